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
        NUMBER = int(1, "number", Demographic, "chart number, what people read and say");
        FAMILY = text(2, "family_name", Demographic, "family name; one-word names stand here");
        GIVEN = text(3, "given_name", Demographic, "given names; NULL: none");
        PREFERRED = text(4, "preferred_name", Demographic, "what they want to be called; NULL: given name");
        BIRTH_DATE = text(5, "birth_date", Demographic, "YYYY-MM-DD, YYYY-MM or YYYY; NULL: unknown");
        BIRTH_ESTIMATED = int(6, "birth_date_estimated", Demographic, "1: worked out from an age");
        SEX = text(7, "sex", Demographic, "FHIR AdministrativeGender: female, male, other, unknown");
        LANGUAGE = text(8, "language", Demographic, "BCP 47; NULL: not asked");
        NOTE = text(9, "note", Demographic, "for the front desk; NULL: none");
        NO_PHONE = int(10, "no_phone", Demographic, "1: asked, has none");
        ARCHIVED_MS = int(11, "archived_ms", Demographic, "since when archived, UTC ms; NULL: active");
        ARCHIVED_REASON = text(12, "archived_reason", Demographic, "why archived");
        IN_HOUSEHOLD = blob(13, "household", Demographic, "household.id; NULL: none");
        DECEASED_DATE = text(14, "deceased_date", Demographic, "when they died, YYYY-MM-DD, YYYY-MM or YYYY; NULL: alive, or not known");
        SOURCE = text(15, "source", Demographic, "where an import found them; NULL: registered here");
        MERGED_INTO = blob(16, "merged_into", Demographic, "the same person, under whom this record is shown: patient.id, never one that is merged itself; NULL: stands for itself");
        MERGED_MS = int(17, "merged_ms", Demographic, "since when, UTC ms");
        DECEASED = int(18, "deceased", Demographic, "1: died, whether or not the day is known");

        APART_ONE = blob(1, "one", Demographic, "patient.id");
        APART_OTHER = blob(2, "other", Demographic, "patient.id");

        TAKEN_INTO = blob(1, "into_patient", Demographic, "whose record took it: patient.id");
        TAKEN_FROM = blob(2, "from_patient", Demographic, "the record that was merged: patient.id");
        TAKEN_WHAT = text(3, "what", Demographic, "name, preferred_name, birth_date, sex, language, note, deceased");
        TAKEN_BEFORE = text(4, "before", Demographic, "the cells that stood there, as a JSON list");
        TAKEN_AFTER = text(5, "after", Demographic, "the cells that were taken, as a JSON list");

        RESTRICTION_REASON = text(2, "reason", AppendOnly, "why, in somebody's words");
        RESTRICTION_BY = blob(3, "by", AppendOnly, "who restricted it: person.id");
        RESTRICTION_MS = int(4, "since_ms", AppendOnly, "UTC ms");
        RESTRICTION_TREATING = int(5, "treating", AppendOnly, "1: with whom a visit is booked may open it, too");

        ACCESS_TO = blob(1, "restriction", AppendOnly, "patient_restriction.id");
        ACCESS_PERSON = blob(2, "person", AppendOnly, "who may open it: person.id");

        OF = blob(1, "patient", Demographic, "patient.id");

        NAME_USE = text(2, "use", Demographic, "FHIR NameUse: official, maiden, nickname, old, ...");
        NAME_FAMILY = text(3, "family_name", Demographic, "family name; NULL: none");
        NAME_GIVEN = text(4, "given_name", Demographic, "given names; NULL: none");
        NAME_TEXT = text(5, "text", Demographic, "the whole name as it is said; NULL: made of the parts");

        PHONE_KIND = text(2, "kind", Demographic, "mobile, home, work, email, other");
        PHONE_NUMBER = text(3, "number", Demographic, "as typed");
        PHONE_NOTE = text(4, "note", Demographic, "whose, or when to call; NULL: none");
        PHONE_RANK = int(5, "rank", Demographic, "the lowest is called first");

        ADDRESS_USE = text(2, "use", Demographic, "FHIR AddressUse: home, work, temp, old, billing");
        ADDRESS_LINES = text(3, "lines", Demographic, "street and house, lines separated by a line feed");
        ADDRESS_CITY = text(4, "city", Demographic, "town; NULL: unknown");
        ADDRESS_DISTRICT = text(5, "district", Demographic, "district or county; NULL: unknown");
        ADDRESS_STATE = text(6, "state", Demographic, "state or governorate; NULL: unknown");
        ADDRESS_POSTAL = text(7, "postal_code", Demographic, "postal code; NULL: unknown");
        ADDRESS_COUNTRY = text(8, "country", Demographic, "as written; NULL: the clinic's");

        IDENTIFIER_SYSTEM = text(2, "system", Demographic, "who gave it: a URI, or a word");
        IDENTIFIER_VALUE = text(3, "value", Demographic, "the identifier as written");
        IDENTIFIER_KIND = text(4, "kind", Demographic, "HL7 v2 table 0203 code or a word; NULL: unknown");

        CONTACT_RELATIONSHIP = text(2, "relationship", Demographic, "mother, guardian, ...; NULL: not asked");
        CONTACT_NAME = text(3, "name", Demographic, "their name");
        CONTACT_PHONE = text(4, "phone", Demographic, "as typed; NULL: unknown");

        GUARANTOR = blob(1, "guarantor", Demographic, "who pays: patient.id; NULL: nobody named");

        PHOTO_BYTES = blob(2, "bytes", AppendOnly, "JPEG or PNG; empty: the photo was taken away");
        PHOTO_TYPE = text(3, "media_type", AppendOnly, "image/jpeg or image/png");
        PHOTO_OF = blob(1, "patient", AppendOnly, "patient.id");
    }
}

use columns as c;

pub(crate) const PATIENT: Table = Table {
    number: 10,
    name: "patient",
    comment: "somebody who is cared for",
    columns: &[
        c::NUMBER,
        c::FAMILY,
        c::GIVEN,
        c::PREFERRED,
        c::BIRTH_DATE,
        c::BIRTH_ESTIMATED,
        c::SEX,
        c::LANGUAGE,
        c::NOTE,
        c::NO_PHONE,
        c::ARCHIVED_MS,
        c::ARCHIVED_REASON,
        c::IN_HOUSEHOLD,
        c::DECEASED_DATE,
        c::SOURCE,
        c::MERGED_INTO,
        c::MERGED_MS,
        c::DECEASED,
    ],
    indexes: &[
        "CREATE INDEX patient_by_number ON patient (number)",
        "CREATE INDEX patient_by_household ON patient (household) WHERE household IS NOT NULL",
        "CREATE INDEX patient_by_merged ON patient (merged_into) WHERE merged_into IS NOT NULL",
        // The few whom nobody calls as they stand; whoever looks for them says exactly this.
        "CREATE INDEX patient_by_aside ON patient (merged_into, archived_ms, deceased, deleted) \
         WHERE merged_into IS NOT NULL OR archived_ms IS NOT NULL \
            OR coalesce(deceased, 0) <> 0 OR deleted IS NOT NULL",
    ],
};

pub(crate) const NAME: Table = Table {
    number: 11,
    name: "patient_name",
    comment: "a further name: maiden, former, in another script",
    columns: &[
        c::OF,
        c::NAME_USE,
        c::NAME_FAMILY,
        c::NAME_GIVEN,
        c::NAME_TEXT,
    ],
    indexes: &["CREATE INDEX patient_name_by_patient ON patient_name (patient)"],
};

pub(crate) const PHONE: Table = Table {
    number: 12,
    name: "patient_phone",
    comment: "a way to reach somebody: phone or e-mail",
    columns: &[
        c::OF,
        c::PHONE_KIND,
        c::PHONE_NUMBER,
        c::PHONE_NOTE,
        c::PHONE_RANK,
    ],
    indexes: &["CREATE INDEX patient_phone_by_patient ON patient_phone (patient, rank, id)"],
};

pub(crate) const ADDRESS: Table = Table {
    number: 13,
    name: "patient_address",
    comment: "where somebody lives, or gets letters",
    columns: &[
        c::OF,
        c::ADDRESS_USE,
        c::ADDRESS_LINES,
        c::ADDRESS_CITY,
        c::ADDRESS_DISTRICT,
        c::ADDRESS_STATE,
        c::ADDRESS_POSTAL,
        c::ADDRESS_COUNTRY,
    ],
    indexes: &["CREATE INDEX patient_address_by_patient ON patient_address (patient)"],
};

pub(crate) const IDENTIFIER: Table = Table {
    number: 14,
    name: "patient_identifier",
    comment: "a number that somebody else gave: national id, insurance, other clinic",
    columns: &[
        c::OF,
        c::IDENTIFIER_SYSTEM,
        c::IDENTIFIER_VALUE,
        c::IDENTIFIER_KIND,
    ],
    indexes: &["CREATE INDEX patient_identifier_by_patient ON patient_identifier (patient)"],
};

pub(crate) const CONTACT: Table = Table {
    number: 15,
    name: "patient_contact",
    comment: "whom to call: next of kin, guardian",
    columns: &[
        c::OF,
        c::CONTACT_RELATIONSHIP,
        c::CONTACT_NAME,
        c::CONTACT_PHONE,
    ],
    indexes: &["CREATE INDEX patient_contact_by_patient ON patient_contact (patient)"],
};

pub(crate) const HOUSEHOLD: Table = Table {
    number: 16,
    name: "household",
    comment: "people who share a guarantor",
    columns: &[c::GUARANTOR],
    indexes: &[],
};

pub(crate) const PHOTO: Table = Table {
    number: 17,
    name: "patient_photo",
    comment: "a photo; the newest row counts",
    columns: &[c::PHOTO_OF, c::PHOTO_BYTES, c::PHOTO_TYPE],
    indexes: &["CREATE INDEX patient_photo_by_patient ON patient_photo (patient, id)"],
};

pub(crate) const APART: Table = Table {
    number: 28,
    name: "patient_apart",
    comment: "two who look like one, and are not: somebody has looked",
    columns: &[c::APART_ONE, c::APART_OTHER],
    indexes: &[],
};

pub(crate) const TAKEN: Table = Table {
    number: 45,
    name: "patient_taken",
    comment: "what a merge took from the merged record, and what it replaced: for taking them apart",
    columns: &[
        c::TAKEN_INTO,
        c::TAKEN_FROM,
        c::TAKEN_WHAT,
        c::TAKEN_BEFORE,
        c::TAKEN_AFTER,
    ],
    indexes: &["CREATE INDEX patient_taken_by_from ON patient_taken (from_patient)"],
};

pub(crate) const RESTRICTION: Table = Table {
    number: 70,
    name: "patient_restriction",
    comment: "a record that only those named may open; a change of it is a new row",
    columns: &[
        c::OF,
        c::RESTRICTION_REASON,
        c::RESTRICTION_BY,
        c::RESTRICTION_MS,
        c::RESTRICTION_TREATING,
    ],
    indexes: &["CREATE INDEX patient_restriction_by_patient ON patient_restriction (patient)"],
};

pub(crate) const ACCESS: Table = Table {
    number: 71,
    name: "patient_access",
    comment: "who may open a restricted record",
    columns: &[c::ACCESS_TO, c::ACCESS_PERSON],
    indexes: &[
        "CREATE INDEX patient_access_by_restriction ON patient_access (restriction, person)",
    ],
};
