//! The vault on real files, in real processes, against a real key store where there is one.
//!
//! Helpers are in `clinic`; each other module is one promise of the vault.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop loudly"
)]

mod backups;
mod clinic;
mod crash;
#[cfg(target_os = "linux")]
mod full_disk;
mod key_store;
mod migrations;
mod opening;
mod passwords;
mod recovery;
mod rekey;
#[cfg(target_os = "linux")]
mod silent_store;
mod slots;
#[cfg(target_os = "linux")]
mod small_disk;
mod tampering;
mod using;
