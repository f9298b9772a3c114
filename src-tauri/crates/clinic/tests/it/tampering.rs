//! Somebody changed the clinic's folder, without the key or with it: T-DB-1 to T-DB-7, through the door.
//!
//! Pass for each: within one opening it is refused, or opens read only and says why, or a proof names it.

use std::fs;
use std::thread;
use std::time::Duration;

use serde_json::json;
use testkit::PASSWORD;

use crate::house::{code, text};
use crate::shut::{At, Saved, Shut, clinic_id, copy, opening};

const PAGE: usize = 4096;

#[test]
fn t_db_1_to_3_bits_pages_and_ends() {
    let shut = Shut::new();
    shut.work(|at| {
        for n in 0..40 {
            at.register(&format!("Patient{n}")).unwrap();
        }
    });
    let saved = Saved::of(&shut);
    let good = fs::read(shut.db()).unwrap();
    let pages = good.len() / PAGE;
    let mut attacks: Vec<(String, Vec<u8>)> = Vec::new();
    for page in (0..pages).step_by(9) {
        let mut flipped = good.clone();
        flipped[page * PAGE + 100] ^= 1;
        attacks.push((format!("a bit of page {page}"), flipped));
        let mut zeroed = good.clone();
        zeroed[page * PAGE..(page + 1) * PAGE].fill(0);
        attacks.push((format!("page {page} zeroed"), zeroed));
        if page > 0 && page + 1 < pages {
            let mut swapped = good.clone();
            let (one, two) = swapped[page * PAGE..(page + 2) * PAGE].split_at_mut(PAGE);
            one.swap_with_slice(two);
            attacks.push((format!("page {page} and its next swapped"), swapped));
        }
    }
    attacks.push((
        "cut by a page".to_owned(),
        good[..good.len() - PAGE].to_vec(),
    ));
    attacks.push(("cut in half".to_owned(), good[..good.len() / 2].to_vec()));
    for (what, bytes) in attacks {
        saved.put_back(&shut);
        fs::write(shut.db(), bytes).unwrap();
        assert_ne!(opening(&shut), "whole", "{what}");
    }
    saved.put_back(&shut);
    assert_eq!(opening(&shut), "whole");
}

#[test]
fn t_db_4_an_old_copy_of_one_page() {
    let shut = Shut::new();
    let nurse = shut.work(|at| {
        let add = json!({ "name": "Salma Nour", "role": "nurse", "password": PASSWORD });
        at.register("Farah").unwrap();
        text(&at.ok("people.add", &add)["id"])
    });
    let before = fs::read(shut.db()).unwrap();
    shut.work(|at| at.ok("people.suspend", &json!({ "id": nurse })));
    let after = fs::read(shut.db()).unwrap();
    let saved = Saved::of(&shut);
    let mut kinds = Vec::new();
    for page in 0..before.len() / PAGE {
        let place = page * PAGE..(page + 1) * PAGE;
        if before[place.clone()] == after[place.clone()] {
            continue;
        }
        saved.put_back(&shut);
        let mut spliced = after.clone();
        spliced[place.clone()].copy_from_slice(&before[place]);
        fs::write(shut.db(), spliced).unwrap();
        let kind = opening(&shut);
        if kind == "whole" {
            // The records equal their history to its noted end: the page said nothing else.
            let people = shut.work(|at| at.ok("people.list", &json!({})));
            let salma = people
                .as_array()
                .unwrap()
                .iter()
                .find(|one| one["id"] == nurse.as_str());
            assert_eq!(salma.unwrap()["suspended"], true, "page {page}");
        }
        kinds.push(kind);
    }
    assert!(kinds.contains(&"people".to_owned()), "{kinds:?}");
    assert!(kinds.len() > 3, "{kinds:?}");
    let unnoticed = kinds.iter().filter(|kind| *kind == "whole").count();
    assert!(unnoticed <= 1, "the file's own counter at most: {kinds:?}");
}

#[test]
fn t_db_5_an_old_copy_of_the_whole_file_until_the_owner_decides() {
    let shut = Shut::new();
    shut.work(|at| at.register("Farah").unwrap());
    let old = fs::read(shut.db()).unwrap();
    shut.work(|at| at.register("Haddad").unwrap());
    fs::write(shut.db(), &old).unwrap();
    shut.work(|at| {
        assert_eq!(at.doubt(), "older_copy");
        let status = at.ok("clinic.status", &json!({}));
        assert!(status["doubt"]["noted_ms"].as_i64().is_some(), "{status}");
        assert_eq!(code(&at.register("Nour")), "clinic.read_only");
        assert_eq!(
            code(&at.call("clinic.undo", &json!({}))),
            "clinic.read_only"
        );
        let found = at.ok("patients.search", &json!({ "text": "Farah", "limit": 5 }));
        assert_eq!(found["hits"][0]["family_name"], "Farah", "reading goes on");
    });
    // It stays so over a restart, and nobody but the owner decides.
    shut.work(|at| {
        assert_eq!(at.doubt(), "older_copy");
        at.ok("clinic.accept_copy", &json!({}));
        assert_eq!(at.doubt(), "");
        // What was done in the file that is not here any more is not taken back in this one.
        assert_eq!(
            code(&at.call("clinic.undo", &json!({}))),
            "clinic.nothing_to_undo"
        );
        at.register("Nour").unwrap();
        let lines = at.ok(
            "audit.list",
            &json!({ "filter": { "event": "clinic.copy_accepted" }, "limit": 5 }),
        );
        assert_eq!(lines["entries"][0]["outcome"], "done");
        assert_eq!(
            code(&at.call("clinic.accept_copy", &json!({}))),
            "not_found"
        );
    });
    shut.work(|at| assert_eq!((at.doubt().as_str(), at.is_whole()), ("", true)));
}

#[test]
fn t_db_6_a_deleted_and_a_cut_wal() {
    for cut in [None, Some(2), Some(4)] {
        let shut = Shut::new();
        let dir = shut.clinic.dir();
        let copied = dir.with_file_name("copied.satchel");
        let at = At {
            door: &shut.clinic.door,
            who: shut.clinic.door.caller(),
        };
        let who = json!({ "person_id": shut.owner, "password": PASSWORD });
        at.ok("people.sign_in", &who);
        for n in 0..10 {
            at.register(&format!("Patient{n}")).unwrap();
        }
        // Within a second or so it is noted how far it came; then the plug is pulled.
        shut.clinic.clock.advance_ms(1000);
        thread::sleep(Duration::from_millis(2500));
        copy(&dir, &copied, &["clinic.db-shm", "lock"]);
        let wal = copied.join("clinic.db-wal");
        let length = fs::metadata(&wal).unwrap().len();
        assert!(length > 0, "the last commits stand in the WAL");
        match cut {
            None => fs::remove_file(&wal).unwrap(),
            Some(part) => {
                let file = fs::File::options().write(true).open(&wal).unwrap();
                file.set_len(length - length / part).unwrap();
            }
        }
        let door = shut.clinic.door_at(&copied);
        let kind = shut.try_work(&door, |at| at.doubt());
        assert_eq!(kind.unwrap(), "older_copy", "{cut:?}");
        at.door.lock();
    }
}

#[test]
fn a_wal_that_was_left_by_a_crash_is_no_alarm() {
    let shut = Shut::new();
    let dir = shut.clinic.dir();
    let copied = dir.with_file_name("copied.satchel");
    let at = At {
        door: &shut.clinic.door,
        who: shut.clinic.door.caller(),
    };
    at.ok(
        "people.sign_in",
        &json!({ "person_id": shut.owner, "password": PASSWORD }),
    );
    for n in 0..5 {
        at.register(&format!("Patient{n}")).unwrap();
        at.ok("people.roles", &json!({}));
        // At any moment: before the note, in its middle, after it.
        fs::remove_dir_all(&copied).ok();
        copy(&dir, &copied, &["clinic.db-shm", "lock"]);
        let door = shut.clinic.door_at(&copied);
        let keys = vault::KeyStore::anchor(shut.clinic.keys.as_ref(), clinic_id(&dir)).unwrap();
        assert_eq!(shut.try_work(&door, |at| at.doubt()).unwrap(), "");
        let keys = keys.unwrap();
        vault::KeyStore::set_anchor(shut.clinic.keys.as_ref(), clinic_id(&dir), &keys).unwrap();
        thread::sleep(Duration::from_millis(300));
    }
    at.door.lock();
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn t_db_7_rows_of_the_journal_and_of_the_audit_trail_edited_with_the_key() {
    let last_entry = "(SELECT max(ord) FROM journal_entry)";
    let middle = "(SELECT max(ord) - 3 FROM journal_entry)";
    let line = "(SELECT id FROM audit_event ORDER BY id LIMIT 1 OFFSET 2)";
    for (what, sql, expected) in [
        (
            "an audit line deleted",
            format!("DELETE FROM audit_event WHERE id = {line}"),
            "proof",
        ),
        (
            "an audit line edited",
            format!("UPDATE audit_event SET event = 'nothing' WHERE id = {line}"),
            "proof",
        ),
        (
            "two audit lines reordered",
            format!("UPDATE audit_event SET at_ms = at_ms + 1000 WHERE id = {line}"),
            "proof",
        ),
        (
            "the last entry deleted",
            format!("DELETE FROM journal_entry WHERE ord = {last_entry}"),
            "older_copy",
        ),
        (
            "an entry in the middle deleted",
            format!("DELETE FROM journal_entry WHERE ord = {middle}"),
            "proof",
        ),
        (
            "an entry edited",
            format!("UPDATE journal_entry SET body = x'00' WHERE ord = {middle}"),
            "proof",
        ),
        (
            "the last entry edited",
            format!("UPDATE journal_entry SET body = x'00' WHERE ord = {last_entry}"),
            "broken_history",
        ),
        (
            "entries reordered",
            format!("UPDATE journal_entry SET ord = -1 WHERE ord = {middle}"),
            "proof",
        ),
        (
            "a role changed",
            "UPDATE person SET zoom = 90".to_owned(),
            "people",
        ),
        (
            "the clinic's lock taken off",
            "UPDATE clinic_profile SET auto_lock_min = 100000".to_owned(),
            "people",
        ),
        (
            "a patient taken away",
            "UPDATE patient SET deleted = 1".to_owned(),
            "proof",
        ),
    ] {
        let shut = Shut::new();
        shut.work(|at| {
            for name in ["Farah", "Haddad", "Nour"] {
                at.register(name).unwrap();
            }
        });
        shut.edit(&sql);
        assert_eq!(opening(&shut), expected, "{what}");
        // It is known from then on, before anybody asks for a proof.
        let doubt = shut.work(|at| at.doubt());
        assert!(!doubt.is_empty(), "{what}: {doubt}");
    }
}
