use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{USE, check_addressee, open, to_cells};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PatientId, PersonId, TaskId};
use crate::people::Role;
use crate::tasks::model::{Addressee, StaffTask, TaskKind};
use crate::tasks::rules::{addressee, caller, words};
use crate::tasks::tables::TASK;
use crate::tasks::tables::columns as c;
use crate::time::parse_date;

/// Sends a message, or with a due date a task, to a person or to everybody of a role.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Send {
    text: String,
    to_person_id: Option<PersonId>,
    to_role: Option<Role>,
    patient_id: Option<PatientId>,
    caller_name: Option<String>,
    caller_phone: Option<String>,
    /// Civil date.
    due: Option<String>,
    urgent: Option<bool>,
}

impl Command for Send {
    type Reply = StaffTask;
    const NAME: &'static str = "tasks.send";
    const NEEDS: Needs = USE;
    const REMEMBERS: Remembers = Remembers::Change("tasks.sent");
    const SCOPE: Scope = Scope::Perhaps("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<StaffTask, Error> {
        let text = words(&self.text)?.ok_or_else(|| Error::invalid("text", "missing"))?;
        let to = addressee(self.to_person_id, self.to_role)?;
        check_addressee(work, to)?;
        if let Some(patient) = self.patient_id {
            crate::patients::exists(work.conn(), patient)?;
        }
        let due = self
            .due
            .as_deref()
            .map(|date| parse_date("due", date))
            .transpose()?;
        let kind = if due.is_some() {
            TaskKind::Task
        } else {
            TaskKind::Message
        };
        let id: TaskId = work.new_id();
        let now_ms = work.now_ms();
        let [to_person, to_role] = to_cells(to, c::TO_PERSON, c::TO_ROLE);
        let cells = [
            (c::KIND, kind.word().into()),
            (c::TEXT, text.into()),
            (c::SENDER, work.me().into()),
            to_person,
            to_role,
            (c::PATIENT, self.patient_id.into()),
            (
                c::CALLER_NAME,
                caller("caller_name", self.caller_name.as_deref())?.into(),
            ),
            (
                c::CALLER_PHONE,
                caller("caller_phone", self.caller_phone.as_deref())?.into(),
            ),
            (c::DUE, due.map(|date| date.to_string()).into()),
            (c::URGENT, self.urgent.unwrap_or(false).into()),
            (c::SENT_MS, now_ms.into()),
            (c::ACTIVE_MS, now_ms.into()),
            (c::ACTIVE_BY, work.me().into()),
        ];
        work.insert(&TASK, id, cells);
        work.write_now()?;
        open(work, id)
    }
}

/// Tells the owners that somebody opened a restricted record, and why. It stays before them until one has seen it.
pub(crate) fn alert(work: &mut Work<'_>, patient: PatientId, reason: String) {
    let id: TaskId = work.new_id();
    let (me, now_ms) = (work.me(), work.now_ms());
    let [to_person, to_role] = to_cells(Addressee::Role(Role::Owner), c::TO_PERSON, c::TO_ROLE);
    let cells = [
        (c::KIND, TaskKind::Alert.word().into()),
        (c::TEXT, reason.into()),
        (c::SENDER, me.into()),
        to_person,
        to_role,
        (c::PATIENT, patient.into()),
        (c::URGENT, true.into()),
        (c::SENT_MS, now_ms.into()),
        (c::ACTIVE_MS, now_ms.into()),
        (c::ACTIVE_BY, me.into()),
    ];
    work.insert(&TASK, id, cells);
}
