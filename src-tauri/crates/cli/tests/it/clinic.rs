//! A clinic of the real program, in a temporary folder.

use std::fs;
use std::io::Write as _;
#[cfg(target_os = "linux")]
use std::path::Path;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const OWNER: &str = "Amal Haddad";
pub(crate) const PASSWORD: &str = "seven boats at low tide";

/// A clinic without a key store, so that the tests run on any PC.
pub(crate) struct Clinic(TempDir);

impl Clinic {
    pub(crate) fn new(more: &[&str]) -> Self {
        let (clinic, output) = Self::try_new(more);
        let created = reply(&output);
        assert_eq!(created["recovery_words"].as_array().unwrap().len(), 24);
        assert_eq!(created["me"]["name"], OWNER);
        let words = created["recovery_words"].as_array().unwrap().iter();
        let words: Vec<&str> = words.map(|word| word.as_str().unwrap()).collect();
        fs::write(clinic.path("words"), words.join(" ")).unwrap();
        clinic
    }

    pub(crate) fn try_new(more: &[&str]) -> (Self, Output) {
        Self::try_new_in(TempDir::new().unwrap(), more)
    }

    /// On another file system.
    #[cfg(target_os = "linux")]
    pub(crate) fn new_in(place: &Path) -> Self {
        let (clinic, output) = Self::try_new_in(TempDir::new_in(place).unwrap(), &[]);
        reply(&output);
        clinic
    }

    fn try_new_in(folder: TempDir, more: &[&str]) -> (Self, Output) {
        fs::write(folder.path().join("password"), format!("{PASSWORD}\n")).unwrap();
        let clinic = Self(folder);
        let output = clinic
            .program("create")
            .args([
                "--name",
                "Green Street",
                "--owner",
                OWNER,
                "--key-store",
                "none",
            ])
            .args(more)
            .output()
            .unwrap();
        (clinic, output)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// `satchelctl VERB DIR --password-file F`
    pub(crate) fn program(&self, verb: &str) -> Command {
        let mut command = satchelctl();
        command
            .args(verb.split(' '))
            .arg(self.path("Green Street.satchel"));
        command.arg("--password-file").arg(self.path("password"));
        command
    }

    pub(crate) fn call(&self, name: &str, args: &str) -> Output {
        self.program("call")
            .args(["--user", OWNER, name, args])
            .output()
            .unwrap()
    }

    pub(crate) fn talk(&self, lines: &str) -> (Vec<Value>, Output) {
        let mut talk = self.program("talk");
        talk.args(["--user", OWNER]).stdin(Stdio::piped());
        let mut talk = talk
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = talk.stdin.take().unwrap();
        input.write_all(lines.as_bytes()).unwrap();
        drop(input);
        let output = talk.wait_with_output().unwrap();
        let answers = String::from_utf8_lossy(&output.stdout)
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        (answers, output)
    }
}

pub(crate) fn satchelctl() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_satchelctl"));
    // What this PC notes of clinics; not among a person's own.
    command.env("XDG_CONFIG_HOME", env!("CARGO_TARGET_TMPDIR"));
    command
}

/// The clinic is whole: `verify` finds nothing.
pub(crate) fn is_sound(clinic: &Clinic) {
    let verdict = clinic
        .program("verify")
        .args(["--user", OWNER])
        .output()
        .unwrap();
    assert_eq!(reply(&verdict)["problems"], serde_json::json!([]));
}

#[track_caller]
pub(crate) fn reply(output: &Output) -> Value {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stdout)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The code of a refusal, which also says something to a person and fails.
#[track_caller]
pub(crate) fn refusal(output: &Output) -> String {
    assert!(!output.status.success());
    assert!(!output.stderr.is_empty(), "a person is told too");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    told["error"]["code"].as_str().unwrap().to_owned()
}
