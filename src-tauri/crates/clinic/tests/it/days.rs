//! Days of 23, 24 and 25 hours, and what is free in them.

use serde_json::{Value, json};

use crate::house::{House, TODAY, code, nobody, text, why};
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
        house.book(&patient, &with, LONG, "02:10").unwrap_err()["code"],
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

/// Where the rows of a day stand on its clock, by what they are for.
fn on_the_clock(house: &House, date: &str) -> Vec<String> {
    let day = house.ok("schedule.day", json!({ "date": date }));
    let begins = day["day_start_ms"].as_i64().unwrap();
    let visits = day["columns"][0]["appointments"].as_array().unwrap();
    visits
        .iter()
        .map(|visit| {
            let minute = (visit["start_ms"].as_i64().unwrap() - begins) / 60_000;
            format!(
                "{} {:02}:{:02}",
                text(&visit["reason"]),
                minute / 60,
                minute % 60
            )
        })
        .collect()
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn another_time_zone_leaves_what_is_booked_on_the_wall_and_what_was_in_its_moment() {
    const MONDAY: &str = "2026-11-23";
    let (house, with, patient) = reception();
    let book = |date: &str, time: &str, reason: &str| {
        let args = json!({
            "patient_id": patient, "practitioner_id": with, "date": date, "time": time,
            "reason": reason,
        });
        house.ok("schedule.book", args)
    };
    let to = |zone: &str| json!({ "time_zone": zone });
    // It is ten on Saturday in Cairo.
    let over = book("2026-11-20", "00:30", "over");
    let here = book(TODAY, "10:30", "here");
    let stamp = house.ok("flow.arrive", json!({ "id": here["id"] }))["arrived_ms"].clone();
    book(TODAY, "17:00", "later");
    let daily = book(MONDAY, "09:00", "daily");
    let repeat = json!({ "every": "day", "count": 3 });
    let series = house.ok(
        "schedule.repeat",
        json!({ "id": daily["id"], "repeat": repeat }),
    );
    let alone = json!({ "id": series["visits"][1]["id"], "date": "2026-11-24", "time": "11:00" });
    house.ok("schedule.move", alone);
    // New York skips it, in March.
    book("2027-03-14", "02:30", "night");
    let block =
        json!({ "date": MONDAY, "time": "12:00", "until_time": "13:00", "reason": "meeting" });
    let block = house.ok("schedule.block", block)["block"].clone();
    let holiday = json!({ "date": "2026-11-20", "until_date": "2026-11-30", "reason": "away",
        "practitioner_id": house.practitioner("Dr Zaki") });
    let holiday = house.ok("schedule.block", holiday)["block"].clone();
    let before =
        [TODAY, MONDAY, "2026-11-24"].map(|date| house.ok("schedule.day", json!({ "date": date })));

    let told = house.ok("clinic.preview_time_zone", to("America/New_York"));
    assert_eq!(
        told,
        json!({ "appointments": 5, "blocks": 2, "skipped": 1 })
    );
    assert_eq!(on_the_clock(&house, MONDAY), ["daily 09:00"], "only shown");

    let entries = house.audit(&json!({})).len();
    let settings = house.ok("clinic.change_time_zone", to("America/New_York"));
    assert_eq!(settings["time_zone"], "America/New_York");
    assert_eq!(house.audit(&json!({})).len(), entries + 1, "one entry");
    // Seven hours behind: who is here is here since three in the morning, and the past is where it was.
    assert_eq!(on_the_clock(&house, TODAY), ["here 03:30", "later 17:00"]);
    assert_eq!(on_the_clock(&house, "2026-11-19"), ["over 17:30"]);
    assert_eq!(on_the_clock(&house, "2026-11-20"), Vec::<String>::new());
    assert_eq!(on_the_clock(&house, MONDAY), ["daily 09:00"]);
    assert_eq!(on_the_clock(&house, "2026-11-24"), ["daily 11:00"]);
    assert_eq!(on_the_clock(&house, "2026-11-25"), ["daily 09:00"]);
    // Half past two is three there.
    assert_eq!(
        on_the_clock(&house, "2027-03-14"),
        ["night 02:00"],
        "an hour is missing before it"
    );
    let day = house.ok("schedule.day", json!({ "date": TODAY }));
    let rows = &day["columns"][0]["appointments"];
    assert_eq!(rows[0]["arrived_ms"], stamp);
    assert_eq!(rows[0]["start_ms"], here["start_ms"]);
    let moved = house.ok("schedule.day", json!({ "date": "2026-11-24" }));
    assert_eq!(
        moved["columns"][0]["appointments"][0]["moved_from_series"],
        true
    );
    let plain = house.ok("schedule.day", json!({ "date": MONDAY }));
    assert_eq!(
        plain["columns"][0]["appointments"][0]["moved_from_series"],
        false
    );
    let blocks = plain["blocks"].as_array().unwrap();
    let hour = 3_600_000;
    let shifted = |block: &Value, of: &Value| {
        ["start_ms", "end_ms"]
            .map(|end| (block[end].as_i64().unwrap() - of[end].as_i64().unwrap()) / hour)
    };
    // A holiday that has begun ends with its last day there.
    assert_eq!(shifted(&blocks[0], &holiday), [0, 7]);
    assert_eq!(shifted(&blocks[1], &block), [7, 7]);

    // What is booked in between stays on the wall when it is taken back; all else is as if nothing had been.
    book(MONDAY, "16:00", "between");
    assert_eq!(house.refused("clinic.undo", json!({})), "done");
    assert_eq!(house.refused("clinic.undo", json!({})), "done");
    assert_eq!(
        house.ok("clinic.settings", json!({}))["time_zone"],
        "Africa/Cairo"
    );
    let after =
        [TODAY, MONDAY, "2026-11-24"].map(|date| house.ok("schedule.day", json!({ "date": date })));
    assert_eq!(before, after);
    assert_eq!(on_the_clock(&house, "2026-11-20"), ["over 00:30"]);
    house.ok("clinic.redo", json!({}));
    assert_eq!(on_the_clock(&house, MONDAY), ["daily 09:00"]);

    // Booked by somebody else meanwhile: theirs is not taken back, and stays at its time.
    let desk = house.clinic.as_role("front_desk");
    let args = json!({ "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "16:00", "reason": "theirs" });
    house.ok_as(&desk, "schedule.book", &args);
    house.ok("clinic.undo", json!({}));
    assert_eq!(
        on_the_clock(&house, MONDAY),
        ["daily 09:00", "theirs 16:00"]
    );

    // The same zone again changes nothing; none is refused by name.
    house.ok("clinic.change_time_zone", to("Africa/Cairo"));
    let refused = house.call_as(
        &house.clinic.owner,
        "clinic.change_time_zone",
        &to("Mars/Olympus"),
    );
    assert_eq!(why(&refused), "time_zone: unknown");
    assert_eq!(
        code(&house.call_as(&desk, "clinic.change_time_zone", &to("Europe/Paris"))),
        "auth.forbidden"
    );
    drop(over);
}
