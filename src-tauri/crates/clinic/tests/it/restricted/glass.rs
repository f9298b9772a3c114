//! Opening a restricted record for a reason, and who needs none.

use clinic::door::Caller;
use serde_json::{Value, json};

use super::{MONDAY, Ward};
use crate::house::{code, nobody, text, why};

#[test]
fn the_glass_is_broken_for_a_reason_and_the_owners_hear_of_it() {
    let ward = Ward::new();
    let owner = &ward.house.clinic.owner;
    let why_not = |reason: &str| {
        let args = json!({ "id": ward.patient, "reason": reason });
        why(&ward
            .house
            .call_as(&ward.other, "patients.break_glass", &args))
    };
    for (reason, expected) in [
        ("  ", "reason: missing"),
        ("x", "reason: too_short"),
        (". . . . . .", "reason: too_short"),
    ] {
        assert_eq!(why_not(reason), expected, "{reason}");
    }
    assert_eq!(
        ward.refused("patients.get", &json!({ "id": ward.patient })),
        "patients.restricted"
    );
    let opened = ward.break_glass(&ward.patient).unwrap();
    assert_eq!(opened["patient_id"], json!(ward.patient));
    let whole = ward
        .house
        .ok_as(&ward.other, "patients.get", &json!({ "id": ward.patient }));
    assert_eq!(whole["phones"][0]["number"], "010 5550 1234");
    assert_eq!(ward.finds("1234")["total"], 1);
    // A second time there is nothing to break.
    assert_eq!(code(&ward.break_glass(&ward.patient)), "input.invalid");
    // Every owner has it before them until one of the others has seen it.
    let alerts = |who: &Caller| ward.house.ok_as(who, "tasks.unread", &json!({}))["alerts"].clone();
    assert_eq!((alerts(owner), alerts(&ward.other)), (json!(1), json!(1)));
    let list = ward.house.ok("tasks.alerts", json!({}));
    let alert = &list[0];
    assert_eq!(
        json!([
            alert["kind"],
            alert["text"],
            alert["sender_name"],
            alert["patient"]["family_name"]
        ]),
        json!(["alert", "she fainted at the desk", "Basma Zaki", "Farah"])
    );
    let seen = json!({ "id": alert["id"] });
    assert_eq!(ward.refused("tasks.done", &seen), "auth.forbidden");
    let away = json!({ "id": alert["id"], "to_role": "front_desk" });
    assert_eq!(ward.refused("tasks.pass_on", &away), "auth.forbidden");
    assert_eq!(
        ward.refused("clinic.undo", &json!({})),
        "clinic.nothing_to_undo"
    );
    ward.house.ok_as(owner, "tasks.done", &seen);
    let list = ward.house.ok("tasks.alerts", json!({}));
    let name = ward.house.ok("people.me", json!({}))["name"].clone();
    assert_eq!(list[0]["done_by_name"], name, "who looked through it");
    assert_eq!((alerts(owner), alerts(&ward.other)), (json!(0), json!(0)));
    let lines = ward
        .house
        .audit(&json!({ "event": "patients.glass_broken" }));
    assert_eq!(
        json!([lines.len(), lines[0]["person_id"], lines[0]["patient_id"]]),
        json!([1, ward.other_id, ward.patient])
    );
    let nurse = ward.house.clinic.as_role("nurse");
    let read = ward.house.call_as(&nurse, "tasks.read", &seen);
    assert_eq!(code(&read), "not_found");
}

#[test]
fn what_was_opened_closes_after_an_hour_and_with_the_session() {
    let ward = Ward::new();
    let get = json!({ "id": ward.patient });
    // From a visit or a message that says no more than that there is one.
    for (way, id) in [
        ("visit", &ward.visit),
        ("task", &ward.task),
        ("waiting", &ward.waiting),
    ] {
        ward.break_glass(id)
            .unwrap_or_else(|refused| panic!("{way}: {refused}"));
        ward.house.ok_as(&ward.other, "patients.get", &get);
        // The same person in another window has not given a reason.
        let second = ward.house.clinic.door.caller();
        ward.house.sign_in(&second, &ward.other_id);
        assert_eq!(
            code(&ward.house.call_as(&second, "patients.get", &get)),
            "patients.restricted"
        );
        ward.house.sign_in(&ward.other, &ward.other_id);
        assert_eq!(
            ward.refused("patients.get", &get),
            "patients.restricted",
            "{way}"
        );
    }
    ward.break_glass(&ward.patient).unwrap();
    for minute in 1..60 {
        ward.house.clinic.clock.advance_min(1);
        ward.house.clinic.door.touch(&ward.other);
        ward.house.ok_as(&ward.other, "patients.get", &get);
        assert!(minute < 60);
    }
    ward.house.clinic.clock.advance_min(1);
    ward.house.clinic.door.touch(&ward.other);
    assert_eq!(ward.refused("patients.get", &get), "patients.restricted");
    assert_eq!(code(&ward.break_glass(&nobody())), "not_found");
}

#[test]
fn who_is_named_or_treats_her_opens_her_as_ever() {
    let ward = Ward::new();
    let get = json!({ "id": ward.patient });
    let (doctor_id, doctor) = ward.house.clinic.add("Dr Hana", "clinician");
    let (nurse_id, nurse) = ward.house.clinic.add("Salma Nour", "nurse");
    let opens = |who: &Caller| code(&ward.house.call_as(who, "patients.get", &get));
    let restrict = |people: Value, treating: bool| {
        let args = json!({
            "id": ward.patient, "reason": "family", "person_ids": people, "treating": treating,
        });
        ward.house.ok("patients.restrict", args)
    };
    let patient = restrict(json!([nurse_id]), true);
    let named: Vec<String> = patient["restriction"]["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|person| text(&person["name"]))
        .collect();
    // Whoever restricts does not lock themselves out.
    assert_eq!(named, ["Amal Haddad", "Salma Nour"]);
    assert_eq!(
        (opens(&nurse), opens(&doctor)),
        ("done".to_owned(), "patients.restricted".to_owned())
    );
    let column = json!({ "name": "Dr Hana", "colour": 2, "person_id": doctor_id });
    let setup = ward.house.ok("schedule.put_practitioner", column);
    let column = setup["practitioners"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["person_id"] == json!(doctor_id))
        .unwrap()["id"]
        .clone();
    // Nobody books themselves in.
    let book = json!({
        "patient_id": ward.patient, "practitioner_id": column, "date": MONDAY, "time": "11:00",
    });
    let own = ward.house.call_as(&doctor, "schedule.book", &book);
    assert_eq!(code(&own), "patients.restricted");
    let visit = ward.house.ok("schedule.book", book);
    assert_eq!(opens(&doctor), "done");
    ward.house.ok(
        "schedule.cancel",
        json!({ "id": visit["id"], "late": false }),
    );
    assert_eq!(opens(&doctor), "patients.restricted");
    // A new word replaces the old one, and can be taken back.
    restrict(json!([]), false);
    assert_eq!(opens(&nurse), "patients.restricted");
    ward.house.ok("clinic.undo", json!({}));
    assert_eq!(opens(&nurse), "done");
    ward.house.ok("patients.unrestrict", get.clone());
    assert_eq!(
        (opens(&doctor), ward.refused("patients.get", &get)),
        ("done".to_owned(), "done".to_owned())
    );
    assert_eq!(ward.finds("1234")["total"], 1);
    ward.house.ok("clinic.undo", json!({}));
    assert_eq!(
        (opens(&doctor), ward.finds("1234")["total"].clone()),
        ("patients.restricted".to_owned(), json!(0))
    );
}
