//! The program on a disk that fills up while it works.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{ChildStdin, ChildStdout, Stdio};

use serde_json::{Value, json};

use crate::bundles::{Ending, Order, write_bundle};
use crate::clinic::{Clinic, OWNER, is_sound, refusal, reply};
use crate::small_disk::SmallDisk;

/// Somebody at work: one question, one answer.
struct Talk {
    input: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Talk {
    fn ask(&mut self, command: &str, args: &Value) -> Value {
        writeln!(
            self.input,
            "{}",
            json!({ "command": command, "args": args })
        )
        .unwrap();
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    /// Registers people until one is refused: how many more there are now, and why no further.
    fn register_many(&mut self) -> (usize, Value) {
        for count in 0..5000 {
            let person = json!({ "family_name": format!("N{count}"), "phone": "none", "note": "x".repeat(2000) });
            let said = self.ask("patients.register", &person);
            if said["ok"].is_null() {
                return (count, said["error"]["code"].clone());
            }
        }
        (5000, Value::Null)
    }
}

fn patient_count(clinic: &Clinic) -> Value {
    reply(&clinic.call("patients.list", r#"{"limit":1}"#))["total"].clone()
}

#[test]
fn a_full_disk_stops_registering_and_nothing_else() {
    let Some(disk) = SmallDisk::mount(16 * 1024) else {
        return;
    };
    let clinic = Clinic::new_in(disk.path());
    let mut talk = clinic.program("talk");
    talk.args(["--user", OWNER]).stdin(Stdio::piped());
    let mut child = talk.stdout(Stdio::piped()).spawn().unwrap();
    let mut talk = Talk {
        input: child.stdin.take().unwrap(),
        answers: BufReader::new(child.stdout.take().unwrap()),
    };
    // It has opened the clinic, and written that somebody signed in, before the room gets tight.
    talk.ask("patients.list", &json!({ "limit": 1 }));
    disk.fill(500);
    let (before, why) = talk.register_many();
    assert_eq!(why, "storage.full");
    assert!(before > 5, "it was full from the beginning");
    // Who is there is found; and the same program goes on as soon as there is room.
    let found = talk.ask("patients.search", &json!({ "text": "N0", "limit": 5 }));
    assert_eq!(found["ok"]["total"], 1, "{found}");
    disk.make_room();
    disk.fill(1000);
    let (after, why) = talk.register_many();
    assert_eq!(why, "storage.full");
    assert!(after > 5, "it goes on when there is room: {after}");
    drop(talk);
    child.wait().unwrap();
    disk.make_room();
    assert_eq!(patient_count(&clinic), json!(before + after));
    is_sound(&clinic);
}

#[test]
fn an_import_that_runs_out_of_room_leaves_nothing() {
    let Some(disk) = SmallDisk::mount(48 * 1024) else {
        return;
    };
    let clinic = Clinic::new_in(disk.path());
    let elsewhere = tempfile::NamedTempFile::new().unwrap();
    let made = write_bundle(
        elsewhere.path(),
        6_000_000,
        Order::PatientsFirst,
        Ending::Whole,
    );
    let import = || {
        let mut import = clinic.program("import fhir");
        import.args(["--user", OWNER]).arg(elsewhere.path());
        import.output().unwrap()
    };
    let registered = r#"{"family_name":"Farah","phone":"none"}"#;
    reply(&clinic.call("patients.register", registered));
    // The second time a little more fits: it stops at another place.
    for leave_kib in [1500, 3000] {
        disk.fill(leave_kib);
        assert_eq!(refusal(&import()), "storage.full");
        assert_eq!(
            patient_count(&clinic),
            1,
            "nothing of the import, and all of before"
        );
        is_sound(&clinic);
        disk.make_room();
    }
    assert_eq!(reply(&import())["patients_new"], json!(made.patients));
    assert_eq!(patient_count(&clinic), json!(made.patients + 1));
    is_sound(&clinic);
}

/// The clinic's disk has no room to open it as a clinic: the one of yesterday is the better one.
#[test]
fn a_backup_that_cannot_be_proven_leaves_the_one_of_before() {
    let Some(disk) = SmallDisk::mount(8 * 1024) else {
        return;
    };
    let clinic = Clinic::new_in(disk.path());
    let drive = tempfile::tempdir().unwrap();
    let file = drive.path().join("one.satchelbackup");
    let back_up = || {
        let mut program = clinic.program("backup");
        program.arg(&file).args(["--user", OWNER]).output().unwrap()
    };
    reply(&back_up());
    let good = fs::read(&file).unwrap();
    disk.fill(300);
    assert_eq!(refusal(&back_up()), "storage.full");
    assert_eq!(fs::read(&file).unwrap(), good);
    assert_eq!(fs::read_dir(drive.path()).unwrap().count(), 1);
    disk.make_room();
    reply(&back_up());
    assert_ne!(fs::read(&file).unwrap(), good);
    assert_eq!(fs::read_dir(drive.path()).unwrap().count(), 1);
}

#[test]
fn a_clinic_that_has_no_room_is_not_begun() {
    let Some(disk) = SmallDisk::mount(256) else {
        return;
    };
    disk.fill(40);
    fs::create_dir(disk.path().join("x")).unwrap();
    let elsewhere = Clinic::new(&[]);
    let mut create = crate::clinic::satchelctl();
    create
        .arg("create")
        .arg(disk.path().join("x/Green Street.satchel"));
    create.args(["--name", "N", "--owner", OWNER, "--key-store", "none"]);
    create
        .arg("--password-file")
        .arg(elsewhere.path("password"));
    assert_eq!(refusal(&create.output().unwrap()), "storage.full");
    assert!(!disk.path().join("x/Green Street.satchel").exists());
}
