//! What every command must say of itself before it compiles: who may, and what is remembered.

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

use super::{Beside, Caller, Door, Incoming, Work};
use crate::Error;
use crate::people::Permission;

/// Who may call a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Anybody at this PC, before sign-in: what the sign-in screen itself needs.
    Nobody,
    /// Anybody who has signed in.
    Anybody,
    /// Somebody whose role has this permission.
    Permission(Permission),
}

/// What the audit trail says of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembers {
    /// The event, in the same transaction as what it changes. The person can take the change back.
    Change(&'static str),
    /// The event, in the same transaction as what it changes. It cannot be taken back by an undo.
    Final(&'static str),
    /// Nothing, for this reason, though it writes: what a person keeps at this PC is no part of the record.
    Scratch(&'static str),
    /// The event: somebody looked.
    View(&'static str),
    /// The event: somebody looked at what stays on their screen. It is read anew whenever something in it changes, which
    /// is no other look.
    Stay(&'static str),
    /// Nothing, for this reason.
    Nothing(&'static str),
}

/// Which patient a command is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// None, or found only inside.
    NoPatient,
    /// The patient whose id is in this argument; the door checks that there is one.
    Patient(&'static str),
    /// As `Patient`, and a second one in the other argument.
    Two(&'static str, &'static str),
    /// The patient whose id is in this argument, if it is there.
    Perhaps(&'static str),
    /// The patient to whom the row of this table belongs whose id is in this argument: a visit, a task.
    Of(u16, &'static str),
    /// As `Of`, for every id in each of these lists.
    Each(&'static [(u16, &'static str)]),
}

/// An answer that says no more than that it is done.
#[derive(Debug, Default, Serialize, JsonSchema, TS)]
pub(crate) struct Nothing {}

/// Something that the outside can ask once a person has signed in.
pub trait Command: DeserializeOwned + JsonSchema + TS + 'static {
    /// What it answers.
    type Reply: Serialize + JsonSchema + TS + 'static;
    /// `feature.verb`, the same on every layer.
    const NAME: &'static str;
    /// Who may.
    const NEEDS: Needs;
    /// What is remembered.
    const REMEMBERS: Remembers;
    /// Which patient.
    const SCOPE: Scope;

    /// Reads through `work`, checks pure rules, and leaves changes with `work`; the door writes them.
    ///
    /// # Errors
    /// Any [`Error`]: then nothing is written.
    fn run(self, work: &mut Work<'_>) -> Result<Self::Reply, Error>;
}

/// As [`Command`], for long work that changes no record: it runs in no transaction, so that it keeps nobody from working.
pub trait CommandBeside: DeserializeOwned + JsonSchema + TS + 'static {
    /// What it answers.
    type Reply: Serialize + JsonSchema + TS + 'static;
    /// `feature.verb`, the same on every layer.
    const NAME: &'static str;
    /// Who may.
    const NEEDS: Needs;
    /// What is remembered, once it is done.
    const REMEMBERS: Remembers;

    /// Does it.
    ///
    /// # Errors
    /// Any [`Error`].
    fn run(self, beside: &mut Beside<'_>) -> Result<Self::Reply, Error>;
}

/// Something that can be asked before a person has signed in; it may open and close the clinic.
pub trait Threshold: DeserializeOwned + JsonSchema + TS + 'static {
    /// What it answers.
    type Reply: Serialize + JsonSchema + TS + 'static;
    /// `feature.verb`.
    const NAME: &'static str;
    /// What is remembered.
    const REMEMBERS: Remembers;

    /// Does it.
    ///
    /// # Errors
    /// Any [`Error`].
    fn run(self, door: &Door, caller: &Caller) -> Result<Self::Reply, Error>;
}

/// As [`Threshold`], for what needs files that the person picked: a clinic that is not there yet.
pub trait ThresholdWithFiles: DeserializeOwned + JsonSchema + TS + 'static {
    /// What it answers.
    type Reply: Serialize + JsonSchema + TS + 'static;
    /// `feature.verb`.
    const NAME: &'static str;
    /// What is remembered.
    const REMEMBERS: Remembers;

    /// Does it.
    ///
    /// # Errors
    /// Any [`Error`].
    fn run(self, door: &Door, caller: &Caller, files: Vec<Incoming>) -> Result<Self::Reply, Error>;
}
