//! What hangs on the wall of the waiting room, what is put on paper, and who learns of a change.

use std::time::{Duration, Instant};

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::house::{House, TODAY, code, text, why};

/// A morning: one in a room, one waiting with a time, one walk-in, one not here yet.
fn morning() -> House {
    let house = House::new();
    let with = house.practitioner("Dr Amin Zahran");
    let room = house.room("Room 2");
    for (given, time, steps) in [
        ("Mona", "10:00", &["flow.arrive", "flow.room"][..]),
        ("Layla", "10:20", &["flow.arrive"]),
        ("Huda", "10:40", &[]),
    ] {
        let patient = house.register("Farah", given, "1987-03-02");
        let visit = house.book(&patient, &with, TODAY, time).unwrap()["id"].clone();
        for step in steps {
            house.clinic.clock.advance_min(1);
            let mut args = json!({ "id": visit });
            if *step == "flow.room" {
                args["room_id"] = json!(room);
            }
            house.ok(step, args);
        }
    }
    let walk_in = house.register("Sørensen", "Ali", "1990");
    house.clinic.clock.advance_min(1);
    house.ok(
        "flow.walk_in",
        json!({ "patient_id": walk_in, "reason": "cough" }),
    );
    house
}

#[test]
fn the_wall_tells_initials_tickets_and_rooms_and_nothing_else() {
    let house = morning();
    let wall = house.ok("flow.wall", json!({}));
    let shown = |list: &str| -> Vec<Value> {
        let rows = wall[list].as_array().unwrap();
        rows.iter()
            .map(|row| json!([row["initials"], row["ticket"], row["room"]]))
            .collect()
    };
    assert_eq!(shown("called"), [json!(["M. F.", null, "Room 2"])]);
    assert_eq!(
        shown("waiting"),
        [json!(["L. F.", null, null]), json!(["A. S.", 1, null])]
    );
    let mut keys: Vec<&String> = wall["waiting"][0].as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["initials", "room", "since_ms", "ticket"]);
    let told = wall.to_string();
    for secret in [
        "Mona", "Layla", "Farah", "Ali", "rensen", "Amin", "Zahran", "cough", "1987",
    ] {
        assert!(!told.contains(secret), "the wall says {secret}");
    }
    // An id leads to a record: the wall has none.
    let board = house.ok("flow.board", json!({ "date": TODAY }));
    for row in board["rows"].as_array().unwrap() {
        for id in ["id", "patient_id"] {
            let id = row[id].to_string();
            assert!(!told.contains(id.trim_matches('"')), "the wall holds {id}");
        }
    }
}

#[test]
fn the_wall_goes_blank_with_the_lock() {
    let house = morning();
    house.ok("people.lock", json!({}));
    assert_eq!(house.refused("flow.wall", json!({})), "session.locked");
}

#[test]
fn what_one_window_does_another_learns_at_once() {
    let house = morning();
    let desk = house.clinic.as_role("front_desk");
    let board = |who| house.ok_as(who, "flow.board", &json!({ "date": TODAY }));
    let expected = board(&house.clinic.owner)["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["status"] == "booked")
        .unwrap()["id"]
        .clone();
    let begun = Instant::now();
    let args = json!({ "id": expected }).to_string();
    let reply = house.clinic.door.call(&desk, "flow.arrive", &args);
    assert!(
        reply.changed.topics.contains(&"flow"),
        "{:?}",
        reply.changed
    );
    let seen = board(&house.clinic.owner);
    let row = seen["rows"].as_array().unwrap().iter();
    let row = row.clone().find(|row| row["id"] == expected).unwrap();
    assert_eq!(row["status"], "arrived");
    assert!(begun.elapsed() < Duration::from_secs(1));
}

#[test]
fn another_program_on_the_same_clinic_is_refused_in_plain_words() {
    let house = morning();
    let other = house.clinic.another_door(None);
    let person = house.owner_id();
    let args = json!({ "person_id": person, "password": testkit::PASSWORD });
    let reply = other.call(&other.caller(), "people.sign_in", &args.to_string());
    assert_eq!(reply.body.unwrap_err().code, "clinic.in_use");
}

#[test]
fn each_step_has_its_own_limit() {
    let house = House::new();
    let limits = |house: &House| {
        let settings = house.ok("clinic.settings", json!({}));
        ["expected", "roomed", "with_provider", "ready"]
            .map(|step| settings[format!("alert_{step}_min")].as_i64().unwrap())
    };
    assert_eq!(limits(&house), [15, 15, 60, 10]);
    house.ok(
        "clinic.change_settings",
        json!({ "alert_expected_min": 0, "alert_with_provider_min": 45, "alert_ready_min": 480 }),
    );
    assert_eq!(limits(&house), [0, 15, 45, 480]);
    for field in ["expected", "roomed", "with_provider", "ready"] {
        let field = format!("alert_{field}_min");
        for minutes in [-1, 481, i64::MAX] {
            let args = json!({ field.as_str(): minutes });
            let answer = house.call_as(&house.clinic.owner, "clinic.change_settings", &args);
            assert_eq!(why(&answer), format!("{field}: out_of_range"));
        }
    }
    let desk = house.clinic.as_role("front_desk");
    let args = json!({ "alert_ready_min": 5 });
    let answer = house.call_as(&desk, "clinic.change_settings", &args);
    assert_eq!(code(&answer), "auth.forbidden");
}

#[test]
fn each_person_keeps_their_own_view_of_the_waiting_room() {
    let house = House::new();
    let with = house.practitioner("Dr Amin");
    let desk = house.clinic.as_role("front_desk");
    let plain = json!({ "as_list": false, "practitioner_id": null, "hidden": [] });
    let view = |who| house.ok_as(who, "people.me", &json!({}))["waiting_room"].clone();
    assert_eq!(view(&desk), plain);
    let wanted =
        json!({ "as_list": true, "practitioner_id": with, "hidden": ["done", "type", "done"] });
    house.ok_as(
        &desk,
        "people.set_preferences",
        &json!({ "waiting_room": wanted }),
    );
    let kept = json!({ "as_list": true, "practitioner_id": with, "hidden": ["type", "done"] });
    assert_eq!(view(&desk), kept);
    assert_eq!(view(&house.clinic.owner), plain);
    let wrong = json!({ "waiting_room": { "as_list": true, "hidden": ["name"] } });
    let answer = house.call_as(&desk, "people.set_preferences", &wrong);
    assert_eq!(code(&answer), "input.invalid");
}

#[test]
fn paper_is_remembered_with_whose_it_was() {
    let house = morning();
    let desk = house.clinic.as_role("front_desk");
    let day = json!({ "date": TODAY });
    let board = house.ok_as(&desk, "flow.print_board", &day);
    let visit = board["rows"][0].clone();
    house.ok_as(&desk, "flow.print_slip", &json!({ "id": visit["id"] }));
    house.ok_as(
        &desk,
        "patients.print_card",
        &json!({ "id": visit["patient_id"] }),
    );
    let whole = house.ok_as(&desk, "schedule.print_day", &day);
    assert_eq!(whole["unassigned"].as_array().unwrap().len(), 1);
    let only = whole["columns"][0]["practitioner"]["id"].clone();
    let theirs = json!({ "date": TODAY, "practitioner_id": only });
    let theirs = house.ok_as(&desk, "schedule.print_day", &theirs);
    assert_eq!(theirs["columns"].as_array().unwrap().len(), 1);
    assert_eq!(theirs["unassigned"].as_array().unwrap().len(), 0);
    for (event, number) in [
        ("flow.slip_printed", visit["patient_number"].clone()),
        ("patients.card_printed", visit["patient_number"].clone()),
    ] {
        let lines = house.audit(&json!({ "event": event }));
        assert!(!lines.is_empty(), "{event}");
        assert_eq!(lines[0]["patient_number"], number, "{event}");
        assert_eq!(text(&lines[0]["person_name"]), "Somebody as front_desk");
    }
    // Everybody who is on a list has a line of their own.
    let printed = board["rows"].as_array().unwrap().iter();
    let printed: BTreeSet<i64> = printed
        .filter_map(|visit| visit["patient_number"].as_i64())
        .collect();
    assert!(printed.len() > 1);
    for event in ["flow.board_printed", "schedule.day_printed"] {
        let lines = house.audit(&json!({ "event": event }));
        let named: BTreeSet<i64> = lines
            .iter()
            .map(|line| line["patient_number"].as_i64().unwrap())
            .collect();
        assert_eq!(named, printed, "{event}");
    }
    let nobody = json!({ "id": crate::house::nobody() });
    assert_eq!(house.refused("flow.print_slip", nobody), "not_found");
}
