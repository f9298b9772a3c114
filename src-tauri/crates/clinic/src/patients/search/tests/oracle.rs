//! The index against a plain loop over all patients.

use super::super::fold::order_key;
use super::super::model::{Class, DateOrder};
use super::super::query::{Reading, Word, readings};
use super::super::terms::{
    FAMILY, OTHER, birth_term, identifier_term, name_terms, stored_phone_term,
};
use super::super::{IndexBuilder, PageFrom, SearchIndex};
use super::{Person, id};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn terms(person: &Person) -> Vec<Vec<u8>> {
    let mut terms = name_terms(FAMILY, &person.family);
    terms.extend(name_terms(OTHER, &person.given));
    for name in person.preferred.iter().chain(&person.names) {
        terms.extend(name_terms(OTHER, name));
    }
    terms.extend(
        person
            .phones
            .iter()
            .filter_map(|phone| stored_phone_term(phone)),
    );
    terms.extend(
        person
            .identifiers
            .iter()
            .filter_map(|value| identifier_term(value)),
    );
    terms.extend(person.birth.iter().filter_map(|birth| birth_term(birth)));
    terms
}

fn classes(person: &Person, word: &Word) -> Vec<Class> {
    let mut classes = Vec::new();
    if word.number == Some(person.number) {
        classes.push(Class::Number);
    }
    for term in terms(person) {
        for probe in &word.probes {
            if term == probe.term {
                classes.push(probe.exact);
            } else if term.starts_with(&probe.term) {
                classes.extend(probe.longer);
            }
        }
    }
    classes
}

fn tier(person: &Person, reading: &Reading) -> Option<u8> {
    use Class::{
        Date, ExactFamily, ExactOther, Family, Identifier, IdentifierPrefix, Number, Phone, Sound,
        Tail,
    };
    let words: Vec<Vec<Class>> = reading.iter().map(|word| classes(person, word)).collect();
    let every = |wanted: &dyn Fn(&Class) -> bool| words.iter().all(|w| w.iter().any(wanted));
    let some = |wanted: &[Class]| words.iter().flatten().any(|class| wanted.contains(class));
    let is_exact = |class: &Class| {
        matches!(
            class,
            Number | Identifier | Phone | ExactFamily | ExactOther | Tail | Date
        )
    };
    if !every(&|_| true) {
        return None;
    }
    let is_plain = every(&|class| *class != Sound);
    Some(if some(&[Number, Identifier, Phone]) {
        0
    } else if every(&is_exact) {
        1
    } else if is_plain && some(&[ExactFamily, Family, IdentifierPrefix]) {
        2
    } else if is_plain {
        3
    } else {
        4
    })
}

fn naive(people: &BTreeMap<u64, Person>, text: &str) -> Vec<u64> {
    let readings = readings(text, DateOrder::Dmy);
    let mut found: Vec<_> = people
        .values()
        .filter_map(|person| {
            let best = readings
                .iter()
                .filter_map(|reading| tier(person, reading))
                .min()?;
            let place = (
                order_key(&person.family),
                order_key(&person.given),
                person.number,
            );
            Some((best, person.archived, place))
        })
        .collect();
    found.sort();
    found
        .into_iter()
        .map(|(.., (_, _, number))| number)
        .collect()
}

fn name() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Smith",
        "Smyth",
        "Smith-Jones",
        "O'Brien",
        "de la Cruz",
        "Maria",
        "María Elena",
        "Mar",
        "M",
        "محمد",
        "Mohamed",
        "عبد الله",
        "Abdallah",
        "أحمد",
        "Ahmed",
        "Sam",
        "Samir",
        "Ana",
        "Anna",
        "",
    ]);
    prop_oneof![8 => known.prop_map(str::to_owned), 1 => "[a-c]{1,3}( [a-b]{1,2})?", 1 => "\\PC{0,6}"]
}

prop_compose! {
    fn person()(
        number in 1_u64..40,
        family in name(),
        given in name(),
        preferred in prop::option::weighted(0.1, name()),
        birth in prop::option::of((1980_u16..1983, 1_u8..4, 1_u8..4)),
        is_year_only in prop::bool::weighted(0.2),
        phones in prop::collection::vec("0?1[0-2]{6,8}", 0..3),
        names in prop::collection::vec(name(), 0..2),
        identifiers in prop::collection::vec("[A-B]{0,2}[1-2]{1,4}", 0..2),
        archived in prop::bool::weighted(0.2),
    ) -> Person {
        let birth = birth.map(|(year, month, day)| {
            if is_year_only { format!("{year}") } else { format!("{year}-{month:02}-{day:02}") }
        });
        Person { number, family, given, preferred, birth, phones, names, identifiers, archived }
    }
}

fn text() -> impl Strategy<Value = String> {
    let begun = (name(), 1_usize..9).prop_map(|(name, length)| name.chars().take(length).collect());
    let word = prop_oneof![
        4 => begun,
        2 => name(),
        1 => "[0-2]{1,9}",
        1 => "#[1-3][0-9]?",
        1 => "0?[1-3]/0?[1-3]/(19)?8[0-2]",
        1 => "198[0-2]",
        1 => "al|mc|o",
        1 => "\\PC{0,8}",
    ];
    prop::collection::vec(word, 0..4).prop_map(|words| words.join(" "))
}

#[derive(Clone, Debug)]
enum Step {
    Put(Box<Person>),
    Remove(u64),
    Search(String, usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => person().prop_map(|person| Step::Put(Box::new(person))),
        1 => (1_u64..40).prop_map(Step::Remove),
        5 => (text(), 0_usize..30).prop_map(|(text, limit)| Step::Search(text, limit)),
    ]
}

fn pages(index: &SearchIndex, limit: usize) -> Vec<u64> {
    let mut numbers = Vec::new();
    let mut after = None;
    loop {
        let page = index.view().list(PageFrom::After(after.as_deref()), limit);
        assert_eq!(page.total, index.len() as u64);
        numbers.extend(page.hits.iter().map(|hit| hit.number));
        after = page.after;
        if after.is_none() {
            return numbers;
        }
    }
}

proptest! {
    #[test]
    fn equals_a_plain_loop(
        first in prop::collection::vec(person(), 0..40),
        steps in prop::collection::vec(step(), 1..60),
        page in 1_usize..9,
    ) {
        let mut people: BTreeMap<u64, Person> = BTreeMap::new();
        people.extend(first.into_iter().map(|person| (person.number, person)));
        let mut builder = IndexBuilder::default();
        people.values().for_each(|person| person.with_card(|card| builder.add(card)));
        let mut index = builder.finish(DateOrder::Dmy);
        for step in steps {
            match step {
                Step::Put(person) => {
                    person.with_card(|card| index.put(card));
                    people.insert(person.number, *person);
                }
                Step::Remove(number) => {
                    prop_assert_eq!(index.remove(&id(number)), people.remove(&number).is_some());
                }
                Step::Search(text, limit) => {
                    let expected = naive(&people, &text);
                    let found = index.view().search(&text, limit);
                    prop_assert_eq!(found.total, expected.len() as u64, "{}", text);
                    let hits: Vec<u64> = found.hits.iter().map(|hit| hit.number).collect();
                    let best: Vec<u64> = expected.into_iter().take(limit).collect();
                    prop_assert_eq!(hits, best, "{}", text);
                    prop_assert!(found.hits.iter().all(|hit| hit.matched.iter().count() > 0));
                }
            }
            prop_assert_eq!(index.len(), people.len());
        }
        let mut all: Vec<_> = people
            .values()
            .map(|person| (order_key(&person.family), order_key(&person.given), person.number))
            .collect();
        all.sort();
        let all: Vec<u64> = all.into_iter().map(|(.., number)| number).collect();
        for place in 0..=all.len() {
            let hits = index.view().list(PageFrom::Place(place as u64), page).hits;
            let numbers: Vec<u64> = hits.iter().map(|hit| hit.number).collect();
            let expected: Vec<u64> = all.iter().copied().skip(place).take(page).collect();
            prop_assert_eq!(numbers, expected, "from {}", place);
        }
        prop_assert_eq!(pages(&index, page), all);
    }

    /// Whatever a name is, each beginning of each of its words finds it, as do its digits.
    #[test]
    fn nobody_is_lost(person in person(), length in 1_usize..70) {
        let mut index = SearchIndex::default();
        person.with_card(|card| index.put(card));
        for word in person.family.split_whitespace().chain(person.given.split_whitespace()) {
            let text: String = word.chars().take(length).collect();
            if text.chars().any(|c| !super::super::fold::compact(&c.to_string()).is_empty()) {
                prop_assert_eq!(index.view().search(&text, 1).total, 1, "{}", text);
            }
        }
        for phone in &person.phones {
            for from in 0..=phone.len() - 4 {
                let tail: String = phone.chars().skip(from).collect();
                prop_assert_eq!(index.view().search(&tail, 1).total, 1, "{}", tail);
            }
        }
    }

    #[test]
    fn text_never_breaks_it(text in "\\PC*", people in prop::collection::vec(person(), 0..4)) {
        let index = super::index_of(&people[..people.len().min(1)], DateOrder::Ymd);
        let found = index.view().search(&text, 3);
        prop_assert!(found.total <= 1);
    }
}
