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

pub mod desk;
pub mod process;
pub mod webdriver;

mod feature;
mod run;
mod setup;
mod test;

use std::fmt;
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command stopped, in words for the developer.
#[derive(Debug)]
pub struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

/// What every fallible piece of the tooling answers.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Stops with a sentence for the developer.
///
/// # Errors
/// Always: it is the short way to write a [`Failure`].
pub fn stop<T>(why: impl Into<String>) -> Outcome<T> {
    Err(Failure(why.into()))
}

const USAGE: &str = "\
cargo xtask run [--sample] [--dir FOLDER]   build Satchel and open its window; without a display,
                                            play the reception tour into target/tour/
cargo xtask test [STEP...]                  everything that continuous integration checks
cargo xtask new-feature NAME                make the folders and files of a feature";

/// Runs one command, as `main` does.
pub fn start(words: &[String]) -> ExitCode {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"run", rest)) => run::run(rest),
        Some((&"test", rest)) => test::test(rest),
        Some((&"new-feature", rest)) => feature::new_feature(rest),
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

/// The folder of the checkout.
#[must_use]
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).map_or(here.clone(), PathBuf::from)
}

/// Where cargo builds: `CARGO_TARGET_DIR`, else `target/` in the checkout.
#[must_use]
pub fn target_dir() -> PathBuf {
    let set = std::env::var_os("CARGO_TARGET_DIR").filter(|dir| !dir.is_empty());
    set.map_or_else(|| root().join("target"), |dir| root().join(dir))
}
