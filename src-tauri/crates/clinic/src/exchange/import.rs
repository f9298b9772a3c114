//! An import under way: patients first and last, everything else between, nothing dropped.

use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;

use interop::fhir::{self, Content, Entry, PatientIn, Stop, reference};
use journal::{Column, RowId, Table, Value};

use super::early::Early;
use super::file::{Counted, unreadable};
use super::known::{Known, Waits, identities, identity};
use super::model::{Counts, Fate, ImportReport};
use super::names::{death, fit, language, main_name, names_of, sex, some};
use super::rows::{KeptHere, is_part, kept};
use super::tables::{KEPT, KEPT_BODY, KEPT_OF, KEPT_SOURCE, KEPT_TAKEN, KEPT_TYPE};
use super::visit::{take, took_place};
use crate::Error;
use crate::door::{Incoming, Work};
use crate::ids::PatientId;
use crate::patients::columns as c;
use crate::patients::commands::note_death;
use crate::patients::{PATIENT, check_birth_date, exists, next_number};

/// Rows that wait before they are written: an import of any size stays small in memory.
const LOT_ROWS: usize = 500;
const ZSTD_LEVEL: i32 = 3;

/// An import under way.
pub(super) struct Import<'w, 'a> {
    pub(super) work: &'w mut Work<'a>,
    pub(super) report: ImportReport,
    counts: Counts,
    known: Known,
    /// Rows of this import, which the tables do not show before they are written.
    seen: HashSet<RowId>,
    /// What refers to patients who have not come yet in its file.
    early: Early,
    /// What refers to patients whom its file does not have.
    elsewhere: Early,
    next_number: i64,
    file: usize,
    /// Bytes of all files, and of those that are read.
    total_bytes: u64,
    read_bytes: u64,
}

impl<'w, 'a> Import<'w, 'a> {
    pub(super) fn new(
        work: &'w mut Work<'a>,
        dry_run: bool,
        total_bytes: u64,
    ) -> Result<Self, Error> {
        let next_number = next_number(work.conn())?;
        Ok(Self {
            work,
            report: ImportReport {
                dry_run,
                ..ImportReport::default()
            },
            counts: Counts::default(),
            known: Known::default(),
            seen: HashSet::new(),
            early: Early::default(),
            elsewhere: Early::default(),
            next_number,
            file: 0,
            total_bytes,
            read_bytes: 0,
        })
    }

    /// Reads one file.
    pub(super) fn file(&mut self, number: usize, incoming: Incoming) -> Result<(), Error> {
        self.file = number;
        self.known.leave_file();
        let (before, total) = (self.read_bytes, self.total_bytes);
        let done = Rc::new(Cell::new(0));
        let incoming_bytes = incoming.size_bytes;
        let reader = Counted {
            inner: incoming.bytes,
            done: done.clone(),
        };
        let read = fhir::read_bundle(reader, &fhir::Limits::default(), &mut |entry| {
            if entry.number.is_multiple_of(256) {
                self.work.report(before + done.get(), Some(total));
            }
            self.entry(&entry, Waits::ForFile)
        });
        self.read_bytes += incoming_bytes;
        self.work.report(self.read_bytes, Some(total));
        match read {
            Ok(_) => std::mem::take(&mut self.early)
                .each(&mut |_, entry| self.entry(&entry, Waits::ForOthers)),
            Err(Stop::Refused(error)) => Err(error),
            Err(Stop::Unreadable(error)) => Err(unreadable(number, &error)),
        }
    }

    /// Places what came before its patient, and writes what waits.
    pub(super) fn finish(mut self) -> Result<ImportReport, Error> {
        self.known.leave_file();
        std::mem::take(&mut self.elsewhere).each(&mut |file, entry| {
            self.file = file;
            self.entry(&entry, Waits::NoLonger)
        })?;
        if !self.report.dry_run {
            self.work.write_now()?;
            self.work.about_everybody();
        }
        self.report.resources = self.counts.lines();
        Ok(self.report)
    }

    fn entry(&mut self, entry: &Entry, waits: Waits) -> Result<(), Error> {
        self.work.go_on()?;
        let subject = match &entry.content {
            Content::Patient(_) => None,
            Content::Encounter(visit) => visit.subject.as_deref(),
            Content::Other(other) => other.subject.as_deref(),
        };
        let mut patient = subject.and_then(|subject| self.known.find(subject, waits));
        if let (None, Some(subject), Waits::NoLonger) = (patient, subject, waits) {
            patient = self.here_before(subject);
        }
        let is_missing = subject.is_some() && patient.is_none();
        match waits {
            Waits::ForFile if is_missing => return self.early.push(self.file, entry),
            Waits::ForOthers if is_missing => return self.elsewhere.push(self.file, entry),
            Waits::ForFile | Waits::ForOthers | Waits::NoLonger => {}
        }
        for problem in &entry.problems {
            self.report
                .problem(self.file, entry.number, &problem.field, problem.why.code());
        }
        if is_missing {
            self.report
                .problem(self.file, entry.number, "subject", "no_such_patient");
        }
        match &entry.content {
            Content::Patient(given) => self.patient(entry, given)?,
            Content::Encounter(visit) => {
                let is_new = match patient {
                    Some(patient) if took_place(visit) => take(self, entry, visit, patient)?,
                    Some(_) | None => false,
                };
                let fate = self.keep(
                    entry,
                    "Encounter",
                    visit.source_id.as_deref(),
                    patient,
                    is_new,
                )?;
                self.counts
                    .add("Encounter", if is_new { Fate::Taken } else { fate });
            }
            Content::Other(other) => {
                let kind = if other.resource_type.is_empty() {
                    "?"
                } else {
                    &other.resource_type
                };
                let fate = self.keep(entry, kind, other.source_id.as_deref(), patient, false)?;
                self.counts.add(kind, fate);
            }
        }
        self.flush()
    }

    fn flush(&mut self) -> Result<(), Error> {
        if self.work.waiting() >= LOT_ROWS {
            self.work.write_now()
        } else {
            Ok(())
        }
    }

    /// Keeps a resource word for word.
    fn keep(
        &mut self,
        entry: &Entry,
        resource_type: &str,
        source_id: Option<&str>,
        patient: Option<PatientId>,
        is_taken: bool,
    ) -> Result<Fate, Error> {
        let id = row_id(&[
            "kept",
            resource_type,
            source_id.unwrap_or_default(),
            &entry.raw,
        ]);
        if !self.seen.insert(id) {
            return Ok(Fate::Same);
        }
        if let Some(here) = kept(self.work.conn(), id)? {
            self.complete(id, &here, patient, is_taken);
            return Ok(Fate::Same);
        }
        if !self.report.dry_run {
            let body = zstd::encode_all(entry.raw.as_bytes(), ZSTD_LEVEL)
                .map_err(|_broken| Error::Internal("a resource that cannot be packed"))?;
            self.work.insert(
                &KEPT,
                id,
                [
                    (KEPT_OF, patient.into()),
                    (KEPT_TYPE, fit(resource_type).into()),
                    (KEPT_SOURCE, source_id.map(fit).into()),
                    (KEPT_BODY, body.into()),
                    (KEPT_TAKEN, is_taken.into()),
                ],
            );
        }
        Ok(Fate::Kept)
    }

    /// What came before its patient did belongs to them from now on.
    fn complete(&mut self, id: RowId, here: &KeptHere, patient: Option<PatientId>, is_taken: bool) {
        if self.report.dry_run {
            return;
        }
        if let (Some(patient), false) = (patient, here.has_patient) {
            self.work.set(&KEPT, id, KEPT_OF, patient);
        }
        if is_taken && !here.is_taken {
            self.work.set(&KEPT, id, KEPT_TAKEN, true);
        }
    }

    /// Whom an earlier import brought, if this can only mean them.
    fn here_before(&self, subject: &str) -> Option<PatientId> {
        let ids = identities(subject).into_iter();
        let mut ids = ids.map(|identity| PatientId::from(row_id(&["patient", &identity])));
        ids.find(|id| exists(self.work.conn(), *id).is_ok())
    }

    fn patient(&mut self, entry: &Entry, given: &PatientIn) -> Result<(), Error> {
        let keys = reference::keys(
            entry.full_url.as_deref(),
            "Patient",
            given.source_id.as_deref(),
        );
        let id = PatientId::from(row_id(&["patient", &identity(&keys, given)]));
        self.known.add(keys, id);
        let is_here = self.seen.contains(&id.row()) || exists(self.work.conn(), id).is_ok();
        let fate = self.keep(entry, "Patient", given.source_id.as_deref(), Some(id), true)?;
        self.seen.insert(id.row());
        match (is_here, fate) {
            (true, Fate::Same) => {
                self.report.patients_same += 1;
                self.counts.add("Patient", Fate::Same);
                return Ok(());
            }
            (true, Fate::Kept | Fate::Taken) => {
                self.report.patients_changed += 1;
                self.known_patient(given, id)?;
            }
            (false, _) => {
                self.report.patients_new += 1;
                self.new_patient(entry, given, id)?;
            }
        }
        self.counts.add("Patient", Fate::Taken);
        super::parts::take(self, given, id)
    }

    /// What is written over in a record that is here: nothing, but that they have died, which nobody knows yet.
    fn known_patient(&mut self, given: &PatientIn, id: PatientId) -> Result<(), Error> {
        let death = death(given.deceased.as_ref(), self.work.zone()?);
        let Some(death) = death.filter(|_| !self.report.dry_run) else {
            return Ok(());
        };
        // They may have come a moment ago.
        self.work.write_now()?;
        note_death(self.work, id, &death)
    }

    fn new_patient(
        &mut self,
        entry: &Entry,
        given: &PatientIn,
        id: PatientId,
    ) -> Result<(), Error> {
        let names = names_of(main_name(given).and_then(|index| given.names.get(index)));
        if names.family == "?" {
            self.report
                .problem(self.file, entry.number, "name", "no_name");
        }
        // Closed there, or joined with another record: nobody should go on in it here.
        let is_closed = given.active == Some(false);
        if is_closed {
            self.report
                .problem(self.file, entry.number, "active", "inactive");
        }
        let today = self.work.today()?;
        let birth_date = given.birth_date.as_deref().and_then(|date| {
            let checked = check_birth_date(date, today);
            if checked.is_err() {
                self.report
                    .problem(self.file, entry.number, "birthDate", "bad_date");
            }
            checked.ok()
        });
        let number = self.next_number;
        self.next_number += 1;
        let death = death(given.deceased.as_ref(), self.work.zone()?);
        let preferred = given
            .names
            .iter()
            .find(|name| name.usage.as_deref() == Some("nickname"));
        self.insert(
            &PATIENT,
            id.row(),
            [
                (c::NUMBER, number.into()),
                (c::FAMILY, names.family.into()),
                (c::GIVEN, names.given.into()),
                (
                    c::PREFERRED,
                    preferred
                        .and_then(|name| some(name.display().as_deref()))
                        .into(),
                ),
                (c::BIRTH_DATE, birth_date.into()),
                (c::SEX, sex(given.gender).into()),
                (c::LANGUAGE, language(given).into()),
                (c::DECEASED, death.is_some().into()),
                (c::DECEASED_DATE, death.and_then(|death| death.date).into()),
                (c::ARCHIVED_MS, is_closed.then(|| self.work.now_ms()).into()),
                (c::SOURCE, "fhir".into()),
            ],
        );
        Ok(())
    }

    pub(super) fn part<const N: usize>(
        &mut self,
        table: &Table,
        of: PatientId,
        key: &[&str],
        cells: [(Column, Value); N],
    ) -> Result<(), Error> {
        let id = row_id(key);
        if self.seen.insert(id) && !is_part(self.work.conn(), id)? {
            self.insert(table, id, std::iter::once((c::OF, of.into())).chain(cells));
        }
        Ok(())
    }

    /// A row of this import; a dry run leaves nothing.
    pub(super) fn insert(
        &mut self,
        table: &Table,
        id: RowId,
        cells: impl IntoIterator<Item = (Column, Value)>,
    ) {
        if !self.report.dry_run {
            self.work.insert(table, id, cells);
        }
    }

    pub(super) fn is_first_sight(&mut self, id: RowId) -> bool {
        self.seen.insert(id)
    }
}

/// The same words give the same id on every PC: UUIDv8 of their BLAKE3.
pub(super) fn row_id(words: &[&str]) -> RowId {
    let mut hasher = blake3::Hasher::new_derive_key("satchel exchange fhir row 1");
    for word in words {
        hasher.update(&u64::try_from(word.len()).unwrap_or(u64::MAX).to_le_bytes());
        hasher.update(word.as_bytes());
    }
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(hasher.finalize().as_bytes()) {
        *to = *from;
    }
    *uuid::Builder::from_custom_bytes(bytes).as_uuid().as_bytes()
}
