//! What is not a clinic of this program, or is somebody else's at the moment, is said to be so and left as it is.

use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};

use serde_json::{Value, json};

use crate::clinic::{Clinic, OWNER, refusal, reply};

/// Every file of a folder with its bytes.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // Taken by whoever looks; it has no contents.
        if path.is_file() && name != "lock" {
            files.push((name, fs::read(&path).unwrap()));
        }
    }
    files.sort();
    files
}

fn everything_that_opens(clinic: &Clinic) -> Vec<Output> {
    let verify = clinic
        .program("verify")
        .args(["--user", OWNER])
        .output()
        .unwrap();
    vec![clinic.call("people.me", "{}"), verify]
}

/// Changes a clinic's file, and tells how every way in answers; none may change anything.
#[track_caller]
fn is_refused(code: &str, file: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) {
    let clinic = Clinic::new(&[]);
    let folder = clinic.path("Green Street.satchel");
    let bytes = fs::read(folder.join(file)).unwrap();
    fs::write(folder.join(file), change(bytes)).unwrap();
    let before = contents(&folder);
    for output in everything_that_opens(&clinic) {
        assert_eq!(refusal(&output), code, "{file}");
    }
    assert_eq!(before, contents(&folder), "{file}: {code}");
}

#[test]
fn a_folder_without_a_clinic_has_none() {
    let clinic = Clinic::new(&[]);
    let folder = clinic.path("Green Street.satchel");
    fs::remove_dir_all(&folder).unwrap();
    let none = || {
        for output in everything_that_opens(&clinic) {
            assert_eq!(refusal(&output), "clinic.missing");
        }
    };
    none();
    fs::create_dir(&folder).unwrap();
    none();
    fs::write(folder.join("holiday.txt"), "a picture").unwrap();
    none();
    assert_eq!(contents(&folder).len(), 1);
}

#[test]
fn a_file_that_is_not_a_clinic_is_refused() {
    is_refused("clinic.not_a_clinic", "clinic.db", |bytes| {
        let mut plain = b"SQLite format 3\0".to_vec();
        plain.resize(bytes.len(), 0);
        plain
    });
    is_refused("clinic.damaged", "clinic.db", |_| Vec::new());
    is_refused("clinic.damaged", "clinic.db", |_| {
        b"MZ not a clinic".to_vec()
    });
    is_refused("clinic.damaged", "keys", |_| b"not keys".to_vec());
}

#[test]
fn a_newer_file_is_refused() {
    is_refused("clinic.newer_version", "keys", |bytes| {
        let mut keys: Value = serde_json::from_slice(&bytes).unwrap();
        keys["format"] = json!(99);
        keys["what_only_the_future_knows"] = json!(true);
        keys.to_string().into_bytes()
    });
}

#[test]
fn a_clinic_that_another_process_has_open_is_in_use() {
    let clinic = Clinic::new(&[]);
    let mut talk = clinic.program("talk");
    talk.args(["--user", OWNER]).stdin(Stdio::piped());
    let mut talk = talk.stdout(Stdio::piped()).spawn().unwrap();
    // Its first answer: from now on it has the clinic.
    let mut input = talk.stdin.take().unwrap();
    std::io::Write::write_all(&mut input, b"{\"command\":\"people.me\"}\n").unwrap();
    let mut line = String::new();
    let mut answers = std::io::BufReader::new(talk.stdout.take().unwrap());
    std::io::BufRead::read_line(&mut answers, &mut line).unwrap();
    assert!(line.contains(OWNER), "{line}");
    for output in everything_that_opens(&clinic) {
        assert_eq!(refusal(&output), "clinic.in_use");
    }
    drop(input);
    talk.wait().unwrap();
    assert_eq!(reply(&clinic.call("people.me", "{}"))["name"], OWNER);
}

#[test]
#[cfg(target_os = "linux")]
fn a_password_only_clinic_leaves_the_key_store_alone_and_a_silent_one_is_named() {
    let place = tempfile::TempDir::new().unwrap();
    let address = format!("unix:path={}", place.path().join("bus").display());
    let bus = std::os::unix::net::UnixListener::bind(place.path().join("bus")).unwrap();
    bus.set_nonblocking(true).unwrap();
    let clinic = Clinic::new(&[]);
    let mut call = clinic.program("call");
    call.args(["--user", OWNER, "clinic.settings", "{}"]);
    call.env("DBUS_SESSION_BUS_ADDRESS", &address);
    assert_eq!(reply(&call.output().unwrap())["password_only"], true);
    assert!(bus.accept().is_err(), "the key store was asked");

    let mut create = crate::clinic::satchelctl();
    create.arg("create").arg(clinic.path("Bound.satchel"));
    create.args(["--name", "N", "--owner", OWNER, "--key-store", "os"]);
    create.arg("--password-file").arg(clinic.path("password"));
    create.env("DBUS_SESSION_BUS_ADDRESS", &address);
    assert_eq!(
        refusal(&create.output().unwrap()),
        "clinic.key_store_silent"
    );
    assert!(bus.accept().is_ok(), "it was asked");
    assert!(!clinic.path("Bound.satchel").exists());
}
