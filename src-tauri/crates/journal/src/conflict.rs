use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::heads::RowClock;
use crate::log::{entry_at, value_at};
use crate::{Dot, Error, Hlc, LogId, RowId, Schema, Value};

/// A cell that people changed apart and that needs a person's choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The table's name.
    pub table: &'static str,
    /// The row.
    pub row: RowId,
    /// The column's name.
    pub column: &'static str,
    /// Every version, the one that is shown first.
    pub versions: Vec<Version>,
}

/// One version of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The value.
    pub value: Value,
    /// Who wrote it.
    pub person: RowId,
    /// When, by their clock.
    pub at_ms: i64,
}

struct Head {
    rank: (Hlc, LogId, u64),
    version: Version,
}

/// The versions of a cell, the shown one first: the same order on every device.
fn ranked(
    conn: &Connection,
    table: u16,
    row: &RowId,
    column: u16,
    heads: &[Dot],
) -> Result<Vec<Head>, Error> {
    let mut found = Vec::with_capacity(heads.len());
    for head in heads {
        let entry = entry_at(conn, *head)?;
        let value = value_at(conn, *head, table, row, column)?;
        let log = entry.logs.first().copied().ok_or(Error::Undecodable)?;
        found.push(Head {
            rank: (entry.hlc, log, entry.seq),
            version: Version {
                value,
                person: entry.person,
                at_ms: entry.wall_ms,
            },
        });
    }
    found.sort_by_key(|head| std::cmp::Reverse(head.rank));
    Ok(found)
}

/// The value shown where several stand: the latest, ties broken alike everywhere.
pub(crate) fn winner(
    tx: &Transaction<'_>,
    table: u16,
    row: &RowId,
    column: u16,
    heads: &[Dot],
) -> Result<Value, Error> {
    let ranked = ranked(tx, table, row, column, heads)?;
    Ok(ranked
        .into_iter()
        .next()
        .map_or(Value::Null, |head| head.version.value))
}

/// Lists the cell while its versions differ; equal values are no conflict.
pub(crate) fn note_conflict(
    tx: &Transaction<'_>,
    table: u16,
    row: &RowId,
    column: u16,
    heads: &[Dot],
) -> Result<(), Error> {
    let versions = ranked(tx, table, row, column, heads)?;
    let differ = versions.windows(2).any(|pair| match pair {
        [a, b] => a.version.value != b.version.value,
        _ => false,
    });
    let sql = if differ {
        "INSERT INTO journal_conflict (table_no, row, column_no) VALUES (?1, ?2, ?3) \
         ON CONFLICT DO NOTHING"
    } else {
        "DELETE FROM journal_conflict WHERE table_no = ?1 AND row = ?2 AND column_no = ?3"
    };
    tx.prepare_cached(sql)?
        .execute(params![table, row, column])?;
    Ok(())
}

/// Everything that was changed apart and still differs.
///
/// # Errors
/// [`Error::Sql`] if the file refuses, [`Error::Undecodable`] if an entry is damaged.
pub fn conflicts(conn: &Connection, schema: &Schema) -> Result<Vec<Conflict>, Error> {
    let cells: Vec<(u16, RowId, u16)> = conn
        .prepare_cached(
            "SELECT table_no, row, column_no FROM journal_conflict ORDER BY table_no, row, column_no",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    let mut found = Vec::with_capacity(cells.len());
    for (table_number, row, column_number) in cells {
        let Some(prepared) = schema.find(table_number) else {
            continue;
        };
        let column = prepared
            .table
            .all_columns()
            .find(|column| column.number == column_number);
        let Some(column) = column else { continue };
        let clock: Option<Vec<u8>> = conn
            .prepare_cached(&prepared.select_clock)?
            .query_row([row], |row| row.get(0))
            .optional()?;
        let clock = RowClock::decode(&clock.ok_or(Error::NoRow)?)?;
        let heads = ranked(
            conn,
            table_number,
            &row,
            column_number,
            clock.heads(column_number),
        )?;
        found.push(Conflict {
            table: prepared.table.name,
            row,
            column: column.name,
            versions: heads.into_iter().map(|head| head.version).collect(),
        });
    }
    Ok(found)
}
