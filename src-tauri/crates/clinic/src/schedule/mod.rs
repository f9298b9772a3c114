//! The schedule: who sees patients, where, when, and every appointment with its status.
//!
//! Owns practitioners, rooms, visit types, opening hours, blocked time, appointments, series and the waiting list. The
//! waiting room (`flow`) is another view of the same rows. An appointment is never deleted: it is cancelled, or did not
//! happen. Overlaps are allowed only when a person says so. Each visit that repeats is a row with a status of its own.

mod day;
mod free;
mod model;
mod rows;
mod rules;
mod series;
mod setup;
mod tables;
mod usual;
mod veil;
mod views;
mod zone;

pub(crate) mod commands;

pub(crate) use model::{Appointment, BookingStop, Status};
pub(crate) use rows::{appointment, booking_stop, day_rows, next_ticket, visits_of};
#[cfg(feature = "fuzz")]
pub(crate) use series::repeated;
pub(crate) use setup::{practitioner_exists, room_exists, rooms, usual_duration};
pub(crate) use tables::{
    APPOINTMENT, BLOCK, HOURS, PRACTITIONER, ROOM, SERIES, STOP, VISIT_TYPE, WAITLIST, columns,
};
pub(crate) use usual::UsualWeek;
pub(crate) use zone::rezone;
