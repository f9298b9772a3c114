//! The journal on real encrypted files.
//!
//! `device` is a PC with a clinic file, `oracle` says naively what a set of entries means; each other module is one
//! promise of the journal.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop loudly"
)]

mod changing;
mod clock;
mod converging;
mod copies;
mod deferred;
mod deleting;
mod device;
mod format;
mod ids;
mod marking;
mod oracle;
mod proving;
mod receiving;
mod speed;
mod undoing;
