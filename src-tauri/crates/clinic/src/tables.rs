//! All tables of the clinic, and what a change of each means to those who show it.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use journal::{Column, Draft, Kind, RowId, Schema, Table};
use rusqlite::{Connection, OptionalExtension as _};

use crate::ids::PatientId;
use crate::{Error, audit, clinic, exchange, patients, people, reminders, schedule, tasks};

/// Stands for "so many patients that one by one makes no sense".
pub(crate) const EVERYBODY: u16 = u16::MAX;

/// The version of the file's layout: raised only when an older program must refuse the file.
const LAYOUT: u32 = 1;

/// Every table with the feature that shows it.
static TABLES: [(&Table, &str); 32] = [
    (&clinic::PROFILE, "clinic"),
    (&people::PERSON, "people"),
    (&audit::EVENT, "audit"),
    (&patients::PATIENT, "patients"),
    (&patients::NAME, "patients"),
    (&patients::PHONE, "patients"),
    (&patients::ADDRESS, "patients"),
    (&patients::IDENTIFIER, "patients"),
    (&patients::CONTACT, "patients"),
    (&patients::HOUSEHOLD, "patients"),
    (&patients::PHOTO, "patients"),
    (&patients::APART, "patients"),
    (&patients::TAKEN, "patients"),
    (&patients::RESTRICTION, "patients"),
    (&patients::ACCESS, "patients"),
    (&exchange::KEPT, "patients"),
    (&exchange::PAST_VISIT, "patients"),
    (&schedule::PRACTITIONER, "schedule"),
    (&schedule::ROOM, "schedule"),
    (&schedule::VISIT_TYPE, "schedule"),
    (&schedule::HOURS, "schedule"),
    (&schedule::APPOINTMENT, "schedule"),
    (&schedule::SERIES, "schedule"),
    (&schedule::BLOCK, "schedule"),
    (&schedule::WAITLIST, "schedule"),
    (&reminders::CONTACT_ATTEMPT, "reminders"),
    (&reminders::RECALL, "reminders"),
    (&reminders::MESSAGE_TEXT, "reminders"),
    (&schedule::STOP, "schedule"),
    (&tasks::TASK, "tasks"),
    (&tasks::NOTE, "tasks"),
    (&tasks::READ, "tasks"),
];

/// The journal's view of the tables.
pub(crate) fn schema() -> &'static Schema {
    static SCHEMA: LazyLock<Schema> =
        LazyLock::new(|| Schema::new(&TABLES.map(|(table, _)| table)));
    &SCHEMA
}

/// The file's layout, for the vault.
pub(crate) fn file_schema() -> vault::Schema {
    vault::Schema {
        app_version: LAYOUT,
        migrations: vec![vault::Migration {
            id: 2026_1121_2000,
            name: "first rooms",
            sql: Cow::Owned(format!("{}{}", schema().ddl(), people::KEPT_DDL)),
        }],
    }
}

/// The name of the table of this number.
pub(crate) fn name(number: u16) -> &'static str {
    TABLES
        .iter()
        .find(|(table, _)| table.number == number)
        .map_or("", |(table, _)| table.name)
}

/// The number of the table of this name.
pub(crate) fn number(name: &str) -> u16 {
    TABLES
        .iter()
        .find(|(table, _)| table.name == name)
        .map_or(0, |(table, _)| table.number)
}

/// Whether the search shows something of this table.
pub(crate) fn is_searched(number: u16) -> bool {
    [
        &patients::PATIENT,
        &patients::NAME,
        &patients::PHONE,
        &patients::IDENTIFIER,
        &patients::RESTRICTION,
        // For the last visit.
        &schedule::APPOINTMENT,
    ]
    .iter()
    .any(|table| table.number == number)
}

/// The features that show these tables, each once.
pub(crate) fn topics(numbers: &BTreeSet<u16>) -> Vec<&'static str> {
    let mut topics = BTreeSet::new();
    for (table, topic) in TABLES {
        if numbers.contains(&table.number) {
            topics.insert(topic);
            // The waiting room is another view of the same rows.
            if topic == "schedule" {
                topics.insert("flow");
            }
        }
    }
    if numbers.contains(&EVERYBODY) {
        topics.insert("patients");
    }
    topics.into_iter().collect()
}

/// The patient of a visit, somebody waiting, or a task of this id.
///
/// # Errors
/// `not_found`.
pub(crate) fn patient_of_any(conn: &Connection, row: RowId) -> Result<PatientId, Error> {
    for table in [&schedule::APPOINTMENT, &schedule::WAITLIST, &tasks::TASK] {
        if let Some(patient) = patient_of(conn, table.number, row)? {
            return Ok(patient);
        }
    }
    Err(Error::NotFound)
}

/// The patient whom a row is about, where it is about one.
pub(crate) fn patient_of(
    conn: &Connection,
    table: u16,
    row: RowId,
) -> Result<Option<PatientId>, Error> {
    if table == patients::PATIENT.number {
        return Ok(Some(PatientId::from(row)));
    }
    let sql = if table == patients::NAME.number {
        "SELECT patient FROM patient_name WHERE id = ?1"
    } else if table == patients::PHONE.number {
        "SELECT patient FROM patient_phone WHERE id = ?1"
    } else if table == patients::ADDRESS.number {
        "SELECT patient FROM patient_address WHERE id = ?1"
    } else if table == patients::IDENTIFIER.number {
        "SELECT patient FROM patient_identifier WHERE id = ?1"
    } else if table == patients::CONTACT.number {
        "SELECT patient FROM patient_contact WHERE id = ?1"
    } else if table == schedule::APPOINTMENT.number {
        "SELECT patient FROM appointment WHERE id = ?1"
    } else if table == schedule::SERIES.number {
        "SELECT patient FROM appointment_series WHERE id = ?1"
    } else if table == schedule::WAITLIST.number {
        "SELECT patient FROM waitlist WHERE id = ?1"
    } else if table == reminders::CONTACT_ATTEMPT.number {
        "SELECT subject FROM contact_attempt WHERE id = ?1"
    } else if table == reminders::RECALL.number {
        "SELECT patient FROM recall WHERE id = ?1"
    } else if table == schedule::STOP.number {
        "SELECT patient FROM booking_stop WHERE id = ?1"
    } else if table == patients::RESTRICTION.number {
        "SELECT patient FROM patient_restriction WHERE id = ?1"
    } else if table == tasks::TASK.number {
        // An alert names a patient, and opens nothing of theirs.
        "SELECT patient FROM task WHERE id = ?1 AND kind <> 'alert'"
    } else if table == tasks::NOTE.number {
        "SELECT t.patient FROM task_note n JOIN task t ON t.id = n.task WHERE n.id = ?1"
    } else {
        return Ok(None);
    };
    let found: Option<Option<PatientId>> = conn
        .prepare_cached(sql)?
        .query_row([row], |row| row.get(0))
        .optional()?;
    Ok(found.flatten())
}

/// What others build on: it does not go while anything else names it.
const GROUNDS: [&Table; 5] = [
    &patients::PATIENT,
    &patients::HOUSEHOLD,
    &schedule::PRACTITIONER,
    &schedule::ROOM,
    &schedule::VISIT_TYPE,
];

/// Columns that hold the id of a row of this table. Whose id a column holds stands in its comment, so that no new table is
/// forgotten; the audit trail does not count, which names whoever was here at all.
fn naming(ground: &Table) -> impl Iterator<Item = (&'static Table, &'static Column)> {
    let id = format!("{}.id", ground.name);
    let kept = TABLES.iter().map(|(table, _)| *table);
    kept.filter(|table| table.number != audit::EVENT.number)
        .flat_map(|table| table.columns.iter().map(move |column| (table, column)))
        .filter(move |(_, column)| {
            let mut words = column.comment.split([' ', ':', ';', ',']);
            column.kind == Kind::Blob && words.any(|word| word == id)
        })
}

/// Whether a row that stands would name one that does not, once this is written.
pub(crate) fn leaves_something_named(conn: &Connection, draft: &Draft) -> Result<bool, Error> {
    let going: HashSet<(u16, RowId)> = draft.removed().collect();
    for (number, row) in &going {
        let ground = GROUNDS.iter().find(|table| table.number == *number);
        for (table, column) in ground.into_iter().flat_map(|ground| naming(ground)) {
            let mut statement = conn.prepare_cached(&table.rows_with(column))?;
            let mut rows = statement.query([row])?;
            while let Some(row) = rows.next()? {
                let names = (table.number, row.get(0)?);
                if !going.contains(&names) && !draft.sets(names.0, names.1, *column) {
                    return Ok(true);
                }
            }
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An id without an owner would be overlooked where it is asked who names a patient.
    #[test]
    fn every_column_of_ids_says_whose() {
        let is_id = |column: &Column| {
            let mut owners = TABLES.iter().map(|(table, _)| format!("{}.id", table.name));
            owners.any(|owner| column.comment.contains(&owner))
        };
        let others: Vec<String> = TABLES
            .iter()
            .flat_map(|(table, _)| table.columns.iter().map(move |column| (table, column)))
            .filter(|(_, column)| column.kind == Kind::Blob && !is_id(column))
            .map(|(table, column)| format!("{}.{}", table.name, column.name))
            .collect();
        assert_eq!(others, ["patient_photo.bytes", "kept_resource.body"]);
        let named =
            |ground| -> BTreeSet<&str> { naming(ground).map(|(table, _)| table.name).collect() };
        for (ground, names) in [
            (
                &patients::PATIENT,
                [
                    "patient",
                    "household",
                    "patient_apart",
                    "appointment",
                    "task",
                ]
                .as_slice(),
            ),
            (&patients::HOUSEHOLD, &["patient"]),
            (
                &schedule::PRACTITIONER,
                &["appointment", "opening_hours", "recall", "waitlist"],
            ),
            (&schedule::ROOM, &["appointment"]),
            (&schedule::VISIT_TYPE, &["appointment", "recall"]),
        ] {
            for name in names {
                assert!(named(ground).contains(name), "{}: {name}", ground.name);
            }
        }
    }
}
