//! What stands in which crate.

use std::collections::BTreeSet;

use crate::{files, is_test, none, places, read, rust_files, without_tests};

/// Files outside `rows.rs`, `tables.rs`, vault and journal that hold SQL, each with its reason.
const SQL_ELSEWHERE: &[(&str, &str)] = &[
    (
        "src-tauri/crates/bench/src/raw.rs",
        "raw SQLCipher doing the same work, to compare with",
    ),
    (
        "src-tauri/crates/clinic/src/patients/parts.rs",
        "the second half of patients/rows.rs",
    ),
    (
        "src-tauri/crates/clinic/src/patients/everybody.rs",
        "fills the search's memory in one pass",
    ),
    (
        "src-tauri/crates/clinic/src/patients/commands/parts.rs",
        "the same question of five tables",
    ),
    (
        "src-tauri/crates/clinic/src/schedule/setup.rs",
        "the second half of schedule/rows.rs",
    ),
];

#[test]
fn sql_stays_in_its_rooms() {
    let rooms = ["src-tauri/crates/vault/", "src-tauri/crates/journal/"];
    let mut problems = Vec::new();
    let mut used = BTreeSet::new();
    for path in rust_files() {
        let has_room = path.ends_with("/rows.rs")
            || path.ends_with("/tables.rs")
            || path.contains("/rows/")
            || rooms.iter().any(|room| path.starts_with(room));
        if has_room || is_test(&path) {
            continue;
        }
        let found = places(&path, without_tests(&read(&path)), holds_sql);
        if SQL_ELSEWHERE
            .iter()
            .any(|(allowed, _)| path.starts_with(allowed))
            && !found.is_empty()
        {
            used.insert(path);
        } else {
            problems.extend(found);
        }
    }
    for (allowed, _) in SQL_ELSEWHERE {
        if !used.iter().any(|path| path.starts_with(allowed)) {
            problems.push(format!("{allowed} holds no SQL: remove its exception"));
        }
    }
    none(
        &problems,
        "SQL stands in rows.rs and tables.rs of a feature, in vault and in journal.",
    );
}

fn holds_sql(line: &str) -> bool {
    let starts = [
        "SELECT ",
        "INSERT INTO ",
        "INSERT OR ",
        "UPDATE ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "CREATE INDEX ",
        "CREATE VIRTUAL ",
        "DROP TABLE ",
        "ALTER TABLE ",
        "PRAGMA ",
        "ATTACH ",
    ];
    starts
        .iter()
        .any(|word| line.contains(&format!("\"{word}")) || line.trim_start().starts_with(word))
}

#[test]
fn only_the_shell_knows_tauri() {
    let crates = rust_files()
        .into_iter()
        .filter(|path| path.starts_with("src-tauri/crates/"));
    let problems: Vec<String> = crates
        .flat_map(|path| places(&path, read(&path).lines(), |line| line.contains("tauri::")))
        .collect();
    none(
        &problems,
        "Only src-tauri/src knows the desktop: the rest runs without a window.",
    );
    let manifests = files("src-tauri/crates", &["Cargo.toml"]);
    let problems: Vec<String> = manifests
        .iter()
        .flat_map(|path| places(path, read(path).lines(), |line| line.starts_with("tauri")))
        .collect();
    none(&problems, "No crate below the shell depends on Tauri.");
}
