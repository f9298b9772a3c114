//! The sample's promises: the same everywhere, plausible, and nobody can be reached.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

use super::names::CULTURES;
use super::year::VisitStatus;
use super::{People, SamplePatient, VISIT_TYPES, Year, YearPlan, practitioners_for, rooms_for};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn today() -> NaiveDate {
    day(2026, 11, 20)
}

fn people(seed: u64, count: u64) -> Vec<SamplePatient> {
    People::new(seed, count, today()).collect()
}

fn plan(patients: u64, today: NaiveDate) -> YearPlan {
    let practitioners = practitioners_for(patients);
    YearPlan {
        seed: 1,
        patients,
        practitioners,
        rooms: rooms_for(practitioners),
        today,
        now_min: 660,
    }
}

/// FNV-1a, so that the pinned numbers depend on nothing but the sample.
fn hash(items: impl Iterator<Item = String>) -> u64 {
    items
        .flat_map(String::into_bytes)
        .fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        })
}

#[test]
fn the_same_seed_gives_the_same_clinic_everywhere() {
    let crowd = hash(
        people(42, 2000)
            .iter()
            .map(|patient| format!("{patient:?}")),
    );
    assert_eq!(crowd, PEOPLE_HASH, "people changed: {crowd:#x}");
    let year = hash(Year::new(plan(2000, today())).map(|visit| format!("{visit:?}")));
    assert_eq!(year, YEAR_HASH, "year changed: {year:#x}");
    assert_ne!(people(42, 50), people(43, 50));
}

#[test]
fn a_larger_crowd_begins_with_the_smaller_one() {
    assert_eq!(people(9, 777), people(9, 2000)[..777]);
    assert_eq!(people(9, 0), []);
    assert_eq!(People::new(9, 777, today()).size_hint(), (777, Some(777)));
}

#[test]
fn names_are_many_and_well_formed() {
    let words = |list: fn(&super::names::Culture) -> &'static str| -> Vec<&'static str> {
        CULTURES
            .iter()
            .flat_map(|culture| list(culture).split_whitespace())
            .collect()
    };
    let families = words(|culture| culture.families);
    let given: Vec<_> = [words(|culture| culture.women), words(|culture| culture.men)].concat();
    assert!(
        families.iter().collect::<BTreeSet<_>>().len() >= 400,
        "{}",
        families.len()
    );
    assert!(
        given.iter().collect::<BTreeSet<_>>().len() >= 400,
        "{}",
        given.len()
    );
    for word in families.iter().chain(&given) {
        let parts: Vec<&str> = word.split(['=', '/']).collect();
        assert!(parts.iter().all(|part| !part.is_empty()), "{word}");
        assert!(!word.contains('/') || word.contains('='), "{word}");
    }
}

#[test]
fn people_are_plausible() {
    let crowd = people(3, 50_000);
    let share = |is: fn(&SamplePatient) -> bool| crowd.iter().filter(|patient| is(patient)).count();
    for patient in &crowd {
        assert!(!patient.family_name.trim().is_empty());
        assert!(patient.family_name.chars().count() <= 120);
        assert!(
            patient
                .given_name
                .as_ref()
                .is_none_or(|name| !name.trim().is_empty())
        );
        if let Some(date) = &patient.birth_date {
            let full = match date.len() {
                4 => format!("{date}-01-01"),
                7 => format!("{date}-01"),
                _ => date.clone(),
            };
            let born: NaiveDate = full.parse().unwrap_or_else(|_| panic!("{date}"));
            assert!(born <= today() && born.year() >= 1910, "{date}");
        }
    }
    let partial = share(|p| p.birth_date.as_ref().is_some_and(|date| date.len() < 10));
    assert!((350..650).contains(&partial), "{partial}");
    let unknown = share(|p| p.birth_date.is_none());
    assert!((90..220).contains(&unknown), "{unknown}");
    assert!(share(|p| p.given_name.is_none()) > 50);
    assert_eq!(share(|p| p.family_name.chars().count() == 120), 10);
    assert!(share(|p| p.phones.is_empty()) > 500);
    assert!(share(|p| p.preferred_name.is_some()) > 500);
    let scripts = |start: char, end: char| {
        crowd
            .iter()
            .filter(|p| p.family_name.chars().any(|c| (start..=end).contains(&c)))
            .count()
    };
    for (start, end) in [('؀', 'ۿ'), ('ऀ', 'ॿ'), ('一', '鿿'), ('ሀ', '፿'), ('Ā', 'ſ')]
    {
        assert!(scripts(start, end) > 200, "{start}");
    }
    let mut same = BTreeMap::new();
    for patient in &crowd {
        *same
            .entry((&patient.family_name, &patient.given_name))
            .or_insert(0) += 1;
    }
    let namesakes: usize = same.values().filter(|count| **count > 1).sum();
    assert!(namesakes > 10_000, "{namesakes}");
}

#[test]
fn households_follow_each_other_and_have_one_guarantor() {
    let crowd = people(4, 20_000);
    let mut members: BTreeMap<u64, Vec<&SamplePatient>> = BTreeMap::new();
    let mut last = 0;
    for patient in &crowd {
        if let Some(household) = patient.household {
            assert!(household.index == last || household.index == last + 1);
            last = household.index;
            members.entry(last).or_default().push(patient);
        }
    }
    assert!(members.len() > 2000);
    for group in members.values() {
        let guarantors: Vec<bool> = group
            .iter()
            .filter_map(|p| p.household)
            .map(|h| h.is_guarantor)
            .collect();
        assert!(guarantors[0] && guarantors[1..].iter().all(|is| !is));
        assert!(
            group
                .iter()
                .all(|patient| patient.addresses == group[0].addresses)
        );
    }
}

#[test]
fn nobody_can_be_reached() {
    for patient in people(5, 20_000) {
        let contact = patient.contact.map(|contact| ("contact", contact.phone));
        let phones = patient
            .phones
            .into_iter()
            .map(|phone| (phone.kind, phone.number));
        for (kind, number) in phones.chain(contact) {
            if kind == "email" {
                assert!(number.ends_with("@example.org"), "{number}");
                continue;
            }
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            let is_reserved = (digits.starts_with("1555") && digits.len() == 11)
                || (digits.starts_with("447700900") && digits.len() == 12)
                || (digits.starts_with("3363998") && digits.len() == 11);
            assert!(number.starts_with('+') && is_reserved, "{number}");
        }
    }
}

#[test]
fn visits_never_overlap_and_nobody_comes_twice_a_day() {
    for (patients, today) in [
        (1, today()),
        (10, today()),
        (700, day(2026, 11, 21)),
        (30_000, day(2024, 2, 29)),
    ] {
        let mut last = (NaiveDate::MIN, 0, 0);
        let mut seen = BTreeSet::new();
        for visit in Year::new(plan(patients, today)) {
            let key = (visit.date, visit.practitioner_index, visit.start_min);
            let is_same_column = (key.0, key.1) == (last.0, last.1);
            assert!(
                key >= last && (!is_same_column || visit.start_min >= last.2),
                "{visit:?}"
            );
            last = (key.0, key.1, visit.start_min + visit.duration_min);
            assert!(visit.start_min >= 540 && last.2 <= 1020);
            assert!(visit.duration_min == VISIT_TYPES[visit.visit_type_index].duration_min);
            assert!(
                visit.patient_index < patients
                    && visit.practitioner_index < practitioners_for(patients)
            );
            assert!(seen.insert((visit.date, visit.patient_index)), "{visit:?}");
            let is_weekend = matches!(visit.date.weekday(), Weekday::Sat | Weekday::Sun);
            assert!(!is_weekend || visit.date == today);
            let ahead = (visit.date - today).num_days();
            assert!((-365..=21).contains(&ahead));
        }
    }
}

#[test]
fn steps_fit_the_status() {
    for visit in Year::new(plan(5000, today())) {
        let steps = visit.steps;
        let taken: Vec<u32> = [
            steps.arrived_min,
            steps.roomed_min,
            steps.with_provider_min,
            steps.ready_min,
            steps.done_min,
        ]
        .iter()
        .map_while(|step| *step)
        .collect();
        assert!(taken.is_sorted());
        let expected = match visit.status {
            VisitStatus::Booked
            | VisitStatus::Confirmed
            | VisitStatus::NoShow
            | VisitStatus::Cancelled => 0,
            VisitStatus::Arrived | VisitStatus::Left => 1,
            VisitStatus::Roomed => 2,
            VisitStatus::WithProvider => 3,
            VisitStatus::Ready => 4,
            VisitStatus::Done => 5,
        };
        assert_eq!(taken.len(), expected, "{visit:?}");
        assert_eq!(visit.room_index.is_some(), expected >= 2);
        let is_open = matches!(
            visit.status,
            VisitStatus::Arrived
                | VisitStatus::Roomed
                | VisitStatus::WithProvider
                | VisitStatus::Ready
        );
        assert!(!is_open || visit.date == today());
        let is_ahead = matches!(visit.status, VisitStatus::Booked | VisitStatus::Confirmed);
        assert!(!is_ahead || visit.date >= today());
    }
}

#[test]
fn the_year_holds_what_is_wanted_and_today_is_busy() {
    for patients in [500, 5000, 40_000] {
        let visits: Vec<_> = Year::new(plan(patients, today())).collect();
        let wanted = usize::try_from(patients * 8 / 10).unwrap_or(0);
        assert!(
            visits.len().abs_diff(wanted) < wanted / 8,
            "{patients}: {}",
            visits.len()
        );
        let mut columns: BTreeMap<usize, usize> = BTreeMap::new();
        for visit in visits.iter().filter(|visit| visit.date == today()) {
            *columns.entry(visit.practitioner_index).or_default() += 1;
        }
        assert_eq!(columns.len(), practitioners_for(patients));
        assert!(columns.values().all(|count| *count >= 12), "{columns:?}");
        let has = |status| {
            visits
                .iter()
                .any(|visit| visit.status == status && visit.date == today())
        };
        assert!(has(VisitStatus::Arrived) && has(VisitStatus::Done) && has(VisitStatus::Booked));
        assert!(visits.iter().any(|visit| visit.date > today()));
    }
    assert_eq!(Year::new(plan(0, today())).count(), 0);
}

const PEOPLE_HASH: u64 = 0x7A04_EADD_DB9A_F34F;
const YEAR_HASH: u64 = 0x802A_7E01_5A40_28E5;
