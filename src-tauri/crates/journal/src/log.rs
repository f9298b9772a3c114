use rusqlite::{Connection, OptionalExtension as _, params};

use crate::{Dot, Entry, Error, Hlc, LogId};

/// What this file knows of one log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Log {
    pub(crate) number: u32,
    pub(crate) id: LogId,
    pub(crate) head_seq: u64,
    pub(crate) head_hash: [u8; 32],
    pub(crate) head_hlc: Hlc,
    pub(crate) mine: bool,
}

pub(crate) fn logs(conn: &Connection) -> Result<Vec<Log>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT log, log_id, head_seq, head_hash, head_hlc, mine FROM journal_log ORDER BY log",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Log {
            number: row.get(0)?,
            id: row.get(1)?,
            head_seq: row.get(2)?,
            head_hash: row.get(3)?,
            head_hlc: Hlc(row.get(4)?),
            mine: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn own_log(logs: &[Log]) -> Result<&Log, Error> {
    logs.iter().find(|log| log.mine).ok_or(Error::NoLog)
}

/// The number of a log in this file; a log that is new here gets one.
pub(crate) fn number_of(conn: &Connection, id: &LogId) -> Result<u32, Error> {
    let known = conn
        .prepare_cached("SELECT log FROM journal_log WHERE log_id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    if let Some(number) = known {
        return Ok(number);
    }
    conn.execute(
        "INSERT INTO journal_log (log_id, mine, head_seq, head_hash, head_hlc) \
         VALUES (?1, 0, 0, ?2, 0)",
        params![id, [0_u8; 32]],
    )?;
    Ok(conn.query_row(
        "SELECT log FROM journal_log WHERE log_id = ?1",
        [id],
        |row| row.get(0),
    )?)
}

/// From now on this PC writes under a new id: at creation, and when a file was copied or restored,
/// since two devices that write one log could not be told apart.
///
/// # Errors
/// [`Error::Sql`] if the file refuses.
pub fn begin_log(conn: &Connection, id: LogId) -> Result<(), Error> {
    conn.execute("UPDATE journal_log SET mine = 0", [])?;
    let number = number_of(conn, &id)?;
    conn.execute("UPDATE journal_log SET mine = 1 WHERE log = ?1", [number])?;
    Ok(())
}

/// The last entry known of every log.
///
/// # Errors
/// [`Error::Sql`] if the file refuses.
pub fn vector(conn: &Connection) -> Result<Vec<(LogId, u64)>, Error> {
    Ok(logs(conn)?
        .into_iter()
        .map(|log| (log.id, log.head_seq))
        .collect())
}

/// The entries that somebody with this vector lacks, causes before effects.
///
/// # Errors
/// [`Error::Sql`] if the file refuses, [`Error::Undecodable`] if an entry is damaged.
pub fn since(conn: &Connection, known: &[(LogId, u64)]) -> Result<Vec<Entry>, Error> {
    let mut lacking: Vec<(i64, Entry)> = Vec::new();
    let mut statement =
        conn.prepare_cached("SELECT ord, body FROM journal_entry WHERE log = ?1 AND seq > ?2")?;
    for log in logs(conn)? {
        let has = known
            .iter()
            .find(|(id, _)| *id == log.id)
            .map_or(0, |(_, seq)| *seq);
        if has < log.head_seq {
            let mut rows = statement.query(params![log.number, has])?;
            while let Some(row) = rows.next()? {
                let body: Vec<u8> = row.get(1)?;
                lacking.push((row.get(0)?, Entry::decode(&body)?));
            }
        }
    }
    lacking.sort_unstable_by_key(|(ord, _)| *ord);
    Ok(lacking.into_iter().map(|(_, entry)| entry).collect())
}

/// How many bytes these entries are, packed as the file has them.
///
/// # Errors
/// [`Error::Sql`] if the file refuses.
pub fn bytes_since(conn: &Connection, known: &[(LogId, u64)]) -> Result<u64, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT coalesce(sum(length(body)), 0) FROM journal_entry WHERE log = ?1 AND seq > ?2",
    )?;
    let mut bytes = 0;
    for log in logs(conn)? {
        let has = known.iter().find(|(id, _)| *id == log.id);
        let has = has.map_or(0, |(_, seq)| *seq);
        bytes += statement.query_row(params![log.number, has], |row| row.get::<_, u64>(0))?;
    }
    Ok(bytes)
}

/// How many entries the journal holds.
///
/// # Errors
/// [`Error::Sql`] if the file refuses.
pub fn entry_count(conn: &Connection) -> Result<u64, Error> {
    Ok(conn.query_row("SELECT count(*) FROM journal_entry", [], |row| row.get(0))?)
}

/// An entry, its dots in the numbers of its own list of logs.
pub(crate) fn entry_at(conn: &Connection, dot: Dot) -> Result<Entry, Error> {
    let body: Option<Vec<u8>> = conn
        .prepare_cached("SELECT body FROM journal_entry WHERE log = ?1 AND seq = ?2")?
        .query_row(params![dot.log, dot.seq], |row| row.get(0))
        .optional()?;
    let body = body.ok_or(Error::Missing {
        log: dot.log,
        seq: dot.seq,
    })?;
    Entry::decode(&body)
}

/// Rewrites an entry's dots from its own list of logs to this file's numbers.
pub(crate) fn localise(conn: &Connection, mut entry: Entry) -> Result<Entry, Error> {
    let numbers = entry
        .logs
        .iter()
        .map(|id| number_of(conn, id))
        .collect::<Result<Vec<u32>, _>>()?;
    entry.renumber(|index| {
        let index = usize::try_from(index).map_err(|_| Error::Undecodable)?;
        numbers.get(index).copied().ok_or(Error::Undecodable)
    })?;
    Ok(entry)
}
