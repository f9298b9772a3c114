//! The bundles that another system really wrote, where they lie beside the project.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::exchange::import;
use crate::house::{House, text};

fn real_files() -> Vec<PathBuf> {
    let beside = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap())
        .join("../../../../shared/data/fhir");
    let folder = std::env::var_os("SATCHEL_SAMPLE_FILES").map_or(beside, PathBuf::from);
    let files =
        std::fs::read_dir(folder).map(|files| files.map(|file| file.unwrap().path()).collect());
    let mut files: Vec<PathBuf> = files.unwrap_or_default();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "json"));
    files.sort();
    files
}

#[test]
fn everybody_of_the_real_files_is_found_with_the_right_birth_date() {
    let files = real_files();
    if files.is_empty() {
        println!("skipped: no sample files");
        return;
    }
    let house = House::new();
    let contents: Vec<String> = files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect();
    let contents: Vec<&str> = contents.iter().map(String::as_str).collect();
    let report = import(&house, false, &contents).unwrap();
    let mut people = 0;
    let mut resources = 0;
    for content in &contents {
        let file: Value = serde_json::from_str(content).unwrap();
        for entry in file["entry"].as_array().unwrap() {
            resources += 1;
            let resource = &entry["resource"];
            if resource["resourceType"] != "Patient" {
                continue;
            }
            people += 1;
            let names = resource["name"].as_array().unwrap();
            let name = names
                .iter()
                .find(|name| name["use"] == "official")
                .unwrap_or(&names[0]);
            let (given, family) = (text(&name["given"][0]), text(&name["family"]));
            let words = format!("{given} {family}");
            let hits =
                house.ok("patients.search", json!({ "text": words, "limit": 200 }))["hits"].clone();
            let is_found = hits.as_array().unwrap().iter().any(|hit| {
                hit["family_name"] == family.as_str() && hit["birth_date"] == resource["birthDate"]
            });
            assert!(is_found, "{words}");
        }
    }
    assert_eq!(report["patients_new"], json!(people));
    let accounted: i64 = report["resources"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|line| ["taken", "kept", "same"].map(|fate| line[fate].as_i64().unwrap()))
        .sum();
    assert_eq!(accounted, resources, "nothing is dropped in silence");
    println!(
        "{people} people, {resources} resources in {} files",
        files.len()
    );
}
