use std::path::{Path, PathBuf};
use std::sync::Arc;

use clinic::door::{Caller, Door, Incoming, Kdf, KeyStore, Premises};
use serde_json::{Value, json};
use tempfile::TempDir;
use vault::MemoryKeyStore;

use crate::HandClock;

/// The password of everybody whom the testkit adds.
pub const PASSWORD: &str = "seven boats at low tide";

/// Saturday, 21 November 2026, 08:00 UTC: 10:00 in Cairo, where the clinic is.
const BEGINNING_MS: i64 = 1_795_248_000_000;

/// An open clinic in a temporary folder, with an owner who has signed in. Dropped, it is gone.
#[derive(Debug)]
pub struct Clinic {
    /// The way in.
    pub door: Door,
    /// The owner's window.
    pub owner: Caller,
    /// The time; it stands still.
    pub clock: Arc<HandClock>,
    /// The PC's key store.
    pub keys: Arc<MemoryKeyStore>,
    /// The recovery kit.
    pub recovery_words: Vec<String>,
    folder: TempDir,
}

impl Default for Clinic {
    fn default() -> Self {
        Self::new()
    }
}

impl Clinic {
    /// An empty clinic.
    ///
    /// # Panics
    /// When it cannot be set up.
    #[must_use]
    pub fn new() -> Self {
        Self::with(&json!({ "contents": "empty" }))
    }

    /// A clinic with this many invented patients and their appointments.
    ///
    /// # Panics
    /// When it cannot be set up.
    #[must_use]
    pub fn sample(patients: u32, seed: u64) -> Self {
        Self::with(
            &json!({ "contents": "sample", "sample": { "patients": patients, "seed": seed } }),
        )
    }

    /// A clinic for which `clinic.create` is asked with these arguments as well.
    ///
    /// # Panics
    /// When it cannot be set up.
    #[must_use]
    pub fn with(more: &Value) -> Self {
        Self::try_with(more).unwrap_or_else(|refused| panic!("no clinic: {refused}"))
    }

    /// As `with`, where it may be refused.
    ///
    /// # Errors
    /// What the door refuses.
    ///
    /// # Panics
    /// When there is no temporary folder.
    pub fn try_with(more: &Value) -> Result<Self, Value> {
        let folder = TempDir::new().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        let clock = Arc::new(HandClock::at(BEGINNING_MS));
        let keys = Arc::new(MemoryKeyStore::default());
        let door = Door::new(premises(dir(&folder), &clock, keys.clone()));
        let owner = door.caller();
        let mut args = json!({
            "name": "Green Street Clinic",
            "country": "EG",
            "currency": "EGP",
            "time_zone": "Africa/Cairo",
            "locale": "en",
            "week_start": 7,
            "owner": { "name": "Amal Haddad", "password": PASSWORD },
            "key_store": "os",
        });
        if let (Value::Object(args), Value::Object(more)) = (&mut args, more) {
            args.extend(more.clone());
        }
        let created = ask(&door, &owner, "clinic.create", &args)?;
        let words = created.get("recovery_words").cloned().unwrap_or_default();
        let recovery_words = serde_json::from_value(words)
            .unwrap_or_else(|error| panic!("no recovery words: {error}"));
        Ok(Self {
            door,
            owner,
            clock,
            keys,
            recovery_words,
            folder,
        })
    }

    /// Calls a command. The reply, or the error as it crosses the wire.
    ///
    /// # Errors
    /// What the door refuses.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests write the arguments where they call"
    )]
    pub fn call(&self, caller: &Caller, name: &str, args: Value) -> Result<Value, Value> {
        ask(&self.door, caller, name, &args)
    }

    /// Calls a command with the files that a person would have picked: their names and contents.
    ///
    /// # Errors
    /// What the door refuses.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests write the arguments where they call"
    )]
    pub fn call_with(
        &self,
        caller: &Caller,
        name: &str,
        args: Value,
        files: &[(&str, &[u8])],
    ) -> Result<Value, Value> {
        let incoming = |(name, bytes): &(&str, &[u8])| Incoming {
            name: (*name).to_owned(),
            size_bytes: bytes.len() as u64,
            bytes: Box::new(std::io::Cursor::new(bytes.to_vec())),
        };
        let incoming = files.iter().map(incoming).collect();
        read(
            self.door
                .call_with(caller, name, &args.to_string(), incoming, &|_| {}),
        )
    }

    /// Calls a command with a place that a person would have picked for it to write to.
    ///
    /// # Errors
    /// What the door refuses.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests write the arguments where they call"
    )]
    pub fn call_at(
        &self,
        caller: &Caller,
        name: &str,
        args: Value,
        place: &Path,
    ) -> Result<Value, Value> {
        let place = Some(place.to_owned());
        let args = args.to_string();
        read(
            self.door
                .call_at(caller, name, &args, Vec::new(), place, &|_| {}),
        )
    }

    /// Somebody new with this role (`front_desk`, `auditor`, ...), signed in at a window of their own.
    ///
    /// # Panics
    /// When the owner cannot add them.
    #[must_use]
    pub fn as_role(&self, role: &str) -> Caller {
        self.add(&format!("Somebody as {role}"), role).1
    }

    /// Adds somebody and signs them in: their id and their window.
    ///
    /// # Panics
    /// When the owner cannot add them.
    #[must_use]
    pub fn add(&self, name: &str, role: &str) -> (String, Caller) {
        let args = json!({ "name": name, "role": role, "password": PASSWORD });
        let added = self.call(&self.owner, "people.add", args);
        let added = added.unwrap_or_else(|refused| panic!("cannot add a {role}: {refused}"));
        let id = added
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        let caller = self.door.caller();
        let args = json!({ "person_id": id, "password": PASSWORD });
        let signed_in = self.call(&caller, "people.sign_in", args);
        signed_in.unwrap_or_else(|refused| panic!("the {role} cannot sign in: {refused}"));
        (id, caller)
    }

    /// The clinic's folder.
    #[must_use]
    pub fn dir(&self) -> PathBuf {
        dir(&self.folder)
    }

    /// A door to another folder on this PC: its key store and its notes are the same.
    #[must_use]
    pub fn door_at(&self, dir: &Path) -> Door {
        let mut at = premises(dir.to_owned(), &self.clock, self.keys.clone());
        at.config = self.config();
        Door::new(at)
    }

    /// Where this PC keeps what it notes of a clinic that leaves the key store alone.
    #[must_use]
    pub fn config(&self) -> PathBuf {
        self.dir().with_file_name("config")
    }

    /// A second door to the same folder with the same clock, as after a restart: on this PC (`None`) or another one.
    #[must_use]
    pub fn another_door(&self, keys: Option<Arc<dyn KeyStore>>) -> Door {
        let keys = keys.unwrap_or_else(|| self.keys.clone());
        Door::new(premises(self.dir(), &self.clock, keys))
    }
}

fn dir(folder: &TempDir) -> PathBuf {
    folder.path().join("clinic.satchel")
}

fn premises(dir: PathBuf, clock: &Arc<HandClock>, keys: Arc<dyn KeyStore>) -> Premises {
    Premises {
        config: dir.with_file_name("config"),
        dir,
        clock: clock.clone(),
        keys,
        kdf: Kdf::cheap(),
        app_version: "0.0.0-test",
    }
}

fn ask(door: &Door, caller: &Caller, name: &str, args: &Value) -> Result<Value, Value> {
    read(door.call(caller, name, &args.to_string()))
}

fn read(reply: clinic::door::Reply) -> Result<Value, Value> {
    match reply.body {
        Ok(text) => Ok(serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("a reply that is no JSON: {error}"))),
        Err(error) => Err(json!(error)),
    }
}
