use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::model::{
    Colleague, StaffTask, TaskAct, TaskBox, TaskKind, TaskNote, TaskPatient, Waits,
};
use crate::Error;
use crate::ids::{PatientId, PersonId, TaskId};
use crate::people::Role;

/// The person who asks, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asks<'a> {
    pub(super) person: PersonId,
    pub(super) role: Role,
    /// The clinic's civil date.
    pub(super) today: &'a str,
}

/// Something new for the person (?1) of the role (?2): somebody else said or did it, it is still to be done or was
/// theirs to ask for, and they have not read it since.
macro_rules! unread {
    () => {
        "(t.active_by <> ?1 \
          AND ((t.done_ms IS NULL AND (t.to_person IS ?1 OR t.to_role IS ?2)) \
               OR (t.sender = ?1 AND t.kind <> 'alert')) \
          AND NOT EXISTS (SELECT 1 FROM task_read r WHERE r.task = t.id AND r.person = ?1 \
                          AND r.at_ms >= t.active_ms AND r.deleted IS NULL))"
    };
}

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT t.id, t.kind, t.text, t.sender, coalesce(s.name, ''), t.to_person, o.name, \
                    t.to_role, p.id, p.number, p.family_name, p.given_name, p.preferred_name, \
                    t.caller_name, t.caller_phone, t.due, \
                    t.due IS NOT NULL AND t.due < ?3 AND t.done_ms IS NULL, coalesce(t.urgent, 0), \
                    t.sent_ms, t.active_ms, t.done_ms, ",
            unread!(),
            ", (SELECT count(*) FROM task_note n WHERE n.task = t.id AND n.deleted IS NULL), \
               (SELECT b.name FROM task_note n JOIN person b ON b.id = n.by \
                WHERE n.task = t.id AND n.what = 'done' AND n.deleted IS NULL \
                ORDER BY n.at_ms DESC, n.id DESC LIMIT 1) \
             FROM task t LEFT JOIN person s ON s.id = t.sender LEFT JOIN person o ON o.id = t.to_person \
             LEFT JOIN patient q ON q.id = t.patient \
             LEFT JOIN patient p ON p.id = coalesce(q.merged_into, t.patient) \
             WHERE t.deleted IS NULL AND ",
            $where
        )
    };
}

fn read(row: &Row<'_>) -> rusqlite::Result<StaffTask> {
    let kind: String = row.get(1)?;
    let to_role: Option<String> = row.get(7)?;
    let patient: Option<PatientId> = row.get(8)?;
    Ok(StaffTask {
        id: row.get(0)?,
        kind: TaskKind::named(&kind).unwrap_or(TaskKind::Message),
        text: row.get(2)?,
        sender_id: row.get(3)?,
        sender_name: row.get(4)?,
        to_person_id: row.get(5)?,
        to_person_name: row.get(6)?,
        to_role: to_role.and_then(|word| Role::named(&word)),
        patient: match patient {
            None => None,
            Some(id) => Some(TaskPatient {
                id,
                number: row.get(9)?,
                family_name: row.get(10)?,
                given_name: row.get(11)?,
                preferred_name: row.get(12)?,
            }),
        },
        restricted: false,
        caller_name: row.get(13)?,
        caller_phone: row.get(14)?,
        due: row.get(15)?,
        overdue: row.get(16)?,
        urgent: row.get(17)?,
        sent_ms: row.get(18)?,
        active_ms: row.get(19)?,
        done_ms: row.get(20)?,
        unread: row.get(21)?,
        notes: row.get(22)?,
        done_by_name: row.get(23)?,
    })
}

/// # Errors
/// `not_found`.
pub(super) fn task(conn: &Connection, asks: Asks<'_>, id: TaskId) -> Result<StaffTask, Error> {
    conn.prepare_cached(select!("t.id = ?4"))?
        .query_row(params![asks.person, asks.role.word(), asks.today, id], read)
        .optional()?
        .ok_or(Error::NotFound)
}

/// A box of the person's, at most so many.
pub(super) fn tasks_in(
    conn: &Connection,
    asks: Asks<'_>,
    which: TaskBox,
    most: u32,
) -> Result<Vec<StaffTask>, Error> {
    let sql = match which {
        TaskBox::Mine => select!(
            "t.to_person = ?1 AND t.done_ms IS NULL \
             ORDER BY coalesce(t.urgent, 0) DESC, t.due IS NULL, t.due, t.sent_ms, t.id LIMIT ?4"
        ),
        TaskBox::Role => select!(
            "t.to_role = ?2 AND t.done_ms IS NULL \
             ORDER BY coalesce(t.urgent, 0) DESC, t.due IS NULL, t.due, t.sent_ms, t.id LIMIT ?4"
        ),
        TaskBox::Sent => select!(
            "t.sender = ?1 AND t.kind <> 'alert' ORDER BY t.sent_ms DESC, t.id DESC LIMIT ?4"
        ),
        TaskBox::Done => select!(
            "t.done_ms IS NOT NULL AND (t.to_person = ?1 OR t.to_role = ?2 \
               OR (t.sender = ?1 AND t.kind <> 'alert')) \
             ORDER BY t.done_ms DESC, t.id DESC LIMIT ?4"
        ),
    };
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(
        params![asks.person, asks.role.word(), asks.today, most],
        read,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was written about a patient, whichever of their records it named, without alerts: what is to be done first, then the newest.
pub(super) fn tasks_about(
    conn: &Connection,
    asks: Asks<'_>,
    patient: PatientId,
    most: u32,
) -> Result<Vec<StaffTask>, Error> {
    let mut statement = conn.prepare_cached(select!(
        "t.kind <> 'alert' AND t.patient IN (SELECT g.id FROM patient g \
                                             WHERE g.id = ?4 OR g.merged_into = ?4) \
         ORDER BY t.done_ms IS NOT NULL, t.sent_ms DESC, t.id DESC LIMIT ?5"
    ))?;
    let rows = statement.query_map(
        params![asks.person, asks.role.word(), asks.today, patient, most],
        read,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Restricted records that somebody opened, the newest first.
pub(super) fn alerts(
    conn: &Connection,
    asks: Asks<'_>,
    most: u32,
) -> Result<Vec<StaffTask>, Error> {
    let mut statement = conn.prepare_cached(select!(
        "t.kind = 'alert' ORDER BY t.sent_ms DESC, t.id DESC LIMIT ?4"
    ))?;
    let rows = statement.query_map(
        params![asks.person, asks.role.word(), asks.today, most],
        read,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many to the person, and to their role, are not done.
pub(super) fn open_counts(conn: &Connection, asks: Asks<'_>) -> Result<(i64, i64), Error> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(to_person = ?1), 0), coalesce(sum(to_role = ?2), 0) FROM task \
             WHERE deleted IS NULL AND done_ms IS NULL AND (to_person = ?1 OR to_role = ?2)",
        )?
        .query_row(params![asks.person, asks.role.word()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?)
}

/// What waits for the person.
pub(super) fn waits(conn: &Connection, asks: Asks<'_>) -> Result<Waits, Error> {
    let mut statement = conn.prepare_cached(concat!(
        "SELECT coalesce(sum(",
        unread!(),
        "), 0), coalesce(sum(t.due < ?3 AND t.done_ms IS NULL \
                             AND (t.to_person = ?1 OR t.to_role = ?2)), 0), \
                coalesce(sum(t.kind = 'alert' AND t.done_ms IS NULL AND t.to_role = ?2), 0) \
         FROM task t WHERE t.deleted IS NULL AND (t.to_person = ?1 OR t.to_role = ?2 OR t.sender = ?1)"
    ))?;
    Ok(
        statement.query_row(params![asks.person, asks.role.word(), asks.today], |row| {
            Ok(Waits {
                unread: row.get(0)?,
                overdue: row.get(1)?,
                alerts: row.get(2)?,
            })
        })?,
    )
}

/// What was said and done since, in time.
pub(super) fn history(conn: &Connection, id: TaskId) -> Result<Vec<TaskNote>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT n.at_ms, coalesce(b.name, ''), n.what, n.text, o.name, n.to_role FROM task_note n \
         LEFT JOIN person b ON b.id = n.by LEFT JOIN person o ON o.id = n.to_person \
         WHERE n.task = ?1 AND n.deleted IS NULL ORDER BY n.at_ms, n.id",
    )?;
    let rows = statement.query_map([id], |row| {
        let what: String = row.get(2)?;
        let to_role: Option<String> = row.get(5)?;
        Ok(TaskNote {
            at_ms: row.get(0)?,
            by_name: row.get(1)?,
            what: TaskAct::named(&what).unwrap_or(TaskAct::Replied),
            text: row.get(3)?,
            to_person_name: row.get(4)?,
            to_role: to_role.and_then(|word| Role::named(&word)),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everybody who can sign in, by name.
pub(super) fn colleagues(conn: &Connection) -> Result<Vec<Colleague>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, role FROM person \
         WHERE deleted IS NULL AND coalesce(suspended, 0) = 0 ORDER BY name, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))
    })?;
    let mut colleagues = Vec::new();
    for row in rows {
        let (id, name, role) = row?;
        // A role that this program does not know yet cannot read anything.
        colleagues.extend(Role::named(&role).map(|role| Colleague { id, name, role }));
    }
    Ok(colleagues)
}
