use serde::{Deserialize, Serialize};

use crate::{Dot, Error};

/// The heads of a row's cells, packed: the entry that made the row, and the cells that changed since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RowClock {
    created: Dot,
    cells: Vec<(u16, Vec<Dot>)>,
}

impl RowClock {
    pub(crate) fn new(created: Dot) -> Self {
        Self {
            created,
            cells: Vec::new(),
        }
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Error> {
        Ok(postcard::from_bytes(bytes)?)
    }

    pub(crate) fn encode(&self) -> Result<Vec<u8>, Error> {
        Ok(postcard::to_allocvec(self)?)
    }

    /// The changes of this cell that no later change has seen, sorted.
    pub(crate) fn heads(&self, column: u16) -> &[Dot] {
        self.cells
            .iter()
            .find(|(number, _)| *number == column)
            .map_or(std::slice::from_ref(&self.created), |(_, heads)| heads)
    }

    /// `dot` joins the cell's heads and replaces those that its author saw.
    pub(crate) fn advance(&mut self, column: u16, dot: Dot, base: &[Dot]) {
        let mut heads: Vec<Dot> = self
            .heads(column)
            .iter()
            .copied()
            .filter(|head| !base.contains(head))
            .collect();
        heads.push(dot);
        heads.sort_unstable();
        heads.dedup();
        match self.cells.iter_mut().find(|(number, _)| *number == column) {
            Some((_, known)) => *known = heads,
            None => {
                self.cells.push((column, heads));
                self.cells.sort_unstable_by_key(|(number, _)| *number);
            }
        }
    }
}
