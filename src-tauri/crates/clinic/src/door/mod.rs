//! The one door: everything that the window, `satchelctl`, a relay or a test wants of a clinic passes here.
//!
//! For each call the door asks: who is it (session), may they (permission), which patient (scope), and what is to be
//! remembered (audit). A command cannot reach a row in any other way, and cannot forget to answer, since
//! [`Command`] has no defaults. Panics end here: the change is rolled back, the clinic is locked, and the person gets
//! an incident number.

mod admit;
mod back;
mod beside;
mod command;
mod decide;
mod incoming;
mod list;
mod manifest;
mod open;
mod session;
mod steps;
mod touched;
mod watch;
mod work;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};

use serde::Serialize;

pub use beside::Beside;
pub use command::{Command, CommandBeside, Needs, Remembers, Scope, Threshold, ThresholdWithFiles};
pub use incoming::{Incoming, Progress};
pub use manifest::{manifest, typescript};
pub use session::{Caller, Idle};
pub use work::Work;
// What premises stand on; whoever builds a door need not know the vault.
pub use vault::{BACKUP_ENDING, Kdf, KeyStore, NoKeyStore, OsKeyStore};

pub(crate) use command::Nothing;
pub(crate) use list::{all as commands, find as find_command};
#[cfg(feature = "fuzz")]
pub(crate) use list::{count, understands};
pub(crate) use open::Open;
pub(crate) use session::Before;
pub(crate) use steps::Done;
pub(crate) use touched::Step;
#[cfg(feature = "fuzz")]
pub(crate) use watch::noted_again;
pub(crate) use watch::{Arrival, Doubt, DoubtKind, fresh_log};

use steps::Steps;

use crate::time::Clock;
use crate::{Error, WireError};

/// Arguments longer than this are refused unread; files do not come this way.
const LONGEST_ARGS_BYTES: usize = 512 * 1024;

/// How long a lock waits for calls that are under way; after that the last of them closes the file.
const LONGEST_CALL: Duration = Duration::from_secs(10);

/// Where a clinic lies and what it stands on.
#[derive(Clone)]
pub struct Premises {
    /// The clinic's folder, whether it exists yet or not.
    pub dir: PathBuf,
    /// The person's configuration folder on this PC: outside of the clinic's, for what this PC notes of it.
    pub config: PathBuf,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The key store of the operating system.
    pub keys: Arc<dyn KeyStore>,
    /// How passwords become keys.
    pub kdf: Kdf,
    /// The program's version, for the person.
    pub app_version: &'static str,
}

impl std::fmt::Debug for Premises {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Premises")
            .field("dir", &self.dir)
            .finish_non_exhaustive()
    }
}

/// The door of one clinic.
#[derive(Debug)]
pub struct Door {
    pub(crate) premises: Premises,
    /// Whether behind it people practise.
    pub(crate) is_practice: bool,
    open: RwLock<Option<Arc<Open>>>,
    /// One at a time through the threshold: two sign-ins must not open the file twice.
    threshold: Mutex<()>,
    /// Held from when the clinic is locked until its file is closed.
    closing: Mutex<()>,
    /// What each person can take back, also after a lock.
    steps: Arc<Steps>,
}

impl Drop for Door {
    fn drop(&mut self) {
        self.lock();
    }
}

/// What changed, for those who show it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The features whose data changed.
    pub topics: Vec<&'static str>,
    /// The patients it is about.
    pub patient_ids: Vec<String>,
}

/// The answer to a call.
#[derive(Debug)]
pub struct Reply {
    /// JSON, or why not.
    pub body: Result<String, WireError>,
    /// What changed.
    pub changed: Changed,
    /// Time inside the door, microseconds.
    pub took_us: u64,
}

impl Door {
    /// The door of the clinic in this folder.
    #[must_use]
    pub fn new(premises: Premises) -> Self {
        Self {
            premises,
            is_practice: false,
            open: RwLock::new(None),
            threshold: Mutex::new(()),
            closing: Mutex::new(()),
            steps: Arc::default(),
        }
    }

    /// The door of a clinic of invented people, to practise in: it has another folder and another key than the real one,
    /// and neither opens the other's file.
    #[must_use]
    pub fn for_practice(premises: Premises) -> Self {
        let mut door = Self::new(premises);
        door.is_practice = true;
        door
    }

    /// Whether a file belongs behind this door.
    ///
    /// # Errors
    /// `clinic.kept_apart` if one of the two is for practice.
    pub(crate) fn check_place(&self, open: &Open) -> Result<(), Error> {
        if open.settings().practice == self.is_practice {
            Ok(())
        } else {
            Err(Error::KeptApart)
        }
    }

    /// Somebody who may call: a window, a run of `satchelctl`, a test's actor. Signed out at first.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller::default()
    }

    /// Calls a command that needs no file.
    pub fn call(&self, caller: &Caller, name: &str, args: &str) -> Reply {
        self.call_with(caller, name, args, Vec::new(), &|_| {})
    }

    /// Calls a command with the files that a person picked.
    pub fn call_with(
        &self,
        caller: &Caller,
        name: &str,
        args: &str,
        incoming: Vec<Incoming>,
        progress: &dyn Fn(Progress),
    ) -> Reply {
        self.call_at(caller, name, args, incoming, None, progress)
    }

    /// Calls a command with files, and a place that a person picked for it to write to.
    pub fn call_at(
        &self,
        caller: &Caller,
        name: &str,
        args: &str,
        incoming: Vec<Incoming>,
        place: Option<PathBuf>,
        progress: &dyn Fn(Progress),
    ) -> Reply {
        let started = Instant::now();
        let passed = catch_unwind(AssertUnwindSafe(|| {
            if args.len() > LONGEST_ARGS_BYTES {
                return Err(Error::invalid("args", "too_long"));
            }
            let entry = list::find(name).ok_or(Error::UnknownCommand)?;
            match entry.run {
                list::Run::Threshold(run) => Ok((run(self, caller, args)?, Changed::default())),
                list::Run::WithFiles(run) => {
                    Ok((run(self, caller, args, incoming)?, Changed::default()))
                }
                list::Run::Inside(_) | list::Run::Beside(_) => {
                    let picked = admit::Picked { incoming, place };
                    admit::pass(self, caller, entry, args, picked, progress)
                }
            }
        }));
        let passed = passed.unwrap_or_else(|_| {
            self.lock();
            Err(Error::Internal("panic"))
        });
        let (body, changed) = match passed {
            Ok((body, changed)) => (Ok(body), changed),
            Err(error) => (Err(self.wire(name, &error)), Changed::default()),
        };
        let took_us = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
        Reply {
            body,
            changed,
            took_us,
        }
    }

    /// Makes a backup, and proves the records, where it is time. To be called every now and then, beside the windows.
    pub fn tend(&self) -> Changed {
        let mut changed = Changed::default();
        let Some(open) = self.opened() else {
            return changed;
        };
        // What went wrong stands on the first screen, and beside the settings.
        if crate::backup::tend(&open, self.now_ms()).unwrap_or(false) {
            changed.topics.push("backup");
        }
        if self.is_practice {
            return changed;
        }
        match crate::clinic::tend(&open, self.now_ms()) {
            Ok(false) => {}
            Ok(true) => changed.topics.push("clinic"),
            Err(error) => {
                drop(self.wire("clinic.verify", &error));
                changed.topics.push("clinic");
            }
        }
        changed
    }

    /// Locks the clinic for the day: what came since the last backup goes to the drive first, if that is quick.
    pub fn close(&self) {
        if let Some(open) = self.opened() {
            // Nobody waits here for an import, or for a whole backup.
            open.stop.store(true, Ordering::Release);
            drop(crate::backup::close(&open, self.now_ms()));
        }
        self.lock();
    }

    /// Locks the clinic: every connection is closed and the key wiped.
    pub fn lock(&self) {
        let _until_closed = self.closing.lock().unwrap_or_else(PoisonError::into_inner);
        let open = self
            .open
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(open) = open else { return };
        open.directory.close();
        open.stop.store(true, Ordering::Release);
        // The last holder closes the file: calls that are still under way end first.
        let open = open::taken_out(open, LONGEST_CALL);
        // The file is closed before the key store is waited for. If it refuses, the file is ahead of the note, which is
        // never an alarm.
        let last: &Open = open.as_ref().unwrap_or_else(|shared| shared);
        let pending = last.to_note(self.now_ms());
        let watch = last.watch.clone();
        drop(open);
        if let Ok(Some(pending)) = pending {
            drop(watch.write(pending));
        }
    }

    /// Steps over the threshold, for whoever opens the file. A lock lets nobody more in at once, and closes the file when
    /// the calls under way have ended: until then it could not be opened again.
    pub(crate) fn enter(&self) -> MutexGuard<'_, ()> {
        let alone = self
            .threshold
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        drop(self.closing.lock());
        alone
    }

    /// The open clinic, if it is.
    pub(crate) fn opened(&self) -> Option<Arc<Open>> {
        self.open
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn set_open(&self, open: Arc<Open>) {
        crate::patients::Directory::start(&open);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(open);
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.premises.clock.now_ms()
    }

    /// A defect gets a number that a person can read out; the log has the place, never the patient.
    fn wire(&self, command: &str, error: &Error) -> WireError {
        error.to_wire(|| {
            let number = uuid::Uuid::new_v4().simple().to_string();
            let number = number.get(..8).unwrap_or_default().to_owned();
            crate::log::incident(&number, command, error);
            number
        })
    }
}
