//! A program that must end soon and stay small.

use std::fs;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// How a program ended.
pub(crate) struct Ran {
    pub(crate) output: Output,
    pub(crate) took: Duration,
    /// The most memory that it held at once; 0 where the system does not tell.
    pub(crate) peak_kib: u64,
}

/// Runs it while watching its memory. One that does not end is killed, and the test fails.
#[track_caller]
pub(crate) fn run(program: &mut Command, at_most: Duration) -> Ran {
    program
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let began = Instant::now();
    let mut child = program.spawn().unwrap();
    let mut peak_kib = 0;
    // What it says is short: it fits into the pipes.
    while child.try_wait().unwrap().is_none() {
        peak_kib = peak(child.id()).max(peak_kib);
        if began.elapsed() > at_most {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{program:?} did not end; it held {peak_kib} KiB");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Ran {
        took: began.elapsed(),
        output: child.wait_with_output().unwrap(),
        peak_kib,
    }
}

/// The most that a process has held so far, KiB.
pub(crate) fn peak(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|kib| kib.parse().ok()).unwrap_or_default()
}
