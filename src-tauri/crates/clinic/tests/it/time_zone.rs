//! The clinic goes to another time zone.

use serde_json::{Value, json};

use crate::house::{House, TODAY, code, text, why};
use crate::schedule::reception;

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
