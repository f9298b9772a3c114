//! 3.7: who may not, may not, whatever they name and whatever they add: T-AZ-1 to T-AZ-3, from the real manifest.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::cast::{Cast, PARTS};
use crate::house::{House, PASSWORD, Talk};
use crate::shapes::{Command, inside, places};

/// What the owner of a clinic may not be asked with: what another program might take for orders.
const EXTRAS: [&str; 12] = [
    "role",
    "clinic_id",
    "author_id",
    "signed_by",
    "balance",
    "created_at",
    "person_id_",
    "is_admin",
    "permission",
    "session",
    "__proto__",
    "$where",
];

struct Roles {
    house: House,
    cast: Cast,
    /// The patient of another clinic.
    elsewhere: String,
}

const ROLES: [&str; 6] = [
    "manager",
    "clinician",
    "nurse",
    "front_desk",
    "biller",
    "auditor",
];

impl Roles {
    fn new() -> Self {
        let other = House::new();
        let elsewhere = Cast::enter(&mut other.talk()).of("patient").to_owned();
        let house = House::new();
        let mut talk = house.talk();
        let cast = Cast::enter(&mut talk);
        for role in ROLES {
            let person = json!({ "name": role, "role": role, "password": PASSWORD });
            talk.ok("people.add", &person);
        }
        talk.end();
        Self {
            house,
            cast,
            elsewhere,
        }
    }

    /// The permissions of a role, as the program itself publishes them.
    fn may(&self, role: &str) -> BTreeSet<String> {
        let published = self.house.talk().ok("people.roles", &json!({}));
        let tasks = published["tasks"].as_array().unwrap().iter();
        let theirs = tasks.filter(|task| task["roles"].as_array().unwrap().contains(&json!(role)));
        theirs
            .map(|task| crate::house::text(&task["permission"]))
            .collect()
    }
}

/// Their own id, of somebody else, of another clinic, of nobody: one answer, and a line of the trail for each.
#[test]
fn who_may_not_is_told_the_same_whatever_they_name() {
    let roles = Roles::new();
    let mut refused = 0;
    for role in ROLES {
        let may = roles.may(role);
        assert!(!may.is_empty(), "{role}");
        let mut talk = roles.house.talk_as(role);
        for command in inside() {
            let permission = command.permission.clone().unwrap();
            if permission == "signed_in" || may.contains(&permission) {
                continue;
            }
            for args in named_in_each_way(&command, &roles) {
                let answer = talk.ask(&command.name, &args);
                let forbidden = json!({ "code": "auth.forbidden", "params": {} });
                assert_eq!(answer, Err(forbidden), "{role}: {} {args}", command.name);
                refused += 1;
            }
        }
        talk.end();
    }
    assert!(refused > 500, "{refused}");
    let after = roles.house.tables().0;
    assert!(after["audit_event"] >= refused, "each denial is remembered");
    roles.house.is_sound();
}

fn named_in_each_way(command: &Command, roles: &Roles) -> Vec<Value> {
    let mut all = vec![Value::Object(command.smallest(&roles.cast))];
    all.push(Value::Object(command.smallest(&Cast::nobody())));
    for field in command.reaches.keys() {
        if all[0][field].is_string() {
            all.push(command.with(&roles.cast, &format!("/{field}"), json!(roles.elsewhere)));
        }
    }
    all
}

/// Who may: another clinic's patient is as little there as nobody, and it takes as long to say so.
#[test]
fn another_clinics_patient_is_nobody_here() {
    let roles = Roles::new();
    let mut talk = roles.house.talk();
    let mut tried = 0;
    for command in inside() {
        for (field, _) in command
            .reaches
            .iter()
            .filter(|(field, _)| !field.ends_with("_ids"))
        {
            if command.name.starts_with("audit.") {
                continue; // A trail about nobody is empty, and that is an answer.
            }
            let mut ask = |id: &str| {
                let args = command.with(&roles.cast, &format!("/{field}"), json!(id));
                talk.ask(&command.name, &args)
            };
            let elsewhere = ask(&roles.elsewhere).expect_err(&command.name);
            let nobody = ask(&crate::house::nobody()).expect_err(&command.name);
            assert_eq!(elsewhere, nobody, "{} {field}", command.name);
            tried += 1;
        }
    }
    assert!(tried > 50, "{tried}");
    let asked = [roles.elsewhere.clone(), crate::house::nobody()];
    let mut took = [Vec::new(), Vec::new()];
    // In turns: what else the machine does slows both.
    for _ in 0..31 {
        for (id, took) in asked.iter().zip(&mut took) {
            let heard = talk.hear("patients.get", &json!({ "id": id }));
            took.push(heard["took_us"].as_u64().unwrap());
        }
    }
    let [elsewhere, nobody] = took.map(|mut took| {
        took.sort_unstable();
        took[15]
    });
    assert!(
        elsewhere < nobody * 4 && nobody < elsewhere * 4,
        "{elsewhere} us, {nobody} us"
    );
}

/// T-AZ-2: what belongs to one patient, asked for as another's.
#[test]
fn what_is_theirs_is_not_reached_through_somebody_else() {
    let roles = Roles::new();
    let mut talk = roles.house.talk();
    let other = roles.cast.of("other");
    let mut tried = BTreeSet::new();
    for (command, list, args) in PARTS {
        let mut args: Value = serde_json::from_str(args).unwrap();
        args["id"] = json!(roles.cast.of(list));
        args["patient_id"] = json!(other);
        is_not_there(&mut talk, command, &args);
        let part = if list == "addresses" {
            "address"
        } else {
            list.trim_end_matches('s')
        };
        let args = json!({ "patient_id": other, "part": part, "id": roles.cast.of(list) });
        is_not_there(&mut talk, "patients.remove_part", &args);
        tried.extend([command.to_owned(), "patients.remove_part".to_owned()]);
    }
    // A command that names both a patient and something of theirs belongs into this test.
    for command in inside() {
        let full = command.full(&roles.cast);
        let names_both = command.reaches.contains_key("patient_id") && full.contains_key("id");
        assert_eq!(
            names_both,
            tried.contains(&command.name),
            "{}",
            command.name
        );
    }
}

fn is_not_there(talk: &mut Talk, command: &str, args: &Value) {
    let refused = talk.ask(command, args).expect_err(command);
    assert_eq!(refused["code"], "not_found", "{command} {args}");
}

/// T-AZ-3: fields that a command does not have, in every object of its arguments, with everything else as it should be.
#[test]
fn a_field_that_a_command_does_not_have_is_refused() {
    let house = House::new();
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    let mut tried = 0;
    for command in crate::shapes::commands() {
        for place in places(&Value::Object(command.full(&cast)), Value::is_object) {
            let args = command.with_object(&cast, &place);
            for extra in EXTRAS {
                let mut args = args.clone();
                let object = args.pointer_mut(&place).unwrap();
                if command.full(&cast).contains_key(extra) && place.is_empty()
                    || object.get(extra).is_some()
                {
                    continue;
                }
                object[extra] = json!("owner");
                let refused = talk.ask(&command.name, &args);
                let refused = refused.expect_err(&format!("{} {place} took {extra}", command.name));
                let told = (&refused["code"], &refused["params"]["why"]);
                assert_eq!(
                    told,
                    (&json!("input.invalid"), &json!("unknown_field")),
                    "{}: {refused}",
                    command.name
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 1500, "{tried}");
}
