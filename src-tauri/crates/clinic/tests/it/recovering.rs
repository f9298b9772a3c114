//! What a lost password, a forgotten key store and an owner who left come to.

use serde_json::{Value, json};
use testkit::PASSWORD;

use crate::house::{House, code};

const NEW: &str = "nine herons at noon";

#[test]
fn after_a_new_windows_the_kit_is_used_once_and_everybody_goes_on() {
    let house = House::new();
    house.register("Farah", "Mona", "1987-03-02");
    let (nurse, _) = house.clinic.add("Salma Nour", "nurse");
    let owner = house.owner_id();
    house.clinic.door.lock();
    let keys: std::sync::Arc<vault::MemoryKeyStore> = std::sync::Arc::default();
    let door = house.clinic.another_door(Some(keys));
    let window = door.caller();
    let ask = |command: &str, args: Value| -> Result<Value, Value> {
        let reply = door.call(&window, command, &args.to_string()).body;
        match reply {
            Ok(text) => Ok(serde_json::from_str(&text).unwrap()),
            Err(error) => Err(json!(error)),
        }
    };
    for person in [&nurse, &owner] {
        let args = json!({ "person_id": person, "password": PASSWORD });
        let tried = ask("people.sign_in", args);
        assert_eq!(code(&tried), "clinic.device_secret_missing");
    }
    let words = &house.clinic.recovery_words;
    let kit = json!({ "person_id": owner, "words": words, "new_password": PASSWORD });
    ask("people.recover", kit).unwrap();
    assert_eq!(
        ask("clinic.status", json!({})).unwrap()["doubt"],
        Value::Null
    );
    door.lock();
    let args = json!({ "person_id": nurse, "password": PASSWORD });
    ask("people.sign_in", args).unwrap();
    let found = ask("patients.search", json!({ "text": "farah", "limit": 5 })).unwrap();
    assert_eq!(found["hits"].as_array().unwrap().len(), 1);
    assert_eq!(
        ask("clinic.status", json!({})).unwrap()["doubt"],
        Value::Null
    );
}

#[test]
fn with_the_kit_somebody_becomes_an_owner_when_the_only_one_has_left() {
    let house = House::new();
    let (manager, window) = house.clinic.add("Salma Nour", "manager");
    let owner = house.owner_id();
    let gone = json!({ "id": owner });
    assert_eq!(
        code(&house.call_as(&window, "people.suspend", &gone)),
        "auth.forbidden"
    );
    house.clinic.door.lock();
    let words = &house.clinic.recovery_words;
    let kit = json!({
        "person_id": manager, "words": words, "new_password": NEW, "becomes_owner": true,
    });
    let me = house.ok_as(&window, "people.recover", &kit);
    assert_eq!(me["role"], "owner");
    house.ok_as(&window, "people.suspend", &gone);
    let shown = json!({ "filter": { "event": "people.role_changed" }, "limit": 5 });
    let lines = house.ok_as(&window, "audit.list", &shown);
    let line = &lines["entries"][0];
    assert_eq!(
        json!([line["person_id"], line["command"]]),
        json!([manager, "people.recover"])
    );
    house.ok_as(&window, "clinic.verify", &json!({}));
    // Nothing is left that the old owner's password would open, and the kit alone makes nobody an owner.
    let args = json!({ "person_id": owner, "password": PASSWORD });
    assert_eq!(
        code(&house.call_as(&house.clinic.owner, "people.sign_in", &args)),
        "auth.suspended"
    );
    // It was a mistake: they come back with a new password.
    house.ok_as(&window, "people.resume", &gone);
    let reset = json!({ "id": owner, "new_password": PASSWORD });
    house.ok_as(&window, "people.reset_password", &reset);
}

#[test]
fn whoever_is_let_in_again_is_listed_as_without_a_password() {
    let house = House::new();
    let (nurse, _) = house.clinic.add("Salma Nour", "nurse");
    let needs = || {
        let people = house.ok("people.list", json!({}));
        let people = people.as_array().unwrap().clone();
        let one = people.iter().find(|one| one["id"] == nurse.as_str());
        one.unwrap()["needs_password"].clone()
    };
    assert_eq!(needs(), false);
    house.ok("people.suspend", json!({ "id": nurse }));
    house.ok("people.resume", json!({ "id": nurse }));
    assert_eq!(needs(), true);
    let reset = json!({ "id": nurse, "new_password": NEW });
    house.ok("people.reset_password", reset);
    assert_eq!(needs(), false);
}
