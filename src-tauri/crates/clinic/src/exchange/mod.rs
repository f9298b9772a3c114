//! What comes in from other systems: FHIR R4 bundles.
//!
//! An import happens whole or not at all. Rows get ids made from where they came from, so that the same file twice is
//! the same once. What this version does not understand is kept with its patient, word for word, for a later version;
//! what somebody has changed here since is never written over.

mod early;
mod file;
mod import;
mod known;
mod model;
mod names;
mod parts;
mod rows;
mod tables;
mod visit;

pub(crate) mod commands;

pub(crate) use rows::{kept_count, kept_of, past_visits_of};
pub(crate) use tables::{KEPT, PAST_VISIT};
