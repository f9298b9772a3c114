use journal::{Column, Merge, Table};

use Merge::{AppendOnly, Demographic};

pub(crate) const KEPT_OF: Column = Column::blob(
    1,
    "patient",
    Demographic,
    "patient.id; NULL: about nobody in particular, or about somebody who has not come yet",
);
pub(crate) const KEPT_TYPE: Column =
    Column::text(2, "resource_type", AppendOnly, "FHIR resource type");
pub(crate) const KEPT_SOURCE: Column = Column::text(
    3,
    "source_id",
    AppendOnly,
    "its id where it came from; NULL: none",
);
pub(crate) const KEPT_BODY: Column = Column::blob(
    4,
    "body",
    AppendOnly,
    "the resource word for word, JSON, zstd",
);
pub(crate) const KEPT_TAKEN: Column = Column::int(
    5,
    "taken",
    Demographic,
    "1: understood and shown; 0: waits for a later version",
);

pub(crate) const KEPT: Table = Table {
    number: 18,
    name: "kept_resource",
    comment: "what an import brought, word for word",
    columns: &[KEPT_OF, KEPT_TYPE, KEPT_SOURCE, KEPT_BODY, KEPT_TAKEN],
    indexes: &[
        "CREATE INDEX kept_resource_by_patient ON kept_resource (patient, taken, resource_type)",
    ],
};

pub(crate) const VISIT_OF: Column = Column::blob(1, "patient", AppendOnly, "patient.id");
pub(crate) const VISIT_DAY: Column = Column::text(
    2,
    "day",
    AppendOnly,
    "civil date, as far as known; NULL: not at all",
);
pub(crate) const VISIT_START: Column = Column::int(
    3,
    "start_ms",
    AppendOnly,
    "UTC ms; NULL: only the day is known",
);
pub(crate) const VISIT_END: Column = Column::int(4, "end_ms", AppendOnly, "UTC ms; NULL: unknown");
pub(crate) const VISIT_WHAT: Column =
    Column::text(5, "what", AppendOnly, "what kind of visit, and why");
pub(crate) const VISIT_WHO: Column =
    Column::text(6, "who", AppendOnly, "with whom, where; NULL: unknown");
pub(crate) const VISIT_STATUS: Column =
    Column::text(7, "status", AppendOnly, "FHIR EncounterStatus, as it came");

pub(crate) const PAST_VISIT: Table = Table {
    number: 19,
    name: "past_visit",
    comment: "a visit somewhere else, or before Satchel",
    columns: &[
        VISIT_OF,
        VISIT_DAY,
        VISIT_START,
        VISIT_END,
        VISIT_WHAT,
        VISIT_WHO,
        VISIT_STATUS,
    ],
    indexes: &["CREATE INDEX past_visit_by_patient ON past_visit (patient, day)"],
};
