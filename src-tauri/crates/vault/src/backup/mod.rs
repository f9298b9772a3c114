//! Backups: one sealed file each, made without stopping work.
//!
//! A *whole* backup holds the clinic's file as it stood at one moment. A *change* backup holds what came after a whole
//! one: it names it, and both together are the clinic again. So an ordinary day costs as much as was changed, and every
//! point in time is at most two files: each change backup can be thrown away on its own.
//!
//! ```text
//! "SATCHELB"  format u32  header length u32  header (JSON, readable by anybody: which clinic, when, of which kind,
//!             and the clinic's key slots as they stood)
//! then chunks of 1 MiB, each sealed with XChaCha20-Poly1305: a number, and whether it is the last, in its nonce; the
//! header's hash beside it. Inside: length u32, what is known of the contents (JSON of the clinic), the contents.
//! ```
//!
//! The key is derived from the file key and the backup's own id, so that no chunk fits into another file. Nothing can be
//! cut off, put in, swapped or changed without being noticed. A backup is data: what it says is checked before any of
//! it is used ([`restore`]).

mod chunks;
mod restore;
mod seal;
mod shelf;
mod write;

pub(crate) use restore::check;
pub use restore::{Restored, Restoring, Rival, is_of_an_older_key, look_into, rival};
#[cfg(feature = "fuzz")]
pub(crate) use seal::begin;
pub use seal::{Backup, Contents, Head, Kind};
pub use shelf::{ENDING, Found, Shelf, UNPROVEN};
