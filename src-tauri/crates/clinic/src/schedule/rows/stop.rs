//! Reading for whom nobody books.

use rusqlite::{Connection, OptionalExtension as _};

use crate::Error;
use crate::ids::{PatientId, PersonId, StopId};
use crate::schedule::model::BookingStop;

/// Why nobody books a visit for this patient, if it is so; whichever of their records says it.
pub(crate) fn booking_stop(
    conn: &Connection,
    patient: PatientId,
) -> Result<Option<BookingStop>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT s.id, s.reason, coalesce(b.name, ''), s.since_ms FROM booking_stop s \
             JOIN patient p ON p.id = ?1 JOIN patient q ON q.id = s.patient \
             LEFT JOIN person b ON b.id = s.by \
             WHERE s.deleted IS NULL \
               AND coalesce(q.merged_into, q.id) = coalesce(p.merged_into, p.id) \
             ORDER BY s.since_ms DESC, s.id LIMIT 1",
        )?
        .query_row([patient], |row| {
            Ok(BookingStop {
                id: row.get(0)?,
                reason: row.get(1)?,
                by_name: row.get(2)?,
                since_ms: row.get(3)?,
            })
        })
        .optional()?)
}

/// Every standing word that nobody books for this patient.
pub(in crate::schedule) fn booking_stops(
    conn: &Connection,
    patient: PatientId,
) -> Result<Vec<StopId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT s.id FROM booking_stop s JOIN patient p ON p.id = ?1 \
         JOIN patient q ON q.id = s.patient \
         WHERE s.deleted IS NULL AND coalesce(q.merged_into, q.id) = coalesce(p.merged_into, p.id)",
    )?;
    let rows = statement.query_map([patient], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What keeps others from booking for a record only because of the person's others, the newest word on it: why, by whom
/// and since when. Nothing, if one of its own does.
pub(in crate::schedule) fn stopped_through_others(
    conn: &Connection,
    record: PatientId,
) -> Result<Option<(String, PersonId, i64)>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT s.reason, s.by, s.since_ms FROM booking_stop s \
             JOIN patient p ON p.id = ?1 JOIN patient q ON q.id = s.patient \
             WHERE s.deleted IS NULL \
               AND coalesce(q.merged_into, q.id) = coalesce(p.merged_into, p.id) \
               AND NOT EXISTS (SELECT 1 FROM booking_stop o \
                               WHERE o.patient = ?1 AND o.deleted IS NULL) \
             ORDER BY s.since_ms DESC, s.id LIMIT 1",
        )?
        .query_row([record], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?)
}
