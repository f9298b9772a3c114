//! The developer's commands, and the pieces the journeys share with them.
//!
//! `cargo xtask` is the only thing to know on a fresh machine: each command first names what is
//! missing, then installs it (see [`setup`]). The journeys use [`webdriver`] and [`process`] from
//! here, so that there is one client for the real window.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool talks on the terminal"
)]

pub mod bench;
pub mod desk;
pub mod guards;
#[cfg(target_os = "linux")]
pub mod memory;
pub mod process;
pub mod sbom;
pub mod webdriver;

mod audit;
mod failure;
mod feature;
mod fuzz;
mod run;
mod setup;
mod soak;
mod test;
mod windows;

use std::path::PathBuf;
use std::process::ExitCode;

pub use failure::{Failure, Outcome, stop};

const USAGE: &str = "\
cargo xtask run [--sample] [--dir FOLDER]   build Satchel and open its window; without a display,
                                            play the reception tour into target/tour/
cargo xtask test [STEP...]                  everything that continuous integration checks
cargo xtask bench                           what was promised and what is measured, in one table
cargo xtask windows-check [round]           build for Windows and try it under Wine
cargo xtask soak [LOOPS]                    the crash tests a thousand times over
cargo xtask audit                           the libraries against the published advisories
cargo xtask sbom                            what Satchel is made of, as CycloneDX, into target/sbom/
cargo xtask guards [NAME...]                each guard of tests/attacks/guards.md taken out: its tests fail
cargo xtask fuzz NAME [SECONDS]             cargo-fuzz looks for inputs that break a reader of tests/fuzz
cargo xtask new-feature NAME                make the folders and files of a feature
cargo xtask desk PROGRAM [ARGUMENT...]      run a program on the virtual desk of the tests";

/// Runs one command, as `main` does.
pub fn start(words: &[String]) -> ExitCode {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"run", rest)) => run::run(rest),
        Some((&"test", rest)) => test::test(rest),
        Some((&"bench", rest)) => bench::bench(rest),
        Some((&"window-figures", [patients])) => bench::print_window_figures(patients),
        Some((&"windows-check", rest)) => windows::windows_check(rest),
        Some((&"soak", rest)) => soak::soak(rest),
        Some((&"audit", [])) => audit::audit(),
        Some((&"sbom", [])) => sbom::sbom(),
        Some((&"guards", rest)) => guards::guards(rest),
        Some((&"fuzz", rest)) => fuzz::fuzz(rest),
        Some((&"new-feature", rest)) => feature::new_feature(rest),
        Some((&"desk", [program, rest @ ..])) => desk::at_desk(program, rest),
        Some((&("help" | "--help" | "-h"), _)) => {
            println!("{USAGE}");
            Ok(())
        }
        Some((other, _)) => stop(format!("There is no command `{other}`.\n\n{USAGE}")),
        None => stop(USAGE),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.0.is_empty() {
                eprintln!("{failure}");
            }
            ExitCode::FAILURE
        }
    }
}

/// The folder of the checkout: of the one that this runs for, where two of them share a build folder. `cargo` says it at
/// every start; what it said when this was built may have been the other's.
#[must_use]
pub fn root() -> PathBuf {
    let built = || env!("CARGO_MANIFEST_DIR").into();
    let here = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(built));
    let mut above = here.ancestors();
    let root = above.find(|folder| folder.join("Cargo.lock").is_file());
    root.map_or_else(|| here.clone(), PathBuf::from)
}

/// Where cargo builds: `CARGO_TARGET_DIR`, else `target/` in the checkout.
#[must_use]
pub fn target_dir() -> PathBuf {
    let set = std::env::var_os("CARGO_TARGET_DIR").filter(|dir| !dir.is_empty());
    set.map_or_else(|| root().join("target"), |dir| root().join(dir))
}
