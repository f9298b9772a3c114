use std::collections::HashMap;

use rusqlite::Transaction;

use crate::apply::apply_entry;
use crate::heads::RowClock;
use crate::log::{logs, own_log};
use crate::schema::DELETED;
use crate::{Column, Dot, Entry, Error, Hlc, Op, RowId, Schema, Set, Table, Value};

/// Who changes something, and when by their own clock.
#[derive(Debug, Clone, Copy)]
pub struct Author<'a> {
    /// The person.
    pub person: RowId,
    /// The command's name.
    pub command: &'a str,
    /// UTC milliseconds.
    pub wall_ms: i64,
}

/// Changes collected but not yet written.
#[derive(Debug, Default)]
pub struct Draft {
    ops: Vec<Op>,
    places: HashMap<(u16, RowId), usize>,
}

impl Draft {
    /// A new row; columns that are not named hold nothing.
    pub fn create(
        &mut self,
        table: &Table,
        row: RowId,
        cells: impl IntoIterator<Item = (Column, Value)>,
    ) {
        let op = self.op(table, row);
        op.creates = true;
        for (column, value) in cells {
            put(op, column.number, value);
        }
    }

    /// A cell's new value.
    pub fn set(&mut self, table: &Table, row: RowId, column: Column, value: Value) {
        put(self.op(table, row), column.number, value);
    }

    /// Takes a row away, or brings it back.
    pub fn delete(&mut self, table: &Table, row: RowId, is_deleted: bool) {
        let value = if is_deleted {
            Value::Int(1)
        } else {
            Value::Null
        };
        put(self.op(table, row), DELETED.number, value);
    }

    /// Whether nothing was collected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ops.is_empty()
    }

    /// How many rows are touched.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ops.len()
    }

    /// The rows touched, as `(Table.number, row)`.
    pub fn rows(&self) -> impl Iterator<Item = (u16, RowId)> {
        self.ops.iter().map(|op| (op.table, op.row))
    }

    /// The rows that it takes away, as `(Table.number, row)`.
    pub fn removed(&self) -> impl Iterator<Item = (u16, RowId)> {
        let is_removed = |op: &&Op| matches!(op.value(DELETED.number), Some(Value::Int(_)));
        self.ops
            .iter()
            .filter(is_removed)
            .map(|op| (op.table, op.row))
    }

    /// Whether a cell of this `Table.number` and row gets something.
    #[must_use]
    pub fn sets(&self, table: u16, row: RowId, column: Column) -> bool {
        let place = self.places.get(&(table, row));
        let op = place.and_then(|place| self.ops.get(*place));
        op.is_some_and(|op| op.value(column.number).is_some())
    }

    /// What a column gets, in the first row of its table that is touched.
    #[must_use]
    pub fn value(&self, table: &Table, column: Column) -> Option<&Value> {
        let op = self.ops.iter().find(|op| op.table == table.number)?;
        op.value(column.number)
    }

    fn op(&mut self, table: &Table, row: RowId) -> &mut Op {
        let next = self.ops.len();
        let place = *self.places.entry((table.number, row)).or_insert(next);
        if place == next {
            self.ops.push(Op {
                table: table.number,
                row,
                creates: false,
                sets: Vec::new(),
            });
        }
        #[expect(
            clippy::indexing_slicing,
            reason = "`place` is in range: pushed just above or before"
        )]
        &mut self.ops[place]
    }

    pub(crate) fn push(&mut self, op: Op) {
        self.places.insert((op.table, op.row), self.ops.len());
        self.ops.push(op);
    }
}

/// A draft holds one operation per row and one value per cell, so that an entry's value of a cell is never ambiguous.
fn put(op: &mut Op, column: u16, value: Value) {
    match op.sets.iter_mut().find(|set| set.column == column) {
        Some(set) => set.value = value,
        None => op.sets.push(Set {
            column,
            value,
            base: Vec::new(),
        }),
    }
}

/// What was written.
#[derive(Debug, Clone, Copy)]
pub struct Receipt {
    /// The entry's place, in this file's numbers.
    pub dot: Dot,
    /// The chain's head after it.
    pub hash: [u8; 32],
}

/// Writes a draft: one entry in this PC's log, and through the same `apply` as any other entry into the tables.
///
/// # Errors
/// [`Error::NoRow`] if it changes a row that is not there, [`Error::RowExists`] if it makes one that is,
/// [`Error::AppendOnly`] if it edits what is never edited, [`Error::NoLog`] before [`crate::begin_log`],
/// [`Error::UnknownColumn`] for what the schema does not have, [`Error::Sql`] if the file refuses.
pub fn commit(
    tx: &Transaction<'_>,
    schema: &Schema,
    draft: Draft,
    author: Author<'_>,
) -> Result<Receipt, Error> {
    let known = logs(tx)?;
    let own = own_log(&known)?;
    let mut ops = draft.ops;
    for op in &mut ops {
        fill_bases(tx, schema, op)?;
    }
    // The entry's own log comes first; nothing can have been seen of a log that is still empty.
    let mut named = vec![own];
    named.extend(
        known
            .iter()
            .filter(|log| log.number != own.number && log.head_seq > 0),
    );
    let latest = named
        .iter()
        .skip(1)
        .map(|log| log.head_hlc.capped(author.wall_ms))
        .max();
    let mut entry = Entry {
        logs: named.iter().map(|log| log.id).collect(),
        seq: own.head_seq.saturating_add(1),
        prev: own.head_hash,
        hlc: Hlc::next(own.head_hlc.max(latest.unwrap_or(Hlc(0))), author.wall_ms),
        wall_ms: author.wall_ms,
        person: author.person,
        command: author.command.to_owned(),
        deps: named
            .iter()
            .skip(1)
            .map(|log| Dot {
                log: log.number,
                seq: log.head_seq,
            })
            .collect(),
        ops,
    };
    let dot = Dot {
        log: own.number,
        seq: entry.seq,
    };
    // Out in the entry's own numbers, in by this file's.
    entry.renumber(|number| {
        let index = named
            .iter()
            .position(|log| log.number == number)
            .ok_or(Error::NoLog)?;
        u32::try_from(index).map_err(|_| Error::NoLog)
    })?;
    let bytes = entry.encode()?;
    entry.renumber(|index| {
        let index = usize::try_from(index).map_err(|_| Error::NoLog)?;
        named.get(index).map(|log| log.number).ok_or(Error::NoLog)
    })?;
    let hash = *blake3::hash(&bytes).as_bytes();
    apply_entry(tx, schema, &entry, dot, &bytes, hash)?;
    Ok(Receipt { dot, hash })
}

/// The heads that stand now are what the author saw: the draft was made inside the same transaction.
fn fill_bases(tx: &Transaction<'_>, schema: &Schema, op: &mut Op) -> Result<(), Error> {
    let prepared = schema.find(op.table).ok_or(Error::UnknownColumn)?;
    if op
        .sets
        .iter()
        .any(|set| prepared.update(set.column).is_none())
    {
        return Err(Error::UnknownColumn);
    }
    let known = RowClock::of(tx, prepared, &op.row)?;
    if op.creates {
        return if known.is_some() {
            Err(Error::RowExists)
        } else {
            Ok(())
        };
    }
    let (clock, is_deleted) = known.ok_or(Error::NoRow)?;
    if is_deleted && op.value(DELETED.number).is_none() {
        return Err(Error::NoRow);
    }
    for set in &mut op.sets {
        if prepared.table.is_never_edited(set.column) {
            return Err(Error::AppendOnly);
        }
        set.base = clock.heads(set.column).to_vec();
    }
    Ok(())
}
