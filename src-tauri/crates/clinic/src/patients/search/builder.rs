//! From patients in any order to a [`Segment`] in alphabetical order.

use super::arena::Arena;
use super::bits::Bits;
use super::dict::DictWriter;
use super::fold::order_key;
use super::intern::Interner;
use super::record::Card;
use super::segment::Segment;
use super::terms::{FAMILY, OTHER, birth_term, identifier_term, name_terms, stored_phone_term};
use zeroize::Zeroizing;

/// Most other names, phones or identifiers of one patient that are searched.
const LIST_MAX: usize = 64;

/// Takes patients one by one; [`Builder::finish`] makes them searchable.
#[derive(Default)]
pub(super) struct Builder {
    cards: Arena,
    rows: Vec<Row>,
    names: Names,
    /// Term number in the upper half, patient (by arrival) in the lower.
    pairs: Vec<u64>,
    bytes: Zeroizing<Vec<u8>>,
}

struct Row {
    id: [u8; 16],
    at: u64,
    number: u64,
    family: u32,
    given: u32,
    archived: bool,
}

/// Names repeat: each distinct one is folded once.
#[derive(Default)]
struct Names {
    terms: Interner,
    raw: Interner,
    order: Interner,
    known: Vec<Known>,
    term_lists: Vec<u32>,
    key: Zeroizing<Vec<u8>>,
}

#[derive(Clone, Copy)]
struct Known {
    order: u32,
    first: usize,
    count: usize,
}

impl Names {
    /// What is known of `name` as a name of `kind`.
    fn learn(&mut self, kind: u8, name: &str) -> Known {
        self.key.clear();
        self.key.push(kind);
        self.key.extend_from_slice(name.as_bytes());
        let (number, is_new) = self.raw.intern(&self.key);
        if is_new {
            let (order, _) = self.order.intern(order_key(name).as_bytes());
            let first = self.term_lists.len();
            for term in name_terms(kind, name) {
                self.term_lists.push(self.terms.intern(&term).0);
            }
            self.known.push(Known {
                order,
                first,
                count: self.term_lists.len() - first,
            });
        }
        let nothing = Known {
            order: 0,
            first: 0,
            count: 0,
        };
        self.known.get(number as usize).copied().unwrap_or(nothing)
    }
}

impl Builder {
    /// Adds a patient. The caller sees to it that no id comes twice.
    pub(super) fn add(&mut self, card: &Card<'_>) {
        let arrival = self.rows.len() as u64;
        self.bytes.clear();
        card.write(&mut self.bytes);
        let at = self.cards.push(&self.bytes);
        let family = self.add_name(FAMILY, card.family_name, arrival);
        let given = self.add_name(OTHER, card.given_name, arrival);
        for name in card
            .preferred_name
            .iter()
            .chain(card.other_names.iter().take(LIST_MAX))
        {
            self.add_name(OTHER, name, arrival);
        }
        let phones = card.phone.iter().chain(card.phones.iter().take(LIST_MAX));
        let phone_terms = phones.filter_map(|phone| stored_phone_term(phone));
        let identifiers = card.identifiers.iter().take(LIST_MAX);
        let identifier_terms = identifiers.filter_map(|identifier| identifier_term(identifier));
        let birth = card.birth_date.and_then(birth_term);
        for term in phone_terms.chain(identifier_terms).chain(birth) {
            let (number, _) = self.names.terms.intern(&term);
            self.pairs.push((u64::from(number) << 32) | arrival);
        }
        let (id, number, archived) = (card.id, card.number, card.archived);
        self.rows.push(Row {
            id,
            at,
            number,
            family,
            given,
            archived,
        });
    }

    fn add_name(&mut self, kind: u8, name: &str, arrival: u64) -> u32 {
        let known = self.names.learn(kind, name);
        let terms = self
            .names
            .term_lists
            .iter()
            .skip(known.first)
            .take(known.count);
        self.pairs
            .extend(terms.map(|term| (u64::from(*term) << 32) | arrival));
        known.order
    }

    /// Adds the patients of `segment` who are still in it.
    pub(super) fn add_all(&mut self, segment: &Segment) {
        for stored in segment.live_slots().filter_map(|slot| segment.stored(slot)) {
            if let Some(lists) = stored.lists() {
                self.add(&stored.card(&lists));
            }
        }
    }

    /// Numbers the patients alphabetically and packs everything.
    pub(super) fn finish(self) -> Segment {
        let Self {
            cards,
            rows,
            names,
            pairs,
            ..
        } = self;
        let slots = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let order_ranks = names.order.ranks();
        let rank = |order: u32| order_ranks.get(order as usize).copied().unwrap_or_default();
        let mut alphabet: Vec<(u32, u32, u64, u32)> = (0..)
            .zip(&rows)
            .map(|(arrival, row)| (rank(row.family), rank(row.given), row.number, arrival))
            .collect();
        alphabet.sort_unstable();
        let mut slot_of = vec![0_u32; rows.len()];
        let mut at = Vec::with_capacity(rows.len());
        let mut archived = Bits::empty(slots);
        let mut ids = Vec::with_capacity(rows.len());
        let mut numbers = Vec::with_capacity(rows.len());
        for (slot, (.., arrival)) in (0..).zip(&alphabet) {
            let Some(row) = rows.get(*arrival as usize) else {
                continue;
            };
            if let Some(place) = slot_of.get_mut(*arrival as usize) {
                *place = slot;
            }
            at.push(row.at);
            ids.push((row.id, slot));
            numbers.push((row.number, slot));
            if row.archived {
                archived.insert(slot);
            }
        }
        drop((rows, alphabet));
        ids.sort_unstable();
        numbers.sort_unstable();
        let dict = pack(&names.terms, pairs, &slot_of);
        Segment {
            cards,
            at,
            by_id: ids.into_iter().map(|(_, slot)| slot).collect(),
            by_number: numbers.into_iter().map(|(_, slot)| slot).collect(),
            dict,
            live: Bits::full(slots),
            live_count: slots,
            archived,
        }
    }
}

/// Turns pairs of term and arrival into sorted terms with sorted slots.
fn pack(terms: &Interner, mut pairs: Vec<u64>, slot_of: &[u32]) -> super::dict::Dict {
    let sorted = terms.sorted();
    let ranks = terms.ranks_of(&sorted);
    let low = |pair: u64| usize::try_from(pair & 0xffff_ffff).unwrap_or(usize::MAX);
    let high = |pair: u64| usize::try_from(pair >> 32).unwrap_or(usize::MAX);
    for pair in &mut pairs {
        let rank = ranks.get(high(*pair)).copied().unwrap_or_default();
        let slot = slot_of.get(low(*pair)).copied().unwrap_or_default();
        *pair = (u64::from(rank) << 32) | u64::from(slot);
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut writer = DictWriter::default();
    let mut slots: Vec<u32> = Vec::new();
    for group in pairs.chunk_by(|a, b| a >> 32 == b >> 32) {
        let Some(term) = group.first().and_then(|pair| sorted.get(high(*pair))) else {
            continue;
        };
        slots.clear();
        slots.extend(
            group
                .iter()
                .filter_map(|pair| u32::try_from(pair & 0xffff_ffff).ok()),
        );
        writer.push(terms.get(*term), &slots);
    }
    writer.finish()
}
