use std::cmp::Ordering;

use rusqlite::{Connection, Transaction, params};

use crate::apply::apply_entry;
use crate::log::{Log, localise, logs};
use crate::{Dot, Entry, Error, Hlc, LogId, RowId, Schema, Table, Value};

/// What a proof found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// Entries read.
    pub entries: u64,
    /// Places where a log's chain does not hold, as `(log, seq)`.
    pub broken: Vec<(u32, u64)>,
    /// Rows that are not what the journal says, as `(table, row)`.
    pub differing: Vec<(&'static str, RowId)>,
}

impl Proof {
    /// Whether the journal is whole and the tables are what it says.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.broken.is_empty() && self.differing.is_empty()
    }
}

/// Checks every log's chain, replays the journal into empty tables in memory, and compares them with the file's.
///
/// # Errors
/// [`Error::Sql`] if the file cannot be read.
pub fn prove(conn: &Connection, schema: &Schema) -> Result<Proof, Error> {
    replay(conn, schema, |_| true)
}

/// As [`prove`], for these tables alone: every entry is read and its chain checked, but only what they say of these
/// tables is replayed and compared.
///
/// # Errors
/// [`Error::Sql`] if the file cannot be read.
pub fn prove_tables(
    conn: &Connection,
    schema: &Schema,
    tables: &[&'static Table],
) -> Result<Proof, Error> {
    replay(conn, schema, |number| {
        tables.iter().any(|table| table.number == number)
    })
}

fn replay(
    conn: &Connection,
    schema: &Schema,
    wanted: impl Fn(u16) -> bool,
) -> Result<Proof, Error> {
    let known = logs(conn)?;
    // An empty database in memory, not a file.
    let mut scratch = Connection::open_in_memory()?;
    scratch.set_prepared_statement_cache_capacity(256);
    scratch.execute_batch("PRAGMA foreign_keys = OFF;")?;
    scratch.execute_batch(&schema.ddl())?;
    let tx = scratch.transaction()?;
    for log in &known {
        tx.execute(
            "INSERT INTO journal_log (log, log_id, mine, head_seq, head_hash, head_hlc) \
             VALUES (?1, ?2, ?3, 0, ?4, 0)",
            params![log.number, log.id, log.mine, [0_u8; 32]],
        )?;
    }
    let mut replay = Replay {
        tx: &tx,
        schema,
        wanted: &wanted,
        reached: known.clone(),
        proof: Proof::default(),
    };
    for log in &mut replay.reached {
        (log.head_seq, log.head_hash, log.head_hlc) = (0, [0; 32], Hlc(0));
    }
    let mut statement =
        conn.prepare("SELECT log, seq, hlc, hash, body FROM journal_entry ORDER BY ord")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let dot = Dot {
            log: row.get(0)?,
            seq: row.get(1)?,
        };
        let body = row.get_ref(4)?.as_blob().unwrap_or_default();
        replay.entry(
            dot,
            Hlc(row.get(2)?),
            row.get_ref(3)?.as_blob().unwrap_or_default(),
            body,
        )?;
    }
    let Replay {
        reached, mut proof, ..
    } = replay;
    let ends = known
        .iter()
        .zip(&reached)
        .filter(|(log, reached)| log != reached);
    proof
        .broken
        .extend(ends.map(|(log, _)| (log.number, log.head_seq)));
    proof.broken.sort_unstable();
    proof.broken.dedup();
    let (all, some): (Vec<_>, Vec<_>) = schema
        .prepared()
        .iter()
        .partition(|prepared| wanted(prepared.table.number));
    for prepared in all {
        let columns = prepared.updates.len() + 2;
        compare(
            conn,
            &tx,
            (prepared.table.name, &prepared.select_all, columns),
            &mut proof,
        )?;
    }
    if some.is_empty() {
        compare(conn, &tx, ("journal_conflict", CONFLICTS, 2), &mut proof)?;
    }
    Ok(proof)
}

/// The conflicts of each row, to compare them as tables are compared.
const CONFLICTS: &str = "SELECT row, group_concat(table_no || '.' || column_no) FROM \
     (SELECT * FROM journal_conflict ORDER BY row, table_no, column_no) GROUP BY row ORDER BY row";

struct Replay<'a> {
    tx: &'a Transaction<'a>,
    schema: &'a Schema,
    /// Which tables are replayed, by number.
    wanted: &'a dyn Fn(u16) -> bool,
    /// How far each log has come.
    reached: Vec<Log>,
    proof: Proof,
}

impl Replay<'_> {
    /// # Errors
    /// [`Error::Sql`] where the machine refused, which says nothing against the entry.
    fn entry(&mut self, dot: Dot, hlc: Hlc, claimed: &[u8], body: &[u8]) -> Result<(), Error> {
        self.proof.entries += 1;
        let hash = *blake3::hash(body).as_bytes();
        let Some(log) = self.reached.iter_mut().find(|log| log.number == dot.log) else {
            self.proof.broken.push((dot.log, dot.seq));
            return Ok(());
        };
        let (id, next) = (log.id, log.head_seq + 1);
        let prev = log.head_hash;
        // The following entry is measured by what this one claims to be, so that only the edited one is named.
        log.head_seq = dot.seq;
        log.head_hash = claimed.try_into().unwrap_or(hash);
        log.head_hlc = hlc;
        if dot.seq > next {
            self.proof.broken.push((dot.log, next));
        }
        let place = (dot.log, dot.seq);
        let entry = Entry::decode(body).and_then(|entry| localise(self.tx, entry));
        let Some(mut entry) = sound(entry)? else {
            self.proof.broken.push(place);
            return Ok(());
        };
        let is_here = |cause: &Dot| {
            self.reached
                .iter()
                .any(|log| log.number == cause.log && log.head_seq >= cause.seq)
        };
        let is_itself = entry.logs.first() == Some(&id) && entry.seq == dot.seq;
        let is_whole = claimed == hash && entry.hlc == hlc && is_itself;
        let continues = dot.seq > next || (dot.seq == next && entry.prev == prev);
        if !is_whole || !continues || !entry.deps.iter().all(is_here) {
            self.proof.broken.push(place);
        }
        entry.ops.retain(|op| (self.wanted)(op.table));
        if entry.ops.is_empty() {
            return Ok(());
        }
        if sound(apply_entry(self.tx, self.schema, &entry, dot, body, hash))?.is_none() {
            self.proof.broken.push(place);
        }
        Ok(())
    }
}

/// What came of an entry; `None` if it is not what an entry can be. That memory or disk gave out is no fault of it.
fn sound<T>(done: Result<T, Error>) -> Result<Option<T>, Error> {
    use rusqlite::ErrorCode as Code;
    match done {
        Ok(done) => Ok(Some(done)),
        Err(Error::Sql(error))
            if matches!(
                error.sqlite_error_code(),
                Some(
                    Code::OutOfMemory
                        | Code::DiskFull
                        | Code::SystemIoFailure
                        | Code::OperationInterrupted
                )
            ) =>
        {
            Err(Error::Sql(error))
        }
        Err(_unsound) => Ok(None),
    }
}

fn compare(
    file: &Connection,
    replayed: &Connection,
    (name, select, columns): (&'static str, &str, usize),
    proof: &mut Proof,
) -> Result<(), Error> {
    let mut here = file.prepare(select)?;
    let mut there = replayed.prepare(select)?;
    let mut here = here.query_map([], |row| cells(row, columns))?;
    let mut there = there.query_map([], |row| cells(row, columns))?;
    let (mut left, mut right) = (here.next().transpose()?, there.next().transpose()?);
    loop {
        let order = match (&left, &right) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(a), Some(b)) => a.0.cmp(&b.0),
        };
        if left != right
            && let Some((row, _)) = if order.is_gt() { &right } else { &left }
        {
            proof.differing.push((name, *row));
        }
        if order.is_le() {
            left = here.next().transpose()?;
        }
        if order.is_ge() {
            right = there.next().transpose()?;
        }
    }
}

fn cells(row: &rusqlite::Row<'_>, columns: usize) -> rusqlite::Result<(RowId, Vec<Value>)> {
    let values = (1..columns)
        .map(|index| row.get(index))
        .collect::<Result<_, _>>()?;
    Ok((row.get(0)?, values))
}

/// A fingerprint of what the clinic knows, equal on two devices that hold the same entries.
///
/// # Errors
/// [`Error::Sql`] if the file cannot be read.
pub fn digest(conn: &Connection, schema: &Schema) -> Result<[u8; 32], Error> {
    let known = logs(conn)?;
    let global = |dot: &Dot| -> (Option<LogId>, u64) {
        (
            known
                .iter()
                .find(|log| log.number == dot.log)
                .map(|log| log.id),
            dot.seq,
        )
    };
    let mut hasher = blake3::Hasher::new();
    for prepared in schema.prepared() {
        let columns: Vec<u16> = prepared
            .table
            .all_columns()
            .map(|column| column.number)
            .collect();
        let mut statement = conn.prepare(&prepared.select_all)?;
        let mut rows = statement.query([])?;
        hasher.update(prepared.table.name.as_bytes());
        while let Some(row) = rows.next()? {
            let id: RowId = row.get(0)?;
            let clock: Vec<u8> = row.get(1)?;
            let clock = crate::heads::RowClock::decode(&clock)?;
            hasher.update(&id);
            for (index, column) in columns.iter().enumerate() {
                // The heads by their ids everywhere, since numbers of logs differ from file to file.
                let mut heads: Vec<_> = clock.heads(*column).iter().map(global).collect();
                heads.sort_unstable();
                let cell: (Value, Vec<(Option<LogId>, u64)>) = (row.get(index + 2)?, heads);
                hasher.update(&postcard::to_allocvec(&cell)?);
            }
        }
    }
    Ok(*hasher.finalize().as_bytes())
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    #[test]
    fn that_the_machine_gave_out_is_no_fault_of_an_entry() {
        let failed = |code| {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            sound::<()>(Err(Error::Sql(error)))
        };
        for code in [
            ffi::SQLITE_NOMEM,
            ffi::SQLITE_FULL,
            ffi::SQLITE_IOERR,
            ffi::SQLITE_INTERRUPT,
        ] {
            assert!(failed(code).is_err(), "{code}");
        }
        assert!(matches!(failed(ffi::SQLITE_CONSTRAINT), Ok(None)));
        assert!(matches!(sound::<()>(Err(Error::NoRow)), Ok(None)));
        assert!(matches!(sound(Ok(1)), Ok(Some(1))));
    }
}
