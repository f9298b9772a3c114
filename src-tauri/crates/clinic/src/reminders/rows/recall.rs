//! Reading recalls: who should come again, and whether anything answers that.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{callee, phones, select, tried};
use crate::Error;
use crate::ids::{PatientId, RecallId};
use crate::patients::Hidden;
use crate::reminders::model::{Recall, RecallToCall, Tried};

/// The recall that stands for a person, under any of their records.
pub(in crate::reminders) fn recall_of(
    conn: &Connection,
    person: PatientId,
) -> Result<Option<Recall>, Error> {
    one_recall(
        conn,
        "patient IN (SELECT ?1 UNION ALL SELECT id FROM patient WHERE merged_into = ?1)",
        person.row(),
    )
}

/// Every recall that stands for a person, with the record that it stands on, the earliest first.
pub(in crate::reminders) fn recalls_of(
    conn: &Connection,
    person: PatientId,
) -> Result<Vec<(RecallId, PatientId)>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, patient FROM recall \
         WHERE patient IN (SELECT ?1 UNION ALL SELECT id FROM patient WHERE merged_into = ?1) \
           AND stopped_ms IS NULL AND deleted IS NULL ORDER BY due, id",
    )?;
    let rows = statement.query_map([person], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A recall that stands.
///
/// # Errors
/// `not_found`: nothing has this id, or nobody calls about it any more.
pub(in crate::reminders) fn recall(conn: &Connection, id: RecallId) -> Result<Recall, Error> {
    one_recall(conn, "id = ?1", id.row())?.ok_or(Error::NotFound)
}

fn one_recall(
    conn: &Connection,
    of: &'static str,
    id: journal::RowId,
) -> Result<Option<Recall>, Error> {
    let sql = format!(
        "SELECT id, patient, due, practitioner, visit_type, reason, set_ms FROM recall \
         WHERE {of} AND stopped_ms IS NULL AND deleted IS NULL ORDER BY due, id LIMIT 1"
    );
    let found = conn.prepare_cached(&sql)?.query_row([id], |row| {
        Ok(Recall {
            id: row.get(0)?,
            patient_id: row.get(1)?,
            due: row.get(2)?,
            practitioner_id: row.get(3)?,
            visit_type_id: row.get(4)?,
            reason: row.get(5)?,
            set_ms: row.get(6)?,
        })
    });
    Ok(found.optional()?)
}

/// Which visit answers a recall: one that is booked, or one that took place near enough to the date. What was booked and
/// never came to anything answers nothing.
macro_rules! answers {
    () => {
        "a.day >= min(?1, c.counts_from) AND a.deleted IS NULL \
           AND CASE WHEN a.day >= ?1 THEN a.status NOT IN ('no_show', 'cancelled', 'left') \
               ELSE a.status IN ('arrived', 'roomed', 'with_provider', 'ready', 'done') END"
    };
}

/// Whether a visit under any of the person's records answers it.
macro_rules! answered {
    () => {
        concat!(
            "(EXISTS (SELECT 1 FROM appointment a WHERE a.patient = p.id AND ",
            answers!(),
            ") OR EXISTS (SELECT 1 FROM patient n JOIN appointment a ON a.patient = n.id \
                          WHERE n.merged_into = p.id AND ",
            answers!(),
            "))"
        )
    };
}

/// Whether a visit answers this recall.
pub(in crate::reminders) fn is_answered(
    conn: &Connection,
    id: RecallId,
    today: NaiveDate,
) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(concat!(
            "SELECT ",
            answered!(),
            " FROM recall c JOIN patient r ON r.id = c.patient \
             JOIN patient p ON p.id = coalesce(r.merged_into, r.id) WHERE c.id = ?2"
        ))?
        .query_row(params![today.to_string(), id], |row| row.get(0))?)
}

/// Who is due by a day, has nothing booked and is not hidden, the longest overdue first: how many, and the first of them.
/// Somebody of whom two records say so is called once.
pub(in crate::reminders) fn due(
    conn: &Connection,
    today: NaiveDate,
    until: NaiveDate,
    most: usize,
    hidden: &Hidden,
) -> Result<(usize, Vec<RecallToCall>), Error> {
    let mut standing = standing(conn, today, until)?;
    standing.sort_unstable();
    let mut people = HashSet::new();
    standing.retain(|(.., person, _)| !hidden.has(*person) && people.insert(*person));
    let mut statement = conn.prepare_cached(ONE_TO_CALL)?;
    let recalls = standing
        .iter()
        .take(most)
        .map(|(.., id)| statement.query_row([id], recall_to_call));
    let recalls = recalls.collect::<Result<_, _>>()?;
    Ok((standing.len(), with_recall_calls(conn, recalls)?))
}

/// The recalls that are due and that no visit answers: the date, the record that it stands on, the person, the recall.
fn standing(
    conn: &Connection,
    today: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<(String, PatientId, PatientId, RecallId)>, Error> {
    // Looked up in the order of the records and not of the dates: a page of the file holds many of them, and each is
    // deciphered once. Without its limit the inner order would be left out as useless.
    let mut statement = conn.prepare_cached(concat!(
        "WITH c AS MATERIALIZED ( \
           SELECT id, patient, due, counts_from FROM recall \
           WHERE due <= ?2 AND stopped_ms IS NULL AND deleted IS NULL ORDER BY patient LIMIT -1) ",
        select!(@people "c.due, c.patient, p.id, c.id", "c", "c.patient", "NOT "),
        answered!()
    ))?;
    let rows = statement.query_map(params![today.to_string(), until.to_string()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Nobody is called about one that was stopped.
const ONE_TO_CALL: &str = select!(
    "c.id, c.due, c.practitioner, c.visit_type, c.reason",
    "recall c",
    "c.patient",
    "c.id = ?1 AND c.stopped_ms IS NULL AND c.deleted IS NULL"
);

/// One recall with whom to call about it; `None` if nobody is to be called.
pub(in crate::reminders) fn recall_call(
    conn: &Connection,
    id: RecallId,
) -> Result<Option<RecallToCall>, Error> {
    let mut statement = conn.prepare_cached(ONE_TO_CALL)?;
    let found = statement.query_row([id], recall_to_call).optional()?;
    let found = found.map_or_else(Vec::new, |recall| vec![recall]);
    Ok(with_recall_calls(conn, found)?.pop())
}

fn recall_to_call(row: &Row<'_>) -> rusqlite::Result<RecallToCall> {
    Ok(RecallToCall {
        id: row.get(0)?,
        who: callee(row, 5)?,
        due: row.get(1)?,
        practitioner_id: row.get(2)?,
        visit_type_id: row.get(3)?,
        reason: row.get(4)?,
        tried: Tried::default(),
    })
}

fn with_recall_calls(
    conn: &Connection,
    mut recalls: Vec<RecallToCall>,
) -> Result<Vec<RecallToCall>, Error> {
    for recall in &mut recalls {
        recall.who.phones = phones(conn, recall.who.patient_id)?;
        recall.tried = tried(
            conn,
            "SELECT outcome, sent_ms FROM contact_attempt \
             WHERE about_recall = ?1 AND deleted IS NULL ORDER BY sent_ms DESC, id DESC",
            recall.id.row(),
        )?;
    }
    Ok(recalls)
}
