//! What other systems say of people: who has died, how they are reached, and whose visit it was.

use serde_json::{Value, json};

use crate::exchange::import;
use crate::house::{House, TODAY, text};
use crate::samples::{MONA, bundle, mona};

/// Mona as her other clinic knows her by now.
fn mona_with(more: &Value) -> String {
    let mut mona = mona();
    let more = more.as_object().unwrap().clone();
    mona.as_object_mut().unwrap().extend(more);
    bundle(&[mona])
}

fn bring(house: &House, file: &str) -> Value {
    import(house, false, &[file]).unwrap()
}

fn of_name(house: &House, words: &str) -> Value {
    let found = house.ok("patients.search", json!({ "text": words, "limit": 1 }));
    house.patient(&text(&found["hits"][0]["id"]))
}

/// The given names on all lists of whom to call.
fn to_call(house: &House) -> Vec<String> {
    let day = house.ok("reminders.day", json!({ "date": TODAY }))["visits"].clone();
    let due = house.ok("reminders.due", json!({ "until": "2027-12-31" }))["recalls"].clone();
    let waits = house.ok("schedule.waitlist", json!({}));
    let lists = [day, due, waits];
    let rows = lists.iter().flat_map(|list| list.as_array().unwrap());
    rows.map(|row| text(&row["given_name"])).collect()
}

/// A clinic where Mona is booked for today, waits for another time, and is due.
fn expected() -> (House, String) {
    let house = House::new();
    house.open_daily(9 * 60, 17 * 60);
    let with = house.practitioner("Dr Amin");
    bring(&house, &mona_with(&json!({})));
    let id = text(&of_name(&house, "mona")["id"]);
    house.book(&id, &with, TODAY, "14:00").unwrap();
    house.ok(
        "schedule.wait",
        json!({ "patient_id": id, "duration_min": 20 }),
    );
    (house, id)
}

#[test]
fn whoever_died_is_not_called_whether_or_not_the_day_is_known() {
    for (said, date) in [
        (json!({ "deceasedBoolean": true }), Value::Null),
        (json!({ "deceasedDateTime": "lately" }), Value::Null),
        (json!({ "deceasedDateTime": "2026-10" }), json!("2026-10")),
    ] {
        // Known to be dead from the first, and heard of later.
        let house = House::new();
        bring(&house, &mona_with(&said));
        let first = of_name(&house, "mona");
        assert_eq!(
            json!([first["deceased"], first["deceased_date"]]),
            json!([true, date])
        );
        let due = json!({ "patient_id": first["id"], "due": "2027-05-21" });
        house.ok("reminders.set_recall", due);
        assert!(to_call(&house).is_empty(), "{said}");

        let (house, id) = expected();
        assert_eq!(to_call(&house).len(), 2);
        import(&house, true, &[&mona_with(&said)]).unwrap();
        assert_eq!(
            house.patient(&id)["deceased"],
            false,
            "a dry run writes nothing"
        );
        let report = bring(&house, &mona_with(&said));
        assert_eq!(report["patients_changed"], 1);
        let later = house.patient(&id);
        assert_eq!(
            json!([later["deceased"], later["deceased_date"]]),
            json!([true, date])
        );
        assert!(to_call(&house).is_empty(), "{said}");
    }
}

#[test]
fn a_death_that_is_known_stays_as_it_is_known() {
    let (house, id) = expected();
    let death = || {
        let p = house.patient(&id);
        json!([p["deceased"], p["deceased_date"]])
    };
    for (said, known) in [
        (json!({ "deceasedBoolean": false }), json!([false, null])),
        (json!({ "deceasedBoolean": true }), json!([true, null])),
        (
            json!({ "deceasedDateTime": "2026-10-03" }),
            json!([true, "2026-10-03"]),
        ),
        (
            json!({ "deceasedDateTime": "2026-10-04" }),
            json!([true, "2026-10-03"]),
        ),
        (
            json!({ "deceasedBoolean": true, "active": false }),
            json!([true, "2026-10-03"]),
        ),
        (
            json!({ "deceasedBoolean": false, "active": true }),
            json!([true, "2026-10-03"]),
        ),
    ] {
        bring(&house, &mona_with(&said));
        assert_eq!(death(), known, "{said}");
    }
    // Twice in one file, the first time not here yet.
    let house = House::new();
    let [alive, dead] = [json!({}), json!({ "deceasedBoolean": true })].map(|said| {
        let mut mona = mona();
        mona.as_object_mut()
            .unwrap()
            .extend(said.as_object().unwrap().clone());
        mona
    });
    bring(&house, &bundle(&[alive, dead]));
    assert_eq!(of_name(&house, "mona")["deceased"], true);
}

#[test]
fn a_death_of_a_merged_record_is_the_persons_until_they_are_taken_apart() {
    let (house, id) = expected();
    let other = house.register("Farah", "Mouna", "1987-03-02");
    house.ok("patients.merge", json!({ "id": other, "merge_id": id }));
    assert_eq!(to_call(&house), ["Mouna", "Mouna"]);
    bring(
        &house,
        &mona_with(&json!({ "deceasedDateTime": "2026-10-03" })),
    );
    assert_eq!(house.patient(&other)["deceased_date"], "2026-10-03");
    assert!(to_call(&house).is_empty());
    house.ok("patients.unmerge", json!({ "id": id }));
    let deaths = [&other, &id].map(|id| house.patient(id)["deceased"].clone());
    assert_eq!(deaths, [json!(false), json!(true)]);
}

#[test]
fn nobody_is_called_on_an_old_number_a_fax_or_an_address_of_the_web() {
    let house = House::new();
    let telecom = json!([
        { "system": "phone", "use": "old", "value": "0100 111" },
        { "system": "fax", "use": "work", "value": "02 555 1" },
        { "system": "pager", "value": "02 555 2" },
        { "system": "url", "value": "https://mona.example" },
        { "system": "email", "use": "old", "value": "old@example.org" },
        { "system": "email", "value": "mona@example.org" },
        { "system": "phone", "use": "home", "value": "02 555 3" },
        { "value": "02 555 4" },
    ]);
    let contact = json!([{ "name": { "text": "Huda" }, "telecom": [
        { "system": "phone", "use": "old", "value": "0111 1" },
        { "system": "phone", "value": "0111 2" },
    ] }]);
    bring(
        &house,
        &mona_with(&json!({ "telecom": telecom, "contact": contact })),
    );
    let mona = of_name(&house, "mona");
    let phones = mona["phones"].as_array().unwrap().iter();
    let phones: Vec<String> = phones.map(|phone| text(&phone["number"])).collect();
    assert_eq!(phones, ["mona@example.org", "02 555 3", "02 555 4"]);
    assert_eq!(mona["contacts"][0]["phone"], "0111 2");
}

/// A file of a system that numbers its patients.
fn numbered(resources: &[Value]) -> String {
    let entries: Vec<Value> = resources
        .iter()
        .map(|one| json!({ "resource": one }))
        .collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }).to_string()
}

fn called(id: &str, given: &str) -> Value {
    json!({
        "resourceType": "Patient", "id": id, "name": [{ "family": "Nour", "given": [given] }],
    })
}

fn seen(id: &str, by: &str) -> Value {
    json!({
        "resourceType": "Encounter", "id": id, "status": "finished",
        "subject": { "reference": format!("Patient/{by}") }, "period": { "start": "2020-05-04" },
        "type": [{ "text": id }],
    })
}

#[test]
fn a_number_means_whom_its_own_file_means() {
    let first = numbered(&[called("1", "Adam"), seen("adams", "1"), seen("zoes", "7")]);
    let second = numbered(&[
        seen("bilals early", "1"),
        called("1", "Bilal"),
        seen("bilals", "1"),
    ]);
    let third = numbered(&[called("7", "Zoe"), seen("whose", "1")]);
    let files = [first.as_str(), second.as_str(), third.as_str()];
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0], [2, 0, 1]] {
        let house = House::new();
        let picked = order.map(|place| files[place]);
        let report = import(&house, false, &picked).unwrap();
        let visits = |given: &str| {
            let visits = of_name(&house, given)["visits"].clone();
            let visits = visits.as_array().unwrap().iter();
            let mut visits: Vec<String> = visits.map(|visit| text(&visit["what"])).collect();
            visits.sort_unstable();
            visits
        };
        assert_eq!(visits("adam"), ["adams"], "{order:?}");
        assert_eq!(visits("bilal"), ["bilals", "bilals early"], "{order:?}");
        // One file has the visit and another the patient, and no file means somebody else.
        assert_eq!(visits("zoe"), ["zoes"], "{order:?}");
        let place = order.iter().position(|place| *place == 2).unwrap();
        let problems = report["problems"].as_array().unwrap();
        assert_eq!(
            problems.as_slice(),
            [
                json!({ "file": place + 1, "entry": 2, "field": "subject", "code": "no_such_patient" })
            ]
        );
        assert_eq!(report["visits_new"], 4);
    }
    // A name that is nobody else's is known in every file.
    let house = House::new();
    let apart = [
        bundle(&[mona()]),
        bundle(&[crate::samples::visit("one", MONA)]),
    ];
    let report = import(&house, false, &[&apart[0], &apart[1]]).unwrap();
    assert_eq!(
        json!([report["visits_new"], report["problem_count"]]),
        json!([1, 0])
    );
}

fn encounter(id: &str, more: &Value) -> Value {
    let mut visit = crate::samples::visit(id, MONA);
    let fields = visit.as_object_mut().unwrap();
    fields.remove("period");
    fields.extend(more.as_object().unwrap().clone());
    visit
}

#[test]
fn what_never_took_place_is_kept_and_is_no_visit() {
    for (status, is_visit) in [
        ("planned", false),
        ("cancelled", false),
        ("entered-in-error", false),
        ("arrived", true),
        ("in-progress", true),
        ("finished", true),
        ("unknown", true),
    ] {
        let house = House::new();
        let said = json!({ "status": status, "period": { "start": "2020-05-04" } });
        let report = bring(&house, &bundle(&[mona(), encounter("v", &said)]));
        assert_eq!(report["visits_new"], i32::from(is_visit), "{status}");
        let mona = of_name(&house, "mona");
        let visits = mona["visits"].as_array().unwrap();
        assert_eq!(visits.len(), usize::from(is_visit), "{status}");
        let hit =
            house.ok("patients.search", json!({ "text": "mona", "limit": 1 }))["hits"][0].clone();
        assert_eq!(!hit["last_visit"].is_null(), is_visit, "{status}");
        let kept = mona["kept"].as_array().unwrap();
        assert_eq!(kept.len(), usize::from(!is_visit), "{status}");
    }
}

#[test]
fn a_visit_has_its_day_as_far_as_it_is_known() {
    for (period, date) in [
        (json!({ "start": "2020-05-04" }), json!("2020-05-04")),
        (json!({ "start": "2020-05" }), json!("2020-05")),
        (json!({ "start": "2020" }), json!("2020")),
        (json!({ "end": "2020-05-05" }), json!("2020-05-05")),
        (json!({ "start": "lately" }), Value::Null),
        (json!({}), Value::Null),
    ] {
        let house = House::new();
        let visit = encounter("v", &json!({ "period": period }));
        bring(&house, &bundle(&[mona(), visit]));
        let mona = of_name(&house, "mona");
        assert_eq!(mona["visits"][0]["date"], date, "{period}");
        let hit =
            house.ok("patients.search", json!({ "text": "mona", "limit": 1 }))["hits"][0].clone();
        assert_eq!(hit["last_visit"], date, "{period}");
    }
}

#[test]
fn a_record_that_was_closed_there_is_put_aside_here() {
    let house = House::new();
    let report = bring(&house, &mona_with(&json!({ "active": false })));
    assert_eq!(report["problems"][0]["code"], "inactive");
    assert_eq!(of_name(&house, "mona")["archived"], true);
    let house = House::new();
    bring(&house, &mona_with(&json!({ "active": true })));
    assert_eq!(of_name(&house, "mona")["archived"], false);
}

#[test]
fn what_comes_after_its_patient_in_an_import_of_its_own_finds_them() {
    let visit = crate::samples::visit("one", MONA);
    let measured = crate::samples::observation("two", MONA);
    let (people, rest) = (bundle(&[mona()]), bundle(&[visit, measured]));
    let whole = |house: &House| {
        let mona = of_name(house, "mona");
        let visits = mona["visits"].as_array().unwrap().len();
        json!([visits, mona["kept"]])
    };
    let all = json!([1, [{ "resource_type": "Observation", "count": 1 }]]);
    let house = House::new();
    bring(&house, &people);
    let report = bring(&house, &rest);
    assert_eq!(report["problem_count"], 0);
    assert_eq!(whole(&house), all);

    // Before them it belongs to nobody, until they are here and it comes once more.
    let house = House::new();
    let report = bring(&house, &rest);
    assert_eq!(report["problems"][0]["code"], "no_such_patient");
    bring(&house, &people);
    assert_eq!(whole(&house), json!([0, []]));
    import(&house, true, &[&rest]).unwrap();
    assert_eq!(whole(&house), json!([0, []]), "a look writes nothing");
    bring(&house, &rest);
    assert_eq!(whole(&house), all);

    // "Patient/1" may be anybody.
    let house = House::new();
    bring(&house, &numbered(&[called("1", "Adam")]));
    let report = bring(&house, &numbered(&[seen("adams", "1")]));
    assert_eq!(report["problems"][0]["code"], "no_such_patient");
}
