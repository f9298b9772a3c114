//! Two records of one person: shown as one, found by either number, and taken apart again whatever came since.

use serde_json::{Value, json};

use crate::house::{House, TODAY, code, text, why};
use crate::schedule::reception;

/// Mona twice: once as she is registered, once as somebody misheard her on the phone, with a visit.
fn mona_twice() -> (House, String, String, String) {
    let (house, with, mona) = reception();
    let other = house.register("Farag", "Muna", "1987-03-02");
    let phone = json!({ "patient_id": other, "kind": "mobile", "number": "0100 200 300" });
    house.ok("patients.put_phone", phone);
    house.book(&other, &with, TODAY, "14:00").unwrap();
    (house, with, mona, other)
}

fn merge(house: &House, id: &str, other: &str) -> Result<Value, Value> {
    let args = json!({ "id": id, "merge_id": other });
    house.call_as(&house.clinic.owner, "patients.merge", &args)
}

fn ids(house: &House, words: &str) -> Vec<String> {
    let found = house.ok("patients.search", json!({ "text": words, "limit": 50 }));
    let hits = found["hits"].as_array().unwrap().iter();
    hits.map(|hit| text(&hit["id"])).collect()
}

#[test]
fn what_belongs_to_either_is_shown_under_one_and_found_by_both() {
    let (house, _, mona, other) = mona_twice();
    let number = house.patient(&other)["number"].to_string();
    let merged = merge(&house, &mona, &other).unwrap();
    assert_eq!(text(&merged["family_name"]), "Farah");
    assert_eq!(text(&merged["phones"][0]["number"]), "0100 200 300");
    assert_eq!(merged["visits"].as_array().unwrap().len(), 1);
    assert_eq!(text(&merged["merged"][0]["given_name"]), "Muna");
    // By name, by phone and by number of either; and never twice.
    for words in ["Farag", "Muna", "200300", number.as_str(), "Farah"] {
        assert_eq!(ids(&house, words), std::slice::from_ref(&mona), "{words}");
    }
    // An old number, or an old id, leads to her.
    assert_eq!(house.patient(&other)["id"], merged["id"]);
    let day = house.ok("schedule.day", json!({ "date": TODAY }));
    let visit = &day["columns"][0]["appointments"][0];
    assert_eq!(
        json!([visit["patient_id"], visit["family_name"]]),
        json!([mona, "Farah"])
    );
    // The parts of either are hers to change.
    let phone = &merged["phones"][0]["id"];
    let change =
        json!({ "patient_id": mona, "id": phone, "kind": "home", "number": "0100 200 301" });
    house.ok("patients.put_phone", change);
    // After a restart she is read the same way.
    house.tables();
    assert_eq!(ids(&house, "Farag"), std::slice::from_ref(&mona));
    assert_eq!(ids(&house, &number), [mona]);
}

#[test]
fn a_merge_is_taken_apart_whatever_came_since() {
    let (house, with, mona, other) = mona_twice();
    let before = [house.patient(&mona), house.patient(&other)];
    merge(&house, &mona, &other).unwrap();
    // Days later: a change of what came from the other, a new phone, a new visit.
    let phone = house.patient(&mona)["phones"][0]["id"].clone();
    let change =
        json!({ "patient_id": mona, "id": phone, "kind": "mobile", "number": "0100 200 999" });
    house.ok("patients.put_phone", change);
    let new = json!({ "patient_id": mona, "kind": "home", "number": "02 555 0000" });
    house.ok("patients.put_phone", new);
    house.book(&mona, &with, TODAY, "15:00").unwrap();
    house.ok("patients.unmerge", json!({ "id": other }));
    let [one, two] = [house.patient(&mona), house.patient(&other)];
    assert_eq!(text(&one["phones"][0]["number"]), "02 555 0000");
    assert_eq!(text(&two["phones"][0]["number"]), "0100 200 999");
    assert_eq!(
        [&one, &two].map(|record| record["visits"].as_array().unwrap().len()),
        [1, 1]
    );
    assert_eq!(
        [&one["number"], &two["number"]],
        [&before[0]["number"], &before[1]["number"]]
    );
    assert_eq!(ids(&house, "Farag"), std::slice::from_ref(&other));
    assert_eq!(ids(&house, "Farah"), std::slice::from_ref(&mona));
    let again = json!({ "id": other });
    let refused = house.call_as(&house.clinic.owner, "patients.unmerge", &again);
    assert_eq!(why(&refused), "id: not_merged");
}

#[test]
fn the_last_step_back_takes_a_merge_back_whole() {
    let (house, _, mona, other) = mona_twice();
    house.ok(
        "patients.join_household",
        json!({ "patient_id": other, "with_patient_id": mona }),
    );
    let third = house.register("Farah", "Adam", "2015-01-01");
    house.ok(
        "patients.join_household",
        json!({ "patient_id": third, "with_patient_id": other }),
    );
    house.ok(
        "patients.set_guarantor",
        json!({ "patient_id": other, "guarantor_id": other }),
    );
    let before = [&mona, &other, &third].map(|id| house.patient(id));
    let args =
        json!({ "id": mona, "merge_id": other, "take": ["name", "birth_date", "sex", "note"] });
    let merged = house.ok("patients.merge", args);
    assert_eq!(
        text(&merged["family_name"]),
        "Farag",
        "what the other knew better"
    );
    assert_eq!(merged["household"]["guarantor_id"], json!(mona));
    assert_eq!(merged["household"]["members"].as_array().unwrap().len(), 2);
    house.ok("clinic.undo", json!({}));
    assert_eq!([&mona, &other, &third].map(|id| house.patient(id)), before);
}

#[test]
fn there_is_no_merge_in_a_circle_or_into_itself() {
    let (house, _, mona, other) = mona_twice();
    let third = house.register("Farah", "Mouna", "1987");
    assert_eq!(why(&merge(&house, &mona, &mona)), "merge_id: same_patient");
    merge(&house, &mona, &other).unwrap();
    assert_eq!(why(&merge(&house, &other, &mona)), "id: merged_already");
    assert_eq!(
        why(&merge(&house, &third, &other)),
        "merge_id: merged_already"
    );
    // Who stands under one that is merged goes with it.
    let all = merge(&house, &third, &mona).unwrap();
    let mut under: Vec<String> = all["merged"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["id"]))
        .collect();
    under.sort_unstable();
    let mut expected = vec![mona.clone(), other.clone()];
    expected.sort_unstable();
    assert_eq!(under, expected);
    assert_eq!(ids(&house, "Farag"), std::slice::from_ref(&third));
    house.ok("clinic.undo", json!({}));
    assert_eq!(house.patient(&other)["id"], json!(mona));
    let nurse = house.clinic.as_role("front_desk");
    let args = json!({ "id": third, "merge_id": mona });
    assert_eq!(
        code(&house.call_as(&nurse, "patients.merge", &args)),
        "auth.forbidden"
    );
}

#[test]
fn pairs_are_listed_with_reasons_and_not_twice() {
    let house = House::new();
    let register = |family: &str, given: &str, birth: &str, phone: &str| {
        let args = json!({
            "family_name": family, "given_name": given, "birth_date": birth, "phone": phone,
        });
        text(&house.ok("patients.register", args)["id"])
    };
    let mona = register("Farah", "Mona", "1987-03-02", "+20 100 200 3000");
    let twin = register("FARAH", "Moná", "1987-03-02", "0100 200 3000");
    register("Mona", "Farah", "1987-03-02", "none");
    register("Farah", "Huda", "1987-03-02", "none");
    register("Farah", "Mona", "1950-01-01", "none");
    register("Nour", "Salma", "1990-05-05", "none");
    let list = || {
        let found = house.ok("patients.duplicates", json!({ "limit": 50 }));
        let pairs = found["pairs"].as_array().unwrap().iter();
        let pairs: Vec<(i64, Value)> = pairs
            .map(|pair| (pair["score"].as_i64().unwrap(), pair["reasons"].clone()))
            .collect();
        assert_eq!(found["total"], json!(pairs.len()));
        pairs
    };
    assert_eq!(
        list(),
        [
            (100, json!(["name", "birth_date", "phone"])),
            (80, json!(["swapped", "birth_date"])),
            (80, json!(["swapped", "birth_date"])),
        ]
    );
    house.ok(
        "patients.keep_apart",
        json!({ "id": twin, "other_id": mona }),
    );
    assert_eq!(list().len(), 2);
    house.ok("clinic.undo", json!({}));
    merge(&house, &mona, &twin).unwrap();
    assert_eq!(list(), [(80, json!(["swapped", "birth_date"]))]);
    let itself = json!({ "id": mona, "other_id": mona });
    let refused = house.call_as(&house.clinic.owner, "patients.keep_apart", &itself);
    assert_eq!(why(&refused), "other_id: same_patient");
}
