use rusqlite::{Connection, OptionalExtension as _, params};

use super::model::AuditLine;
use crate::Error;
use crate::ids::{EventId, PatientId, PersonId};

/// What to list.
pub(super) struct Filter<'a> {
    pub(super) patient: Option<PatientId>,
    pub(super) person: Option<PersonId>,
    pub(super) event: Option<&'a str>,
    pub(super) before: Option<EventId>,
    pub(super) limit: u32,
}

/// Lines, newest first; ids grow with time.
pub(super) fn lines(conn: &Connection, filter: &Filter<'_>) -> Result<Vec<AuditLine>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT e.id, e.at_ms, e.person, person.name, e.command, e.event, e.outcome, e.patient, \
                patient.number \
         FROM audit_event e \
         LEFT JOIN person ON person.id = e.person \
         LEFT JOIN patient ON patient.id = e.patient \
         WHERE (?1 IS NULL OR e.patient = ?1) AND (?2 IS NULL OR e.person = ?2) \
           AND (?3 IS NULL OR e.event = ?3) AND (?4 IS NULL OR e.id < ?4) \
         ORDER BY e.id DESC LIMIT ?5",
    )?;
    let rows = statement.query_map(
        params![
            filter.patient,
            filter.person,
            filter.event,
            filter.before,
            filter.limit
        ],
        |row| {
            Ok(AuditLine {
                id: row.get(0)?,
                at_ms: row.get(1)?,
                person_id: row.get(2)?,
                person_name: row.get(3)?,
                command: row.get(4)?,
                event: row.get(5)?,
                outcome: row.get(6)?,
                patient_id: row.get(7)?,
                patient_number: row.get(8)?,
                restricted: false,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When a person last signed in, UTC ms.
pub(crate) fn last_sign_in(conn: &Connection, person: PersonId) -> Result<Option<i64>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT at_ms FROM audit_event WHERE person = ?1 AND event = 'people.signed_in' \
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row([person], |row| row.get(0))
        .optional()?)
}
