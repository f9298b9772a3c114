//! The people and the year of a sample clinic: invented, and always the same for the same seed.
//!
//! Owns the generators only; writing what they yield goes through the same commands as everything else. No
//! database, no clock, no randomness from outside.
//!
//! # Invariants
//! - The same seed, count and day give the same people and visits on every machine.
//! - Nobody can be reached: phone numbers are of ranges that are never assigned, mail goes to `example.org`.
//! - A practitioner's visits never overlap, nobody has two visits on one day.
//!
//! # Source
//! Numbers: area code 555 is unassigned in the North American plan; +44 7700 900000..900999 (Ofcom) and +33 6 39 98 xx xx
//! (Arcep) are set aside for fiction. Mail: RFC 2606.

mod fill;
mod household;
mod languages;
mod names;
mod people;
mod places;
mod random;
#[cfg(test)]
mod tests;
mod words;
mod year;

pub(crate) use fill::fill;
pub(crate) use languages::said;
pub(crate) use people::{People, SamplePatient};
pub(crate) use words::{PRACTITIONERS, VISIT_TYPES, practitioners_for, rooms_for};
pub(crate) use year::{SampleVisit, Year, YearPlan};
