//! What the outside can ask of backups.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{OpenError, Password, Rival, Vault};

use super::make;
use super::model::{BackupPoint, BackupState, Made, RestorePreview};
use super::restore::Picked;
use super::rules::{is_overdue, next_ms};
use crate::door::{
    Arrival, Beside, Caller, Command, CommandBeside, Door, Incoming, Needs, Open, Remembers, Scope,
    ThresholdWithFiles, Work,
};
use crate::ids::PersonId;
use crate::people::{self, Permission, check_password};
use crate::{Error, tables};

/// How the clinic's backups stand.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Get {}

impl Command for Get {
    type Reply = BackupState;
    const NAME: &'static str = "backup.get";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers =
        Remembers::Nothing("says when and how many, and nothing of anybody");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<BackupState, Error> {
        state(work.open(), work.now_ms())
    }
}

/// What people practise on is not kept, so that nobody restores it over the clinic.
fn worth_it(open: &Open) -> Result<(), Error> {
    if open.settings().practice {
        return Err(Error::KeptApart);
    }
    Ok(())
}

fn state(open: &Open, now_ms: i64) -> Result<BackupState, Error> {
    let kept = make::kept(open)?;
    Ok(BackupState {
        next_ms: next_ms(&kept, now_ms),
        is_overdue: is_overdue(&kept, now_ms),
        place: kept.dir.map(|dir| dir.display().to_string()),
        last: kept.last,
        trouble: kept.trouble,
        has_old_key: kept.has_old_key,
    })
}

/// Sends the backups to a folder, a drive or a share that the person picks in the system's dialog.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChoosePlace {}

impl CommandBeside for ChoosePlace {
    type Reply = BackupState;
    const NAME: &'static str = "backup.choose_place";
    const NEEDS: Needs = Needs::Permission(Permission::ClinicSetUp);
    const REMEMBERS: Remembers = Remembers::Final("backup.place_chosen");

    fn run(self, beside: &mut Beside<'_>) -> Result<BackupState, Error> {
        worth_it(beside.open())?;
        let dir = beside.take_place().ok_or(Error::NoFile)?;
        make::choose(beside.open(), &dir)?;
        state(beside.open(), beside.now_ms())
    }
}

/// Makes a backup now, opens it and counts what is in it.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Make {}

impl CommandBeside for Make {
    type Reply = Made;
    const NAME: &'static str = "backup.make";
    const NEEDS: Needs = Needs::Permission(Permission::ClinicSetUp);
    const REMEMBERS: Remembers = Remembers::Final("backup.made");

    fn run(self, beside: &mut Beside<'_>) -> Result<Made, Error> {
        let (open, now_ms) = (beside.open(), beside.now_ms());
        worth_it(open)?;
        let place = beside.take_place();
        let report = |done, total| beside.report(done, total);
        match place {
            None => make::make(open, now_ms, &report),
            // It would take the place of a good one.
            Some(file) if open.watch.doubt().is_some() && file.exists() => Err(Error::ReadOnly),
            Some(file) => {
                let head = make::head(open, vault::Kind::Whole, now_ms);
                make::whole(open, &file, head, &report)
            }
        }
    }
}

/// The backups that were picked, and who stands in the way.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Looked {
    /// Newest first.
    pub points: Vec<BackupPoint>,
    /// Whether the same clinic stands on this PC.
    pub is_here: bool,
}

/// Looks which backups the picked files are; needs no key.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Look {}

impl ThresholdWithFiles for Look {
    type Reply = Looked;
    const NAME: &'static str = "backup.look";
    const REMEMBERS: Remembers = Remembers::Nothing("the clinic may not be there yet");

    fn run(self, door: &Door, _caller: &Caller, files: Vec<Incoming>) -> Result<Looked, Error> {
        if door.is_practice {
            return Err(Error::KeptApart);
        }
        let picked = Picked::new(files)?;
        match picked.rival(&door.premises.dir) {
            Rival::Other => Err(Error::OtherClinic),
            rival @ (Rival::Nobody | Rival::Same) => Ok(Looked {
                points: picked.points(),
                is_here: rival == Rival::Same,
            }),
        }
    }
}

/// Opens a backup with the recovery words: what it holds, and what a restore would lose. Nothing is changed.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Preview {
    /// Which; none: the newest.
    #[ts(type = "string")]
    #[schemars(with = "Option<String>")]
    id: Option<Uuid>,
    words: Vec<String>,
}

impl ThresholdWithFiles for Preview {
    type Reply = RestorePreview;
    const NAME: &'static str = "backup.preview";
    const REMEMBERS: Remembers = Remembers::Nothing("the clinic may not be there yet");

    fn run(
        self,
        door: &Door,
        _caller: &Caller,
        files: Vec<Incoming>,
    ) -> Result<RestorePreview, Error> {
        let _one_at_a_time = door.enter();
        closed(door)?;
        let point = Picked::new(files)?.open(self.id, &self.words)?;
        point.preview(&door.premises.dir, &self.words)
    }
}

/// Restores a backup, sets aside what stood there, and signs somebody in with a new password.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Restore {
    /// Which; none: the newest.
    #[ts(type = "string")]
    #[schemars(with = "Option<String>")]
    id: Option<Uuid>,
    words: Vec<String>,
    /// The clinic's name, typed: nobody restores by mistake.
    clinic_name: String,
    person_id: PersonId,
    new_password: String,
    /// Whether a password alone opens it on this PC from now on, which has no key store.
    password_only: bool,
}

impl ThresholdWithFiles for Restore {
    type Reply = people::Me;
    const NAME: &'static str = "backup.restore";
    const REMEMBERS: Remembers = Remembers::Final("backup.restored");

    fn run(self, door: &Door, caller: &Caller, files: Vec<Incoming>) -> Result<people::Me, Error> {
        let _one_at_a_time = door.enter();
        closed(door)?;
        check_password(&self.new_password, &[])?;
        let premises = &door.premises;
        if !self.password_only && !premises.keys.reachable() {
            return Err(Error::Open(OpenError::NoKeyStore));
        }
        let now_ms = door.now_ms();
        let point = Picked::new(files)?.open(self.id, &self.words)?;
        let typed = self.clinic_name.trim().to_lowercase();
        if point.clinic_name().trim().to_lowercase() != typed {
            return Err(Error::invalid("clinic_name", "not_the_same"));
        }
        let has_old_key = point.has_old_key(&premises.dir);
        point.restore(&premises.dir, self.person_id, now_ms)?;
        let recover = if self.password_only {
            Vault::recover_password_only
        } else {
            Vault::recover
        };
        let vault = recover(
            &premises.dir,
            &self.words,
            self.person_id.0,
            &Password::new(self.new_password),
            premises.kdf,
            &tables::file_schema(),
            premises.keys.clone(),
            now_ms,
        )?;
        let open = Open::new(vault, door, Arrival::Restored)?;
        make::begin_anew(&open, has_old_key)?;
        let me = open
            .vault
            .read(|conn| people::me(conn, &open.settings(), self.person_id))?;
        caller.sign_in(self.person_id, open.opening, now_ms);
        door.set_open(open);
        Ok(me)
    }
}

/// A restore takes the clinic's place, never that of where people practise.
fn closed(door: &Door) -> Result<(), Error> {
    if door.is_practice {
        return Err(Error::KeptApart);
    }
    if door.opened().is_some() {
        return Err(Error::Open(OpenError::InUse));
    }
    Ok(())
}
