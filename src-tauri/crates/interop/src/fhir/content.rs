//! Tells what a resource is.

use super::fields::Fields;
use super::model::{Content, Other, Why};
use super::picker::Picker;
use super::{encounter, patient};

/// The fields in which FHIR resources name the patient, the usual one first.
const SUBJECTS: [&str; 5] = ["subject", "patient", "beneficiary", "individual", "for"];

/// Understands a resource as far as possible.
pub(super) fn read(raw: &str, picker: &mut Picker) -> Content {
    let [subject, patient, beneficiary, individual, r#for] = SUBJECTS;
    let names = [
        "resourceType",
        "id",
        subject,
        patient,
        beneficiary,
        individual,
        r#for,
    ];
    // Well-formed JSON that is no object: an entry's element, or its resource, of another type.
    let fields = Fields::parse(raw, &names).ok();
    if fields.is_none() && picker.problems.is_empty() {
        picker.note("resource", Why::WrongType);
    }
    let fields = fields.unwrap_or_default();
    let had_problem = !picker.problems.is_empty();
    let resource_type = picker
        .text_field(&fields, "resourceType")
        .unwrap_or_default();
    match resource_type.as_str() {
        "Patient" => return Content::Patient(Box::new(patient::read(raw, picker))),
        "Encounter" => return Content::Encounter(Box::new(encounter::read(raw, picker))),
        "" if !had_problem && picker.problems.is_empty() => {
            picker.note("resourceType", Why::Missing);
        }
        _ => {}
    }
    let source_id = picker.text_field(&fields, "id");
    let subject = SUBJECTS.iter().find_map(|name| reference(&fields, name));
    Content::Other(Other {
        resource_type,
        source_id,
        subject,
    })
}

/// Takes a reference, or the first of a list. What is not understood is not judged: another type is no problem.
fn reference(fields: &Fields<'_>, name: &str) -> Option<String> {
    let value = Picker::default().value(fields, name)?;
    let value = value
        .as_array()
        .and_then(|list| list.first())
        .unwrap_or(&value);
    value.get("reference")?.as_str().map(str::to_owned)
}
