//! [`Vault`]: an open clinic. Opening it is in `open`, its people's slots in `people`.

mod anchor;
mod open;
mod people;
mod rekey;
#[cfg(test)]
mod tests;

pub use anchor::{Outside, SlotsMark};
pub use rekey::NewKey;
pub(crate) use rekey::settle;

use std::{
    fs::File,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::{Connection, Transaction};
use uuid::Uuid;

use people::{UnderWay, WithSlots};

use crate::{
    Binding, Error, FailedTry, Kdf, KeyStore, OpenError, Password, Tile,
    folder::{self, Folder},
    pool::Pool,
    slots::KeyFile,
    tries::{self, Mirror, Tries},
};

/// What anybody can see of a clinic without a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// The clinic.
    pub clinic: Uuid,
    /// Who may sign in, in the order they were added.
    pub tiles: Vec<Tile>,
    /// Whether passwords need this PC's device secret.
    pub binding: Binding,
    /// Seconds until the next password may be tried.
    pub wait_s: u64,
    /// The language to greet in, as [`Vault::greet_in`] left it.
    pub language: Option<String>,
}

/// Who founds a clinic, and how it is locked.
#[derive(Debug, Clone, Copy)]
pub struct NewClinic<'a> {
    /// The owner.
    pub person: Uuid,
    /// The owner's name as shown at sign-in.
    pub name: &'a str,
    /// The owner's password.
    pub password: &'a Password,
    /// Whether passwords need this PC's device secret.
    pub binding: Binding,
    /// How slowly the password becomes a key.
    pub kdf: Kdf,
}

/// An open clinic. Dropping it locks it, as well as it can; [`Vault::lock`] says whether it went well.
#[derive(Debug)]
pub struct Vault {
    pub(crate) folder: Folder,
    keys: Arc<dyn KeyStore>,
    slots: Mutex<KeyFile>,
    /// The change of the records that the slots are changed with, if one is under way.
    under_way: Mutex<Option<UnderWay>>,
    // Before `_held`: the connections must be closed before another process may come in.
    pub(crate) pool: Pool,
    _held: File,
}

/// Looks at a locked clinic: who can sign in, and from when.
///
/// # Errors
/// [`OpenError::NotFound`] if there is no clinic in `dir`; [`OpenError::Damaged`] or
/// [`OpenError::NewerVersion`] if its `keys` cannot be read.
pub fn glance(dir: &Path, keys: &dyn KeyStore, now_ms: i64) -> Result<Glance, OpenError> {
    let folder = Folder::at(dir);
    look(&folder, &KeyFile::read(&folder)?, keys, now_ms)
}

fn look(
    folder: &Folder,
    slots: &KeyFile,
    keys: &dyn KeyStore,
    now_ms: i64,
) -> Result<Glance, OpenError> {
    let wait_s = Tries::read(folder, Mirror::of(slots, keys), now_ms)?.wait_s(now_ms);
    Ok(Glance {
        clinic: slots.clinic,
        tiles: slots.tiles(),
        binding: slots.binding,
        wait_s,
        language: greeting(folder),
    })
}

/// A language tag is short; anything else in its place is none.
fn greeting(folder: &Folder) -> Option<String> {
    let bytes = folder::read(&folder.language()).ok()??;
    let tag = String::from_utf8(bytes).ok()?;
    let is_tag = tag.len() <= 35 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    is_tag.then_some(tag)
}

impl Vault {
    /// Reads from the clinic as it is at one moment; others may write meanwhile.
    ///
    /// At most three reads run at once, so a read must not start another one.
    ///
    /// # Errors
    /// What `work` returns, or [`Error`] if no reader could be opened.
    pub fn read<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        self.pool.read(work)
    }

    /// Reads through much of the clinic once, as it is at one moment.
    ///
    /// No other read waits for it, and the memory that SQLite took for it is given back at its end.
    ///
    /// # Errors
    /// What `work` returns, or [`Error`] if no reader could be opened.
    pub fn read_through<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        self.pool.read_through(work)
    }

    /// How large the clinic's file is, bytes; what was written last may still stand beside it.
    ///
    /// # Errors
    /// [`OpenError`] if the system does not say.
    pub fn file_bytes(&self) -> Result<u64, OpenError> {
        Ok(std::fs::metadata(self.folder.db())?.len())
    }

    /// Changes the clinic: all that `work` does is kept if it returns `Ok`, nothing otherwise; what it does to the slots
    /// as well.
    ///
    /// There is one writer: `work` must not call `write` again.
    ///
    /// # Errors
    /// What `work` returns, or [`Error`] if the transaction could not begin or be committed.
    pub fn write<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.write_then(work, |_| {})
    }

    /// As [`Vault::write`]; what is derived from the records follows the commit before another change can begin, so that
    /// it follows them in their order.
    ///
    /// # Errors
    /// As [`Vault::write`]; `follow` is then not called.
    pub fn write_then<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
        follow: impl FnOnce(&mut T),
    ) -> Result<T, E> {
        let work = |tx: &Transaction<'_>| {
            let slots = self.with_slots();
            Ok((work(tx)?, slots))
        };
        let follow = |(done, slots): &mut (T, WithSlots<'_>)| {
            slots.keep();
            follow(done);
        };
        self.pool.write(work, follow).map(|(done, _slots)| done)
    }

    /// The clinic's id.
    #[must_use]
    pub fn clinic(&self) -> Uuid {
        self.slots().clinic
    }

    /// What the sign-in screen shows of this clinic.
    ///
    /// # Errors
    /// [`OpenError`] if the wrong-password count cannot be read.
    pub fn glance(&self, now_ms: i64) -> Result<Glance, OpenError> {
        look(&self.folder, &self.slots(), self.keys.as_ref(), now_ms)
    }

    /// Leaves the language, a BCP 47 tag, in which to greet whoever comes next.
    ///
    /// # Errors
    /// [`OpenError`] if the folder does not take it.
    pub fn greet_in(&self, language: &str) -> Result<(), OpenError> {
        if greeting(&self.folder).as_deref() == Some(language) {
            return Ok(());
        }
        Ok(folder::replace(
            &self.folder.language(),
            language.as_bytes(),
        )?)
    }

    /// Who has a slot, in the order they were added.
    #[must_use]
    pub fn tiles(&self) -> Vec<Tile> {
        self.slots().tiles()
    }

    /// Hands out the wrong passwords and words not yet reported, for the audit trail, and forgets
    /// them. If they cannot be read now, none are lost: the next call hands them out.
    #[must_use]
    pub fn take_failed_tries(&self) -> Vec<FailedTry> {
        // With the slots held, so that no password is being tried between reading and forgetting.
        let _held = self.slots();
        tries::take(&self.folder).unwrap_or_default()
    }

    /// As [`check_pages`], on a reader of its own.
    ///
    /// # Errors
    /// [`Error`] if the check could not run.
    pub fn check_pages(&self) -> Result<Vec<String>, Error> {
        self.read(check_pages)
    }

    /// Locks the clinic: everything is moved into the one file, every connection is closed and the
    /// key is wiped.
    ///
    /// # Errors
    /// [`Error`] if the last step of writing failed; the clinic is locked all the same, and what
    /// was committed is read again at the next opening.
    pub fn lock(self) -> Result<(), Error> {
        self.pool.close()
    }

    pub(crate) fn slots(&self) -> MutexGuard<'_, KeyFile> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Checks every page of the file against its authentication code and SQLite's own structure.
///
/// # Errors
/// [`Error`] if the check could not run.
/// # Shape
/// One line per problem, naming pages and tables only; empty if there is none.
pub fn check_pages(conn: &Connection) -> Result<Vec<String>, Error> {
    let mut problems = Vec::new();
    for question in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
        let mut answer = conn.prepare(question)?;
        let lines = answer.query_map([], |row| row.get::<_, String>(0))?;
        for line in lines {
            problems.extend(Some(line?).filter(|line| line != "ok"));
        }
    }
    Ok(problems)
}
