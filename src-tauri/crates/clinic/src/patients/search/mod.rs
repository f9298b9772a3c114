//! Finds patients while their name is being typed, and possible duplicates while they are registered.
//!
//! The index lives in memory only: it is derived from the tables when the clinic is unlocked, kept
//! up to date after each commit, and wiped on lock. It knows no database, no clock and no files.
//!
//! # What finds a patient
//! Every word of the text must match, in any order: the beginning of a name (also without
//! diacritics, hyphens, apostrophes), a name that sounds alike or is the same in Arabic or Latin
//! script (3 letters or more), a phone or its last 4 digits or more, the birth date in the clinic's
//! order, the birth year, the chart number, an identifier or the first 3 characters of it.
//!
//! # Rank
//! 1. chart number, identifier or phone exactly; 2. all words are whole names (or dates, or a
//!    phone's last digits); 3. a word begins the family name; 4. words begin other names;
//!    5. sounds-like. Within each: the archived last; then by folded family name, given name, number.
//!
//! # Shape
//! Immutable [`segment`]s, each numbered alphabetically, so that a name is a run of slots and the
//! first hits of a tier are the best. A change is a new small segment; neighbours of like size are
//! merged, so there are never more than a handful. Totals are exact.

mod arena;
mod bits;
mod builder;
mod dates;
mod dict;
mod find;
mod fold;
mod hints;
mod intern;
mod model;
mod query;
mod record;
mod segment;
mod sound;
mod terms;
#[cfg(test)]
mod tests;

pub(crate) use model::{
    DateOrder, Found, Hint, HintQuery, Hit, Kind, Kinds, Page, PageFrom, Reason,
};
pub(crate) use record::Card;
pub(crate) use terms::digits;

use builder::Builder;
use find::Candidate;
use model::Class;
use segment::{OrderKey, Segment};

/// What makes two spellings of a name the same.
pub(crate) fn folded(name: &str) -> String {
    fold::order_key(name)
}

/// How a name sounds, whichever its script and the order of its words; empty where that is not known.
pub(crate) fn sounds(name: &str) -> String {
    let mut keys: Vec<String> = folded(name)
        .split(' ')
        .filter_map(|word| sound::key(word).map(|(_, key)| key))
        .collect();
    keys.sort_unstable();
    keys.join(" ")
}

/// Separates the parts of a page's key; no folded name contains it.
const KEY_SEPARATOR: char = '\u{1f}';

/// All patients of an open clinic, ready to be found.
#[derive(Default)]
pub(crate) struct SearchIndex {
    /// Each more than twice as large as the next.
    segments: Vec<Segment>,
    order: DateOrder,
}

impl std::fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchIndex")
            .field("patients", &self.len())
            .finish_non_exhaustive()
    }
}

/// Takes patients one by one, in any order, for a new [`SearchIndex`].
#[derive(Default)]
pub(crate) struct IndexBuilder(Builder);

impl std::fmt::Debug for IndexBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IndexBuilder").finish_non_exhaustive()
    }
}

impl IndexBuilder {
    /// Adds a patient; no id may come twice.
    pub(crate) fn add(&mut self, card: &Card<'_>) {
        self.0.add(card);
    }

    /// Makes the patients searchable.
    pub(crate) fn finish(self, order: DateOrder) -> SearchIndex {
        let mut index = SearchIndex::new(order);
        index.push(self.0.finish());
        index
    }
}

impl SearchIndex {
    /// An index of nobody, in a clinic that writes dates in `order`.
    pub(crate) fn new(order: DateOrder) -> Self {
        let mut nobody = Self::default();
        nobody.set_date_order(order);
        nobody
    }

    /// Reads dates in `order` from now on.
    pub(crate) fn set_date_order(&mut self, order: DateOrder) {
        self.order = order;
    }

    /// Inserts a patient, or replaces the one of the same id.
    pub(crate) fn put(&mut self, card: &Card<'_>) {
        self.remove(&card.id);
        let mut builder = Builder::default();
        builder.add(card);
        self.push(builder.finish());
    }

    /// Takes a patient out; false if there is none of this id.
    pub(crate) fn remove(&mut self, id: &[u8; 16]) -> bool {
        self.segments.iter_mut().any(|segment| segment.remove(id))
    }

    /// How many patients are indexed.
    pub(crate) fn len(&self) -> usize {
        self.segments
            .iter()
            .map(|segment| segment.live_count as usize)
            .sum()
    }

    /// Heap bytes held.
    #[cfg(test)]
    pub(crate) fn memory_bytes(&self) -> usize {
        self.segments.iter().map(Segment::bytes).sum()
    }

    fn push(&mut self, segment: Segment) {
        self.segments.push(segment);
        self.segments.retain(|segment| segment.live_count > 0);
        while let [.., larger, smaller] = self.segments.as_slice() {
            if larger.live_count / 2 > smaller.live_count {
                break;
            }
            let mut builder = Builder::default();
            builder.add_all(larger);
            builder.add_all(smaller);
            self.segments.truncate(self.segments.len() - 2);
            self.segments.push(builder.finish());
        }
    }

    /// All of these patients, to be asked.
    pub(crate) fn view(&self) -> View<'_> {
        View {
            segments: self.segments.iter().collect(),
            order: self.order,
        }
    }

    /// These patients and those of another index, asked as one.
    pub(crate) fn with<'a>(&'a self, other: &'a Self) -> View<'a> {
        let mut view = self.view();
        view.segments.extend(&other.segments);
        view
    }
}

/// Patients of one index or two, ready to be asked.
pub(crate) struct View<'a> {
    segments: Vec<&'a Segment>,
    order: DateOrder,
}

impl View<'_> {
    /// Finds the patients that match every word of `text`; `limit` of them, and how many there are.
    ///
    /// At most 200 characters and 12 words are read. Text without a letter or digit finds nobody.
    pub(crate) fn search(&self, text: &str, limit: usize) -> Found {
        let readings = query::readings(text, self.order);
        if readings.is_empty() {
            return Found::default();
        }
        let mut total = 0;
        let mut best: Vec<(&Segment, Candidate)> = Vec::new();
        let mut sources = 0;
        for &segment in &self.segments {
            let (count, candidates) = find::find(segment, &readings, limit);
            total += count;
            sources += usize::from(!candidates.is_empty());
            best.extend(candidates.into_iter().map(|candidate| (segment, candidate)));
        }
        if sources > 1 {
            best.sort_by_cached_key(|(segment, found)| {
                (found.tier, found.archived, segment.order_key(found.slot))
            });
        }
        let hits = best.into_iter().take(limit).filter_map(|(segment, found)| {
            segment
                .stored(found.slot)
                .map(|stored| Hit::of(&stored, found.matched))
        });
        Found {
            total,
            hits: hits.collect(),
        }
    }

    /// Names at most five patients who may be the one being registered, likeliest first.
    pub(crate) fn hints(&self, query: &HintQuery<'_>) -> Vec<Hint> {
        let all = self.segments.iter().flat_map(|&segment| {
            hints::suspects(segment, query)
                .into_iter()
                .map(move |suspect| (segment, suspect))
        });
        let mut all: Vec<(&Segment, hints::Suspect)> = all.collect();
        all.sort_by_cached_key(|(segment, suspect)| {
            (
                std::cmp::Reverse(suspect.likeness),
                segment.order_key(suspect.slot),
            )
        });
        let hints = all
            .into_iter()
            .take(hints::HINTS)
            .filter_map(|(segment, suspect)| {
                let hit = Hit::of(&segment.stored(suspect.slot)?, Kinds::default());
                Some(Hint {
                    hit,
                    reasons: suspect.reasons(),
                })
            });
        hints.collect()
    }

    /// The next `limit` patients of the alphabet.
    pub(crate) fn list(&self, from: PageFrom<'_>, limit: usize) -> Page {
        let mut next: Vec<(OrderKey, &Segment, u32)> = Vec::new();
        for &segment in &self.segments {
            let first = match from {
                PageFrom::After(None) => 0,
                PageFrom::After(Some(after)) => {
                    let after = page_key(after);
                    segment.first_slot(|key| *key <= after)
                }
                PageFrom::Place(place) => self.slot_at(segment, place),
            };
            let slots = segment.live.iter_from(first).take(limit + 1);
            next.extend(slots.filter_map(|slot| Some((segment.order_key(slot)?, segment, slot))));
        }
        next.sort_by(|(a, ..), (b, ..)| a.cmp(b));
        let has_more = next.len() > limit;
        next.truncate(limit);
        let last = next.last().filter(|_| has_more);
        let after = last.map(|((family, given, number), ..)| {
            format!("{family}{KEY_SEPARATOR}{given}{KEY_SEPARATOR}{number}")
        });
        let hits = next.iter().filter_map(|(_, segment, slot)| {
            segment
                .stored(*slot)
                .map(|stored| Hit::of(&stored, Kinds::default()))
        });
        Page {
            total: self
                .segments
                .iter()
                .map(|segment| u64::from(segment.live_count))
                .sum(),
            hits: hits.collect(),
            after,
        }
    }

    /// The first slot of `segment` before whose patient at least `place` others stand in the alphabet.
    fn slot_at(&self, segment: &Segment, place: u64) -> u32 {
        if self.segments.len() == 1 {
            return segment.live.nth(place).unwrap_or(segment.slots());
        }
        let (mut low, mut high) = (0, u64::from(segment.live_count));
        while low < high {
            let middle = low + (high - low) / 2;
            let slot = segment.live.nth(middle);
            let key = slot.and_then(|slot| segment.order_key(slot));
            if key.is_some_and(|key| self.place_of(&key) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        segment.live.nth(low).unwrap_or(segment.slots())
    }

    /// How many stand before `key`.
    fn place_of(&self, key: &OrderKey) -> u64 {
        let before = |segment: &&Segment| {
            let first = segment.first_slot(|other| other < key);
            segment.live.count_below(first)
        };
        self.segments.iter().map(before).sum()
    }
}

fn page_key(after: &str) -> OrderKey {
    let mut parts = after.split(KEY_SEPARATOR);
    let mut next = || parts.next().unwrap_or_default();
    let (family, given) = (next().to_owned(), next().to_owned());
    (family, given, next().parse().unwrap_or_default())
}
