use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::PractitionerId;
use crate::schedule::day::{Wanted, day, next_free};
use crate::schedule::model::{Day, FreeTime};
use crate::schedule::rules::check_duration;
use crate::schedule::setup::practitioner_exists;
use crate::time::{parse_date, parse_time};

/// A day, one column per practitioner.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetDay {
    date: String,
}

impl Command for GetDay {
    type Reply = Day;
    const NAME: &'static str = "schedule.day";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("the day is always on the screen");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Day, Error> {
        day(work.conn(), work.zone()?, parse_date("date", &self.date)?)
    }
}

const MOST_TIMES: usize = 10;

/// The next times that are free.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct NextFree {
    practitioner_id: Option<PractitionerId>,
    duration_min: i64,
    date: String,
    time: Option<String>,
}

impl Command for NextFree {
    type Reply = Vec<FreeTime>;
    const NAME: &'static str = "schedule.next_free";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("no patient is shown");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<FreeTime>, Error> {
        let zone = work.zone()?;
        if let Some(practitioner) = self.practitioner_id {
            practitioner_exists(work.conn(), practitioner)?;
        }
        let from = parse_date("date", &self.date)?;
        let asked = match &self.time {
            Some(time) => zone.instant(from, parse_time("time", time)?),
            None => None,
        };
        let wanted = Wanted {
            practitioner: self.practitioner_id,
            duration_min: check_duration(self.duration_min)?,
            // What has begun is no longer free.
            not_before_ms: asked
                .unwrap_or_else(|| zone.day_start(from))
                .max(work.now_ms()),
            from,
            except: None,
            most: MOST_TIMES,
        };
        next_free(work.conn(), zone, &wanted)
    }
}
