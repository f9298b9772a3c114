//! Whether the open file is the newest there was on this PC, and whole.
//!
//! SQLCipher proves that a page was once written with the key, and nothing more: an old page, an old file or a cut WAL
//! passes. So this PC notes outside of the clinic's folder how far the journal had come ([`vault::Outside`]), and what
//! the tables looked like that decide who may do what. The note is made by a thread of its own, at most once a second,
//! and at every lock and exit: no commit waits for a key store. If the program is killed, what was committed in that
//! last second (longer, if the key store did not answer) is not in the note, and that much could be rolled back
//! unnoticed. The note never runs ahead of the file, since only what is committed is noted: a file that goes on from the
//! note is well; one that lacks what was noted, or says something else there, is not.
//!
//! A file in doubt is open for reading only, until the owner decides. The audit trail goes on: looking is remembered
//! even then.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use journal::{LogId, Mark, Standing, Table};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Outside, Vault};

use super::Open;
use crate::{Error, clinic, people, tables};

const NOTE_EVERY: Duration = Duration::from_secs(1);

/// What must be right before the first command: who may do what, and when the clinic locks.
static SECURITY: [&Table; 2] = [&people::PERSON, &clinic::PROFILE];

/// Why the clinic is open for reading only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DoubtKind {
    /// Changes that this PC has seen are not in the file: an old copy, or its last part was taken away.
    OlderCopy,
    /// The file says something else than this PC has seen: another copy of the clinic was worked on.
    OtherHistory,
    /// The history does not hold together.
    BrokenHistory,
    /// Who may do what is not what the history says.
    People,
    /// The list of those who can sign in is an old copy, or was changed past Satchel.
    SignIns,
    /// Records are not what the history says.
    Records,
    /// This PC's note of the clinic is missing: the folder came from elsewhere, or the note was taken away.
    NoNote,
}

/// Why the clinic is open for reading only, and since which change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub(crate) struct Doubt {
    /// What is wrong.
    pub kind: DoubtKind,
    /// When this PC last noted how far the clinic had come, UTC ms.
    pub noted_ms: Option<i64>,
    /// The first place that is wrong, in the program's words: never a patient's data.
    pub place: String,
}

impl DoubtKind {
    /// Whether it stays after the file that was noted is back: only a proof of the whole ends it.
    pub(super) fn stays(self) -> bool {
        matches!(self, Self::Records | Self::BrokenHistory | Self::People)
    }
}

impl Doubt {
    fn new(kind: DoubtKind, noted: Option<&Note>, place: String) -> Self {
        Self {
            kind,
            noted_ms: noted.map(|note| note.at_ms),
            place,
        }
    }
}

/// How somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// They founded the clinic.
    Founded,
    /// With a password.
    SignedIn,
    /// With the recovery kit: whoever has it may bring the clinic to a new PC.
    Recovered,
    /// With a backup and the recovery kit, which is the owner's decision: what was noted before is replaced.
    Restored,
}

/// What this PC notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    pub(super) mark: Mark,
    /// `journal::fingerprint` of [`SECURITY`].
    security: [u8; 32],
    /// `SlotsMark::version`.
    pub(super) slots: u64,
    pub(super) at_ms: i64,
    /// What a proof found wrong; it stays until the owner decides.
    doubt: Option<Doubt>,
}

impl Note {
    fn encode(&self) -> Result<Vec<u8>, Error> {
        postcard::to_allocvec(self)
            .map_err(|_text| Error::Internal("a note that cannot be written"))
    }
}

/// Reads a note, and writes again what was read.
#[cfg(feature = "fuzz")]
pub(crate) fn noted_again(bytes: &[u8]) -> Option<Vec<u8>> {
    postcard::from_bytes::<Note>(bytes).ok()?.encode().ok()
}

/// What is known of the open file's freshness.
pub(crate) struct Watch {
    outside: Outside,
    pub(super) doubt: RwLock<Option<Doubt>>,
    /// The last note made. Held while one is being made, so that an older one never follows a newer.
    last: Mutex<Option<Note>>,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}

/// A note that waits to be written; the file need not be open for it any more.
pub(crate) struct Pending {
    note: Note,
    sealed: Vec<u8>,
}

impl Watch {
    /// Looks whether the file is what this PC has noted.
    pub(crate) fn begin(vault: &Vault, outside: Outside, arrival: Arrival) -> Result<Self, Error> {
        let slots = vault.slots_mark()?;
        let kept = match arrival {
            Arrival::Restored => None,
            Arrival::Founded | Arrival::SignedIn | Arrival::Recovered => outside.read()?,
        };
        let was_kept = kept.is_some();
        let note: Option<Note> = kept
            .and_then(|sealed| vault.open_note(&sealed))
            .and_then(|note| postcard::from_bytes(&note).ok());
        let doubt = match &note {
            Some(note) => vault.read(|conn| noted(conn, note))?,
            None if arrival == Arrival::Founded => None,
            None if arrival == Arrival::Restored => vault.read(|conn| proved(conn, None))?,
            // What was noted is sealed with a key that is no more.
            None if slots.is_renewed => vault.read(|conn| proved(conn, None))?,
            None if arrival == Arrival::Recovered && !was_kept => {
                // Another PC may go on with the old log: two that write one log could not be told apart.
                vault.write(|tx| Ok::<_, Error>(journal::begin_log(tx, fresh_log())?))?;
                vault.read(|conn| proved(conn, None))?
            }
            None if was_kept || slots.is_anchored => {
                Some(Doubt::new(DoubtKind::NoNote, None, String::new()))
            }
            // A clinic of before there were notes.
            None => vault.read(|conn| proved(conn, None))?,
        };
        let is_old = note.as_ref().is_some_and(|note| slots.version < note.slots);
        let of_slots = (is_old || !slots.is_sealed).then(|| {
            let place = format!("keys: version {}", slots.version);
            Doubt::new(DoubtKind::SignIns, note.as_ref(), place)
        });
        let mut watch = Self {
            outside,
            doubt: RwLock::new(doubt.or(of_slots)),
            last: Mutex::new(note),
        };
        watch.keep_doubt(vault)?;
        Ok(watch)
    }

    /// Notes why the file is in doubt, beside how far the right one had come: who looks at it adds lines to its audit
    /// trail, and it must not seem another thing for that the next time.
    fn keep_doubt(&mut self, vault: &Vault) -> Result<(), Error> {
        let doubt = self.doubt();
        let last = self.last.get_mut().unwrap_or_else(PoisonError::into_inner);
        match last {
            Some(note) if doubt.is_some() && note.doubt != doubt => {
                note.doubt = doubt;
                Ok(self.outside.write(&vault.seal_note(&note.encode()?))?)
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Why the clinic is open for reading only, if it is.
    pub(crate) fn doubt(&self) -> Option<Doubt> {
        self.doubt
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(super) fn last(&self) -> MutexGuard<'_, Option<Note>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a note; one that is behind the last is left out. If the place refuses, the next one is tried as well.
    pub(crate) fn write(&self, pending: Pending) -> Result<(), Error> {
        let mut last = self.last();
        if pending.note.doubt.is_none() && self.doubt().is_some() {
            // It was made before a proof found what is wrong, which must not be forgotten for it.
            return Ok(());
        }
        let entries = |note: &Note| note.mark.logs.iter().map(|log| log.seq).sum::<u64>();
        let is_behind = last
            .as_ref()
            .is_some_and(|last| entries(last) > entries(&pending.note));
        if !is_behind {
            self.outside.write(&pending.sealed)?;
            *last = Some(pending.note);
        }
        Ok(())
    }
}

/// A log that nobody has written yet.
pub(crate) fn fresh_log() -> LogId {
    *uuid::Uuid::new_v4().as_bytes()
}

/// Compares the file with the note.
fn noted(conn: &Connection, note: &Note) -> Result<Option<Doubt>, Error> {
    let (kind, seq) = match journal::standing(conn, &note.mark)? {
        Standing::Behind { seq } => (DoubtKind::OlderCopy, seq),
        Standing::Forked { seq } => (DoubtKind::OtherHistory, seq),
        Standing::Broken { seq } => (DoubtKind::BrokenHistory, seq),
        Standing::Holds { ahead: _ } => {
            if let Some(doubt) = note.doubt.clone().filter(|doubt| doubt.kind.stays()) {
                return Ok(Some(doubt));
            }
            if journal::fingerprint(conn, tables::schema(), &SECURITY)? == note.security {
                return Ok(None);
            }
            // Something came after the note, a column is new, or an old page was put back: the history decides.
            return proved(conn, Some(note));
        }
    };
    let place = format!("journal: change {seq}");
    let fresh = Doubt::new(kind, Some(note), place);
    Ok(Some(note.doubt.clone().unwrap_or(fresh)))
}

/// Replays who may do what.
fn proved(conn: &Connection, note: Option<&Note>) -> Result<Option<Doubt>, Error> {
    let proof = journal::prove_tables(conn, tables::schema(), &SECURITY)?;
    if let Some((log, seq)) = proof.broken.first() {
        let place = format!("journal: log {log}, change {seq}");
        return Ok(Some(Doubt::new(DoubtKind::BrokenHistory, note, place)));
    }
    Ok(proof.differing.first().map(|(table, row)| {
        let place = format!("{table}: {}", uuid::Uuid::from_bytes(*row));
        Doubt::new(DoubtKind::People, note, place)
    }))
}

impl Open {
    /// What is to be noted now; `None` if nothing changed since, or while the file is in doubt and that is noted.
    pub(crate) fn to_note(&self, now_ms: i64) -> Result<Option<Pending>, Error> {
        let Some(doubt) = self.watch.doubt() else {
            return self.note(now_ms, None);
        };
        // What a proof found was not to be noted then: the key store did not answer.
        let is_owed = |note: &Note| note.doubt.as_ref() != Some(&doubt);
        if doubt.kind.stays() && self.watch.last().as_ref().is_some_and(is_owed) {
            return self.note(now_ms, Some(doubt));
        }
        Ok(None)
    }

    pub(super) fn note(&self, now_ms: i64, doubt: Option<Doubt>) -> Result<Option<Pending>, Error> {
        // One moment for all: the slots are read first, since a change of theirs comes before its entry.
        let slots = self.vault.slots_mark()?.version;
        let (mark, security) = self.vault.read(|conn| {
            let security = journal::fingerprint(conn, tables::schema(), &SECURITY)?;
            Ok::<_, Error>((journal::mark(conn)?, security))
        })?;
        let same = self.watch.last().as_ref().is_some_and(|last| {
            (&last.mark, last.slots, &last.doubt) == (&mark, slots, &doubt)
                && last.security == security
        });
        if same {
            return Ok(None);
        }
        let note = Note {
            mark,
            security,
            slots,
            at_ms: now_ms,
            doubt,
        };
        let sealed = self.vault.seal_note(&note.encode()?);
        Ok(Some(Pending { note, sealed }))
    }

    /// Makes the first note of a clinic whose folder says so from then on.
    pub(crate) fn begin_notes(&self, now_ms: i64) -> Result<(), Error> {
        if self.watch.doubt().is_some() {
            return Ok(());
        }
        // The note first: the folder must not say of one that was never made that it is missing.
        if let Some(pending) = self.to_note(now_ms)? {
            self.watch.write(pending)?;
        }
        self.vault.set_anchored()?;
        Ok(())
    }
}

/// Notes how far the clinic has come, for as long as it is open.
pub(super) fn keep_noting(open: &Arc<Open>, clock: Arc<dyn crate::time::Clock>) {
    let weak = Arc::downgrade(open);
    let thread = thread::Builder::new().name("note".to_owned());
    let started = thread.spawn(move || {
        loop {
            thread::sleep(NOTE_EVERY);
            let Some(open) = weak.upgrade() else { return };
            let pending = open.to_note(clock.now_ms());
            let watch = open.watch.clone();
            // Whoever locks must not wait for the key store.
            drop(open);
            if let Ok(Some(pending)) = pending {
                // A key store that does not answer now is asked again; the next lock tries as well.
                drop(watch.write(pending));
            }
        }
    });
    // Without the thread there is still a note at every lock and exit.
    drop(started);
}
