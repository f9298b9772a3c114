//! Instants, civil dates, and the clinic's time zone between them.

use std::sync::LazyLock;
use std::time::Instant;

use chrono::{
    DateTime, Datelike as _, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _,
    Timelike as _, Utc,
};
use chrono_tz::Tz;
use journal::Value;

use crate::Error;

/// Where "now" comes from: the PC's clock, or a test's.
pub trait Clock: Send + Sync {
    /// UTC milliseconds since 1970.
    fn now_ms(&self) -> i64;

    /// Milliseconds since some moment, on a clock that nobody can set.
    fn steady_ms(&self) -> i64;
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

    fn steady_ms(&self) -> i64 {
        static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
        i64::try_from(BEGUN.elapsed().as_millis()).unwrap_or(i64::MAX)
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

    /// The zone as a cell keeps it.
    pub(crate) fn kept(cell: &Value) -> Result<Self, Error> {
        match cell {
            Value::Text(name) => Self::named(name),
            Value::Null | Value::Int(_) | Value::Blob(_) => {
                Err(Error::Internal("a clinic nowhere"))
            }
        }
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

    /// The instant of a wall time on a civil date; `None` if the clocks skip it, or do not show it a second time.
    #[must_use]
    pub fn instant(self, date: NaiveDate, wall: WallTime) -> Option<i64> {
        let at = match (
            self.0.from_local_datetime(&date.and_time(wall.time)),
            wall.is_second,
        ) {
            (LocalResult::Single(at) | LocalResult::Ambiguous(at, _), false)
            | (LocalResult::Ambiguous(_, at), true) => at,
            (LocalResult::Single(_), true) | (LocalResult::None, _) => return None,
        };
        Some(at.timestamp_millis())
    }

    /// The instant of a wall time where there has to be one: what the clocks skip is the next that they show, and what
    /// they show once is that.
    #[must_use]
    pub fn nearest(self, date: NaiveDate, wall: WallTime) -> Option<i64> {
        let from = wall.time.num_seconds_from_midnight();
        self.instant(date, wall).or_else(|| {
            (from..=from.saturating_add(180 * 60))
                .step_by(60)
                .filter_map(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0))
                .find_map(|time| self.instant(date, time.into()))
        })
    }

    /// The civil date and the wall time at an instant.
    #[must_use]
    pub fn wall(self, at_ms: i64) -> (NaiveDate, WallTime) {
        let civil = self.civil(at_ms);
        let time = WallTime::from(civil.time());
        let first = self.instant(civil.date(), time);
        let is_second = first.is_some_and(|first| first < at_ms);
        (civil.date(), WallTime { is_second, ..time })
    }

    /// The instant a civil day begins, also where the clocks skip midnight.
    #[must_use]
    pub fn day_start(self, date: NaiveDate) -> i64 {
        (0..=180)
            .step_by(15)
            .filter_map(|minute| NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0))
            .find_map(|time| self.instant(date, time.into()))
            .unwrap_or_else(|| date.and_time(NaiveTime::MIN).and_utc().timestamp_millis())
    }
}

/// Reads "YYYY-MM-DD".
///
/// # Errors
/// `input.invalid` on `field`.
pub fn parse_date(field: &'static str, text: &str) -> Result<NaiveDate, Error> {
    // The parser also takes spaces, signs and missing zeros; what is kept as text must be what is meant, and sort by it.
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|date| date.to_string() == text && (1..=9999).contains(&date.year()))
        .ok_or_else(|| Error::invalid(field, "not_a_date"))
}

/// A time of day as the clinic's clocks show it.
///
/// When the clocks go back they show an hour twice. The second one has a "B" behind it, as the law has it where summer
/// time is set (Germany, Zeitgesetz § 5: the hours 2A and 2B).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WallTime {
    time: NaiveTime,
    is_second: bool,
}

impl WallTime {
    /// The same on the clock's face, the first time that it is shown.
    #[must_use]
    pub fn first(self) -> Self {
        Self::from(self.time)
    }

    /// Minutes after midnight on the clock's face.
    #[must_use]
    pub fn minute(self) -> i64 {
        i64::from(self.time.num_seconds_from_midnight() / 60)
    }
}

impl From<NaiveTime> for WallTime {
    fn from(time: NaiveTime) -> Self {
        Self {
            time,
            is_second: false,
        }
    }
}

impl std::fmt::Display for WallTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let second = if self.is_second { "B" } else { "" };
        write!(f, "{}{second}", self.time.format("%H:%M"))
    }
}

/// Reads "HH:MM", or "HH:MMB" for the second time that the clocks show it.
///
/// # Errors
/// `input.invalid` on `field`.
pub fn parse_time(field: &'static str, text: &str) -> Result<WallTime, Error> {
    let first = text.strip_suffix('B');
    let time = NaiveTime::parse_from_str(first.unwrap_or(text), "%H:%M").ok();
    time.map(|time| WallTime {
        time,
        is_second: first.is_some(),
    })
    .filter(|wall| wall.to_string() == text)
    .ok_or_else(|| Error::invalid(field, "not_a_time"))
}

/// The next civil day.
#[must_use]
pub fn next_day(date: NaiveDate) -> NaiveDate {
    date.succ_opt().unwrap_or(date)
}

/// The civil day before.
#[must_use]
pub fn day_before(date: NaiveDate) -> NaiveDate {
    date.pred_opt().unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_in_full_and_of_a_year_that_people_know() {
        for (text, is_date) in [
            ("2026-11-29", true),
            ("0001-01-01", true),
            ("9999-12-31", true),
            ("2028-02-29", true),
            ("2027-02-29", false),
            ("2026-1-2", false),
            (" 2026-11-29", false),
            ("+2026-11-29", false),
            ("+10000-01-01", false),
            ("+262142-12-31", false),
            ("0000-01-01", false),
            ("-0001-01-01", false),
        ] {
            assert_eq!(parse_date("date", text).is_ok(), is_date, "{text}");
        }
    }

    #[test]
    fn every_minute_has_one_name_and_every_name_one_minute() {
        const MINUTE: i64 = 60_000;
        let days = [
            ("Europe/Berlin", "2026-10-25"),
            ("Europe/Berlin", "2027-03-28"),
            ("America/New_York", "2026-11-01"),
            ("Africa/Cairo", "2027-10-28"),
            ("Africa/Cairo", "2027-04-30"),
            // By half an hour.
            ("Australia/Lord_Howe", "2027-04-04"),
            ("Australia/Lord_Howe", "2026-10-04"),
            ("Asia/Kathmandu", "2026-11-21"),
        ];
        for (name, date) in days {
            let zone = Zone::named(name).unwrap();
            let date = parse_date("date", date).unwrap();
            let (start, end) = (zone.day_start(date), zone.day_start(next_day(date)));
            let mut names = std::collections::BTreeSet::new();
            let mut at = start;
            while at < end {
                let (day, wall) = zone.wall(at);
                assert_eq!(day, date, "{name} {wall}");
                let read = parse_time("time", &wall.to_string()).unwrap();
                assert_eq!(zone.instant(date, read), Some(at), "{name} {wall}");
                assert!(names.insert(wall.to_string()), "{name}: {wall} twice");
                at += MINUTE;
            }
        }
    }

    #[test]
    fn what_no_clock_shows_is_no_time() {
        for text in [
            "", "B", "24:00", "9:00", "09:60", "09:00 ", "+9:00", "09:00b", "09:00A", "09:00BB",
        ] {
            assert!(parse_time("time", text).is_err(), "{text}");
        }
        let zone = Zone::named("Europe/Berlin").unwrap();
        let instant = |date, time| {
            zone.instant(
                parse_date("date", date).unwrap(),
                parse_time("time", time).unwrap(),
            )
        };
        assert_eq!(instant("2027-03-28", "02:30"), None, "skipped");
        assert_eq!(instant("2026-10-25", "03:00B"), None, "shown once");
        assert_eq!(instant("2026-11-21", "02:30B"), None, "shown once");
    }
}
