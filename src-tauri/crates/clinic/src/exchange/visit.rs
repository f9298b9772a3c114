//! An encounter becomes a past visit.

use interop::fhir::{EncounterIn, Entry, When};

use super::import::{Import, row_id};
use super::names::{day_and_instant, some};
use super::rows::is_visit;
use super::tables::{
    PAST_VISIT, VISIT_DAY, VISIT_END, VISIT_OF, VISIT_START, VISIT_STATUS, VISIT_WHAT, VISIT_WHO,
};
use crate::Error;
use crate::ids::PatientId;

/// Whether it took place, or is taking place: FHIR's status changes what an encounter means. What was planned, called off
/// or noted by mistake is kept, and is no visit.
pub(super) fn took_place(visit: &EncounterIn) -> bool {
    !matches!(
        visit.status.as_deref(),
        Some("planned" | "cancelled" | "entered-in-error")
    )
}

/// Returns whether the visit was not here yet.
pub(super) fn take(
    import: &mut Import<'_, '_>,
    entry: &Entry,
    visit: &EncounterIn,
    patient: PatientId,
) -> Result<bool, Error> {
    let source = visit.source_id.as_deref().or(entry.full_url.as_deref());
    let id = row_id(&["visit", &patient.to_string(), source.unwrap_or(&entry.raw)]);
    if !import.is_first_sight(id) || is_visit(import.work.conn(), id)? {
        import.report.visits_same += 1;
        return Ok(false);
    }
    import.report.visits_new += 1;
    let zone = import.work.zone()?;
    let known = |when: &Option<When>| when.as_ref().map(|when| day_and_instant(when, zone));
    let (start, end) = (known(&visit.start), known(&visit.end));
    let start_ms = start.as_ref().and_then(|(_, ms)| *ms);
    let end_ms = end.as_ref().and_then(|(_, ms)| *ms);
    let day = start.or(end).map(|(day, _)| day);
    let what = [visit.type_text.as_deref(), visit.reason.as_deref()];
    let what: Vec<String> = what.into_iter().filter_map(some).collect();
    let who = [
        visit.practitioner.as_deref(),
        visit.service_provider.as_deref(),
    ];
    let who: Vec<String> = who.into_iter().filter_map(some).collect();
    let what = if what.is_empty() {
        some(visit.class_code.as_deref())
    } else {
        Some(what.join(" · "))
    };
    import.insert(
        &PAST_VISIT,
        id,
        [
            (VISIT_OF, patient.into()),
            (VISIT_DAY, day.into()),
            (VISIT_START, start_ms.into()),
            (VISIT_END, end_ms.into()),
            (VISIT_WHAT, what.unwrap_or_default().into()),
            (VISIT_WHO, (!who.is_empty()).then(|| who.join(" · ")).into()),
            (
                VISIT_STATUS,
                some(visit.status.as_deref()).unwrap_or_default().into(),
            ),
        ],
    );
    Ok(true)
}
