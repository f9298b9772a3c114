//! How somebody looks at the schedule: theirs at this PC, and no part of the record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the columns of the schedule are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Columns {
    /// Who sees patients.
    Practitioner,
    /// Rooms.
    Room,
}

/// How much of the schedule is seen at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Seen {
    /// A day, with a column for each.
    Day,
    /// A week of one of them, or of all.
    Week,
}

/// A way of looking at the schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct View {
    /// A day or a week.
    pub seen: Seen,
    /// Of practitioners or of rooms.
    pub columns: Columns,
    /// Which of them have a column; none named: all.
    pub of: Vec<String>,
    /// Whose week; none: everybody's.
    pub whose: Option<String>,
    /// Whether cancelled visits are shown.
    pub cancelled: bool,
}

/// A way of looking that has a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SavedView {
    /// What its owner calls it.
    pub name: String,
    /// How it looks.
    pub view: View,
}

/// How somebody looks at the schedule at this PC.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Views {
    /// As they left it; none: never changed.
    pub now: Option<View>,
    /// What they saved, in the order of their keys.
    pub saved: Vec<SavedView>,
}
