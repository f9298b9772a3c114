//! What the outside can ask of the waiting room.

use journal::{Column, Value};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::model::Board;
use super::rules::{before, reached};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, PatientId, PractitionerId, RoomId};
use crate::patients::{check_not_archived, clean_line};
use crate::people::Permission;
use crate::schedule::columns as c;
use crate::schedule::commands::{fall_out, open, written};
use crate::schedule::{APPOINTMENT, Appointment, Status, day_rows, next_ticket, room_exists};
use crate::time::parse_date;

const MOVE: Needs = Needs::Permission(Permission::FlowMove);
/// A walk-in holds no time; this only gives its tile a length.
const WALK_IN_MS: i64 = 20 * 60_000;

/// Where a step's time stands.
fn stamp(status: Status) -> Option<Column> {
    match status {
        Status::Arrived => Some(c::ARRIVED_MS),
        Status::Roomed => Some(c::ROOMED_MS),
        Status::WithProvider => Some(c::WITH_PROVIDER_MS),
        Status::Ready => Some(c::READY_MS),
        Status::Done => Some(c::DONE_MS),
        Status::Booked | Status::Confirmed | Status::NoShow | Status::Cancelled | Status::Left => {
            None
        }
    }
}

fn go(work: &mut Work<'_>, id: AppointmentId, to: Status) -> Result<(), Error> {
    let visit = open(work, id)?;
    let steps = reached(visit.status, to);
    let steps = steps.ok_or(Error::WrongStep {
        from: visit.status.word(),
        to: to.word(),
    })?;
    let now_ms = work.now_ms();
    for step in steps {
        if let Some(column) = stamp(step) {
            work.set(&APPOINTMENT, id, column, now_ms);
        }
    }
    work.set(&APPOINTMENT, id, c::STATUS, to.word());
    Ok(())
}

macro_rules! step {
    ($(#[$doc:meta])* $name:ident $command:literal $event:literal $to:ident) => {
        $(#[$doc])*
        #[derive(Debug, Deserialize, JsonSchema, TS)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            id: AppointmentId,
        }

        impl Command for $name {
            type Reply = Appointment;
            const NAME: &'static str = $command;
            const NEEDS: Needs = MOVE;
            const REMEMBERS: Remembers = Remembers::Change($event);
            const SCOPE: Scope = Scope::NoPatient;

            fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
                go(work, self.id, Status::$to)?;
                written(work, self.id)
            }
        }
    };
}

step! {
    /// The patient is here.
    Arrive "flow.arrive" "flow.arrived" Arrived
}
step! {
    /// The provider is with them.
    WithProvider "flow.with_provider" "flow.with_provider" WithProvider
}
step! {
    /// Ready to check out.
    Ready "flow.ready" "flow.ready" Ready
}
step! {
    /// Checked out.
    Done "flow.done" "flow.done" Done
}

/// The patient goes into a room, or into another one.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Room {
    id: AppointmentId,
    room_id: Option<RoomId>,
}

impl Command for Room {
    type Reply = Appointment;
    const NAME: &'static str = "flow.room";
    const NEEDS: Needs = MOVE;
    const REMEMBERS: Remembers = Remembers::Change("flow.roomed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        let visit = open(work, self.id)?;
        // Somebody who is in a room already only changes it.
        let is_inside = matches!(visit.status, Status::Roomed | Status::WithProvider);
        if !is_inside {
            go(work, self.id, Status::Roomed)?;
        } else if self.room_id.is_none() || self.room_id == visit.room_id {
            let (from, to) = (visit.status.word(), Status::Roomed.word());
            return Err(Error::WrongStep { from, to });
        }
        if let Some(room) = self.room_id {
            room_exists(work.conn(), room)?;
            work.set(&APPOINTMENT, self.id, c::IN_ROOM, room);
        }
        written(work, self.id)
    }
}

/// The patient left without being seen.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Left {
    id: AppointmentId,
}

impl Command for Left {
    type Reply = Appointment;
    const NAME: &'static str = "flow.left";
    const NEEDS: Needs = MOVE;
    const REMEMBERS: Remembers = Remembers::Change("flow.left");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        let visit = open(work, self.id)?;
        fall_out(work, &visit, Status::Left)?;
        written(work, self.id)
    }
}

/// One step back: it was the wrong patient, or too early.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Back {
    id: AppointmentId,
}

impl Command for Back {
    type Reply = Appointment;
    const NAME: &'static str = "flow.back";
    const NEEDS: Needs = MOVE;
    const REMEMBERS: Remembers = Remembers::Change("flow.stepped_back");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        let visit = open(work, self.id)?;
        let from = visit.status;
        // A walk-in was never expected: before it came there was nothing to go back to.
        let to = before(from).filter(|to| !(visit.walk_in && *to == Status::Booked));
        let to = to.ok_or(Error::WrongStep {
            from: from.word(),
            to: "back",
        })?;
        if let Some(column) = stamp(from) {
            work.set(&APPOINTMENT, self.id, column, Value::Null);
        }
        if from == Status::Roomed {
            work.set(&APPOINTMENT, self.id, c::IN_ROOM, Value::Null);
        }
        work.set(&APPOINTMENT, self.id, c::STATUS, to.word());
        written(work, self.id)
    }
}

/// Somebody came without a time: they wait, with a ticket.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct WalkIn {
    patient_id: PatientId,
    practitioner_id: Option<PractitionerId>,
    reason: Option<String>,
}

impl Command for WalkIn {
    type Reply = Appointment;
    const NAME: &'static str = "flow.walk_in";
    const NEEDS: Needs = MOVE;
    const REMEMBERS: Remembers = Remembers::Change("flow.walked_in");
    const SCOPE: Scope = Scope::Patient("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        check_not_archived(work.conn(), self.patient_id)?;
        if let Some(practitioner) = self.practitioner_id {
            crate::schedule::practitioner_exists(work.conn(), practitioner)?;
        }
        let today = work.today()?;
        let now_ms = work.now_ms();
        let ticket = next_ticket(work.conn(), today)?;
        let reason = clean_line("reason", self.reason.as_deref().unwrap_or_default(), 500)?;
        let id: AppointmentId = work.new_id();
        work.insert(
            &APPOINTMENT,
            id,
            [
                (c::PATIENT, self.patient_id.into()),
                (c::WITH, self.practitioner_id.into()),
                (c::DAY, today.to_string().into()),
                (c::START_MS, now_ms.into()),
                (c::END_MS, (now_ms + WALK_IN_MS).into()),
                (c::STATUS, Status::Arrived.word().into()),
                (c::REASON, reason.into()),
                (c::ARRIVED_MS, now_ms.into()),
                (c::WALK_IN, true.into()),
                (c::TICKET, ticket.into()),
            ],
        );
        written(work, id)
    }
}

/// The waiting room of a day.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetBoard {
    date: String,
}

impl Command for GetBoard {
    type Reply = Board;
    const NAME: &'static str = "flow.board";
    const NEEDS: Needs = Needs::Permission(Permission::ScheduleRead);
    const REMEMBERS: Remembers = Remembers::Nothing("the waiting room is always on the screen");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Board, Error> {
        let rows = day_rows(work.conn(), work.zone()?, parse_date("date", &self.date)?)?;
        let is = |status: Status| move |row: &&Appointment| row.status == status;
        let waiting = rows.iter().filter(is(Status::Arrived));
        let longest_ms = waiting
            .clone()
            .filter_map(|row| row.arrived_ms)
            .map(|arrived_ms| work.now_ms().saturating_sub(arrived_ms))
            .max();
        Ok(Board {
            waiting: waiting.count(),
            in_room: rows.iter().filter(is(Status::Roomed)).count()
                + rows.iter().filter(is(Status::WithProvider)).count(),
            longest_waiting_min: longest_ms.unwrap_or(0).max(0) / 60_000,
            alert_min: work.settings().alert_min,
            rows,
        })
    }
}
