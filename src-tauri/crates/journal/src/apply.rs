use rusqlite::types::Value as SqlValue;
use rusqlite::{OptionalExtension as _, Transaction, params, params_from_iter};

use crate::conflict::{note_conflict, winner};
use crate::heads::RowClock;
use crate::log::{localise, logs, number_of};
use crate::schema::Prepared;
use crate::{Dot, Entry, Error, LogId, Op, Schema, Set, Value};

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
/// continue its log: then nothing of the batch should be kept, so roll the transaction back.
pub fn receive(
    tx: &Transaction<'_>,
    schema: &Schema,
    entries: &[Entry],
) -> Result<Received, Error> {
    let mut received = Received::default();
    for entry in entries {
        let bytes = entry.encode()?;
        match place(tx, entry, &bytes)? {
            Place::Known => received.known += 1,
            Place::Next(log) => {
                apply_foreign(tx, schema, entry, log, &bytes)?;
                received.applied += 1;
                received.applied += release(tx, schema)?;
            }
            Place::Later => {
                let id = entry.logs.first().ok_or(Error::Undecodable)?;
                tx.prepare_cached(
                    "INSERT INTO journal_held (log_id, seq, body) VALUES (?1, ?2, ?3) \
                     ON CONFLICT DO NOTHING",
                )?
                .execute(params![id, entry.seq, bytes])?;
            }
        }
    }
    received.held = tx.query_row("SELECT count(*) FROM journal_held", [], |row| row.get(0))?;
    Ok(received)
}

enum Place {
    Known,
    Next(u32),
    Later,
}

fn place(tx: &Transaction<'_>, entry: &Entry, bytes: &[u8]) -> Result<Place, Error> {
    let id = entry.logs.first().ok_or(Error::Undecodable)?;
    let log = number_of(tx, id)?;
    let known = logs(tx)?;
    let head = known
        .iter()
        .find(|known| known.number == log)
        .ok_or(Error::NoLog)?;
    if entry.seq <= head.head_seq {
        let hash: Option<[u8; 32]> = tx
            .prepare_cached("SELECT hash FROM journal_entry WHERE log = ?1 AND seq = ?2")?
            .query_row(params![log, entry.seq], |row| row.get(0))
            .optional()?;
        return if hash == Some(*blake3::hash(bytes).as_bytes()) {
            Ok(Place::Known)
        } else {
            Err(Error::Forked {
                log,
                seq: entry.seq,
            })
        };
    }
    if entry.seq > head.head_seq + 1 {
        return Ok(Place::Later);
    }
    if entry.prev != head.head_hash {
        return Err(Error::BrokenChain {
            log,
            seq: entry.seq,
        });
    }
    let local = localise(tx, entry.clone())?;
    let has = |dep: &Dot| {
        dep.log == log
            || known
                .iter()
                .any(|log| log.number == dep.log && log.head_seq >= dep.seq)
    };
    Ok(if local.deps.iter().all(has) {
        Place::Next(log)
    } else {
        Place::Later
    })
}

/// Applies what was held and has its causes now.
fn release(tx: &Transaction<'_>, schema: &Schema) -> Result<u64, Error> {
    let mut released = 0;
    loop {
        let held: Vec<(LogId, u64, Vec<u8>)> = tx
            .prepare_cached("SELECT log_id, seq, body FROM journal_held ORDER BY log_id, seq")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        let mut moved = false;
        for (id, seq, bytes) in held {
            let entry = Entry::decode(&bytes)?;
            match place(tx, &entry, &bytes)? {
                Place::Later => continue,
                Place::Known => {}
                Place::Next(log) => {
                    apply_foreign(tx, schema, &entry, log, &bytes)?;
                    released += 1;
                }
            }
            tx.execute(
                "DELETE FROM journal_held WHERE log_id = ?1 AND seq = ?2",
                params![id, seq],
            )?;
            moved = true;
        }
        if !moved {
            return Ok(released);
        }
    }
}

fn apply_foreign(
    tx: &Transaction<'_>,
    schema: &Schema,
    entry: &Entry,
    log: u32,
    bytes: &[u8],
) -> Result<(), Error> {
    let local = localise(tx, entry.clone())?;
    let dot = Dot {
        log,
        seq: entry.seq,
    };
    apply_entry(
        tx,
        schema,
        &local,
        dot,
        bytes,
        *blake3::hash(bytes).as_bytes(),
    )
}

/// The one way into the tables: for what comes from here, from elsewhere, and from a replay.
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
    let mut is_deferred = false;
    for op in &entry.ops {
        is_deferred |= !apply_op(tx, schema, op, dot)?;
    }
    if is_deferred {
        // Written by a newer program: the entry is kept whole and applied once this program knows the column.
        tx.execute("INSERT INTO journal_deferred (ord) VALUES (?1)", [ord])?;
    }
    Ok(())
}

/// Returns whether every table and column of the operation is known here.
fn apply_op(tx: &Transaction<'_>, schema: &Schema, op: &Op, dot: Dot) -> Result<bool, Error> {
    let Some(prepared) = schema.find(op.table) else {
        return Ok(false);
    };
    let is_known = |set: &&Set| {
        prepared
            .updates
            .iter()
            .any(|(number, _)| *number == set.column)
    };
    let all_known = op.sets.iter().all(|set| is_known(&set));
    let clock: Option<Vec<u8>> = tx
        .prepare_cached(&prepared.select_clock)?
        .query_row([op.row], |row| row.get(0))
        .optional()?;
    match clock {
        None => insert(tx, prepared, op, dot)?,
        Some(bytes) => {
            let mut clock = RowClock::decode(&bytes)?;
            let nothing: &[Dot] = &[];
            if op.creates {
                // Made apart on two devices under one id: each column is a version of its own.
                for column in prepared.table.all_columns() {
                    let set = op.sets.iter().find(|set| set.column == column.number);
                    let value = set.map_or(&Value::Null, |set| &set.value);
                    update(
                        tx,
                        prepared,
                        op,
                        &mut clock,
                        dot,
                        (column.number, value, nothing),
                    )?;
                }
            } else {
                for set in op.sets.iter().filter(is_known) {
                    let cell = (set.column, &set.value, set.base.as_slice());
                    update(tx, prepared, op, &mut clock, dot, cell)?;
                }
            }
        }
    }
    Ok(all_known)
}

fn insert(tx: &Transaction<'_>, prepared: &Prepared, op: &Op, dot: Dot) -> Result<(), Error> {
    let clock = RowClock::new(dot).encode()?;
    let id = SqlValue::Blob(op.row.to_vec());
    let cells = prepared.table.all_columns().map(|column| {
        let set = op.sets.iter().find(|set| set.column == column.number);
        match set.map(|set| &set.value) {
            None | Some(Value::Null) => SqlValue::Null,
            Some(Value::Int(int)) => SqlValue::Integer(*int),
            Some(Value::Text(text)) => SqlValue::Text(text.clone()),
            Some(Value::Blob(blob)) => SqlValue::Blob(blob.clone()),
        }
    });
    let values = [id, SqlValue::Blob(clock)].into_iter().chain(cells);
    tx.prepare_cached(&prepared.insert)?
        .execute(params_from_iter(values))?;
    Ok(())
}

fn update(
    tx: &Transaction<'_>,
    prepared: &Prepared,
    op: &Op,
    clock: &mut RowClock,
    dot: Dot,
    (column, value, base): (u16, &Value, &[Dot]),
) -> Result<(), Error> {
    let Some((_, sql)) = prepared
        .updates
        .iter()
        .find(|(number, _)| *number == column)
    else {
        return Err(Error::UnknownColumn);
    };
    let had_several = clock.heads(column).len() > 1;
    clock.advance(column, dot, base);
    let heads = clock.heads(column);
    let shown = if heads.len() > 1 {
        winner(tx, op.table, &op.row, column, heads)?
    } else {
        value.clone()
    };
    if had_several || heads.len() > 1 {
        note_conflict(tx, op.table, &op.row, column, heads)?;
    }
    tx.prepare_cached(sql)?
        .execute(params![op.row, clock.encode()?, shown])?;
    Ok(())
}
