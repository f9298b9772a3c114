//! What a program that breaks leaves on the disk: on Linux and macOS no copy of its memory, which holds patients and keys.
//!
//! Windows writes one only where its administrator has told it to; a program cannot forbid that.

use std::io;

/// From now on neither this process, nor one that it starts, leaves a copy of its memory when it breaks.
///
/// # Errors
/// When the system does not take the limit.
#[cfg(unix)]
pub fn leave_none() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    Ok(setrlimit(Resource::Core, none)?)
}

/// Nothing to do here: see above.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn leave_none() -> io::Result<()> {
    Ok(())
}
