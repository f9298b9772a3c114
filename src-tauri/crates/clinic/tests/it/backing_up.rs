//! Nothing gets lost: backups through the door, and clinics restored from them (T-BAK-1 to T-BAK-5, T-IMP-4).

use std::fs;
use std::time::Instant;

use serde_json::{Value, json};
use testkit::PASSWORD;

use crate::house::{House, code, why};
use crate::kept::{DAY_MIN, Kept, NEW_PASSWORD, Pc, names, new_pc};

#[test]
fn a_clean_machine_the_backup_and_the_kit_are_enough() {
    let kept = Kept::new();
    kept.house.register("Farah", "Mona", "1987-03-02");
    assert_eq!(kept.make()["is_whole"], true);
    kept.house.register("Haddad", "Amal", "1990-01-01");
    let made = kept.make();
    assert_eq!(
        (&made["is_whole"], &made["patients"]),
        (&json!(false), &json!(2))
    );
    let owner = kept.house.owner_id();
    let folder = tempfile::tempdir().unwrap();
    let door = new_pc(&kept, folder.path());
    let pc = Pc::with(&door, kept.files());
    let looked = pc.call("backup.look", &json!({})).unwrap();
    assert_eq!(looked["is_here"], false);
    assert_eq!(looked["points"].as_array().unwrap().len(), 2);
    let preview = pc
        .call("backup.preview", &json!({ "words": kept.words() }))
        .unwrap();
    assert_eq!(
        json!([preview["clinic_name"], preview["patients"], preview["lost"]]),
        json!(["Green Street Clinic", 2, 0])
    );
    pc.restore(kept.words(), &owner).unwrap();
    assert_eq!(names(&pc), ["Farah", "Haddad"]);
    let status = pc.call("clinic.status", &json!({})).unwrap();
    assert_eq!(status["doubt"], Value::Null);
    let proof = pc.call("clinic.verify", &json!({})).unwrap();
    assert_eq!(proof["problems"], json!([]));
    let lines = json!({ "filter": { "event": "backup.restored" }, "limit": 5 });
    let lines = pc.call("audit.list", &lines).unwrap();
    assert_eq!(lines["entries"][0]["person_id"], owner.as_str());
    // Work goes on, and is there at the next opening.
    let args = json!({ "family_name": "Nour", "birth_date": "1980-01-01", "phone": "none" });
    pc.call("patients.register", &args).unwrap();
    door.lock();
    let again = json!({ "person_id": owner, "password": NEW_PASSWORD });
    pc.call("people.sign_in", &again).unwrap();
    assert_eq!(names(&pc).len(), 3);
    assert_eq!(
        pc.call("clinic.status", &json!({})).unwrap()["doubt"],
        Value::Null
    );
    door.lock();
}

#[test]
fn an_old_backup_over_a_live_clinic_says_what_is_lost_and_keeps_it() {
    let kept = Kept::new();
    kept.house.register("Farah", "Mona", "1987-03-02");
    let nurse = kept.house.clinic.add("Salma Nour", "nurse").0;
    kept.make();
    kept.house.clinic.clock.advance_min(30 * DAY_MIN);
    kept.sign_in();
    for name in ["Haddad", "Nour", "Aziz"] {
        kept.house.register(name, "Amal", "1990-01-01");
    }
    kept.house.ok("people.suspend", json!({ "id": nurse }));
    let owner = kept.house.owner_id();
    let door = &kept.house.clinic.door;
    let pc = Pc::with(door, kept.files());
    let words = json!({ "words": kept.words() });
    assert_eq!(code(&pc.call("backup.preview", &words)), "clinic.in_use");
    kept.lock();
    let preview = pc.call("backup.preview", &words).unwrap();
    assert_eq!(
        json!([preview["is_here"], preview["lost"]]),
        json!([true, 4])
    );
    let wrong = json!({
        "words": kept.words(), "clinic_name": "Other", "person_id": owner,
        "new_password": NEW_PASSWORD, "password_only": false,
    });
    assert_eq!(
        why(&pc.call("backup.restore", &wrong)),
        "clinic_name: not_the_same"
    );
    pc.restore(kept.words(), &owner).unwrap();
    assert_eq!(names(&pc), ["Farah"]);
    let undo = code(&pc.call("clinic.undo", &json!({})));
    assert_eq!(undo, "clinic.nothing_to_undo");
    // What was known of the last backup was of another history: one is due, and made.
    let state = || pc.call("backup.get", &json!({})).unwrap();
    assert_eq!(state()["last"], Value::Null);
    assert!(kept.tend());
    // The place for backups was kept, and it is a whole one: it cannot stand on another history.
    assert_eq!(state()["last"]["is_whole"], true);
    // Who was sent away since does not come back with the backup (T-BAK-4).
    let people = pc.call("people.list", &json!({})).unwrap();
    let salma = people
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == nurse.as_str());
    assert_eq!(salma.unwrap()["suspended"], true);
    let sign_in = json!({ "person_id": nurse, "password": PASSWORD });
    let other = Pc::with(door, Vec::new());
    assert_eq!(
        code(&other.call("people.sign_in", &sign_in)),
        "auth.suspended"
    );
    // The clinic that stood there stands beside, whole.
    let dir = kept.house.clinic.dir();
    let beside = fs::read_dir(dir.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let aside: Vec<_> = beside
        .filter(|path| path.display().to_string().contains(".kept-"))
        .collect();
    assert_eq!(aside.len(), 1);
    assert!(aside[0].join("clinic.db").exists());
    kept.lock();
    kept.house
        .clinic
        .call(
            &kept.house.clinic.owner,
            "people.sign_in",
            json!({ "person_id": owner, "password": NEW_PASSWORD }),
        )
        .unwrap();
    assert_eq!(kept.make()["is_whole"], false);
}

#[test]
fn another_clinics_backup_wrong_words_and_flipped_bits_are_refused() {
    let kept = Kept::new();
    kept.house.register("Farah", "Mona", "1987-03-02");
    kept.make();
    kept.house.register("Haddad", "Amal", "1990-01-01");
    kept.make();
    let owner = kept.house.owner_id();
    let other = House::new();
    other.clinic.door.lock();
    let there = Pc::with(&other.clinic.door, kept.files());
    assert_eq!(
        code(&there.call("backup.look", &json!({}))),
        "backup.other_clinic"
    );
    assert_eq!(
        code(&there.restore(kept.words(), &owner)),
        "backup.other_clinic"
    );
    kept.lock();
    let pc = Pc::with(&kept.house.clinic.door, kept.files());
    let wrong = pc.restore(&other.clinic.recovery_words, &owner);
    assert_eq!(code(&wrong), "auth.wrong_words");
    let live = fs::read(kept.house.clinic.dir().join("clinic.db")).unwrap();
    let changes = kept.files().pop().unwrap();
    let good = fs::read(&changes).unwrap();
    let newest = pc.call("backup.look", &json!({})).unwrap()["points"][0]["id"].clone();
    for at in (0..good.len()).step_by(1024) {
        let mut bad = good.clone();
        bad[at] ^= 1;
        fs::write(&changes, bad).unwrap();
        // The one that was chosen, and never an older one in its place.
        let args = json!({
            "id": newest, "words": kept.words(), "clinic_name": "Green Street Clinic",
            "person_id": owner, "new_password": NEW_PASSWORD, "password_only": false,
        });
        let answer = code(&pc.call("backup.restore", &args));
        let is_refused = ["backup.damaged", "not_found", "auth.wrong_words"];
        assert!(is_refused.contains(&answer.as_str()), "byte {at}: {answer}");
        assert!(live == fs::read(kept.house.clinic.dir().join("clinic.db")).unwrap());
    }
    fs::write(&changes, &good).unwrap();
    let alone = Pc::with(&kept.house.clinic.door, vec![changes]);
    assert_eq!(
        code(&alone.restore(kept.words(), &owner)),
        "backup.base_missing"
    );
    let nothing = Pc::with(&kept.house.clinic.door, Vec::new());
    assert_eq!(
        code(&nothing.call("backup.look", &json!({}))),
        "backup.none"
    );
    kept.sign_in();
    other.sign_in(&other.clinic.owner, &other.owner_id());
}

#[test]
fn days_cost_what_was_changed_and_few_are_kept() {
    let kept = Kept::new();
    kept.make();
    kept.days(60);
    let files = kept.files();
    // 7 days, 4 weeks, 3 months, and the whole ones that these stand on.
    assert!((7..=20).contains(&files.len()), "{}", files.len());
    let state = kept.state();
    assert_eq!(state["trouble"], Value::Null);
    assert_eq!(state["last"]["patients"], 60);
    let owner = kept.house.owner_id();
    let folder = tempfile::tempdir().unwrap();
    let door = new_pc(&kept, folder.path());
    let pc = Pc::with(&door, files);
    let looked = pc.call("backup.look", &json!({})).unwrap();
    let points = looked["points"].as_array().unwrap();
    assert!(
        points.iter().all(|point| point["is_complete"] == true),
        "{looked}"
    );
    pc.restore(kept.words(), &owner).unwrap();
    assert_eq!(names(&pc).len(), 60);
    door.lock();
}

#[test]
fn a_missing_drive_is_told_until_it_is_back() {
    let kept = Kept::new();
    kept.house.register("Farah", "Mona", "1987-03-02");
    let away = kept.drive.with_file_name("away");
    fs::rename(&kept.drive, &away).unwrap();
    assert!(!kept.tend());
    let state = kept.state();
    assert_eq!(state["trouble"]["code"], "backup.place_missing");
    assert_eq!(state["is_overdue"], true);
    let failed = kept.house.audit(&json!({ "event": "backup.made" }));
    assert_eq!(failed.len(), 1, "told once");
    assert_eq!(failed[0]["outcome"], "failed");
    assert!(!kept.tend(), "not again at once");
    fs::rename(&away, &kept.drive).unwrap();
    kept.house.clinic.clock.advance_min(11);
    kept.sign_in();
    assert!(kept.tend());
    let state = kept.state();
    assert_eq!(
        (&state["trouble"], &state["is_overdue"]),
        (&Value::Null, &json!(false))
    );
    // Nothing happened since but this: no backup for that.
    kept.house.clinic.clock.advance_min(5 * 60);
    assert!(!kept.tend());
}

/// A whole backup was sound when it was made. A week of others stands on it.
#[test]
fn what_others_stand_on_is_read_again_and_made_anew_when_it_is_damaged() {
    let kept = Kept::new();
    kept.house.register("Farah", "Mona", "1987-03-02");
    kept.make();
    let whole = kept.files()[0].clone();
    let a_day_later = |name: &str| {
        kept.house.clinic.clock.advance_min(DAY_MIN);
        kept.sign_in();
        kept.house.register(name, "Amal", "1990-01-01");
        assert!(kept.tend());
        kept.state()["last"]["is_whole"].clone()
    };
    assert_eq!(a_day_later("Haddad"), false, "it stands on a sound one");
    let mut bytes = fs::read(&whole).unwrap();
    let place = bytes.len() - 1000;
    bytes[place] ^= 1;
    fs::write(&whole, bytes).unwrap();
    assert_eq!(a_day_later("Nour"), true);
    assert!(whole.exists(), "what can still be read of it stays");
    assert_eq!(a_day_later("Aziz"), false, "it stands on the new one");
    assert_eq!(kept.state()["trouble"], Value::Null);
}

#[test]
fn closing_takes_along_what_came_since() {
    let kept = Kept::new();
    kept.house.register("Farah", "Mona", "1987-03-02");
    kept.make();
    kept.house.register("Haddad", "Amal", "1990-01-01");
    kept.house.clinic.door.close();
    assert_eq!(kept.files().len(), 2);
    kept.sign_in();
    assert_eq!(kept.state()["last"]["patients"], 2);
}

#[test]
fn whoever_may_not_set_up_the_clinic_sees_how_backups_go_and_no_more() {
    let kept = Kept::new();
    let dina = kept.house.clinic.as_role("front_desk");
    kept.house.ok_as(&dina, "backup.get", &json!({}));
    let refused = kept.house.call_as(&dina, "backup.make", &json!({}));
    assert_eq!(code(&refused), "auth.forbidden");
    let place = kept
        .house
        .clinic
        .call_at(&dina, "backup.choose_place", json!({}), &kept.drive);
    assert_eq!(code(&place), "auth.forbidden");
    assert_eq!(
        kept.house.refused("backup.choose_place", json!({})),
        "input.no_file"
    );
}

/// `SATCHEL_BACKUP_PATIENTS=400000` for a clinic of a gigabyte; prints the figures of `docs/figures.md`.
#[test]
fn a_backup_takes_no_time_worth_waiting_for() {
    let asked = std::env::var("SATCHEL_BACKUP_PATIENTS");
    let patients: u32 = asked.ok().and_then(|text| text.parse().ok()).unwrap_or(300);
    let house = House {
        clinic: testkit::Clinic::sample(patients, 3),
    };
    let drive = house.clinic.dir().with_file_name("drive");
    fs::create_dir(&drive).unwrap();
    let kept = Kept { house, drive };
    kept.choose(&kept.drive).unwrap();
    let began = Instant::now();
    let whole = kept.make();
    let whole_ms = began.elapsed().as_millis();
    for n in 0..500 {
        kept.house
            .register(&format!("Extra{n}"), "Mona", "1987-03-02");
    }
    let began = Instant::now();
    let day = kept.make();
    let day_ms = began.elapsed().as_millis();
    assert_eq!(
        (&whole["is_whole"], &day["is_whole"]),
        (&json!(true), &json!(false))
    );
    let owner = kept.house.owner_id();
    let folder = tempfile::tempdir().unwrap();
    let door = new_pc(&kept, folder.path());
    let pc = Pc::with(&door, kept.files());
    let began = Instant::now();
    pc.restore(kept.words(), &owner).unwrap();
    let search = json!({ "text": "extra1", "limit": 5 });
    let found = pc.call("patients.search", &search).unwrap();
    let restore_ms = began.elapsed().as_millis();
    assert!(found["total"].as_u64().is_none_or(|total| total > 0));
    println!(
        "whole: {} MB in {whole_ms} ms; 500 changes: {} kB in {day_ms} ms; restore to first search: {restore_ms} ms",
        whole["bytes"].as_u64().unwrap() / 1_000_000,
        day["bytes"].as_u64().unwrap() / 1_000
    );
    let began = Instant::now();
    assert_eq!(
        kept.house.ok("clinic.verify", json!({}))["problems"],
        json!([])
    );
    println!(
        "verify of {patients} patients: {} ms",
        began.elapsed().as_millis()
    );
    door.lock();
}

#[test]
fn who_was_sent_away_since_is_refused_before_anything_is_set_aside() {
    let kept = Kept::new();
    let salma = kept.house.clinic.add("Salma Nour", "nurse").0;
    kept.house.register("Farah", "Mona", "1987-03-02");
    kept.make();
    kept.house.register("Haddad", "Amal", "1990-01-01");
    kept.house.ok("people.suspend", json!({ "id": salma }));
    kept.lock();
    let pc = Pc::with(&kept.house.clinic.door, kept.files());
    assert_eq!(code(&pc.restore(kept.words(), &salma)), "auth.suspended");
    kept.sign_in();
    let status = kept.house.ok("clinic.status", json!({}));
    assert_eq!(status["doubt"], Value::Null);
    assert_eq!(kept.house.found("Haddad").len(), 1, "it stands as it stood");
}
