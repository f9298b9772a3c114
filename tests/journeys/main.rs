//! Satchel in the real window: each journey is what a person does, by the words on the screen.
//!
//! They need a display, a session bus and an unlocked key store: `cargo xtask test journeys` brings them along.

mod harness;
mod steps;

mod audit;
mod backup;
mod clinic;
mod desk;
mod exchange;
mod flow;
mod leaving;
mod patients;
mod people;
mod reminders;
mod schedule;
mod tasks;
mod tour;
