use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Nothing, Remembers, Scope, Work};
use crate::ids::{PatientId, PersonId, StopId};
use crate::patients::{clean_line, shown_as};
use crate::people::Permission;
use crate::schedule::model::BookingStop;
use crate::schedule::rows::{booking_stop, booking_stops, stopped_through_others};
use crate::schedule::tables::STOP;
use crate::schedule::tables::columns as c;

const OVERRIDE: Needs = Needs::Permission(Permission::ScheduleOverride);
const BY_PATIENT: Scope = Scope::Patient("patient_id");

/// Says that nobody books a visit for this patient, and why. What is booked already stays.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct StopBooking {
    patient_id: PatientId,
    reason: String,
}

impl Command for StopBooking {
    type Reply = BookingStop;
    const NAME: &'static str = "schedule.stop_booking";
    const NEEDS: Needs = OVERRIDE;
    const REMEMBERS: Remembers = Remembers::Change("schedule.booking_stopped");
    const SCOPE: Scope = BY_PATIENT;

    fn run(self, work: &mut Work<'_>) -> Result<BookingStop, Error> {
        let reason = clean_line("reason", &self.reason, 300)?;
        let reason = reason.ok_or_else(|| Error::invalid("reason", "missing"))?;
        let patient = shown_as(work.conn(), self.patient_id)?;
        allow(work, patient)?;
        let said = (reason, work.me(), work.now_ms());
        put(work, patient, said);
        work.write_now()?;
        booking_stop(work.conn(), patient)?.ok_or(Error::NotFound)
    }
}

fn put(work: &mut Work<'_>, patient: PatientId, (reason, by, ms): (String, PersonId, i64)) {
    let id: StopId = work.new_id();
    let cells = [
        (c::STOP_OF, patient.into()),
        (c::STOP_REASON, reason.into()),
        (c::STOP_BY, by.into()),
        (c::STOP_MS, ms.into()),
    ];
    work.insert(&STOP, id, cells);
}

/// Nobody books for a record that leaves its person, if nobody does for the whole person.
pub(crate) fn stay_stopped(work: &mut Work<'_>, leaving: PatientId) -> Result<(), Error> {
    if let Some(said) = stopped_through_others(work.conn(), leaving)? {
        put(work, leaving, said);
    }
    Ok(())
}

fn allow(work: &mut Work<'_>, patient: PatientId) -> Result<usize, Error> {
    let standing = booking_stops(work.conn(), patient)?;
    for stop in &standing {
        work.remove(&STOP, *stop);
    }
    Ok(standing.len())
}

/// Lets everybody book for this patient again.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AllowBooking {
    patient_id: PatientId,
}

impl Command for AllowBooking {
    type Reply = Nothing;
    const NAME: &'static str = "schedule.allow_booking";
    const NEEDS: Needs = OVERRIDE;
    const REMEMBERS: Remembers = Remembers::Change("schedule.booking_allowed");
    const SCOPE: Scope = BY_PATIENT;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        if allow(work, self.patient_id)? == 0 {
            return Err(Error::NotFound);
        }
        Ok(Nothing {})
    }
}

/// Why nobody books for this patient, if it is so: shown as soon as they are chosen.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetBookingStop {
    patient_id: PatientId,
}

impl Command for GetBookingStop {
    type Reply = Option<BookingStop>;
    const NAME: &'static str = "schedule.booking_stop";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("a warning while somebody books");
    const SCOPE: Scope = BY_PATIENT;

    fn run(self, work: &mut Work<'_>) -> Result<Option<BookingStop>, Error> {
        booking_stop(work.conn(), self.patient_id)
    }
}

/// What stands in the way of booking, unless somebody who may has decided otherwise: that is remembered.
///
/// # Errors
/// `schedule.booking_stopped`; `auth.forbidden` for a decision of somebody who may not.
pub(super) fn check_booking(
    work: &mut Work<'_>,
    patient: PatientId,
    despite_stop: Option<bool>,
) -> Result<(), Error> {
    if booking_stop(work.conn(), patient)?.is_none() {
        return Ok(());
    }
    if despite_stop != Some(true) {
        return Err(Error::BookingStopped);
    }
    if !work.role().may(Permission::ScheduleOverride) {
        return Err(Error::Forbidden);
    }
    work.also("schedule.stop_overridden");
    Ok(())
}
