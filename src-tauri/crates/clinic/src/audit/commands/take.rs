//! What leaves the program: paper, and files.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{READ, shown, wanted};
use crate::Error;
use crate::audit::model::{AuditFile, AuditFilter, AuditLine, AuditLines, AuditOrder};
use crate::audit::rules::{number_cell, text_cell};
use crate::audit::{rows, words};
use crate::clinic::Locale;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::PatientId;
use crate::patients::check_opening_reason;
use crate::time::Zone;

/// Twenty-five sheets; more is a file's work.
const MOST_PRINTED: u32 = 1_000;
/// About 60 MB of text, which stays in memory until it is written.
const MOST_EXPORTED: u32 = 300_000;

/// A part of the trail to be put on paper.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Print {
    patient_id: Option<PatientId>,
    filter: Option<AuditFilter>,
    order: Option<AuditOrder>,
}

impl Command for Print {
    type Reply = AuditLines;
    const NAME: &'static str = "audit.print";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("audit.printed");
    const SCOPE: Scope = Scope::Perhaps("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<AuditLines, Error> {
        let filter = self.filter.unwrap_or_default();
        let wanted = wanted(work, self.patient_id, &filter, None)?;
        let shown = shown(work, self.order.unwrap_or_default())?;
        let entries = rows::lines(work.conn(), &wanted, &shown, MOST_PRINTED, 0)?;
        let total = rows::count(work.conn(), &wanted)?;
        work.counts(None, entries.len());
        Ok(AuditLines {
            entries,
            total,
            up_to_id: None,
        })
    }
}

/// A part of the trail as a file for a spreadsheet, for a reason that stays in the trail with the number of lines.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Export {
    patient_id: Option<PatientId>,
    filter: Option<AuditFilter>,
    order: Option<AuditOrder>,
    reason: String,
}

impl Command for Export {
    type Reply = AuditFile;
    const NAME: &'static str = "audit.export";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("audit.exported");
    const SCOPE: Scope = Scope::Perhaps("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<AuditFile, Error> {
        let reason = check_opening_reason(&self.reason)?;
        let filter = self.filter.unwrap_or_default();
        let wanted = wanted(work, self.patient_id, &filter, None)?;
        let count = rows::count(work.conn(), &wanted)?;
        if count > i64::from(MOST_EXPORTED) {
            return Err(Error::invalid("from", "too_long_a_period"));
        }
        let shown = shown(work, self.order.unwrap_or_default())?;
        let lines = rows::lines(work.conn(), &wanted, &shown, MOST_EXPORTED, 0)?;
        work.counts(Some(reason), lines.len());
        let csv = csv(work.settings().locale, work.zone()?, &lines);
        Ok(AuditFile { csv, count })
    }
}

/// In the clinic's language and time, with the names of the manifest beside the words: those stay the same for ever.
fn csv(locale: Locale, zone: Zone, lines: &[AuditLine]) -> String {
    let heads = [
        "audit-when",
        "audit-who",
        "audit-what",
        "audit-patient",
        "audit-outcome",
        "audit-place",
        "audit-reason",
        "audit-count",
    ];
    let heads = heads.map(|id| text_cell(words::say(locale, id)));
    // Spreadsheets take a file for UTF-8 by the mark before it.
    let mut text = format!("\u{feff}{},\"event\",\"command\"\r\n", heads.join(","));
    for line in lines {
        let id = format!("outcome-{}", line.outcome);
        let cells = [
            text_cell(
                &zone
                    .civil(line.at_ms)
                    .format("%Y-%m-%d %H:%M:%S")
                    .to_string(),
            ),
            text_cell(line.person_name.as_deref().unwrap_or_default()),
            text_cell(&words::say_event(locale, &line.event)),
            number_cell(line.patient_number),
            text_cell(words::say(locale, &id)),
            text_cell(line.place.as_deref().unwrap_or_default()),
            text_cell(&words::say_reason(locale, line)),
            number_cell(line.count),
            text_cell(&line.event),
            text_cell(&line.command),
        ];
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}
