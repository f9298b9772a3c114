//! The way back: each person's own last changes, one after the other, and never what came later.

use serde_json::{Value, json};

use crate::house::{House, TODAY, code, text};

/// Every command that says it can be taken back is, and is done again.
#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn each_change_is_taken_back_and_done_again() {
    let house = House::new();
    let with = house.practitioner("Dr Amin");
    let room = house.room("1");
    let [mona, adam] = ["Mona", "Adam"].map(|given| house.register("Farah", given, "1987"));
    let visit = text(&house.book(&mona, &with, TODAY, "12:00").unwrap()["id"]);
    let patient = || house.patient(&mona);
    let phone = json!({ "patient_id": mona, "kind": "mobile", "number": "0100 200 300" });
    let day = || house.ok("schedule.day", json!({ "date": TODAY }));
    let setup = || house.ok("schedule.setup", json!({}));
    let contacts = || house.ok("reminders.of_patient", json!({ "patient_id": mona }));
    let texts = || house.ok("reminders.texts", json!({}));
    let table: Vec<(&str, Value, &dyn Fn() -> Value)> = vec![
        (
            "reminders.call_visit",
            json!({ "id": visit, "outcome": "not_coming" }),
            &day,
        ),
        (
            "reminders.set_recall",
            json!({ "patient_id": mona, "due": "2027-05-21" }),
            &contacts,
        ),
        (
            "reminders.set_text",
            json!({ "kind": "recall", "language": "es", "text": "Hola {name}" }),
            &texts,
        ),
        (
            "patients.update",
            json!({ "id": mona, "note": "late", "family_name": "Haddad" }),
            &patient,
        ),
        ("patients.put_phone", phone, &patient),
        (
            "patients.put_address",
            json!({ "patient_id": mona, "use": "home", "lines": "1 Nile St" }),
            &patient,
        ),
        (
            "patients.put_contact",
            json!({ "patient_id": mona, "name": "Huda" }),
            &patient,
        ),
        (
            "patients.join_household",
            json!({ "patient_id": adam, "with_patient_id": mona }),
            &patient,
        ),
        (
            "patients.archive",
            json!({ "id": mona, "reason": "moved" }),
            &patient,
        ),
        (
            "schedule.move",
            json!({ "id": visit, "date": TODAY, "time": "13:00" }),
            &day,
        ),
        (
            "schedule.edit",
            json!({ "id": visit, "reason": "knee" }),
            &day,
        ),
        ("schedule.confirm", json!({ "id": visit }), &day),
        (
            "schedule.cancel",
            json!({ "id": visit, "late": true }),
            &day,
        ),
        ("flow.arrive", json!({ "id": visit }), &day),
        ("flow.room", json!({ "id": visit, "room_id": room }), &day),
        ("flow.done", json!({ "id": visit }), &day),
        ("flow.walk_in", json!({ "patient_id": adam }), &day),
        (
            "schedule.put_room",
            json!({ "id": room, "name": "2" }),
            &setup,
        ),
        (
            "schedule.set_hours",
            json!({ "weekday": 1, "spans": [{ "start_min": 60, "end_min": 120 }] }),
            &setup,
        ),
    ];
    for (command, args, look) in table {
        let before = look();
        let args = if command == "flow.done" {
            json!({ "id": visit })
        } else {
            args
        };
        house.ok(command, args);
        let after = look();
        assert_ne!(before, after, "{command}");
        let step = |undo: &str| house.call_as(&house.clinic.owner, undo, &json!({}));
        assert_eq!(
            step("clinic.undo"),
            Ok(json!({ "command": command, "redo": false })),
            "{command}"
        );
        assert_eq!(look(), before, "{command} taken back");
        assert_eq!(
            step("clinic.redo"),
            Ok(json!({ "command": command, "redo": true })),
            "{command}"
        );
        assert_eq!(look(), after, "{command} done again");
        assert_eq!(code(&step("clinic.redo")), "clinic.nothing_to_undo");
        house.ok("clinic.undo", json!({}));
    }
}

#[test]
fn fifty_changes_go_back_one_by_one_and_come_again() {
    let house = House::new();
    let id = house.register("Farah", "Mona", "1987");
    for number in 1..=55 {
        house.ok(
            "patients.update",
            json!({ "id": id, "note": format!("note {number}") }),
        );
    }
    let note = || text(&house.patient(&id)["note"]);
    for number in (5..55).rev() {
        house.ok("clinic.undo", json!({}));
        assert_eq!(note(), format!("note {number}"));
    }
    assert_eq!(
        house.refused("clinic.undo", json!({})),
        "clinic.nothing_to_undo",
        "fifty, and no more"
    );
    for number in 6..=55 {
        house.ok("clinic.redo", json!({}));
        assert_eq!(note(), format!("note {number}"));
    }
    assert_eq!(
        house.refused("clinic.redo", json!({})),
        "clinic.nothing_to_undo"
    );
    house.ok("clinic.undo", json!({}));
    house.ok(
        "patients.update",
        json!({ "id": id, "note": "another way" }),
    );
    assert_eq!(
        house.refused("clinic.redo", json!({})),
        "clinic.nothing_to_undo"
    );
    house.ok("clinic.undo", json!({}));
    assert_eq!(note(), "note 54");
}

#[test]
fn a_registration_and_all_that_followed_goes_back() {
    let house = House::new();
    let id = house.register("Farah", "Mona", "1987");
    house.ok("patients.update", json!({ "id": id, "note": "late" }));
    house.ok(
        "patients.put_phone",
        json!({ "patient_id": id, "kind": "mobile", "number": "0100 200 300" }),
    );
    for _ in 0..2 {
        for _ in 0..3 {
            house.ok("clinic.undo", json!({}));
        }
        assert_eq!(
            house.refused("patients.get", json!({ "id": id })),
            "not_found"
        );
        for _ in 0..3 {
            house.ok("clinic.redo", json!({}));
        }
        let patient = house.patient(&id);
        assert_eq!(
            (
                text(&patient["note"]),
                patient["phones"].as_array().unwrap().len()
            ),
            ("late".to_owned(), 1)
        );
    }
}

#[test]
fn what_somebody_else_changed_since_is_not_taken_back() {
    let house = House::new();
    let salma = house.clinic.as_role("nurse");
    let id = house.register("Farah", "Mona", "1987");
    let note = |note: &str| json!({ "id": id, "note": note });
    house.ok("patients.update", note("mine"));
    house.ok_as(&salma, "patients.update", &note("hers"));
    assert_eq!(house.refused("clinic.undo", json!({})), "edit.conflict");
    assert_eq!(text(&house.patient(&id)["note"]), "hers");
    // The same words, written by another hand.
    house.ok_as(&salma, "patients.update", &note("mine"));
    assert_eq!(house.refused("clinic.undo", json!({})), "edit.conflict");
    // Hers is hers to take back.
    house.ok_as(&salma, "clinic.undo", &json!({}));
    house.ok_as(&salma, "clinic.undo", &json!({}));
    assert_eq!(text(&house.patient(&id)["note"]), "mine");
    assert_eq!(
        code(&house.call_as(&salma, "clinic.undo", &json!({}))),
        "clinic.nothing_to_undo"
    );
}

#[test]
fn a_registration_that_others_build_on_is_not_taken_back() {
    let house = House::new();
    house.open_daily(9 * 60, 17 * 60);
    let with = house.practitioner("Dr Amin");
    let old = house.register("Farag", "Muna", "1987");
    let desk = house.clinic.as_role("front_desk");
    let more: [(&str, Value); 10] = [
        ("patients.merge", json!({ "id": "new", "merge_id": old })),
        (
            "patients.put_phone",
            json!({ "patient_id": "new", "kind": "home", "number": "02 555" }),
        ),
        (
            "patients.put_contact",
            json!({ "patient_id": "new", "name": "Huda" }),
        ),
        (
            "patients.keep_apart",
            json!({ "id": "new", "other_id": old }),
        ),
        (
            "patients.join_household",
            json!({ "patient_id": old, "with_patient_id": "new" }),
        ),
        (
            "schedule.book",
            json!({
                "patient_id": "new", "practitioner_id": with, "date": TODAY, "time": "14:00",
            }),
        ),
        (
            "schedule.wait",
            json!({ "patient_id": "new", "duration_min": 20 }),
        ),
        (
            "schedule.stop_booking",
            json!({ "patient_id": "new", "reason": "three no-shows" }),
        ),
        (
            "reminders.set_recall",
            json!({ "patient_id": "new", "due": "2027-05-21" }),
        ),
        (
            "tasks.send",
            json!({ "patient_id": "new", "text": "call her", "to_role": "nurse" }),
        ),
    ];
    let register = json!({ "family_name": "Farah", "given_name": "Mona", "phone": "0100 200 300" });
    for (command, args) in more {
        let id = text(&house.ok_as(&desk, "patients.register", &register)["id"]);
        let args = args.to_string().replace("\"new\"", &json!(id).to_string());
        house.ok(command, serde_json::from_str(&args).unwrap());
        let undone = house.call_as(&desk, "clinic.undo", &json!({}));
        assert_eq!(code(&undone), "edit.conflict", "{command}");
        assert_eq!(house.patient(&id)["id"], json!(id), "{command}");
        // Taken back by whoever did it, it needs the record no more; unless it was written into the record itself.
        house.ok("clinic.undo", json!({}));
        let undone = code(&house.call_as(&desk, "clinic.undo", &json!({})));
        let is_in_row = ["patients.put_phone", "patients.join_household"].contains(&command);
        let expected = if is_in_row { "edit.conflict" } else { "done" };
        assert_eq!(undone, expected, "{command}");
    }
}

#[test]
fn a_change_that_changes_nothing_is_no_step_on_the_way_back() {
    let house = House::new();
    let id = house.register("Farah", "Mona", "1987");
    house.ok("patients.update", json!({ "id": id, "note": "late" }));
    house.ok("patients.update", json!({ "id": id, "note": "late" }));
    house.ok("clinic.undo", json!({}));
    assert_eq!(house.patient(&id)["note"], Value::Null);
}

#[test]
fn a_household_and_a_doctor_whom_others_build_on_stay() {
    let house = House::new();
    let desk = house.clinic.as_role("manager");
    let [x, y, z] = ["Xenia", "Yara", "Zoe"].map(|given| house.register("Farah", given, "1987"));
    let join = |who: &str, with: &str| json!({ "patient_id": who, "with_patient_id": with });
    house.ok_as(&desk, "patients.join_household", &join(&x, &y));
    house.ok("patients.join_household", join(&z, &x));
    let undo = |who: Option<&_>| match who {
        Some(who) => code(&house.call_as(who, "clinic.undo", &json!({}))),
        None => house.refused("clinic.undo", json!({})),
    };
    assert_eq!(undo(Some(&desk)), "edit.conflict");
    let members = house.patient(&z)["household"]["members"].clone();
    assert_eq!(members.as_array().unwrap().len(), 3);
    house.ok("clinic.undo", json!({}));
    assert_eq!(undo(Some(&desk)), "done");

    let add = json!({ "name": "Dr Amin", "colour": 1 });
    let setup = house.ok_as(&desk, "schedule.put_practitioner", &add);
    let with = text(&setup["practitioners"][0]["id"]);
    house.book(&x, &with, TODAY, "12:00").unwrap();
    assert_eq!(undo(Some(&desk)), "edit.conflict");
    house.ok("clinic.undo", json!({}));
    assert_eq!(undo(Some(&desk)), "done");
}

#[test]
fn a_lock_and_another_person_take_no_step_away() {
    let house = House::new();
    let owner = &house.clinic.owner;
    let me = house.owner_id();
    let (desk, _window) = house.clinic.add("Dina", "front_desk");
    let id = house.register("Farah", "Mona", "1987");
    for note in ["first", "second", "third"] {
        house.ok("patients.update", json!({ "id": id, "note": note }));
    }
    let note = || text(&house.patient(&id)["note"]);
    house.clinic.door.lock();
    house.sign_in(owner, &desk);
    assert_eq!(
        house.refused("clinic.undo", json!({})),
        "clinic.nothing_to_undo",
        "hers, not those of who was there before"
    );
    house.sign_in(owner, &me);
    house.ok("clinic.undo", json!({}));
    assert_eq!(note(), "second");
    house.clinic.door.lock();
    house.sign_in(owner, &me);
    house.ok("clinic.redo", json!({}));
    assert_eq!(note(), "third");
    house.ok("clinic.undo", json!({}));
    house.ok("clinic.undo", json!({}));
    assert_eq!(note(), "first");

    // The next day nobody knows what their last step was.
    house.clinic.door.lock();
    house.clinic.clock.advance_min(12 * 60);
    house.sign_in(owner, &me);
    for way in ["clinic.undo", "clinic.redo"] {
        assert_eq!(house.refused(way, json!({})), "clinic.nothing_to_undo");
    }
}
