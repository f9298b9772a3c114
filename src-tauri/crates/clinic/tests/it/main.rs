//! The clinic as the outside meets it: every call goes through the door, on a real encrypted file.
//!
//! `house` sets clinics up and proves each one whole when its test is over; `arguments` and `corpus` make what is sent
//! from the manifest, so that a new command is tried without a new test. Each other module is one promise.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may stop loudly"
)]

mod accounting;
mod arguments;
mod auditing;
mod backing_up;
mod beginning;
mod belongings;
mod bindings;
mod brought_in;
mod corpus;
mod crash;
mod days;
mod door;
mod doubting;
mod duplicates;
mod edges;
mod exchange;
mod flow;
mod hostile;
mod house;
mod kept;
mod long_trail;
mod matrix;
mod merging;
mod new_key;
mod patients;
mod people;
mod planning;
mod practice;
mod proving;
mod reading;
mod real_files;
mod recovering;
mod remembered;
mod reminders;
mod repeating;
mod restricted;
mod samples;
mod schedule;
mod series;
mod shut;
mod strange;
mod tampering;
mod tasks;
mod time_zone;
mod undo;
mod wall;
mod writing;
