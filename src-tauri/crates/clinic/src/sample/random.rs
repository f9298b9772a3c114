//! Chance that is the same everywhere.

/// SplitMix64: small, fast, and good enough to make people up. Not for secrets.
///
/// # Source
/// Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014.
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `end`; 0 if `end` is 0.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let scaled = (self.next() >> 32) * u64::from(end);
        u32::try_from(scaled >> 32).unwrap_or(0)
    }

    /// Returns a number of `start..=end`.
    pub(super) fn between(&mut self, start: u32, end: u32) -> u32 {
        start + self.below(end.saturating_sub(start) + 1)
    }

    /// Says yes so many times of a thousand.
    pub(super) fn permille(&mut self, times: u32) -> bool {
        self.below(1000) < times
    }

    /// Picks one of a list, each as likely.
    pub(super) fn pick<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        let end = u32::try_from(list.len()).unwrap_or(u32::MAX);
        list.get(usize::try_from(self.below(end)).ok()?)
    }

    /// Picks one of a list, the first ones more often than the last, as with names.
    pub(super) fn pick_common<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        let end = u32::try_from(list.len()).unwrap_or(u32::MAX);
        let index = self.below(end).min(self.below(end));
        list.get(usize::try_from(index).ok()?)
    }

    /// Picks a word.
    pub(super) fn word(&mut self, list: &[&'static str]) -> &'static str {
        self.pick(list).copied().unwrap_or_default()
    }
}
