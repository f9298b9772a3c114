//! A folder in which backups stand.

use std::{
    fs,
    io::{self, BufReader},
    path::{Path, PathBuf},
};

use uuid::Uuid;

use super::seal::{Backup, Head, Kind};
use crate::OpenError;
use crate::plain::open_plain;

/// What the name of a backup ends with.
pub const ENDING: &str = "satchelbackup";

/// What the name of a whole backup ends with before it is proven.
pub const UNPROVEN: &str = "unproven";

/// A folder in which a clinic's backups stand, among whatever else.
#[derive(Debug, Clone)]
pub struct Shelf {
    dir: PathBuf,
    clinic: Uuid,
}

/// A backup on a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What anybody can read of it.
    pub head: Head,
    /// Where it stands.
    pub path: PathBuf,
    /// How large it is.
    pub bytes: u64,
}

impl Shelf {
    /// The shelf of this clinic in a folder.
    #[must_use]
    pub fn at(dir: &Path, clinic: Uuid) -> Self {
        Self {
            dir: dir.to_owned(),
            clinic,
        }
    }

    /// Where a backup stands: its name says which clinic (not by name), when, and of what.
    #[must_use]
    pub fn place(&self, head: &Head, day: &str) -> PathBuf {
        let begins = self.name_begins();
        let kind = match head.kind {
            Kind::Whole => "whole",
            Kind::Changes { base: _ } => "changes",
        };
        let id = head.id.simple().to_string();
        let id = id.get(id.len().saturating_sub(6)..).unwrap_or_default();
        self.dir.join(format!("{begins}{day}-{kind}-{id}.{ENDING}"))
    }

    /// This clinic's backups, oldest first. What cannot be read is none.
    ///
    /// # Errors
    /// [`io::Error`] if the folder is not there or cannot be read: a drive that is missing.
    pub fn list(&self) -> io::Result<Vec<Found>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.dir)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == ENDING) {
                found.extend(look(&path).ok().filter(|it| it.head.clinic == self.clinic));
            }
        }
        found.sort_by_key(|it| (it.head.made_ms, it.head.id));
        Ok(found)
    }

    /// Takes away what a crash left of backups that were never finished.
    ///
    /// # Errors
    /// [`io::Error`] if the folder is not there or one cannot be removed.
    pub fn sweep(&self) -> io::Result<()> {
        let ours = self.name_begins();
        for entry in fs::read_dir(&self.dir)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_left = path
                .extension()
                .is_some_and(|ending| ending == "new" || ending == UNPROVEN);
            if is_left && name.starts_with(&ours) {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }

    fn name_begins(&self) -> String {
        let clinic = self.clinic.simple().to_string();
        format!("satchel-{}-", clinic.get(..8).unwrap_or_default())
    }

    /// Takes backups away. A whole one to which a change backup belongs that stays is not taken, and none at all while
    /// one of this clinic's cannot be read: it may belong to any of them.
    ///
    /// # Errors
    /// [`io::Error`] if one cannot be removed.
    pub fn remove(&self, ids: &[Uuid]) -> io::Result<()> {
        let all = self.list()?;
        let wholes_stay = self.names()? > all.len();
        let stays = |it: &&Found| !ids.contains(&it.head.id);
        let needed: Vec<Uuid> = all
            .iter()
            .filter(stays)
            .filter_map(|it| match it.head.kind {
                Kind::Changes { base } => Some(base),
                Kind::Whole => None,
            })
            .collect();
        for it in all.iter().filter(|it| ids.contains(&it.head.id)) {
            let is_needed =
                needed.contains(&it.head.id) || (wholes_stay && it.head.kind == Kind::Whole);
            if !is_needed {
                fs::remove_file(&it.path)?;
            }
        }
        Ok(())
    }

    /// How many files have a name that a backup of this clinic gets.
    fn names(&self) -> io::Result<usize> {
        let begins = self.name_begins();
        let mut count = 0;
        for entry in fs::read_dir(&self.dir)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_ours =
                name.starts_with(&begins) && path.extension().is_some_and(|it| it == ENDING);
            count += usize::from(is_ours);
        }
        Ok(count)
    }
}

fn look(path: &Path) -> Result<Found, OpenError> {
    let (bytes, file) = open_plain(path)?;
    let head = Backup::read(BufReader::new(file))?.head();
    Ok(Found {
        head,
        path: path.to_owned(),
        bytes,
    })
}
