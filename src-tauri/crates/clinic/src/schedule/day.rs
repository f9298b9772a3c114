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
use crate::time::{Zone, day_before, next_day};

pub(super) fn day(
    conn: &Connection,
    zone: Zone,
    date: NaiveDate,
    hidden: &Hidden,
) -> Result<Day, Error> {
    let day_start_ms = zone.day_start(date);
    let day_end_ms = zone.day_start(next_day(date));
    let hours = hours(conn)?;
    let mut rows = day_rows(conn, zone, date)?;
    veil(&mut rows, hidden);
    let mut columns = Vec::new();
    for practitioner in practitioners(conn)? {
        let (theirs, others): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|row| row.practitioner_id == Some(practitioner.id));
        rows = others;
        // Somebody who no longer receives still has a column on days with their patients: nobody is hidden.
        if practitioner.active || !theirs.is_empty() {
            // What lasts past midnight is shown on the day that it is on.
            let mut open = openings(&hours, practitioner.id, zone, date);
            for span in &mut open {
                span.end_ms = span.end_ms.min(day_end_ms);
            }
            columns.push(DayColumn {
                practitioner,
                open,
                appointments: theirs,
            });
        }
    }
    Ok(Day {
        date: date.to_string(),
        day_start_ms,
        day_end_ms,
        columns,
        unassigned: rows,
        blocks: blocks_between(conn, day_start_ms, day_end_ms)?,
    })
}

/// A practitioner's own hours where they have any, else the clinic's: those of the day before that last past midnight, and
/// those of the day, which may last past the next. Times that touch are one.
pub(super) fn openings(
    hours: &[Hours],
    of: PractitionerId,
    zone: Zone,
    date: NaiveDate,
) -> Vec<Opening> {
    let has_own = hours.iter().any(|span| span.practitioner_id == Some(of));
    let owner = has_own.then_some(of);
    let day_start_ms = zone.day_start(date);
    let mut open: Vec<Opening> = Vec::new();
    let mut add = |date: NaiveDate, is_wanted: &dyn Fn(&Hours) -> bool| {
        let weekday = i64::from(date.weekday().number_from_monday());
        let that_day = hours.iter().filter(|span| {
            span.weekday == weekday && span.practitioner_id == owner && is_wanted(span)
        });
        open.extend(that_day.filter_map(|span| {
            let start_ms = at(zone, date, span.start_min)?.max(day_start_ms);
            let end_ms = at(zone, date, span.end_min)?;
            (end_ms > start_ms).then_some(Opening { start_ms, end_ms })
        }));
    };
    add(day_before(date), &|span| span.end_min > DAY_MIN);
    add(date, &|_| true);
    let until = hours.iter().map(|span| span.end_min).max();
    if until.is_some_and(|until| until >= DAY_MIN) {
        // Who is open around the clock is open at midnight.
        add(next_day(date), &|span| span.start_min == 0);
    }
    open.sort_by_key(|span| span.start_ms);
    let day_end_ms = zone.day_start(next_day(date));
    let mut whole: Vec<Opening> = Vec::new();
    for span in open {
        match whole.last_mut() {
            Some(last) if span.start_ms <= last.end_ms => {
                last.end_ms = last.end_ms.max(span.end_ms);
            }
            _ => whole.push(span),
        }
    }
    whole.retain(|span| span.start_ms < day_end_ms);
    whole
}

const DAY_MIN: i64 = 24 * 60;

/// The instant of a minute of the day, or of the next from 24 hours on; where the clocks skip it, the next that exists.
pub(super) fn at(zone: Zone, date: NaiveDate, minute: i64) -> Option<i64> {
    if minute >= DAY_MIN {
        let next = next_day(date);
        return match minute - DAY_MIN {
            0 => Some(zone.day_start(next)),
            minute => at(zone, next, minute),
        };
    }
    let seconds = u32::try_from(minute * 60).ok()?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?;
    zone.nearest(date, time.into())
}
