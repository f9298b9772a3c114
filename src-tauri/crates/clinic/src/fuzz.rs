//! What reads text that anybody could have written, for `tests/fuzz` alone: no shipped program has the feature.

use chrono::{NaiveDate, NaiveTime};

use crate::patients::{Card, DateOrder, HintQuery, IndexBuilder, SearchIndex, folded, sounds};
use crate::time::{Zone, parse_date, parse_time};
use crate::{Error, backup, door, patients, people, reminders, schedule};

/// Reads a command's arguments, by its place in the list of all commands.
///
/// # Errors
/// `input.invalid`, as at the door.
pub fn arguments(place: u8, args: &str) -> Result<(), Error> {
    door::understands(usize::from(place) % door::count().max(1), args)
}

/// Reads what may be a birth date, a date, a time or a zone's name; what was understood.
#[must_use]
pub fn dates(text: &str) -> Vec<String> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap_or_default();
    let mut known = Vec::new();
    if let Ok(date) = patients::check_birth_date(text, today) {
        let age = patients::age_years(&date, today).unwrap_or_default();
        known.push(format!("born {date}, {age} years"));
    }
    known.extend(parse_date("date", text).map(|date| date.to_string()));
    let noon = today.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
    known.extend(Zone::named(text).map(|zone| zone.date(noon).to_string()));
    if let Ok(wall) = parse_time("time", text) {
        let zone = Zone::named("Europe/Berlin").ok();
        let instant = zone.and_then(|zone| zone.nearest(today, wall));
        known.push(format!("{wall} {}", instant.unwrap_or_default()));
    }
    known
}

/// Reads what may be a name, a phone, an address of mail, a password, a reason; what was understood.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    let mut known = Vec::new();
    if let Ok(names) = patients::Names::new(text, Some(text)) {
        known.extend([names.family, names.given.unwrap_or_default()]);
    }
    known.extend(patients::check_phone(text).ok().flatten());
    known.extend(patients::check_email(text));
    known.extend(patients::check_opening_reason(text));
    known.extend(patients::clean_line("text", text, 100).ok().flatten());
    known.extend(patients::clean_lines("text", text, 100).ok().flatten());
    // A password is any text, and never shown.
    known.extend(people::check_password(text, &[text]).map(|()| "a password".to_owned()));
    known
}

/// How a visit repeats that is first on the day at the beginning; the rule, and how many days it has.
#[must_use]
pub fn repeat(text: &str) -> Option<(String, usize)> {
    let (first, repeat) = text.split_once(' ')?;
    schedule::repeated(parse_date("date", first).ok()?, repeat)
}

/// Reads a reminder's text and fills its gaps with that text.
#[must_use]
pub fn message(text: &str) -> Option<String> {
    reminders::filled(text, text)
}

/// Reads what a backup says of itself and the entries behind it, which a zero byte divides.
#[must_use]
pub fn packed(bytes: &[u8]) -> Option<(usize, bool)> {
    let end = bytes.iter().position(|byte| *byte == 0)?;
    let (said, packed) = bytes.split_at_checked(end)?;
    backup::read(said, packed.get(1..)?)
}

/// Reads this PC's note of a clinic, and writes again what was read.
#[must_use]
pub fn note(bytes: &[u8]) -> Option<Vec<u8>> {
    door::noted_again(bytes)
}

/// Everybody who is searched: few, and each written otherwise.
#[derive(Debug)]
pub struct Desk(SearchIndex);

impl Default for Desk {
    fn default() -> Self {
        let mut all = IndexBuilder::default();
        let people = [
            ("García Márquez", "José", "1987-03-02"),
            ("O'Brien", "Seán", "1990"),
            ("حداد", "أمل", "2001-12"),
            ("Łukaszewska-Müller", "Zoë", "1950-01-31"),
            ("Ng", "", "unknown"),
        ];
        for (id, (family_name, given_name, birth_date)) in (1..).zip(people) {
            all.add(&card(id, family_name, given_name, birth_date));
        }
        Self(all.finish(DateOrder::default()))
    }
}

impl Desk {
    /// Searches, asks who it may be, and registers whoever is called so; how many are found by their own name.
    #[must_use]
    pub fn search(&self, text: &str) -> u64 {
        let mut own = SearchIndex::new(DateOrder::default());
        own.put(&card(9, text, text, text));
        let view = self.0.with(&own);
        let query = HintQuery {
            family_name: text,
            given_name: &folded(text),
            birth_date: Some(text),
            phone: Some(text),
            except: None,
        };
        drop((view.hints(&query), sounds(text)));
        view.search(text, 20).total
    }
}

fn card<'a>(id: u8, family: &'a str, given: &'a str, birth_date: &'a str) -> Card<'a> {
    Card {
        id: [id; 16],
        number: id.into(),
        family_name: family,
        given_name: given,
        birth_date: Some(birth_date),
        phone: Some(birth_date),
        ..Card::default()
    }
}
