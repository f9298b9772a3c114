//! Reading which records are one person's, and which are not.

use rusqlite::{Connection, OptionalExtension as _};

use crate::Error;
use crate::ids::PatientId;
use crate::patients::model::Merged;
use crate::patients::taken::Taken;

/// Under whom a record is shown: itself, or the one that it was merged into.
///
/// # Errors
/// `not_found`.
pub(in crate::patients) fn shown_under(
    conn: &Connection,
    id: PatientId,
) -> Result<PatientId, Error> {
    conn.prepare_cached(
        "SELECT coalesce(merged_into, id) FROM patient WHERE id = ?1 AND deleted IS NULL",
    )?
    .query_row([id], |row| row.get(0))
    .optional()?
    .ok_or(Error::NotFound)
}

/// As `shown_under`, of somebody who may not have arrived from another PC yet: then as they are.
pub(crate) fn shown_as(conn: &Connection, id: PatientId) -> Result<PatientId, Error> {
    match shown_under(conn, id) {
        Err(Error::NotFound) => Ok(id),
        shown => shown,
    }
}

/// The records merged into this one, the first merged first.
pub(in crate::patients) fn merged_into(
    conn: &Connection,
    id: PatientId,
) -> Result<Vec<Merged>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, number, family_name, given_name, preferred_name, birth_date, merged_ms \
         FROM patient WHERE merged_into = ?1 AND deleted IS NULL ORDER BY merged_ms, id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(Merged {
            id: row.get(0)?,
            number: row.get(1)?,
            family_name: row.get(2)?,
            given_name: row.get(3)?,
            preferred_name: row.get(4)?,
            birth_date: row.get(5)?,
            merged_ms: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Pairs that somebody has looked at: they are two.
pub(in crate::patients) fn apart(conn: &Connection) -> Result<Vec<(PatientId, PatientId)>, Error> {
    let mut statement =
        conn.prepare_cached("SELECT one, other FROM patient_apart WHERE deleted IS NULL")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What merges took from any record of this one's person, the first first.
pub(in crate::patients) fn taken_among(
    conn: &Connection,
    id: PatientId,
) -> Result<Vec<Taken>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT t.id, t.into_patient, t.from_patient, t.what, t.before, t.after \
         FROM patient_taken t JOIN patient q ON q.id = t.from_patient JOIN patient p ON p.id = ?1 \
         WHERE coalesce(q.merged_into, q.id) = coalesce(p.merged_into, p.id) \
           AND t.deleted IS NULL ORDER BY t.id",
    )?;
    let cells = |text: String| serde_json::from_str(&text).unwrap_or_default();
    let rows = statement.query_map([id], |row| {
        Ok(Taken {
            id: row.get(0)?,
            into: row.get(1)?,
            from: row.get(2)?,
            what: row.get(3)?,
            before: cells(row.get(4)?),
            after: cells(row.get(5)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
