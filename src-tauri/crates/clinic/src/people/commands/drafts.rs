use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::Error;
use crate::door::{Command, Needs, Nothing, Remembers, Scope, Work};
use crate::people::model::FormDraft;
use crate::people::rows;

const LONGEST_BODY_BYTES: usize = 128 * 1024;
const WHY: &str = "what somebody is still typing at this PC";

/// Keeps what somebody is typing, so that no interruption loses it.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaveDraft {
    form: String,
    key: String,
    body: String,
}

impl Command for SaveDraft {
    type Reply = Nothing;
    const NAME: &'static str = "people.save_draft";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Scratch(WHY);
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        if self.form.len() > 64 || self.key.len() > 64 || self.body.len() > LONGEST_BODY_BYTES {
            return Err(Error::invalid("body", "too_long"));
        }
        let draft = FormDraft {
            form: self.form,
            key: self.key,
            body: self.body,
            saved_ms: work.now_ms(),
        };
        rows::save_draft(work.conn(), work.me(), &draft)?;
        Ok(Nothing {})
    }
}

/// Everything that the person was typing when they were interrupted.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Drafts {}

impl Command for Drafts {
    type Reply = Vec<FormDraft>;
    const NAME: &'static str = "people.drafts";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Nothing("a person's own typing");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<FormDraft>, Error> {
        rows::drafts(work.conn(), work.me())
    }
}

/// Forgets a draft: it was saved, or thrown away.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct DropDraft {
    form: String,
    key: String,
}

impl Command for DropDraft {
    type Reply = Nothing;
    const NAME: &'static str = "people.drop_draft";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Scratch(WHY);
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        rows::drop_draft(work.conn(), work.me(), &self.form, &self.key)?;
        Ok(Nothing {})
    }
}
