//! Reading who waits for a time to become free.

use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::Error;
use crate::ids::WaitingId;
use crate::schedule::model::{PartOfDay, Waiting};

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT w.id, coalesce(p.id, w.patient), p.number, p.family_name, p.given_name, \
                    ",
            first_phone!(),
            ", w.practitioner, w.visit_type, w.duration_min, w.from_day, w.until_day, \
                    w.part_of_day, coalesce(w.urgent, 0), w.note, w.since_ms \
             FROM waitlist w LEFT JOIN patient r ON r.id = w.patient \
             LEFT JOIN patient p ON p.id = coalesce(r.merged_into, w.patient) \
             WHERE w.deleted IS NULL AND w.appointment IS NULL AND ",
            $where
        )
    };
}

fn read(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    let part: Option<String> = row.get(11)?;
    Ok(Waiting {
        id: row.get(0)?,
        patient_id: row.get(1)?,
        patient_number: row.get::<_, Option<i64>>(2)?.unwrap_or(0),
        family_name: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        given_name: row.get(4)?,
        phone: row.get(5)?,
        practitioner_id: row.get(6)?,
        visit_type_id: row.get(7)?,
        duration_min: row.get(8)?,
        from: row.get(9)?,
        until: row.get(10)?,
        part_of_day: part.and_then(|word| PartOfDay::named(&word)),
        urgent: row.get(12)?,
        note: row.get(13)?,
        since_ms: row.get(14)?,
    })
}

/// Who waits on this day or later and can still be seen: the urgent first, then the longest.
pub(in crate::schedule) fn waitlist(conn: &Connection, today: &str) -> Result<Vec<Waiting>, Error> {
    let mut statement = conn.prepare_cached(select!(
        "(w.until_day IS NULL OR w.until_day >= ?1) \
         AND p.archived_ms IS NULL AND coalesce(p.deceased, 0) = 0 \
         ORDER BY coalesce(w.urgent, 0) DESC, w.since_ms, w.id"
    ))?;
    let rows = statement.query_map([today], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// # Errors
/// `not_found`, also for somebody who has been booked meanwhile.
pub(in crate::schedule) fn waiting(conn: &Connection, id: WaitingId) -> Result<Waiting, Error> {
    conn.prepare_cached(select!("w.id = ?1"))?
        .query_row([id], read)
        .optional()?
        .ok_or(Error::NotFound)
}
