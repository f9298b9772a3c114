use journal::RowId;
use rusqlite::{Connection, OptionalExtension as _};

use crate::Error;
use crate::ids::PatientId;

/// How many resources wait for a later version.
pub(crate) fn kept_count(conn: &Connection) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM kept_resource WHERE taken = 0")?
        .query_row([], |row| row.get(0))?)
}

/// How many resources of each type wait with a patient.
pub(crate) fn kept_of(conn: &Connection, id: PatientId) -> Result<Vec<(String, i64)>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT resource_type, count(*) FROM kept_resource WHERE patient = ?1 AND taken = 0 \
         GROUP BY resource_type ORDER BY resource_type",
    )?;
    let rows = statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A resource that is here.
pub(super) struct KeptHere {
    pub(super) has_patient: bool,
    pub(super) is_taken: bool,
}

pub(super) fn kept(conn: &Connection, id: RowId) -> Result<Option<KeptHere>, Error> {
    let found = conn
        .prepare_cached("SELECT patient IS NOT NULL, taken FROM kept_resource WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(KeptHere {
                has_patient: row.get(0)?,
                is_taken: row.get(1)?,
            })
        });
    Ok(found.optional()?)
}

pub(super) fn is_visit(conn: &Connection, id: RowId) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM past_visit WHERE id = ?1)")?
        .query_row([id], |row| row.get(0))?)
}

/// Whether a part of a patient stands, or stood, under this id.
pub(super) fn is_part(conn: &Connection, id: RowId) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM patient_phone WHERE id = ?1) \
                 OR EXISTS (SELECT 1 FROM patient_name WHERE id = ?1) \
                 OR EXISTS (SELECT 1 FROM patient_address WHERE id = ?1) \
                 OR EXISTS (SELECT 1 FROM patient_identifier WHERE id = ?1) \
                 OR EXISTS (SELECT 1 FROM patient_contact WHERE id = ?1)",
        )?
        .query_row([id], |row| row.get(0))?)
}

/// A visit somewhere else.
pub(crate) struct PastVisit {
    pub(crate) id: String,
    pub(crate) start_ms: Option<i64>,
    /// As far as it is known.
    pub(crate) day: Option<String>,
    pub(crate) what: String,
    pub(crate) who: Option<String>,
    pub(crate) status: String,
}

pub(crate) fn past_visits_of(conn: &Connection, id: PatientId) -> Result<Vec<PastVisit>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, start_ms, day, what, who, status FROM past_visit \
         WHERE patient = ?1 AND deleted IS NULL ORDER BY day DESC LIMIT 200",
    )?;
    let rows = statement.query_map([id], |row| {
        let id: RowId = row.get(0)?;
        Ok(PastVisit {
            id: uuid::Uuid::from_bytes(id).to_string(),
            start_ms: row.get(1)?,
            day: row.get(2)?,
            what: row.get(3)?,
            who: row.get(4)?,
            status: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
