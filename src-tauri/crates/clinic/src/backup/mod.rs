//! Nothing gets lost: backups that were opened and counted after they were made, and clinics restored from them.
//!
//! What a backup is stands in `vault`; here is what goes in, when one is due, how many are kept, and what a restore
//! would lose. Where backups go is chosen in the system's own dialog and kept beside the clinic: no path comes through
//! the door. A restore begins a new log in the journal: two files that went on from one moment are told apart for ever.

mod make;
mod model;
mod restore;
mod rows;
mod rules;

pub(crate) mod commands;

pub(crate) use make::{Turn, close, note_key, tend};
#[cfg(feature = "fuzz")]
pub(crate) use rows::read;
