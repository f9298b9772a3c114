//! The bundles of `SATCHEL_SAMPLE_FILES`, or of `shared/data` beside the project.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::PathBuf;

use interop::fhir::{Content, Limits, When, read_bundle, reference};
use serde_json::Value;

fn bundles() -> Vec<PathBuf> {
    let folder = std::env::var_os("SATCHEL_SAMPLE_FILES").map_or_else(
        || {
            PathBuf::from(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../../../shared/data"
            ))
        },
        PathBuf::from,
    );
    let Ok(files) = std::fs::read_dir(folder.join("fhir")) else {
        eprintln!("skipped: no sample files (set SATCHEL_SAMPLE_FILES to their folder)");
        return Vec::new();
    };
    files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect()
}

#[test]
fn real_bundles_are_taken_whole() {
    for path in bundles() {
        let oracle: Value =
            serde_json::from_reader(std::io::BufReader::new(File::open(&path).unwrap())).unwrap();
        let expected = oracle["entry"].as_array().unwrap();
        let mut patient_keys = Vec::new();
        let mut subjects: BTreeMap<String, u32> = BTreeMap::new();
        let mut count = 0;
        let summary = read_bundle::<()>(
            File::open(&path).unwrap(),
            &Limits::default(),
            &mut |entry| {
                let resource = &expected[count]["resource"];
                count += 1;
                assert_eq!(
                    &serde_json::from_str::<Value>(&entry.raw).unwrap(),
                    resource
                );
                assert_eq!(entry.problems, []);
                match entry.content {
                    Content::Patient(patient) => {
                        patient_keys.extend(reference::keys(
                            entry.full_url.as_deref(),
                            "Patient",
                            patient.source_id.as_deref(),
                        ));
                        assert_eq!(
                            patient.birth_date.as_deref(),
                            resource["birthDate"].as_str()
                        );
                        assert_eq!(
                            patient.names[0].family.as_deref(),
                            resource["name"][0]["family"].as_str()
                        );
                        assert_eq!(
                            patient.names.len(),
                            resource["name"].as_array().unwrap().len()
                        );
                        assert_eq!(
                            patient.identifiers.len(),
                            resource["identifier"].as_array().unwrap().len()
                        );
                        assert_eq!(patient.telecoms[0].value, resource["telecom"][0]["value"]);
                        assert_eq!(
                            patient.addresses[0].lines[0],
                            resource["address"][0]["line"][0]
                        );
                        assert!(patient.gender.is_some() && !patient.languages.is_empty());
                    }
                    Content::Encounter(visit) => {
                        *subjects
                            .entry(reference::key(&visit.subject.unwrap()))
                            .or_default() += 1;
                        assert!(matches!(visit.start, Some(When::Instant { .. })));
                        assert!(matches!(visit.end, Some(When::Instant { .. })));
                        assert!(visit.type_text.is_some() && visit.class_code.is_some());
                    }
                    Content::Other(other) => {
                        assert_eq!(other.resource_type, resource["resourceType"]);
                        if let Some(subject) = other.subject {
                            *subjects.entry(reference::key(&subject)).or_default() += 1;
                        }
                    }
                }
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(count, expected.len());
        assert_eq!(summary.bytes, std::fs::metadata(&path).unwrap().len());
        assert_eq!(subjects.len(), 1, "{}", path.display());
        assert!(
            subjects
                .keys()
                .all(|subject| patient_keys.contains(subject))
        );
    }
}
