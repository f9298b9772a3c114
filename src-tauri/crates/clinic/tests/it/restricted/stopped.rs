//! For whom nobody books.

use clinic::door::Caller;
use serde_json::json;

use super::{MONDAY, Ward};
use crate::house::code;

#[test]
fn for_whom_nobody_books_it_takes_somebody_who_may_decide() {
    let ward = Ward::new();
    let with = ward.house.practitioner("Dr Zaki");
    let patient = ward.house.register("Nour", "Zoe", "1990");
    let desk = ward.house.clinic.as_role("front_desk");
    let stop = json!({ "patient_id": patient, "reason": "three no-shows" });
    let refused = ward.house.call_as(&desk, "schedule.stop_booking", &stop);
    assert_eq!(code(&refused), "auth.forbidden");
    ward.house.ok("schedule.stop_booking", stop);
    let asked = ward.house.ok_as(
        &desk,
        "schedule.booking_stop",
        &json!({ "patient_id": patient }),
    );
    assert_eq!(
        json!([asked["reason"], asked["by_name"]]),
        json!(["three no-shows", "Amal Haddad"])
    );
    let book = |despite: bool| {
        json!({
            "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "10:00",
            "despite_stop": despite,
        })
    };
    let by = |who: &Caller, despite: bool| {
        code(&ward.house.call_as(who, "schedule.book", &book(despite)))
    };
    assert_eq!(by(&desk, false), "schedule.booking_stopped");
    assert_eq!(by(&desk, true), "auth.forbidden");
    assert_eq!(
        by(&ward.house.clinic.owner, false),
        "schedule.booking_stopped"
    );
    assert_eq!(by(&ward.house.clinic.owner, true), "done");
    let lines = ward
        .house
        .audit(&json!({ "event": "schedule.stop_overridden" }));
    assert_eq!(
        json!([lines.len(), lines[0]["patient_id"]]),
        json!([1, patient])
    );
    let visit = ward.house.ok("schedule.day", json!({ "date": MONDAY }));
    let visit = visit["columns"][1]["appointments"][0]["id"].clone();
    let repeat = json!({ "id": visit, "repeat": { "every": "week", "count": 3 } });
    let repeated = code(&ward.house.call_as(&desk, "schedule.repeat", &repeat));
    assert!(
        ["schedule.booking_stopped", "input.invalid"].contains(&repeated.as_str()),
        "{repeated}"
    );
    ward.house
        .ok("schedule.allow_booking", json!({ "patient_id": patient }));
    let mut later = book(false);
    later["time"] = json!("11:00");
    ward.house.ok_as(&desk, "schedule.book", &later);
}
