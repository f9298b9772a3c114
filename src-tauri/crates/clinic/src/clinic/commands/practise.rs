use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use vault::{OpenError, glance};

use super::Create;
use crate::Error;
use crate::clinic::Locale;
use crate::door::{Caller, Door, Remembers, Threshold};
use crate::ids::PersonId;
use crate::people::{Me, commands::SignIn};
use crate::sample::said;

/// Opens the practice clinic to whoever is at the window, with the rights of its owner; the first time it is set up.
///
/// Its people are invented and nobody has to be kept out of it, so its password stands in the program. Only behind a door
/// that is for practice.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Practise {
    pub(super) country: String,
    pub(super) currency: String,
    pub(super) time_zone: String,
    pub(super) locale: Locale,
    pub(super) week_start: i64,
}

/// No secret: it opens invented people.
const PASSWORD: &str = "everybody may practise here";

impl Threshold for Practise {
    type Reply = Me;
    const NAME: &'static str = "clinic.practise";
    const REMEMBERS: Remembers = Remembers::Final("people.signed_in");

    fn run(self, door: &Door, caller: &Caller) -> Result<Me, Error> {
        if !door.is_practice {
            return Err(Error::KeptApart);
        }
        let premises = &door.premises;
        let found = match glance(&premises.dir, premises.keys.as_ref(), door.now_ms()) {
            Err(OpenError::NotFound) => {
                let name = said(self.locale, "Practice");
                let created = Create::practice(self, name, PASSWORD).set_up(door, caller)?;
                return Ok(created.me);
            }
            found => found?,
        };
        let first = found.tiles.into_iter().find(|tile| !tile.suspended);
        let person = first.ok_or(Error::Open(OpenError::NoSlot))?.person;
        SignIn::as_person(PersonId(person), PASSWORD.to_owned()).run(door, caller)
    }
}
