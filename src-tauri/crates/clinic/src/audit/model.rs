use std::sync::LazyLock;

use journal::{Column, Value};
use rusqlite::ToSql;
use rusqlite::types::ToSqlOutput;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::tables::{AT_MS, COMMAND, COUNT, EVENT_NAME, OUTCOME, PATIENT, PERSON, PLACE, REASON};
use crate::ids::{EventId, PatientId, PersonId};
use crate::people::Role;

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "AuditOutcome")]
#[ts(rename = "AuditOutcome")]
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

impl ToSql for Outcome {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.word().into())
    }
}

/// What sort of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AuditKind {
    /// Somebody came in, went, or tried to come in.
    SignIn,
    /// Somebody looked.
    Looked,
    /// Something was put on paper.
    Printed,
    /// Something left the clinic as a file, or was handed over.
    Exported,
    /// A record was changed.
    Changed,
    /// Settings, people, backups, and the clock.
    SetUp,
    /// Something was refused.
    Refused,
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

/// This PC's name, as the operating system has it.
static THIS_PC: LazyLock<String> =
    LazyLock::new(|| gethostname::gethostname().to_string_lossy().into_owned());

impl Event {
    pub(crate) fn cells(&self) -> [(Column, Value); 7] {
        [
            (AT_MS, self.at_ms.into()),
            (PERSON, self.person.into()),
            (COMMAND, self.command.into()),
            (EVENT_NAME, self.event.into()),
            (OUTCOME, self.outcome.word().into()),
            (PATIENT, self.patient.into()),
            (PLACE, THIS_PC.as_str().into()),
        ]
    }
}

/// What else a line says, where somebody was asked or something was counted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    pub(crate) reason: Option<String>,
    pub(crate) count: Option<i64>,
}

impl Said {
    pub(crate) fn cells(&self) -> [(Column, Value); 2] {
        [
            (REASON, self.reason.clone().into()),
            (COUNT, self.count.into()),
        ]
    }
}

/// Which lines are wanted; what is not said is anything.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub(crate) struct AuditFilter {
    /// From this day on, in the clinic's time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Up to and with this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Who.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<PersonId>,
    /// This event and no other, as the manifest names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What sort of thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<AuditKind>,
    /// How it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Words of what happened, in the language of the person who asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// By what the lines stand in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AuditSort {
    /// The time.
    #[default]
    When,
    /// The person's name.
    Who,
    /// What happened, in words.
    What,
    /// The patient's chart number.
    Patient,
    /// How it ended.
    Outcome,
    /// The PC.
    Place,
}

/// In which order the lines stand; the newest first where nothing is said.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub(crate) struct AuditOrder {
    /// By what.
    pub by: AuditSort,
    /// The smallest first.
    pub up: bool,
}

/// How somebody looks at the trail.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema, TS)]
pub(crate) struct AuditView {
    /// What they look for; none: never chosen.
    pub filter: Option<AuditFilter>,
    /// In which order.
    pub order: AuditOrder,
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
    /// At which PC.
    pub place: Option<String>,
    /// Why, in the person's words.
    pub reason: Option<String>,
    /// How many lines went out, or by how many seconds the clock jumped.
    pub count: Option<i64>,
}

/// A part of the trail.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct AuditLines {
    /// The lines.
    pub entries: Vec<AuditLine>,
    /// How many fit altogether.
    pub total: i64,
    /// The newest line there was: asked for again with it, nothing shifts while one turns the pages.
    pub up_to_id: Option<EventId>,
}

/// A part of the trail as a file.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct AuditFile {
    /// Its text, as RFC 4180 has it.
    pub csv: String,
    /// How many lines it holds.
    pub count: i64,
}

/// One time that somebody saw, printed or handed out a patient's record.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Disclosure {
    /// When, UTC ms.
    pub at_ms: i64,
    /// Who; nobody: the program.
    pub person_name: Option<String>,
    /// What their work is today.
    pub role: Option<Role>,
    /// What happened.
    pub event: String,
    /// Which sort of thing that is.
    pub kind: AuditKind,
    /// Why, where they were asked.
    pub reason: Option<String>,
    /// At which PC.
    pub place: Option<String>,
}

/// To whom a patient's record was disclosed.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Disclosures {
    /// The patient's names.
    pub family_name: String,
    /// Further names.
    pub given_name: Option<String>,
    /// Chart number.
    pub number: i64,
    /// First civil day of the period.
    pub from: String,
    /// Last civil day of the period.
    pub to: String,
    /// The oldest first, as the law has it.
    pub entries: Vec<Disclosure>,
}
