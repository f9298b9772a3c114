//! The people who are cared for: who they are, how to reach them, who belongs to whom.
//!
//! Owns patients and their names, phones, addresses, identifiers, contacts, households and photos, and the directory
//! in memory that finds them. A part (phone, address, ...) is always reached through its patient: an id of another
//! patient's part is "not found". Nothing is deleted: parts are taken away, patients archived.

mod directory;
mod duplicates;
mod everybody;
mod hits;
mod model;
mod parts;
mod rows;
mod rules;
mod search;
mod shelves;
mod tables;
mod taken;

pub(crate) mod commands;

pub(crate) use directory::{Directory, Fresh};
pub(crate) use model::Death;
pub(crate) use rows::{
    Hidden, called, check_not_archived, exists, hidden_from, is_hidden_from, next_number, shown_as,
};
pub(crate) use rules::{Names, check_birth_date, check_opening_reason, clean_line, clean_lines};
#[cfg(feature = "fuzz")]
pub(crate) use rules::{age_years, check_email, check_phone};
#[cfg(feature = "fuzz")]
pub(crate) use search::{Card, DateOrder, HintQuery, IndexBuilder, SearchIndex, folded, sounds};
pub(crate) use tables::{
    ACCESS, ADDRESS, APART, CONTACT, HOUSEHOLD, IDENTIFIER, NAME, PATIENT, PHONE, PHOTO,
    RESTRICTION, TAKEN, columns,
};
