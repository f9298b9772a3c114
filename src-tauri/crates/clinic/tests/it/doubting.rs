//! A clinic in doubt: read only, over restarts, until the right file is back or the owner decides.

use std::fs;

use serde_json::json;
use testkit::PASSWORD;

use crate::house::{code, text};
use crate::shut::{At, Shut, copy, opening};

#[test]
fn the_owner_may_have_the_tables_made_anew_from_their_history() {
    let shut = Shut::new();
    shut.work(|at| at.register("Farah").unwrap());
    shut.edit("UPDATE person SET zoom = 200");
    shut.work(|at| {
        assert_eq!(at.doubt(), "people");
        at.ok("clinic.accept_copy", &json!({}));
        assert_eq!(at.ok("people.me", &json!({}))["zoom"], 100);
        assert!(at.is_whole());
    });
    shut.work(|at| assert_eq!((at.doubt().as_str(), at.is_whole()), ("", true)));
}

#[test]
fn an_old_list_of_sign_ins_is_told() {
    let shut = Shut::new();
    let nurse = shut.work(|at| {
        let add = json!({ "name": "Salma Nour", "role": "nurse", "password": PASSWORD });
        text(&at.ok("people.add", &add)["id"])
    });
    let keys = shut.clinic.dir().join("keys");
    let old = fs::read(&keys).unwrap();
    shut.work(|at| {
        let reset = json!({ "id": nurse, "new_password": "ten herons at noon" });
        at.ok("people.reset_password", &reset)
    });
    fs::write(&keys, old).unwrap();
    shut.work(|at| {
        assert_eq!(at.doubt(), "sign_ins");
        at.ok("clinic.accept_copy", &json!({}));
    });
    shut.work(|at| assert_eq!(at.doubt(), ""));
}

#[test]
fn a_pc_without_a_key_store_notes_it_in_a_file_and_misses_it() {
    let shut = Shut::with(&json!({ "contents": "empty", "key_store": "password_only" }));
    shut.work(|at| at.register("Farah").unwrap());
    let old = fs::read(shut.db()).unwrap();
    shut.work(|at| at.register("Haddad").unwrap());
    let now = fs::read(shut.db()).unwrap();
    fs::write(shut.db(), old).unwrap();
    shut.work(|at| assert_eq!(at.doubt(), "older_copy"));
    fs::write(shut.db(), now).unwrap();
    shut.work(|at| assert_eq!(at.doubt(), ""));
    // Taken away, or the folder was carried to another PC: the owner says which.
    fs::remove_dir_all(shut.clinic.config()).unwrap();
    shut.work(|at| {
        assert_eq!(at.doubt(), "no_note");
        at.ok("clinic.accept_copy", &json!({}));
        at.register("Nour").unwrap();
    });
    // A note that somebody wrote without the key is none.
    let anchors = shut.clinic.config().join("anchors");
    let note = fs::read_dir(&anchors)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let mut bytes = fs::read(&note).unwrap();
    bytes[40] ^= 1;
    fs::write(&note, bytes).unwrap();
    shut.work(|at| assert_eq!(at.doubt(), "no_note"));
}

#[test]
fn nobody_but_the_owner_accepts_a_copy() {
    let shut = Shut::new();
    let manager = shut.work(|at| {
        let add = json!({ "name": "Nour Aziz", "role": "manager", "password": PASSWORD });
        text(&at.ok("people.add", &add)["id"])
    });
    let old = fs::read(shut.db()).unwrap();
    shut.work(|at| at.register("Haddad").unwrap());
    fs::write(shut.db(), &old).unwrap();
    shut.work(|at| {
        let boss = At {
            door: at.door,
            who: at.door.caller(),
        };
        boss.ok(
            "people.sign_in",
            &json!({ "person_id": manager, "password": PASSWORD }),
        );
        assert_eq!(
            code(&boss.call("clinic.accept_copy", &json!({}))),
            "auth.forbidden"
        );
        assert_eq!(boss.doubt(), "older_copy");
    });
}
#[test]
fn a_copy_in_another_folder_is_known_for_older() {
    let shut = Shut::new();
    let dir = shut.clinic.dir();
    let apart = dir.with_file_name("apart.satchel");
    copy(&dir, &apart, &[]);
    shut.work(|at| at.register("Farah").unwrap());
    let elsewhere = shut.clinic.door_at(&apart);
    let doubt = shut.try_work(&elsewhere, |at| at.doubt());
    assert_eq!(doubt.unwrap(), "older_copy");
}

#[test]
fn records_put_right_and_a_proof_end_what_a_proof_had_found() {
    let shut = Shut::new();
    shut.work(|at| at.register("Farah").unwrap());
    shut.edit("UPDATE patient SET deleted = 1");
    assert_eq!(opening(&shut), "proof");
    shut.edit("UPDATE patient SET deleted = NULL");
    shut.work(|at| {
        assert_eq!(at.doubt(), "records", "until it is proved");
        assert!(at.is_whole());
        assert_eq!(at.doubt(), "");
        at.register("Haddad").unwrap();
    });
    shut.work(|at| assert_eq!((at.doubt().as_str(), at.is_whole()), ("", true)));
}

#[test]
fn an_untouched_clinic_is_never_in_doubt() {
    let shut = Shut::new();
    for name in ["Farah", "Haddad", "Nour"] {
        shut.work(|at| {
            assert_eq!(at.doubt(), "");
            at.register(name).unwrap();
        });
    }
    assert_eq!(opening(&shut), "whole");
}

#[test]
fn a_history_that_the_owner_took_as_it_is_is_not_found_again_by_every_proof() {
    let shut = Shut::new();
    shut.work(|at| {
        for name in ["Farah", "Haddad", "Nour", "Aziz"] {
            at.register(name).unwrap();
        }
    });
    let cut = |back: u32| {
        let place = format!("(SELECT max(ord) - {back} FROM journal_entry)");
        shut.edit(&format!(
            "UPDATE journal_entry SET body = x'00' WHERE ord = {place}"
        ));
    };
    cut(3);
    shut.work(|at| {
        assert!(!at.is_whole());
        assert_eq!(at.doubt(), "broken_history");
        at.ok("clinic.accept_copy", &json!({}));
        assert!(!at.is_whole(), "it is still said");
        assert_eq!(at.doubt(), "");
        at.register("Saleh").unwrap();
    });
    shut.clinic.clock.advance_min(8 * 24 * 60);
    shut.work(|at| {
        at.door.tend();
        assert_eq!(at.doubt(), "", "nor by the weekly one");
    });
    cut(3);
    shut.work(|at| {
        assert!(!at.is_whole());
        assert_eq!(at.doubt(), "broken_history", "another one is");
    });
}

#[test]
fn what_a_proof_found_is_noted_once_the_place_for_notes_answers() {
    let shut = Shut::with(&json!({ "contents": "empty", "key_store": "password_only" }));
    let (config, aside) = (
        shut.clinic.config(),
        shut.clinic.config().with_file_name("config aside"),
    );
    shut.work(|at| at.register("Farah").unwrap());
    shut.edit("UPDATE patient SET deleted = 1");
    shut.work(|at| {
        fs::rename(&config, &aside).unwrap();
        fs::write(&config, "").unwrap();
        assert!(!at.is_whole());
        assert_eq!(at.doubt(), "records");
        fs::remove_file(&config).unwrap();
        fs::rename(&aside, &config).unwrap();
    });
    shut.work(|at| assert_eq!(at.doubt(), "records", "the lock noted it"));
}

#[test]
fn what_was_made_anew_is_watched_as_before() {
    let shut = Shut::new();
    shut.work(|at| at.register("Farah").unwrap());
    for turn in 1..=2 {
        shut.edit("UPDATE patient SET deleted = 1");
        shut.work(|at| {
            assert!(!at.is_whole());
            assert_eq!(at.doubt(), "records", "the same row, turn {turn}");
            at.ok("clinic.accept_copy", &json!({}));
            assert!(at.is_whole());
        });
    }
}
