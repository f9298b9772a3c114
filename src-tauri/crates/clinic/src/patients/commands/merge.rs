use std::collections::{BTreeMap, BTreeSet};

use journal::{Column, Value};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::restrict::stay_restricted;
use super::{BY_ID, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PartId, PatientId};
use crate::patients::model::{Death, Patient};
use crate::patients::rows;
use crate::patients::tables::columns as c;
use crate::patients::tables::{PATIENT, TAKEN};
use crate::patients::taken::{self, Taken};
use crate::people::{Permission, words};
use crate::schedule::commands::stay_stopped;

pub(super) const MERGE: Needs = Needs::Permission(Permission::PatientsArchive);

words!(
    /// What can be taken from the record that is merged.
    #[derive(PartialOrd, Ord)]
    Take,
    /// Family and given name.
    Name = "name",
    /// What they want to be called.
    PreferredName = "preferred_name",
    /// Birth date.
    BirthDate = "birth_date",
    /// Sex.
    Sex = "sex",
    /// Language.
    Language = "language",
    /// The note.
    Note = "note",
    /// Whether they have died, and when.
    Deceased = "deceased",
);

impl Take {
    /// The cells that it is made of, as they stand in a record.
    fn cells(self, of: &Patient) -> Vec<(Column, Value)> {
        match self {
            Self::Name => vec![
                (c::FAMILY, of.family_name.as_str().into()),
                (c::GIVEN, of.given_name.clone().into()),
            ],
            Self::PreferredName => vec![(c::PREFERRED, of.preferred_name.clone().into())],
            Self::BirthDate => vec![
                (c::BIRTH_DATE, of.birth_date.clone().into()),
                (c::BIRTH_ESTIMATED, of.birth_date_estimated.into()),
            ],
            Self::Sex => vec![(c::SEX, of.sex.word().into())],
            Self::Language => vec![(c::LANGUAGE, of.language.clone().into())],
            Self::Note => vec![(c::NOTE, of.note.clone().into())],
            Self::Deceased => vec![
                (c::DECEASED, of.deceased.into()),
                (c::DECEASED_DATE, of.deceased_date.clone().into()),
            ],
        }
    }

    fn values(self, of: &Patient) -> Vec<Value> {
        self.cells(of).into_iter().map(|(_, value)| value).collect()
    }
}

/// Says that two records are one person's: from now on the second is shown under the first, with all that belongs to it.
///
/// Nothing is moved or thrown away, households neither, so that it can be taken apart again whatever was added since.
/// The second's number still finds the person.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct MergeInto {
    /// The record that stands.
    id: PatientId,
    /// The one shown under it.
    merge_id: PatientId,
    /// What the second knows better.
    take: Option<BTreeSet<Take>>,
}

impl Command for MergeInto {
    type Reply = Patient;
    const NAME: &'static str = "patients.merge";
    const NEEDS: Needs = MERGE;
    const REMEMBERS: Remembers = Remembers::Change("patients.merged");
    const SCOPE: Scope = Scope::Two("id", "merge_id");

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
        // Nobody who is cared for may vanish behind a record that was put aside.
        rows::check_not_archived(work.conn(), id)?;
        let today = work.today()?;
        let mine = rows::patient(work.conn(), id, today)?;
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
            take_over(work, take, &mine, &theirs)?;
        }
        work.about(other);
        written(work, id)
    }
}

/// Takes what the second knows better, and keeps what stood there for the day that they are taken apart.
fn take_over(
    work: &mut Work<'_>,
    take: Take,
    mine: &Patient,
    theirs: &Patient,
) -> Result<(), Error> {
    let before = take.values(mine);
    let after = take.values(theirs);
    if before == after {
        return Ok(());
    }
    for (column, value) in take.cells(theirs) {
        work.set(&PATIENT, mine.id, column, value);
    }
    let row: PartId = work.new_id();
    let cells = [
        (c::TAKEN_INTO, mine.id.into()),
        (c::TAKEN_FROM, theirs.id.into()),
        (c::TAKEN_WHAT, take.word().into()),
        (c::TAKEN_BEFORE, kept(&before)?.into()),
        (c::TAKEN_AFTER, kept(&after)?.into()),
    ];
    work.insert(&TAKEN, row, cells);
    Ok(())
}

/// Writes down that somebody has died, where that is not known here: nobody calls them any more, under whichever record
/// they are shown.
pub(crate) fn note_death(work: &mut Work<'_>, id: PatientId, death: &Death) -> Result<(), Error> {
    let today = work.today()?;
    let is_known =
        |of: &Patient| of.deceased && (of.deceased_date.is_some() || death.date.is_none());
    let mut own = rows::own_row(work.conn(), id, today)?;
    if is_known(&own) {
        return Ok(());
    }
    own.deceased = true;
    own.deceased_date.clone_from(&death.date);
    for (column, value) in Take::Deceased.cells(&own) {
        work.set(&PATIENT, id, column, value);
    }
    let shown = rows::own_row(work.conn(), rows::shown_under(work.conn(), id)?, today)?;
    if shown.id != id && !is_known(&shown) {
        take_over(work, Take::Deceased, &shown, &own)?;
    }
    Ok(())
}

fn kept(values: &[Value]) -> Result<String, Error> {
    serde_json::to_string(values).map_err(|_| Error::Internal("cells that cannot be kept"))
}

/// Takes a merged record out again: it stands for itself, with what belonged to it and what was done under it since.
///
/// What the merge took from it goes back to what stood there before, unless somebody has changed it since. It stays
/// restricted, and without visits, if the person is so.
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
        let mut kinds: BTreeMap<Take, Vec<Taken>> = BTreeMap::new();
        for taken in rows::taken_among(work.conn(), self.id)? {
            if let Some(take) = Take::named(&taken.what) {
                kinds.entry(take).or_default().push(taken);
            }
        }
        for (take, taken) in kinds {
            give_back(work, self.id, take, taken)?;
        }
        stay_restricted(work, self.id)?;
        stay_stopped(work, self.id)?;
        work.set(&PATIENT, self.id, c::MERGED_INTO, Value::Null);
        work.set(&PATIENT, self.id, c::MERGED_MS, Value::Null);
        work.about(shown);
        written(work, self.id)
    }
}

/// Puts right what was taken, whichever of the person's records it stands in by now.
fn give_back(
    work: &mut Work<'_>,
    leaving: PatientId,
    take: Take,
    mut taken: Vec<Taken>,
) -> Result<(), Error> {
    let today = work.today()?;
    let mut cells = BTreeMap::new();
    for one in &taken {
        let record = rows::own_row(work.conn(), one.into, today)?;
        cells.insert(one.into, take.values(&record));
    }
    let before = taken.clone();
    taken::give_back(&mut taken, &mut cells, leaving);
    for (id, values) in cells {
        let record = rows::own_row(work.conn(), id, today)?;
        for ((column, stands), value) in take.cells(&record).into_iter().zip(values) {
            if stands != value {
                work.set(&PATIENT, id, column, value);
                work.about(id);
            }
        }
    }
    for was in before {
        match taken.iter().find(|one| one.id == was.id) {
            None => work.remove(&TAKEN, was.id),
            Some(one) if *one != was => {
                work.set(&TAKEN, was.id, c::TAKEN_BEFORE, kept(&one.before)?);
                work.set(&TAKEN, was.id, c::TAKEN_AFTER, kept(&one.after)?);
            }
            Some(_) => {}
        }
    }
    Ok(())
}
