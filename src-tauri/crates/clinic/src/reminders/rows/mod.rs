//! How reminders are read: all SQL of the feature.

mod recall;

pub(in crate::reminders) use recall::{
    due, is_answered, recall, recall_call, recall_of, recalls_of,
};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::Error;
use crate::clinic::Locale;
use crate::ids::{AppointmentId, PatientId, PractitionerId, TextId};
use crate::patients::Hidden;
use crate::reminders::model::{
    Callable, Callee, ContactAttempt, Medium, MessageKind, Outcome, Tried, VisitToCall,
};
use crate::schedule::Status;

/// Nobody calls a record that was put aside, or somebody who has died.
macro_rules! select {
    ($own:literal, $from:literal, $of:literal, $where:literal) => {
        concat!(
            "SELECT ", $own, ", p.id, p.number, p.family_name, p.given_name, p.preferred_name, \
             p.language, coalesce(p.no_phone, 0) \
             FROM ", $from, " JOIN patient r ON r.id = ", $of, " \
             JOIN patient p ON p.id = coalesce(r.merged_into, r.id) \
             WHERE p.deleted IS NULL AND p.archived_ms IS NULL AND coalesce(p.deceased, 0) = 0 AND ",
            $where
        )
    };
}

use select;

/// The columns of `select!` after the table's own.
fn callee(row: &Row<'_>, at: usize) -> rusqlite::Result<Callee> {
    Ok(Callee {
        patient_id: row.get(at)?,
        patient_number: row.get(at + 1)?,
        family_name: row.get(at + 2)?,
        given_name: row.get(at + 3)?,
        preferred_name: row.get(at + 4)?,
        language: row.get(at + 5)?,
        no_phone: row.get(at + 6)?,
        phones: Vec::new(),
    })
}

/// The visits of a day that are booked and not confirmed, in time, without those of whom is hidden.
pub(in crate::reminders) fn unconfirmed(
    conn: &Connection,
    day: NaiveDate,
    hidden: &Hidden,
) -> Result<Vec<VisitToCall>, Error> {
    let mut statement = conn.prepare_cached(select!(
        "a.id, a.practitioner, a.start_ms, a.status",
        "appointment a",
        "a.patient",
        "a.day = ?1 AND a.deleted IS NULL AND a.status = 'booked' AND coalesce(a.walk_in, 0) = 0 \
         ORDER BY a.start_ms, a.id"
    ))?;
    let rows = statement.query_map([day.to_string()], visit)?;
    let mut visits: Vec<VisitToCall> = rows.collect::<Result<_, _>>()?;
    visits.retain(|visit| !hidden.has(visit.who.patient_id));
    with_calls(conn, visits)
}

/// One visit with whom to call about it; `None` if nobody is to be called.
pub(in crate::reminders) fn visit_to_call(
    conn: &Connection,
    id: AppointmentId,
) -> Result<Option<VisitToCall>, Error> {
    let mut statement = conn.prepare_cached(select!(
        "a.id, a.practitioner, a.start_ms, a.status",
        "appointment a",
        "a.patient",
        "a.id = ?1 AND a.deleted IS NULL"
    ))?;
    let found = statement.query_row([id], visit).optional()?;
    let found = found.map_or_else(Vec::new, |visit| vec![visit]);
    Ok(with_calls(conn, found)?.pop())
}

fn visit(row: &Row<'_>) -> rusqlite::Result<VisitToCall> {
    let status: String = row.get(3)?;
    Ok(VisitToCall {
        id: row.get(0)?,
        who: callee(row, 4)?,
        practitioner_id: row.get(1)?,
        start_ms: row.get(2)?,
        status: Status::named(&status).unwrap_or(Status::Booked),
        tried: Tried::default(),
    })
}

fn with_calls(conn: &Connection, mut visits: Vec<VisitToCall>) -> Result<Vec<VisitToCall>, Error> {
    for visit in &mut visits {
        visit.who.phones = phones(conn, visit.who.patient_id)?;
        visit.tried = tried(
            conn,
            "SELECT outcome, sent_ms FROM contact_attempt \
             WHERE about_appointment = ?1 AND deleted IS NULL ORDER BY sent_ms DESC, id DESC",
            visit.id.row(),
        )?;
    }
    Ok(visits)
}

/// What came of calling; `sql` gives every attempt, the newest first. Counted here: with a window SQLite would set up and
/// drop a table of its own for each row of a day's list.
fn tried(conn: &Connection, sql: &str, of: journal::RowId) -> Result<Tried, Error> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([of])?;
    let mut tried = Tried::default();
    while let Some(row) = rows.next()? {
        if tried.attempts == 0 {
            let outcome: String = row.get(0)?;
            tried.last_outcome = Outcome::named(&outcome);
            tried.last_ms = row.get(1)?;
        }
        tried.attempts += 1;
    }
    Ok(tried)
}

/// Every record of a person, the one under whom they are shown first.
fn records_of(conn: &Connection, person: PatientId) -> Result<Vec<PatientId>, Error> {
    let mut records = vec![person];
    let mut merged = conn.prepare_cached("SELECT id FROM patient WHERE merged_into = ?1")?;
    for record in merged.query_map([person], |row| row.get(0))? {
        records.push(record?);
    }
    Ok(records)
}

/// Every number of any record of the person, the first to call first; of somebody without any, those of their contacts.
fn phones(conn: &Connection, id: PatientId) -> Result<Vec<Callable>, Error> {
    let records = records_of(conn, id)?;
    let own = callables(
        conn,
        "SELECT number, note FROM patient_phone \
         WHERE patient = ?1 AND deleted IS NULL AND kind <> 'email' ORDER BY rank, id",
        &records,
    )?;
    if !own.is_empty() {
        return Ok(own);
    }
    callables(
        conn,
        "SELECT phone, concat_ws(', ', name, relationship) FROM patient_contact \
         WHERE patient = ?1 AND deleted IS NULL AND phone IS NOT NULL ORDER BY id",
        &records,
    )
}

fn callables(conn: &Connection, sql: &str, records: &[PatientId]) -> Result<Vec<Callable>, Error> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut all = Vec::new();
    for record in records {
        let rows = statement.query_map([record], |row| {
            Ok(Callable {
                number: row.get(0)?,
                note: row.get(1)?,
            })
        })?;
        for callable in rows {
            all.push(callable?);
        }
    }
    Ok(all)
}

/// Whose visits of a day were confirmed, once for each.
pub(in crate::reminders) fn confirmed(
    conn: &Connection,
    day: NaiveDate,
) -> Result<Vec<PatientId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT patient FROM appointment \
         WHERE day = ?1 AND status = 'confirmed' AND deleted IS NULL",
    )?;
    let rows = statement.query_map([day.to_string()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether anybody is booked on a day.
pub(in crate::reminders) fn is_booked(conn: &Connection, day: NaiveDate) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM appointment WHERE day = ?1 AND deleted IS NULL \
                            AND status IN ('booked', 'confirmed') AND coalesce(walk_in, 0) = 0)",
        )?
        .query_row([day.to_string()], |row| row.get(0))?)
}

/// The weekdays on which anybody receives: in their own hours where they have any, else in the clinic's.
pub(in crate::reminders) fn open_weekdays(conn: &Connection) -> Result<Vec<i64>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT h.weekday FROM practitioner p JOIN opening_hours h \
           ON h.deleted IS NULL AND h.practitioner IS \
              (SELECT max(own.practitioner) FROM opening_hours own \
               WHERE own.practitioner = p.id AND own.deleted IS NULL) \
         WHERE coalesce(p.active, 1) = 1 AND p.deleted IS NULL",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether the whole clinic's time is blocked from one instant to another.
pub(in crate::reminders) fn is_blocked(conn: &Connection, span: (i64, i64)) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM schedule_block WHERE practitioner IS NULL \
                            AND start_ms <= ?1 AND end_ms >= ?2 AND deleted IS NULL)",
        )?
        .query_row([span.0, span.1], |row| row.get(0))?)
}

/// The name of somebody who sees patients.
pub(in crate::reminders) fn practitioner_name(
    conn: &Connection,
    id: PractitionerId,
) -> Result<Option<String>, Error> {
    Ok(conn
        .prepare_cached("SELECT name FROM practitioner WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The clinic's own words, and the row they stand in.
pub(in crate::reminders) fn own_text(
    conn: &Connection,
    kind: MessageKind,
    language: Locale,
) -> Result<Option<(TextId, String)>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT id, text FROM message_text \
             WHERE kind = ?1 AND language = ?2 AND deleted IS NULL ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![kind.word(), language.word()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?)
}

/// Every attempt to reach a person under any of their records, newest first.
pub(in crate::reminders) fn attempts_of(
    conn: &Connection,
    person: PatientId,
    most: i64,
) -> Result<Vec<ContactAttempt>, Error> {
    attempts(
        conn,
        "c.subject IN (SELECT ?1 UNION ALL SELECT id FROM patient WHERE merged_into = ?1)",
        person.row(),
        most,
    )
}

/// Every attempt about a visit, newest first.
pub(in crate::reminders) fn attempts_about(
    conn: &Connection,
    visit: AppointmentId,
    most: i64,
) -> Result<Vec<ContactAttempt>, Error> {
    attempts(conn, "c.about_appointment = ?1", visit.row(), most)
}

fn attempts(
    conn: &Connection,
    of: &'static str,
    id: journal::RowId,
    most: i64,
) -> Result<Vec<ContactAttempt>, Error> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.id, c.subject, c.about_appointment, c.about_recall, c.sent_ms, c.sender, \
                coalesce(s.name, ''), c.medium, c.outcome, c.note \
         FROM contact_attempt c LEFT JOIN person s ON s.id = c.sender \
         WHERE {of} AND c.deleted IS NULL ORDER BY c.sent_ms DESC, c.id DESC LIMIT ?2"
    ))?;
    let rows = statement.query_map(params![id, most], |row| {
        let medium: String = row.get(7)?;
        let outcome: String = row.get(8)?;
        // A word of a newer program: that there was an attempt is still true.
        let outcome = Outcome::named(&outcome).unwrap_or(Outcome::LeftMessage);
        Ok(ContactAttempt {
            id: row.get(0)?,
            subject: row.get(1)?,
            appointment_id: row.get(2)?,
            recall_id: row.get(3)?,
            sent_ms: row.get(4)?,
            sender: row.get(5)?,
            sender_name: row.get(6)?,
            medium: Medium::named(&medium).unwrap_or(Medium::Phone),
            status: outcome.status(),
            outcome,
            note: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Under whom a record is shown.
///
/// # Errors
/// `not_found`.
pub(in crate::reminders) fn shown_under(
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
