use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use crate::schema::Prepared;
use crate::{Dot, Error, RowId};

/// The heads of a row's cells, packed: the entries that made the row, and the cells that changed since.
///
/// A function of the set of entries alone, so that a replay arrives at the same bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RowClock {
    /// Usually one; several if devices made the row apart.
    created: Vec<Dot>,
    cells: Vec<(u16, Vec<Dot>)>,
}

impl RowClock {
    pub(crate) fn encode(&self) -> Result<Vec<u8>, Error> {
        Ok(postcard::to_allocvec(self)?)
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Error> {
        Ok(postcard::from_bytes(bytes)?)
    }

    /// The clock of a row, and whether the row is taken away; `None` if the file has no such row.
    pub(crate) fn of(
        conn: &Connection,
        prepared: &Prepared,
        row: &RowId,
    ) -> Result<Option<(Self, bool)>, Error> {
        let found: Option<(Vec<u8>, Option<i64>)> = conn
            .prepare_cached(&prepared.select_clock)?
            .query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        found
            .map(|(clock, deleted)| Ok((Self::decode(&clock)?, deleted.is_some())))
            .transpose()
    }

    /// The changes of this cell that no later change has seen, sorted.
    pub(crate) fn heads(&self, column: u16) -> &[Dot] {
        self.cells
            .iter()
            .find(|(number, _)| *number == column)
            .map_or(&self.created, |(_, heads)| heads)
    }

    /// `dot` made the row without having seen it: it joins every cell's heads.
    pub(crate) fn create(&mut self, dot: Dot) {
        for heads in self.cells.iter_mut().map(|(_, heads)| heads) {
            join(heads, dot);
        }
        join(&mut self.created, dot);
    }

    /// `dot` joins the cell's heads and replaces those that its author saw.
    pub(crate) fn advance(&mut self, column: u16, dot: Dot, saw: impl Fn(&Dot) -> bool) {
        let mut heads = self.heads(column).to_vec();
        heads.retain(|head| !saw(head));
        join(&mut heads, dot);
        match self
            .cells
            .binary_search_by_key(&column, |(number, _)| *number)
        {
            Ok(place) => {
                if let Some((_, known)) = self.cells.get_mut(place) {
                    *known = heads;
                }
            }
            Err(place) => self.cells.insert(place, (column, heads)),
        }
    }
}

fn join(heads: &mut Vec<Dot>, dot: Dot) {
    if let Err(place) = heads.binary_search(&dot) {
        heads.insert(place, dot);
    }
}
