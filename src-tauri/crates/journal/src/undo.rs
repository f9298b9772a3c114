use rusqlite::{OptionalExtension as _, Transaction};

use crate::heads::RowClock;
use crate::log::{entry_at, value_at};
use crate::{Dot, Draft, Error, Op, Schema, Set, Value};

/// The draft that takes an entry back: a new change, never an edit of what was remembered.
///
/// Rows that it made are taken away, cells get what they held before. Append-only rows stay: they say what happened.
///
/// # Errors
/// [`Error::Superseded`] if anything it wrote was changed since, [`Error::Missing`] if the entry is not there.
pub fn undo(tx: &Transaction<'_>, schema: &Schema, dot: Dot) -> Result<Draft, Error> {
    let entry = entry_at(tx, dot)?;
    let mut draft = Draft::default();
    for op in &entry.ops {
        let Some(prepared) = schema.find(op.table) else {
            return Err(Error::UnknownColumn);
        };
        if prepared.table.is_append_only() {
            continue;
        }
        let clock: Option<Vec<u8>> = tx
            .prepare_cached(&prepared.select_clock)?
            .query_row([op.row], |row| row.get(0))
            .optional()?;
        let clock = RowClock::decode(&clock.ok_or(Error::NoRow)?)?;
        let mut sets = Vec::with_capacity(op.sets.len());
        if op.creates {
            let untouched = prepared
                .table
                .all_columns()
                .all(|column| clock.heads(column.number) == [dot]);
            if !untouched {
                return Err(Error::Superseded);
            }
            let deleted = crate::schema::DELETED.number;
            sets.push(Set {
                column: deleted,
                value: Value::Int(1),
                base: Vec::new(),
            });
        } else {
            for set in &op.sets {
                if clock.heads(set.column) != [dot] {
                    return Err(Error::Superseded);
                }
                let value = match set.base.as_slice() {
                    [] => Value::Null,
                    [before] => value_at(tx, *before, op.table, &op.row, set.column)?,
                    several => crate::conflict::winner(tx, op.table, &op.row, set.column, several)?,
                };
                sets.push(Set {
                    column: set.column,
                    value,
                    base: Vec::new(),
                });
            }
        }
        draft.push(Op {
            table: op.table,
            row: op.row,
            creates: false,
            sets,
        });
    }
    Ok(draft)
}
