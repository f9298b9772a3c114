//! The FHIR reader from outside: real bundles, hostile input, fields, limits.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may stop the test and say why it was skipped"
)]

mod fields;
mod hostile;
mod real;
mod shapes;

use std::convert::Infallible;

use interop::fhir::{
    Content, EncounterIn, Entry, Error, Limits, PatientIn, Stop, Summary, read_bundle,
};

/// Reads a text to its end or its error, whichever comes first.
fn read(input: &[u8]) -> (Vec<Entry>, Result<Summary, Error>) {
    read_within(input, &Limits::default())
}

fn read_within(input: &[u8], limits: &Limits) -> (Vec<Entry>, Result<Summary, Error>) {
    let mut entries = Vec::new();
    let result = read_bundle::<Infallible>(input, limits, &mut |entry| {
        entries.push(entry);
        Ok(())
    });
    let result = result.map_err(|stop| match stop {
        Stop::Unreadable(error) => error,
        Stop::Refused(never) => match never {},
    });
    (entries, result)
}

/// Reads a text that must be readable.
fn entries(input: &str) -> Vec<Entry> {
    let (entries, result) = read(input.as_bytes());
    let summary = result.unwrap_or_else(|error| panic!("{error}: {input:.200}"));
    assert_eq!(summary.entries, u64::try_from(entries.len()).unwrap());
    assert_eq!(summary.bytes, u64::try_from(input.len()).unwrap());
    entries
}

fn error(input: &[u8]) -> Error {
    read(input).1.unwrap_err()
}

/// Reads one bare patient.
fn patient(json: &str) -> (PatientIn, Vec<(String, &'static str)>) {
    let entry = entries(json).remove(0);
    assert_eq!(entry.raw, json);
    let Content::Patient(patient) = entry.content else {
        panic!("not a patient: {json:.200}")
    };
    (
        *patient,
        entry
            .problems
            .into_iter()
            .map(|p| (p.field, p.why.code()))
            .collect(),
    )
}

/// Reads one bare encounter.
fn encounter(json: &str) -> (EncounterIn, Vec<(String, &'static str)>) {
    let entry = entries(json).remove(0);
    assert_eq!(entry.raw, json);
    let Content::Encounter(encounter) = entry.content else {
        panic!("not a visit: {json:.200}")
    };
    (
        *encounter,
        entry
            .problems
            .into_iter()
            .map(|p| (p.field, p.why.code()))
            .collect(),
    )
}
