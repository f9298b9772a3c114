use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::Error;
use crate::clinic::countries::{DateOrder, HourCycle};
use crate::clinic::model::Settings;
use crate::clinic::proof::last_proof;
use crate::clinic::rows::profile_id;
use crate::clinic::rules::check_range;
use crate::clinic::tables::{
    ALERT_EXPECTED_MIN, ALERT_MIN, ALERT_READY_MIN, ALERT_ROOMED_MIN, ALERT_WITH_PROVIDER_MIN,
    AUTO_LOCK_MIN, CALENDAR, DATE_ORDER, DIGITS, HOUR_CYCLE, LOCALE, NAME, PHONE, PROFILE,
    WEEK_START,
};
use crate::clinic::writing::{Calendar, Digits, Locale};
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::patients::clean_line;
use crate::people::{Permission, check_name};

/// The clinic's habits.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetSettings {}

impl Command for GetSettings {
    type Reply = Settings;
    const NAME: &'static str = "clinic.settings";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Nothing("every screen needs them");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Settings, Error> {
        shown(work)
    }
}

/// Changes the clinic's habits; what is not named stays.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct ChangeSettings {
    name: Option<String>,
    week_start: Option<i64>,
    date_order: Option<DateOrder>,
    hour_cycle: Option<HourCycle>,
    digits: Option<Digits>,
    calendar: Option<Calendar>,
    auto_lock_min: Option<i64>,
    alert_min: Option<i64>,
    alert_expected_min: Option<i64>,
    alert_roomed_min: Option<i64>,
    alert_with_provider_min: Option<i64>,
    alert_ready_min: Option<i64>,
    locale: Option<Locale>,
    /// Where patients call the clinic; empty: nowhere.
    phone: Option<String>,
}

impl Command for ChangeSettings {
    type Reply = Settings;
    const NAME: &'static str = "clinic.change_settings";
    const NEEDS: Needs = Needs::Permission(Permission::ClinicSetUp);
    const REMEMBERS: Remembers = Remembers::Final("clinic.settings_changed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Settings, Error> {
        let id = profile_id(work.conn())?;
        if let Some(name) = self.name {
            work.set(&PROFILE, id, NAME, check_name(&name)?);
        }
        if let Some(day) = self.week_start {
            check_range("week_start", day, 1..=7)?;
            work.set(&PROFILE, id, WEEK_START, day);
        }
        if let Some(order) = self.date_order {
            work.set(&PROFILE, id, DATE_ORDER, order.word());
        }
        if let Some(cycle) = self.hour_cycle {
            work.set(&PROFILE, id, HOUR_CYCLE, cycle.word());
        }
        if let Some(digits) = self.digits {
            work.set(&PROFILE, id, DIGITS, digits.word());
        }
        if let Some(calendar) = self.calendar {
            work.set(&PROFILE, id, CALENDAR, calendar.word());
        }
        if let Some(minutes) = self.auto_lock_min {
            check_range("auto_lock_min", minutes, 1..=240)?;
            work.set(&PROFILE, id, AUTO_LOCK_MIN, minutes);
        }
        if let Some(minutes) = self.alert_min {
            check_range("alert_min", minutes, 1..=480)?;
            work.set(&PROFILE, id, ALERT_MIN, minutes);
        }
        let alerts = [
            (
                "alert_expected_min",
                self.alert_expected_min,
                ALERT_EXPECTED_MIN,
            ),
            ("alert_roomed_min", self.alert_roomed_min, ALERT_ROOMED_MIN),
            (
                "alert_with_provider_min",
                self.alert_with_provider_min,
                ALERT_WITH_PROVIDER_MIN,
            ),
            ("alert_ready_min", self.alert_ready_min, ALERT_READY_MIN),
        ];
        for (field, minutes, column) in alerts {
            if let Some(minutes) = minutes {
                check_range(field, minutes, 0..=480)?;
                work.set(&PROFILE, id, column, minutes);
            }
        }
        if let Some(locale) = self.locale {
            work.set(&PROFILE, id, LOCALE, locale.word());
        }
        if let Some(phone) = self.phone {
            work.set(&PROFILE, id, PHONE, clean_line("phone", &phone, 40)?);
        }
        work.write_now()?;
        shown(work)
    }
}

/// The habits, and what the settings screen says beside them.
pub(super) fn shown(work: &Work<'_>) -> Result<Settings, Error> {
    let mut settings = crate::clinic::settings(work.conn())?;
    let glance = work.vault().glance(work.now_ms())?;
    settings.password_only = glance.binding == vault::Binding::PasswordOnly;
    settings.kept_resources = crate::exchange::kept_count(work.conn())?;
    settings.last_proof = last_proof(work.conn())?;
    Ok(settings)
}
