use chrono::NaiveDate;
use journal::Value;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BOOK, READ};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PatientId, PractitionerId, VisitTypeId, WaitingId};
use crate::patients::{check_not_archived, clean_line};
use crate::schedule::model::{PartOfDay, Waiting};
use crate::schedule::rows::{blocks_between, held, waiting, waitlist};
use crate::schedule::rules::check_duration;
use crate::schedule::setup::{practitioner_exists, usual_duration};
use crate::schedule::tables::WAITLIST;
use crate::schedule::tables::columns as c;
use crate::schedule::veil::leave_out;
use crate::time::{parse_date, parse_time};

use super::book::USUAL_MIN;

/// Puts somebody on the waiting list: they would come sooner if a time became free.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Wait {
    patient_id: PatientId,
    /// With whom; none: whoever is free.
    practitioner_id: Option<PractitionerId>,
    visit_type_id: Option<VisitTypeId>,
    duration_min: Option<i64>,
    /// The first civil date that suits; today if not said.
    from: Option<String>,
    /// The last.
    until: Option<String>,
    part_of_day: Option<PartOfDay>,
    urgent: Option<bool>,
    note: Option<String>,
}

impl Command for Wait {
    type Reply = Waiting;
    const NAME: &'static str = "schedule.wait";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.waits");
    const SCOPE: Scope = Scope::Patient("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<Waiting, Error> {
        check_not_archived(work.conn(), self.patient_id)?;
        if let Some(id) = self.practitioner_id {
            practitioner_exists(work.conn(), id)?;
        }
        let usual = self
            .visit_type_id
            .map(|id| usual_duration(work.conn(), id))
            .transpose()?;
        let duration = check_duration(self.duration_min.or(usual).unwrap_or(USUAL_MIN))?;
        let from = match &self.from {
            Some(date) => parse_date("from", date)?,
            None => work.today()?,
        };
        let until = self
            .until
            .as_deref()
            .map(|date| parse_date("until", date))
            .transpose()?;
        if until.is_some_and(|until| until < from) {
            return Err(Error::invalid("until", "before_beginning"));
        }
        let id: WaitingId = work.new_id();
        work.insert(
            &WAITLIST,
            id,
            [
                (c::WAITS_PATIENT, self.patient_id.into()),
                (c::WAITS_FOR, self.practitioner_id.into()),
                (c::WAITS_TYPE, self.visit_type_id.into()),
                (c::WAITS_DURATION, duration.into()),
                (c::WAITS_FROM, from.to_string().into()),
                (c::WAITS_UNTIL, until.map(|date| date.to_string()).into()),
                (c::WAITS_PART, self.part_of_day.map(PartOfDay::word).into()),
                (c::WAITS_URGENT, self.urgent.unwrap_or(false).into()),
                (
                    c::WAITS_NOTE,
                    clean_line("note", self.note.as_deref().unwrap_or_default(), 200)?.into(),
                ),
                (c::WAITS_SINCE_MS, Value::Int(work.now_ms())),
            ],
        );
        work.write_now()?;
        waiting(work.conn(), id)
    }
}

/// Takes somebody off the waiting list.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct StopWaiting {
    id: WaitingId,
}

impl Command for StopWaiting {
    type Reply = Waiting;
    const NAME: &'static str = "schedule.stop_waiting";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.waits_no_more");
    const SCOPE: Scope = Scope::Of(WAITLIST.number, "id");

    fn run(self, work: &mut Work<'_>) -> Result<Waiting, Error> {
        let found = waiting(work.conn(), self.id)?;
        work.about(found.patient_id);
        work.remove(&WAITLIST, self.id);
        Ok(found)
    }
}

/// Who waits, the urgent first, then the longest; with a time, only those whom it would suit, and nobody once it is
/// taken again or over.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Waitlist {
    /// A time that became free.
    free: Option<FreeSlot>,
}

/// A time that became free.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct FreeSlot {
    practitioner_id: PractitionerId,
    date: String,
    time: String,
    duration_min: i64,
}

impl Command for Waitlist {
    type Reply = Vec<Waiting>;
    const NAME: &'static str = "schedule.waitlist";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("the list stands beside the day");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Waiting>, Error> {
        let mut list = waitlist(work.conn(), &work.today()?.to_string())?;
        leave_out(&mut list, &work.hidden()?);
        if let Some(slot) = &self.free {
            let date = parse_date("date", &slot.date)?;
            let time = parse_time("time", &slot.time)?;
            let minute = time.minute();
            let start = work.zone()?.instant(date, time);
            let start = start.ok_or_else(|| Error::invalid("time", "no_such_time"))?;
            list.retain(|waiting| slot.suits(waiting, date, minute));
            if start < work.now_ms() || slot.is_taken(work, start)? {
                list.clear();
            }
        }
        Ok(list)
    }
}

impl FreeSlot {
    fn is_taken(&self, work: &Work<'_>, start: i64) -> Result<bool, Error> {
        let span = (start, start + check_duration(self.duration_min)? * 60_000);
        let date = parse_date("date", &self.date)?;
        let held = held(work.conn(), date, self.practitioner_id, None)?;
        let blocks = blocks_between(work.conn(), span.0, span.1)?;
        Ok(held.iter().any(|one| one.takes(span, &[]))
            || blocks
                .iter()
                .any(|one| one.blocks(self.practitioner_id, span)))
    }

    fn suits(&self, waiting: &Waiting, date: NaiveDate, minute: i64) -> bool {
        let day = date.to_string();
        let is_in_part = waiting.part_of_day.is_none_or(|part| {
            let (start, end) = part.span_min();
            (start..end).contains(&minute)
        });
        waiting.duration_min <= self.duration_min
            && is_in_part
            && waiting.from <= day
            && waiting.until.as_ref().is_none_or(|until| day <= *until)
            && waiting
                .practitioner_id
                .is_none_or(|with| with == self.practitioner_id)
    }
}
