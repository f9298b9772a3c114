//! How the clinic remembers: changes, clocks, heads, apply, hash chain, conflicts.
