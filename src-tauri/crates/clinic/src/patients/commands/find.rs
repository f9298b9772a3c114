use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::patients::hits::hit_for;
use crate::patients::model::{PatientHint, PatientHit, PatientHits};
use crate::patients::rows;
use crate::patients::search::{HintQuery, PageFrom};

const MOST_HITS: u32 = 200;
const WHY: &str = "a list of names; opening one of them is remembered";

fn most(limit: u32) -> usize {
    usize::try_from(limit.clamp(1, MOST_HITS)).unwrap_or(1)
}

/// Finds patients by parts of names, phone, birth date, chart number or identifier, in any order.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Search {
    text: String,
    /// At most this many hits, never more than 200; the total counts them all.
    limit: u32,
}

impl Command for Search {
    type Reply = PatientHits;
    const NAME: &'static str = "patients.search";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing(WHY);
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<PatientHits, Error> {
        work.directory()
            .search(&work.hidden()?, &self.text, most(self.limit))
    }
}

/// Everybody, in the order of the alphabet, a page at a time: the one that follows a page, or the one at a position.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct List {
    after: Option<String>,
    /// How many stand before the page; with it `after` does not count.
    at: Option<u64>,
    limit: u32,
}

impl Command for List {
    type Reply = PatientHits;
    const NAME: &'static str = "patients.list";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing(WHY);
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<PatientHits, Error> {
        let from = match self.at {
            Some(at) => PageFrom::Place(at),
            None => PageFrom::After(self.after.as_deref()),
        };
        work.directory()
            .list(&work.hidden()?, from, most(self.limit))
    }
}

/// Whom this person opened last.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recent {}

impl Command for Recent {
    type Reply = Vec<PatientHit>;
    const NAME: &'static str = "patients.recent";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing(WHY);
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<PatientHit>, Error> {
        let mut hits = Vec::new();
        let hidden = work.hidden()?;
        for id in rows::recent(work.conn(), work.me())? {
            if let Some(card) = rows::find_card(work.conn(), id)? {
                hits.push(hit_for(&hidden, &card));
            }
        }
        Ok(hits)
    }
}

/// Who may be the person who is being registered.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Hints {
    family_name: Option<String>,
    given_name: Option<String>,
    birth_date: Option<String>,
    phone: Option<String>,
}

impl Command for Hints {
    type Reply = Vec<PatientHint>;
    const NAME: &'static str = "patients.hints";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing(WHY);
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<PatientHint>, Error> {
        let query = HintQuery {
            family_name: self.family_name.as_deref().unwrap_or_default(),
            given_name: self.given_name.as_deref().unwrap_or_default(),
            birth_date: self.birth_date.as_deref(),
            phone: self.phone.as_deref(),
            except: None,
        };
        work.directory().hints(&work.hidden()?, &query)
    }
}
