//! What keeps the records safe, while people go on working: the proof that nothing was changed, and the backups.

use std::error::Error;
use std::fs;
use std::time::Instant;

use serde_json::{Value, json};
use testkit::Clinic;
use xtask::bench::samples::Samples;
use xtask::bench::table::{Row, Verdict};

use crate::desk::{call, took};

const CALLS: usize = 2_000;
const CHANGES: usize = 500;
/// How much slower the door may be while the records are proven.
const SLOWER: f64 = 1.25;
const PROOF_S: f64 = 60.0;
const WHOLE_S_PER_GB: f64 = 30.0;
const WAIT_MS: f64 = 100.0;
const DAILY_S: f64 = 3.0;

type Seconds = f64;

/// The proof of a clinic, and the door's calls beside it.
pub(crate) fn proof(clinic: &Clinic, patients: u32) -> Result<[Row; 2], Box<dyn Error>> {
    let known = Known::of(clinic)?;
    let alone = (0..CALLS).map(|number| known.look(number));
    let alone = alone.map(|(name, args)| took(clinic, name, &args));
    let alone = Samples::new(alone.collect::<Result<_, _>>()?);
    let verify = || clinic.call(&clinic.owner, "clinic.verify", json!({}));
    let (took_s, beside) = meanwhile(clinic, |number| known.look(number), verify)?;
    Ok([
        once(
            format!("the proof that nothing was changed, {patients} patients"),
            took_s,
            PROOF_S,
        ),
        Row {
            what: "the door's calls meanwhile (beside: p99 without it)".to_owned(),
            target: "p99 a quarter slower at most".to_owned(),
            unit: "ms".to_owned(),
            median: beside.median_ms(),
            p99: Some(beside.p99_ms()),
            beside: Some(alone.p99_ms()),
            verdict: Verdict::of(beside.p99_ms() <= alone.p99_ms() * SLOWER),
        },
    ])
}

/// A whole backup while somebody goes on changing, and one after a day's changes.
pub(crate) fn backups(clinic: &Clinic) -> Result<[Row; 3], Box<dyn Error>> {
    let known = Known::of(clinic)?;
    let drive = tempfile::tempdir()?;
    let chosen = clinic.call_at(
        &clinic.owner,
        "backup.choose_place",
        json!({}),
        drive.path(),
    );
    chosen.map_err(|refused| refused.to_string())?;
    let make = || clinic.call(&clinic.owner, "backup.make", json!({}));
    let (whole_s, changes) = meanwhile(clinic, |number| known.change(number), make)?;
    let whole_gb = bytes_in(drive.path())? / 1e9;
    for (name, args) in (0..CHANGES).map(|number| known.change(number)) {
        took(clinic, name, &args)?;
    }
    let started = Instant::now();
    call(clinic, "backup.make", json!({}))?;
    let daily_s = started.elapsed().as_secs_f64();
    let longest_ms = changes.within_ms(100);
    let mut whole = once(
        format!("a whole backup of {whole_gb:.2} GB, opened and counted"),
        whole_s,
        whole_gb * WHOLE_S_PER_GB,
    );
    whole.target = format!("<= {WHOLE_S_PER_GB} s for each GB");
    Ok([
        whole,
        Row {
            what: "the longest that a change takes meanwhile".to_owned(),
            target: format!("<= {WAIT_MS} ms"),
            unit: "ms".to_owned(),
            median: longest_ms,
            p99: None,
            beside: None,
            verdict: Verdict::of(longest_ms <= WAIT_MS),
        },
        once(
            format!("a backup after {CHANGES} changes, opened and counted"),
            daily_s,
            DAILY_S,
        ),
    ])
}

fn once(what: String, took_s: Seconds, target_s: Seconds) -> Row {
    Row {
        what,
        target: format!("<= {target_s} s"),
        unit: "s".to_owned(),
        median: took_s,
        p99: None,
        beside: None,
        verdict: Verdict::of(took_s <= target_s),
    }
}

/// Whom the calls are about.
struct Known {
    patients: Vec<Value>,
    today: Value,
}

impl Known {
    fn of(clinic: &Clinic) -> Result<Self, Box<dyn Error>> {
        let list = call(clinic, "patients.list", json!({ "limit": 200 }))?;
        let hits = list.get("hits").and_then(Value::as_array);
        let patients = hits.into_iter().flatten();
        let status = call(clinic, "clinic.status", json!({}))?;
        Ok(Self {
            patients: patients.filter_map(|hit| hit.get("id").cloned()).collect(),
            today: status.get("today").cloned().unwrap_or_default(),
        })
    }

    fn patient(&self, number: usize) -> Value {
        let place = number % self.patients.len().max(1);
        self.patients.get(place).cloned().unwrap_or_default()
    }

    /// What a desk looks at.
    fn look(&self, number: usize) -> (&'static str, Value) {
        match number % 3 {
            0 => ("schedule.day", json!({ "date": self.today })),
            1 => ("patients.search", json!({ "text": "ma", "limit": 50 })),
            _ => ("patients.get", json!({ "id": self.patient(number) })),
        }
    }

    fn change(&self, number: usize) -> (&'static str, Value) {
        let args = json!({ "id": self.patient(number), "note": format!("note {number}") });
        ("patients.update", args)
    }
}

/// Calls one after the other until `long` has ended: how long that took, and each of the calls.
fn meanwhile(
    clinic: &Clinic,
    next: impl Fn(usize) -> (&'static str, Value),
    long: impl FnOnce() -> Result<Value, Value> + Send,
) -> Result<(Seconds, Samples), Box<dyn Error>> {
    std::thread::scope(|scope| {
        let started = Instant::now();
        let long = scope.spawn(move || (long(), started.elapsed()));
        let mut times = Vec::new();
        while !long.is_finished() {
            let (name, args) = next(times.len());
            times.push(took(clinic, name, &args)?);
        }
        let (reply, elapsed) = long.join().map_err(|_| "the long work ended in a panic")?;
        reply.map_err(|refused| refused.to_string())?;
        Ok((elapsed.as_secs_f64(), Samples::new(times)))
    })
}

fn bytes_in(dir: &std::path::Path) -> Result<f64, Box<dyn Error>> {
    let mut bytes = 0;
    for entry in fs::read_dir(dir)? {
        let data = entry?.metadata()?;
        bytes += if data.is_file() { data.len() } else { 0 };
    }
    Ok(bytes as f64)
}
