//! Who did what, when, about whom, and whether they were let. Lines are only ever added; the journal chains them.
//!
//! The door writes every line: in the same transaction as the change, or on its own for a look or a refusal.

mod model;
mod rows;
mod tables;

pub(crate) mod commands;

pub(crate) use model::{Event, Outcome};
pub(crate) use rows::last_sign_in;
pub(crate) use tables::EVENT;

use crate::door::Open;
use crate::ids::EventId;
use crate::{Error, tables as all};

/// Writes a line that belongs to no change: a refusal, a wrong password, a lock.
pub(crate) fn remember(open: &Open, now_ms: i64, event: &Event) -> Result<(), Error> {
    let id = EventId(open.new_id(now_ms));
    open.vault.write(|tx| {
        let mut draft = journal::Draft::default();
        draft.create(&EVENT, id.row(), event.cells());
        let author = journal::Author {
            person: event.person.map_or([0; 16], |person| person.row()),
            command: event.command,
            wall_ms: event.at_ms,
        };
        journal::commit(tx, all::schema(), draft, author)?;
        Ok(())
    })
}
