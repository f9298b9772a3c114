//! What a command leaves for the door to do once it is written.

use std::collections::BTreeSet;

use journal::Dot;

use super::session::Glass;
use crate::tables;

/// A step on the person's undo stack that this command takes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    /// The command that is taken back or done again.
    pub(crate) command: &'static str,
    /// Whether it is done again.
    pub(crate) is_redo: bool,
}

/// What a command's writes reached.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// `Table.number`s.
    pub(super) tables: BTreeSet<u16>,
    /// The entries written, without those that only say what happened.
    pub(super) dots: Vec<Dot>,
    /// The undo or redo that this was.
    pub(super) stepped: Option<Step>,
    /// What the person may see once it is written.
    pub(super) glass: Option<Glass>,
    /// Whether the owner took the file as it is.
    pub(super) is_accepted: bool,
}

impl Touched {
    /// Whether the directory shows something of what changed, and has not to be read anew as a whole.
    pub(super) fn is_searched_one_by_one(&self) -> bool {
        !self.tables.contains(&tables::EVERYBODY)
            && self.tables.iter().any(|table| tables::is_searched(*table))
    }
}
