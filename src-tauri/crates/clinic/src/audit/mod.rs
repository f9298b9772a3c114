//! Who did what, when, where, about whom, and whether they were let. Lines are only ever added; the journal chains them.
//!
//! The door writes every line: in the same transaction as the change, or on its own for a look or a refusal. What was
//! looked at is shown only once its line is written. A clock that was put forward or back is a line too.

mod clock;
mod model;
mod rows;
mod rules;
mod tables;
mod words;

pub(crate) mod commands;

pub(crate) use clock::{CLOCK_CHANGED, Steady};
pub(crate) use model::{Event, Outcome, Said};
pub(crate) use rows::{last_sign_in, newest_ms};
pub(crate) use tables::EVENT;

use crate::door::Open;
use crate::ids::EventId;
use crate::{Error, tables as all};

/// Writes lines of one person that belong to no change: a look, a refusal, a wrong password, a lock.
pub(crate) fn remember(open: &Open, now_ms: i64, events: &[Event]) -> Result<(), Error> {
    remember_said(open, now_ms, events, None)
}

/// As [`remember`], with what the person was asked, or what was counted.
pub(crate) fn remember_said(
    open: &Open,
    now_ms: i64,
    events: &[Event],
    said: Option<&Said>,
) -> Result<(), Error> {
    let Some(first) = events.first() else {
        return Ok(());
    };
    open.vault.write(|tx| {
        let mut draft = journal::Draft::default();
        for event in events {
            let id = EventId(open.new_id(now_ms));
            let more = said.map(Said::cells).into_iter().flatten();
            draft.create(&EVENT, id.row(), event.cells().into_iter().chain(more));
        }
        let author = journal::Author {
            person: first.person.map_or([0; 16], |person| person.row()),
            command: first.command,
            wall_ms: first.at_ms,
        };
        journal::commit(tx, all::schema(), draft, author)?;
        Ok(())
    })
}
