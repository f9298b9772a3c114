//! Reading appointments, blocked time and the waiting list.

/// All records of the person whose record is `p`: that one, and those merged into it.
macro_rules! records {
    () => {
        "(SELECT s.id FROM patient s WHERE s.id = p.id OR s.merged_into = p.id)"
    };
}

/// The phone that the person whose record is `p` is called on.
macro_rules! first_phone {
    () => {
        concat!(
            "(SELECT f.number FROM patient_phone f WHERE f.patient IN ",
            records!(),
            " AND f.deleted IS NULL AND f.kind <> 'email' \
             ORDER BY f.patient <> p.id, f.rank, f.id LIMIT 1)"
        )
    };
}

mod block;
mod instants;
mod stop;
mod waitlist;

pub(in crate::schedule) use block::{block, blocks_between};
pub(in crate::schedule) use instants::{Instants, instants};
pub(crate) use stop::booking_stop;
pub(in crate::schedule) use stop::{booking_stops, stopped_through_others};
pub(in crate::schedule) use waitlist::{waiting, waitlist};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::Error;
use crate::ids::{AppointmentId, PatientId, PractitionerId, RoomId, SeriesId, VisitTypeId};
use crate::schedule::model::{Appointment, Status};
use crate::schedule::rules::overlap;
use crate::time::{Zone, day_before, next_day, parse_date};

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT a.id, coalesce(p.id, a.patient), p.number, p.family_name, p.given_name, p.preferred_name, \
                    p.birth_date, \
                    ",
            first_phone!(),
            ", NOT EXISTS (SELECT 1 FROM appointment b WHERE b.patient IN ",
            records!(),
            " AND b.day < a.day AND b.status = 'done' AND b.deleted IS NULL) \
                      AND NOT EXISTS (SELECT 1 FROM past_visit v WHERE v.patient IN ",
            records!(),
            "), \
                    a.practitioner, a.room, a.visit_type, a.day, a.start_ms, a.end_ms, a.status, \
                    a.reason, a.arrived_ms, a.roomed_ms, a.with_provider_ms, a.ready_ms, a.done_ms, \
                    a.cancel_reason, a.cancelled_late, coalesce(a.walk_in, 0), a.ticket, a.series, \
                    coalesce(a.series_start_ms <> a.start_ms, 0) \
             FROM appointment a LEFT JOIN patient r ON r.id = a.patient \
             LEFT JOIN patient p ON p.id = coalesce(r.merged_into, a.patient) \
             WHERE a.deleted IS NULL AND ",
            $where
        )
    };
}

fn read(row: &Row<'_>) -> rusqlite::Result<Appointment> {
    let status: String = row.get(15)?;
    Ok(Appointment {
        id: row.get(0)?,
        patient_id: row.get(1)?,
        // A patient who has not arrived from another PC yet is a visible gap, never a hidden visit.
        patient_number: row.get::<_, Option<i64>>(2)?.unwrap_or(0),
        family_name: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        given_name: row.get(4)?,
        preferred_name: row.get(5)?,
        birth_date: row.get(6)?,
        phone: row.get(7)?,
        restricted: false,
        new_patient: row.get(8)?,
        practitioner_id: row.get(9)?,
        room_id: row.get(10)?,
        visit_type_id: row.get(11)?,
        date: row.get(12)?,
        start_ms: row.get(13)?,
        end_ms: row.get(14)?,
        status: Status::named(&status).unwrap_or(Status::Booked),
        reason: row.get(16)?,
        arrived_ms: row.get(17)?,
        roomed_ms: row.get(18)?,
        with_provider_ms: row.get(19)?,
        ready_ms: row.get(20)?,
        done_ms: row.get(21)?,
        cancel_reason: row.get(22)?,
        cancelled_late: row.get(23)?,
        walk_in: row.get(24)?,
        ticket: row.get(25)?,
        series_id: row.get(26)?,
        moved_from_series: row.get(27)?,
        overlaps: false,
    })
}

/// One appointment.
///
/// # Errors
/// `not_found`.
pub(crate) fn appointment(conn: &Connection, id: AppointmentId) -> Result<Appointment, Error> {
    let mut found = conn
        .prepare_cached(select!("a.id = ?1"))?
        .query_row([id], read)
        .optional()?
        .ok_or(Error::NotFound)?;
    if let Some(practitioner) = found.practitioner_id {
        let span = (found.start_ms, found.end_ms);
        let taken = held(conn, parse_date("date", &found.date)?, practitioner, None)?;
        found.overlaps =
            found.status.holds_time() && taken.iter().any(|one| one.takes(span, &[id]));
    }
    Ok(found)
}

/// Every appointment of a day, in time; those of the day before that last past midnight are among them.
pub(crate) fn day_rows(
    conn: &Connection,
    zone: Zone,
    day: NaiveDate,
) -> Result<Vec<Appointment>, Error> {
    let mut statement = conn.prepare_cached(select!(
        "(a.day = ?1 OR (a.day = ?2 AND a.end_ms > ?3)) ORDER BY a.start_ms, a.id"
    ))?;
    let (this, before) = (day.to_string(), day_before(day).to_string());
    let rows = statement.query_map(params![this, before, zone.day_start(day)], read)?;
    let mut appointments: Vec<Appointment> = rows.collect::<Result<_, _>>()?;
    mark_overlaps(&mut appointments);
    Ok(appointments)
}

/// Visits from a day on that have not begun, of whatever is named, in time.
pub(in crate::schedule) fn ahead_of(
    conn: &Connection,
    from: NaiveDate,
    of: (Option<PractitionerId>, Option<RoomId>, Option<VisitTypeId>),
) -> Result<Vec<Appointment>, Error> {
    let mut statement = conn.prepare_cached(select!(
        "a.day >= ?1 AND a.status IN ('booked', 'confirmed') \
         AND (?2 IS NULL OR a.practitioner = ?2) AND (?3 IS NULL OR a.room = ?3) \
         AND (?4 IS NULL OR a.visit_type = ?4) ORDER BY a.start_ms, a.id"
    ))?;
    let rows = statement.query_map(params![from.to_string(), of.0, of.1, of.2], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A sweep in order of time: who begins before somebody else of the same column has ended.
fn mark_overlaps(appointments: &mut [Appointment]) {
    let mut latest: Vec<(PractitionerId, usize, i64)> = Vec::new();
    let mut marked = vec![false; appointments.len()];
    for (index, appointment) in appointments.iter().enumerate() {
        let Some(practitioner) = appointment.practitioner_id else {
            continue;
        };
        if !appointment.status.holds_time() || appointment.walk_in {
            continue;
        }
        match latest.iter_mut().find(|(of, ..)| *of == practitioner) {
            None => latest.push((practitioner, index, appointment.end_ms)),
            Some((_, before, end)) => {
                if appointment.start_ms < *end {
                    for place in [index, *before] {
                        if let Some(mark) = marked.get_mut(place) {
                            *mark = true;
                        }
                    }
                }
                if appointment.end_ms > *end {
                    (*before, *end) = (index, appointment.end_ms);
                }
            }
        }
    }
    for (appointment, mark) in appointments.iter_mut().zip(marked) {
        appointment.overlaps = mark;
    }
}

/// The visits of a series, in time.
pub(in crate::schedule) fn series_rows(
    conn: &Connection,
    series: SeriesId,
) -> Result<Vec<Appointment>, Error> {
    let mut statement = conn.prepare_cached(select!("a.series = ?1 ORDER BY a.start_ms, a.id"))?;
    let rows = statement.query_map([series], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How a series was asked to repeat.
pub(in crate::schedule) fn series_rule(
    conn: &Connection,
    series: SeriesId,
) -> Result<String, Error> {
    Ok(conn
        .prepare_cached("SELECT rule FROM appointment_series WHERE id = ?1")?
        .query_row([series], |row| row.get(0))?)
}

/// Whose time is held, from when until when, milliseconds.
pub(in crate::schedule) type Busy = (PractitionerId, (i64, i64));

/// When everybody's time is held from one day to another, both included.
pub(in crate::schedule) fn busy_between(
    conn: &Connection,
    from: NaiveDate,
    until: NaiveDate,
    except: Option<AppointmentId>,
) -> Result<Vec<Busy>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT practitioner, start_ms, end_ms FROM appointment \
         WHERE day BETWEEN ?1 AND ?2 AND practitioner IS NOT NULL AND deleted IS NULL \
           AND coalesce(walk_in, 0) = 0 AND status NOT IN ('no_show', 'cancelled', 'left') \
           AND (?3 IS NULL OR id <> ?3)",
    )?;
    let rows = statement.query_map(
        params![from.to_string(), until.to_string(), except],
        |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When a room is held from one day to another, both included.
pub(in crate::schedule) fn room_between(
    conn: &Connection,
    from: NaiveDate,
    until: NaiveDate,
    room: RoomId,
    except: Option<AppointmentId>,
) -> Result<Vec<(i64, i64)>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT start_ms, end_ms FROM appointment \
         WHERE day BETWEEN ?1 AND ?2 AND room = ?3 AND deleted IS NULL \
           AND coalesce(walk_in, 0) = 0 AND status NOT IN ('no_show', 'cancelled', 'left') \
           AND (?4 IS NULL OR id <> ?4)",
    )?;
    let rows = statement.query_map(
        params![from.to_string(), until.to_string(), room, except],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A visit that holds a practitioner's time, a room, or both.
pub(in crate::schedule) struct Held {
    id: AppointmentId,
    /// Whether it holds the practitioner's time; else only the room.
    pub(in crate::schedule) with_them: bool,
    span: (i64, i64),
}

impl Held {
    /// Whether it takes some of this time and is none of those left out.
    pub(in crate::schedule) fn takes(&self, span: (i64, i64), except: &[AppointmentId]) -> bool {
        overlap(self.span, span) && !except.contains(&self.id)
    }
}

/// What holds a practitioner's time, or this room, on a day and on those beside it, which a visit past midnight reaches
/// into.
pub(in crate::schedule) fn held(
    conn: &Connection,
    day: NaiveDate,
    practitioner: PractitionerId,
    room: Option<RoomId>,
) -> Result<Vec<Held>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, start_ms, end_ms, coalesce(practitioner = ?3, 0) FROM appointment \
         WHERE day BETWEEN ?1 AND ?2 AND (practitioner = ?3 OR room = ?4) AND deleted IS NULL \
           AND coalesce(walk_in, 0) = 0 AND status NOT IN ('no_show', 'cancelled', 'left')",
    )?;
    let (from, until) = (day_before(day).to_string(), next_day(day).to_string());
    let rows = statement.query_map(params![from, until, practitioner, room], |row| {
        Ok(Held {
            id: row.get(0)?,
            span: (row.get(1)?, row.get(2)?),
            with_them: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The next number in a day's queue of walk-ins.
pub(crate) fn next_ticket(conn: &Connection, day: NaiveDate) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(ticket), 0) + 1 FROM appointment WHERE day = ?1")?
        .query_row([day.to_string()], |row| row.get(0))?)
}

/// The status before a visit fell out of the day.
pub(in crate::schedule) fn status_before(
    conn: &Connection,
    id: AppointmentId,
) -> Result<Option<Status>, Error> {
    let word: Option<String> = conn
        .prepare_cached("SELECT status_before FROM appointment WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten();
    Ok(word.and_then(|word| Status::named(&word)))
}

/// A booked visit in a patient's list.
pub(crate) struct BookedVisit {
    pub(crate) id: AppointmentId,
    pub(crate) start_ms: i64,
    pub(crate) day: String,
    pub(crate) what: String,
    pub(crate) who: Option<String>,
    pub(crate) status: String,
}

/// A patient's visits, newest first.
pub(crate) fn visits_of(conn: &Connection, patient: PatientId) -> Result<Vec<BookedVisit>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT a.id, a.start_ms, a.day, coalesce(a.reason, t.name, ''), d.name, a.status \
         FROM appointment a LEFT JOIN visit_type t ON t.id = a.visit_type \
         LEFT JOIN practitioner d ON d.id = a.practitioner \
         WHERE a.patient = ?1 AND a.deleted IS NULL ORDER BY a.day DESC LIMIT 200",
    )?;
    let rows = statement.query_map([patient], |row| {
        Ok(BookedVisit {
            id: row.get(0)?,
            start_ms: row.get(1)?,
            day: row.get(2)?,
            what: row.get(3)?,
            who: row.get(4)?,
            status: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
