use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::countries::{DateOrder, HourCycle};
use super::writing::{Calendar, Digits, Locale};

/// The clinic's habits.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Settings {
    /// Its name.
    pub name: String,
    /// ISO 3166-1.
    pub country: String,
    /// ISO 4217.
    pub currency: String,
    /// IANA name.
    pub time_zone: String,
    /// Language of the screens.
    pub locale: Locale,
    /// ISO weekday, 1 Monday to 7 Sunday.
    pub week_start: i64,
    /// How a date is typed and shown.
    pub date_order: DateOrder,
    /// Twelve or twenty-four hours.
    pub hour_cycle: HourCycle,
    /// The digits of what is shown.
    pub digits: Digits,
    /// A calendar beside the Gregorian one.
    pub calendar: Calendar,
    /// The country's, with its +.
    pub phone_prefix: String,
    /// Where patients call the clinic, as typed.
    pub phone: Option<String>,
    /// Minutes without a key until it locks.
    pub auto_lock_min: i64,
    /// Minutes of waiting until the board warns.
    pub alert_min: i64,
    /// Minutes after their time until the board warns of who has not come; 0: never.
    pub alert_expected_min: i64,
    /// Minutes alone in a room until the board warns; 0: never.
    pub alert_roomed_min: i64,
    /// Minutes with the provider until the board warns; 0: never.
    pub alert_with_provider_min: i64,
    /// Minutes of waiting to check out until the board warns; 0: never.
    pub alert_ready_min: i64,
    /// Whether its people are invented.
    pub sample: bool,
    /// Whether it is there to practise in, beside the real one.
    pub practice: bool,
    /// Whether a password alone opens it.
    pub password_only: bool,
    /// Things of an import that this version does not understand yet, kept with their patients.
    pub kept_resources: i64,
    /// The last proof that the records are what their history says; `None`: there was none yet.
    pub last_proof: Option<LastProof>,
}

/// When the records were last proved, by somebody or by itself.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema, TS)]
pub(crate) struct LastProof {
    /// UTC ms.
    pub at_ms: i64,
    /// Whether it came to its end, whatever it found.
    pub is_complete: bool,
}

impl Settings {
    pub(crate) fn auto_lock_ms(&self) -> i64 {
        self.auto_lock_min.clamp(1, 240).saturating_mul(60_000)
    }
}

impl DateOrder {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }
}

impl HourCycle {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::H12 => "h12",
            Self::H23 => "h23",
        }
    }
}
