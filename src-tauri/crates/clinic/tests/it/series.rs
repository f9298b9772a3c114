//! Visits that repeat mind the clinic's weeks, their room, and whether they could be booked anew.

use serde_json::json;

use crate::house::{text, why};
use crate::schedule::reception;

const MONDAY: &str = "2026-11-23";

#[test]
fn every_second_week_begins_on_the_clinics_first_weekday() {
    let (house, with, patient) = reception();
    for (week_start, expected) in [
        (7, ["2026-11-29", "2026-12-02", "2026-12-13", "2026-12-16"]),
        (1, ["2026-11-29", "2026-12-09", "2026-12-13", "2026-12-23"]),
    ] {
        house.ok(
            "clinic.change_settings",
            json!({ "week_start": week_start }),
        );
        let sunday = house.book(&patient, &with, "2026-11-29", "09:30").unwrap();
        let repeat = json!({ "every": "week", "interval": 2, "weekdays": [7, 3], "count": 4 });
        let asked = json!({ "id": sunday["id"], "repeat": repeat });
        let preview = house.ok("schedule.preview_series", asked);
        let days = preview.as_array().unwrap().iter();
        let days: Vec<String> = days.map(|day| text(&day["date"])).collect();
        assert_eq!(days, expected, "weeks begin on {week_start}");
        house.ok(
            "schedule.cancel",
            json!({ "id": sunday["id"], "late": false }),
        );
    }
}

#[test]
fn a_series_minds_its_room_and_who_could_not_be_booked_is_not_repeated() {
    let (house, with, patient) = reception();
    let (room, other) = (house.room("Room 1"), house.practitioner("Dr Salma Nour"));
    let in_room = |with: &str, date: &str| {
        let args = json!({
            "patient_id": patient, "practitioner_id": with, "date": date, "time": "09:30", "room_id": room,
        });
        house.ok("schedule.book", args)
    };
    let first = in_room(&with, MONDAY);
    in_room(&other, "2026-11-30");
    let repeat = json!({ "every": "week", "count": 3 });
    let asked = json!({ "id": first["id"], "repeat": repeat });
    let preview = house.ok("schedule.preview_series", asked.clone());
    assert_eq!(preview[1]["in_the_way"], "room");
    let skip = json!({ "id": first["id"], "repeat": repeat, "skip": ["2026-11-30"] });
    house.ok("schedule.repeat", skip);
    in_room(&other, "2026-11-24");
    let moved = json!({ "id": first["id"], "which": "all", "date": "2026-11-24", "time": "09:30" });
    assert_eq!(
        house.refused("schedule.move_series", moved),
        "schedule.room_taken"
    );
    // Who has retired or was put aside since is not booked again and again.
    let single = house.book(&patient, &with, "2026-11-25", "11:00").unwrap();
    let asked = json!({ "id": single["id"], "repeat": repeat });
    let receives = |active: bool| {
        let doctor = json!({ "id": with, "name": "Dr Amin", "colour": 1, "active": active });
        house.ok("schedule.put_practitioner", doctor);
    };
    receives(false);
    let retired = house.call_as(&house.clinic.owner, "schedule.preview_series", &asked);
    assert_eq!(why(&retired), "practitioner_id: retired");
    receives(true);
    house.ok("schedule.preview_series", asked.clone());
    house.ok(
        "patients.archive",
        json!({ "id": patient, "reason": "moved away" }),
    );
    assert_eq!(house.refused("schedule.repeat", asked), "patients.archived");
}
