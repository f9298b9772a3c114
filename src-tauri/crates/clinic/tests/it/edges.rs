//! What a schedule does at its edges: two people at one visit, somebody who retires, and a day with too many.

use std::time::Instant;

use serde_json::{Value, json};

use crate::house::{TODAY, code, text, why};
use crate::schedule::{merged, reception};

const MONDAY: &str = "2026-11-23";

#[test]
fn the_second_to_move_a_visit_is_told_who_was_first_and_may_still_do_it() {
    let (house, with, patient) = reception();
    let other = house.practitioner("Dr Zaki");
    let (desk_id, desk) = house.clinic.add("Dina Hassan", "front_desk");
    let visit = house.book(&patient, &with, MONDAY, "09:00").unwrap();
    let seen = |visit: &Value| {
        json!({
            "practitioner_id": visit["practitioner_id"], "start_ms": visit["start_ms"],
            "end_ms": visit["end_ms"],
        })
    };
    let to = |time: &str, seen: Value| json!({ "id": visit["id"], "date": MONDAY, "time": time, "seen": seen });
    // Both look at nine o'clock; the desk is first.
    house.clinic.clock.advance_min(1);
    let first = merged(
        &to("10:00", seen(&visit)),
        &json!({ "practitioner_id": other }),
    );
    let first = house.ok_as(&desk, "schedule.move", &first);
    let owner = &house.clinic.owner;
    let refused = house
        .call_as(owner, "schedule.move", &to("11:00", seen(&visit)))
        .unwrap_err();
    assert_eq!(refused["code"], "schedule.moved_meanwhile");
    let told = &refused["params"];
    assert_eq!(
        [
            &told["by"],
            &told["start_ms"],
            &told["end_ms"],
            &told["practitioner_id"]
        ],
        [
            &json!("Dina Hassan"),
            &first["start_ms"],
            &first["end_ms"],
            &json!(other)
        ]
    );
    let moved = house.audit(&json!({ "event": "schedule.moved" }));
    assert_eq!((moved.len(), text(&moved[0]["person_id"])), (1, desk_id));
    assert_eq!(told["at_ms"], moved[0]["at_ms"]);
    // Left there, nothing has changed; made all the same, it goes out from where it stands.
    let stands = house.ok("schedule.day", json!({ "date": MONDAY }));
    assert_eq!(
        stands["columns"][1]["appointments"][0]["start_ms"],
        first["start_ms"]
    );
    house.ok("schedule.move", to("11:00", seen(&first)));
    // What the first did can no longer be taken back over what came after.
    assert_eq!(
        code(&house.call_as(&desk, "clinic.undo", &json!({}))),
        "edit.conflict"
    );
    // Who does not say what they saw is not asked.
    house.ok(
        "schedule.move",
        json!({ "id": visit["id"], "date": MONDAY, "time": "12:00" }),
    );
    // Another length is a change too.
    let seen_now =
        house.ok("schedule.day", json!({ "date": MONDAY }))["columns"][1]["appointments"][0]
            .clone();
    let longer = json!({ "id": visit["id"], "date": MONDAY, "time": "12:00", "duration_min": 40 });
    house.ok("schedule.move", longer);
    assert_eq!(
        code(&house.call_as(owner, "schedule.move", &to("13:00", seen(&seen_now)))),
        "schedule.moved_meanwhile"
    );
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn who_retires_is_booked_no_more_and_keeps_whom_they_have() {
    let (house, with, patient) = reception();
    let other = house.practitioner("Dr Zaki");
    let room = house.room("1");
    let kind = house.ok(
        "schedule.put_visit_type",
        json!({ "name": "Check-up", "duration_min": 20, "colour": 0 }),
    );
    let kind = text(&kind["visit_types"][0]["id"]);
    house.book(&patient, &with, TODAY, "09:00").unwrap();
    let args = json!({
        "patient_id": patient, "practitioner_id": with, "visit_type_id": kind, "date": MONDAY,
        "time": "09:00",
    });
    let visit = house.ok("schedule.book", args);
    house.ok(
        "schedule.cancel",
        json!({
            "id": house.book(&patient, &with, MONDAY, "10:00").unwrap()["id"], "late": false,
        }),
    );
    let ahead = |of: Value| -> Vec<String> {
        let rows = house.ok("schedule.ahead", of);
        rows.as_array()
            .unwrap()
            .iter()
            .map(|row| text(&row["date"]))
            .collect()
    };
    assert_eq!(ahead(json!({ "practitioner_id": with })), [TODAY, MONDAY]);
    assert_eq!(ahead(json!({ "visit_type_id": kind })), [MONDAY]);
    assert_eq!(ahead(json!({ "room_id": room })), Vec::<String>::new());
    assert_eq!(house.refused("schedule.ahead", json!({})), "input.invalid");

    house.ok(
        "schedule.put_practitioner",
        json!({ "id": with, "name": "Dr Amin", "colour": 1, "active": false }),
    );
    house.ok(
        "schedule.put_visit_type",
        json!({ "id": kind, "name": "Check-up", "duration_min": 20, "colour": 0, "active": false }),
    );
    // On days with their patients they keep a column, on others they have none.
    let columns = |date: &str| {
        let day = house.ok("schedule.day", json!({ "date": date }));
        day["columns"].as_array().unwrap().len()
    };
    assert_eq!([columns(MONDAY), columns("2026-11-24")], [2, 1]);
    let day = house.ok("schedule.day", json!({ "date": MONDAY }));
    assert_eq!(
        day["columns"][0]["appointments"][0]["visit_type_id"],
        json!(kind)
    );
    // Nobody new, not by a move and not as a free time; who is there can be moved in it, and out of it.
    assert_eq!(
        why(&house.book(&patient, &with, MONDAY, "11:00")),
        "practitioner_id: retired"
    );
    let free = json!({ "practitioner_ids": [with], "date": MONDAY, "duration_min": 20 });
    assert_eq!(house.ok("schedule.next_free", free), json!([]));
    let theirs = house.book(&patient, &other, MONDAY, "14:00").unwrap();
    let into =
        json!({ "id": theirs["id"], "practitioner_id": with, "date": MONDAY, "time": "15:00" });
    let refused = house.call_as(&house.clinic.owner, "schedule.move", &into);
    assert_eq!(why(&refused), "practitioner_id: retired");
    house.ok(
        "schedule.move",
        json!({ "id": visit["id"], "date": MONDAY, "time": "11:00" }),
    );
    house.ok(
        "schedule.move",
        json!({ "id": visit["id"], "practitioner_id": other, "date": MONDAY, "time": "11:00" }),
    );
    assert_eq!(
        columns(MONDAY),
        2,
        "the cancelled one still shows whose it was"
    );
}

/// Ten thousand with `SATCHEL_CROWD=10000`; a booking each, so a few hundred when nobody asks.
#[test]
fn a_day_with_thousands_answers_and_loses_nobody() {
    let crowd: usize = std::env::var("SATCHEL_CROWD").map_or(400, |count| count.parse().unwrap());
    let (house, with, patient) = reception();
    let args = json!({
        "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "10:00",
        "overlap": "allow",
    });
    for _ in 0..crowd {
        house.ok("schedule.book", args.clone());
    }
    let asked = |command: &str, args: Value| {
        let started = Instant::now();
        let reply = house.ok(command, args);
        println!(
            "{crowd} visits in a day: {command} after {:?}",
            started.elapsed()
        );
        reply
    };
    let day = asked("schedule.day", json!({ "date": MONDAY }));
    let rows = day["columns"][0]["appointments"].as_array().unwrap();
    assert_eq!(rows.len(), crowd);
    assert!(rows.iter().all(|row| row["overlaps"] == true));
    asked("flow.board", json!({ "date": MONDAY }));
    asked("schedule.week", json!({ "date": MONDAY }));
    let refused = house.book(&patient, &with, MONDAY, "10:00").unwrap_err();
    assert_eq!(
        refused["params"],
        json!({ "with": crowd, "next_free_date": MONDAY, "next_free_time": "10:20" })
    );
}
