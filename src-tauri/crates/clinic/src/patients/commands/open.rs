use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BY_ID, READ, shown};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::PatientId;
use crate::patients::model::Patient;

/// Opens a patient: it is remembered who looked.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Get {
    id: PatientId,
}

impl Command for Get {
    type Reply = Patient;
    const NAME: &'static str = "patients.get";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Stay("patients.opened");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        shown(work, self.id)
    }
}

/// A patient to be put on paper, as a card or labels: the same as [`Get`], and remembered, since paper leaves the house.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrintCard {
    id: PatientId,
}

impl Command for PrintCard {
    type Reply = Patient;
    const NAME: &'static str = "patients.print_card";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("patients.card_printed");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        shown(work, self.id)
    }
}
