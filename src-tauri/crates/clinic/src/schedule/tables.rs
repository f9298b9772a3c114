use journal::Table;

/// The columns of each table; the numbers are for ever.
pub(crate) mod columns {
    use journal::{Column, Merge};

    use Merge::Demographic;

    macro_rules! columns {
        ($($name:ident = $kind:ident($number:literal, $column:literal, $comment:literal);)*) => {$(
            pub(crate) const $name: Column = Column::$kind($number, $column, Demographic, $comment);
        )*};
    }

    columns! {
        SETUP_NAME = text(1, "name", "as people say it");
        SETUP_ACTIVE = int(2, "active", "1: in use; 0: no longer");
        SETUP_COLOUR = int(3, "colour", "0 to 7: a colour of the design");
        PRACTITIONER_PERSON = blob(4, "person", "person.id, if they use Satchel; NULL: not");
        VISIT_DURATION = int(4, "duration_min", "usual length, minutes");

        HOURS_OF = blob(1, "practitioner", "practitioner.id; NULL: the whole clinic");
        HOURS_WEEKDAY = int(2, "weekday", "ISO weekday, 1 Monday to 7 Sunday");
        HOURS_START = int(3, "start_min", "minutes after midnight");
        HOURS_END = int(4, "end_min", "minutes after midnight, after start_min; from 1440 on, the next day");

        PATIENT = blob(1, "patient", "patient.id");
        WITH = blob(2, "practitioner", "practitioner.id; NULL: whoever is free");
        IN_ROOM = blob(3, "room", "room.id; NULL: none yet");
        TYPE = blob(4, "visit_type", "visit_type.id; NULL: not said");
        DAY = text(5, "day", "the clinic's civil date, YYYY-MM-DD");
        START_MS = int(6, "start_ms", "UTC ms; of a walk-in, when they came");
        END_MS = int(7, "end_ms", "UTC ms, after start_ms");
        STATUS = text(8, "status", "Status, as a word");
        REASON = text(9, "reason", "why they come; NULL: not said");
        ARRIVED_MS = int(10, "arrived_ms", "UTC ms; NULL: not yet");
        ROOMED_MS = int(11, "roomed_ms", "UTC ms; NULL: not yet");
        WITH_PROVIDER_MS = int(12, "with_provider_ms", "UTC ms; NULL: not yet");
        READY_MS = int(13, "ready_ms", "UTC ms; NULL: not yet");
        DONE_MS = int(14, "done_ms", "UTC ms; NULL: not yet");
        CANCEL_REASON = text(15, "cancel_reason", "why cancelled; NULL: not said");
        CANCELLED_LATE = int(16, "cancelled_late", "1: too late to fill; 0: early; NULL: not cancelled");
        WALK_IN = int(17, "walk_in", "1: came without a time");
        TICKET = int(18, "ticket", "number in the day's queue of walk-ins; NULL: none");
        BEFORE = text(19, "status_before", "the status before cancelled, no_show or left; NULL: none");
        IN_SERIES = blob(20, "series", "appointment_series.id; NULL: does not repeat");
        SERIES_START_MS = int(21, "series_start_ms", "when the series has it, UTC ms; other than start_ms: moved by itself");

        SERIES_OF = blob(1, "patient", "patient.id");
        SERIES_RULE = text(2, "rule", "how it was asked to repeat: an RRULE of RFC 5545");

        BLOCK_OF = blob(1, "practitioner", "practitioner.id; NULL: the whole clinic");
        BLOCK_START_MS = int(2, "start_ms", "UTC ms");
        BLOCK_END_MS = int(3, "end_ms", "UTC ms, after start_ms");
        BLOCK_REASON = text(4, "reason", "why nobody is booked; NULL: not said");

        STOP_OF = blob(1, "patient", "patient.id");
        STOP_REASON = text(2, "reason", "why nobody books a visit for them, in somebody's words");
        STOP_BY = blob(3, "by", "who said so: person.id");
        STOP_MS = int(4, "since_ms", "UTC ms");

        WAITS_PATIENT = blob(1, "patient", "patient.id");
        WAITS_FOR = blob(2, "practitioner", "practitioner.id; NULL: whoever is free");
        WAITS_TYPE = blob(3, "visit_type", "visit_type.id; NULL: not said");
        WAITS_DURATION = int(4, "duration_min", "how much time is needed, minutes");
        WAITS_FROM = text(5, "from_day", "the first civil date that suits, YYYY-MM-DD");
        WAITS_UNTIL = text(6, "until_day", "the last that suits; NULL: open");
        WAITS_PART = text(7, "part_of_day", "PartOfDay, as a word; NULL: any");
        WAITS_URGENT = int(8, "urgent", "1: before the others");
        WAITS_NOTE = text(9, "note", "what else matters; NULL: nothing");
        WAITS_SINCE_MS = int(10, "since_ms", "UTC ms");
        WAITS_BOOKED = blob(11, "appointment", "appointment.id that came of it; NULL: still waiting");
    }
}

use columns as c;

pub(crate) const PRACTITIONER: Table = Table {
    number: 20,
    name: "practitioner",
    comment: "somebody who sees patients, with a column in the schedule",
    columns: &[
        c::SETUP_NAME,
        c::SETUP_ACTIVE,
        c::SETUP_COLOUR,
        c::PRACTITIONER_PERSON,
    ],
    indexes: &[],
};

pub(crate) const ROOM: Table = Table {
    number: 21,
    name: "room",
    comment: "a room where patients are seen",
    columns: &[c::SETUP_NAME, c::SETUP_ACTIVE],
    indexes: &[],
};

pub(crate) const VISIT_TYPE: Table = Table {
    number: 22,
    name: "visit_type",
    comment: "a kind of visit, with its usual length",
    columns: &[
        c::SETUP_NAME,
        c::SETUP_ACTIVE,
        c::SETUP_COLOUR,
        c::VISIT_DURATION,
    ],
    indexes: &[],
};

pub(crate) const HOURS: Table = Table {
    number: 23,
    name: "opening_hours",
    comment: "when the clinic, or one practitioner, receives patients",
    columns: &[c::HOURS_OF, c::HOURS_WEEKDAY, c::HOURS_START, c::HOURS_END],
    indexes: &[],
};

pub(crate) const APPOINTMENT: Table = Table {
    number: 24,
    name: "appointment",
    comment: "a visit that was booked, or somebody who walked in",
    columns: &[
        c::PATIENT,
        c::WITH,
        c::IN_ROOM,
        c::TYPE,
        c::DAY,
        c::START_MS,
        c::END_MS,
        c::STATUS,
        c::REASON,
        c::ARRIVED_MS,
        c::ROOMED_MS,
        c::WITH_PROVIDER_MS,
        c::READY_MS,
        c::DONE_MS,
        c::CANCEL_REASON,
        c::CANCELLED_LATE,
        c::WALK_IN,
        c::TICKET,
        c::BEFORE,
        c::IN_SERIES,
        c::SERIES_START_MS,
    ],
    indexes: &[
        // With what a search for a free time reads, so that three months of it stay within one index.
        "CREATE INDEX appointment_by_day ON appointment \
         (day, practitioner, start_ms, end_ms, status, walk_in, deleted)",
        // With what tells whether it answers a recall.
        "CREATE INDEX appointment_by_patient ON appointment (patient, day, status, deleted)",
        "CREATE INDEX appointment_by_series ON appointment (series, day) WHERE series IS NOT NULL",
    ],
};

pub(crate) const SERIES: Table = Table {
    number: 25,
    name: "appointment_series",
    comment: "appointments that were booked to repeat; each is a row and has a status of its own",
    columns: &[c::SERIES_OF, c::SERIES_RULE],
    indexes: &[],
};

pub(crate) const BLOCK: Table = Table {
    number: 26,
    name: "schedule_block",
    comment: "time in which nobody is booked: a holiday, a meeting, somebody away",
    columns: &[
        c::BLOCK_OF,
        c::BLOCK_START_MS,
        c::BLOCK_END_MS,
        c::BLOCK_REASON,
    ],
    indexes: &["CREATE INDEX schedule_block_by_end ON schedule_block (end_ms)"],
};

pub(crate) const WAITLIST: Table = Table {
    number: 27,
    name: "waitlist",
    comment: "somebody who would come sooner if a time became free",
    columns: &[
        c::WAITS_PATIENT,
        c::WAITS_FOR,
        c::WAITS_TYPE,
        c::WAITS_DURATION,
        c::WAITS_FROM,
        c::WAITS_UNTIL,
        c::WAITS_PART,
        c::WAITS_URGENT,
        c::WAITS_NOTE,
        c::WAITS_SINCE_MS,
        c::WAITS_BOOKED,
    ],
    indexes: &["CREATE INDEX waitlist_by_patient ON waitlist (patient)"],
};

pub(crate) const STOP: Table = Table {
    number: 72,
    name: "booking_stop",
    comment: "a patient for whom nobody books a visit without being let",
    columns: &[c::STOP_OF, c::STOP_REASON, c::STOP_BY, c::STOP_MS],
    indexes: &["CREATE INDEX booking_stop_by_patient ON booking_stop (patient)"],
};
