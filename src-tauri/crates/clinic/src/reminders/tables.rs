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
        SUBJECT = blob(1, "subject", "whom it was about: patient.id");
        ABOUT_APPOINTMENT = blob(2, "about_appointment", "appointment.id; NULL: not about a visit");
        ABOUT_RECALL = blob(3, "about_recall", "recall.id; NULL: not about a recall");
        SENT_MS = int(4, "sent_ms", "when, UTC ms");
        SENDER = blob(5, "sender", "who called or wrote: person.id");
        MEDIUM = text(6, "medium", "phone, message");
        OUTCOME = text(7, "outcome", "Outcome, as a word; FHIR's status and statusReason follow from it");
        NOTE = text(8, "note", "what else was said; NULL: nothing");

        RECALL_OF = blob(1, "patient", "patient.id");
        DUE = text(2, "due", "when they should come, a civil date, YYYY-MM-DD");
        COUNTS_FROM = text(3, "counts_from", "a visit from this civil date on answers it; one before was about something else");
        RECALL_WITH = blob(4, "practitioner", "practitioner.id; NULL: whoever is free");
        RECALL_TYPE = blob(5, "visit_type", "visit_type.id; NULL: not said");
        RECALL_REASON = text(6, "reason", "what for; NULL: not said");
        SET_MS = int(7, "set_ms", "since when, UTC ms");
        STOPPED_MS = int(8, "stopped_ms", "since when nobody calls any more, UTC ms; NULL: stands");
        STOP_REASON = text(9, "stop_reason", "why");

        TEXT_KIND = text(1, "kind", "MessageKind, as a word");
        TEXT_LANGUAGE = text(2, "language", "Locale, as a word");
        TEXT = text(3, "text", "the clinic's own words, with placeholders in braces");
    }
}

use columns as c;

pub(crate) const CONTACT_ATTEMPT: Table = Table {
    number: 60,
    name: "contact_attempt",
    comment: "that somebody was called or written to: FHIR R4 Communication",
    columns: &[
        c::SUBJECT,
        c::ABOUT_APPOINTMENT,
        c::ABOUT_RECALL,
        c::SENT_MS,
        c::SENDER,
        c::MEDIUM,
        c::OUTCOME,
        c::NOTE,
    ],
    indexes: &[
        "CREATE INDEX contact_attempt_by_subject ON contact_attempt (subject, sent_ms)",
        "CREATE INDEX contact_attempt_by_appointment ON contact_attempt \
         (about_appointment, sent_ms) WHERE about_appointment IS NOT NULL",
        "CREATE INDEX contact_attempt_by_recall ON contact_attempt (about_recall, sent_ms) \
         WHERE about_recall IS NOT NULL",
    ],
};

pub(crate) const RECALL: Table = Table {
    number: 61,
    name: "recall",
    comment: "that somebody should come again; whether they have booked is derived",
    columns: &[
        c::RECALL_OF,
        c::DUE,
        c::COUNTS_FROM,
        c::RECALL_WITH,
        c::RECALL_TYPE,
        c::RECALL_REASON,
        c::SET_MS,
        c::STOPPED_MS,
        c::STOP_REASON,
    ],
    indexes: &[
        // With all that the list of the due looks at, so that who has booked is skipped within the index.
        "CREATE INDEX recall_by_due ON recall (due, patient, counts_from, stopped_ms, deleted) \
         WHERE stopped_ms IS NULL AND deleted IS NULL",
        "CREATE INDEX recall_by_patient ON recall (patient)",
    ],
};

pub(crate) const MESSAGE_TEXT: Table = Table {
    number: 62,
    name: "message_text",
    comment: "the clinic's own words for messages to patients; a kind and language without a row has the usual words",
    columns: &[c::TEXT_KIND, c::TEXT_LANGUAGE, c::TEXT],
    indexes: &[],
};
