//! Reading recalls: who should come again, and whether anything answers that.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{callee, phones, records_of, select, shown_under, tried};
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

/// Whether a visit of a record answers a recall: one that is booked, or one that took place near enough to the date. What
/// was booked and never came to anything answers nothing.
const ANSWERS: &str = "SELECT EXISTS ( \
    SELECT 1 FROM appointment WHERE patient = ?1 AND day >= min(?2, ?3) AND deleted IS NULL \
      AND CASE WHEN day >= ?2 THEN status NOT IN ('no_show', 'cancelled', 'left') \
          ELSE status IN ('arrived', 'roomed', 'with_provider', 'ready', 'done') END)";

/// Whether a visit of any of these records answers a recall that counts visits from this day on.
fn answered(
    conn: &Connection,
    records: impl IntoIterator<Item = PatientId>,
    today: &str,
    counts_from: Option<&str>,
) -> Result<bool, Error> {
    let mut statement = conn.prepare_cached(ANSWERS)?;
    for record in records {
        if statement.query_row(params![record, today, counts_from], |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a visit answers this recall.
pub(in crate::reminders) fn is_answered(
    conn: &Connection,
    id: RecallId,
    today: NaiveDate,
) -> Result<bool, Error> {
    let mut statement =
        conn.prepare_cached("SELECT patient, counts_from FROM recall WHERE id = ?1")?;
    let (record, counts_from): (PatientId, Option<String>) =
        statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let records = records_of(conn, shown_under(conn, record)?)?;
    answered(conn, records, &today.to_string(), counts_from.as_deref())
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
    let recalls = standing.iter().take(most).filter_map(|(.., id)| {
        let found = statement.query_row([id], recall_to_call);
        found.optional().transpose()
    });
    let recalls = recalls.collect::<Result<_, _>>()?;
    Ok((standing.len(), with_recall_calls(conn, recalls)?))
}

/// The recalls that are due and that no visit answers: the date, the record that it stands on, the person, the recall.
fn standing(
    conn: &Connection,
    today: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<(String, PatientId, PatientId, RecallId)>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT patient, due, counts_from, id FROM recall \
         WHERE due <= ?1 AND stopped_ms IS NULL AND deleted IS NULL",
    )?;
    let rows = statement.query_map([until.to_string()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    let mut recalls: Vec<(PatientId, String, Option<String>, RecallId)> =
        rows.collect::<Result<_, _>>()?;
    // In the order of the records and not of the dates: a page of the file holds the visits of many, and is deciphered once.
    recalls.sort_unstable();
    let (asides, today) = (Asides::read(conn)?, today.to_string());
    let mut standing = Vec::new();
    for (record, due, counts_from, id) in recalls {
        let Some(person) = asides.person(record) else {
            continue;
        };
        if !answered(conn, asides.records(person), &today, counts_from.as_deref())? {
            standing.push((due, record, person, id));
        }
    }
    Ok(standing)
}

/// The few of a clinic's records that are not called as they stand: what they are is read at once, and of all the others
/// nothing.
struct Asides {
    /// Under whom a record is shown, and whether nobody calls it.
    of: HashMap<PatientId, (Option<PatientId>, bool)>,
    /// What is shown under somebody.
    joined: HashMap<PatientId, Vec<PatientId>>,
}

impl Asides {
    fn read(conn: &Connection) -> Result<Self, Error> {
        let mut statement = conn.prepare_cached(
            "SELECT id, merged_into, \
                    archived_ms IS NOT NULL OR coalesce(deceased, 0) <> 0 OR deleted IS NOT NULL \
             FROM patient WHERE merged_into IS NOT NULL OR archived_ms IS NOT NULL \
                             OR coalesce(deceased, 0) <> 0 OR deleted IS NOT NULL",
        )?;
        let mut rows = statement.query([])?;
        let (mut of, mut joined) = (HashMap::new(), HashMap::<_, Vec<_>>::new());
        while let Some(row) = rows.next()? {
            let (record, into) = (row.get(0)?, row.get(1)?);
            if let Some(person) = into {
                joined.entry(person).or_default().push(record);
            }
            of.insert(record, (into, row.get(2)?));
        }
        Ok(Self { of, joined })
    }

    /// Who is called about a record; `None`: nobody.
    fn person(&self, record: PatientId) -> Option<PatientId> {
        let into = self.of.get(&record).and_then(|(into, _)| *into);
        let person = into.unwrap_or(record);
        let is_called = self.of.get(&person).is_none_or(|(_, put_aside)| !put_aside);
        is_called.then_some(person)
    }

    /// Every record of somebody.
    fn records(&self, person: PatientId) -> impl Iterator<Item = PatientId> {
        let joined = self.joined.get(&person).into_iter().flatten();
        std::iter::once(person).chain(joined.copied())
    }
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
