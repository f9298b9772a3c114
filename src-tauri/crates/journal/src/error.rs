/// What can go wrong while remembering.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused.
    #[error("storage: {0}")]
    Sql(#[from] rusqlite::Error),
    /// An entry's bytes cannot be read, or contradict themselves.
    #[error("journal entry cannot be decoded")]
    Undecodable,
    /// Two different entries claim the same place: a cloned device or a forged history.
    #[error("log {log} has two different entries {seq}")]
    Forked {
        /// The local number of the log.
        log: u32,
        /// The place within it.
        seq: u64,
    },
    /// An entry does not continue the one before it.
    #[error("log {log} entry {seq} does not continue the entry before it")]
    BrokenChain {
        /// The local number of the log.
        log: u32,
        /// The place within it.
        seq: u64,
    },
    /// The journal names an entry that it does not hold.
    #[error("log {log} entry {seq} is missing")]
    Missing {
        /// The local number of the log.
        log: u32,
        /// The place within it.
        seq: u64,
    },
    /// Somebody changed the same thing since: undoing would throw that away.
    #[error("changed since")]
    Superseded,
    /// This PC has no log of its own yet.
    #[error("no log of this device")]
    NoLog,
    /// A draft changes a row that does not exist or was taken away.
    #[error("no such row")]
    NoRow,
    /// A draft makes a row that exists already.
    #[error("row exists already")]
    RowExists,
    /// A draft edits what is never edited: it is corrected by a new row that refers to the old one.
    #[error("append-only")]
    AppendOnly,
    /// A draft names a table or column that the schema does not have.
    #[error("unknown table or column")]
    UnknownColumn,
}

impl From<postcard::Error> for Error {
    fn from(_: postcard::Error) -> Self {
        Self::Undecodable
    }
}
