//! Passwords are told apart byte for byte, and wrong ones are answered ever more slowly.

use std::fs;

use vault::{FailedTry, Kdf, OpenError};

use crate::clinic::{Clinic, NOW, NURSE, OWNER, PASSWORD, new_password};

/// Tries a wrong password at once after the wait, and returns the wait it earned.
fn fail(clinic: &Clinic, now_ms: i64) -> u64 {
    match clinic.unlock_as(OWNER, "wrong", now_ms) {
        Err(OpenError::WrongPassword { wait_s }) => wait_s,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_byte_counts() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let long = "x".repeat(89) + "a" + &"y".repeat(10);
    let late = "x".repeat(89) + "b" + &"y".repeat(10);
    let twins = [
        (long.as_str(), late.as_str()),
        ("caf\u{e9} with milk", "cafe\u{301} with milk"),
        ("trailing", "trailing "),
        ("leading", " leading"),
        ("Capital", "capital"),
        ("nul\0one", "nul\0two"),
        (
            "1234567890".repeat(30).as_str(),
            "1234567890".repeat(29).as_str(),
        ),
    ]
    .map(|(one, other)| (one.to_owned(), other.to_owned()));
    let mut now_ms = NOW;
    for (one, other) in twins {
        vault
            .set_password(OWNER, &new_password(&one), Kdf::cheap())
            .unwrap();
        let wrong = vault.check_password(OWNER, &new_password(&other), now_ms);
        assert!(
            matches!(wrong, Err(OpenError::WrongPassword { .. })),
            "{one:?} {other:?}"
        );
        now_ms += 1000;
        vault
            .check_password(OWNER, &new_password(&one), now_ms)
            .unwrap();
    }
}

#[test]
fn a_hundred_wrong_tries_take_hours_and_the_right_password_still_works() {
    let clinic = Clinic::new();
    let mut now_ms = NOW;
    let mut waits = Vec::new();
    for _ in 0..100 {
        let wait_s = fail(&clinic, now_ms);
        now_ms += i64::try_from(wait_s).unwrap() * 1000;
        if wait_s > 0 {
            // One millisecond early is too early, for the right password too.
            let early = clinic.unlock_as(OWNER, PASSWORD, now_ms - 1);
            assert!(matches!(early, Err(OpenError::Wait { wait_s: 1 })));
        }
        waits.push(wait_s);
    }
    assert_eq!(
        waits[..13],
        [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    );
    assert_eq!(waits[99], 300);
    let vault = clinic.unlock_as(OWNER, PASSWORD, now_ms).unwrap();
    let told = vault.take_failed_tries();
    assert_eq!(
        told.len(),
        100,
        "each is told to the audit trail; waiting is not trying"
    );
    assert_eq!(
        told[0],
        FailedTry {
            person: Some(OWNER),
            at_ms: NOW
        }
    );
    assert!(vault.take_failed_tries().is_empty());
    vault.lock().unwrap();
    assert_eq!(
        fail(&clinic, now_ms),
        0,
        "the right password starts the count again"
    );
}

#[test]
fn deleting_the_count_does_not_help() {
    let clinic = Clinic::new();
    for n in 0..6 {
        fail(&clinic, NOW + n * 60_000);
    }
    let now_ms = NOW + 5 * 60_000;
    assert_eq!(clinic.wait_s(now_ms), 8);
    fs::remove_file(clinic.dir.join("tries")).unwrap();
    assert_eq!(clinic.wait_s(now_ms), 8);
    fs::write(clinic.dir.join("tries"), "not a count").unwrap();
    assert_eq!(clinic.wait_s(now_ms), 8);
    assert!(matches!(
        clinic.unlock_as(OWNER, PASSWORD, now_ms),
        Err(OpenError::Wait { .. })
    ));
}

#[test]
fn a_clock_set_back_restarts_the_wait() {
    let clinic = Clinic::new();
    for n in 0..6 {
        fail(&clinic, NOW + n * 60_000);
    }
    let back_ms = NOW - 86_400_000;
    let early = clinic.unlock_as(OWNER, PASSWORD, back_ms);
    assert!(matches!(early, Err(OpenError::Wait { wait_s: 8 })));
    // The wait runs on from the earlier time, also for a mirror that remembers the later one.
    let early = clinic.unlock_as(OWNER, PASSWORD, back_ms + 7000);
    assert!(matches!(early, Err(OpenError::Wait { wait_s: 1 })));
    clinic.unlock_as(OWNER, PASSWORD, back_ms + 8000).unwrap();
}

#[test]
fn without_a_key_store_the_file_counts() {
    let clinic = Clinic::password_only();
    assert_eq!(
        [fail(&clinic, NOW), fail(&clinic, NOW), fail(&clinic, NOW)],
        [0, 0, 1]
    );
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::Wait { wait_s: 1 })
    ));
}

#[test]
fn the_delay_is_one_for_all_people_and_for_the_open_clinic() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .add_slot(NURSE, "Badr", &new_password("nurse's own"), Kdf::cheap())
        .unwrap();
    for _ in 0..3 {
        let wrong = vault.check_password(NURSE, &new_password("wrong"), NOW);
        assert!(matches!(wrong, Err(OpenError::WrongPassword { .. })));
    }
    let early = vault.check_password(OWNER, &new_password(PASSWORD), NOW);
    assert!(matches!(early, Err(OpenError::Wait { wait_s: 1 })));
    assert_eq!(vault.glance(NOW).unwrap().wait_s, 1);
    vault
        .check_password(OWNER, &new_password(PASSWORD), NOW + 1000)
        .unwrap();
    assert_eq!(vault.take_failed_tries().len(), 3);
}

#[test]
fn a_stranger_has_no_slot_and_costs_no_try() {
    let clinic = Clinic::new();
    for _ in 0..5 {
        assert!(matches!(
            clinic.unlock_as(NURSE, PASSWORD, NOW),
            Err(OpenError::NoSlot)
        ));
    }
    assert_eq!(clinic.wait_s(NOW), 0);
}

#[test]
fn the_standard_derivation_is_slow_enough_to_matter() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    vault
        .set_password(OWNER, &new_password(PASSWORD), Kdf::standard())
        .unwrap();
    vault.lock().unwrap();
    let began = std::time::Instant::now();
    clinic.unlock().unwrap();
    let took = began.elapsed();
    println!("unlocking with the standard derivation took {took:?}");
    assert!(took.as_millis() > 30, "{took:?}");
}
