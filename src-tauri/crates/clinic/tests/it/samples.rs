//! Small files as other systems and cameras make them.

use serde_json::{Value, json};

/// As far as anybody looks: the first bytes of a JPEG.
pub(crate) const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01";
/// The first bytes of a PNG.
pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// A FHIR bundle of these resources.
pub(crate) fn bundle(resources: &[Value]) -> String {
    let entries: Vec<Value> = resources
        .iter()
        .map(|resource| {
            let url = format!("urn:uuid:{}", resource["id"].as_str().unwrap_or_default());
            json!({ "fullUrl": url, "resource": resource })
        })
        .collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }).to_string()
}

pub(crate) const MONA: &str = "3cb52497-3f07-4323-897b-aed5fe681d6b";
pub(crate) const ADAM: &str = "5f9c1a02-8f1d-4a54-b5ab-6b4f3f7d2b11";

pub(crate) fn mona() -> Value {
    json!({
        "resourceType": "Patient",
        "id": MONA,
        "name": [
            { "use": "official", "family": "Farah", "given": ["Mona", "Layla"] },
            { "use": "maiden", "family": "Aziz", "given": ["Mona"] },
        ],
        "gender": "female",
        "birthDate": "1987-03-02",
        "telecom": [{ "system": "phone", "use": "mobile", "value": "0100 200 300" }],
        "address": [{ "use": "home", "line": ["1 Nile St", "Flat 4"], "city": "Giza" }],
        "identifier": [{ "system": "urn:passport", "value": "A1234" }],
        "contact": [{ "name": { "text": "Huda Aziz" }, "telecom": [{ "system": "phone", "value": "0100 999" }] }],
    })
}

pub(crate) fn adam() -> Value {
    json!({
        "resourceType": "Patient",
        "id": ADAM,
        "name": [{ "family": "Nour", "given": ["Adam"] }],
        "gender": "male",
        "birthDate": "2019",
    })
}

/// A visit of this patient.
pub(crate) fn visit(id: &str, patient: &str) -> Value {
    json!({
        "resourceType": "Encounter",
        "id": id,
        "status": "finished",
        "class": { "code": "AMB" },
        "type": [{ "text": "Check-up" }],
        "subject": { "reference": format!("urn:uuid:{patient}") },
        "period": { "start": "2020-05-04T09:30:00+02:00", "end": "2020-05-04T10:00:00+02:00" },
    })
}

/// Something that no version understands yet.
pub(crate) fn observation(id: &str, patient: &str) -> Value {
    json!({
        "resourceType": "Observation",
        "id": id,
        "status": "final",
        "code": { "text": "Body weight" },
        "subject": { "reference": format!("urn:uuid:{patient}") },
        "valueQuantity": { "value": 61.50, "unit": "kg" },
    })
}
