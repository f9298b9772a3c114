use journal::Value;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PartId, PatientId};
use crate::patients::model::{PhoneKind, Sex};
use crate::patients::rows;
use crate::patients::rules::{
    Names, birth_year, check_birth_date, check_phone, clean_line, clean_lines,
};
use crate::patients::tables::columns as c;
use crate::patients::tables::{PATIENT, PHONE};
use crate::people::Permission;

/// Registers somebody with what a front desk can ask while a queue waits: name, birth date or age, phone or "none".
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Register {
    family_name: String,
    given_name: Option<String>,
    birth_date: Option<String>,
    age_years: Option<i64>,
    /// A phone as typed, or "none".
    phone: String,
    sex: Option<Sex>,
    preferred_name: Option<String>,
    language: Option<String>,
    note: Option<String>,
}

/// The patient registered.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Registered {
    /// Their id.
    pub id: PatientId,
    /// Their chart number.
    pub number: i64,
}

impl Command for Register {
    type Reply = Registered;
    const NAME: &'static str = "patients.register";
    const NEEDS: Needs = Needs::Permission(Permission::PatientsRegister);
    const REMEMBERS: Remembers = Remembers::Change("patients.registered");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Registered, Error> {
        let today = work.today()?;
        let names = Names::new(&self.family_name, self.given_name.as_deref())?;
        let (birth_date, estimated) = match (&self.birth_date, self.age_years) {
            (Some(_), Some(_)) => return Err(Error::invalid("age_years", "date_and_age")),
            (Some(date), None) => (Some(check_birth_date(date, today)?), false),
            (None, Some(age)) => (Some(birth_year(age, today)?), true),
            (None, None) => (None, false),
        };
        let phone = check_phone(&self.phone)?;
        let preferred = self.preferred_name.as_deref().unwrap_or_default();
        let language = self.language.as_deref().unwrap_or_default();
        let note = self.note.as_deref().unwrap_or_default();
        let id: PatientId = work.new_id();
        let number = rows::next_number(work.conn())?;
        work.insert(
            &PATIENT,
            id,
            [
                (c::NUMBER, number.into()),
                (c::FAMILY, names.family.into()),
                (c::GIVEN, names.given.into()),
                (
                    c::PREFERRED,
                    clean_line("preferred_name", preferred, 200)?.into(),
                ),
                (c::BIRTH_DATE, birth_date.into()),
                (c::BIRTH_ESTIMATED, estimated.into()),
                (c::SEX, self.sex.unwrap_or(Sex::Unknown).word().into()),
                (c::LANGUAGE, clean_line("language", language, 35)?.into()),
                (c::NOTE, clean_lines("note", note, 4000)?.into()),
                (c::NO_PHONE, phone.is_none().into()),
            ],
        );
        if let Some(phone) = phone {
            let part: PartId = work.new_id();
            work.insert(
                &PHONE,
                part,
                [
                    (c::OF, id.into()),
                    (c::PHONE_KIND, PhoneKind::Mobile.word().into()),
                    (c::PHONE_NUMBER, phone.into()),
                    (c::PHONE_RANK, Value::Int(0)),
                ],
            );
        }
        work.about(id);
        Ok(Registered { id, number })
    }
}
