use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::model::{AuditLine, AuditOrder, AuditSort, Disclosure, Outcome};
use super::rules::{is_disclosure, kind_of};
use super::words;
use crate::Error;
use crate::ids::{EventId, PatientId, PersonId};
use crate::people::Role;

/// Which lines, as the statements take it.
#[derive(Debug)]
pub(super) struct Wanted {
    /// UTC ms, both included.
    pub(super) from_ms: i64,
    pub(super) to_ms: i64,
    pub(super) patient: Option<PatientId>,
    pub(super) person: Option<PersonId>,
    pub(super) event: Option<String>,
    pub(super) outcome: Option<Outcome>,
    /// A JSON list of events.
    pub(super) events: Option<String>,
    pub(super) up_to: Option<EventId>,
}

/// In which order, and for whom.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) order: AuditOrder,
    /// A JSON list of all events in the order of their words.
    pub(super) words: String,
    /// A JSON list of the patients whom the person who asks does not see, in hexadecimal.
    pub(super) hidden: String,
}

macro_rules! wanted {
    () => {
        "e.at_ms BETWEEN ?1 AND ?2 \
         AND (?3 IS NULL OR e.patient IN (SELECT id FROM patient WHERE id = ?3 OR merged_into = ?3)) \
         AND (?4 IS NULL OR e.person = ?4) AND (?5 IS NULL OR e.event = ?5) \
         AND (?6 IS NULL OR e.outcome = ?6) \
         AND (?7 IS NULL OR e.event IN (SELECT value FROM json_each(?7))) \
         AND (?8 IS NULL OR e.id <= ?8)"
    };
}

macro_rules! page {
    ($order:literal) => {
        concat!(
            "WITH word (event, place) AS MATERIALIZED (SELECT value, key FROM json_each(?9)), \
             hidden (patient) AS MATERIALIZED (SELECT unhex(value) FROM json_each(?10)), \
             line AS (SELECT e.*, coalesce(e.patient IN hidden, 0) AS veiled FROM audit_event e WHERE ",
            wanted!(),
            ") SELECT e.id, e.at_ms, e.person, person.name, e.command, e.event, e.outcome, \
                patient.id, patient.number, e.veiled, e.place, e.reason, e.count \
             FROM line e \
             LEFT JOIN person ON person.id = e.person \
             LEFT JOIN patient ON patient.id = e.patient AND NOT e.veiled \
             LEFT JOIN word ON word.event = e.event \
             ORDER BY ",
            $order,
            ", e.at_ms DESC, e.id DESC LIMIT ?11 OFFSET ?12"
        )
    };
}

fn page(order: AuditOrder) -> &'static str {
    match (order.by, order.up) {
        (AuditSort::When, true) => page!("e.at_ms, e.id"),
        (AuditSort::When, false) => page!("e.at_ms DESC, e.id DESC"),
        (AuditSort::Who, true) => page!("person.name COLLATE NOCASE"),
        (AuditSort::Who, false) => page!("person.name COLLATE NOCASE DESC"),
        (AuditSort::What, true) => page!("word.place"),
        (AuditSort::What, false) => page!("word.place DESC"),
        (AuditSort::Patient, true) => page!("patient.number IS NULL, patient.number"),
        (AuditSort::Patient, false) => page!("patient.number DESC"),
        (AuditSort::Outcome, true) => page!("e.outcome"),
        (AuditSort::Outcome, false) => page!("e.outcome DESC"),
        (AuditSort::Place, true) => page!("e.place COLLATE NOCASE"),
        (AuditSort::Place, false) => page!("e.place COLLATE NOCASE DESC"),
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<AuditLine> {
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
        restricted: row.get(9)?,
        place: row.get(10)?,
        reason: row.get(11)?,
        count: row.get(12)?,
    })
}

/// So many lines after the first so many.
pub(super) fn lines(
    conn: &Connection,
    wanted: &Wanted,
    shown: &Shown,
    limit: u32,
    offset: u32,
) -> Result<Vec<AuditLine>, Error> {
    let mut statement = conn.prepare_cached(page(shown.order))?;
    let rows = statement.query_map(
        params![
            wanted.from_ms,
            wanted.to_ms,
            wanted.patient,
            wanted.person,
            wanted.event,
            wanted.outcome.map(Outcome::word),
            wanted.events,
            wanted.up_to,
            shown.words,
            shown.hidden,
            limit,
            offset,
        ],
        read,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many lines there are.
pub(super) fn count(conn: &Connection, wanted: &Wanted) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached(concat!(
            "SELECT count(*) FROM audit_event e WHERE ",
            wanted!()
        ))?
        .query_row(
            params![
                wanted.from_ms,
                wanted.to_ms,
                wanted.patient,
                wanted.person,
                wanted.event,
                wanted.outcome.map(Outcome::word),
                wanted.events,
                wanted.up_to,
            ],
            |row| row.get(0),
        )?)
}

/// The newest line.
pub(super) fn newest(conn: &Connection) -> Result<Option<EventId>, Error> {
    Ok(conn
        .prepare_cached("SELECT id FROM audit_event ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// When the newest line was written, UTC ms.
pub(crate) fn newest_ms(conn: &Connection) -> Result<Option<i64>, Error> {
    Ok(conn
        .prepare_cached("SELECT at_ms FROM audit_event ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// To whom the records of one person were disclosed in a period, the oldest first; with `care` also whoever looked to
/// treat or receive them.
pub(super) fn disclosures(
    conn: &Connection,
    patient: PatientId,
    period_ms: (i64, i64),
    care: bool,
) -> Result<Vec<Disclosure>, Error> {
    let kinds = words::events();
    let mut statement = conn.prepare_cached(
        // Why the glass was broken stands with the owners' alert, and in the trail only that it was.
        "SELECT e.at_ms, person.name, person.role, e.event, \
                coalesce(e.reason, (SELECT t.text FROM task t \
                    WHERE e.event = 'patients.glass_broken' AND t.kind = 'alert' \
                      AND t.sender = e.person AND t.sent_ms = e.at_ms LIMIT 1)), e.place \
         FROM audit_event e LEFT JOIN person ON person.id = e.person \
         WHERE e.patient IN (SELECT id FROM patient WHERE id = ?1 OR merged_into = ?1) \
           AND e.at_ms BETWEEN ?2 AND ?3 AND e.outcome = 'done' \
         ORDER BY e.at_ms, e.id",
    )?;
    let rows = statement.query_map(params![patient, period_ms.0, period_ms.1], |row| {
        let role: Option<String> = row.get(2)?;
        let event: String = row.get(3)?;
        let kind = kinds.get(event.as_str()).copied();
        Ok(Disclosure {
            at_ms: row.get(0)?,
            person_name: row.get(1)?,
            role: role.as_deref().and_then(Role::named),
            kind: kind.unwrap_or_else(|| kind_of(&event, false)),
            event,
            reason: row.get(4)?,
            place: row.get(5)?,
        })
    })?;
    let all: Vec<Disclosure> = rows.collect::<Result<_, _>>()?;
    let is_one = |line: &Disclosure| {
        // Without a role everybody is taken for somebody who does not treat.
        let role = line.role.filter(|_| !care);
        is_disclosure(line.kind, &line.event, role)
    };
    Ok(all.into_iter().filter(is_one).collect())
}

/// A patient's family name, further names and chart number.
pub(super) fn called(
    conn: &Connection,
    patient: PatientId,
) -> Result<(String, Option<String>, i64), Error> {
    conn.prepare_cached("SELECT family_name, given_name, number FROM patient WHERE id = ?1")?
        .query_row([patient], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .ok_or(Error::NotFound)
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
