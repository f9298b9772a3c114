//! What the outside can ask of the schedule.

mod block;
mod book;
mod change;
mod print;
mod series;
mod setup;
mod shift;
mod show;
mod stop;
mod views;
mod waitlist;

pub(crate) use block::{PutBlock, Unblock};
pub(crate) use book::{Book, Move};
pub(crate) use change::{Cancel, Confirm, Edit, NoShow, Restore, cancel, confirm, fall_out};
pub(crate) use print::PrintDay;
pub(crate) use series::{PreviewSeries, RepeatVisit};
pub(crate) use setup::{GetSetup, PutPractitioner, PutRoom, PutVisitType, SetHours};
pub(crate) use shift::{CancelSeries, MoveSeries, PreviewMove};
pub(crate) use show::{GetAhead, GetDay, GetWeek, NextFree};
pub(crate) use stop::{AllowBooking, GetBookingStop, StopBooking, stay_stopped};
pub(crate) use views::{GetViews, KeepViews};
pub(crate) use waitlist::{StopWaiting, Wait, Waitlist};

use super::model::Appointment;
use super::rows::appointment;
use super::tables::APPOINTMENT;
use crate::Error;
use crate::door::{Needs, Scope, Work};
use crate::ids::AppointmentId;
use crate::people::Permission;

pub(super) const BOOK: Needs = Needs::Permission(Permission::ScheduleBook);
/// The visit's own patient.
pub(crate) const VISIT: Scope = Scope::Of(APPOINTMENT.number, "id");
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
