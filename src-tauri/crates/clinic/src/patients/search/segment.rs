//! Patients indexed together; never changed but for who is still in it.

use super::arena::Arena;
use super::bits::Bits;
use super::dict::Dict;
use super::fold::order_key;
use super::record::Stored;

/// An immutable index over some patients, numbered alphabetically in `slots`.
#[derive(Default)]
pub(super) struct Segment {
    pub(super) cards: Arena,
    /// Slot to card.
    pub(super) at: Vec<u64>,
    pub(super) by_id: Vec<u32>,
    pub(super) by_number: Vec<u32>,
    pub(super) dict: Dict,
    pub(super) live: Bits,
    pub(super) live_count: u32,
    pub(super) archived: Bits,
}

/// Where a patient stands among all: folded family name, folded given name, chart number.
pub(super) type OrderKey = (String, String, u64);

impl Segment {
    /// Slots, the ones of removed patients included.
    pub(super) fn slots(&self) -> u32 {
        u32::try_from(self.at.len()).unwrap_or(u32::MAX)
    }

    /// The patient in `slot`.
    pub(super) fn stored(&self, slot: u32) -> Option<Stored<'_>> {
        Stored::read(self.cards.from(*self.at.get(slot as usize)?))
    }

    pub(super) fn live_slots(&self) -> impl Iterator<Item = u32> + '_ {
        self.live.iter()
    }

    /// The slot of patient `id`, if still in this segment.
    pub(super) fn slot_of(&self, id: &[u8; 16]) -> Option<u32> {
        let id_of = |slot: u32| self.stored(slot).map(|stored| stored.id);
        let place = self
            .by_id
            .partition_point(|slot| id_of(*slot).is_some_and(|own| own < *id));
        let slot = *self.by_id.get(place)?;
        (id_of(slot)? == *id && self.live.contains(slot)).then_some(slot)
    }

    /// Takes patient `id` out; false if not in this segment.
    pub(super) fn remove(&mut self, id: &[u8; 16]) -> bool {
        let Some(slot) = self.slot_of(id) else {
            return false;
        };
        self.live.remove(slot);
        self.live_count = self.live_count.saturating_sub(1);
        true
    }

    /// The slots with chart number `number`.
    pub(super) fn with_number(&self, number: u64) -> impl Iterator<Item = u32> + '_ {
        let number_of = |slot: u32| self.stored(slot).map(|stored| stored.number);
        let place = self
            .by_number
            .partition_point(|slot| number_of(*slot) < Some(number));
        let rest = self.by_number.iter().skip(place).copied();
        rest.take_while(move |slot| number_of(*slot) == Some(number))
    }

    /// Where the patient in `slot` stands in the alphabet.
    pub(super) fn order_key(&self, slot: u32) -> Option<OrderKey> {
        let stored = self.stored(slot)?;
        Some((
            order_key(stored.family_name),
            order_key(stored.given_name),
            stored.number,
        ))
    }

    /// The first slot for which `is_before` is false.
    pub(super) fn first_slot(&self, is_before: impl Fn(&OrderKey) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.slots());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.order_key(middle).is_some_and(|key| is_before(&key)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Heap bytes held.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        let vectors = self.by_id.capacity() + self.by_number.capacity();
        let bits = self.live.bytes() + self.archived.bytes();
        self.cards.bytes()
            + self.at.capacity() * size_of::<u64>()
            + vectors * size_of::<u32>()
            + self.dict.bytes()
            + bits
    }
}
