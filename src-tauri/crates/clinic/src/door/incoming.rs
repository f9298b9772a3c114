//! What comes in beside the arguments, and how far it has come.

use std::io::Read;

/// A file that a person picked, streamed in by the shell or `satchelctl`.
pub struct Incoming {
    /// Its name, for the person; never used as a path.
    pub name: String,
    /// Its size, for the progress.
    pub size_bytes: u64,
    /// Its bytes.
    pub bytes: Box<dyn Read + Send>,
}

impl std::fmt::Debug for Incoming {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Incoming")
            .field("size_bytes", &self.size_bytes)
            .finish_non_exhaustive()
    }
}

/// How far a long piece of work has come.
#[derive(Debug, Clone, Copy, serde::Serialize)]
pub struct Progress {
    /// Which work.
    pub task: &'static str,
    /// How much is done.
    pub done: u64,
    /// Of how much, where that is known.
    pub total: Option<u64>,
}
