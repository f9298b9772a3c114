//! Moving and cancelling the visits of a series together.

use chrono::TimeDelta;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::book::Overlap;
use super::change::fall_out;
use super::series::{Place, day_of, written};
use super::{BOOK, READ, VISIT, open};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, PractitionerId, SeriesId};
use crate::patients::clean_line;
use crate::schedule::model::{Appointment, InTheWay, Series, Shifted, Status};
use crate::schedule::rows::{Busy, series_rows};
use crate::schedule::rules::{check_duration, overlap};
use crate::schedule::setup::{hours, practitioner_receives};
use crate::schedule::tables::APPOINTMENT;
use crate::schedule::tables::columns as c;
use crate::time::{parse_date, parse_time};

/// Which visits of a series are meant, seen from one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Which {
    /// This one and those after it.
    Following,
    /// All that are still ahead.
    All,
}

/// The visits meant that are still ahead, and their series.
fn meant(
    work: &mut Work<'_>,
    id: AppointmentId,
    which: Which,
) -> Result<(Appointment, SeriesId, Vec<Appointment>), Error> {
    let this = open(work, id)?;
    let series = this
        .series_id
        .ok_or_else(|| Error::invalid("id", "does_not_repeat"))?;
    let mut visits = series_rows(work.conn(), series)?;
    visits.retain(|visit| {
        visit.status.is_ahead() && (which == Which::All || visit.start_ms >= this.start_ms)
    });
    Ok((this, series, visits))
}

/// How visits of a series go as one of them goes: by as many days, to the same time of day.
struct Shift<'a> {
    id: AppointmentId,
    which: Which,
    date: &'a str,
    time: &'a str,
    practitioner_id: Option<PractitionerId>,
    duration_min: Option<i64>,
    /// Those that shall stay where they are.
    stay: &'a [AppointmentId],
}

/// A visit and where it would go.
struct Going {
    visit: Appointment,
    to: Place,
    in_the_way: InTheWay,
    /// It was moved by itself before, or is to stay: it stays where it is.
    stays: bool,
}

impl Shift<'_> {
    /// Where each would go. What those that go leave behind is not in their way; what stays is.
    fn plan(&self, work: &mut Work<'_>) -> Result<(SeriesId, Vec<Going>), Error> {
        let (this, series, visits) = meant(work, self.id, self.which)?;
        if !this.status.is_ahead() {
            return Err(Error::WrongStep {
                from: this.status.word(),
                to: "moved",
            });
        }
        let other = |id: &PractitionerId| Some(*id) != this.practitioner_id;
        if let Some(id) = self.practitioner_id.filter(other) {
            practitioner_receives(work.conn(), id)?;
        }
        let days = parse_date("date", self.date)? - day_of(&this)?;
        let mut all = Vec::with_capacity(visits.len());
        for visit in visits {
            let is_alone = visit.moved_from_series && visit.id != this.id;
            all.push(Going {
                to: self.place(work, &visit, days)?,
                in_the_way: InTheWay::Nothing,
                stays: is_alone || self.stay.contains(&visit.id),
                visit,
            });
        }
        let leaving: Vec<AppointmentId> = all
            .iter()
            .filter(|one| !one.stays)
            .map(|one| one.visit.id)
            .collect();
        let hours = hours(work.conn())?;
        let mut arrived: Vec<Busy> = Vec::new();
        for one in &mut all {
            one.in_the_way = one.to.in_the_way(work, &hours, &leaving)?;
            let Some(span) = one.to.span.filter(|_| !one.stays) else {
                continue;
            };
            let meets = |other: &Busy| other.0 == one.to.with && overlap(other.1, span);
            if arrived.iter().any(meets) {
                one.in_the_way = InTheWay::Visit;
            }
            arrived.push((one.to.with, span));
        }
        Ok((series, all))
    }

    fn place(&self, work: &Work<'_>, visit: &Appointment, days: TimeDelta) -> Result<Place, Error> {
        let zone = work.zone()?;
        let date = day_of(visit)?
            .checked_add_signed(days)
            .ok_or_else(|| Error::invalid("date", "out_of_range"))?;
        let with = self.practitioner_id.or(visit.practitioner_id);
        let with = with.ok_or_else(|| Error::invalid("practitioner_id", "missing"))?;
        let length_min = (visit.end_ms - visit.start_ms) / 60_000;
        let length_ms = check_duration(self.duration_min.unwrap_or(length_min))? * 60_000;
        let start = zone.instant(date, parse_time("time", self.time)?);
        let span = start.map(|start| (start, start + length_ms));
        let room = visit.room_id;
        Ok(Place {
            with,
            room,
            date,
            span,
        })
    }
}

/// Where the visits of a series would go with one of them, and what stands in their way: shown before they are moved.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PreviewMove {
    id: AppointmentId,
    which: Which,
    /// Where this visit goes.
    date: String,
    time: String,
    practitioner_id: Option<PractitionerId>,
}

impl Command for PreviewMove {
    type Reply = Vec<Shifted>;
    const NAME: &'static str = "schedule.preview_move";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("no patient is shown");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Shifted>, Error> {
        let shift = Shift {
            id: self.id,
            which: self.which,
            date: &self.date,
            time: &self.time,
            practitioner_id: self.practitioner_id,
            duration_min: None,
            stay: &[],
        };
        let (_, all) = shift.plan(work)?;
        let shifted = |one: Going| Shifted {
            id: one.visit.id,
            from: one.visit.date,
            to: one.to.date.to_string(),
            in_the_way: one.in_the_way,
            stays: one.stays,
        };
        Ok(all.into_iter().map(shifted).collect())
    }
}

/// Moves visits of a series as one of them is moved: by as many days, to the same time of day.
///
/// A visit that was moved by itself stays where it was put, stays in the series, and is named in `left_out`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct MoveSeries {
    id: AppointmentId,
    which: Which,
    /// Where this visit goes.
    date: String,
    time: String,
    practitioner_id: Option<PractitionerId>,
    duration_min: Option<i64>,
    /// Visits that stay where they are, and in the series.
    stay: Option<Vec<AppointmentId>>,
    overlap: Option<Overlap>,
}

impl Command for MoveSeries {
    type Reply = Series;
    const NAME: &'static str = "schedule.move_series";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.series_moved");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Series, Error> {
        let shift = Shift {
            id: self.id,
            which: self.which,
            date: &self.date,
            time: &self.time,
            practitioner_id: self.practitioner_id,
            duration_min: self.duration_min,
            stay: self.stay.as_deref().unwrap_or_default(),
        };
        let (series, all) = shift.plan(work)?;
        let (staying, going): (Vec<Going>, Vec<Going>) = all.into_iter().partition(|one| one.stays);
        if self.overlap.unwrap_or_default() == Overlap::Ask {
            let of = |what| going.iter().filter(|one| one.in_the_way == what).count();
            let next_free = None;
            if of(InTheWay::Visit) > 0 {
                let with = of(InTheWay::Visit);
                return Err(Error::SlotTaken { with, next_free });
            }
            if of(InTheWay::Block) > 0 {
                return Err(Error::Blocked { next_free });
            }
            if of(InTheWay::Room) > 0 {
                return Err(Error::RoomTaken { next_free });
            }
        }
        let changed = i64::try_from(going.len()).unwrap_or(i64::MAX);
        for one in going {
            let span = one.to.span;
            let (start_ms, end_ms) = span.ok_or_else(|| Error::invalid("time", "no_such_time"))?;
            let (id, day) = (one.visit.id, one.to.date.to_string());
            work.set(&APPOINTMENT, id, c::WITH, one.to.with);
            work.set(&APPOINTMENT, id, c::DAY, day);
            work.set(&APPOINTMENT, id, c::START_MS, start_ms);
            work.set(&APPOINTMENT, id, c::END_MS, end_ms);
            work.set(&APPOINTMENT, id, c::SERIES_START_MS, start_ms);
        }
        let left_out = staying.into_iter().map(|one| one.visit.date).collect();
        written(work, series, changed, left_out)
    }
}

/// Cancels visits of a series that are still ahead, also those that were moved by themselves.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct CancelSeries {
    id: AppointmentId,
    which: Which,
    reason: Option<String>,
}

impl Command for CancelSeries {
    type Reply = Series;
    const NAME: &'static str = "schedule.cancel_series";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.series_cancelled");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Series, Error> {
        let (_, series, visits) = meant(work, self.id, self.which)?;
        let changed = i64::try_from(visits.len()).unwrap_or(i64::MAX);
        let reason = clean_line("reason", self.reason.as_deref().unwrap_or_default(), 200)?;
        for visit in visits {
            fall_out(work, &visit, Status::Cancelled)?;
            work.set(&APPOINTMENT, visit.id, c::CANCEL_REASON, reason.clone());
            work.set(&APPOINTMENT, visit.id, c::CANCELLED_LATE, false);
        }
        written(work, series, changed, Vec::new())
    }
}
