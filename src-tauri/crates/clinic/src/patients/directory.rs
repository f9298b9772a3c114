//! The directory: everybody's names, phones and dates in memory, so that a keystroke finds among a million.
//!
//! Derived: read from the tables when the clinic opens, and brought up to date after each commit. Until it has been
//! read a search waits rather than answer "nobody". It is wiped when the clinic locks.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;

use rusqlite::Connection;

use super::model::{Matched, PatientHint, PatientHit, PatientHits, Resembles, Sex};
use super::rows::{CardRow, find_card, shown_under};
use super::search::{self, Card, HintQuery, Hit, IndexBuilder, Kind, Reason, SearchIndex};
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
    Ready(SearchIndex),
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
            Ok(mut index) => {
                changed.iter().for_each(|fresh| fresh.put(&mut index));
                *state = State::Ready(index);
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
            State::Ready(index) => cards.iter().for_each(|fresh| fresh.put(index)),
            State::Failed => {}
        }
    }

    /// Reads typed dates as the clinic now writes them.
    pub(crate) fn set_date_order(&self, open: &Open) {
        if let State::Ready(index) = &mut *self.lock() {
            index.set_date_order(order(open));
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

    fn with<T>(&self, ask: impl FnOnce(&SearchIndex) -> T) -> Result<T, Error> {
        let mut state = self.lock();
        while matches!(*state, State::Reading(_)) {
            state = self
                .ready
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        match &*state {
            State::Ready(index) => Ok(ask(index)),
            State::Reading(_) | State::Failed => {
                Err(Error::Internal("the directory could not be read"))
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Best first.
    pub(crate) fn search(&self, text: &str, limit: usize) -> Result<PatientHits, Error> {
        self.with(|index| {
            let found = index.search(text, limit);
            PatientHits {
                total: found.total,
                hits: found.hits.into_iter().map(shown).collect(),
                after: None,
            }
        })
    }

    /// Everybody, in the order of the alphabet.
    pub(crate) fn list(
        &self,
        from: search::PageFrom<'_>,
        limit: usize,
    ) -> Result<PatientHits, Error> {
        self.with(|index| {
            let page = index.list(from, limit);
            PatientHits {
                total: page.total,
                hits: page.hits.into_iter().map(shown).collect(),
                after: page.after,
            }
        })
    }

    /// Who may be the same person.
    pub(crate) fn hints(&self, query: &HintQuery<'_>) -> Result<Vec<PatientHint>, Error> {
        self.with(|index| {
            let hints = index.hints(query).into_iter();
            hints
                .map(|hint| PatientHint {
                    reasons: hint
                        .reasons
                        .iter()
                        .map(|reason| resembles(*reason))
                        .collect(),
                    hit: shown(hint.hit),
                })
                .collect()
        })
    }
}

/// The hit of a card that was read from the file.
pub(super) fn hit_of(card: &CardRow) -> PatientHit {
    PatientHit {
        id: card.id.into(),
        number: card.number,
        family_name: card.family.clone(),
        given_name: card.given.clone().unwrap_or_default(),
        preferred_name: card.preferred.clone(),
        birth_date: card.birth_date.clone(),
        sex: sex_of(card),
        phone: card.phones.first().cloned(),
        archived: card.is_archived,
        last_visit: card.last_visit.clone(),
        matched: Vec::new(),
    }
}

pub(super) fn sex_of(card: &CardRow) -> Sex {
    card.sex
        .as_deref()
        .and_then(Sex::named)
        .unwrap_or(Sex::Unknown)
}

fn shown(hit: Hit) -> PatientHit {
    PatientHit {
        id: hit.id.into(),
        number: i64::try_from(hit.number).unwrap_or(i64::MAX),
        family_name: hit.family_name,
        given_name: hit.given_name,
        preferred_name: hit.preferred_name,
        birth_date: hit.birth_date,
        sex: Sex::of_code(hit.sex),
        phone: hit.phone,
        archived: hit.archived,
        last_visit: hit.last_visit,
        matched: hit.matched.iter().map(matched).collect(),
    }
}

fn matched(kind: Kind) -> Matched {
    match kind {
        Kind::Name => Matched::Name,
        Kind::SoundsLike => Matched::SoundsLike,
        Kind::Phone => Matched::Phone,
        Kind::Number => Matched::Number,
        Kind::BirthDate => Matched::BirthDate,
        Kind::Identifier => Matched::Identifier,
    }
}

fn resembles(reason: Reason) -> Resembles {
    match reason {
        Reason::Name => Resembles::Name,
        Reason::Phone => Resembles::Phone,
        Reason::BirthDate => Resembles::BirthDate,
        Reason::Swapped => Resembles::Swapped,
        Reason::SoundsLike => Resembles::SoundsLike,
    }
}

fn order(open: &Open) -> search::DateOrder {
    match open.settings().date_order {
        DateOrder::Dmy => search::DateOrder::Dmy,
        DateOrder::Mdy => search::DateOrder::Mdy,
        DateOrder::Ymd => search::DateOrder::Ymd,
    }
}

fn with_card<T>(row: &CardRow, take: impl FnOnce(&Card<'_>) -> T) -> T {
    let others: Vec<&str> = row.names.iter().map(String::as_str).collect();
    let phones: Vec<&str> = row.phones.iter().map(String::as_str).collect();
    let identifiers: Vec<&str> = row.identifiers.iter().map(String::as_str).collect();
    take(&Card {
        id: row.id,
        number: u64::try_from(row.number).unwrap_or(0),
        family_name: &row.family,
        given_name: row.given.as_deref().unwrap_or_default(),
        preferred_name: row.preferred.as_deref(),
        birth_date: row.birth_date.as_deref(),
        sex: sex_of(row).code(),
        phone: phones.first().copied(),
        archived: row.is_archived,
        last_visit: row.last_visit.as_deref(),
        other_names: &others,
        phones: &phones,
        identifiers: &identifiers,
    })
}

/// What the directory shows of a patient after a change; nothing if they are no longer there.
#[derive(Debug)]
pub(crate) struct Fresh {
    id: PatientId,
    card: Option<CardRow>,
}

impl Fresh {
    /// Reads these, inside the transaction that changed them: what it touched is still at hand.
    pub(crate) fn read(conn: &Connection, patients: &[PatientId]) -> Result<Vec<Self>, Error> {
        let mut cards = Vec::with_capacity(patients.len());
        for id in patients {
            // A record that was merged is found under the other.
            let shown = match shown_under(conn, *id) {
                Ok(shown) => shown,
                Err(Error::NotFound) => *id,
                Err(other) => return Err(other),
            };
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

    fn put(&self, index: &mut SearchIndex) {
        match &self.card {
            Some(row) => with_card(row, |card| index.put(card)),
            None => {
                index.remove(&self.id.row());
            }
        }
    }
}

fn read_all(conn: &Connection, open: &Open) -> Result<SearchIndex, Error> {
    let mut builder = IndexBuilder::default();
    super::everybody::read(conn, |row| {
        with_card(row, |card| builder.add(card));
        let is_closing = open.directory.is_closing.load(Ordering::Relaxed);
        if is_closing {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    let mut index = builder.finish(order(open));
    let joined = Fresh::read(conn, &super::everybody::with_merged(conn)?)?;
    joined.iter().for_each(|fresh| fresh.put(&mut index));
    Ok(index)
}
