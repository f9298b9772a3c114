use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::stop::check_booking;
use super::{BOOK, VISIT, open, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::error::Meanwhile;
use crate::ids::{
    AppointmentId, PatientId, PersonId, PractitionerId, RoomId, VisitTypeId, WaitingId,
};
use crate::patients::{check_not_archived, clean_line};
use crate::schedule::free::{Wanted, next_free};
use crate::schedule::model::{Appointment, Status};
use crate::schedule::rows::{blocks_between, held, waiting};
use crate::schedule::rules::check_duration;
use crate::schedule::setup::{practitioner_receives, room_exists, usual_duration};
use crate::schedule::tables::columns as c;
use crate::schedule::tables::{APPOINTMENT, WAITLIST};
use crate::time::{parse_date, parse_time};

pub(super) const USUAL_MIN: i64 = 20;

/// What to do where the time is taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Overlap {
    /// Refuse, and say when there is room.
    #[default]
    Ask,
    /// Book anyway: a person has decided.
    Allow,
}

/// Books an appointment.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Book {
    patient_id: PatientId,
    practitioner_id: PractitionerId,
    /// "YYYY-MM-DD" where the clinic is.
    date: String,
    /// "HH:MM" where the clinic is; "HH:MMB" the second time that its clocks show it.
    time: String,
    /// The room that is kept for it.
    room_id: Option<RoomId>,
    visit_type_id: Option<VisitTypeId>,
    duration_min: Option<i64>,
    reason: Option<String>,
    overlap: Option<Overlap>,
    /// Book although nobody should book for them: whoever may decide that has.
    despite_stop: Option<bool>,
    /// Who is taken off the waiting list by it.
    waiting_id: Option<WaitingId>,
}

impl Command for Book {
    type Reply = Appointment;
    const NAME: &'static str = "schedule.book";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.booked");
    const SCOPE: Scope = Scope::Patient("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        check_not_archived(work.conn(), self.patient_id)?;
        check_booking(work, self.patient_id, self.despite_stop)?;
        practitioner_receives(work.conn(), self.practitioner_id)?;
        if let Some(room) = self.room_id {
            room_exists(work.conn(), room)?;
        }
        let usual = self
            .visit_type_id
            .map(|id| usual_duration(work.conn(), id))
            .transpose()?;
        let duration = check_duration(self.duration_min.or(usual).unwrap_or(USUAL_MIN))?;
        let slot = Slot {
            practitioner: self.practitioner_id,
            room: self.room_id,
            duration_min: duration,
            except: None,
            overlap: self.overlap.unwrap_or_default(),
        };
        let (day, start_ms, end_ms) = slot.place(work, &self.date, &self.time)?;
        let reason = clean_line("reason", self.reason.as_deref().unwrap_or_default(), 500)?;
        let id: AppointmentId = work.new_id();
        work.insert(
            &APPOINTMENT,
            id,
            [
                (c::PATIENT, self.patient_id.into()),
                (c::WITH, self.practitioner_id.into()),
                (c::IN_ROOM, self.room_id.into()),
                (c::TYPE, self.visit_type_id.into()),
                (c::DAY, day.into()),
                (c::START_MS, start_ms.into()),
                (c::END_MS, end_ms.into()),
                (c::STATUS, Status::Booked.word().into()),
                (c::REASON, reason.into()),
            ],
        );
        if let Some(waits) = self.waiting_id {
            if waiting(work.conn(), waits)?.patient_id != self.patient_id {
                return Err(Error::NotFound);
            }
            work.set(&WAITLIST, waits, c::WAITS_BOOKED, id);
        }
        written(work, id)
    }
}

/// Moves an appointment: to another time, practitioner, room or length. Dragging, keys and the pinboard all come here.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Move {
    id: AppointmentId,
    practitioner_id: Option<PractitionerId>,
    /// Into this room; none: it keeps the one it has.
    room_id: Option<RoomId>,
    /// Out of its room: none is kept for it any more.
    no_room: Option<bool>,
    date: String,
    time: String,
    duration_min: Option<i64>,
    overlap: Option<Overlap>,
    /// Where the person saw it stand; moved from there meanwhile, it is not moved unawares.
    seen: Option<SeenAt>,
}

/// Where an appointment stood when a person looked.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct SeenAt {
    practitioner_id: Option<PractitionerId>,
    start_ms: i64,
    end_ms: i64,
}

impl SeenAt {
    /// # Errors
    /// `schedule.moved_meanwhile`: who moved it when, and where it stands.
    fn check(&self, work: &Work<'_>, now: &Appointment) -> Result<(), Error> {
        let stands = (now.practitioner_id, now.start_ms, now.end_ms);
        if (self.practitioner_id, self.start_ms, self.end_ms) == stands {
            return Ok(());
        }
        let cells = [c::WITH, c::START_MS, c::END_MS];
        let mut last: Option<journal::Version> = None;
        for column in cells {
            let cell = (&APPOINTMENT, now.id.row(), column);
            let version = journal::latest(work.conn(), crate::tables::schema(), cell)?;
            last = last
                .into_iter()
                .chain(version)
                .max_by_key(|version| version.at_ms);
        }
        // Somebody who has not arrived from another PC yet has no name here.
        let by = last.as_ref().map(|version| PersonId::from(version.person));
        let by = by.and_then(|person| crate::people::name_of(work.conn(), person).ok());
        Err(Error::MovedMeanwhile(Box::new(Meanwhile {
            by,
            at_ms: last.map_or(0, |version| version.at_ms),
            practitioner_id: now.practitioner_id.map(|id| id.to_string()),
            start_ms: now.start_ms,
            end_ms: now.end_ms,
        })))
    }
}

impl Command for Move {
    type Reply = Appointment;
    const NAME: &'static str = "schedule.move";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.moved");
    const SCOPE: Scope = VISIT;

    fn run(self, work: &mut Work<'_>) -> Result<Appointment, Error> {
        let before = open(work, self.id)?;
        if !before.status.is_ahead() {
            return Err(Error::WrongStep {
                from: before.status.word(),
                to: "moved",
            });
        }
        if let Some(seen) = &self.seen {
            seen.check(work, &before)?;
        }
        let practitioner = self.practitioner_id.or(before.practitioner_id);
        let practitioner =
            practitioner.ok_or_else(|| Error::invalid("practitioner_id", "missing"))?;
        if before.practitioner_id != Some(practitioner) {
            practitioner_receives(work.conn(), practitioner)?;
        }
        if let Some(room) = self.room_id {
            room_exists(work.conn(), room)?;
        }
        let room = match self.no_room {
            Some(true) => None,
            _ => self.room_id.or(before.room_id),
        };
        let length_min = (before.end_ms - before.start_ms) / 60_000;
        let slot = Slot {
            practitioner,
            room,
            duration_min: check_duration(self.duration_min.unwrap_or(length_min))?,
            except: Some(self.id),
            overlap: self.overlap.unwrap_or_default(),
        };
        let (day, start_ms, end_ms) = slot.place(work, &self.date, &self.time)?;
        if before.practitioner_id != Some(practitioner) {
            work.set(&APPOINTMENT, self.id, c::WITH, practitioner);
        }
        if before.room_id != room {
            work.set(&APPOINTMENT, self.id, c::IN_ROOM, room);
        }
        if before.date != day {
            work.set(&APPOINTMENT, self.id, c::DAY, day);
        }
        if before.start_ms != start_ms {
            work.set(&APPOINTMENT, self.id, c::START_MS, start_ms);
        }
        if before.end_ms != end_ms {
            work.set(&APPOINTMENT, self.id, c::END_MS, end_ms);
        }
        written(work, self.id)
    }
}

/// Where an appointment is to go.
struct Slot {
    practitioner: PractitionerId,
    room: Option<RoomId>,
    duration_min: i64,
    except: Option<AppointmentId>,
    overlap: Overlap,
}

impl Slot {
    /// The day, begin and end; refuses what is taken unless a person has decided.
    fn place(&self, work: &Work<'_>, date: &str, time: &str) -> Result<(String, i64, i64), Error> {
        let zone = work.zone()?;
        let date = parse_date("date", date)?;
        let time = parse_time("time", time)?;
        let start_ms = zone
            .instant(date, time)
            .ok_or_else(|| Error::invalid("time", "no_such_time"))?;
        let end_ms = start_ms + self.duration_min * 60_000;
        let day = date.to_string();
        if self.overlap == Overlap::Allow {
            return Ok((day, start_ms, end_ms));
        }
        let span = (start_ms, end_ms);
        let mut taken = held(work.conn(), date, self.practitioner, self.room)?;
        taken.retain(|one| one.takes(span, self.except.as_slice()));
        let with = taken.iter().filter(|one| one.with_them).count();
        let blocks = blocks_between(work.conn(), start_ms, end_ms)?;
        let is_blocked = blocks
            .iter()
            .any(|block| block.blocks(self.practitioner, span));
        if taken.is_empty() && !is_blocked {
            return Ok((day, start_ms, end_ms));
        }
        let wanted = Wanted {
            practitioners: &[self.practitioner],
            room: self.room,
            duration_min: self.duration_min,
            not_before_ms: start_ms,
            from: date,
            weekdays: &[],
            part_of_day: None,
            except: self.except,
            most: 1,
        };
        let next = next_free(work.conn(), zone, &wanted)?.into_iter().next();
        let next_free = next.map(|free| (free.date, free.time));
        if with > 0 {
            Err(Error::SlotTaken { with, next_free })
        } else if is_blocked {
            Err(Error::Blocked { next_free })
        } else {
            Err(Error::RoomTaken { next_free })
        }
    }
}
