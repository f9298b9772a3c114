//! Reading one patient.

mod household;
mod merged;
mod restricted;

pub(in crate::patients) use household::{household, household_of, records_in};
pub(crate) use merged::shown_as;
pub(in crate::patients) use merged::{apart, merged_into, shown_under, taken_among};
pub(crate) use restricted::{Hidden, hidden_from, is_hidden_from};

pub(in crate::patients) use restricted::{
    Terms, records_of, restricted, restricted_through_others, restriction, restrictions,
};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::ids::{PartId, PatientId, PersonId};
use crate::patients::model::{Kept, Patient, Sex, Visit, VisitKind};
use crate::patients::parts;
use crate::patients::rules::age_years;
use crate::{Error, exchange, schedule};

/// # Errors
/// `not_found` if there is no such patient.
pub(crate) fn exists(conn: &Connection, id: PatientId) -> Result<(), Error> {
    let found: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM patient WHERE id = ?1 AND deleted IS NULL)")?
        .query_row([id], |row| row.get(0))?;
    if found { Ok(()) } else { Err(Error::NotFound) }
}

/// What belongs to any of these records, the first's first.
fn of_all<T>(
    conn: &Connection,
    records: &[PatientId],
    read: fn(&Connection, PatientId) -> Result<Vec<T>, Error>,
) -> Result<Vec<T>, Error> {
    let mut all = Vec::new();
    for id in records {
        all.extend(read(conn, *id)?);
    }
    Ok(all)
}

/// The patient, whole; of a record that was merged, the one under whom it is shown.
pub(in crate::patients) fn patient(
    conn: &Connection,
    id: PatientId,
    today: NaiveDate,
) -> Result<Patient, Error> {
    let id = shown_under(conn, id)?;
    let mut patient = own_row(conn, id, today)?;
    patient.merged = merged_into(conn, id)?;
    let mut records = vec![id];
    records.extend(patient.merged.iter().map(|merged| merged.id));
    patient.names = of_all(conn, &records, parts::names)?;
    patient.phones = of_all(conn, &records, parts::phones)?;
    patient.addresses = of_all(conn, &records, parts::addresses)?;
    patient.identifiers = of_all(conn, &records, parts::identifiers)?;
    patient.contacts = of_all(conn, &records, parts::contacts)?;
    patient.household = household_of(conn, id)?
        .map(|id| household(conn, id))
        .transpose()?;
    patient.restriction = restriction(conn, id)?;
    patient.booking_stop = schedule::booking_stop(conn, id)?;
    patient.visits = of_all(conn, &records, visits)?;
    if records.len() > 1 {
        newest_first(&mut patient.visits);
    }
    let mut kept = BTreeMap::new();
    for (resource_type, count) in of_all(conn, &records, exchange::kept_of)? {
        *kept.entry(resource_type).or_insert(0) += count;
    }
    patient.kept = kept
        .into_iter()
        .map(|(resource_type, count)| Kept {
            resource_type,
            count,
        })
        .collect();
    Ok(patient)
}

/// What stands in the patient's own row, and whether there is a photo.
pub(in crate::patients) fn own_row(
    conn: &Connection,
    id: PatientId,
    today: NaiveDate,
) -> Result<Patient, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT number, family_name, given_name, preferred_name, birth_date, \
                coalesce(birth_date_estimated, 0), sex, language, archived_ms IS NOT NULL, \
                archived_reason, note, coalesce(no_phone, 0), deceased_date, \
                coalesce((SELECT length(bytes) > 0 FROM patient_photo p \
                          WHERE p.patient IN (SELECT r.id FROM patient r \
                                              WHERE r.id = patient.id OR r.merged_into = patient.id) \
                          ORDER BY p.id DESC LIMIT 1), 0), coalesce(deceased, 0) \
         FROM patient WHERE id = ?1 AND deleted IS NULL",
    )?;
    let found = statement
        .query_row([id], |row| {
            let sex: Option<String> = row.get(6)?;
            let birth_date: Option<String> = row.get(4)?;
            Ok(Patient {
                id,
                number: row.get(0)?,
                family_name: row.get(1)?,
                given_name: row.get(2)?,
                preferred_name: row.get(3)?,
                age_years: birth_date
                    .as_deref()
                    .and_then(|date| age_years(date, today)),
                birth_date,
                birth_date_estimated: row.get(5)?,
                sex: sex
                    .and_then(|word| Sex::named(&word))
                    .unwrap_or(Sex::Unknown),
                language: row.get(7)?,
                archived: row.get(8)?,
                archived_reason: row.get(9)?,
                restriction: None,
                booking_stop: None,
                note: row.get(10)?,
                no_phone: row.get(11)?,
                deceased: row.get(14)?,
                deceased_date: row.get(12)?,
                names: Vec::new(),
                phones: Vec::new(),
                addresses: Vec::new(),
                identifiers: Vec::new(),
                contacts: Vec::new(),
                household: None,
                has_photo: row.get(13)?,
                visits: Vec::new(),
                kept: Vec::new(),
                merged: Vec::new(),
            })
        })
        .optional()?;
    found.ok_or(Error::NotFound)
}

/// As many as a screen shows; the rest stays in the file.
const MOST_VISITS: usize = 200;

fn visits(conn: &Connection, id: PatientId) -> Result<Vec<Visit>, Error> {
    let mut visits = Vec::new();
    for booked in schedule::visits_of(conn, id)? {
        visits.push(Visit {
            id: booked.id.to_string(),
            kind: VisitKind::Appointment,
            start_ms: Some(booked.start_ms),
            date: Some(booked.day),
            what: booked.what,
            who: booked.who,
            status: booked.status,
        });
    }
    for past in exchange::past_visits_of(conn, id)? {
        visits.push(Visit {
            id: past.id,
            kind: VisitKind::PastVisit,
            start_ms: past.start_ms,
            date: past.day,
            what: past.what,
            who: past.who,
            status: past.status,
        });
    }
    newest_first(&mut visits);
    Ok(visits)
}

fn newest_first(visits: &mut Vec<Visit>) {
    visits.sort_by(|a, b| (&b.date, b.start_ms).cmp(&(&a.date, a.start_ms)));
    visits.truncate(MOST_VISITS);
}

/// A patient's family name, further names and chart number.
///
/// # Errors
/// `not_found` if there is no such patient.
pub(crate) fn called(
    conn: &Connection,
    patient: PatientId,
) -> Result<(String, Option<String>, i64), Error> {
    conn.prepare_cached("SELECT family_name, given_name, number FROM patient WHERE id = ?1")?
        .query_row([patient], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .ok_or(Error::NotFound)
}

/// The next chart number.
pub(crate) fn next_number(conn: &Connection) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM patient")?
        .query_row([], |row| row.get(0))?)
}

pub(in crate::patients) fn is_archived(conn: &Connection, id: PatientId) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached("SELECT archived_ms IS NOT NULL FROM patient WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

/// # Errors
/// `patients.archived`: nobody is booked by mistake under a record that was put aside.
pub(crate) fn check_not_archived(conn: &Connection, id: PatientId) -> Result<(), Error> {
    if is_archived(conn, id)? {
        Err(Error::Archived)
    } else {
        Ok(())
    }
}

/// The newest photo of any of the person's records, with its media type.
pub(in crate::patients) fn photo(
    conn: &Connection,
    id: PatientId,
) -> Result<Option<(Vec<u8>, String)>, Error> {
    let found: Option<(Vec<u8>, String)> = conn
        .prepare_cached(
            "SELECT bytes, media_type FROM patient_photo \
             WHERE patient IN (SELECT id FROM patient WHERE id = ?1 OR merged_into = ?1) \
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row([shown_under(conn, id)?], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    Ok(found.filter(|(bytes, _)| !bytes.is_empty()))
}

/// The first phone's rank when another is to come after it.
pub(in crate::patients) fn next_rank(conn: &Connection, id: PatientId) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(max(rank), -1) + 1 FROM patient_phone \
             WHERE patient = ?1 AND deleted IS NULL",
        )?
        .query_row([id], |row| row.get(0))?)
}

/// Whom this person opened last, each once, newest first.
pub(in crate::patients) fn recent(
    conn: &Connection,
    person: PersonId,
) -> Result<Vec<PatientId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT patient FROM (SELECT patient, id FROM audit_event \
                              WHERE person = ?1 AND event = 'patients.opened' \
                              ORDER BY id DESC LIMIT 200) \
         GROUP BY patient ORDER BY max(id) DESC LIMIT 12",
    )?;
    let rows = statement.query_map([person], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A patient as the search knows them, owned.
#[derive(Debug, Clone, Default)]
pub(crate) struct CardRow {
    pub(crate) id: journal::RowId,
    pub(crate) number: i64,
    pub(crate) family: String,
    pub(crate) given: Option<String>,
    pub(crate) preferred: Option<String>,
    pub(crate) birth_date: Option<String>,
    pub(crate) sex: Option<String>,
    pub(crate) is_archived: bool,
    pub(crate) is_restricted: bool,
    pub(crate) last_visit: Option<String>,
    pub(crate) phones: Vec<String>,
    pub(crate) names: Vec<String>,
    pub(crate) identifiers: Vec<String>,
}

impl CardRow {
    pub(crate) fn of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            number: row.get(1)?,
            family: row.get(2)?,
            given: row.get(3)?,
            preferred: row.get(4)?,
            birth_date: row.get(5)?,
            sex: row.get(6)?,
            is_archived: row.get(7)?,
            ..Self::default()
        })
    }
}

/// One patient for the search; `None` if they are gone.
pub(crate) fn find_card(conn: &Connection, id: PatientId) -> Result<Option<CardRow>, Error> {
    let card = conn
        .prepare_cached(
            "SELECT id, number, family_name, given_name, preferred_name, birth_date, sex, \
                    archived_ms IS NOT NULL \
             FROM patient WHERE id = ?1 AND deleted IS NULL AND merged_into IS NULL",
        )?
        .query_row([id], CardRow::of)
        .optional()?;
    let Some(mut card) = card else {
        return Ok(None);
    };
    card.is_restricted = !restrictions(conn, id)?.is_empty();
    card.phones = texts(conn, PHONES, id)?;
    card.names = texts(conn, NAMES, id)?;
    card.identifiers = texts(conn, IDENTIFIERS, id)?;
    card.last_visit = last_visit(conn, id)?;
    for merged in merged_into(conn, id)? {
        // What the other record was known by still finds them, its number too.
        let parts = [
            Some(merged.family_name),
            merged.given_name,
            merged.preferred_name,
        ];
        let name: Vec<String> = parts.into_iter().flatten().collect();
        card.names.push(name.join(" "));
        card.names.extend(texts(conn, NAMES, merged.id)?);
        card.phones.extend(texts(conn, PHONES, merged.id)?);
        card.identifiers.push(merged.number.to_string());
        card.identifiers
            .extend(texts(conn, IDENTIFIERS, merged.id)?);
        card.last_visit = card.last_visit.max(last_visit(conn, merged.id)?);
    }
    Ok(Some(card))
}

const PHONES: &str =
    "SELECT number FROM patient_phone WHERE patient = ?1 AND deleted IS NULL ORDER BY rank, id";
const NAMES: &str = "SELECT concat_ws(' ', family_name, given_name, text) FROM patient_name \
                     WHERE patient = ?1 AND deleted IS NULL";
const IDENTIFIERS: &str =
    "SELECT value FROM patient_identifier WHERE patient = ?1 AND deleted IS NULL";

fn last_visit(conn: &Connection, id: PatientId) -> Result<Option<String>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT max(day) FROM (SELECT max(day) AS day FROM appointment \
                                   WHERE patient = ?1 AND status = 'done' AND deleted IS NULL \
                                   UNION ALL SELECT max(day) FROM past_visit WHERE patient = ?1)",
        )?
        .query_row([id], |row| row.get(0))?)
}

fn texts(conn: &Connection, sql: &'static str, id: PatientId) -> Result<Vec<String>, Error> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A part's table and the SQL that finds its owner.
///
/// # Errors
/// `not_found` if the part is not this patient's: the same answer whether it exists or not.
pub(in crate::patients) fn belongs(
    conn: &Connection,
    sql: &'static str,
    part: PartId,
    patient: PatientId,
) -> Result<(), Error> {
    let shown = shown_under(conn, patient)?;
    let others = merged_into(conn, shown)?
        .into_iter()
        .map(|merged| merged.id);
    let mut statement = conn.prepare_cached(sql)?;
    for record in std::iter::once(shown).chain(others) {
        if statement.query_row(params![part, record], |row| row.get(0))? {
            return Ok(());
        }
    }
    Err(Error::NotFound)
}
