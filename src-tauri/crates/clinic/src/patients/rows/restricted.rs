//! Whose record is restricted, and to whom it is shown all the same.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension as _};

use crate::Error;
use crate::ids::{PartId, PatientId, PersonId};
use crate::patients::model::{MayOpen, Restriction};

/// Every record (`g`) of every person who is restricted to others than ?1. One restriction of one of their records is
/// enough; those named may open it, and where it says so those with whom a visit is booked.
macro_rules! hidden {
    ($what:literal, $more:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM patient_restriction x JOIN patient p ON p.id = x.patient \
             JOIN patient g ON g.id = coalesce(p.merged_into, p.id) \
                            OR g.merged_into = coalesce(p.merged_into, p.id) \
             WHERE x.deleted IS NULL \
               AND NOT EXISTS (SELECT 1 FROM patient_access a \
                               WHERE a.restriction = x.id AND a.person = ?1 AND a.deleted IS NULL) \
               AND NOT (coalesce(x.treating, 0) = 1 AND EXISTS \
                     (SELECT 1 FROM appointment v JOIN practitioner d ON d.id = v.practitioner \
                      WHERE d.person = ?1 AND d.deleted IS NULL AND v.deleted IS NULL \
                        AND v.status NOT IN ('cancelled', 'no_show', 'left') \
                        AND v.patient IN (SELECT m.id FROM patient m \
                                          WHERE m.id = coalesce(p.merged_into, p.id) \
                                             OR m.merged_into = coalesce(p.merged_into, p.id))))",
            $more
        )
    };
}

/// The records that a person does not see.
#[derive(Debug, Default)]
pub(crate) struct Hidden(HashSet<PatientId>);

impl Hidden {
    /// Whether this record is one of them.
    pub(crate) fn has(&self, id: PatientId) -> bool {
        self.0.contains(&id)
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = PatientId> {
        self.0.iter().copied()
    }
}

/// The records that this person does not see, without those that they have opened for a reason.
pub(crate) fn hidden_from(
    conn: &Connection,
    person: PersonId,
    opened: &HashSet<PatientId>,
) -> Result<Hidden, Error> {
    let mut statement = conn.prepare_cached(hidden!("g.id", ""))?;
    let rows = statement.query_map([person], |row| row.get(0))?;
    let mut hidden: HashSet<PatientId> = rows.collect::<Result<_, _>>()?;
    hidden.retain(|id| !opened.contains(id));
    Ok(Hidden(hidden))
}

/// Whether this person does not see this record, unless they have opened it for a reason.
pub(crate) fn is_hidden_from(
    conn: &Connection,
    person: PersonId,
    id: PatientId,
) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(concat!(
            "SELECT EXISTS (",
            hidden!("1", " AND g.id = ?2"),
            ")"
        ))?
        .query_row((person, id), |row| row.get(0))?)
}

/// All records of one person.
pub(in crate::patients) fn records_of(
    conn: &Connection,
    id: PatientId,
) -> Result<Vec<PatientId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT g.id FROM patient g JOIN patient p ON p.id = ?1 \
         WHERE g.id = coalesce(p.merged_into, p.id) OR g.merged_into = coalesce(p.merged_into, p.id)",
    )?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Under whom everybody who is restricted is shown.
pub(in crate::patients) fn restricted(conn: &Connection) -> Result<HashSet<PatientId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT coalesce(p.merged_into, p.id) FROM patient_restriction x \
         JOIN patient p ON p.id = x.patient WHERE x.deleted IS NULL",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The restrictions of a person's records, the newest first.
pub(in crate::patients) fn restrictions(
    conn: &Connection,
    id: PatientId,
) -> Result<Vec<PartId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT x.id FROM patient_restriction x JOIN patient p ON p.id = x.patient \
         WHERE x.deleted IS NULL AND (p.id = ?1 OR p.merged_into = ?1) ORDER BY x.since_ms DESC, x.id",
    )?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A restriction as somebody said it, to stand on a record.
pub(in crate::patients) struct Terms {
    pub(in crate::patients) reason: String,
    pub(in crate::patients) by: PersonId,
    pub(in crate::patients) since_ms: i64,
    pub(in crate::patients) treating: bool,
    pub(in crate::patients) people: Vec<PersonId>,
}

/// What restricts a record only because of the person's others: nothing, if one of its own does.
pub(in crate::patients) fn restricted_through_others(
    conn: &Connection,
    id: PatientId,
) -> Result<Vec<Terms>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT x.id, x.reason, x.by, x.since_ms, coalesce(x.treating, 0) \
         FROM patient_restriction x JOIN patient q ON q.id = x.patient JOIN patient p ON p.id = ?1 \
         WHERE x.deleted IS NULL \
           AND coalesce(q.merged_into, q.id) = coalesce(p.merged_into, p.id) \
           AND NOT EXISTS (SELECT 1 FROM patient_restriction o \
                           WHERE o.patient = ?1 AND o.deleted IS NULL)",
    )?;
    let rows = statement.query_map([id], |row| {
        let restriction: PartId = row.get(0)?;
        let terms = Terms {
            reason: row.get(1)?,
            by: row.get(2)?,
            since_ms: row.get(3)?,
            treating: row.get(4)?,
            people: Vec::new(),
        };
        Ok((restriction, terms))
    })?;
    let mut all = Vec::new();
    for found in rows {
        let (restriction, mut terms) = found?;
        terms.people = may_open(conn, restriction)?
            .into_iter()
            .map(|one| one.id)
            .collect();
        all.push(terms);
    }
    Ok(all)
}

fn may_open(conn: &Connection, restriction: PartId) -> Result<Vec<MayOpen>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT a.person, coalesce(o.name, '') FROM patient_access a \
         LEFT JOIN person o ON o.id = a.person \
         WHERE a.restriction = ?1 AND a.deleted IS NULL ORDER BY o.name, a.person",
    )?;
    let rows = statement.query_map([restriction], |row| {
        Ok(MayOpen {
            id: row.get(0)?,
            name: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Why a person's record is restricted, and to whom: the newest word on it.
pub(in crate::patients) fn restriction(
    conn: &Connection,
    id: PatientId,
) -> Result<Option<Restriction>, Error> {
    let Some(newest) = restrictions(conn, id)?.into_iter().next() else {
        return Ok(None);
    };
    let found = conn
        .prepare_cached(
            "SELECT x.reason, coalesce(b.name, ''), x.since_ms, coalesce(x.treating, 0) \
             FROM patient_restriction x LEFT JOIN person b ON b.id = x.by WHERE x.id = ?1",
        )?
        .query_row([newest], |row| {
            Ok(Restriction {
                reason: row.get(0)?,
                by_name: row.get(1)?,
                since_ms: row.get(2)?,
                treating: row.get(3)?,
                people: Vec::new(),
            })
        })
        .optional()?;
    let Some(mut found) = found else {
        return Ok(None);
    };
    found.people = may_open(conn, newest)?;
    Ok(Some(found))
}
