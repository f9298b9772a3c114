//! Reading the trail, taking it out, and that nobody alters it.

use serde_json::{Value, json};

use crate::arguments::inside;
use crate::house::{House, TODAY, code, text, why};

/// What stands in this column, line by line.
fn column(reply: &Value, name: &str) -> Vec<Value> {
    let lines = reply["entries"].as_array().unwrap().iter();
    lines.map(|line| line[name].clone()).collect()
}

/// Somebody else than the owner did something too, one thing of it refused.
fn busy() -> (House, String) {
    let house = House::new();
    let mona = house.register("Farah", "Mona", "1987");
    house.register("Nour", "Adam", "1990");
    let nurse = house.clinic.as_role("nurse");
    house.ok_as(&nurse, "patients.get", &json!({ "id": mona }));
    let refused = house.call_as(
        &nurse,
        "patients.archive",
        &json!({ "id": mona, "reason": "x" }),
    );
    assert_eq!(code(&refused), "auth.forbidden");
    house.ok("patients.print_card", json!({ "id": mona }));
    (house, mona)
}

#[test]
fn the_trail_is_found_by_period_person_patient_sort_outcome_and_words() {
    let (house, mona) = busy();
    let nurse = house.ok("people.list", json!({}));
    let nurse = nurse
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["role"] == "nurse");
    let nurse = nurse.unwrap()["id"].clone();
    let events = |filter: Value| {
        let lines = house.audit(&filter).into_iter();
        let mut events: Vec<String> = lines.map(|line| text(&line["event"])).collect();
        events.sort();
        events
    };
    assert_eq!(
        events(json!({ "person_id": nurse })),
        ["denied", "patients.opened", "people.signed_in"]
    );
    assert_eq!(events(json!({ "outcome": "denied" })), ["denied"]);
    assert_eq!(events(json!({ "kind": "refused" })), ["denied"]);
    assert_eq!(
        events(json!({ "kind": "printed" })),
        ["patients.card_printed"]
    );
    assert_eq!(
        events(json!({ "text": "a Patient Card" })),
        ["patients.card_printed"]
    );
    assert_eq!(events(json!({ "text": "no such thing" })), [""; 0]);
    assert_eq!(events(json!({ "patient_id": mona })).len(), 4);
    assert_eq!(
        events(json!({ "from": TODAY, "to": TODAY, "outcome": "denied" })),
        ["denied"]
    );
    assert_eq!(events(json!({ "from": "2026-11-22" })), [""; 0]);
    assert_eq!(events(json!({ "to": "2026-11-20" })), [""; 0]);
    let backwards = json!({ "limit": 5, "filter": { "from": TODAY, "to": "2026-11-20" } });
    let backwards = house.call_as(&house.clinic.owner, "audit.list", &backwards);
    assert_eq!(why(&backwards), "to: before_beginning");
    // The words are those of whoever asks.
    house.ok("people.set_preferences", json!({ "locale": "fr" }));
    assert_eq!(events(json!({ "text": "imprimé une carte" })).len(), 1);
}

#[test]
fn every_column_sorts_both_ways_and_pages_neither_repeat_nor_skip() {
    let (house, _) = busy();
    for (by, name) in [
        ("when", "at_ms"),
        ("who", "person_name"),
        ("what", ""),
        ("patient", "patient_number"),
        ("outcome", "outcome"),
        ("place", "place"),
    ] {
        for up in [true, false] {
            let order = json!({ "by": by, "up": up });
            let first = house.ok("audit.list", json!({ "order": order, "limit": 200 }));
            let ids = column(&first, "id");
            assert_eq!(json!(ids.len()), first["total"], "{by}");
            if !name.is_empty() {
                let values = column(&first, name)
                    .into_iter()
                    .filter(|value| !value.is_null());
                let mut values: Vec<Value> = values.collect();
                if !up {
                    values.reverse();
                }
                let key = |value: &Value| (value.as_i64(), text(value).to_lowercase());
                assert!(values.is_sorted_by_key(key), "{by} {up}: {values:?}");
            }
            // What is remembered meanwhile stands behind the first page for good.
            let mut paged = Vec::new();
            while paged.len() < ids.len() {
                let page = json!({ "order": order, "limit": 4, "offset": paged.len(), "up_to_id": first["up_to_id"] });
                let page = house.ok("audit.list", page);
                assert_eq!(page["total"], first["total"]);
                paged.extend(column(&page, "id"));
            }
            assert_eq!(paged, ids, "{by} {up}");
        }
    }
}

#[test]
fn a_choice_is_found_again_and_each_line_says_at_which_pc() {
    let (house, _) = busy();
    let kept = json!({ "filter": { "kind": "printed" }, "order": { "by": "who", "up": true } });
    house.ok("audit.keep_view", kept.clone());
    assert_eq!(house.ok("audit.view", json!({})), kept);
    let lines = house.ok("audit.list", json!({ "limit": 200 }));
    let places = column(&lines, "place");
    assert!(
        places.iter().all(|place| !text(place).is_empty()),
        "{places:?}"
    );
}

#[test]
fn an_export_has_a_reason_and_leaves_it_with_its_count() {
    let (house, mona) = busy();
    let hostile = json!({ "name": "=HYPERLINK(\"x\"),@y", "role": "biller", "password": "seven boats at low tide" });
    let hostile = house.ok("people.add", hostile)["id"].clone();
    let caller = house.clinic.door.caller();
    let entry = json!({ "person_id": hostile, "password": "seven boats at low tide" });
    house.ok_as(&caller, "people.sign_in", &entry);
    for reason in ["", "  ", ".", "two\nlines of it"] {
        assert_eq!(
            house.refused("audit.export", json!({ "reason": reason })),
            "input.invalid"
        );
    }
    let file = house.ok("audit.export", json!({ "reason": "=yearly review" }));
    let csv = text(&file["csv"]);
    assert!(csv.starts_with("\u{feff}\"When\",\"Who\""), "{csv}");
    assert_eq!(
        csv.lines().count(),
        1 + usize::try_from(file["count"].as_i64().unwrap()).unwrap()
    );
    assert!(csv.contains("\"'=HYPERLINK(\"\"x\"\"),@y\""), "{csv}");
    assert!(
        csv.contains("\"Opened a patient\",1,\"Done\""),
        "a number stays one: {csv}"
    );
    let line = &house.audit(&json!({ "event": "audit.exported" }))[0];
    assert_eq!(
        json!([line["reason"], line["count"]]),
        json!(["=yearly review", file["count"]])
    );
    let about = house.ok(
        "audit.export",
        json!({ "reason": "for her", "patient_id": mona }),
    );
    assert_eq!(about["count"], 4, "{about}");
    // It was about her, so it stands in her accounting.
    let told = json!({ "patient_id": mona, "care": false });
    let told = house.ok("audit.disclosures", told);
    assert!(column(&told, "event").contains(&json!("audit.exported")));
    let doctor = house.clinic.as_role("clinician");
    let refused = house.call_as(
        &doctor,
        "audit.export",
        &json!({ "reason": "for me alone" }),
    );
    assert_eq!(code(&refused), "auth.forbidden");
}

/// T-AUD-2: whatever is called, with whatever arguments, no line that stood in the trail is another or gone afterwards.
#[test]
fn no_command_alters_or_deletes_a_line_and_injection_stays_on_one_line() {
    let (house, mona) = busy();
    let before = house.ok("audit.list", json!({ "limit": 200 }));
    let before = before["entries"].as_array().unwrap().clone();
    let line = &before[0]["id"];
    for command in inside() {
        let mut tried = vec![Value::Object(command.smallest())];
        for field in &command.fields {
            for value in [
                line.clone(),
                json!(mona),
                json!("x\r\n2026-11-21,Owner,denied\u{2028}"),
            ] {
                tried.push(command.with(&field.name, value));
            }
        }
        for args in tried {
            drop(house.call_as(&house.clinic.owner, &command.name, &args));
        }
        if house
            .call_as(&house.clinic.owner, "people.me", &json!({}))
            .is_err()
        {
            house.sign_in(&house.clinic.owner, &house.owner_id());
        }
    }
    while house
        .call_as(&house.clinic.owner, "clinic.undo", &json!({}))
        .is_ok()
    {}
    let mut after = Vec::new();
    let mut up_to = Value::Null;
    loop {
        let page = json!({ "limit": 200, "offset": after.len(), "up_to_id": up_to });
        let page = house.ok("audit.list", page);
        up_to = page["up_to_id"].clone();
        let lines = page["entries"].as_array().unwrap();
        if lines.is_empty() {
            break;
        }
        after.extend(lines.clone());
    }
    for line in &before {
        let mut line = line.clone();
        let mut same = after
            .iter()
            .find(|other| other["id"] == line["id"])
            .cloned();
        let same = same.as_mut().unwrap_or_else(|| panic!("{line} is gone"));
        // The name is the person's of today.
        same["person_name"] = Value::Null;
        line["person_name"] = Value::Null;
        assert_eq!(&line, same);
    }
    let breaks = |value: &Value| {
        text(value)
            .chars()
            .any(|c| c.is_control() || c == '\u{2028}')
    };
    for line in &after {
        assert!(!line.as_object().unwrap().values().any(breaks), "{line}");
    }
}

#[test]
fn a_clock_that_is_put_forward_or_back_is_remembered() {
    let house = House::new();
    let jumps = |house: &House| {
        let lines = house.audit(&json!({ "event": "clinic.clock_changed" }));
        lines
            .iter()
            .map(|line| line["count"].as_i64().unwrap())
            .collect::<Vec<_>>()
    };
    house.clinic.clock.advance_min(5);
    house.ok("people.me", json!({}));
    house.clinic.clock.advance_ms(2_000);
    assert_eq!(jumps(&house), [0; 0], "time passes");
    house.clinic.clock.put_min(-60);
    house.ok("people.me", json!({}));
    house.clinic.clock.put_min(3);
    house.ok("people.me", json!({}));
    let mut seen = jumps(&house);
    seen.sort_unstable();
    assert_eq!(seen, [-3_600, 180]);
    // While the clinic was shut.
    house.ok("people.lock", json!({}));
    house.clinic.clock.advance_min(-600);
    house.sign_in(&house.clinic.owner, &house.owner_id());
    assert_eq!(jumps(&house).len(), 3);
}

/// Not the door refuses it, but what is asked for: it is remembered all the same.
#[test]
fn what_a_command_itself_refuses_stands_in_the_trail() {
    let house = House::new();
    let manager = house.clinic.as_role("manager");
    let owner = house.owner_id();
    for (command, args) in [
        ("people.set_role", json!({ "id": owner, "role": "nurse" })),
        (
            "people.reset_password",
            json!({ "id": owner, "new_password": "nine herons at noon" }),
        ),
    ] {
        assert_eq!(
            code(&house.call_as(&manager, command, &args)),
            "auth.forbidden"
        );
        let line = &house.audit(&json!({ "event": "denied" }))[0];
        assert_eq!(
            json!([line["command"], line["outcome"]]),
            json!([command, "denied"])
        );
    }
}

#[test]
fn a_step_back_says_what_it_took_back() {
    let (house, mona) = busy();
    let restrict =
        json!({ "id": mona, "reason": "A neighbour", "person_ids": [], "treating": true });
    house.ok("patients.restrict", restrict);
    house.ok("clinic.undo", json!({}));
    house.ok("clinic.redo", json!({}));
    for event in ["clinic.undone", "clinic.redone"] {
        let line = &house.audit(&json!({ "event": event }))[0];
        assert_eq!(
            json!([line["patient_id"], line["reason"]]),
            json!([mona, "patients.restrict"])
        );
    }
    let csv = house.ok("audit.export", json!({ "reason": "asked by the owner" }));
    assert!(text(&csv["csv"]).contains("\"record restricted\""));
}

#[test]
fn the_trail_of_a_person_is_the_same_under_each_of_their_records() {
    let (house, mona) = busy();
    let other = house.register("Farah", "Mouna", "1987");
    house.ok("patients.merge", json!({ "id": mona, "merge_id": other }));
    let lines = |id: &str| {
        let list = json!({ "patient_id": id, "limit": 100 });
        let list = house.ok("audit.list", list);
        let events = column(&list, "event").into_iter();
        // Each of these lists is a line itself.
        let events = events.filter(|event| event != "audit.read");
        events.collect::<Vec<Value>>()
    };
    assert!(lines(&mona).len() > 3);
    assert_eq!(lines(&mona), lines(&other));
}
