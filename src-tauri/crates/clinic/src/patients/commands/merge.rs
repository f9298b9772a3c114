use journal::Value;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BY_ID, READ, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PartId, PatientId};
use crate::patients::duplicates::duplicates;
use crate::patients::model::{Duplicates, Patient};
use crate::patients::rows;
use crate::patients::tables::columns as c;
use crate::patients::tables::{APART, HOUSEHOLD, PATIENT};
use crate::people::Permission;

const MERGE: Needs = Needs::Permission(Permission::PatientsArchive);

/// What can be taken from the record that is merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Take {
    /// Family and given name.
    Name,
    /// What they want to be called.
    PreferredName,
    /// Birth date.
    BirthDate,
    /// Sex.
    Sex,
    /// Language.
    Language,
    /// The note.
    Note,
}

/// Says that two records are one person's: from now on the second is shown under the first, with all that belongs to it.
///
/// Nothing is moved or thrown away, so that it can be taken apart again whatever was added since. The second's number
/// still finds the person.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct MergeInto {
    /// The record that stands.
    id: PatientId,
    /// The one shown under it.
    merge_id: PatientId,
    /// What the second knows better.
    take: Option<Vec<Take>>,
}

impl Command for MergeInto {
    type Reply = Patient;
    const NAME: &'static str = "patients.merge";
    const NEEDS: Needs = MERGE;
    const REMEMBERS: Remembers = Remembers::Change("patients.merged");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let (id, other) = (self.id, self.merge_id);
        if id == other {
            return Err(Error::invalid("merge_id", "same_patient"));
        }
        for (field, record) in [("id", id), ("merge_id", other)] {
            if rows::shown_under(work.conn(), record)? != record {
                return Err(Error::invalid(field, "merged_already"));
            }
        }
        let today = work.today()?;
        let theirs = rows::patient(work.conn(), other, today)?;
        let now_ms = work.now_ms();
        work.set(&PATIENT, other, c::MERGED_INTO, id);
        work.set(&PATIENT, other, c::MERGED_MS, now_ms);
        // Those merged into the second follow it: nobody is shown under somebody who is not shown.
        for follower in &theirs.merged {
            work.set(&PATIENT, follower.id, c::MERGED_INTO, id);
            work.about(follower.id);
        }
        for take in self.take.unwrap_or_default() {
            take.from(&theirs, work, id);
        }
        join(work, id, &theirs)?;
        work.about(other);
        written(work, id)
    }
}

/// The household of the second becomes the first's, if that has none.
fn join(work: &mut Work<'_>, id: PatientId, theirs: &Patient) -> Result<(), Error> {
    let Some(household) = &theirs.household else {
        return Ok(());
    };
    let mine = rows::household_of(work.conn(), id)?;
    if mine.is_none() {
        work.set(&PATIENT, id, c::IN_HOUSEHOLD, household.id);
    }
    work.set(&PATIENT, theirs.id, c::IN_HOUSEHOLD, Value::Null);
    if household.guarantor_id == Some(theirs.id) {
        let is_here = mine.is_none_or(|mine| mine == household.id);
        let mut others = household.members.iter().map(|member| member.id);
        let next = if is_here {
            Some(id)
        } else {
            others.find(|member| *member != theirs.id)
        };
        let guarantor = next.map_or(Value::Null, Value::from);
        work.set(&HOUSEHOLD, household.id, c::GUARANTOR, guarantor);
    }
    Ok(())
}

impl Take {
    fn from(self, theirs: &Patient, work: &mut Work<'_>, id: PatientId) {
        let mut set = |column, value: Value| work.set(&PATIENT, id, column, value);
        match self {
            Self::Name => {
                set(c::FAMILY, theirs.family_name.clone().into());
                set(c::GIVEN, theirs.given_name.clone().into());
            }
            Self::PreferredName => set(c::PREFERRED, theirs.preferred_name.clone().into()),
            Self::BirthDate => {
                set(c::BIRTH_DATE, theirs.birth_date.clone().into());
                set(c::BIRTH_ESTIMATED, theirs.birth_date_estimated.into());
            }
            Self::Sex => set(c::SEX, theirs.sex.word().into()),
            Self::Language => set(c::LANGUAGE, theirs.language.clone().into()),
            Self::Note => set(c::NOTE, theirs.note.clone().into()),
        }
    }
}

/// Takes a merged record out again: it stands for itself, with what belonged to it and what was done under it since.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unmerge {
    /// The record that was merged.
    id: PatientId,
}

impl Command for Unmerge {
    type Reply = Patient;
    const NAME: &'static str = "patients.unmerge";
    const NEEDS: Needs = MERGE;
    const REMEMBERS: Remembers = Remembers::Change("patients.unmerged");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let shown = rows::shown_under(work.conn(), self.id)?;
        if shown == self.id {
            return Err(Error::invalid("id", "not_merged"));
        }
        work.set(&PATIENT, self.id, c::MERGED_INTO, Value::Null);
        work.set(&PATIENT, self.id, c::MERGED_MS, Value::Null);
        work.about(shown);
        written(work, self.id)
    }
}

/// Pairs that may be one person, the surest first.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListDuplicates {
    limit: usize,
}

impl Command for ListDuplicates {
    type Reply = Duplicates;
    const NAME: &'static str = "patients.duplicates";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("patients.duplicates_listed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Duplicates, Error> {
        duplicates(work.conn(), self.limit.min(200))
    }
}

/// Says that two are not one person, so that they are not shown as a pair again.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepApart {
    id: PatientId,
    other_id: PatientId,
}

/// Nothing to say.
#[derive(Debug, serde::Serialize, JsonSchema, TS)]
pub(crate) struct KeptApart {}

impl Command for KeepApart {
    type Reply = KeptApart;
    const NAME: &'static str = "patients.keep_apart";
    const NEEDS: Needs = MERGE;
    const REMEMBERS: Remembers = Remembers::Change("patients.kept_apart");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<KeptApart, Error> {
        rows::exists(work.conn(), self.other_id)?;
        if self.id == self.other_id {
            return Err(Error::invalid("other_id", "same_patient"));
        }
        let row: PartId = work.new_id();
        work.insert(
            &APART,
            row,
            [
                (c::APART_ONE, self.id.into()),
                (c::APART_OTHER, self.other_id.into()),
            ],
        );
        work.about(self.other_id);
        Ok(KeptApart {})
    }
}
