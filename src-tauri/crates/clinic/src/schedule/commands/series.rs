use chrono::{NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::stop::check_booking;
use super::{BOOK, READ, VISIT, open};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, PractitionerId, RoomId, SeriesId};
use crate::patients::check_not_archived;
use crate::schedule::day::openings;
use crate::schedule::model::{Appointment, Hours, InTheWay, Repetition, Series, Status};
use crate::schedule::rows::{blocks_between, held, series_rows, series_rule};
use crate::schedule::series::{Dates, Repeat};
use crate::schedule::setup::{hours, practitioner_receives};
use crate::schedule::tables::columns as c;
use crate::schedule::tables::{APPOINTMENT, SERIES};
use crate::time::{Zone, parse_date};

/// The visit that is to repeat. Whoever could not be booked anew is not booked again and again either.
fn single(work: &mut Work<'_>, id: AppointmentId) -> Result<(Appointment, PractitionerId), Error> {
    let first = open(work, id)?;
    check_not_archived(work.conn(), first.patient_id)?;
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
    practitioner_receives(work.conn(), with)?;
    Ok((first, with))
}

/// The days on which it repeats.
fn days_of(work: &Work<'_>, repeat: &Repeat, first: &Appointment) -> Result<Dates, Error> {
    let week_start = u8::try_from(work.settings().week_start - 1).ok();
    let week_start = week_start.and_then(|day| Weekday::try_from(day).ok());
    repeat.dates(day_of(first)?, week_start.unwrap_or(Weekday::Mon))
}

pub(super) fn day_of(visit: &Appointment) -> Result<NaiveDate, Error> {
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

/// Where a visit of a series would be.
pub(super) struct Place {
    pub(super) with: PractitionerId,
    /// The room that is kept for it.
    pub(super) room: Option<RoomId>,
    pub(super) date: NaiveDate,
    /// None where the clocks skip that time.
    pub(super) span: Option<(i64, i64)>,
}

impl Place {
    /// What stands in its way, leaving out these visits.
    pub(super) fn in_the_way(
        &self,
        work: &Work<'_>,
        hours: &[Hours],
        except: &[AppointmentId],
    ) -> Result<InTheWay, Error> {
        let Some(span) = self.span else {
            return Ok(InTheWay::Clock);
        };
        let mut taken = held(work.conn(), self.date, self.with, self.room)?;
        taken.retain(|one| one.takes(span, except));
        let blocks = blocks_between(work.conn(), span.0, span.1)?;
        let mut open = openings(hours, self.with, work.zone()?, self.date).into_iter();
        Ok(if taken.iter().any(|one| one.with_them) {
            InTheWay::Visit
        } else if blocks.iter().any(|block| block.blocks(self.with, span)) {
            InTheWay::Block
        } else if !taken.is_empty() {
            InTheWay::Room
        } else if open.any(|open| open.start_ms <= span.0 && span.1 <= open.end_ms) {
            InTheWay::Nothing
        } else {
            InTheWay::Closed
        })
    }
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
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Repetition>, Error> {
        let (first, with) = single(work, self.id)?;
        let zone = work.zone()?;
        let hours = hours(work.conn())?;
        let mut days = Vec::new();
        for date in days_of(work, &self.repeat, &first)?.dates {
            let span = same_time(zone, &first, date);
            let room = first.room_id;
            let place = Place {
                with,
                room,
                date,
                span,
            };
            let in_the_way = place.in_the_way(work, &hours, &[self.id])?;
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
    /// Book although nobody should book for them: whoever may decide that has.
    despite_stop: Option<bool>,
}

impl Command for RepeatVisit {
    type Reply = Series;
    const NAME: &'static str = "schedule.repeat";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.repeated");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Series, Error> {
        let (first, with) = single(work, self.id)?;
        check_booking(work, first.patient_id, self.despite_stop)?;
        let zone = work.zone()?;
        let found = days_of(work, &self.repeat, &first)?;
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
        let mut booked = 1;
        for date in found.dates.into_iter().skip(1) {
            let day = date.to_string();
            let span = same_time(zone, &first, date).filter(|_| !skip.contains(&day));
            let Some((start_ms, end_ms)) = span else {
                left_out.push(day);
                continue;
            };
            booked += 1;
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
        written(work, series, booked, left_out)
    }
}

pub(super) fn written(
    work: &mut Work<'_>,
    id: SeriesId,
    changed: i64,
    left_out: Vec<String>,
) -> Result<Series, Error> {
    work.write_now()?;
    Ok(Series {
        id,
        rule: series_rule(work.conn(), id)?,
        visits: series_rows(work.conn(), id)?,
        changed,
        left_out,
    })
}
