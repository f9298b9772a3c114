//! Instants, civil dates, and the clinic's time zone between them.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;

use crate::Error;

/// Where "now" comes from: the PC's clock, or a test's.
pub trait Clock: Send + Sync {
    /// UTC milliseconds since 1970.
    fn now_ms(&self) -> i64;
}

/// The PC's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the PC for the time"
    )]
    fn now_ms(&self) -> i64 {
        Utc::now().timestamp_millis()
    }
}

/// The clinic's wall clock.
#[derive(Debug, Clone, Copy)]
pub struct Zone(Tz);

impl Zone {
    /// The zone of this IANA name.
    ///
    /// # Errors
    /// `input.invalid` on `time_zone` if there is none.
    pub fn named(name: &str) -> Result<Self, Error> {
        name.parse()
            .map(Self)
            .map_err(|_| Error::invalid("time_zone", "unknown"))
    }

    /// The civil date and time at an instant.
    #[must_use]
    pub fn civil(self, at_ms: i64) -> NaiveDateTime {
        let utc = DateTime::from_timestamp_millis(at_ms).unwrap_or(DateTime::UNIX_EPOCH);
        utc.with_timezone(&self.0).naive_local()
    }

    /// The civil date at an instant.
    #[must_use]
    pub fn date(self, at_ms: i64) -> NaiveDate {
        self.civil(at_ms).date()
    }

    /// The instant of a civil time; of two, the earlier; `None` if the clocks skip it.
    #[must_use]
    pub fn instant(self, date: NaiveDate, time: NaiveTime) -> Option<i64> {
        match self.0.from_local_datetime(&date.and_time(time)) {
            LocalResult::Single(at) => Some(at.timestamp_millis()),
            LocalResult::Ambiguous(earlier, _) => Some(earlier.timestamp_millis()),
            LocalResult::None => None,
        }
    }

    /// The instant a civil day begins, also where the clocks skip midnight.
    #[must_use]
    pub fn day_start(self, date: NaiveDate) -> i64 {
        (0..=180)
            .step_by(15)
            .filter_map(|minute| NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0))
            .find_map(|time| self.instant(date, time))
            .unwrap_or_else(|| date.and_time(NaiveTime::MIN).and_utc().timestamp_millis())
    }
}

/// Reads "YYYY-MM-DD".
///
/// # Errors
/// `input.invalid` on `field`.
pub fn parse_date(field: &'static str, text: &str) -> Result<NaiveDate, Error> {
    // The parser also takes spaces, signs and missing zeros; what is kept as text must be what is meant.
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|date| date.to_string() == text)
        .ok_or_else(|| Error::invalid(field, "not_a_date"))
}

/// Reads "HH:MM".
///
/// # Errors
/// `input.invalid` on `field`.
pub fn parse_time(field: &'static str, text: &str) -> Result<NaiveTime, Error> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .ok()
        .filter(|time| time.format("%H:%M").to_string() == text)
        .ok_or_else(|| Error::invalid(field, "not_a_time"))
}

/// The next civil day.
#[must_use]
pub fn next_day(date: NaiveDate) -> NaiveDate {
    date.succ_opt().unwrap_or(date)
}
