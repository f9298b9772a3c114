//! Reading blocked time.

use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::Error;
use crate::ids::BlockId;
use crate::schedule::model::Block;

fn read(row: &Row<'_>) -> rusqlite::Result<Block> {
    Ok(Block {
        id: row.get(0)?,
        practitioner_id: row.get(1)?,
        start_ms: row.get(2)?,
        end_ms: row.get(3)?,
        reason: row.get(4)?,
    })
}

/// What is blocked between two instants, in time.
pub(in crate::schedule) fn blocks_between(
    conn: &Connection,
    from_ms: i64,
    until_ms: i64,
) -> Result<Vec<Block>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, practitioner, start_ms, end_ms, reason FROM schedule_block \
         WHERE end_ms > ?1 AND start_ms < ?2 AND deleted IS NULL ORDER BY start_ms, id",
    )?;
    let rows = statement.query_map([from_ms, until_ms], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// # Errors
/// `not_found`.
pub(in crate::schedule) fn block(conn: &Connection, id: BlockId) -> Result<Block, Error> {
    conn.prepare_cached(
        "SELECT id, practitioner, start_ms, end_ms, reason FROM schedule_block \
         WHERE id = ?1 AND deleted IS NULL",
    )?
    .query_row([id], read)
    .optional()?
    .ok_or(Error::NotFound)
}
