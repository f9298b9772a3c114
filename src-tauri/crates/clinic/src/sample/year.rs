//! A year of visits, and the weeks ahead.

use std::collections::VecDeque;
use std::iter::FusedIterator;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::random::Random;
use super::words::VISIT_TYPES;

const DAYS_BACK: u64 = 365;
const DAYS_AHEAD: u64 = 21;
/// 09:00 to 17:00, with an hour's break.
const OPENS: u32 = 9 * 60;
const CLOSES: u32 = 17 * 60;
const BREAK: (u32, u32) = (12 * 60 + 30, 13 * 60 + 30);
/// Visits for each patient, in thousandths.
const VISITS_PERMILLE: u64 = 800;
/// How full a day can be at most, and is today, in thousandths.
const FULL: u32 = 900;

/// What a [`Year`] is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct YearPlan {
    /// Where chance begins.
    pub seed: u64,
    /// How many patients there are; visits name them by index.
    pub patients: u64,
    /// How many practitioners, see [`practitioners_for`](super::practitioners_for).
    pub practitioners: usize,
    /// How many rooms.
    pub rooms: usize,
    /// Today, where the clinic is.
    pub today: NaiveDate,
    /// Minutes since midnight, where the clinic is. Before 10:00 counts as 10:00 and after 16:00 as 16:00, so that the
    /// waiting room is never empty.
    pub now_min: u32,
}

/// An invented visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SampleVisit {
    /// Which patient, from 0.
    pub patient_index: u64,
    /// Which practitioner, from 0.
    pub practitioner_index: usize,
    /// Which of [`VISIT_TYPES`].
    pub visit_type_index: usize,
    /// Which room, from 0, once the patient is in one.
    pub room_index: Option<usize>,
    /// The day.
    pub date: NaiveDate,
    /// Minutes since midnight, where the clinic is.
    pub start_min: u32,
    /// How long it is planned.
    pub duration_min: u32,
    /// How far it came.
    pub status: VisitStatus,
    /// Why the patient comes.
    pub reason: &'static str,
    /// When each step was taken.
    pub steps: Steps,
}

/// How far a visit came, in the schedule's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum VisitStatus {
    /// Agreed.
    Booked,
    /// The patient said yes again.
    Confirmed,
    /// In the waiting room.
    Arrived,
    /// In a room.
    Roomed,
    /// The practitioner is there.
    WithProvider,
    /// About to leave.
    Ready,
    /// Over.
    Done,
    /// The patient did not come.
    NoShow,
    /// Called off.
    Cancelled,
    /// The patient left before being seen.
    Left,
}

impl VisitStatus {
    /// Returns the word that the schedule stores.
    #[must_use]
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Confirmed => "confirmed",
            Self::Arrived => "arrived",
            Self::Roomed => "roomed",
            Self::WithProvider => "with_provider",
            Self::Ready => "ready",
            Self::Done => "done",
            Self::NoShow => "no_show",
            Self::Cancelled => "cancelled",
            Self::Left => "left",
        }
    }
}

/// When a visit's steps were taken: minutes since midnight of its day, each not before the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Steps {
    /// The patient came.
    pub arrived_min: Option<u32>,
    /// The patient was brought to a room.
    pub roomed_min: Option<u32>,
    /// The practitioner came.
    pub with_provider_min: Option<u32>,
    /// The practitioner was done.
    pub ready_min: Option<u32>,
    /// The patient left, seen.
    pub done_min: Option<u32>,
}

/// Invents the visits of the year before today, of today, and of the three weeks after; in the order of days,
/// practitioners and times.
///
/// About 0.8 visits a patient, as far as the calendar holds them. From Monday to Friday, and today whatever day it is.
#[derive(Debug, Clone)]
pub(crate) struct Year {
    plan: YearPlan,
    random: Random,
    next_date: Option<NaiveDate>,
    last_date: NaiveDate,
    fill_permille: u32,
    stride: u64,
    waiting: VecDeque<SampleVisit>,
}

impl Year {
    /// Begins with the first day.
    #[must_use]
    pub(crate) fn new(plan: YearPlan) -> Self {
        let mut random = Random::new(plan.seed ^ 0x7EA5_5EED);
        let first = plan.today.checked_sub_days(Days::new(DAYS_BACK));
        let last = plan.today.checked_add_days(Days::new(DAYS_AHEAD));
        Self {
            plan: YearPlan {
                now_min: plan.now_min.clamp(10 * 60, 16 * 60),
                ..plan
            },
            next_date: first.filter(|_| plan.patients > 0),
            last_date: last.unwrap_or(plan.today),
            fill_permille: fill(&plan),
            stride: stride(plan.patients, &mut random),
            random,
            waiting: VecDeque::new(),
        }
    }

    /// Fills the next day, if there is one.
    fn fill_day(&mut self) -> Option<()> {
        let date = self.next_date.filter(|date| *date <= self.last_date)?;
        self.next_date = date.succ_opt();
        let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        if is_weekend && date != self.plan.today {
            return Some(());
        }
        let fill = self.fill_of(date);
        let mut patient = self.random.next() % self.plan.patients;
        let mut left = self.plan.patients;
        for practitioner in 0..self.plan.practitioners {
            let mut minute = OPENS;
            while left > 0 {
                let (index, duration) = self.visit_type();
                if minute < BREAK.1 && minute + duration > BREAK.0 {
                    minute = BREAK.1;
                }
                if minute + duration > CLOSES {
                    break;
                }
                if self.random.permille(fill) {
                    let visit = self.visit(date, practitioner, minute, index, patient);
                    self.waiting.push_back(visit);
                    // A stride without a common factor visits everybody before anybody comes twice.
                    patient = (patient + self.stride) % self.plan.patients;
                    left -= 1;
                }
                minute += duration;
            }
        }
        Some(())
    }

    /// Past days are as full as the number of patients asks for; today is full, and the next days fill up.
    fn fill_of(&self, date: NaiveDate) -> u32 {
        let ahead = (date - self.plan.today).num_days();
        match u32::try_from(ahead) {
            Err(_) => self.fill_permille,
            Ok(0) => FULL,
            Ok(days) => ahead_fill(&self.plan, days).max(self.fill_permille / 2),
        }
    }

    fn visit_type(&mut self) -> (usize, u32) {
        let total = VISIT_TYPES.iter().map(|kind| kind.weight).sum();
        let mut left = self.random.below(total);
        for (index, kind) in VISIT_TYPES.iter().enumerate() {
            if left < kind.weight {
                return (index, kind.duration_min);
            }
            left -= kind.weight;
        }
        (0, 15)
    }

    fn visit(
        &mut self,
        date: NaiveDate,
        practitioner: usize,
        start_min: u32,
        visit_type_index: usize,
        patient_index: u64,
    ) -> SampleVisit {
        let kind = VISIT_TYPES.get(visit_type_index);
        let duration_min = kind.map_or(15, |kind| kind.duration_min);
        let (status, steps) = self.course(date, start_min, duration_min);
        // Two rooms for each practitioner, in turn.
        let room = practitioner * 2 + self.waiting.len() % 2;
        let room_index = steps.roomed_min.map(|_| room % self.plan.rooms.max(1));
        SampleVisit {
            patient_index,
            practitioner_index: practitioner,
            visit_type_index,
            room_index,
            date,
            start_min,
            duration_min,
            status,
            reason: kind
                .map(|kind| self.random.word(&kind.reasons))
                .unwrap_or_default(),
            steps,
        }
    }

    fn course(&mut self, date: NaiveDate, start: u32, duration: u32) -> (VisitStatus, Steps) {
        let chance = self.random.below(1000);
        let arrived = start.saturating_sub(self.random.between(4, 30));
        if date > self.plan.today || (date == self.plan.today && arrived > self.plan.now_min) {
            let status = match chance {
                0..40 => VisitStatus::Cancelled,
                40..340 => VisitStatus::Confirmed,
                _ => VisitStatus::Booked,
            };
            return (status, Steps::default());
        }
        let roomed = start + self.random.below(12);
        let with_provider = roomed + self.random.between(1, 5);
        let ready = with_provider + duration.saturating_sub(6).max(4);
        let done = ready + self.random.between(2, 6);
        let mut steps = Steps {
            arrived_min: Some(arrived),
            ..Steps::default()
        };
        match chance {
            0..50 => return (VisitStatus::Cancelled, Steps::default()),
            50..100 if date < self.plan.today || start + 20 < self.plan.now_min => {
                return (VisitStatus::NoShow, Steps::default());
            }
            100..110 if date < self.plan.today => return (VisitStatus::Left, steps),
            _ => {}
        }
        let now = if date == self.plan.today {
            self.plan.now_min
        } else {
            u32::MAX
        };
        let mut status = VisitStatus::Arrived;
        for (minute, step, reached) in [
            (roomed, &mut steps.roomed_min, VisitStatus::Roomed),
            (
                with_provider,
                &mut steps.with_provider_min,
                VisitStatus::WithProvider,
            ),
            (ready, &mut steps.ready_min, VisitStatus::Ready),
            (done, &mut steps.done_min, VisitStatus::Done),
        ] {
            if minute <= now {
                *step = Some(minute);
                status = reached;
            }
        }
        (status, steps)
    }
}

impl Iterator for Year {
    type Item = SampleVisit;

    fn next(&mut self) -> Option<SampleVisit> {
        while self.waiting.is_empty() {
            self.fill_day()?;
        }
        self.waiting.pop_front()
    }
}

impl FusedIterator for Year {}

/// How full the weeks ahead are: the nearer the fuller, and less so in a clinic of few patients.
fn ahead_fill(plan: &YearPlan, days: u32) -> u32 {
    let patients = u32::try_from(plan.patients.min(1000)).unwrap_or(1000);
    let days = days.min(21);
    500 * (22 - days) / 21 * patients / 1000
}

/// How full the past days must be for the wanted number of visits.
fn fill(plan: &YearPlan) -> u32 {
    let weight: u32 = VISIT_TYPES.iter().map(|kind| kind.weight).sum();
    let minutes: u32 = VISIT_TYPES
        .iter()
        .map(|kind| kind.weight * kind.duration_min)
        .sum();
    let open = CLOSES - OPENS - (BREAK.1 - BREAK.0);
    // A full day of all practitioners, in thousandths of a visit, and how much of one is planned from today on.
    let day = u64::from(open * 1000 * weight / minutes.max(1))
        * u64::try_from(plan.practitioners).unwrap_or(0);
    let ahead: u32 = (1..=21).map(|days| ahead_fill(plan, days)).sum();
    let ahead = u64::from(ahead * 5 / 7 + FULL);
    let wanted = (plan.patients * VISITS_PERMILLE * 1000).saturating_sub(ahead * day);
    let weekdays = DAYS_BACK * 5 / 7;
    u32::try_from(wanted / (day * weekdays).max(1))
        .unwrap_or(FULL)
        .min(FULL)
}

/// A step through the patients that meets everybody.
fn stride(patients: u64, random: &mut Random) -> u64 {
    let shares_factor = |mut a: u64, mut b: u64| {
        while b != 0 {
            (a, b) = (b, a % b);
        }
        a != 1
    };
    let mut stride = 1 + random.next() % patients.max(1);
    while shares_factor(stride, patients.max(1)) {
        stride += 1;
    }
    stride
}
