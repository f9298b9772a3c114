//! The search among very many, making them, and coming back to them.

use std::error::Error;
use std::time::Instant;

use serde_json::{Value, json};
use testkit::{Clinic, PASSWORD};
use xtask::bench::samples::Samples;
use xtask::bench::table::{Row, Verdict};

use crate::desk::inside;
use crate::raw::Raw;
use crate::safety;

/// What people type on the way to a name: one letter, two, more, two words, and what is no name.
const TYPED: [&str; 24] = [
    "a",
    "m",
    "ma",
    "mo",
    "ha",
    "al",
    "sa",
    "mar",
    "moh",
    "fat",
    "gar",
    "smi",
    "ali h",
    "ma jo",
    "sa al",
    "garcía",
    "muller",
    "nguyen",
    "mona farah",
    "احم",
    "مح",
    "1987",
    "5501",
    "zzqx",
];
const ROUNDS: usize = 40;
/// How many names raw SQLCipher is given: it takes minutes with a million.
const RAW_NAMES_MOST: u32 = 1_000_000;
const MADE: u32 = 100_000;

pub(crate) fn rows(patients: u32) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = vec![];
    let started = Instant::now();
    let hundred_thousand = Clinic::sample(MADE, 1);
    let made_s = started.elapsed().as_secs_f64();
    rows.push(Row {
        what: "make a sample clinic, 100,000 patients and their year".to_owned(),
        target: "<= 60 s".to_owned(),
        unit: "s".to_owned(),
        median: made_s,
        p99: None,
        beside: None,
        verdict: Verdict::of(made_s <= 60.0),
    });
    rows.extend(unlock(&hundred_thousand)?);
    rows.extend(safety::proof(&hundred_thousand, MADE)?);
    let clinic = if patients == MADE {
        hundred_thousand
    } else {
        drop(hundred_thousand);
        Clinic::sample(patients, 1)
    };
    rows.push(search(&clinic, patients)?);
    rows.extend(safety::backups(&clinic)?);
    Ok(rows)
}

fn unlock(clinic: &Clinic) -> Result<[Row; 2], Box<dyn Error>> {
    let tiles = clinic.call(&clinic.owner, "clinic.status", json!({}));
    let tiles = tiles.map_err(|refused| refused.to_string())?;
    let person = tiles.pointer("/people/0/id").cloned();
    let today = tiles.get("today").cloned();
    let mut usable = vec![];
    let mut found = vec![];
    for _ in 0..5 {
        clinic.door.lock();
        let started = Instant::now();
        let args = json!({ "person_id": person, "password": PASSWORD });
        let ask = |name: &str, args: Value| {
            clinic
                .call(&clinic.owner, name, args)
                .map_err(|refused| refused.to_string())
        };
        ask("people.sign_in", args)?;
        ask("schedule.day", json!({ "date": today }))?;
        usable.push(started.elapsed());
        ask("patients.search", json!({ "text": "ma", "limit": 50 }))?;
        found.push(started.elapsed());
    }
    let (usable, found) = (Samples::new(usable), Samples::new(found));
    Ok([
        Row {
            what: "unlock to the day's reply, 100,000 patients, without key derivation".to_owned(),
            target: "<= 500 ms".to_owned(),
            unit: "ms".to_owned(),
            median: usable.median_ms(),
            p99: Some(usable.p99_ms()),
            beside: None,
            verdict: Verdict::of(usable.p99_ms() <= 500.0),
        },
        Row {
            what: "unlock to the first search's reply, 100,000 patients".to_owned(),
            target: String::new(),
            unit: "ms".to_owned(),
            median: found.median_ms(),
            p99: Some(found.p99_ms()),
            beside: None,
            verdict: Verdict::Seen,
        },
    ])
}

fn search(clinic: &Clinic, patients: u32) -> Result<Row, Box<dyn Error>> {
    let typed = || {
        let all = std::iter::repeat_n(TYPED, ROUNDS).flatten();
        all.map(|text| json!({ "text": text, "limit": 200 }))
    };
    // The first search waits until everybody has been read: that is not what is measured.
    inside(clinic, "patients.search", typed().take(TYPED.len()))?;
    let ours = inside(clinic, "patients.search", typed())?;
    let mut raw = Raw::new()?;
    raw.fill_names(&names(clinic, patients.min(RAW_NAMES_MOST))?)?;
    let mut theirs = vec![];
    for text in TYPED
        .iter()
        .filter(|text| !text.contains(|c: char| c.is_ascii_digit()))
    {
        let started = Instant::now();
        raw.search(text)?;
        theirs.push(started.elapsed());
    }
    let theirs = Samples::new(theirs);
    let is_met = ours.median_ms() <= 2.0 && ours.p99_ms() <= 10.0;
    Ok(Row {
        what: format!("search, {patients} patients, inside the door (raw: FTS5 with prefix index)"),
        target: "median <= 2 ms, p99 <= 10 ms".to_owned(),
        unit: "ms".to_owned(),
        median: ours.median_ms(),
        p99: Some(ours.p99_ms()),
        beside: Some(theirs.median_ms()),
        verdict: Verdict::of(is_met),
    })
}

/// The same names for raw SQLCipher, through the door's own list.
fn names(clinic: &Clinic, most: u32) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut names = vec![];
    let mut after = Value::Null;
    while names.len() < usize::try_from(most)? {
        let page = clinic
            .call(
                &clinic.owner,
                "patients.list",
                json!({ "after": after, "limit": 200 }),
            )
            .map_err(|refused| refused.to_string())?;
        let hits = page
            .get("hits")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let text = |hit: &Value, field: &str| {
            hit.get(field)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        names.extend(
            hits.iter()
                .map(|hit| (text(hit, "family_name"), text(hit, "given_name"))),
        );
        match page.get("after") {
            Some(next) if !next.is_null() => after = next.clone(),
            _ => break,
        }
    }
    Ok(names)
}
