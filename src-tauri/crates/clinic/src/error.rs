//! What a person can be told went wrong. Codes are a promise: never removed, never re-meant.

use journal::Error as JournalError;
use serde::Serialize;
use serde_json::{Value, json};
use vault::{KeyStoreError, OpenError};

/// Where a visit stands that somebody else has moved, and who that was.
#[derive(Debug, Serialize)]
pub struct Meanwhile {
    /// Their name, where it is known.
    pub by: Option<String>,
    /// When, UTC ms.
    pub at_ms: i64,
    /// With whom the visit is now.
    pub practitioner_id: Option<String>,
    /// When it begins now, UTC ms.
    pub start_ms: i64,
    /// When it ends now, UTC ms.
    pub end_ms: i64,
}

/// Why a command did not do what it was asked.
///
/// Holds no patient data: ids and numbers at most.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody has signed in.
    #[error("nobody has signed in")]
    NoSession,
    /// The clinic is locked.
    #[error("the clinic is locked")]
    Locked,
    /// The session sat idle for too long.
    #[error("the session sat idle for too long")]
    Expired,
    /// The person's role does not allow it.
    #[error("not allowed for this role")]
    Forbidden,
    /// The new password is too easy to guess.
    #[error("weak password: {why}")]
    WeakPassword {
        /// `short` or `common`.
        why: &'static str,
    },
    /// There must be an owner who can sign in.
    #[error("the last owner")]
    LastOwner,
    /// An argument is not what it must be.
    #[error("invalid {field}: {why}")]
    Invalid {
        /// The argument.
        field: String,
        /// The rule broken, as a word that the UI knows.
        why: &'static str,
    },
    /// No command has this name.
    #[error("unknown command")]
    UnknownCommand,
    /// The command needs a file and none was given.
    #[error("no file was given")]
    NoFile,
    /// Nothing has this id, or it belongs to somebody else.
    #[error("not found")]
    NotFound,
    /// The file may be an old copy, or not whole: it is open for reading only until the owner decides.
    #[error("open for reading only")]
    ReadOnly,
    /// None of the files is a backup.
    #[error("no backup among the files")]
    NoBackup,
    /// No place was chosen for backups.
    #[error("no place for backups")]
    NoBackupPlace,
    /// The folder or drive for backups is not there.
    #[error("the place for backups is missing")]
    BackupPlaceMissing,
    /// The whole backup that a later one stands on is not among the files.
    #[error("the whole backup is missing")]
    BackupBaseMissing,
    /// The backup is another clinic's than the one that stands on this PC.
    #[error("another clinic")]
    OtherClinic,
    /// Somebody changed it in the meantime.
    #[error("changed in the meantime")]
    EditConflict,
    /// The practice clinic and the real one are kept apart.
    #[error("practice and the clinic are kept apart")]
    KeptApart,
    /// Nothing is left to take back, or to do again.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The patient's record is archived.
    #[error("archived")]
    Archived,
    /// The record is restricted to others: it takes a reason to open it.
    #[error("restricted")]
    Restricted,
    /// The time is taken.
    #[error("the time is taken")]
    SlotTaken {
        /// How many appointments are in the way.
        with: usize,
        /// Where there is room: date and time in the clinic's zone.
        next_free: Option<(String, String)>,
    },
    /// The time is blocked.
    #[error("the time is blocked")]
    Blocked {
        /// Where there is room: date and time in the clinic's zone.
        next_free: Option<(String, String)>,
    },
    /// The room is taken; the practitioner is not.
    #[error("the room is taken")]
    RoomTaken {
        /// Where there is room: date and time in the clinic's zone.
        next_free: Option<(String, String)>,
    },
    /// Nobody is to book a visit for this patient.
    #[error("nobody is to book for this patient")]
    BookingStopped,
    /// Somebody moved the visit after the person had looked at it.
    #[error("moved in the meantime")]
    MovedMeanwhile(Box<Meanwhile>),
    /// The visit is at another step.
    #[error("wrong step")]
    WrongStep {
        /// Where it is.
        from: &'static str,
        /// Where it was to go.
        to: &'static str,
    },
    /// A file could not be read to its end.
    #[error("unreadable file {file}")]
    Unreadable {
        /// Which one, counted from 1.
        file: usize,
        /// The line, where it is known.
        line: Option<u64>,
    },
    /// A file, or one thing in it, is larger than Satchel takes.
    #[error("too large: file {file}")]
    TooLarge {
        /// Which one, counted from 1.
        file: usize,
    },
    /// A file is nested more deeply than Satchel follows.
    #[error("too deep: file {file}")]
    TooDeep {
        /// Which one, counted from 1.
        file: usize,
    },
    /// The clinic file could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The clinic file refused.
    #[error(transparent)]
    Store(#[from] vault::Error),
    /// The journal refused.
    #[error(transparent)]
    Journal(JournalError),
    /// A defect of the program: reported with a number, never with its contents.
    #[error("internal: {0}")]
    Internal(&'static str),
}

impl Error {
    /// An argument that breaks a rule.
    #[must_use]
    pub fn invalid(field: &str, why: &'static str) -> Self {
        Self::Invalid {
            field: field.to_owned(),
            why,
        }
    }

    /// The code that crosses the door.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSession => "session.none",
            Self::Locked => "session.locked",
            Self::Expired => "session.expired",
            Self::Forbidden => "auth.forbidden",
            Self::WeakPassword { .. } => "auth.weak_password",
            Self::LastOwner => "auth.last_owner",
            Self::Invalid { .. } => "input.invalid",
            Self::UnknownCommand => "input.unknown_command",
            Self::NoFile => "input.no_file",
            Self::NotFound => "not_found",
            Self::ReadOnly => "clinic.read_only",
            Self::NoBackup => "backup.none",
            Self::NoBackupPlace => "backup.no_place",
            Self::BackupPlaceMissing => "backup.place_missing",
            Self::BackupBaseMissing => "backup.base_missing",
            Self::OtherClinic => "backup.other_clinic",
            Self::EditConflict => "edit.conflict",
            Self::KeptApart => "clinic.kept_apart",
            Self::NothingToUndo => "clinic.nothing_to_undo",
            Self::Archived => "patients.archived",
            Self::Restricted => "patients.restricted",
            Self::SlotTaken { .. } => "schedule.slot_taken",
            Self::Blocked { .. } => "schedule.blocked",
            Self::RoomTaken { .. } => "schedule.room_taken",
            Self::BookingStopped => "schedule.booking_stopped",
            Self::MovedMeanwhile(_) => "schedule.moved_meanwhile",
            Self::WrongStep { .. } => "flow.wrong_step",
            Self::Unreadable { .. } => "exchange.unreadable",
            Self::TooLarge { .. } => "exchange.too_large",
            Self::TooDeep { .. } => "exchange.too_deep",
            Self::Open(error) => open_code(error),
            Self::Store(error) => store_code(error),
            Self::Journal(_) | Self::Internal(_) => "internal",
        }
    }

    fn params(&self) -> Value {
        if let Self::WeakPassword { why } | Self::Invalid { why, .. } = self {
            json!({ "why": why })
        } else if let Self::SlotTaken { with, next_free } = self {
            let (date, time) = next_free.clone().unzip();
            json!({ "with": with, "next_free_date": date, "next_free_time": time })
        } else if let Self::Blocked { next_free } | Self::RoomTaken { next_free } = self {
            let (date, time) = next_free.clone().unzip();
            json!({ "next_free_date": date, "next_free_time": time })
        } else if let Self::MovedMeanwhile(meanwhile) = self {
            json!(meanwhile)
        } else if let Self::WrongStep { from, to } = self {
            json!({ "from": from, "to": to })
        } else if let Self::Unreadable { file, line } = self {
            json!({ "file": file, "line": line })
        } else if let Self::TooLarge { file } | Self::TooDeep { file } = self {
            json!({ "file": file })
        } else if let Self::Open(OpenError::WrongPassword { wait_s } | OpenError::Wait { wait_s }) =
            self
        {
            json!({ "wait_s": wait_s })
        } else {
            json!({})
        }
    }

    /// What crosses the door. A defect gets an incident number, which stands in the log too.
    #[must_use]
    pub fn to_wire(&self, incident: impl FnOnce() -> String) -> WireError {
        let code = self.code();
        WireError {
            code,
            field: if let Self::Invalid { field, .. } = self {
                Some(field.clone())
            } else {
                None
            },
            params: self.params(),
            incident: (code == "internal").then(incident),
        }
    }
}

fn open_code(error: &OpenError) -> &'static str {
    match error {
        OpenError::NotFound => "clinic.missing",
        OpenError::Exists => "clinic.exists",
        OpenError::NotAClinic => "clinic.not_a_clinic",
        OpenError::NewerVersion { .. } => "clinic.newer_version",
        OpenError::InUse => "clinic.in_use",
        // What stopped a migration may be nothing worse than a full disk.
        OpenError::Migration {
            source: error @ (vault::Error::Full | vault::Error::Busy),
            ..
        } => store_code(error),
        OpenError::Damaged {
            what: "backup" | "schema",
        } => "backup.damaged",
        OpenError::Damaged { .. }
        | OpenError::CipherOff
        | OpenError::OldLibrary { .. }
        | OpenError::Migration { .. } => "clinic.damaged",
        OpenError::WrongPassword { .. } | OpenError::NoSlot | OpenError::NoKey => {
            "auth.wrong_password"
        }
        OpenError::Wait { .. } => "auth.wait",
        OpenError::WrongWords => "auth.wrong_words",
        OpenError::Suspended => "auth.suspended",
        OpenError::NeedsPassword => "auth.needs_password",
        OpenError::KeyStore(KeyStoreError::Silent) => "clinic.key_store_silent",
        OpenError::NoKeyStore | OpenError::KeyStore(_) => "clinic.no_key_store",
        OpenError::DeviceSecretMissing => "clinic.device_secret_missing",
        OpenError::DiskFull => "storage.full",
        OpenError::Io(_) => "storage.failed",
        OpenError::Sql(error) => store_code(error),
    }
}

fn store_code(error: &vault::Error) -> &'static str {
    match error {
        vault::Error::Busy => "storage.busy",
        vault::Error::Full => "storage.full",
        vault::Error::Closed => "session.locked",
        vault::Error::Corrupt => "clinic.damaged",
        vault::Error::Constraint(_) | vault::Error::Sqlite(_) => "storage.failed",
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<JournalError> for Error {
    fn from(error: JournalError) -> Self {
        if matches!(error, JournalError::Superseded) {
            Self::EditConflict
        } else if matches!(error, JournalError::NoRow) {
            Self::NotFound
        } else if let JournalError::Sql(error) = error {
            Self::Store(error.into())
        } else {
            Self::Journal(error)
        }
    }
}

/// An error as the UI, the CLI and the tests see it; the words come from the messages of the person's language.
#[derive(Debug, Clone, Serialize)]
pub struct WireError {
    /// What went wrong.
    pub code: &'static str,
    /// The argument that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What the words need.
    pub params: Value,
    /// The number under which a defect stands in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
}
