//! The schedule: what is taken and what is free, and what a visit can go through.

use serde_json::{Value, json};

use crate::house::{House, code, nobody, text, why};

const MONDAY: &str = "2026-11-23";

/// A clinic that is open from nine to five, with a practitioner and a patient.
pub(crate) fn reception() -> (House, String, String) {
    let house = House::new();
    house.open_daily(9 * 60, 17 * 60);
    let with = house.practitioner("Dr Amin");
    let patient = house.register("Farah", "Mona", "1987-03-02");
    (house, with, patient)
}

pub(crate) fn merged(one: &Value, other: &Value) -> Value {
    let mut all = one.clone();
    all.as_object_mut()
        .unwrap()
        .extend(other.as_object().unwrap().clone());
    all
}

#[test]
fn what_is_taken_is_asked_about_and_booked_when_a_person_says_so() {
    let (house, with, patient) = reception();
    house.book(&patient, &with, MONDAY, "09:30").unwrap();
    let again =
        json!({ "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "09:40" });
    let refused = house
        .call_as(&house.clinic.owner, "schedule.book", &again)
        .unwrap_err();
    let expected = json!({ "with": 1, "next_free_date": MONDAY, "next_free_time": "09:50" });
    assert_eq!(
        json!([refused["code"], refused["params"]]),
        json!(["schedule.slot_taken", expected])
    );
    // One may begin when the other ends.
    for time in ["09:50", "09:10"] {
        assert_eq!(
            house.book(&patient, &with, MONDAY, time).unwrap()["overlaps"],
            false
        );
    }
    let anyway = house.ok(
        "schedule.book",
        merged(&again, &json!({ "overlap": "allow" })),
    );
    assert_eq!(anyway["overlaps"], true);
    let day = house.ok("schedule.day", json!({ "date": MONDAY }));
    let marks: Vec<Value> = day["columns"][0]["appointments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|visit| {
            json!([
                (visit["start_ms"].as_i64().unwrap() - day["day_start_ms"].as_i64().unwrap())
                    / 60_000,
                visit["overlaps"]
            ])
        })
        .collect();
    assert_eq!(
        json!(marks),
        json!([[550, false], [570, true], [580, true], [590, true]])
    );
    // Whoever is cancelled gives the time back.
    house.ok(
        "schedule.cancel",
        json!({ "id": anyway["id"], "late": false }),
    );
    let day = house.ok("schedule.day", json!({ "date": MONDAY }));
    let overlaps = day["columns"][0]["appointments"]
        .as_array()
        .unwrap()
        .iter()
        .any(|visit| visit["overlaps"] == true);
    assert!(!overlaps);
    // Another practitioner's time is another matter.
    let other = house.practitioner("Dr Zaki");
    house.book(&patient, &other, MONDAY, "09:30").unwrap();
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn what_cannot_be_booked_is_refused_by_name() {
    let (house, with, patient) = reception();
    let args =
        json!({ "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "09:30" });
    let table = [
        (json!({ "time": "23:50" }), "done", ""),
        (
            json!({ "time": "23:20B" }),
            "input.invalid",
            "time: no_such_time",
        ),
        (
            json!({ "time": "24:00" }),
            "input.invalid",
            "time: not_a_time",
        ),
        (
            json!({ "time": "9:30" }),
            "input.invalid",
            "time: not_a_time",
        ),
        (
            json!({ "time": "09:30:00" }),
            "input.invalid",
            "time: not_a_time",
        ),
        (
            json!({ "date": "2026-02-29" }),
            "input.invalid",
            "date: not_a_date",
        ),
        (
            json!({ "date": "23.11.2026" }),
            "input.invalid",
            "date: not_a_date",
        ),
        (
            json!({ "duration_min": 4 }),
            "input.invalid",
            "duration_min: out_of_range",
        ),
        (
            json!({ "duration_min": 721 }),
            "input.invalid",
            "duration_min: out_of_range",
        ),
        (
            json!({ "reason": "x".repeat(501) }),
            "input.invalid",
            "reason: too_long",
        ),
        (json!({ "patient_id": nobody() }), "not_found", ""),
        (json!({ "practitioner_id": nobody() }), "not_found", ""),
        (json!({ "visit_type_id": nobody() }), "not_found", ""),
    ];
    for (wrong, expected, named) in table {
        let answer = house.call_as(&house.clinic.owner, "schedule.book", &merged(&args, &wrong));
        assert_eq!(code(&answer), expected, "{wrong}");
        assert!(
            named.is_empty() || why(&answer) == named,
            "{wrong}: {}",
            why(&answer)
        );
    }
    house.ok(
        "patients.archive",
        json!({ "id": patient, "reason": "moved" }),
    );
    assert_eq!(house.refused("schedule.book", args), "patients.archived");
    assert_eq!(
        house.refused("flow.walk_in", json!({ "patient_id": patient })),
        "patients.archived"
    );
}

#[test]
fn a_visit_moves_to_another_time_practitioner_and_length() {
    let (house, with, patient) = reception();
    let other = house.practitioner("Dr Zaki");
    let visit = house.book(&patient, &with, MONDAY, "09:30").unwrap();
    house.book(&patient, &other, MONDAY, "11:00").unwrap();
    let to = |more: Value| {
        merged(
            &json!({ "id": visit["id"], "date": MONDAY, "time": "09:40" }),
            &more,
        )
    };
    let moved = house.ok("schedule.move", to(json!({})));
    assert_eq!(
        moved["start_ms"],
        json!(visit["start_ms"].as_i64().unwrap() + 600_000),
        "not in its own way"
    );
    let moved = house.ok(
        "schedule.move",
        to(json!({ "duration_min": 45, "practitioner_id": other })),
    );
    let length = moved["end_ms"].as_i64().unwrap() - moved["start_ms"].as_i64().unwrap();
    assert_eq!(
        (length, &moved["practitioner_id"]),
        (45 * 60_000, &json!(other))
    );
    assert_eq!(
        house.refused("schedule.move", to(json!({ "time": "10:30" }))),
        "schedule.slot_taken"
    );
    let moved = house.ok(
        "schedule.move",
        to(json!({ "date": "2026-12-01", "time": "10:30" })),
    );
    assert_eq!(
        (text(&moved["date"]), &moved["overlaps"]),
        ("2026-12-01".to_owned(), &json!(false))
    );
    for (wrong, expected) in [
        (json!({ "id": nobody() }), "not_found"),
        (json!({ "practitioner_id": nobody() }), "not_found"),
    ] {
        assert_eq!(house.refused("schedule.move", to(wrong)), expected);
    }
    house.ok("flow.arrive", json!({ "id": visit["id"] }));
    assert_eq!(
        house.refused("schedule.move", to(json!({}))),
        "flow.wrong_step"
    );
}

#[test]
fn a_cancelled_or_missed_visit_can_be_brought_back() {
    let (house, with, patient) = reception();
    let id = house.book(&patient, &with, MONDAY, "09:30").unwrap()["id"].clone();
    house.ok("schedule.confirm", json!({ "id": id }));
    let cancelled = house.ok(
        "schedule.cancel",
        json!({ "id": id, "late": true, "reason": "flu" }),
    );
    let shown = |visit: &Value| {
        json!([
            visit["status"],
            visit["cancel_reason"],
            visit["cancelled_late"]
        ])
    };
    assert_eq!(shown(&cancelled), json!(["cancelled", "flu", true]));
    for command in ["schedule.no_show", "flow.arrive", "schedule.confirm"] {
        assert_eq!(
            house.refused(command, json!({ "id": id })),
            "flow.wrong_step",
            "{command}"
        );
    }
    assert_eq!(
        shown(&house.ok("schedule.restore", json!({ "id": id }))),
        json!(["confirmed", null, null])
    );
    assert_eq!(
        house.ok("schedule.no_show", json!({ "id": id }))["status"],
        "no_show"
    );
    // The time was given away meanwhile: both show that they overlap.
    house.book(&patient, &with, MONDAY, "09:30").unwrap();
    let restored = house.ok("schedule.restore", json!({ "id": id }));
    assert_eq!(
        (&restored["status"], &restored["overlaps"]),
        (&json!("confirmed"), &json!(true))
    );
    let visits = house.patient(&patient)["visits"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(visits.len(), 2);
    let edited = house.ok("schedule.edit", json!({ "id": id, "reason": " knee " }));
    assert_eq!(edited["reason"], "knee");
    assert_eq!(
        house.ok("schedule.edit", json!({ "id": id, "reason": "" }))["reason"],
        Value::Null
    );
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn who_where_and_when_is_set_up() {
    let (house, with, patient) = reception();
    let table = [
        ("schedule.put_room", json!({ "name": " " }), "name: missing"),
        (
            "schedule.put_room",
            json!({ "name": "a\tb" }),
            "name: not_one_line",
        ),
        (
            "schedule.put_practitioner",
            json!({ "name": "x", "colour": 8 }),
            "colour: out_of_range",
        ),
        (
            "schedule.put_visit_type",
            json!({ "name": "x", "colour": 1, "duration_min": 0 }),
            "duration_min: out_of_range",
        ),
        (
            "schedule.set_hours",
            json!({ "weekday": 8, "spans": [] }),
            "weekday: out_of_range",
        ),
        (
            "schedule.set_hours",
            json!({ "weekday": 1, "spans": [{ "start_min": 600, "end_min": 600 }] }),
            "spans: out_of_order",
        ),
        (
            "schedule.set_hours",
            json!({ "weekday": 1, "spans": [{ "start_min": 0, "end_min": 600, "x": 1 }] }),
            "args: unknown_field",
        ),
    ];
    for (command, args, expected) in table {
        assert_eq!(
            why(&house.call_as(&house.clinic.owner, command, &args)),
            expected,
            "{command}: {args}"
        );
    }
    let spans =
        json!([{ "start_min": 780, "end_min": 1020 }, { "start_min": 540, "end_min": 720 }]);
    let setup = house.ok(
        "schedule.set_hours",
        json!({ "weekday": 1, "spans": spans }),
    );
    let monday = setup["hours"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|span| span["weekday"] == 1)
        .count();
    assert_eq!((monday, setup["hours"].as_array().unwrap().len()), (2, 8));
    let away = json!({ "id": with, "name": "Dr Amin", "colour": 1, "active": false });
    house.book(&patient, &with, MONDAY, "09:30").unwrap();
    house.ok("schedule.put_practitioner", away);
    let columns = |date: &str| {
        house.ok("schedule.day", json!({ "date": date }))["columns"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(
        (columns(MONDAY), columns("2026-11-24")),
        (1, 0),
        "nobody's patients are hidden"
    );
    house.ok(
        "schedule.put_practitioner",
        json!({ "id": with, "name": "Dr Amin", "colour": 1, "active": true }),
    );
    let visit_type = json!({ "name": "Check-up", "duration_min": 45, "colour": 1 });
    let kind = house.ok("schedule.put_visit_type", visit_type)["visit_types"][0]["id"].clone();
    let book = json!({ "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "15:00", "visit_type_id": kind });
    let booked = house.ok("schedule.book", book);
    assert_eq!(
        booked["end_ms"].as_i64().unwrap() - booked["start_ms"].as_i64().unwrap(),
        45 * 60_000
    );
}
