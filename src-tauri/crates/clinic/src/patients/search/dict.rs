//! Sorted terms and, for each, the slots of the patients who have it.
//!
//! Terms share what they have in common with the one before, in blocks of [`BLOCK`]; slots are runs
//! of neighbours. Slots are alphabetical, so all patients called Smith are one run.

use super::arena::{Arena, Reader, write_number};
use super::bits::Bits;
use zeroize::Zeroizing;

const BLOCK: usize = 16;

/// Terms in byte order with their slots.
#[derive(Default)]
pub(super) struct Dict {
    arena: Arena,
    blocks: Vec<Block>,
}

struct Block {
    at: u64,
    terms: u8,
}

/// The slots of one term, still packed.
#[derive(Clone, Copy)]
pub(super) struct Postings<'a>(&'a [u8]);

impl Postings<'_> {
    /// Inserts every slot into `bits`.
    pub(super) fn insert_into(self, bits: &mut Bits) {
        let mut reader = Reader(self.0);
        let mut next = 0_u32;
        while let Some(step) = reader.number() {
            let first = next.saturating_add(u32::try_from(step >> 1).unwrap_or(u32::MAX));
            if step & 1 == 0 {
                bits.insert(first);
                next = first.saturating_add(1);
            } else {
                let more = reader.number().unwrap_or_default().saturating_add(2);
                let length = u32::try_from(more).unwrap_or(u32::MAX);
                bits.insert_run(first, length);
                next = first.saturating_add(length);
            }
        }
    }
}

/// Packs ascending slots.
fn write_slots(out: &mut Vec<u8>, slots: &[u32]) {
    let mut next = 0_u32;
    let mut rest = slots;
    while let Some(first) = rest.first().copied() {
        let run = (first..)
            .zip(rest)
            .take_while(|(expected, slot)| expected == *slot)
            .count();
        let gap = u64::from(first.saturating_sub(next)) << 1;
        if run == 1 {
            write_number(out, gap);
        } else {
            write_number(out, gap | 1);
            write_number(out, run as u64 - 2);
        }
        next = first.saturating_add(u32::try_from(run).unwrap_or(u32::MAX));
        rest = rest.get(run..).unwrap_or_default();
    }
}

/// Makes a [`Dict`] from terms in ascending order.
#[derive(Default)]
pub(super) struct DictWriter {
    dict: Dict,
    block: Zeroizing<Vec<u8>>,
    in_block: u8,
    last: Zeroizing<Vec<u8>>,
    packed: Vec<u8>,
}

impl DictWriter {
    /// Adds `term` with its ascending `slots`.
    pub(super) fn push(&mut self, term: &[u8], slots: &[u32]) {
        let shared = match self.in_block {
            0 => 0,
            _ => term
                .iter()
                .zip(self.last.iter())
                .take_while(|(a, b)| a == b)
                .count(),
        };
        let rest = term.get(shared..).unwrap_or_default();
        self.packed.clear();
        write_slots(&mut self.packed, slots);
        write_number(&mut self.block, shared as u64);
        write_number(&mut self.block, rest.len() as u64);
        self.block.extend_from_slice(rest);
        write_number(&mut self.block, self.packed.len() as u64);
        self.block.extend_from_slice(&self.packed);
        self.last.clear();
        self.last.extend_from_slice(term);
        self.in_block += 1;
        if usize::from(self.in_block) == BLOCK {
            self.end_block();
        }
    }

    fn end_block(&mut self) {
        if self.in_block > 0 {
            let at = self.dict.arena.push(&self.block);
            self.dict.blocks.push(Block {
                at,
                terms: self.in_block,
            });
        }
        self.block.clear();
        self.in_block = 0;
    }

    /// The finished dictionary.
    pub(super) fn finish(mut self) -> Dict {
        self.end_block();
        self.dict.blocks.shrink_to_fit();
        self.dict
    }
}

impl Dict {
    /// Visits every term that begins with `prefix`, in order.
    pub(super) fn scan(&self, prefix: &[u8], mut visit: impl FnMut(&[u8], Postings<'_>)) {
        let from = self
            .blocks
            .partition_point(|block| self.first_term(block) < prefix);
        let mut term: Vec<u8> = Vec::with_capacity(64);
        for block in self.blocks.iter().skip(from.saturating_sub(1)) {
            let mut reader = Reader(self.arena.from(block.at));
            for _ in 0..block.terms {
                let Some(postings) = next_term(&mut reader, &mut term) else {
                    return;
                };
                if term.starts_with(prefix) {
                    visit(&term, postings);
                } else if term.as_slice() > prefix {
                    return;
                }
            }
        }
    }

    /// The slots of exactly `term`.
    pub(super) fn exact(&self, term: &[u8]) -> Option<Postings<'_>> {
        let from = self
            .blocks
            .partition_point(|block| self.first_term(block) <= term);
        let block = self.blocks.get(from.checked_sub(1)?)?;
        let mut found: Vec<u8> = Vec::with_capacity(64);
        let mut reader = Reader(self.arena.from(block.at));
        for _ in 0..block.terms {
            let postings = next_term(&mut reader, &mut found)?;
            if found == term {
                return Some(postings);
            }
        }
        None
    }

    fn first_term(&self, block: &Block) -> &[u8] {
        let mut reader = Reader(self.arena.from(block.at));
        let length = reader.size().and_then(|_| reader.size());
        length
            .and_then(|length| reader.bytes(length))
            .unwrap_or_default()
    }

    /// Heap bytes held.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.arena.bytes() + self.blocks.capacity() * size_of::<Block>()
    }
}

fn next_term<'a>(reader: &mut Reader<'a>, term: &mut Vec<u8>) -> Option<Postings<'a>> {
    let shared = reader.size()?;
    let length = reader.size()?;
    term.truncate(shared);
    term.extend_from_slice(reader.bytes(length)?);
    let packed = reader.size()?;
    reader.bytes(packed).map(Postings)
}
