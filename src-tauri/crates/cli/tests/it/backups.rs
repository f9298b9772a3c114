//! A backup in a file, and the clinic from it in another folder.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::clinic::{Clinic, OWNER, is_sound, refusal, reply, satchelctl};

fn back_up(clinic: &Clinic, file: &Path) -> Output {
    let mut program = clinic.program("backup");
    program.arg(file).args(["--user", OWNER]).output().unwrap()
}

fn restore(clinic: &Clinic, file: &Path, dir: &Path, more: &[&str]) -> Output {
    let mut program = satchelctl();
    program
        .arg("restore")
        .arg(file)
        .arg(dir)
        .arg("--words-file");
    program
        .arg(clinic.path("words"))
        .args(more)
        .output()
        .unwrap()
}

fn restored(clinic: &Clinic, file: &Path, dir: &Path, name: &str) -> Output {
    let password = clinic.path("password");
    let password = password.to_str().unwrap();
    let who = ["--user", OWNER, "--password-file", password];
    let more = [&who[..], &["--clinic-name", name, "--key-store", "none"]].concat();
    restore(clinic, file, dir, &more)
}

#[test]
fn a_clinic_is_backed_up_and_restored() {
    let clinic = Clinic::new(&["--sample", "20", "--country", "EG"]);
    let file = clinic.path("one.satchelbackup");
    let made = reply(&back_up(&clinic, &file));
    assert_eq!(made["patients"], 20);
    assert_eq!(made["bytes"], fs::metadata(&file).unwrap().len());

    let dir = clinic.path("elsewhere.satchel");
    let preview = reply(&restore(&clinic, &file, &dir, &["--dry-run"]));
    assert_eq!(
        (&preview["patients"], &preview["is_here"]),
        (&20.into(), &false.into())
    );
    assert!(!dir.exists(), "a look changes nothing");
    reply(&restored(&clinic, &file, &dir, "Green Street"));
    let password = clinic.path("password");
    let mut verify = satchelctl();
    verify
        .arg("verify")
        .arg(&dir)
        .args(["--user", OWNER, "--password-file"]);
    let verdict = reply(&verify.arg(password).output().unwrap());
    assert_eq!(verdict["problems"], serde_json::json!([]));
    is_sound(&clinic);
}

#[test]
fn what_is_no_backup_of_this_clinic_is_refused() {
    let (clinic, other) = (Clinic::new(&[]), Clinic::new(&[]));
    let file = clinic.path("one.satchelbackup");
    reply(&back_up(&clinic, &file));
    let there = other.path("Green Street.satchel");
    let answer = restored(&clinic, &file, &there, "Green Street");
    assert_eq!(refusal(&answer), "backup.other_clinic");
    let new = clinic.path("new.satchel");
    assert_eq!(
        refusal(&restored(&other, &file, &new, "Green Street")),
        "auth.wrong_words"
    );
    assert_eq!(
        refusal(&restored(&clinic, &file, &new, "Red Street")),
        "input.invalid"
    );
    let mut bytes = fs::read(&file).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&file, bytes).unwrap();
    assert_eq!(
        refusal(&restored(&clinic, &file, &new, "Green Street")),
        "backup.damaged"
    );
    fs::write(&file, "no backup").unwrap();
    assert_eq!(
        refusal(&restored(&clinic, &file, &new, "Green Street")),
        "backup.none"
    );
    assert!(!new.exists());
    is_sound(&other);
}
