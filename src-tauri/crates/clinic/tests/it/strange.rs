//! Days that no calendar foresaw: a clock set back, dates of another century, names without end, a file of the future.

use clinic::time::Clock as _;
use serde_json::{Value, json};
use vault::{Password, Schema, Vault};

use crate::exchange::import;
use crate::house::{House, TODAY, code, text, why};
use crate::samples::{bundle, mona};

const TEN_YEARS_MIN: i64 = 10 * 365 * 24 * 60;

#[test]
fn a_clock_set_back_stops_nobody_and_loses_nothing() {
    let house = House::new();
    let before = house.register("Before", "", "1987-03-02");
    house.clinic.clock.advance_min(-TEN_YEARS_MIN);
    // Who is born later than this PC believes it to be is still there, and can be changed.
    let after = house.register("After", "", "1990-03-02");
    for id in [&before, &after] {
        house.ok("patients.update", json!({ "id": id, "note": "seen" }));
        assert_eq!(house.patient(id)["note"], "seen");
    }
    house.ok("clinic.undo", json!({}));
    assert_eq!(house.patient(&after)["note"], Value::Null);
    assert_eq!(house.patient(&before)["note"], "seen");
    // What was written under the later clock is older all the same.
    house.ok("patients.update", json!({ "id": before, "note": "again" }));
    assert_eq!(house.patient(&before)["note"], "again");
    assert_eq!(
        house.ok("clinic.conflicts", json!({})),
        json!([]),
        "nothing was changed apart"
    );
    // Set right again, nobody has done anything for ten years.
    house.clinic.clock.advance_min(TEN_YEARS_MIN);
    assert_eq!(house.refused("people.me", json!({})), "session.expired");
    house.sign_in(&house.clinic.owner, &house.owner_id());
    assert_eq!(house.patient(&before)["note"], "again");
}

#[test]
fn a_clock_set_back_keeps_no_clinic_open() {
    let house = House::new();
    house.clinic.clock.advance_min(-TEN_YEARS_MIN);
    // Whoever looks at the idle time every few seconds sees the new clock, and counts from it.
    assert!(matches!(
        house.clinic.door.idle(&house.clinic.owner),
        clinic::door::Idle::LocksIn(1..=14_400)
    ));
    house.clinic.clock.advance_min(241);
    assert_eq!(house.refused("people.me", json!({})), "session.expired");
}

#[test]
fn dates_of_1890_are_dates() {
    let house = House::new();
    let old = house.register("Old", "", "1890-02-28");
    assert_eq!(house.patient(&old)["age_years"], 136);
    let mut patient = mona();
    patient["birthDate"] = json!("1890-02-28");
    import(&house, false, &[&bundle(&[patient])]).unwrap();
    let found = house.ok(
        "patients.search",
        json!({ "text": "28/02/1890", "limit": 5 }),
    );
    assert_eq!(found["total"], 2, "{found}");
    let dates: Vec<String> = found["hits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hit| text(&hit["birth_date"]))
        .collect();
    assert_eq!(dates, ["1890-02-28", "1890-02-28"]);
    for date in ["1890-02-28", "1890-12-31", TODAY] {
        house.ok("schedule.day", json!({ "date": date }));
    }
    let with = house.practitioner("Dr. Amal Haddad");
    let booked = house.book(&old, &with, "1890-02-28", "10:00");
    assert_eq!(code(&booked), "done");
    let day = house.ok("schedule.day", json!({ "date": "1890-02-28" }));
    assert!(day.to_string().contains(&old), "{day}");
}

#[test]
fn names_of_120_characters_are_names_and_longer_ones_are_told() {
    let house = House::new();
    let long = "ß".repeat(120);
    for (command, most, args) in [
        (
            "patients.register",
            200,
            json!({ "family_name": long, "given_name": long, "phone": "none" }),
        ),
        (
            "schedule.put_practitioner",
            120,
            json!({ "name": long, "colour": 1 }),
        ),
        ("schedule.put_room", 120, json!({ "name": long })),
        (
            "people.add",
            120,
            json!({ "name": long, "role": "nurse", "password": testkit::PASSWORD }),
        ),
    ] {
        house.ok(command, args.clone());
        let args = args.to_string().replace(&long, &"ß".repeat(most + 1));
        let refused = house.call_as(
            &house.clinic.owner,
            command,
            &serde_json::from_str(&args).unwrap(),
        );
        assert_eq!(code(&refused), "input.invalid", "{command}");
        assert!(why(&refused).contains("name"), "{command}: {refused:?}");
    }
    assert_eq!(house.found(&long).len(), 1);
    let mut patient = mona();
    patient["name"] = json!([{ "family": long, "given": [long] }]);
    let mut other = mona();
    other["id"] = json!("4cb52497-3f07-4323-897b-aed5fe681d6b");
    other["name"] = json!([{ "family": "ß".repeat(5000), "given": ["Endless"] }]);
    let report = import(&house, false, &[&bundle(&[patient, other])]).unwrap();
    assert_eq!(report["patients_new"], 2, "{report}");
    assert_eq!(house.found("endless").len(), 1);
}

#[test]
fn a_clinic_that_a_newer_satchel_wrote_is_left_alone() {
    let clinic = testkit::Clinic::new();
    let status = clinic.call(&clinic.owner, "clinic.status", json!({}));
    let owner = text(&status.unwrap()["people"][0]["id"]);
    clinic.door.lock();
    let newer = Schema {
        app_version: 99,
        migrations: Vec::new(),
    };
    Vault::unlock(
        &clinic.dir(),
        uuid::Uuid::parse_str(&owner).unwrap(),
        &Password::new(testkit::PASSWORD.to_owned()),
        &newer,
        clinic.keys.clone(),
        clinic.clock.now_ms(),
    )
    .unwrap()
    .lock()
    .unwrap();
    let bytes = || std::fs::read(clinic.dir().join("clinic.db")).unwrap();
    let before = bytes();
    let args = json!({ "person_id": owner, "password": testkit::PASSWORD });
    let refused = clinic.call(&clinic.owner, "people.sign_in", args);
    assert_eq!(code(&refused), "clinic.newer_version");
    assert!(before == bytes(), "not one byte was changed");
}
