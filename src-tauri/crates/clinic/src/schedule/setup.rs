//! Reading who, where, what and when the clinic receives.

use rusqlite::{Connection, OptionalExtension as _};

use super::model::{Hours, Practitioner, Room, Setup, VisitType};
use crate::Error;
use crate::ids::{PractitionerId, RoomId, VisitTypeId};

pub(super) fn setup(conn: &Connection) -> Result<Setup, Error> {
    Ok(Setup {
        practitioners: practitioners(conn)?,
        rooms: rooms(conn)?,
        visit_types: visit_types(conn)?,
        hours: hours(conn)?,
    })
}

pub(super) fn practitioners(conn: &Connection) -> Result<Vec<Practitioner>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, coalesce(colour, 0), coalesce(active, 1), person FROM practitioner \
         WHERE deleted IS NULL ORDER BY id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Practitioner {
            id: row.get(0)?,
            name: row.get(1)?,
            colour: row.get(2)?,
            active: row.get(3)?,
            person_id: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn rooms(conn: &Connection) -> Result<Vec<Room>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, coalesce(active, 1) FROM room WHERE deleted IS NULL ORDER BY id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Room {
            id: row.get(0)?,
            name: row.get(1)?,
            active: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn visit_types(conn: &Connection) -> Result<Vec<VisitType>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, duration_min, coalesce(colour, 0), coalesce(active, 1) FROM visit_type \
         WHERE deleted IS NULL ORDER BY id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(VisitType {
            id: row.get(0)?,
            name: row.get(1)?,
            duration_min: row.get(2)?,
            colour: row.get(3)?,
            active: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn hours(conn: &Connection) -> Result<Vec<Hours>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, practitioner, weekday, start_min, end_min FROM opening_hours \
         WHERE deleted IS NULL ORDER BY weekday, start_min",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Hours {
            id: row.get(0)?,
            practitioner_id: row.get(1)?,
            weekday: row.get(2)?,
            start_min: row.get(3)?,
            end_min: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// # Errors
/// `not_found` if nobody of this id receives patients.
pub(crate) fn practitioner_exists(conn: &Connection, id: PractitionerId) -> Result<(), Error> {
    let found: Option<i64> = conn
        .prepare_cached("SELECT 1 FROM practitioner WHERE id = ?1 AND deleted IS NULL")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    found.map(|_| ()).ok_or(Error::NotFound)
}

/// Whoever has retired is booked no more; those who are booked with them already stay.
///
/// # Errors
/// `not_found` if nobody has this id, `input.invalid` on `practitioner_id` if they no longer receive.
pub(super) fn practitioner_receives(conn: &Connection, id: PractitionerId) -> Result<(), Error> {
    let active: Option<bool> = conn
        .prepare_cached(
            "SELECT coalesce(active, 1) FROM practitioner WHERE id = ?1 AND deleted IS NULL",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?;
    match active {
        Some(true) => Ok(()),
        Some(false) => Err(Error::invalid("practitioner_id", "retired")),
        None => Err(Error::NotFound),
    }
}

/// # Errors
/// `not_found` if there is no such room.
pub(crate) fn room_exists(conn: &Connection, id: RoomId) -> Result<(), Error> {
    let found: Option<i64> = conn
        .prepare_cached("SELECT 1 FROM room WHERE id = ?1 AND deleted IS NULL")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    found.map(|_| ()).ok_or(Error::NotFound)
}

/// The usual length of a kind of visit.
///
/// # Errors
/// `not_found` if there is no such kind.
pub(crate) fn usual_duration(conn: &Connection, id: VisitTypeId) -> Result<i64, Error> {
    let found: Option<i64> = conn
        .prepare_cached("SELECT duration_min FROM visit_type WHERE id = ?1 AND deleted IS NULL")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    found.ok_or(Error::NotFound)
}
