//! What is booked when the clinic's time zone changes.
//!
//! What is to come was promised by the clock on the wall: a visit at nine stays at nine. What has been, and whoever is
//! here already, keeps its instant, and is on the day that the new clocks say.

use journal::{Column, RowId, Table, Value};
use rusqlite::Connection;

use super::rows::{Instants, blocks_between, instants};
use super::tables::columns as c;
use super::tables::{APPOINTMENT, BLOCK};
use crate::Error;
use crate::time::Zone;

/// A cell's new value.
type Cell = (&'static Table, RowId, Column, Value);

/// What changes so that the times on the wall stay.
#[derive(Default)]
pub(crate) struct Rezoned {
    pub(crate) cells: Vec<Cell>,
    /// Visits to come.
    pub(crate) appointments: u64,
    /// Blocked times that are not over.
    pub(crate) blocks: u64,
    /// Of these, how many begin at a time that the new clocks skip: they begin when the clocks go on.
    pub(crate) skipped: u64,
}

pub(crate) fn rezone(
    conn: &Connection,
    from: Zone,
    to: Zone,
    now_ms: i64,
) -> Result<Rezoned, Error> {
    let mut all = Rezoned::default();
    instants(conn, |row| all.appointment(&row, (from, to), now_ms))?;
    for block in blocks_between(conn, now_ms, i64::MAX)? {
        let id = block.id.row();
        let start = Some(block.start_ms).filter(|start| *start >= now_ms);
        let start = start.and_then(|start| same_wall(from, to, start));
        let end = same_wall(from, to, block.end_ms);
        let start_ms = start.map_or(block.start_ms, |(at, _)| at);
        let end_ms = end.map_or(block.end_ms, |(at, _)| at);
        if (start_ms, end_ms) == (block.start_ms, block.end_ms) || end_ms <= start_ms {
            continue;
        }
        all.blocks += 1;
        all.skipped += u64::from(start.is_some_and(|(_, is_skipped)| is_skipped));
        all.put(&BLOCK, id, c::BLOCK_START_MS, block.start_ms, start_ms);
        all.put(&BLOCK, id, c::BLOCK_END_MS, block.end_ms, end_ms);
    }
    Ok(all)
}

impl Rezoned {
    fn appointment(&mut self, row: &Instants, (from, to): (Zone, Zone), now_ms: i64) {
        let is_to_come = row.start_ms >= now_ms && !row.is_here;
        let moved = is_to_come.then(|| same_wall(from, to, row.start_ms));
        let Some((start_ms, is_skipped)) = moved.flatten() else {
            let day = to.date(row.start_ms).to_string();
            if day != row.day {
                let cell = (&APPOINTMENT, row.id.row(), c::DAY, Value::Text(day));
                self.cells.push(cell);
            }
            return;
        };
        if start_ms == row.start_ms {
            return;
        }
        self.appointments += 1;
        self.skipped += u64::from(is_skipped);
        let end_ms = start_ms + row.end_ms - row.start_ms;
        let id = row.id.row();
        self.put(&APPOINTMENT, id, c::START_MS, row.start_ms, start_ms);
        self.put(&APPOINTMENT, id, c::END_MS, row.end_ms, end_ms);
        if let Some(series_ms) = row.series_start_ms {
            // Where the series has it stays where it was, seen from the visit.
            let there_ms = if series_ms == row.start_ms {
                start_ms
            } else {
                same_wall(from, to, series_ms).map_or(series_ms, |(at, _)| at)
            };
            self.put(&APPOINTMENT, id, c::SERIES_START_MS, series_ms, there_ms);
        }
    }

    fn put(&mut self, table: &'static Table, id: RowId, column: Column, old: i64, new: i64) {
        if old != new {
            self.cells.push((table, id, column, new.into()));
        }
    }
}

/// When the new clocks show what the old ones show then, and whether they skip it.
fn same_wall(from: Zone, to: Zone, at_ms: i64) -> Option<(i64, bool)> {
    let (date, wall) = from.wall(at_ms);
    let first = wall.first();
    let shown = to.instant(date, wall).or_else(|| to.instant(date, first));
    shown
        .map(|at| (at, false))
        .or_else(|| to.nearest(date, first).map(|at| (at, true)))
}
