//! Migrations: all or none, after a safety copy; a newer file is refused.

use std::{collections::BTreeSet, fs};

use vault::{Error, OpenError, Vault};

use crate::clinic::{Clinic, NOW, OWNER, PASSWORD, add, migration, new_password, notes};

fn copies(clinic: &Clinic) -> BTreeSet<String> {
    let Ok(entries) = fs::read_dir(clinic.dir.join("safety")) else {
        return BTreeSet::new();
    };
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

fn tables(vault: &Vault) -> Vec<String> {
    vault
        .read(|conn| {
            let mut rows = conn.prepare("SELECT name FROM sqlite_schema ORDER BY name")?;
            let rows = rows.query_map([], |row| row.get(0))?;
            Ok::<_, Error>(rows.collect::<Result<_, _>>()?)
        })
        .unwrap()
}

#[test]
fn a_new_step_runs_once_and_leaves_a_copy_from_before() {
    let mut clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    add(&vault, "asthma").unwrap();
    vault.lock().unwrap();
    assert!(copies(&clinic).is_empty());

    let step = migration(
        202_602_010_000,
        "CREATE TABLE visit (id INTEGER PRIMARY KEY) STRICT",
    );
    clinic.schema.migrations.insert(0, step);
    for _ in 0..2 {
        let vault = clinic.unlock().unwrap();
        assert!(tables(&vault).contains(&"visit".to_owned()));
        assert_eq!(notes(&vault).unwrap(), ["asthma"]);
        vault.lock().unwrap();
    }
    assert_eq!(
        copies(&clinic),
        BTreeSet::from(["clinic-1-202601050800.db".to_owned()])
    );

    // The copy is a clinic file as it was: the app of that time opens it.
    fs::copy(
        clinic.dir.join("safety/clinic-1-202601050800.db"),
        clinic.db(),
    )
    .unwrap();
    clinic.schema.migrations.remove(0);
    let vault = clinic.unlock().unwrap();
    assert!(!tables(&vault).contains(&"visit".to_owned()));
    assert_eq!(notes(&vault).unwrap(), ["asthma"]);
}

#[test]
fn a_failing_step_undoes_all_steps_and_opens_nothing() {
    let mut clinic = Clinic::new();
    let before = clinic.schema.clone();
    clinic.schema.app_version = 2;
    clinic
        .schema
        .migrations
        .push(migration(202_602_010_000, "CREATE TABLE visit (id) "));
    clinic
        .schema
        .migrations
        .push(migration(202_602_010_001, "CREATE TABLE note (id)"));
    for _ in 0..2 {
        let tried = clinic.unlock();
        assert!(matches!(
            tried,
            Err(OpenError::Migration {
                id: 202_602_010_001,
                ..
            })
        ));
    }
    assert_eq!(copies(&clinic).len(), 1);
    clinic.schema = before;
    let vault = clinic.unlock().unwrap();
    assert!(!tables(&vault).contains(&"visit".to_owned()));
}

#[test]
fn three_copies_are_kept() {
    let mut clinic = Clinic::new();
    for n in 0..5 {
        clinic.schema.app_version += 1;
        clinic
            .schema
            .migrations
            .push(migration(202_603_010_000 + n, "SELECT 1"));
        clinic.unlock().unwrap().lock().unwrap();
    }
    let kept = [
        "clinic-3-202603010001.db",
        "clinic-4-202603010002.db",
        "clinic-5-202603010003.db",
    ];
    assert_eq!(copies(&clinic), kept.map(str::to_owned).into());
}

#[test]
fn a_newer_file_is_refused_by_an_older_app() {
    let mut clinic = Clinic::new();
    clinic.schema.app_version = 7;
    clinic.unlock().unwrap().lock().unwrap();
    clinic.schema.app_version = 6;
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::NewerVersion { file: 7, app: 6 })
    ));
    clinic.schema.app_version = 8;
    clinic.unlock().unwrap();
}

#[test]
fn a_step_the_app_does_not_know_is_left_alone() {
    let mut clinic = Clinic::new();
    let older = clinic.schema.clone();
    clinic
        .schema
        .migrations
        .push(migration(202_602_010_000, "CREATE TABLE visit (id) "));
    clinic.unlock().unwrap().lock().unwrap();
    clinic.schema = older;
    clinic.unlock().unwrap();
}

#[test]
fn a_released_step_that_was_changed_is_refused() {
    let mut clinic = Clinic::new();
    clinic.schema.migrations[0].sql.to_mut().push(' ');
    let tried = Vault::unlock(
        &clinic.dir,
        OWNER,
        &new_password(PASSWORD),
        &clinic.schema,
        clinic.keys.clone(),
        NOW,
    );
    assert!(matches!(
        tried,
        Err(OpenError::Damaged {
            what: "vault_migration"
        })
    ));
}
