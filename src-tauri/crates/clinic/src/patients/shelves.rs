//! Who is found by whom: those whom everybody sees, and those whose record is restricted.

use std::collections::BTreeMap;

use super::directory::Fresh;
use super::hits::sex_of;
use super::rows::{CardRow, Hidden};
use super::search::{self, Card, IndexBuilder, SearchIndex, View};

/// Those whom everybody sees, and apart from them those whose record is restricted: what of these is found depends on
/// who asks.
#[derive(Debug)]
pub(super) struct Shelves {
    pub(super) open: SearchIndex,
    pub(super) restricted: BTreeMap<journal::RowId, CardRow>,
    pub(super) order: search::DateOrder,
}

impl Shelves {
    pub(super) fn put(&mut self, fresh: &Fresh) {
        let id = fresh.id.row();
        self.restricted.remove(&id);
        match &fresh.card {
            Some(row) if row.is_restricted => {
                self.open.remove(&id);
                self.restricted.insert(id, row.clone());
            }
            Some(row) => with_card(row, |card| self.open.put(card)),
            None => {
                self.open.remove(&id);
            }
        }
    }

    /// The restricted as this person may find them: whole, or by their name alone.
    fn beside(&self, hidden: &Hidden) -> SearchIndex {
        let mut builder = IndexBuilder::default();
        for row in self.restricted.values() {
            if hidden.has(row.id.into()) {
                with_card(&veiled(row), |card| builder.add(card));
            } else {
                with_card(row, |card| builder.add(card));
            }
        }
        builder.finish(self.order)
    }

    pub(super) fn ask<T>(&self, hidden: &Hidden, ask: impl FnOnce(&View<'_>) -> T) -> T {
        if self.restricted.is_empty() {
            ask(&self.open.view())
        } else {
            ask(&self.open.with(&self.beside(hidden)))
        }
    }
}

/// As much as it takes not to register somebody twice: names, chart number, birth year. Neither a phone nor an
/// identifier nor the day of birth finds them, so that nobody tries one out to see whose it is.
pub(super) fn veiled(row: &CardRow) -> CardRow {
    let year = row.birth_date.as_ref();
    CardRow {
        id: row.id,
        number: row.number,
        family: row.family.clone(),
        given: row.given.clone(),
        birth_date: year.map(|date| date.chars().take(4).collect()),
        is_archived: row.is_archived,
        is_restricted: true,
        names: row.names.clone(),
        ..CardRow::default()
    }
}

pub(super) fn with_card<T>(row: &CardRow, take: impl FnOnce(&Card<'_>) -> T) -> T {
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
