//! Every command of the manifest, with everybody who must not get through.

use serde_json::{Value, json};

use crate::arguments::{Shape, commands, inside};
use crate::house::{House, code, nobody};

#[test]
fn nothing_but_the_threshold_answers_without_a_session() {
    let house = House::new();
    let stranger = house.clinic.door.caller();
    for command in inside() {
        let args = Value::Object(command.smallest());
        let refused = house.call_as(&stranger, &command.name, &args).unwrap_err();
        let nothing = json!({ "code": "session.none", "params": {} });
        assert_eq!(refused, nothing, "{}", command.name);
    }
}

#[test]
fn nothing_but_the_threshold_answers_while_it_is_locked() {
    let house = House::new();
    house.clinic.door.lock();
    for command in inside() {
        let args = Value::Object(command.smallest());
        let refused = house
            .call_as(&house.clinic.owner, &command.name, &args)
            .unwrap_err();
        let nothing = json!({ "code": "session.locked", "params": {} });
        assert_eq!(refused, nothing, "{}", command.name);
    }
    let threshold: Vec<String> = commands()
        .into_iter()
        .filter(|command| command.permission.is_none())
        .map(|command| command.name)
        .collect();
    let published = [
        "clinic.status",
        "clinic.countries",
        "clinic.create",
        "clinic.practise",
        "people.sign_in",
        "people.recover",
        "people.lock",
        "backup.look",
        "backup.preview",
        "backup.restore",
    ];
    assert_eq!(threshold, published);
}

#[test]
fn nothing_answers_once_the_session_sat_idle() {
    let house = House::new();
    let owner = house.owner_id();
    for command in inside() {
        house.sign_in(&house.clinic.owner, &owner);
        house.clinic.clock.advance_min(10);
        let args = Value::Object(command.smallest());
        let refused = house
            .call_as(&house.clinic.owner, &command.name, &args)
            .unwrap_err();
        assert_eq!(
            refused,
            json!({ "code": "session.expired", "params": {} }),
            "{}",
            command.name
        );
        assert_eq!(house.refused(&command.name, args), "session.locked");
    }
}

#[test]
fn ids_that_nothing_has_change_nothing() {
    let house = House::new();
    let before = house.tables();
    for command in inside() {
        // A trail about nobody is empty, and that is an answer.
        let is_filter =
            ["audit.list", "audit.print", "audit.export"].contains(&command.name.as_str());
        for field in command
            .fields
            .iter()
            .filter(|field| field.shape == Shape::Id)
        {
            for id in [nobody(), "00000000-0000-0000-0000-000000000000".to_owned()] {
                let args = command.with(&field.name, json!(id));
                let answer = house.call_as(&house.clinic.owner, &command.name, &args);
                let answer = code(&answer);
                let is_refused = ["not_found", "input.invalid"].contains(&answer.as_str());
                assert!(
                    is_refused || is_filter,
                    "{}: {}: {answer}",
                    command.name,
                    field.name
                );
            }
            for path in [
                "../../../../etc/passwd",
                "file:///etc/passwd",
                "1' OR '1'='1",
                "",
                "a\0b",
                "%2e%2e",
            ] {
                let args = command.with(&field.name, json!(path));
                let answer = house.call_as(&house.clinic.owner, &command.name, &args);
                // Nobody's id is refused before the rest is read.
                let is_hidden = command
                    .patient
                    .as_ref()
                    .is_some_and(|patient| *patient != field.name);
                let expected = if is_hidden {
                    "not_found"
                } else {
                    "input.invalid"
                };
                assert_eq!(code(&answer), expected, "{}: {}", command.name, field.name);
                assert!(path.is_empty() || !answer.unwrap_err().to_string().contains(path));
            }
        }
    }
    let mut after = house.tables();
    for table in ["audit_event", "journal_entry"] {
        let was = before.0.get(table).copied();
        if let Some(count) = after.0.get_mut(table) {
            *count = was.unwrap();
        }
    }
    assert_eq!(before.0, after.0);
    assert_eq!(before.1, after.1);
}

#[test]
fn arguments_that_the_type_does_not_have_are_refused_by_name() {
    let house = House::new();
    for command in commands() {
        for extra in [
            "role",
            "clinic_id",
            "author_id",
            "signed_by",
            "balance",
            "created_at",
            "'; DROP TABLE patient--",
        ] {
            if command.fields.iter().any(|field| field.name == extra) {
                continue;
            }
            let args = command.with(extra, json!("owner"));
            let refused = house
                .call_as(&house.clinic.owner, &command.name, &args)
                .unwrap_err();
            if command.patient.is_some() {
                // Nobody's id is refused before the rest is read.
                assert_eq!(refused["code"], "not_found", "{}", command.name);
            } else {
                let expected = json!({ "code": "input.invalid", "field": "args", "params": { "why": "unknown_field" } });
                assert_eq!(refused, expected, "{}", command.name);
            }
        }
        for field in &command.fields {
            for wrong in field.wrong() {
                let args = command.with(&field.name, wrong.clone());
                let Err(refused) = house.call_as(&house.clinic.owner, &command.name, &args) else {
                    panic!("{}: {} took {wrong}", command.name, field.name);
                };
                if command
                    .patient
                    .as_ref()
                    .is_none_or(|patient| *patient == field.name)
                {
                    let named = (
                        refused["code"].as_str().unwrap(),
                        refused["field"].as_str().unwrap_or_default(),
                    );
                    assert_eq!(
                        named,
                        ("input.invalid", field.name.as_str()),
                        "{}: {wrong}",
                        command.name
                    );
                }
            }
            if field.is_needed {
                let mut args = command.smallest();
                args.remove(&field.name);
                let refused = house
                    .call_as(&house.clinic.owner, &command.name, &Value::Object(args))
                    .unwrap_err();
                let is_hidden = command
                    .patient
                    .as_ref()
                    .is_some_and(|patient| *patient != field.name);
                assert!(
                    is_hidden || refused["field"] == field.name.as_str(),
                    "{}: {refused}",
                    command.name
                );
            }
        }
    }
    assert_eq!(
        house.refused("patients.nothing", json!({})),
        "input.unknown_command"
    );
}

#[test]
fn what_is_no_json_is_an_error_and_nothing_more() {
    let house = House::new();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_object = format!("{}1{}", "{\"id\":".repeat(50_000), "}".repeat(50_000));
    let large = json!({ "text": "x".repeat(1 << 20), "limit": 1 }).to_string();
    let broken = [
        "",
        " ",
        "null",
        "[]",
        "7",
        "\"id\"",
        "{",
        "{}{}",
        "{\"id\"}",
        "{'id':1}",
        "\u{feff}{}",
        "{\"id\":\"\\ud800\"}",
        "{\"a\":1e999}",
        "nul\0",
        &deep,
        &deep_object,
        &large,
    ];
    for command in commands() {
        for text in broken {
            let reply = house
                .clinic
                .door
                .call(&house.clinic.owner, &command.name, text);
            let error = reply.body.unwrap_err();
            assert_eq!(
                error.code, "input.invalid",
                "{}: {:.20}",
                command.name, text
            );
        }
    }
    house.ok("people.me", json!({}));
}

#[test]
fn a_role_taken_away_and_a_suspension_hold_from_the_next_call_on() {
    let house = House::new();
    let (id, nurse) = house.clinic.add("Salma Nour", "nurse");
    let search = json!({ "text": "x", "limit": 1 });
    let register = json!({ "family_name": "Farah", "phone": "none" });
    house.ok_as(&nurse, "patients.register", &register);
    house.ok("people.set_role", json!({ "id": id, "role": "biller" }));
    assert_eq!(
        code(&house.call_as(&nurse, "patients.register", &register)),
        "auth.forbidden"
    );
    // The way back goes with the role.
    assert_eq!(
        code(&house.call_as(&nurse, "clinic.undo", &json!({}))),
        "auth.forbidden"
    );
    house.ok_as(&nurse, "patients.search", &search);
    house.ok("people.suspend", json!({ "id": id }));
    for command in [
        "patients.search",
        "people.me",
        "clinic.undo",
        "people.drafts",
    ] {
        let args = if command == "patients.search" {
            search.clone()
        } else {
            json!({})
        };
        assert_eq!(
            code(&house.call_as(&nurse, command, &args)),
            "auth.suspended",
            "{command}"
        );
    }
    house.ok("people.resume", json!({ "id": id }));
    house.ok_as(&nurse, "patients.search", &search);
}
