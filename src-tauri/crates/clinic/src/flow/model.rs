use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::schedule::Appointment;

/// The waiting room.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Board {
    /// Every visit of the day, in time.
    pub rows: Vec<Appointment>,
    /// How many wait.
    pub waiting: usize,
    /// How many are in a room or with a provider.
    pub in_room: usize,
    /// Minutes that the longest has waited.
    pub longest_waiting_min: i64,
    /// From how many minutes on the board warns.
    pub alert_min: i64,
}
