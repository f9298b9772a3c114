//! What belongs to whom: households, photos, and parts that are reached through their own patient alone.

use serde_json::{Value, json};

use crate::house::{House, code, nobody, text, why};
use crate::samples::{JPEG, PNG};

#[test]
fn a_household_always_names_who_pays() {
    let house = House::new();
    let [mona, adam, layla] =
        ["Mona", "Adam", "Layla"].map(|given| house.register("Farah", given, "1987"));
    let guarantor = |of: &str| house.patient(of)["household"]["guarantor_id"].clone();
    house.join(&adam, &mona);
    house.join(&layla, &mona);
    assert_eq!(
        house.patient(&layla)["household"]["members"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    assert_eq!(guarantor(&adam), json!(mona));
    house.ok(
        "patients.set_guarantor",
        json!({ "patient_id": adam, "guarantor_id": layla }),
    );
    assert_eq!(guarantor(&mona), json!(layla));
    house.ok("patients.leave_household", json!({ "patient_id": layla }));
    assert!(house.patient(&layla)["household"].is_null());
    assert_ne!(guarantor(&mona), json!(layla));
    assert!(guarantor(&mona).is_string());
    let outside = json!({ "patient_id": adam, "guarantor_id": layla });
    assert_eq!(
        why(&house.call_as(&house.clinic.owner, "patients.set_guarantor", &outside)),
        "guarantor_id: not_in_household"
    );
    assert_eq!(
        house.refused(
            "patients.join_household",
            json!({ "patient_id": mona, "with_patient_id": mona })
        ),
        "input.invalid"
    );
    assert_eq!(
        house.refused("patients.leave_household", json!({ "patient_id": layla })),
        "not_found"
    );
    // Whoever pays and moves to another household leaves the paying behind.
    let [zoe, payer] = ["Zoe", "Nadia"].map(|given| house.register("Nour", given, "1987"));
    house.join(&zoe, &payer);
    house.join(&payer, &mona);
    assert_eq!(guarantor(&zoe), json!(zoe));
    house.ok("clinic.undo", json!({}));
    assert_eq!(guarantor(&zoe), json!(payer));
}

#[test]
fn a_photo_is_what_its_bytes_say() {
    let house = House::new();
    let id = house.register("Farah", "Mona", "1987");
    let large = [JPEG, &vec![0; 512 * 1024]].concat();
    let fits = [JPEG, &vec![0; 512 * 1024 - JPEG.len()]].concat();
    let html = b"<html><script>alert(1)</script>".to_vec();
    let table: [(&str, &[u8], &str); 8] = [
        ("face.jpg", JPEG, "done"),
        ("face.html", PNG, "done"),
        ("../../fits", &fits, "done"),
        ("face.jpg", &large, "exchange.too_large"),
        ("face.jpg", &html, "exchange.unreadable"),
        ("face.png", b"<svg onload=alert(1)>", "exchange.unreadable"),
        ("face.gif", b"GIF89a", "exchange.unreadable"),
        ("face.jpg", b"", "exchange.unreadable"),
    ];
    for (name, bytes, expected) in table {
        let owner = &house.clinic.owner;
        let answer = house.clinic.call_with(
            owner,
            "patients.set_photo",
            json!({ "id": id }),
            &[(name, bytes)],
        );
        assert_eq!(code(&answer), expected, "{name}");
        assert_eq!(
            house.patient(&id)["has_photo"],
            true,
            "what was there stays"
        );
    }
    assert_eq!(
        house.refused("patients.set_photo", json!({ "id": id })),
        "input.no_file"
    );
    let shown = text(&house.ok("patients.photo", json!({ "id": id }))["data_url"]);
    assert!(shown.starts_with("data:image/jpeg;base64,/9j/"));
    house.ok("patients.remove_photo", json!({ "id": id }));
    assert_eq!(
        house.ok("patients.photo", json!({ "id": id })),
        json!({ "data_url": null })
    );
    assert_eq!(house.patient(&id)["has_photo"], false);
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn a_part_is_reached_through_its_own_patient_alone() {
    let house = House::new();
    let [mona, adam] = ["Mona", "Adam"].map(|given| house.register("Farah", given, "1987"));
    let parts = [
        (
            "patients.put_phone",
            "phone",
            "phones",
            json!({ "kind": "home", "number": "555 0100" }),
        ),
        (
            "patients.put_address",
            "address",
            "addresses",
            json!({ "use": "home", "lines": "1 Nile St" }),
        ),
        (
            "patients.put_identifier",
            "identifier",
            "identifiers",
            json!({ "system": "passport", "value": "A1" }),
        ),
        (
            "patients.put_contact",
            "contact",
            "contacts",
            json!({ "name": "Huda" }),
        ),
        (
            "patients.put_name",
            "name",
            "names",
            json!({ "use": "maiden", "family_name": "Aziz" }),
        ),
    ];
    for (put, part, list, args) in parts {
        let of = |patient: &str, more: Value| {
            let mut all = args.clone();
            all.as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            all["patient_id"] = json!(patient);
            all
        };
        let id = house.ok(put, of(&mona, json!({})))[list][0]["id"].clone();
        house.ok(put, of(&mona, json!({ "id": id })));
        for wrong in [
            of(&adam, json!({ "id": id })),
            of(&mona, json!({ "id": nobody() })),
        ] {
            assert_eq!(house.refused(put, wrong), "not_found", "{put}");
        }
        let remove =
            |patient: &str, part: &str| json!({ "patient_id": patient, "part": part, "id": id });
        let other_part = if part == "phone" { "name" } else { "phone" };
        for wrong in [remove(&adam, part), remove(&mona, other_part)] {
            assert_eq!(
                house.refused("patients.remove_part", wrong),
                "not_found",
                "{part}"
            );
        }
        assert_eq!(
            house.ok("patients.remove_part", remove(&mona, part))[list],
            json!([])
        );
        assert_eq!(
            house.refused("patients.remove_part", remove(&mona, part)),
            "not_found",
            "{part}"
        );
        assert_eq!(
            house.refused(put, of(&mona, json!({ "id": id }))),
            "not_found",
            "{put}"
        );
        assert_eq!(house.patient(&adam)[list], json!([]));
    }
}
