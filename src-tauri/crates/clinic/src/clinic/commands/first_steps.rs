use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Error;
use crate::clinic::rows::first_steps;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::people::Permission;

/// How far a new clinic has come, as its records tell: nothing is ticked off by hand.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetFirstSteps {}

/// What somebody has done since the clinic was founded.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct FirstSteps {
    /// Changed the opening hours, or said that they are right.
    pub hours: bool,
    /// Changed the kinds of visits, or said that they are right.
    pub visit_types: bool,
    /// Added somebody to work with.
    pub colleague: bool,
    /// Registered or brought in a patient.
    pub patient: bool,
    /// Booked a visit.
    pub booking: bool,
}

impl Command for GetFirstSteps {
    type Reply = FirstSteps;
    const NAME: &'static str = "clinic.first_steps";
    const NEEDS: Needs = Needs::Permission(Permission::ClinicSetUp);
    const REMEMBERS: Remembers = Remembers::Nothing("says whether there is anything, and not what");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<FirstSteps, Error> {
        first_steps(work.conn())
    }
}
