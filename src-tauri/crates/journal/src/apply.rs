use rusqlite::{Transaction, params};

use crate::conflict::settle;
use crate::heads::RowClock;
use crate::log::localise;
use crate::schema::{DELETED, Prepared};
use crate::{Dot, Entry, Error, Op, Schema, Value};

/// The one way into the journal and the tables: for what comes from here, from elsewhere, and from a proof's replay.
///
/// The entry's dots are in this file's numbers; `bytes` are the entry as it is exchanged.
pub(crate) fn apply_entry(
    tx: &Transaction<'_>,
    schema: &Schema,
    entry: &Entry,
    dot: Dot,
    bytes: &[u8],
    hash: [u8; 32],
) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO journal_entry (log, seq, hlc, hash, body) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![dot.log, dot.seq, entry.hlc.0, hash, bytes])?;
    let ord = tx.last_insert_rowid();
    tx.prepare_cached(
        "UPDATE journal_log SET head_seq = ?2, head_hash = ?3, head_hlc = ?4 WHERE log = ?1",
    )?
    .execute(params![dot.log, dot.seq, hash, entry.hlc.0])?;
    write_tables(tx, schema, entry, dot, ord)
}

fn write_tables(
    tx: &Transaction<'_>,
    schema: &Schema,
    entry: &Entry,
    dot: Dot,
    ord: i64,
) -> Result<(), Error> {
    let mut is_deferred = false;
    for op in &entry.ops {
        match schema.find(op.table) {
            Some(prepared) => {
                is_deferred |= op
                    .sets
                    .iter()
                    .any(|set| prepared.update(set.column).is_none());
                write_row(tx, prepared, entry, op, dot)?;
            }
            None => is_deferred = true,
        }
    }
    if is_deferred {
        // Written by a newer program: the entry is kept whole, for `take_up_deferred`.
        tx.prepare_cached("INSERT INTO journal_deferred (ord) VALUES (?1)")?
            .execute([ord])?;
    }
    Ok(())
}

/// Any change of a row says that the row stands, so that a deletion made apart from it is a conflict and hides nothing.
fn write_row(
    tx: &Transaction<'_>,
    prepared: &Prepared,
    entry: &Entry,
    op: &Op,
    dot: Dot,
) -> Result<(), Error> {
    let known = RowClock::of(tx, prepared, &op.row)?.map(|(clock, _)| clock);
    let mut clock = known.clone().unwrap_or_default();
    if op.creates {
        clock.create(dot);
    } else {
        for set in op
            .sets
            .iter()
            .filter(|set| prepared.update(set.column).is_some())
        {
            clock.advance(set.column, dot, |head| set.base.contains(head));
        }
        if op.value(DELETED.number).is_none() {
            clock.advance(DELETED.number, dot, |head| entry.saw(dot, head));
        }
    }
    let Some(known) = known else {
        return insert(tx, prepared, op, &clock);
    };
    let packed = clock.encode()?;
    for (column, update) in &prepared.updates {
        let is_touched = op.creates || *column == DELETED.number || op.value(*column).is_some();
        if !is_touched {
            continue;
        }
        let heads = clock.heads(*column);
        let was_settled = known.heads(*column).len() <= 1;
        let mut update = tx.prepare_cached(update)?;
        if was_settled && heads.len() == 1 {
            let value = op.value(*column).unwrap_or(&Value::Null);
            update.execute(params![op.row, packed, value])?;
        } else {
            let shown = settle(tx, prepared, &op.row, *column, heads)?;
            update.execute(params![op.row, packed, shown])?;
        }
    }
    Ok(())
}

fn insert(
    tx: &Transaction<'_>,
    prepared: &Prepared,
    op: &Op,
    clock: &RowClock,
) -> Result<(), Error> {
    let mut statement = tx.prepare_cached(&prepared.insert)?;
    statement.raw_bind_parameter(1, op.row)?;
    statement.raw_bind_parameter(2, clock.encode()?)?;
    for (place, (column, _)) in (3..).zip(&prepared.updates) {
        statement.raw_bind_parameter(place, op.value(*column).unwrap_or(&Value::Null))?;
    }
    statement.raw_execute()?;
    Ok(())
}

/// Makes the tables anew from the journal, if it holds entries that named tables or columns which this program did not
/// know when they came. To be called after the tables have grown; returns how many entries had waited.
///
/// # Errors
/// [`Error::Sql`] if the file refuses, [`Error::Undecodable`] if an entry is damaged.
pub fn take_up_deferred(tx: &Transaction<'_>, schema: &Schema) -> Result<u64, Error> {
    let waiting = tx.query_row("SELECT count(*) FROM journal_deferred", [], |row| {
        row.get(0)
    })?;
    if waiting == 0 {
        return Ok(0);
    }
    rebuild(tx, schema)?;
    Ok(waiting)
}

/// Makes the tables anew from the journal, whatever stands in them.
///
/// # Errors
/// [`Error::Sql`] if the file refuses, [`Error::Undecodable`] if an entry is damaged.
pub fn rebuild(tx: &Transaction<'_>, schema: &Schema) -> Result<(), Error> {
    for table in schema.tables() {
        tx.execute(&format!("DELETE FROM {}", table.name), [])?;
    }
    tx.execute_batch("DELETE FROM journal_conflict; DELETE FROM journal_deferred;")?;
    let mut statement = tx.prepare("SELECT ord, log, seq, body FROM journal_entry ORDER BY ord")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (ord, body): (i64, Vec<u8>) = (row.get(0)?, row.get(3)?);
        let dot = Dot {
            log: row.get(1)?,
            seq: row.get(2)?,
        };
        write_tables(tx, schema, &localise(tx, Entry::decode(&body)?)?, dot, ord)?;
    }
    Ok(())
}
