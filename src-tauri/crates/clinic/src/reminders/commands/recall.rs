use journal::Value;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BOOK, DUE};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PatientId, PractitionerId, RecallId, VisitTypeId};
use crate::patients::{check_not_archived, clean_line};
use crate::reminders::model::{PutOff, Recall};
use crate::reminders::rows;
use crate::reminders::rules::{check_due, counts_from, put_off};
use crate::reminders::tables::RECALL;
use crate::reminders::tables::columns as c;
use crate::schedule::{practitioner_exists, usual_duration};
use crate::time::parse_date;

/// Says when a patient should come again. One recall stands for each person: a new one takes the place of the old.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct SetRecall {
    patient_id: PatientId,
    /// The civil date.
    due: String,
    /// With whom; none: whoever is free.
    practitioner_id: Option<PractitionerId>,
    visit_type_id: Option<VisitTypeId>,
    reason: Option<String>,
}

impl Command for SetRecall {
    type Reply = Recall;
    const NAME: &'static str = "reminders.set_recall";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("reminders.recall_set");
    const SCOPE: Scope = Scope::Patient("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<Recall, Error> {
        let person = rows::shown_under(work.conn(), self.patient_id)?;
        check_not_archived(work.conn(), person)?;
        if let Some(id) = self.practitioner_id {
            practitioner_exists(work.conn(), id)?;
        }
        if let Some(id) = self.visit_type_id {
            usual_duration(work.conn(), id)?;
        }
        let (today, due) = (work.today()?, parse_date("due", &self.due)?);
        check_due(today, due)?;
        let reason = clean_line("reason", self.reason.as_deref().unwrap_or_default(), 200)?;
        let now_ms = work.now_ms();
        let cells = [
            (c::RECALL_OF, Value::from(person)),
            (c::DUE, due.to_string().into()),
            (c::COUNTS_FROM, counts_from(today, due).to_string().into()),
            (c::RECALL_WITH, self.practitioner_id.into()),
            (c::RECALL_TYPE, self.visit_type_id.into()),
            (c::RECALL_REASON, reason.into()),
            (c::SET_MS, now_ms.into()),
        ];
        let mut own = None;
        for (id, record) in rows::recalls_of(work.conn(), person)? {
            if record == person && own.is_none() {
                own = Some(id);
            } else {
                // Set for a record that was merged: nobody calls about it as well, and it stays that record's.
                work.set(&RECALL, id, c::STOPPED_MS, now_ms);
            }
        }
        let id = match own {
            Some(id) => {
                for (column, value) in cells {
                    work.set(&RECALL, id, column, value);
                }
                id
            }
            None => {
                let id: RecallId = work.new_id();
                work.insert(&RECALL, id, cells);
                id
            }
        };
        work.write_now()?;
        rows::recall(work.conn(), id)
    }
}

/// Puts a recall off: they asked to be called later.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostponeRecall {
    id: RecallId,
    by: PutOff,
}

impl Command for PostponeRecall {
    type Reply = Recall;
    const NAME: &'static str = "reminders.postpone_recall";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("reminders.recall_postponed");
    const SCOPE: Scope = DUE;

    fn run(self, work: &mut Work<'_>) -> Result<Recall, Error> {
        let recall = rows::recall(work.conn(), self.id)?;
        work.about(recall.patient_id);
        let later = put_off(work.today()?, parse_date("due", &recall.due)?, self.by);
        work.set(&RECALL, self.id, c::DUE, later.to_string());
        work.write_now()?;
        rows::recall(work.conn(), self.id)
    }
}

/// Nobody calls about it any more.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct StopRecall {
    id: RecallId,
    reason: String,
}

impl Command for StopRecall {
    type Reply = Recall;
    const NAME: &'static str = "reminders.stop_recall";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("reminders.recall_stopped");
    const SCOPE: Scope = DUE;

    fn run(self, work: &mut Work<'_>) -> Result<Recall, Error> {
        let recall = rows::recall(work.conn(), self.id)?;
        work.about(recall.patient_id);
        let reason = clean_line("reason", &self.reason, 200)?
            .ok_or_else(|| Error::invalid("reason", "missing"))?;
        let now_ms = work.now_ms();
        work.set(&RECALL, self.id, c::STOPPED_MS, now_ms);
        work.set(&RECALL, self.id, c::STOP_REASON, reason);
        Ok(recall)
    }
}
