use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{MOST_TASKS, TASK_OF, USE, ask, open, thread};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PatientId, TaskId, TaskNoteId};
use crate::people::Permission;
use crate::tasks::model::{Colleague, Inbox, StaffTask, TaskBox, TaskKind, Thread, Waits};
use crate::tasks::rows;
use crate::tasks::tables::READ;
use crate::tasks::tables::columns as c;

/// The restricted records that were opened for a reason, the newest first: for those who look through them.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alerts {}

impl Command for Alerts {
    type Reply = Vec<StaffTask>;
    const NAME: &'static str = "tasks.alerts";
    const NEEDS: Needs = Needs::Permission(Permission::AuditRead);
    const REMEMBERS: Remembers = Remembers::View("tasks.alerts_read");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<StaffTask>, Error> {
        ask(work, |asks| rows::alerts(work.conn(), asks, MOST_TASKS))
    }
}

/// One's own tasks, or those of one's role.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetInbox {
    which: TaskBox,
}

impl Command for GetInbox {
    type Reply = Inbox;
    const NAME: &'static str = "tasks.inbox";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers =
        Remembers::Nothing("a list; reading one of them through is remembered");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Inbox, Error> {
        let conn = work.conn();
        let hidden = work.hidden()?;
        let (mut tasks, (mine, role)) = ask(work, |asks| {
            Ok((
                rows::tasks_in(conn, asks, self.which, MOST_TASKS + 1)?,
                rows::open_counts(conn, asks)?,
            ))
        })?;
        let more = tasks.len() > MOST_TASKS as usize;
        tasks.truncate(MOST_TASKS as usize);
        let is_hidden = |task: &&mut StaffTask| {
            let about = task.patient.as_ref();
            task.kind != TaskKind::Alert && about.is_some_and(|about| hidden.has(about.id))
        };
        tasks.iter_mut().filter(is_hidden).for_each(StaffTask::veil);
        Ok(Inbox {
            tasks,
            more,
            mine,
            role,
        })
    }
}

/// What was written about a patient.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AboutPatient {
    patient_id: PatientId,
}

impl Command for AboutPatient {
    type Reply = Vec<StaffTask>;
    const NAME: &'static str = "tasks.about";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers =
        Remembers::Nothing("a part of the patient's page, whose opening is remembered");
    const SCOPE: Scope = Scope::Patient("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<Vec<StaffTask>, Error> {
        let patient = crate::patients::shown_as(work.conn(), self.patient_id)?;
        ask(work, |asks| {
            rows::tasks_about(work.conn(), asks, patient, MOST_TASKS)
        })
    }
}

/// Opens a task with its history: the person has read it.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Read {
    id: TaskId,
}

impl Command for Read {
    type Reply = Thread;
    const NAME: &'static str = "tasks.read";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers = Remembers::Final("tasks.read");
    const SCOPE: Scope = TASK_OF;

    fn run(self, work: &mut Work<'_>) -> Result<Thread, Error> {
        let task = open(work, self.id)?;
        if task.unread {
            let row: TaskNoteId = work.new_id();
            let cells = [
                (c::READ_OF, self.id.into()),
                (c::READ_BY, work.me().into()),
                (c::READ_MS, task.active_ms.into()),
            ];
            work.insert(&READ, row, cells);
        }
        thread(work, self.id)
    }
}

/// How much waits for the person: the number in the rail.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unread {}

impl Command for Unread {
    type Reply = Waits;
    const NAME: &'static str = "tasks.unread";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers = Remembers::Nothing("two numbers");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Waits, Error> {
        ask(work, |asks| rows::waits(work.conn(), asks))
    }
}

/// To whom a task can be sent.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Colleagues {}

impl Command for Colleagues {
    type Reply = Vec<Colleague>;
    const NAME: &'static str = "tasks.colleagues";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers = Remembers::Nothing("the names on the sign-in screen");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Colleague>, Error> {
        let mut all = rows::colleagues(work.conn())?;
        all.retain(|colleague| colleague.role.may(Permission::TasksUse));
        Ok(all)
    }
}
