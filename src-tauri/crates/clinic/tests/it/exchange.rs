//! Bringing in another system's bundles: whole or not at all, the same twice is the same once, and nothing dropped.

use serde_json::{Value, json};

use crate::house::{House, code, text};
use crate::samples::{ADAM, MONA, adam, bundle, mona, observation, visit};

pub(crate) fn import(house: &House, dry_run: bool, files: &[&str]) -> Result<Value, Value> {
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|file| ("bundle.json", file.as_bytes()))
        .collect();
    let owner = &house.clinic.owner;
    let command = if dry_run {
        "exchange.look_fhir"
    } else {
        "exchange.import_fhir"
    };
    house.clinic.call_with(owner, command, json!({}), &files)
}

fn counts(report: &Value) -> Value {
    let names = [
        "patients_new",
        "patients_same",
        "patients_changed",
        "visits_new",
        "visits_same",
        "problem_count",
    ];
    json!(names.map(|name| report[name].clone()))
}

fn family() -> String {
    bundle(&[
        mona(),
        visit("11111111-1111-4111-8111-111111111111", MONA),
        observation("21111111-1111-4111-8111-111111111111", MONA),
        adam(),
        observation("22111111-1111-4111-8111-111111111111", ADAM),
    ])
}

#[test]
fn a_dry_run_says_what_would_be_and_writes_nothing() {
    let house = House::new();
    let before = house.tables().0;
    let dry = import(&house, true, &[&family()]).unwrap();
    assert_eq!(counts(&dry), json!([2, 0, 0, 1, 0, 0]));
    let mut after = house.tables().0;
    for (table, count) in &mut after {
        if table.starts_with("audit") || table.starts_with("journal") {
            *count = before[table];
        }
    }
    assert_eq!(before, after);
    assert!(house.found("farah").is_empty());
    let real = import(&house, false, &[&family()]).unwrap();
    assert_eq!(
        (counts(&dry), &dry["resources"]),
        (counts(&real), &real["resources"])
    );
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn patients_come_with_all_that_belongs_to_them() {
    let house = House::new();
    let report = import(&house, false, &[&family()]).unwrap();
    let types: Vec<Value> = report["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            json!([
                line["resource_type"],
                line["taken"],
                line["kept"],
                line["same"]
            ])
        })
        .collect();
    assert_eq!(
        json!(types),
        json!([
            ["Encounter", 1, 0, 0],
            ["Observation", 0, 2, 0],
            ["Patient", 2, 0, 0]
        ])
    );
    let hits = house.ok(
        "patients.search",
        json!({ "text": "farah mona", "limit": 5 }),
    )["hits"]
        .clone();
    assert_eq!(hits.as_array().unwrap().len(), 1);
    let p = house.patient(&text(&hits[0]["id"]));
    assert_eq!(
        json!([
            p["family_name"],
            p["given_name"],
            p["birth_date"],
            p["sex"],
            p["number"]
        ]),
        json!(["Farah", "Mona Layla", "1987-03-02", "female", 1])
    );
    assert_eq!(
        (&p["phones"][0]["number"], &p["phones"][0]["kind"]),
        (&json!("0100 200 300"), &json!("mobile"))
    );
    assert_eq!(
        (&p["addresses"][0]["lines"], &p["addresses"][0]["city"]),
        (&json!("1 Nile St\nFlat 4"), &json!("Giza"))
    );
    assert_eq!(
        (&p["identifiers"][0]["value"], &p["contacts"][0]["name"]),
        (&json!("A1234"), &json!("Huda Aziz"))
    );
    assert_eq!(
        (&p["names"][0]["use"], &p["names"][0]["family_name"]),
        (&json!("maiden"), &json!("Aziz"))
    );
    assert_eq!(
        p["kept"],
        json!([{ "resource_type": "Observation", "count": 1 }])
    );
    let v = &p["visits"][0];
    assert_eq!(
        json!([v["kind"], v["date"], v["what"], v["status"]]),
        json!(["past_visit", "2020-05-04", "Check-up", "finished"])
    );
    assert_eq!(house.ok("clinic.settings", json!({}))["kept_resources"], 2);
    for words in ["adam", "A1234", "200300", "aziz"] {
        assert_eq!(house.found(words).len(), 1, "{words}");
    }
    assert_eq!(
        house.ok("patients.search", json!({ "text": "adam", "limit": 1 }))["hits"][0]["birth_date"],
        "2019"
    );
}

#[test]
fn the_same_file_twice_is_the_same_once() {
    let house = House::new();
    import(&house, false, &[&family()]).unwrap();
    let before = house.tables().0;
    for files in [vec![family()], vec![family(), family()]] {
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let again = import(&house, false, &files).unwrap();
        let times = files.len();
        assert_eq!(counts(&again), json!([0, 2 * times, 0, 0, times, 0]));
    }
    let after = house.tables().0;
    for table in before
        .keys()
        .filter(|table| !table.starts_with("audit") && !table.starts_with("journal"))
    {
        assert_eq!(before[table], after[table], "{table}");
    }
}

#[test]
fn what_changed_at_the_source_is_added_and_what_was_edited_here_stays() {
    let house = House::new();
    import(&house, false, &[&family()]).unwrap();
    let id = text(
        &house.ok(
            "patients.search",
            json!({ "text": "farah mona", "limit": 1 }),
        )["hits"][0]["id"],
    );
    house.ok(
        "patients.update",
        json!({ "id": id, "family_name": "Haddad", "birth_date": "1987-03-03" }),
    );
    let phone = house.patient(&id)["phones"][0]["id"].clone();
    house.ok(
        "patients.remove_part",
        json!({ "patient_id": id, "part": "phone", "id": phone }),
    );
    let mut changed = mona();
    changed["birthDate"] = json!("1987-03-09");
    changed["telecom"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "system": "email", "value": "mona@example.org" }));
    let report = import(&house, false, &[&bundle(&[changed])]).unwrap();
    assert_eq!(counts(&report), json!([0, 0, 1, 0, 0, 0]));
    let p = house.patient(&id);
    assert_eq!(
        json!([p["family_name"], p["birth_date"], p["given_name"]]),
        json!(["Haddad", "1987-03-03", "Mona Layla"])
    );
    let phones: Vec<String> = p["phones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|phone| text(&phone["number"]))
        .collect();
    assert_eq!(
        phones,
        ["mona@example.org"],
        "what was taken away here stays away"
    );
    assert_eq!(house.ok("patients.list", json!({ "limit": 9 }))["total"], 2);
}

#[test]
fn a_file_that_ends_too_early_leaves_nothing_at_all() {
    let house = House::new();
    let before = house.tables().0;
    let whole = family();
    let deep = whole.replace("61.5", &format!("{}1{}", "[".repeat(200), "]".repeat(200)));
    let table = [
        (
            whole.get(..whole.len() - 2).unwrap().to_owned(),
            "exchange.unreadable",
        ),
        (
            whole.get(..whole.len() / 2).unwrap().to_owned(),
            "exchange.unreadable",
        ),
        (deep, "exchange.too_deep"),
        (String::new(), "exchange.unreadable"),
        ("<Bundle/>".to_owned(), "exchange.unreadable"),
        ("MSH|^~\\&|A|B".to_owned(), "exchange.unreadable"),
    ];
    for (broken, expected) in table {
        let good = bundle(&[adam()]);
        let answer = import(&house, false, &[&good, &broken]);
        assert_eq!(code(&answer), expected, "{broken:.20}");
        let refused = answer.unwrap_err();
        assert_eq!(refused["params"]["file"], 2);
        assert!(!refused.to_string().contains("Farah"));
    }
    assert_eq!(code(&import(&house, false, &[])), "input.no_file");
    assert_eq!(
        before,
        house
            .tables()
            .0
            .into_iter()
            .map(|(table, count)| {
                // Locking and signing in again is remembered.
                let was = before[&table];
                if table.starts_with("audit") || table.starts_with("journal") {
                    (table, was)
                } else {
                    (table, count)
                }
            })
            .collect()
    );
    assert!(house.found("nour").is_empty());
}

#[test]
fn what_comes_before_its_patient_finds_them_and_what_is_strange_is_kept() {
    let house = House::new();
    let stray = visit(
        "31111111-1111-4111-8111-111111111111",
        "99999999-9999-4999-8999-999999999999",
    );
    let file = bundle(&[
        visit("11111111-1111-4111-8111-111111111111", MONA),
        observation("21111111-1111-4111-8111-111111111111", MONA),
        stray,
        json!({ "resourceType": "Starship", "id": "x", "crew": 7 }),
        json!({ "resourceType": "Patient", "id": "41111111-1111-4111-8111-111111111111", "birthDate": "2187-01-01" }),
        mona(),
    ]);
    let report = import(&house, false, &[&file]).unwrap();
    assert_eq!(
        json!([report["patients_new"], report["visits_new"]]),
        json!([2, 1])
    );
    let codes: Vec<Value> = report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| json!([problem["entry"], problem["field"], problem["code"]]))
        .collect();
    for expected in [
        json!([3, "subject", "no_such_patient"]),
        json!([5, "name", "no_name"]),
        json!([5, "birthDate", "bad_date"]),
    ] {
        assert!(codes.contains(&expected), "{expected} among {codes:?}");
    }
    let id =
        text(&house.ok("patients.search", json!({ "text": "farah", "limit": 1 }))["hits"][0]["id"]);
    let p = house.patient(&id);
    assert_eq!(
        (
            p["visits"].as_array().unwrap().len(),
            &p["kept"][0]["count"]
        ),
        (1, &json!(1))
    );
    assert_eq!(house.found("?").len(), 0);
    assert_eq!(
        house.ok("patients.list", json!({ "limit": 9 }))["total"],
        2,
        "whoever has no name is listed"
    );
    // The observation, the starship and the visit of nobody.
    assert_eq!(house.ok("clinic.settings", json!({}))["kept_resources"], 3);
}

#[test]
fn hostile_text_in_a_bundle_is_only_text() {
    let house = House::new();
    let patients: Vec<Value> = crate::corpus::hostile()
        .iter()
        .map(|hostile| {
            json!({
                "resourceType": "Patient", "id": uuid::Uuid::new_v4().to_string(), "gender": hostile,
                "name": [{ "family": hostile, "given": [hostile], "use": hostile }, { "text": hostile }],
                "birthDate": hostile, "telecom": [{ "value": hostile, "system": hostile }],
                "address": [{ "line": [hostile], "text": hostile }], "identifier": [{ "value": hostile }],
                "contact": [{ "name": { "text": hostile } }], "deceasedDateTime": hostile,
                "communication": [{ "language": { "text": hostile } }],
            })
        })
        .collect();
    let schema = house.tables().1;
    let report = import(&house, false, &[&bundle(&patients)]).unwrap();
    assert_eq!(report["patients_new"], json!(patients.len()));
    assert_eq!(
        house.ok("patients.list", json!({ "limit": 1 }))["total"],
        json!(patients.len())
    );
    assert_eq!(house.tables().1, schema);
}
