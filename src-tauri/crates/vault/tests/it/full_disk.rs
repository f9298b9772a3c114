//! A full disk: said so, nothing half-written, nothing acknowledged lost, and work goes on when there is room.

use std::{fs, path::PathBuf, sync::Arc};

use vault::{Binding, Error, Kdf, NoKeyStore, OpenError, Schema, Vault};

use crate::{
    clinic::{NOW, NURSE, OWNER, PASSWORD, add, create, migration, new_password, notes, schema},
    small_disk::SmallDisk,
};

struct Place {
    disk: SmallDisk,
    dir: PathBuf,
}

impl Place {
    /// A clinic on a small disk, and how many notes of three kilobytes are in it.
    fn with(note_count: usize) -> Option<Self> {
        let disk = SmallDisk::mount(8 * 1024)?;
        let dir = disk.path().join("Nile Street.satchel");
        let keys = Arc::new(NoKeyStore);
        let (vault, _words) = create(&dir, Binding::PasswordOnly, &schema(), keys).unwrap();
        for n in 0..note_count {
            add(&vault, &note(n)).unwrap();
        }
        vault.lock().unwrap();
        Some(Self { disk, dir })
    }

    fn unlock(&self, schema: &Schema) -> Result<Vault, OpenError> {
        let password = new_password(PASSWORD);
        Vault::unlock(
            &self.dir,
            OWNER,
            &password,
            schema,
            Arc::new(NoKeyStore),
            NOW,
        )
    }

    /// What lies in the clinic's folder and in that of its safety copies.
    fn files(&self) -> Vec<String> {
        let mut names = Vec::new();
        for dir in [self.dir.clone(), self.dir.join("safety")] {
            for entry in fs::read_dir(dir).into_iter().flatten() {
                names.push(entry.unwrap().file_name().into_string().unwrap());
            }
        }
        names.sort();
        names
    }
}

fn note(n: usize) -> String {
    format!("{n:06} {}", "x".repeat(3000))
}

fn whole(vault: &Vault, note_count: usize) {
    let kept = notes(vault).unwrap();
    assert_eq!(kept.len(), note_count);
    assert!(kept.iter().enumerate().all(|(n, kept)| *kept == note(n)));
    assert!(vault.check_pages().unwrap().is_empty());
}

#[test]
fn a_change_that_has_no_room_is_refused_and_what_was_acknowledged_stays() {
    let Some(place) = Place::with(10) else { return };
    let vault = place.unlock(&schema()).unwrap();
    place.disk.fill(400);
    let mut acknowledged = 10;
    let refused = loop {
        match add(&vault, &note(acknowledged)) {
            Ok(()) => acknowledged += 1,
            Err(refused) => break refused,
        }
        assert!(acknowledged < 1000, "the disk is never full");
    };
    assert!(matches!(refused, Error::Full), "{refused:?}");
    assert!(acknowledged > 20, "it was full from the beginning");
    for _ in 0..3 {
        assert!(matches!(add(&vault, &note(acknowledged)), Err(Error::Full)));
    }
    // It can be read, and closed, as it is.
    whole(&vault, acknowledged);
    match vault.lock() {
        Ok(()) | Err(Error::Full) => {}
        Err(other) => panic!("{other:?}"),
    }
    place.disk.make_room();
    let vault = place.unlock(&schema()).unwrap();
    whole(&vault, acknowledged);
    add(&vault, &note(acknowledged)).unwrap();
    vault.lock().unwrap();
    whole(&place.unlock(&schema()).unwrap(), acknowledged + 1);
}

#[test]
fn the_same_open_clinic_goes_on_when_there_is_room() {
    let Some(place) = Place::with(0) else { return };
    let vault = place.unlock(&schema()).unwrap();
    let mut acknowledged = 0;
    for _ in 0..3 {
        place.disk.fill(100);
        while add(&vault, &note(acknowledged)).is_ok() {
            acknowledged += 1;
        }
        place.disk.make_room();
        add(&vault, &note(acknowledged)).unwrap();
        acknowledged += 1;
    }
    whole(&vault, acknowledged);
    vault.lock().unwrap();
    whole(&place.unlock(&schema()).unwrap(), acknowledged);
}

#[test]
fn a_slot_that_belongs_to_a_change_without_room_is_taken_back() {
    let Some(place) = Place::with(1) else { return };
    let vault = place.unlock(&schema()).unwrap();
    // Room for the slots, which are small, and not for what they belong to.
    place.disk.fill(100);
    let refused = vault.write::<(), OpenError>(|t| {
        let text = "x".repeat(1_000_000);
        t.execute("INSERT INTO note (text) VALUES (?1)", [text])?;
        vault.add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
    });
    assert!(matches!(refused, Err(OpenError::DiskFull)), "{refused:?}");
    assert_eq!(vault.glance(NOW).unwrap().tiles.len(), 1);
    place.disk.make_room();
    vault.lock().unwrap();
    let vault = place.unlock(&schema()).unwrap();
    assert_eq!(vault.glance(NOW).unwrap().tiles.len(), 1);
    whole(&vault, 1);
}

#[test]
fn a_password_that_cannot_be_counted_is_not_tried() {
    let Some(place) = Place::with(1) else { return };
    place.disk.fill(0);
    let tried = place.unlock(&schema());
    assert!(matches!(tried, Err(OpenError::DiskFull)), "{tried:?}");
    place.disk.make_room();
    whole(&place.unlock(&schema()).unwrap(), 1);
    let left: Vec<String> = place
        .files()
        .into_iter()
        .filter(|name| name.ends_with(".new"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// The next version's file; its one step needs three megabytes.
fn newer() -> Schema {
    let mut newer = schema();
    newer.app_version = 2;
    newer.migrations.push(migration(
        202_602_010_000,
        "CREATE TABLE visit (id INTEGER PRIMARY KEY, text TEXT) STRICT;
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
         INSERT INTO visit (id, text) SELECT i, hex(randomblob(1500)) FROM n;",
    ));
    newer
}

#[test]
fn without_room_for_a_safety_copy_nothing_is_migrated() {
    let Some(place) = Place::with(200) else {
        return;
    };
    let before = place.files();
    // The file has some 800 kB: neither a copy of it nor the migration fits.
    for _ in 0..2 {
        place.disk.fill(500);
        let tried = place.unlock(&newer());
        assert!(matches!(tried, Err(OpenError::DiskFull)), "{tried:?}");
        let mut after = place.files();
        after.retain(|name| !["safety", "tries"].contains(&name.as_str()));
        let mut before = before.clone();
        before.retain(|name| name != "tries");
        assert_eq!(after, before, "no half copy is left");
        // Still a file for the app of before.
        place.disk.fill(100);
        let vault = place.unlock(&schema()).unwrap();
        whole(&vault, 200);
        vault.lock().unwrap();
    }
    place.disk.make_room();
    whole(&place.unlock(&newer()).unwrap(), 200);
}

#[test]
fn a_migration_that_runs_out_of_room_never_happened() {
    let Some(place) = Place::with(200) else {
        return;
    };
    // Room for the copy, but not for what comes after it.
    place.disk.fill(2000);
    let tried = place.unlock(&newer());
    assert!(
        matches!(
            tried,
            Err(OpenError::Migration {
                source: Error::Full,
                ..
            } | OpenError::DiskFull)
        ),
        "{tried:?}"
    );
    let vault = place.unlock(&schema()).unwrap();
    whole(&vault, 200);
    vault.lock().unwrap();
    place.disk.make_room();
    let vault = place.unlock(&newer()).unwrap();
    whole(&vault, 200);
    let count = "SELECT count(*) FROM visit";
    let visits = vault.read::<i64, Error>(|conn| Ok(conn.query_row(count, [], |r| r.get(0))?));
    assert_eq!(visits.unwrap(), 1000);
}
