//! Days of 23, 24 and 25 hours, and what is free in them.

use serde_json::{Value, json};

use crate::house::{TODAY, nobody, text, why};
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
        house.ok("clinic.change_settings", json!({ "time_zone": zone }));
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
