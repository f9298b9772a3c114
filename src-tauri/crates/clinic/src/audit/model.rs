use journal::{Column, Value};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::tables::{AT_MS, COMMAND, EVENT_NAME, OUTCOME, PATIENT, PERSON};
use crate::ids::{EventId, PatientId, PersonId};

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// It was done.
    Done,
    /// The door refused.
    Denied,
    /// It was tried and did not work: a wrong password.
    Failed,
}

impl Outcome {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Denied => "denied",
            Self::Failed => "failed",
        }
    }
}

/// A line before it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Event {
    pub(crate) at_ms: i64,
    pub(crate) person: Option<PersonId>,
    pub(crate) command: &'static str,
    pub(crate) event: &'static str,
    pub(crate) outcome: Outcome,
    pub(crate) patient: Option<PatientId>,
}

impl Event {
    pub(crate) fn cells(&self) -> [(Column, Value); 6] {
        [
            (AT_MS, self.at_ms.into()),
            (PERSON, self.person.into()),
            (COMMAND, self.command.into()),
            (EVENT_NAME, self.event.into()),
            (OUTCOME, self.outcome.word().into()),
            (PATIENT, self.patient.into()),
        ]
    }
}

/// A line of the audit trail.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct AuditLine {
    /// Its id.
    pub id: EventId,
    /// When, UTC ms.
    pub at_ms: i64,
    /// Who.
    pub person_id: Option<PersonId>,
    /// Their name as it is today.
    pub person_name: Option<String>,
    /// The command.
    pub command: String,
    /// What happened.
    pub event: String,
    /// How it ended.
    pub outcome: String,
    /// About whom.
    pub patient_id: Option<PatientId>,
    /// Their chart number.
    pub patient_number: Option<i64>,
    /// Whether it is about somebody whose record is restricted to others: then it does not say about whom.
    pub restricted: bool,
}

/// Lines, newest first.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct AuditLines {
    /// The lines.
    pub entries: Vec<AuditLine>,
    /// Whether older ones follow.
    pub more: bool,
}
