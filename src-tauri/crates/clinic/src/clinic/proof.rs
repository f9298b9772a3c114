//! Whether the records are what their history says: whenever somebody asks, and once a week by itself, while nobody is at
//! work.

use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::model::LastProof;
use super::rules::proof_is_due;
use crate::audit::{self, Event, Outcome};
use crate::door::{DoubtKind, Open};
use crate::{Error, tables};

/// The command by which somebody asks.
pub(super) const VERIFY: &str = "clinic.verify";
/// What the audit trail calls it.
pub(super) const VERIFIED: &str = "clinic.verified";

/// The owner took the file as it is.
pub(super) const ACCEPTED: &str = "clinic.copy_accepted";
/// Until the first proof the beginning stands for one: there was nothing to be changed before.
const FOUNDED: &str = "clinic.created";

/// A proof replays the history in memory: of a larger file it might take more than a small PC has, so somebody asks for it.
const LARGEST_BYTES: u64 = 512 * 1024 * 1024;

const MOST_PROBLEMS: usize = 50;
/// What a problem of a page begins with.
const PAGES: &str = "clinic.db: ";

/// What the proof found.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Verified {
    /// Changes read.
    pub entries: u64,
    /// Whether every change continues the one before it.
    pub chain_ok: bool,
    /// Whether the tables are what the changes say.
    pub replay_ok: bool,
    /// What is wrong, in the program's words: tables and places, never a patient's data.
    pub problems: Vec<String>,
}

impl Verified {
    /// Why the records cannot be trusted, and where: the first place, and what tells all of them from others. `None` if
    /// they can, or if the owner has taken a history with just these gaps for a new beginning.
    pub(super) fn doubt(&self, conn: &Connection) -> Option<(DoubtKind, String)> {
        let (first, more) = self.problems.split_first()?;
        let place = if more.is_empty() {
            first.clone()
        } else {
            let hash = blake3::hash(self.problems.join("\n").as_bytes()).to_hex();
            let hash = hash.get(..8).unwrap_or_default();
            let first: String = first.chars().take(100).collect();
            format!("{first} (+{}, {hash})", more.len())
        };
        let kind = if self.chain_ok {
            DoubtKind::Records
        } else {
            DoubtKind::BrokenHistory
        };
        let is_accepted = || {
            let accepted = audit::last(conn, ACCEPTED).ok().flatten();
            accepted.and_then(|last| last.reason).as_ref() == Some(&place)
        };
        if self.can_only_be_accepted() && is_accepted() {
            return None;
        }
        Some((kind, place))
    }

    /// Whether it is a gap in the history, told to its end, that stays for ever. Records are made anew when the owner
    /// accepts a copy, so that the same one found again was changed again; a page that cannot be read is never well.
    fn can_only_be_accepted(&self) -> bool {
        let of_pages = |problem: &String| problem.starts_with(PAGES);
        !self.chain_ok && self.problems.len() < MOST_PROBLEMS && !self.problems.iter().any(of_pages)
    }

    fn of(mut problems: Vec<String>, proof: &journal::Proof) -> Self {
        let pages_ok = problems.is_empty();
        let broken = proof
            .broken
            .iter()
            .map(|(log, seq)| format!("journal: log {log}, change {seq}"));
        let differing = proof
            .differing
            .iter()
            .map(|(table, row)| format!("{table}: {}", uuid::Uuid::from_bytes(*row)));
        problems.extend(broken.chain(differing));
        problems.truncate(MOST_PROBLEMS);
        Self {
            entries: proof.entries,
            chain_ok: proof.broken.is_empty(),
            replay_ok: pages_ok && proof.differing.is_empty(),
            problems,
        }
    }

    fn unread(mut problems: Vec<String>) -> Self {
        problems.push("journal: not read to its end".to_owned());
        Self {
            entries: 0,
            chain_ok: false,
            replay_ok: false,
            problems,
        }
    }
}

/// Reads every page and every change, unless a lock stops it.
pub(super) fn prove(conn: &Connection, stop: &AtomicBool) -> Result<Verified, Error> {
    vault::until_locked(conn, stop, |conn| {
        let pages = match vault::check_pages(conn) {
            Err(vault::Error::Corrupt) => vec!["a page cannot be read".to_owned()],
            pages => pages?,
        };
        let pages = pages.into_iter().map(|page| format!("{PAGES}{page}"));
        match journal::prove(conn, tables::schema()).map_err(Error::from) {
            // What can be said of the pages is said.
            Err(Error::Store(vault::Error::Corrupt)) => Ok(Verified::unread(pages.collect())),
            proof => Ok(Verified::of(pages.collect(), &proof?)),
        }
    })
}

/// When that was done last.
pub(super) fn last_proof(conn: &Connection) -> Result<Option<LastProof>, Error> {
    let last = audit::last(conn, VERIFIED)?;
    Ok(last.map(|last| LastProof {
        at_ms: last.at_ms,
        is_complete: last.is_done,
    }))
}

/// Proves the records if it is time; whether it did. Called every now and then, beside the work.
pub(crate) fn tend(open: &Open, now_ms: i64) -> Result<bool, Error> {
    // A doubt is before a person already, who decides; and whatever came of a proof, it is not made twice while the clinic
    // stays open.
    if open.watch.doubt().is_some() || open.has_proved.load(Ordering::Acquire) {
        return Ok(false);
    }
    let last = open.vault.read(|conn| {
        Ok::<_, Error>(match last_proof(conn)? {
            None => audit::last(conn, FOUNDED)?.map(|founded| LastProof {
                at_ms: founded.at_ms,
                is_complete: true,
            }),
            last => last,
        })
    })?;
    if !proof_is_due(last, open.quiet_ms(now_ms), now_ms)
        || open.vault.file_bytes()? > LARGEST_BYTES
    {
        return Ok(false);
    }
    open.has_proved.store(true, Ordering::Release);
    let verified = open
        .vault
        .read_through(|conn| Ok(prove(conn, &open.stop)?.doubt(conn)));
    let outcome = match &verified {
        // Somebody locked: it begins again when the clinic is next open and quiet.
        Err(Error::Store(vault::Error::Closed)) => return Ok(false),
        Err(_not_proved) => Outcome::Failed,
        Ok(doubt) => {
            if let Some((kind, place)) = doubt {
                open.fall_in_doubt(*kind, place, now_ms);
            }
            Outcome::Done
        }
    };
    let line = Event {
        at_ms: now_ms,
        person: None,
        command: VERIFY,
        event: VERIFIED,
        outcome,
        patient: None,
    };
    audit::remember(open, now_ms, &[line])?;
    verified.map(|_proof| true)
}
