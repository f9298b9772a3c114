//! Long work of somebody who is signed in, in no transaction.

use std::path::PathBuf;

use super::admit::Call;
use super::list::AtSide;
use super::{Open, Progress, Remembers};
use crate::audit::{Event, Outcome};
use crate::ids::PersonId;
use crate::{Error, audit};

/// What such a command works with.
pub struct Beside<'a> {
    open: &'a Open,
    now_ms: i64,
    person: PersonId,
    kdf: vault::Kdf,
    command: &'static str,
    /// The line of the trail; none once it was written with the work itself.
    line: Option<Event>,
    place: Option<PathBuf>,
    progress: &'a dyn Fn(Progress),
}

impl std::fmt::Debug for Beside<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Beside")
            .field("command", &self.command)
            .finish_non_exhaustive()
    }
}

impl<'a> Beside<'a> {
    /// The open clinic.
    pub(crate) fn open(&self) -> &'a Open {
        self.open
    }

    /// The instant of the command, UTC milliseconds.
    pub(crate) fn now_ms(&self) -> i64 {
        self.now_ms
    }

    /// Who asks.
    pub(crate) fn person(&self) -> PersonId {
        self.person
    }

    /// How slowly passwords become keys.
    pub(crate) fn kdf(&self) -> vault::Kdf {
        self.kdf
    }

    /// The line of the trail, for work that writes it in a transaction of its own.
    pub(crate) fn take_line(&mut self) -> Option<Event> {
        self.line.take()
    }

    /// Where the person wants something written.
    pub(crate) fn take_place(&mut self) -> Option<PathBuf> {
        self.place.take()
    }

    pub(crate) fn report(&self, done: u64, total: u64) {
        (self.progress)(Progress {
            task: self.command,
            done,
            total: Some(total),
        });
    }
}

impl Call<'_> {
    /// Does it for somebody who may, and remembers it.
    pub(super) fn beside(
        &self,
        args: &str,
        place: Option<PathBuf>,
        run: AtSide,
    ) -> Result<String, Error> {
        let event = match self.entry.remembers {
            Remembers::View(event) | Remembers::Stay(event) | Remembers::Final(event) => {
                Some(event)
            }
            Remembers::Change(_) | Remembers::Scratch(_) | Remembers::Nothing(_) => None,
        };
        let mut beside = Beside {
            open: self.open,
            now_ms: self.now_ms,
            person: self.person,
            kdf: self.kdf,
            command: self.entry.name,
            line: event.map(|event| Event {
                at_ms: self.now_ms,
                person: Some(self.person),
                command: self.entry.name,
                event,
                outcome: Outcome::Done,
                patient: None,
            }),
            place,
            progress: self.progress,
        };
        let reply = run(&mut beside, args)?;
        if let Some(line) = beside.take_line() {
            audit::remember(self.open, self.now_ms, &[line])?;
        }
        Ok(reply)
    }
}
