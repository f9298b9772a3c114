//! Reminders and recall: whom the front desk calls about tomorrow's visits, who is due for a next one, what is said to
//! them, and what came of it.
//!
//! Owns contact attempts, recalls, and the clinic's own words for messages. It confirms and cancels visits by the
//! schedule's rules. Who is due is derived: a booking takes somebody off the list, a cancelled one puts them back.
//! Nothing leaves the PC from here: messages are texts for a person to copy, or for a connector to take.

mod model;
mod rows;
mod rules;
mod tables;
mod words;

pub(crate) mod commands;

#[cfg(feature = "fuzz")]
pub(crate) use rules::filled;
pub(crate) use tables::{CONTACT_ATTEMPT, MESSAGE_TEXT, RECALL, columns};
