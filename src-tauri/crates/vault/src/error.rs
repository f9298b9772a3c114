//! What can go wrong: [`OpenError`] at the vault's door, [`Error`] while it is open.
//!
//! No message carries a name, a value or a path: ids, table and column names at most.

use std::io;

/// Why a read or a write of an open clinic failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another connection held the file for longer than five seconds.
    #[error("the clinic file is busy")]
    Busy,
    /// The disk is full; nothing of the transaction was kept.
    #[error("the disk is full")]
    Full,
    /// A rule declared on a table was broken; the text names the table and column, never a value.
    #[error("a rule of the tables was broken: {0}")]
    Constraint(String),
    /// A page of the file is not what was written (its authentication failed).
    #[error("the clinic file is damaged")]
    Corrupt,
    /// The clinic was locked meanwhile.
    #[error("the clinic is locked")]
    Closed,
    /// Anything else SQLite reports.
    #[error("the clinic file could not be read or written: {0}")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let code = error.sqlite_error_code();
        if code == Some(Code::DatabaseBusy) || code == Some(Code::DatabaseLocked) {
            Self::Busy
        } else if code == Some(Code::DiskFull) {
            Self::Full
        } else if code == Some(Code::DatabaseCorrupt) || code == Some(Code::NotADatabase) {
            Self::Corrupt
        } else if code == Some(Code::ConstraintViolation) {
            Self::Constraint(error.to_string())
        } else if code == Some(Code::OperationInterrupted) {
            // Nothing but a lock interrupts.
            Self::Closed
        } else {
            Self::Sqlite(error)
        }
    }
}

/// Why a clinic could not be created, opened, or its slots changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no clinic in this folder.
    #[error("there is no clinic here")]
    NotFound,
    /// There is something in this folder already, or the person already has a slot.
    #[error("it exists already")]
    Exists,
    /// The folder holds something else, for example a plain SQLite file.
    #[error("this is not a clinic")]
    NotAClinic,
    /// A newer Satchel wrote this clinic.
    #[error("the clinic needs a newer Satchel (file {file}, this program {app})")]
    NewerVersion {
        /// The version the file asks for.
        file: u32,
        /// The version this program has.
        app: u32,
    },
    /// Another process has the clinic open.
    #[error("the clinic is open in another program")]
    InUse,
    /// A part of the clinic is missing or is not what was written.
    #[error("the clinic is damaged: {what}")]
    Damaged {
        /// Which part.
        what: &'static str,
    },
    /// Not this person's password; the next try is possible after `wait_s` seconds.
    #[error("wrong password")]
    WrongPassword {
        /// Seconds until the next try.
        wait_s: u64,
    },
    /// Too many wrong passwords; the password was not tried.
    #[error("wait {wait_s} s before the next try")]
    Wait {
        /// Seconds until the next try.
        wait_s: u64,
    },
    /// These are not this clinic's recovery words.
    #[error("wrong recovery words")]
    WrongWords,
    /// This person may not sign in at present.
    #[error("this person is suspended")]
    Suspended,
    /// This person has no slot in this clinic.
    #[error("this person has no slot")]
    NoSlot,
    /// No password opens this person's slot: they were kept out, or the clinic got a new key since.
    #[error("this person needs a new password")]
    NeedsPassword,
    /// The clinic is bound to this PC's key store, and no key store can be reached.
    #[error("no key store can be reached on this PC")]
    NoKeyStore,
    /// The key store does not hold the device secret this person's slot is bound to.
    #[error("this PC does not hold the clinic's device secret")]
    DeviceSecretMissing,
    /// The program was built without encryption.
    #[error("the database library does not encrypt")]
    CipherOff,
    /// The database library is older than the oldest one known to be safe.
    #[error("the database library is too old (SQLite {sqlite}, SQLCipher {cipher})")]
    OldLibrary {
        /// Its SQLite version.
        sqlite: String,
        /// Its SQLCipher version.
        cipher: String,
    },
    /// A migration failed; the file is as it was before, and a safety copy was kept.
    #[error("migration {id} failed")]
    Migration {
        /// The migration's id.
        id: u64,
        /// What failed.
        #[source]
        source: Error,
    },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The operating system refused to read or write a file.
    #[error("a file of the clinic could not be read or written")]
    Io(#[source] io::Error),
    /// The key store refused.
    #[error("the key store failed")]
    KeyStore(#[source] KeyStoreError),
    /// The open database refused.
    #[error(transparent)]
    Sql(Error),
    /// Randomness or memory for the key derivation could not be had.
    #[error("a key could not be made")]
    NoKey,
}

impl From<Error> for OpenError {
    fn from(error: Error) -> Self {
        match error {
            Error::Full => Self::DiskFull,
            Error::Corrupt => Self::Damaged { what: "clinic.db" },
            other @ (Error::Busy | Error::Constraint(_) | Error::Closed | Error::Sqlite(_)) => {
                Self::Sql(other)
            }
        }
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        Error::from(error).into()
    }
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::StorageFull {
            Self::DiskFull
        } else {
            Self::Io(error)
        }
    }
}

impl From<KeyStoreError> for OpenError {
    fn from(error: KeyStoreError) -> Self {
        match error {
            KeyStoreError::Unreachable => Self::NoKeyStore,
            other @ (KeyStoreError::Silent
            | KeyStoreError::Refused(_)
            | KeyStoreError::Malformed) => Self::KeyStore(other),
        }
    }
}

/// Why the OS key store did not answer.
#[derive(Debug, thiserror::Error)]
pub enum KeyStoreError {
    /// There is no key store on this PC, or none that this session may use.
    #[error("no key store can be reached")]
    Unreachable,
    /// The key store did not answer in time; it may be asking the person for a password of its own.
    #[error("the key store did not answer")]
    Silent,
    /// The key store is there and said no (locked, denied); the text is the store's own.
    #[error("the key store refused: {0}")]
    Refused(String),
    /// What the key store holds for this clinic is not what Satchel wrote.
    #[error("the key store's entry is malformed")]
    Malformed,
}
