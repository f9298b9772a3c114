//! What a patient is told who asks to whom their record was disclosed.

use serde_json::{Value, json};

use crate::house::{House, code, text, why};

const DAY_MIN: i64 = 24 * 60;

fn told(house: &House, patient: &str, more: &Value) -> Vec<String> {
    let mut args = json!({ "patient_id": patient, "care": false });
    args.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    let reply = house.ok("audit.disclosures", args);
    let lines = reply["entries"].as_array().unwrap().iter();
    lines
        .map(|line| format!("{} {}", text(&line["role"]), text(&line["event"])))
        .filter(|line| !line.ends_with("disclosures_read"))
        .collect()
}

#[test]
fn who_saw_or_printed_it_outside_of_care_is_listed_the_oldest_first() {
    let house = House::new();
    let mona = house.register("Farah", "Mona", "1987");
    let other = house.register("Nour", "Adam", "1990");
    let get = json!({ "id": mona });
    let nurse = house.clinic.as_role("nurse");
    house.ok_as(&nurse, "patients.get", &get);
    house.ok_as(&nurse, "patients.print_card", &get);
    let biller = house.clinic.as_role("biller");
    house.ok_as(&biller, "patients.get", &get);
    house.ok("patients.get", json!({ "id": other }));
    assert_eq!(
        told(&house, &mona, &json!({})),
        ["nurse patients.card_printed", "biller patients.opened"]
    );
    assert_eq!(
        told(&house, &mona, &json!({ "care": true })),
        [
            "nurse patients.opened",
            "nurse patients.card_printed",
            "biller patients.opened"
        ]
    );
    assert_eq!(told(&house, &mona, &json!({ "to": "2026-11-20" })), [""; 0]);
    // That somebody looked is remembered, as is the paper, with how many lines it held.
    house.ok(
        "audit.print_disclosures",
        json!({ "patient_id": mona, "care": false }),
    );
    let paper = &house.audit(&json!({ "event": "audit.disclosures_printed" }))[0];
    assert_eq!(
        json!([paper["patient_id"], paper["count"].as_i64() > Some(1)]),
        json!([mona, true])
    );
    // Records of one person are one record.
    house.ok("patients.merge", json!({ "id": other, "merge_id": mona }));
    let both = told(&house, &other, &json!({}));
    assert!(
        both.contains(&"nurse patients.card_printed".to_owned()),
        "{both:?}"
    );
    assert!(
        both.contains(&"owner patients.opened".to_owned()),
        "{both:?}"
    );
}

#[test]
fn who_was_printed_with_many_others_is_told_as_well() {
    let house = House::new();
    let names = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
    let patients = names.map(|name| house.register("Farah", name, "1987"));
    for patient in &patients {
        house.ok("flow.walk_in", json!({ "patient_id": patient }));
    }
    let date = house.ok("clinic.status", json!({}))["today"].clone();
    let nurse = house.clinic.as_role("nurse");
    let board = house.ok_as(&nurse, "flow.print_board", &json!({ "date": date }));
    assert_eq!(board["rows"].as_array().map(Vec::len), Some(names.len()));
    house.ok_as(&nurse, "schedule.print_day", &json!({ "date": date }));
    let recalls = patients.each_ref().map(|patient| {
        let due = json!({ "patient_id": patient, "due": "2027-05-21" });
        house.ok("reminders.set_recall", due)["id"].clone()
    });
    house.ok_as(
        &nurse,
        "reminders.print_calls",
        &json!({ "recall_ids": recalls }),
    );
    for patient in &patients {
        assert_eq!(
            told(&house, patient, &json!({})),
            [
                "nurse flow.board_printed",
                "nurse schedule.day_printed",
                "nurse reminders.calls_printed"
            ]
        );
    }
}

#[test]
fn it_goes_back_six_years_and_not_to_records_that_one_does_not_see() {
    let house = House::new();
    let mona = house.register("Farah", "Mona", "1987");
    house.ok("patients.get", json!({ "id": mona }));
    house.clinic.clock.advance_min(DAY_MIN * 366 * 6);
    house.sign_in(&house.clinic.owner, &house.owner_id());
    assert_eq!(told(&house, &mona, &json!({})), [""; 0]);
    let early = json!({ "patient_id": mona, "care": false, "from": "2026-11-01" });
    let early = house.call_as(&house.clinic.owner, "audit.disclosures", &early);
    assert_eq!(why(&early), "from: six_years");
    let doctor = house.clinic.as_role("clinician");
    let restrict =
        json!({ "id": mona, "reason": "works here", "person_ids": [], "treating": false });
    house.ok_as(&doctor, "patients.restrict", &restrict);
    let hers = json!({ "patient_id": mona, "care": false });
    assert_eq!(
        house.refused("audit.disclosures", hers.clone()),
        "patients.restricted"
    );
    let nurse = house.clinic.as_role("nurse");
    let refused = house.call_as(&nurse, "audit.disclosures", &hers);
    assert_eq!(code(&refused), "auth.forbidden");
    // With the glass broken it is open, and says why.
    let glass = json!({ "id": mona, "reason": "she asks herself" });
    house.ok("patients.break_glass", glass);
    let told = house.ok("audit.disclosures", hers);
    let last = told["entries"].as_array().unwrap().last().unwrap();
    let said = json!([last["event"], last["reason"]]);
    assert_eq!(said, json!(["patients.glass_broken", "she asks herself"]));
}

#[test]
fn a_record_that_stays_on_the_screen_is_one_look() {
    let house = House::new();
    let mona = house.register("Farah", "Mona", "1987");
    let adam = house.register("Nour", "Adam", "1990");
    let biller = house.clinic.as_role("biller");
    let look = |id: &str| house.ok_as(&biller, "patients.get", &json!({ "id": id }));
    let looks = || house.audit(&json!({ "event": "patients.opened" })).len();
    let minute = || {
        house.clinic.clock.advance_min(1);
        for who in [&biller, &house.clinic.owner] {
            house.clinic.door.touch(who);
        }
    };
    for _ in 0..3 {
        look(&mona);
        minute();
    }
    assert_eq!(looks(), 1);
    // Another one is another look; so is a later one, and that of somebody else.
    look(&adam);
    look(&mona);
    assert_eq!(looks(), 2);
    house.ok("patients.get", json!({ "id": mona }));
    assert_eq!(looks(), 3);
    for _ in 0..9 {
        minute();
        look(&mona);
    }
    assert_eq!(looks(), 4);
}
