use chrono::{Datelike as _, TimeDelta};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PractitionerId, RoomId, VisitTypeId};
use crate::schedule::day::day;
use crate::schedule::free::{Wanted, next_free};
use crate::schedule::model::{Appointment, Day, FreeTime, PartOfDay, Week};
use crate::schedule::rows::ahead_of;
use crate::schedule::rules::check_duration;
use crate::schedule::setup::{practitioner_exists, room_exists, usual_duration};
use crate::schedule::veil::veil;
use crate::time::{next_day, parse_date, parse_time};

/// A day, one column per practitioner.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetDay {
    date: String,
}

impl Command for GetDay {
    type Reply = Day;
    const NAME: &'static str = "schedule.day";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("the day is always on the screen");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Day, Error> {
        let date = parse_date("date", &self.date)?;
        day(work.conn(), work.zone()?, date, &work.hidden()?)
    }
}

/// The week of a day, from the clinic's first day of the week.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct GetWeek {
    /// Any day of it.
    date: String,
    /// Whose; none: everybody's.
    practitioner_id: Option<PractitionerId>,
}

impl Command for GetWeek {
    type Reply = Week;
    const NAME: &'static str = "schedule.week";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("the week is always on the screen");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Week, Error> {
        if let Some(only) = self.practitioner_id {
            practitioner_exists(work.conn(), only)?;
        }
        let asked = parse_date("date", &self.date)?;
        let weekday = i64::from(asked.weekday().number_from_monday());
        let since_first = (weekday - work.settings().week_start).rem_euclid(7);
        let mut date = asked
            .checked_sub_signed(TimeDelta::days(since_first))
            .unwrap_or(asked);
        let mut days = Vec::with_capacity(7);
        let hidden = work.hidden()?;
        for _ in 0..7 {
            let mut one = day(work.conn(), work.zone()?, date, &hidden)?;
            if let Some(only) = self.practitioner_id {
                one.columns.retain(|column| column.practitioner.id == only);
            }
            days.push(one);
            date = next_day(date);
        }
        Ok(Week { days })
    }
}

/// Who is booked ahead with a practitioner, in a room, or for a kind of visit that is to be used no more.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct GetAhead {
    practitioner_id: Option<PractitionerId>,
    room_id: Option<RoomId>,
    visit_type_id: Option<VisitTypeId>,
}

impl Command for GetAhead {
    type Reply = Vec<Appointment>;
    const NAME: &'static str = "schedule.ahead";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("the schedule is always on the screen");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Appointment>, Error> {
        let of = (self.practitioner_id, self.room_id, self.visit_type_id);
        if matches!(of, (None, None, None)) {
            return Err(Error::invalid("practitioner_id", "missing"));
        }
        let conn = work.conn();
        of.0.map_or(Ok(()), |id| practitioner_exists(conn, id))?;
        of.1.map_or(Ok(()), |id| room_exists(conn, id))?;
        of.2.map_or(Ok(0), |id| usual_duration(conn, id))?;
        let mut visits = ahead_of(conn, work.today()?, of)?;
        veil(&mut visits, &work.hidden()?);
        Ok(visits)
    }
}

const MOST_TIMES: usize = 10;

/// The next times that are free.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct NextFree {
    /// With whom; nobody named: whoever receives.
    practitioner_ids: Option<Vec<PractitionerId>>,
    /// In this room, if it matters which.
    room_id: Option<RoomId>,
    duration_min: i64,
    /// The first civil date.
    date: String,
    time: Option<String>,
    /// ISO weekdays; none named: any.
    weekdays: Option<Vec<i64>>,
    part_of_day: Option<PartOfDay>,
}

impl Command for NextFree {
    type Reply = Vec<FreeTime>;
    const NAME: &'static str = "schedule.next_free";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("no patient is shown");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<FreeTime>, Error> {
        let zone = work.zone()?;
        let practitioners = self.practitioner_ids.unwrap_or_default();
        for practitioner in &practitioners {
            practitioner_exists(work.conn(), *practitioner)?;
        }
        if let Some(room) = self.room_id {
            room_exists(work.conn(), room)?;
        }
        let weekdays = self.weekdays.unwrap_or_default();
        if weekdays.iter().any(|day| !(1..=7).contains(day)) {
            return Err(Error::invalid("weekdays", "out_of_range"));
        }
        let from = parse_date("date", &self.date)?;
        let asked = match &self.time {
            Some(time) => zone.instant(from, parse_time("time", time)?),
            None => None,
        };
        let wanted = Wanted {
            practitioners: &practitioners,
            room: self.room_id,
            duration_min: check_duration(self.duration_min)?,
            // What has begun is no longer free.
            not_before_ms: asked
                .unwrap_or_else(|| zone.day_start(from))
                .max(work.now_ms()),
            from,
            weekdays: &weekdays,
            part_of_day: self.part_of_day,
            except: None,
            most: MOST_TIMES,
        };
        next_free(work.conn(), zone, &wanted)
    }
}
