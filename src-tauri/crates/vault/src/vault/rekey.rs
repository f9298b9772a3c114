//! A new key for a clinic whose old one may be in strange hands.
//!
//! The file is copied beside itself, written anew with another key, checked as a stranger's, and then takes the old one's
//! place. One write decides: that of `keys`, which names the new file. Until then everything is as it was; from then on
//! the new file is the clinic's, and whoever opens it next puts it in its place if that was not done ([`settle`]).
//!
//! Nobody's password is known here but that of the person who asks, so the others' slots are left without a key: whoever
//! has stolen the old ones may guess as long as they like, and each person gets a new password anyway.

use std::{
    fs::{self, File},
    io,
    sync::Arc,
};

use rusqlite::Transaction;
use uuid::Uuid;

use super::{Vault, anchor::seal_with, open::next_device_entry};
use crate::{
    Binding, Error, Kdf, OpenError, Password, RecoveryWords, Schema, Secret,
    backup::check,
    connection,
    folder::{self, Folder},
    pool,
    slots::KeyFile,
};

/// Who changes the key: the one person whose password opens the clinic afterwards.
#[derive(Debug, Clone, Copy)]
pub struct NewKey<'a> {
    /// Who.
    pub person: Uuid,
    /// Their password, which was checked.
    pub password: &'a Password,
    /// How slowly it becomes a key.
    pub kdf: Kdf,
    /// The recovery words from now on; those of before open nothing of what comes.
    pub words: &'a RecoveryWords,
}

impl Vault {
    /// Gives the clinic a new file key, new recovery words and, where there is one, a new device secret.
    ///
    /// `work` changes the new file before it takes the old one's place. Others wait with their changes meanwhile; there
    /// must be no backup under way. The slots of everybody but `new.person` are left without a key, until they are given
    /// a new password. Backups of before open with the words of before, and with nothing else.
    ///
    /// # Errors
    /// [`OpenError`] and what `work` returns: then everything is as it was. If the new file could not be moved into its
    /// place, the key is changed all the same: the clinic is closed, every call is answered with [`Error::Closed`], and
    /// the next opening moves it.
    pub fn change_key<E: From<OpenError> + From<Error>>(
        &self,
        new: &NewKey<'_>,
        schema: &Schema,
        work: impl FnOnce(&Transaction<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        // The writer first, then the slots: in this order every change of a slot takes them.
        let exchange = self.pool.exchange()?;
        let mut slots = self.slots();
        let id = Uuid::new_v4();
        let (old, key) = (self.pool.key(), Secret::random()?);
        let (mut fresh, device) = renewed(&slots, (&old, &key), new, id)?;
        let built = build(&self.folder, id, (&old, &key), schema, work).and_then(|()| {
            self.prepare(&slots, &key, id, device.as_ref())
                .map_err(E::from)
        });
        let shut = built.and_then(|()| Ok(exchange.shut()?));
        let shut = match shut {
            Ok(shut) => shut,
            Err(error) => {
                sweep(&self.folder).ok();
                return Err(error);
            }
        };
        if let Err(error) = decide(&self.folder, &mut fresh, &key, id) {
            shut.open(&old)?;
            sweep(&self.folder).ok();
            return Err(error.into());
        }
        // From here on the new words and the new key hold, whatever happens: who heard of an error would throw them away.
        let settled = settle(&self.folder, &fresh);
        settled.and_then(|()| shut.open(&key)).ok();
        *slots = fresh;
        if let Some(device) = &device
            && self.keys.set(slots.clinic, device).is_ok()
        {
            // Otherwise the next opening does both.
            self.keys.remove(next_device_entry(slots.clinic)).ok();
        }
        Ok(())
    }

    /// What has to stand beside the new file before it is decided.
    fn prepare(
        &self,
        slots: &KeyFile,
        key: &Secret,
        id: Uuid,
        device: Option<&Secret>,
    ) -> Result<(), OpenError> {
        if let Some(note) = self.backups_note()? {
            folder::replace(&self.folder.fresh_backups(id), &seal_with(key, &note))?;
        }
        // In an entry of its own: the slots that hold until then need the old one.
        if let Some(device) = device {
            self.keys.set(next_device_entry(slots.clinic), device)?;
        }
        Ok(())
    }
}

fn renewed(
    slots: &KeyFile,
    (old, key): (&Secret, &Secret),
    new: &NewKey<'_>,
    id: Uuid,
) -> Result<(KeyFile, Option<Secret>), OpenError> {
    let device = match slots.binding {
        Binding::DeviceSecret => Some(Secret::random()?),
        Binding::PasswordOnly => None,
    };
    let name = slots.name(new.person)?;
    let mut fresh = slots.renewed((old, key), new.words, id)?;
    fresh.put(
        key,
        new.person,
        name,
        new.password,
        new.kdf,
        device.as_ref(),
    )?;
    Ok((fresh, device))
}

/// The one write that decides. If it failed and yet stands there, it is decided.
fn decide(folder: &Folder, fresh: &mut KeyFile, key: &Secret, id: Uuid) -> Result<(), OpenError> {
    let written = fresh.write(folder, key);
    let stands = || KeyFile::read(folder).is_ok_and(|keys| keys.moving == Some(id));
    if written.is_err() && stands() {
        return Ok(());
    }
    written
}

/// The new file: the old one's pages under another key, and what `work` adds.
fn build<E: From<OpenError> + From<Error>>(
    folder: &Folder,
    id: Uuid,
    (old, key): (&Secret, &Secret),
    schema: &Schema,
    work: impl FnOnce(&Transaction<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let db = folder.fresh_db(id);
    folder::copy(&folder.db(), &db).map_err(OpenError::from)?;
    connection::rekey(&db, old, key)?;
    let mut writer = check(&db, key, schema, &Arc::default())?;
    let transaction = writer.transaction().map_err(Error::from)?;
    work(&transaction)?;
    transaction.commit().map_err(Error::from)?;
    pool::checkpoint(&writer)?;
    pool::close(writer)?;
    // To be written: Windows flushes no file that is only open for reading.
    let written = File::options().write(true).open(&db);
    written
        .and_then(|file| file.sync_all())
        .and_then(|()| folder::sync(folder.path()))
        .map_err(OpenError::from)?;
    Ok(())
}

/// Puts the new file of a change of key into its place if the slots name one, and takes away what is left of a change
/// that was never decided. Only while the clinic is held and closed.
pub(crate) fn settle(folder: &Folder, slots: &KeyFile) -> Result<(), OpenError> {
    if let Some(id) = slots.moving {
        let (db, backups) = (folder.fresh_db(id), folder.fresh_backups(id));
        if db.try_exists()? {
            for end in ["-wal", "-shm"] {
                // It was moved into the file before that was copied.
                let mut beside = folder.db().into_os_string();
                beside.push(end);
                gone(fs::remove_file(beside))?;
            }
            if backups.try_exists()? {
                folder::take_place(&backups, &folder.backups())?;
            }
            // Older states of the clinic, under the key that is to open nothing any more.
            gone(folder::take_place(
                &folder.safety(),
                &folder.fresh_safety(id),
            ))?;
            folder::take_place(&db, &folder.db())?;
            folder::sync(folder.path())?;
        }
    }
    // What another program holds now goes at the next opening: nobody is kept out for it.
    sweep(folder).ok();
    Ok(())
}

fn sweep(folder: &Folder) -> io::Result<()> {
    let left = folder.fresh()?;
    let swept = left.iter().map(|left| {
        gone(if left.is_dir() {
            fs::remove_dir_all(left)
        } else {
            fs::remove_file(left)
        })
    });
    // Each is tried, whatever became of those before it.
    swept.fold(Ok(()), Result::and)
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
