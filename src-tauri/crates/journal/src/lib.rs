//! How the clinic remembers: the only way to write.
//!
//! Every change is an [`Entry`] of operations with its author, command, clock and the hash of the entry before it.
//! What comes from this PC ([`commit`]) and from elsewhere ([`receive`]) goes through the same `apply` into the same
//! tables, so the tables can be proved at any time: [`prove`] replays the journal and compares.
//!
//! Invariants:
//! - A cell keeps every *head*: each value that no later change has seen. Nothing is thrown away by a clock.
//! - State depends on the *set* of entries, never on order, duplication or batching: an entry whose causes have not
//!   arrived is held, not applied.
//! - Whoever changes a row says that it stands: a deletion made apart from that is a conflict on `deleted`, and the
//!   row stays in sight until a person decides.
//! - Entries are never edited; an undo is a new entry ([`undo`]).

mod apply;
mod clock;
mod commit;
mod conflict;
mod entry;
mod error;
#[cfg(feature = "fuzz")]
pub mod fuzz;
mod heads;
mod log;
mod mark;
mod prove;
mod receive;
mod schema;
mod undo;
mod value;

pub use apply::{rebuild, take_up_deferred};
pub use clock::Hlc;
pub use commit::{Author, Draft, Receipt, commit};
pub use conflict::{Conflict, Version, conflicts, latest};
pub use entry::{Dot, Entry, LogId, Op, Set};
pub use error::Error;
pub use log::{begin_log, bytes_since, entry_count, since, vector};
pub use mark::{Mark, Reached, Standing, fingerprint, mark, standing};
pub use prove::{Proof, digest, prove, prove_tables};
pub use receive::{Received, receive};
pub use schema::{Column, Kind, Merge, Schema, Table};
pub use undo::undo;
pub use value::Value;

/// The id of a row: the bytes of its UUIDv7.
pub type RowId = [u8; 16];
