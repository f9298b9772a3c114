use rusqlite::Transaction;

use crate::conflict::shown;
use crate::heads::RowClock;
use crate::log::{entry_at, localise};
use crate::schema::{DELETED, Prepared};
use crate::{Dot, Draft, Error, Op, Schema, Set, Value};

/// The draft that takes an entry back: a new change, never an edit of what was remembered.
///
/// Rows that it made are taken away, cells get what they showed before. Append-only rows stay: they say what happened.
///
/// # Errors
/// [`Error::Superseded`] if anything it wrote was changed since, [`Error::Missing`] if the entry is not there.
pub fn undo(tx: &Transaction<'_>, schema: &Schema, dot: Dot) -> Result<Draft, Error> {
    let entry = localise(tx, entry_at(tx, dot)?)?;
    let mut draft = Draft::default();
    for op in &entry.ops {
        let prepared = schema.find(op.table).ok_or(Error::UnknownColumn)?;
        if !prepared.table.is_append_only() {
            draft.push(inverse(tx, prepared, op, dot)?);
        }
    }
    Ok(draft)
}

fn inverse(tx: &Transaction<'_>, prepared: &Prepared, op: &Op, dot: Dot) -> Result<Op, Error> {
    let (clock, is_deleted) = RowClock::of(tx, prepared, &op.row)?.ok_or(Error::NoRow)?;
    let stands = |column: u16| clock.heads(column) == [dot];
    let is_untouched = if op.creates {
        prepared
            .table
            .all_columns()
            .all(|column| stands(column.number))
    } else {
        // Taken away since: putting a cell of it right would change nothing that anybody sees.
        let is_gone = is_deleted && op.value(DELETED.number).is_none();
        !is_gone && op.sets.iter().all(|set| stands(set.column))
    };
    if !is_untouched {
        return Err(Error::Superseded);
    }
    let put = |column, value| Set {
        column,
        value,
        base: Vec::new(),
    };
    let sets = if op.creates {
        vec![put(DELETED.number, Value::Int(1))]
    } else {
        op.sets
            .iter()
            .map(|set| {
                Ok(put(
                    set.column,
                    shown(tx, prepared, &op.row, set.column, &set.base)?,
                ))
            })
            .collect::<Result<_, Error>>()?
    };
    Ok(Op {
        table: op.table,
        row: op.row,
        creates: false,
        sets,
    })
}
