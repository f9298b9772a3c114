//! Large, deep, broken and cut bundles through the whole import: all or nothing, and in little memory.
//!
//! 20 MB by default; `SATCHEL_BUNDLE_MB=300` for what a whole practice exports.

use std::env;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::clinic::{Clinic, OWNER, is_sound, refusal, reply};

/// What a bundle ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Whole,
    /// As from a download that broke off.
    Cut,
    /// One wrong byte in the last resource.
    Malformed,
    /// A last resource of a hundred thousand brackets.
    Deep,
}

/// Where a person stands among what is theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    PatientsFirst,
    /// All of them at the very end: everything before them is about somebody unknown.
    PatientsLast,
}

/// What a bundle holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Made {
    pub(crate) bytes: u64,
    pub(crate) patients: u64,
}

/// About 27 kB a person: them, three visits, thirty observations.
pub(crate) fn write_bundle(path: &Path, bytes: u64, order: Order, ending: Ending) -> Made {
    let mut file = Counted {
        inner: BufWriter::new(File::create(path).unwrap()),
        written: 0,
    };
    write!(
        file,
        "{{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
    )
    .unwrap();
    let mut patients = 0;
    while file.written < bytes {
        if order == Order::PatientsFirst {
            entry(&mut file, patients == 0, &patient(patients));
        }
        for (index, resource) in belongings(patients).iter().enumerate() {
            let is_first = order == Order::PatientsLast && patients == 0 && index == 0;
            entry(&mut file, is_first, resource);
        }
        patients += 1;
    }
    if order == Order::PatientsLast {
        for number in 0..patients {
            entry(&mut file, false, &patient(number));
        }
    }
    match ending {
        Ending::Whole => write!(file, "]}}"),
        Ending::Cut => write!(file, ",{{\"resource\":{{\"resourceType\":\"Obs"),
        Ending::Malformed => write!(file, ",{{\"resource\":{{\"resourceType\":Patient}}}}]}}"),
        Ending::Deep => write!(
            file,
            ",{{\"resource\":{{\"resourceType\":\"Basic\",\"x\":{}1{}}}}}]}}",
            "[".repeat(100_000),
            "]".repeat(100_000)
        ),
    }
    .unwrap();
    file.flush().unwrap();
    Made {
        bytes: file.written,
        patients,
    }
}

fn id(kind: u64, number: u64) -> String {
    format!("{kind:08x}-0000-4000-8000-{number:012x}")
}

fn patient(number: u64) -> Value {
    json!({
        "resourceType": "Patient", "id": id(1, number), "gender": "female",
        "birthDate": format!("19{:02}-{:02}-{:02}", number % 100, number % 12 + 1, number % 28 + 1),
        "name": [{ "use": "official", "family": format!("Crowd{number}"), "given": ["Mona", "Layla"] }],
        "telecom": [{ "system": "phone", "use": "mobile", "value": format!("0100 {number:06}") }],
        "address": [{ "use": "home", "line": [format!("{number} Nile St")], "city": "Giza", "country": "EG" }],
        "identifier": [{ "system": "urn:passport", "value": format!("A{number:08}") }],
        "text": { "status": "generated", "div": format!("<div>{}</div>", "Generated narrative. ".repeat(20)) },
    })
}

fn belongings(number: u64) -> Vec<Value> {
    let subject = json!({ "reference": format!("urn:uuid:{}", id(1, number)) });
    let mut all = Vec::new();
    for n in 0..3 {
        all.push(json!({
            "resourceType": "Encounter", "id": id(2, number * 3 + n), "status": "finished",
            "class": { "code": "AMB" }, "type": [{ "text": "Check-up" }], "subject": subject,
            "period": { "start": format!("20{:02}-05-04T09:30:00+02:00", 10 + n), "end": format!("20{:02}-05-04T10:00:00+02:00", 10 + n) },
            "participant": [{ "individual": { "display": "Dr. Amal Haddad" } }],
        }));
    }
    for n in 0..30 {
        all.push(json!({
            "resourceType": "Observation", "id": id(3, number * 30 + n), "status": "final", "subject": subject,
            "category": [{ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs", "display": "vital-signs" }] }],
            "code": { "coding": [{ "system": "http://loinc.org", "code": "29463-7", "display": "Body weight" }], "text": "Body weight" },
            "encounter": { "reference": format!("urn:uuid:{}", id(2, number * 3)) },
            "effectiveDateTime": "2019-05-04T09:30:00+02:00", "issued": "2019-05-04T09:30:00.000+02:00",
            "valueQuantity": { "value": number as f64 / 7.0 + n as f64, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg" },
        }));
    }
    all
}

fn entry(file: &mut impl Write, is_first: bool, resource: &Value) {
    let comma = if is_first { "" } else { "," };
    let id = resource["id"].as_str().unwrap();
    write!(
        file,
        "{comma}\n{{\"fullUrl\":\"urn:uuid:{id}\",\"resource\":{resource}}}"
    )
    .unwrap();
}

struct Counted<W> {
    inner: W,
    written: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.written += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

struct Ran {
    output: Output,
    took: Duration,
    /// The most memory it held at once, where the system tells.
    peak_kib: Option<u64>,
}

/// Imports a file while watching how much memory it takes.
fn import(clinic: &Clinic, file: &Path) -> Ran {
    let began = Instant::now();
    let mut import = clinic.program("import fhir");
    import.args(["--user", OWNER]).arg(file);
    let mut child = import
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak_kib = None;
    // The progress on standard error is small: it fits into the pipe.
    while child.try_wait().unwrap().is_none() {
        peak_kib = peak(&status).or(peak_kib);
        std::thread::sleep(Duration::from_millis(20));
    }
    Ran {
        output: child.wait_with_output().unwrap(),
        took: began.elapsed(),
        peak_kib,
    }
}

fn peak(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn size_mb() -> u64 {
    env::var("SATCHEL_BUNDLE_MB")
        .ok()
        .and_then(|mb| mb.parse().ok())
        .unwrap_or(20)
}

fn total(clinic: &Clinic) -> Value {
    reply(&clinic.call("patients.list", r#"{"limit":1}"#))["total"].clone()
}

/// An import of any size stays below this, and its size is what it is not about.
const MOST_KIB: u64 = 250 * 1024;

fn say(what: &str, made: Made, ran: &Ran) {
    println!(
        "{what}: {} MB, {} patients: {:.1} s, peak {} MB",
        made.bytes / 1_000_000,
        made.patients,
        ran.took.as_secs_f64(),
        ran.peak_kib
            .map_or("?".to_owned(), |kib| (kib / 1024).to_string())
    );
    if let Some(kib) = ran.peak_kib {
        assert!(kib < MOST_KIB, "{what} took {} MB", kib / 1024);
    }
}

#[test]
fn a_large_bundle_comes_in_whole_or_not_at_all_and_in_little_memory() {
    let clinic = Clinic::new(&[]);
    let file = clinic.path("large.json");
    let bytes = size_mb() * 1_000_000;
    let made = write_bundle(&file, bytes, Order::PatientsFirst, Ending::Malformed);
    let ran = import(&clinic, &file);
    say("malformed at its end", made, &ran);
    assert_eq!(refusal(&ran.output), "exchange.unreadable");
    assert_eq!(total(&clinic), 0);

    let made = write_bundle(&file, bytes, Order::PatientsFirst, Ending::Whole);
    let ran = import(&clinic, &file);
    say("whole", made, &ran);
    let report = reply(&ran.output);
    assert_eq!(
        json!([
            report["patients_new"],
            report["visits_new"],
            report["problem_count"]
        ]),
        json!([made.patients, made.patients * 3, 0])
    );
    let taken: u64 = report["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["taken"].as_u64().unwrap() + line["kept"].as_u64().unwrap())
        .sum();
    assert_eq!(taken, made.patients * 34, "nothing is dropped");
    let last = format!(r#"{{"text":"Crowd{} mona","limit":5}}"#, made.patients - 1);
    assert_eq!(reply(&clinic.call("patients.search", &last))["total"], 1);
    is_sound(&clinic);
}

#[test]
fn a_bundle_whose_patients_come_last_takes_little_memory_too() {
    let clinic = Clinic::new(&[]);
    let file = clinic.path("large.json");
    let made = write_bundle(
        &file,
        size_mb() * 1_000_000,
        Order::PatientsLast,
        Ending::Whole,
    );
    let ran = import(&clinic, &file);
    say("patients last", made, &ran);
    let report = reply(&ran.output);
    assert_eq!(
        json!([
            report["patients_new"],
            report["visits_new"],
            report["problem_count"]
        ]),
        json!([made.patients, made.patients * 3, 0])
    );
}

#[test]
fn a_bundle_that_is_cut_or_too_deep_at_its_end_leaves_nothing() {
    let clinic = Clinic::new(&[]);
    let file = clinic.path("broken.json");
    for (ending, code) in [
        (Ending::Cut, "exchange.unreadable"),
        (Ending::Deep, "exchange.too_deep"),
        (Ending::Malformed, "exchange.unreadable"),
    ] {
        let made = write_bundle(&file, 2_000_000, Order::PatientsFirst, ending);
        assert!(made.patients > 50);
        let ran = import(&clinic, &file);
        assert_eq!(refusal(&ran.output), code, "{ending:?}");
        assert_eq!(total(&clinic), 0, "{ending:?}");
    }
}
