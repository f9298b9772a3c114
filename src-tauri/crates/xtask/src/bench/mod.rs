//! `cargo xtask bench`: one table of what was promised and what was measured.
//!
//! Figures come from two places: the crate `bench`, which works inside the door and prints one
//! [`Row`] a line as JSON, and the real window (see [`window`]). Raw SQLCipher does the same work
//! beside it where that means something, so that a figure is a ratio too and holds on any machine.

mod browser;
mod clinics;
pub mod machine;
mod painting;
pub mod samples;
pub mod table;
pub mod window;

use crate::process::{cargo, command, npm, read, run};
use crate::setup::{Purpose, prepare};
use crate::{Failure, Outcome, root, stop, target_dir};
use table::{Row, Verdict};

/// Builds everything for release, measures, prints the table and keeps it in `target/bench.md`.
///
/// `--window-patients N` chooses the size of the clinic that the real window shows; the rest goes to
/// the crate `bench`.
///
/// # Errors
/// When something cannot be built or measured, or a target is missed.
pub(crate) fn bench(words: &[&str]) -> Outcome {
    let (size, rest) = match words {
        ["--window-patients", count, rest @ ..] => (size_of(count)?, rest),
        rest => (window::Size(100_000), rest),
    };
    prepare(Purpose::Tour)?;
    run(npm().args(["run", "build", "--workspace", "ui"]))?;
    let mut rows = inside_the_door(rest)?;
    // What was measured is shown, also when the window could not be.
    let mut failed = None;
    if cfg!(target_os = "linux") {
        let seen = window::rows(size).and_then(|mut rows| {
            rows.extend(browser::rows()?);
            Ok(rows)
        });
        match seen {
            Ok(more) => rows.extend(more),
            Err(failure) => failed = Some(failure),
        }
    }
    let text = format!("{}\n\n{}\n", machine::facts(), table::print(&rows));
    println!("\n{text}");
    std::fs::create_dir_all(root().join("target"))?;
    std::fs::write(root().join("target/bench.md"), text)?;
    if let Some(failure) = failed {
        return Err(failure);
    }
    let missed = rows
        .iter()
        .filter(|row| row.verdict == Verdict::Missed)
        .count();
    if missed == 0 {
        Ok(())
    } else {
        stop(format!("{missed} targets are missed."))
    }
}

/// `cargo xtask window-figures PATIENTS`, which [`bench`] runs at a desk of its own.
pub(crate) fn print_window_figures(patients: &str) -> Outcome {
    window::print_figures(size_of(patients)?)
}

fn size_of(count: &str) -> Outcome<window::Size> {
    count
        .parse()
        .map(window::Size)
        .map_err(|_| Failure(format!("`{count}` is no number of patients")))
}

fn inside_the_door(words: &[&str]) -> Outcome<Vec<Row>> {
    run(cargo().args(["build", "--locked", "--release", "--package", "bench"]))?;
    let program = target_dir()
        .join("release")
        .join(format!("bench{}", std::env::consts::EXE_SUFFIX));
    let printed = read(command(program).args(words))?;
    let row = |line: &str| {
        Row::from_json(line).ok_or_else(|| Failure(format!("the bench printed no row: {line}")))
    };
    printed
        .lines()
        .filter(|line| line.starts_with('{'))
        .map(row)
        .collect()
}
