use chrono::{NaiveDate, TimeDelta};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::book::{Overlap, Slot};
use super::change::fall_out;
use super::{BOOK, READ, open};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, PractitionerId, SeriesId};
use crate::patients::clean_line;
use crate::schedule::day::openings;
use crate::schedule::model::{Appointment, InTheWay, Repetition, Series, Status};
use crate::schedule::rows::blocks_between;
use crate::schedule::rows::{busy, series_rows, series_rule};
use crate::schedule::rules::{check_duration, overlap};
use crate::schedule::series::Repeat;
use crate::schedule::setup::{hours, practitioner_receives};
use crate::schedule::tables::columns as c;
use crate::schedule::tables::{APPOINTMENT, SERIES};
use crate::time::{Zone, parse_date, parse_time};

/// The visit that is to repeat.
fn single(work: &mut Work<'_>, id: AppointmentId) -> Result<(Appointment, PractitionerId), Error> {
    let first = open(work, id)?;
    if first.series_id.is_some() {
        return Err(Error::invalid("id", "repeats_already"));
    }
    let with = first
        .practitioner_id
        .filter(|_| !first.walk_in)
        .ok_or_else(|| Error::invalid("id", "has_no_time"))?;
    if !first.status.is_ahead() {
        return Err(Error::WrongStep {
            from: first.status.word(),
            to: "repeated",
        });
    }
    Ok((first, with))
}

fn day_of(visit: &Appointment) -> Result<NaiveDate, Error> {
    parse_date("date", &visit.date)
}

/// When a visit of the same time and length would be on another day; `None` where the clocks skip it.
fn same_time(zone: Zone, visit: &Appointment, date: NaiveDate) -> Option<(i64, i64)> {
    let (_, time) = zone.wall(visit.start_ms);
    // The second hour of a long night is on other days the only one.
    let start = zone
        .instant(date, time)
        .or_else(|| zone.instant(date, time.first()))?;
    Some((start, start + visit.end_ms - visit.start_ms))
}

/// On which days a visit would repeat, and what stands in its way: shown before it is booked.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewSeries {
    id: AppointmentId,
    repeat: Repeat,
}

impl Command for PreviewSeries {
    type Reply = Vec<Repetition>;
    const NAME: &'static str = "schedule.preview_series";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("no patient is shown");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Repetition>, Error> {
        let (first, with) = single(work, self.id)?;
        let zone = work.zone()?;
        let hours = hours(work.conn())?;
        let mut days = Vec::new();
        for date in self.repeat.dates(day_of(&first)?)?.dates {
            let in_the_way = match same_time(zone, &first, date) {
                None => InTheWay::Clock,
                Some(span) => {
                    let taken = busy(work.conn(), with, date, Some(self.id))?;
                    let blocks = blocks_between(work.conn(), span.0, span.1)?;
                    let mut open = openings(&hours, with, zone, date).into_iter();
                    if taken.iter().any(|taken| overlap(*taken, span)) {
                        InTheWay::Visit
                    } else if blocks.iter().any(|block| block.blocks(with, span)) {
                        InTheWay::Block
                    } else if open.any(|open| open.start_ms <= span.0 && span.1 <= open.end_ms) {
                        InTheWay::Nothing
                    } else {
                        InTheWay::Closed
                    }
                }
            };
            days.push(Repetition {
                date: date.to_string(),
                in_the_way,
            });
        }
        Ok(days)
    }
}

/// Books a visit again and again. What stood in the way was shown before; only the days named are left out.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct RepeatVisit {
    id: AppointmentId,
    repeat: Repeat,
    /// Civil dates to leave out.
    skip: Option<Vec<String>>,
}

impl Command for RepeatVisit {
    type Reply = Series;
    const NAME: &'static str = "schedule.repeat";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.repeated");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Series, Error> {
        let (first, with) = single(work, self.id)?;
        let zone = work.zone()?;
        let found = self.repeat.dates(day_of(&first)?)?;
        let series: SeriesId = work.new_id();
        work.insert(
            &SERIES,
            series,
            [
                (c::SERIES_OF, first.patient_id.into()),
                (c::SERIES_RULE, found.rule.into()),
            ],
        );
        work.set(&APPOINTMENT, first.id, c::IN_SERIES, series);
        work.set(&APPOINTMENT, first.id, c::SERIES_START_MS, first.start_ms);
        let skip = self.skip.unwrap_or_default();
        let mut left_out = Vec::new();
        for date in found.dates.into_iter().skip(1) {
            let day = date.to_string();
            let span = same_time(zone, &first, date).filter(|_| !skip.contains(&day));
            let Some((start_ms, end_ms)) = span else {
                left_out.push(day);
                continue;
            };
            let id: AppointmentId = work.new_id();
            work.insert(
                &APPOINTMENT,
                id,
                [
                    (c::PATIENT, first.patient_id.into()),
                    (c::WITH, with.into()),
                    (c::IN_ROOM, first.room_id.into()),
                    (c::TYPE, first.visit_type_id.into()),
                    (c::DAY, day.into()),
                    (c::START_MS, start_ms.into()),
                    (c::END_MS, end_ms.into()),
                    (c::STATUS, Status::Booked.word().into()),
                    (c::REASON, first.reason.clone().into()),
                    (c::IN_SERIES, series.into()),
                    (c::SERIES_START_MS, start_ms.into()),
                ],
            );
        }
        written(work, series, left_out)
    }
}

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
    overlap: Option<Overlap>,
}

impl Command for MoveSeries {
    type Reply = Series;
    const NAME: &'static str = "schedule.move_series";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.series_moved");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Series, Error> {
        let (this, series, visits) = meant(work, self.id, self.which)?;
        if !this.status.is_ahead() {
            return Err(Error::WrongStep {
                from: this.status.word(),
                to: "moved",
            });
        }
        if let Some(id) = self
            .practitioner_id
            .filter(|id| Some(*id) != this.practitioner_id)
        {
            practitioner_receives(work.conn(), id)?;
        }
        let days = parse_date("date", &self.date)? - day_of(&this)?;
        parse_time("time", &self.time)?;
        let mut left_out = Vec::new();
        let mut taken = 0;
        for visit in visits {
            if visit.moved_from_series && visit.id != this.id {
                left_out.push(visit.date);
                continue;
            }
            match self.place(work, &visit, days) {
                Ok(()) => {}
                Err(Error::SlotTaken { with, .. }) => taken += with,
                Err(other) => return Err(other),
            }
        }
        if taken > 0 {
            return Err(Error::SlotTaken {
                with: taken,
                next_free: None,
            });
        }
        written(work, series, left_out)
    }
}

impl MoveSeries {
    fn place(
        &self,
        work: &mut Work<'_>,
        visit: &Appointment,
        days: TimeDelta,
    ) -> Result<(), Error> {
        let date = day_of(visit)?
            .checked_add_signed(days)
            .ok_or_else(|| Error::invalid("date", "out_of_range"))?;
        let with = self.practitioner_id.or(visit.practitioner_id);
        let with = with.ok_or_else(|| Error::invalid("practitioner_id", "missing"))?;
        let length_min = (visit.end_ms - visit.start_ms) / 60_000;
        let slot = Slot {
            practitioner: with,
            duration_min: check_duration(self.duration_min.unwrap_or(length_min))?,
            except: Some(visit.id),
            overlap: self.overlap.unwrap_or_default(),
        };
        let (day, start_ms, end_ms) = slot.place(work, &date.to_string(), &self.time)?;
        work.set(&APPOINTMENT, visit.id, c::WITH, with);
        work.set(&APPOINTMENT, visit.id, c::DAY, day);
        work.set(&APPOINTMENT, visit.id, c::START_MS, start_ms);
        work.set(&APPOINTMENT, visit.id, c::END_MS, end_ms);
        work.set(&APPOINTMENT, visit.id, c::SERIES_START_MS, start_ms);
        Ok(())
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
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Series, Error> {
        let (_, series, visits) = meant(work, self.id, self.which)?;
        let reason = clean_line("reason", self.reason.as_deref().unwrap_or_default(), 200)?;
        for visit in visits {
            fall_out(work, &visit, Status::Cancelled)?;
            work.set(&APPOINTMENT, visit.id, c::CANCEL_REASON, reason.clone());
            work.set(&APPOINTMENT, visit.id, c::CANCELLED_LATE, false);
        }
        written(work, series, Vec::new())
    }
}

fn written(work: &mut Work<'_>, id: SeriesId, left_out: Vec<String>) -> Result<Series, Error> {
    work.write_now()?;
    Ok(Series {
        id,
        rule: series_rule(work.conn(), id)?,
        visits: series_rows(work.conn(), id)?,
        left_out,
    })
}
