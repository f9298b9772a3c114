//! The countries a clinic can be in, and what each one's habits make the clinic start with.
//!
//! The facts are in `assets/countries.json`; `assets/countries.SOURCE.md` names where they come
//! from. They are only starting values: a clinic keeps its own and may change them.

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The file of facts, one country a line, ordered by code.
const FACTS: &str = include_str!("../../../../../assets/countries.json");

/// What a clinic in this country starts with.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub(crate) struct Country {
    /// ISO 3166-1 alpha-2, such as "EG".
    pub code: String,
    /// ISO 4217 code of the currency in use today, such as "EGP".
    pub currency: String,
    /// IANA names, the capital's first, then by the number of people; never empty.
    pub time_zones: Vec<String>,
    /// First day of the week, 1 = Monday to 7 = Sunday (ISO 8601).
    pub week_start: u8,
    /// The days on which most people do not work, numbered alike; one or two.
    pub weekend: Vec<u8>,
    /// How a date is written in figures.
    pub date_order: DateOrder,
    /// Whether hours run from 0 to 23 or twice from 1 to 12.
    pub hour_cycle: HourCycle,
    /// Calling code with its plus sign, such as "+20".
    pub phone_prefix: String,
}

/// The order of day, month and year in a date written in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "lowercase")]
pub(crate) enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

/// How the hours of a day are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "lowercase")]
pub(crate) enum HourCycle {
    /// 1 to 12, morning and afternoon.
    H12,
    /// 0 to 23.
    H23,
}

/// Every country and territory of ISO 3166-1, ordered by code.
pub(crate) fn countries() -> &'static [Country] {
    // The file is compiled in, so whether it parses is settled by the tests, not on a clinic's PC.
    static COUNTRIES: LazyLock<Vec<Country>> =
        LazyLock::new(|| serde_json::from_str(FACTS).unwrap_or_default());
    &COUNTRIES
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;

    fn country(code: &str) -> &'static Country {
        countries()
            .iter()
            .find(|country| country.code == code)
            .unwrap()
    }

    #[test]
    fn the_file_parses_whole() {
        let parsed: Vec<Country> = serde_json::from_str(FACTS).unwrap();
        assert_eq!(
            parsed.len(),
            249,
            "ISO 3166-1 has 249 countries and territories"
        );
        assert_eq!(countries().len(), parsed.len());
    }

    #[test]
    fn codes_are_ordered_and_unique() {
        assert!(countries().is_sorted_by(|a, b| a.code < b.code));
    }

    #[test]
    fn every_time_zone_is_known() {
        for country in countries() {
            assert!(
                !country.time_zones.is_empty(),
                "{} has no time zone",
                country.code
            );
            for zone in &country.time_zones {
                assert!(
                    zone.parse::<Tz>().is_ok(),
                    "{}: {zone} is unknown",
                    country.code
                );
            }
        }
    }

    #[test]
    fn every_fact_has_its_shape() {
        let capitals = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
        for country in countries() {
            let code = &country.code;
            assert!(code.len() == 2 && capitals(code), "{code}");
            assert!(
                country.currency.len() == 3 && capitals(&country.currency),
                "{code}"
            );
            assert!((1..=7).contains(&country.week_start), "{code}");
            assert!((1..=2).contains(&country.weekend.len()), "{code}");
            assert!(
                country.weekend.iter().all(|day| (1..=7).contains(day)),
                "{code}"
            );
            let digits = country.phone_prefix.strip_prefix('+').unwrap();
            assert!((1..=3).contains(&digits.len()), "{code}");
            assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
        }
    }

    #[test]
    fn known_countries_have_their_habits() {
        let egypt = country("EG");
        assert_eq!(egypt.currency, "EGP");
        assert_eq!(egypt.time_zones, ["Africa/Cairo"]);
        assert_eq!((egypt.week_start, egypt.phone_prefix.as_str()), (6, "+20"));
        assert_eq!(
            (egypt.date_order, egypt.hour_cycle),
            (DateOrder::Dmy, HourCycle::H12)
        );

        let states = country("US");
        assert_eq!(
            states.time_zones.first().map(String::as_str),
            Some("America/New_York")
        );
        assert_eq!((states.date_order, states.week_start), (DateOrder::Mdy, 7));
        // A week that begins on Sunday does not say which days are free.
        assert_eq!(
            (states.weekend.as_slice(), egypt.weekend.as_slice()),
            ([6, 7].as_slice(), [5, 6].as_slice())
        );
        assert_eq!(country("IR").weekend, [5]);

        assert_eq!(country("JP").date_order, DateOrder::Ymd);
        assert_eq!(country("FR").hour_cycle, HourCycle::H23);
        // Bulgaria took the euro on 1 January 2026: a check that the edition is not an old one.
        assert_eq!(country("BG").currency, "EUR");
    }

    #[test]
    fn the_words_on_the_wire_are_lowercase() {
        let order = serde_json::to_string(&DateOrder::Ymd).unwrap();
        let cycle = serde_json::to_string(&HourCycle::H23).unwrap();
        assert_eq!((order.as_str(), cycle.as_str()), ("\"ymd\"", "\"h23\""));
    }
}
