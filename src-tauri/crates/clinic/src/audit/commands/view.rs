use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::audit::model::{AuditFilter, AuditOrder, AuditView};
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::people::{choice, keep_choice};

/// The screen whose choices these are.
const SCREEN: &str = "audit";
const LONGEST_TEXT: usize = 100;

/// How the person last looked at the trail.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetView {}

impl Command for GetView {
    type Reply = AuditView;
    const NAME: &'static str = "audit.view";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("a person's own way of looking");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<AuditView, Error> {
        let kept = choice(work.conn(), work.me(), SCREEN)?;
        // What another build wrote and this one cannot read is as good as never chosen.
        Ok(kept
            .and_then(|kept| serde_json::from_str(&kept).ok())
            .unwrap_or_default())
    }
}

/// Keeps how the person looks at the trail; about which patient is not kept.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepView {
    filter: AuditFilter,
    order: AuditOrder,
}

impl Command for KeepView {
    type Reply = AuditView;
    const NAME: &'static str = "audit.keep_view";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Scratch("how somebody likes their screen at this PC");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<AuditView, Error> {
        let filter = &self.filter;
        let texts = [&filter.from, &filter.to, &filter.event, &filter.text];
        if texts
            .into_iter()
            .flatten()
            .any(|text| text.len() > LONGEST_TEXT)
        {
            return Err(Error::invalid("filter", "too_long"));
        }
        let view = AuditView {
            filter: Some(self.filter),
            order: self.order,
        };
        let body = serde_json::to_string(&view)
            .map_err(|_| Error::Internal("a view that cannot be written"))?;
        keep_choice(work.conn(), work.me(), SCREEN, &body)?;
        Ok(view)
    }
}
