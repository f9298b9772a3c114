//! What the outside can ask of messages and tasks.

mod act;
mod look;
mod send;

pub(crate) use act::{Finish, PassOn, Reopen, Reply};
pub(crate) use look::{AboutPatient, Alerts, Colleagues, GetInbox, Read, Unread};
pub(crate) use send::{Send, alert};

use journal::{Column, Value};

use super::model::{Addressee, StaffTask, Thread};
use super::rows::{self, Asks};
use super::tables::TASK;
use crate::Error;
use crate::door::{Needs, Scope, Work};
use crate::ids::TaskId;
use crate::people::{Permission, role_of};

const USE: Needs = Needs::Permission(Permission::TasksUse);
/// The task's own patient.
const TASK_OF: Scope = Scope::Of(TASK.number, "id");
/// As many as anybody works through; older ones are found with their patient.
const MOST_TASKS: u32 = 200;

/// Reads with the eyes of the person who asks.
fn ask<T>(work: &Work<'_>, read: impl FnOnce(Asks<'_>) -> Result<T, Error>) -> Result<T, Error> {
    let today = work.today()?.to_string();
    read(Asks {
        person: work.me(),
        role: work.role(),
        today: &today,
    })
}

/// # Errors
/// `not_found`, also for what is between others.
fn open(work: &Work<'_>, id: TaskId) -> Result<StaffTask, Error> {
    let found = ask(work, |asks| rows::task(work.conn(), asks, id))?;
    if found.is_for(work.me(), work.role()) {
        Ok(found)
    } else {
        Err(Error::NotFound)
    }
}

/// # Errors
/// `input.invalid` on `to_person_id` for somebody who cannot read it.
fn check_addressee(work: &Work<'_>, to: Addressee) -> Result<(), Error> {
    let unfit = || Error::invalid("to_person_id", "cannot_read");
    let role = match to {
        Addressee::Role(role) => role,
        Addressee::Person(person) => role_of(work.conn(), person).map_err(|error| {
            if matches!(error, Error::NoSession) {
                Error::NotFound
            } else if matches!(error, Error::Open(vault::OpenError::Suspended)) {
                unfit()
            } else {
                error
            }
        })?,
    };
    if role.may(Permission::TasksUse) {
        Ok(())
    } else {
        Err(unfit())
    }
}

fn to_cells(to: Addressee, person: Column, role: Column) -> [(Column, Value); 2] {
    match to {
        Addressee::Person(id) => [(person, id.into()), (role, Value::Null)],
        Addressee::Role(word) => [(person, Value::Null), (role, word.word().into())],
    }
}

fn thread(work: &mut Work<'_>, id: TaskId) -> Result<Thread, Error> {
    work.write_now()?;
    Ok(Thread {
        task: ask(work, |asks| rows::task(work.conn(), asks, id))?,
        history: rows::history(work.conn(), id)?,
    })
}
