//! What comes in beside the arguments, and how far it has come.

use std::io::{self, BufReader, Read};
use std::path::Path;

/// A file that a person picked, streamed in by the shell or `satchelctl`.
pub struct Incoming {
    /// Its name, for the person; never used as a path.
    pub name: String,
    /// Its size, for the progress.
    pub size_bytes: u64,
    /// Its bytes.
    pub bytes: Box<dyn Read + Send>,
}

impl Incoming {
    /// The file at this place, for the shell and `satchelctl`: what the outside asks for names no path.
    ///
    /// # Errors
    /// When it cannot be read, or is no plain file.
    pub fn at(path: &Path) -> io::Result<Self> {
        let (size_bytes, file) = vault::open_plain(path)?;
        let name = path.file_name().unwrap_or_default();
        Ok(Self {
            name: name.to_string_lossy().into_owned(),
            size_bytes,
            bytes: Box::new(BufReader::new(file)),
        })
    }
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
