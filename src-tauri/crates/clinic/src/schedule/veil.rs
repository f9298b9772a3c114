//! What a day shows of visits of patients whose record is restricted to others: that the time is held, and no more.

use super::model::{Appointment, Status, Waiting};
use crate::ids::PatientId;
use crate::patients::Hidden;

/// Leaves of each visit of somebody hidden its time and whose column it is in. What holds no time is left out: a walk-in,
/// a visit that did not happen.
pub(super) fn veil(visits: &mut Vec<Appointment>, hidden: &Hidden) {
    visits.retain(|visit| {
        !hidden.has(visit.patient_id) || (visit.status.holds_time() && !visit.walk_in)
    });
    for visit in visits {
        if hidden.has(visit.patient_id) {
            *visit = veiled(visit);
        }
    }
}

/// A list of names and phones: who is hidden is not on it.
pub(super) fn leave_out(waiting: &mut Vec<Waiting>, hidden: &Hidden) {
    waiting.retain(|one| !hidden.has(one.patient_id));
}

fn veiled(visit: &Appointment) -> Appointment {
    Appointment {
        id: visit.id,
        // An id that also stands beside a name in a search would say whose visit it is.
        patient_id: PatientId(uuid::Uuid::nil()),
        patient_number: 0,
        family_name: String::new(),
        given_name: None,
        preferred_name: None,
        birth_date: None,
        phone: None,
        restricted: true,
        new_patient: false,
        practitioner_id: visit.practitioner_id,
        room_id: None,
        visit_type_id: None,
        date: visit.date.clone(),
        start_ms: visit.start_ms,
        end_ms: visit.end_ms,
        status: Status::Booked,
        reason: None,
        arrived_ms: None,
        roomed_ms: None,
        with_provider_ms: None,
        ready_ms: None,
        done_ms: None,
        cancel_reason: None,
        cancelled_late: None,
        walk_in: false,
        ticket: None,
        series_id: None,
        moved_from_series: false,
        overlaps: visit.overlaps,
    }
}
