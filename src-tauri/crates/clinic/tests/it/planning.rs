//! What a desk plans ahead: the week, blocked time, free times that suit, and who would come sooner.

use serde_json::{Value, json};

use crate::house::{TODAY, code, text, why};
use crate::schedule::{merged, reception};

const MONDAY: &str = "2026-11-23";

#[test]
fn blocked_time_is_asked_about_and_nobody_booked_in_it_is_moved_in_silence() {
    let (house, with, patient) = reception();
    let booked = house.book(&patient, &with, MONDAY, "10:00").unwrap();
    let meeting = json!({
        "practitioner_id": with, "date": MONDAY, "time": "09:00", "until_time": "11:00",
        "reason": "meeting",
    });
    let blocked = house.ok("schedule.block", meeting);
    assert_eq!(blocked["in_the_way"][0]["id"], booked["id"]);
    let refused = house.book(&patient, &with, MONDAY, "10:40").unwrap_err();
    assert_eq!(
        json!([refused["code"], refused["params"]]),
        json!(["schedule.blocked", { "next_free_date": MONDAY, "next_free_time": "11:00" }])
    );
    let day = house.ok("schedule.day", json!({ "date": MONDAY }));
    assert_eq!(day["blocks"][0]["reason"], "meeting");
    assert_eq!(day["columns"][0]["appointments"][0]["id"], booked["id"]);
    // Somebody else's time is free.
    let other = house.practitioner("Dr Zaki");
    house.book(&patient, &other, MONDAY, "10:00").unwrap();
    // A person may decide otherwise, and the time is given back.
    let anyway = json!({
        "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "09:00",
        "overlap": "allow",
    });
    house.ok("schedule.book", anyway);
    house.ok("schedule.unblock", json!({ "id": blocked["block"]["id"] }));
    house.book(&patient, &with, MONDAY, "10:40").unwrap();
    let gone = json!({ "id": blocked["block"]["id"] });
    assert_eq!(house.refused("schedule.unblock", gone), "not_found");
}

#[test]
fn a_holiday_closes_the_clinic_for_days() {
    let (house, with, patient) = reception();
    let feast = json!({ "date": "2026-11-22", "until_date": "2026-11-24", "reason": "feast" });
    house.ok("schedule.block", feast);
    let refused = house.book(&patient, &with, MONDAY, "10:00").unwrap_err();
    assert_eq!(refused["params"]["next_free_date"], "2026-11-25");
    let late = json!({ "duration_min": 20, "date": "2026-11-21", "time": "16:50" });
    let free = house.ok("schedule.next_free", late);
    assert_eq!(
        json!([free[0]["date"], free[0]["time"]]),
        json!(["2026-11-25", "09:00"])
    );
    let week = house.ok("schedule.week", json!({ "date": MONDAY }));
    let blocks: Vec<usize> = week["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|day| day["blocks"].as_array().unwrap().len())
        .collect();
    assert_eq!(blocks.iter().sum::<usize>(), 3, "{blocks:?}");
}

#[test]
fn impossible_times_are_not_blocked() {
    let (house, _, _) = reception();
    let block = |more: Value| {
        let args = merged(&json!({ "date": MONDAY }), &more);
        why(&house.call_as(&house.clinic.owner, "schedule.block", &args))
    };
    for (args, expected) in [
        (
            json!({ "time": "11:00", "until_time": "11:00" }),
            "until_time: before_beginning",
        ),
        (
            json!({ "time": "11:00", "until_time": "10:00" }),
            "until_time: before_beginning",
        ),
        (
            json!({ "until_date": "2026-11-22" }),
            "until_time: before_beginning",
        ),
        (
            json!({ "until_date": "9999-12-31" }),
            "until_date: out_of_range",
        ),
        (json!({ "until_date": "soon" }), "until_date: not_a_date"),
        (json!({ "time": "25:00" }), "time: not_a_time"),
        (json!({ "reason": "x".repeat(201) }), "reason: too_long"),
    ] {
        assert_eq!(block(args.clone()), expected, "{args}");
    }
    assert_eq!(block(json!({ "until_date": "2026-11-30" })), "done");
}

#[test]
fn the_week_begins_where_the_clinic_begins_it() {
    let (house, with, patient) = reception();
    house.practitioner("Dr Zaki");
    house.book(&patient, &with, MONDAY, "10:00").unwrap();
    for (week_start, first) in [(1, "2026-11-23"), (7, "2026-11-22"), (6, "2026-11-21")] {
        house.ok(
            "clinic.change_settings",
            json!({ "week_start": week_start }),
        );
        let week = house.ok("schedule.week", json!({ "date": MONDAY }));
        let days = week["days"].as_array().unwrap();
        assert_eq!((days.len(), text(&days[0]["date"])), (7, first.to_owned()));
        assert_eq!(days[0]["columns"].as_array().unwrap().len(), 2);
        let one = json!({ "date": MONDAY, "practitioner_id": with });
        let one = house.ok("schedule.week", one);
        let columns = one["days"]
            .as_array()
            .unwrap()
            .iter()
            .map(|day| &day["columns"]);
        assert!(
            columns
                .clone()
                .all(|columns| columns.as_array().unwrap().len() == 1)
        );
        let visits = columns.map(|columns| columns[0]["appointments"].as_array().unwrap().len());
        assert_eq!(visits.sum::<usize>(), 1);
    }
}

#[test]
fn a_free_time_suits_the_weekday_the_part_of_the_day_and_the_people() {
    let (house, with, patient) = reception();
    let other = house.practitioner("Dr Zaki");
    let free = |args: Value| {
        let found = house.ok(
            "schedule.next_free",
            merged(&json!({ "duration_min": 30, "date": MONDAY }), &args),
        );
        let first = found[0].clone();
        format!("{} {}", text(&first["date"]), text(&first["time"]))
    };
    house.open_daily(9 * 60, 20 * 60);
    assert_eq!(
        free(json!({ "part_of_day": "afternoon" })),
        "2026-11-23 12:00"
    );
    assert_eq!(
        free(json!({ "part_of_day": "evening" })),
        "2026-11-23 17:00"
    );
    assert_eq!(free(json!({ "weekdays": [4, 5] })), "2026-11-26 09:00");
    house.book(&patient, &with, MONDAY, "09:00").unwrap();
    assert_eq!(
        free(json!({ "practitioner_ids": [with] })),
        "2026-11-23 09:20"
    );
    assert_eq!(
        free(json!({ "practitioner_ids": [with, other] })),
        "2026-11-23 09:00"
    );
    // A visit does not reach over the end of the part of the day.
    let long = json!({ "part_of_day": "morning", "duration_min": 180, "practitioner_ids": [with] });
    assert_eq!(free(long), "2026-11-24 09:00");
    for (args, expected) in [
        (json!({ "weekdays": [8] }), "weekdays: "),
        (json!({ "part_of_day": "night" }), "part_of_day: "),
    ] {
        let args = merged(&json!({ "duration_min": 30, "date": MONDAY }), &args);
        let refused = house.call_as(&house.clinic.owner, "schedule.next_free", &args);
        let named = why(&refused);
        assert_eq!(code(&refused), "input.invalid", "{named}");
        assert!(named.starts_with(expected), "{named}");
    }
}

#[test]
fn a_time_that_frees_is_offered_to_those_whom_it_suits() {
    let (house, with, mona) = reception();
    let other = house.practitioner("Dr Zaki");
    let waits = |given: &str, more: Value| {
        let patient = house.register("Nour", given, "1990");
        let args = merged(&json!({ "patient_id": patient }), &more);
        house.clinic.clock.advance_min(1);
        house.ok("schedule.wait", args)
    };
    waits("First", json!({}));
    let second = waits("Second", json!({ "urgent": true, "note": "knee" }));
    waits("Long", json!({ "duration_min": 60 }));
    waits("Other", json!({ "practitioner_id": other }));
    waits("Later", json!({ "from": "2026-12-01" }));
    waits("Over", json!({ "from": TODAY, "until": "2026-11-22" }));
    waits("Evening", json!({ "part_of_day": "evening" }));
    let names = |args: Value| -> Vec<String> {
        let list = house.ok("schedule.waitlist", args);
        list.as_array()
            .unwrap()
            .iter()
            .map(|one| text(&one["given_name"]))
            .collect()
    };
    assert_eq!(
        names(json!({})),
        [
            "Second", "First", "Long", "Other", "Later", "Over", "Evening"
        ]
    );
    let slot =
        json!({ "practitioner_id": with, "date": MONDAY, "time": "10:00", "duration_min": 20 });
    assert_eq!(names(json!({ "free": slot })), ["Second", "First"]);
    // Booked from the list, they are off it; taken back, they wait again.
    let book = |patient: &Value| {
        let args = json!({
            "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "10:00",
            "waiting_id": second["id"],
        });
        house.call_as(&house.clinic.owner, "schedule.book", &args)
    };
    assert_eq!(
        code(&book(&json!(mona))),
        "not_found",
        "somebody else's place"
    );
    book(&second["patient_id"]).unwrap();
    assert_eq!(names(json!({}))[0], "First");
    house.ok("clinic.undo", json!({}));
    assert_eq!(names(json!({}))[0], "Second");
    house.ok("schedule.stop_waiting", json!({ "id": second["id"] }));
    assert_eq!(
        house.refused("schedule.stop_waiting", json!({ "id": second["id"] })),
        "not_found"
    );
    let wrong = json!({ "patient_id": mona, "from": "2026-12-01", "until": "2026-11-30" });
    let refused = house.call_as(&house.clinic.owner, "schedule.wait", &wrong);
    assert_eq!(why(&refused), "until: before_beginning");
}

#[test]
fn a_room_is_kept_for_a_visit_and_asked_about_when_it_is_taken() {
    let (house, with, patient) = reception();
    let other = house.practitioner("Dr Zaki");
    let (one, two) = (house.room("Room 1"), house.room("Room 2"));
    let book = |with: &str, more: Value| {
        let args = json!({
            "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "10:00",
        });
        house.call_as(&house.clinic.owner, "schedule.book", &merged(&args, &more))
    };
    let first = book(&with, json!({ "room_id": one })).unwrap();
    assert_eq!(first["room_id"], json!(one));
    let refused = book(&other, json!({ "room_id": one })).unwrap_err();
    let expected = json!({ "next_free_date": MONDAY, "next_free_time": "10:20" });
    assert_eq!(
        json!([refused["code"], refused["params"]]),
        json!(["schedule.room_taken", expected])
    );
    // The practitioner's own time is what is said when both are taken.
    let refused = book(&with, json!({ "room_id": one })).unwrap_err();
    assert_eq!(refused["code"], "schedule.slot_taken");
    let second = book(&other, json!({ "room_id": two })).unwrap();
    let go = |more: Value| {
        let args = json!({ "id": second["id"], "date": MONDAY, "time": "10:10" });
        house.call_as(&house.clinic.owner, "schedule.move", &merged(&args, &more))
    };
    assert_eq!(code(&go(json!({ "room_id": one }))), "schedule.room_taken");
    assert_eq!(
        go(json!({})).unwrap()["room_id"],
        json!(two),
        "it keeps its room"
    );
    assert_eq!(
        go(json!({ "no_room": true })).unwrap()["room_id"],
        Value::Null
    );
    let anyway = json!({ "room_id": one, "overlap": "allow" });
    assert_eq!(go(anyway).unwrap()["room_id"], json!(one));
    assert_eq!(code(&go(json!({ "room_id": with }))), "not_found");
    // A free time is free in the room too.
    let asked = json!({ "date": MONDAY, "time": "10:00", "duration_min": 20, "room_id": one });
    let third = house.practitioner("Dr Third");
    let free = house.ok(
        "schedule.next_free",
        merged(&asked, &json!({ "practitioner_ids": [third] })),
    );
    assert_eq!(free[0]["time"], "10:30");
}

#[test]
fn nobody_is_offered_a_time_that_is_taken_or_over() {
    let (house, with, patient) = reception();
    let waits = house.register("Nour", "Adam", "1990");
    house.ok("schedule.wait", json!({ "patient_id": waits }));
    let offered = |date: &str, time: &str| {
        let slot =
            json!({ "practitioner_id": with, "date": date, "time": time, "duration_min": 20 });
        house
            .ok("schedule.waitlist", json!({ "free": slot }))
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(offered(MONDAY, "10:00"), 1);
    let booked = house.book(&patient, &with, MONDAY, "10:10").unwrap();
    assert_eq!(offered(MONDAY, "10:00"), 0, "taken");
    house.ok(
        "schedule.cancel",
        json!({ "id": booked["id"], "late": false }),
    );
    assert_eq!(offered(MONDAY, "10:00"), 1);
    house.ok(
        "patients.archive",
        json!({ "id": waits, "reason": "moved away" }),
    );
    assert_eq!(offered(MONDAY, "10:00"), 0, "put aside");
    house.ok("clinic.undo", json!({}));
    assert_eq!(offered(MONDAY, "10:00"), 1);
    let lunch = json!({ "date": MONDAY, "time": "09:00", "until_time": "12:00" });
    house.ok("schedule.block", lunch);
    assert_eq!(offered(MONDAY, "10:00"), 0, "blocked");
    assert_eq!(offered("2026-11-20", "10:00"), 0, "over");
}

#[test]
fn everybody_finds_the_schedule_as_they_left_it_and_no_trail_speaks_of_it() {
    let (house, with, _) = reception();
    let nothing = json!({ "saved": [] });
    let views = house.ok("schedule.views", json!({}));
    assert_eq!(
        (&views["now"], &views["saved"]),
        (&Value::Null, &nothing["saved"])
    );
    let week = json!({ "seen": "week", "columns": "practitioner", "of": [], "whose": with, "cancelled": true });
    let saved = json!([{ "name": "  Front desk ", "view": week }]);
    let before = house.audit(&json!({})).len();
    house.ok(
        "schedule.keep_views",
        json!({ "now": week, "saved": saved }),
    );
    let views = house.ok("schedule.views", json!({}));
    assert_eq!(
        json!([views["now"], views["saved"][0]["name"]]),
        json!([week, "Front desk"])
    );
    assert_eq!(house.audit(&json!({})).len(), before);
    // Somebody else has their own.
    let dina = house.clinic.as_role("front_desk");
    let theirs = house.ok_as(&dina, "schedule.views", &json!({}));
    assert_eq!(theirs["now"], Value::Null);
    let many: Vec<Value> = (0..10).map(|_| saved[0].clone()).collect();
    for (args, expected) in [
        (json!({ "now": week, "saved": many }), "saved: too_many"),
        (
            json!({ "now": week, "saved": [{ "name": " ", "view": week }] }),
            "name: missing",
        ),
        (
            json!({ "now": merged(&week, &json!({ "of": ["x".repeat(37)] })), "saved": [] }),
            "now: too_long",
        ),
    ] {
        let refused = house.call_as(&house.clinic.owner, "schedule.keep_views", &args);
        assert_eq!(why(&refused), expected);
    }
}
