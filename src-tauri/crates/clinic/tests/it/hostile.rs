//! Every hostile string in every text argument of every command: an error or exactly that text, never anything else.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::arguments::{Command, Field, Shape, commands, inside};
use crate::corpus::hostile;
use crate::house::{House, code, text};

/// A clinic with one of everything, and how often each command was accepted.
struct Siege {
    house: House,
    ids: BTreeMap<&'static str, String>,
    accepted: BTreeMap<String, i64>,
}

impl Siege {
    fn new() -> Self {
        let house = House::new();
        let patient = house.register("Farah", "Mona", "1987-03-02");
        let other = house.register("Farah", "Adam", "2019");
        house.join(&other, &patient);
        let with = house.practitioner("Dr Amin");
        let visit = house.book(&patient, &with, "2026-11-23", "09:30").unwrap();
        let (person, _) = house.clinic.add("Salma Nour", "nurse");
        let room = house.room("1");
        let task = house.ok("tasks.send", json!({ "text": "words", "to_role": "nurse" }));
        let ids = [
            ("patient_id", patient),
            ("with_patient_id", other.clone()),
            ("guarantor_id", other),
            ("practitioner_id", with),
            ("visit", text(&visit["id"])),
            ("person_id", person),
            ("room_id", room),
            ("task", text(&task["id"])),
        ];
        Self {
            house,
            ids: ids.into(),
            accepted: BTreeMap::new(),
        }
    }

    /// The id that makes a command reach what it is about.
    fn id(&self, command: &Command, field: &str) -> Option<&String> {
        let feature = command.name.split('.').next().unwrap_or_default();
        match (feature, field) {
            ("patients", "id") if command.patient.as_deref() == Some("id") => {
                self.ids.get("patient_id")
            }
            ("schedule" | "flow", "id") => self.ids.get("visit"),
            ("tasks", "id") => self.ids.get("task"),
            ("people", "id") => self.ids.get("person_id"),
            _ => self.ids.get(field),
        }
    }

    fn arguments(&self, command: &Command, field: &Field, value: Value) -> Value {
        let mut args = command.smallest();
        for (name, value) in &mut args {
            if let Some(id) = self.id(command, name) {
                *value = json!(id);
            }
        }
        if command.fields.iter().any(|field| field.name == "overlap") {
            args.insert("overlap".to_owned(), json!("allow"));
        }
        if command.fields.iter().any(|field| field.name == "to_role") {
            args.insert("to_role".to_owned(), json!("nurse"));
        }
        args.insert(field.name.clone(), value);
        Value::Object(args)
    }

    /// Sends one string; answers whether it was taken.
    fn send(&mut self, command: &Command, field: &Field, hostile: &str) {
        let args = self.arguments(command, field, json!(hostile));
        let place = format!("{} {} {hostile:.40?}", command.name, field.name);
        match self
            .house
            .call_as(&self.house.clinic.owner, &command.name, &args)
        {
            Ok(reply) => {
                *self.accepted.entry(command.name.clone()).or_default() += 1;
                self.read_back(command, field, hostile, &reply, &place);
            }
            Err(refused) => {
                let is_known = ["internal", "storage", "clinic", "session"]
                    .iter()
                    .all(|family| !text(&refused["code"]).starts_with(family));
                assert!(is_known, "{place}: {refused}");
                let repeats = hostile.len() > 3
                    && strings(&refused).iter().any(|said| said.contains(hostile));
                assert!(!repeats || hostile == "none", "{place}: {refused}");
            }
        }
    }

    /// What was taken is there, byte for byte: only the space around it may be gone.
    fn read_back(
        &self,
        command: &Command,
        field: &Field,
        hostile: &str,
        reply: &Value,
        place: &str,
    ) {
        let house = &self.house;
        let shown = match command.name.as_str() {
            "patients.register" => house.patient(&text(&reply["id"])),
            "people.save_draft" => house.ok("people.drafts", json!({})),
            "people.add" => house.ok("people.list", json!({})),
            "patients.archive" => {
                house.ok(
                    "patients.unarchive",
                    json!({ "id": self.ids["patient_id"] }),
                );
                reply.clone()
            }
            "schedule.stop_booking" => {
                house.ok(
                    "schedule.allow_booking",
                    json!({ "patient_id": self.ids["patient_id"] }),
                );
                reply.clone()
            }
            "schedule.cancel" => {
                house.ok("schedule.restore", json!({ "id": self.ids["visit"] }));
                reply.clone()
            }
            name if command.kind == "change" && !name.starts_with("clinic.") => reply.clone(),
            "clinic.change_settings" => reply.clone(),
            _ => return,
        };
        let kept = hostile.trim().replace("\r\n", "\n");
        let is_time = ["date", "time", "due", "password"].contains(&field.name.as_str());
        let is_none = kept.is_empty() || kept == "none" || is_time;
        assert!(
            is_none
                || strings(&shown)
                    .iter()
                    .any(|text| *text == kept || text == hostile),
            "{place}: {shown}"
        );
    }
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// Which commands add rows to which table.
const ADDS: [(&str, &[&str]); 13] = [
    ("patient", &["patients.register"]),
    ("patient_address", &["patients.put_address"]),
    ("patient_identifier", &["patients.put_identifier"]),
    ("patient_contact", &["patients.put_contact"]),
    ("patient_name", &["patients.put_name"]),
    ("household", &[]),
    ("practitioner", &["schedule.put_practitioner"]),
    ("room", &["schedule.put_room"]),
    ("visit_type", &["schedule.put_visit_type"]),
    ("appointment", &["schedule.book", "flow.walk_in"]),
    ("task", &["tasks.send"]),
    ("person", &["people.add"]),
    ("clinic_profile", &[]),
];

fn besiege(part: fn(&str) -> bool) {
    let mut siege = Siege::new();
    let before = siege.house.tables();
    for command in inside().iter().filter(|command| part(&command.name)) {
        for field in command
            .fields
            .iter()
            .filter(|field| matches!(field.shape, Shape::Text | Shape::Choice(_)))
        {
            for hostile in hostile() {
                siege.send(command, field, &hostile);
            }
        }
    }
    let after = siege.house.tables();
    assert_eq!(before.1, after.1, "the schema");
    for (table, commands) in ADDS {
        let added: i64 = commands
            .iter()
            .filter_map(|command| siege.accepted.get(*command))
            .sum();
        let (Some(was), Some(is)) = (before.0.get(table), after.0.get(table)) else {
            panic!("no table {table} among {:?}", before.0.keys());
        };
        assert_eq!(was + added, *is, "rows of {table}");
    }
}

#[test]
fn hostile_text_about_patients() {
    besiege(|name| name.starts_with("patients.") && !name.starts_with("patients.put_"));
}

#[test]
fn hostile_text_in_the_parts_of_a_patient() {
    besiege(|name| name.starts_with("patients.put_"));
}

#[test]
fn hostile_text_about_everything_else() {
    besiege(|name| !name.starts_with("patients."));
}

#[test]
fn hostile_text_before_sign_in() {
    let house = House::new();
    house.ok("people.lock", json!({}));
    let stranger = house.clinic.door.caller();
    for command in commands()
        .iter()
        .filter(|command| command.permission.is_none())
    {
        for field in command
            .fields
            .iter()
            .filter(|field| matches!(field.shape, Shape::Text | Shape::Id))
        {
            for hostile in hostile() {
                // Past every wait for the next password.
                house.clinic.clock.advance_min(6);
                let answer = house.call_as(
                    &stranger,
                    &command.name,
                    &command.with(&field.name, json!(hostile)),
                );
                let mut refused = answer.unwrap_err();
                let known = [
                    "input.invalid",
                    "auth.wrong_password",
                    "auth.weak_password",
                    "auth.wrong_words",
                    "clinic.exists",
                    "clinic.kept_apart",
                    "backup.none",
                ];
                let is_known = known.contains(&refused["code"].as_str().unwrap());
                assert!(
                    is_known,
                    "{} {} {hostile:.40?}: {refused}",
                    command.name, field.name
                );
                // The code is ours; a short word may well stand in it.
                refused["code"] = json!("");
                let repeats = hostile.len() > 3
                    && strings(&refused).iter().any(|said| said.contains(&hostile));
                assert!(!repeats, "{} {}: {refused}", command.name, field.name);
            }
        }
    }
}

#[test]
fn numbers_at_the_edge_are_an_error_or_an_answer() {
    let siege = Siege::new();
    let numbers = [
        "0",
        "-1",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "1e308",
        "4294967295",
        "4294967296",
        "1441",
        "-0",
    ];
    for command in inside() {
        for field in command
            .fields
            .iter()
            .filter(|field| field.shape == Shape::Whole)
        {
            for number in numbers {
                let args = siege.arguments(&command, field, serde_json::from_str(number).unwrap());
                let answer = code(&siege.house.call_as(
                    &siege.house.clinic.owner,
                    &command.name,
                    &args,
                ));
                let is_fine = ["done", "input.invalid"].contains(&answer.as_str());
                assert!(
                    is_fine,
                    "{} {} {number}: {answer}",
                    command.name, field.name
                );
            }
        }
    }
    let owner = &siege.house.clinic.owner;
    for date in ["0001-01-01", "9999-12-31"] {
        for (command, args) in [
            ("schedule.day", json!({ "date": date })),
            ("flow.board", json!({ "date": date })),
            (
                "schedule.next_free",
                json!({ "date": date, "duration_min": 20 }),
            ),
        ] {
            siege.house.ok_as(owner, command, &args);
        }
    }
}

/// A search is a search for those letters, whatever they are (T-SQL-2).
#[test]
fn a_condition_in_a_search_is_only_letters() {
    let siege = Siege::new();
    for (one, other) in [
        ("x' AND '1'='1", "x' AND '1'='2"),
        ("\" OR 1=1 --", "\" OR 1=2 --"),
        ("%", "_"),
    ] {
        for limit in [1, 200] {
            let find = |words: &str| {
                siege
                    .house
                    .ok("patients.search", json!({ "text": words, "limit": limit }))
            };
            assert_eq!(find(one)["total"], find(other)["total"]);
        }
    }
    assert!(siege.house.found("' OR '1'='1").is_empty());
}
