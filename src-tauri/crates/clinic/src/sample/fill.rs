//! Writing the sample clinic: the same journal, tables and commands' columns as everything else.

use chrono::{Days, NaiveDate, NaiveTime, Timelike as _};
use journal::{Author, Column, Draft, RowId, Value};
use rusqlite::Transaction;
use vault::Vault;

use super::{
    PRACTITIONERS, People, SamplePatient, SampleVisit, VISIT_TYPES, Year, YearPlan,
    practitioners_for, rooms_for, said,
};
use crate::clinic::Locale;
use crate::ids::PersonId;
use crate::patients::columns as p;
use crate::reminders::columns as r;
use crate::schedule::columns as c;
use crate::time::Zone;
use crate::{Error, new_id, patients, reminders, schedule, tables};

/// Rows in one entry of the journal.
const LOT_ROWS: usize = 2_000;
const HALF_A_YEAR_MS: i64 = 182 * 86_400_000;
/// One in so many should come again soon, or should have come.
const RECALL_EVERY: usize = 16;
const OPEN_MIN: (i64, i64) = (8 * 60, 17 * 60);

/// Fills a new clinic with invented people and a year of appointments, in one transaction.
pub(crate) fn fill(
    vault: &Vault,
    owner: PersonId,
    count: u32,
    seed: u64,
    (zone, locale): (Zone, Locale),
    now_ms: i64,
) -> Result<(), Error> {
    vault.write(|tx| {
        let mut filling = Filling {
            tx,
            draft: Draft::default(),
            owner,
            now_ms,
            locale,
            ids: new_id::Ids::default(),
        };
        let today = zone.date(now_ms);
        let mut people = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
        let mut household: Option<(u64, RowId)> = None;
        for (number, patient) in (1_i64..).zip(People::new(seed, u64::from(count), today)) {
            people.push(filling.patient(number, &patient, &mut household)?);
        }
        let setup = filling.setup(u64::from(count))?;
        for (place, patient) in (0_u64..).zip(people.iter().step_by(RECALL_EVERY)) {
            filling.recall(place, *patient, today)?;
        }
        let civil = zone.civil(now_ms).time();
        let plan = YearPlan {
            seed,
            patients: u64::from(count),
            practitioners: setup.practitioners.len(),
            rooms: setup.rooms.len(),
            today,
            now_min: civil.num_seconds_from_midnight() / 60,
        };
        // The sample's own clock stays within opening hours: today's steps are told by the real one.
        let shift_min = i64::from(plan.now_min) - i64::from(plan.now_min.clamp(10 * 60, 16 * 60));
        for visit in Year::new(plan) {
            let shift = if visit.date == today { shift_min } else { 0 };
            filling.visit(&visit, &people, &setup, zone, shift)?;
        }
        filling.write()
    })
}

struct Setup {
    practitioners: Vec<RowId>,
    rooms: Vec<RowId>,
    visit_types: Vec<RowId>,
}

struct Filling<'a> {
    tx: &'a Transaction<'a>,
    draft: Draft,
    owner: PersonId,
    now_ms: i64,
    locale: Locale,
    ids: new_id::Ids,
}

impl Filling<'_> {
    fn id(&mut self) -> RowId {
        *self.ids.next(self.now_ms).as_bytes()
    }

    fn write(&mut self) -> Result<(), Error> {
        let draft = std::mem::take(&mut self.draft);
        if draft.is_empty() {
            return Ok(());
        }
        let author = Author {
            person: self.owner.row(),
            command: "clinic.create",
            wall_ms: self.now_ms,
        };
        journal::commit(self.tx, tables::schema(), draft, author)?;
        Ok(())
    }

    fn write_lot(&mut self) -> Result<(), Error> {
        if self.draft.len() >= LOT_ROWS {
            self.write()
        } else {
            Ok(())
        }
    }

    fn patient(
        &mut self,
        number: i64,
        patient: &SamplePatient,
        household: &mut Option<(u64, RowId)>,
    ) -> Result<RowId, Error> {
        let id = self.id();
        let of = (p::OF, id.into());
        let home = match &patient.household {
            None => None,
            Some(theirs) => match *household {
                Some((index, row)) if index == theirs.index => Some(row),
                _ => {
                    let row = self.id();
                    self.draft
                        .create(&patients::HOUSEHOLD, row, [(p::GUARANTOR, id.into())]);
                    *household = Some((theirs.index, row));
                    Some(row)
                }
            },
        };
        self.draft.create(
            &patients::PATIENT,
            id,
            [
                (p::NUMBER, number.into()),
                (p::FAMILY, patient.family_name.as_str().into()),
                (p::GIVEN, patient.given_name.clone().into()),
                (p::PREFERRED, patient.preferred_name.clone().into()),
                (p::BIRTH_DATE, patient.birth_date.clone().into()),
                (p::SEX, patient.sex.into()),
                (p::LANGUAGE, patient.language.into()),
                (p::NO_PHONE, patient.phones.is_empty().into()),
                (p::IN_HOUSEHOLD, home.into()),
            ],
        );
        self.parts(patient, of);
        self.write_lot()?;
        Ok(id)
    }

    fn parts(&mut self, patient: &SamplePatient, of: (Column, Value)) {
        for (rank, phone) in (0_i64..).zip(&patient.phones) {
            let row = self.id();
            let cells = [
                of.clone(),
                (p::PHONE_KIND, phone.kind.into()),
                (p::PHONE_NUMBER, phone.number.as_str().into()),
                (p::PHONE_RANK, rank.into()),
            ];
            self.draft.create(&patients::PHONE, row, cells);
        }
        for address in &patient.addresses {
            let row = self.id();
            let cells = [
                of.clone(),
                (p::ADDRESS_USE, "home".into()),
                (p::ADDRESS_LINES, address.lines.as_str().into()),
                (p::ADDRESS_CITY, address.city.into()),
                (p::ADDRESS_POSTAL, address.postal_code.as_str().into()),
            ];
            self.draft.create(&patients::ADDRESS, row, cells);
        }
        for identifier in &patient.identifiers {
            let row = self.id();
            let cells = [
                of.clone(),
                (p::IDENTIFIER_SYSTEM, identifier.system.into()),
                (p::IDENTIFIER_VALUE, identifier.value.as_str().into()),
                (p::IDENTIFIER_KIND, identifier.kind.into()),
            ];
            self.draft.create(&patients::IDENTIFIER, row, cells);
        }
        if let Some(contact) = &patient.contact {
            let row = self.id();
            let cells = [
                of,
                (
                    p::CONTACT_RELATIONSHIP,
                    said(self.locale, contact.relationship).into(),
                ),
                (p::CONTACT_NAME, contact.name.as_str().into()),
                (p::CONTACT_PHONE, contact.phone.as_str().into()),
            ];
            self.draft.create(&patients::CONTACT, row, cells);
        }
    }

    /// Asked half a year ago to come again: from a month ago to a month ahead.
    fn recall(&mut self, place: u64, patient: RowId, today: NaiveDate) -> Result<(), Error> {
        let back = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
        let due = back(30).checked_add_days(Days::new(place % 60));
        let row = self.id();
        let cells = [
            (r::RECALL_OF, patient.into()),
            (r::DUE, due.unwrap_or(today).to_string().into()),
            (r::COUNTS_FROM, back(90).to_string().into()),
            (r::SET_MS, (self.now_ms - HALF_A_YEAR_MS).into()),
        ];
        self.draft.create(&reminders::RECALL, row, cells);
        self.write_lot()
    }

    fn setup(&mut self, count: u64) -> Result<Setup, Error> {
        let doctors = practitioners_for(count);
        let mut setup = Setup {
            practitioners: Vec::new(),
            rooms: Vec::new(),
            visit_types: Vec::new(),
        };
        for (colour, name) in (0_i64..).zip(PRACTITIONERS.iter().take(doctors)) {
            let row = self.id();
            let cells = [
                (c::SETUP_NAME, (*name).into()),
                (c::SETUP_ACTIVE, true.into()),
                (c::SETUP_COLOUR, (colour % 8).into()),
            ];
            self.draft.create(&schedule::PRACTITIONER, row, cells);
            setup.practitioners.push(row);
        }
        let room = said(self.locale, "Room");
        for index in 0..rooms_for(doctors) {
            let row = self.id();
            let cells = [
                (c::SETUP_NAME, format!("{room} {}", index + 1).into()),
                (c::SETUP_ACTIVE, true.into()),
            ];
            self.draft.create(&schedule::ROOM, row, cells);
            setup.rooms.push(row);
        }
        for kind in &VISIT_TYPES {
            let row = self.id();
            let cells = [
                (c::SETUP_NAME, said(self.locale, kind.name).into()),
                (c::SETUP_ACTIVE, true.into()),
                (c::SETUP_COLOUR, i64::from(kind.colour).into()),
                (c::VISIT_DURATION, i64::from(kind.duration_min).into()),
            ];
            self.draft.create(&schedule::VISIT_TYPE, row, cells);
            setup.visit_types.push(row);
        }
        // The sample can be tried on any day, so it is open on all seven.
        for weekday in 1_i64..=7 {
            let row = self.id();
            let cells = [
                (c::HOURS_WEEKDAY, weekday.into()),
                (c::HOURS_START, OPEN_MIN.0.into()),
                (c::HOURS_END, OPEN_MIN.1.into()),
            ];
            self.draft.create(&schedule::HOURS, row, cells);
        }
        self.write()?;
        Ok(setup)
    }

    fn visit(
        &mut self,
        visit: &SampleVisit,
        people: &[RowId],
        setup: &Setup,
        zone: Zone,
        shift_min: i64,
    ) -> Result<(), Error> {
        let at = |minute: u32| -> Option<i64> {
            zone.instant(
                visit.date,
                NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0)?.into(),
            )
        };
        let step = |minute: Option<u32>| -> Option<i64> {
            minute.and_then(at).map(|ms| ms + shift_min * 60_000)
        };
        let patient = usize::try_from(visit.patient_index)
            .ok()
            .and_then(|i| people.get(i))
            .copied();
        // A time that the clocks skip is no time for a visit.
        let (Some(patient), Some(start_ms)) = (patient, at(visit.start_min)) else {
            return Ok(());
        };
        let row = self.id();
        let cells = [
            (c::PATIENT, patient.into()),
            (
                c::WITH,
                setup
                    .practitioners
                    .get(visit.practitioner_index)
                    .copied()
                    .into(),
            ),
            (
                c::IN_ROOM,
                visit
                    .room_index
                    .and_then(|i| setup.rooms.get(i))
                    .copied()
                    .into(),
            ),
            (
                c::TYPE,
                setup
                    .visit_types
                    .get(visit.visit_type_index)
                    .copied()
                    .into(),
            ),
            (c::DAY, visit.date.to_string().into()),
            (c::START_MS, start_ms.into()),
            (
                c::END_MS,
                (start_ms + i64::from(visit.duration_min) * 60_000).into(),
            ),
            (c::STATUS, visit.status.word().into()),
            (c::REASON, said(self.locale, visit.reason).into()),
            (c::ARRIVED_MS, step(visit.steps.arrived_min).into()),
            (c::ROOMED_MS, step(visit.steps.roomed_min).into()),
            (
                c::WITH_PROVIDER_MS,
                step(visit.steps.with_provider_min).into(),
            ),
            (c::READY_MS, step(visit.steps.ready_min).into()),
            (c::DONE_MS, step(visit.steps.done_min).into()),
        ];
        self.draft.create(&schedule::APPOINTMENT, row, cells);
        self.write_lot()
    }
}
