//! Synthetic patients, one after the other.

use std::collections::VecDeque;
use std::iter::FusedIterator;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::household::{Household, Households, Member};
use super::places::{STREETS, TOWNS};
use super::random::Random;

/// Every so many patients one has a name as long as the app must bear.
const LONG_NAME_EVERY: u64 = 5000;
/// Characters of that name.
const LONG_NAME: usize = 120;
/// Given names of friends, who are no patients.
const FRIENDS: [&str; 8] = [
    "Alex",
    "Robin",
    "Noor",
    "Sasha",
    "Kim",
    "Ariel",
    "Dominique",
    "Jules",
];

/// An invented patient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SamplePatient {
    /// The family name, or the only name.
    pub family_name: String,
    /// Given names; people with one name have none.
    pub given_name: Option<String>,
    /// What the person likes to be called.
    pub preferred_name: Option<String>,
    /// `YYYY-MM-DD`, for some `YYYY-MM` or `YYYY`, for a few unknown; never after today.
    pub birth_date: Option<String>,
    /// `female`, `male`, `other` or `unknown`.
    pub sex: &'static str,
    /// BCP 47.
    pub language: &'static str,
    /// Ways to reach the person, the first one first; may be empty.
    pub phones: Vec<SamplePhone>,
    /// At most one so far.
    pub addresses: Vec<SampleAddress>,
    /// Numbers others gave the person.
    pub identifiers: Vec<SampleIdentifier>,
    /// Whom to call.
    pub contact: Option<SampleContact>,
    /// The household, if the person does not live alone.
    pub household: Option<SampleHousehold>,
}

/// A phone number or mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SamplePhone {
    /// `mobile`, `home`, `work` or `email`.
    pub kind: &'static str,
    /// International form, with or without spaces; or a mail address.
    pub number: String,
}

/// A postal address, in the clinic's country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SampleAddress {
    /// Street and house.
    pub lines: String,
    /// Town.
    pub city: &'static str,
    /// Five digits.
    pub postal_code: String,
}

/// A number somebody gave the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SampleIdentifier {
    /// The namespace, a URI.
    pub system: &'static str,
    /// The number.
    pub value: String,
    /// The type's code in HL7 v2 table 0203.
    pub kind: &'static str,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SampleContact {
    /// What the contact is to the patient.
    pub relationship: &'static str,
    /// The whole name.
    pub name: String,
    /// A number that cannot be dialled.
    pub phone: String,
}

/// The household a patient belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SampleHousehold {
    /// Counts the households of two and more, from 0; its members follow each other.
    pub index: u64,
    /// The one who pays; the first of the household.
    pub is_guarantor: bool,
}

/// Invents patients: an endless crowd, cut off after `count`.
#[derive(Debug, Clone)]
pub(crate) struct People {
    random: Random,
    // Shared, so that a copy of the iterator costs nothing.
    households: Arc<Households>,
    waiting: VecDeque<SamplePatient>,
    made: u64,
    count: u64,
    households_made: u64,
}

impl People {
    /// Begins with the first patient. A larger `count` gives the same people and more of them.
    #[must_use]
    pub(crate) fn new(seed: u64, count: u64, today: NaiveDate) -> Self {
        Self {
            random: Random::new(seed),
            households: Arc::new(Households::new(today)),
            waiting: VecDeque::new(),
            made: 0,
            count,
            households_made: 0,
        }
    }

    fn move_in(&mut self) {
        let Some(household) = self.households.next(&mut self.random) else {
            return;
        };
        let home = Home::new(&household, &mut self.random);
        let shared = household.members.len() > 1;
        for (place, member) in household.members.iter().enumerate() {
            let mut patient = home.patient(&household, place, member, &mut self.random);
            if shared {
                let is_guarantor = place == 0;
                patient.household = Some(SampleHousehold {
                    index: self.households_made,
                    is_guarantor,
                });
            }
            self.waiting.push_back(patient);
        }
        self.households_made += u64::from(shared);
    }
}

impl Iterator for People {
    type Item = SamplePatient;

    fn next(&mut self) -> Option<SamplePatient> {
        if self.made >= self.count {
            return None;
        }
        if self.waiting.is_empty() {
            self.move_in();
        }
        let mut patient = self.waiting.pop_front()?;
        self.made += 1;
        if self.made.is_multiple_of(LONG_NAME_EVERY) {
            patient.family_name = long_name(&patient.family_name);
        }
        Some(patient)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.count - self.made).unwrap_or(usize::MAX);
        (left, Some(left))
    }
}

impl FusedIterator for People {}

fn long_name(name: &str) -> String {
    let name = if name.is_empty() { "Name" } else { name };
    let long: String = name.chars().chain(['-']).cycle().take(LONG_NAME).collect();
    // A name does not end in a hyphen.
    match long.strip_suffix('-') {
        Some(rest) => format!("{rest}a"),
        None => long,
    }
}

/// What the members of a household share.
struct Home {
    address: Option<SampleAddress>,
    /// Each member's phones, the shared one among them.
    phones: Vec<Vec<SamplePhone>>,
}

impl Home {
    fn new(household: &Household, random: &mut Random) -> Self {
        let address = random
            .permille(930)
            .then(|| address(household.language, random));
        let shares_phone = household.members.len() > 1 && random.permille(700);
        let phone = shares_phone.then(|| SamplePhone {
            kind: "home",
            number: number(household.language, random),
        });
        let members = household.members.iter();
        let phones = members
            .map(|m| phones(household.language, m, phone.as_ref(), random))
            .collect();
        Self { address, phones }
    }

    fn patient(
        &self,
        household: &Household,
        place: usize,
        member: &Member,
        random: &mut Random,
    ) -> SamplePatient {
        let language = household.language;
        let phones = self.phones.get(place).cloned().unwrap_or_default();
        let contact = self.contact(household, place, random);
        SamplePatient {
            preferred_name: preferred(member, random),
            birth_date: birth_date(member.born, random),
            sex: sex(member.is_woman, random),
            language,
            phones,
            addresses: self.address.clone().into_iter().collect(),
            identifiers: identifiers(random),
            contact,
            household: None,
            family_name: member.family.clone(),
            given_name: member.given.clone(),
        }
    }

    /// A child's contact is the guarantor; an adult's is another adult of the household, or a friend.
    fn contact(
        &self,
        household: &Household,
        place: usize,
        random: &mut Random,
    ) -> Option<SampleContact> {
        let member = household.members.get(place)?;
        if member.is_adult && !random.permille(350) {
            return None;
        }
        let mut others = household.members.iter().zip(&self.phones).enumerate();
        let other = others.find(|(at, (other, _))| *at != place && other.is_adult);
        let Some((_, (other, phones))) = other else {
            let given = random.word(&FRIENDS);
            return Some(SampleContact {
                relationship: random.word(&[FRIEND, SIBLING, NEIGHBOUR]),
                name: format!("{given} {}", member.family),
                phone: number(household.language, random),
            });
        };
        let relationship = if !member.is_adult {
            PARENT
        } else if other.born.year().abs_diff(member.born.year()) < 15 {
            SPOUSE
        } else if other.born < member.born {
            PARENT
        } else {
            CHILD
        };
        let names: Vec<&str> = other
            .given
            .iter()
            .chain([&other.family])
            .map(String::as_str)
            .collect();
        let phone = phones.iter().find(|phone| phone.kind != "email");
        let phone = phone.map(|phone| phone.number.clone());
        Some(SampleContact {
            relationship,
            name: names.join(" "),
            phone: phone.unwrap_or_else(|| number(household.language, random)),
        })
    }
}

const FRIEND: &str = "friend";
const SIBLING: &str = "sibling";
const NEIGHBOUR: &str = "neighbour";
const PARENT: &str = "parent";
const SPOUSE: &str = "spouse";
const CHILD: &str = "child";

/// What a contact can be.
#[cfg(test)]
pub(super) const RELATIONS: [&str; 6] = [FRIEND, SIBLING, NEIGHBOUR, PARENT, SPOUSE, CHILD];

fn phones(
    language: &str,
    member: &Member,
    shared: Option<&SamplePhone>,
    random: &mut Random,
) -> Vec<SamplePhone> {
    let mut phones = Vec::new();
    if member.is_adult && random.permille(900) {
        phones.push(SamplePhone {
            kind: "mobile",
            number: number(language, random),
        });
    }
    phones.extend(shared.cloned());
    if member.is_adult && random.permille(120) {
        phones.push(SamplePhone {
            kind: "work",
            number: number(language, random),
        });
    }
    if member.is_adult && random.permille(250) {
        let number = random.below(1_000_000);
        phones.push(SamplePhone {
            kind: "email",
            number: format!("p{number}@example.org"),
        });
    }
    phones
}

fn preferred(member: &Member, random: &mut Random) -> Option<String> {
    if let Some(latin) = &member.latin {
        return random.permille(300).then(|| latin.clone());
    }
    let (first, _) = member.given.as_ref()?.split_once(' ')?;
    random.permille(300).then(|| first.to_owned())
}

fn birth_date(born: NaiveDate, random: &mut Random) -> Option<String> {
    let (year, month, day) = (born.year(), born.month(), born.day());
    match random.below(1000) {
        0..3 => None,
        3..8 => Some(format!("{year:04}")),
        8..13 => Some(format!("{year:04}-{month:02}")),
        _ => Some(format!("{year:04}-{month:02}-{day:02}")),
    }
}

fn sex(is_woman: bool, random: &mut Random) -> &'static str {
    match random.below(1000) {
        0..4 => "other",
        4..10 => "unknown",
        _ if is_woman => "female",
        _ => "male",
    }
}

fn number(language: &str, random: &mut Random) -> String {
    if language == "fr" && random.permille(300) {
        let (a, b) = (random.below(100), random.below(100));
        return format!("+33 6 39 98 {a:02} {b:02}");
    }
    if language == "en" && random.permille(100) {
        return format!("+44 7700 900{:03}", random.below(1000));
    }
    let (office, line) = (random.between(200, 999), random.below(10_000));
    match random.below(3) {
        0 => format!("+1555{office}{line:04}"),
        1 => format!("+1 (555) {office}-{line:04}"),
        _ => format!("+1 555 {office} {line:04}"),
    }
}

fn address(language: &str, random: &mut Random) -> SampleAddress {
    let speaks = |languages: &[&str]| languages.is_empty() || languages.contains(&language);
    let streets = STREETS.iter().find(|streets| speaks(streets.languages));
    let street = streets
        .map(|streets| random.word(&streets.names))
        .unwrap_or_default();
    let house = random.between(1, 180);
    let lines = if streets.is_some_and(|streets| streets.number_first) {
        format!("{house} {street}")
    } else {
        format!("{street} {house}")
    };
    let (city, postal) = random.pick_common(&TOWNS).copied().unwrap_or_default();
    SampleAddress {
        lines,
        city,
        postal_code: format!("{postal}{:02}", random.below(40)),
    }
}

fn identifiers(random: &mut Random) -> Vec<SampleIdentifier> {
    let mut identifiers = Vec::new();
    if random.permille(550) {
        let value = format!("{:04}-{:06}", random.below(10_000), random.below(1_000_000));
        let system = "https://example.org/national-id";
        identifiers.push(SampleIdentifier {
            system,
            value,
            kind: "NI",
        });
    }
    if random.permille(300) {
        let value = format!("M{:08}", random.below(100_000_000));
        let system = "https://example.org/insurance";
        identifiers.push(SampleIdentifier {
            system,
            value,
            kind: "MB",
        });
    }
    identifiers
}
