//! The published matrix of roles and tasks, kept to by every command.

use serde_json::{Value, json};

use crate::arguments::inside;
use crate::house::{House, code};

/// The published matrix: what is not written here is not allowed.
const MAY: [(&str, &[&str]); 7] = [
    ("owner", EVERYTHING),
    ("manager", MANAGING),
    (
        "clinician",
        &[
            "patients.read",
            "patients.register",
            "patients.edit",
            "patients.archive",
            "patients.restrict",
            "schedule.read",
            "schedule.book",
            "schedule.override",
            "flow.move",
            "tasks.use",
        ],
    ),
    ("nurse", RECEPTION),
    (
        "front_desk",
        &[
            "patients.read",
            "patients.register",
            "patients.edit",
            "schedule.read",
            "schedule.book",
            "flow.move",
            "reminders.export",
            "tasks.use",
        ],
    ),
    ("biller", &["patients.read", "schedule.read", "tasks.use"]),
    (
        "auditor",
        &[
            "patients.read",
            "schedule.read",
            "audit.read",
            "clinic.verify",
        ],
    ),
];
/// All but the first.
const MANAGING: &[&str] = match EVERYTHING.split_first() {
    Some((_, rest)) => rest,
    None => &[],
};
const EVERYTHING: &[&str] = &[
    "clinic.restore",
    "patients.read",
    "patients.register",
    "patients.edit",
    "patients.archive",
    "patients.restrict",
    "schedule.read",
    "schedule.book",
    "schedule.override",
    "flow.move",
    "reminders.export",
    "tasks.use",
    "schedule.set_up",
    "exchange.import",
    "clinic.set_up",
    "people.manage",
    "audit.read",
    "clinic.verify",
];
const RECEPTION: &[&str] = &[
    "patients.read",
    "patients.register",
    "patients.edit",
    "schedule.read",
    "schedule.book",
    "flow.move",
    "tasks.use",
];

#[test]
fn each_role_may_exactly_what_the_matrix_says() {
    let house = House::new();
    for (role, may) in MAY {
        let somebody = house.clinic.as_role(role);
        let before = house.audit(&json!({ "event": "denied" })).len();
        let mut denied = 0;
        for command in inside() {
            let needs = command.permission.clone().unwrap();
            let is_allowed = needs == "signed_in" || may.contains(&needs.as_str());
            let args = Value::Object(command.smallest());
            let answer = code(&house.call_as(&somebody, &command.name, &args));
            assert_eq!(
                answer != "auth.forbidden",
                is_allowed,
                "{role}: {}: {answer}",
                command.name
            );
            assert!(!answer.starts_with("internal"), "{role}: {}", command.name);
            if !is_allowed {
                let line = &house.audit(&json!({ "event": "denied" }))[0];
                assert_eq!(
                    (&line["command"], &line["outcome"]),
                    (&json!(command.name), &json!("denied"))
                );
                denied += 1;
            }
        }
        let after = house.audit(&json!({ "event": "denied" })).len();
        // Ids that nothing has are refused, and remembered, too; the list shows at most 200 lines.
        assert!(
            after >= (before + denied).min(199),
            "{role}: {after} of {denied}"
        );
    }
    let tasks = house.ok("people.roles", json!({}));
    for (role, may) in MAY {
        for task in tasks["tasks"].as_array().unwrap() {
            let is_listed = task["roles"].as_array().unwrap().contains(&json!(role));
            assert_eq!(
                is_listed,
                may.contains(&task["permission"].as_str().unwrap()),
                "{role}: {task}"
            );
        }
    }
}
