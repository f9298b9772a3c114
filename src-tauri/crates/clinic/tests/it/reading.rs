//! The reading of everybody beside the sign-in: nobody is left waiting for it, and it is left behind by nobody.

use std::io::{Cursor, Read};
use std::sync::mpsc;
use std::time::Duration;

use clinic::door::{Idle, Incoming};
use serde_json::{Value, json};
use testkit::{Clinic, PASSWORD};

use crate::samples::{adam, bundle, mona};

fn owner_of(clinic: &Clinic) -> Option<Value> {
    let said = clinic.call(&clinic.owner, "clinic.status", json!({}));
    said.ok()?.pointer("/people/0/id").cloned()
}

/// Everybody is read beside the sign-in. A program that ends meanwhile used to leave that reading behind: the file stayed
/// open, and the libraries that decrypt it were torn down under its feet (a crash at exit).
#[test]
fn a_door_that_is_gone_reads_no_longer() {
    let clinic = Clinic::sample(6_000, 1);
    let owner = owner_of(&clinic);
    clinic.door.lock();
    let sign_in = json!({ "person_id": owner, "password": PASSWORD }).to_string();
    for round in 0..5 {
        let door = clinic.another_door(None);
        let reply = door.call(&door.caller(), "people.sign_in", &sign_in);
        let reply = reply.body.map(|_| Value::Null);
        assert!(
            reply.is_ok(),
            "round {round}: the door before still holds the file: {reply:?}"
        );
    }
}

/// Each letter typed right after the sign-in is a search that waits for the reading, with one of the file's three readers
/// in its hand. The reading used to need one more at its end: then nobody was answered again, until the program was killed.
#[test]
fn letters_typed_right_after_the_sign_in_are_answered() {
    let clinic = Clinic::sample(6_000, 1);
    let owner = owner_of(&clinic);
    clinic.door.lock();
    let door = clinic.another_door(None);
    let caller = door.caller();
    let sign_in = json!({ "person_id": owner, "password": PASSWORD }).to_string();
    assert!(door.call(&caller, "people.sign_in", &sign_in).body.is_ok());
    let (answer, answers) = mpsc::channel();
    let typed = ["a", "ad", "ade", "adel", "adel ", "adel a"];
    // Not joined: a search that is never answered would keep the test from saying so.
    let shared: &'static _ = Box::leak(Box::new((door, caller)));
    for text in typed {
        let answer = answer.clone();
        std::thread::spawn(move || {
            let args = json!({ "text": text, "limit": 5 }).to_string();
            let found = shared.0.call(&shared.1, "patients.search", &args).body;
            let _nobody_waits = answer.send(found.is_ok());
        });
    }
    for _ in typed {
        assert_eq!(answers.recv_timeout(Duration::from_secs(60)), Ok(true));
    }
    shared.0.lock();
}

/// A lock closes the file once the calls under way have ended. Whoever signed in before that used to be told that another
/// Satchel has the clinic open.
#[test]
fn who_signs_in_right_after_a_lock_waits_for_the_file() {
    let clinic = Clinic::sample(20, 1);
    let sign_in = json!({ "person_id": owner_of(&clinic), "password": PASSWORD }).to_string();
    clinic.door.lock();
    let door = clinic.another_door(None);
    let caller = door.caller();
    assert!(door.call(&caller, "people.sign_in", &sign_in).body.is_ok());
    let (begun, has_begun) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel();
    let file = Incoming {
        name: "bundle.json".to_owned(),
        size_bytes: 1,
        bytes: Box::new(SlowDrive { begun, may_go_on }),
    };
    std::thread::scope(|scope| {
        scope.spawn(|| door.call_with(&caller, "exchange.look_fhir", "{}", vec![file], &|_| {}));
        has_begun.recv().unwrap();
        scope.spawn(|| door.lock());
        while door.idle(&caller) != Idle::NotOpen {
            std::thread::yield_now();
        }
        scope.spawn(move || {
            std::thread::sleep(Duration::from_millis(300));
            drop(go_on);
        });
        let reply = door.call(&door.caller(), "people.sign_in", &sign_in);
        let reply = reply.body.map(|_| Value::Null);
        assert!(reply.is_ok(), "{reply:?}");
    });
}

/// An import keeps the writer until it ends; whoever locks waits for no file, and nothing of it comes in.
#[test]
fn a_lock_ends_an_import_under_way() {
    let clinic = Clinic::new();
    let owner = owner_of(&clinic);
    let file = bundle(&[mona(), adam()]);
    let (first, rest) = file.split_at(file.len() / 2);
    let (begun, has_begun) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel();
    let slow = SlowDrive { begun, may_go_on };
    let rest = Cursor::new(rest.to_owned().into_bytes());
    let bytes = Cursor::new(first.to_owned().into_bytes())
        .chain(slow)
        .chain(rest);
    let file = Incoming {
        name: "bundle.json".to_owned(),
        size_bytes: file.len() as u64,
        bytes: Box::new(bytes),
    };
    let door = &clinic.door;
    std::thread::scope(|scope| {
        let import = scope.spawn(|| {
            let reply = door.call_with(
                &clinic.owner,
                "exchange.import_fhir",
                "{}",
                vec![file],
                &|_| {},
            );
            reply.body.map_err(|refused| refused.code)
        });
        has_begun.recv().unwrap();
        let lock = scope.spawn(|| door.call(&clinic.owner, "people.lock", "{}").body.is_ok());
        std::thread::sleep(Duration::from_millis(300));
        drop(go_on);
        assert_eq!(import.join().unwrap(), Err("session.locked"));
        assert!(lock.join().unwrap());
    });
    let sign_in = json!({ "person_id": owner, "password": PASSWORD });
    clinic
        .call(&clinic.owner, "people.sign_in", sign_in)
        .unwrap();
    let all = clinic.call(&clinic.owner, "patients.list", json!({ "limit": 1 }));
    assert_eq!(all.unwrap()["total"], 0);
}

/// A file on a drive that says nothing for a while, and then that it is empty.
struct SlowDrive {
    begun: mpsc::Sender<()>,
    may_go_on: mpsc::Receiver<()>,
}

impl Read for SlowDrive {
    fn read(&mut self, _buffer: &mut [u8]) -> std::io::Result<usize> {
        let _nobody_waits = self.begun.send(());
        let _gone_when_it_may = self.may_go_on.recv();
        Ok(0)
    }
}

/// Everybody is read in one pass when the clinic opens, and one by one when they change: both see the same.
#[test]
fn everybody_at_once_is_what_each_is_alone() {
    let clinic = Clinic::sample(120, 7);
    let ask = |name: &str, args: Value| clinic.call(&clinic.owner, name, args).unwrap();
    let everybody = || ask("patients.list", json!({ "limit": 200 }));
    let me = ask("clinic.status", json!({}))["people"][0]["id"].clone();
    clinic.door.lock();
    ask(
        "people.sign_in",
        json!({ "person_id": me, "password": PASSWORD }),
    );
    let at_once = everybody();
    let hits = at_once["hits"].as_array().unwrap();
    assert!(hits.iter().any(|hit| !hit["last_visit"].is_null()));
    for hit in hits {
        ask(
            "patients.update",
            json!({ "id": hit["id"], "note": "touched" }),
        );
    }
    assert_eq!(everybody(), at_once);
}
