//! What each person can take back. A lock, or another person at the window, takes nothing of it away.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use journal::Dot;

use crate::ids::PersonId;

/// How many steps back a person can take.
const MOST: usize = 50;

/// For how long a step waits for somebody who is not there: on the next day nobody knows what their last one was.
const WAITS_MS: i64 = 12 * 3_600_000;

/// A change that somebody made, or that took one back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done {
    pub(crate) dot: Dot,
    /// What was done, or is done again.
    pub(crate) command: &'static str,
    pub(super) at_ms: i64,
}

/// The way back and the way forth of everybody who works here, for as long as the program runs.
#[derive(Debug, Default)]
pub(crate) struct Steps(Mutex<HashMap<PersonId, Ways>>);

#[derive(Debug, Default)]
struct Ways {
    back: Vec<Done>,
    forth: Vec<Done>,
}

impl Steps {
    /// The next that this person would take back, or do again.
    pub(crate) fn next(&self, person: PersonId, is_redo: bool) -> Option<Done> {
        let all = self.all();
        let ways = all.get(&person)?;
        let way = if is_redo { &ways.forth } else { &ways.back };
        way.last().copied()
    }

    /// Remembers a change as the next to take back; what was taken back before can no longer be done again.
    pub(super) fn did(&self, person: PersonId, done: Done) {
        let mut all = self.all();
        let ways = all.entry(person).or_default();
        ways.forth.clear();
        push(&mut ways.back, done);
    }

    /// Moves a step to the other way: `by` is the entry that took it back, or did it again.
    pub(super) fn stepped(&self, person: PersonId, by: Done, is_redo: bool) {
        let mut all = self.all();
        let ways = all.entry(person).or_default();
        let (from, to) = if is_redo {
            (&mut ways.forth, &mut ways.back)
        } else {
            (&mut ways.back, &mut ways.forth)
        };
        from.pop();
        push(to, by);
    }

    /// Lets go of what has waited for too long. A clock that was set back keeps nothing for longer.
    pub(super) fn wait_no_longer(&self, now_ms: i64) {
        let is_fresh = |done: &Done| (0..WAITS_MS).contains(&(now_ms - done.at_ms));
        for ways in self.all().values_mut() {
            ways.back.retain(is_fresh);
            ways.forth.retain(is_fresh);
        }
    }

    /// Lets go of everything: the file is another one, or may be.
    pub(super) fn forget(&self) {
        self.all().clear();
    }

    fn all(&self) -> MutexGuard<'_, HashMap<PersonId, Ways>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn push(way: &mut Vec<Done>, done: Done) {
    if way.len() == MOST {
        way.remove(0);
    }
    way.push(done);
}
