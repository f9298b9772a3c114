//! Visits that repeat: each is a row with a status of its own, and none leaves its series in silence.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::house::{House, code, text, why};
use crate::schedule::reception;

const MONDAY: &str = "2026-11-23";

fn parse(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

/// A visit on Monday at half past nine, every week, so many times.
fn weekly(count: usize) -> (House, String, Value) {
    let (house, with, patient) = reception();
    let first = house.book(&patient, &with, MONDAY, "09:30").unwrap();
    let args = json!({ "id": first["id"], "repeat": { "every": "week", "count": count } });
    let series = house.ok("schedule.repeat", args);
    (house, with, series)
}

/// Date, time of day and status of each visit.
fn visits(series: &Value) -> Vec<String> {
    let visit = |visit: &Value| {
        let minutes = visit["start_ms"].as_i64().unwrap() / 60_000;
        // Cairo in winter is two hours before London.
        let local = (minutes + 120).rem_euclid(24 * 60);
        let time = format!("{:02}:{:02}", local / 60, local % 60);
        format!("{} {time} {}", text(&visit["date"]), text(&visit["status"]))
    };
    series["visits"]
        .as_array()
        .unwrap()
        .iter()
        .map(visit)
        .collect()
}

#[test]
fn what_stands_in_the_way_is_shown_before_and_left_out_when_asked() {
    let (house, with, patient) = reception();
    let first = house.book(&patient, &with, MONDAY, "09:30").unwrap();
    house.book(&patient, &with, "2026-11-30", "09:40").unwrap();
    house.ok(
        "schedule.block",
        json!({ "date": "2026-12-07", "reason": "feast" }),
    );
    let sunday = json!({ "practitioner_id": with, "weekday": 1, "spans": [] });
    house.ok("schedule.set_hours", sunday);
    let repeat = json!({ "every": "week", "count": 4 });
    let asked = json!({ "id": first["id"], "repeat": repeat });
    let preview = house.ok("schedule.preview_series", asked.clone());
    let expected = json!([
        { "date": "2026-11-23", "in_the_way": "nothing" },
        { "date": "2026-11-30", "in_the_way": "visit" },
        { "date": "2026-12-07", "in_the_way": "block" },
        { "date": "2026-12-14", "in_the_way": "nothing" },
    ]);
    assert_eq!(preview, expected);
    let own = json!({ "practitioner_id": with, "weekday": 2, "spans": [{ "start_min": 540, "end_min": 600 }] });
    house.ok("schedule.set_hours", own);
    let preview = house.ok("schedule.preview_series", asked);
    assert_eq!(
        preview[3]["in_the_way"], "closed",
        "Mondays are no longer theirs"
    );
    let args = json!({ "id": first["id"], "repeat": repeat, "skip": ["2026-11-30", "2026-12-07"] });
    let series = house.ok("schedule.repeat", args);
    assert_eq!(
        visits(&series),
        ["2026-11-23 09:30 booked", "2026-12-14 09:30 booked"]
    );
    assert_eq!(series["left_out"], json!(["2026-11-30", "2026-12-07"]));
    assert!(
        text(&series["rule"]).contains("FREQ=WEEKLY"),
        "{}",
        series["rule"]
    );
}

#[test]
fn one_visit_goes_its_own_way_and_stays_in_the_series() {
    let (house, _, series) = weekly(4);
    let id = |place: usize| series["visits"][place]["id"].clone();
    // The second is moved by itself, the third was missed.
    let alone = json!({ "id": id(1), "date": "2026-12-01", "time": "15:00" });
    let moved = house.ok("schedule.move", alone);
    assert_eq!(
        (&moved["series_id"], &moved["moved_from_series"]),
        (&series["id"], &json!(true))
    );
    house.ok("schedule.no_show", json!({ "id": id(2) }));
    // All are moved by a day and to eleven: what was moved by itself, and what is over, stay.
    let all = json!({ "id": id(0), "which": "all", "date": "2026-11-24", "time": "11:00" });
    let moved = house.ok("schedule.move_series", all);
    assert_eq!(
        visits(&moved),
        [
            "2026-11-24 11:00 booked",
            "2026-12-01 15:00 booked",
            "2026-12-07 09:30 no_show",
            "2026-12-15 11:00 booked"
        ]
    );
    assert_eq!(moved["left_out"], json!(["2026-12-01"]));
    // One step takes all of it back.
    house.ok("clinic.undo", json!({}));
    let day = house.ok("schedule.day", json!({ "date": MONDAY }));
    assert_eq!(day["columns"][0]["appointments"][0]["id"], id(0));
    // From the last on, none before it.
    let following = json!({ "id": id(3), "which": "following", "reason": "away" });
    let cancelled = house.ok("schedule.cancel_series", following);
    assert_eq!(
        visits(&cancelled),
        [
            "2026-11-23 09:30 booked",
            "2026-12-01 15:00 booked",
            "2026-12-07 09:30 no_show",
            "2026-12-14 09:30 cancelled"
        ]
    );
    let all = json!({ "id": id(0), "which": "all" });
    let cancelled = house.ok("schedule.cancel_series", all);
    assert_eq!(visits(&cancelled)[1], "2026-12-01 15:00 cancelled");
}

#[test]
fn a_series_asks_before_it_lies_on_somebody_else() {
    let (house, with, series) = weekly(3);
    let patient = house.register("Nour", "Adam", "1990");
    house.book(&patient, &with, "2026-12-07", "14:10").unwrap();
    let mut args =
        json!({ "id": series["visits"][0]["id"], "which": "all", "date": MONDAY, "time": "14:00" });
    let refused = house.call_as(&house.clinic.owner, "schedule.move_series", &args);
    assert_eq!(
        (code(&refused), &refused.unwrap_err()["params"]["with"]),
        ("schedule.slot_taken".to_owned(), &json!(1))
    );
    let day = house.ok("schedule.day", json!({ "date": MONDAY }));
    assert_eq!(
        day["columns"][0]["appointments"][0]["start_ms"], series["visits"][0]["start_ms"],
        "nothing was moved"
    );
    args["overlap"] = json!("allow");
    let moved = house.ok("schedule.move_series", args);
    assert_eq!(visits(&moved)[2], "2026-12-07 14:00 booked");
}

/// A series made up by chance, where it is moved to, and one visit of somebody else.
#[derive(Debug)]
struct Chance {
    every: &'static str,
    count: i64,
    days: i64,
    minute: i64,
    other_day: i64,
    other_minute: i64,
}

fn chance() -> impl Strategy<Value = Chance> {
    let every = prop_oneof![Just("day"), Just("week")];
    let to = (-2..=3_i64, 0..18_i64);
    (every, 2..=6_i64, to, (-2..=9_i64, 0..18_i64)).prop_map(|(every, count, to, other)| Chance {
        every,
        count,
        days: to.0,
        minute: 9 * 60 + to.1 * 10,
        other_day: other.0,
        other_minute: 9 * 60 + other.1 * 10,
    })
}

/// What a series leaves behind is free for its own visits: only what stays can be in the way.
#[test]
fn a_series_moves_over_its_own_old_places() {
    let (house, _, patient) = reception();
    let somebody = house.register("Nour", "Adam", "1990");
    let first = parse("2026-12-07");
    let time = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    let mut runner = TestRunner::deterministic();
    let strategy = chance();
    for _ in 0..40 {
        let case = strategy.new_tree(&mut runner).unwrap().current();
        let with = house.practitioner("Dr Chance");
        let booked = house
            .book(&patient, &with, &first.to_string(), "10:00")
            .unwrap();
        let repeat = json!({ "every": case.every, "count": case.count });
        let series = house.ok(
            "schedule.repeat",
            json!({ "id": booked["id"], "repeat": repeat }),
        );
        let other = first + TimeDelta::days(case.other_day);
        let has_other = house
            .book(
                &somebody,
                &with,
                &other.to_string(),
                &time(case.other_minute),
            )
            .is_ok();
        let gap = if case.every == "day" { 1 } else { 7 };
        let is_hit = (0..case.count).any(|number| {
            first + TimeDelta::days(number * gap + case.days) == other
                && (case.minute - case.other_minute).abs() < 20
        });
        let to = json!({
            "id": booked["id"], "which": "all", "date": (first + TimeDelta::days(case.days)).to_string(),
            "time": time(case.minute),
        });
        let preview = house.ok("schedule.preview_move", to.clone());
        let warned = preview
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["in_the_way"] == "visit");
        let moved = house.call_as(&house.clinic.owner, "schedule.move_series", &to);
        let expected = if has_other && is_hit {
            "schedule.slot_taken"
        } else {
            "done"
        };
        let got = if moved.is_ok() {
            "done".to_owned()
        } else {
            code(&moved)
        };
        assert_eq!(
            (got.as_str(), warned),
            (expected, has_other && is_hit),
            "{case:?}"
        );
        if let Ok(moved) = moved {
            assert_eq!(moved["changed"], case.count);
            assert!(
                moved["visits"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|one| one["overlaps"] == false),
                "{case:?}"
            );
            assert_eq!(moved["id"], series["id"]);
        }
    }
}

#[test]
fn a_visit_asked_to_stay_stays_in_its_place_and_in_the_series() {
    let (house, with, series) = weekly(4);
    let id = |place: usize| series["visits"][place]["id"].clone();
    let patient = house.register("Nour", "Adam", "1990");
    house.book(&patient, &with, "2026-12-01", "11:00").unwrap();
    house.ok(
        "schedule.move",
        json!({ "id": id(2), "date": "2026-12-09", "time": "15:00" }),
    );
    let to = json!({ "id": id(0), "which": "all", "date": "2026-11-24", "time": "11:00" });
    let preview = house.ok("schedule.preview_move", to.clone());
    let seen: Vec<String> = preview
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            format!(
                "{} {} {} {}",
                text(&one["from"]),
                text(&one["to"]),
                text(&one["in_the_way"]),
                one["stays"]
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            "2026-11-23 2026-11-24 nothing false",
            "2026-11-30 2026-12-01 visit false",
            "2026-12-09 2026-12-10 nothing true",
            "2026-12-14 2026-12-15 nothing false",
        ]
    );
    let mut to = to;
    to["stay"] = json!([id(1)]);
    let moved = house.ok("schedule.move_series", to);
    assert_eq!(
        visits(&moved),
        [
            "2026-11-24 11:00 booked",
            "2026-11-30 09:30 booked",
            "2026-12-09 15:00 booked",
            "2026-12-15 11:00 booked",
        ]
    );
    assert_eq!(
        json!([moved["changed"], moved["left_out"]]),
        json!([2, ["2026-11-30", "2026-12-09"]])
    );
}

/// What was cancelled before is not cancelled once more, and not counted.
#[test]
fn cancelling_says_how_many_it_cancelled() {
    let (house, _, series) = weekly(4);
    let id = |place: usize| series["visits"][place]["id"].clone();
    house.ok("schedule.cancel", json!({ "id": id(1), "late": false }));
    let all = json!({ "id": id(0), "which": "all" });
    assert_eq!(house.ok("schedule.cancel_series", all)["changed"], 3);
}

#[test]
fn nine_o_clock_stays_nine_o_clock_when_the_clocks_change() {
    let (house, with, patient) = reception();
    house.ok(
        "clinic.change_time_zone",
        json!({ "time_zone": "America/New_York" }),
    );
    // The clocks go forward on 14 March 2027, and two o'clock is skipped.
    let first = house.book(&patient, &with, "2027-03-12", "09:00").unwrap();
    let args = json!({ "id": first["id"], "repeat": { "every": "day", "count": 4 } });
    let series = house.ok("schedule.repeat", args);
    let starts: Vec<i64> = series["visits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|visit| visit["start_ms"].as_i64().unwrap() / 3_600_000)
        .collect();
    let between: Vec<i64> = starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(between, [24, 23, 24]);
    let night = house.book(&patient, &with, "2027-03-13", "02:30").unwrap();
    let args = json!({ "id": night["id"], "repeat": { "every": "day", "count": 3 } });
    let preview = house.ok("schedule.preview_series", args.clone());
    assert_eq!(preview[1]["in_the_way"], "clock");
    let series = house.ok("schedule.repeat", args);
    assert_eq!(series["left_out"], json!(["2027-03-14"]));
}

#[test]
fn what_cannot_repeat_is_refused_by_name() {
    let (house, _, series) = weekly(2);
    let patient = house.register("Nour", "Adam", "1990");
    let walk_in = house.ok("flow.walk_in", json!({ "patient_id": patient }));
    let daily = json!({ "every": "day", "count": 2 });
    let repeat = |id: &Value, repeat: &Value| {
        let args = json!({ "id": id, "repeat": repeat });
        house.call_as(&house.clinic.owner, "schedule.repeat", &args)
    };
    let first = &series["visits"][0]["id"];
    assert_eq!(why(&repeat(first, &daily)), "id: repeats_already");
    assert_eq!(why(&repeat(&walk_in["id"], &daily)), "id: has_no_time");
    let alone = house.ok(
        "schedule.book",
        json!({
            "patient_id": patient, "practitioner_id": series["visits"][0]["practitioner_id"],
            "date": "2026-11-25", "time": "10:00",
        }),
    );
    for (wrong, expected) in [
        (json!({ "every": "day" }), "until: missing"),
        (
            json!({ "every": "day", "until": "9999-12-31" }),
            "repeat: too_many",
        ),
        (
            json!({ "every": "week", "weekdays": [9], "count": 2 }),
            "weekdays: out_of_range",
        ),
    ] {
        assert_eq!(why(&repeat(&alone["id"], &wrong)), expected);
    }
    let args = json!({ "id": alone["id"], "which": "all" });
    let refused = house.call_as(&house.clinic.owner, "schedule.cancel_series", &args);
    assert_eq!(why(&refused), "id: does_not_repeat");
}
