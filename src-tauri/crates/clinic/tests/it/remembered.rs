//! What the audit trail says of each command, and that no command is silent without a reason.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use testkit::PASSWORD;

use crate::arguments::commands;
use crate::house::{House, TODAY, text};
use crate::samples::{JPEG, bundle};

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
    patients(&mut day);
    schedule(&mut day);
    people(&mut day);
    // A file that a person picked.
    let file = bundle(&[]);
    day.call(
        "exchange.import_fhir",
        r#"{"dry_run":false}"#,
        &[("one.json", file.as_bytes())],
    );
    threshold(&mut day);
    let all: BTreeSet<String> = commands().into_iter().map(|command| command.name).collect();
    let missing: Vec<&String> = all.difference(&day.called).collect();
    assert!(missing.is_empty(), "no call in this day: {missing:?}");
}

fn patients(day: &mut Day) {
    let register =
        r#"{"family_name":"Farah","given_name":"Mona","birth_date":"1987","phone":"none"}"#;
    let mona = day.call("patients.register", register, &[]);
    day.name("mona", &mona["id"]);
    let adam = day.call("patients.register", &register.replace("Mona", "Adam"), &[]);
    day.name("adam", &adam["id"]);
    for (command, args) in [
        ("patients.hints", r#"{"family_name":"Farah"}"#),
        ("patients.search", r#"{"text":"farah","limit":5}"#),
        ("patients.list", r#"{"limit":5}"#),
        ("patients.get", r#"{"id":"<mona>"}"#),
        ("patients.print_card", r#"{"id":"<mona>"}"#),
        ("patients.recent", "{}"),
        ("patients.update", r#"{"id":"<mona>","note":"two\nlines"}"#),
        (
            "patients.put_address",
            r#"{"patient_id":"<mona>","use":"home","lines":"1 Nile St"}"#,
        ),
        (
            "patients.put_identifier",
            r#"{"patient_id":"<mona>","system":"passport","value":"A1"}"#,
        ),
        (
            "patients.put_contact",
            r#"{"patient_id":"<mona>","name":"Huda"}"#,
        ),
        (
            "patients.put_name",
            r#"{"patient_id":"<mona>","use":"maiden","family_name":"Aziz"}"#,
        ),
        (
            "patients.join_household",
            r#"{"patient_id":"<adam>","with_patient_id":"<mona>"}"#,
        ),
        (
            "patients.set_guarantor",
            r#"{"patient_id":"<adam>","guarantor_id":"<adam>"}"#,
        ),
        ("patients.leave_household", r#"{"patient_id":"<adam>"}"#),
        ("patients.archive", r#"{"id":"<mona>","reason":"moved"}"#),
        ("patients.unarchive", r#"{"id":"<mona>"}"#),
    ] {
        day.call(command, args, &[]);
    }
    let put = r#"{"patient_id":"<mona>","kind":"mobile","number":"0100 200 300"}"#;
    let mona = day.call("patients.put_phone", put, &[]);
    day.name("phone", &mona["phones"][0]["id"]);
    day.call(
        "patients.remove_part",
        r#"{"patient_id":"<mona>","part":"phone","id":"<phone>"}"#,
        &[],
    );
    day.call("clinic.undo", "{}", &[]);
    day.call("clinic.redo", "{}", &[]);
    day.call(
        "patients.set_photo",
        r#"{"id":"<mona>"}"#,
        &[("face.jpg", JPEG)],
    );
    day.call("patients.photo", r#"{"id":"<mona>"}"#, &[]);
    day.call("patients.remove_photo", r#"{"id":"<mona>"}"#, &[]);
}

fn schedule(day: &mut Day) {
    let setup = day.call(
        "schedule.put_practitioner",
        r#"{"name":"Dr Amin","colour":2}"#,
        &[],
    );
    day.name("amin", &setup["practitioners"][0]["id"]);
    let setup = day.call("schedule.put_room", r#"{"name":"1"}"#, &[]);
    day.name("room", &setup["rooms"][0]["id"]);
    let visit_type = r#"{"name":"Check-up","duration_min":30,"colour":3}"#;
    let setup = day.call("schedule.put_visit_type", visit_type, &[]);
    day.name("type", &setup["visit_types"][0]["id"]);
    let hours = r#"{"weekday":1,"spans":[{"start_min":540,"end_min":1020}]}"#;
    day.call("schedule.set_hours", hours, &[]);
    day.call("schedule.setup", "{}", &[]);
    day.call(
        "schedule.next_free",
        r#"{"duration_min":20,"date":"2026-11-23"}"#,
        &[],
    );
    let book =
        r#"{"patient_id":"<mona>","practitioner_id":"<amin>","date":"2026-11-23","time":"09:30"}"#;
    let booked = day.call("schedule.book", book, &[]);
    day.name("visit", &booked["id"]);
    for (command, args) in [
        ("schedule.day", r#"{"date":"2026-11-23"}"#),
        (
            "schedule.move",
            r#"{"id":"<visit>","date":"2026-11-23","time":"10:00"}"#,
        ),
        (
            "schedule.edit",
            r#"{"id":"<visit>","visit_type_id":"<type>","reason":"cough"}"#,
        ),
        ("schedule.confirm", r#"{"id":"<visit>"}"#),
        ("schedule.cancel", r#"{"id":"<visit>","late":false}"#),
        ("schedule.restore", r#"{"id":"<visit>"}"#),
        ("schedule.no_show", r#"{"id":"<visit>"}"#),
        ("schedule.restore", r#"{"id":"<visit>"}"#),
        ("flow.arrive", r#"{"id":"<visit>"}"#),
        ("flow.back", r#"{"id":"<visit>"}"#),
        ("flow.room", r#"{"id":"<visit>","room_id":"<room>"}"#),
        ("flow.with_provider", r#"{"id":"<visit>"}"#),
        ("flow.ready", r#"{"id":"<visit>"}"#),
        ("flow.done", r#"{"id":"<visit>"}"#),
    ] {
        day.call(command, args, &[]);
    }
    planning(day);
    merging(day);
    let walk_in = day.call("flow.walk_in", r#"{"patient_id":"<adam>"}"#, &[]);
    day.name("walk_in", &walk_in["id"]);
    day.call("flow.left", r#"{"id":"<walk_in>"}"#, &[]);
    let today = format!(r#"{{"date":"{TODAY}"}}"#);
    day.call("flow.board", &today, &[]);
    day.call("flow.wall", "{}", &[]);
    day.call("flow.print_board", &today, &[]);
    day.call("flow.print_slip", r#"{"id":"<visit>"}"#, &[]);
    day.call("schedule.print_day", &today, &[]);
}

/// Two records of one person.
fn merging(day: &mut Day) {
    let twin = r#"{"family_name":"Farag","given_name":"Muna","birth_date":"1987","phone":"none"}"#;
    let twin = day.call("patients.register", twin, &[]);
    day.name("twin", &twin["id"]);
    day.call("patients.duplicates", r#"{"limit":5}"#, &[]);
    day.call(
        "patients.keep_apart",
        r#"{"id":"<mona>","other_id":"<twin>"}"#,
        &[],
    );
    day.call(
        "patients.merge",
        r#"{"id":"<mona>","merge_id":"<twin>"}"#,
        &[],
    );
    day.call("patients.unmerge", r#"{"id":"<twin>"}"#, &[]);
}

/// What a desk plans ahead: blocked time, visits that repeat, and who would come sooner.
fn planning(day: &mut Day) {
    day.call("schedule.week", r#"{"date":"2026-11-23"}"#, &[]);
    let lunch = r#"{"date":"2026-11-24","time":"12:00","until_time":"13:00","reason":"lunch"}"#;
    let blocked = day.call("schedule.block", lunch, &[]);
    day.name("block", &blocked["block"]["id"]);
    day.call("schedule.unblock", r#"{"id":"<block>"}"#, &[]);
    let book =
        r#"{"patient_id":"<mona>","practitioner_id":"<amin>","date":"2026-11-30","time":"09:30"}"#;
    let booked = day.call("schedule.book", book, &[]);
    day.name("first", &booked["id"]);
    for (command, args) in [
        (
            "schedule.preview_series",
            r#"{"id":"<first>","repeat":{"every":"week","count":3}}"#,
        ),
        (
            "schedule.repeat",
            r#"{"id":"<first>","repeat":{"every":"week","count":3}}"#,
        ),
        (
            "schedule.move_series",
            r#"{"id":"<first>","which":"all","date":"2026-11-30","time":"11:00"}"#,
        ),
        (
            "schedule.cancel_series",
            r#"{"id":"<first>","which":"following","reason":"away"}"#,
        ),
    ] {
        day.call(command, args, &[]);
    }
    let waits = day.call("schedule.wait", r#"{"patient_id":"<mona>"}"#, &[]);
    day.name("waits", &waits["id"]);
    day.call("schedule.waitlist", "{}", &[]);
    day.call("schedule.stop_waiting", r#"{"id":"<waits>"}"#, &[]);
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
        ("clinic.verify", "{}"),
        ("clinic.conflicts", "{}"),
        ("audit.list", r#"{"limit":5}"#),
    ] {
        day.call(command, args, &[]);
    }
    let change = format!(r#"{{"old_password":"{PASSWORD}","new_password":"nine herons at noon"}}"#);
    day.call("people.change_password", &change, &[]);
    let back = format!(r#"{{"old_password":"nine herons at noon","new_password":"{PASSWORD}"}}"#);
    day.call("people.change_password", &back, &[]);
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
        (1, 1, 0)
    );
    house.sign_in(&house.clinic.owner, &owner);
    assert_eq!(
        (count("people.signed_in"), count("people.sign_in_failed")),
        (1, 0)
    );
    for command in commands()
        .iter()
        .filter(|command| command.permission.is_none())
    {
        day.called.insert(command.name.clone());
    }
}
