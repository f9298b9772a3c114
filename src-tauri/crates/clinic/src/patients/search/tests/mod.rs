//! Semantics as tables; the structure against a naive oracle.

mod oracle;
mod tables;

use super::{Card, DateOrder, SearchIndex};

/// A card that owns its text.
#[derive(Clone, Debug, Default)]
struct Person {
    number: u64,
    family: String,
    given: String,
    preferred: Option<String>,
    birth: Option<String>,
    phones: Vec<String>,
    names: Vec<String>,
    identifiers: Vec<String>,
    archived: bool,
}

fn id(number: u64) -> [u8; 16] {
    let mut id = [7; 16];
    // Not in the order of the numbers.
    id[..8].copy_from_slice(&number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    id
}

impl Person {
    fn with_card<T>(&self, use_card: impl FnOnce(&Card<'_>) -> T) -> T {
        let phones: Vec<&str> = self.phones.iter().map(String::as_str).collect();
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        let identifiers: Vec<&str> = self.identifiers.iter().map(String::as_str).collect();
        use_card(&Card {
            id: id(self.number),
            number: self.number,
            family_name: &self.family,
            given_name: &self.given,
            preferred_name: self.preferred.as_deref(),
            birth_date: self.birth.as_deref(),
            sex: 2,
            phone: phones.first().copied(),
            archived: self.archived,
            last_visit: Some("2026-03-04"),
            other_names: &names,
            phones: &phones,
            identifiers: &identifiers,
        })
    }
}

fn index_of(people: &[Person], order: DateOrder) -> SearchIndex {
    let mut builder = super::IndexBuilder::default();
    for person in people {
        person.with_card(|card| builder.add(card));
    }
    builder.finish(order)
}

fn numbers(index: &SearchIndex, text: &str) -> Vec<u64> {
    let found = index.view().search(text, 200);
    assert_eq!(found.total, found.hits.len() as u64, "{text}");
    found.hits.iter().map(|hit| hit.number).collect()
}

/// A million patients have to fit beside the window.
#[test]
fn a_patient_takes_at_most_150_bytes() {
    let people: Vec<Person> = (1..=100_000_u64)
        .map(|number| Person {
            number,
            family: format!("Family{}", number % 997),
            given: format!("Given{}", number % 313),
            birth: Some(format!("{}-{:02}-11", 1930 + number % 90, number % 12 + 1)),
            phones: vec![format!("+20 100 {:07}", number * 7919 % 9_999_991)],
            identifiers: vec![format!("2{:013}", number * 104_729); usize::from(number % 2 == 0)],
            ..Person::default()
        })
        .collect();
    let bytes = index_of(&people, DateOrder::Dmy).memory_bytes() / people.len();
    assert!(bytes <= 150, "{bytes}");
}
