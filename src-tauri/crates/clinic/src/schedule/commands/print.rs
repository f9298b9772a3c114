use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::PractitionerId;
use crate::schedule::day::day;
use crate::schedule::model::Day;
use crate::schedule::setup::practitioner_exists;
use crate::time::parse_date;

/// A day to be put on paper: the same as [`super::GetDay`], and remembered, since paper leaves the house.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PrintDay {
    date: String,
    /// Whose; none: everybody's.
    practitioner_id: Option<PractitionerId>,
}

impl Command for PrintDay {
    type Reply = Day;
    const NAME: &'static str = "schedule.print_day";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("schedule.day_printed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Day, Error> {
        let date = parse_date("date", &self.date)?;
        let mut printed = day(work.conn(), work.zone()?, date, &work.hidden()?)?;
        if let Some(only) = self.practitioner_id {
            practitioner_exists(work.conn(), only)?;
            let is_theirs = |of: Option<PractitionerId>| of.is_none_or(|of| of == only);
            printed
                .columns
                .retain(|column| column.practitioner.id == only);
            printed.unassigned.clear();
            printed
                .blocks
                .retain(|block| is_theirs(block.practitioner_id));
        }
        let columns = printed.columns.iter().map(|column| &column.appointments);
        let shown = columns.chain([&printed.unassigned]).flatten();
        for visit in shown.filter(|visit| !visit.restricted) {
            work.about(visit.patient_id);
        }
        Ok(printed)
    }
}
