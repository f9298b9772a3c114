//! Records that only some may open.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::ids::{PatientId, PersonId};

/// Why a record is restricted, and to whom.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Restriction {
    /// Why.
    pub reason: String,
    /// Who restricted it.
    pub by_name: String,
    /// Since when, UTC ms.
    pub since_ms: i64,
    /// Whether those with whom a visit is booked may open it, too.
    pub treating: bool,
    /// Who may open it.
    pub people: Vec<MayOpen>,
}

/// Somebody who may open a restricted record.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct MayOpen {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// A restricted record that somebody has opened for a reason.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Opened {
    /// Whose.
    pub patient_id: PatientId,
    /// Until when it is open to them, at most until they sign out, UTC ms.
    pub until_ms: i64,
}
