//! When a backup is due, and which are kept. Pure.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use uuid::Uuid;

use super::model::{Kept, Trouble};

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// While work goes on a backup is made this often.
const EVERY_MS: i64 = 4 * HOUR_MS;
/// A place that was missing is looked for again this often.
const RETRY_MS: i64 = 10 * MINUTE_MS;
/// Older than this, the person is told loudly.
const OVERDUE_MS: i64 = 2 * DAY_MS;
/// How often the whole backup on which others stand is read through.
const READ_EVERY_MS: i64 = DAY_MS;
/// A backup of changes stands on a whole one that is no older than this.
pub(super) const WHOLE_EVERY_MS: i64 = 7 * DAY_MS;

const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// When the next backup is due, UTC ms; `None` while no place was chosen.
pub(super) fn next_ms(kept: &Kept, now_ms: i64) -> Option<i64> {
    kept.dir.as_ref()?;
    let last_ms = kept.last.as_ref().map(|last| last.at_ms);
    let tried_ms = kept.trouble.as_ref().map(|trouble| trouble.tried_ms);
    let after = |at_ms: Option<i64>, wait_ms| {
        let at_ms = at_ms.filter(|at_ms| !is_to_come(*at_ms, now_ms));
        at_ms.map_or(0, |at_ms| at_ms + wait_ms)
    };
    Some(after(last_ms, EVERY_MS).max(after(tried_ms, RETRY_MS)))
}

/// Whether something was noted by a clock that was set back since: it says nothing of how long ago that was. A clock is
/// put right by seconds all the time.
fn is_to_come(at_ms: i64, now_ms: i64) -> bool {
    at_ms.saturating_sub(now_ms) > HOUR_MS
}

/// Whether the person must be told: no place, or none that worked for two days.
pub(super) fn is_overdue(kept: &Kept, now_ms: i64) -> bool {
    let last_ms = kept.last.as_ref().map(|last| last.at_ms);
    kept.dir.is_none()
        || last_ms.is_none_or(|at_ms| {
            is_to_come(at_ms, now_ms) || now_ms.saturating_sub(at_ms) > OVERDUE_MS
        })
}

/// Whether this whole backup is to be read through.
pub(super) fn reading_is_due(kept: &Kept, base: Uuid, now_ms: i64) -> bool {
    let read = kept.read.as_ref().filter(|read| read.id == base);
    read.is_none_or(|read| !(0..READ_EVERY_MS).contains(&(now_ms - read.at_ms)))
}

/// What is known after a try that failed.
pub(super) fn trouble(before: Option<&Trouble>, code: &str, now_ms: i64) -> Trouble {
    Trouble {
        since_ms: before.map_or(now_ms, |before| before.since_ms),
        tried_ms: now_ms,
        code: code.to_owned(),
    }
}

/// Which backups to take away: all but the last of each of the newest 7 days, 4 weeks and 12 months that have any.
///
/// `made` are ids with the day they were made on, oldest first.
pub(super) fn surplus(made: &[(Uuid, NaiveDate)]) -> Vec<Uuid> {
    let mut days = BTreeSet::new();
    let mut weeks = BTreeSet::new();
    let mut months = BTreeSet::new();
    let mut surplus = Vec::new();
    for (id, day) in made.iter().rev() {
        let week = day.iso_week();
        let is_kept = [
            is_new(&mut days, (day.year(), day.ordinal()), DAYS),
            is_new(&mut weeks, (week.year(), week.week()), WEEKS),
            is_new(&mut months, (day.year(), day.month()), MONTHS),
        ];
        if !is_kept.contains(&true) {
            surplus.push(*id);
        }
    }
    surplus
}

fn is_new(seen: &mut BTreeSet<(i32, u32)>, span: (i32, u32), most: usize) -> bool {
    seen.len() < most && seen.insert(span)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::super::model::Made;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn kept_of(days: &[NaiveDate]) -> Vec<NaiveDate> {
        let made: Vec<_> = (1_u128..)
            .map(Uuid::from_u128)
            .zip(days.iter().copied())
            .collect();
        let gone = surplus(&made);
        let stays = made.into_iter().filter(|(id, _)| !gone.contains(id));
        stays.map(|(_, day)| day).collect()
    }

    #[test]
    fn seven_days_four_weeks_and_twelve_months_are_kept() {
        let first = day("2024-01-01");
        let days: Vec<_> = first
            .iter_days()
            .take(1000)
            .flat_map(|day| [day, day])
            .collect();
        let kept = kept_of(&days);
        let last = *days.last().unwrap();
        assert_eq!(last, day("2026-09-26"));
        let newest: Vec<_> = kept.iter().rev().take(7).copied().collect();
        let expected: Vec<_> = (0..7).map(|back| last - chrono::Days::new(back)).collect();
        assert_eq!(newest, expected, "one a day, though two were made");
        for week in ["2026-09-20", "2026-09-13", "2026-09-06"] {
            assert!(kept.contains(&day(week)), "{week}");
        }
        let months = ["2026-08-31", "2026-07-31", "2026-01-31", "2025-10-31"];
        assert!(months.iter().all(|month| kept.contains(&day(month))));
        assert!(!kept.contains(&day("2025-09-30")), "the thirteenth month");
        // The last day of the newest week and of the one before are among the seven days, that of the newest month too.
        assert_eq!(kept.len(), 7 + 2 + 11);
    }

    #[test]
    fn few_are_all_kept_and_a_long_pause_loses_none() {
        let days = ["2020-05-05", "2024-03-01", "2026-09-25", "2026-09-26"].map(day);
        assert_eq!(kept_of(&days), days);
        assert_eq!(kept_of(&[]), []);
    }

    #[test]
    fn a_backup_is_due_hours_after_the_last_and_minutes_after_a_failure() {
        let mut kept = Kept::default();
        assert_eq!((next_ms(&kept, 0), is_overdue(&kept, 0)), (None, true));
        kept.dir = Some(PathBuf::from("/drive"));
        assert_eq!((next_ms(&kept, 0), is_overdue(&kept, 0)), (Some(0), true));
        kept.last = Some(Made {
            at_ms: DAY_MS,
            is_whole: true,
            patients: 0,
            entries: 0,
            bytes: 0,
            took_ms: 0,
        });
        assert_eq!(next_ms(&kept, DAY_MS), Some(DAY_MS + 4 * HOUR_MS));
        let put_right_ms = DAY_MS - MINUTE_MS;
        assert_eq!(next_ms(&kept, put_right_ms), Some(DAY_MS + 4 * HOUR_MS));
        // Made while the clock was a year ahead: due at once, and said.
        let long_before_ms = DAY_MS - 2 * HOUR_MS;
        assert_eq!(
            (
                next_ms(&kept, long_before_ms),
                is_overdue(&kept, long_before_ms)
            ),
            (Some(0), true)
        );
        assert!(!is_overdue(&kept, 3 * DAY_MS));
        assert!(is_overdue(&kept, 3 * DAY_MS + 1));
        let first = trouble(None, "backup.place_missing", 2 * DAY_MS);
        let again = trouble(Some(&first), "storage.full", 2 * DAY_MS + HOUR_MS);
        assert_eq!(
            (again.since_ms, again.code.as_str()),
            (2 * DAY_MS, "storage.full")
        );
        kept.trouble = Some(again);
        let tried_ms = 2 * DAY_MS + HOUR_MS;
        assert_eq!(next_ms(&kept, tried_ms), Some(tried_ms + 10 * MINUTE_MS));
        assert_eq!(
            next_ms(&kept, tried_ms - DAY_MS),
            Some(DAY_MS + 4 * HOUR_MS)
        );
    }
}
