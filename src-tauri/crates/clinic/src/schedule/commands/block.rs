use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::BOOK;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{BlockId, PractitionerId};
use crate::patients::clean_line;
use crate::schedule::model::{Block, Blocked};
use crate::schedule::rows::block;
use crate::schedule::rows::day_rows;
use crate::schedule::setup::practitioner_exists;
use crate::schedule::tables::BLOCK;
use crate::schedule::tables::columns as c;
use crate::schedule::veil::veil;
use crate::time::{next_day, parse_date, parse_time};

/// Longer than anybody is away; a typed year too far is caught.
const LONGEST_MS: i64 = 400 * 24 * 3_600_000;

/// Blocks time, so that nobody is booked in it unawares: a holiday, a meeting, somebody away.
///
/// Visits that are booked already stay, and are named in the reply.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PutBlock {
    /// Whose time; none: the whole clinic's.
    practitioner_id: Option<PractitionerId>,
    /// The first civil date.
    date: String,
    /// From when, "HH:MM"; none: from its beginning.
    time: Option<String>,
    /// The last civil date; none: the same.
    until_date: Option<String>,
    /// Until when, "HH:MM"; none: to its end.
    until_time: Option<String>,
    reason: Option<String>,
}

impl Command for PutBlock {
    type Reply = Blocked;
    const NAME: &'static str = "schedule.block";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.blocked");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Blocked, Error> {
        if let Some(id) = self.practitioner_id {
            practitioner_exists(work.conn(), id)?;
        }
        let zone = work.zone()?;
        let first = parse_date("date", &self.date)?;
        let last = match &self.until_date {
            Some(date) => parse_date("until_date", date)?,
            None => first,
        };
        let instant = |field, date, time: &str| {
            let time = parse_time(field, time)?;
            zone.instant(date, time)
                .ok_or_else(|| Error::invalid(field, "no_such_time"))
        };
        let start_ms = match &self.time {
            Some(time) => instant("time", first, time)?,
            None => zone.day_start(first),
        };
        let end_ms = match &self.until_time {
            Some(time) => instant("until_time", last, time)?,
            None => zone.day_start(next_day(last)),
        };
        if end_ms <= start_ms {
            return Err(Error::invalid("until_time", "before_beginning"));
        }
        if end_ms - start_ms > LONGEST_MS {
            return Err(Error::invalid("until_date", "out_of_range"));
        }
        let block = Block {
            id: work.new_id(),
            practitioner_id: self.practitioner_id,
            start_ms,
            end_ms,
            reason: clean_line("reason", self.reason.as_deref().unwrap_or_default(), 200)?,
        };
        work.insert(
            &BLOCK,
            block.id,
            [
                (c::BLOCK_OF, block.practitioner_id.into()),
                (c::BLOCK_START_MS, start_ms.into()),
                (c::BLOCK_END_MS, end_ms.into()),
                (c::BLOCK_REASON, block.reason.clone().into()),
            ],
        );
        let mut in_the_way = Vec::new();
        let mut date = first;
        while date <= last {
            let is_first = date == first;
            let day = date.to_string();
            let those = day_rows(work.conn(), zone, date)?;
            let those = those.into_iter().filter(|visit| {
                let span = (visit.start_ms, visit.end_ms);
                // Who is seen past midnight stands on two days.
                (is_first || visit.date == day)
                    && visit.status.is_ahead()
                    && visit
                        .practitioner_id
                        .is_some_and(|with| block.blocks(with, span))
            });
            in_the_way.extend(those);
            date = next_day(date);
        }
        veil(&mut in_the_way, &work.hidden()?);
        Ok(Blocked { block, in_the_way })
    }
}

/// Gives blocked time back.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unblock {
    id: BlockId,
}

impl Command for Unblock {
    type Reply = Block;
    const NAME: &'static str = "schedule.unblock";
    const NEEDS: Needs = BOOK;
    const REMEMBERS: Remembers = Remembers::Change("schedule.unblocked");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Block, Error> {
        let found = block(work.conn(), self.id)?;
        work.remove(&BLOCK, self.id);
        Ok(found)
    }
}
