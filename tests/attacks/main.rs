//! Satchel attacked from outside: the real programs, real files, and whatever an attacker would say to them.
//!
//! `attacks.md` lists every attack by its id with the tests that prove it, here or elsewhere; `list` holds it complete and
//! true. What is about every command is made from `satchelctl manifest`: a new command is attacked without a new test.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop loudly"
)]

mod cast;
#[path = "../../src-tauri/crates/clinic/tests/it/corpus.rs"]
mod corpus;
#[cfg(target_os = "linux")]
mod files;
mod guards;
#[cfg(target_os = "linux")]
mod hands;
#[cfg(target_os = "linux")]
mod hardening;
mod house;
mod imports;
mod list;
mod locked;
mod measured;
#[cfg(target_os = "linux")]
mod memory;
mod noise;
mod roles;
#[cfg(target_os = "linux")]
mod running;
#[cfg(target_os = "linux")]
mod screen;
mod shapes;
mod source;
mod sql;
mod traces;
mod trail;
#[cfg(target_os = "linux")]
mod watched;
