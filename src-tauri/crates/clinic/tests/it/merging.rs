//! Two records of one person: shown as one, found by either number, and taken apart again whatever came since.

use serde_json::{Value, json};

use crate::house::{House, TODAY, code, text, why};
use crate::schedule::reception;

/// Mona twice: once as she is registered, once as somebody misheard her on the phone, with a visit.
pub(crate) fn mona_twice() -> (House, String, String, String) {
    let (house, with, mona) = reception();
    let other = house.register("Farag", "Muna", "1987-03-02");
    let phone = json!({ "patient_id": other, "kind": "mobile", "number": "0100 200 300" });
    house.ok("patients.put_phone", phone);
    house.book(&other, &with, TODAY, "14:00").unwrap();
    (house, with, mona, other)
}

pub(crate) fn merge(house: &House, id: &str, other: &str) -> Result<Value, Value> {
    let args = json!({ "id": id, "merge_id": other });
    house.call_as(&house.clinic.owner, "patients.merge", &args)
}

pub(crate) fn ids(house: &House, words: &str) -> Vec<String> {
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
    house.join(&other, &mona);
    let third = house.register("Farah", "Adam", "2015-01-01");
    house.join(&third, &other);
    let pays = json!({ "patient_id": other, "guarantor_id": other });
    house.ok("patients.set_guarantor", pays);
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

/// Whom a person's household shows, and who pays.
fn household(house: &House, of: &str) -> (Vec<String>, String) {
    let home = house.patient(of)["household"].clone();
    let members = home["members"].as_array().into_iter().flatten();
    let mut members: Vec<String> = members.map(|member| text(&member["id"])).collect();
    members.sort_unstable();
    (members, text(&home["guarantor_id"]))
}

fn sorted<const N: usize>(ids: [&String; N]) -> Vec<String> {
    let mut ids = ids.map(String::clone);
    ids.sort_unstable();
    ids.into()
}

#[test]
fn a_household_comes_back_when_records_are_taken_apart() {
    let (house, _, mona, other) = mona_twice();
    let adam = house.register("Farag", "Adam", "2015-01-01");
    house.join(&adam, &other);
    let before = household(&house, &other);
    assert_eq!(before, (sorted([&adam, &other]), other.clone()));
    // Who had none is shown in the other's, and pays where the other paid.
    merge(&house, &mona, &other).unwrap();
    assert_eq!(
        household(&house, &mona),
        (sorted([&adam, &mona]), mona.clone())
    );
    house.ok("patients.unmerge", json!({ "id": other }));
    assert_eq!(household(&house, &other), before);
    assert!(house.patient(&mona)["household"].is_null());
    // Who has a household of their own stays in it; the other's goes on, and names somebody who pays.
    let layla = house.register("Farah", "Layla", "2010-01-01");
    house.join(&layla, &mona);
    let own = household(&house, &mona);
    merge(&house, &mona, &other).unwrap();
    assert_eq!(household(&house, &mona), own);
    assert_eq!(household(&house, &adam), (vec![adam.clone()], adam.clone()));
    house.ok("patients.unmerge", json!({ "id": other }));
    assert_eq!(household(&house, &other), before);
    assert_eq!(household(&house, &mona), own);
}

#[test]
fn whoever_leaves_a_household_while_merged_has_left_it() {
    let (house, _, mona, other) = mona_twice();
    let adam = house.register("Farag", "Adam", "2015-01-01");
    house.join(&adam, &other);
    merge(&house, &mona, &other).unwrap();
    // By the id of the record that was merged, too: it names the person.
    house.ok("patients.leave_household", json!({ "patient_id": other }));
    assert!(house.patient(&mona)["household"].is_null());
    house.ok("patients.unmerge", json!({ "id": other }));
    assert!(house.patient(&other)["household"].is_null());
    assert_eq!(household(&house, &adam), (vec![adam.clone()], adam));
}

#[test]
fn what_a_merge_took_goes_back_unless_somebody_changed_it_since() {
    let (house, _, mona, other) = mona_twice();
    house.ok(
        "patients.update",
        json!({ "id": other, "note": "deaf in one ear", "sex": "female" }),
    );
    let take = json!(["name", "sex", "note"]);
    let args = json!({ "id": mona, "merge_id": other, "take": take });
    assert_eq!(
        text(&house.ok("patients.merge", args)["note"]),
        "deaf in one ear"
    );
    house.ok(
        "patients.update",
        json!({ "id": other, "note": "hears well" }),
    );
    assert_eq!(text(&house.patient(&mona)["note"]), "hears well");
    house.ok("patients.unmerge", json!({ "id": other }));
    let [one, two] = [house.patient(&mona), house.patient(&other)];
    assert_eq!(
        json!([
            one["family_name"],
            one["given_name"],
            one["sex"],
            one["note"]
        ]),
        json!(["Farah", "Mona", "unknown", "hears well"])
    );
    assert_eq!(
        json!([two["family_name"], two["note"]]),
        json!(["Farag", "deaf in one ear"])
    );
}

#[test]
fn nobody_vanishes_behind_a_record_that_was_put_aside() {
    let (house, _, mona, other) = mona_twice();
    house.ok("patients.archive", json!({ "id": mona, "reason": "twice" }));
    assert_eq!(code(&merge(&house, &mona, &other)), "patients.archived");
    // The other way round is how a double is put away.
    let merged = merge(&house, &other, &mona).unwrap();
    assert_eq!(merged["archived"], false);
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
fn a_visit_shows_the_phone_of_whom_it_is_shown_under_and_whether_they_are_new() {
    let house = House::new();
    house.open_daily(9 * 60, 17 * 60);
    let with = house.practitioner("Dr Amin");
    let mona = house.register("Farah", "Mona", "1987-03-02");
    let twice = house.register("Farrah", "Mouna", "1987-03-02");
    let phone = |of: &str, number: &str| {
        let args = json!({ "patient_id": of, "kind": "mobile", "number": number });
        house.ok("patients.put_phone", args);
    };
    phone(&twice, "0100 222");
    // Mona has been here before; the visit is booked under the other record.
    let earlier = house.book(&mona, &with, TODAY, "09:00").unwrap();
    for step in ["flow.arrive", "flow.done"] {
        house.ok(step, json!({ "id": earlier["id"] }));
    }
    house.book(&twice, &with, "2026-11-23", "09:00").unwrap();
    house.ok(
        "schedule.wait",
        json!({ "patient_id": twice, "duration_min": 20 }),
    );
    let shown = || {
        let day = house.ok("schedule.day", json!({ "date": "2026-11-23" }));
        let visit = day["columns"][0]["appointments"][0].clone();
        let waits = house.ok("schedule.waitlist", json!({}))[0].clone();
        json!([
            visit["patient_id"],
            visit["phone"],
            visit["new_patient"],
            waits["phone"]
        ])
    };
    assert_eq!(shown(), json!([twice, "0100 222", true, "0100 222"]));
    merge(&house, &mona, &twice).unwrap();
    // As long as she has none of her own, the other record's is how she is reached.
    assert_eq!(shown(), json!([mona, "0100 222", false, "0100 222"]));
    phone(&mona, "0100 111");
    assert_eq!(shown(), json!([mona, "0100 111", false, "0100 111"]));
    house.ok("patients.unmerge", json!({ "id": twice }));
    assert_eq!(shown(), json!([twice, "0100 222", true, "0100 222"]));
}

#[test]
fn a_merge_after_which_somebody_went_on_is_not_undone_but_taken_apart() {
    let (house, _, mona, twice) = mona_twice();
    merge(&house, &mona, &twice).unwrap();
    // Somebody else takes the records apart and merges them again: the first step is no longer the last word.
    let manager = house.clinic.as_role("manager");
    house.ok_as(&manager, "patients.unmerge", &json!({ "id": twice }));
    house.ok_as(
        &manager,
        "patients.merge",
        &json!({ "id": mona, "merge_id": twice }),
    );
    house.ok_as(
        &manager,
        "patients.update",
        &json!({ "id": mona, "note": "allergic to latex" }),
    );
    assert_eq!(house.refused("clinic.undo", json!({})), "edit.conflict");
    let stands = house.patient(&mona);
    assert_eq!(
        (&stands["note"], stands["merged"].as_array().unwrap().len()),
        (&json!("allergic to latex"), 1)
    );
    // The way that stays open loses nothing either.
    house.ok("patients.unmerge", json!({ "id": twice }));
    assert_eq!(house.patient(&mona)["note"], "allergic to latex");
    assert_eq!(house.patient(&twice)["merged"], json!([]));
}

/// Of three, each with a name of their own, the third takes both others' names, by every way to be one person and then
/// three again.
#[test]
fn whichever_record_leaves_first_each_keeps_their_own_name() {
    let house = House::new();
    let names = ["Amal", "Basma", "Carim"];
    let [a, b, c] = names.map(|given| house.register("Farah", given, "1987"));
    let name = |id: &str| text(&house.patient(id)["given_name"]);
    let take = |into: &str, from: &str| {
        house.ok(
            "patients.merge",
            json!({ "id": into, "merge_id": from, "take": ["name"] }),
        );
    };
    for merges in [[(&c, &a), (&c, &b)], [(&b, &a), (&c, &b)]] {
        for leave in [[&a, &b], [&b, &a]] {
            for (into, from) in merges {
                take(into, from);
            }
            house.ok("patients.unmerge", json!({ "id": leave[0] }));
            // Whoever is out already has the name that is theirs, and nobody else's is shown for the rest.
            assert_eq!(house.patient(leave[0])["merged"], json!([]));
            let (out, stays) = (name(leave[0]), name(&c));
            assert_ne!(out, stays, "{merges:?} {leave:?}");
            house.ok("patients.unmerge", json!({ "id": leave[1] }));
            assert_eq!(
                [&a, &b, &c].map(|id| name(id)),
                names,
                "{merges:?} {leave:?}"
            );
        }
    }
    // Taken back, the last step is as if it had not been.
    take(&b, &a);
    take(&c, &b);
    let before = [&a, &b, &c].map(|id| house.patient(id));
    house.ok("patients.unmerge", json!({ "id": a }));
    house.ok("clinic.undo", json!({}));
    assert_eq!([&a, &b, &c].map(|id| house.patient(id)), before);
}
