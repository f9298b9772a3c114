//! One reader, named by `SATCHEL_FUZZ_TARGET`: a program for each would link the same libraries as often.
#![no_main]

#[path = "../targets.rs"]
mod targets;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use targets::{TARGETS, Target};

static CHOSEN: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("SATCHEL_FUZZ_TARGET").unwrap_or_default();
    let chosen = TARGETS.iter().find(|target| target.name == name);
    chosen.unwrap_or_else(|| panic!("SATCHEL_FUZZ_TARGET names no reader: `{name}`"))
});

fuzz_target!(|bytes: &[u8]| {
    (CHOSEN.reads)(bytes);
});
