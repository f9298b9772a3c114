use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::flow::model::{Board, OnWall, Wall};
use crate::flow::rules::initials;
use crate::schedule::{Appointment, Status, day_rows, rooms};
use crate::time::parse_date;

/// The waiting room of a day.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetBoard {
    date: String,
}

impl Command for GetBoard {
    type Reply = Board;
    const NAME: &'static str = "flow.board";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("the waiting room is always on the screen");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Board, Error> {
        board(work, parse_date("date", &self.date)?)
    }
}

pub(super) fn board(work: &Work<'_>, date: NaiveDate) -> Result<Board, Error> {
    let mut rows = day_rows(work.conn(), work.zone()?, date)?;
    // Who is hidden is not seen to wait.
    let hidden = work.hidden()?;
    rows.retain(|row| !hidden.has(row.patient_id));
    Ok(Board { rows })
}

/// Today's waiting room for everybody's eyes: initials and tickets, never a name or an id.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetWall {}

impl Command for GetWall {
    type Reply = Wall;
    const NAME: &'static str = "flow.wall";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("nobody can be known by it");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Wall, Error> {
        let mut rows = day_rows(work.conn(), work.zone()?, work.today()?)?;
        // Who is hidden finds the way by the ticket, and is nothing but that number here.
        let hidden = work.hidden()?;
        rows.retain(|row| !hidden.has(row.patient_id) || row.ticket.is_some());
        let rooms = rooms(work.conn())?;
        let on_wall = |row: &Appointment, since_ms: Option<i64>| OnWall {
            initials: initials(row.given_name.as_deref(), &row.family_name)
                .filter(|_| !hidden.has(row.patient_id)),
            ticket: row.ticket,
            room: rooms
                .iter()
                .find(|room| row.room_id == Some(room.id))
                .map(|room| room.name.clone()),
            since_ms: since_ms.unwrap_or(row.start_ms),
        };
        let of = |status: Status, since: fn(&Appointment) -> Option<i64>| {
            let these = rows.iter().filter(move |row| row.status == status);
            let mut these: Vec<OnWall> = these.map(|row| on_wall(row, since(row))).collect();
            these.sort_by_key(|row| row.since_ms);
            these
        };
        let mut called = of(Status::Roomed, |row| row.roomed_ms);
        called.reverse();
        Ok(Wall {
            settings: work.settings().clone(),
            called,
            waiting: of(Status::Arrived, |row| row.arrived_ms),
        })
    }
}
