//! A clinic that is shut and opened again, while somebody works on its files.

use std::fs;
use std::path::{Path, PathBuf};

use clinic::door::{Caller, Door};
use serde_json::{Value, json};
use testkit::{Clinic, PASSWORD};
use vault::{Password, Schema, Vault};

use crate::house::{code, text};

/// A clinic that is shut and opened again, while somebody works on its files.
pub(crate) struct Shut {
    pub(crate) clinic: Clinic,
    pub(crate) owner: String,
}

/// Somebody at a door.
pub(crate) struct At<'a> {
    pub(crate) door: &'a Door,
    pub(crate) who: Caller,
}

impl At<'_> {
    pub(crate) fn call(&self, command: &str, args: &Value) -> Result<Value, Value> {
        match self.door.call(&self.who, command, &args.to_string()).body {
            Ok(text) => Ok(serde_json::from_str(&text).unwrap()),
            Err(error) => Err(json!(error)),
        }
    }

    pub(crate) fn ok(&self, command: &str, args: &Value) -> Value {
        let reply = self.call(command, args);
        reply.unwrap_or_else(|refused| panic!("{command}: {refused}"))
    }

    /// Why it is open for reading only; empty if it is not.
    pub(crate) fn doubt(&self) -> String {
        text(&self.ok("clinic.status", &json!({}))["doubt"]["kind"])
    }

    pub(crate) fn register(&self, family: &str) -> Result<Value, Value> {
        let args = json!({ "family_name": family, "birth_date": "1987-03-02", "phone": "none" });
        self.call("patients.register", &args)
    }

    pub(crate) fn is_whole(&self) -> bool {
        let proof = self.ok("clinic.verify", &json!({}));
        let is_whole = proof["chain_ok"] == true && proof["replay_ok"] == true;
        assert_eq!(is_whole, proof["problems"] == json!([]), "{proof}");
        is_whole
    }
}

impl Shut {
    pub(crate) fn new() -> Self {
        Self::with(&json!({ "contents": "empty" }))
    }

    /// A clinic for which `clinic.create` is asked with these arguments as well.
    pub(crate) fn with(more: &Value) -> Self {
        let clinic = Clinic::with(more);
        let status = clinic.call(&clinic.owner, "clinic.status", json!({}));
        let owner = text(&status.unwrap()["people"][0]["id"]);
        clinic.door.lock();
        Self { clinic, owner }
    }

    /// Opens it, works, and shuts it again.
    pub(crate) fn work<T>(&self, work: impl FnOnce(&At<'_>) -> T) -> T {
        let done = self.try_work(&self.clinic.door, work);
        done.unwrap_or_else(|refused| panic!("it does not open: {refused}"))
    }

    pub(crate) fn try_work<T>(
        &self,
        door: &Door,
        work: impl FnOnce(&At<'_>) -> T,
    ) -> Result<T, Value> {
        let at = At {
            door,
            who: door.caller(),
        };
        let who = json!({ "person_id": self.owner, "password": PASSWORD });
        at.call("people.sign_in", &who)?;
        let done = work(&at);
        door.lock();
        Ok(done)
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.clinic.dir().join("clinic.db")
    }

    /// Changes the file with the right key, past the journal.
    pub(crate) fn edit(&self, sql: &str) {
        let schema = Schema {
            app_version: 1,
            migrations: Vec::new(),
        };
        let vault = Vault::unlock(
            &self.clinic.dir(),
            uuid::Uuid::parse_str(&self.owner).unwrap(),
            &Password::new(PASSWORD.to_owned()),
            &schema,
            self.clinic.keys.clone(),
            i64::MAX / 2,
        )
        .unwrap();
        let changed = vault.write::<_, vault::Error>(|tx| Ok(tx.execute_batch(sql)?));
        changed.unwrap_or_else(|refused| panic!("{sql}: {refused}"));
        vault.lock().unwrap();
    }
}

/// A copy of what lies in a folder, without what lies in its folders.
pub(crate) fn copy(from: &Path, to: &Path, but: &[&str]) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_file() && !but.contains(&name.as_str()) {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// How an opening ends: refused, read only, found by a proof, or nothing is wrong.
pub(crate) fn opening(shut: &Shut) -> String {
    let opened = shut.try_work(&shut.clinic.door, |at| {
        let doubt = at.doubt();
        if !doubt.is_empty() {
            assert_eq!(code(&at.register("Nobody")), "clinic.read_only");
            return doubt;
        }
        if at.is_whole() {
            return "whole".to_owned();
        }
        assert_eq!(code(&at.register("Nobody")), "clinic.read_only");
        "proof".to_owned()
    });
    opened.unwrap_or_else(|refused| text(&refused["code"]))
}

/// The folder and this PC's note of it, to begin an attack anew.
pub(crate) struct Saved {
    pub(crate) folder: PathBuf,
    pub(crate) note: Vec<u8>,
}

impl Saved {
    pub(crate) fn of(shut: &Shut) -> Self {
        let folder = shut.clinic.dir().with_file_name("saved");
        copy(&shut.clinic.dir(), &folder, &[]);
        let id = clinic_id(&folder);
        let note = vault::KeyStore::anchor(shut.clinic.keys.as_ref(), id);
        Self {
            folder,
            note: note.unwrap().unwrap(),
        }
    }

    pub(crate) fn put_back(&self, shut: &Shut) {
        let dir = shut.clinic.dir();
        for beside in ["clinic.db-wal", "clinic.db-shm"] {
            fs::remove_file(dir.join(beside)).ok();
        }
        copy(&self.folder, &dir, &["lock"]);
        let id = clinic_id(&dir);
        vault::KeyStore::set_anchor(shut.clinic.keys.as_ref(), id, &self.note).unwrap();
    }
}

pub(crate) fn clinic_id(dir: &Path) -> uuid::Uuid {
    let keys: Value = serde_json::from_slice(&fs::read(dir.join("keys")).unwrap()).unwrap();
    uuid::Uuid::parse_str(keys["clinic"].as_str().unwrap()).unwrap()
}
