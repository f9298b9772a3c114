use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::patients::clean_line;
use crate::people::{choice, keep_choice};
use crate::schedule::views::{SavedView, View, Views};

/// The screen whose choices these are.
const SCREEN: &str = "schedule";
/// As many as there are digits to call them up.
const MOST_SAVED: usize = 9;
const MOST_COLUMNS: usize = 200;
/// An id, as text.
const LONGEST_ID: usize = 36;

/// How the person looks at the schedule, and the views that they saved.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetViews {}

impl Command for GetViews {
    type Reply = Views;
    const NAME: &'static str = "schedule.views";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("a person's own way of looking");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Views, Error> {
        choice(work.conn(), work.me(), SCREEN)
    }
}

/// Keeps how the person looks at the schedule, and the views that they saved: all of them, in order.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepViews {
    now: View,
    saved: Vec<SavedView>,
}

impl Command for KeepViews {
    type Reply = Views;
    const NAME: &'static str = "schedule.keep_views";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Scratch("how somebody likes their screen at this PC");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Views, Error> {
        if self.saved.len() > MOST_SAVED {
            return Err(Error::invalid("saved", "too_many"));
        }
        check("now", &self.now)?;
        let mut saved: Vec<SavedView> = Vec::with_capacity(self.saved.len());
        for one in self.saved {
            check("saved", &one.view)?;
            let name = clean_line("name", &one.name, 40)?;
            let name = name.ok_or_else(|| Error::invalid("name", "missing"))?;
            let view = one.view;
            saved.push(SavedView { name, view });
        }
        let views = Views {
            now: Some(self.now),
            saved,
        };
        keep_choice(work.conn(), work.me(), SCREEN, &views)?;
        Ok(views)
    }
}

fn check(field: &'static str, view: &View) -> Result<(), Error> {
    let mut ids = view.of.iter().chain(&view.whose);
    if view.of.len() > MOST_COLUMNS || ids.any(|id| id.len() > LONGEST_ID) {
        return Err(Error::invalid(field, "too_long"));
    }
    Ok(())
}
