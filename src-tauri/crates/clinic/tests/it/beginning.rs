//! The first minutes of a clinic: it can book as soon as the wizard is over.

use std::fs;
use std::sync::Arc;

use clinic::door::{Door, Kdf, Premises};
use serde_json::{Value, json};
use testkit::Clinic;
use vault::MemoryKeyStore;

use crate::house::{House, TODAY, code, text};

fn week(owner_receives: bool) -> Value {
    json!({
        "owner_receives": owner_receives,
        "visit_types": [{ "name": "Consultation", "duration_min": 15 }, { "name": "New patient", "duration_min": 30 }],
        "rooms": ["Room 1"],
    })
}

fn names(rows: &Value) -> Vec<String> {
    let rows = rows.as_array().unwrap();
    rows.iter().map(|row| text(&row["name"])).collect()
}

/// The weekdays with hours, and whether each of them has the usual morning and afternoon.
fn open_days(setup: &Value) -> Vec<(i64, bool)> {
    let spans = |weekday: i64| -> Vec<(i64, i64)> {
        let all = setup["hours"].as_array().unwrap();
        all.iter()
            .filter(|span| span["weekday"] == weekday && span["practitioner_id"].is_null())
            .map(|span| {
                (
                    span["start_min"].as_i64().unwrap(),
                    span["end_min"].as_i64().unwrap(),
                )
            })
            .collect()
    };
    (1..=7)
        .filter(|weekday| !spans(*weekday).is_empty())
        .map(|weekday| (weekday, spans(weekday) == [(480, 720), (780, 1020)]))
        .collect()
}

#[test]
fn a_new_clinic_books_its_first_visit_without_setting_anything_up() {
    let house = House::beginning("EG", &week(true));
    let setup = house.ok("schedule.setup", json!({}));
    assert_eq!(names(&setup["practitioners"]), ["Amal Haddad"]);
    assert_eq!(
        setup["practitioners"][0]["person_id"],
        json!(house.owner_id())
    );
    assert_eq!(
        names(&setup["visit_types"]),
        ["Consultation", "New patient"]
    );
    assert_eq!(names(&setup["rooms"]), ["Room 1"]);
    // It is Saturday, which is free in Egypt: the next free time is tomorrow morning.
    let free = house.ok(
        "schedule.next_free",
        json!({ "duration_min": 15, "date": TODAY }),
    );
    assert_eq!(
        json!([free[0]["date"], free[0]["time"]]),
        json!(["2026-11-22", "08:00"])
    );
    let patient = house.register("Farah", "Mona", "1987-03-02");
    let with = text(&free[0]["practitioner_id"]);
    house
        .book(&patient, &with, &text(&free[0]["date"]), "08:00")
        .unwrap();
    // It is part of the founding: the first entry of the journal, which nothing takes back.
    let lines = house.audit(&json!({ "event": "clinic.created" }));
    assert_eq!(lines.len(), 1);
    assert!(
        house
            .audit(&json!({ "event": "schedule.set_up" }))
            .is_empty()
    );
}

#[test]
fn the_country_says_on_which_days_it_is_open() {
    let all = |days: &[i64]| -> Vec<(i64, bool)> { days.iter().map(|day| (*day, true)).collect() };
    for (country, days) in [
        ("EG", &[1, 2, 3, 4, 7][..]),
        ("FR", &[1, 2, 3, 4, 5]),
        // A week that begins on Sunday does not make Sunday a working day.
        ("US", &[1, 2, 3, 4, 5]),
        ("IR", &[1, 2, 3, 4, 6, 7]),
    ] {
        let house = House::beginning(country, &week(true));
        let setup = house.ok("schedule.setup", json!({}));
        assert_eq!(open_days(&setup), all(days), "{country}");
    }
}

#[test]
fn an_owner_who_sees_nobody_has_no_column() {
    let house = House::beginning("FR", &week(false));
    let setup = house.ok("schedule.setup", json!({}));
    assert_eq!(setup["practitioners"], json!([]));
    assert_eq!(open_days(&setup).len(), 5);
    let added = house.practitioner("Dr Amin");
    let monday = json!({ "duration_min": 15, "date": "2026-11-23" });
    let free = house.ok("schedule.next_free", monday);
    assert_eq!(
        json!([free[0]["practitioner_id"], free[0]["time"]]),
        json!([added, "08:00"])
    );
}

#[test]
fn without_a_usual_week_nothing_is_set_up() {
    let house = House::new();
    assert_eq!(
        house.ok("schedule.setup", json!({})),
        json!({ "practitioners": [], "rooms": [], "visit_types": [], "hours": [] })
    );
}

#[test]
fn what_cannot_be_a_week_is_refused_by_name() {
    for (part, value, field) in [
        ("rooms", json!(["  "]), "rooms"),
        (
            "visit_types",
            json!([{ "name": "Talk", "duration_min": 0 }]),
            "duration_min",
        ),
        ("rooms", json!(vec!["Room"; 21]), "usual_week"),
    ] {
        let mut wanted = week(true);
        wanted[part] = value;
        let more = json!({ "contents": "empty", "usual_week": wanted });
        let refused = Clinic::try_with(&more).unwrap_err();
        assert_eq!(
            json!([refused["code"], refused["field"]]),
            json!(["input.invalid", field])
        );
    }
}

#[test]
fn the_first_steps_are_told_by_the_records() {
    let house = House::beginning("EG", &week(true));
    let done = |house: &House| -> Vec<String> {
        let steps = house.ok("clinic.first_steps", json!({}));
        let steps = steps.as_object().unwrap();
        let done = steps.iter().filter(|(_, done)| **done == json!(true));
        done.map(|(step, _)| step.clone()).collect()
    };
    assert!(done(&house).is_empty());
    // Whoever says that the hours are right writes the same ones again.
    let spans =
        json!([{ "start_min": 480, "end_min": 720 }, { "start_min": 780, "end_min": 1020 }]);
    let same = json!({ "weekday": 1, "spans": spans });
    house.ok("schedule.set_hours", same);
    assert_eq!(done(&house), ["hours"]);
    let kind = house.ok("schedule.setup", json!({}))["visit_types"][0].clone();
    let same = json!({
        "id": kind["id"], "name": kind["name"], "duration_min": kind["duration_min"], "colour": kind["colour"],
    });
    house.ok("schedule.put_visit_type", same);
    assert_eq!(done(&house), ["hours", "visit_types"]);
    let patient = house.register("Farah", "Mona", "1987-03-02");
    assert_eq!(done(&house), ["hours", "patient", "visit_types"]);
    house.ok("clinic.undo", json!({}));
    assert_eq!(done(&house), ["hours", "visit_types"]);
    house.ok("clinic.redo", json!({}));
    let setup = house.ok("schedule.setup", json!({}));
    let with = text(&setup["practitioners"][0]["id"]);
    house.book(&patient, &with, TODAY, "11:00").unwrap();
    let desk = house.clinic.as_role("front_desk");
    assert_eq!(
        done(&house),
        ["booking", "colleague", "hours", "patient", "visit_types"]
    );
    // Whoever may not set the clinic up is not asked to.
    let refused = house.call_as(&desk, "clinic.first_steps", &json!({}));
    assert_eq!(code(&refused), "auth.forbidden");
}

#[test]
fn each_person_hides_the_first_steps_for_themselves() {
    let house = House::beginning("EG", &week(true));
    let manager = house.clinic.as_role("manager");
    let me = house.ok("people.set_preferences", json!({ "first_steps": false }));
    assert_eq!(me["first_steps"], false);
    assert_eq!(house.ok("people.me", json!({}))["first_steps"], false);
    let other = house.ok_as(&manager, "people.me", &json!({}));
    assert_eq!(other["first_steps"], true);
}

/// A PC that is to get a clinic; its folder for what is noted of clinics is `config`.
fn new_pc(folder: &std::path::Path) -> Door {
    Door::new(Premises {
        dir: folder.join("clinic.satchel"),
        config: folder.join("config"),
        clock: Arc::new(testkit::HandClock::at(1_795_255_200_000)),
        keys: Arc::new(MemoryKeyStore::default()),
        kdf: Kdf::cheap(),
        app_version: "0.0.0-test",
    })
}

/// What came to be a clinic only in part is none: nobody is asked for a password to it, and another is begun in its place.
#[test]
fn a_clinic_that_did_not_come_to_be_is_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let door = new_pc(folder.path());
    let create = json!({
        "name": "Green Street", "country": "EG", "currency": "EGP", "time_zone": "Africa/Cairo", "locale": "en",
        "week_start": 6, "owner": { "name": "Amal Haddad", "password": testkit::PASSWORD },
        "key_store": "password_only", "contents": "empty",
    })
    .to_string();
    let ask = |command: &str, args: &str| door.call(&door.caller(), command, args).body;
    // Its last step fails: nothing can be noted there.
    fs::write(folder.path().join("config"), "").unwrap();
    assert!(ask("clinic.create", &create).is_err());
    let status = || serde_json::from_str::<Value>(&ask("clinic.status", "{}").unwrap()).unwrap();
    assert_eq!(status()["state"], "none");
    fs::remove_file(folder.path().join("config")).unwrap();
    let created = ask("clinic.create", &create).unwrap();
    let created: Value = serde_json::from_str(&created).unwrap();
    assert_eq!(created["recovery_words"].as_array().unwrap().len(), 24);
    door.lock();
    assert_eq!(status()["people"].as_array().unwrap().len(), 1);
    // A clinic that came to be is nobody's to begin anew.
    let again = ask("clinic.create", &create).map_err(|refused| refused.code);
    assert_eq!(again, Err("clinic.exists"));
}
