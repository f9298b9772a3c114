//! A day laid out: columns, opening hours, and what is free.

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use rusqlite::Connection;

use super::model::{Day, DayColumn, FreeTime, Hours, Opening};
use super::rows::{busy, day_rows};
use super::rules::free_starts;
use super::setup::{hours, practitioners};
use crate::Error;
use crate::ids::{AppointmentId, PractitionerId};
use crate::time::{Zone, next_day};

/// How far ahead a free time is looked for.
const HORIZON_DAYS: usize = 90;

pub(super) fn day(conn: &Connection, zone: Zone, date: NaiveDate) -> Result<Day, Error> {
    let hours = hours(conn)?;
    let mut rows = day_rows(conn, date)?;
    let mut columns = Vec::new();
    for practitioner in practitioners(conn)? {
        let (theirs, others): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|row| row.practitioner_id == Some(practitioner.id));
        rows = others;
        // Somebody who no longer receives still has a column on days with their patients: nobody is hidden.
        if practitioner.active || !theirs.is_empty() {
            let open = openings(&hours, practitioner.id, zone, date);
            columns.push(DayColumn {
                practitioner,
                open,
                appointments: theirs,
            });
        }
    }
    Ok(Day {
        date: date.to_string(),
        day_start_ms: zone.day_start(date),
        day_end_ms: zone.day_start(next_day(date)),
        columns,
        unassigned: rows,
    })
}

/// A practitioner's own hours where they have any on that weekday, else the clinic's.
fn openings(hours: &[Hours], of: PractitionerId, zone: Zone, date: NaiveDate) -> Vec<Opening> {
    let weekday = i64::from(date.weekday().number_from_monday());
    let has_own = hours.iter().any(|span| span.practitioner_id == Some(of));
    let owner = has_own.then_some(of);
    let that_day = hours
        .iter()
        .filter(|span| span.weekday == weekday && span.practitioner_id == owner);
    let mut open: Vec<Opening> = that_day
        .filter_map(|span| {
            let start_ms = at(zone, date, span.start_min)?;
            let end_ms = at(zone, date, span.end_min)?;
            (end_ms > start_ms).then_some(Opening { start_ms, end_ms })
        })
        .collect();
    open.sort_by_key(|span| span.start_ms);
    open
}

/// The instant of a minute of the day; where the clocks skip it, the next that exists.
fn at(zone: Zone, date: NaiveDate, minute: i64) -> Option<i64> {
    if minute >= 24 * 60 {
        return Some(zone.day_start(next_day(date)));
    }
    (minute..=minute + 180).step_by(15).find_map(|minute| {
        let seconds = u32::try_from(minute.min(24 * 60 - 1) * 60).ok()?;
        zone.instant(
            date,
            NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?,
        )
    })
}

/// What to look for.
pub(super) struct Wanted {
    pub(super) practitioner: Option<PractitionerId>,
    pub(super) duration_min: i64,
    pub(super) not_before_ms: i64,
    pub(super) from: NaiveDate,
    pub(super) except: Option<AppointmentId>,
    pub(super) most: usize,
}

/// The next times at which somebody could be seen.
pub(super) fn next_free(
    conn: &Connection,
    zone: Zone,
    wanted: &Wanted,
) -> Result<Vec<FreeTime>, Error> {
    let hours = hours(conn)?;
    let all = practitioners(conn)?;
    let mut found = Vec::new();
    let mut date = wanted.from;
    for _ in 0..HORIZON_DAYS {
        let mut that_day = Vec::new();
        for practitioner in &all {
            let is_wanted = match wanted.practitioner {
                Some(id) => practitioner.id == id,
                None => practitioner.active,
            };
            let open = openings(&hours, practitioner.id, zone, date);
            if !is_wanted || open.is_empty() {
                continue;
            }
            let taken = busy(conn, practitioner.id, &date.to_string(), wanted.except)?;
            let length_ms = wanted.duration_min * 60_000;
            for start in free_starts(&open, &taken, length_ms, wanted.not_before_ms, wanted.most) {
                that_day.push((start, practitioner.id));
            }
        }
        that_day.sort_unstable();
        found.extend(that_day.into_iter().map(|(start, practitioner_id)| {
            let civil = zone.civil(start);
            FreeTime {
                practitioner_id,
                date: civil.date().to_string(),
                time: civil.format("%H:%M").to_string(),
            }
        }));
        if found.len() >= wanted.most {
            found.truncate(wanted.most);
            break;
        }
        date = next_day(date);
    }
    Ok(found)
}
