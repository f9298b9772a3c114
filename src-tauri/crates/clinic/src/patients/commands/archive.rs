use journal::Value;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BY_ID, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::PatientId;
use crate::patients::model::Patient;
use crate::patients::rows;
use crate::patients::rules::clean_line;
use crate::patients::tables::PATIENT;
use crate::patients::tables::columns as c;
use crate::people::Permission;

/// Puts a record aside: it stays findable, nothing is lost.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Archive {
    id: PatientId,
    reason: String,
}

impl Command for Archive {
    type Reply = Patient;
    const NAME: &'static str = "patients.archive";
    const NEEDS: Needs = Needs::Permission(Permission::PatientsArchive);
    const REMEMBERS: Remembers = Remembers::Change("patients.archived");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let reason = clean_line("reason", &self.reason, 200)?;
        let reason = reason.ok_or_else(|| Error::invalid("reason", "missing"))?;
        let id = rows::shown_under(work.conn(), self.id)?;
        if rows::is_archived(work.conn(), id)? {
            return Err(Error::Archived);
        }
        let now_ms = work.now_ms();
        work.set(&PATIENT, id, c::ARCHIVED_MS, now_ms);
        work.set(&PATIENT, id, c::ARCHIVED_REASON, reason);
        written(work, id)
    }
}

/// Takes a record back into use.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unarchive {
    id: PatientId,
}

impl Command for Unarchive {
    type Reply = Patient;
    const NAME: &'static str = "patients.unarchive";
    const NEEDS: Needs = Needs::Permission(Permission::PatientsArchive);
    const REMEMBERS: Remembers = Remembers::Change("patients.unarchived");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let id = rows::shown_under(work.conn(), self.id)?;
        work.set(&PATIENT, id, c::ARCHIVED_MS, Value::Null);
        work.set(&PATIENT, id, c::ARCHIVED_REASON, Value::Null);
        written(work, id)
    }
}
