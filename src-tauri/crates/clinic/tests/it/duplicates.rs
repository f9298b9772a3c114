//! Pairs of records that may be of one person.

use serde_json::{Value, json};

use crate::house::{House, text, why};
use crate::merging::merge;

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

#[test]
fn twins_are_told_from_one_person() {
    let house = House::new();
    let register = |given: &str, sex: &str| {
        let args = json!({
            "family_name": "Farah", "given_name": given, "birth_date": "2019-03-02", "sex": sex,
            "phone": "0100 200 3000",
        });
        house.ok("patients.register", args)
    };
    register("Adam", "male");
    register("Karim", "male");
    register("Layla", "female");
    let found = house.ok("patients.duplicates", json!({ "limit": 50 }));
    assert_eq!(found["total"], 1, "a girl is not her brother: {found}");
    let pair = &found["pairs"][0];
    assert_eq!(
        json!([pair["score"], pair["reasons"], pair["differences"]]),
        json!([65, ["birth_date", "phone"], ["given_name"]])
    );
}

/// Reading everybody takes a while; whoever registers somebody meanwhile does not wait for it.
#[test]
fn a_long_look_keeps_nobody_from_working() {
    let patients = std::env::var("SATCHEL_DOUBLES_AMONG").map_or(4_000, |n| n.parse().unwrap());
    let clinic = testkit::Clinic::sample(patients, 7);
    let look = || clinic.call(&clinic.owner, "patients.duplicates", json!({ "limit": 5 }));
    look().unwrap();
    let started = std::time::Instant::now();
    look().unwrap();
    let alone = started.elapsed();
    let change = std::thread::scope(|threads| {
        let looking = threads.spawn(look);
        std::thread::sleep(alone / 4);
        let started = std::time::Instant::now();
        let args = json!({ "family_name": "Farah", "phone": "none" });
        clinic
            .call(&clinic.owner, "patients.register", args)
            .unwrap();
        let change = started.elapsed();
        assert!(!looking.is_finished(), "the look ended too early to tell");
        looking.join().unwrap().unwrap();
        change
    });
    println!("possible duplicates among {patients}: {alone:?}; a change meanwhile: {change:?}");
    assert!(change < alone / 2, "{change:?} of {alone:?}");
    let read = json!({ "filter": { "event": "patients.duplicates_listed" }, "limit": 10 });
    let lines = clinic.call(&clinic.owner, "audit.list", read).unwrap();
    assert_eq!(lines["entries"].as_array().unwrap().len(), 3);
}

#[test]
fn a_number_is_the_same_in_any_digits() {
    let house = House::new();
    for phone in ["0100 200 3000", "٠١٠٠ ٢٠٠ ٣٠٠٠"] {
        let args = json!({ "family_name": "Farah", "given_name": "Mona", "phone": phone });
        house.ok("patients.register", args);
    }
    let found = house.ok("patients.duplicates", json!({ "limit": 50 }));
    assert_eq!(found["pairs"][0]["reasons"], json!(["name", "phone"]));
}
