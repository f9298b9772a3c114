//! A program under `strace`: what it starts, and whom it speaks to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::house::{House, satchelctl};

/// What is written down of every run.
const CALLS: &str =
    "trace=execve,execveat,fork,vfork,clone,clone3,socket,connect,bind,listen,accept,accept4";

/// Everything that `satchelctl` asked of the kernel, over several runs.
pub(crate) struct Watch(PathBuf);

impl Watch {
    pub(crate) fn new(house: &House) -> Self {
        let folder = house.path("watched");
        fs::create_dir(&folder).unwrap();
        Self(folder)
    }

    /// `satchelctl`, whose first argument is still to come.
    pub(crate) fn program(&self) -> Command {
        let run = fs::read_dir(&self.0).unwrap().count();
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-e", CALLS, "-e", "signal=none", "-o"]);
        strace.arg(self.0.join(run.to_string())).arg(satchelctl());
        strace
    }

    /// Every run began one program, its own, and talked to nobody.
    pub(crate) fn saw_nothing(&self, runs: usize) {
        let logs: Vec<_> = fs::read_dir(&self.0).unwrap().collect();
        assert_eq!(logs.len(), runs, "each run was watched");
        for log in logs {
            let log = fs::read_to_string(log.unwrap().path()).unwrap();
            let calls: Vec<&str> = log.lines().filter_map(call).collect();
            let own = calls.first().copied().unwrap_or_default();
            assert!(
                own.starts_with("execve(") && own.contains("satchelctl"),
                "{log}"
            );
            let others: Vec<&&str> = calls
                .iter()
                .skip(1)
                .filter(|call| !is_thread(call))
                .collect();
            assert!(others.is_empty(), "{others:#?}");
        }
    }
}

/// A line without the number of its thread; none if it only ends an earlier one.
fn call(line: &str) -> Option<&str> {
    let line = line
        .trim_start_matches(|letter: char| letter.is_ascii_digit())
        .trim_start();
    let is_call = line.starts_with(|letter: char| letter.is_ascii_lowercase());
    is_call.then_some(line)
}

fn is_thread(call: &str) -> bool {
    call.starts_with("clone") && call.contains("CLONE_THREAD")
}

/// No file of this name anywhere below.
pub(crate) fn is_nowhere(name: &str, below: &Path) {
    let mut open = vec![below.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let found = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(!found.contains(name), "{path:?}");
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            }
        }
    }
}
