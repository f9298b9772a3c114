//! Create, unlock, lock, reopen; one process at a time.

use std::{fs, sync::Arc};

use tempfile::TempDir;
use vault::{Binding, MemoryKeyStore, NoKeyStore, OpenError, glance};

use crate::clinic::{Clinic, NOW, OWNER, PASSWORD, add, create, notes, schema};

#[test]
fn what_was_written_is_there_after_lock_and_unlock() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    add(&vault, "asthma").unwrap();
    vault.lock().unwrap();
    assert!(
        !clinic.dir.join("clinic.db-wal").exists(),
        "the WAL is moved into the file"
    );
    let vault = clinic.unlock().unwrap();
    assert_eq!(notes(&vault).unwrap(), ["asthma"]);
}

#[test]
fn dropping_locks_too() {
    let clinic = Clinic::new();
    drop(clinic.unlock().unwrap());
    assert!(!clinic.dir.join("clinic.db-wal").exists());
    clinic.unlock().unwrap();
}

#[test]
fn the_founder_can_work_at_once() {
    let temp = TempDir::new().unwrap();
    let keys = Arc::new(MemoryKeyStore::default());
    // An empty folder that the person picked is as good as none.
    let (vault, words) = create(temp.path(), Binding::DeviceSecret, &schema(), keys).unwrap();
    add(&vault, "first").unwrap();
    assert_eq!(words.words().len(), 24);
    assert_eq!(format!("{words:?}"), "RecoveryWords(..)");
}

#[test]
fn a_second_clinic_never_replaces_a_first() {
    let clinic = Clinic::new();
    let again = create(
        &clinic.dir,
        Binding::PasswordOnly,
        &schema(),
        clinic.keys.clone(),
    );
    assert!(matches!(again, Err(OpenError::Exists)));
    clinic.unlock().unwrap();
}

/// Whoever can write one file could otherwise have a clinic deleted by the next person who sets one up.
#[test]
fn a_clinic_that_is_said_to_be_half_made_is_set_aside_and_not_deleted() {
    let mut clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    add(&vault, "asthma").unwrap();
    vault.lock().unwrap();
    fs::write(clinic.dir.join("founding"), "").unwrap();
    assert!(matches!(clinic.unlock(), Err(OpenError::NotFound)));

    let keys = clinic.keys.clone();
    let (other, _words) = create(&clinic.dir, Binding::PasswordOnly, &schema(), keys).unwrap();
    assert_eq!(notes(&other).unwrap(), Vec::<String>::new());
    other.lock().unwrap();

    let mut aside = clinic.dir.clone().into_os_string();
    aside.push(format!(".kept-{NOW}"));
    clinic.dir = aside.into();
    fs::remove_file(clinic.dir.join("founding")).unwrap();
    assert_eq!(notes(&clinic.unlock().unwrap()).unwrap(), ["asthma"]);
}

#[test]
fn an_unfinished_clinic_is_built_anew() {
    let temp = TempDir::new().unwrap();
    let dir = temp.path().join("x.satchel");
    fs::create_dir(temp.path().join("x.satchel.unfinished")).unwrap();
    fs::write(temp.path().join("x.satchel.unfinished/clinic.db"), "half").unwrap();
    create(&dir, Binding::PasswordOnly, &schema(), Arc::new(NoKeyStore)).unwrap();
    assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 1);
}

#[test]
fn no_clinic_is_not_found() {
    let temp = TempDir::new().unwrap();
    let looked = glance(&temp.path().join("none"), &NoKeyStore, NOW);
    assert!(matches!(looked, Err(OpenError::NotFound)));
    let looked = glance(temp.path(), &NoKeyStore, NOW);
    assert!(matches!(looked, Err(OpenError::NotFound)));
}

#[test]
fn a_glance_needs_no_key() {
    let clinic = Clinic::new();
    let seen = glance(&clinic.dir, clinic.keys.as_ref(), NOW).unwrap();
    assert_eq!(seen.binding, Binding::DeviceSecret);
    assert_eq!((seen.tiles.len(), seen.wait_s), (1, 0));
    assert_eq!(
        (seen.tiles[0].person, seen.tiles[0].name.as_str()),
        (OWNER, "Amal")
    );
    let vault = clinic.unlock().unwrap();
    assert_eq!(vault.glance(NOW).unwrap(), seen);
    assert_eq!(vault.clinic(), seen.clinic);
}

#[test]
fn a_second_opening_is_in_use_and_costs_no_try() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    for _ in 0..5 {
        assert!(matches!(clinic.unlock(), Err(OpenError::InUse)));
    }
    assert!(vault.take_failed_tries().is_empty());
    vault.lock().unwrap();
    clinic.unlock().unwrap();
}

#[test]
fn without_a_key_store_binding_to_it_is_refused() {
    let temp = TempDir::new().unwrap();
    let dir = temp.path().join("x.satchel");
    let made = create(&dir, Binding::DeviceSecret, &schema(), Arc::new(NoKeyStore));
    assert!(matches!(made, Err(OpenError::NoKeyStore)));
    assert!(!dir.exists());
}

#[test]
fn a_stolen_folder_does_not_open_on_another_pc() {
    let mut clinic = Clinic::new();
    clinic.keys = Arc::new(MemoryKeyStore::default());
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::DeviceSecretMissing)
    ));
    let other = vault::Secret::random().unwrap();
    let id = glance(&clinic.dir, clinic.keys.as_ref(), NOW)
        .unwrap()
        .clinic;
    clinic.keys.set(id, &other).unwrap();
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::DeviceSecretMissing)
    ));
    clinic.keys = Arc::new(NoKeyStore);
    assert!(matches!(clinic.unlock(), Err(OpenError::NoKeyStore)));
}

#[test]
fn a_password_only_clinic_opens_anywhere() {
    let mut clinic = Clinic::password_only();
    clinic.unlock().unwrap().lock().unwrap();
    clinic.keys = Arc::new(MemoryKeyStore::default());
    clinic.unlock().unwrap();
}

#[test]
fn only_the_owner_of_the_account_can_read_the_folder() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let clinic = Clinic::new();
        let vault = clinic.unlock().unwrap();
        add(&vault, "asthma").unwrap();
        let mode =
            |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&clinic.dir), 0o700);
        let mut seen = 0;
        for entry in fs::read_dir(&clinic.dir).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(
                mode(&path),
                if path.is_dir() { 0o700 } else { 0o600 },
                "{path:?}"
            );
            seen += 1;
        }
        assert!(seen >= 6, "clinic.db, -wal, -shm, keys, lock, files");
    }
}

#[test]
fn no_record_or_password_is_in_the_folder() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    add(&vault, "Zebulon Canary").unwrap();
    vault
        .write(|t| Ok::<_, vault::Error>(t.execute("INSERT INTO found VALUES ('Zebulon')", [])?))
        .unwrap();
    for entry in fs::read_dir(&clinic.dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let bytes = if entry.is_file() {
            fs::read(&entry).unwrap()
        } else {
            Vec::new()
        };
        for secret in [
            "Zebulon",
            "trigram",
            "INSERT",
            PASSWORD,
            &clinic.words[3..6].join(" "),
        ] {
            let found = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!found, "{secret} in {entry:?}");
        }
    }
}
