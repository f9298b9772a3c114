use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, PatientId};
use crate::reminders::model::{ContactAttempt, DayToCall, DueList, PatientContacts};
use crate::reminders::rows;
use crate::reminders::rules::day_to_call;
use crate::schedule::commands::VISIT;
use crate::time::{next_day, parse_date};

/// As many as a screen works through; the rest comes when these are done.
const MOST_DUE: usize = 200;
const MOST_ATTEMPTS: i64 = 50;

/// The visits of a day that nobody has confirmed; of the next working day if none is named.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct GetDay {
    date: Option<String>,
}

impl Command for GetDay {
    type Reply = DayToCall;
    const NAME: &'static str = "reminders.day";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("the day is always on the screen");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<DayToCall, Error> {
        let day = match &self.date {
            Some(date) => parse_date("date", date)?,
            None => next_working_day(work)?,
        };
        let hidden = work.hidden()?;
        let mut confirmed = rows::confirmed(work.conn(), day)?;
        confirmed.retain(|id| !hidden.has(*id));
        Ok(DayToCall {
            date: day.to_string(),
            visits: rows::unconfirmed(work.conn(), day, &hidden)?,
            confirmed: confirmed.len(),
        })
    }
}

/// The day that is called when nobody says which.
pub(super) fn next_working_day(work: &Work<'_>) -> Result<chrono::NaiveDate, Error> {
    let (conn, zone) = (work.conn(), work.zone()?);
    day_to_call(
        work.today()?,
        &rows::open_weekdays(conn)?,
        |day| rows::is_booked(conn, day),
        |day| rows::is_blocked(conn, (zone.day_start(day), zone.day_start(next_day(day)))),
    )
}

/// Who is due for a visit and has nothing booked.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct GetDue {
    /// The last civil date that counts as due; today if not said.
    until: Option<String>,
}

impl Command for GetDue {
    type Reply = DueList;
    const NAME: &'static str = "reminders.due";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("the list stands beside the day");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<DueList, Error> {
        let today = work.today()?;
        let until = match &self.until {
            Some(date) => parse_date("until", date)?,
            None => today,
        };
        let (total, recalls) = rows::due(work.conn(), today, until, MOST_DUE, &work.hidden()?)?;
        Ok(DueList { total, recalls })
    }
}

/// When a patient should come again, and what was tried to reach them.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetOfPatient {
    patient_id: PatientId,
}

impl Command for GetOfPatient {
    type Reply = PatientContacts;
    const NAME: &'static str = "reminders.of_patient";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers =
        Remembers::Nothing("it stands beside the patient, whose opening is remembered");
    const SCOPE: Scope = Scope::Patient("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<PatientContacts, Error> {
        let conn = work.conn();
        let person = rows::shown_under(conn, self.patient_id)?;
        let recall = rows::recall_of(conn, person)?;
        let answered = match &recall {
            Some(recall) => rows::is_answered(conn, recall.id, work.today()?)?,
            None => false,
        };
        Ok(PatientContacts {
            recall,
            answered,
            attempts: rows::attempts_of(conn, person, MOST_ATTEMPTS)?,
        })
    }
}

/// What was tried about one visit, newest first.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetOfVisit {
    id: AppointmentId,
}

impl Command for GetOfVisit {
    type Reply = Vec<ContactAttempt>;
    const NAME: &'static str = "reminders.of_visit";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("it stands beside the visit");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<ContactAttempt>, Error> {
        crate::schedule::appointment(work.conn(), self.id)?;
        rows::attempts_about(work.conn(), self.id, MOST_ATTEMPTS)
    }
}
