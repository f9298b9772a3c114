//! People's slots in an open clinic.

use std::panic::{AssertUnwindSafe, catch_unwind};

use vault::{Kdf, OpenError};

use crate::clinic::{Clinic, NOW, NURSE, OWNER, PASSWORD, new_password, notes};

#[test]
fn each_person_opens_the_clinic_with_their_own_password() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
        .unwrap();
    let twice = vault.add_slot(NURSE, "Badr", &new_password("x"), Kdf::cheap());
    assert!(matches!(twice, Err(OpenError::Exists)));
    vault.lock().unwrap();
    let crossed = clinic.unlock_as(NURSE, PASSWORD, NOW);
    assert!(matches!(crossed, Err(OpenError::WrongPassword { .. })));
    let vault = clinic.unlock_as(NURSE, "nurse's own", NOW).unwrap();
    assert!(notes(&vault).unwrap().is_empty());
}

#[test]
fn a_new_password_replaces_the_old_one() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .set_password(OWNER, &new_password("new"), Kdf::cheap())
        .unwrap();
    vault.lock().unwrap();
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::WrongPassword { .. })
    ));
    clinic.unlock_as(OWNER, "new", NOW).unwrap();
}

#[test]
fn a_change_that_fails_leaves_the_slots_as_they_were() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let failed = vault.write::<(), OpenError>(|_t| {
        vault.add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())?;
        vault.set_password(OWNER, &new_password("new"), Kdf::cheap())?;
        Err(OpenError::NotFound)
    });
    assert!(matches!(failed, Err(OpenError::NotFound)), "{failed:?}");
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        vault.write::<(), OpenError>(|_t| {
            vault.suspend_slot(OWNER, true)?;
            panic!("in the middle")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(vault.glance(NOW).unwrap().tiles.len(), 1);
    vault.lock().unwrap();
    let vault = clinic.unlock().unwrap();
    // What is kept stays, and what fails later does not reach back to it.
    let kept = vault.write::<(), OpenError>(|_t| {
        vault.add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
    });
    kept.unwrap();
    let failed = vault.write::<(), OpenError>(|_t| Err(OpenError::NotFound));
    assert!(failed.is_err());
    vault.lock().unwrap();
    clinic.unlock_as(NURSE, "nurse's own", NOW).unwrap();
}

#[test]
fn a_removed_person_has_no_slot() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
        .unwrap();
    vault.remove_slot(NURSE).unwrap();
    assert!(matches!(vault.remove_slot(NURSE), Err(OpenError::NoSlot)));
    vault.lock().unwrap();
    assert!(matches!(
        clinic.unlock_as(NURSE, "nurse's own", NOW),
        Err(OpenError::NoSlot)
    ));
}

#[test]
fn a_suspended_person_stays_out_until_resumed() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
        .unwrap();
    vault.suspend_slot(NURSE, true).unwrap();
    vault
        .set_password(NURSE, &new_password("reset"), Kdf::cheap())
        .unwrap();
    let tried = vault.check_password(NURSE, &new_password("reset"), NOW);
    assert!(matches!(tried, Err(OpenError::Suspended)));
    assert!(vault.glance(NOW).unwrap().tiles[1].suspended);
    vault.lock().unwrap();
    assert!(matches!(
        clinic.unlock_as(NURSE, "reset", NOW),
        Err(OpenError::Suspended)
    ));
    let vault = clinic.unlock().unwrap();
    vault.suspend_slot(NURSE, false).unwrap();
    vault.lock().unwrap();
    clinic.unlock_as(NURSE, "reset", NOW).unwrap();
}

#[test]
fn a_renamed_person_keeps_the_password() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault.rename_slot(OWNER, "Dr Amal").unwrap();
    assert_eq!(vault.glance(NOW).unwrap().tiles[0].name, "Dr Amal");
    assert!(matches!(
        vault.rename_slot(NURSE, "x"),
        Err(OpenError::NoSlot)
    ));
    vault.lock().unwrap();
    clinic.unlock().unwrap();
}
