use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use super::merge::MERGE;
use crate::Error;
use crate::door::{Command, Needs, Nothing, Remembers, Scope, Work};
use crate::ids::{PartId, PatientId};
use crate::patients::duplicates::duplicates;
use crate::patients::model::Duplicates;
use crate::patients::rows;
use crate::patients::tables::APART;
use crate::patients::tables::columns as c;

const MOST_PAIRS: usize = 200;

/// Pairs that may be one person, the surest first.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListDuplicates {
    /// At most so many, never more than 200; the total counts them all.
    limit: usize,
}

impl Command for ListDuplicates {
    type Reply = Duplicates;
    const NAME: &'static str = "patients.duplicates";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("patients.duplicates_listed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Duplicates, Error> {
        duplicates(work.conn(), &work.hidden()?, self.limit.min(MOST_PAIRS))
    }
}

/// Says that two are not one person, so that they are not shown as a pair again.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepApart {
    id: PatientId,
    other_id: PatientId,
}

impl Command for KeepApart {
    type Reply = Nothing;
    const NAME: &'static str = "patients.keep_apart";
    const NEEDS: Needs = MERGE;
    const REMEMBERS: Remembers = Remembers::Change("patients.kept_apart");
    const SCOPE: Scope = Scope::Two("id", "other_id");

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        rows::exists(work.conn(), self.other_id)?;
        if self.id == self.other_id {
            return Err(Error::invalid("other_id", "same_patient"));
        }
        let row: PartId = work.new_id();
        work.insert(
            &APART,
            row,
            [
                (c::APART_ONE, self.id.into()),
                (c::APART_OTHER, self.other_id.into()),
            ],
        );
        work.about(self.other_id);
        Ok(Nothing {})
    }
}
