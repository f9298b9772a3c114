//! What names, dates and phones may be. Pure.

use chrono::{Datelike as _, NaiveDate};

use crate::Error;
use crate::time::parse_date;

const LONGEST_NAME_CHARS: usize = 200;
/// Nobody alive or in living records was born earlier.
const EARLIEST_BIRTH_YEAR: i32 = 1850;
const OLDEST_YEARS: i64 = 130;
/// "x" is no reason.
const FEWEST_REASON_LETTERS: usize = 5;

/// A name as it is kept: a family name always, since one-word names stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Names {
    pub(crate) family: String,
    pub(crate) given: Option<String>,
}

impl Names {
    /// A one-word name may come in either field.
    ///
    /// # Errors
    /// `input.invalid` on the field.
    pub(crate) fn new(family: &str, given: Option<&str>) -> Result<Self, Error> {
        let family = clean_line("family_name", family, LONGEST_NAME_CHARS)?;
        let given = clean_line("given_name", given.unwrap_or_default(), LONGEST_NAME_CHARS)?;
        match (family, given) {
            (Some(family), given) => Ok(Self { family, given }),
            (None, Some(only)) => Ok(Self {
                family: only,
                given: None,
            }),
            (None, None) => Err(Error::invalid("family_name", "missing")),
        }
    }
}

/// One line of text without control characters, trimmed; nothing if it is empty.
///
/// # Errors
/// `input.invalid` on `field`: `too_long`, `not_one_line`.
pub(crate) fn clean_line(field: &str, text: &str, longest: usize) -> Result<Option<String>, Error> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    // Unicode's own line and paragraph separators break a line as well.
    let breaks = |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}';
    if text.chars().any(breaks) {
        return Err(Error::invalid(field, "not_one_line"));
    }
    if text.chars().count() > longest {
        return Err(Error::invalid(field, "too_long"));
    }
    Ok(Some(text.to_owned()))
}

/// Several lines; control characters other than line feeds are refused.
///
/// # Errors
/// `input.invalid` on `field`.
pub(crate) fn clean_lines(
    field: &str,
    text: &str,
    longest: usize,
) -> Result<Option<String>, Error> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t')
    {
        return Err(Error::invalid(field, "not_text"));
    }
    if text.chars().count() > longest {
        return Err(Error::invalid(field, "too_long"));
    }
    Ok(Some(text.to_owned()))
}

/// Why somebody opens a restricted record, in words that whoever reads them later understands.
///
/// # Errors
/// `input.invalid` on `reason`: `missing`, `too_short`.
pub(crate) fn check_opening_reason(text: &str) -> Result<String, Error> {
    let reason = clean_line("reason", text, 500)?;
    let reason = reason.ok_or_else(|| Error::invalid("reason", "missing"))?;
    let letters = reason.chars().filter(|c| c.is_alphanumeric()).count();
    if letters < FEWEST_REASON_LETTERS {
        return Err(Error::invalid("reason", "too_short"));
    }
    Ok(reason)
}

/// A birth date as far as it is known: "1987-03-02", "1987-03" or "1987".
///
/// # Errors
/// `input.invalid` on `birth_date`: `not_a_date`, `in_the_future`, `too_early`.
pub(crate) fn check_birth_date(text: &str, today: NaiveDate) -> Result<String, Error> {
    let text = text.trim();
    let first_day = match text.len() {
        4 => parse_date("birth_date", &format!("{text}-01-01")),
        7 => parse_date("birth_date", &format!("{text}-01")),
        _ => parse_date("birth_date", text),
    }?;
    if first_day > today {
        return Err(Error::invalid("birth_date", "in_the_future"));
    }
    if first_day.year() < EARLIEST_BIRTH_YEAR {
        return Err(Error::invalid("birth_date", "too_early"));
    }
    Ok(text.to_owned())
}

/// The birth year of somebody who knows only their age.
///
/// # Errors
/// `input.invalid` on `age_years`.
pub(crate) fn birth_year(age_years: i64, today: NaiveDate) -> Result<String, Error> {
    if !(0..=OLDEST_YEARS).contains(&age_years) {
        return Err(Error::invalid("age_years", "out_of_range"));
    }
    Ok((i64::from(today.year()) - age_years).to_string())
}

/// Whole years since birth; for a partial date as if born on its first day, and never below 0.
pub(crate) fn age_years(birth_date: &str, today: NaiveDate) -> Option<i64> {
    let mut parts = birth_date.split('-').map(str::parse::<i64>);
    let year = parts.next()?.ok()?;
    let month = parts.next().and_then(Result::ok).unwrap_or(1);
    let day = parts.next().and_then(Result::ok).unwrap_or(1);
    let had_birthday = (i64::from(today.month()), i64::from(today.day())) >= (month, day);
    let age = i64::from(today.year()) - year - i64::from(!had_birthday);
    Some(age.max(0))
}

/// A phone as typed, or `None` for the word "none": asked, has no phone.
///
/// # Errors
/// `input.invalid` on `phone`: `not_a_phone`.
pub(crate) fn check_phone(text: &str) -> Result<Option<String>, Error> {
    let text = text.trim();
    if text == "none" {
        return Ok(None);
    }
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let is_phone = (3..=20).contains(&digits)
        && text.chars().count() <= 40
        && text
            .chars()
            .all(|c| c.is_numeric() || " +-()./#*xX".contains(c));
    if is_phone {
        Ok(Some(text.to_owned()))
    } else {
        Err(Error::invalid("phone", "not_a_phone"))
    }
}

/// An e-mail address, as far as a front desk can tell.
///
/// # Errors
/// `input.invalid` on `number`.
pub(crate) fn check_email(text: &str) -> Result<String, Error> {
    let text = text.trim();
    let is_email = text.chars().count() <= 254
        && text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@')
        })
        && !text.chars().any(|c| c.is_whitespace() || c.is_control());
    if is_email {
        Ok(text.to_owned())
    } else {
        Err(Error::invalid("number", "not_an_email"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_date("d", text).unwrap()
    }

    #[test]
    fn birth_dates_may_be_partial_and_old_but_not_to_come() {
        let today = day("2026-11-21");
        for fine in [
            "1890-01-01",
            "1987-03-02",
            "1987-03",
            "1987",
            "2026-11-21",
            "2024-02-29",
        ] {
            assert_eq!(check_birth_date(fine, today).unwrap(), fine);
        }
        for wrong in [
            "2026-11-22",
            "2027",
            "1849",
            "1987-13-01",
            "1987-02-30",
            "87",
            "x",
            "",
            "1987-3-2",
            "2023-02-29",
        ] {
            assert!(check_birth_date(wrong, today).is_err(), "{wrong}");
        }
    }

    #[test]
    fn ages_turn_on_the_birthday() {
        for (born, today, age) in [
            ("1987-03-02", "2026-03-01", 38),
            ("1987-03-02", "2026-03-02", 39),
            ("2024-02-29", "2025-02-28", 0),
            ("2024-02-29", "2025-03-01", 1),
            ("1987", "2026-11-21", 39),
            ("2026-11-21", "2026-11-21", 0),
        ] {
            assert_eq!(age_years(born, day(today)), Some(age), "{born} on {today}");
        }
    }

    #[test]
    fn a_one_word_name_stands_as_the_family_name() {
        let names = Names::new("", Some(" Pelé ")).unwrap();
        assert_eq!(
            names,
            Names {
                family: "Pelé".to_owned(),
                given: None
            }
        );
        assert!(Names::new("  ", None).is_err());
        assert!(Names::new("Line\nfeed", None).is_err());
        assert!(Names::new(&"ä".repeat(120), Some(&"ö".repeat(120))).is_ok());
    }

    #[test]
    fn phones_are_kept_as_typed() {
        assert_eq!(
            check_phone(" +20 10 5550 1234 ").unwrap().as_deref(),
            Some("+20 10 5550 1234")
        );
        assert_eq!(check_phone("٠١٠٥٥٥").unwrap().as_deref(), Some("٠١٠٥٥٥"));
        assert_eq!(check_phone("none").unwrap(), None);
        for wrong in ["", "12", "call mum", "1;DROP TABLE patient"] {
            assert!(check_phone(wrong).is_err(), "{wrong}");
        }
    }
}
