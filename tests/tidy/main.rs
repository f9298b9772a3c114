//! The rules of the house that no compiler knows, as tests. Each names the file, the line and why.

mod bill;
mod house;
mod libraries;
mod promises;
mod rust;
mod screens;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Made by tools and ignored by git.
const MADE: &[&str] = &[
    ".git",
    "target",
    "gen",
    "node_modules",
    "dist",
    "test-results",
];

fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(xtask::root);
    &ROOT
}

/// All files below `folder` with one of the endings, as paths from the root with `/`.
fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir() {
                if !MADE.contains(&name.as_str()) {
                    open.push(entry.path());
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(from_root(&entry.path()));
            }
        }
    }
    found.sort();
    found
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default()
}

fn rust_files() -> Vec<String> {
    let mut all = files("src-tauri", &[".rs"]);
    all.extend(files("tests", &[".rs"]));
    all
}

/// The lines before a file's own tests, which stand at its end.
fn without_tests(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().collect();
    let end = lines
        .iter()
        .position(|line| *line == "#[cfg(test)]")
        .unwrap_or(lines.len());
    lines.into_iter().take(end).collect()
}

fn is_test(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs")
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    ["//", "/*", "*", "<!--", "#"]
        .iter()
        .any(|start| line.starts_with(start))
}

/// Every place where a line breaks a rule, as `path:line  text`.
fn places<'a>(
    path: &str,
    lines: impl IntoIterator<Item = &'a str>,
    breaks: impl Fn(&str) -> bool,
) -> Vec<String> {
    let place = |(number, line): (usize, &str)| {
        (!is_comment(line) && breaks(line))
            .then(|| format!("{path}:{}  {}", number + 1, line.trim()))
    };
    lines.into_iter().enumerate().filter_map(place).collect()
}

#[track_caller]
fn none(problems: &[String], rule: &str) {
    assert!(problems.is_empty(), "{rule}\n  {}\n", problems.join("\n  "));
}

/// The names that stand on one layer.
fn names_on(layer: &str) -> BTreeSet<String> {
    let (before, after) = layer.split_once('*').unwrap_or((layer, ""));
    let ending = if after.starts_with('/') { "" } else { after };
    let entries = fs::read_dir(root().join(before))
        .into_iter()
        .flatten()
        .flatten();
    entries
        .filter(|entry| entry.path().is_dir() == ending.is_empty())
        .filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(ending)?.to_owned()))
        .collect()
}
