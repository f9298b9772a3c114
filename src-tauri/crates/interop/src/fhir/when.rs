//! FHIR dates and times.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Timelike};

/// A FHIR `dateTime`, as precise as it was written and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// A moment.
    Instant {
        /// UTC milliseconds since 1970.
        utc_ms: i64,
        /// The day where it was written, `YYYY-MM-DD`: the offset may put it on another day in UTC.
        date: String,
    },
    /// A clock time without an offset. FHIR forbids it, other systems write it: the clinic's time zone decides.
    Local {
        /// `YYYY-MM-DD`
        date: String,
        /// Minutes since midnight, 0..1440.
        minute: u32,
    },
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date(String),
}

impl When {
    /// Reads a FHIR `date`, `dateTime` or `instant`; `None` if it is none of them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() <= 10 {
            return is_date(text).then(|| Self::Date(text.to_owned()));
        }
        // Longer than the longest precise time with an offset: not worth a parser's look.
        if text.len() > 40 || text.as_bytes().get(10) != Some(&b'T') || !starts_with_date(text) {
            return None;
        }
        if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
            return Some(Self::Instant {
                utc_ms: moment.timestamp_millis(),
                date: moment.date_naive().to_string(),
            });
        }
        if let Ok(moment) = DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z") {
            return Some(Self::Instant {
                utc_ms: moment.timestamp_millis(),
                date: moment.date_naive().to_string(),
            });
        }
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f")
            .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M"))
            .ok()?;
        Some(Self::Local {
            date: local.date().to_string(),
            minute: local.hour() * 60 + local.minute(),
        })
    }
}

/// Says whether a text is a FHIR `date`: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, on the calendar, years 1 to 9999.
pub(super) fn is_date(text: &str) -> bool {
    let digits = |part: &str, count: usize| {
        (part.len() == count && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let mut parts = text.split('-');
    let Some(year) = parts
        .next()
        .and_then(|part| digits(part, 4))
        .filter(|year| *year > 0)
    else {
        return false;
    };
    let Ok(year) = i32::try_from(year) else {
        return false;
    };
    let month = match parts.next() {
        None => return true,
        Some(part) => digits(part, 2),
    };
    let day = match parts.next() {
        None => Some(1),
        Some(part) => digits(part, 2),
    };
    let (Some(month), Some(day), None) = (month, day, parts.next()) else {
        return false;
    };
    NaiveDate::from_ymd_opt(year, month, day).is_some()
}

fn starts_with_date(text: &str) -> bool {
    text.get(..10).is_some_and(is_date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_of_the_calendar_and_as_precise_as_written() {
        for good in [
            "1890",
            "1890-12",
            "1890-12-31",
            "2024-02-29",
            "0001-01-01",
            "9999-12-31",
        ] {
            assert_eq!(
                When::parse(good),
                Some(When::Date(good.to_owned())),
                "{good}"
            );
        }
        for bad in [
            "",
            "0000",
            "0000-00-00",
            "2023-02-29",
            "2024-13",
            "2024-00-01",
            "2024-1-1",
            "24-01-01",
            "+024-01-01",
            "2024-",
            "2024-01-",
            "2024-01-01-",
            "2024/01/01",
            "01.02.2024",
            "٢٠٢٤",
            "2024-01-01T",
            "2024-01-01 10:00:00Z",
            "2024-01-01T25:00:00Z",
            "2024-02-30T10:00:00Z",
            "2024-01-01T10:00:00+25:00",
            "x024-01-01T10:00:00Z",
        ] {
            assert_eq!(When::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn instants_know_their_offset() {
        let at = |text: &str| match When::parse(text) {
            Some(When::Instant { utc_ms, date }) => (utc_ms, date),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(at("1970-01-01T00:00:00Z"), (0, "1970-01-01".to_owned()));
        assert_eq!(
            at("1970-01-01T02:00:00+02:00"),
            (0, "1970-01-01".to_owned())
        );
        assert_eq!(
            at("1969-12-31T19:00:00.001-05:00"),
            (1, "1969-12-31".to_owned())
        );
        assert_eq!(at("2011-04-15T09:13:12+00:00").0, 1_302_858_792_000);
        assert_eq!(at("2011-04-15T09:13+05:45").0, 1_302_838_080_000);
        assert_eq!(at("1890-06-01T00:00:00Z").0, -2_511_475_200_000);
        assert_eq!(at("2016-12-31T23:59:60Z").1, "2016-12-31");
    }

    #[test]
    fn a_time_without_an_offset_stays_local() {
        let local = |minute| {
            Some(When::Local {
                date: "2024-01-01".to_owned(),
                minute,
            })
        };
        assert_eq!(When::parse("2024-01-01T10:30:15"), local(630));
        assert_eq!(When::parse("2024-01-01T10:30:15.25"), local(630));
        assert_eq!(When::parse("2024-01-01T00:05"), local(5));
    }
}
