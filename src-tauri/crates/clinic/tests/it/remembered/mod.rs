//! What the audit trail says of each command, and that no command is silent without a reason.

mod calls;
mod desk;
mod records;
mod staff;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use testkit::PASSWORD;

use crate::arguments::commands;
use crate::house::{House, text};
use crate::samples::bundle;

#[test]
fn every_command_says_what_is_remembered_or_why_nothing_is() {
    for command in commands() {
        let words = &command.event;
        let is_event = words.split_once('.').is_some_and(|(feature, event)| {
            [feature, event].iter().all(|word| {
                !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            })
        });
        let is_reason = words.contains(' ') && words.len() > 10;
        let is_said = match command.kind.as_str() {
            "change" | "final" | "view" => is_event,
            "scratch" | "nothing" => is_reason,
            _ => false,
        };
        assert!(is_said, "{}: {}: {words}", command.name, command.kind);
    }
}

/// A day in which every command is called once and succeeds. What a reply brings is put where `<name>` stands.
struct Day {
    house: House,
    names: Vec<(&'static str, String)>,
    called: BTreeSet<String>,
}

impl Day {
    fn fill(&self, args: &str) -> Value {
        let filled = self.names.iter().fold(args.to_owned(), |args, (name, id)| {
            args.replace(&format!("<{name}>"), id)
        });
        serde_json::from_str(&filled).unwrap_or_else(|error| panic!("{filled}: {error}"))
    }

    /// Calls, and reads what the trail says since.
    fn call(&mut self, command: &str, args: &str, files: &[(&str, &[u8])]) -> Value {
        let before = self.house.audit(&json!({}));
        let newest = before
            .first()
            .map(|line| text(&line["id"]))
            .unwrap_or_default();
        let owner = &self.house.clinic.owner;
        let reply = self
            .house
            .clinic
            .call_with(owner, command, self.fill(args), files);
        let reply = reply.unwrap_or_else(|refused| panic!("{command} {args}: {refused}"));
        let since = self.house.audit(&json!({}));
        let since: Vec<&Value> = since
            .iter()
            .take_while(|line| line["id"] != newest.as_str())
            .collect();
        let known = commands();
        let said = known.iter().find(|known| known.name == command).unwrap();
        let is_remembered = ["change", "final", "view"].contains(&said.kind.as_str());
        // What is about two patients has a line for each.
        let is_about_two = [
            "patients.join_household",
            "patients.keep_apart",
            "patients.merge",
            "patients.unmerge",
        ];
        let lines = if is_about_two.contains(&command) {
            2
        } else {
            usize::from(is_remembered)
        };
        if command != "audit.list" {
            assert_eq!(since.len(), lines, "{command}: {since:?}");
        }
        for line in since {
            let expected = json!([command, said.event, "done", self.house.owner_id()]);
            assert_eq!(
                json!([
                    line["command"],
                    line["event"],
                    line["outcome"],
                    line["person_id"]
                ]),
                expected
            );
            if said.patient.is_some() {
                assert!(line["patient_number"].is_number(), "{command}: {line}");
            }
        }
        self.called.insert(command.to_owned());
        reply
    }

    fn name(&mut self, name: &'static str, id: &Value) {
        self.names.retain(|(known, _)| *known != name);
        self.names.push((name, text(id)));
    }
}

#[test]
fn every_command_leaves_exactly_its_event() {
    let mut day = Day {
        house: House::new(),
        names: Vec::new(),
        called: BTreeSet::new(),
    };
    let owner = json!(day.house.owner_id());
    day.name("owner", &owner);
    records::patients(&mut day);
    desk::schedule(&mut day);
    staff::messages(&mut day);
    staff::restricted(&mut day);
    people(&mut day);
    // A file that a person picked.
    let file = bundle(&[]);
    let files = [("one.json", file.as_bytes())];
    day.call("exchange.look_fhir", "{}", &files);
    day.call("exchange.import_fhir", "{}", &files);
    threshold(&mut day);
    new_key(&mut day);
    let all: BTreeSet<String> = commands().into_iter().map(|command| command.name).collect();
    let missing: Vec<&String> = all.difference(&day.called).collect();
    assert!(missing.is_empty(), "no call in this day: {missing:?}");
}

fn people(day: &mut Day) {
    let add = r#"{"name":"Salma Nour","role":"nurse","password":"nine herons at noon"}"#;
    let added = day.call("people.add", add, &[]);
    day.name("salma", &added["id"]);
    for (command, args) in [
        ("people.me", "{}"),
        ("people.list", "{}"),
        ("people.roles", "{}"),
        ("people.set_preferences", r#"{"theme":"dark"}"#),
        ("people.set_role", r#"{"id":"<salma>","role":"manager"}"#),
        ("people.suspend", r#"{"id":"<salma>"}"#),
        ("people.resume", r#"{"id":"<salma>"}"#),
        (
            "people.reset_password",
            r#"{"id":"<salma>","new_password":"ten herons at noon"}"#,
        ),
        (
            "people.save_draft",
            r#"{"form":"register","key":"","body":"Far"}"#,
        ),
        ("people.drafts", "{}"),
        ("people.drop_draft", r#"{"form":"register","key":""}"#),
        ("clinic.settings", "{}"),
        ("clinic.first_steps", "{}"),
        ("clinic.change_settings", r#"{"alert_min":30}"#),
        (
            "clinic.preview_time_zone",
            r#"{"time_zone":"Europe/Paris"}"#,
        ),
        ("clinic.change_time_zone", r#"{"time_zone":"Europe/Paris"}"#),
        ("clinic.verify", "{}"),
        ("clinic.conflicts", "{}"),
        ("audit.list", r#"{"limit":5}"#),
        ("audit.view", "{}"),
        ("audit.keep_view", r#"{"filter":{},"order":{}}"#),
        ("audit.print", r#"{"patient_id":"<mona>"}"#),
        (
            "audit.export",
            r#"{"patient_id":"<mona>","reason":"yearly review"}"#,
        ),
        (
            "audit.disclosures",
            r#"{"patient_id":"<mona>","care":false}"#,
        ),
        (
            "audit.print_disclosures",
            r#"{"patient_id":"<mona>","care":true}"#,
        ),
    ] {
        day.call(command, args, &[]);
    }
    // Only a file in doubt can be accepted: `tampering` does, and looks for the line.
    day.called.insert("clinic.accept_copy".to_owned());
    backups(day);
    let change = format!(r#"{{"old_password":"{PASSWORD}","new_password":"nine herons at noon"}}"#);
    day.call("people.change_password", &change, &[]);
    let back = format!(r#"{{"old_password":"nine herons at noon","new_password":"{PASSWORD}"}}"#);
    day.call("people.change_password", &back, &[]);
}

/// A place outside of the clinic's folder, and a backup there.
fn backups(day: &mut Day) {
    let clinic = &day.house.clinic;
    let place = clinic.dir().with_file_name("drive");
    std::fs::create_dir(&place).unwrap();
    let chosen = clinic.call_at(&clinic.owner, "backup.choose_place", json!({}), &place);
    chosen.unwrap();
    let events = day.house.audit(&json!({ "event": "backup.place_chosen" }));
    assert_eq!(events.len(), 1);
    day.called.insert("backup.choose_place".to_owned());
    day.call("backup.get", "{}", &[]);
    day.call("backup.make", "{}", &[]);
}

/// After everything that needs the kit of before.
fn new_key(day: &mut Day) {
    // A new log begins, whose lines of the same moment would be listed anywhere among the others.
    day.house.clinic.clock.advance_min(1);
    day.call("clinic.new_kit", "{}", &[]);
    let change = format!(r#"{{"password":"{PASSWORD}"}}"#);
    day.call("clinic.change_key", &change, &[]);
}

/// What happens before sign-in is remembered once the file is open.
fn threshold(day: &mut Day) {
    let house = &day.house;
    let owner = house.owner_id();
    let count = |event: &str| house.audit(&json!({ "event": event })).len();
    assert_eq!(
        (
            count("clinic.created"),
            count("people.locked"),
            count("people.recovered")
        ),
        (1, 0, 0)
    );
    // The doctor who restricted a record signed in before.
    let signed_in = count("people.signed_in");
    house.ok("people.lock", json!({}));
    let words = &house.clinic.recovery_words;
    house.ok(
        "people.recover",
        json!({ "person_id": owner, "words": words, "new_password": PASSWORD }),
    );
    assert_eq!(
        (
            count("people.locked"),
            count("people.recovered"),
            count("people.signed_in")
        ),
        (1, 1, signed_in)
    );
    house.sign_in(&house.clinic.owner, &owner);
    assert_eq!(
        (count("people.signed_in"), count("people.sign_in_failed")),
        (signed_in + 1, 0)
    );
    for command in commands()
        .iter()
        .filter(|command| command.permission.is_none())
    {
        day.called.insert(command.name.clone());
    }
}
