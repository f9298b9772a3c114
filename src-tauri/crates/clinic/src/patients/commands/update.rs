use journal::{Column, Value};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};
use ts_rs::TS;

use super::{BY_ID, EDIT, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::PatientId;
use crate::patients::model::{Patient, Sex};
use crate::patients::rows;
use crate::patients::rules::{birth_year, check_birth_date, clean_line, clean_lines};
use crate::patients::tables::PATIENT;
use crate::patients::tables::columns as c;

/// Changes details: what is not named stays, what is null is cleared.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub(crate) struct Update {
    id: PatientId,
    family_name: Option<String>,
    #[serde(default, deserialize_with = "named")]
    given_name: Option<Option<String>>,
    #[serde(default, deserialize_with = "named")]
    preferred_name: Option<Option<String>>,
    #[serde(default, deserialize_with = "named")]
    birth_date: Option<Option<String>>,
    age_years: Option<i64>,
    sex: Option<Sex>,
    #[serde(default, deserialize_with = "named")]
    language: Option<Option<String>>,
    #[serde(default, deserialize_with = "named")]
    note: Option<Option<String>>,
}

/// Tells a field that is null from one that is not there.
fn named<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(from).map(Some)
}

impl Command for Update {
    type Reply = Patient;
    const NAME: &'static str = "patients.update";
    const NEEDS: Needs = EDIT;
    const REMEMBERS: Remembers = Remembers::Change("patients.changed");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let today = work.today()?;
        let before = rows::patient(work.conn(), self.id, today)?;
        // The id of a record that was merged names the person under whom it is shown.
        let id = before.id;
        if let Some(family) = self.family_name {
            let family = clean_line("family_name", &family, 200)?;
            let family = family.ok_or_else(|| Error::invalid("family_name", "missing"))?;
            change(work, id, c::FAMILY, Some(&before.family_name), Some(family));
        }
        let lines = [
            (
                "given_name",
                c::GIVEN,
                before.given_name,
                self.given_name,
                200,
            ),
            (
                "preferred_name",
                c::PREFERRED,
                before.preferred_name,
                self.preferred_name,
                200,
            ),
            ("language", c::LANGUAGE, before.language, self.language, 35),
        ];
        for (field, column, old, new, longest) in lines {
            if let Some(new) = new {
                let new = clean_line(field, new.as_deref().unwrap_or_default(), longest)?;
                change(work, id, column, old.as_deref(), new);
            }
        }
        if let Some(note) = self.note {
            let note = clean_lines("note", note.as_deref().unwrap_or_default(), 4000)?;
            change(work, id, c::NOTE, before.note.as_deref(), note);
        }
        if let Some(sex) = self.sex.filter(|sex| *sex != before.sex) {
            work.set(&PATIENT, id, c::SEX, sex.word());
        }
        let birth = match (self.birth_date, self.age_years) {
            (Some(Some(_)), Some(_)) => return Err(Error::invalid("age_years", "date_and_age")),
            (Some(date), None) => {
                let date = date.filter(|text| !text.trim().is_empty());
                Some((
                    date.map(|date| check_birth_date(&date, today))
                        .transpose()?,
                    false,
                ))
            }
            (_, Some(age)) => Some((Some(birth_year(age, today)?), true)),
            (None, None) => None,
        };
        if let Some((date, estimated)) = birth {
            change(work, id, c::BIRTH_DATE, before.birth_date.as_deref(), date);
            if estimated != before.birth_date_estimated {
                work.set(&PATIENT, id, c::BIRTH_ESTIMATED, estimated);
            }
        }
        written(work, id)
    }
}

/// Leaves only what differs: an autosave that changes nothing is no change.
fn change(
    work: &mut Work<'_>,
    id: PatientId,
    column: Column,
    old: Option<&str>,
    new: Option<String>,
) {
    if old != new.as_deref() {
        work.set(&PATIENT, id, column, Value::from(new));
    }
}
