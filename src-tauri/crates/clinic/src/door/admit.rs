//! The way of a call through the door once the clinic is open.

use rusqlite::{Connection, Transaction};
use serde_json::Value as Json;

use super::list::{Entry, Inside};
use super::work::{Beginning, Touched};
use super::{Caller, Changed, Door, Incoming, Needs, Open, Progress, Remembers, Scope, Work};
use crate::audit::{Event, Outcome};
use crate::ids::{PatientId, PersonId};
use crate::people::Role;
use crate::{Error, tables};

/// Who · may they · which patient · what to remember.
pub(super) fn pass(
    door: &Door,
    caller: &Caller,
    entry: &Entry,
    args: &str,
    incoming: Vec<Incoming>,
    progress: &dyn Fn(Progress),
    run: Inside,
) -> Result<(String, Changed), Error> {
    let (open, person) = door.who(caller)?;
    let role = Door::standing(&open, person)?;
    let patient = named_patient(entry.scope, args)?;
    if let Err(refusal) = may(&open, entry.needs, role, patient) {
        remember_denial(&open, door.now_ms(), person, entry.name, patient)?;
        return Err(refusal);
    }
    let call = Call {
        open: &open,
        caller,
        me: (person, role),
        patient,
        now_ms: door.now_ms(),
        command: entry.name,
        progress,
        kdf: door.premises.kdf,
    };
    match entry.remembers {
        Remembers::Change(event) | Remembers::Final(event) => {
            let (reply, touched, patients) = open.vault.write(|tx| {
                let mut work = call.begin(tx, Some(tx), incoming);
                let reply = run(&mut work, args)?;
                let (touched, patients) = work.finish(event)?;
                Ok::<_, Error>((reply, touched, patients))
            })?;
            caller.remember_step(entry, &touched);
            Ok((reply, after(&open, &touched, &patients)?))
        }
        Remembers::View(event) => {
            let reply = open.vault.write(|tx| {
                let mut work = call.begin(tx, Some(tx), incoming);
                let reply = run(&mut work, args)?;
                work.finish(event)?;
                Ok::<_, Error>(reply)
            })?;
            Ok((reply, Changed::default()))
        }
        Remembers::Scratch(_) => {
            let reply = open
                .vault
                .write(|tx| run(&mut call.begin(tx, Some(tx), incoming), args))?;
            Ok((reply, Changed::default()))
        }
        Remembers::Nothing(_) => {
            let reply = open
                .vault
                .read(|conn| run(&mut call.begin(conn, None, incoming), args))?;
            Ok((reply, Changed::default()))
        }
    }
}

/// A call that was let through.
struct Call<'a> {
    open: &'a Open,
    caller: &'a Caller,
    me: (PersonId, Role),
    patient: Option<PatientId>,
    now_ms: i64,
    command: &'static str,
    progress: &'a dyn Fn(Progress),
    kdf: vault::Kdf,
}

impl Call<'_> {
    fn begin<'b>(
        &'b self,
        conn: &'b Connection,
        tx: Option<&'b Transaction<'b>>,
        incoming: Vec<Incoming>,
    ) -> Work<'b> {
        let mut work = Work::begin(Beginning {
            conn,
            tx,
            open: self.open,
            caller: self.caller,
            me: self.me,
            now_ms: self.now_ms,
            command: self.command,
            incoming,
            progress: self.progress,
            kdf: self.kdf,
        });
        if let Some(patient) = self.patient {
            work.about(patient);
        }
        work
    }
}

/// Derived data follows the commit; whoever shows it is told.
fn after(open: &Open, touched: &Touched, patients: &[PatientId]) -> Result<Changed, Error> {
    if touched.tables.contains(&crate::clinic::PROFILE.number) {
        open.reload_settings()?;
        open.directory.set_date_order(open);
    }
    if touched.tables.contains(&tables::EVERYBODY) {
        open.directory.reread(open);
    } else if touched
        .tables
        .iter()
        .any(|table| tables::is_searched(*table))
    {
        open.directory.refresh(open, patients)?;
    }
    Ok(Changed {
        topics: tables::topics(&touched.tables),
        patient_ids: patients.iter().map(ToString::to_string).collect(),
    })
}

fn may(open: &Open, needs: Needs, role: Role, patient: Option<PatientId>) -> Result<(), Error> {
    match needs {
        Needs::Nobody | Needs::Anybody => {}
        Needs::Permission(permission) if role.may(permission) => {}
        Needs::Permission(_) => return Err(Error::Forbidden),
    }
    match patient {
        Some(id) => open.vault.read(|conn| crate::patients::exists(conn, id)),
        None => Ok(()),
    }
}

/// The patient whom the arguments name, where the command has one.
fn named_patient(scope: Scope, args: &str) -> Result<Option<PatientId>, Error> {
    let Scope::Patient(field) = scope else {
        return Ok(None);
    };
    let args: Json = serde_json::from_str(args).map_err(|_| Error::invalid("args", "not_json"))?;
    let id = args
        .get(field)
        .ok_or_else(|| Error::invalid(field, "missing"))?;
    let id = id
        .as_str()
        .and_then(|text| uuid::Uuid::parse_str(text).ok());
    id.map(|id| Some(PatientId(id)))
        .ok_or_else(|| Error::invalid(field, "not_an_id"))
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
    crate::audit::remember(open, now_ms, &event)
}

impl Caller {
    /// What can be taken back goes on the person's stack; an undo or redo moves a step between the stacks.
    fn remember_step(&self, entry: &Entry, touched: &Touched) {
        let is_change = matches!(entry.remembers, Remembers::Change(_));
        match (touched.stepped, touched.dots.as_slice()) {
            (Some(step), [dot]) => self.stepped(*dot, step.command, step.is_redo),
            (None, [dot]) if is_change => self.did(*dot, entry.name),
            _ => {}
        }
    }
}
