//! Every reader of outside bytes against what is kept in `corpus/`, and against what comes of it: T-IMP-2.
//!
//! Each runs for a second; `SATCHEL_FUZZ_S=600` for longer, with nextest's profile `long`, as `cargo xtask soak` does.
//! `cargo xtask fuzz NAME SECONDS` lets cargo-fuzz look for inputs that reach what these do not (`guided/`).
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may stop loudly, and says what it did"
)]

mod mutate;
mod targets;

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use mutate::Dice;
use targets::{TARGETS, Target};

/// No input of at most 16 KB is worth more, in an unoptimised program on a machine that compiles meanwhile.
const LONGEST: Duration = Duration::from_secs(5);

/// Nor more memory: what a length claims is not taken.
const MOST_KIB: u64 = 64 * 1024;

fn corpus_of(name: &str) -> PathBuf {
    xtask::root().join("tests/fuzz/corpus").join(name)
}

/// The kept inputs, in the order of their names.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = fs::read_dir(corpus_of(name)).unwrap();
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// The most memory that this program has held, KiB; none where the system does not say.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|it| it.parse().ok()).unwrap_or_default()
}

fn tried(target: &Target, input: &[u8]) -> bool {
    let began = Instant::now();
    let read = catch_unwind(AssertUnwindSafe(|| (target.reads)(input)));
    let took = began.elapsed();
    let shown = || input.escape_ascii().to_string();
    assert!(took < LONGEST, "{took:?} for {}", shown());
    read.unwrap_or_else(|_said| panic!("{} broke on {}", target.name, shown()))
}

/// Replays the corpus, then goes on from it until the time is over.
#[track_caller]
fn hold(name: &str) {
    let target = TARGETS.iter().find(|it| it.name == name).unwrap();
    let corpus = corpus(name);
    let read = corpus.iter().filter(|input| tried(target, input)).count();
    // A corpus that nothing is read of, or of which all is, shows one side of the reader alone.
    assert!(read > 0, "nothing in the corpus is read");
    assert!(read < corpus.len(), "nothing in the corpus is refused");
    let seconds = std::env::var("SATCHEL_FUZZ_S").ok();
    let seconds = seconds.and_then(|text| text.parse().ok()).unwrap_or(1);
    let until = Instant::now() + Duration::from_secs(seconds);
    let began_kib = peak_kib();
    let mut dice = Dice::of(name);
    let (mut thrown, mut read) = (0_u64, 0_u64);
    while Instant::now() < until {
        let input = dice.input(&corpus);
        read += u64::from(tried(target, &input));
        thrown += 1;
    }
    let taken = peak_kib() - began_kib;
    println!("{name}: {thrown} inputs in {seconds} s, {read} of them read; {taken} KiB more");
    assert!(thrown > 20, "{thrown}: too slow to find anything");
    assert!(taken < MOST_KIB, "{taken} KiB");
}

#[test]
fn reads_arguments() {
    hold("arguments");
}

#[test]
fn reads_backup() {
    hold("backup");
}

#[test]
fn reads_dates() {
    hold("dates");
}

#[test]
fn reads_entry() {
    hold("entry");
}

#[test]
fn reads_fhir() {
    hold("fhir");
}

#[test]
fn reads_fhir_reference() {
    hold("fhir_reference");
}

#[test]
fn reads_fhir_when() {
    hold("fhir_when");
}

#[test]
fn reads_heads() {
    hold("heads");
}

#[test]
fn reads_keys() {
    hold("keys");
}

#[test]
fn reads_lines() {
    hold("lines");
}

#[test]
fn reads_message() {
    hold("message");
}

#[test]
fn reads_note() {
    hold("note");
}

#[test]
fn reads_packed() {
    hold("packed");
}

#[test]
fn reads_repeat() {
    hold("repeat");
}

#[test]
fn reads_search() {
    hold("search");
}

#[test]
fn reads_tries() {
    hold("tries");
}

#[test]
fn reads_words() {
    hold("words");
}

/// A reader without inputs or without a test would be missed by nobody.
#[test]
fn every_reader_has_inputs_and_a_test() {
    let own = include_str!("main.rs");
    let names: BTreeSet<&str> = TARGETS.iter().map(|it| it.name).collect();
    assert_eq!(names.len(), TARGETS.len());
    for name in &names {
        assert!(own.contains(&format!("    hold(\"{name}\");")), "{name}");
    }
    let folders = fs::read_dir(corpus_of("")).unwrap();
    let folders = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let folders: BTreeSet<String> = folders.collect();
    let named: BTreeSet<String> = names.into_iter().map(str::to_owned).collect();
    assert_eq!(folders, named);
}

/// What holds these tests: a reader that breaks, or takes its time, is found and named.
#[test]
fn a_reader_that_breaks_is_found() {
    let breaks = Target {
        name: "breaks",
        reads: |bytes| !bytes.is_empty() && bytes[0] == 1 / (bytes[0] - b'a'),
    };
    let found = catch_unwind(|| {
        let mut dice = Dice::of("breaks");
        for _ in 0..10_000 {
            tried(&breaks, &dice.input(&[b"bcd".to_vec(), b"efg".to_vec()]));
        }
    });
    let said = found.unwrap_err();
    let said = said.downcast_ref::<String>().unwrap();
    assert!(said.starts_with("breaks broke on "), "{said}");
}

/// What lies sealed in a backup is read only if every byte is what was written.
#[test]
fn a_sealed_backup_is_read_whole_or_not_at_all() {
    let keys = fs::read(corpus_of("keys").join("old")).unwrap();
    let sealed = vault::fuzz::sealed(&keys, b"about", b"contents").unwrap();
    let inside = vault::fuzz::backup(&sealed).unwrap();
    assert_eq!(inside, (b"about".to_vec(), b"contents".to_vec()));
    if std::env::var_os("SATCHEL_WRITE_CORPUS").is_some() {
        fs::write(corpus_of("backup").join("sealed"), &sealed).unwrap();
    }
    for place in 0..sealed.len() {
        let mut broken = sealed.clone();
        broken[place] ^= 1;
        assert_eq!(vault::fuzz::backup(&broken), None, "byte {place}");
        assert_eq!(
            vault::fuzz::backup(&sealed[..place]),
            None,
            "cut at {place}"
        );
    }
}
