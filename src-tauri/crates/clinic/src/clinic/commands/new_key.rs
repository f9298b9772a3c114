//! A new key for the clinic, after a PC was stolen or somebody left who knew too much.

use std::sync::PoisonError;

use journal::Draft;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{NewKey, Password, RecoveryWords};

use crate::backup::{self, Turn};
use crate::door::{Beside, CommandBeside, Needs, Open, Remembers, fresh_log};
use crate::people::Permission;
use crate::{Error, audit, tables};

/// Makes a new recovery kit, to be written down before the key is changed: whoever is interrupted has the old one.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewKit {}

/// Words that open nothing yet.
#[derive(Serialize, JsonSchema, TS)]
pub(crate) struct Kit {
    /// The 24 words, to be printed.
    pub recovery_words: Vec<String>,
}

impl CommandBeside for NewKit {
    type Reply = Kit;
    const NAME: &'static str = "clinic.new_kit";
    const NEEDS: Needs = Needs::Permission(Permission::ClinicRestore);
    const REMEMBERS: Remembers =
        Remembers::Nothing("these words open nothing until the key is changed");

    fn run(self, beside: &mut Beside<'_>) -> Result<Kit, Error> {
        may_change(beside.open())?;
        let words = RecoveryWords::random()?;
        let recovery_words = words.words().into_iter().map(str::to_owned).collect();
        *held(beside.open()) = Some(words);
        Ok(Kit { recovery_words })
    }
}

/// Gives the clinic a new key: the file is encrypted anew, and opens from then on with the asking person's password and
/// the kit that was shown last.
///
/// Whoever has the old key, an old copy of the file or an old password gets nothing of what comes. Everybody else needs a
/// new password, and backups of before open with the kit of before, and with nothing else.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeKey {
    password: String,
}

/// The key was changed.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct KeyChanged {
    /// The names of those who may sign in and need a new password for it.
    pub locked_out: Vec<String>,
    /// Whether this PC noted it. If it could not, the next opening may ask whether this is the right copy.
    pub is_noted: bool,
}

impl CommandBeside for ChangeKey {
    type Reply = KeyChanged;
    const NAME: &'static str = "clinic.change_key";
    const NEEDS: Needs = Needs::Permission(Permission::ClinicRestore);
    const REMEMBERS: Remembers = Remembers::Final("clinic.key_changed");

    fn run(self, beside: &mut Beside<'_>) -> Result<KeyChanged, Error> {
        let (open, now_ms) = (beside.open(), beside.now_ms());
        may_change(open)?;
        let password = Password::new(self.password);
        open.vault
            .check_password(beside.person().0, &password, now_ms)?;
        let mut kit = held(open);
        let words = kit
            .as_ref()
            .ok_or_else(|| Error::invalid("kit", "missing"))?;
        // It would read the file while it is exchanged.
        let _turn = Turn::take(open).ok_or(Error::Store(vault::Error::Busy))?;
        let new = NewKey {
            person: beside.person().0,
            password: &password,
            kdf: beside.kdf(),
            words,
        };
        let lines: Vec<_> = beside.take_line().into_iter().collect();
        open.vault.change_key(&new, &tables::file_schema(), |tx| {
            // A file of before that somebody works on is told apart for ever.
            journal::begin_log(tx, fresh_log())?;
            audit::remember_with(tx, Draft::default(), &lines, || open.new_id(now_ms))
        })?;
        *kit = None;
        // From here on the new kit holds: who heard of an error would throw it away.
        let noted = open
            .note_anew(now_ms)
            .and_then(|()| backup::note_key(open, false));
        let tiles = open.vault.tiles().into_iter();
        let locked_out = tiles.filter(|tile| tile.needs_password && !tile.suspended);
        Ok(KeyChanged {
            locked_out: locked_out.map(|tile| tile.name).collect(),
            is_noted: noted.is_ok(),
        })
    }
}

fn may_change(open: &Open) -> Result<(), Error> {
    if open.settings().practice {
        return Err(Error::KeptApart);
    }
    if open.watch.doubt().is_some() {
        return Err(Error::ReadOnly);
    }
    Ok(())
}

fn held(open: &Open) -> std::sync::MutexGuard<'_, Option<RecoveryWords>> {
    open.kit.lock().unwrap_or_else(PoisonError::into_inner)
}
