//! Records that are one person's, and those that may be.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PatientHit, Resembles};
use crate::ids::PatientId;

/// A record that was merged into another.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Merged {
    /// Its id.
    pub id: PatientId,
    /// Its chart number, which still finds the person.
    pub number: i64,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// What they want to be called.
    pub preferred_name: Option<String>,
    /// As far as known.
    pub birth_date: Option<String>,
    /// Since when, UTC ms.
    pub merged_ms: Option<i64>,
}

/// Two records that may be one person's.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Duplicate {
    /// The one registered first.
    pub one: PatientHit,
    /// The other.
    pub other: PatientHit,
    /// What speaks for it.
    pub reasons: Vec<Resembles>,
    /// What speaks against it.
    pub differences: Vec<Differs>,
    /// How sure, 0 to 100.
    pub score: i64,
}

/// The work of looking through them.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Duplicates {
    /// How many pairs there are.
    pub total: usize,
    /// The surest first.
    pub pairs: Vec<Duplicate>,
}

/// What speaks against two records being one person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Differs {
    /// Both birth dates are known to the day, and differ.
    BirthDate,
    /// Both are known, and differ.
    Sex,
    /// Not even alike in sound.
    GivenName,
}
