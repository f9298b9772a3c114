//! The waiting room: how far each visit of a day has come, and how long it has waited.
//!
//! Owns no table: it moves the appointments of the schedule from step to step. A step stamps its time; a step back
//! wipes it. No step is skipped in the record: going further at once stamps what lies between.

mod model;
mod rules;

pub(crate) mod commands;
