use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{PatientId, PersonId, TaskId};
use crate::people::{Role, words};

words!(
    /// What it is.
    TaskKind,
    /// Words for somebody.
    Message = "message",
    /// Something to do by a day.
    Task = "task",
    /// What the owners must see: somebody opened a restricted record.
    Alert = "alert",
);

words!(
    /// What was said or done since.
    TaskAct,
    /// Words were added.
    Replied = "replied",
    /// It is done.
    Done = "done",
    /// It is not done after all.
    Reopened = "reopened",
    /// Somebody else sees to it.
    PassedOn = "passed_on",
);

/// Which of one's tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TaskBox {
    /// To oneself, not done.
    Mine,
    /// To one's role, not done.
    Role,
    /// From oneself.
    Sent,
    /// To or from oneself or one's role, done.
    Done,
}

/// To whom: a person or everybody of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Addressee {
    Person(PersonId),
    Role(Role),
}

/// The patient a task is about.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct TaskPatient {
    /// The patient.
    pub id: PatientId,
    /// Chart number.
    pub number: i64,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// What they want to be called.
    pub preferred_name: Option<String>,
}

/// A message or task.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct StaffTask {
    /// Its id.
    pub id: TaskId,
    /// What it is.
    pub kind: TaskKind,
    /// What was written.
    pub text: String,
    /// From whom.
    pub sender_id: PersonId,
    /// Their name as it is today.
    pub sender_name: String,
    /// To whom, if it is a person.
    pub to_person_id: Option<PersonId>,
    /// Their name.
    pub to_person_name: Option<String>,
    /// To which role, if it is not a person.
    pub to_role: Option<Role>,
    /// About whom.
    pub patient: Option<TaskPatient>,
    /// Whether it is about somebody whose record is restricted to others: then what it says is not shown.
    pub restricted: bool,
    /// Who telephoned.
    pub caller_name: Option<String>,
    /// Where to call back.
    pub caller_phone: Option<String>,
    /// Civil date.
    pub due: Option<String>,
    /// Whether that day has passed and it is not done.
    pub overdue: bool,
    /// Before the others.
    pub urgent: bool,
    /// When it was sent, UTC ms.
    pub sent_ms: i64,
    /// When something was last said or done, UTC ms.
    pub active_ms: i64,
    /// Since when it is done, UTC ms.
    pub done_ms: Option<i64>,
    /// Who said so last.
    pub done_by_name: Option<String>,
    /// Whether something is in it that the person who asks has not read.
    pub unread: bool,
    /// How many lines stand below it.
    pub notes: i64,
}

/// A line of a task's history.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct TaskNote {
    /// When, UTC ms.
    pub at_ms: i64,
    /// Who.
    pub by_name: String,
    /// What they did.
    pub what: TaskAct,
    /// What they wrote.
    pub text: Option<String>,
    /// To whom it was passed on, if to a person.
    pub to_person_name: Option<String>,
    /// To which role it was passed on.
    pub to_role: Option<Role>,
}

/// A task with its history.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Thread {
    /// The task.
    #[serde(flatten)]
    pub task: StaffTask,
    /// What was said and done since, in time.
    pub history: Vec<TaskNote>,
}

/// One's tasks.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Inbox {
    /// What is urgent first, then what is due first; sent and done: the newest first.
    pub tasks: Vec<StaffTask>,
    /// Whether there are more than are shown.
    pub more: bool,
    /// How many to oneself are not done.
    pub mine: i64,
    /// How many to one's role are not done.
    pub role: i64,
}

/// What waits for the person who asks.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Waits {
    /// Not read yet.
    pub unread: i64,
    /// Past their day and not done.
    pub overdue: i64,
    /// Restricted records that somebody opened, which no owner has seen yet; only owners are told.
    pub alerts: i64,
}

/// Somebody to whom a task can be sent.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Colleague {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
}
