use std::cmp::Reverse;

use rusqlite::{Connection, Transaction, params};

use crate::heads::RowClock;
use crate::log::entry_at;
use crate::schema::{DELETED, Prepared};
use crate::{Column, Dot, Error, RowId, Schema, Table, Value};

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

/// The versions of a cell, the shown one first: the same order on every device.
///
/// The latest is shown, ties broken alike everywhere; but where one took a row away and another did not, the row stays
/// in sight until a person decides.
pub(crate) fn versions(
    conn: &Connection,
    prepared: &Prepared,
    row: &RowId,
    column: u16,
    heads: &[Dot],
) -> Result<Vec<Version>, Error> {
    let mut ranked = Vec::with_capacity(heads.len());
    for head in heads {
        let entry = entry_at(conn, *head)?;
        let log = *entry.log_id()?;
        let (table, hlc, seq) = (prepared.table.number, entry.hlc, entry.seq);
        let (person, at_ms) = (entry.person, entry.wall_ms);
        let op = entry
            .ops
            .into_iter()
            .find(|op| op.table == table && op.row == *row);
        let set = op.and_then(|op| op.sets.into_iter().find(|set| set.column == column));
        let value = set.map_or(Value::Null, |set| set.value);
        let stands = column == DELETED.number && value == Value::Null;
        ranked.push((
            (stands, hlc, log, seq),
            Version {
                value,
                person,
                at_ms,
            },
        ));
    }
    ranked.sort_by_key(|(rank, _)| Reverse(*rank));
    Ok(ranked.into_iter().map(|(_, version)| version).collect())
}

/// The value shown where these heads stand.
pub(crate) fn shown(
    conn: &Connection,
    prepared: &Prepared,
    row: &RowId,
    column: u16,
    heads: &[Dot],
) -> Result<Value, Error> {
    let versions = versions(conn, prepared, row, column, heads)?;
    Ok(versions
        .into_iter()
        .next()
        .map_or(Value::Null, |version| version.value))
}

/// The value shown from now on where heads met; lists the cell while its versions differ, since equal values are no
/// conflict.
pub(crate) fn settle(
    tx: &Transaction<'_>,
    prepared: &Prepared,
    row: &RowId,
    column: u16,
    heads: &[Dot],
) -> Result<Value, Error> {
    let versions = versions(tx, prepared, row, column, heads)?;
    let mut values = versions.into_iter().map(|version| version.value);
    let shown = values.next().unwrap_or(Value::Null);
    let sql = if values.all(|value| value == shown) {
        "DELETE FROM journal_conflict WHERE table_no = ?1 AND row = ?2 AND column_no = ?3"
    } else {
        "INSERT INTO journal_conflict (table_no, row, column_no) VALUES (?1, ?2, ?3) \
         ON CONFLICT DO NOTHING"
    };
    tx.prepare_cached(sql)?
        .execute(params![prepared.table.number, row, column])?;
    Ok(shown)
}

/// The version of a cell that is shown: who wrote it, and when; `None` where there is no such row, or nobody wrote it.
///
/// # Errors
/// [`Error::Sql`] if the file refuses, [`Error::Undecodable`] if an entry is damaged.
pub fn latest(
    conn: &Connection,
    schema: &Schema,
    (table, row, column): (&Table, RowId, Column),
) -> Result<Option<Version>, Error> {
    let prepared = schema.find(table.number).ok_or(Error::UnknownColumn)?;
    let Some((clock, _)) = RowClock::of(conn, prepared, &row)? else {
        return Ok(None);
    };
    let heads = clock.heads(column.number);
    let versions = versions(conn, prepared, &row, column.number, heads)?;
    Ok(versions.into_iter().next())
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
        let (clock, _) = RowClock::of(conn, prepared, &row)?.ok_or(Error::NoRow)?;
        found.push(Conflict {
            table: prepared.table.name,
            row,
            column: column.name,
            versions: versions(
                conn,
                prepared,
                &row,
                column.number,
                clock.heads(column.number),
            )?,
        });
    }
    Ok(found)
}
