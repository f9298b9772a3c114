use rusqlite::{Connection, OptionalExtension as _};

use super::countries::{DateOrder, HourCycle};
use super::model::Settings;
use crate::Error;

/// The clinic's habits.
pub(crate) fn settings(conn: &Connection) -> Result<Settings, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT name, country, currency, time_zone, locale, week_start, date_order, hour_cycle, \
                phone_prefix, auto_lock_min, alert_min, coalesce(sample, 0) \
         FROM clinic_profile LIMIT 1",
    )?;
    let settings = statement
        .query_row([], |row| {
            let order: String = row.get(6)?;
            let hours: String = row.get(7)?;
            Ok(Settings {
                name: row.get(0)?,
                country: row.get(1)?,
                currency: row.get(2)?,
                time_zone: row.get(3)?,
                locale: row.get(4)?,
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
                phone_prefix: row.get(8)?,
                auto_lock_min: row.get(9)?,
                alert_min: row.get(10)?,
                sample: row.get(11)?,
                password_only: false,
                kept_resources: 0,
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
