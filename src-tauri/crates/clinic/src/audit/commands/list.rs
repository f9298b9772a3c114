use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{READ, shown, wanted};
use crate::Error;
use crate::audit::model::{AuditFilter, AuditLines, AuditOrder};
use crate::audit::rows;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{EventId, PatientId};

const MOST_LINES: u32 = 200;

/// Reads the audit trail, the newest first where no other order is wanted.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct List {
    patient_id: Option<PatientId>,
    filter: Option<AuditFilter>,
    order: Option<AuditOrder>,
    /// No newer lines than this: what the first page said.
    up_to_id: Option<EventId>,
    /// How many lines were read before.
    offset: Option<u32>,
    limit: u32,
}

impl Command for List {
    type Reply = AuditLines;
    const NAME: &'static str = "audit.list";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("audit.read");
    const SCOPE: Scope = Scope::Perhaps("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<AuditLines, Error> {
        let newest = rows::newest(work.conn())?;
        let up_to_id = self.up_to_id.or(newest);
        let filter = self.filter.unwrap_or_default();
        let wanted = wanted(work, self.patient_id, &filter, up_to_id)?;
        let shown = shown(work, self.order.unwrap_or_default())?;
        let limit = self.limit.clamp(1, MOST_LINES);
        let offset = self.offset.unwrap_or_default();
        Ok(AuditLines {
            entries: rows::lines(work.conn(), &wanted, &shown, limit, offset)?,
            total: rows::count(work.conn(), &wanted)?,
            up_to_id,
        })
    }
}
