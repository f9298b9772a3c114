//! A clinic from its backup: look, see what would be lost, and only then.

use std::path::Path;

use journal::{Author, Draft};
use uuid::Uuid;
use vault::{Backup, Contents, Head, Kind, OpenError, Restoring, Rival};

use super::model::{About, BackupPoint, RestorePreview};
use super::rows::{leads_on, lost, take_in, unpack};
use crate::audit::{self, Event, Outcome};
use crate::clinic::commands::SignInTile;
use crate::door::{Incoming, fresh_log};
use crate::ids::PersonId;
use crate::{Error, new_id, people, tables};

type Bytes = Box<dyn std::io::Read + Send>;

/// Nobody keeps so many in one folder.
const MOST_FILES: usize = 1000;
const MOST_CHANGES: usize = 64 * 1024 * 1024;

/// Backups among the files that a person picked. What is none is passed over.
pub(super) struct Picked(Vec<Backup<Bytes>>);

/// A point in time that can be restored: a whole backup, and perhaps what came after it.
pub(super) struct Point {
    whole: Contents<Bytes>,
    later: Option<Contents<Bytes>>,
    about: About,
}

impl Picked {
    pub(super) fn new(files: Vec<Incoming>) -> Result<Self, Error> {
        let mut newer = None;
        let mut backups = Vec::new();
        for file in files.into_iter().take(MOST_FILES) {
            match Backup::read(file.bytes) {
                Ok(backup) => backups.push(backup),
                Err(error @ OpenError::NewerVersion { .. }) => newer = Some(error),
                Err(_no_backup) => {}
            }
        }
        // Ids grow with time, also within a millisecond.
        backups.sort_by_key(|backup| std::cmp::Reverse((backup.head().made_ms, backup.head().id)));
        match newer {
            Some(newer) if backups.is_empty() => Err(newer.into()),
            _ if backups.is_empty() => Err(Error::NoBackup),
            _ => Ok(Self(backups)),
        }
    }

    /// What there is, newest first.
    pub(super) fn points(&self) -> Vec<BackupPoint> {
        let point = |head: Head| BackupPoint {
            id: head.id,
            made_ms: head.made_ms,
            is_complete: match head.kind {
                Kind::Whole => true,
                Kind::Changes { base } => self.0.iter().any(|other| other.head().id == base),
            },
        };
        self.0.iter().map(|backup| point(backup.head())).collect()
    }

    /// What of another clinic stands in this folder is refused before anybody types words.
    pub(super) fn rival(&self, dir: &Path) -> Rival {
        self.0.first().map_or(Rival::Nobody, |backup| {
            vault::rival(dir, backup.head().clinic)
        })
    }

    /// Opens one, and the one that it stands on.
    pub(super) fn open(mut self, id: Option<Uuid>, words: &[String]) -> Result<Point, Error> {
        let wanted = id.or_else(|| self.0.first().map(|backup| backup.head().id));
        let chosen = self
            .take(|head| Some(head.id) == wanted)
            .ok_or(Error::NotFound)?;
        let (whole, later) = match chosen.head().kind {
            Kind::Whole => (chosen, None),
            Kind::Changes { base } => {
                let whole = self.take(|head| head.id == base);
                (whole.ok_or(Error::BackupBaseMissing)?, Some(chosen))
            }
        };
        let whole = whole.open_with_words(words)?;
        let later = later.map(|it| it.open_with_words(words)).transpose()?;
        let said = later.as_ref().map_or(&whole.about, |later| &later.about);
        let about = serde_json::from_slice(said).map_err(|_| DAMAGED)?;
        Ok(Point {
            whole,
            later,
            about,
        })
    }

    fn take(&mut self, is_it: impl Fn(Head) -> bool) -> Option<Backup<Bytes>> {
        let at = self.0.iter().position(|backup| is_it(backup.head()))?;
        Some(self.0.remove(at))
    }
}

const DAMAGED: Error = Error::Open(OpenError::Damaged { what: "backup" });

impl Point {
    fn made_ms(&self) -> i64 {
        let later = self.later.as_ref().map(|later| later.head.made_ms);
        later.unwrap_or(self.whole.head.made_ms)
    }

    fn clinic(&self) -> Uuid {
        self.whole.head.clinic
    }

    pub(super) fn clinic_name(&self) -> &str {
        &self.about.clinic_name
    }

    /// What it would bring to this folder, and what would be lost there.
    pub(super) fn preview(&self, dir: &Path, words: &[String]) -> Result<RestorePreview, Error> {
        let rival = self.rival(dir)?;
        // Of a clinic that cannot be opened nobody can say what it holds; that is said instead.
        let lost = (rival == Rival::Same)
            .then(|| vault::look_into(dir, words, |conn| lost(conn, &self.about)).ok())
            .flatten();
        let tiles = self
            .later
            .as_ref()
            .map_or_else(|| self.whole.tiles(), Contents::tiles);
        Ok(RestorePreview {
            clinic_name: self.about.clinic_name.clone(),
            made_ms: self.made_ms(),
            patients: self.about.patients,
            entries: self.about.entries,
            is_here: rival == Rival::Same,
            lost: if rival == Rival::Nobody {
                Some(0)
            } else {
                lost
            },
            has_old_key: self.has_old_key(dir),
            people: tiles
                .into_iter()
                .map(|tile| SignInTile {
                    id: PersonId(tile.person),
                    name: tile.name,
                    suspended: tile.suspended,
                })
                .collect(),
        })
    }

    /// Whether the clinic in this folder was given another key since.
    pub(super) fn has_old_key(&self, dir: &Path) -> bool {
        let newest = self.later.as_ref().unwrap_or(&self.whole);
        vault::is_of_an_older_key(dir, newest)
    }

    fn rival(&self, dir: &Path) -> Result<Rival, Error> {
        match vault::rival(dir, self.clinic()) {
            Rival::Other => Err(Error::OtherClinic),
            rival @ (Rival::Nobody | Rival::Same) => Ok(rival),
        }
    }

    /// Puts the clinic into this folder. What stood there is set aside, whole.
    pub(super) fn restore(self, dir: &Path, by: PersonId, now_ms: i64) -> Result<(), Error> {
        self.rival(dir)?;
        let Self {
            whole,
            later,
            about,
        } = self;
        let base: About = serde_json::from_slice(&whole.about).map_err(|_| DAMAGED)?;
        let entries = match later {
            None => (None, Vec::new()),
            Some(mut later) => {
                let packed = later.take(MOST_CHANGES)?;
                let entries = unpack(&packed).ok_or(DAMAGED)?;
                if !leads_on(&entries, &base.mark, &about) {
                    return Err(DAMAGED);
                }
                (Some(later), entries)
            }
        };
        let (later, entries) = entries;
        let mut restoring = Restoring::begin(dir, whole, &tables::file_schema())?;
        if let Some(later) = &later {
            restoring = restoring.with_keys_of(later);
        }
        let suspended = restoring.suspended();
        if suspended.contains(&by.0) {
            // Found before the clinic that stands there is set aside.
            return Err(OpenError::Suspended.into());
        }
        restoring.write(|tx| {
            take_in(tx, &entries)?;
            if !super::rows::is_what_it_says(tx, &about)? {
                return Err(DAMAGED);
            }
            journal::begin_log(tx, fresh_log())?;
            let mut draft = Draft::default();
            for person in suspended {
                people::keep_out(tx, &mut draft, PersonId(person))?;
            }
            let line = Event {
                at_ms: now_ms,
                person: Some(by),
                command: "backup.restore",
                event: "backup.restored",
                outcome: Outcome::Done,
                patient: None,
            };
            let id = new_id::Ids::default().next(now_ms);
            draft.create(&audit::EVENT, *id.as_bytes(), line.cells());
            let author = Author {
                person: by.row(),
                command: "backup.restore",
                wall_ms: now_ms,
            };
            journal::commit(tx, tables::schema(), draft, author)?;
            Ok(())
        })?;
        restoring.finish(now_ms)?;
        Ok(())
    }
}
