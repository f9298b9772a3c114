use journal::{Column, Value};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::MOVE;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::flow::rules::{before, reached};
use crate::ids::{AppointmentId, RoomId};
use crate::schedule::columns as c;
use crate::schedule::commands::{VISIT, fall_out, open, written};
use crate::schedule::{APPOINTMENT, Appointment, Status, room_exists};

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
            const SCOPE: Scope = VISIT;

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
    const SCOPE: Scope = VISIT;

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
    const SCOPE: Scope = VISIT;

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
    const SCOPE: Scope = VISIT;

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
