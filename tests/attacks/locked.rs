//! 3.6, 3.9: what a locked clinic says, and what stands in for a password: T-IPC-3, T-SES-2, T-UNL-3.

use std::fs;

use serde_json::{Value, json};

use crate::cast::Cast;
use crate::house::{CLINIC, House, OWNER, refusal, reply, text};
use crate::shapes::{commands, places};

/// What only somebody inside may know.
const SECRETS: [&str; 8] = [
    CLINIC,
    "Farah",
    "Nour",
    "Mona",
    "Dr Amin",
    "Room 9",
    "lunch",
    "satchel.db",
];

/// T-IPC-3: after the lock, every command of the manifest, and everything that satchelctl says to whoever has no password.
#[test]
fn a_locked_clinic_says_no_more_than_who_may_sign_in() {
    let house = House::new();
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    talk.ok("people.lock", &json!({}));
    let mut said = Vec::new();
    for command in commands() {
        let args = Value::Object(command.smallest(&cast));
        let waits = [
            "people.sign_in",
            "people.recover",
            "clinic.create",
            "clinic.practise",
            // Of all the world's, and not of this one's: names of cities among them.
            "clinic.countries",
        ];
        if waits.contains(&command.name.as_str()) {
            continue; // These have a test of their own below.
        }
        let answer = talk.hear(&command.name, &args);
        if command.permission.is_some() {
            let locked = json!({ "code": "session.locked", "params": {} });
            assert_eq!(answer["error"], locked, "{}", command.name);
        }
        said.push((command.name, answer.to_string()));
    }
    let status = talk.ok("clinic.status", &json!({}));
    let tiles: Vec<String> = status["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tile| text(&tile["name"]))
        .collect();
    assert_eq!(tiles, [OWNER, "Salma Nour"]);
    let known = ["clinic_name", "me", "place"].map(|field| &status[field]);
    assert!(known.iter().all(|value| value.is_null()), "{status}");
    talk.end();
    fs::write(house.path("work/wrong"), "not the password").unwrap();
    for verb in ["call", "verify", "talk"] {
        let mut stranger = house.run(&[verb]);
        stranger
            .arg(house.dir())
            .args(["--user", OWNER, "--password-file"])
            .arg(house.path("work/wrong"));
        if verb == "call" {
            stranger.args(["people.me", "{}"]);
        }
        let output = stranger.output().unwrap();
        refusal(&output);
        said.push((verb.to_owned(), format!("{output:?}")));
        std::thread::sleep(std::time::Duration::from_secs(2));
    }
    for (by, said) in said {
        let said = said.replace("Salma Nour", "");
        let told = SECRETS.iter().find(|secret| said.contains(**secret));
        assert_eq!(told, None, "{by}: {said}");
        assert!(
            !said.contains(&*house.dir().to_string_lossy()),
            "{by} says where it lies"
        );
    }
}

/// T-IPC-3: what stands in plain beside the clinic's file.
#[test]
fn what_stands_in_plain_says_who_may_sign_in_and_no_more() {
    let house = House::new();
    let mut talk = house.talk();
    Cast::enter(&mut talk);
    talk.end();
    let mut plain = Vec::new();
    for entry in fs::read_dir(house.dir()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && !path.ends_with("clinic.db") {
            plain.push((
                path.clone(),
                String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned(),
            ));
        }
    }
    assert!(plain.len() >= 3);
    for (path, said) in plain {
        let said = said.replace("Salma Nour", "");
        let told = SECRETS.iter().find(|secret| said.contains(**secret));
        assert_eq!(told, None, "{path:?}");
    }
}

/// T-SES-2: nothing that the door answers can be shown again instead of a password.
#[test]
fn no_reply_holds_anything_to_come_in_with() {
    let words = [
        "token", "session", "cookie", "secret", "hash", "password", "key", "jwt", "bearer", "otp",
    ];
    // Settings of keys and of the key store, the place of a draft, and whether the clinic's key is one of before.
    let known = [
        "password_only",
        "key_store",
        "letter_keys",
        "must_change_password",
        "needs_password",
        "has_old_key",
        "key",
    ];
    let mut found = Vec::new();
    for command in commands() {
        for place in places(&command.reply, Value::is_object) {
            let name = place.rsplit('/').next().unwrap().to_owned();
            let is_property = place.ends_with(&format!("properties/{name}"));
            let is_suspect = is_property && words.iter().any(|word| name.contains(word));
            let is_known = known.contains(&name.as_str());
            found.extend((is_suspect && !is_known).then(|| format!("{}: {name}", command.name)));
        }
    }
    assert!(found.is_empty(), "{found:?}");
    // Who has signed in has nothing that would let them in again: another program begins at the door.
    let house = House::new();
    let mut talk = house.talk();
    talk.ok("people.me", &json!({}));
    let beside = house
        .run(&["call"])
        .arg(house.dir())
        .args(["--user", OWNER, "people.me", "{}"])
        .output()
        .unwrap();
    assert_eq!(refusal(&beside), "input.invalid", "no password, no way in");
}

/// T-UNL-3: passwords that differ late, in their letters' form, or by a space at the end are other passwords.
#[test]
fn a_password_is_every_byte_of_it() {
    let house = House::new();
    let long = "tidal harbour ".repeat(7);
    let twins = [
        (format!("{long}a"), format!("{long}b")),
        (
            "Zoe\u{308} of the harbour".to_owned(),
            "Zo\u{eb} of the harbour".to_owned(),
        ),
        (
            "harbour and tide ".to_owned(),
            "harbour and tide".to_owned(),
        ),
    ];
    let mut old = crate::house::PASSWORD.to_owned();
    for (right, wrong) in twins {
        let change = json!({ "old_password": old, "new_password": right });
        let mut change_it = house.inside("call");
        reply(
            &change_it
                .args(["people.change_password", &change.to_string()])
                .output()
                .unwrap(),
        );
        let me = |password: &str| {
            fs::write(house.path("work/password"), password).unwrap();
            house
                .inside("call")
                .args(["people.me", "{}"])
                .output()
                .unwrap()
        };
        assert_eq!(refusal(&me(&wrong)), "auth.wrong_password");
        reply(&me(&right));
        old = right;
    }
}
