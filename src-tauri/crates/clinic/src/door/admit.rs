//! The way of a call through the door once the clinic is open.

use std::path::PathBuf;

use rusqlite::{Connection, Transaction};
use serde_json::Value as Json;

use super::list::{AtSide, Entry, Inside, Run};
use super::steps::Done;
use super::touched::Touched;
use super::work::Beginning;
use super::{
    Caller, Changed, Command as _, Door, Incoming, Needs, Open, Progress, Remembers, Scope, Work,
};
use crate::audit::{Event, Outcome};
use crate::clinic::commands::AcceptCopy;
use crate::ids::{PatientId, PersonId};
use crate::patients::Fresh;
use crate::people::Role;
use crate::{Error, tables};

/// What a person picked in the system's dialog.
pub(super) struct Picked {
    pub(super) incoming: Vec<Incoming>,
    /// Where to write.
    pub(super) place: Option<PathBuf>,
}

/// Who · may they · which patient · what to remember.
pub(super) fn pass(
    door: &Door,
    caller: &Caller,
    entry: &Entry,
    args: &str,
    picked: Picked,
    progress: &dyn Fn(Progress),
) -> Result<(String, Changed), Error> {
    let (open, person) = door.who(caller)?;
    open.steady.look(&open, door.premises.clock.as_ref())?;
    let named = Named::read(entry.scope, args)?;
    let call = Call {
        open: &open,
        caller,
        person,
        named,
        now_ms: door.now_ms(),
        entry,
        progress,
        kdf: door.premises.kdf,
    };
    let passed = match entry.run {
        Run::Inside(run) => call.through(args, picked, run),
        Run::Beside(run) => call.aside(args, picked.place, run),
        Run::Threshold(_) | Run::WithFiles(_) => {
            return Err(Error::Internal("a threshold command with a session"));
        }
    };
    match passed {
        Ok(passed) => Ok(passed),
        // What a command itself does not let through is a refusal like the door's own.
        Err(Stop::Failed(refusal @ (Error::Forbidden | Error::Restricted))) => {
            let patients = open.vault.read(|conn| call.named.patients(conn))?;
            let patient = patients.first().copied();
            remember_denial(&open, door.now_ms(), person, entry.name, patient)?;
            Err(refusal)
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal, patient)) => {
            remember_denial(&open, door.now_ms(), person, entry.name, patient)?;
            Err(refusal)
        }
    }
}

/// Why a call came to nothing.
enum Stop {
    /// The door did not let it through: that is remembered, with the patient whom it was about.
    Refused(Error, Option<PatientId>),
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<vault::Error> for Stop {
    fn from(error: vault::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// A call of somebody who is signed in.
pub(super) struct Call<'a> {
    pub(super) open: &'a Open,
    caller: &'a Caller,
    pub(super) person: PersonId,
    named: Named,
    pub(super) now_ms: i64,
    pub(super) entry: &'a Entry,
    pub(super) progress: &'a dyn Fn(Progress),
    pub(super) kdf: vault::Kdf,
}

/// What a committed call leaves.
struct Written {
    reply: String,
    touched: Touched,
    patients: Vec<PatientId>,
    cards: Vec<Fresh>,
}

impl Call<'_> {
    fn through(&self, args: &str, picked: Picked, run: Inside) -> Result<(String, Changed), Stop> {
        let vault = &self.open.vault;
        let changes = !matches!(
            self.entry.remembers,
            Remembers::View(_) | Remembers::Stay(_) | Remembers::Nothing(_)
        );
        if changes && self.entry.name != AcceptCopy::NAME && self.open.watch.doubt().is_some() {
            return Err(Error::ReadOnly.into());
        }
        let unseen = |reply| (reply, Changed::default());
        match self.entry.remembers {
            Remembers::Change(event) | Remembers::Final(event) => {
                let written = vault.write_then(
                    |tx| {
                        let mut work = self.admit(tx, Some(tx), picked)?;
                        let reply = run(&mut work, args)?;
                        let (touched, patients) = work.finish(event)?;
                        let cards = if touched.is_searched_one_by_one() {
                            Fresh::read(tx, &patients)?
                        } else {
                            Vec::new()
                        };
                        Ok::<_, Stop>(Written {
                            reply,
                            touched,
                            patients,
                            cards,
                        })
                    },
                    |written| self.open.directory.put(std::mem::take(&mut written.cards)),
                )?;
                self.remember_step(&written.touched);
                if let Some(glass) = written.touched.glass.clone() {
                    self.caller.break_glass(glass);
                }
                if written.touched.is_accepted {
                    self.open.accept(self.now_ms)?;
                }
                let changed = after(self.open, &written.touched, &written.patients)?;
                Ok((written.reply, changed))
            }
            // Read beside the writer, so that a long look keeps nobody from working; answered once it is remembered.
            Remembers::View(event) | Remembers::Stay(event) => {
                let (reply, (looked, said)) = vault.read(|conn| {
                    let mut work = self.admit(conn, None, picked)?;
                    let reply = run(&mut work, args)?;
                    Ok::<_, Stop>((reply, work.looked(event)?))
                })?;
                let stays = matches!(self.entry.remembers, Remembers::Stay(_));
                if !(stays && self.caller.still_looks(&looked, self.now_ms)) {
                    crate::audit::remember_said(self.open, self.now_ms, &looked, said.as_ref())?;
                    self.caller.looks(looked);
                }
                Ok(unseen(reply))
            }
            Remembers::Scratch(_) => Ok(unseen(vault.write(|tx| {
                let mut work = self.admit(tx, Some(tx), picked)?;
                Ok::<_, Stop>(run(&mut work, args)?)
            })?)),
            Remembers::Nothing(_) => Ok(unseen(vault.read(|conn| {
                let mut work = self.admit(conn, None, picked)?;
                Ok::<_, Stop>(run(&mut work, args)?)
            })?)),
        }
    }

    /// Asked before, since there is no transaction around it.
    fn aside(
        &self,
        args: &str,
        place: Option<PathBuf>,
        run: AtSide,
    ) -> Result<(String, Changed), Stop> {
        self.open.vault.read(|conn| {
            let role = crate::people::role_of(conn, self.person)?;
            may(self.entry.needs, role).map_err(|refused| Stop::Refused(refused, None))
        })?;
        let feature = self.entry.name.split_once('.');
        let topics = feature.map(|(feature, _)| feature).into_iter().collect();
        let patient_ids = Vec::new();
        let reply = self.beside(args, place, run)?;
        Ok((
            reply,
            Changed {
                topics,
                patient_ids,
            },
        ))
    }

    /// Asked at the same moment as the work is done, so that a role that was just taken away is gone.
    fn admit<'b>(
        &'b self,
        conn: &'b Connection,
        tx: Option<&'b Transaction<'b>>,
        picked: Picked,
    ) -> Result<Work<'b>, Stop> {
        let role = crate::people::role_of(conn, self.person)?;
        let patients = self.named.patients(conn)?;
        let refused = |error| Stop::Refused(error, patients.first().copied());
        may(self.entry.needs, role).map_err(refused)?;
        if let (true, Some(id)) = (self.named.must_exist, patients.first()) {
            crate::patients::exists(conn, *id).map_err(refused)?;
        }
        let mut work = Work::begin(Beginning {
            conn,
            tx,
            open: self.open,
            caller: self.caller,
            me: (self.person, role),
            now_ms: self.now_ms,
            command: self.entry.name,
            incoming: picked.incoming,
            progress: self.progress,
            kdf: self.kdf,
        });
        for patient in patients {
            work.check_patient(patient)
                .map_err(|error| Stop::Refused(error, Some(patient)))?;
            work.about(patient);
        }
        Ok(work)
    }
}

/// What else is derived follows; whoever shows it is told.
fn after(open: &Open, touched: &Touched, patients: &[PatientId]) -> Result<Changed, Error> {
    if touched.tables.contains(&crate::clinic::PROFILE.number) {
        open.reload_settings()?;
        open.directory.set_date_order(open);
    }
    if touched.tables.contains(&tables::EVERYBODY) {
        open.directory.reread(open);
    }
    let mut topics = tables::topics(&touched.tables);
    if touched.glass.is_some() && !topics.contains(&"patients") {
        // Nothing of the patient changed, and yet more of them is to be seen.
        topics.push("patients");
    }
    Ok(Changed {
        topics,
        patient_ids: patients.iter().map(ToString::to_string).collect(),
    })
}

fn may(needs: Needs, role: Role) -> Result<(), Error> {
    match needs {
        Needs::Nobody | Needs::Anybody => Ok(()),
        Needs::Permission(permission) if role.may(permission) => Ok(()),
        Needs::Permission(_) => Err(Error::Forbidden),
    }
}

/// Whom the arguments name, before anything else of them is read.
#[derive(Debug, Default)]
struct Named {
    patients: Vec<PatientId>,
    /// The first must exist; of the others the command itself says what it needs.
    must_exist: bool,
    /// Rows that belong to a patient.
    rows: Vec<(u16, journal::RowId)>,
}

/// Reads whom arguments name.
#[cfg(feature = "fuzz")]
pub(super) fn names(scope: Scope, args: &str) -> Result<(), Error> {
    Named::read(scope, args).map(drop)
}

impl Named {
    fn read(scope: Scope, args: &str) -> Result<Self, Error> {
        let one;
        let (needed, perhaps, of): (_, _, &[(u16, &str)]) = match scope {
            Scope::NoPatient => return Ok(Self::default()),
            Scope::Patient(field) => (Some(field), None, &[]),
            Scope::Two(field, other) => (Some(field), Some(other), &[]),
            Scope::Perhaps(field) => (None, Some(field), &[]),
            Scope::Of(table, field) => {
                one = [(table, field)];
                (None, None, &one)
            }
            Scope::Each(lists) => (None, None, lists),
        };
        let args: Json =
            serde_json::from_str(args).map_err(|_| Error::invalid("args", "not_json"))?;
        let id_in = |value: &Json| value.as_str()?.parse::<uuid::Uuid>().ok();
        let id = |field: &str| id_in(args.get(field)?);
        let mut named = Self::default();
        if let Some(field) = needed {
            args.get(field)
                .ok_or_else(|| Error::invalid(field, "missing"))?;
            let found = id(field).ok_or_else(|| Error::invalid(field, "not_an_id"))?;
            named.patients.push(PatientId(found));
            named.must_exist = true;
        }
        // What is no id here is refused by name when the command's own arguments are read.
        named.patients.extend(perhaps.and_then(id).map(PatientId));
        for (table, field) in of {
            let ids = match args.get(field) {
                Some(Json::Array(list)) => list.iter().filter_map(id_in).collect(),
                other => Vec::from_iter(other.and_then(id_in)),
            };
            let rows = ids.into_iter().map(|id| (*table, *id.as_bytes()));
            named.rows.extend(rows);
        }
        Ok(named)
    }

    fn patients(&self, conn: &Connection) -> Result<Vec<PatientId>, Error> {
        let mut patients = self.patients.clone();
        for (table, row) in &self.rows {
            let of = tables::patient_of(conn, *table, *row)?;
            patients.extend(
                of.map(|id| crate::patients::shown_as(conn, id))
                    .transpose()?,
            );
        }
        Ok(patients)
    }
}

fn remember_denial(
    open: &Open,
    now_ms: i64,
    person: PersonId,
    command: &'static str,
    patient: Option<PatientId>,
) -> Result<(), Error> {
    let event = Event {
        at_ms: now_ms,
        person: Some(person),
        command,
        event: "denied",
        outcome: Outcome::Denied,
        patient,
    };
    crate::audit::remember(open, now_ms, &[event])
}

impl Call<'_> {
    /// What can be taken back is the person's next step back; an undo or redo moves a step to the other way.
    fn remember_step(&self, touched: &Touched) {
        let is_change = matches!(self.entry.remembers, Remembers::Change(_));
        let [dot] = touched.dots.as_slice() else {
            return;
        };
        let done = |command| Done {
            dot: *dot,
            command,
            at_ms: self.now_ms,
        };
        let steps = &self.open.steps;
        match touched.stepped {
            Some(step) => steps.stepped(self.person, done(step.command), step.is_redo),
            None if is_change => steps.did(self.person, done(self.entry.name)),
            None => {}
        }
    }
}
