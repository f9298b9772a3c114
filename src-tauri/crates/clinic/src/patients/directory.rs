//! The directory: everybody's names, phones and dates in memory, so that a keystroke finds among a million.
//!
//! Derived: read from the tables when the clinic opens, and brought up to date after each commit. Until it has been
//! read a search waits rather than answer "nobody". It is wiped when the clinic locks.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;

use rusqlite::Connection;

use super::hits::{resembles, shown};
use super::model::{PatientHint, PatientHits};
use super::rows::{CardRow, Hidden, find_card, shown_as};
use super::search::{self, HintQuery, IndexBuilder, View};
use super::shelves::{Shelves, with_card};
use crate::Error;
use crate::clinic::DateOrder;
use crate::door::Open;
use crate::ids::PatientId;

/// Everybody, ready to be found.
#[derive(Debug, Default)]
pub(crate) struct Directory {
    state: Mutex<State>,
    ready: Condvar,
    is_closing: AtomicBool,
    /// Who reads everybody beside the sign-in.
    reader: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Debug, Default)]
enum State {
    /// Being read; these changed meanwhile, in the order of the commits.
    Reading(Vec<Fresh>),
    Ready(Shelves),
    /// It could not be read: a search says so.
    #[default]
    Failed,
}

impl Directory {
    /// Reads everybody beside the sign-in, until [`Directory::close`].
    pub(crate) fn start(open: &Arc<Open>) {
        let (begun, has_begun) = mpsc::channel();
        let reading = Arc::clone(open);
        let reader = std::thread::spawn(move || {
            let begun = || {
                let _nobody_waits = begun.send(());
            };
            reading.directory.read_everybody(&reading, begun);
        });
        *open.directory.reader() = Some(reader);
        // A search that came earlier would find nothing being read. That one waits with a connection of the pool in its
        // hand, so this reading has one of its own: else nobody might ever be answered.
        let _has_begun_or_failed = has_begun.recv();
    }

    /// Reads everybody again, after an import.
    pub(crate) fn reread(&self, open: &Open) {
        let mut state = self.lock();
        // The first reading ends first, or its older picture would come out on top.
        while matches!(*state, State::Reading(_)) {
            state = self
                .ready
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        drop(state);
        self.read_everybody(open, || {});
    }

    /// With one connection from beginning to end; what changes meanwhile is brought up to date at the end.
    fn read_everybody(&self, open: &Open, begun: impl FnOnce()) {
        let read = catch_unwind(AssertUnwindSafe(|| {
            open.vault.read_through(|conn| {
                // Before the first row is seen: what is committed after that is among what changed.
                *self.lock() = State::Reading(Vec::new());
                begun();
                read_all(conn, open)
            })
        }));
        let mut state = self.lock();
        let changed = match std::mem::take(&mut *state) {
            State::Reading(changed) => changed,
            State::Ready(_) | State::Failed => Vec::new(),
        };
        // Whatever went wrong, whoever waits for a search is told.
        match read.unwrap_or(Err(Error::Internal("panic"))) {
            Ok(mut shelves) => {
                changed.iter().for_each(|fresh| shelves.put(fresh));
                *state = State::Ready(shelves);
            }
            Err(error) => crate::log::incident("directory", "patients.search", &error),
        }
        drop(state);
        self.ready.notify_all();
    }

    /// Brings these up to date. To be called in the order of the commits.
    pub(crate) fn put(&self, cards: Vec<Fresh>) {
        match &mut *self.lock() {
            State::Reading(changed) => changed.extend(cards),
            State::Ready(shelves) => cards.iter().for_each(|fresh| shelves.put(fresh)),
            State::Failed => {}
        }
    }

    /// Reads typed dates as the clinic now writes them.
    pub(crate) fn set_date_order(&self, open: &Open) {
        if let State::Ready(shelves) = &mut *self.lock() {
            shelves.order = order(open);
            shelves.open.set_date_order(order(open));
        }
    }

    /// The clinic is being locked: whoever is still reading stops, and has stopped when this returns. A program that
    /// ends while somebody decrypts pages would fall over its own libraries.
    pub(crate) fn close(&self) {
        self.is_closing.store(true, Ordering::Relaxed);
        let reader = self.reader().take();
        if reader.is_some_and(|reader| reader.join().is_err()) {
            crate::log::incident("directory", "patients.search", &Error::Internal("panic"));
        }
    }

    fn reader(&self) -> MutexGuard<'_, Option<JoinHandle<()>>> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, hidden: &Hidden, ask: impl FnOnce(&View<'_>) -> T) -> Result<T, Error> {
        let mut state = self.lock();
        while matches!(*state, State::Reading(_)) {
            state = self
                .ready
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        match &*state {
            State::Ready(shelves) => Ok(shelves.ask(hidden, ask)),
            State::Reading(_) | State::Failed => {
                Err(Error::Internal("the directory could not be read"))
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Best first.
    pub(crate) fn search(
        &self,
        hidden: &Hidden,
        text: &str,
        limit: usize,
    ) -> Result<PatientHits, Error> {
        self.with(hidden, |view| {
            let found = view.search(text, limit);
            PatientHits {
                total: found.total,
                hits: found
                    .hits
                    .into_iter()
                    .map(|hit| shown(hidden, hit))
                    .collect(),
                after: None,
            }
        })
    }

    /// Everybody, in the order of the alphabet.
    pub(crate) fn list(
        &self,
        hidden: &Hidden,
        from: search::PageFrom<'_>,
        limit: usize,
    ) -> Result<PatientHits, Error> {
        self.with(hidden, |view| {
            let page = view.list(from, limit);
            PatientHits {
                total: page.total,
                hits: page
                    .hits
                    .into_iter()
                    .map(|hit| shown(hidden, hit))
                    .collect(),
                after: page.after,
            }
        })
    }

    /// Who may be the same person.
    pub(crate) fn hints(
        &self,
        hidden: &Hidden,
        query: &HintQuery<'_>,
    ) -> Result<Vec<PatientHint>, Error> {
        self.with(hidden, |view| {
            let hints = view.hints(query).into_iter();
            hints
                .map(|hint| PatientHint {
                    reasons: hint
                        .reasons
                        .iter()
                        .map(|reason| resembles(*reason))
                        .collect(),
                    hit: shown(hidden, hint.hit),
                })
                .collect()
        })
    }
}

fn order(open: &Open) -> search::DateOrder {
    match open.settings().date_order {
        DateOrder::Dmy => search::DateOrder::Dmy,
        DateOrder::Mdy => search::DateOrder::Mdy,
        DateOrder::Ymd => search::DateOrder::Ymd,
    }
}

/// What the directory shows of a patient after a change; nothing if they are no longer there.
#[derive(Debug)]
pub(crate) struct Fresh {
    pub(super) id: PatientId,
    pub(super) card: Option<CardRow>,
}

impl Fresh {
    /// Reads these, inside the transaction that changed them: what it touched is still at hand.
    pub(crate) fn read(conn: &Connection, patients: &[PatientId]) -> Result<Vec<Self>, Error> {
        let mut cards = Vec::with_capacity(patients.len());
        for id in patients {
            // A record that was merged is found under the other.
            let shown = shown_as(conn, *id)?;
            if shown != *id {
                cards.push(Self {
                    id: *id,
                    card: None,
                });
            }
            let card = find_card(conn, shown)?;
            cards.push(Self { id: shown, card });
        }
        Ok(cards)
    }
}

fn read_all(conn: &Connection, open: &Open) -> Result<Shelves, Error> {
    let mut builder = IndexBuilder::default();
    let mut restricted = BTreeMap::new();
    super::everybody::read(conn, |row| {
        if row.is_restricted {
            restricted.insert(row.id, row.clone());
        } else {
            with_card(row, |card| builder.add(card));
        }
        let is_closing = open.directory.is_closing.load(Ordering::Relaxed);
        if is_closing {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    let mut shelves = Shelves {
        open: builder.finish(order(open)),
        restricted,
        order: order(open),
    };
    let joined = Fresh::read(conn, &super::everybody::with_merged(conn)?)?;
    joined.iter().for_each(|fresh| shelves.put(fresh));
    Ok(shelves)
}
