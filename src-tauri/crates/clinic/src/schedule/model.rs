use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{
    AppointmentId, BlockId, HoursId, PatientId, PersonId, PractitionerId, RoomId, SeriesId, StopId,
    VisitTypeId, WaitingId,
};
use crate::people::words;

words!(
    /// How far a visit has come: one list for schedule, waiting room and reports.
    Status,
    /// Booked.
    Booked = "booked",
    /// Booked, and the patient said yes.
    Confirmed = "confirmed",
    /// Here, waiting.
    Arrived = "arrived",
    /// In a room.
    Roomed = "roomed",
    /// With the provider.
    WithProvider = "with_provider",
    /// Ready to check out.
    Ready = "ready",
    /// Checked out.
    Done = "done",
    /// Did not come.
    NoShow = "no_show",
    /// Cancelled.
    Cancelled = "cancelled",
    /// Left without being seen.
    Left = "left",
);

words!(
    /// A part of the day, as people ask for it.
    PartOfDay,
    /// Before noon.
    Morning = "morning",
    /// From noon to five.
    Afternoon = "afternoon",
    /// After five.
    Evening = "evening",
);

/// What stands in the way of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum InTheWay {
    /// Nothing.
    Nothing,
    /// Another visit.
    Visit,
    /// The time is blocked.
    Block,
    /// Another visit, in the room that is kept for it.
    Room,
    /// The clinic, or the practitioner, does not receive then.
    Closed,
    /// The clocks skip that time.
    Clock,
}

/// An appointment with what its tile shows.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Appointment {
    /// Its id.
    pub id: AppointmentId,
    /// Whose.
    pub patient_id: PatientId,
    /// Chart number.
    pub patient_number: i64,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// What they want to be called.
    pub preferred_name: Option<String>,
    /// As far as known.
    pub birth_date: Option<String>,
    /// The first phone, as typed.
    pub phone: Option<String>,
    /// Whether the record is restricted to others: then nothing is shown but the time.
    pub restricted: bool,
    /// Whether this is their first visit.
    pub new_patient: bool,
    /// With whom.
    pub practitioner_id: Option<PractitionerId>,
    /// In which room.
    pub room_id: Option<RoomId>,
    /// What kind of visit.
    pub visit_type_id: Option<VisitTypeId>,
    /// The clinic's civil date.
    pub date: String,
    /// When it begins, UTC ms; of a walk-in, when they came.
    pub start_ms: i64,
    /// When it ends, UTC ms.
    pub end_ms: i64,
    /// How far it has come.
    pub status: Status,
    /// Why they come.
    pub reason: Option<String>,
    /// UTC ms.
    pub arrived_ms: Option<i64>,
    /// UTC ms.
    pub roomed_ms: Option<i64>,
    /// UTC ms.
    pub with_provider_ms: Option<i64>,
    /// UTC ms.
    pub ready_ms: Option<i64>,
    /// UTC ms.
    pub done_ms: Option<i64>,
    /// Why cancelled.
    pub cancel_reason: Option<String>,
    /// Whether it was cancelled too late to fill.
    pub cancelled_late: Option<bool>,
    /// Came without a time.
    pub walk_in: bool,
    /// Number in the queue of walk-ins.
    pub ticket: Option<i64>,
    /// The series that it is one of.
    pub series_id: Option<SeriesId>,
    /// Whether it was moved by itself, away from where its series has it.
    pub moved_from_series: bool,
    /// Whether another appointment of the same practitioner lies in the same time.
    pub overlaps: bool,
}

/// Appointments that repeat.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Series {
    /// Its id.
    pub id: SeriesId,
    /// How it was asked to repeat: an RRULE of RFC 5545.
    pub rule: String,
    /// The visits, in time.
    pub visits: Vec<Appointment>,
    /// How many of them this changed.
    pub changed: i64,
    /// The civil dates on which there is no visit, or whose visit stays as it was: left out, or moved by itself.
    pub left_out: Vec<String>,
}

/// A day on which a visit would repeat.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Repetition {
    /// The clinic's civil date.
    pub date: String,
    /// What stands in its way.
    pub in_the_way: InTheWay,
}

/// Where a visit of a series would go with the others.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Shifted {
    /// The visit.
    pub id: AppointmentId,
    /// The civil date it is on.
    pub from: String,
    /// The one it would go to.
    pub to: String,
    /// What stands in its way there.
    pub in_the_way: InTheWay,
    /// Whether it stays where it is, for it was moved by itself.
    pub stays: bool,
}

/// Time in which nobody is booked.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Block {
    /// Its id.
    pub id: BlockId,
    /// Whose time; none: the whole clinic's.
    pub practitioner_id: Option<PractitionerId>,
    /// UTC ms.
    pub start_ms: i64,
    /// UTC ms.
    pub end_ms: i64,
    /// Why.
    pub reason: Option<String>,
}

/// Time that was blocked, with the visits that had been booked in it.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Blocked {
    /// The block.
    pub block: Block,
    /// Who has to be booked elsewhere; they stay where they are until then.
    pub in_the_way: Vec<Appointment>,
}

/// Somebody who would come sooner.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Waiting {
    /// Its id.
    pub id: WaitingId,
    /// Who.
    pub patient_id: PatientId,
    /// Chart number.
    pub patient_number: i64,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// The first phone, as typed.
    pub phone: Option<String>,
    /// With whom; none: whoever is free.
    pub practitioner_id: Option<PractitionerId>,
    /// What kind of visit.
    pub visit_type_id: Option<VisitTypeId>,
    /// How much time is needed.
    pub duration_min: i64,
    /// The first civil date that suits.
    pub from: String,
    /// The last.
    pub until: Option<String>,
    /// Which part of the day.
    pub part_of_day: Option<PartOfDay>,
    /// Before the others.
    pub urgent: bool,
    /// What else matters.
    pub note: Option<String>,
    /// Since when, UTC ms.
    pub since_ms: i64,
}

/// Why nobody books a visit for a patient.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct BookingStop {
    /// Its id.
    pub id: StopId,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by_name: String,
    /// Since when, UTC ms.
    pub since_ms: i64,
}

/// Who, where, what and when the clinic receives.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Setup {
    /// Those who see patients.
    pub practitioners: Vec<Practitioner>,
    /// Rooms.
    pub rooms: Vec<Room>,
    /// Kinds of visits.
    pub visit_types: Vec<VisitType>,
    /// Opening hours.
    pub hours: Vec<Hours>,
}

/// Somebody who sees patients.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Practitioner {
    /// Their id.
    pub id: PractitionerId,
    /// Their name.
    pub name: String,
    /// 0 to 7.
    pub colour: i64,
    /// Whether they still do.
    pub active: bool,
    /// Who they are in Satchel.
    pub person_id: Option<PersonId>,
}

/// A room.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Room {
    /// Its id.
    pub id: RoomId,
    /// Its name.
    pub name: String,
    /// Whether it is in use.
    pub active: bool,
}

/// A kind of visit.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct VisitType {
    /// Its id.
    pub id: VisitTypeId,
    /// Its name.
    pub name: String,
    /// Usual length.
    pub duration_min: i64,
    /// 0 to 7.
    pub colour: i64,
    /// Whether it is in use.
    pub active: bool,
}

/// A span of opening hours.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Hours {
    /// Its id.
    pub id: HoursId,
    /// Whose; none: the clinic's.
    pub practitioner_id: Option<PractitionerId>,
    /// ISO weekday, 1 Monday to 7 Sunday.
    pub weekday: i64,
    /// Minutes after midnight.
    pub start_min: i64,
    /// Minutes after midnight.
    pub end_min: i64,
}

/// A span of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Span {
    /// Minutes after midnight.
    pub start_min: i64,
    /// Minutes after midnight.
    pub end_min: i64,
}

/// A span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub(crate) struct Opening {
    /// UTC ms.
    pub start_ms: i64,
    /// UTC ms.
    pub end_ms: i64,
}

/// A day, one column per practitioner.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Day {
    /// The clinic's civil date.
    pub date: String,
    /// When it begins, UTC ms.
    pub day_start_ms: i64,
    /// When the next begins, UTC ms: 23, 24 or 25 hours later.
    pub day_end_ms: i64,
    /// One per practitioner.
    pub columns: Vec<DayColumn>,
    /// Walk-ins for whoever is free.
    pub unassigned: Vec<Appointment>,
    /// Time of that day in which nobody is booked.
    pub blocks: Vec<Block>,
}

/// A practitioner's day.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct DayColumn {
    /// Whose.
    pub practitioner: Practitioner,
    /// When they receive.
    pub open: Vec<Opening>,
    /// Whom.
    pub appointments: Vec<Appointment>,
}

/// Seven days, from the clinic's first day of the week.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Week {
    /// The days.
    pub days: Vec<Day>,
}

/// A time that is free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub(crate) struct FreeTime {
    /// With whom.
    pub practitioner_id: PractitionerId,
    /// The clinic's civil date.
    pub date: String,
    /// "HH:MM"; "HH:MMB" the second time that the clocks show it.
    pub time: String,
}
