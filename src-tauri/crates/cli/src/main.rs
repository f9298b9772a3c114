//! `satchelctl`: the same door, without a window. What it can do stands in `help.txt`.

mod access;
mod arguments;
mod backup;
mod create;
mod file;
mod import;
mod stop;
mod talk;
mod task;

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// What is given back is wiped: no patient is left behind in memory that nobody uses any more.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    match arguments::parse(std::env::args_os().skip(1)).and_then(task::carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.tell(),
    }
}
