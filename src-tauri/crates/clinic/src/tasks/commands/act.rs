use journal::Value;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{TASK_OF, USE, check_addressee, open, thread, to_cells};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PersonId, TaskId, TaskNoteId};
use crate::people::Role;
use crate::people::commands::has_other_owner;
use crate::tasks::model::{Addressee, StaffTask, TaskAct, TaskKind, Thread};
use crate::tasks::rules::{addressee, words};
use crate::tasks::tables::columns as c;
use crate::tasks::tables::{NOTE, TASK};

/// A line below a task; whoever it concerns has something to read.
fn add(
    work: &mut Work<'_>,
    task: &StaffTask,
    what: TaskAct,
    text: Option<String>,
    to: Option<Addressee>,
) {
    let (me, now_ms) = (work.me(), work.now_ms());
    // After whatever was read of it, also where the PC's clock was put back since.
    let active_ms = now_ms.max(task.active_ms + 1);
    let row: TaskNoteId = work.new_id();
    let mut cells = vec![
        (c::NOTE_OF, task.id.into()),
        (c::NOTE_MS, now_ms.into()),
        (c::NOTE_BY, me.into()),
        (c::NOTE_WHAT, what.word().into()),
        (c::NOTE_TEXT, text.into()),
    ];
    cells.extend(
        to.into_iter()
            .flat_map(|to| to_cells(to, c::NOTE_TO_PERSON, c::NOTE_TO_ROLE)),
    );
    work.insert(&NOTE, row, cells);
    work.set(&TASK, task.id, c::ACTIVE_MS, active_ms);
    work.set(&TASK, task.id, c::ACTIVE_BY, me);
}

/// Adds words to a task.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reply {
    id: TaskId,
    text: String,
}

impl Command for Reply {
    type Reply = Thread;
    const NAME: &'static str = "tasks.reply";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers = Remembers::Change("tasks.replied");
    const SCOPE: Scope = TASK_OF;

    fn run(self, work: &mut Work<'_>) -> Result<Thread, Error> {
        let task = open(work, self.id)?;
        let text = words(&self.text)?.ok_or_else(|| Error::invalid("text", "missing"))?;
        add(work, &task, TaskAct::Replied, Some(text), None);
        thread(work, self.id)
    }
}

/// Says that a task is done, with a word about it if there is one.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Finish {
    id: TaskId,
    text: Option<String>,
}

impl Command for Finish {
    type Reply = Thread;
    const NAME: &'static str = "tasks.done";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers = Remembers::Change("tasks.done");
    const SCOPE: Scope = TASK_OF;

    fn run(self, work: &mut Work<'_>) -> Result<Thread, Error> {
        let task = open(work, self.id)?;
        if task.done_ms.is_some() {
            return Err(Error::EditConflict);
        }
        // Nobody waves through what they did themselves while somebody else can look at it.
        if task.kind == TaskKind::Alert
            && task.sender_id == work.me()
            && has_other_owner(work, work.me())?
        {
            return Err(Error::Forbidden);
        }
        let text = words(self.text.as_deref().unwrap_or_default())?;
        add(work, &task, TaskAct::Done, text, None);
        let now_ms = work.now_ms();
        work.set(&TASK, self.id, c::DONE_MS, now_ms);
        thread(work, self.id)
    }
}

/// Takes a task up again.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Reopen {
    id: TaskId,
    text: Option<String>,
}

impl Command for Reopen {
    type Reply = Thread;
    const NAME: &'static str = "tasks.reopen";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers = Remembers::Change("tasks.reopened");
    const SCOPE: Scope = TASK_OF;

    fn run(self, work: &mut Work<'_>) -> Result<Thread, Error> {
        let task = open(work, self.id)?;
        if task.done_ms.is_none() {
            return Err(Error::EditConflict);
        }
        let text = words(self.text.as_deref().unwrap_or_default())?;
        add(work, &task, TaskAct::Reopened, text, None);
        work.set(&TASK, self.id, c::DONE_MS, Value::Null);
        thread(work, self.id)
    }
}

/// Gives a task to somebody else, or takes it oneself.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PassOn {
    id: TaskId,
    to_person_id: Option<PersonId>,
    to_role: Option<Role>,
    text: Option<String>,
}

impl Command for PassOn {
    type Reply = Thread;
    const NAME: &'static str = "tasks.pass_on";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers = Remembers::Change("tasks.passed_on");
    const SCOPE: Scope = TASK_OF;

    fn run(self, work: &mut Work<'_>) -> Result<Thread, Error> {
        let task = open(work, self.id)?;
        let to = addressee(self.to_person_id, self.to_role)?;
        check_addressee(work, to)?;
        if task.kind == TaskKind::Alert {
            return Err(Error::Forbidden);
        }
        if task.done_ms.is_some() {
            return Err(Error::EditConflict);
        }
        let text = words(self.text.as_deref().unwrap_or_default())?;
        add(work, &task, TaskAct::PassedOn, text, Some(to));
        for (column, value) in to_cells(to, c::TO_PERSON, c::TO_ROLE) {
            work.set(&TASK, self.id, column, value);
        }
        thread(work, self.id)
    }
}
