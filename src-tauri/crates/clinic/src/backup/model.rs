use std::path::PathBuf;

use journal::{LogId, Mark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What a backup says of itself inside, counted at the moment it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct About {
    pub(super) clinic_name: String,
    /// Those who are not taken away.
    pub(super) patients: u64,
    /// Entries of the journal.
    pub(super) entries: u64,
    /// The last place of every log.
    pub(super) vector: Vec<(LogId, u64)>,
    /// Its last entries.
    pub(super) mark: Mark,
}

/// What is kept beside the clinic about its backups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Where they go.
    pub(super) dir: Option<PathBuf>,
    /// The last one that was opened and counted.
    pub(super) last: Option<Made>,
    /// What went wrong since.
    pub(super) trouble: Option<Trouble>,
    /// Whether the clinic was restored from a backup of before its key was changed.
    #[serde(default)]
    pub(super) has_old_key: bool,
    /// The whole backup that was read through last, after it was made.
    #[serde(default)]
    pub(super) read: Option<ReadThrough>,
}

/// What a whole backup was found to be, some time after it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ReadThrough {
    pub(super) id: Uuid,
    /// When, UTC ms.
    pub(super) at_ms: i64,
    pub(super) is_sound: bool,
}

/// A backup that was made, opened and counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub(crate) struct Made {
    /// When, UTC ms.
    pub at_ms: i64,
    /// Whether it holds everything, or what came after one that does.
    pub is_whole: bool,
    /// How many patients were counted in it.
    pub patients: u64,
    /// How many changes.
    pub entries: u64,
    /// Its size, bytes.
    pub bytes: u64,
    /// How long it took to make and to check, ms.
    pub took_ms: u64,
}

/// Why there is no backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub(crate) struct Trouble {
    /// Since when it does not work, UTC ms.
    pub since_ms: i64,
    /// When it was tried last, UTC ms.
    pub tried_ms: i64,
    /// The error's code.
    pub code: String,
}

/// How the clinic's backups stand.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct BackupState {
    /// Where they go, for the person to read; none was chosen.
    pub place: Option<String>,
    /// The last one that was opened and counted.
    pub last: Option<Made>,
    /// What went wrong since.
    pub trouble: Option<Trouble>,
    /// When the next one is due, UTC ms.
    pub next_ms: Option<i64>,
    /// Whether it is time that somebody did something.
    pub is_overdue: bool,
    /// Whether the clinic was restored from a backup of before its key was changed: whoever has the old key can open it.
    pub has_old_key: bool,
}

/// A backup among the files that were picked.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct BackupPoint {
    /// Its id.
    #[ts(type = "string")]
    #[schemars(with = "String")]
    pub id: Uuid,
    /// When it was made, UTC ms.
    pub made_ms: i64,
    /// Whether the file that it builds on was found beside it.
    pub is_complete: bool,
}

/// What a restore would bring, and what it would lose.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct RestorePreview {
    /// The clinic's name.
    pub clinic_name: String,
    /// When the backup was made, UTC ms.
    pub made_ms: i64,
    /// How many patients it holds.
    pub patients: u64,
    /// How many changes.
    pub entries: u64,
    /// Whether the clinic stands on this PC and would be set aside.
    pub is_here: bool,
    /// How many changes of this PC's clinic are not in it; none: it cannot be opened to be asked.
    pub lost: Option<u64>,
    /// Whether the clinic on this PC was given another key since: restored, it has the old one again.
    pub has_old_key: bool,
    /// Who can sign in afterwards.
    pub people: Vec<crate::clinic::commands::SignInTile>,
}
