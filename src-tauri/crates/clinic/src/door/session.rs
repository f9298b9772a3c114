//! Who is at a window, since when, and whether they are still there.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Door, Open};
use crate::Error;
use crate::audit::Event;
use crate::ids::{PatientId, PersonId};

/// For how long what stays on a screen is one look.
const STILL_LOOKS_MS: i64 = 10 * 60_000;

/// How many looks are kept: a list of calls that is printed is hundreds.
const MOST_LOOKS: usize = 100;

/// A window, a run of `satchelctl`, or a test's actor. The session never leaves Rust.
#[derive(Debug, Default)]
pub struct Caller {
    session: Mutex<Option<Session>>,
    before: Mutex<Option<Before>>,
}

/// Who was signed in at a window last, and in which clinic: what its lock screen may still say.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Before {
    /// Their id.
    pub person_id: PersonId,
    /// The clinic's name, as it was then.
    pub clinic_name: String,
}

/// A person who has signed in.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub(crate) person: PersonId,
    /// Which opening of the file this session belongs to: a lock ends them all.
    opening: u64,
    active_ms: i64,
    glass: Vec<Glass>,
    looks: Vec<Event>,
}

/// Restricted records that somebody has opened for a reason. It ends with the session.
#[derive(Debug, Clone)]
pub(super) struct Glass {
    pub(super) records: Vec<PatientId>,
    pub(super) from_ms: i64,
    pub(super) until_ms: i64,
}

/// How long until the clinic locks itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Nobody is signed in.
    NotOpen,
    /// It locks in this many seconds unless somebody does something.
    LocksIn(i64),
    /// It was time: it is locked now.
    Locked,
}

impl Caller {
    pub(crate) fn sign_in(&self, person: PersonId, opening: u64, now_ms: i64) {
        *self.slot() = Some(Session {
            person,
            opening,
            active_ms: now_ms,
            glass: Vec::new(),
            looks: Vec::new(),
        });
    }

    /// Whether this caller has a session of this opening of the file.
    pub(crate) fn person(&self, open: &Open) -> Option<PersonId> {
        self.slot()
            .as_ref()
            .filter(|session| session.opening == open.opening)
            .map(|s| s.person)
    }

    /// Notes who is here, for when they are not.
    pub(crate) fn is_here(&self, before: Before) {
        *self.before.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
    }

    /// Who was here last.
    pub(crate) fn before(&self) -> Option<Before> {
        let before = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        before.clone()
    }

    fn slot(&self) -> std::sync::MutexGuard<'_, Option<Session>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The restricted records that are open to this person now. A clock that was set back opens nothing.
    pub(super) fn opened(&self, now_ms: i64) -> HashSet<PatientId> {
        let session = self.slot();
        let glass = session.iter().flat_map(|session| &session.glass);
        glass
            .filter(|glass| (glass.from_ms..glass.until_ms).contains(&now_ms))
            .flat_map(|glass| glass.records.iter().copied())
            .collect()
    }

    pub(super) fn break_glass(&self, glass: Glass) {
        if let Some(session) = self.slot().as_mut() {
            session.glass.push(glass);
        }
    }

    /// Whether all of this was looked at a moment ago, and remembered. Who is still there after that looks once more.
    pub(super) fn still_looks(&self, looked: &[Event], now_ms: i64) -> bool {
        let session = self.slot();
        let looks = session.iter().flat_map(|session| &session.looks);
        let of_late: Vec<&Event> = looks
            .filter(|look| (0..STILL_LOOKS_MS).contains(&(now_ms - look.at_ms)))
            .collect();
        let is_known = |line: &Event| {
            let same = |look: &&Event| (look.event, look.patient) == (line.event, line.patient);
            of_late.iter().any(same)
        };
        looked.iter().all(is_known)
    }

    /// Keeps what was looked at and is remembered.
    pub(super) fn looks(&self, looked: Vec<Event>) {
        if let Some(session) = self.slot().as_mut() {
            let too_many = (session.looks.len() + looked.len()).saturating_sub(MOST_LOOKS);
            session.looks.drain(..too_many.min(session.looks.len()));
            session.looks.extend(looked);
        }
    }
}

impl Door {
    /// Whose call this is.
    ///
    /// # Errors
    /// `session.none`, `session.locked`, `session.expired`.
    pub(crate) fn who(&self, caller: &Caller) -> Result<(Arc<Open>, PersonId), Error> {
        let session = caller.slot().clone().ok_or(Error::NoSession)?;
        let open = self.opened().ok_or(Error::Locked)?;
        if session.opening != open.opening {
            return Err(Error::Locked);
        }
        if self.idle_ms(caller) >= open.settings().auto_lock_ms() {
            drop(open);
            self.lock();
            return Err(Error::Expired);
        }
        Ok((open, session.person))
    }

    /// How long nobody has done anything. A clock set back starts the time anew: it must not keep a clinic open for as
    /// long as it was set back.
    fn idle_ms(&self, caller: &Caller) -> i64 {
        let now_ms = self.now_ms();
        caller.slot().as_mut().map_or(0, |session| {
            session.active_ms = session.active_ms.min(now_ms);
            now_ms.saturating_sub(session.active_ms)
        })
    }

    /// A person did something: a key, a click. Background refresh does not come here.
    pub fn touch(&self, caller: &Caller) {
        let now_ms = self.now_ms();
        if let Some(session) = caller.slot().as_mut() {
            session.active_ms = now_ms;
        }
        if let Some(open) = self.opened() {
            open.touch(now_ms);
        }
    }

    /// Locks if the caller has been idle for too long.
    pub fn idle(&self, caller: &Caller) -> Idle {
        let Some(open) = self.opened() else {
            return Idle::NotOpen;
        };
        // A session of an earlier opening says nothing about whoever is in now.
        let session = caller.slot().clone();
        if session.is_none_or(|session| session.opening != open.opening) {
            return Idle::NotOpen;
        }
        let left_ms = open.settings().auto_lock_ms() - self.idle_ms(caller);
        if left_ms <= 0 {
            drop(open);
            self.lock();
            return Idle::Locked;
        }
        Idle::LocksIn(left_ms / 1000)
    }
}
