use journal::{Column, Merge, Table};

use Merge::AppendOnly;

pub(crate) const AT_MS: Column = Column::int(1, "at_ms", AppendOnly, "when, UTC ms");
pub(crate) const PERSON: Column = Column::blob(
    2,
    "person",
    AppendOnly,
    "who: person.id; NULL: nobody had signed in",
);
pub(crate) const COMMAND: Column = Column::text(3, "command", AppendOnly, "the command's name");
pub(crate) const EVENT_NAME: Column = Column::text(
    4,
    "event",
    AppendOnly,
    "what happened, as the manifest names it",
);
pub(crate) const OUTCOME: Column = Column::text(5, "outcome", AppendOnly, "done, denied or failed");
pub(crate) const PATIENT: Column = Column::blob(
    6,
    "patient",
    AppendOnly,
    "about whom: patient.id; NULL: nobody, or very many",
);

pub(crate) const PLACE: Column = Column::text(7, "place", AppendOnly, "at which PC: its name");
pub(crate) const REASON: Column = Column::text(
    8,
    "reason",
    AppendOnly,
    "why, in the person's words; NULL: nobody was asked",
);
pub(crate) const COUNT: Column = Column::int(
    9,
    "count",
    AppendOnly,
    "how many lines went out, or by how many seconds the clock jumped; NULL: not counted",
);

pub(crate) const EVENT: Table = Table {
    number: 3,
    name: "audit_event",
    comment: "who did what, when, about whom; rows are never changed",
    columns: &[
        AT_MS, PERSON, COMMAND, EVENT_NAME, OUTCOME, PATIENT, PLACE, REASON, COUNT,
    ],
    indexes: &[
        "CREATE INDEX audit_event_by_time ON audit_event (at_ms, id)",
        "CREATE INDEX audit_event_by_patient ON audit_event (patient, id) WHERE patient IS NOT NULL",
        "CREATE INDEX audit_event_by_person ON audit_event (person, event, id)",
    ],
};
