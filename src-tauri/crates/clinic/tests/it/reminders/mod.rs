//! Calling about tomorrow, calling who is due, and the words of the messages.

mod messages;
mod recalls;

use serde_json::{Value, json};

use crate::house::{House, TODAY, text};

const TOMORROW: &str = "2026-11-22";

struct Desk {
    house: House,
    with: String,
}

impl Desk {
    fn new() -> Self {
        let house = House::new();
        let with = house.practitioner("Dr Amin");
        house.open_daily(9 * 60, 17 * 60);
        house.ok("clinic.change_settings", json!({ "hour_cycle": "h23" }));
        Self { house, with }
    }

    /// Somebody with this phone (or "none") and language, booked for tomorrow: their id and the visit's.
    fn booked(&self, given: &str, phone: &str, language: &str, time: &str) -> (String, String) {
        let patient = self.somebody(given, phone, language);
        let visit = self.house.book(&patient, &self.with, TOMORROW, time);
        (patient, text(&visit.unwrap()["id"]))
    }

    fn somebody(&self, given: &str, phone: &str, language: &str) -> String {
        let args = json!({
            "family_name": "Farah", "given_name": given, "birth_date": "1987", "phone": phone,
            "language": language,
        });
        text(&self.house.ok("patients.register", args)["id"])
    }

    /// Somebody who died, as another system tells it.
    fn brought_in(&self, given: &str, deceased: &str) -> String {
        let patient = json!({
            "resourceType": "Patient", "id": "d", "deceasedDateTime": deceased,
            "name": [{ "family": "Farah", "given": [given] }],
        });
        let bundle = json!({
            "resourceType": "Bundle", "type": "collection", "entry": [{ "resource": patient }],
        });
        let bytes = bundle.to_string().into_bytes();
        let files: &[(&str, &[u8])] = &[("one.json", &bytes)];
        let owner = &self.house.clinic.owner;
        let done = self
            .house
            .clinic
            .call_with(owner, "exchange.import_fhir", json!({}), files);
        done.unwrap();
        let found = self
            .house
            .ok("patients.search", json!({ "text": given, "limit": 1 }));
        text(&found["hits"][0]["id"])
    }

    fn day(&self) -> Value {
        self.house.ok("reminders.day", json!({}))
    }

    /// The given names on the list of tomorrow.
    fn to_call(&self) -> Vec<String> {
        names(&self.day()["visits"])
    }

    fn due(&self, until: &str) -> Vec<String> {
        let due = self.house.ok("reminders.due", json!({ "until": until }));
        let names = names(&due["recalls"]);
        assert_eq!(due["total"], json!(names.len()));
        names
    }

    fn status(&self, visit: &str) -> String {
        let day = self.house.ok("schedule.day", json!({ "date": TOMORROW }));
        let rows = day["columns"][0]["appointments"].as_array().unwrap();
        let row = rows.iter().find(|row| row["id"] == visit);
        row.map_or_else(String::new, |row| text(&row["status"]))
    }

    fn call(&self, visit: &str, outcome: &str) -> Value {
        let args = json!({ "id": visit, "outcome": outcome });
        self.house.ok("reminders.call_visit", args)
    }

    fn recall(&self, patient: &str, due: &str) -> String {
        let args = json!({ "patient_id": patient, "due": due, "practitioner_id": self.with });
        text(&self.house.ok("reminders.set_recall", args)["id"])
    }

    fn message(&self, visit: &str) -> Value {
        let args = json!({ "appointment_ids": [visit] });
        self.house.ok("reminders.messages", args)[0].clone()
    }
}

fn names(rows: &Value) -> Vec<String> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| text(&row["given_name"])).collect()
}

#[test]
fn each_outcome_is_remembered_and_does_what_it_says() {
    let desk = Desk::new();
    for (outcome, status, fhir, medium) in [
        ("confirmed", "confirmed", "completed", "phone"),
        ("no_answer", "booked", "not-done", "phone"),
        ("left_message", "booked", "completed", "phone"),
        ("wrong_number", "booked", "not-done", "phone"),
        ("wants_to_move", "booked", "completed", "phone"),
        ("not_coming", "cancelled", "completed", "phone"),
        ("sent", "booked", "completed", "message"),
    ] {
        let (patient, visit) = desk.booked("Mona", "0100 200 300", "en", "10:00");
        let called = desk.call(&visit, outcome);
        assert_eq!(
            (
                &called["status"],
                &called["attempts"],
                &called["last_outcome"]
            ),
            (&json!(status), &json!(1), &json!(outcome)),
            "{outcome}"
        );
        assert_eq!(desk.status(&visit), status, "{outcome}");
        let still_to_call = !desk.to_call().is_empty();
        assert_eq!(still_to_call, status == "booked", "{outcome}");
        for attempts in [
            desk.house.ok("reminders.of_visit", json!({ "id": visit })),
            desk.house
                .ok("reminders.of_patient", json!({ "patient_id": patient }))["attempts"]
                .clone(),
        ] {
            let one = &attempts[0];
            assert_eq!(one["subject"], json!(patient));
            assert_eq!(one["appointment_id"], json!(visit));
            assert_eq!(
                (&one["outcome"], &one["status"], &one["medium"]),
                (&json!(outcome), &json!(fhir), &json!(medium))
            );
            assert_eq!(one["sender_name"], "Amal Haddad");
        }
        // One step took it all, and takes it all back.
        let undone = desk.house.ok("clinic.undo", json!({}));
        assert_eq!(undone["command"], "reminders.call_visit");
        assert_eq!(desk.status(&visit), "booked", "{outcome}");
        assert_eq!(
            desk.house.ok("reminders.of_visit", json!({ "id": visit })),
            json!([]),
            "{outcome}"
        );
        assert_eq!(desk.to_call(), ["Mona"], "{outcome}");
        desk.house
            .ok("schedule.cancel", json!({ "id": visit, "late": false }));
    }
    desk.house.verify();
}

#[test]
fn who_does_not_come_is_cancelled_with_the_reason_and_late_within_a_day() {
    let desk = Desk::new();
    let (patient, visit) = desk.booked("Mona", "none", "en", "09:00");
    let far = desk.house.book(&patient, &desk.with, "2026-11-30", "09:00");
    let far = text(&far.unwrap()["id"]);
    for (id, date, late) in [(visit, TOMORROW, true), (far, "2026-11-30", false)] {
        let args = json!({ "id": id, "outcome": "not_coming", "note": "travels" });
        desk.house.ok("reminders.call_visit", args);
        let day = desk.house.ok("schedule.day", json!({ "date": date }));
        let row = &day["columns"][0]["appointments"][0];
        assert_eq!(
            (&row["cancel_reason"], &row["cancelled_late"]),
            (&json!("travels"), &json!(late))
        );
    }
}

#[test]
fn a_visit_that_is_over_or_cancelled_is_not_called_about() {
    let desk = Desk::new();
    let patient = desk.somebody("Mona", "none", "en");
    let visit = text(
        &desk
            .house
            .book(&patient, &desk.with, TODAY, "12:00")
            .unwrap()["id"],
    );
    desk.house.ok("flow.arrive", json!({ "id": visit }));
    for outcome in ["confirmed", "no_answer", "not_coming", "sent"] {
        let args = json!({ "id": visit, "outcome": outcome });
        assert_eq!(
            desk.house.refused("reminders.call_visit", args),
            "flow.wrong_step",
            "{outcome}"
        );
    }
    // Two call the same list: the second yes changes nothing and is remembered.
    let (_, twice) = desk.booked("Adam", "none", "en", "10:00");
    desk.call(&twice, "confirmed");
    assert_eq!(desk.call(&twice, "confirmed")["attempts"], 2);
}

#[test]
fn the_list_says_whom_to_call_at_which_number() {
    let desk = Desk::new();
    let (mona, _) = desk.booked("Mona", "0100 200 300", "ar", "10:00");
    let (child, _) = desk.booked("Adam", "none", "", "11:00");
    let work =
        json!({ "patient_id": mona, "kind": "work", "number": "02 555", "note": "after four" });
    desk.house.ok("patients.put_phone", work);
    let mail = json!({ "patient_id": mona, "kind": "email", "number": "m@example.org" });
    desk.house.ok("patients.put_phone", mail);
    let mother =
        json!({ "patient_id": child, "name": "Huda", "relationship": "mother", "phone": "0111" });
    desk.house.ok("patients.put_contact", mother);
    let day = desk.day();
    assert_eq!(day["date"], TOMORROW);
    assert_eq!(day["visits"][0]["language"], "ar");
    assert_eq!(
        day["visits"][0]["phones"],
        json!([{ "number": "0100 200 300", "note": null }, { "number": "02 555", "note": "after four" }])
    );
    assert_eq!(day["visits"][1]["no_phone"], true);
    assert_eq!(
        day["visits"][1]["phones"],
        json!([{ "number": "0111", "note": "Huda, mother" }]),
        "of somebody without a phone, their mother's"
    );
}

#[test]
fn nobody_calls_the_archived_the_dead_or_a_record_twice() {
    let desk = Desk::new();
    let (gone, _) = desk.booked("Gone", "none", "en", "09:00");
    let dead = desk.brought_in("Dead", "2026-11-20");
    desk.house
        .book(&dead, &desk.with, TOMORROW, "09:30")
        .unwrap();
    let (twin, _) = desk.booked("Twin", "0100", "en", "10:00");
    let mona = desk.somebody("Mona", "0200", "en");
    for patient in [&gone, &dead, &twin] {
        desk.recall(patient, "2026-12-01");
    }
    desk.house
        .ok("patients.archive", json!({ "id": gone, "reason": "moved" }));
    desk.house
        .ok("patients.merge", json!({ "id": mona, "merge_id": twin }));
    assert_eq!(
        desk.to_call(),
        ["Mona"],
        "the merged is shown as who they are"
    );
    let row = &desk.day()["visits"][0];
    assert_eq!(row["patient_id"], json!(mona));
    assert_eq!(
        row["phones"],
        json!([{ "number": "0200", "note": null }, { "number": "0100", "note": null }])
    );
    assert!(
        desk.due("2026-12-31").is_empty(),
        "the twin's visit is booked"
    );
}

#[test]
fn the_hours_of_who_no_longer_works_here_open_no_day() {
    let house = House::new();
    let with = house.practitioner("Dr Amin");
    let gone = house.practitioner("Dr Weekend");
    let hours = |practitioner: Option<&str>, weekday: i64| {
        let spans = json!([{ "start_min": 540, "end_min": 1020 }]);
        let mut args = json!({ "weekday": weekday, "spans": spans });
        if let Some(practitioner) = practitioner {
            args["practitioner_id"] = json!(practitioner);
        }
        house.ok("schedule.set_hours", args);
    };
    // Today is Saturday. The clinic opens on Mondays, and somebody came on Sundays.
    hours(None, 1);
    hours(Some(&gone), 7);
    let day = || text(&house.ok("reminders.day", json!({}))["date"]);
    assert_eq!(day(), "2026-11-22");
    let retire = json!({ "id": gone, "name": "Dr Weekend", "colour": 1, "active": false });
    house.ok("schedule.put_practitioner", retire);
    assert_eq!(day(), "2026-11-23");
    // Nor do the clinic's, where everybody has their own.
    hours(Some(&with), 3);
    assert_eq!(day(), "2026-11-25");
}
