//! The schedule: who sees patients, where, when, and every appointment with its status.
//!
//! Owns practitioners, rooms, visit types, opening hours and appointments. The waiting room (`flow`) is another view of
//! the same rows. An appointment is never deleted: it is cancelled, or did not happen. Overlaps are allowed only when a
//! person says so.

mod day;
mod model;
mod rows;
mod rules;
mod setup;
mod tables;

pub(crate) mod commands;

pub(crate) use model::{Appointment, Status};
pub(crate) use rows::{day_rows, next_ticket, visits_of};
pub(crate) use setup::{practitioner_exists, room_exists};
pub(crate) use tables::{APPOINTMENT, HOURS, PRACTITIONER, ROOM, VISIT_TYPE, columns};
