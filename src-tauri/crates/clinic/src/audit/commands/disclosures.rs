//! To whom a patient's record was disclosed: what they may ask for (45 CFR 164.528, GDPR article 15).

use chrono::Months;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{READ, period};
use crate::Error;
use crate::audit::model::Disclosures;
use crate::audit::rows;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::PatientId;
use crate::patients::{called, shown_as};
use crate::time::parse_date;

/// The law gives six years.
const LONGEST: Months = Months::new(72);

/// Lists who saw, printed or handed out a patient's record outside of their care.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Disclosed {
    patient_id: PatientId,
    /// First civil day; none: six years ago.
    from: Option<String>,
    /// Last civil day; none: today.
    to: Option<String>,
    /// Also who looked to treat or receive them.
    care: bool,
}

impl Command for Disclosed {
    type Reply = Disclosures;
    const NAME: &'static str = "audit.disclosures";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("audit.disclosures_read");
    const SCOPE: Scope = Scope::Patient("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<Disclosures, Error> {
        let period = (self.from.as_deref(), self.to.as_deref());
        disclosed(work, self.patient_id, period, self.care)
    }
}

/// The same, to be put on paper for the patient.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PrintDisclosures {
    patient_id: PatientId,
    from: Option<String>,
    to: Option<String>,
    care: bool,
}

impl Command for PrintDisclosures {
    type Reply = Disclosures;
    const NAME: &'static str = "audit.print_disclosures";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("audit.disclosures_printed");
    const SCOPE: Scope = Scope::Patient("patient_id");

    fn run(self, work: &mut Work<'_>) -> Result<Disclosures, Error> {
        let period = (self.from.as_deref(), self.to.as_deref());
        disclosed(work, self.patient_id, period, self.care)
    }
}

fn disclosed(
    work: &mut Work<'_>,
    patient: PatientId,
    (from, to): (Option<&str>, Option<&str>),
    care: bool,
) -> Result<Disclosures, Error> {
    let today = work.today()?;
    let first = today.checked_sub_months(LONGEST).unwrap_or(today);
    let from = from.map_or(Ok(first), |day| parse_date("from", day))?;
    let to = to.map_or(Ok(today), |day| parse_date("to", day))?;
    if from < first {
        return Err(Error::invalid("from", "six_years"));
    }
    let (from, to) = (from.to_string(), to.to_string());
    let span = period(work, Some(&from), Some(&to))?;
    let patient = shown_as(work.conn(), patient)?;
    let entries = rows::disclosures(work.conn(), patient, span, care)?;
    work.counts(None, entries.len());
    let (family_name, given_name, number) = called(work.conn(), patient)?;
    Ok(Disclosures {
        family_name,
        given_name,
        number,
        from,
        to,
        entries,
    })
}
