//! Finds and ranks the patients of one segment.

use super::bits::Bits;
use super::dict::Postings;
use super::query::{Reading, Word};
use super::segment::Segment;
use super::{Class, Kinds};

/// Number of tiers; the lowest is the best.
const TIERS: usize = 5;

const EXACT: [Class; 3] = [Class::Number, Class::Identifier, Class::Phone];
const WHOLE: [Class; 4] = [
    Class::ExactFamily,
    Class::ExactOther,
    Class::Tail,
    Class::Date,
];
const BEGUN: [Class; 4] = [
    Class::Family,
    Class::Other,
    Class::IdentifierPrefix,
    Class::Year,
];
const LEADING: [Class; 3] = [Class::ExactFamily, Class::Family, Class::IdentifierPrefix];

/// A patient among the best of one segment.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    pub(super) tier: usize,
    pub(super) archived: bool,
    pub(super) slot: u32,
    pub(super) matched: Kinds,
}

/// The slots that one word finds, by the way it finds them.
struct WordSets {
    sets: [Bits; Class::COUNT],
    slots: u32,
}

impl WordSets {
    fn of(word: &Word, segment: &Segment) -> Self {
        let mut found = Self {
            sets: Default::default(),
            slots: segment.slots(),
        };
        for slot in word
            .number
            .iter()
            .flat_map(|number| segment.with_number(*number))
        {
            found
                .set_of(Class::Number)
                .into_iter()
                .for_each(|set| set.insert(slot));
        }
        for probe in &word.probes {
            let mut add = |class, postings: Postings<'_>| {
                found
                    .set_of(class)
                    .into_iter()
                    .for_each(|set| postings.insert_into(set));
            };
            match probe.longer {
                None => {
                    if let Some(postings) = segment.dict.exact(&probe.term) {
                        add(probe.exact, postings);
                    }
                }
                Some(longer) => segment.dict.scan(&probe.term, |term, postings| {
                    let is_exact = term.len() == probe.term.len();
                    add(if is_exact { probe.exact } else { longer }, postings);
                }),
            }
        }
        found
    }

    fn set_of(&mut self, class: Class) -> Option<&mut Bits> {
        let set = self.sets.get_mut(class as usize)?;
        if set.is_unused() {
            *set = Bits::empty(self.slots);
        }
        Some(set)
    }

    /// Adds what this word finds in one of `classes` to `bits`.
    fn add_to(&self, bits: &mut Bits, classes: &[Class]) {
        for set in classes
            .iter()
            .filter_map(|class| self.sets.get(*class as usize))
        {
            if !set.is_unused() {
                bits.union_with(set);
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.sets.iter().all(Bits::is_unused)
    }

    fn kinds(&self, slot: u32) -> Kinds {
        let found = Class::ALL
            .iter()
            .zip(&self.sets)
            .filter(|(_, set)| set.contains(slot));
        let kinds = found.fold(Kinds::default(), |kinds, (class, _)| {
            kinds.with(class.kind())
        });
        kinds.without_sound_if_seen()
    }
}

/// What all words of one reading find together.
struct ReadingSets {
    words: Vec<WordSets>,
    /// Best first; a slot may be in several.
    tiers: [Bits; TIERS],
}

impl ReadingSets {
    fn of(reading: &Reading, segment: &Segment) -> Self {
        let words: Vec<WordSets> = reading
            .iter()
            .map(|word| WordSets::of(word, segment))
            .collect();
        if words.iter().any(WordSets::is_empty) {
            return Self {
                words,
                tiers: Default::default(),
            };
        }
        let all = Bits::full(segment.slots());
        let (mut exact, mut leading) = (Bits::default(), Bits::default());
        let (mut whole, mut plain, mut any) = (all.clone(), all.clone(), all);
        for word in &words {
            let mut set = Bits::empty(segment.slots());
            word.add_to(&mut set, &EXACT);
            exact.union_with(&set);
            word.add_to(&mut set, &WHOLE);
            whole.intersect_with(&set);
            word.add_to(&mut set, &BEGUN);
            plain.intersect_with(&set);
            word.add_to(&mut set, &[Class::Sound]);
            any.intersect_with(&set);
            word.add_to(&mut leading, &LEADING);
        }
        exact.intersect_with(&any);
        leading.intersect_with(&plain);
        Self {
            words,
            tiers: [exact, whole, leading, plain, any],
        }
    }
}

/// The best `limit` patients of `segment`, best first, and how many there are in all.
pub(super) fn find(segment: &Segment, readings: &[Reading], limit: usize) -> (u64, Vec<Candidate>) {
    let sets: Vec<ReadingSets> = readings
        .iter()
        .map(|reading| ReadingSets::of(reading, segment))
        .collect();
    let mut total = 0;
    let mut best: Vec<Candidate> = Vec::new();
    let mut left = segment.live.clone();
    for tier in 0..TIERS {
        let mut current = Bits::empty(segment.slots());
        for set in sets.iter().filter_map(|set| set.tiers.get(tier)) {
            current.union_with(set);
        }
        current.intersect_with(&left);
        left.subtract(&current);
        total += current.count();
        if best.len() == limit {
            continue;
        }
        let mut archived = current.clone();
        archived.intersect_with(&segment.archived);
        current.subtract(&archived);
        for (slots, archived) in [(&current, false), (&archived, true)] {
            let room = limit.saturating_sub(best.len());
            best.extend(slots.iter().take(room).map(|slot| {
                let matched = matched(&sets, slot);
                Candidate {
                    tier,
                    archived,
                    slot,
                    matched,
                }
            }));
        }
    }
    (total, best)
}

/// How the words of the readings that find `slot` find it.
fn matched(sets: &[ReadingSets], slot: u32) -> Kinds {
    let is_found = |set: &&ReadingSets| set.tiers.last().is_some_and(|any| any.contains(slot));
    let words = sets.iter().filter(is_found).flat_map(|set| &set.words);
    words.fold(Kinds::default(), |kinds, word| kinds.and(word.kinds(slot)))
}
