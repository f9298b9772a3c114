//! Days of 23, 24 and 25 hours, and what is free in them.

use serde_json::{Value, json};

use crate::house::{TODAY, code, nobody, text, why};
use crate::schedule::{merged, reception};

#[test]
fn days_are_as_long_as_the_clocks_make_them() {
    let (house, with, patient) = reception();
    house.open_daily(0, 24 * 60);
    let table = [
        ("Europe/Berlin", "2027-03-28", 23, Some("02:30"), "03:00"),
        ("Europe/Berlin", "2026-10-25", 25, None, "02:30"),
        ("America/New_York", "2027-03-14", 23, Some("02:00"), "03:00"),
        ("America/New_York", "2026-11-01", 25, None, "01:30"),
        ("Africa/Cairo", "2027-04-30", 23, Some("00:30"), "01:00"),
        ("Africa/Cairo", "2027-10-28", 25, None, "23:30"),
        ("Africa/Cairo", "2026-11-23", 24, None, "00:00"),
    ];
    for (zone, date, hours, no_such_time, time) in table {
        house.ok("clinic.change_time_zone", json!({ "time_zone": zone }));
        let day = house.ok("schedule.day", json!({ "date": date }));
        let hour =
            |to: &Value, from: &Value| (to.as_i64().unwrap() - from.as_i64().unwrap()) / 3_600_000;
        assert_eq!(
            hour(&day["day_end_ms"], &day["day_start_ms"]),
            hours,
            "{zone} {date}"
        );
        let open = &day["columns"][0]["open"][0];
        assert_eq!(
            hour(&open["end_ms"], &open["start_ms"]),
            hours,
            "{zone} {date}: open all day"
        );
        if let Some(skipped) = no_such_time {
            assert_eq!(
                why(&house.book(&patient, &with, date, skipped)),
                "time: no_such_time",
                "{zone} {date}"
            );
        }
        let booked = house.book(&patient, &with, date, time).unwrap();
        assert_eq!(text(&booked["date"]), date);
        let next =
            json!({ "practitioner_ids": [with], "date": date, "time": time, "duration_min": 20 });
        let next = house.ok("schedule.next_free", next);
        assert!(next[0].is_object(), "{zone} {date}");
    }
}

#[test]
fn free_times_are_open_not_taken_and_not_over() {
    let (house, with, patient) = reception();
    let free = |args: Value| -> Vec<String> {
        let found = house.ok(
            "schedule.next_free",
            merged(&json!({ "duration_min": 20, "date": TODAY }), &args),
        );
        let found = found.as_array().unwrap().clone();
        found
            .iter()
            .map(|free| format!("{} {}", text(&free["date"]), text(&free["time"])))
            .collect()
    };
    // It is ten o'clock.
    assert_eq!(
        free(json!({}))[..2],
        ["2026-11-21 10:00", "2026-11-21 10:20"]
    );
    assert_eq!(free(json!({})).len(), 10);
    house.book(&patient, &with, TODAY, "10:05").unwrap();
    assert_eq!(free(json!({}))[0], "2026-11-21 10:25");
    assert_eq!(
        free(json!({ "time": "16:30" }))[..2],
        ["2026-11-21 16:30", "2026-11-22 09:00"]
    );
    assert_eq!(free(json!({ "duration_min": 480 }))[0], "2026-11-22 09:00");
    assert!(free(json!({ "duration_min": 481 })).is_empty());
    // Their own hours count, and the clinic's no more.
    let own = json!({ "practitioner_id": with, "weekday": 1, "spans": [{ "start_min": 600, "end_min": 660 }] });
    house.ok("schedule.set_hours", own);
    assert_eq!(
        free(json!({ "practitioner_ids": [with] }))[0],
        "2026-11-23 10:00"
    );
    let column = house.ok("schedule.day", json!({ "date": TODAY }))["columns"][0].clone();
    assert_eq!(column["open"], json!([]));
    assert_eq!(
        house.refused(
            "schedule.next_free",
            json!({ "duration_min": 20, "date": TODAY, "practitioner_ids": [nobody()] })
        ),
        "not_found"
    );
}

/// How many minutes after the day's beginning each of its visits stands, and how long it is.
fn drawn(day: &Value, column: usize) -> Vec<(i64, i64)> {
    let begins = day["day_start_ms"].as_i64().unwrap();
    let visits = day["columns"][column]["appointments"].as_array().unwrap();
    visits
        .iter()
        .map(|visit| {
            let at = |field: &str| (visit[field].as_i64().unwrap() - begins) / 60_000;
            (at("start_ms"), at("end_ms") - at("start_ms"))
        })
        .collect()
}

#[test]
fn the_second_hour_of_a_long_night_is_an_hour_of_its_own() {
    const LONG: &str = "2027-10-31";
    let (house, with, patient) = reception();
    house.open_daily(0, 24 * 60);
    house.ok(
        "clinic.change_time_zone",
        json!({ "time_zone": "Europe/Berlin" }),
    );
    let day = || house.ok("schedule.day", json!({ "date": LONG }));

    let first = house.book(&patient, &with, LONG, "02:30").unwrap();
    let second = house.book(&patient, &with, LONG, "02:30B").unwrap();
    assert_eq!(drawn(&day(), 0), [(150, 20), (210, 20)], "an hour apart");
    assert_eq!(second["overlaps"], false);

    // It is taken as such, and what is free is named as such.
    let refused = house.book(&patient, &with, LONG, "02:40B").unwrap_err();
    assert_eq!(refused["params"]["next_free_time"], "02:50B");
    let wanted = json!({ "date": LONG, "time": "02:30", "duration_min": 20 });
    let times: Vec<String> = house.ok("schedule.next_free", wanted).as_array().unwrap()[..4]
        .iter()
        .map(|free| text(&free["time"]))
        .collect();
    assert_eq!(times, ["02:50", "02:10B", "02:50B", "03:10"]);

    // Moved into it, out of it, and back by an undo.
    let moved = json!({ "id": first["id"], "date": LONG, "time": "02:00B" });
    house.ok("schedule.move", moved);
    assert_eq!(drawn(&day(), 0), [(180, 20), (210, 20)]);
    house.ok("clinic.undo", json!({}));
    assert_eq!(drawn(&day(), 0), [(150, 20), (210, 20)]);

    // Blocked by itself.
    let block = json!({ "date": LONG, "time": "02:00B", "until_time": "02:30B" });
    let blocked = house.ok("schedule.block", block);
    assert_eq!(blocked["in_the_way"], json!([]));
    assert_eq!(
        house.book(&patient, &with, LONG, "02:20").unwrap_err()["code"],
        "schedule.slot_taken"
    );
    assert_eq!(
        house.book(&patient, &with, LONG, "02:10B").unwrap_err()["code"],
        "schedule.blocked"
    );
    assert!(house.book(&patient, &with, LONG, "02:00").is_ok());

    // A series through it keeps the clock: on other days there is only one such hour.
    let args = json!({ "id": second["id"], "repeat": { "every": "day", "count": 3 } });
    let series = house.ok("schedule.repeat", args);
    let starts: Vec<i64> = series["visits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|visit| visit["start_ms"].as_i64().unwrap() / 3_600_000)
        .collect();
    assert_eq!([starts[1] - starts[0], starts[2] - starts[1]], [24, 24]);

    // Somebody who waits for the morning is told of it.
    house.ok(
        "schedule.wait",
        json!({ "patient_id": patient, "part_of_day": "morning", "from": LONG, "duration_min": 20 }),
    );
    let free =
        json!({ "practitioner_id": with, "date": LONG, "time": "02:50B", "duration_min": 20 });
    let waits = house.ok("schedule.waitlist", json!({ "free": free }));
    assert_eq!(waits.as_array().unwrap().len(), 1);
}

#[test]
fn a_visit_past_midnight_stands_on_both_days_and_holds_both() {
    const FRIDAY: &str = "2026-11-27";
    const SATURDAY: &str = "2026-11-28";
    let (house, with, patient) = reception();
    let book = |date: &str, time: &str, minutes: i64| {
        let args = json!({
            "patient_id": patient, "practitioner_id": with, "date": date, "time": time,
            "duration_min": minutes,
        });
        house.call_as(&house.clinic.owner, "schedule.book", &args)
    };
    let day = |date: &str| house.ok("schedule.day", json!({ "date": date }));

    let night = book(FRIDAY, "23:50", 30).unwrap();
    assert_eq!(text(&night["date"]), FRIDAY);
    assert_eq!(drawn(&day(FRIDAY), 0), [(1430, 30)]);
    assert_eq!(drawn(&day(SATURDAY), 0), [(-10, 30)]);
    let board = house.ok("flow.board", json!({ "date": SATURDAY }));
    assert_eq!(board["rows"].as_array().unwrap().len(), 1);
    assert_eq!(drawn(&day("2026-11-29"), 0), []);

    // Both sides of midnight are held.
    assert_eq!(code(&book(SATURDAY, "00:10", 20)), "schedule.slot_taken");
    assert_eq!(code(&book(FRIDAY, "23:40", 20)), "schedule.slot_taken");
    assert_eq!(code(&book(SATURDAY, "00:20", 20)), "done");
    assert_eq!(code(&book(FRIDAY, "23:30", 20)), "done");
    // Who comes later is in the way of a longer one the evening before.
    assert_eq!(
        code(&book("2026-11-27", "12:30", 12 * 60)),
        "schedule.slot_taken"
    );

    // It is moved and taken back like any other.
    let to = json!({ "id": night["id"], "date": SATURDAY, "time": "23:45" });
    house.ok("schedule.move", to);
    assert_eq!(drawn(&day("2026-11-29"), 0), [(-15, 30)]);
    house.ok("clinic.undo", json!({}));
    assert_eq!(drawn(&day(SATURDAY), 0)[0], (-10, 30));

    // A block of the early morning names who is seen past midnight, once.
    let block =
        json!({ "date": FRIDAY, "until_date": SATURDAY, "time": "23:55", "until_time": "00:15" });
    let blocked = house.ok("schedule.block", block);
    assert_eq!(blocked["in_the_way"].as_array().unwrap().len(), 1);
    let block = json!({ "date": SATURDAY, "time": "00:00", "until_time": "00:15" });
    let blocked = house.ok("schedule.block", block);
    assert_eq!(blocked["in_the_way"].as_array().unwrap().len(), 1);
}

#[test]
fn a_clinic_may_be_open_past_midnight_and_around_the_clock() {
    const FRIDAY: &str = "2026-11-27";
    const SATURDAY: &str = "2026-11-28";
    let (house, with, patient) = reception();
    let hours = |weekday: i64, spans: Value| {
        house.ok(
            "schedule.set_hours",
            json!({ "weekday": weekday, "spans": spans }),
        );
    };
    for weekday in 1..=7 {
        hours(weekday, json!([]));
    }
    hours(5, json!([{ "start_min": 22 * 60, "end_min": 26 * 60 }]));
    let open = |date: &str| {
        let day = house.ok("schedule.day", json!({ "date": date }));
        let begins = day["day_start_ms"].as_i64().unwrap();
        let spans = day["columns"][0]["open"].as_array().unwrap().clone();
        spans
            .iter()
            .map(|span| {
                let at = |field: &str| (span[field].as_i64().unwrap() - begins) / 60_000;
                (at("start_ms"), at("end_ms"))
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(open(FRIDAY), [(1320, 1440)]);
    assert_eq!(open(SATURDAY), [(0, 120)]);
    assert_eq!(open("2026-11-29"), []);
    let free = |from: &str, time: &str| {
        let wanted = json!({ "date": from, "time": time, "duration_min": 30 });
        let found = house.ok("schedule.next_free", wanted);
        let found = found.as_array().unwrap()[..4].iter();
        found
            .map(|free| format!("{} {}", text(&free["date"]), text(&free["time"])))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        free(FRIDAY, "23:10"),
        [
            "2026-11-27 23:10",
            "2026-11-27 23:40",
            "2026-11-28 00:00",
            "2026-11-28 00:30"
        ]
    );
    house.book(&patient, &with, FRIDAY, "23:50").unwrap();
    assert_eq!(
        free(FRIDAY, "23:30"),
        [
            "2026-11-28 00:10",
            "2026-11-28 00:40",
            "2026-11-28 01:10",
            "2026-12-04 22:00"
        ]
    );
    // Around the clock there is no midnight.
    house.open_daily(0, 24 * 60);
    let night = house.book(&patient, &with, "2026-12-01", "23:50").unwrap();
    let args = json!({ "id": night["id"], "repeat": { "every": "day", "count": 2 } });
    let preview = house.ok("schedule.preview_series", args);
    assert_eq!(preview[1]["in_the_way"], "nothing");
    // A span is a day long at most.
    let spans = json!([{ "start_min": 60, "end_min": 60 + 24 * 60 + 1 }]);
    let refused = house.call_as(
        &house.clinic.owner,
        "schedule.set_hours",
        &json!({ "weekday": 1, "spans": spans }),
    );
    assert_eq!(why(&refused), "spans: out_of_order");
}
