//! A clinic from its backup. A backup is data: it is checked as a stranger's file before it takes a clinic's place.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use rusqlite::{Connection, Transaction};
use uuid::Uuid;

use super::seal::{Contents, Kind};
use crate::{
    Error, OpenError, RecoveryWords, Schema, Secret, connection,
    folder::{self, Folder, Steady},
    migrate, pool,
    slots::KeyFile,
    vault::settle,
};

const DAMAGED: OpenError = OpenError::Damaged { what: "backup" };

/// What stands where a clinic is to be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rival {
    /// Nothing.
    Nobody,
    /// The same clinic, which is to be replaced.
    Same,
    /// Another clinic, which is not touched.
    Other,
}

/// What stands in this folder, seen from a backup of `clinic`. Something that is no clinic is another's.
#[must_use]
pub fn rival(dir: &Path, clinic: Uuid) -> Rival {
    let folder = Folder::at(dir);
    match KeyFile::read(&folder) {
        Err(_) if folder.is_unfounded() => Rival::Nobody,
        Ok(keys) if keys.clinic == clinic => Rival::Same,
        Ok(_) | Err(OpenError::NewerVersion { .. }) => Rival::Other,
        // A clinic whose slots cannot be read is set aside whole, and the backup's take their place.
        Err(OpenError::Damaged { .. }) => Rival::Same,
        Err(_) if fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some()) => {
            Rival::Other
        }
        Err(_) => Rival::Nobody,
    }
}

/// Whether the same clinic stands in this folder and was given another key since the backup: it opens with another kit by
/// now, and whoever had the old key gets in again once the backup is restored.
/// Slots that cannot be read say nothing of their key.
#[must_use]
pub fn is_of_an_older_key<R: Read>(dir: &Path, backup: &Contents<R>) -> bool {
    KeyFile::read(&Folder::at(dir)).is_ok_and(|here| {
        let is_newer = here.clinic == backup.keys.clinic && here.version > backup.keys.version;
        is_newer && here.is_sealed(&backup.key).is_ok_and(|is_same| !is_same)
    })
}

/// A clinic that is being restored: built beside its place, which it takes at the end.
#[derive(Debug)]
pub struct Restoring {
    folder: Folder,
    site: Folder,
    keys: KeyFile,
    writer: Connection,
}

/// What became of a restore.
#[derive(Debug)]
pub struct Restored {
    /// Where the clinic that stood there was set aside, whole; `None` if nobody stood there.
    pub kept: Option<PathBuf>,
}

impl Restoring {
    /// Writes a whole backup out beside `dir`, and checks it as a stranger's file: its key, every page, its schema
    /// against the one of its version, and nothing besides.
    ///
    /// # Errors
    /// [`OpenError::Exists`] if another clinic stands in `dir`; [`OpenError::Damaged`], [`OpenError::NewerVersion`];
    /// [`OpenError::DiskFull`]. What stands in `dir` is not touched.
    pub fn begin<R: Read>(
        dir: &Path,
        mut whole: Contents<R>,
        schema: &Schema,
    ) -> Result<Self, OpenError> {
        if whole.head.kind != Kind::Whole {
            return Err(DAMAGED);
        }
        let folder = Folder::at(dir);
        if rival(dir, whole.head.clinic) == Rival::Other {
            return Err(OpenError::Exists);
        }
        let site = folder.unfinished();
        match fs::remove_dir_all(site.path()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            Ok(()) | Err(_) => folder::make(site.path())?,
        }
        let built = Self::build(&folder, &site, &mut whole, schema);
        if built.is_err() {
            fs::remove_dir_all(site.path()).ok();
        }
        built
    }

    fn build<R: Read>(
        folder: &Folder,
        site: &Folder,
        whole: &mut Contents<R>,
        schema: &Schema,
    ) -> Result<Self, OpenError> {
        folder::make(&site.files())?;
        write_db(whole, &site.db())?;
        let mut writer = check(&site.db(), &whole.key, schema, &Arc::default())?;
        migrate::run(&mut writer, site, schema)?;
        Ok(Self {
            folder: folder.clone(),
            site: site.clone(),
            keys: newest_keys(folder, &whole.keys, &whole.key)?,
            writer,
        })
    }

    /// Takes the slots of a later backup, unless this PC has newer ones.
    #[must_use]
    pub fn with_keys_of<R: Read>(mut self, later: &Contents<R>) -> Self {
        if later.keys.clinic == self.keys.clinic && later.keys.version > self.keys.version {
            self.keys = later.keys.clone();
        }
        self
    }

    /// Who may not sign in by the slots that will hold.
    #[must_use]
    pub fn suspended(&self) -> Vec<Uuid> {
        let tiles = self.keys.tiles().into_iter();
        tiles
            .filter(|tile| tile.suspended)
            .map(|tile| tile.person)
            .collect()
    }

    /// Changes the clinic before it takes its place: all or nothing.
    ///
    /// # Errors
    /// What `work` returns; then there is no restore.
    pub fn write<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self.writer.transaction().map_err(Error::from)?;
        let done = work(&transaction)?;
        transaction.commit().map_err(Error::from)?;
        Ok(done)
    }

    /// Takes the place. The clinic that stood there is set aside, whole, beside it: nothing is deleted.
    ///
    /// # Errors
    /// [`OpenError::InUse`] if another process has it open; others if the disk refuses.
    pub fn finish(self, now_ms: i64) -> Result<Restored, OpenError> {
        let Self {
            folder,
            site,
            keys,
            writer,
        } = self;
        let aside = complete(&folder, &site, &keys, writer).and_then(|()| folder.set_aside(now_ms));
        let kept = match aside {
            Ok(kept) => kept,
            Err(error) => {
                fs::remove_dir_all(site.path()).ok();
                return Err(error);
            }
        };
        // A crash before this leaves the finished site, which `Folder::at` gives its name.
        folder::take_place(site.path(), folder.path())?;
        fs::remove_file(folder.ready()).ok();
        if let Some(parent) = folder
            .path()
            .parent()
            .filter(|dir| !dir.as_os_str().is_empty())
        {
            folder::sync(parent)?;
        }
        Ok(Restored { kept })
    }
}

/// Everything is with the disk, and says so.
fn complete(
    folder: &Folder,
    site: &Folder,
    keys: &KeyFile,
    writer: Connection,
) -> Result<(), OpenError> {
    pool::checkpoint(&writer)?;
    pool::close(writer)?;
    keys.put_down(site)?;
    // Where the backups go stays as it was chosen.
    if let Some(note) = folder::read(&folder.backups())? {
        folder::replace(&site.backups(), &note)?;
    }
    folder::touch(&site.ready())?;
    // To be written: Windows flushes no file that is only open for reading.
    File::options().write(true).open(site.db())?.sync_all()?;
    Ok(folder::sync(site.path())?)
}

/// The slots that hold after a restore: those that this PC has, if they are the same clinic's and newer, so that nobody
/// comes back who was sent away since.
fn newest_keys(folder: &Folder, backup: &KeyFile, key: &Secret) -> Result<KeyFile, OpenError> {
    Ok(match KeyFile::read(folder) {
        Ok(here)
            if here.clinic == backup.clinic
                && here.version > backup.version
                && here.is_sealed(key)? =>
        {
            here
        }
        Ok(_) | Err(_) => backup.clone(),
    })
}

/// Looks into the clinic that stands in `dir`, for what a restore would lose. The words must be its own.
///
/// # Errors
/// Those of opening it; then it cannot be said what would be lost.
pub fn look_into<T, E: From<OpenError> + From<Error>>(
    dir: &Path,
    words: &[String],
    look: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    let folder = Folder::at(dir);
    let keys = KeyFile::read(&folder)?;
    let key = RecoveryWords::parse(words)
        .ok()
        .and_then(|words| keys.recover(&words))
        .ok_or(OpenError::WrongWords)?;
    let _held = folder.hold()?;
    settle(&folder, &KeyFile::read(&folder)?)?;
    connection::inspect(&folder.db())?;
    let conn = connection::writer(&folder.db(), &key)?;
    let looked = look(&conn)?;
    pool::close(conn)?;
    Ok(looked)
}

pub(super) fn write_db<R: Read>(contents: &mut Contents<R>, db: &Path) -> Result<(), OpenError> {
    folder::touch(db)?;
    let mut file = Steady::new(File::options().write(true).open(db)?);
    contents.copy_to(&mut file)?;
    Ok(file.sync_all()?)
}

/// Opens a file as a stranger's: its key, every page, and a schema that is exactly its version's.
pub(crate) fn check(
    db: &Path,
    key: &Secret,
    schema: &Schema,
    stop: &Arc<AtomicBool>,
) -> Result<Connection, OpenError> {
    connection::inspect(db)?;
    let conn = connection::writer(db, key)?;
    migrate::check_schema(&conn, schema)?;
    // It reads every page that is in use, and SQLCipher checks the code of each page that is read.
    let verdict: String = connection::until_locked(&conn, stop, |conn| {
        conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(Error::from)
    })?;
    if verdict == "ok" {
        Ok(conn)
    } else {
        Err(DAMAGED)
    }
}
