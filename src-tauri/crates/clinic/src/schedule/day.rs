//! A day laid out: columns, opening hours, and what is blocked.

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use rusqlite::Connection;

use super::model::{Day, DayColumn, Hours, Opening};
use super::rows::blocks_between;
use super::rows::day_rows;
use super::setup::{hours, practitioners};
use super::veil::veil;
use crate::Error;
use crate::ids::PractitionerId;
use crate::patients::Hidden;
use crate::time::{Zone, next_day};

pub(super) fn day(
    conn: &Connection,
    zone: Zone,
    date: NaiveDate,
    hidden: &Hidden,
) -> Result<Day, Error> {
    let hours = hours(conn)?;
    let mut rows = day_rows(conn, date)?;
    veil(&mut rows, hidden);
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
    let day_start_ms = zone.day_start(date);
    let day_end_ms = zone.day_start(next_day(date));
    Ok(Day {
        date: date.to_string(),
        day_start_ms,
        day_end_ms,
        columns,
        unassigned: rows,
        blocks: blocks_between(conn, day_start_ms, day_end_ms)?,
    })
}

/// A practitioner's own hours where they have any on that weekday, else the clinic's.
pub(super) fn openings(
    hours: &[Hours],
    of: PractitionerId,
    zone: Zone,
    date: NaiveDate,
) -> Vec<Opening> {
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
pub(super) fn at(zone: Zone, date: NaiveDate, minute: i64) -> Option<i64> {
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
