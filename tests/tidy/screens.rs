//! What the screens never do.

use std::fs;
use std::path::PathBuf;

use crate::{files, from_root, none, places, read, root};

#[test]
fn the_screens_have_one_way_out() {
    let sources = files("ui/src", &[".ts", ".svelte"]);
    let callers: Vec<&String> = sources
        .iter()
        .filter(|path| {
            !places(path, read(path).lines(), |line| line.contains("invoke(")).is_empty()
        })
        .collect();
    assert!(
        callers.len() <= 1,
        "`invoke(` stands in one file, not in {callers:?}"
    );
    let importers: Vec<&String> = sources
        .iter()
        .filter(|path| read(path).contains("@tauri-apps/api"))
        .collect();
    assert!(
        importers.len() <= 1,
        "one file imports @tauri-apps/api, not {importers:?}"
    );
}

#[test]
fn the_screens_keep_their_rules() {
    let forbidden = [
        ("{@html", "text from outside would become markup"),
        (
            "navigator.language",
            "the language is a setting of the clinic",
        ),
        (
            "localStorage",
            "nothing clinical lies outside the encrypted file",
        ),
        (
            "sessionStorage",
            "nothing clinical lies outside the encrypted file",
        ),
        (
            "indexedDB",
            "nothing clinical lies outside the encrypted file",
        ),
    ];
    let mut problems = Vec::new();
    for path in files("ui/src", &[".ts", ".svelte"]) {
        let text = read(&path);
        for (word, why) in forbidden {
            let found = places(&path, text.lines(), |line| line.contains(word));
            problems.extend(found.into_iter().map(|place| format!("{place}  ({why})")));
        }
    }
    none(&problems, "What the screens never do.");
}

#[test]
fn styles_know_start_and_end_not_left_and_right() {
    let mut problems = Vec::new();
    for path in files("ui/src", &[".css", ".svelte"]) {
        let text = read(&path);
        let mut in_style = path.ends_with(".css");
        for (number, line) in text.lines().enumerate() {
            in_style = (in_style || line.contains("<style")) && !line.contains("</style");
            if in_style && is_physical(line.trim()) {
                problems.push(format!("{path}:{}  {}", number + 1, line.trim()));
            }
        }
    }
    none(
        &problems,
        "Half of the world reads from right to left: write `inline-start`, not `left`.",
    );
}

fn is_physical(line: &str) -> bool {
    let declarations = line
        .split(['{', ';'])
        .filter_map(|part| part.split_once(':'));
    declarations
        .map(|(name, value)| (name.trim(), value.trim()))
        .any(|(name, value)| {
            let by_name = ["left", "right"].contains(&name)
                || (["margin-", "padding-", "border-", "inset-", "scroll-"]
                    .iter()
                    .any(|start| name.starts_with(start))
                    && (name.contains("-left") || name.contains("-right")));
            let by_value = ["text-align", "float", "clear"].contains(&name)
                && ["left", "right"].contains(&value);
            by_name || by_value
        })
}

#[test]
fn built_screens_hold_no_inline_style() {
    let built = root().join("ui/dist/assets");
    assert!(
        built.is_dir(),
        "ui/dist is not built: `npm run build --workspace ui`"
    );
    let mut problems = Vec::new();
    for entry in fs::read_dir(&built).into_iter().flatten().flatten() {
        let path: PathBuf = entry.path();
        let text = fs::read_to_string(&path).unwrap_or_default();
        if path.extension().is_some_and(|it| it == "js") && text.contains(" style=\"") {
            problems.push(from_root(&path));
        }
    }
    none(
        &problems,
        "The content policy refuses a static `style=\"...\"`: use a class or `style:`.",
    );
}
