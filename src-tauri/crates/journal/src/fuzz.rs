//! What reads bytes that anybody could have written, for `tests/fuzz` alone: no shipped program has the feature.

use crate::{Entry, heads::RowClock};

/// Reads an entry and asks what a receiver asks of it; what is written again of what was read.
#[must_use]
pub fn entry(bytes: &[u8]) -> Option<Vec<u8>> {
    let entry = Entry::decode(bytes).ok()?;
    // A refusal is an answer, too.
    drop((entry.check(), entry.log_id().copied()));
    entry.encode().ok()
}

/// Reads the heads of a row's cells, and writes again what was read.
#[must_use]
pub fn heads(bytes: &[u8]) -> Option<Vec<u8>> {
    RowClock::decode(bytes).ok()?.encode().ok()
}
