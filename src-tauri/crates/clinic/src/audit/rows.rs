use rusqlite::{Connection, OptionalExtension as _, Row, ToSql, params};

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

impl Wanted {
    /// What stands for ?1 to ?8.
    fn values(&self) -> [&dyn ToSql; 8] {
        [
            &self.from_ms,
            &self.to_ms,
            &self.patient,
            &self.person,
            &self.event,
            &self.outcome,
            &self.events,
            &self.up_to,
        ]
    }
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

/// The lines of a page are found by what they are sorted by; only those are then read whole.
macro_rules! page {
    ($what:literal, $($order:literal),+) => {
        concat!(
            "WITH word (event, place) AS MATERIALIZED (SELECT value, key FROM json_each(?9)), \
             hidden (patient) AS MATERIALIZED (SELECT unhex(value) FROM json_each(?10)), \
             found AS MATERIALIZED (SELECT e.id, ",
            $what,
            " AS what FROM audit_event e WHERE ",
            wanted!(),
            " ORDER BY ",
            $($order,)+
            ", e.at_ms DESC, e.id DESC LIMIT ?11 OFFSET ?12) \
             SELECT e.id, e.at_ms, e.person, person.name, e.command, e.event, e.outcome, \
                patient.id, patient.number, coalesce(e.patient IN hidden, 0), e.place, e.reason, e.count \
             FROM found JOIN audit_event e ON e.id = found.id \
             LEFT JOIN person ON person.id = e.person \
             LEFT JOIN patient ON patient.id = e.patient AND e.patient NOT IN hidden \
             ORDER BY ",
            $($order,)+
            ", e.at_ms DESC, e.id DESC"
        )
    };
}

/// Up or down by what is shown in one column, the newest first among equals.
macro_rules! column {
    ($up:expr, $what:literal, $order:literal) => {
        if $up {
            page!($what, $order)
        } else {
            page!($what, $order, " DESC")
        }
    };
}

fn page(AuditOrder { by, up }: AuditOrder) -> &'static str {
    match by {
        AuditSort::When if up => page!("NULL", "e.at_ms, e.id"),
        AuditSort::When => page!("NULL", "e.at_ms DESC"),
        AuditSort::Who => column!(
            up,
            "(SELECT name FROM person WHERE person.id = e.person)",
            "what COLLATE NOCASE"
        ),
        AuditSort::What => column!(
            up,
            "(SELECT place FROM word WHERE word.event = e.event)",
            "what"
        ),
        AuditSort::Patient => column!(
            up,
            "(SELECT number FROM patient WHERE patient.id = e.patient AND e.patient NOT IN hidden)",
            "what IS NULL, what"
        ),
        AuditSort::Outcome => column!(up, "e.outcome", "what"),
        AuditSort::Place => column!(up, "e.place", "what COLLATE NOCASE"),
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
    let further: [&dyn ToSql; 4] = [&shown.words, &shown.hidden, &limit, &offset];
    let values = [&wanted.values()[..], &further].concat();
    let rows = statement.query_map(values.as_slice(), read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many lines there are.
pub(super) fn count(conn: &Connection, wanted: &Wanted) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached(concat!(
            "SELECT count(*) FROM audit_event e WHERE ",
            wanted!()
        ))?
        .query_row(wanted.values(), |row| row.get(0))?)
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

/// The last time that something happened, whoever did it.
pub(crate) struct Last {
    pub(crate) at_ms: i64,
    pub(crate) is_done: bool,
    pub(crate) reason: Option<String>,
}

/// When this last happened and how it ended; `None`: never.
pub(crate) fn last(conn: &Connection, event: &str) -> Result<Option<Last>, Error> {
    Ok(conn
        .prepare_cached(
            // By each person's own lines, which the index leads to.
            "SELECT at_ms, outcome = 'done', reason FROM audit_event WHERE id = (SELECT max(line) FROM \
               (SELECT (SELECT max(id) FROM audit_event WHERE person IS who.id AND event = ?1) AS line \
                FROM (SELECT id FROM person UNION ALL SELECT NULL) AS who))",
        )?
        .query_row([event], |row| {
            Ok(Last {
                at_ms: row.get(0)?,
                is_done: row.get(1)?,
                reason: row.get(2)?,
            })
        })
        .optional()?)
}

/// When a person last came in, UTC ms: by their password, or as who set the clinic up, recovered or restored it.
pub(crate) fn last_sign_in(conn: &Connection, person: PersonId) -> Result<Option<i64>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT at_ms FROM audit_event WHERE id = (SELECT max(last) FROM \
               (SELECT (SELECT max(id) FROM audit_event WHERE person = ?1 AND event = column1) AS last \
                FROM (VALUES ('people.signed_in'), ('clinic.created'), ('people.recovered'), \
                             ('backup.restored'))))",
        )?
        .query_row([person], |row| row.get(0))
        .optional()?)
}
