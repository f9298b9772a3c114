//! Understands FHIR `Encounter`.

use super::fields::Fields;
use super::model::EncounterIn;
use super::picker::Picker;

const FIELDS: [&str; 10] = [
    "id",
    "status",
    "class",
    "type",
    "subject",
    "participant",
    "period",
    "reasonCode",
    "reasonReference",
    "serviceProvider",
];

/// Reads an encounter; what cannot be taken is left out and noted.
pub(super) fn read(raw: &str, picker: &mut Picker) -> EncounterIn {
    let Ok(fields) = Fields::parse(raw, &FIELDS) else {
        return EncounterIn::default();
    };
    let mut named = |field: &'static str, key: &str| {
        let object = picker.object(&fields, field)?;
        picker.text(&object, field, key)
    };
    let class_code = named("class", "code");
    let subject = named("subject", "reference");
    let service_provider = named("serviceProvider", "display");
    let source_id = picker.text_field(&fields, "id");
    let status = picker.text_field(&fields, "status");
    let type_text = picker.first_concept(&fields, "type");
    let (start, end) = picker
        .object(&fields, "period")
        .map_or((None, None), |period| picker.period(&period, "period"));
    let reason = picker.first_concept(&fields, "reasonCode").or_else(|| {
        let (at, reference) = picker.first(&fields, "reasonReference")?;
        picker.text(&reference, &at, "display")
    });
    let participants = picker.objects(&fields, "participant");
    let practitioner = participants.iter().find_map(|(at, participant)| {
        let (at, individual) = picker.part(participant, at, "individual")?;
        picker.text(individual, &at, "display")
    });
    EncounterIn {
        source_id,
        subject,
        status,
        class_code,
        type_text,
        start,
        end,
        practitioner,
        service_provider,
        reason,
    }
}
