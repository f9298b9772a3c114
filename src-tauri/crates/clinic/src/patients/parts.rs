//! Reading a patient's phones, addresses, identifiers, contacts and further names.

use rusqlite::{Connection, Row};

use super::model::{Address, Contact, FurtherName, Identifier, Phone, PhoneKind};
use crate::Error;
use crate::ids::PatientId;

fn all<T>(
    conn: &Connection,
    sql: &'static str,
    patient: PatientId,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Error> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([patient], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn names(conn: &Connection, patient: PatientId) -> Result<Vec<FurtherName>, Error> {
    let sql = "SELECT id, use, family_name, given_name, text FROM patient_name \
               WHERE patient = ?1 AND deleted IS NULL ORDER BY id";
    all(conn, sql, patient, |row| {
        Ok(FurtherName {
            id: row.get(0)?,
            r#use: row.get(1)?,
            family_name: row.get(2)?,
            given_name: row.get(3)?,
            text: row.get(4)?,
        })
    })
}

pub(super) fn phones(conn: &Connection, patient: PatientId) -> Result<Vec<Phone>, Error> {
    let sql = "SELECT id, kind, number, note FROM patient_phone \
               WHERE patient = ?1 AND deleted IS NULL ORDER BY rank, id";
    let mut phones = all(conn, sql, patient, |row| {
        let kind: String = row.get(1)?;
        Ok(Phone {
            id: row.get(0)?,
            kind: PhoneKind::named(&kind).unwrap_or(PhoneKind::Other),
            number: row.get(2)?,
            note: row.get(3)?,
            first: false,
        })
    })?;
    if let Some(first) = phones
        .iter_mut()
        .find(|phone| phone.kind != PhoneKind::Email)
    {
        first.first = true;
    }
    Ok(phones)
}

pub(super) fn addresses(conn: &Connection, patient: PatientId) -> Result<Vec<Address>, Error> {
    let sql = "SELECT id, use, lines, city, district, state, postal_code, country \
               FROM patient_address WHERE patient = ?1 AND deleted IS NULL ORDER BY id";
    all(conn, sql, patient, |row| {
        Ok(Address {
            id: row.get(0)?,
            r#use: row.get(1)?,
            lines: row.get(2)?,
            city: row.get(3)?,
            district: row.get(4)?,
            state: row.get(5)?,
            postal_code: row.get(6)?,
            country: row.get(7)?,
        })
    })
}

pub(super) fn identifiers(conn: &Connection, patient: PatientId) -> Result<Vec<Identifier>, Error> {
    let sql = "SELECT id, system, value, kind FROM patient_identifier \
               WHERE patient = ?1 AND deleted IS NULL ORDER BY id";
    all(conn, sql, patient, |row| {
        Ok(Identifier {
            id: row.get(0)?,
            system: row.get(1)?,
            value: row.get(2)?,
            kind: row.get(3)?,
        })
    })
}

pub(super) fn contacts(conn: &Connection, patient: PatientId) -> Result<Vec<Contact>, Error> {
    let sql = "SELECT id, relationship, name, phone FROM patient_contact \
               WHERE patient = ?1 AND deleted IS NULL ORDER BY id";
    all(conn, sql, patient, |row| {
        Ok(Contact {
            id: row.get(0)?,
            relationship: row.get(1)?,
            name: row.get(2)?,
            phone: row.get(3)?,
        })
    })
}
