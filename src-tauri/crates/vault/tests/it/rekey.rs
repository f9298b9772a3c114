//! A new key: nothing of before opens what comes, and a power cut leaves the old state or the new one, never neither.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use uuid::Uuid;
use vault::{
    Binding, Error, Kdf, KeyStore, KeyStoreError, MemoryKeyStore, NewKey, OpenError, RecoveryWords,
    Secret, TryCount, Vault,
};

use crate::clinic::{Clinic, NOW, NURSE, OWNER, PASSWORD, add, new_password, notes, schema};
use crate::crash::{loops, say, spawn};

fn change(vault: &Vault, words: &RecoveryWords, note: &str) -> Result<(), OpenError> {
    let password = new_password(PASSWORD);
    let new = NewKey {
        person: OWNER,
        password: &password,
        kdf: Kdf::cheap(),
        words,
    };
    vault.change_key(&new, &schema(), |tx| {
        tx.execute("INSERT INTO note (text) VALUES (?1)", [note])
            .map_err(Error::from)?;
        Ok::<_, OpenError>(())
    })
}

fn recovered(clinic: &Clinic, words: &[String]) -> Result<Vault, OpenError> {
    let (keys, new) = (clinic.keys.clone(), new_password(PASSWORD));
    let (dir, kdf) = (&clinic.dir, Kdf::cheap());
    Vault::recover(dir, words, OWNER, &new, kdf, &clinic.schema, keys, NOW)
}

fn texts(words: &RecoveryWords) -> Vec<String> {
    words.words().into_iter().map(str::to_owned).collect()
}

/// Everything in the clinic's folder, by name.
fn files(clinic: &Clinic) -> Vec<String> {
    let entries = fs::read_dir(&clinic.dir).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn nothing_of_before_opens_what_comes() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let nurse = new_password("nurse's own");
    vault.add_slot(NURSE, "Badr", &nurse, Kdf::cheap()).unwrap();
    for n in 0..300 {
        add(&vault, &format!("{n} {}", "x".repeat(500))).unwrap();
    }
    vault.set_backups_note(b"the drive").unwrap();
    let (id, old_device) = (vault.clinic(), clinic.keys.get(vault.clinic()).unwrap());
    let before = fs::read(clinic.dir.join("keys")).unwrap();
    let words = RecoveryWords::random().unwrap();
    change(&vault, &words, "the key was changed").unwrap();
    // Work goes on at once, by who reads and who writes.
    add(&vault, "after it").unwrap();
    assert_eq!(notes(&vault).unwrap().len(), 302);
    assert_eq!(vault.backups_note().unwrap().unwrap(), b"the drive");
    assert!(vault.check_pages().unwrap().is_empty());
    vault.lock().unwrap();
    let names = files(&clinic);
    assert!(
        !names.iter().any(|name| name.starts_with("fresh-")),
        "{names:?}"
    );

    let vault = clinic.unlock().unwrap();
    assert_eq!(notes(&vault).unwrap().len(), 302);
    let tiles = vault.tiles();
    assert_eq!(
        (tiles[0].needs_password, tiles[1].needs_password),
        (false, true)
    );
    vault.lock().unwrap();
    let tried = clinic.unlock_as(NURSE, "nurse's own", NOW);
    assert!(matches!(tried, Err(OpenError::NeedsPassword)));
    let device = clinic.keys.get(id).unwrap().unwrap();
    assert_ne!(device.bytes(), old_device.unwrap().bytes());
    assert!(matches!(
        recovered(&clinic, &clinic.words),
        Err(OpenError::WrongWords)
    ));
    recovered(&clinic, &texts(&words)).unwrap().lock().unwrap();
    // The old slots beside the new file: who kept them has the old key, and it fits no more.
    fs::write(clinic.dir.join("keys"), before).unwrap();
    let old = recovered(&clinic, &clinic.words);
    assert!(old.is_err(), "the old key opened the new file");
}

#[test]
fn what_was_decided_and_not_yet_done_is_done_at_the_next_opening() {
    let clinic = Clinic::password_only();
    let vault = clinic.unlock().unwrap();
    add(&vault, "asthma").unwrap();
    vault.lock().unwrap();
    let before = fs::read(clinic.db()).unwrap();
    let vault = clinic.unlock().unwrap();
    let words = RecoveryWords::random().unwrap();
    change(&vault, &words, "changed").unwrap();
    vault.lock().unwrap();
    // As a power cut leaves it right after the slots were written.
    let keys: serde_json::Value =
        serde_json::from_slice(&fs::read(clinic.dir.join("keys")).unwrap()).unwrap();
    let id = keys["moving"].as_str().unwrap();
    fs::rename(clinic.db(), clinic.dir.join(format!("fresh-{id}.db"))).unwrap();
    fs::write(clinic.db(), before).unwrap();
    fs::write(clinic.dir.join("fresh-of-another-time.db"), "half").unwrap();
    let vault = clinic.unlock().unwrap();
    assert_eq!(notes(&vault).unwrap(), ["asthma", "changed"]);
    vault.lock().unwrap();
    assert!(!files(&clinic).iter().any(|name| name.starts_with("fresh-")));
}

#[test]
fn what_was_refused_changes_nothing() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let words = RecoveryWords::random().unwrap();
    add(&vault, "asthma").unwrap();
    // The same note twice: the new file does not take it.
    let refused = change(&vault, &words, "asthma");
    assert!(refused.is_err());
    add(&vault, "goes on").unwrap();
    vault.lock().unwrap();
    assert!(!files(&clinic).iter().any(|name| name.starts_with("fresh-")));
    assert!(matches!(
        recovered(&clinic, &texts(&words)),
        Err(OpenError::WrongWords)
    ));
    let vault = clinic.unlock().unwrap();
    assert_eq!(notes(&vault).unwrap(), ["asthma", "goes on"]);
}

/// A key store that dies after it has taken the secret that waits.
#[derive(Debug, Default)]
struct Dying(MemoryKeyStore, AtomicBool);

impl KeyStore for Dying {
    fn get(&self, clinic: Uuid) -> Result<Option<Secret>, KeyStoreError> {
        self.0.get(clinic)
    }
    fn set(&self, clinic: Uuid, secret: &Secret) -> Result<(), KeyStoreError> {
        let is_known = self.0.get(clinic)?.is_some();
        if self.1.load(Ordering::Acquire) && is_known {
            return Err(KeyStoreError::Silent);
        }
        self.0.set(clinic, secret)
    }
    fn remove(&self, clinic: Uuid) -> Result<(), KeyStoreError> {
        self.0.remove(clinic)
    }
    fn reachable(&self) -> bool {
        true
    }
    fn tries(&self, clinic: Uuid) -> Result<Option<TryCount>, KeyStoreError> {
        self.0.tries(clinic)
    }
    fn set_tries(&self, clinic: Uuid, tries: TryCount) -> Result<(), KeyStoreError> {
        self.0.set_tries(clinic, tries)
    }
    fn anchor(&self, clinic: Uuid) -> Result<Option<Vec<u8>>, KeyStoreError> {
        self.0.anchor(clinic)
    }
    fn set_anchor(&self, clinic: Uuid, anchor: &[u8]) -> Result<(), KeyStoreError> {
        self.0.set_anchor(clinic, anchor)
    }
}

#[test]
fn a_device_secret_that_waits_is_found() {
    let keys = Arc::new(Dying::default());
    let clinic = Clinic::with(Binding::DeviceSecret, keys.clone());
    let vault = clinic.unlock().unwrap();
    keys.1.store(true, Ordering::Release);
    let words = RecoveryWords::random().unwrap();
    change(&vault, &words, "changed").unwrap();
    vault.lock().unwrap();
    keys.1.store(false, Ordering::Release);
    for _ in 0..2 {
        let vault = clinic.unlock().unwrap();
        assert_eq!(notes(&vault).unwrap(), ["changed"]);
        vault.lock().unwrap();
    }
}

/// What the process does that is killed: changes the key, for ever, and leaves each kit before it counts.
pub(crate) fn change_for_ever(vault: &Vault, drive: &Path) {
    let start = notes(vault).unwrap().len();
    say("ready");
    for n in start.. {
        let words = RecoveryWords::random().unwrap();
        fs::write(drive.join(format!("kit-{n}")), words.words().join(" ")).unwrap();
        change(vault, &words, &format!("key {n}")).unwrap();
        say(&n.to_string());
    }
}

#[test]
fn a_killed_change_of_key_leaves_the_old_state_or_the_new() {
    let clinic = Clinic::password_only();
    let drive = clinic.dir.with_file_name("drive");
    fs::create_dir(&drive).unwrap();
    let vault = clinic.unlock().unwrap();
    for n in 0..200 {
        add(&vault, &format!("{n} {}", "x".repeat(2000))).unwrap();
    }
    vault.lock().unwrap();
    let mut changed = 0;
    for round in 0..loops(12) {
        let mut child = spawn(&clinic, "change key");
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = lines.filter_map(|line| {
            let line = line.unwrap();
            line.split_once("said ").map(|(_, said)| said.to_owned())
        });
        let enough = 1 + round % 3;
        let mut heard: Vec<String> = said.by_ref().take(enough).collect();
        // Somewhere in the next change: while it copies, writes, decides, or moves.
        thread::sleep(Duration::from_millis((round as u64 * 37) % 150));
        child.kill().unwrap();
        child.wait().unwrap();
        heard.extend(said);
        let acknowledged = heard.last().and_then(|said| said.parse::<usize>().ok());
        let vault = clinic.unlock().unwrap();
        let kept = notes(&vault).unwrap().len();
        let least = acknowledged.map_or(200 + changed, |n| n + 1);
        assert!(
            kept == least || kept == least + 1,
            "{kept}, {least} were acknowledged"
        );
        assert!(vault.check_pages().unwrap().is_empty());
        vault.lock().unwrap();
        assert!(!files(&clinic).iter().any(|name| name.starts_with("fresh-")));
        // Exactly one kit opens it: the one of the last change that was done.
        changed = kept - 200;
        if changed > 0 {
            let words = fs::read_to_string(drive.join(format!("kit-{}", kept - 1))).unwrap();
            let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
            recovered(&clinic, &words).unwrap().lock().unwrap();
        }
    }
    println!("{changed} changes of key");
    assert!(changed > 0);
}

#[test]
fn what_cannot_be_cleared_away_does_not_undo_a_change_of_key() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    // In the place of the folder of safety copies stands something that is no folder.
    fs::write(clinic.dir.join("safety"), "").unwrap();
    let words = RecoveryWords::random().unwrap();
    change(&vault, &words, "changed").unwrap();
    add(&vault, "after it").unwrap();
    vault.lock().unwrap();
    assert_eq!(notes(&clinic.unlock().unwrap()).unwrap().len(), 2);
    let names = files(&clinic);
    assert!(!names.contains(&"safety".to_owned()), "{names:?}");
}
