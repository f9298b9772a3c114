use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::settings::shown;
use crate::Error;
use crate::clinic::model::Settings;
use crate::clinic::rows::profile_id;
use crate::clinic::tables::{PROFILE, TIME_ZONE};
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::people::Permission;
use crate::schedule::rezone;
use crate::time::Zone;

const SET_UP: Needs = Needs::Permission(Permission::ClinicSetUp);

/// What another time zone would mean for what is booked: shown before it is done.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewTimeZone {
    time_zone: String,
}

/// What keeps its time on the clock's face when the time zone changes.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct TimeZoneChange {
    /// Visits to come.
    pub appointments: u64,
    /// Blocked times that are not over.
    pub blocks: u64,
    /// Of these, how many begin at a time that the new clocks skip: they begin when the clocks go on.
    pub skipped: u64,
}

impl Command for PreviewTimeZone {
    type Reply = TimeZoneChange;
    const NAME: &'static str = "clinic.preview_time_zone";
    const NEEDS: Needs = SET_UP;
    const REMEMBERS: Remembers = Remembers::Nothing("no patient is shown");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<TimeZoneChange, Error> {
        let to = Zone::named(&self.time_zone)?;
        let found = rezone(work.conn(), work.zone()?, to, work.now_ms())?;
        Ok(TimeZoneChange {
            appointments: found.appointments,
            blocks: found.blocks,
            skipped: found.skipped,
        })
    }
}

/// Says in which time zone the clinic is.
///
/// What is booked stays at its time on the clock's face; what has been, and when somebody came, keeps its instant. One
/// entry: an undo takes it back whole, and what was booked in between stays at its time once more.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeTimeZone {
    time_zone: String,
}

impl Command for ChangeTimeZone {
    type Reply = Settings;
    const NAME: &'static str = "clinic.change_time_zone";
    const NEEDS: Needs = SET_UP;
    const REMEMBERS: Remembers = Remembers::Change("clinic.time_zone_changed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Settings, Error> {
        let to = Zone::named(&self.time_zone)?;
        let id = profile_id(work.conn())?;
        if self.time_zone != work.settings().time_zone {
            work.set(&PROFILE, id, TIME_ZONE, self.time_zone);
            work.keep_wall_times(to)?;
        }
        work.write_now()?;
        shown(work)
    }
}
