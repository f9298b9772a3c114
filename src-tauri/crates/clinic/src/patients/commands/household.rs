use journal::Value;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BY_PATIENT, EDIT, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{HouseholdId, PatientId};
use crate::patients::model::Patient;
use crate::patients::rows;
use crate::patients::tables::columns as c;
use crate::patients::tables::{HOUSEHOLD, PATIENT};

/// Puts somebody into another patient's household, which begins if there was none.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct JoinHousehold {
    patient_id: PatientId,
    with_patient_id: PatientId,
}

impl Command for JoinHousehold {
    type Reply = Patient;
    const NAME: &'static str = "patients.join_household";
    const NEEDS: Needs = EDIT;
    const REMEMBERS: Remembers = Remembers::Change("patients.household_changed");
    const SCOPE: Scope = Scope::Two("patient_id", "with_patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let patient = rows::shown_under(work.conn(), self.patient_id)?;
        let with = rows::shown_under(work.conn(), self.with_patient_id)?;
        if patient == with {
            return Err(Error::invalid("with_patient_id", "same_patient"));
        }
        let household = match rows::household_of(work.conn(), with)? {
            Some(household) => household,
            None => {
                let household: HouseholdId = work.new_id();
                work.insert(&HOUSEHOLD, household, [(c::GUARANTOR, with.into())]);
                work.set(&PATIENT, with, c::IN_HOUSEHOLD, household);
                work.about(with);
                household
            }
        };
        if rows::household_of(work.conn(), patient)?.is_some_and(|old| old != household) {
            leave(work, patient)?;
        }
        work.set(&PATIENT, patient, c::IN_HOUSEHOLD, household);
        written(work, patient)
    }
}

/// Says who pays for the household.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetGuarantor {
    patient_id: PatientId,
    guarantor_id: PatientId,
}

impl Command for SetGuarantor {
    type Reply = Patient;
    const NAME: &'static str = "patients.set_guarantor";
    const NEEDS: Needs = EDIT;
    const REMEMBERS: Remembers = Remembers::Change("patients.household_changed");
    const SCOPE: Scope = Scope::Two("patient_id", "guarantor_id");

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let household = rows::household_of(work.conn(), self.patient_id)?;
        let household = household.ok_or(Error::NotFound)?;
        if rows::household_of(work.conn(), self.guarantor_id)? != Some(household) {
            return Err(Error::invalid("guarantor_id", "not_in_household"));
        }
        work.set(&HOUSEHOLD, household, c::GUARANTOR, self.guarantor_id);
        written(work, self.patient_id)
    }
}

/// Takes somebody out of their household.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct LeaveHousehold {
    patient_id: PatientId,
}

impl Command for LeaveHousehold {
    type Reply = Patient;
    const NAME: &'static str = "patients.leave_household";
    const NEEDS: Needs = EDIT;
    const REMEMBERS: Remembers = Remembers::Change("patients.household_changed");
    const SCOPE: Scope = BY_PATIENT;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let patient = rows::shown_under(work.conn(), self.patient_id)?;
        leave(work, patient)?;
        written(work, patient)
    }
}

/// Takes a person out, whichever of their records stood in it. Whoever is left pays until somebody says otherwise: a
/// household always names somebody.
fn leave(work: &mut Work<'_>, id: PatientId) -> Result<(), Error> {
    let household = rows::household_of(work.conn(), id)?.ok_or(Error::NotFound)?;
    let household = rows::household(work.conn(), household)?;
    for record in rows::records_in(work.conn(), id, household.id)? {
        work.set(&PATIENT, record, c::IN_HOUSEHOLD, Value::Null);
    }
    if household.guarantor_id == Some(id) {
        let next = household.members.iter().find(|member| member.id != id);
        let guarantor = next.map_or(Value::Null, |member| member.id.into());
        work.set(&HOUSEHOLD, household.id, c::GUARANTOR, guarantor);
    }
    Ok(())
}
