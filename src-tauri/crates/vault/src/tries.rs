//! Wrong passwords: counted before they are tried, and answered ever more slowly.
//!
//! The count stands in the folder and, mirrored, in the key store; the larger one holds, so that
//! deleting the file does not help. A clinic that a password alone opens leaves the key store alone, so
//! there the file is all. The count slows a person at this PC; whoever copied the folder is slowed by the key
//! derivation and stopped by the device secret.
//!
//! The wait runs by the PC's clock. Set back, it starts again; set forward, it is over. The second takes an
//! administrator of the PC (Windows, macOS and Linux alike), who could take the count out of the key store
//! just as well, and a clock that nobody can set is not within reach of safe Rust on Windows.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Binding, KeyStore, OpenError,
    folder::{self, Folder},
    slots::KeyFile,
};

/// How many wrong passwords since the last right one, and when the last was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TryCount {
    /// Wrong passwords since the last right one.
    pub failed: u32,
    /// When the last one was tried, UTC ms since 1970.
    pub last_ms: i64,
}

/// A wrong password or wrong recovery words, for the audit trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedTry {
    /// Whose password; `None` for recovery words.
    pub person: Option<Uuid>,
    /// UTC ms since 1970.
    pub at_ms: i64,
}

/// More than this many unreported tries are not kept one by one; the delay makes it a day's work.
const KEPT: usize = 1000;
const LONGEST_S: i64 = 300;

#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Tries {
    #[serde(flatten)]
    count: TryCount,
    unreported: Vec<FailedTry>,
}

impl TryCount {
    /// Seconds between the last wrong try and the next one: none after the first two, then
    /// 1, 2, 4 .. 256, 300.
    fn delay_s(self) -> i64 {
        match self.failed {
            0..3 => 0,
            n @ 3..12 => 1 << (n - 3),
            12.. => LONGEST_S,
        }
    }

    fn wait_s(self, now_ms: i64) -> u64 {
        let due_ms = self.last_ms.saturating_add(self.delay_s() * 1000);
        u64::try_from(due_ms.saturating_sub(now_ms))
            .unwrap_or(0)
            .div_ceil(1000)
    }
}

/// The second copy of the count, in the key store; `None` where the clinic leaves the key store alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mirror<'a>(Option<(&'a dyn KeyStore, Uuid)>);

impl<'a> Mirror<'a> {
    /// For looking at a clinic.
    pub(crate) fn of(slots: &KeyFile, keys: &'a dyn KeyStore) -> Self {
        let is_kept = slots.binding == Binding::DeviceSecret;
        Self(is_kept.then_some((keys, slots.clinic)))
    }

    /// For a person's password. Their slot counts too: what stands beside it in the file, somebody may have changed.
    pub(crate) fn for_person(
        slots: &KeyFile,
        keys: &'a dyn KeyStore,
        person: Uuid,
    ) -> Result<Self, OpenError> {
        if slots.needs_device(person)? {
            return Ok(Self(Some((keys, slots.clinic))));
        }
        Ok(Self::of(slots, keys))
    }

    fn read(self) -> Result<Option<TryCount>, OpenError> {
        match self.0 {
            Some((keys, clinic)) if keys.reachable() => Ok(keys.tries(clinic)?),
            Some(_) | None => Ok(None),
        }
    }

    fn write(self, count: TryCount) -> Result<(), OpenError> {
        match self.0 {
            Some((keys, clinic)) if keys.reachable() => Ok(keys.set_tries(clinic, count)?),
            Some(_) | None => Ok(()),
        }
    }
}

impl Tries {
    /// Reads file and mirror. A clock set back behind the last try restarts the wait.
    pub(crate) fn read(
        folder: &Folder,
        mirror: Mirror<'_>,
        now_ms: i64,
    ) -> Result<Self, OpenError> {
        // A file that is not JSON counts like a deleted one: the mirror decides.
        let mut tries: Self = folder::read(&folder.tries())?
            .and_then(|bytes| kept(&bytes))
            .unwrap_or_default();
        if let Some(mirror) = mirror.read()? {
            tries.count.failed = tries.count.failed.max(mirror.failed);
            tries.count.last_ms = tries.count.last_ms.max(mirror.last_ms);
        }
        tries.count.last_ms = tries.count.last_ms.min(now_ms);
        Ok(tries)
    }

    #[cfg(feature = "fuzz")]
    pub(crate) fn count(&self) -> TryCount {
        self.count
    }

    pub(crate) fn wait_s(&self, now_ms: i64) -> u64 {
        self.count.wait_s(now_ms)
    }
}

/// One attempt at a password, counted as wrong until it is known to be right.
#[derive(Debug)]
pub(crate) struct Attempt<'a> {
    folder: &'a Folder,
    mirror: Mirror<'a>,
    now_ms: i64,
    tries: Tries,
}

impl<'a> Attempt<'a> {
    /// Counts the attempt, durably, before the password is tried: killing the program in between
    /// must not give a free try.
    pub(crate) fn begin(
        folder: &'a Folder,
        mirror: Mirror<'a>,
        person: Uuid,
        now_ms: i64,
    ) -> Result<Self, OpenError> {
        let tries = Tries::read(folder, mirror, now_ms)?;
        let mut attempt = Self {
            folder,
            mirror,
            now_ms,
            tries,
        };
        let wait_s = attempt.tries.wait_s(now_ms);
        if wait_s > 0 {
            // Kept, because the clock may have been set back.
            attempt.keep()?;
            return Err(OpenError::Wait { wait_s });
        }
        attempt.tries.count.failed = attempt.tries.count.failed.saturating_add(1);
        attempt.tries.count.last_ms = now_ms;
        note(&mut attempt.tries, Some(person), now_ms);
        attempt.keep()?;
        Ok(attempt)
    }

    /// The password was wrong: it stays counted.
    pub(crate) fn wrong(self) -> OpenError {
        OpenError::WrongPassword {
            wait_s: self.tries.wait_s(self.now_ms),
        }
    }

    /// The password was right: the count starts again.
    pub(crate) fn right(mut self) -> Result<(), OpenError> {
        self.tries.count = TryCount {
            failed: 0,
            last_ms: self.now_ms,
        };
        self.tries.unreported.pop();
        self.keep()
    }

    fn keep(&self) -> Result<(), OpenError> {
        keep(&self.tries, self.folder)?;
        self.mirror.write(self.tries.count)
    }
}

/// Notes wrong recovery words: 256 random bits need no delay, but the audit trail should know.
pub(crate) fn note_wrong_words(folder: &Folder, now_ms: i64) -> Result<(), OpenError> {
    let mut tries = stored(folder)?;
    note(&mut tries, None, now_ms);
    keep(&tries, folder)
}

/// Starts the count again after a recovery.
pub(crate) fn reset(folder: &Folder, mirror: Mirror<'_>, now_ms: i64) -> Result<(), OpenError> {
    let tries = Tries::read(folder, mirror, now_ms)?;
    let mut attempt = Attempt {
        folder,
        mirror,
        now_ms,
        tries,
    };
    attempt.tries.count = TryCount {
        failed: 0,
        last_ms: now_ms,
    };
    attempt.keep()
}

/// Hands out the unreported tries and forgets them.
pub(crate) fn take(folder: &Folder) -> Result<Vec<FailedTry>, OpenError> {
    let mut tries = stored(folder)?;
    let taken = std::mem::take(&mut tries.unreported);
    if !taken.is_empty() {
        keep(&tries, folder)?;
    }
    Ok(taken)
}

fn stored(folder: &Folder) -> Result<Tries, OpenError> {
    let bytes = folder::read(&folder.tries())?;
    Ok(bytes.and_then(|bytes| kept(&bytes)).unwrap_or_default())
}

/// What stands in the file, if it is what we wrote.
pub(crate) fn kept(bytes: &[u8]) -> Option<Tries> {
    serde_json::from_slice(bytes).ok()
}

fn note(tries: &mut Tries, person: Option<Uuid>, at_ms: i64) {
    tries.unreported.push(FailedTry { person, at_ms });
    let surplus = tries.unreported.len().saturating_sub(KEPT);
    tries.unreported.drain(..surplus);
}

fn keep(tries: &Tries, folder: &Folder) -> Result<(), OpenError> {
    let bytes = serde_json::to_vec(tries).map_err(|_text| OpenError::Damaged { what: "tries" })?;
    Ok(folder::replace(&folder.tries(), &bytes)?)
}
