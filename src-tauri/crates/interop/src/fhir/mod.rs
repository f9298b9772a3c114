//! Reads FHIR R4: a Bundle, a bare resource, or newline-delimited JSON (bulk data).
//!
//! [`read_bundle`] streams: it holds one resource at a time and hands each to the caller.
//!
//! # Invariants
//! - No resource is lost: one that is not understood arrives as [`Content::Other`], and every
//!   [`Entry`] carries its resource's JSON exactly as written.
//! - A field of the wrong type costs that field and a [`Problem`], never the resource.
//! - Broken JSON, broken UTF-8 or a broken limit ends the reading with an [`Error`] and a
//!   [`Position`]. What was handed over before stands: a caller that wants all or nothing writes in one
//!   transaction.
//! - Problems and errors name fields and places, never what stands there.
//!
//! # Source
//! HL7 FHIR R4 (4.0.1): Bundle, Patient, Encounter, `json.html`, `datatypes.html`.

mod content;
mod encounter;
mod error;
mod fields;
mod guard;
mod model;
mod patient;
mod picker;
pub mod reference;
mod walk;
mod when;

pub use error::{Error, Position, Stop};
pub use model::{
    AddressIn, ContactIn, Content, Deceased, EncounterIn, Entry, Gender, IdentifierIn, LanguageIn,
    NameIn, Other, PatientIn, Problem, Summary, TelecomIn, Why,
};
pub use walk::read_bundle;
pub use when::When;

/// How much [`read_bundle`] accepts before it refuses.
///
/// # Units
/// `max_bytes`, `max_resource_bytes`: bytes of the file; `max_depth`: nested objects and arrays within one
/// resource; `max_entries`: resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The whole input.
    pub max_bytes: u64,
    /// One resource with its bundle entry; also what stands between two of them.
    pub max_resource_bytes: u64,
    /// Nesting within one resource, its bundle entry included.
    pub max_depth: u32,
    /// Resources in the whole input.
    pub max_entries: u64,
}

impl Default for Limits {
    /// Room for any record seen in practice: 4 GiB, 32 MiB a resource, 64 deep, 20 million resources.
    fn default() -> Self {
        Self {
            max_bytes: 4 << 30,
            max_resource_bytes: 32 << 20,
            max_depth: 64,
            max_entries: 20_000_000,
        }
    }
}
