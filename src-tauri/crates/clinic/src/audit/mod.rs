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
pub(crate) use rows::{last, last_sign_in, newest_ms};
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
    if events.is_empty() {
        return Ok(());
    }
    open.vault.write(|tx| {
        let draft = journal::Draft::default();
        write(tx, draft, events, said, || open.new_id(now_ms))
    })
}

/// As [`remember`], in the transaction of what is done, and in one entry with it.
pub(crate) fn remember_with(
    tx: &rusqlite::Transaction<'_>,
    draft: journal::Draft,
    events: &[Event],
    new_id: impl Fn() -> uuid::Uuid,
) -> Result<(), Error> {
    write(tx, draft, events, None, new_id)
}

fn write(
    tx: &rusqlite::Transaction<'_>,
    mut draft: journal::Draft,
    events: &[Event],
    said: Option<&Said>,
    new_id: impl Fn() -> uuid::Uuid,
) -> Result<(), Error> {
    let Some(first) = events.first() else {
        return Ok(());
    };
    for event in events {
        let more = said.map(Said::cells).into_iter().flatten();
        let cells = event.cells().into_iter().chain(more);
        draft.create(&EVENT, EventId(new_id()).row(), cells);
    }
    let author = journal::Author {
        person: first.person.map_or([0; 16], |person| person.row()),
        command: first.command,
        wall_ms: first.at_ms,
    };
    journal::commit(tx, all::schema(), draft, author)?;
    Ok(())
}
