//! What the outside can ask of patients.

mod archive;
mod duplicates;
mod find;
mod household;
mod merge;
mod open;
mod parts;
mod photo;
mod register;
mod restrict;
mod update;

pub(crate) use archive::{Archive, Unarchive};
pub(crate) use duplicates::{KeepApart, ListDuplicates};
pub(crate) use find::{Hints, List, Recent, Search};
pub(crate) use household::{JoinHousehold, LeaveHousehold, SetGuarantor};
pub(crate) use merge::{MergeInto, Unmerge, note_death};
pub(crate) use open::{Get, PrintCard};
pub(crate) use parts::{PutAddress, PutContact, PutIdentifier, PutName, PutPhone, RemovePart};
pub(crate) use photo::{Photo, RemovePhoto, SetPhoto};
pub(crate) use register::Register;
pub(crate) use restrict::{BreakGlass, Restrict, Unrestrict};
pub(crate) use update::Update;

use super::model::Patient;
use super::rows;
use crate::Error;
use crate::door::{Needs, Scope, Work};
use crate::ids::PatientId;
use crate::people::Permission;

pub(super) const EDIT: Needs = Needs::Permission(Permission::PatientsEdit);
pub(super) const READ: Needs = Needs::Permission(Permission::PatientsRead);
pub(super) const BY_ID: Scope = Scope::Patient("id");
pub(super) const BY_PATIENT: Scope = Scope::Patient("patient_id");

/// Writes what waits and answers with the patient as they are then.
fn written(work: &mut Work<'_>, id: PatientId) -> Result<Patient, Error> {
    work.write_now()?;
    shown(work, id)
}

/// The patient, with as much of their household as the person who asks may see.
fn shown(work: &Work<'_>, id: PatientId) -> Result<Patient, Error> {
    let mut patient = rows::patient(work.conn(), id, work.today()?)?;
    let hidden = work.hidden()?;
    if let Some(household) = &mut patient.household {
        // That somebody restricted lives here is a thing to hide, too.
        household.members.retain(|member| !hidden.has(member.id));
        household.guarantor_id = household.guarantor_id.filter(|id| !hidden.has(*id));
    }
    Ok(patient)
}
