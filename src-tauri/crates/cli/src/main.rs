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
    let ready = clinic::dump::leave_none().map_err(stop::Stop::Dump);
    let asked = ready.and_then(|()| arguments::parse(std::env::args_os().skip(1)));
    let done = asked.and_then(task::carry_out);
    done.map_or_else(|stop| stop.tell(), |()| ExitCode::SUCCESS)
}
