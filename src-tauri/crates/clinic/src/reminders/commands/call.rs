use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BOOK, DUE};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, AttemptId, PatientId, RecallId};
use crate::patients::clean_line;
use crate::reminders::model::{Medium, Outcome, RecallToCall, VisitToCall};
use crate::reminders::rows;
use crate::reminders::rules::is_late;
use crate::reminders::tables::CONTACT_ATTEMPT;
use crate::reminders::tables::columns as c;
use crate::schedule::commands::{VISIT, cancel, confirm, open};
use crate::schedule::{Appointment, Status};

/// Says what came of calling somebody about their visit: it confirms or cancels the visit too, in one step that is taken
/// back as one.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct CallVisit {
    id: AppointmentId,
    outcome: Outcome,
    /// How; by phone if not said, a message that was sent is a message.
    medium: Option<Medium>,
    /// What else was said; of a visit that is cancelled, why.
    note: Option<String>,
}

impl Command for CallVisit {
    type Reply = VisitToCall;
    const NAME: &'static str = "reminders.call_visit";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("reminders.called");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<VisitToCall, Error> {
        let visit = open(work, self.id)?;
        let note = clean_line("note", self.note.as_deref().unwrap_or_default(), 200)?;
        settle(work, &visit, self.outcome, note.clone())?;
        let attempt = Attempt {
            subject: visit.patient_id,
            appointment: Some(visit.id),
            recall: None,
            outcome: self.outcome,
            medium: self.medium,
            note,
        };
        attempt.leave(work);
        work.write_now()?;
        rows::visit_to_call(work.conn(), self.id)?.ok_or(Error::Archived)
    }
}

/// What the outcome makes of the visit, by the schedule's rules.
fn settle(
    work: &mut Work<'_>,
    visit: &Appointment,
    outcome: Outcome,
    why: Option<String>,
) -> Result<(), Error> {
    match outcome {
        // Two may call the same list: the second yes changes nothing.
        Outcome::Confirmed if visit.status == Status::Confirmed => Ok(()),
        Outcome::Confirmed => confirm(work, visit),
        Outcome::NotComing => {
            let late = is_late(work.now_ms(), visit.start_ms);
            cancel(work, visit, late, why)
        }
        Outcome::NoAnswer
        | Outcome::LeftMessage
        | Outcome::WrongNumber
        | Outcome::WantsToMove
        | Outcome::Sent => {
            if visit.status.is_ahead() {
                Ok(())
            } else {
                let (from, to) = (visit.status.word(), Status::Confirmed.word());
                Err(Error::WrongStep { from, to })
            }
        }
    }
}

/// Says what came of calling somebody who is due.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct CallDue {
    id: RecallId,
    outcome: Outcome,
    /// How; by phone if not said, a message that was sent is a message.
    medium: Option<Medium>,
    /// What else was said.
    note: Option<String>,
}

impl Command for CallDue {
    type Reply = RecallToCall;
    const NAME: &'static str = "reminders.call_due";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("reminders.called");
    const SCOPE: Scope = DUE;

    fn run(self, work: &mut Work<'_>) -> Result<RecallToCall, Error> {
        let found = rows::recall_call(work.conn(), self.id)?.ok_or(Error::NotFound)?;
        work.about(found.who.patient_id);
        self.outcome.check_of_recall()?;
        let attempt = Attempt {
            subject: found.who.patient_id,
            appointment: None,
            recall: Some(self.id),
            outcome: self.outcome,
            medium: self.medium,
            note: clean_line("note", self.note.as_deref().unwrap_or_default(), 200)?,
        };
        attempt.leave(work);
        work.write_now()?;
        rows::recall_call(work.conn(), self.id)?.ok_or(Error::NotFound)
    }
}

/// That somebody was called or written to.
struct Attempt {
    subject: PatientId,
    appointment: Option<AppointmentId>,
    recall: Option<RecallId>,
    outcome: Outcome,
    medium: Option<Medium>,
    note: Option<String>,
}

impl Attempt {
    fn leave(self, work: &mut Work<'_>) {
        let usual = if self.outcome == Outcome::Sent {
            Medium::Message
        } else {
            Medium::Phone
        };
        let medium = self.medium.unwrap_or(usual);
        let id: AttemptId = work.new_id();
        let (now_ms, me) = (work.now_ms(), work.me());
        work.insert(
            &CONTACT_ATTEMPT,
            id,
            [
                (c::SUBJECT, self.subject.into()),
                (c::ABOUT_APPOINTMENT, self.appointment.into()),
                (c::ABOUT_RECALL, self.recall.into()),
                (c::SENT_MS, now_ms.into()),
                (c::SENDER, me.into()),
                (c::MEDIUM, medium.word().into()),
                (c::OUTCOME, self.outcome.word().into()),
                (c::NOTE, self.note.into()),
            ],
        );
    }
}
