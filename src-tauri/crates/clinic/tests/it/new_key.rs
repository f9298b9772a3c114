//! A new key after a theft, through the door.

use serde_json::{Value, json};
use testkit::PASSWORD;

use crate::house::{House, code, why};
use crate::kept::{DAY_MIN, Kept, NEW_PASSWORD, Pc, names, new_pc};
use crate::shut::Shut;

fn change(house: &House) -> (Vec<String>, Value) {
    let kit = house.ok("clinic.new_kit", json!({}));
    let changed = house.ok("clinic.change_key", json!({ "password": PASSWORD }));
    let words = serde_json::from_value(kit["recovery_words"].clone()).unwrap();
    (words, changed)
}

#[test]
fn after_a_theft_only_the_new_kit_and_the_new_passwords_open_the_clinic() {
    let house = House::new();
    house.register("Farah", "Mona", "1987-03-02");
    let (nurse, _) = house.clinic.add("Salma Nour", "nurse");
    let (gone, _) = house.clinic.add("Badr Aziz", "manager");
    house.ok("people.suspend", json!({ "id": gone }));
    let (words, changed) = change(&house);
    assert_eq!(changed["locked_out"], json!(["Salma Nour"]));
    assert_eq!(changed["is_noted"], json!(true));
    assert_eq!(
        house.audit(&json!({ "event": "clinic.key_changed" })).len(),
        1
    );
    // Work goes on, is there at the next opening, and nothing is in doubt.
    house.register("Haddad", "Omar", "1990-01-01");
    let owner = house.owner_id();
    house.clinic.door.lock();
    let nurse_in = json!({ "person_id": nurse, "password": PASSWORD });
    let window = house.clinic.door.caller();
    assert_eq!(
        code(&house.call_as(&window, "people.sign_in", &nurse_in)),
        "auth.needs_password"
    );
    house.sign_in(&house.clinic.owner, &owner);
    assert_eq!(house.ok("clinic.status", json!({}))["doubt"], Value::Null);
    assert_eq!(house.found("mona").len() + house.found("omar").len(), 2);
    house.verify();
    let reset = json!({ "id": nurse, "new_password": NEW_PASSWORD });
    house.ok("people.reset_password", reset);
    let nurse_in = json!({ "person_id": nurse, "password": NEW_PASSWORD });
    house.ok_as(&window, "people.sign_in", &nurse_in);
    house.clinic.door.lock();
    let kit =
        |words: &[String]| json!({ "person_id": owner, "words": words, "new_password": PASSWORD });
    let old = kit(&house.clinic.recovery_words);
    assert_eq!(
        code(&house.call_as(&window, "people.recover", &old)),
        "auth.wrong_words"
    );
    house.ok_as(&window, "people.recover", &kit(&words));
}

#[test]
fn a_change_that_this_pc_cannot_note_is_done_all_the_same_and_said() {
    let shut = Shut::with(&json!({ "contents": "empty", "key_store": "password_only" }));
    let config = shut.clinic.config();
    let aside = config.with_file_name("config aside");
    let kit = shut.work(|at| {
        at.register("Farah").unwrap();
        let kit = at.ok("clinic.new_kit", &json!({}));
        // Where the notes' folder should be there is a file.
        std::fs::rename(&config, &aside).unwrap();
        std::fs::write(&config, "").unwrap();
        let changed = at.ok("clinic.change_key", &json!({ "password": PASSWORD }));
        assert_eq!(changed["is_noted"], json!(false));
        kit["recovery_words"].clone()
    });
    std::fs::remove_file(&config).unwrap();
    std::fs::rename(&aside, &config).unwrap();
    let door = shut.clinic.another_door(None);
    let args = json!({ "person_id": shut.owner, "words": kit, "new_password": NEW_PASSWORD });
    let recovered = door.call(&door.caller(), "people.recover", &args.to_string());
    assert!(
        recovered.body.is_ok(),
        "the new kit holds: {:?}",
        recovered.body
    );
}

#[test]
fn the_key_is_changed_by_an_owner_with_their_password_after_the_kit_was_shown() {
    let house = House::new();
    let args = json!({ "password": PASSWORD });
    let nothing_shown = house
        .clinic
        .call(&house.clinic.owner, "clinic.change_key", args.clone());
    assert_eq!(why(&nothing_shown), "kit: missing");
    house.ok("clinic.new_kit", json!({}));
    let wrong = json!({ "password": "not the password" });
    assert_eq!(
        house.refused("clinic.change_key", wrong),
        "auth.wrong_password"
    );
    let (_, manager) = house.clinic.add("Salma Nour", "manager");
    assert_eq!(
        code(&house.call_as(&manager, "clinic.change_key", &args)),
        "auth.forbidden"
    );
    assert_eq!(
        house.audit(&json!({ "event": "clinic.key_changed" })).len(),
        0
    );
    // Refused, nothing has changed: the old kit is the kit.
    let owner = house.owner_id();
    house.clinic.door.lock();
    let words = &house.clinic.recovery_words;
    let kit = json!({ "person_id": owner, "words": words, "new_password": PASSWORD });
    house.ok("people.recover", kit);
}

#[test]
fn a_backup_of_before_opens_with_the_kit_of_before_and_nothing_else() {
    let kept = Kept::new();
    kept.house.register("Farah", "Mona", "1987-03-02");
    kept.make();
    // A day keeps one backup.
    kept.house.clinic.clock.advance_min(DAY_MIN);
    kept.sign_in();
    let (words, _) = change(&kept.house);
    // It is known where they go, and the next one stands on its own.
    assert!(kept.state()["place"].is_string());
    kept.house.register("Haddad", "Omar", "1990-01-01");
    assert_eq!(kept.make()["is_whole"], true);
    let owner = kept.house.owner_id();
    let files = kept.files();
    for (file, right, wrong, holds) in [
        (&files[0], kept.words(), words.as_slice(), 1),
        (&files[1], words.as_slice(), kept.words(), 2),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let door = new_pc(&kept, folder.path());
        let pc = Pc::with(&door, vec![file.clone()]);
        assert_eq!(code(&pc.restore(wrong, &owner)), "auth.wrong_words");
        pc.restore(right, &owner).unwrap();
        assert_eq!(names(&pc).len(), holds);
        door.lock();
    }
}

#[test]
fn who_restores_a_backup_of_before_is_told_until_the_key_is_changed_again() {
    let kept = Kept::new();
    kept.make();
    kept.house.clinic.clock.advance_min(DAY_MIN);
    kept.sign_in();
    assert_eq!(kept.state()["has_old_key"], false);
    change(&kept.house);
    kept.make();
    let owner = kept.house.owner_id();
    let before = kept.files().remove(0);
    kept.lock();
    let pc = Pc::with(&kept.house.clinic.door, vec![before]);
    let preview = pc.call("backup.preview", &json!({ "words": kept.words() }));
    let preview = preview.unwrap();
    assert_eq!(
        json!([preview["has_old_key"], preview["lost"]]),
        json!([true, null])
    );
    pc.restore(kept.words(), &owner).unwrap();
    let state = || pc.call("backup.get", &json!({})).unwrap();
    assert_eq!(state()["has_old_key"], true);
    kept.lock();
    let again = json!({ "person_id": owner, "password": NEW_PASSWORD });
    pc.call("people.sign_in", &again).unwrap();
    kept.house
        .ok_as(&kept.house.clinic.owner, "people.sign_in", &again);
    assert_eq!(state()["has_old_key"], true, "after the next opening too");
    pc.call("clinic.new_kit", &json!({})).unwrap();
    pc.call("clinic.change_key", &json!({ "password": NEW_PASSWORD }))
        .unwrap();
    assert_eq!(state()["has_old_key"], false);
}

#[test]
fn an_owner_whose_password_opens_nothing_is_not_the_one_who_stays() {
    let house = House::new();
    let (other, _) = house.clinic.add("Badr Aziz", "owner");
    let owner = house.owner_id();
    change(&house);
    let demote = json!({ "id": owner, "role": "manager" });
    assert_eq!(
        house.refused("people.set_role", demote.clone()),
        "auth.last_owner"
    );
    house.ok(
        "people.reset_password",
        json!({ "id": other, "new_password": NEW_PASSWORD }),
    );
    house.ok("people.set_role", demote);
}
