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
mod update;

pub(crate) use archive::{Archive, Unarchive};
pub(crate) use duplicates::{KeepApart, ListDuplicates};
pub(crate) use find::{Hints, List, Recent, Search};
pub(crate) use household::{JoinHousehold, LeaveHousehold, SetGuarantor};
pub(crate) use merge::{MergeInto, Unmerge};
pub(crate) use open::{Get, PrintCard};
pub(crate) use parts::{PutAddress, PutContact, PutIdentifier, PutName, PutPhone, RemovePart};
pub(crate) use photo::{Photo, RemovePhoto, SetPhoto};
pub(crate) use register::Register;
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
    let today = work.today()?;
    rows::patient(work.conn(), id, today)
}
