//! Making backups: now, when one is due, and at closing.

use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use vault::{Found, Head, Kind, OpenError, Shelf, UNPROVEN};

use super::model::{About, Kept, Made, ReadThrough};
use super::rows::{about, changes_since, is_what_it_says, leads_on, unpack};
use super::rules::{WHOLE_EVERY_MS, next_ms, reading_is_due, surplus, trouble};
use crate::audit::{self, Event, Outcome};
use crate::door::Open;
use crate::time::Zone;
use crate::{Error, tables};

/// More than this came after a whole backup: a new whole one costs hardly more.
const MOST_CHANGES: usize = 64 * 1024 * 1024;

/// One is made at a time: there is one drive.
pub(crate) struct Turn<'a>(&'a AtomicBool);

impl<'a> Turn<'a> {
    pub(crate) fn take(open: &'a Open) -> Option<Self> {
        (!open.backs_up.swap(true, Ordering::AcqRel)).then_some(Self(&open.backs_up))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// What is known of the clinic's backups.
pub(super) fn kept(open: &Open) -> Result<Kept, Error> {
    let note = open.vault.backups_note()?;
    // Written by somebody without the key, or by a newer program: as if no place had been chosen, which is loud.
    Ok(note
        .and_then(|note| serde_json::from_slice(&note).ok())
        .unwrap_or_default())
}

pub(super) fn keep(open: &Open, kept: &Kept) -> Result<(), Error> {
    let note = serde_json::to_vec(kept).map_err(|_| Error::invalid("place", "not_unicode"))?;
    Ok(open.vault.set_backups_note(&note)?)
}

/// Remembers whether the key is one that was given up before, until it is changed.
pub(crate) fn note_key(open: &Open, is_old: bool) -> Result<(), Error> {
    let kept = kept(open)?;
    if kept.has_old_key == is_old {
        return Ok(());
    }
    keep(
        open,
        &Kept {
            has_old_key: is_old,
            ..kept
        },
    )
}

/// After a restore: what is known of the last backup is of the clinic that stood there before, and of a history that
/// does not go on.
pub(super) fn begin_anew(open: &Open, has_old_key: bool) -> Result<(), Error> {
    let dir = kept(open)?.dir;
    let fresh = Kept {
        dir,
        has_old_key,
        ..Kept::default()
    };
    keep(open, &fresh)
}

/// Sends the clinic's backups to this folder from now on.
pub(super) fn choose(open: &Open, dir: &Path) -> Result<(), Error> {
    let mut kept = kept(open)?;
    kept.dir = Some(dir.to_owned());
    kept.trouble = None;
    keep(open, &kept)
}

/// Makes a backup, opens and counts it, takes away those that are not kept, and remembers how it went.
pub(super) fn make(open: &Open, now_ms: i64, report: &dyn Fn(u64, u64)) -> Result<Made, Error> {
    if open.watch.doubt().is_some() {
        // It would push good ones off the shelf.
        return Err(Error::ReadOnly);
    }
    let _turn = Turn::take(open).ok_or(Error::Store(vault::Error::Busy))?;
    let dir = kept(open)?.dir.ok_or(Error::NoBackupPlace)?;
    let made = try_to_make(open, &dir, now_ms, report);
    if open.stop.load(Ordering::Acquire) && made.is_err() {
        // Somebody locked: that is no trouble.
        return Err(Error::Locked);
    }
    // Read again: another place may have been chosen meanwhile.
    let mut known = kept(open)?;
    match &made {
        Ok(made) => {
            known.last = Some(made.clone());
            known.trouble = None;
        }
        Err(_of_a_place_given_up) if known.dir.as_ref() != Some(&dir) => {}
        Err(error) => {
            known.trouble = Some(trouble(known.trouble.as_ref(), error.code(), now_ms));
        }
    }
    keep(open, &known)?;
    made
}

fn try_to_make(
    open: &Open,
    dir: &Path,
    now_ms: i64,
    report: &dyn Fn(u64, u64),
) -> Result<Made, Error> {
    let began = Instant::now();
    let zone = Zone::named(&open.settings().time_zone)?;
    let shelf = Shelf::at(dir, open.vault.clinic());
    shelf.sweep().map_err(|_gone| Error::BackupPlaceMissing)?;
    let all = shelf.list().map_err(|_gone| Error::BackupPlaceMissing)?;
    let day = zone.date(now_ms).to_string();
    let made = match changes(open, &shelf, &all, &day, now_ms)? {
        Some(made) => made,
        None => {
            let head = head(open, Kind::Whole, now_ms);
            whole(open, &shelf.place(&head, &day), head, report)?
        }
    };
    let all = shelf.list().map_err(|_gone| Error::BackupPlaceMissing)?;
    let days: Vec<_> = all
        .iter()
        .map(|found| (found.head.id, zone.date(found.head.made_ms)))
        .collect();
    // One that cannot be taken away is no reason to say that the new one failed.
    drop(shelf.remove(&surplus(&days)));
    Ok(Made {
        took_ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
        ..made
    })
}

pub(super) fn head(open: &Open, kind: Kind, made_ms: i64) -> Head {
    Head {
        clinic: open.vault.clinic(),
        id: open.new_id(made_ms),
        kind,
        made_ms,
    }
}

/// A whole backup into this file, opened as a clinic would be opened from it, and counted.
pub(super) fn whole(
    open: &Open,
    to: &Path,
    head: Head,
    report: &dyn Fn(u64, u64),
) -> Result<Made, Error> {
    let began = Instant::now();
    let mut said = None;
    let describe = |conn: &rusqlite::Connection| {
        let about = about(conn)?;
        let text = serde_json::to_vec(&about).map_err(|_| Error::Internal("a backup's text"))?;
        said = Some(about);
        Ok::<_, Error>(text)
    };
    // Beside its place until it is proven: a good one that stands there is not given up for one that may be none.
    let fresh = to.with_extension(UNPROVEN);
    let bytes = open
        .vault
        .back_up(&fresh, head, describe, report, &open.stop)?;
    let said = said.ok_or(Error::Internal("a backup without a text"))?;
    let sound = open
        .vault
        .rehearse(&fresh, &tables::file_schema(), &open.stop, |conn, text| {
            let read: Option<About> = serde_json::from_slice(text).ok();
            Ok::<_, Error>(read.as_ref() == Some(&said) && is_what_it_says(conn, &said)?)
        });
    proven(open, &fresh, sound)?;
    open.vault.shelve_backup(&fresh, to)?;
    Ok(Made {
        at_ms: head.made_ms,
        is_whole: true,
        patients: said.patients,
        entries: said.entries,
        bytes,
        took_ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
    })
}

/// What does not stand the check is no backup, and must not be taken for one.
fn proven(open: &Open, file: &Path, sound: Result<bool, Error>) -> Result<(), Error> {
    let fault = match sound {
        Ok(true) => return Ok(()),
        Ok(false) => Error::Open(OpenError::Damaged { what: "backup" }),
        Err(error) => error,
    };
    open.vault.discard_backup(file);
    Err(fault)
}

/// A backup of what came after a whole one on this shelf; `None` if there is none to stand on.
fn changes(
    open: &Open,
    shelf: &Shelf,
    all: &[Found],
    day: &str,
    now_ms: i64,
) -> Result<Option<Made>, Error> {
    let Some((base, from)) = base(open, all, now_ms) else {
        return Ok(None);
    };
    let (said, packed) = open.vault.read(|conn| {
        let packed = changes_since(conn, &from)?;
        Ok::<_, Error>((about(conn)?, packed))
    })?;
    if packed.len() > MOST_CHANGES {
        return Ok(None);
    }
    let head = head(open, Kind::Changes { base: base.head.id }, now_ms);
    let to = shelf.place(&head, day);
    let text = serde_json::to_vec(&said).map_err(|_| Error::Internal("a backup's text"))?;
    let bytes = open.vault.back_up_changes(&to, head, &text, &packed)?;
    let sound = open.vault.open_backup(&to).and_then(|mut contents| {
        let read: Option<About> = serde_json::from_slice(&contents.about).ok();
        let entries = unpack(&contents.take(MOST_CHANGES)?);
        let counted = entries
            .as_ref()
            .map(|entries| from.entries + entries.len() as u64);
        Ok(read.as_ref() == Some(&said)
            && counted == Some(said.entries)
            && entries.is_some_and(|entries| leads_on(&entries, &from.mark, &said)))
    });
    proven(open, &to, sound.map_err(Error::from))?;
    Ok(Some(Made {
        at_ms: now_ms,
        is_whole: false,
        patients: said.patients,
        entries: said.entries,
        bytes,
        took_ms: 0,
    }))
}

/// Reads the whole backup on which the next one would stand once a day: a stick that forgets is found out before it is
/// needed, and the next one is whole again.
fn read_base(open: &Open, now_ms: i64) -> Result<(), Error> {
    let Some(dir) = kept(open)?.dir else {
        return Ok(());
    };
    let all = Shelf::at(&dir, open.vault.clinic()).list();
    let all = all.unwrap_or_default();
    let Some((base, _)) = base(open, &all, now_ms) else {
        return Ok(());
    };
    if !reading_is_due(&kept(open)?, base.head.id, now_ms) {
        return Ok(());
    }
    let contents = open.vault.open_backup(&base.path);
    let is_sound = match contents.and_then(|mut inside| inside.copy_to(&mut Nowhere(&open.stop))) {
        Ok(_bytes) => true,
        Err(OpenError::Damaged { what: _ }) => false,
        // The drive was taken out, or somebody locked: it is read another time.
        Err(_) => return Ok(()),
    };
    let read = Some(ReadThrough {
        id: base.head.id,
        at_ms: now_ms,
        is_sound,
    });
    keep(
        open,
        &Kept {
            read,
            ..kept(open)?
        },
    )
}

/// Takes whatever is written until somebody locks.
struct Nowhere<'a>(&'a AtomicBool);

impl Write for Nowhere<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.load(Ordering::Acquire) {
            Err(io::ErrorKind::ConnectionAborted.into())
        } else {
            Ok(bytes.len())
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The newest whole backup that is young enough, was not found damaged, still opens with this clinic's key, and after
/// which not too much came.
fn base<'a>(open: &Open, all: &'a [Found], now_ms: i64) -> Option<(&'a Found, About)> {
    let read = kept(open).ok()?.read;
    let is_bad = |id| {
        read.as_ref()
            .is_some_and(|read| read.id == id && !read.is_sound)
    };
    let newest = all.iter().rev().find(|found| {
        let age_ms = now_ms - found.head.made_ms;
        found.head.kind == Kind::Whole && (0..WHOLE_EVERY_MS).contains(&age_ms)
    })?;
    if is_bad(newest.head.id) {
        return None;
    }
    let contents = open.vault.open_backup(&newest.path).ok()?;
    let about: About = serde_json::from_slice(&contents.about).ok()?;
    // A clinic that was restored since does not go on from it. What came is weighed before it is read: after an import it
    // may be more than the memory holds.
    let goes_on = open.vault.read(|conn| {
        let standing = journal::standing(conn, &about.mark)?;
        let weight = journal::bytes_since(conn, &about.vector)?;
        let holds = matches!(standing, journal::Standing::Holds { ahead: _ });
        Ok::<_, Error>(holds && weight <= MOST_CHANGES as u64)
    });
    goes_on.unwrap_or(false).then_some((newest, about))
}

/// Makes a backup if one is due; the trail says how it went. Called every now and then, beside the work.
pub(crate) fn tend(open: &Open, now_ms: i64) -> Result<bool, Error> {
    let due = next_ms(&kept(open)?, now_ms).is_some_and(|due_ms| due_ms <= now_ms);
    if !due || open.watch.doubt().is_some() || !has_changed(open)? {
        return Ok(false);
    }
    read_base(open, now_ms)?;
    let made = make(open, now_ms, &|_, _| {});
    // A drive that stays away is remembered once, not every ten minutes.
    let is_news = made.is_ok() || kept(open)?.trouble.is_some_and(|it| it.since_ms == now_ms);
    if is_news {
        remember(open, now_ms, made.is_ok())?;
    }
    made.map(|_made| true)
}

/// Makes a quick backup of what came since, if there is a whole one to stand on: nobody waits for minutes at closing.
pub(crate) fn close(open: &Open, now_ms: i64) -> Result<(), Error> {
    let known = kept(open)?;
    let Some(dir) = known.dir.as_ref() else {
        return Ok(());
    };
    let all = Shelf::at(dir, open.vault.clinic())
        .list()
        .unwrap_or_default();
    if open.watch.doubt().is_some() || !has_changed(open)? || base(open, &all, now_ms).is_none() {
        return Ok(());
    }
    let made = make(open, now_ms, &|_, _| {});
    remember(open, now_ms, made.is_ok())
}

/// Whether anything but looks and backups happened since the last one.
fn has_changed(open: &Open) -> Result<bool, Error> {
    let Some(last) = kept(open)?.last else {
        return Ok(true);
    };
    let entries = open
        .vault
        .read(|conn| Ok::<_, Error>(journal::entry_count(conn)?))?;
    // The line that remembers the backup itself comes after it.
    Ok(entries > last.entries + 1)
}

fn remember(open: &Open, now_ms: i64, is_made: bool) -> Result<(), Error> {
    let line = Event {
        at_ms: now_ms,
        person: None,
        command: "backup.make",
        event: "backup.made",
        outcome: if is_made {
            Outcome::Done
        } else {
            Outcome::Failed
        },
        patient: None,
    };
    audit::remember(open, now_ms, &[line])
}
