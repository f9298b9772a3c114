//! 3.4: hostile files of another system and hostile backups: T-IMP-1. Each ends soon, stays small, says what is wrong with
//! the file, and leaves the clinic as it was.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::time::Duration;

use serde_json::json;

use crate::house::{House, refusal, reply};
use crate::measured::run;

const SOON: Duration = Duration::from_secs(10);
const MOST_KIB: u64 = 512 * 1024;

/// What a hostile file holds: its beginning, what is repeated and how often, and its end.
type Made = (
    &'static str,
    &'static [u8],
    &'static [u8],
    usize,
    &'static [u8],
);

const GZIP: &[u8] = b"\x1f\x8b\x08\0\0\0\0\0\0\x03";
const ZIP: &[u8] = b"PK\x03\x04\x14\0\0\0\x08\0";
const OPEN: &[u8] =
    br#"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"a","x":"#;

/// Files that are refused as a whole.
const HOSTILE: [Made; 16] = [
    ("deep arrays", b"", b"[", 100_000, b""),
    ("deep objects", b"", b"{\"a\":", 100_000, b"1"),
    ("deep in a patient", OPEN, b"[", 100_000, b""),
    (
        "one line without an end",
        b"{\"resourceType\":\"",
        b"x",
        200_000_000,
        b"",
    ),
    ("one string in a patient", OPEN, b"\"x", 100_000_000, b""),
    ("blanks", b"", b" ", 200_000_000, b""),
    ("line ends", b"", b"\n", 100_000_000, b""),
    ("a number of many digits", OPEN, b"9", 50_000_000, b""),
    (
        "many entries and no end",
        b"{\"resourceType\":\"Bundle\",\"entry\":[",
        b"{},",
        100_000,
        b"",
    ),
    ("bad UTF-8", OPEN, b"\"\xff\xfe\xc0\x80\"", 1, b"}}]}"),
    ("UTF-16", b"\xff\xfe", b"{\0\"\0r\0\"\0:\x001\0}\0", 1, b""),
    (
        "gzip",
        GZIP,
        b"\xed\xc1\x01\x01\0\0\0\x80\x90\xfe\xaf\xee",
        100_000,
        b"",
    ),
    ("zip", ZIP, b"\0\0\0\0\xff\xff\xff\xff", 100_000, b""),
    (
        "XML with entities",
        b"<!DOCTYPE x [<!ENTITY a \"&b;&b;\">]><Bundle>&a;",
        b"&a;",
        1000,
        b"</Bundle>",
    ),
    (
        "XML of another place",
        b"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Bundle>",
        b"&a;",
        1,
        b"</Bundle>",
    ),
    ("zeros", b"", b"\0", 1_000_000, b""),
];

fn write((_, begin, part, times, end): &Made, path: &Path) {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path).unwrap());
    file.write_all(begin).unwrap();
    for _ in 0..*times {
        file.write_all(part).unwrap();
    }
    file.write_all(end).unwrap();
    file.flush().unwrap();
}

#[test]
fn hostile_files_of_another_system_end_soon_and_change_nothing() {
    let house = House::new();
    let before = house.records();
    let path = house.path("work/hostile.json");
    for made in HOSTILE {
        write(&made, &path);
        let ran = run(house.inside("import fhir").arg(&path), SOON);
        let code = refusal(&ran.output);
        let what = made.0;
        println!(
            "{what}: {code}, {:.1} s, {} MB",
            ran.took.as_secs_f64(),
            ran.peak_kib / 1024
        );
        assert!(code.starts_with("exchange."), "{what}: {code}");
        assert!(ran.peak_kib < MOST_KIB, "{what}: {} KiB", ran.peak_kib);
    }
    // 4 GB of nothing.
    let empty = File::create(&path).unwrap();
    empty.set_len(4 << 30).unwrap();
    let ran = run(house.inside("import fhir").arg(&path), SOON);
    assert!(refusal(&ran.output).starts_with("exchange."));
    assert!(ran.peak_kib < MOST_KIB);
    assert_eq!(before, house.records(), "no row");
    house.is_sound();
}

fn bundle(patients: &[serde_json::Value]) -> String {
    let entry: Vec<_> = patients
        .iter()
        .map(|it| json!({ "resource": it }))
        .collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entry }).to_string()
}

/// Files that are strange and yet can be read: they come in once, as what they are.
#[test]
fn strange_files_come_in_as_what_they_are() {
    let house = House::new();
    let path = house.path("work/strange.json");
    let person = |id: &str, family: &str| json!({ "resourceType": "Patient", "id": id, "name": [{ "family": family }] });
    let mut wide = person("wide", "Wide");
    for n in 0..200_000 {
        wide[format!("column{n}")] = json!(n);
    }
    let twice = bundle(&[
        person("a", "First"),
        person("a", "Second"),
        person("a", "Third"),
    ]);
    let sql = bundle(&[
        person("s", "x'); DROP TABLE patient;--"),
        person("'; DELETE FROM patient;--", "Id"),
    ]);
    let half = bundle(&[person("h", "Half")]).replace("Half", "Half \\ud800");
    let marked = format!("\u{feff}{}", bundle(&[person("m", "Marked")]));
    let many = bundle(
        &(0..20_000)
            .map(|n| person(&format!("p{n}"), "Crowd"))
            .collect::<Vec<_>>(),
    );
    for (what, text, patients) in [
        ("three people under one id", twice, 3),
        ("SQL in names and ids", sql, 2),
        ("half a character", half, 1),
        ("a byte order mark", marked, 1),
        ("200,000 fields", bundle(&[wide]), 1),
        ("20,000 people", many, 20_000),
    ] {
        fs::write(&path, text).unwrap();
        let before = house.tables();
        let ran = run(house.inside("import fhir").arg(&path), 3 * SOON);
        println!(
            "{what}: {:.1} s, {} MB",
            ran.took.as_secs_f64(),
            ran.peak_kib / 1024
        );
        reply(&ran.output);
        assert!(ran.peak_kib < MOST_KIB, "{what}: {} KiB", ran.peak_kib);
        let after = house.tables();
        assert_eq!(after.0["patient"] - before.0["patient"], patients, "{what}");
        assert_eq!(before.1, after.1, "{what}: the schema");
    }
    house.is_sound();
}

/// A backup is a stranger's file: nothing that its beginning claims is believed.
#[test]
fn hostile_backups_end_soon_and_restore_nothing() {
    let house = House::new();
    let good = house.path("work/good.satchelbackup");
    reply(&house.inside("backup").arg(&good).output().unwrap());
    let good = fs::read(&good).unwrap();
    let mut attacks: Vec<(String, Vec<u8>)> = Vec::new();
    // Every length that a beginning could claim.
    for at in 0..256.min(good.len()) {
        for claim in [0x00, 0x7f, 0xff] {
            let mut bad = good.clone();
            bad[at..at + 4].fill(claim);
            attacks.push((format!("bytes {at} to {} are {claim:#x}", at + 4), bad));
        }
    }
    let attacks = attacks.into_iter().step_by(13);
    let mut attacks: Vec<(String, Vec<u8>)> = attacks.collect();
    attacks.push(("cut".to_owned(), good[..good.len() / 2].to_vec()));
    attacks.push((
        "without its last byte".to_owned(),
        good[..good.len() - 1].to_vec(),
    ));
    attacks.push((
        "with more behind it".to_owned(),
        [&good[..], &[0; 4096]].concat(),
    ));
    attacks.push(("twice".to_owned(), [&good[..], &good[..]].concat()));
    attacks.push((
        "a bomb for any unpacker".to_owned(),
        [GZIP, &vec![0; 1 << 20]].concat(),
    ));
    attacks.push((
        "a database".to_owned(),
        fs::read(house.dir().join("clinic.db")).unwrap(),
    ));
    attacks.push(("nothing".to_owned(), Vec::new()));
    let path = house.path("work/bad.satchelbackup");
    let new = house.path("home/new.satchel");
    for (what, bytes) in attacks {
        fs::remove_file(house.path("work/good.satchelbackup")).ok();
        fs::write(&path, bytes).unwrap();
        let ran = run(&mut house.restore(&path, &new), SOON);
        let code = refusal(&ran.output);
        let known = [
            "backup.none",
            "backup.damaged",
            "auth.wrong_words",
            "clinic.newer_version",
            "backup.base_missing",
        ];
        assert!(known.contains(&code.as_str()), "{what}: {code}");
        assert!(ran.peak_kib < MOST_KIB, "{what}: {} KiB", ran.peak_kib);
        assert!(!new.exists(), "{what}");
    }
}
