use std::collections::BTreeSet;

use journal::Value;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BY_ID, READ, written};
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PartId, PatientId, PersonId};
use crate::patients::model::{Opened, Patient};
use crate::patients::rows;
use crate::patients::rows::Terms;
use crate::patients::rules::{check_opening_reason, clean_line};
use crate::patients::tables::columns as c;
use crate::patients::tables::{ACCESS, RESTRICTION};
use crate::people::{Permission, role_of};
use crate::{Error, tables, tasks};

const RESTRICT: Needs = Needs::Permission(Permission::PatientsRestrict);
/// More people than a clinic names one by one.
const MOST_PEOPLE: usize = 200;

/// Restricts a record: only those named may open it, and whoever restricts it.
///
/// Everybody else finds the name, and breaks the glass: with a reason, and the owners hear of it.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Restrict {
    id: PatientId,
    reason: String,
    /// Who may open it.
    person_ids: BTreeSet<PersonId>,
    /// Whether those with whom a visit is booked may open it, too.
    treating: bool,
}

impl Command for Restrict {
    type Reply = Patient;
    const NAME: &'static str = "patients.restrict";
    const NEEDS: Needs = RESTRICT;
    const REMEMBERS: Remembers = Remembers::Change("patients.restricted");
    const SCOPE: Scope = BY_ID;

    fn run(mut self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let reason = clean_line("reason", &self.reason, 500)?;
        let reason = reason.ok_or_else(|| Error::invalid("reason", "missing"))?;
        if self.person_ids.len() > MOST_PEOPLE {
            return Err(Error::invalid("person_ids", "too_many"));
        }
        for person in &self.person_ids {
            match role_of(work.conn(), *person) {
                Err(Error::NoSession) => return Err(Error::NotFound),
                // Somebody who is away keeps what they may see.
                Ok(_) | Err(Error::Open(_)) => {}
                Err(other) => return Err(other),
            }
        }
        // Nobody locks themselves out.
        self.person_ids.insert(work.me());
        let id = rows::shown_under(work.conn(), self.id)?;
        lift(work, id)?;
        let terms = Terms {
            reason,
            by: work.me(),
            since_ms: work.now_ms(),
            treating: self.treating,
            people: self.person_ids.into_iter().collect(),
        };
        put(work, id, terms);
        written(work, id)
    }
}

fn put(work: &mut Work<'_>, id: PatientId, terms: Terms) {
    let row: PartId = work.new_id();
    let cells = [
        (c::OF, id.into()),
        (c::RESTRICTION_REASON, terms.reason.into()),
        (c::RESTRICTION_BY, terms.by.into()),
        (c::RESTRICTION_MS, Value::Int(terms.since_ms)),
        (c::RESTRICTION_TREATING, terms.treating.into()),
    ];
    work.insert(&RESTRICTION, row, cells);
    for person in terms.people {
        let access: PartId = work.new_id();
        let cells = [
            (c::ACCESS_TO, Value::from(row.0)),
            (c::ACCESS_PERSON, person.into()),
        ];
        work.insert(&ACCESS, access, cells);
    }
}

/// Restricts a record that leaves its person as the whole person is, unless it is restricted itself: taking records
/// apart opens none of them.
pub(super) fn stay_restricted(work: &mut Work<'_>, leaving: PatientId) -> Result<(), Error> {
    for terms in rows::restricted_through_others(work.conn(), leaving)? {
        put(work, leaving, terms);
    }
    Ok(())
}

fn lift(work: &mut Work<'_>, id: PatientId) -> Result<usize, Error> {
    let standing = rows::restrictions(work.conn(), id)?;
    for restriction in &standing {
        work.remove(&RESTRICTION, *restriction);
    }
    Ok(standing.len())
}

/// Opens a restricted record to everybody again.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unrestrict {
    id: PatientId,
}

impl Command for Unrestrict {
    type Reply = Patient;
    const NAME: &'static str = "patients.unrestrict";
    const NEEDS: Needs = RESTRICT;
    const REMEMBERS: Remembers = Remembers::Change("patients.unrestricted");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let id = rows::shown_under(work.conn(), self.id)?;
        if lift(work, id)? == 0 {
            return Err(Error::NotFound);
        }
        written(work, id)
    }
}

/// Opens a restricted record for a reason: to the person who asks, for an hour or until they sign out.
///
/// The reason, the person and the record stand in the audit trail and before the owners until one of them has seen it.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BreakGlass {
    /// The patient's; or that of a visit or task of theirs, where a list says no more than that there is one.
    id: PatientId,
    reason: String,
}

impl Command for BreakGlass {
    type Reply = Opened;
    const NAME: &'static str = "patients.break_glass";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Final("patients.glass_broken");
    // The one way to a record that the scope would refuse.
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Opened, Error> {
        let reason = check_opening_reason(&self.reason)?;
        let named = match rows::exists(work.conn(), self.id) {
            Err(Error::NotFound) => tables::patient_of_any(work.conn(), self.id.row())?,
            found => found.map(|()| self.id)?,
        };
        let patient_id = rows::shown_as(work.conn(), named)?;
        if !work.hidden()?.has(patient_id) {
            return Err(Error::invalid("id", "not_restricted"));
        }
        tasks::alert(work, patient_id, reason);
        let records = rows::records_of(work.conn(), patient_id)?;
        Ok(Opened {
            patient_id,
            until_ms: work.break_glass(patient_id, records),
        })
    }
}
