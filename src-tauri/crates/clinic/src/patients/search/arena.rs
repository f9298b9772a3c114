//! Bytes that are wiped when the clinic locks.
//!
//! A growing `Vec` leaves copies of itself behind in freed memory; an [`Arena`] never moves what it
//! holds, so wiping its chunks on drop wipes every copy.

use zeroize::Zeroizing;

const SMALLEST_CHUNK: usize = 1 << 9;
const LARGEST_CHUNK: usize = 1 << 20;

/// An append-only store of byte strings in chunks that never move.
#[derive(Default)]
pub(super) struct Arena {
    chunks: Vec<Zeroizing<Vec<u8>>>,
}

impl Arena {
    /// Stores `bytes` and returns where they begin.
    pub(super) fn push(&mut self, bytes: &[u8]) -> u64 {
        let room = |chunk: &Zeroizing<Vec<u8>>| chunk.capacity() - chunk.len();
        if self
            .chunks
            .last()
            .is_none_or(|chunk| room(chunk) < bytes.len())
        {
            let grown = self.chunks.last().map_or(0, |chunk| chunk.capacity() * 2);
            let size = grown.clamp(SMALLEST_CHUNK, LARGEST_CHUNK).max(bytes.len());
            self.chunks.push(Zeroizing::new(Vec::with_capacity(size)));
        }
        let index = (self.chunks.len() as u64).saturating_sub(1);
        let Some(chunk) = self.chunks.last_mut() else {
            return 0;
        };
        let at = (index << 32) | chunk.len() as u64;
        chunk.extend_from_slice(bytes);
        at
    }

    /// Everything from `at` to the end of its chunk; readers know where their string ends.
    pub(super) fn from(&self, at: u64) -> &[u8] {
        let chunk = usize::try_from(at >> 32)
            .ok()
            .and_then(|index| self.chunks.get(index));
        let begin = usize::try_from(at & 0xffff_ffff).unwrap_or(usize::MAX);
        chunk
            .and_then(|chunk| chunk.get(begin..))
            .unwrap_or_default()
    }

    /// Heap bytes held.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.chunks
            .iter()
            .map(|chunk| chunk.capacity() + size_of::<Vec<u8>>())
            .sum()
    }
}

/// Appends `value` in 7-bit groups, lowest first.
pub(super) fn write_number(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(u8::try_from(value & 0x7f).unwrap_or_default() | 0x80);
        value >>= 7;
    }
    out.push(u8::try_from(value).unwrap_or_default());
}

/// Appends the length of `text` and `text`.
pub(super) fn write_text(out: &mut Vec<u8>, text: &str) {
    write_number(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

/// Reads what `write_number` and `write_text` wrote, front to back.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    #[inline]
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    #[inline]
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    #[inline]
    pub(super) fn size(&mut self) -> Option<usize> {
        self.number().and_then(|value| usize::try_from(value).ok())
    }

    pub(super) fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(head)
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = self.size()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }
}
