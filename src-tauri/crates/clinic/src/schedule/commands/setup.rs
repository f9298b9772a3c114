use journal::{Column, RowId, Table, Value};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{HoursId, PersonId, PractitionerId, RoomId, VisitTypeId};
use crate::patients::clean_line;
use crate::people::{Permission, role_of};
use crate::schedule::model::{Setup, Span};
use crate::schedule::rules::{check_duration, check_spans};
use crate::schedule::setup::{hours, practitioner_exists, room_exists, setup, usual_duration};
use crate::schedule::tables::columns as c;
use crate::schedule::tables::{HOURS, PRACTITIONER, ROOM, VISIT_TYPE};

const SET_UP: Needs = Needs::Permission(Permission::ScheduleSetUp);
const EVENT: Remembers = Remembers::Change("schedule.set_up");

fn name(text: &str) -> Result<Value, Error> {
    let name = clean_line("name", text, 120)?;
    Ok(name
        .ok_or_else(|| Error::invalid("name", "missing"))?
        .into())
}

fn colour(colour: i64) -> Result<Value, Error> {
    let is_one = (0..=7).contains(&colour);
    if is_one {
        Ok(colour.into())
    } else {
        Err(Error::invalid("colour", "out_of_range"))
    }
}

/// Adds a row, or changes the one that has this id; `find` says whether it is there.
fn put<Id: Copy + Into<RowId> + From<RowId>, Found>(
    work: &mut Work<'_>,
    table: &Table,
    id: Option<Id>,
    find: impl FnOnce(&Connection, Id) -> Result<Found, Error>,
    cells: impl IntoIterator<Item = (Column, Value)>,
) -> Result<Setup, Error> {
    if let Some(id) = id {
        find(work.conn(), id)?;
        for (column, value) in cells {
            work.set(table, id, column, value);
        }
    } else {
        let id: Id = work.new_id();
        work.insert(table, id, cells);
    }
    written(work)
}

fn written(work: &mut Work<'_>) -> Result<Setup, Error> {
    work.write_now()?;
    setup(work.conn())
}

/// Who, where, what and when the clinic receives.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetSetup {}

impl Command for GetSetup {
    type Reply = Setup;
    const NAME: &'static str = "schedule.setup";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("no patient is shown");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Setup, Error> {
        setup(work.conn())
    }
}

/// Adds or changes somebody who sees patients.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PutPractitioner {
    id: Option<PractitionerId>,
    name: String,
    colour: i64,
    active: Option<bool>,
    person_id: Option<PersonId>,
}

impl Command for PutPractitioner {
    type Reply = Setup;
    const NAME: &'static str = "schedule.put_practitioner";
    const NEEDS: Needs = SET_UP;
    const REMEMBERS: Remembers = EVENT;
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Setup, Error> {
        if let Some(person) = self.person_id {
            role_of(work.conn(), person).map_err(|_gone| Error::NotFound)?;
        }
        let cells = [
            (c::SETUP_NAME, name(&self.name)?),
            (c::SETUP_COLOUR, colour(self.colour)?),
            (c::SETUP_ACTIVE, self.active.unwrap_or(true).into()),
            (c::PRACTITIONER_PERSON, self.person_id.into()),
        ];
        put(work, &PRACTITIONER, self.id, practitioner_exists, cells)
    }
}

/// Adds or changes a room.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PutRoom {
    id: Option<RoomId>,
    name: String,
    active: Option<bool>,
}

impl Command for PutRoom {
    type Reply = Setup;
    const NAME: &'static str = "schedule.put_room";
    const NEEDS: Needs = SET_UP;
    const REMEMBERS: Remembers = EVENT;
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Setup, Error> {
        let cells = [
            (c::SETUP_NAME, name(&self.name)?),
            (c::SETUP_ACTIVE, self.active.unwrap_or(true).into()),
        ];
        put(work, &ROOM, self.id, room_exists, cells)
    }
}

/// Adds or changes a kind of visit.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PutVisitType {
    id: Option<VisitTypeId>,
    name: String,
    duration_min: i64,
    colour: i64,
    active: Option<bool>,
}

impl Command for PutVisitType {
    type Reply = Setup;
    const NAME: &'static str = "schedule.put_visit_type";
    const NEEDS: Needs = SET_UP;
    const REMEMBERS: Remembers = EVENT;
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Setup, Error> {
        let cells = [
            (c::SETUP_NAME, name(&self.name)?),
            (c::SETUP_COLOUR, colour(self.colour)?),
            (c::SETUP_ACTIVE, self.active.unwrap_or(true).into()),
            (c::VISIT_DURATION, check_duration(self.duration_min)?.into()),
        ];
        put(work, &VISIT_TYPE, self.id, usual_duration, cells)
    }
}

/// Says when the clinic, or one practitioner, receives on a weekday.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct SetHours {
    practitioner_id: Option<PractitionerId>,
    weekday: i64,
    spans: Vec<Span>,
}

impl Command for SetHours {
    type Reply = Setup;
    const NAME: &'static str = "schedule.set_hours";
    const NEEDS: Needs = SET_UP;
    const REMEMBERS: Remembers = EVENT;
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Setup, Error> {
        if let Some(id) = self.practitioner_id {
            practitioner_exists(work.conn(), id)?;
        }
        if !(1..=7).contains(&self.weekday) {
            return Err(Error::invalid("weekday", "out_of_range"));
        }
        let spans = check_spans(&self.spans)?;
        for old in hours(work.conn())? {
            if old.practitioner_id == self.practitioner_id && old.weekday == self.weekday {
                work.remove(&HOURS, old.id);
            }
        }
        for span in spans {
            let id: HoursId = work.new_id();
            work.insert(
                &HOURS,
                id,
                [
                    (c::HOURS_OF, self.practitioner_id.into()),
                    (c::HOURS_WEEKDAY, self.weekday.into()),
                    (c::HOURS_START, span.start_min.into()),
                    (c::HOURS_END, span.end_min.into()),
                ],
            );
        }
        written(work)
    }
}
