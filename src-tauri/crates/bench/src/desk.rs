//! The desk's work on a small clinic: a committed change, and the day.

use std::error::Error;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::Clinic;
use xtask::bench::samples::Samples;
use xtask::bench::table::{Row, Verdict};

use crate::raw::Raw;

const COMMITS: usize = 2_000;
const COLUMNS: usize = 8;
const VISITS: usize = 40;
/// A day of its own, far from the sample's appointments.
const FULL_DAY: &str = "2027-06-02";

pub(crate) fn call(clinic: &Clinic, name: &str, args: Value) -> Result<Value, Box<dyn Error>> {
    clinic
        .call(&clinic.owner, name, args)
        .map_err(|refused| refused.to_string().into())
}

/// The time inside the door, many times.
pub(crate) fn inside(
    clinic: &Clinic,
    name: &str,
    args: impl Iterator<Item = Value>,
) -> Result<Samples, Box<dyn Error>> {
    let times = args.map(|args| took(clinic, name, &args));
    Ok(Samples::new(times.collect::<Result<_, _>>()?))
}

/// The time inside the door, once.
pub(crate) fn took(clinic: &Clinic, name: &str, args: &Value) -> Result<Duration, Box<dyn Error>> {
    let reply = clinic.door.call(&clinic.owner, name, &args.to_string());
    reply.body.map_err(|refused| refused.code)?;
    Ok(Duration::from_micros(reply.took_us))
}

fn beside(
    times: usize,
    work: impl Fn(usize) -> Result<(), Box<dyn Error>>,
) -> Result<Samples, Box<dyn Error>> {
    let mut taken = Vec::with_capacity(times);
    for number in 0..times {
        let started = Instant::now();
        work(number)?;
        taken.push(started.elapsed());
    }
    Ok(Samples::new(taken))
}

pub(crate) fn rows() -> Result<Vec<Row>, Box<dyn Error>> {
    let clinic = Clinic::sample(1_000, 1);
    let mut raw = Raw::new()?;
    let mut rows = vec![];
    rows.extend(commits(&clinic, &mut raw)?);
    raw.fill_day()?;
    rows.push(day(&clinic, &raw)?);
    rows.push(crate::calls::day(&clinic, FULL_DAY, COLUMNS * VISITS)?);
    Ok(rows)
}

fn commits(clinic: &Clinic, raw: &mut Raw) -> Result<[Row; 3], Box<dyn Error>> {
    let people = (0..COMMITS).map(|number| {
        json!({ "family_name": format!("Bench{number}"), "given_name": "Mona",
                "birth_date": "1987-03-02", "phone": format!("+20 10 5550 {number:04}") })
    });
    let started = Instant::now();
    let ours = inside(clinic, "patients.register", people)?;
    let per_s = COMMITS as f64 / started.elapsed().as_secs_f64();
    let started = Instant::now();
    let theirs = beside(COMMITS, |number| raw.commit_one(number))?;
    let raw_per_s = COMMITS as f64 / started.elapsed().as_secs_f64();
    let started = Instant::now();
    for number in 1..=COMMITS {
        raw.commit_same(number)?;
    }
    let same_per_s = COMMITS as f64 / started.elapsed().as_secs_f64();
    Ok([
        Row {
            what: "a committed change (register: journal, 3 rows, audit, search, fsync)".to_owned(),
            target: "p99 <= 10 ms".to_owned(),
            unit: "ms".to_owned(),
            median: ours.median_ms(),
            p99: Some(ours.p99_ms()),
            beside: Some(theirs.median_ms()),
            verdict: Verdict::of(ours.p99_ms() <= 10.0),
        },
        Row {
            what: "changes per second, beside raw transactions of one row".to_owned(),
            target: ">= 1/3 of raw SQLCipher".to_owned(),
            unit: "/s".to_owned(),
            median: per_s,
            p99: None,
            beside: Some(raw_per_s),
            verdict: Verdict::of(per_s * 3.0 >= raw_per_s),
        },
        Row {
            what: "changes per second, beside raw transactions of the same rows".to_owned(),
            target: ">= 1/3 of raw SQLCipher".to_owned(),
            unit: "/s".to_owned(),
            median: per_s,
            p99: None,
            beside: Some(same_per_s),
            verdict: Verdict::of(per_s * 3.0 >= same_per_s),
        },
    ])
}

fn day(clinic: &Clinic, raw: &Raw) -> Result<Row, Box<dyn Error>> {
    let date = FULL_DAY;
    let patients = call(clinic, "patients.list", json!({ "limit": 200 }))?;
    let patients: Vec<Value> = patients
        .get("hits")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    for column in 0..COLUMNS {
        let setup = call(
            clinic,
            "schedule.put_practitioner",
            json!({ "name": format!("Dr {column}"), "colour": column }),
        )?;
        let practitioner = setup
            .get("practitioners")
            .and_then(Value::as_array)
            .and_then(|all| all.last()?.get("id").cloned());
        let practitioner = practitioner.unwrap_or_default();
        for place in 0..VISITS {
            let minute = 8 * 60 + place * 15;
            let patient = patients.get((column * VISITS + place) % patients.len().max(1));
            let args = json!({
                "patient_id": patient.and_then(|patient| patient.get("id").cloned()),
                "practitioner_id": practitioner,
                "date": date,
                "time": format!("{:02}:{:02}", minute / 60, minute % 60),
                "duration_min": 15,
                "reason": "Follow-up",
            });
            call(clinic, "schedule.book", args)?;
        }
    }
    let ours = inside(
        clinic,
        "schedule.day",
        (0..200).map(|_| json!({ "date": date })),
    )?;
    let theirs = beside(200, |_| raw.day())?;
    Ok(Row {
        what: "day view, 8 providers x 40 appointments, inside the door".to_owned(),
        target: "<= 20 ms".to_owned(),
        unit: "ms".to_owned(),
        median: ours.median_ms(),
        p99: Some(ours.p99_ms()),
        beside: Some(theirs.median_ms()),
        verdict: Verdict::of(ours.p99_ms() <= 20.0),
    })
}
