//! What the outside can ask of the audit trail.

mod disclosures;
mod list;
mod take;
mod view;

use super::model::{AuditFilter, AuditOrder};
use super::rows::{Shown, Wanted};
use super::words;
use crate::Error;
use crate::clinic::Locale;
use crate::door::{Needs, Work};
use crate::ids::{EventId, PatientId};
use crate::patients::shown_as;
use crate::people::{self, Permission};
use crate::time::{next_day, parse_date};

pub(crate) use disclosures::{Disclosed, PrintDisclosures};
pub(crate) use list::List;
pub(crate) use take::{Export, Print};
pub(crate) use view::{GetView, KeepView};

const READ: Needs = Needs::Permission(Permission::AuditRead);

/// The language of the person who asks.
fn language(work: &Work<'_>) -> Result<Locale, Error> {
    let me = people::me(work.conn(), work.settings(), work.me())?;
    Ok(me.locale.unwrap_or(work.settings().locale))
}

fn as_json(list: &[impl serde::Serialize]) -> Result<String, Error> {
    serde_json::to_string(list).map_err(|_| Error::Internal("a list that cannot be written"))
}

/// The instants of a period of civil days, both included.
fn period(work: &Work<'_>, from: Option<&str>, to: Option<&str>) -> Result<(i64, i64), Error> {
    let zone = work.zone()?;
    let from = from.map(|day| parse_date("from", day)).transpose()?;
    let to = to.map(|day| parse_date("to", day)).transpose()?;
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        return Err(Error::invalid("to", "before_beginning"));
    }
    let from_ms = from.map_or(i64::MIN, |day| zone.day_start(day));
    let to_ms = to.map_or(i64::MAX, |day| zone.day_start(next_day(day)) - 1);
    Ok((from_ms, to_ms))
}

/// Reads what somebody looks for.
fn wanted(
    work: &Work<'_>,
    patient: Option<PatientId>,
    filter: &AuditFilter,
    up_to: Option<EventId>,
) -> Result<Wanted, Error> {
    // Records of one person are one record, whichever of their numbers was asked for.
    let patient = patient.map(|id| shown_as(work.conn(), id)).transpose()?;
    let (from_ms, to_ms) = period(work, filter.from.as_deref(), filter.to.as_deref())?;
    let text = filter.text.as_deref().unwrap_or_default().trim();
    let text = text.to_lowercase();
    let events = if text.is_empty() && filter.kind.is_none() {
        None
    } else {
        let locale = language(work)?;
        let fits = |event: &str| {
            event.contains(&text)
                || words::say_event(locale, event)
                    .to_lowercase()
                    .contains(&text)
        };
        let events = words::events().into_iter();
        let events: Vec<&str> = events
            .filter(|(_, kind)| filter.kind.is_none_or(|wanted| wanted == *kind))
            .map(|(event, _)| event)
            .filter(|event| fits(event))
            .collect();
        Some(as_json(&events)?)
    };
    Ok(Wanted {
        from_ms,
        to_ms,
        patient,
        person: filter.person_id,
        event: filter.event.clone(),
        outcome: filter.outcome,
        events,
        up_to,
    })
}

/// How it is shown to the person who asks.
fn shown(work: &Work<'_>, order: AuditOrder) -> Result<Shown, Error> {
    let hidden = work.hidden()?;
    let hidden: Vec<String> = hidden.iter().map(|id| id.0.simple().to_string()).collect();
    Ok(Shown {
        order,
        words: as_json(&words::in_order(language(work)?))?,
        hidden: as_json(&hidden)?,
    })
}
