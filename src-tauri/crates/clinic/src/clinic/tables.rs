use journal::{Column, Merge, Table};

use Merge::Demographic;

pub(crate) const NAME: Column = Column::text(1, "name", Demographic, "the clinic's name");
pub(crate) const COUNTRY: Column = Column::text(2, "country", Demographic, "ISO 3166-1 alpha-2");
pub(crate) const CURRENCY: Column = Column::text(3, "currency", Demographic, "ISO 4217");
pub(crate) const TIME_ZONE: Column = Column::text(4, "time_zone", Demographic, "IANA name");
pub(crate) const LOCALE: Column = Column::text(5, "locale", Demographic, "language of the screens");
pub(crate) const WEEK_START: Column = Column::int(
    6,
    "week_start",
    Demographic,
    "ISO weekday, 1 Monday to 7 Sunday",
);
pub(crate) const DATE_ORDER: Column = Column::text(7, "date_order", Demographic, "dmy, mdy, ymd");
pub(crate) const HOUR_CYCLE: Column = Column::text(8, "hour_cycle", Demographic, "h12, h23");
pub(crate) const PHONE_PREFIX: Column =
    Column::text(9, "phone_prefix", Demographic, "of the country, with its +");
pub(crate) const AUTO_LOCK_MIN: Column = Column::int(
    10,
    "auto_lock_min",
    Demographic,
    "minutes without a key until it locks",
);
pub(crate) const ALERT_MIN: Column = Column::int(
    11,
    "alert_min",
    Demographic,
    "minutes of waiting until the board warns",
);
pub(crate) const SAMPLE: Column = Column::int(
    12,
    "sample",
    Demographic,
    "1: invented people to try things on; 2: the same, to practise in beside the real clinic",
);
/// What `SAMPLE` says of a clinic to practise in.
pub(crate) const FOR_PRACTICE: i64 = 2;
pub(crate) const DIGITS: Column =
    Column::text(13, "digits", Demographic, "latin, native; NULL: latin");
pub(crate) const CALENDAR: Column = Column::text(
    14,
    "calendar",
    Demographic,
    "shown beside the Gregorian one; NULL: none",
);

pub(crate) const PHONE: Column = Column::text(
    21,
    "phone",
    Demographic,
    "where patients call the clinic, as typed; NULL: none",
);

// From 22 on: minutes at the other steps of a visit.
pub(crate) const ALERT_EXPECTED_MIN: Column = Column::int(
    22,
    "alert_expected_min",
    Demographic,
    "minutes after their time until the board warns of who has not come; 0: never; NULL: 15",
);
pub(crate) const ALERT_ROOMED_MIN: Column = Column::int(
    23,
    "alert_roomed_min",
    Demographic,
    "minutes alone in a room until the board warns; 0: never; NULL: 15",
);
pub(crate) const ALERT_WITH_PROVIDER_MIN: Column = Column::int(
    24,
    "alert_with_provider_min",
    Demographic,
    "minutes with the provider until the board warns; 0: never; NULL: 60",
);
pub(crate) const ALERT_READY_MIN: Column = Column::int(
    25,
    "alert_ready_min",
    Demographic,
    "minutes of waiting to check out until the board warns; 0: never; NULL: 10",
);

pub(crate) const PROFILE: Table = Table {
    number: 1,
    name: "clinic_profile",
    comment: "one row: the clinic and its habits",
    columns: &[
        NAME,
        COUNTRY,
        CURRENCY,
        TIME_ZONE,
        LOCALE,
        WEEK_START,
        DATE_ORDER,
        HOUR_CYCLE,
        PHONE_PREFIX,
        AUTO_LOCK_MIN,
        ALERT_MIN,
        SAMPLE,
        DIGITS,
        CALENDAR,
        PHONE,
        ALERT_EXPECTED_MIN,
        ALERT_ROOMED_MIN,
        ALERT_WITH_PROVIDER_MIN,
        ALERT_READY_MIN,
    ],
    indexes: &[],
};
