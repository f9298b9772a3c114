//! Whom to call: a full day, and everybody who is due in a large clinic.

use std::error::Error;

use serde_json::{Value, json};
use testkit::Clinic;
use xtask::bench::table::{Row, Verdict};

use crate::desk::{call, inside};

const TIMES: usize = 200;
const PATIENTS: u32 = 100_000;
const RECALLS: usize = 20_000;
const PAGE: usize = 200;
const DAY_MS: f64 = 20.0;
const DUE_MS: f64 = 50.0;

/// The list of a day that is filled already.
pub(crate) fn day(clinic: &Clinic, date: &str, visits: usize) -> Result<Row, Box<dyn Error>> {
    let ask = json!({ "date": date });
    let list = call(clinic, "reminders.day", ask.clone())?;
    let listed = list.get("visits").and_then(Value::as_array).map(Vec::len);
    if listed != Some(visits) {
        return Err(format!("{listed:?} visits to call about, not {visits}").into());
    }
    let ours = inside(clinic, "reminders.day", (0..TIMES).map(|_| ask.clone()))?;
    Ok(row(
        format!("calls of a day, {visits} visits, inside the door"),
        &ours,
        Some(DAY_MS),
    ))
}

/// Who is due, among many of whom one in five has been asked to come again.
pub(crate) fn rows() -> Result<Vec<Row>, Box<dyn Error>> {
    let clinic = Clinic::sample(PATIENTS, 1);
    let mut after = Value::Null;
    let mut set = 0;
    while set < RECALLS {
        let ask = json!({ "limit": PAGE, "after": after });
        let page = call(&clinic, "patients.list", ask)?;
        let hits = page.get("hits").and_then(Value::as_array);
        for hit in hits.into_iter().flatten() {
            let id = hit.get("id").cloned().unwrap_or_default();
            let due = format!("2027-{:02}-{:02}", 1 + set % 12, 1 + set % 28);
            let args = json!({ "patient_id": id, "due": due, "reason": "check-up" });
            // Nobody who was archived is asked to come again.
            if clinic
                .call(&clinic.owner, "reminders.set_recall", args)
                .is_ok()
            {
                set += 1;
            }
        }
        after = page.get("after").cloned().unwrap_or_default();
        if after.is_null() {
            break;
        }
    }
    let mut rows = Vec::new();
    for (until, target_ms) in [("2027-01-31", Some(DUE_MS)), ("2027-12-31", None)] {
        let ask = json!({ "until": until });
        let list = call(&clinic, "reminders.due", ask.clone())?;
        let total = list.get("total").and_then(Value::as_u64).unwrap_or(0);
        let ours = inside(&clinic, "reminders.due", (0..TIMES).map(|_| ask.clone()))?;
        rows.push(row(
            format!("who is due, {total} of {set} recalls, {PATIENTS} patients, inside the door"),
            &ours,
            target_ms,
        ));
    }
    Ok(rows)
}

fn row(what: String, ours: &xtask::bench::samples::Samples, target_ms: Option<f64>) -> Row {
    Row {
        what,
        target: target_ms.map_or_else(String::new, |target_ms| format!("<= {target_ms:.0} ms")),
        unit: "ms".to_owned(),
        median: ours.median_ms(),
        p99: Some(ours.p99_ms()),
        beside: None,
        verdict: target_ms.map_or(Verdict::Seen, |target_ms| {
            Verdict::of(ours.p99_ms() <= target_ms)
        }),
    }
}
