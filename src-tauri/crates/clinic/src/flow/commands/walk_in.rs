use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::MOVE;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, PatientId, PractitionerId};
use crate::patients::{check_not_archived, clean_line};
use crate::schedule::columns as c;
use crate::schedule::commands::written;
use crate::schedule::{APPOINTMENT, Appointment, Status, next_ticket};

/// A walk-in holds no time; this only gives its tile a length.
const WALK_IN_MS: i64 = 20 * 60_000;

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
