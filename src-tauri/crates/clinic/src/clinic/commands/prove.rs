use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use ts_rs::TS;

use crate::clinic::proof::{ACCEPTED, VERIFIED, VERIFY, Verified, prove};
use crate::door::{Command, Needs, Nothing, Remembers, Scope, Work};
use crate::people::Permission;
use crate::{Error, tables};

/// Proves that the journal is whole and that the tables are what it says.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verify {}

impl Command for Verify {
    type Reply = Verified;
    const NAME: &'static str = VERIFY;
    const NEEDS: Needs = Needs::Permission(Permission::ClinicVerify);
    const REMEMBERS: Remembers = Remembers::View(VERIFIED);
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Verified, Error> {
        let verified = prove(work.conn(), &work.open().stop)?;
        if let Some((kind, place)) = verified.doubt(work.conn()) {
            work.fall_in_doubt(kind, &place);
        } else if verified.problems.is_empty() {
            work.dispel_doubt()?;
        }
        Ok(verified)
    }
}

/// What people changed apart and that needs a choice.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conflicts {}

/// A cell with several versions.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Choice {
    /// The table.
    pub table: String,
    /// The row's id.
    pub row: String,
    /// The column.
    pub column: String,
    /// The versions, the one that is shown first.
    pub versions: Vec<ChoiceVersion>,
}

/// One version.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct ChoiceVersion {
    /// Its value.
    #[ts(type = "string | number | null")]
    pub value: Json,
    /// Who wrote it.
    pub person: crate::ids::PersonId,
    /// When, by their clock, UTC ms.
    pub at_ms: i64,
}

impl Command for Conflicts {
    type Reply = Vec<Choice>;
    const NAME: &'static str = "clinic.conflicts";
    const NEEDS: Needs = Needs::Permission(Permission::PatientsEdit);
    const REMEMBERS: Remembers = Remembers::View("clinic.conflicts_read");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Choice>, Error> {
        let conflicts = journal::conflicts(work.conn(), tables::schema())?;
        let value = |value| match value {
            journal::Value::Null => Json::Null,
            journal::Value::Int(int) => json!(int),
            journal::Value::Text(text) => json!(text),
            journal::Value::Blob(bytes) => uuid::Uuid::from_slice(&bytes)
                .map_or_else(|_| json!(format!("{} bytes", bytes.len())), |id| json!(id)),
        };
        // What belongs to somebody whose record is restricted to others is for those to decide.
        let hidden = work.hidden()?;
        let mut shown = Vec::with_capacity(conflicts.len());
        for conflict in conflicts {
            let table = tables::number(conflict.table);
            let of = tables::patient_of(work.conn(), table, conflict.row)?;
            if !of.is_some_and(|id| hidden.has(id)) {
                shown.push(conflict);
            }
        }
        Ok(shown
            .into_iter()
            .map(|conflict| Choice {
                table: conflict.table.to_owned(),
                row: uuid::Uuid::from_bytes(conflict.row).to_string(),
                column: conflict.column.to_owned(),
                versions: conflict
                    .versions
                    .into_iter()
                    .map(|version| ChoiceVersion {
                        value: value(version.value),
                        person: version.person.into(),
                        at_ms: version.at_ms,
                    })
                    .collect(),
            })
            .collect())
    }
}

/// Takes the clinic's file as it is for a new beginning, after Satchel found that it is an old copy or not whole.
///
/// What this PC had noted is replaced, who took it and when is remembered, and records that were not what the history
/// says are made from it anew.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptCopy {}

impl Command for AcceptCopy {
    type Reply = Nothing;
    const NAME: &'static str = "clinic.accept_copy";
    const NEEDS: Needs = Needs::Permission(Permission::ClinicRestore);
    const REMEMBERS: Remembers = Remembers::Final(ACCEPTED);
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        work.accept_copy()?;
        Ok(Nothing {})
    }
}
