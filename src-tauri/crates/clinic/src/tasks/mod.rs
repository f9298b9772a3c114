//! Messages and tasks between people who work here: to a person or to a role, often about a patient, often from a caller.
//!
//! Owns tasks, the lines of their history, and who has read what. Nothing that was said is ever changed: a reply, that
//! it is done, that it was passed on are lines added below. A task about a patient is seen by whoever may open that
//! patient; any other only by those between whom it is. An alert goes to the owners alone.

mod model;
mod rows;
mod rules;
mod tables;

pub(crate) mod commands;

pub(crate) use commands::alert;
pub(crate) use tables::{NOTE, READ, TASK};
