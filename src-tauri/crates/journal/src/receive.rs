use rusqlite::{OptionalExtension as _, Transaction, params};

use crate::apply::apply_entry;
use crate::log::{localise, logs, number_of};
use crate::{Dot, Entry, Error, Schema};

/// What became of entries that came from elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Received {
    /// Written into the tables, those included that had been held.
    pub applied: u64,
    /// Known already.
    pub known: u64,
    /// Kept until their causes arrive.
    pub held: u64,
}

/// Takes in entries of other devices, in any order and any number of times.
///
/// # Errors
/// [`Error::Forked`] if a place in a log is taken by another entry, [`Error::BrokenChain`] if an entry does not
/// continue its log, [`Error::Undecodable`] if an entry contradicts itself: then nothing of the batch should be kept,
/// so roll the transaction back.
pub fn receive(
    tx: &Transaction<'_>,
    schema: &Schema,
    entries: &[Entry],
) -> Result<Received, Error> {
    let mut received = Received::default();
    for entry in entries {
        entry.check()?;
        let bytes = entry.encode()?;
        match take(tx, schema, entry, &bytes)? {
            Taken::Known => received.known += 1,
            Taken::Applied => received.applied += 1,
            Taken::Early => hold(tx, entry, &bytes)?,
        }
    }
    received.applied += release(tx, schema)?;
    received.held = tx.query_row("SELECT count(*) FROM journal_held", [], |row| row.get(0))?;
    Ok(received)
}

enum Taken {
    Known,
    Applied,
    /// Its causes are not here yet.
    Early,
}

fn take(
    tx: &Transaction<'_>,
    schema: &Schema,
    entry: &Entry,
    bytes: &[u8],
) -> Result<Taken, Error> {
    let log = number_of(tx, entry.log_id()?)?;
    let known = logs(tx)?;
    let own = known
        .iter()
        .find(|known| known.number == log)
        .ok_or(Error::NoLog)?;
    let seq = entry.seq;
    let hash = *blake3::hash(bytes).as_bytes();
    if seq <= own.head_seq {
        let kept: Option<[u8; 32]> = tx
            .prepare_cached("SELECT hash FROM journal_entry WHERE log = ?1 AND seq = ?2")?
            .query_row(params![log, seq], |row| row.get(0))
            .optional()?;
        return if kept == Some(hash) {
            Ok(Taken::Known)
        } else {
            Err(Error::Forked { log, seq })
        };
    }
    if seq > own.head_seq + 1 {
        return Ok(Taken::Early);
    }
    if entry.prev != own.head_hash {
        return Err(Error::BrokenChain { log, seq });
    }
    let entry = localise(tx, entry.clone())?;
    // What it replaces is among its causes; a sender who forgets to say so must not make the order matter.
    let bases = entry
        .ops
        .iter()
        .flat_map(|op| &op.sets)
        .flat_map(|set| &set.base);
    let is_here = |cause: &Dot| {
        known
            .iter()
            .any(|log| log.number == cause.log && log.head_seq >= cause.seq)
    };
    if !entry.deps.iter().chain(bases).all(is_here) {
        return Ok(Taken::Early);
    }
    apply_entry(tx, schema, &entry, Dot { log, seq }, bytes, hash)?;
    Ok(Taken::Applied)
}

fn hold(tx: &Transaction<'_>, entry: &Entry, bytes: &[u8]) -> Result<(), Error> {
    let id = entry.log_id()?;
    tx.prepare_cached(
        "INSERT INTO journal_held (log_id, seq, body) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    )?
    .execute(params![id, entry.seq, bytes])?;
    let held: Vec<u8> = tx
        .prepare_cached("SELECT body FROM journal_held WHERE log_id = ?1 AND seq = ?2")?
        .query_row(params![id, entry.seq], |row| row.get(0))?;
    if held == bytes {
        Ok(())
    } else {
        Err(Error::Forked {
            log: number_of(tx, id)?,
            seq: entry.seq,
        })
    }
}

/// Applies what was held and has its causes now; looks only at each log's next entry.
fn release(tx: &Transaction<'_>, schema: &Schema) -> Result<u64, Error> {
    let mut released = 0;
    let mut has_moved = true;
    while has_moved {
        has_moved = false;
        let next: Vec<Vec<u8>> = tx
            .prepare_cached(
                "SELECT held.body FROM journal_log AS log CROSS JOIN journal_held AS held \
                 ON held.log_id = log.log_id AND held.seq <= log.head_seq + 1",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for bytes in next {
            let entry = Entry::decode(&bytes)?;
            match take(tx, schema, &entry, &bytes)? {
                Taken::Early => continue,
                Taken::Known => {}
                Taken::Applied => released += 1,
            }
            tx.prepare_cached("DELETE FROM journal_held WHERE log_id = ?1 AND seq = ?2")?
                .execute(params![entry.log_id()?, entry.seq])?;
            has_moved = true;
        }
    }
    Ok(released)
}
