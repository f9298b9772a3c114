//! What names a row: any id.

use journal::RowId;

/// The key of a row, from any id.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowKey(pub(crate) RowId);

macro_rules! keys {
    ($($id:ident),*) => {$(
        impl From<crate::ids::$id> for RowKey {
            fn from(id: crate::ids::$id) -> Self {
                Self(id.row())
            }
        }
    )*};
}
keys!(
    PersonId,
    PatientId,
    PartId,
    HouseholdId,
    PractitionerId,
    RoomId,
    VisitTypeId,
    HoursId,
    AppointmentId,
    SeriesId,
    BlockId,
    WaitingId,
    AttemptId,
    RecallId,
    TextId,
    StopId,
    TaskId,
    TaskNoteId
);

impl From<RowId> for RowKey {
    fn from(row: RowId) -> Self {
        Self(row)
    }
}
