//! What lies where: features, files, the root.

use std::collections::BTreeSet;
use std::fs;

use crate::{MADE, files, is_test, names_on, none, read, root, rust_files, without_tests};

const CLINIC: &str = "src-tauri/crates/clinic/src";

const RUST_LINES: usize = 400;

const UI_LINES: usize = 300;

const MAIN_LINES: usize = 30;

const LIB_LINES: usize = 100;

/// What may lie at the root: the six entries of the house, documents, and tool configuration.
const AT_ROOT: &[&str] = &[
    "Cargo.toml",
    "src-tauri",
    "ui",
    "assets",
    "tests",
    "tauri.conf.json",
    "README.md",
    "ROADMAP.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "docs",
    "Cargo.lock",
    "package.json",
    "package-lock.json",
    "rustfmt.toml",
    "clippy.toml",
    "deny.toml",
    ".cargo",
    ".ci",
    ".config",
    ".gitignore",
    ".gitattributes",
    ".taurignore",
    ".typos.toml",
];

/// The places of a feature, with its name for `*`.
const LAYERS: &[&str] = &[
    "src-tauri/crates/clinic/src/*/mod.rs",
    "src-tauri/crates/clinic/src/*/model.rs",
    "src-tauri/crates/clinic/src/*/rules.rs",
    "src-tauri/crates/clinic/src/*/tables.rs",
    "src-tauri/crates/clinic/src/*/rows.rs",
    "src-tauri/crates/clinic/src/*/commands.rs",
    "ui/src/features/*",
    "assets/locales/en/*.ftl",
    "tests/journeys/*.rs",
];

/// Places a feature does without, each with its reason. One that is no longer true fails too.
const WITHOUT: &[(&str, &str)] = &[
    (
        "src-tauri/crates/clinic/src/backup/tables.rs",
        "what is known of backups stands beside the clinic, sealed: a restore must not bring an old word of it",
    ),
    (
        "src-tauri/crates/clinic/src/exchange/rules.rs",
        "what a file may hold is ruled in `interop`, which knows no clinic",
    ),
    (
        "src-tauri/crates/clinic/src/flow/tables.rs",
        "it moves the appointments of the schedule",
    ),
    (
        "src-tauri/crates/clinic/src/flow/rows.rs",
        "it moves the appointments of the schedule",
    ),
];

/// Names on a layer that are no feature, each with its reason.
const NO_FEATURE: &[(&str, &str)] = &[
    ("door", "the way in, not something that a clinic does"),
    (
        "sample",
        "makes up the people of the sample clinic for all features",
    ),
    ("errors", "the words for the error codes of all features"),
    ("shell", "the frame around every screen"),
    ("help", "what F1 says about the screens of all features"),
    ("main", "lists the journeys"),
    ("steps", "what many journeys begin with"),
    ("desk", "the tasks of a front desk, over all features"),
    ("leaving", "what a hostile script would try, on any screen"),
    ("tour", "a whole day, through several features"),
];

#[test]
fn each_feature_stands_on_every_layer() {
    let mut features: BTreeSet<String> = LAYERS.iter().flat_map(|layer| names_on(layer)).collect();
    features.retain(|name| !NO_FEATURE.iter().any(|(other, _)| other == name));
    assert!(
        features.contains("patients"),
        "the layers are looked for in the wrong place"
    );
    let mut problems = Vec::new();
    for feature in &features {
        for path in LAYERS.iter().map(|layer| layer.replace('*', feature)) {
            let exception = WITHOUT.iter().find(|(without, _)| *without == path);
            match (stands(&path), exception) {
                (false, None) => problems.push(format!("{path} is missing")),
                (true, Some(_)) => problems.push(format!("{path} exists: remove its exception")),
                (true, None) | (false, Some(_)) => {}
            }
        }
    }
    none(
        &problems,
        "A feature has the same noun on every layer (`cargo xtask new-feature`).",
    );
}

/// Whether a layer is there: a module may be a file, or a folder when it grows.
fn stands(path: &str) -> bool {
    root().join(path).exists() || root().join(path.trim_end_matches(".rs")).is_dir()
}

#[test]
fn files_stay_short() {
    let mut problems = Vec::new();
    for path in rust_files() {
        let length = without_tests(&read(&path)).len();
        let limit = match path.rsplit('/').next() {
            Some("main.rs") if !is_test(&path) => MAIN_LINES,
            Some("lib.rs") => LIB_LINES,
            _ => RUST_LINES,
        };
        if length > limit {
            problems.push(format!("{path}: {length} lines, {limit} are the limit"));
        }
    }
    for path in files("ui/src", &[".ts", ".svelte", ".css"]) {
        let text = read(&path);
        if text.lines().count() > UI_LINES && !path.contains(".gen.") && !is_generated(&text) {
            problems.push(format!(
                "{path}: {} lines, {UI_LINES} are the limit",
                text.lines().count()
            ));
        }
    }
    none(
        &problems,
        "A file that no longer fits in the head is two files.",
    );
}

fn is_generated(text: &str) -> bool {
    text.lines()
        .take(3)
        .any(|line| line.to_lowercase().contains("generated"))
}

#[test]
fn nothing_is_left_to_do_without_an_issue() {
    let mut all = rust_files();
    all.extend(files("ui/src", &[".ts", ".svelte", ".css"]));
    all.extend(files("assets/locales", &[".ftl"]));
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
    ];
    let mut problems = Vec::new();
    for path in all {
        for (number, line) in read(&path).lines().enumerate() {
            if words
                .iter()
                .any(|word| line.contains(word) && !line.contains(&format!("{word}(#")))
            {
                problems.push(format!("{path}:{}  {}", number + 1, line.trim()));
            }
        }
    }
    none(&problems, "What is left to do is an issue, and names it.");
}

#[test]
fn the_root_holds_what_was_agreed() {
    let entries = fs::read_dir(root()).into_iter().flatten().flatten();
    let problems: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !AT_ROOT.contains(&name.as_str()) && !MADE.contains(&name.as_str()))
        .collect();
    none(
        &problems,
        "A new entry at the root is a decision: add it to AT_ROOT in this file.",
    );
    let modules: BTreeSet<String> = names_on(&format!("{CLINIC}/*"));
    assert!(
        !modules.contains("util") && !modules.contains("helpers"),
        "name it by what it is for"
    );
}
