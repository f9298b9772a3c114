//! What a new clinic receives with, until somebody says otherwise.

use journal::{Draft, RowId, Value};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::model::Span;
use super::rules::check_duration;
use super::tables::columns as c;
use super::tables::{HOURS, PRACTITIONER, ROOM, VISIT_TYPE};
use crate::Error;
use crate::ids::PersonId;
use crate::patients::clean_line;

/// A morning and an afternoon; the weekend of the clinic's country is closed.
const USUAL_DAY: [Span; 2] = [
    Span {
        start_min: 8 * 60,
        end_min: 12 * 60,
    },
    Span {
        start_min: 13 * 60,
        end_min: 17 * 60,
    },
];
/// A wizard names a few; more than this is a mistake.
const MOST_NAMED: usize = 20;
/// Colours of the design, 0 to 7.
const COLOURS: i64 = 8;

/// What an empty clinic begins with besides the country's usual hours, in the clinic's own words.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct UsualWeek {
    /// Whether the owner sees patients.
    owner_receives: bool,
    /// Kinds of visits.
    visit_types: Vec<UsualVisit>,
    /// Names of rooms.
    rooms: Vec<String>,
}

/// A kind of visit.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct UsualVisit {
    name: String,
    duration_min: i64,
}

impl UsualWeek {
    /// Leaves the rows with `draft`; `weekend` are the ISO weekdays on which the country rests.
    ///
    /// # Errors
    /// `input.invalid` where a name or a length cannot be used.
    pub(crate) fn leave_with(
        &self,
        draft: &mut Draft,
        mut new_row: impl FnMut() -> RowId,
        owner: (PersonId, &str),
        weekend: &[u8],
    ) -> Result<(), Error> {
        if self.visit_types.len() > MOST_NAMED || self.rooms.len() > MOST_NAMED {
            return Err(Error::invalid("usual_week", "too_many"));
        }
        if self.owner_receives {
            let (person, name) = owner;
            let cells = [
                (c::SETUP_NAME, name.into()),
                (c::SETUP_ACTIVE, true.into()),
                (c::SETUP_COLOUR, 0_i64.into()),
                (c::PRACTITIONER_PERSON, person.into()),
            ];
            draft.create(&PRACTITIONER, new_row(), cells);
        }
        for (place, kind) in (0_i64..).zip(&self.visit_types) {
            let cells = [
                (c::SETUP_NAME, named("visit_types", &kind.name)?),
                (c::SETUP_ACTIVE, true.into()),
                (c::SETUP_COLOUR, (place % COLOURS).into()),
                (c::VISIT_DURATION, check_duration(kind.duration_min)?.into()),
            ];
            draft.create(&VISIT_TYPE, new_row(), cells);
        }
        for room in &self.rooms {
            let cells = [
                (c::SETUP_NAME, named("rooms", room)?),
                (c::SETUP_ACTIVE, true.into()),
            ];
            draft.create(&ROOM, new_row(), cells);
        }
        for weekday in (1..=7).filter(|day| !weekend.contains(day)) {
            for span in USUAL_DAY {
                let cells = [
                    (c::HOURS_WEEKDAY, i64::from(weekday).into()),
                    (c::HOURS_START, span.start_min.into()),
                    (c::HOURS_END, span.end_min.into()),
                ];
                draft.create(&HOURS, new_row(), cells);
            }
        }
        Ok(())
    }
}

fn named(field: &str, text: &str) -> Result<Value, Error> {
    let name = clean_line(field, text, 120)?;
    Ok(name.ok_or_else(|| Error::invalid(field, "missing"))?.into())
}
