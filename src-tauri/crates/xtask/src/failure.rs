//! How a piece of the tooling says that it could not do its work.

use std::fmt;

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
