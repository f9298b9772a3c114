use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::clinic::Settings;
use crate::schedule::Appointment;

/// The waiting room.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Board {
    /// Every visit of the day, in time.
    pub rows: Vec<Appointment>,
}

/// What hangs on the wall of the waiting room. There is nothing in it by which a stranger could know a patient.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Wall {
    /// How the clinic writes, and its name.
    pub settings: Settings,
    /// Who was called into a room, the latest first; gone from here once the provider is with them.
    pub called: Vec<OnWall>,
    /// Who waits, the longest first.
    pub waiting: Vec<OnWall>,
}

/// Somebody on the wall.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct OnWall {
    /// The first letters of their names; none if that would be a whole name.
    pub initials: Option<String>,
    /// Their number in the queue of walk-ins.
    pub ticket: Option<i64>,
    /// The name of the room into which they were called.
    pub room: Option<String>,
    /// Since when they wait, or when they were called; UTC ms.
    pub since_ms: i64,
}
