//! Gives equal byte strings the same small number while an index is built.

use super::arena::Arena;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

const FREE: u64 = u64::MAX;

/// Distinct byte strings, numbered in order of appearance.
#[derive(Default)]
pub(super) struct Interner {
    arena: Arena,
    spans: Vec<(u64, u32)>,
    /// Open addressing, a power of two long: upper half of the hash, then the number.
    table: Vec<u64>,
    // Keyed at random, so that nobody can craft names that all collide.
    hasher: RandomState,
}

impl Interner {
    /// The number of `bytes`, and whether it is new.
    pub(super) fn intern(&mut self, bytes: &[u8]) -> (u32, bool) {
        if self.table.len() < self.spans.len() * 2 + 2 {
            self.grow();
        }
        let hash = self.hasher.hash_one(bytes) >> 32;
        let mut place = hash;
        loop {
            let entry = self.entry(place);
            if entry == FREE {
                break;
            }
            let number = low(entry);
            if entry >> 32 == hash && self.get(number) == bytes {
                return (number, false);
            }
            place += 1;
        }
        let number = u32::try_from(self.spans.len()).unwrap_or(u32::MAX);
        let at = self.arena.push(bytes);
        self.spans
            .push((at, u32::try_from(bytes.len()).unwrap_or_default()));
        self.set(place, (hash << 32) | u64::from(number));
        (number, true)
    }

    /// The bytes of `number`.
    pub(super) fn get(&self, number: u32) -> &[u8] {
        let Some((at, length)) = self.spans.get(number as usize) else {
            return &[];
        };
        self.arena
            .from(*at)
            .get(..*length as usize)
            .unwrap_or_default()
    }

    /// All numbers, in byte order of their strings.
    pub(super) fn sorted(&self) -> Vec<u32> {
        let heads = (0..).zip(&self.spans).map(|(number, _)| {
            let bytes = self.get(number);
            let mut head = [0; 8];
            head.iter_mut()
                .zip(bytes)
                .for_each(|(to, from)| *to = *from);
            (u64::from_be_bytes(head), number)
        });
        let mut order: Vec<(u64, u32)> = heads.collect();
        order.sort_unstable_by(|(a_head, a), (b_head, b)| {
            a_head
                .cmp(b_head)
                .then_with(|| self.get(*a).cmp(self.get(*b)))
        });
        order.into_iter().map(|(_, number)| number).collect()
    }

    /// For each number, its place in byte order.
    pub(super) fn ranks(&self) -> Vec<u32> {
        self.ranks_of(&self.sorted())
    }

    /// For each number, its place in `sorted`, which [`Interner::sorted`] gave.
    pub(super) fn ranks_of(&self, sorted: &[u32]) -> Vec<u32> {
        let mut ranks = vec![0; self.spans.len()];
        for (rank, number) in (0..).zip(sorted) {
            if let Some(place) = ranks.get_mut(*number as usize) {
                *place = rank;
            }
        }
        ranks
    }

    fn place(&self, place: u64) -> usize {
        let mask = self.table.len().saturating_sub(1);
        usize::try_from(place).unwrap_or_default() & mask
    }

    fn entry(&self, place: u64) -> u64 {
        self.table.get(self.place(place)).copied().unwrap_or(FREE)
    }

    fn set(&mut self, place: u64, entry: u64) {
        let place = self.place(place);
        if let Some(free) = self.table.get_mut(place) {
            *free = entry;
        }
    }

    fn grow(&mut self) {
        let size = (self.table.len() * 2).max(16);
        let old = std::mem::replace(&mut self.table, vec![FREE; size]);
        for entry in old.into_iter().filter(|entry| *entry != FREE) {
            let mut place = entry >> 32;
            while self.entry(place) != FREE {
                place += 1;
            }
            self.set(place, entry);
        }
    }
}

fn low(entry: u64) -> u32 {
    u32::try_from(entry & 0xffff_ffff).unwrap_or_default()
}
