//! What the outside can ask of the schedule.

mod block;
mod book;
mod change;
mod series;
mod setup;
mod show;
mod waitlist;

pub(crate) use block::{PutBlock, Unblock};
pub(crate) use book::{Book, Move};
pub(crate) use change::fall_out;
pub(crate) use change::{Cancel, Confirm, Edit, NoShow, Restore};
pub(crate) use series::{CancelSeries, MoveSeries, PreviewSeries, RepeatVisit};
pub(crate) use setup::{GetSetup, PutPractitioner, PutRoom, PutVisitType, SetHours};
pub(crate) use show::{GetAhead, GetDay, GetWeek, NextFree};
pub(crate) use waitlist::{StopWaiting, Wait, Waitlist};

use super::model::Appointment;
use super::rows::appointment;
use crate::Error;
use crate::door::{Needs, Work};
use crate::ids::AppointmentId;
use crate::people::Permission;

pub(super) const BOOK: Needs = Needs::Permission(Permission::ScheduleBook);
pub(super) const READ: Needs = Needs::Permission(Permission::ScheduleRead);

/// Writes what waits and answers with the appointment as it is then.
pub(crate) fn written(work: &mut Work<'_>, id: AppointmentId) -> Result<Appointment, Error> {
    work.write_now()?;
    appointment(work.conn(), id)
}

/// The appointment, and that the command is about its patient.
pub(crate) fn open(work: &mut Work<'_>, id: AppointmentId) -> Result<Appointment, Error> {
    let found = appointment(work.conn(), id)?;
    work.about(found.patient_id);
    Ok(found)
}
