use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Error;
use crate::door::{Command, Done, Needs, Remembers, Scope, Step, Work, find_command};

/// Takes the person's last change back, by a new change.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Undo {}

/// Does again what was last taken back.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Redo {}

/// What was taken back, or done again.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Stepped {
    /// The command.
    pub command: String,
    /// Whether it was done again.
    pub redo: bool,
}

impl Command for Undo {
    type Reply = Stepped;
    const NAME: &'static str = "clinic.undo";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Final("clinic.undone");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Stepped, Error> {
        step(work, false)
    }
}

impl Command for Redo {
    type Reply = Stepped;
    const NAME: &'static str = "clinic.redo";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Final("clinic.redone");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Stepped, Error> {
        step(work, true)
    }
}

fn step(work: &mut Work<'_>, is_redo: bool) -> Result<Stepped, Error> {
    let Done { dot, command, .. } = work.next_step(is_redo).ok_or(Error::NothingToUndo)?;
    // A role that was taken away since takes the way back along.
    let allowed = find_command(command).is_some_and(|entry| match entry.needs {
        Needs::Nobody | Needs::Anybody => true,
        Needs::Permission(permission) => work.role().may(permission),
    });
    if !allowed {
        return Err(Error::Forbidden);
    }
    work.take_back(dot, Step { command, is_redo })?;
    // A restriction, or a merge, does not go without a word.
    work.says(command.to_owned());
    Ok(Stepped {
        command: command.to_owned(),
        redo: is_redo,
    })
}
