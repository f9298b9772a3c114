//! Reading everybody at once, in one pass over each table.

use std::collections::HashMap;
use std::ops::ControlFlow;

use rusqlite::{Connection, Rows};

use super::rows::{CardRow, restricted};
use crate::Error;
use crate::ids::PatientId;

/// Gives every patient to `take`, in the order of their ids, until it breaks off.
pub(super) fn read(
    conn: &Connection,
    mut take: impl FnMut(&CardRow) -> ControlFlow<()>,
) -> Result<(), Error> {
    let mut patients = conn.prepare(
        "SELECT id, number, family_name, given_name, preferred_name, birth_date, sex, \
                archived_ms IS NOT NULL \
         FROM patient WHERE deleted IS NULL AND merged_into IS NULL ORDER BY id",
    )?;
    let mut phones = conn.prepare(
        "SELECT patient, number FROM patient_phone WHERE deleted IS NULL ORDER BY patient, rank, id",
    )?;
    let mut names = conn.prepare(
        "SELECT patient, concat_ws(' ', family_name, given_name, text) FROM patient_name \
         WHERE deleted IS NULL ORDER BY patient",
    )?;
    let mut identifiers = conn.prepare(
        "SELECT patient, value FROM patient_identifier WHERE deleted IS NULL ORDER BY patient",
    )?;
    let mut phones = Beside::new(phones.query([])?)?;
    let mut names = Beside::new(names.query([])?)?;
    let mut identifiers = Beside::new(identifiers.query([])?)?;
    let mut visits = last_visits(conn)?;
    let restricted = restricted(conn)?;
    let mut rows = patients.query([])?;
    while let Some(row) = rows.next()? {
        let mut card = CardRow::of(row)?;
        phones.take(&card.id, &mut card.phones)?;
        names.take(&card.id, &mut card.names)?;
        identifiers.take(&card.id, &mut card.identifiers)?;
        card.last_visit = visits.remove(&card.id);
        card.is_restricted = restricted.contains(&card.id.into());
        if take(&card).is_break() {
            break;
        }
    }
    Ok(())
}

/// On which day each patient was last here. Gathered here: in SQL each patient would be a group of their own, which takes
/// several times as long.
fn last_visits(conn: &Connection) -> Result<HashMap<journal::RowId, String>, Error> {
    let mut statement = conn.prepare(
        "SELECT patient, day FROM (SELECT patient, day FROM appointment \
                                   WHERE status = 'done' AND deleted IS NULL \
                                   UNION ALL SELECT patient, day FROM past_visit) \
         WHERE patient IS NOT NULL AND day IS NOT NULL",
    )?;
    let mut rows = statement.query([])?;
    let mut last: HashMap<journal::RowId, String> = HashMap::new();
    while let Some(row) = rows.next()? {
        let day: String = row.get(1)?;
        let known = last.entry(row.get(0)?).or_default();
        if day > *known {
            *known = day;
        }
    }
    Ok(last)
}

/// Those into whom others were merged: what the others were known by is not in one pass.
pub(super) fn with_merged(conn: &Connection) -> Result<Vec<PatientId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT merged_into FROM patient \
         WHERE merged_into IS NOT NULL AND deleted IS NULL",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A second table read along in the order of its patients.
struct Beside<'a> {
    rows: Rows<'a>,
    next: Option<(journal::RowId, String)>,
}

impl<'a> Beside<'a> {
    fn new(rows: Rows<'a>) -> Result<Self, Error> {
        let mut beside = Self { rows, next: None };
        beside.advance()?;
        Ok(beside)
    }

    fn advance(&mut self) -> Result<(), Error> {
        self.next = match self.rows.next()? {
            Some(row) => Some((row.get(0)?, row.get(1)?)),
            None => None,
        };
        Ok(())
    }

    /// Moves the texts of this patient out; those of patients that are gone are passed over.
    fn take(&mut self, patient: &journal::RowId, into: &mut Vec<String>) -> Result<(), Error> {
        while let Some((of, text)) = &mut self.next {
            if &*of > patient {
                break;
            }
            if of == patient {
                into.push(std::mem::take(text));
            }
            self.advance()?;
        }
        Ok(())
    }
}
