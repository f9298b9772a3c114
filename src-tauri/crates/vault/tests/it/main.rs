//! The vault on real files, in real processes, against a real key store where there is one.
//!
//! Helpers are in `clinic`; each other module is one promise of the vault.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop loudly"
)]

mod clinic;
mod crash;
mod key_store;
mod migrations;
mod opening;
mod passwords;
mod recovery;
mod slots;
mod tampering;
mod using;
