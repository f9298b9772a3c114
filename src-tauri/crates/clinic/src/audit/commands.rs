//! What the outside can ask of the audit trail.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::model::AuditLines;
use super::rows::{Filter, lines};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{EventId, PatientId, PersonId};
use crate::people::Permission;

const MOST_LINES: u32 = 200;

/// Reads the audit trail, newest first.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct List {
    patient_id: Option<PatientId>,
    person_id: Option<PersonId>,
    event: Option<String>,
    before: Option<EventId>,
    limit: u32,
}

impl Command for List {
    type Reply = AuditLines;
    const NAME: &'static str = "audit.list";
    const NEEDS: Needs = Needs::Permission(Permission::AuditRead);
    const REMEMBERS: Remembers = Remembers::View("audit.read");
    const SCOPE: Scope = Scope::Perhaps("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<AuditLines, Error> {
        let limit = self.limit.clamp(1, MOST_LINES);
        let filter = Filter {
            patient: self.patient_id,
            person: self.person_id,
            event: self.event.as_deref(),
            before: self.before,
            limit: limit + 1,
        };
        let mut entries = lines(work.conn(), &filter)?;
        let more = entries.len() > limit as usize;
        entries.truncate(limit as usize);
        let hidden = work.hidden()?;
        for line in &mut entries {
            if line.patient_id.is_some_and(|id| hidden.has(id)) {
                line.restricted = true;
                line.patient_id = None;
                line.patient_number = None;
            }
        }
        Ok(AuditLines { entries, more })
    }
}
