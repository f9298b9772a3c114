//! Somebody changed the folder without the key.

use std::fs;

use vault::{Error, Kdf, OpenError, Vault, glance};

use crate::clinic::{Clinic, NOW, NURSE, OWNER, PASSWORD, add, new_password, notes};

const PAGE: usize = 4096;

/// A clinic with some pages of rows.
fn filled() -> Clinic {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    for n in 0..200 {
        add(&vault, &format!("{n} {}", "x".repeat(500))).unwrap();
    }
    vault.lock().unwrap();
    clinic
}

/// Whether anything between unlocking and a full check says that the file is damaged.
fn noticed(clinic: &Clinic) -> bool {
    match clinic.unlock() {
        Err(OpenError::Damaged { what: "clinic.db" }) => true,
        Err(other) => panic!("{other:?}"),
        Ok(vault) => {
            matches!(notes(&vault), Err(Error::Corrupt))
                || vault.check_pages().map_or_else(
                    |error| matches!(error, Error::Corrupt),
                    |problems| !problems.is_empty(),
                )
        }
    }
}

#[test]
fn an_untouched_file_is_not_damaged() {
    let clinic = filled();
    assert!(!noticed(&clinic));
}

#[test]
fn one_flipped_bit_is_noticed_wherever_it_is() {
    let clinic = filled();
    let good = fs::read(clinic.db()).unwrap();
    let places = [
        0,
        15,
        16,
        100,
        PAGE - 1,
        PAGE,
        3 * PAGE + 77,
        good.len() - 1,
    ];
    for place in places {
        let mut bytes = good.clone();
        bytes[place] ^= 1;
        fs::write(clinic.db(), &bytes).unwrap();
        assert!(noticed(&clinic), "byte {place}");
    }
    fs::write(clinic.db(), &good).unwrap();
    assert!(!noticed(&clinic));
}

#[test]
fn zeroed_swapped_and_cut_pages_are_noticed() {
    let clinic = filled();
    let good = fs::read(clinic.db()).unwrap();
    let mut zeroed = good.clone();
    zeroed[2 * PAGE..3 * PAGE].fill(0);
    let mut swapped = good.clone();
    let (one, two) = swapped[2 * PAGE..4 * PAGE].split_at_mut(PAGE);
    one.swap_with_slice(two);
    for bytes in [
        &zeroed[..],
        &swapped,
        &good[..good.len() - PAGE],
        &good[..PAGE],
        &good[..PAGE + 1],
        &good[..100],
        b"",
        &[0; 3 * PAGE],
    ] {
        fs::write(clinic.db(), bytes).unwrap();
        assert!(noticed(&clinic), "{} bytes", bytes.len());
        fs::remove_file(clinic.dir.join("clinic.db-wal")).ok();
        fs::remove_file(clinic.dir.join("clinic.db-shm")).ok();
    }
}

#[test]
fn damage_is_not_called_a_wrong_password_and_costs_no_try() {
    let clinic = filled();
    fs::write(clinic.db(), "").unwrap();
    for _ in 0..5 {
        let tried = clinic.unlock_as(OWNER, "wrong", NOW);
        assert!(matches!(
            tried,
            Err(OpenError::Damaged { what: "clinic.db" })
        ));
    }
    assert_eq!(clinic.wait_s(NOW), 0);
    fs::remove_file(clinic.db()).unwrap();
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::Damaged { what: "clinic.db" })
    ));
}

#[test]
fn a_plain_sqlite_file_is_refused() {
    let clinic = Clinic::new();
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(2 * PAGE, 0);
    fs::write(clinic.db(), plain).unwrap();
    assert!(matches!(clinic.unlock(), Err(OpenError::NotAClinic)));
}

#[test]
fn another_clinics_file_is_damaged_here() {
    let (one, other) = (Clinic::new(), Clinic::new());
    fs::copy(other.db(), one.db()).unwrap();
    assert!(matches!(
        one.unlock(),
        Err(OpenError::Damaged { what: "clinic.db" })
    ));
}

#[test]
fn missing_or_unreadable_keys_are_damage() {
    let clinic = Clinic::new();
    let path = clinic.dir.join("keys");
    fs::write(&path, "{\"format\": 1}").unwrap();
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::Damaged { what: "keys" })
    ));
    fs::write(&path, "{\"format\": 2, \"unheard\": \"of\"}").unwrap();
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::NewerVersion { file: 2, app: 1 })
    ));
    fs::remove_file(&path).unwrap();
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::Damaged { what: "keys" })
    ));
}

fn edit_keys(clinic: &Clinic, from: &str, to: &str) {
    let path = clinic.dir.join("keys");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn what_stands_beside_the_wrapped_key_is_sealed() {
    for (from, to) in [
        ("\"Amal\"", "\"Mallory\""),
        ("\"suspended\": true", "\"suspended\": false"),
        (
            "\"binding\": \"device_secret\"",
            "\"binding\": \"password_only\"",
        ),
    ] {
        let clinic = Clinic::new();
        let vault = clinic.unlock().unwrap();
        vault.suspend_slot(OWNER, to.ends_with("false")).unwrap();
        let again = new_password(PASSWORD);
        vault.set_password(OWNER, &again, Kdf::cheap()).unwrap();
        vault.lock().unwrap();
        edit_keys(&clinic, from, to);
        assert!(
            matches!(clinic.unlock(), Err(OpenError::Damaged { what: "keys" })),
            "{from}"
        );
    }
}

#[test]
fn a_seal_is_not_renewed_over_an_edit() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
        .unwrap();
    vault.lock().unwrap();
    edit_keys(&clinic, "\"Badr\"", "\"Mallory\"");
    let vault = clinic.unlock().unwrap();
    let renewed = vault.suspend_slot(NURSE, true);
    assert!(matches!(renewed, Err(OpenError::Damaged { what: "keys" })));
}

#[test]
fn a_slot_cannot_be_given_to_somebody_else_or_made_cheaper() {
    for (from, to) in [
        (
            "00000000-0000-0000-0000-000000000001",
            "00000000-0000-0000-0000-000000000002",
        ),
        ("\"passes\": 1", "\"passes\": 2"),
    ] {
        let clinic = Clinic::new();
        edit_keys(&clinic, from, to);
        let person = glance(&clinic.dir, clinic.keys.as_ref(), NOW)
            .unwrap()
            .tiles[0]
            .person;
        let tried = clinic.unlock_as(person, PASSWORD, NOW);
        assert!(matches!(tried, Err(OpenError::WrongPassword { .. })));
    }
}

#[test]
fn an_edited_file_cannot_ask_for_all_memory() {
    let clinic = Clinic::new();
    edit_keys(&clinic, "\"memory_kib\": 8", "\"memory_kib\": 4294967295");
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::Damaged { what: "keys" })
    ));
}

#[test]
fn the_words_repair_an_edited_slot() {
    let clinic = Clinic::new();
    edit_keys(&clinic, "\"Amal\"", "\"Mallory\"");
    let (new, keys) = (new_password("new"), clinic.keys.clone());
    let kdf = Kdf::cheap();
    Vault::recover(
        &clinic.dir,
        &clinic.words,
        OWNER,
        &new,
        kdf,
        &clinic.schema,
        keys,
        NOW,
    )
    .unwrap()
    .lock()
    .unwrap();
    clinic.unlock_as(OWNER, "new", NOW).unwrap();
}
