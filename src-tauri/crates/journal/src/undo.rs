use rusqlite::Transaction;

use crate::conflict::{shown, versions};
use crate::heads::RowClock;
use crate::log::{entry_at, localise};
use crate::schema::{DELETED, Prepared};
use crate::{Dot, Draft, Error, Op, RowId, Schema, Set, Value};

/// The draft that takes an entry back: a new change, never an edit of what was remembered.
///
/// Rows that it made are taken away, cells get what they showed before. Append-only rows stay: they say what happened.
/// A cell that its author changed later and put right again stands as they left it, so that steps can be taken back
/// one after the other.
///
/// # Errors
/// [`Error::Superseded`] if anything it wrote was changed since, [`Error::Missing`] if the entry is not there.
pub fn undo(tx: &Transaction<'_>, schema: &Schema, dot: Dot) -> Result<Draft, Error> {
    let entry = localise(tx, entry_at(tx, dot)?)?;
    let mut draft = Draft::default();
    for op in &entry.ops {
        let prepared = schema.find(op.table).ok_or(Error::UnknownColumn)?;
        if !prepared.table.is_append_only() {
            draft.push(inverse(tx, prepared, op, (dot, &entry.person))?);
        }
    }
    Ok(draft)
}

fn inverse(
    tx: &Transaction<'_>,
    prepared: &Prepared,
    op: &Op,
    (dot, author): (Dot, &RowId),
) -> Result<Op, Error> {
    let (clock, is_deleted) = RowClock::of(tx, prepared, &op.row)?.ok_or(Error::NoRow)?;
    let stands = |column: u16, wrote: &Value| -> Result<bool, Error> {
        let heads = clock.heads(column);
        if heads == [dot] {
            return Ok(true);
        }
        let now = versions(tx, prepared, &op.row, column, heads)?;
        Ok(matches!(now.as_slice(), [only] if only.person == *author && only.value == *wrote))
    };
    let mut is_untouched = true;
    if op.creates {
        for column in prepared.table.all_columns() {
            let wrote = op.value(column.number).unwrap_or(&Value::Null);
            is_untouched = is_untouched && stands(column.number, wrote)?;
        }
    } else {
        // Taken away since: putting a cell of it right would change nothing that anybody sees.
        is_untouched = !is_deleted || op.value(DELETED.number).is_some();
        for set in &op.sets {
            is_untouched = is_untouched && stands(set.column, &set.value)?;
        }
    }
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
