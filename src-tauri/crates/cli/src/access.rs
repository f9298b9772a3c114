//! Opens a clinic's door and signs somebody in.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clinic::door::{Caller, Door, Kdf, KeyStore, OsKeyStore, Premises, Reply};
use clinic::time::SystemClock;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::arguments::Access;
use crate::file;
use crate::stop::Stop;

/// Somebody inside a clinic. Dropped, the clinic is locked.
#[derive(Debug)]
pub(crate) struct Visit {
    pub(crate) door: Door,
    pub(crate) caller: Caller,
}

impl Visit {
    /// The door of the clinic in this folder; nobody has signed in.
    pub(crate) fn at(dir: &Path, keys: Arc<dyn KeyStore>) -> Self {
        clinic::log::set_sink(|line| drop(writeln!(std::io::stderr(), "satchelctl: {line}")));
        let door = Door::new(Premises {
            dir: dir.to_owned(),
            config: config(),
            clock: Arc::new(SystemClock),
            keys,
            kdf: Kdf::standard(),
            app_version: env!("CARGO_PKG_VERSION"),
        });
        let caller = door.caller();
        Self { door, caller }
    }

    /// Signs in who is named.
    pub(crate) fn sign_in(access: &Access) -> Result<Self, Stop> {
        let password = file::secret(&access.password_file)?;
        let visit = Self::at(&access.dir, Arc::new(OsKeyStore));
        let status: Status = visit.ask("clinic.status", &json!({}))?;
        if status.state == "none" {
            return Err(Stop::Refused(clinic::WireError {
                code: "clinic.missing",
                field: None,
                params: json!({}),
                incident: None,
            }));
        }
        let person = person(&status.people, &access.user)?;
        let _me: Value = visit.ask(
            "people.sign_in",
            &json!({ "person_id": person.id, "password": password }),
        )?;
        Ok(visit)
    }

    /// Calls a command and reads its reply.
    pub(crate) fn ask<T: for<'de> Deserialize<'de>>(
        &self,
        name: &str,
        args: &Value,
    ) -> Result<T, Stop> {
        let text = self
            .call(name, &args.to_string())
            .body
            .map_err(Stop::Refused)?;
        serde_json::from_str(&text).map_err(|error| Stop::Stream(error.into()))
    }

    /// Calls a command. Somebody who asks is there: the clinic does not lock between two questions.
    pub(crate) fn call(&self, name: &str, args: &str) -> Reply {
        self.door.touch(&self.caller);
        self.door.call(&self.caller, name, args)
    }
}

/// Where the window, too, keeps what this PC notes of its clinics. A PC without such a folder keeps it here.
fn config() -> PathBuf {
    dirs::config_dir().unwrap_or_default().join("Satchel")
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.door.lock();
    }
}

#[derive(Debug, Deserialize)]
struct Status {
    state: String,
    people: Vec<Person>,
}

#[derive(Debug, Deserialize)]
struct Person {
    id: String,
    name: String,
}

/// By the exact name; else, if that leaves one, whatever its case.
fn person<'a>(people: &'a [Person], user: &str) -> Result<&'a Person, Stop> {
    let folded = user.to_lowercase();
    let exact: Vec<&Person> = people.iter().filter(|person| person.name == user).collect();
    let alike = || {
        people
            .iter()
            .filter(|person| person.name.to_lowercase() == folded)
            .collect()
    };
    let found: Vec<&Person> = if exact.is_empty() { alike() } else { exact };
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Stop::invalid("user", "unknown")),
        _ => Err(Stop::invalid("user", "ambiguous")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_found_by_name() {
        let named = |id: &str, name: &str| Person {
            id: id.to_owned(),
            name: name.to_owned(),
        };
        let people = [
            named("1", "Mona"),
            named("2", "mona"),
            named("3", "Émile"),
            named("4", "Émile"),
        ];
        let found = |user: &str| person(&people, user).map(|person| person.id.as_str()).ok();
        assert_eq!(found("mona"), Some("2"), "the exact name wins");
        assert_eq!(found("MONA"), None, "two are alike");
        assert_eq!(found("Émile"), None, "two have this name");
        assert_eq!(found("Omar"), None);
        assert_eq!(person(&people[2..3], "ÉMILE").unwrap().id, "3");
    }
}
