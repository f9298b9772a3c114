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
        choice(work.conn(), work.me(), SCREEN)
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
        keep_choice(work.conn(), work.me(), SCREEN, &view)?;
        Ok(view)
    }
}
