//! Every parser and decoder of bytes that somebody else may have written, each as one function: whether the bytes are read.
//!
//! What each must hold besides not to panic is asserted here. `main.rs` throws at them what is kept in `corpus/` and
//! what comes of it; `guided/` lets cargo-fuzz look for more.

use std::convert::Infallible;
use std::sync::LazyLock;

use clinic::fuzz::Desk;
use interop::fhir::{Limits, When, read_bundle, reference};

/// A reader, by its name in `corpus/`.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) name: &'static str,
    pub(crate) reads: fn(&[u8]) -> bool,
}

/// All of them.
pub(crate) const TARGETS: [Target; 17] = [
    target("arguments", arguments),
    target("backup", backup),
    target("dates", dates),
    target("entry", |bytes| again(journal::fuzz::entry, bytes)),
    target("fhir", fhir),
    target("fhir_reference", fhir_reference),
    target("fhir_when", fhir_when),
    target("heads", |bytes| again(journal::fuzz::heads, bytes)),
    target("keys", |bytes| again(vault::fuzz::keys, bytes)),
    target("lines", lines),
    target("message", message),
    target("note", |bytes| again(clinic::fuzz::note, bytes)),
    target("packed", packed),
    target("repeat", repeat),
    target("search", search),
    target("tries", tries),
    target("words", words),
];

const fn target(name: &'static str, reads: fn(&[u8]) -> bool) -> Target {
    Target { name, reads }
}

/// What is read and written again is read as the same.
fn again(read: fn(&[u8]) -> Option<Vec<u8>>, bytes: &[u8]) -> bool {
    let Some(written) = read(bytes) else {
        return false;
    };
    assert_eq!(read(&written).as_ref(), Some(&written));
    true
}

/// What reads text is given all bytes, too: what is no text is shown as such.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The first byte says which command.
fn arguments(bytes: &[u8]) -> bool {
    let Some((place, args)) = bytes.split_first() else {
        return false;
    };
    match clinic::fuzz::arguments(*place, &text(args)) {
        Ok(()) => true,
        Err(clinic::Error::Invalid { field, .. }) => {
            // A name that was sent is never said again.
            assert!(field.len() < 100, "{field:.100}");
            false
        }
        Err(other) => panic!("{other}"),
    }
}

fn backup(bytes: &[u8]) -> bool {
    vault::fuzz::backup(bytes).is_some()
}

fn dates(bytes: &[u8]) -> bool {
    !clinic::fuzz::dates(&text(bytes)).is_empty()
}

fn fhir(bytes: &[u8]) -> bool {
    let mut read = 0;
    let summary = read_bundle::<Infallible>(bytes, &Limits::default(), &mut |entry| {
        read += entry.raw.len();
        Ok(())
    });
    // Each entry is a part of the file, and none is handed over twice.
    assert!(read <= bytes.len(), "{read} of {}", bytes.len());
    summary.is_ok()
}

fn fhir_reference(bytes: &[u8]) -> bool {
    let text = text(bytes);
    let (url, id) = text.split_once(' ').unwrap_or((&text, ""));
    let key = reference::key(url);
    let keys = reference::keys(Some(url), "Patient", Some(id));
    assert!(keys.contains(&key), "{key} is none of {keys:?}");
    keys.len() == 2
}

fn fhir_when(bytes: &[u8]) -> bool {
    match When::parse(&text(bytes)) {
        Some(When::Instant { date, .. }) => date.len() == 10,
        Some(When::Local { date, minute }) => {
            assert!(minute < 24 * 60, "{minute}");
            date.len() == 10
        }
        Some(When::Date(date)) => date.len() <= 10,
        None => false,
    }
}

fn lines(bytes: &[u8]) -> bool {
    let known = clinic::fuzz::lines(&text(bytes));
    // What is kept is shown: on one line, unless it may have several.
    assert!(known.iter().all(|it| !it.contains('\0')), "{known:?}");
    !known.is_empty()
}

fn message(bytes: &[u8]) -> bool {
    let text = text(bytes);
    let Some(filled) = clinic::fuzz::message(&text) else {
        return false;
    };
    // What is filled in is never read again: it would grow without end.
    assert!(filled.len() <= (text.len() + 6) * (text.len() / 3 + 1));
    true
}

fn packed(bytes: &[u8]) -> bool {
    // Each entry has its length before it.
    clinic::fuzz::packed(bytes).is_some_and(|(entries, _)| entries <= bytes.len() / 4)
}

fn repeat(bytes: &[u8]) -> bool {
    let Some((rule, days)) = clinic::fuzz::repeat(&text(bytes)) else {
        return false;
    };
    assert!(
        rule.contains("FREQ=") && (2..=200).contains(&days),
        "{days}"
    );
    true
}

fn search(bytes: &[u8]) -> bool {
    static DESK: LazyLock<Desk> = LazyLock::new(Desk::default);
    DESK.search(&text(bytes)) > 0
}

fn tries(bytes: &[u8]) -> bool {
    vault::fuzz::tries(bytes, 1_790_000_000_000).is_some()
}

fn words(bytes: &[u8]) -> bool {
    let count = vault::fuzz::words(&text(bytes));
    assert!(count.is_none_or(|count| count == 24), "{count:?}");
    count.is_some()
}
