use journal::Value;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BOOK, VISIT, open, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, VisitTypeId};
use crate::patients::clean_line;
use crate::schedule::model::{Appointment, Status};
use crate::schedule::rows::status_before;
use crate::schedule::setup::usual_duration;
use crate::schedule::tables::APPOINTMENT;
use crate::schedule::tables::columns as c;

/// Says what an appointment is for.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Edit {
    id: AppointmentId,
    visit_type_id: Option<VisitTypeId>,
    reason: Option<String>,
}

impl Command for Edit {
    type Reply = Appointment;
    const NAME: &'static str = "schedule.edit";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.edited");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        open(work, self.id)?;
        if let Some(visit_type) = self.visit_type_id {
            usual_duration(work.conn(), visit_type)?;
            work.set(&APPOINTMENT, self.id, c::TYPE, visit_type);
        }
        if let Some(reason) = self.reason {
            work.set(
                &APPOINTMENT,
                self.id,
                c::REASON,
                clean_line("reason", &reason, 500)?,
            );
        }
        written(work, self.id)
    }
}

/// Cancels an appointment: it leaves the day, and stays findable.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Cancel {
    id: AppointmentId,
    /// Too late to give the time to somebody else.
    late: bool,
    reason: Option<String>,
}

impl Command for Cancel {
    type Reply = Appointment;
    const NAME: &'static str = "schedule.cancel";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.cancelled");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        let before = open(work, self.id)?;
        let reason = clean_line("reason", self.reason.as_deref().unwrap_or_default(), 200)?;
        cancel(work, &before, self.late, reason)?;
        written(work, self.id)
    }
}

/// Says that somebody did not come.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoShow {
    id: AppointmentId,
}

impl Command for NoShow {
    type Reply = Appointment;
    const NAME: &'static str = "schedule.no_show";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.no_show");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        let before = open(work, self.id)?;
        fall_out(work, &before, Status::NoShow)?;
        written(work, self.id)
    }
}

/// Brings a cancelled or missed appointment back.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Restore {
    id: AppointmentId,
}

impl Command for Restore {
    type Reply = Appointment;
    const NAME: &'static str = "schedule.restore";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.restored");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        let before = open(work, self.id)?;
        if before.status.holds_time() {
            return Err(Error::WrongStep {
                from: before.status.word(),
                to: Status::Booked.word(),
            });
        }
        let status = status_before(work.conn(), self.id)?.unwrap_or(Status::Booked);
        work.set(&APPOINTMENT, self.id, c::STATUS, status.word());
        work.set(&APPOINTMENT, self.id, c::BEFORE, Value::Null);
        work.set(&APPOINTMENT, self.id, c::CANCEL_REASON, Value::Null);
        work.set(&APPOINTMENT, self.id, c::CANCELLED_LATE, Value::Null);
        written(work, self.id)
    }
}

/// Says that the patient confirmed.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confirm {
    id: AppointmentId,
}

impl Command for Confirm {
    type Reply = Appointment;
    const NAME: &'static str = "schedule.confirm";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.confirmed");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        let before = open(work, self.id)?;
        confirm(work, &before)?;
        written(work, self.id)
    }
}

/// Only what is booked can be confirmed.
pub(crate) fn confirm(work: &mut Work<'_>, before: &Appointment) -> Result<(), Error> {
    if before.status != Status::Booked {
        let (from, to) = (before.status.word(), Status::Confirmed.word());
        return Err(Error::WrongStep { from, to });
    }
    work.set(&APPOINTMENT, before.id, c::STATUS, Status::Confirmed.word());
    Ok(())
}

/// A visit leaves the day, with its reason.
pub(crate) fn cancel(
    work: &mut Work<'_>,
    before: &Appointment,
    is_late: bool,
    reason: Option<String>,
) -> Result<(), Error> {
    fall_out(work, before, Status::Cancelled)?;
    work.set(&APPOINTMENT, before.id, c::CANCEL_REASON, reason);
    work.set(&APPOINTMENT, before.id, c::CANCELLED_LATE, is_late);
    Ok(())
}

/// Only somebody who is not here yet can be cancelled or missed; who is here can leave.
pub(crate) fn fall_out(work: &mut Work<'_>, before: &Appointment, to: Status) -> Result<(), Error> {
    let is_here = before.status.holds_time() && !before.status.is_ahead();
    let is_allowed = if to == Status::Left {
        is_here && before.status != Status::Done
    } else {
        before.status.is_ahead()
    };
    if !is_allowed {
        return Err(Error::WrongStep {
            from: before.status.word(),
            to: to.word(),
        });
    }
    work.set(&APPOINTMENT, before.id, c::BEFORE, before.status.word());
    work.set(&APPOINTMENT, before.id, c::STATUS, to.word());
    Ok(())
}
