//! Why a file cannot be read on, and where.

use std::fmt;
use std::io;

/// A place in the input.
///
/// # Units
/// `entry`: number of the resource being read, from 1; `line`: from 1; `byte`: bytes before the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Position {
    /// The resource being read when it happened, counted from 1 over the whole input.
    pub entry: u64,
    /// The line, counted from 1.
    pub line: u64,
    /// How many bytes come before.
    pub byte: u64,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "resource {}, line {}, byte {}",
            self.entry, self.line, self.byte
        )
    }
}

/// The rule that the input broke. Holds places and limits only, nothing of the content.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// It is something else than FHIR JSON: XML, an archive, other JSON, a Bundle that contradicts itself.
    #[error("not FHIR JSON at {at}")]
    NotFhir {
        /// Where it was noticed.
        at: Position,
    },
    /// The JSON breaks off.
    #[error("the file ends in the middle, at {at}")]
    Truncated {
        /// The end.
        at: Position,
    },
    /// The JSON is not well formed.
    #[error("malformed JSON at {at}")]
    Malformed {
        /// The first byte that does not fit.
        at: Position,
    },
    /// The bytes are not UTF-8 (perhaps UTF-16 or a Windows code page).
    #[error("not UTF-8 at {at}")]
    NotUtf8 {
        /// The first byte that does not fit.
        at: Position,
    },
    /// One resource, or the whole input, is larger than the limit.
    #[error("larger than {limit_bytes} bytes at {at}")]
    TooLarge {
        /// Where the limit was met.
        at: Position,
        /// The limit that was met.
        limit_bytes: u64,
    },
    /// More resources than the limit.
    #[error("more than {limit} resources at {at}")]
    TooMany {
        /// The first one too many.
        at: Position,
        /// The limit that was met.
        limit: u64,
    },
    /// A resource nests deeper than the limit.
    #[error("nested deeper than {limit} at {at}")]
    TooDeep {
        /// Where the resource begins.
        at: Position,
        /// The limit that was met.
        limit: u32,
    },
    /// The input could not be read (a disk or a pipe failed).
    #[error("reading failed at {at}")]
    Io {
        /// How far the reading came.
        at: Position,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

impl Error {
    /// Returns the place, where there is one.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Empty => None,
            Self::NotFhir { at }
            | Self::Truncated { at }
            | Self::Malformed { at }
            | Self::NotUtf8 { at }
            | Self::TooLarge { at, .. }
            | Self::TooMany { at, .. }
            | Self::TooDeep { at, .. }
            | Self::Io { at, .. } => Some(*at),
        }
    }
}

/// Why [`read_bundle`](super::read_bundle) stopped before the end.
#[derive(Debug, thiserror::Error)]
pub enum Stop<E> {
    /// The input cannot be read on.
    #[error(transparent)]
    Unreadable(#[from] Error),
    /// The caller's sink refused an entry; this is its error.
    #[error("the receiver refused an entry")]
    Refused(E),
}
