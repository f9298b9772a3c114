//! A clinic with a drive for its backups, and PCs that restore them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clinic::door::{Caller, Door, Incoming, Kdf, Premises};
use serde_json::{Value, json};
use vault::MemoryKeyStore;

use crate::house::{House, text};

pub(crate) const DAY_MIN: i64 = 24 * 60;
pub(crate) const NEW_PASSWORD: &str = "nine herons at noon";

/// A clinic with a drive for its backups.
pub(crate) struct Kept {
    pub(crate) house: House,
    pub(crate) drive: PathBuf,
}

impl Kept {
    pub(crate) fn new() -> Self {
        let house = House::new();
        let drive = house.clinic.dir().with_file_name("drive");
        fs::create_dir(&drive).unwrap();
        let kept = Self { house, drive };
        kept.choose(&kept.drive).unwrap();
        kept
    }

    pub(crate) fn choose(&self, dir: &Path) -> Result<Value, Value> {
        let clinic = &self.house.clinic;
        clinic.call_at(&clinic.owner, "backup.choose_place", json!({}), dir)
    }

    pub(crate) fn make(&self) -> Value {
        self.house.ok("backup.make", json!({}))
    }

    /// What the shell does every now and then; whether a backup was made.
    pub(crate) fn tend(&self) -> bool {
        self.house.clinic.door.tend().topics.contains(&"backup")
    }

    pub(crate) fn state(&self) -> Value {
        self.house.ok("backup.get", json!({}))
    }

    /// The backups on the drive by name, oldest first.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.drive).unwrap();
        let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort_by_key(|file| fs::metadata(file).unwrap().modified().unwrap());
        files
    }

    /// Days go by; somebody is registered on each, and a backup made.
    pub(crate) fn days(&self, days: i64) {
        for day in 0..days {
            self.house.clinic.clock.advance_min(DAY_MIN);
            self.sign_in();
            self.house
                .register(&format!("Day{day}"), "Mona", "1987-03-02");
            self.make();
        }
    }

    pub(crate) fn sign_in(&self) {
        let owner = self.house.owner_id();
        self.house.sign_in(&self.house.clinic.owner, &owner);
    }

    pub(crate) fn lock(&self) {
        self.house.clinic.door.lock();
    }

    pub(crate) fn words(&self) -> &[String] {
        &self.house.clinic.recovery_words
    }
}

/// A PC with these backups in its drive.
pub(crate) struct Pc<'a> {
    pub(crate) door: &'a Door,
    pub(crate) who: Caller,
    pub(crate) files: Vec<PathBuf>,
}

impl<'a> Pc<'a> {
    pub(crate) fn with(door: &'a Door, files: Vec<PathBuf>) -> Self {
        Self {
            door,
            who: door.caller(),
            files,
        }
    }

    pub(crate) fn call(&self, command: &str, args: &Value) -> Result<Value, Value> {
        let incoming = |path: &PathBuf| Incoming {
            name: String::new(),
            size_bytes: 0,
            bytes: Box::new(std::io::Cursor::new(fs::read(path).unwrap())),
        };
        let files = self.files.iter().map(incoming).collect();
        let reply = self
            .door
            .call_with(&self.who, command, &args.to_string(), files, &|_| {});
        match reply.body {
            Ok(text) => Ok(serde_json::from_str(&text).unwrap()),
            Err(error) => Err(json!(error)),
        }
    }

    pub(crate) fn restore(&self, words: &[String], person: &str) -> Result<Value, Value> {
        let args = json!({
            "words": words, "clinic_name": "green street clinic ", "person_id": person,
            "new_password": NEW_PASSWORD, "password_only": false,
        });
        self.call("backup.restore", &args)
    }
}

/// A PC that has never seen the clinic.
pub(crate) fn new_pc(kept: &Kept, dir: &Path) -> Door {
    Door::new(Premises {
        dir: dir.join("clinic.satchel"),
        config: dir.join("config"),
        clock: kept.house.clinic.clock.clone(),
        keys: Arc::new(MemoryKeyStore::default()),
        kdf: Kdf::cheap(),
        app_version: "0.0.0-test",
    })
}

pub(crate) fn names(at: &Pc<'_>) -> Vec<String> {
    let listed = at.call("patients.list", &json!({ "limit": 200 })).unwrap();
    let hits = listed["hits"].as_array().unwrap().iter();
    hits.map(|hit| text(&hit["family_name"])).collect()
}
