//! Patients: the smallest registration, names and dates as they are, finding, and what belongs to whom.

use serde_json::{Value, json};

use crate::house::{House, text, why};

#[test]
fn registering_takes_four_fields_and_less() {
    let house = House::new();
    let long = "Ñ".repeat(120);
    let table = [
        (
            json!({ "family_name": "Farah", "given_name": "Mona", "birth_date": "1987-03-02", "phone": "none" }),
            json!(["Farah", "Mona", "1987-03-02", 39, true]),
        ),
        (
            json!({ "family_name": "Suharto", "phone": "none" }),
            json!(["Suharto", null, null, null, true]),
        ),
        (
            json!({ "family_name": "", "given_name": "Pelé", "phone": "none" }),
            json!(["Pelé", null, null, null, true]),
        ),
        (
            json!({ "family_name": long, "given_name": long, "birth_date": "1987-03", "phone": "0100 200 300" }),
            json!([long, long, "1987-03", 39, false]),
        ),
        (
            json!({ "family_name": "  حداد ", "given_name": "أمل", "birth_date": "1890", "phone": "٠١٠٠٢٠٠٣٠٠" }),
            json!(["حداد", "أمل", "1890", 136, false]),
        ),
        (
            json!({ "family_name": "Old", "birth_date": "1890-11-22", "phone": "none" }),
            json!(["Old", null, "1890-11-22", 135, true]),
        ),
        (
            json!({ "family_name": "Young", "birth_date": "2026-11-21", "phone": "none" }),
            json!(["Young", null, "2026-11-21", 0, true]),
        ),
        (
            json!({ "family_name": "Aged", "age_years": 40, "phone": "none" }),
            json!(["Aged", null, "1986", 40, true]),
        ),
    ];
    for (number, (args, expected)) in (1..).zip(table) {
        let registered = house.ok("patients.register", args);
        assert_eq!(
            registered["number"],
            json!(number),
            "chart numbers follow each other"
        );
        let p = house.patient(&text(&registered["id"]));
        let shown = json!([
            p["family_name"],
            p["given_name"],
            p["birth_date"],
            p["age_years"],
            p["no_phone"]
        ]);
        assert_eq!(shown, expected);
        assert_eq!(p["birth_date_estimated"], json!(p["family_name"] == "Aged"));
    }
}

#[test]
fn what_nobody_can_be_is_refused_by_name() {
    let house = House::new();
    let table = [
        (
            json!({ "birth_date": "2026-11-22" }),
            "birth_date: in_the_future",
        ),
        (json!({ "birth_date": "2027" }), "birth_date: in_the_future"),
        (json!({ "birth_date": "1849" }), "birth_date: too_early"),
        (
            json!({ "birth_date": "1987-02-30" }),
            "birth_date: not_a_date",
        ),
        (
            json!({ "birth_date": "1987- 3-02" }),
            "birth_date: not_a_date",
        ),
        (json!({ "birth_date": "1987- 3" }), "birth_date: not_a_date"),
        (json!({ "birth_date": "+187" }), "birth_date: not_a_date"),
        (
            json!({ "birth_date": "02.03.1987" }),
            "birth_date: not_a_date",
        ),
        (
            json!({ "birth_date": "1987", "age_years": 39 }),
            "age_years: date_and_age",
        ),
        (json!({ "age_years": -1 }), "age_years: out_of_range"),
        (json!({ "age_years": 131 }), "age_years: out_of_range"),
        (json!({ "phone": "" }), "phone: not_a_phone"),
        (json!({ "phone": "call me" }), "phone: not_a_phone"),
        (json!({ "family_name": " " }), "family_name: missing"),
        (
            json!({ "family_name": "a\nb" }),
            "family_name: not_one_line",
        ),
        (
            json!({ "family_name": "a\u{2028}b" }),
            "family_name: not_one_line",
        ),
        (
            json!({ "given_name": "x".repeat(201) }),
            "given_name: too_long",
        ),
        (json!({ "sex": "F" }), "sex: wrong_type"),
    ];
    for (wrong, expected) in table {
        let mut args = json!({ "family_name": "Farah", "phone": "none" });
        args.as_object_mut()
            .unwrap()
            .extend(wrong.as_object().unwrap().clone());
        assert_eq!(
            why(&house.call_as(&house.clinic.owner, "patients.register", &args)),
            expected,
            "{wrong}"
        );
    }
    assert_eq!(house.ok("patients.list", json!({ "limit": 5 }))["total"], 0);
}

#[test]
fn whoever_may_be_there_already_is_shown() {
    let house = House::new();
    let args = json!({ "family_name": "Farah", "given_name": "Mona", "birth_date": "1987-03-02", "phone": "0100 200 300" });
    let id = house.ok("patients.register", args)["id"].clone();
    house.register("Nour", "Adam", "2019-05-06");
    let table = [
        (
            json!({ "family_name": "Farah", "given_name": "Mona" }),
            Some("name"),
        ),
        (
            json!({ "family_name": "Mona", "given_name": "Farah" }),
            Some("swapped"),
        ),
        (
            json!({ "family_name": "Farrah", "given_name": "Mona", "birth_date": "1987-03-02" }),
            Some("sounds_like"),
        ),
        (
            json!({ "family_name": "Other", "phone": "+20 100 200 300" }),
            Some("phone"),
        ),
        (
            json!({ "family_name": "Somebody", "given_name": "Else" }),
            None,
        ),
        (json!({}), None),
    ];
    for (args, reason) in table {
        let hints = house.ok("patients.hints", args.clone());
        let hints = hints.as_array().unwrap();
        match reason {
            None => assert!(hints.is_empty(), "{args}: {hints:?}"),
            Some(reason) => {
                assert_eq!(
                    (hints.len(), &hints[0]["id"]),
                    (1, &id),
                    "{args}: {hints:?}"
                );
                assert!(
                    hints[0]["reasons"]
                        .as_array()
                        .unwrap()
                        .contains(&json!(reason)),
                    "{args}: {hints:?}"
                );
            }
        }
    }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn the_search_knows_every_change_at_once() {
    let house = House::new();
    let id = house.register("Farah", "Mona", "1987-03-02");
    let change = |command: &str, args: Value| {
        let named = if command == "patients.update" {
            "id"
        } else {
            "patient_id"
        };
        let mut all = json!({ named: id });
        all.as_object_mut()
            .unwrap()
            .extend(args.as_object().unwrap().clone());
        house.ok(command, all)
    };
    for words in ["farah", "mona fa", "far mon", "2/3/1987", "1987", "فرح"] {
        assert_eq!(house.found(words), ["Farah"], "{words}");
    }
    change(
        "patients.update",
        json!({ "family_name": "Haddad", "preferred_name": "Momo" }),
    );
    assert_eq!(
        (
            house.found("farah").len(),
            house.found("haddad").len(),
            house.found("momo").len()
        ),
        (0, 1, 1)
    );
    house.ok("clinic.undo", json!({}));
    assert_eq!(
        (house.found("farah").len(), house.found("haddad").len()),
        (1, 0)
    );
    house.ok("clinic.redo", json!({}));
    assert_eq!(
        (house.found("farah").len(), house.found("haddad").len()),
        (0, 1)
    );
    let phone = change(
        "patients.put_phone",
        json!({ "kind": "mobile", "number": "0100 200 345" }),
    );
    change(
        "patients.put_identifier",
        json!({ "system": "passport", "value": "ZX81" }),
    );
    change(
        "patients.put_name",
        json!({ "use": "maiden", "family_name": "Aziz" }),
    );
    for words in ["200345", "ZX81", "aziz"] {
        assert_eq!(house.found(words), ["Haddad"], "{words}");
    }
    change(
        "patients.remove_part",
        json!({ "part": "phone", "id": phone["phones"][0]["id"] }),
    );
    assert!(house.found("200345").is_empty());
    house.ok("clinic.undo", json!({}));
    assert_eq!(house.found("200345"), ["Haddad"]);
    house.ok("patients.archive", json!({ "id": id, "reason": "moved" }));
    let hit =
        house.ok("patients.search", json!({ "text": "haddad", "limit": 5 }))["hits"][0].clone();
    assert_eq!(hit["archived"], true, "put aside, and still found");
    house.ok("patients.unarchive", json!({ "id": id }));
    let other = house.register("Nour", "Adam", "2019");
    house.ok("clinic.undo", json!({}));
    assert!(house.found("nour").is_empty());
    assert_eq!(
        house.refused("patients.get", json!({ "id": other })),
        "not_found"
    );
    // The same after the file was closed, from the tables alone.
    house.tables();
    assert_eq!(
        (
            house.found("haddad").len(),
            house.found("nour").len(),
            house.found("200345").len()
        ),
        (1, 0, 1)
    );
    house.ok("clinic.settings", json!({}));
}

#[test]
fn a_done_visit_is_the_last_visit() {
    let house = House::new();
    let id = house.register("Farah", "Mona", "1987");
    let visit = house.ok("flow.walk_in", json!({ "patient_id": id }))["id"].clone();
    house.ok("flow.done", json!({ "id": visit }));
    let hit =
        house.ok("patients.search", json!({ "text": "farah", "limit": 1 }))["hits"][0].clone();
    assert_eq!(hit["last_visit"], crate::house::TODAY);
}

#[test]
fn a_page_follows_the_page_before() {
    let house = House::new();
    for name in ["Élan", "abel", "Zoe", "Ömer", "Abel"] {
        house.register(name, "X", "1987");
    }
    let mut names = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = house.ok("patients.list", json!({ "after": after, "limit": 2 }));
        assert_eq!(page["total"], 5);
        names.extend(
            page["hits"]
                .as_array()
                .unwrap()
                .iter()
                .map(|hit| text(&hit["family_name"])),
        );
        after = page["after"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(names.len(), 5);
    assert_eq!(
        names[..2]
            .iter()
            .map(|name| name.to_lowercase())
            .collect::<Vec<_>>(),
        ["abel", "abel"]
    );
    assert_eq!(names[2..], ["Élan", "Ömer", "Zoe"]);
    // The page at a place, as a scroll bar asks for it.
    let at = |place: u64| -> Vec<String> {
        let page = house.ok("patients.list", json!({ "at": place, "limit": 2 }));
        let hits = page["hits"].as_array().unwrap();
        hits.iter().map(|hit| text(&hit["family_name"])).collect()
    };
    assert_eq!(at(2), ["Élan", "Ömer"]);
    assert_eq!(at(3), ["Ömer", "Zoe"]);
    assert_eq!(at(4), ["Zoe"]);
    assert!(at(5).is_empty() && at(u64::MAX).is_empty());
}

#[test]
fn a_note_of_the_registration_goes_with_it() {
    let house = House::new();
    let args =
        json!({ "family_name": "Farah", "phone": "none", "note": " Needs a ramp.\r\nDeaf. " });
    let id = text(&house.ok("patients.register", args)["id"]);
    assert_eq!(house.patient(&id)["note"], "Needs a ramp.\nDeaf.");
    house.ok("clinic.undo", json!({}));
    assert_eq!(
        house.refused("patients.get", json!({ "id": id })),
        "not_found"
    );
    assert!(house.found("Farah").is_empty());
}

#[test]
fn details_change_one_by_one_and_are_cleared_by_null() {
    let house = House::new();
    let id = house.register("Farah", "Mona", "1987-03-02");
    let update = |args: Value| {
        let mut all = json!({ "id": id });
        all.as_object_mut()
            .unwrap()
            .extend(args.as_object().unwrap().clone());
        house.call_as(&house.clinic.owner, "patients.update", &all)
    };
    let p =
        update(json!({ "note": "comes late\nspeaks Nubian", "sex": "female", "language": "ar" }))
            .unwrap();
    assert_eq!(
        json!([p["note"], p["sex"], p["given_name"]]),
        json!(["comes late\nspeaks Nubian", "female", "Mona"])
    );
    let p = update(json!({ "note": null, "given_name": null, "birth_date": null })).unwrap();
    assert_eq!(
        json!([
            p["note"],
            p["given_name"],
            p["birth_date"],
            p["age_years"],
            p["sex"]
        ]),
        json!([null, null, null, null, "female"])
    );
    let p = update(json!({ "age_years": 30 })).unwrap();
    assert_eq!(
        json!([p["birth_date"], p["birth_date_estimated"]]),
        json!(["1996", true])
    );
    for (wrong, expected) in [
        (json!({ "family_name": "" }), "family_name: missing"),
        (json!({ "birth_date": "2030" }), "birth_date: in_the_future"),
        (json!({ "note": "a\u{7}b" }), "note: not_text"),
        (
            json!({ "birth_date": "1987", "age_years": 3 }),
            "age_years: date_and_age",
        ),
    ] {
        assert_eq!(why(&update(wrong)), expected);
    }
}
