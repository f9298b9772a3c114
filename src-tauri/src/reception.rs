//! The doors, and who stands at each window.
//!
//! There are two: the clinic's, and one where people practise among the invented. One is gone through at a time; whoever
//! changes over locks the one behind them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fs, io};

use clinic::door::{Caller, Door, Idle, Kdf, OsKeyStore, Premises};
use clinic::time::SystemClock;
use serde::Deserialize;

use crate::home::Home;
use crate::pick::Kind;

/// How long before the lock the person is told, seconds.
const WARNING_S: i64 = 20;

/// Which of the two doors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Place {
    /// The clinic's.
    Clinic,
    /// Where people practise.
    Practice,
}

/// The doors of this PC with its windows.
#[derive(Debug)]
pub(crate) struct Reception {
    clinic: Door,
    practice: Door,
    practice_dir: PathBuf,
    place: Mutex<Place>,
    /// Where the engine of each window keeps what it must.
    pub(crate) webview: PathBuf,
    windows: Mutex<HashMap<String, Arc<AtWindow>>>,
}

/// One window: its session, and what its screens were told of the lock.
#[derive(Debug)]
pub(crate) struct AtWindow {
    pub(crate) caller: Caller,
    told: Mutex<Told>,
    looked_at: Mutex<HashMap<Kind, Vec<PathBuf>>>,
}

#[derive(Debug, Default)]
struct Told {
    is_open: bool,
    is_warned: bool,
}

/// What a window's screens have to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tell {
    /// It locks in this many seconds unless somebody does something.
    Locking(i64),
    /// It is locked.
    Locked,
}

impl Reception {
    pub(crate) fn new(home: &Home, config: &Path) -> Self {
        let premises = |dir| Premises {
            dir,
            config: config.to_owned(),
            clock: Arc::new(SystemClock),
            keys: Arc::new(OsKeyStore),
            kdf: Kdf::standard(),
            app_version: env!("CARGO_PKG_VERSION"),
        };
        Self {
            clinic: Door::new(premises(home.clinic())),
            practice: Door::for_practice(premises(home.practice())),
            practice_dir: home.practice(),
            place: Mutex::new(Place::Clinic),
            webview: home.webview(),
            windows: Mutex::default(),
        }
    }

    /// The door that is gone through now.
    pub(crate) fn door(&self) -> &Door {
        self.behind(*held(&self.place))
    }

    fn behind(&self, place: Place) -> &Door {
        match place {
            Place::Clinic => &self.clinic,
            Place::Practice => &self.practice,
        }
    }

    /// Leaves one door, locked, for the other; nobody is signed in behind it. With `afresh` the practice clinic is thrown
    /// away first. Where it lies is known here alone.
    pub(crate) fn go(&self, to: Place, afresh: bool) -> io::Result<()> {
        let mut place = held(&self.place);
        self.behind(*place).lock();
        held(&self.windows).clear();
        *place = to;
        if to == Place::Practice && afresh {
            match fs::remove_dir_all(&self.practice_dir) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        if to == Place::Practice {
            let above = self.practice_dir.parent().unwrap_or(&self.practice_dir);
            drop(Home::at(above.to_owned()));
        }
        Ok(())
    }

    /// Who stands at the window of this label.
    pub(crate) fn at(&self, label: &str) -> Arc<AtWindow> {
        // Asked first: who changes over holds the place and then the windows.
        let door = self.door();
        let mut windows = held(&self.windows);
        let fresh = || {
            Arc::new(AtWindow {
                caller: door.caller(),
                told: Mutex::default(),
                looked_at: Mutex::default(),
            })
        };
        windows
            .entry(label.to_owned())
            .or_insert_with(fresh)
            .clone()
    }

    /// Locks a window that was left alone, and passes on once what its screens do not know yet.
    ///
    /// `tell` runs before anybody else can look, so that screens never hear of a lock after the sign-in that followed.
    pub(crate) fn look(&self, window: &AtWindow, tell: impl FnOnce(Tell)) {
        let mut told = held(&window.told);
        match self.door().idle(&window.caller) {
            Idle::LocksIn(left_s) => {
                let is_soon = left_s <= WARNING_S;
                if is_soon && !told.is_warned {
                    tell(Tell::Locking(left_s));
                }
                *told = Told {
                    is_open: true,
                    is_warned: is_soon,
                };
            }
            Idle::Locked | Idle::NotOpen => {
                if told.is_open {
                    held(&window.looked_at).clear();
                    tell(Tell::Locked);
                }
                *told = Told::default();
            }
        }
    }
}

impl AtWindow {
    /// Keeps the files that were looked at, so that an import or a restore takes these and no others.
    pub(crate) fn keep_looked_at(&self, kind: Kind, paths: Vec<PathBuf>) {
        held(&self.looked_at).insert(kind, paths);
    }

    /// The files that were looked at; they stay, since a person may mistype, and a disk may be full.
    pub(crate) fn looked_at(&self, kind: Kind) -> Vec<PathBuf> {
        let looked_at = held(&self.looked_at);
        looked_at.get(&kind).cloned().unwrap_or_default()
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clinic_and_where_people_practise_are_kept_apart() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().to_owned());
        let reception = Reception::new(&home, &dir.path().join("config"));
        let ask = |name: &str, args: &str| {
            let at = reception.at("main");
            let reply = reception.door().call(&at.caller, name, args).body;
            reply.map_err(|refused| refused.code)
        };
        let practise = r#"{"country":"EG","currency":"EGP","time_zone":"Africa/Cairo","locale":"en","week_start":6}"#;
        assert_eq!(ask("clinic.practise", practise), Err("clinic.kept_apart"));
        assert!(!home.practice().exists());

        reception.go(Place::Practice, false).unwrap();
        let me = ask("clinic.practise", practise).unwrap();
        assert!(me.contains("owner"), "{me}");
        assert!(home.practice().exists());
        let status = ask("clinic.status", "{}").unwrap();
        assert!(status.contains(r#""practice":true"#), "{status}");
        let create = practise.replace('}', r#","name":"Real","owner":{"name":"Real","password":"seven boats at low tide"},"key_store":"password_only","contents":"empty"}"#);
        assert_eq!(ask("clinic.create", &create), Err("clinic.kept_apart"));

        // Back: nobody is in, there is no clinic yet, and what was practised is not taken for one.
        reception.go(Place::Clinic, false).unwrap();
        assert_eq!(ask("people.me", "{}"), Err("session.none"));
        let status = ask("clinic.status", "{}").unwrap();
        assert!(status.contains(r#""state":"none""#), "{status}");
        assert_eq!(
            Home::at(dir.path().to_owned()).clinic(),
            dir.path().join("clinic.satchel")
        );

        // Again: it is still there; afresh: it is another.
        let before = fs::read(home.practice().join("keys")).unwrap();
        reception.go(Place::Practice, false).unwrap();
        ask("clinic.practise", practise).unwrap();
        assert_eq!(fs::read(home.practice().join("keys")).unwrap(), before);
        reception.go(Place::Practice, true).unwrap();
        assert!(!home.practice().exists());
        ask("clinic.practise", practise).unwrap();
        assert_ne!(fs::read(home.practice().join("keys")).unwrap(), before);

        // Carried into the clinic's place it is refused, though its password is known.
        reception.go(Place::Clinic, false).unwrap();
        fs::rename(home.practice(), dir.path().join("clinic.satchel")).unwrap();
        let reception = Reception::new(&home, &dir.path().join("config"));
        let at = reception.at("main");
        let status = reception
            .door()
            .call(&at.caller, "clinic.status", "{}")
            .body
            .unwrap();
        let status: serde_json::Value = serde_json::from_str(&status).unwrap();
        let args = serde_json::json!({ "person_id": status["people"][0]["id"], "password": "everybody may practise here" });
        let refused = reception
            .door()
            .call(&at.caller, "people.sign_in", &args.to_string())
            .body;
        assert_eq!(
            refused.map_err(|refused| refused.code),
            Err("clinic.kept_apart")
        );
    }
}
