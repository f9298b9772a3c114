use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use ts_rs::TS;

use crate::door::{Command, DoubtKind, Needs, Nothing, Remembers, Scope, Work};
use crate::people::Permission;
use crate::{Error, tables};

/// Proves that the journal is whole and that the tables are what it says.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verify {}

/// What the proof found.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Verified {
    /// Changes read.
    pub entries: u64,
    /// Whether every change continues the one before it.
    pub chain_ok: bool,
    /// Whether the tables are what the changes say.
    pub replay_ok: bool,
    /// What is wrong, in the program's words: tables and places, never a patient's data.
    pub problems: Vec<String>,
}

const MOST_PROBLEMS: usize = 50;

impl Command for Verify {
    type Reply = Verified;
    const NAME: &'static str = "clinic.verify";
    const NEEDS: Needs = Needs::Permission(Permission::ClinicVerify);
    const REMEMBERS: Remembers = Remembers::View("clinic.verified");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Verified, Error> {
        let pages = match vault::check_pages(work.conn()) {
            Err(vault::Error::Corrupt) => vec!["a page cannot be read".to_owned()],
            pages => pages?,
        };
        let pages = pages.into_iter().map(|page| format!("clinic.db: {page}"));
        let proof = match journal::prove(work.conn(), tables::schema()).map_err(Error::from) {
            // What can be said of the pages is said.
            Err(Error::Store(vault::Error::Corrupt)) => Err("a page cannot be read"),
            proof => Ok(proof?),
        };
        let verified = verified(pages.collect(), proof);
        if let Some(first) = verified.problems.first() {
            let kind = if verified.chain_ok {
                DoubtKind::Records
            } else {
                DoubtKind::BrokenHistory
            };
            work.fall_in_doubt(kind, first);
        } else {
            work.dispel_doubt()?;
        }
        Ok(verified)
    }
}

fn verified(mut problems: Vec<String>, proof: Result<journal::Proof, &str>) -> Verified {
    let Ok(proof) = proof else {
        problems.push("journal: not read to its end".to_owned());
        return Verified {
            entries: 0,
            chain_ok: false,
            replay_ok: false,
            problems,
        };
    };
    let pages_ok = problems.is_empty();
    {
        let broken = proof
            .broken
            .iter()
            .map(|(log, seq)| format!("journal: log {log}, change {seq}"));
        let differing = proof
            .differing
            .iter()
            .map(|(table, row)| format!("{table}: {}", uuid::Uuid::from_bytes(*row)));
        problems.extend(broken.chain(differing));
        problems.truncate(MOST_PROBLEMS);
        Verified {
            entries: proof.entries,
            chain_ok: proof.broken.is_empty(),
            replay_ok: pages_ok && proof.differing.is_empty(),
            problems,
        }
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
    const REMEMBERS: Remembers = Remembers::Final("clinic.copy_accepted");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        work.accept_copy()?;
        Ok(Nothing {})
    }
}
