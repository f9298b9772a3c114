//! People: passwords and waits, who may raise whom, and what somebody was typing.

use clinic::door::Idle;
use serde_json::{Value, json};
use testkit::PASSWORD;

use crate::house::{House, TODAY, code, nobody, text};

#[test]
fn each_wrong_password_waits_longer_also_after_a_restart_and_a_clock_set_back() {
    let house = House::new();
    let owner = house.owner_id();
    house.ok("people.lock", json!({}));
    let window = house.clinic.door.caller();
    let try_it = |password: &str| {
        let args = json!({ "person_id": owner, "password": password });
        let refused = house
            .call_as(&window, "people.sign_in", &args)
            .err()
            .unwrap_or_default();
        (
            text(&refused["code"]),
            refused["params"]["wait_s"].as_i64().unwrap_or_default(),
        )
    };
    for (number, wait_s) in [(1, 0), (2, 0), (3, 1), (4, 2), (5, 4), (6, 8)] {
        assert_eq!(
            try_it("wrong"),
            ("auth.wrong_password".into(), wait_s),
            "try {number}"
        );
        if wait_s > 0 {
            assert_eq!(
                try_it(PASSWORD),
                ("auth.wait".into(), wait_s),
                "the right one waits too"
            );
        }
        house.clinic.clock.advance_ms(wait_s * 1000);
    }
    assert_eq!(try_it("wrong").1, 16);
    let again = house.clinic.another_door(None);
    let status = |door: &clinic::door::Door| -> Value {
        serde_json::from_str(
            &door
                .call(&door.caller(), "clinic.status", "{}")
                .body
                .unwrap(),
        )
        .unwrap()
    };
    assert_eq!(status(&again)["wait_s"], 16);
    house.clinic.clock.advance_min(-60);
    assert_eq!(
        try_it(PASSWORD),
        ("auth.wait".into(), 16),
        "the clock was set back"
    );
    house.clinic.clock.advance_ms(16_000);
    assert_eq!(try_it(PASSWORD), (String::new(), 0));
    house.sign_in(&house.clinic.owner, &owner);
    // Each try once, whoever may see it.
    assert_eq!(
        house
            .audit(&json!({ "event": "people.sign_in_failed" }))
            .len(),
        7
    );
    house.tables();
    assert_eq!(
        house
            .audit(&json!({ "event": "people.sign_in_failed" }))
            .len(),
        7
    );
}

#[test]
fn a_wrong_password_at_an_open_clinic_is_remembered_once() {
    let house = House::new();
    let owner = house.owner_id();
    let window = house.clinic.door.caller();
    let failed = || {
        house
            .audit(&json!({ "event": "people.sign_in_failed" }))
            .len()
    };
    let wrong = json!({ "person_id": owner, "password": "wrong" });
    assert_eq!(
        code(&house.call_as(&window, "people.sign_in", &wrong)),
        "auth.wrong_password"
    );
    assert_eq!(failed(), 1);
    let change = json!({ "old_password": "wrong", "new_password": "nine herons at noon" });
    assert_eq!(
        house.refused("people.change_password", change),
        "auth.wrong_password"
    );
    house.tables();
    assert_eq!(failed(), 2);
    let line = &house.audit(&json!({ "event": "people.sign_in_failed" }))[0];
    assert_eq!(
        (&line["outcome"], &line["person_id"]),
        (&json!("failed"), &json!(owner))
    );
}

#[test]
fn passwords_that_are_tried_first_are_refused_and_long_ones_are_whole() {
    let house = House::new();
    let add =
        |name: &str, password: &str| json!({ "name": name, "role": "nurse", "password": password });
    for (password, reason) in [
        ("", "short"),
        ("seven 7", "short"),
        ("password1", "common"),
        ("12345678", "common"),
        ("qwertyuiop", "common"),
        ("salma nour", "common"),
    ] {
        let refused = house
            .call_as(
                &house.clinic.owner,
                "people.add",
                &add("Salma Nour", password),
            )
            .unwrap_err();
        assert_eq!(
            json!([refused["code"], refused["params"]["why"]]),
            json!(["auth.weak_password", reason])
        );
    }
    assert_eq!(
        house.ok("people.list", json!({})).as_array().unwrap().len(),
        1,
        "nobody was added"
    );
    let long = "tidal harbour ".repeat(10);
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
    for (number, (right, wrong)) in twins.iter().enumerate() {
        let id = house.ok("people.add", add(&format!("Person {number}"), right))["id"].clone();
        let sign_in = |password: &str| {
            let args = json!({ "person_id": id, "password": password });
            code(&house.call_as(&house.clinic.door.caller(), "people.sign_in", &args))
        };
        assert_eq!(
            (sign_in(wrong), sign_in(right)),
            ("auth.wrong_password".into(), "done".into()),
            "{number}"
        );
    }
    assert_eq!(
        house.refused("people.add", add("person 0", "nine herons at noon")),
        "input.invalid"
    );
}

#[test]
fn an_owner_is_left_and_only_owners_raise_or_touch_owners() {
    let house = House::new();
    let owner = house.owner_id();
    for (command, args) in [
        ("people.suspend", json!({ "id": owner })),
        ("people.set_role", json!({ "id": owner, "role": "manager" })),
    ] {
        assert_eq!(house.refused(command, args), "auth.last_owner");
    }
    let (second, _) = house.clinic.add("Second Owner", "owner");
    let (nurse, _) = house.clinic.add("Salma Nour", "nurse");
    let manager = house.clinic.as_role("manager");
    let attempts = |id: &str| {
        [
            ("people.set_role", json!({ "id": id, "role": "nurse" })),
            ("people.suspend", json!({ "id": id })),
            (
                "people.reset_password",
                json!({ "id": id, "new_password": "nine herons at noon" }),
            ),
            ("people.resume", json!({ "id": id })),
        ]
    };
    for (command, args) in attempts(&owner) {
        assert_eq!(
            code(&house.call_as(&manager, command, &args)),
            "auth.forbidden",
            "{command}"
        );
    }
    let raise = json!({ "id": nurse, "role": "owner" });
    assert_eq!(
        code(&house.call_as(&manager, "people.set_role", &raise)),
        "auth.forbidden"
    );
    let add = json!({ "name": "Me Too", "role": "owner", "password": "nine herons at noon" });
    assert_eq!(
        code(&house.call_as(&manager, "people.add", &add)),
        "auth.forbidden"
    );
    // A suspended owner is an owner still: nobody below takes their place.
    house.ok("people.suspend", json!({ "id": second }));
    for (command, args) in attempts(&second) {
        assert_eq!(
            code(&house.call_as(&manager, command, &args)),
            "auth.forbidden",
            "{command}"
        );
    }
    house.ok("people.set_role", json!({ "id": second, "role": "nurse" }));
    assert_eq!(
        house.refused("people.suspend", json!({ "id": owner })),
        "auth.last_owner"
    );
    for (command, args) in attempts(&nobody()) {
        assert_eq!(house.refused(command, args), "not_found", "{command}");
    }
}

#[test]
fn whoever_is_suspended_stays_out_until_resumed() {
    let house = House::new();
    let (id, _) = house.clinic.add("Salma Nour", "nurse");
    let window = house.clinic.door.caller();
    let sign_in = |password: &str| {
        house.clinic.clock.advance_min(6);
        house.clinic.door.touch(&house.clinic.owner);
        code(&house.call_as(
            &window,
            "people.sign_in",
            &json!({ "person_id": id, "password": password }),
        ))
    };
    house.ok("people.suspend", json!({ "id": id }));
    assert_eq!(sign_in(PASSWORD), "auth.suspended");
    house.ok("people.resume", json!({ "id": id }));
    assert_eq!(sign_in(PASSWORD), "auth.needs_password");
    house.ok(
        "people.reset_password",
        json!({ "id": id, "new_password": "nine herons at noon" }),
    );
    assert_eq!(
        (sign_in(PASSWORD), sign_in("nine herons at noon")),
        ("auth.wrong_password".into(), "done".into())
    );
    let change = json!({ "old_password": "nine herons at noon", "new_password": PASSWORD });
    house.ok_as(&window, "people.change_password", &change);
    assert_eq!(
        (sign_in("nine herons at noon"), sign_in(PASSWORD)),
        ("auth.wrong_password".into(), "done".into())
    );
}

#[test]
fn what_somebody_was_typing_is_theirs_and_survives_a_lock() {
    let house = House::new();
    let (salma_id, salma) = house.clinic.add("Salma Nour", "nurse");
    let save = |form: &str, body: &str| json!({ "form": form, "key": "k", "body": body });
    house.ok(
        "people.save_draft",
        save("register", "{\"family_name\":\"Fa"),
    );
    house.clinic.clock.advance_ms(1000);
    house.ok("people.save_draft", save("note", "<b>\0</b>"));
    house.ok(
        "people.save_draft",
        save("register", "{\"family_name\":\"Far"),
    );
    house.ok_as(&salma, "people.save_draft", &save("register", "hers"));
    house.tables();
    house.sign_in(&salma, &salma_id);
    let bodies = |drafts: &Value| -> Vec<String> {
        let mut bodies: Vec<String> = drafts
            .as_array()
            .unwrap()
            .iter()
            .map(|draft| text(&draft["body"]))
            .collect();
        bodies.sort();
        bodies
    };
    assert_eq!(
        bodies(&house.ok_as(&salma, "people.drafts", &json!({}))),
        ["hers"]
    );
    assert_eq!(
        bodies(&house.ok("people.drafts", json!({}))),
        ["<b>\0</b>", "{\"family_name\":\"Far"]
    );
    house.ok_as(
        &salma,
        "people.drop_draft",
        &json!({ "form": "note", "key": "k" }),
    );
    house.ok(
        "people.drop_draft",
        json!({ "form": "register", "key": "k" }),
    );
    assert_eq!(bodies(&house.ok("people.drafts", json!({}))), ["<b>\0</b>"]);
    assert_eq!(
        house.refused("people.save_draft", save("note", &"x".repeat(200_000))),
        "input.invalid"
    );
}

#[test]
fn the_recovery_kit_lets_its_owner_back_in_and_nobody_else() {
    let house = House::new();
    let owner = house.owner_id();
    let words = &house.clinic.recovery_words;
    assert_eq!(words.len(), 24);
    let window = house.clinic.door.caller();
    let recover = |words: &[String], password: &str| {
        let args = json!({ "person_id": owner, "words": words, "new_password": password });
        code(&house.call_as(&window, "people.recover", &args))
    };
    assert_eq!(
        recover(words, PASSWORD),
        "clinic.in_use",
        "while it is open"
    );
    house.ok("people.lock", json!({}));
    let mut wrong = words.clone();
    wrong.swap(3, 4);
    for bad in [&wrong[..], &words[..23], &[]] {
        house.clinic.clock.advance_min(6);
        assert_eq!(recover(bad, PASSWORD), "auth.wrong_words");
    }
    house.clinic.clock.advance_min(6);
    assert_eq!(recover(words, "password"), "auth.weak_password");
    assert_eq!(recover(words, "nine herons at noon"), "done");
    let back = json!({ "old_password": "nine herons at noon", "new_password": PASSWORD });
    house.ok_as(&window, "people.change_password", &back);
}

#[test]
fn a_locked_or_strange_window_learns_no_name_but_the_tiles() {
    let house = House::new();
    house.register("Farah", "Mona", "1987");
    let stranger = house.clinic.door.caller();
    let open = house
        .call_as(&stranger, "clinic.status", &json!({}))
        .unwrap();
    house.ok("people.lock", json!({}));
    let locked = house
        .call_as(&stranger, "clinic.status", &json!({}))
        .unwrap();
    assert_eq!(open, locked, "an open clinic looks like a locked one");
    assert_eq!(
        json!([locked["clinic_name"], locked["me"], locked["state"]]),
        json!([null, null, "locked"])
    );
    let tiles = locked["people"].as_array().unwrap();
    assert_eq!(
        (tiles.len(), text(&tiles[0]["name"])),
        (1, "Amal Haddad".to_owned())
    );
}

#[test]
fn an_idle_window_locks_and_one_of_yesterday_locks_nobody_out() {
    let house = House::new();
    let door = &house.clinic.door;
    let (salma_id, salma) = house.clinic.add("Salma Nour", "nurse");
    assert_eq!(door.idle(&salma), Idle::LocksIn(600));
    // What the screen asks by itself is no sign of a person.
    house.clinic.clock.advance_min(9);
    house.ok_as(&salma, "schedule.day", &json!({ "date": TODAY }));
    assert_eq!(door.idle(&salma), Idle::LocksIn(60));
    door.touch(&salma);
    house.clinic.clock.advance_min(9);
    assert_eq!(door.idle(&salma), Idle::LocksIn(60));
    house.clinic.clock.advance_min(1);
    assert_eq!(
        (door.idle(&salma), door.idle(&salma)),
        (Idle::Locked, Idle::NotOpen)
    );
    house.sign_in(&house.clinic.owner, &house.owner_id());
    assert_eq!(door.idle(&salma), Idle::NotOpen);
    house.ok("people.me", json!({}));
    house.sign_in(&salma, &salma_id);
}

#[test]
fn who_sets_a_clinic_up_has_come_in() {
    let people = House::new().ok("people.list", json!({}));
    assert!(people[0]["last_sign_in_ms"].is_i64(), "{people}");
}
