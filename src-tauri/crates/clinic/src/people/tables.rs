use journal::{Column, Merge, Table};

use Merge::Demographic;

pub(crate) const NAME: Column = Column::text(1, "name", Demographic, "as on the sign-in tile");
pub(crate) const ROLE: Column = Column::text(2, "role", Demographic, "Role, as a word");
pub(crate) const SUSPENDED: Column = Column::int(
    3,
    "suspended",
    Demographic,
    "1: may not sign in; 0 or NULL: may",
);
pub(crate) const THEME: Column = Column::text(
    4,
    "theme",
    Demographic,
    "light, dark, contrast; NULL: as the PC",
);
pub(crate) const DENSITY: Column =
    Column::text(5, "density", Demographic, "compact, roomy; NULL: normal");
pub(crate) const ZOOM: Column = Column::int(6, "zoom", Demographic, "percent; NULL: 100");
pub(crate) const LOCALE: Column =
    Column::text(7, "locale", Demographic, "language; NULL: the clinic's");
pub(crate) const LETTER_KEYS: Column = Column::int(
    8,
    "letter_keys",
    Demographic,
    "0: single-letter keys are off; NULL: on",
);

pub(crate) const FIRST_STEPS: Column = Column::int(
    9,
    "first_steps",
    Demographic,
    "0: the list of first steps is hidden; NULL: shown",
);

pub(crate) const WAITING_ROOM: Column = Column::text(
    21,
    "waiting_room",
    Demographic,
    "WaitingRoomView, JSON; NULL: as designed",
);

pub(crate) const PERSON: Table = Table {
    number: 2,
    name: "person",
    comment: "somebody who works in the clinic",
    columns: &[
        NAME,
        ROLE,
        SUSPENDED,
        THEME,
        DENSITY,
        ZOOM,
        LOCALE,
        LETTER_KEYS,
        FIRST_STEPS,
        WAITING_ROOM,
    ],
    indexes: &[],
};

/// What a person keeps at this PC, typing and choices: no part of the record, so not in the journal.
pub(crate) const KEPT_DDL: &str = "\
CREATE TABLE draft ( -- what somebody was typing when they were interrupted
  person BLOB NOT NULL, -- whose: person.id
  form TEXT NOT NULL, -- which form
  key TEXT NOT NULL, -- about what: an id, or empty
  body TEXT NOT NULL, -- what they typed, JSON of the form
  saved_ms INTEGER NOT NULL, -- when, UTC ms
  PRIMARY KEY (person, form, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE choice ( -- how somebody left a screen
  person BLOB NOT NULL, -- whose: person.id
  screen TEXT NOT NULL, -- which screen
  body TEXT NOT NULL, -- what they chose, JSON of the screen
  PRIMARY KEY (person, screen)
) STRICT, WITHOUT ROWID;
";
