//! One of everything, so that an attack reaches what it is about.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::house::{Talk, nobody, text};
use crate::shapes::Command;

/// Ids by what they name: a table of the manifest, or an argument.
#[derive(Default)]
pub(crate) struct Cast(BTreeMap<&'static str, String>);

impl Cast {
    /// Nobody is there.
    pub(crate) fn nobody() -> Self {
        Self::default()
    }

    /// Two patients, and for the first one of everything that a patient has.
    pub(crate) fn enter(talk: &mut Talk) -> Self {
        let mut cast = Self::default();
        let mut one = |what, id: &Value| {
            assert!(id.is_string(), "no {what}");
            cast.0.insert(what, text(id));
        };
        let person = json!({ "family_name": "Farah", "given_name": "Mona", "birth_date": "1987-03-02", "phone": "none" });
        let patient = talk.ok("patients.register", &person)["id"].clone();
        let person = json!({ "family_name": "Nour", "given_name": "Adam", "birth_date": "2001", "phone": "none" });
        let other = talk.ok("patients.register", &person)["id"].clone();
        one("owner", &talk.ok("people.me", &json!({}))["id"]);
        one("patient", &patient);
        one("other", &other);
        for (command, list, args) in PARTS {
            let mut args: Value = serde_json::from_str(args).unwrap();
            args["patient_id"] = patient.clone();
            one(list, &talk.ok(command, &args)[list][0]["id"]);
        }
        let setup = |talk: &mut Talk, command: &str, list: &str, args: Value| {
            let mut setup = talk.ok(command, &args);
            setup[list].as_array_mut().unwrap().pop().unwrap()["id"].clone()
        };
        let name = json!({ "name": "Dr Amin", "colour": 2 });
        let with = setup(talk, "schedule.put_practitioner", "practitioners", name);
        one("practitioner", &with);
        let name = json!({ "name": "Room 9" });
        one("room", &setup(talk, "schedule.put_room", "rooms", name));
        let name = json!({ "name": "Check-up", "duration_min": 30, "colour": 3 });
        one(
            "visit_type",
            &setup(talk, "schedule.put_visit_type", "visit_types", name),
        );
        let book = json!({ "patient_id": patient, "practitioner_id": with, "date": "2026-11-23", "time": "09:30", "overlap": "allow" });
        one("appointment", &talk.ok("schedule.book", &book)["id"]);
        let due = json!({ "patient_id": patient, "due": "2027-05-21", "reason": "check-up" });
        one("recall", &talk.ok("reminders.set_recall", &due)["id"]);
        let wait = json!({ "patient_id": patient });
        one("waitlist", &talk.ok("schedule.wait", &wait)["id"]);
        let task = json!({ "text": "words", "to_role": "nurse", "patient_id": patient });
        one("task", &talk.ok("tasks.send", &task)["id"]);
        let block = json!({ "date": "2026-11-24", "time": "12:00", "until_time": "13:00", "reason": "lunch" });
        one("block", &talk.ok("schedule.block", &block)["block"]["id"]);
        let person =
            json!({ "name": "Salma Nour", "role": "nurse", "password": crate::house::PASSWORD });
        one("person", &talk.ok("people.add", &person)["id"]);
        cast
    }

    /// The id that makes a command reach what it is about; nobody's where nothing fits.
    pub(crate) fn id(&self, command: &Command, field: &str) -> String {
        let feature = command.name.split('.').next().unwrap_or_default();
        let reached = command.reaches.get(field.trim_end_matches("_id"));
        let reached = command.reaches.get(field).or(reached).map(String::as_str);
        let what = match (reached, field) {
            // Who signs in again stays who they are.
            (None, "person_id") if command.permission.is_none() => "owner",
            (_, "with_patient_id" | "guarantor_id" | "merge_id" | "other_id") => "other",
            (Some(names), _) => names,
            (None, "appointment_id") => "appointment",
            (None, "recall_id") => "recall",
            (None, "id") => match command.name.as_str() {
                "patients.put_phone" | "patients.remove_part" => "phones",
                "patients.put_address" => "addresses",
                "patients.put_identifier" => "identifiers",
                "patients.put_contact" => "contacts",
                "patients.put_name" => "names",
                "patients.break_glass" => "patient",
                "schedule.put_practitioner" => "practitioner",
                "schedule.put_room" => "room",
                "schedule.put_visit_type" => "visit_type",
                "schedule.unblock" => "block",
                _ if feature == "people" => "person",
                _ => "nobody",
            },
            (None, "to_person_id") => "person",
            (None, field) => field.trim_end_matches("_id"),
        };
        self.0.get(what).cloned().unwrap_or_else(nobody)
    }

    /// The id of one of the cast.
    pub(crate) fn of(&self, what: &str) -> &str {
        &self.0[what]
    }
}

/// What a patient has one of each: the command, where its reply lists them, and what it is told.
pub(crate) const PARTS: [(&str, &str, &str); 5] = [
    (
        "patients.put_phone",
        "phones",
        r#"{"kind":"home","number":"555 0100"}"#,
    ),
    (
        "patients.put_address",
        "addresses",
        r#"{"use":"home","lines":"1 Nile St"}"#,
    ),
    (
        "patients.put_identifier",
        "identifiers",
        r#"{"system":"passport","value":"A1"}"#,
    ),
    ("patients.put_contact", "contacts", r#"{"name":"Huda"}"#),
    (
        "patients.put_name",
        "names",
        r#"{"use":"maiden","family_name":"Aziz"}"#,
    ),
];
