//! The recovery words: the way in when a password or the whole PC is lost.

use std::sync::Arc;

use vault::{Kdf, KeyStore, MemoryKeyStore, NoKeyStore, OpenError, Secret, Vault};

use crate::clinic::{Clinic, NOW, NURSE, OWNER, PASSWORD, add, new_password, notes};

fn recover(clinic: &Clinic, words: &[String], keys: Arc<dyn KeyStore>) -> Result<Vault, OpenError> {
    let new = new_password("after the loss");
    Vault::recover(
        &clinic.dir,
        words,
        OWNER,
        &new,
        Kdf::cheap(),
        &clinic.schema,
        keys,
        NOW,
    )
}

#[test]
fn the_words_open_the_clinic_on_a_new_pc() {
    let mut clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    add(&vault, "asthma").unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
        .unwrap();
    vault.lock().unwrap();

    let new_pc: Arc<dyn KeyStore> = Arc::new(MemoryKeyStore::default());
    let old_pc = std::mem::replace(&mut clinic.keys, new_pc);
    let vault = recover(&clinic, &clinic.words, clinic.keys.clone()).unwrap();
    assert_eq!(notes(&vault).unwrap(), ["asthma"]);
    vault.lock().unwrap();

    clinic
        .unlock_as(OWNER, "after the loss", NOW)
        .unwrap()
        .lock()
        .unwrap();
    assert!(
        matches!(clinic.unlock(), Err(OpenError::WrongPassword { .. })),
        "the old password"
    );
    // The words brought the secret with them: nobody else needs a new password.
    clinic
        .unlock_as(NURSE, "nurse's own", NOW)
        .unwrap()
        .lock()
        .unwrap();
    clinic.keys = old_pc;
    clinic.unlock_as(OWNER, "after the loss", NOW).unwrap();
}

#[test]
fn a_key_store_that_forgot_gets_its_secret_back() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let nurse = new_password("nurse's own");
    vault.add_slot(NURSE, "Badr", &nurse, Kdf::cheap()).unwrap();
    let id = vault.clinic();
    vault.lock().unwrap();
    let before = clinic.keys.get(id).unwrap().unwrap();
    clinic.keys.remove(id).unwrap();
    for (person, password) in [(OWNER, PASSWORD), (NURSE, "nurse's own")] {
        let tried = clinic.unlock_as(person, password, NOW);
        assert!(matches!(tried, Err(OpenError::DeviceSecretMissing)));
    }
    // The store began anew with another secret, which none of the slots knows.
    let other = Secret::random().unwrap();
    clinic.keys.set(id, &other).unwrap();
    recover(&clinic, &clinic.words, clinic.keys.clone())
        .unwrap()
        .lock()
        .unwrap();
    let after = clinic.keys.get(id).unwrap().unwrap();
    assert_eq!(before.bytes(), after.bytes());
    clinic.unlock_as(NURSE, "nurse's own", NOW).unwrap();
}

#[test]
fn whoever_was_kept_out_comes_back_with_a_new_password_only() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let nurse = new_password("nurse's own");
    vault.add_slot(NURSE, "Badr", &nurse, Kdf::cheap()).unwrap();
    vault.suspend_slot(NURSE, true).unwrap();
    vault.suspend_slot(NURSE, false).unwrap();
    assert!(vault.tiles()[1].needs_password);
    vault.lock().unwrap();
    // Their wrapped key is gone from the disk: it is not a flag that keeps them out.
    let tried = clinic.unlock_as(NURSE, "nurse's own", NOW);
    assert!(matches!(tried, Err(OpenError::NeedsPassword)));
    let vault = clinic.unlock().unwrap();
    vault.set_password(NURSE, &nurse, Kdf::cheap()).unwrap();
    vault.lock().unwrap();
    clinic.unlock_as(NURSE, "nurse's own", NOW).unwrap();
}

#[test]
fn on_the_same_pc_nobody_else_is_shut_out() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
        .unwrap();
    vault.lock().unwrap();
    recover(&clinic, &clinic.words, clinic.keys.clone())
        .unwrap()
        .lock()
        .unwrap();
    clinic.unlock_as(NURSE, "nurse's own", NOW).unwrap();
}

#[test]
fn words_are_read_as_people_type_them() {
    let clinic = Clinic::new();
    let mut typed = clinic.words.clone();
    typed[0] = format!(" {} ", typed[0].to_uppercase());
    recover(&clinic, &typed, clinic.keys.clone()).unwrap();
}

#[test]
fn wrong_words_are_refused_and_told() {
    let clinic = Clinic::new();
    let other = Clinic::new().words;
    let mut swapped = clinic.words.clone();
    swapped.reverse();
    for words in [
        &other[..],
        &clinic.words[..12],
        &swapped,
        &[],
        &vec!["zoo".into(); 24],
    ] {
        let tried = recover(&clinic, words, clinic.keys.clone());
        assert!(matches!(tried, Err(OpenError::WrongWords)));
    }
    let vault = clinic.unlock().unwrap();
    let told = vault.take_failed_tries();
    assert_eq!(told.len(), 5);
    assert!(told.iter().all(|failed| failed.person.is_none()));
}

#[test]
fn the_words_work_during_the_wait_and_end_it() {
    let clinic = Clinic::new();
    for n in 0..8 {
        clinic
            .unlock_as(OWNER, "wrong", NOW - 600_000 + n * 60_000)
            .unwrap_err();
    }
    assert!(clinic.unlock_as(OWNER, "wrong", NOW - 179_000).is_err());
    recover(&clinic, &clinic.words, clinic.keys.clone())
        .unwrap()
        .lock()
        .unwrap();
    assert_eq!(clinic.wait_s(NOW), 0);
}

#[test]
fn without_a_key_store_the_binding_is_given_up_only_when_asked() {
    let mut clinic = Clinic::new();
    clinic.keys = Arc::new(NoKeyStore);
    let tried = recover(&clinic, &clinic.words, clinic.keys.clone());
    assert!(matches!(tried, Err(OpenError::NoKeyStore)));
    let new = new_password("password alone");
    let (kdf, keys) = (Kdf::cheap(), clinic.keys.clone());
    let opened = Vault::recover_password_only(
        &clinic.dir,
        &clinic.words,
        OWNER,
        &new,
        kdf,
        &clinic.schema,
        keys,
        NOW,
    );
    let vault = opened.unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), kdf)
        .unwrap();
    vault.lock().unwrap();
    clinic
        .unlock_as(OWNER, "password alone", NOW)
        .unwrap()
        .lock()
        .unwrap();
    clinic.unlock_as(NURSE, "nurse's own", NOW).unwrap();
}

#[test]
fn a_suspended_person_cannot_recover() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
        .unwrap();
    vault.suspend_slot(OWNER, true).unwrap();
    vault.lock().unwrap();
    let tried = recover(&clinic, &clinic.words, clinic.keys.clone());
    assert!(matches!(tried, Err(OpenError::Suspended)));
    assert!(matches!(
        clinic.unlock_as(OWNER, PASSWORD, NOW),
        Err(OpenError::Suspended)
    ));
}
