//! How far the journal had come, to be kept outside of the file: what an old copy of the file cannot know.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use crate::log::{Log, logs};
use crate::{Entry, Error, LogId, Schema, Table};

/// A key store keeps about 2,500 bytes for a name; more devices than this are not marked one by one.
const MOST_LOGS: usize = 32;

/// The last entry of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// The log.
    pub log: LogId,
    /// The place of its last entry.
    pub seq: u64,
    /// BLAKE3 of that entry.
    pub hash: [u8; 32],
}

/// The last entry of every log; this PC's own first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// At most 32.
    pub logs: Vec<Reached>,
}

/// How a file stands to a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Everything marked is there, and what came after continues it.
    Holds {
        /// How many entries came after.
        ahead: u64,
    },
    /// An entry that was marked is not there: the file is older than the mark.
    Behind {
        /// The place that is missing.
        seq: u64,
    },
    /// Another entry stands where one was marked.
    Forked {
        /// The place.
        seq: u64,
    },
    /// What came after the mark does not continue it, or the log's head is not its last entry.
    Broken {
        /// The first bad place.
        seq: u64,
    },
}

/// How far the journal has come.
///
/// # Errors
/// [`Error::Sql`] if the file cannot be read.
pub fn mark(conn: &Connection) -> Result<Mark, Error> {
    let mut known = logs(conn)?;
    known.retain(|log| log.head_seq > 0);
    // This PC's own first, then those numbered last: a restored file goes on in a new log.
    known.sort_by_key(|log| (!log.mine, std::cmp::Reverse(log.number)));
    known.truncate(MOST_LOGS);
    let reached = |log: Log| Reached {
        log: log.id,
        seq: log.head_seq,
        hash: log.head_hash,
    };
    Ok(Mark {
        logs: known.into_iter().map(reached).collect(),
    })
}

/// Compares the file with a mark made of it earlier. What stands before the mark is [`crate::prove`]'s to check.
///
/// # Errors
/// [`Error::Sql`] if the file cannot be read.
pub fn standing(conn: &Connection, mark: &Mark) -> Result<Standing, Error> {
    let known = logs(conn)?;
    for marked in &mark.logs {
        let Some(log) = known.iter().find(|log| log.id == marked.log) else {
            return Ok(Standing::Behind { seq: marked.seq });
        };
        let hash: Option<Vec<u8>> = conn
            .prepare_cached("SELECT hash FROM journal_entry WHERE log = ?1 AND seq = ?2")?
            .query_row(params![log.number, marked.seq], |row| row.get(0))
            .optional()?;
        match hash {
            None => return Ok(Standing::Behind { seq: marked.seq }),
            Some(hash) if hash != marked.hash => {
                return Ok(Standing::Forked { seq: marked.seq });
            }
            Some(_) => {}
        }
    }
    let mut ahead = 0;
    for log in &known {
        let from = mark.logs.iter().find(|marked| marked.log == log.id);
        // A log that is new since the mark is followed from its beginning.
        let (seq, hash) = from.map_or((0, [0; 32]), |marked| (marked.seq, marked.hash));
        match follow(conn, log, seq, hash)? {
            Ok(entries) => ahead += entries,
            Err(seq) => return Ok(Standing::Broken { seq }),
        }
    }
    Ok(Standing::Holds { ahead })
}

/// Follows a log from after `seq` to its head: how many entries, or the first place that does not continue.
fn follow(
    conn: &Connection,
    log: &Log,
    mut seq: u64,
    mut hash: [u8; 32],
) -> Result<Result<u64, u64>, Error> {
    let from = seq;
    // The entry that the way begins with is hashed too: its body may have been changed under its hash.
    let mut statement = conn.prepare_cached(
        "SELECT seq, hash, body FROM journal_entry WHERE log = ?1 AND seq >= ?2 ORDER BY seq",
    )?;
    let mut rows = statement.query(params![log.number, from])?;
    while let Some(row) = rows.next()? {
        let at: u64 = row.get(0)?;
        let body = row.get_ref(2)?.as_blob().unwrap_or_default();
        let fresh = *blake3::hash(body).as_bytes();
        let claimed = row.get_ref(1)?.as_blob().unwrap_or_default();
        if at == from {
            if claimed != fresh || fresh != hash {
                return Ok(Err(at));
            }
            continue;
        }
        let continues = Entry::decode(body).is_ok_and(|entry| {
            entry.prev == hash && entry.seq == at && entry.logs.first() == Some(&log.id)
        });
        if at != seq + 1 || claimed != fresh || !continues {
            return Ok(Err(seq + 1));
        }
        (seq, hash) = (at, fresh);
    }
    if log.head_seq == seq && (seq == 0 || log.head_hash == hash) {
        Ok(Ok(seq - from))
    } else {
        Ok(Err(seq + 1))
    }
}

/// A fingerprint of these tables as they stand in this file, to be kept with a mark.
///
/// # Errors
/// [`Error::Sql`] if the file cannot be read.
pub fn fingerprint(
    conn: &Connection,
    schema: &Schema,
    tables: &[&'static Table],
) -> Result<[u8; 32], Error> {
    let mut hasher = blake3::Hasher::new();
    for table in tables {
        let prepared = schema.find(table.number).ok_or(Error::UnknownColumn)?;
        let columns = prepared.updates.len() + 2;
        let mut statement = conn.prepare_cached(&prepared.select_all)?;
        let mut rows = statement.query([])?;
        hasher.update(&table.number.to_le_bytes());
        while let Some(row) = rows.next()? {
            for index in 0..columns {
                let cell: crate::Value = row.get(index)?;
                hasher.update(&postcard::to_allocvec(&cell)?);
            }
        }
    }
    Ok(*hasher.finalize().as_bytes())
}
