//! The door, and who stands at each window.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use clinic::door::{Caller, Door, Idle, Kdf, OsKeyStore, Premises};
use clinic::time::SystemClock;

use crate::home::Home;

/// How long before the lock the person is told, seconds.
const WARNING_S: i64 = 20;

/// The door of this PC's clinic with its windows.
#[derive(Debug)]
pub(crate) struct Reception {
    pub(crate) door: Door,
    /// Where the engine of each window keeps what it must.
    pub(crate) webview: PathBuf,
    windows: Mutex<HashMap<String, Arc<AtWindow>>>,
}

/// One window: its session, and what its screens were told of the lock.
#[derive(Debug)]
pub(crate) struct AtWindow {
    pub(crate) caller: Caller,
    told: Mutex<Told>,
    looked_at: Mutex<Vec<PathBuf>>,
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
    pub(crate) fn new(home: &Home) -> Self {
        let premises = Premises {
            dir: home.clinic(),
            clock: Arc::new(SystemClock),
            keys: Arc::new(OsKeyStore),
            kdf: Kdf::standard(),
            app_version: env!("CARGO_PKG_VERSION"),
        };
        Self {
            door: Door::new(premises),
            webview: home.webview(),
            windows: Mutex::default(),
        }
    }

    /// Who stands at the window of this label.
    pub(crate) fn at(&self, label: &str) -> Arc<AtWindow> {
        let mut windows = held(&self.windows);
        let fresh = || {
            Arc::new(AtWindow {
                caller: self.door.caller(),
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
        match self.door.idle(&window.caller) {
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
    /// Keeps the files whose import was tried, so that the import itself need not ask for them again.
    pub(crate) fn keep_looked_at(&self, paths: Vec<PathBuf>) {
        *held(&self.looked_at) = paths;
    }

    /// The files whose import was tried.
    pub(crate) fn take_looked_at(&self) -> Vec<PathBuf> {
        std::mem::take(&mut held(&self.looked_at))
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
