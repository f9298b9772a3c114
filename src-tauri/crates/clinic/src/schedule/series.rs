//! The days on which a visit repeats: RFC 5545, reckoned by the crate `rrule`.
//!
//! Only civil dates are reckoned; the time of day is the clinic's wall clock on each of them, so that a visit at nine
//! stays at nine when the clocks change.

use chrono::{NaiveDate, NaiveTime, Weekday};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz, Unvalidated};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::Error;
use crate::time::parse_date;

/// More is a mistake in typing, not a treatment.
const MOST: u16 = 200;
const MOST_INTERVAL: u16 = 52;

/// How often, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Every {
    /// Every day.
    Day,
    /// Every week.
    Week,
    /// Every month, on the same day of the month; months without it are left out.
    Month,
    /// Every month, on the same weekday of the month: the second Tuesday.
    MonthWeekday,
}

/// How a visit repeats. It ends: after so many visits, or on a day.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Repeat {
    every: Every,
    /// Every so many days, weeks or months; 1 if not said.
    interval: Option<u16>,
    /// ISO weekdays, of `week`; the first visit's if not said.
    weekdays: Option<Vec<i64>>,
    /// How many visits, the first included.
    count: Option<u16>,
    /// The last civil date that may have one.
    until: Option<String>,
}

/// The rule, and the days on which it falls.
pub(super) struct Dates {
    /// An RRULE of RFC 5545.
    pub(super) rule: String,
    /// In order, the first visit's day first.
    pub(super) dates: Vec<NaiveDate>,
}

impl Repeat {
    /// The days of a visit that is first on `first`, where weeks begin on `week_start`.
    ///
    /// # Errors
    /// `input.invalid` on the argument that makes no sense, or never ends.
    pub(super) fn dates(&self, first: NaiveDate, week_start: Weekday) -> Result<Dates, Error> {
        let rule = self.rule(first)?.week_start(week_start);
        let start = first
            .and_time(NaiveTime::MIN)
            .and_utc()
            .with_timezone(&Tz::UTC);
        let rule = rule
            .validate(start)
            .map_err(|_| Error::invalid("repeat", "makes_no_sense"))?;
        let text = rule.to_string();
        let set = RRuleSet::new(start).rrule(rule);
        // One more than allowed, to see that there is one.
        let found = set.all(MOST + 1).dates;
        let mut dates: Vec<NaiveDate> = found.iter().map(chrono::DateTime::date_naive).collect();
        if dates.first() != Some(&first) {
            // The first visit stands even if the rule would not have it, and counts as one.
            dates.insert(0, first);
            if let Some(count) = self.count {
                dates.truncate(count.into());
            }
        }
        if dates.len() > MOST.into() {
            return Err(Error::invalid("repeat", "too_many"));
        }
        if dates.len() < 2 {
            return Err(Error::invalid("repeat", "never_again"));
        }
        Ok(Dates { rule: text, dates })
    }

    fn rule(&self, first: NaiveDate) -> Result<RRule<Unvalidated>, Error> {
        let interval = self.interval.unwrap_or(1);
        if !(1..=MOST_INTERVAL).contains(&interval) {
            return Err(Error::invalid("interval", "out_of_range"));
        }
        let weekday = chrono::Datelike::weekday(&first);
        let rule = match self.every {
            Every::Day => RRule::new(Frequency::Daily),
            Every::Week => RRule::new(Frequency::Weekly).by_weekday(self.weekdays_or(weekday)?),
            Every::Month => RRule::new(Frequency::Monthly),
            Every::MonthWeekday => {
                let place = chrono::Datelike::day0(&first) / 7 + 1;
                // Not every month has a fifth: what is meant is the last.
                let place = if place == 5 {
                    -1
                } else {
                    i16::try_from(place).unwrap_or(1)
                };
                RRule::new(Frequency::Monthly).by_weekday(vec![NWeekday::Nth(place, weekday)])
            }
        };
        if self.weekdays.is_some() && self.every != Every::Week {
            return Err(Error::invalid("weekdays", "not_of_a_week"));
        }
        let rule = rule.interval(interval);
        match (self.count, &self.until) {
            (Some(count), None) if (2..=MOST).contains(&count) => Ok(rule.count(count.into())),
            (Some(_), None) => Err(Error::invalid("count", "out_of_range")),
            (None, Some(until)) => {
                let until = parse_date("until", until)?;
                let end = until.and_time(NaiveTime::MIN).and_utc();
                Ok(rule.until(end.with_timezone(&Tz::UTC)))
            }
            (None, None) => Err(Error::invalid("until", "missing")),
            (Some(_), Some(_)) => Err(Error::invalid("until", "count_and_until")),
        }
    }

    fn weekdays_or(&self, first: Weekday) -> Result<Vec<NWeekday>, Error> {
        let Some(named) = &self.weekdays else {
            return Ok(vec![NWeekday::Every(first)]);
        };
        let day = |number: &i64| {
            let number = u8::try_from(number.checked_sub(1)?).ok()?;
            Weekday::try_from(number).ok().map(NWeekday::Every)
        };
        let days: Option<Vec<NWeekday>> = named.iter().map(day).collect();
        days.filter(|days| !days.is_empty() && days.len() <= 7)
            .ok_or_else(|| Error::invalid("weekdays", "out_of_range"))
    }
}

/// The rule of a visit that is first on this day, and on how many days it falls.
#[cfg(feature = "fuzz")]
pub(crate) fn repeated(first: NaiveDate, repeat: &str) -> Option<(String, usize)> {
    let repeat: Repeat = serde_json::from_str(repeat).ok()?;
    let found = repeat.dates(first, Weekday::Mon).ok()?;
    Some((found.rule, found.dates.len()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn days(first: &str, repeat: serde_json::Value) -> Result<Vec<String>, String> {
        let repeat: Repeat = serde_json::from_value(repeat).unwrap();
        let first = parse_date("date", first).unwrap();
        match repeat.dates(first, Weekday::Mon) {
            Ok(found) => Ok(found.dates.iter().map(ToString::to_string).collect()),
            Err(Error::Invalid { field, why }) => Err(format!("{field}: {why}")),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_visit_repeats_as_people_say() {
        let table = [
            // Every day, over the end of a month.
            (
                "2026-11-29",
                json!({"every": "day", "count": 3}),
                "2026-11-29 2026-11-30 2026-12-01",
            ),
            // Every second week on Monday and Thursday.
            (
                "2026-11-23",
                json!({"every": "week", "interval": 2, "weekdays": [4, 1], "count": 4}),
                "2026-11-23 2026-11-26 2026-12-07 2026-12-10",
            ),
            // Until a day, which is included.
            (
                "2026-11-23",
                json!({"every": "week", "until": "2026-12-07"}),
                "2026-11-23 2026-11-30 2026-12-07",
            ),
            // A month without a 31st has none.
            (
                "2026-12-31",
                json!({"every": "month", "count": 3}),
                "2026-12-31 2027-01-31 2027-03-31",
            ),
            // The second Tuesday.
            (
                "2026-12-08",
                json!({"every": "month_weekday", "count": 3}),
                "2026-12-08 2027-01-12 2027-02-09",
            ),
            // A fifth Monday is the last one.
            (
                "2026-11-30",
                json!({"every": "month_weekday", "count": 3}),
                "2026-11-30 2026-12-28 2027-01-25",
            ),
            // The first visit stands where the rule would have none, and counts.
            (
                "2026-11-25",
                json!({"every": "week", "weekdays": [1], "count": 3}),
                "2026-11-25 2026-11-30 2026-12-07",
            ),
            // A leap day.
            (
                "2028-02-29",
                json!({"every": "month", "interval": 12, "count": 2}),
                "2028-02-29 2032-02-29",
            ),
        ];
        for (first, repeat, expected) in table {
            assert_eq!(days(first, repeat).unwrap().join(" "), expected);
        }
    }

    #[test]
    fn what_makes_no_sense_or_never_ends_is_refused_by_name() {
        let table = [
            (json!({"every": "day"}), "until: missing"),
            (
                json!({"every": "day", "count": 3, "until": "2027-01-01"}),
                "until: count_and_until",
            ),
            (json!({"every": "day", "count": 1}), "count: out_of_range"),
            (json!({"every": "day", "count": 201}), "count: out_of_range"),
            (
                json!({"every": "day", "until": "9999-12-31"}),
                "repeat: too_many",
            ),
            (
                json!({"every": "day", "interval": 0, "count": 2}),
                "interval: out_of_range",
            ),
            (
                json!({"every": "week", "interval": 53, "count": 2}),
                "interval: out_of_range",
            ),
            (
                json!({"every": "week", "weekdays": [], "count": 2}),
                "weekdays: out_of_range",
            ),
            (
                json!({"every": "week", "weekdays": [8], "count": 2}),
                "weekdays: out_of_range",
            ),
            (
                json!({"every": "week", "weekdays": [0], "count": 2}),
                "weekdays: out_of_range",
            ),
            (
                json!({"every": "week", "weekdays": [i64::MIN], "count": 2}),
                "weekdays: out_of_range",
            ),
            (
                json!({"every": "month", "weekdays": [1], "count": 2}),
                "weekdays: not_of_a_week",
            ),
            (
                json!({"every": "week", "until": "2026-11-24"}),
                "repeat: never_again",
            ),
            (
                json!({"every": "week", "until": "2020-01-01"}),
                "repeat: makes_no_sense",
            ),
        ];
        for (repeat, expected) in table {
            assert_eq!(
                days("2026-11-23", repeat.clone()).unwrap_err(),
                expected,
                "{repeat}"
            );
        }
    }

    #[test]
    fn the_worst_that_can_be_asked_is_answered_at_once() {
        let started = std::time::Instant::now();
        for every in ["day", "week", "month", "month_weekday"] {
            for first in ["0001-01-31", "2028-02-29", "9999-12-31"] {
                for interval in [1, 52] {
                    let ends = [
                        json!({"every": every, "interval": interval, "until": "9999-12-31"}),
                        json!({"every": every, "interval": interval, "count": 200}),
                    ];
                    for repeat in ends {
                        // Refused or answered: it ends.
                        drop(days(first, repeat));
                    }
                }
            }
        }
        let each = started.elapsed() / 48;
        assert!(each.as_millis() < 100, "{each:?} each");
    }
}
