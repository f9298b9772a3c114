//! Sets of patients, one bit per slot.

/// A set of slots. An empty one holds no memory; missing words count as zero.
#[derive(Clone, Default)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// An empty set with room for `slots` slots.
    pub(super) fn empty(slots: u32) -> Self {
        Self {
            words: vec![0; slots.div_ceil(64) as usize],
        }
    }

    /// The set of all `slots` slots.
    pub(super) fn full(slots: u32) -> Self {
        let mut all = Self::empty(slots);
        all.insert_run(0, slots);
        all
    }

    /// Whether no memory was ever given to this set; a cheap sign that it is empty.
    pub(super) fn is_unused(&self) -> bool {
        self.words.is_empty()
    }

    #[inline]
    pub(super) fn insert(&mut self, slot: u32) {
        if let Some(word) = self.words.get_mut((slot / 64) as usize) {
            *word |= 1 << (slot % 64);
        }
    }

    pub(super) fn remove(&mut self, slot: u32) {
        if let Some(word) = self.words.get_mut((slot / 64) as usize) {
            *word &= !(1 << (slot % 64));
        }
    }

    /// Inserts `length` slots from `first` on.
    #[inline]
    pub(super) fn insert_run(&mut self, first: u32, length: u32) {
        let end = first.saturating_add(length);
        let mut slot = first;
        while slot < end {
            let bit = slot % 64;
            let count = (64 - bit).min(end - slot);
            let mask = if count == 64 {
                u64::MAX
            } else {
                ((1 << count) - 1) << bit
            };
            if let Some(word) = self.words.get_mut((slot / 64) as usize) {
                *word |= mask;
            }
            slot += count;
        }
    }

    pub(super) fn contains(&self, slot: u32) -> bool {
        self.words
            .get((slot / 64) as usize)
            .is_some_and(|word| word >> (slot % 64) & 1 == 1)
    }

    pub(super) fn union_with(&mut self, other: &Self) {
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine |= theirs;
        }
    }

    pub(super) fn intersect_with(&mut self, other: &Self) {
        self.words.truncate(other.words.len());
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine &= theirs;
        }
    }

    pub(super) fn subtract(&mut self, other: &Self) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine &= !theirs;
        }
    }

    pub(super) fn count(&self) -> u64 {
        self.words
            .iter()
            .map(|word| u64::from(word.count_ones()))
            .sum()
    }

    /// How many slots below `slot` are in this set.
    pub(super) fn count_below(&self, slot: u32) -> u64 {
        let index = (slot / 64) as usize;
        let whole: u64 = self
            .words
            .iter()
            .take(index)
            .map(|word| u64::from(word.count_ones()))
            .sum();
        let part = self.words.get(index).copied().unwrap_or_default();
        let below = part & !(u64::MAX << (slot % 64));
        whole + u64::from(below.count_ones())
    }

    /// The slot below which `place` others are in this set.
    pub(super) fn nth(&self, place: u64) -> Option<u32> {
        let mut left = place;
        for (index, word) in (0_u32..).zip(&self.words) {
            let here = u64::from(word.count_ones());
            if left < here {
                let skip = usize::try_from(left).unwrap_or(usize::MAX);
                return self.iter_from(index * 64).nth(skip);
            }
            left -= here;
        }
        None
    }

    /// The slots in this set, lowest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.iter_from(0)
    }

    /// The slots in this set from `first` on, lowest first.
    pub(super) fn iter_from(&self, first: u32) -> impl Iterator<Item = u32> + '_ {
        let index = first / 64;
        let words = (index..).zip(self.words.iter().skip(index as usize));
        words
            .filter(|(_, word)| **word != 0)
            .flat_map(move |(index, word)| {
                let mut left = *word;
                if index == first / 64 {
                    left &= u64::MAX << (first % 64);
                }
                std::iter::from_fn(move || {
                    let bit = (left != 0).then(|| left.trailing_zeros())?;
                    left &= left - 1;
                    Some(index * 64 + bit)
                })
            })
    }

    /// Heap bytes held.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.words.capacity() * size_of::<u64>()
    }
}
