//! Which resource a reference means.
//!
//! A patient is known by several names: its `fullUrl`, and `Patient/<id>`. A reference means the patient if
//! its [`key`] is one of the patient's [`keys`]. References to absolute addresses match a `fullUrl` only:
//! two servers may both have a `Patient/1`, and a visit put on the wrong person is worse than one left open.

/// Returns the names under which references may mean a resource.
#[must_use]
pub fn keys(full_url: Option<&str>, resource_type: &str, source_id: Option<&str>) -> Vec<String> {
    let mut keys: Vec<String> = full_url.map(key).into_iter().collect();
    if let Some(id) = source_id {
        let relative = format!("{resource_type}/{id}");
        if !keys.contains(&relative) {
            keys.push(relative);
        }
    }
    keys
}

/// Returns a reference in the form in which [`keys`] are written: no version, no white space, and UUIDs, which
/// have no case, in lower case.
#[must_use]
pub fn key(reference: &str) -> String {
    let reference = reference.trim();
    let reference = reference
        .split_once("/_history/")
        .map_or(reference, |(before, _)| before);
    let is_urn = reference
        .get(..9)
        .is_some_and(|start| start.eq_ignore_ascii_case("urn:uuid:"));
    if is_urn {
        reference.to_ascii_lowercase()
    } else {
        reference.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patient_is_found_by_url_and_by_id() {
        let known = keys(Some("urn:uuid:AB-1"), "Patient", Some("ab-1"));
        for reference in [
            "urn:uuid:ab-1",
            "URN:UUID:AB-1",
            "Patient/ab-1",
            "Patient/ab-1/_history/3",
        ] {
            assert!(known.contains(&key(reference)), "{reference}");
        }
        let known = keys(
            Some("https://a.example/fhir/Patient/1"),
            "Patient",
            Some("1"),
        );
        assert!(known.contains(&key("https://a.example/fhir/Patient/1/_history/2")));
        assert!(known.contains(&key("Patient/1")));
        for reference in [
            "https://b.example/fhir/Patient/1",
            "Patient/2",
            "Practitioner/1",
            "#1",
            "",
            "é",
        ] {
            assert!(!known.contains(&key(reference)), "{reference}");
        }
    }
}
