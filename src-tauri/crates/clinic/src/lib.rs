//! What a clinic does: one folder per feature, and [`door`], the one way in.
//!
//! Each feature has the same rooms: `model` (types), `rules` (pure: no IO, no SQL, no clock), `tables` (columns and how
//! they merge), `rows` (all of its SELECTs) and `commands` (what the outside can ask). A command reads through
//! [`door::Work`], leaves its changes with it, and the door writes them with the audit in one transaction.

pub mod door;
pub mod dump;
#[cfg(feature = "fuzz")]
pub mod fuzz;
pub mod ids;
pub mod log;
pub mod time;

mod audit;
mod backup;
mod clinic;
mod error;
mod exchange;
mod flow;
mod new_id;
mod patients;
pub mod people;
mod reminders;
mod sample;
mod schedule;
mod tables;
mod tasks;

pub use error::{Error, Meanwhile, WireError};
