use rusqlite::{Connection, params};

use crate::apply::apply_entry;
use crate::log::{localise, logs};
use crate::{Dot, Entry, Error, LogId, RowId, Schema, Value};

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
    let mut proof = Proof::default();
    let known = logs(conn)?;
    #[expect(
        clippy::disallowed_methods,
        reason = "an empty database in memory, not a file"
    )]
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
    let mut heads: Vec<(u32, u64, [u8; 32])> = known
        .iter()
        .map(|log| (log.number, 0, [0_u8; 32]))
        .collect();
    let mut statement =
        conn.prepare("SELECT log, seq, hash, body FROM journal_entry ORDER BY ord")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let dot = Dot {
            log: row.get(0)?,
            seq: row.get(1)?,
        };
        let claimed: [u8; 32] = row.get(2)?;
        let body: Vec<u8> = row.get(3)?;
        proof.entries += 1;
        let hash = *blake3::hash(&body).as_bytes();
        let head = heads.iter_mut().find(|(log, ..)| *log == dot.log);
        let (Ok(entry), Some(head)) = (Entry::decode(&body), head) else {
            proof.broken.push((dot.log, dot.seq));
            continue;
        };
        let continues = dot.seq == head.1 + 1 && entry.seq == dot.seq && entry.prev == head.2;
        if !continues || hash != claimed {
            proof.broken.push((dot.log, dot.seq));
        }
        *head = (dot.log, dot.seq, hash);
        let local = localise(&tx, entry)?;
        if apply_entry(&tx, schema, &local, dot, &body, hash).is_err() {
            proof.broken.push((dot.log, dot.seq));
        }
    }
    for log in &known {
        let stands = heads.contains(&(log.number, log.head_seq, log.head_hash));
        if !stands {
            proof.broken.push((log.number, log.head_seq));
        }
    }
    for prepared in schema.prepared() {
        compare(conn, &tx, prepared, &mut proof)?;
    }
    Ok(proof)
}

fn compare(
    file: &Connection,
    replayed: &Connection,
    prepared: &crate::schema::Prepared,
    proof: &mut Proof,
) -> Result<(), Error> {
    let columns = prepared.table.all_columns().count() + 2;
    let mut here = file.prepare(&prepared.select_all)?;
    let mut there = replayed.prepare(&prepared.select_all)?;
    let mut here = here.query_map([], |row| cells(row, columns))?;
    let mut there = there.query_map([], |row| cells(row, columns))?;
    let (mut left, mut right) = (here.next().transpose()?, there.next().transpose()?);
    loop {
        let order = match (&left, &right) {
            (None, None) => return Ok(()),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(a), Some(b)) => a.0.cmp(&b.0),
        };
        let differs = left.as_ref().map(|row| &row.1) != right.as_ref().map(|row| &row.1);
        if differs && let Some(row) = if order.is_gt() { &right } else { &left } {
            proof.differing.push((prepared.table.name, row.0));
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
