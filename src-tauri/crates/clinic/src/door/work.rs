//! What a command works with: rows to read, and changes to leave.

use std::collections::HashSet;
use std::sync::atomic::Ordering;

use journal::{Author, Column, Draft, RowId, Table, Value};
use rusqlite::{Connection, Transaction};

use super::incoming::{Incoming, Progress};
use super::session::Glass;
use super::touched::Touched;
use super::{Caller, Open};
use crate::audit::{Event, Outcome, Said};
use crate::clinic::Settings;
use crate::ids::{EventId, PatientId, PersonId};
use crate::patients::{Hidden, hidden_from, is_hidden_from};
use crate::people::Role;
use crate::time::Zone;
use crate::{Error, tables};

/// How long a restricted record stays open to somebody who had a reason.
const GLASS_MS: i64 = 3_600_000;

/// The only way to a row. Changes are collected and written when the command has succeeded; dropping it changes
/// nothing.
pub struct Work<'a> {
    pub(super) conn: &'a Connection,
    pub(super) tx: Option<&'a Transaction<'a>>,
    pub(super) open: &'a Open,
    pub(super) caller: &'a Caller,
    pub(super) me: (PersonId, Role),
    pub(super) now_ms: i64,
    pub(super) command: &'static str,
    pub(super) incoming: Vec<Incoming>,
    pub(super) progress: &'a dyn Fn(Progress),
    pub(super) kdf: vault::Kdf,
    pub(super) settings: Settings,
    pub(super) draft: Draft,
    about: Vec<PatientId>,
    named: Vec<PatientId>,
    also: Vec<&'static str>,
    said: Option<Said>,
    pub(super) touched: Touched,
}

impl std::fmt::Debug for Work<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Work")
            .field("command", &self.command)
            .finish_non_exhaustive()
    }
}

pub(super) struct Beginning<'a> {
    pub(super) conn: &'a Connection,
    pub(super) tx: Option<&'a Transaction<'a>>,
    pub(super) open: &'a Open,
    pub(super) caller: &'a Caller,
    pub(super) me: (PersonId, Role),
    pub(super) now_ms: i64,
    pub(super) command: &'static str,
    pub(super) incoming: Vec<Incoming>,
    pub(super) progress: &'a dyn Fn(Progress),
    pub(super) kdf: vault::Kdf,
}

impl<'a> Work<'a> {
    pub(super) fn begin(from: Beginning<'a>) -> Self {
        Self {
            settings: from.open.settings(),
            conn: from.conn,
            tx: from.tx,
            open: from.open,
            caller: from.caller,
            me: from.me,
            now_ms: from.now_ms,
            command: from.command,
            incoming: from.incoming,
            progress: from.progress,
            kdf: from.kdf,
            draft: Draft::default(),
            about: Vec::new(),
            named: Vec::new(),
            also: Vec::new(),
            said: None,
            touched: Touched::default(),
        }
    }

    /// The rows as they stood when the command began.
    pub(crate) fn conn(&self) -> &'a Connection {
        self.conn
    }

    /// The instant of the command, UTC milliseconds.
    pub(crate) fn now_ms(&self) -> i64 {
        self.now_ms
    }

    /// The person who asks.
    pub(crate) fn me(&self) -> PersonId {
        self.me.0
    }

    pub(crate) fn role(&self) -> Role {
        self.me.1
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn zone(&self) -> Result<Zone, Error> {
        Zone::named(&self.settings.time_zone)
    }

    pub(crate) fn today(&self) -> Result<chrono::NaiveDate, Error> {
        Ok(self.zone()?.date(self.now_ms))
    }

    /// Who is in memory, for the search.
    pub(crate) fn directory(&self) -> &'a crate::patients::Directory {
        &self.open.directory
    }

    /// The open clinic, for what stands beside the records.
    pub(crate) fn open(&self) -> &'a Open {
        self.open
    }

    /// The key slots, for what people's passwords need.
    pub(crate) fn vault(&self) -> &'a vault::Vault {
        &self.open.vault
    }

    pub(crate) fn kdf(&self) -> vault::Kdf {
        self.kdf
    }

    /// An id for a new row.
    pub(crate) fn new_id<T: From<RowId>>(&self) -> T {
        T::from(*self.open.new_id(self.now_ms).as_bytes())
    }

    /// The files that the person picked.
    ///
    /// # Errors
    /// `input.no_file` if there are none.
    pub(crate) fn take_incoming(&mut self) -> Result<Vec<Incoming>, Error> {
        let files = std::mem::take(&mut self.incoming);
        if files.is_empty() {
            Err(Error::NoFile)
        } else {
            Ok(files)
        }
    }

    /// Whether work that takes long may go on: a lock waits for nobody.
    ///
    /// # Errors
    /// `auth.locked` once somebody has locked.
    pub(crate) fn go_on(&self) -> Result<(), Error> {
        if self.open.stop.load(Ordering::Acquire) {
            Err(Error::Locked)
        } else {
            Ok(())
        }
    }

    pub(crate) fn report(&self, done: u64, total: Option<u64>) {
        (self.progress)(Progress {
            task: self.command,
            done,
            total,
        });
    }

    /// Leaves a new row.
    pub(crate) fn insert(
        &mut self,
        table: &Table,
        row: impl Into<RowId>,
        cells: impl IntoIterator<Item = (Column, Value)>,
    ) {
        self.draft.create(table, row.into(), cells);
    }

    /// Leaves a cell's new value.
    pub(crate) fn set(
        &mut self,
        table: &Table,
        row: impl Into<RowId>,
        column: Column,
        value: impl Into<Value>,
    ) {
        self.draft.set(table, row.into(), column, value.into());
    }

    /// Leaves that a row is taken away.
    pub(crate) fn remove(&mut self, table: &Table, row: impl Into<RowId>) {
        self.draft.delete(table, row.into(), true);
    }

    /// Says which patient this is about: for the audit, the search, and those who show them.
    pub(crate) fn about(&mut self, patient: PatientId) {
        if !self.about.contains(&patient) {
            self.about.push(patient);
        }
    }

    /// Says which patient an alert is about: for the audit. Nothing of their record is shown or changed.
    pub(crate) fn names(&mut self, patient: PatientId) {
        self.named.push(patient);
    }

    /// Says what else happened, for the audit: that somebody decided against a warning.
    pub(crate) fn also(&mut self, event: &'static str) {
        self.also.push(event);
    }

    /// Says how many lines leave the program, and why, for the audit.
    pub(crate) fn counts(&mut self, reason: Option<String>, count: usize) {
        let count = i64::try_from(count).ok();
        self.said = Some(Said { reason, count });
    }

    /// Says what it was done about, for the audit.
    pub(crate) fn says(&mut self, reason: String) {
        self.said = Some(Said {
            reason: Some(reason),
            count: None,
        });
    }

    /// Whose records the person who asks does not see.
    pub(crate) fn hidden(&self) -> Result<Hidden, Error> {
        hidden_from(self.conn, self.me.0, &self.caller.opened(self.now_ms))
    }

    /// # Errors
    /// `patients.restricted` if it is one that the person who asks does not see.
    pub(super) fn check_patient(&self, patient: PatientId) -> Result<(), Error> {
        let is_hidden = is_hidden_from(self.conn, self.me.0, patient)?
            && !self.caller.opened(self.now_ms).contains(&patient);
        if is_hidden {
            Err(Error::Restricted)
        } else {
            Ok(())
        }
    }

    /// Opens a restricted patient's records to the person who asks, once the reason is written; until when.
    pub(crate) fn break_glass(&mut self, patient: PatientId, records: Vec<PatientId>) -> i64 {
        self.names(patient);
        let until_ms = self.now_ms.saturating_add(GLASS_MS);
        self.touched.glass = Some(Glass {
            records,
            from_ms: self.now_ms,
            until_ms,
        });
        until_ms
    }

    /// Many patients at once: the directory is read anew rather than one by one.
    pub(crate) fn about_everybody(&mut self) {
        self.touched.tables.insert(tables::EVERYBODY);
    }

    /// Leaves what keeps the times on the wall where the clinic's time zone becomes `to`; rows that wait to be written
    /// already stay as they are.
    pub(crate) fn keep_wall_times(&mut self, to: Zone) -> Result<(), Error> {
        let waiting: HashSet<(u16, RowId)> = self.draft.rows().collect();
        let found = crate::schedule::rezone(self.conn, self.zone()?, to, self.now_ms)?;
        for (table, row, column, value) in found.cells {
            if !waiting.contains(&(table.number, row)) {
                self.draft.set(table, row, column, value);
            }
        }
        Ok(())
    }

    /// How many rows wait to be written.
    pub(crate) fn waiting(&self) -> usize {
        self.draft.len()
    }

    /// Writes what waits as an entry of its own, still inside the command's transaction: a long import stays small in
    /// memory, and still happens whole or not at all.
    pub(crate) fn write_now(&mut self) -> Result<(), Error> {
        let draft = std::mem::take(&mut self.draft);
        self.write(draft)
    }

    fn write(&mut self, draft: Draft) -> Result<(), Error> {
        if draft.is_empty() {
            return Ok(());
        }
        let tx = self
            .tx
            .ok_or(Error::Internal("a change outside of a transaction"))?;
        let is_change = draft
            .rows()
            .any(|(table, _)| table != crate::audit::EVENT.number);
        self.touched
            .tables
            .extend(draft.rows().map(|(table, _)| table));
        let author = Author {
            person: self.me.0.row(),
            command: self.command,
            wall_ms: self.now_ms,
        };
        let receipt = journal::commit(tx, tables::schema(), draft, author)?;
        if is_change {
            self.touched.dots.push(receipt.dot);
        }
        Ok(())
    }

    /// What the audit trail says of it: a line for each patient, or one for all if they are more than `most`.
    fn lines(&self, event: &'static str, most: usize) -> Vec<Event> {
        let about = self.about.iter().chain(&self.named).copied();
        let mut patients: Vec<Option<PatientId>> = about.map(Some).collect();
        if patients.is_empty() || patients.len() > most {
            patients = vec![None];
        }
        let events: Vec<&'static str> = std::iter::once(event).chain(self.also.clone()).collect();
        let line = |patient| {
            events.iter().map(move |event| Event {
                at_ms: self.now_ms,
                person: Some(self.me.0),
                command: self.command,
                event,
                outcome: Outcome::Done,
                patient,
            })
        };
        patients.into_iter().flat_map(line).collect()
    }

    /// The last guard: whatever a command has reached, and by whichever way, it says nothing of a record that the
    /// person does not see, and changes nothing in it.
    fn check_about(&self) -> Result<(), Error> {
        self.about.iter().try_for_each(|id| self.check_patient(*id))
    }

    /// What is to be remembered of somebody who only looked.
    pub(super) fn looked(self, event: &'static str) -> Result<(Vec<Event>, Option<Said>), Error> {
        self.check_about()?;
        if self.draft.is_empty() {
            // Each patient may ask to whom they were shown, and nothing else remembers it.
            Ok((self.lines(event, usize::MAX), self.said))
        } else {
            Err(Error::Internal("a look that changes something"))
        }
    }

    /// Adds what the audit trail says, and writes.
    pub(super) fn finish(
        mut self,
        event: &'static str,
    ) -> Result<(Touched, Vec<PatientId>), Error> {
        self.check_about()?;
        for line in self.lines(event, MOST_CHANGED) {
            let id: EventId = self.new_id();
            let said = self.said.iter().flat_map(Said::cells);
            let cells: Vec<_> = line.cells().into_iter().chain(said).collect();
            self.draft.create(&crate::audit::EVENT, id.row(), cells);
        }
        self.write_now()?;
        Ok((self.touched, self.about))
    }
}

/// An import changes thousands: more than these are not named one by one, the journal has them.
const MOST_CHANGED: usize = 8;

/// More rows than that are read anew as a whole.
pub(super) const ONE_BY_ONE: usize = 1_000;
