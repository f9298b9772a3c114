//! Pairs of records that may be one person's, found by what they share and scored so that a person understands why.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;

use rusqlite::Connection;

use super::everybody;
use super::hits::{hit_of, sex_of};
use super::model::{Differs, Duplicate, Duplicates, Resembles, Sex};
use super::rows::{CardRow, Hidden, apart, find_card};
use super::search::{digits, folded, sounds};
use crate::Error;
use crate::ids::PatientId;

/// A group larger than this shares something that says nothing: a clinic's own phone, the first of January.
const LARGEST_GROUP: usize = 12;
/// As few digits of a phone as two numbers must share.
const PHONE_TAIL: usize = 7;
/// The length of a birth date that is known to the day.
const WHOLE_DATE: usize = 10;
/// What two records of one person rarely differ in, and twins do.
const AGAINST: i64 = 25;
/// Below it a pair is not worth anybody's time.
const LOWEST_SCORE: i64 = 50;

/// What is compared of a record.
struct Slim {
    id: PatientId,
    family: String,
    given: String,
    sound: String,
    birth_date: Option<String>,
    sex: Sex,
    phones: Vec<String>,
}

impl Slim {
    fn of(row: &CardRow) -> Self {
        let given = row.given.as_deref().unwrap_or_default();
        let tail = |phone: &String| {
            let digits: Vec<char> = digits(phone).chars().collect();
            let from = digits.len().checked_sub(PHONE_TAIL)?;
            Some(digits.into_iter().skip(from).collect())
        };
        Self {
            id: row.id.into(),
            family: folded(&row.family),
            given: folded(given),
            sound: sounds(&format!("{} {given}", row.family)),
            birth_date: row.birth_date.clone(),
            sex: sex_of(row),
            phones: row.phones.iter().filter_map(tail).collect(),
        }
    }

    /// What records that may be the same person share one of.
    fn keys(&self) -> Vec<String> {
        let mut keys = vec![format!("n {} {}", self.family, self.given)];
        if !self.given.is_empty() {
            keys.push(format!("n {} {}", self.given, self.family));
        }
        if let Some(date) = self
            .birth_date
            .as_ref()
            .filter(|date| date.len() == WHOLE_DATE)
        {
            keys.push(format!("d {date} {}", self.family));
            keys.push(format!("d {date} {}", self.given));
            keys.push(format!("d {date} {}", self.sound));
        }
        keys.extend(
            self.phones
                .iter()
                .map(|tail| format!("p {tail} {}", self.given)),
        );
        keys
    }

    fn compare(&self, other: &Self) -> Likeness {
        let mut found = Vec::new();
        let mut against = Vec::new();
        if self.family == other.family && self.given == other.given {
            found.push((45, Resembles::Name));
        } else if self.family == other.given && self.given == other.family {
            found.push((40, Resembles::Swapped));
        } else if !self.sound.is_empty() && self.sound == other.sound {
            found.push((30, Resembles::SoundsLike));
        } else if !self.given.is_empty() && !other.given.is_empty() && self.given != other.given {
            against.push((0, Differs::GivenName));
        }
        match (&self.birth_date, &other.birth_date) {
            (Some(one), Some(two)) if one == two => {
                let points = if one.len() == WHOLE_DATE { 40 } else { 15 };
                found.push((points, Resembles::BirthDate));
            }
            (Some(one), Some(two)) if one.len() == WHOLE_DATE && two.len() == WHOLE_DATE => {
                against.push((AGAINST, Differs::BirthDate));
            }
            _ => {}
        }
        let sexes = [self.sex, other.sex];
        if self.sex != other.sex && !sexes.contains(&Sex::Unknown) {
            against.push((AGAINST, Differs::Sex));
        }
        if self.phones.iter().any(|phone| other.phones.contains(phone)) {
            found.push((25, Resembles::Phone));
        }
        let points: i64 = found.iter().map(|(points, _)| points).sum();
        let doubts: i64 = against.iter().map(|(points, _)| points).sum();
        Likeness {
            score: (points - doubts).clamp(0, 100),
            reasons: found.into_iter().map(|(_, reason)| reason).collect(),
            differences: against.into_iter().map(|(_, differs)| differs).collect(),
        }
    }
}

/// How like two records are.
struct Likeness {
    score: i64,
    reasons: Vec<Resembles>,
    differences: Vec<Differs>,
}

/// The pairs, without those that somebody has looked at.
///
/// Somebody whose record is restricted to others stands in no pair: what two share says what is in both.
pub(super) fn duplicates(
    conn: &Connection,
    hidden: &Hidden,
    limit: usize,
) -> Result<Duplicates, Error> {
    let mut everybody = Vec::new();
    everybody::read(conn, |row| {
        if !hidden.has(row.id.into()) {
            everybody.push(Slim::of(row));
        }
        ControlFlow::Continue(())
    })?;
    let apart: HashSet<_> = apart(conn)?
        .into_iter()
        .map(|(one, other)| ordered(one, other))
        .collect();
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, slim) in everybody.iter().enumerate() {
        for key in slim.keys() {
            groups.entry(key).or_default().push(place);
        }
    }
    let mut seen = HashSet::new();
    let mut pairs = Vec::new();
    for group in groups.into_values() {
        if group.len() > LARGEST_GROUP {
            continue;
        }
        for (at, one) in group.iter().enumerate() {
            for other in group.iter().skip(at + 1) {
                let (Some(a), Some(b)) = (everybody.get(*one), everybody.get(*other)) else {
                    continue;
                };
                if a.id == b.id || !seen.insert((*one.min(other), *one.max(other))) {
                    continue;
                }
                let likeness = a.compare(b);
                let pair = ordered(a.id, b.id);
                if likeness.score >= LOWEST_SCORE && !apart.contains(&pair) {
                    pairs.push((likeness, pair));
                }
            }
        }
    }
    pairs.sort_by_key(|(likeness, pair)| (Reverse(likeness.score), *pair));
    let total = pairs.len();
    let mut shown = Vec::new();
    for (likeness, (one, other)) in pairs.into_iter().take(limit) {
        let (Some(one), Some(other)) = (find_card(conn, one)?, find_card(conn, other)?) else {
            continue;
        };
        shown.push(Duplicate {
            one: hit_of(&one),
            other: hit_of(&other),
            reasons: likeness.reasons,
            differences: likeness.differences,
            score: likeness.score,
        });
    }
    Ok(Duplicates {
        total,
        pairs: shown,
    })
}

fn ordered(one: PatientId, other: PatientId) -> (PatientId, PatientId) {
    (one.min(other), one.max(other))
}
