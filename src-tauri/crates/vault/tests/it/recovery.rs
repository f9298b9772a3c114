//! The recovery words: the way in when a password or the whole PC is lost.

use std::sync::Arc;

use vault::{Kdf, KeyStore, MemoryKeyStore, NoKeyStore, OpenError, Vault};

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
    let nurse = clinic.unlock_as(NURSE, "nurse's own", NOW);
    assert!(
        matches!(nurse, Err(OpenError::DeviceSecretMissing)),
        "bound to the old PC"
    );

    let vault = clinic.unlock_as(OWNER, "after the loss", NOW).unwrap();
    vault
        .set_password(NURSE, &new_password("nurse again"), Kdf::cheap())
        .unwrap();
    vault.lock().unwrap();
    clinic
        .unlock_as(NURSE, "nurse again", NOW)
        .unwrap()
        .lock()
        .unwrap();
    clinic.keys = old_pc;
    let old = clinic.unlock_as(OWNER, "after the loss", NOW);
    assert!(matches!(old, Err(OpenError::DeviceSecretMissing)));
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
