//! 3.10: what is left in plain on the disk, and who may read it: T-DB-8, T-DB-9. Looked for while the clinic is open, after
//! it was killed, and after it was shut, in everything that the program could have written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::house::{CLINIC, House, PASSWORD, Talk, nobody, refusal, reply, satchelctl};

/// Words that nothing else says.
const CANARIES: [&str; 8] = [
    "Zebulon",
    "Quetzalcoatl",
    "xylophagous",
    "010 7788 9911",
    "zymurgy",
    "kakistocracy",
    "syzygy",
    "floccinaucini",
];

fn fill(talk: &mut Talk) {
    let person = json!({
        "family_name": "Quetzalcoatl", "given_name": "Zebulon", "birth_date": "1987-03-02",
        "phone": "010 7788 9911", "note": "xylophagous",
    });
    let id = talk.ok("patients.register", &person)["id"].clone();
    let practitioner = talk.ok(
        "schedule.put_practitioner",
        &json!({ "name": "syzygy", "colour": 2 }),
    );
    let with = practitioner["practitioners"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()["id"]
        .clone();
    let book = json!({ "patient_id": id, "practitioner_id": with, "date": "2026-11-23", "time": "09:30", "reason": "zymurgy", "overlap": "allow" });
    talk.ok("schedule.book", &book);
    talk.ok(
        "tasks.send",
        &json!({ "text": "kakistocracy", "to_role": "nurse", "patient_id": id }),
    );
    talk.ok(
        "people.save_draft",
        &json!({ "form": "register", "key": "new", "body": "floccinaucini" }),
    );
    talk.ok(
        "patients.search",
        &json!({ "text": "zebulon quetz", "limit": 5 }),
    );
    talk.ok("patients.print_card", &json!({ "id": id }));
}

/// Every file below, but those that the test itself wrote.
fn files(house: &House) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![house.everything().to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.parent() != Some(&house.path("work")) {
                found.push(path);
            }
        }
    }
    found
}

#[track_caller]
fn nothing_in_plain(house: &House, when: &str) {
    let words: Vec<&str> = house.words.split(' ').collect();
    let (begin, end) = (words[..4].join(" "), words[20..].join(" "));
    let secrets = CANARIES
        .iter()
        .copied()
        .chain([CLINIC, PASSWORD, &begin, &end]);
    let secrets: Vec<Vec<u8>> = secrets
        .flat_map(|word| {
            [
                word.as_bytes().to_vec(),
                word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            ]
        })
        .collect();
    for path in files(house) {
        let bytes = fs::read(&path).unwrap();
        for secret in &secrets {
            let is_there = bytes.windows(secret.len()).any(|part| part == secret);
            assert!(
                !is_there,
                "{when}: {} in {path:?}",
                String::from_utf8_lossy(secret)
            );
        }
    }
}

/// Bits of information per byte: 8 in what nobody can tell from noise.
fn entropy(bytes: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let all = f64::from(u32::try_from(bytes.len()).unwrap());
    let each = counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f64::from(*count) / all);
    -each.map(|part| part * part.log2()).sum::<f64>()
}

/// T-DB-8
#[test]
fn nothing_of_anybody_stands_in_plain_on_the_disk() {
    let house = House::with(&["--sample", "30", "--country", "EG"]);
    let mut talk = house.talk();
    fill(&mut talk);
    let wal = house.dir().join("clinic.db-wal");
    assert!(
        fs::metadata(&wal).unwrap().len() > 0,
        "the last changes stand in the WAL"
    );
    nothing_in_plain(&house, "while it is open");
    // Killed in the middle of its work.
    drop(talk);
    assert!(wal.exists());
    nothing_in_plain(&house, "after it was killed");
    let backup = house.path("drive");
    fs::create_dir(&backup).unwrap();
    let file = backup.join("one.satchelbackup");
    reply(&house.inside("backup").arg(&file).output().unwrap());
    nothing_in_plain(&house, "after a backup");
    let kept = [house.dir().join("clinic.db"), file];
    for path in kept {
        let bits = entropy(&fs::read(&path).unwrap());
        assert!(bits > 7.99, "{path:?}: {bits}");
    }
    // A backup taken out of its sealing shows nothing either while it is restored.
    let new = house.path("home/new.satchel");
    reply(
        &house
            .restore(&house.path("drive/one.satchelbackup"), &new)
            .output()
            .unwrap(),
    );
    nothing_in_plain(&house, "after a restore");
}

/// T-DB-8: the words that a refusal says to a terminal or a log hold nothing of what was typed.
#[test]
fn no_refusal_repeats_what_was_typed() {
    let house = House::new();
    for args in [
        json!({ "family_name": "Zebulon", "birth_date": "Quetzalcoatl" }),
        json!({ "family_name": "Zebulon", "phone": "none", "xylophagous": 1 }),
        json!({ "id": "Zebulon", "family_name": nobody() }),
        json!("Zebulon"),
    ] {
        let mut call = house.inside("call");
        let output = call
            .args(["patients.register", &args.to_string()])
            .output()
            .unwrap();
        refusal(&output);
        let said = format!("{output:?}");
        let told = CANARIES.iter().find(|canary| said.contains(**canary));
        assert_eq!(told, None, "{said}");
    }
}

/// T-DB-9: with every default that a careless system could have.
#[test]
#[cfg(unix)]
fn only_the_person_whose_clinic_it_is_can_read_its_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new();
    fs::remove_dir_all(house.dir()).unwrap();
    // A shell that hides nothing from anybody.
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "umask 000; exec \"$0\" \"$@\""])
        .arg(satchelctl());
    reply(&house.create(shell, &["--sample", "5", "--country", "EG"]));
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "umask 000; exec \"$0\" \"$@\""])
        .arg(satchelctl());
    let mut talk = Talk::with(house.inside_by(shell, "talk"));
    talk.ok("people.me", &json!({}));
    let is_private = |path: &Path| {
        let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, expected, "{path:?} {mode:o}");
    };
    is_private(&house.dir());
    let mut seen = 0;
    let mut open = vec![house.dir(), house.path("config/Satchel")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            is_private(&path);
            seen += 1;
            if path.is_dir() {
                open.push(path);
            }
        }
    }
    assert!(seen >= 6, "{seen}");
    // And only by one program at a time.
    let second = house
        .inside("call")
        .args(["people.me", "{}"])
        .output()
        .unwrap();
    assert_eq!(refusal(&second), "clinic.in_use");
    talk.end();
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "umask 000; exec \"$0\" \"$@\""])
        .arg(satchelctl());
    let file = house.path("one.satchelbackup");
    let made = house
        .inside_by(shell, "backup")
        .arg(&file)
        .output()
        .unwrap();
    reply(&made);
    is_private(&file);
}
