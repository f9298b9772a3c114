//! Reading who belongs together.

use rusqlite::{Connection, OptionalExtension as _};

use super::merged::shown_under;
use crate::Error;
use crate::ids::{HouseholdId, PatientId};
use crate::patients::model::{Household, Member};

/// The household in which a person is shown: their own, or else the one that a record merged into theirs brought.
///
/// # Errors
/// `not_found` if there is no such patient.
pub(in crate::patients) fn household_of(
    conn: &Connection,
    id: PatientId,
) -> Result<Option<HouseholdId>, Error> {
    let shown = shown_under(conn, id)?;
    Ok(conn
        .prepare_cached(
            "SELECT household FROM patient \
             WHERE (id = ?1 OR merged_into = ?1) AND household IS NOT NULL AND deleted IS NULL \
             ORDER BY merged_into IS NOT NULL, merged_ms, id LIMIT 1",
        )?
        .query_row([shown], |row| row.get(0))
        .optional()?)
}

/// The records of a person that say they are in this household.
pub(in crate::patients) fn records_in(
    conn: &Connection,
    person: PatientId,
    household: HouseholdId,
) -> Result<Vec<PatientId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM patient \
         WHERE (id = ?1 OR merged_into = ?1) AND household = ?2 AND deleted IS NULL",
    )?;
    let rows = statement.query_map((person, household), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everybody who is shown in it, and who pays: whoever was named, or the eldest if they are no longer in it.
pub(in crate::patients) fn household(
    conn: &Connection,
    id: HouseholdId,
) -> Result<Household, Error> {
    let named: Option<PatientId> = conn
        .prepare_cached(
            "SELECT coalesce(p.merged_into, p.id) FROM household h \
             JOIN patient p ON p.id = h.guarantor WHERE h.id = ?1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let mut statement = conn.prepare_cached(
        "SELECT s.id, s.number, s.family_name, s.given_name, s.birth_date FROM patient s \
         WHERE s.deleted IS NULL \
           AND s.id IN (SELECT coalesce(merged_into, id) FROM patient \
                        WHERE household = ?1 AND deleted IS NULL) \
           AND ?1 = (SELECT r.household FROM patient r \
                     WHERE (r.id = s.id OR r.merged_into = s.id) AND r.household IS NOT NULL \
                       AND r.deleted IS NULL \
                     ORDER BY r.merged_into IS NOT NULL, r.merged_ms, r.id LIMIT 1) \
         ORDER BY s.birth_date IS NULL, s.birth_date, s.number",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(Member {
            id: row.get(0)?,
            number: row.get(1)?,
            family_name: row.get(2)?,
            given_name: row.get(3)?,
            birth_date: row.get(4)?,
        })
    })?;
    let members: Vec<Member> = rows.collect::<Result<_, _>>()?;
    let is_here = |named: &PatientId| members.iter().any(|member| member.id == *named);
    Ok(Household {
        id,
        guarantor_id: named
            .filter(is_here)
            .or_else(|| members.first().map(|member| member.id)),
        members,
    })
}
