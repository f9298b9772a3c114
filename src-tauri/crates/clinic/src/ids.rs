//! Ids: UUIDs behind a type each, so that a patient's cannot be passed where an appointment's is meant.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
        )]
        #[serde(transparent)]
        #[schemars(with = "String", inline)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl $name {
            /// The row's key in the tables.
            #[must_use]
            pub fn row(self) -> journal::RowId {
                *self.0.as_bytes()
            }
        }

        impl From<journal::RowId> for $name {
            fn from(row: journal::RowId) -> Self {
                Self(Uuid::from_bytes(row))
            }
        }

        impl From<$name> for journal::RowId {
            fn from(id: $name) -> Self {
                id.row()
            }
        }

        impl From<$name> for journal::Value {
            fn from(id: $name) -> Self {
                Self::from(id.0)
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.0.as_bytes().as_slice()))
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                <[u8; 16]>::column_result(value).map(Self::from)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// Somebody who works in the clinic.
    PersonId,
    /// Somebody who is cared for.
    PatientId,
    /// A phone, address, identifier, contact or other name of a patient.
    PartId,
    /// People who share a guarantor.
    HouseholdId,
    /// Somebody who sees patients, with a column in the schedule.
    PractitionerId,
    /// A room.
    RoomId,
    /// A kind of visit.
    VisitTypeId,
    /// A span of opening hours.
    HoursId,
    /// An appointment or walk-in.
    AppointmentId,
    /// Appointments that repeat.
    SeriesId,
    /// Time in which nobody is booked.
    BlockId,
    /// Somebody waiting for a time to become free.
    WaitingId,
    /// That somebody was called or written to.
    AttemptId,
    /// That somebody should come again.
    RecallId,
    /// The clinic's own words for a message.
    TextId,
    /// That nobody books for somebody.
    StopId,
    /// A message or task between people who work here.
    TaskId,
    /// A line of a task's history.
    TaskNoteId,
    /// A line of the audit trail.
    EventId,
}
