//! Where people practise: another file behind another door, and nothing goes from one to the other.

use std::sync::Arc;

use clinic::door::{Caller, Door, Kdf, Premises};
use serde_json::{Value, json};
use vault::MemoryKeyStore;

use crate::house::House;
use crate::samples::{bundle, mona};

fn premises(house: &House, folder: &str) -> Premises {
    Premises {
        dir: house.clinic.dir().with_file_name(folder),
        config: house.clinic.dir().with_file_name("config"),
        clock: house.clinic.clock.clone(),
        keys: Arc::new(MemoryKeyStore::default()),
        kdf: Kdf::cheap(),
        app_version: "0.0.0-test",
    }
}

fn ask(door: &Door, who: &Caller, command: &str, args: &Value) -> Result<Value, String> {
    let reply = door.call(who, command, &args.to_string()).body;
    reply
        .map(|text| serde_json::from_str(&text).unwrap())
        .map_err(|refused| refused.code.to_owned())
}

fn like() -> Value {
    json!({
        "country": "EG", "currency": "EGP", "time_zone": "Africa/Cairo", "locale": "ar", "week_start": 6,
    })
}

#[test]
fn one_step_leads_to_a_clinic_of_invented_people_in_ones_own_language() {
    let house = House::new();
    let door = Door::for_practice(premises(&house, "practice.satchel"));
    let who = door.caller();
    let me = ask(&door, &who, "clinic.practise", &like()).unwrap();
    assert_eq!(
        (&me["role"], &me["name"]),
        (&json!("owner"), &json!("تدريب"))
    );
    let settings = ask(&door, &who, "clinic.settings", &json!({})).unwrap();
    assert_eq!(
        [&settings["practice"], &settings["sample"]],
        [&json!(true), &json!(true)]
    );
    let setup = ask(&door, &who, "schedule.setup", &json!({})).unwrap();
    assert_eq!(setup["visit_types"][0]["name"], "كشف");
    assert_eq!(setup["rooms"][0]["name"], "غرفة 1");
    // Somebody else sits down: the same step, the same clinic.
    ask(&door, &who, "people.lock", &json!({})).unwrap();
    let other = door.caller();
    let again = ask(&door, &other, "clinic.practise", &like()).unwrap();
    assert_eq!(again["id"], me["id"]);
    let status = ask(&door, &door.caller(), "clinic.status", &json!({})).unwrap();
    assert_eq!(
        [&status["practice"], &status["state"]],
        [&json!(true), &json!("locked")]
    );
}

#[test]
fn nothing_goes_from_practice_to_the_clinic_or_back() {
    let house = House::new();
    let owner = house.owner_id();
    assert_eq!(
        house.refused("clinic.practise", like()),
        "clinic.kept_apart"
    );
    let status = house.ok("clinic.status", json!({}));
    assert_eq!(status["practice"], false);

    let door = Door::for_practice(premises(&house, "practice.satchel"));
    let who = door.caller();
    let me = ask(&door, &who, "clinic.practise", &like()).unwrap();
    // Nobody real is brought in, and no clinic of one's own is begun there.
    let file = bundle(&[mona()]);
    let incoming = clinic::door::Incoming {
        name: "real.json".to_owned(),
        size_bytes: file.len() as u64,
        bytes: Box::new(std::io::Cursor::new(file.into_bytes())),
    };
    let reply = door.call_with(&who, "exchange.look_fhir", "{}", vec![incoming], &|_| {});
    assert_eq!(
        reply.body.map_err(|refused| refused.code),
        Err("clinic.kept_apart")
    );
    let create = json!({
        "name": "Real", "country": "EG", "currency": "EGP", "time_zone": "Africa/Cairo", "locale": "en",
        "week_start": 6, "owner": { "name": "Amal Haddad", "password": testkit::PASSWORD },
        "key_store": "os", "contents": "empty",
    });
    assert_eq!(
        ask(&door, &who, "clinic.create", &create),
        Err("clinic.kept_apart".to_owned())
    );
    // Nor is what is practised on kept, so that nobody restores it over the clinic.
    assert_eq!(
        ask(&door, &who, "backup.make", &json!({})),
        Err("clinic.kept_apart".to_owned())
    );
    ask(&door, &who, "people.lock", &json!({})).unwrap();

    // A file behind the other's door opens neither way, though the password is right.
    let sign_in = json!({ "person_id": me["id"], "password": "everybody may practise here" });
    let wrong = Door::new(premises(&house, "practice.satchel"));
    assert_eq!(
        ask(&wrong, &wrong.caller(), "people.sign_in", &sign_in),
        Err("clinic.kept_apart".to_owned())
    );
    house.clinic.door.lock();
    let mut real = premises(&house, "clinic.satchel");
    real.keys = house.clinic.keys.clone();
    let wrong = Door::for_practice(real);
    let sign_in = json!({ "person_id": owner, "password": testkit::PASSWORD });
    assert_eq!(
        ask(&wrong, &wrong.caller(), "people.sign_in", &sign_in),
        Err("clinic.kept_apart".to_owned())
    );
    assert_eq!(
        ask(&wrong, &wrong.caller(), "clinic.practise", &like()),
        Err("auth.wrong_password".to_owned())
    );
    house.sign_in(&house.clinic.owner, &owner);
}
