use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::{Error, Hlc, RowId, Value};

/// The id of a log: one per device, and a new one whenever a file was copied or restored.
pub type LogId = [u8; 16];

/// The identity of an entry: which log, which place in it.
///
/// Inside an [`Entry`], `log` is an index into [`Entry::logs`]; inside this file it is `journal_log.log`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Dot {
    /// The log, by number.
    pub log: u32,
    /// The place in it, from 1.
    pub seq: u64,
}

/// One change: everything that one command did, together or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The logs that dots in this entry name; the first is the entry's own.
    pub logs: Vec<LogId>,
    /// Its place in its own log, from 1.
    pub seq: u64,
    /// BLAKE3 of the entry before it in its log; zeros for the first.
    pub prev: [u8; 32],
    /// When, for display and ties.
    pub hlc: Hlc,
    /// The author's clock, UTC milliseconds, as it stood.
    pub wall_ms: i64,
    /// Who.
    pub person: RowId,
    /// Which command.
    pub command: String,
    /// The last entry of every other log that the author's file held.
    pub deps: Vec<Dot>,
    /// What changed.
    pub ops: Vec<Op>,
}

/// The change of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Op {
    /// `Table.number`.
    pub table: u16,
    /// The row.
    pub row: RowId,
    /// Whether the row is new: columns that are not named are then written as nothing.
    pub creates: bool,
    /// The cells.
    pub sets: Vec<Set>,
}

impl Op {
    /// What it says about a column, if anything.
    pub(crate) fn value(&self, column: u16) -> Option<&Value> {
        self.sets
            .iter()
            .find(|set| set.column == column)
            .map(|set| &set.value)
    }
}

/// The change of one cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// `Column.number`.
    pub column: u16,
    /// What it holds from now on.
    pub value: Value,
    /// The heads that the author saw and so replaces.
    pub base: Vec<Dot>,
}

impl Entry {
    /// The bytes that are hashed, kept and exchanged.
    ///
    /// # Errors
    /// [`Error::Undecodable`] if the entry cannot be encoded.
    pub fn encode(&self) -> Result<Vec<u8>, Error> {
        Ok(postcard::to_allocvec(self)?)
    }

    /// Reads an entry back.
    ///
    /// # Errors
    /// [`Error::Undecodable`] if the bytes are not exactly one entry.
    pub fn decode(bytes: &[u8]) -> Result<Self, Error> {
        let (entry, rest) = postcard::take_from_bytes::<Self>(bytes)?;
        if rest.is_empty() && !entry.logs.is_empty() {
            Ok(entry)
        } else {
            Err(Error::Undecodable)
        }
    }

    /// The log that the entry belongs to.
    pub(crate) fn log_id(&self) -> Result<&LogId, Error> {
        self.logs.first().ok_or(Error::Undecodable)
    }

    /// Whether an entry from elsewhere can be one: places start at 1, and it says one thing about each cell.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let mut rows = HashSet::with_capacity(self.ops.len());
        let is_clear = self.ops.iter().all(|op| {
            let mut columns = HashSet::with_capacity(op.sets.len());
            rows.insert((op.table, op.row)) && op.sets.iter().all(|set| columns.insert(set.column))
        });
        if self.seq > 0 && i64::try_from(self.seq).is_ok() && is_clear {
            Ok(())
        } else {
            Err(Error::Undecodable)
        }
    }

    /// Whether the author's file held `head` when this entry, at `dot`, was written; all in this file's numbers.
    pub(crate) fn saw(&self, dot: Dot, head: &Dot) -> bool {
        if head.log == dot.log {
            head.seq < dot.seq
        } else {
            self.deps
                .iter()
                .any(|dep| dep.log == head.log && dep.seq >= head.seq)
        }
    }

    /// Gives every log that dots name another number.
    pub(crate) fn renumber(
        &mut self,
        number: impl Fn(u32) -> Result<u32, Error>,
    ) -> Result<(), Error> {
        let bases = self
            .ops
            .iter_mut()
            .flat_map(|op| &mut op.sets)
            .flat_map(|set| &mut set.base);
        for dot in self.deps.iter_mut().chain(bases) {
            dot.log = number(dot.log)?;
        }
        Ok(())
    }
}
