//! The clinic's folder: paths, private permissions, whole-or-nothing writes, the lock.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use uuid::Uuid;

use crate::OpenError;
use crate::plain::open_plain;

const FRESH: &str = "fresh-";

/// The folder `<name>.satchel/` of one clinic.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn at(dir: &Path) -> Self {
        let folder = Self(dir.to_path_buf());
        folder.settle();
        folder
    }

    /// Gives a restored clinic its place, if a crash came between setting the old one aside and that.
    fn settle(&self) {
        let site = self.unfinished();
        let is_due = site.ready().exists() && !self.0.exists();
        if is_due && fs::rename(site.path(), &self.0).is_ok() {
            fs::remove_file(self.ready()).ok();
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.0.join("clinic.db")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.0.join("keys")
    }

    /// The slots of before, while a change of them is under way.
    pub(crate) fn keys_before(&self) -> PathBuf {
        self.0.join("keys-before")
    }

    pub(crate) fn tries(&self) -> PathBuf {
        self.0.join("tries")
    }

    /// In plain: it is needed before anybody has a key, and says nothing of anybody.
    pub(crate) fn language(&self) -> PathBuf {
        self.0.join("language")
    }

    /// What is known of the clinic's backups, sealed.
    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Stands in a restored clinic that is whole and has only to take its place.
    pub(crate) fn ready(&self) -> PathBuf {
        self.0.join("ready")
    }

    /// Stands in a new clinic until it is founded.
    pub(crate) fn founding(&self) -> PathBuf {
        self.0.join("founding")
    }

    /// Whether a clinic was begun here that never came to be: a crash, or a full disk, came between.
    pub(crate) fn is_unfounded(&self) -> bool {
        self.founding().exists()
    }

    pub(crate) fn safety(&self) -> PathBuf {
        self.0.join("safety")
    }

    /// The new file of a change of key.
    pub(crate) fn fresh_db(&self, id: Uuid) -> PathBuf {
        self.0.join(format!("{FRESH}{id}.db"))
    }
    /// What is known of the clinic's backups, sealed with the new key.
    pub(crate) fn fresh_backups(&self, id: Uuid) -> PathBuf {
        self.0.join(format!("{FRESH}{id}.backups"))
    }

    /// The safety copies of before, which the old key opens.
    pub(crate) fn fresh_safety(&self, id: Uuid) -> PathBuf {
        self.0.join(format!("{FRESH}{id}.safety"))
    }

    /// Whatever a change of key has left here.
    pub(crate) fn fresh(&self) -> io::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(FRESH) {
                found.push(entry.path());
            }
        }
        Ok(found)
    }

    pub(crate) fn files(&self) -> PathBuf {
        self.0.join("files")
    }

    /// Where a clinic is built before it takes its name: a crash leaves no half-made clinic.
    pub(crate) fn unfinished(&self) -> Self {
        let mut name = self.0.file_name().unwrap_or_default().to_os_string();
        name.push(".unfinished");
        Self(self.0.with_file_name(name))
    }

    /// Moves what stands here out of the way, whole, and says where to; `None` if nothing stands here.
    pub(crate) fn set_aside(&self, now_ms: i64) -> Result<Option<PathBuf>, OpenError> {
        if !self.0.try_exists()? {
            return Ok(None);
        }
        // Let go of at once: Windows renames no folder with an open file in it.
        drop(self.hold()?);
        let mut name = self.0.file_name().unwrap_or_default().to_os_string();
        name.push(format!(".kept-{now_ms}"));
        let aside = self.0.with_file_name(name);
        take_place(&self.0, &aside)?;
        Ok(Some(aside))
    }

    /// Takes the clinic for this process; the returned file holds it until it is dropped.
    pub(crate) fn hold(&self) -> Result<File, OpenError> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        let path = self.0.join("lock");
        is_plain(&path)?;
        let file = private(&mut options).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// Makes a folder only its owner can enter, and its parents.
pub(crate) fn make(dir: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// Makes an empty file only its owner can read.
pub(crate) fn touch(path: &Path) -> io::Result<()> {
    private(OpenOptions::new().write(true).create_new(true))
        .open(path)
        .map(drop)
}

/// Replaces a file as a whole: after a crash it holds the old bytes or the new ones.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_by(path, |file| file.write_all(bytes))
}

/// Copies a file as a whole, under the same promise.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    replace_by(to, |file| io::copy(&mut source, file).map(drop))
}

/// Fills a file and then gives it its name, under the same promise.
pub(crate) fn replace_by(
    path: &Path,
    fill: impl FnOnce(&mut Steady) -> io::Result<()>,
) -> io::Result<()> {
    let fresh = path.with_extension("new");
    // Left by a crash, or a link that somebody put there: whatever it leads to is not ours to write to.
    remove(&fresh)?;
    let file = private(OpenOptions::new().write(true).create_new(true)).open(&fresh)?;
    let mut file = Steady::new(file);
    let filled = fill(&mut file).and_then(|()| file.sync_all());
    drop(file);
    if let Err(error) = filled.and_then(|()| take_place(&fresh, path)) {
        // Half a file helps nobody, and where the disk is full it is in the way.
        fs::remove_file(&fresh).ok();
        return Err(error);
    }
    path.parent().map_or(Ok(()), sync)
}

/// A file that goes to the disk part by part: whoever commits beside it waits for one part, not for all that a
/// gigabyte leaves to the end.
#[derive(Debug)]
pub(crate) struct Steady {
    file: File,
    waiting_bytes: usize,
}

impl Steady {
    const PART_BYTES: usize = 8 * 1024 * 1024;

    pub(crate) fn new(file: File) -> Self {
        Self {
            file,
            waiting_bytes: 0,
        }
    }

    pub(crate) fn sync_all(&self) -> io::Result<()> {
        self.file.sync_all()
    }
}

impl Write for Steady {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.file.write(bytes)?;
        self.waiting_bytes += count;
        if self.waiting_bytes >= Self::PART_BYTES {
            self.file.sync_data()?;
            self.waiting_bytes = 0;
        }
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Gives `fresh`, a file or a folder, the name of `path`.
pub(crate) fn take_place(fresh: &Path, path: &Path) -> io::Result<()> {
    patiently(|| fs::rename(fresh, path))
}

/// Makes sure that there is no such file.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match patiently(|| fs::remove_file(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Windows refuses what touches a file that another program has open, as a virus scanner or a backup does for a
/// moment: it is tried again for two seconds.
fn patiently(act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    const LONGEST: Duration = Duration::from_secs(2);
    let began = Instant::now();
    loop {
        let done = act();
        let is_held = done.as_ref().is_err_and(is_held);
        if !cfg!(windows) || !is_held || began.elapsed() > LONGEST {
            return done;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// Whether another program may have it open. Windows says so by more numbers than one, and not all have a kind:
/// ERROR_SHARING_VIOLATION (32) and ERROR_LOCK_VIOLATION (33).
fn is_held(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied || matches!(error.raw_os_error(), Some(32 | 33))
}

/// Makes the names in a folder durable. Windows has no such call; there a rename is journaled.
pub(crate) fn sync(dir: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match File::open(dir)?.sync_all() {
        // Some network shares have no such call either.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => {}
        synced => synced?,
    }
    #[cfg(not(unix))]
    let _unused = dir;
    Ok(())
}

/// No file that is read as a whole comes near this.
const LARGEST_BYTES: u64 = 16 * 1024 * 1024;

/// Reads a small file; `None` if there is none.
pub(crate) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match open_plain(path) {
        Ok((_, file)) => {
            let mut bytes = Vec::new();
            file.take(LARGEST_BYTES + 1).read_to_end(&mut bytes)?;
            if bytes.len() as u64 > LARGEST_BYTES {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            Ok(Some(bytes))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Refuses what only looks like a file, in a folder that somebody else may have prepared: a pipe would be waited for, and
/// a device never ends. Nothing at all is no harm.
fn is_plain(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(about) if !about.is_file() => Err(io::ErrorKind::InvalidInput.into()),
        Ok(_) | Err(_) => Ok(()),
    }
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}
