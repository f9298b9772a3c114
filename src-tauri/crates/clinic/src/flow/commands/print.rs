use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use super::show::board;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::flow::model::Board;
use crate::ids::AppointmentId;
use crate::schedule::Appointment;
use crate::schedule::commands::{VISIT, open};
use crate::time::parse_date;

/// The waiting room to be put on paper: the same as [`super::GetBoard`], and remembered, since paper leaves the house.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrintBoard {
    date: String,
}

impl Command for PrintBoard {
    type Reply = Board;
    const NAME: &'static str = "flow.print_board";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("flow.board_printed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Board, Error> {
        let printed = board(work, parse_date("date", &self.date)?)?;
        for visit in printed.rows.iter().filter(|visit| !visit.restricted) {
            work.about(visit.patient_id);
        }
        Ok(printed)
    }
}

/// One visit to be put on paper, as the slip that goes with the patient from room to room.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrintSlip {
    id: AppointmentId,
}

impl Command for PrintSlip {
    type Reply = Appointment;
    const NAME: &'static str = "flow.print_slip";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("flow.slip_printed");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        open(work, self.id)
    }
}
