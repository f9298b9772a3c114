//! The search for a free time in a clinic that has none for three months.

use std::error::Error;

use serde_json::{Value, json};
use testkit::Clinic;
use xtask::bench::table::{Row, Verdict};

use crate::desk::{call, inside};

const PRACTITIONERS: usize = 8;
const DAYS: i64 = 90;
/// Half hours from eight to four.
const VISITS: i64 = 16;
const TARGET_MS: f64 = 50.0;

pub(crate) fn rows() -> Result<Vec<Row>, Box<dyn Error>> {
    let clinic = Clinic::new();
    for weekday in 1..=7 {
        let spans = json!([{ "start_min": 8 * 60, "end_min": 16 * 60 }]);
        let args = json!({ "weekday": weekday, "spans": spans });
        call(&clinic, "schedule.set_hours", args)?;
    }
    let register = json!({ "family_name": "Farah", "given_name": "Mona", "birth_date": "1987-03-02",
                           "phone": "none" });
    let patient = part(&call(&clinic, "patients.register", register)?, "/id");
    for number in 0..PRACTITIONERS {
        let args = json!({ "name": format!("Dr {number}"), "colour": number });
        let setup = call(&clinic, "schedule.put_practitioner", args)?;
        let with = part(&setup, &format!("/practitioners/{number}/id"));
        fill(&clinic, &patient, &with)?;
    }
    // Of the last day one time is left: the search has to go all the way.
    let ask = json!({ "duration_min": 30, "date": FIRST });
    let found = call(&clinic, "schedule.next_free", ask.clone())?;
    if part(&found, "/0/date") != LAST {
        return Err(format!("a free time where there is none: {found}").into());
    }
    let ours = inside(&clinic, "schedule.next_free", (0..200).map(|_| ask.clone()))?;
    Ok(vec![Row {
        what: format!(
            "next free time, {PRACTITIONERS} providers booked out for {DAYS} days, inside the door"
        ),
        target: "<= 50 ms".to_owned(),
        unit: "ms".to_owned(),
        median: ours.median_ms(),
        p99: Some(ours.p99_ms()),
        beside: None,
        verdict: Verdict::of(ours.p99_ms() <= TARGET_MS),
    }])
}

const FIRST: &str = "2027-01-01";
/// The ninetieth day.
const LAST: &str = "2027-03-31";

/// Books every time of the days, each as a series of one visit a day.
fn fill(clinic: &Clinic, patient: &Value, with: &Value) -> Result<(), Box<dyn Error>> {
    for place in 0..VISITS {
        let minute = 8 * 60 + place * 30;
        let book = json!({
            "patient_id": patient, "practitioner_id": with, "date": FIRST,
            "time": format!("{:02}:{:02}", minute / 60, minute % 60), "duration_min": 30,
        });
        let first = call(clinic, "schedule.book", book)?;
        let count = if place == 0 { DAYS - 1 } else { DAYS };
        let repeat = json!({ "every": "day", "count": count });
        call(
            clinic,
            "schedule.repeat",
            json!({ "id": part(&first, "/id"), "repeat": repeat }),
        )?;
    }
    Ok(())
}

fn part(of: &Value, pointer: &str) -> Value {
    of.pointer(pointer).cloned().unwrap_or_default()
}
