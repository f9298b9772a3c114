use rusqlite::{Connection, OptionalExtension as _};

use super::commands::FirstSteps;
use super::countries::{DateOrder, HourCycle};
use super::model::Settings;
use super::tables::FOR_PRACTICE;
use super::writing::{Calendar, Digits, Locale};
use crate::Error;

/// The clinic's habits.
pub(crate) fn settings(conn: &Connection) -> Result<Settings, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT name, country, currency, time_zone, locale, week_start, date_order, hour_cycle, \
                phone_prefix, auto_lock_min, alert_min, coalesce(sample, 0), digits, calendar, \
                phone, \
                coalesce(alert_expected_min, 15), coalesce(alert_roomed_min, 15), \
                coalesce(alert_with_provider_min, 60), coalesce(alert_ready_min, 10) \
         FROM clinic_profile LIMIT 1",
    )?;
    let settings = statement
        .query_row([], |row| {
            let order: String = row.get(6)?;
            let hours: String = row.get(7)?;
            let locale: String = row.get(4)?;
            let digits: Option<String> = row.get(12)?;
            let calendar: Option<String> = row.get(13)?;
            Ok(Settings {
                name: row.get(0)?,
                country: row.get(1)?,
                currency: row.get(2)?,
                time_zone: row.get(3)?,
                locale: Locale::named(&locale),
                week_start: row.get(5)?,
                date_order: match order.as_str() {
                    "mdy" => DateOrder::Mdy,
                    "ymd" => DateOrder::Ymd,
                    _ => DateOrder::Dmy,
                },
                hour_cycle: if hours == "h12" {
                    HourCycle::H12
                } else {
                    HourCycle::H23
                },
                digits: digits
                    .and_then(|word| Digits::named(&word))
                    .unwrap_or(Digits::Latin),
                calendar: calendar
                    .and_then(|word| Calendar::named(&word))
                    .unwrap_or(Calendar::Gregorian),
                phone_prefix: row.get(8)?,
                phone: row.get(14)?,
                auto_lock_min: row.get(9)?,
                alert_min: row.get(10)?,
                alert_expected_min: row.get(15)?,
                alert_roomed_min: row.get(16)?,
                alert_with_provider_min: row.get(17)?,
                alert_ready_min: row.get(18)?,
                sample: row.get(11)?,
                practice: row.get::<_, i64>(11)? == FOR_PRACTICE,
                password_only: false,
                kept_resources: 0,
                last_proof: None,
            })
        })
        .optional()?;
    settings.ok_or(Error::Internal("a clinic without a profile"))
}

/// The one row's id.
pub(super) fn profile_id(conn: &Connection) -> Result<journal::RowId, Error> {
    let id = conn.query_row("SELECT id FROM clinic_profile LIMIT 1", [], |row| {
        row.get(0)
    });
    Ok(id?)
}

/// What has been done since the founding.
///
/// The first line of the audit trail is never changed and was written by the founding alone: rows that still have its
/// clock are as they were founded.
pub(super) fn first_steps(conn: &Connection) -> Result<FirstSteps, Error> {
    let steps = conn.query_row(
        "WITH founded (clock) AS (SELECT clock FROM audit_event ORDER BY id LIMIT 1) \
         SELECT EXISTS (SELECT 1 FROM opening_hours WHERE clock <> (SELECT clock FROM founded)), \
                EXISTS (SELECT 1 FROM visit_type WHERE clock <> (SELECT clock FROM founded)), \
                EXISTS (SELECT 1 FROM person WHERE deleted IS NULL LIMIT 1 OFFSET 1), \
                EXISTS (SELECT 1 FROM patient WHERE deleted IS NULL), \
                EXISTS (SELECT 1 FROM appointment WHERE deleted IS NULL)",
        [],
        |row| {
            Ok(FirstSteps {
                hours: row.get(0)?,
                visit_types: row.get(1)?,
                colleague: row.get(2)?,
                patient: row.get(3)?,
                booking: row.get(4)?,
            })
        },
    );
    Ok(steps?)
}
