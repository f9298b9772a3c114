use journal::Table;

/// The columns of each table; the numbers are for ever.
pub(crate) mod columns {
    use journal::{Column, Merge};

    use Merge::{AppendOnly, Demographic};

    macro_rules! columns {
        ($($name:ident = $kind:ident($number:literal, $column:literal, $merge:ident, $comment:literal);)*) => {$(
            pub(crate) const $name: Column = Column::$kind($number, $column, $merge, $comment);
        )*};
    }

    columns! {
        KIND = text(1, "kind", AppendOnly, "message, task (it has a due date) or alert");
        TEXT = text(2, "text", AppendOnly, "what was written");
        SENDER = blob(3, "sender", AppendOnly, "FHIR Task.requester: person.id");
        TO_PERSON = blob(4, "to_person", Demographic, "FHIR Task.owner: person.id; NULL: a role");
        TO_ROLE = text(5, "to_role", Demographic, "FHIR Task.performerType: Role, as a word; NULL: a person");
        PATIENT = blob(6, "patient", AppendOnly, "FHIR Task.for: patient.id; NULL: about nobody");
        CALLER_NAME = text(7, "caller_name", AppendOnly, "who telephoned; NULL: nobody, or not said");
        CALLER_PHONE = text(8, "caller_phone", AppendOnly, "where to call back, as typed; NULL: not said");
        DUE = text(9, "due", AppendOnly, "civil date, YYYY-MM-DD; NULL: none");
        URGENT = int(10, "urgent", AppendOnly, "FHIR Task.priority: 1 urgent, 0 routine");
        SENT_MS = int(11, "sent_ms", AppendOnly, "FHIR Task.authoredOn, UTC ms");
        DONE_MS = int(12, "done_ms", Demographic, "FHIR Task.status completed since, UTC ms; NULL: requested");
        ACTIVE_MS = int(13, "active_ms", Demographic, "when something was last said or done, UTC ms");
        ACTIVE_BY = blob(14, "active_by", Demographic, "by whom: person.id");

        NOTE_OF = blob(1, "task", AppendOnly, "task.id");
        NOTE_MS = int(2, "at_ms", AppendOnly, "when, UTC ms");
        NOTE_BY = blob(3, "by", AppendOnly, "who: person.id");
        NOTE_WHAT = text(4, "what", AppendOnly, "replied, done, reopened or passed_on");
        NOTE_TEXT = text(5, "text", Demographic, "what they wrote; NULL: nothing");
        NOTE_TO_PERSON = blob(6, "to_person", AppendOnly, "passed on to: person.id; NULL: not, or to a role");
        NOTE_TO_ROLE = text(7, "to_role", AppendOnly, "passed on to: Role, as a word; NULL: not, or to a person");

        READ_OF = blob(1, "task", AppendOnly, "task.id");
        READ_BY = blob(2, "person", AppendOnly, "who: person.id");
        READ_MS = int(3, "at_ms", AppendOnly, "task.active_ms as it then stood: whether it was read asks no clock");
    }
}

use columns as c;

pub(crate) const TASK: Table = Table {
    number: 73,
    name: "task",
    comment: "a message or task between people who work here",
    columns: &[
        c::KIND,
        c::TEXT,
        c::SENDER,
        c::TO_PERSON,
        c::TO_ROLE,
        c::PATIENT,
        c::CALLER_NAME,
        c::CALLER_PHONE,
        c::DUE,
        c::URGENT,
        c::SENT_MS,
        c::DONE_MS,
        c::ACTIVE_MS,
        c::ACTIVE_BY,
    ],
    indexes: &[
        "CREATE INDEX task_by_person ON task (to_person, done_ms) WHERE to_person IS NOT NULL",
        "CREATE INDEX task_by_role ON task (to_role, done_ms) WHERE to_role IS NOT NULL",
        "CREATE INDEX task_by_sender ON task (sender, sent_ms)",
        "CREATE INDEX task_by_patient ON task (patient, sent_ms) WHERE patient IS NOT NULL",
    ],
};

pub(crate) const NOTE: Table = Table {
    number: 74,
    name: "task_note",
    // One column that may be edited lets an undo take the row away: words that were taken back are not read by anybody.
    comment: "what was said or done about a task since; rows are never changed, but taken back",
    columns: &[
        c::NOTE_OF,
        c::NOTE_MS,
        c::NOTE_BY,
        c::NOTE_WHAT,
        c::NOTE_TEXT,
        c::NOTE_TO_PERSON,
        c::NOTE_TO_ROLE,
    ],
    indexes: &["CREATE INDEX task_note_by_task ON task_note (task, at_ms, id)"],
};

pub(crate) const READ: Table = Table {
    number: 75,
    name: "task_read",
    comment: "who has read a task as it then stood",
    columns: &[c::READ_OF, c::READ_BY, c::READ_MS],
    indexes: &["CREATE INDEX task_read_by_task ON task_read (task, person, at_ms)"],
};
