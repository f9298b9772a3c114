use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clinic::Locale;
use crate::ids::{
    AppointmentId, AttemptId, PatientId, PersonId, PractitionerId, RecallId, VisitTypeId,
};
use crate::people::words;
use crate::schedule::Status;

words!(
    /// What came of calling or writing to somebody.
    Outcome,
    /// They come.
    Confirmed = "confirmed",
    /// Nobody answered.
    NoAnswer = "no_answer",
    /// A message was left: on a machine, or with somebody else.
    LeftMessage = "left_message",
    /// The number is not theirs.
    WrongNumber = "wrong_number",
    /// They want another time.
    WantsToMove = "wants_to_move",
    /// They do not come.
    NotComing = "not_coming",
    /// The message was sent to them.
    Sent = "sent",
);

words!(
    /// How somebody was reached: FHIR Communication.medium.
    Medium,
    /// By calling.
    Phone = "phone",
    /// By a written message.
    Message = "message",
);

/// FHIR EventStatus, of a contact attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum AttemptStatus {
    /// It reached them.
    Completed,
    /// It did not; the outcome says why.
    NotDone,
}

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MessageKind {
    /// A visit that is booked.
    Reminder,
    /// A visit that is due.
    Recall,
}

words!(
    /// What a text is filled in with. The list is closed: there is nothing clinical in it.
    Placeholder,
    /// What the patient wants to be called.
    Name = "name",
    /// The day of the visit.
    Date = "date",
    /// When it begins.
    Time = "time",
    /// With whom.
    Practitioner = "practitioner",
    /// The clinic's name.
    Clinic = "clinic",
    /// The clinic's phone.
    Phone = "phone",
);

/// How long a recall is put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PutOff {
    /// A week.
    Week,
    /// A month.
    Month,
}

/// That somebody was called or written to: FHIR R4 Communication.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct ContactAttempt {
    /// Its id.
    pub id: AttemptId,
    /// Whom it was about.
    pub subject: PatientId,
    /// About which visit.
    pub appointment_id: Option<AppointmentId>,
    /// About which recall.
    pub recall_id: Option<RecallId>,
    /// When, UTC ms.
    pub sent_ms: i64,
    /// Who called or wrote.
    pub sender: PersonId,
    /// Their name.
    pub sender_name: String,
    /// How.
    pub medium: Medium,
    /// Whether it reached them.
    pub status: AttemptStatus,
    /// What came of it.
    pub outcome: Outcome,
    /// What else was said.
    pub note: Option<String>,
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub(crate) struct Callable {
    /// As typed.
    pub number: String,
    /// Whose, or when to call.
    pub note: Option<String>,
}

/// Whom to call.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Callee {
    /// Who.
    pub patient_id: PatientId,
    /// Chart number.
    pub patient_number: i64,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// What they want to be called.
    pub preferred_name: Option<String>,
    /// BCP 47; none: not asked.
    pub language: Option<String>,
    /// Asked, has none.
    pub no_phone: bool,
    /// Their numbers, the first to call first; of somebody without any, those of their contacts.
    pub phones: Vec<Callable>,
}

/// What was tried already.
#[derive(Debug, Clone, Default, Serialize, JsonSchema, TS)]
pub(crate) struct Tried {
    /// How often.
    pub attempts: i64,
    /// What came of the last.
    pub last_outcome: Option<Outcome>,
    /// When that was, UTC ms.
    pub last_ms: Option<i64>,
}

/// A visit that nobody has confirmed yet.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct VisitToCall {
    /// The visit.
    pub id: AppointmentId,
    /// Whose.
    #[serde(flatten)]
    pub who: Callee,
    /// With whom.
    pub practitioner_id: Option<PractitionerId>,
    /// When it begins, UTC ms.
    pub start_ms: i64,
    /// How far it has come.
    pub status: Status,
    /// What was tried.
    #[serde(flatten)]
    pub tried: Tried,
}

/// A day's visits to call about.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct DayToCall {
    /// The clinic's civil date.
    pub date: String,
    /// Those not confirmed yet, in time.
    pub visits: Vec<VisitToCall>,
    /// How many have confirmed.
    pub confirmed: usize,
}

/// That somebody should come again.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Recall {
    /// Its id.
    pub id: RecallId,
    /// Who.
    pub patient_id: PatientId,
    /// When: a civil date.
    pub due: String,
    /// With whom; none: whoever is free.
    pub practitioner_id: Option<PractitionerId>,
    /// What kind of visit.
    pub visit_type_id: Option<VisitTypeId>,
    /// What for.
    pub reason: Option<String>,
    /// Since when, UTC ms.
    pub set_ms: i64,
}

/// Somebody who is due.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct RecallToCall {
    /// The recall.
    pub id: RecallId,
    /// Who.
    #[serde(flatten)]
    pub who: Callee,
    /// When: a civil date.
    pub due: String,
    /// With whom; none: whoever is free.
    pub practitioner_id: Option<PractitionerId>,
    /// What kind of visit.
    pub visit_type_id: Option<VisitTypeId>,
    /// What for.
    pub reason: Option<String>,
    /// What was tried.
    #[serde(flatten)]
    pub tried: Tried,
}

/// Who is due and has nothing booked.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct DueList {
    /// How many there are in all.
    pub total: usize,
    /// The first of them, the longest overdue first.
    pub recalls: Vec<RecallToCall>,
}

/// What is known of reaching one patient.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct PatientContacts {
    /// When they should come again.
    pub recall: Option<Recall>,
    /// Whether a visit is booked or done that answers it.
    pub answered: bool,
    /// What was tried, newest first.
    pub attempts: Vec<ContactAttempt>,
}

/// A text that messages are made of.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct MessageText {
    /// What for.
    pub kind: MessageKind,
    /// In which language.
    pub language: Locale,
    /// The clinic's own words, or the usual ones.
    pub text: String,
    /// Whether they are the clinic's own.
    pub own: bool,
    /// What it may be filled in with.
    pub placeholders: Vec<Placeholder>,
}

/// All texts.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct MessageTexts {
    /// One per kind and language.
    pub texts: Vec<MessageText>,
    /// The clinic's phone, which texts may name.
    pub phone: Option<String>,
}

/// A text, filled in.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Filled {
    /// As the patient reads it.
    pub text: String,
    /// What the text asks for and nobody knows.
    pub gaps: Vec<Placeholder>,
}

/// A message to one patient.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Message {
    /// About which visit.
    pub appointment_id: Option<AppointmentId>,
    /// About which recall.
    pub recall_id: Option<RecallId>,
    /// To whom.
    pub patient_id: PatientId,
    /// The number it goes to, as typed.
    pub phone: Option<String>,
    /// The language it is written in.
    pub language: Locale,
    /// The patient's language, where no message can be written in it.
    pub instead_of: Option<String>,
    /// As the patient reads it.
    pub text: String,
    /// What the text asks for and nobody knows: it must not be sent as it is.
    pub gaps: Vec<Placeholder>,
}

/// Messages for a connector.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct MessageExport {
    /// The shape of the rows, with its version.
    pub format: String,
    /// The clinic's name.
    pub clinic: String,
    /// When it was made, UTC ms.
    pub made_ms: i64,
    /// What can be sent.
    pub messages: Vec<Message>,
    /// How many have no number, or a gap in their text.
    pub left_out: usize,
}
