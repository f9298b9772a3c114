//! What is free: the next times at which somebody could be seen.

use std::collections::HashMap;

use chrono::{Datelike as _, Days, NaiveDate};
use rusqlite::Connection;

use super::day::{at, openings};
use super::model::{FreeTime, Opening, PartOfDay};
use super::rows::blocks_between;
use super::rows::{busy_between, room_between};
use super::rules::{free_starts, overlap};
use super::setup::{hours, practitioners};
use crate::Error;
use crate::ids::{AppointmentId, PractitionerId, RoomId};
use crate::time::{Zone, day_before, next_day};

/// How far ahead a free time is looked for.
const HORIZON_DAYS: u64 = 90;

/// How many days are read at once: most searches end within the first.
const LOT_DAYS: u64 = 7;

/// What to look for.
pub(super) struct Wanted<'a> {
    /// With whom; nobody named: whoever receives.
    pub(super) practitioners: &'a [PractitionerId],
    /// Only while this room is free too.
    pub(super) room: Option<RoomId>,
    pub(super) duration_min: i64,
    pub(super) not_before_ms: i64,
    pub(super) from: NaiveDate,
    /// ISO weekdays; none named: any.
    pub(super) weekdays: &'a [i64],
    pub(super) part_of_day: Option<PartOfDay>,
    pub(super) except: Option<AppointmentId>,
    pub(super) most: usize,
}

/// The next times at which somebody could be seen, in time.
pub(super) fn next_free(
    conn: &Connection,
    zone: Zone,
    wanted: &Wanted<'_>,
) -> Result<Vec<FreeTime>, Error> {
    let hours = hours(conn)?;
    let mut who = practitioners(conn)?;
    who.retain(|practitioner| {
        let named = wanted.practitioners;
        practitioner.active && (named.is_empty() || named.contains(&practitioner.id))
    });
    let mut found = Vec::new();
    let mut from = wanted.from;
    for _ in 0..HORIZON_DAYS.div_ceil(LOT_DAYS) {
        let until = from
            .checked_add_days(Days::new(LOT_DAYS - 1))
            .unwrap_or(from);
        let busy = busy_by_practitioner(conn, zone, from, until, wanted)?;
        let mut date = from;
        while date <= until {
            let mut that_day = Vec::new();
            for practitioner in &who {
                let open = wanted.within(openings(&hours, practitioner.id, zone, date), zone, date);
                let (Some(first), Some(last)) = (open.first(), open.last()) else {
                    continue;
                };
                let taken = busy.get(&practitioner.id).map_or(&[][..], Vec::as_slice);
                let taken = that_time(taken, (first.start_ms, last.end_ms));
                let length_ms = wanted.duration_min * 60_000;
                for start in
                    free_starts(&open, &taken, length_ms, wanted.not_before_ms, wanted.most)
                {
                    that_day.push((start, practitioner.id));
                }
            }
            that_day.sort_unstable();
            // What lies past midnight is found again on the day that it is on.
            let day_end_ms = zone.day_start(next_day(date));
            let that_day = that_day
                .into_iter()
                .filter(|(start, _)| *start < day_end_ms);
            found.extend(that_day.map(|(start, practitioner_id)| {
                let (date, time) = zone.wall(start);
                FreeTime {
                    practitioner_id,
                    date: date.to_string(),
                    time: time.to_string(),
                }
            }));
            if found.len() >= wanted.most {
                found.truncate(wanted.most);
                return Ok(found);
            }
            if date == next_day(date) {
                return Ok(found);
            }
            date = next_day(date);
        }
        from = date;
    }
    Ok(found)
}

impl Wanted<'_> {
    /// What is left of a day's opening hours on the weekdays and in the part of the day that suit.
    fn within(&self, open: Vec<Opening>, zone: Zone, date: NaiveDate) -> Vec<Opening> {
        let weekday = i64::from(date.weekday().number_from_monday());
        if !self.weekdays.is_empty() && !self.weekdays.contains(&weekday) {
            return Vec::new();
        }
        let Some(part) = self.part_of_day else {
            return open;
        };
        let (start_min, end_min) = part.span_min();
        let (Some(start), Some(end)) = (at(zone, date, start_min), at(zone, date, end_min)) else {
            return Vec::new();
        };
        let cut = |span: Opening| {
            let (start_ms, end_ms) = (span.start_ms.max(start), span.end_ms.min(end));
            (start_ms < end_ms).then_some(Opening { start_ms, end_ms })
        };
        open.into_iter().filter_map(cut).collect()
    }
}

impl PartOfDay {
    /// Its first minute and the one after its last.
    pub(super) fn span_min(self) -> (i64, i64) {
        const NOON: i64 = 12 * 60;
        const FIVE: i64 = 17 * 60;
        match self {
            Self::Morning => (0, NOON),
            Self::Afternoon => (NOON, FIVE),
            Self::Evening => (FIVE, 24 * 60),
        }
    }
}

/// Each one's visits and blocks in these days, in time.
fn busy_by_practitioner(
    conn: &Connection,
    zone: Zone,
    from: NaiveDate,
    until: NaiveDate,
    wanted: &Wanted<'_>,
) -> Result<HashMap<PractitionerId, Vec<(i64, i64)>>, Error> {
    let mut busy: HashMap<PractitionerId, Vec<(i64, i64)>> = HashMap::new();
    for (practitioner, span) in
        busy_between(conn, day_before(from), next_day(until), wanted.except)?
    {
        busy.entry(practitioner).or_default().push(span);
    }
    // A visit on the last day may last into the next.
    let after = next_day(next_day(until));
    let blocks = blocks_between(conn, zone.day_start(from), zone.day_start(after))?;
    let in_room = match wanted.room {
        Some(room) => {
            let (first, last) = (day_before(from), next_day(until));
            room_between(conn, first, last, room, wanted.except)?
        }
        None => Vec::new(),
    };
    if !blocks.is_empty() || !in_room.is_empty() {
        for practitioner in practitioners(conn)? {
            let theirs = blocks
                .iter()
                .filter(|block| block.holds(practitioner.id))
                .map(|block| (block.start_ms, block.end_ms));
            let spans = busy.entry(practitioner.id).or_default();
            spans.extend(theirs.chain(in_room.iter().copied()));
        }
    }
    for spans in busy.values_mut() {
        spans.sort_unstable();
    }
    Ok(busy)
}

fn that_time(taken: &[(i64, i64)], span: (i64, i64)) -> Vec<(i64, i64)> {
    let until = taken.partition_point(|taken| taken.0 < span.1);
    let those = taken.iter().take(until);
    those
        .filter(|taken| overlap(**taken, span))
        .copied()
        .collect()
}
