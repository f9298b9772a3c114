//! Making a backup: beside the work that goes on.

use std::{
    fs::{self, File},
    io::{self, BufReader, Read, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rusqlite::Connection;

use super::{
    restore,
    seal::{Backup, Contents, Head, begin},
};
use crate::{Error, OpenError, Schema, Vault, folder, plain::open_plain};

const PART: usize = 1024 * 1024;

impl Vault {
    /// Writes the clinic's file, as it stands at one moment, into `to`; others go on writing meanwhile.
    ///
    /// Gives its size in bytes; gives up when `stop` is set. `describe` reads at that moment what is said about the backup. The file appears under its name only when it is
    /// whole and with the disk; a file of this name is replaced.
    ///
    /// # Errors
    /// What `describe` returns; [`OpenError::DiskFull`] and others if the place refuses: then nothing is left there.
    pub fn back_up<E: From<OpenError> + From<Error>>(
        &self,
        to: &Path,
        head: Head,
        describe: impl FnOnce(&Connection) -> Result<Vec<u8>, E>,
        report: &dyn Fn(u64, u64),
        stop: &AtomicBool,
    ) -> Result<u64, E> {
        let keys = self.slots().clone();
        self.pool.frozen(|conn| {
            let about = describe(conn)?;
            let pages: u64 = conn
                .query_row("PRAGMA page_count", [], |row| row.get(0))
                .map_err(Error::from)?;
            let total = pages * 4096;
            let copy = |to: &mut dyn Write| {
                let mut from = File::open(self.folder.db())?.take(total);
                pour(&mut from, to, total, report, stop)
            };
            Ok(self.seal_into(to, head, &keys, &about, copy)?)
        })
    }

    /// Writes what came after a whole backup into `to`, under the same promise.
    ///
    /// # Errors
    /// [`OpenError`] if the place refuses: then nothing is left there.
    pub fn back_up_changes(
        &self,
        to: &Path,
        head: Head,
        about: &[u8],
        changes: &[u8],
    ) -> Result<u64, OpenError> {
        let keys = self.slots().clone();
        self.seal_into(to, head, &keys, about, |to| to.write_all(changes))
    }

    fn seal_into(
        &self,
        to: &Path,
        head: Head,
        keys: &crate::slots::KeyFile,
        about: &[u8],
        contents: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<u64, OpenError> {
        let key = self.pool.key();
        let mut refused = None;
        let written = folder::replace_by(to, |file| {
            let sealed = begin(&mut *file, head, keys, &key, about);
            let mut sealing = match sealed {
                Ok(sealing) => sealing,
                Err(error) => {
                    refused = Some(error);
                    return Err(io::ErrorKind::Other.into());
                }
            };
            contents(&mut sealing)?;
            sealing.finish().map(drop)
        });
        match (written, refused) {
            (_, Some(error)) => Err(error),
            (written, None) => {
                written?;
                Ok(fs::metadata(to)?.len())
            }
        }
    }

    /// Gives a backup that was proven its name; a file of this name is replaced.
    ///
    /// # Errors
    /// [`OpenError`] if the place refuses: then what stood there stands there still.
    pub fn shelve_backup(&self, fresh: &Path, to: &Path) -> Result<(), OpenError> {
        if let Err(error) = folder::take_place(fresh, to) {
            self.discard_backup(fresh);
            return Err(error.into());
        }
        Ok(to.parent().map_or(Ok(()), folder::sync)?)
    }

    /// Takes away a file that turned out to be no backup, so that nobody takes it for one.
    pub fn discard_backup(&self, file: &Path) {
        // One that cannot even be removed is refused when it is opened.
        fs::remove_file(file).ok();
    }

    /// Opens a backup of this clinic.
    ///
    /// # Errors
    /// [`OpenError::NotAClinic`] if it is none, [`OpenError::Damaged`] if it is another clinic's or not what was written.
    pub fn open_backup(&self, file: &Path) -> Result<Contents<BufReader<File>>, OpenError> {
        let backup = Backup::read(BufReader::with_capacity(PART, open_plain(file)?.1))?;
        if backup.head().clinic != self.clinic() {
            return Err(OpenError::Damaged { what: "backup" });
        }
        backup.open(self.pool.key())
    }

    /// Opens a whole backup as a clinic would be opened from it, and looks into it; nothing of it stays. Gives up when
    /// `stop` is set.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] if it is not a sound clinic, or what `look` returns.
    pub fn rehearse<T, E: From<OpenError> + From<Error>>(
        &self,
        file: &Path,
        schema: &Schema,
        stop: &Arc<AtomicBool>,
        look: impl FnOnce(&Connection, &[u8]) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut contents = self.open_backup(file)?;
        let room = Room::at(self.folder.path().join("rehearsal")).map_err(OpenError::from)?;
        let db = room.0.join("clinic.db");
        restore::write_db(&mut contents, &db)?;
        let conn = restore::check(&db, &contents.key, schema, stop)?;
        look(&conn, &contents.about)
    }
}

/// A folder that goes away with its contents.
struct Room(PathBuf);

impl Room {
    fn at(dir: PathBuf) -> io::Result<Self> {
        let room = Self(dir);
        room.clear();
        folder::make(&room.0)?;
        Ok(room)
    }

    fn clear(&self) {
        // What cannot be removed now is removed before the next rehearsal; it is as encrypted as the clinic's own file.
        fs::remove_dir_all(&self.0).ok();
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Copies exactly `total` bytes.
fn pour(
    from: &mut impl Read,
    to: &mut dyn Write,
    total: u64,
    report: &dyn Fn(u64, u64),
    stop: &AtomicBool,
) -> io::Result<()> {
    let mut part = vec![0; PART];
    let mut done = 0;
    loop {
        let count = from.read(&mut part)?;
        let Some(bytes) = part.get(..count).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        if stop.load(Ordering::Acquire) {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        to.write_all(bytes)?;
        done += bytes.len() as u64;
        report(done, total);
    }
    if done == total {
        Ok(())
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}
