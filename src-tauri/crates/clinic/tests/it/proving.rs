//! The records are proved by themselves once a week, while nobody is at work; what is found then is as loud as ever.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::shut::{At, Shut};

const DAY_MIN: i64 = 24 * 60;
const QUIET_MIN: i64 = 2;

/// Opened again after some days, and left alone for some minutes.
fn after(shut: &Shut, days: i64, quiet_min: i64) -> (bool, Vec<Value>, Value) {
    shut.clinic.clock.advance_min(days * DAY_MIN);
    shut.work(|at| {
        shut.clinic.clock.advance_min(quiet_min);
        let has_proved = at.door.tend().topics.contains(&"clinic");
        (has_proved, proofs(at), last(at))
    })
}

fn proofs(at: &At<'_>) -> Vec<Value> {
    let wanted = json!({ "limit": 50, "filter": { "event": "clinic.verified" } });
    let lines = at.ok("audit.list", &wanted);
    lines["entries"].as_array().unwrap().clone()
}

fn last(at: &At<'_>) -> Value {
    at.ok("clinic.settings", &json!({}))["last_proof"].clone()
}

#[test]
fn once_a_week_while_nobody_does_anything() {
    let shut = Shut::new();
    let (has_proved, lines, last) = after(&shut, 6, QUIET_MIN);
    assert!(!has_proved && lines.is_empty(), "not in the first week");
    assert_eq!(last, Value::Null);
    let (has_proved, lines, _) = after(&shut, 1, 0);
    assert!(
        !has_proved && lines.is_empty(),
        "somebody has just signed in"
    );
    let (has_proved, lines, last) = after(&shut, 0, QUIET_MIN);
    assert!(has_proved);
    assert_eq!(lines.len(), 1);
    assert_eq!(
        (&lines[0]["outcome"], &lines[0]["person_id"]),
        (&json!("done"), &Value::Null)
    );
    assert_eq!(last["is_complete"], true);
    assert_eq!(last["at_ms"], lines[0]["at_ms"]);
    let (has_proved, lines, _) = after(&shut, 6, QUIET_MIN);
    assert!(!has_proved && lines.len() == 1, "not again before a week");
    let (has_proved, lines, _) = after(&shut, 2, 0);
    assert!(has_proved && lines.len() == 2, "never quiet: a day late");
}

#[test]
fn who_works_puts_it_off_and_who_asked_need_not_wait() {
    let shut = Shut::new();
    shut.clinic.clock.advance_min(7 * DAY_MIN);
    shut.work(|at| {
        shut.clinic.clock.advance_min(QUIET_MIN);
        at.door.touch(&at.who);
        assert!(at.door.tend().topics.is_empty());
        assert!(at.is_whole());
        shut.clinic.clock.advance_min(QUIET_MIN);
        assert!(at.door.tend().topics.is_empty(), "somebody has just asked");
        assert_eq!(proofs(at).len(), 1);
    });
}

#[test]
fn what_it_finds_closes_the_clinic_for_changes() {
    let shut = Shut::new();
    shut.work(|at| at.register("Farah").unwrap());
    shut.edit("UPDATE patient SET family_name = 'Haddad'");
    shut.clinic.clock.advance_min(7 * DAY_MIN);
    shut.work(|at| {
        assert_eq!(at.doubt(), "", "nobody has looked yet");
        at.register("Nour").unwrap();
        shut.clinic.clock.advance_min(QUIET_MIN);
        assert_eq!(at.door.tend().topics, ["clinic"], "the windows are told");
        assert_eq!(at.doubt(), "records");
        let refused = at.register("Saleh").unwrap_err();
        assert_eq!(refused["code"], "clinic.read_only");
        assert!(at.door.tend().topics.is_empty(), "a person decides now");
    });
    assert_eq!(shut.work(|at| at.doubt()), "records", "and it stays so");
}

#[test]
fn a_lock_does_not_wait_for_it() {
    let shut =
        Shut::with(&json!({ "contents": "sample", "sample": { "patients": 3000, "seed": 1 } }));
    let whole = shut.work(|at| {
        let began = Instant::now();
        assert!(at.is_whole());
        began.elapsed()
    });
    shut.clinic.clock.advance_min(9 * DAY_MIN);
    shut.work(|at| {
        let locked = thread::scope(|scope| {
            let tending = scope.spawn(|| at.door.tend());
            thread::sleep(whole / 10);
            let began = Instant::now();
            at.door.lock();
            let locked = began.elapsed();
            assert!(tending.join().unwrap().topics.is_empty());
            locked
        });
        assert!(
            locked < whole / 2 + Duration::from_millis(500),
            "{locked:?} of {whole:?}"
        );
    });
    let lines = shut.work(proofs);
    assert_eq!(lines.len(), 1, "what was not finished is not in the trail");
}
