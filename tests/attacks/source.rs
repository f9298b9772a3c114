//! What stands in the source of what is shipped, and in the program that is made from it: T-IPC-2, T-XSS-3, and the rules
//! that other attacks ask about.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value;

pub(crate) fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(xtask::root);
    &ROOT
}

/// The crates of which the programs are made.
const SHIPPED: [&str; 6] = [
    "src-tauri/src",
    "src-tauri/crates/vault/src",
    "src-tauri/crates/journal/src",
    "src-tauri/crates/clinic/src",
    "src-tauri/crates/interop/src",
    "src-tauri/crates/cli/src",
];

/// Every file of them without its tests, which stand at the end.
pub(crate) fn shipped() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = SHIPPED.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text
                    .split("#[cfg(test)]\nmod tests {")
                    .next()
                    .unwrap_or_default();
                found.push((path.display().to_string(), code.to_owned()));
            }
        }
    }
    assert!(found.len() > 100, "{}", found.len());
    found
}

fn config() -> Value {
    let text = fs::read_to_string(root().join("tauri.conf.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// T-IPC-2: the window can ask for this and no more; the rest is the door's, which asks who it is.
#[test]
fn the_window_reaches_the_door_and_nothing_else() {
    let lib = fs::read_to_string(root().join("src-tauri/src/lib.rs")).unwrap();
    let handlers = lib
        .split_once("generate_handler![")
        .unwrap()
        .1
        .split_once(']')
        .unwrap()
        .0;
    let handlers: Vec<&str> = handlers.split(',').map(str::trim).collect();
    let published = [
        "calls::call",
        "calls::call_with_files",
        "calls::go",
        "calls::touch",
        "clipboard::copy",
        "wall::wall",
    ];
    assert_eq!(
        handlers, published,
        "a new way in is a decision: say in attacks.md who may take it"
    );
    let every: Vec<String> = shipped().into_iter().map(|(_, text)| text).collect();
    let count = every
        .iter()
        .map(|text| text.matches("#[tauri::command]").count())
        .sum::<usize>();
    assert_eq!(count, published.len());
    let expected = serde_json::json!([
        { "identifier": "main", "windows": ["main"],
          "permissions": ["core:event:allow-listen", "core:event:allow-unlisten", "core:webview:allow-print"] },
        { "identifier": "wall", "windows": ["wall"],
          "permissions": ["core:event:allow-listen", "core:event:allow-unlisten"] },
    ]);
    assert_eq!(config()["app"]["security"]["capabilities"], expected);
    assert_eq!(config()["app"]["withGlobalTauri"], false);
    assert_eq!(config()["app"]["security"]["freezePrototype"], true);
}

/// T-IPC-3: what pops up beside the window is read by whoever passes. The screens' own rule forbids it to them
/// (`ui/scripts/gates.mjs`); here are the libraries that could.
#[test]
fn nothing_that_pops_up_beside_the_window_is_built_in() {
    let libraries = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for library in [
        "tauri-plugin-notification",
        "notify-rust",
        "mac-notification-sys",
        "tauri-winrt-notification",
    ] {
        assert!(!libraries.contains(&format!("\"{library}\"")), "{library}");
    }
    let rules = fs::read_to_string(root().join("ui/scripts/gates.mjs")).unwrap();
    assert!(rules.contains(r"\bNotification\b"));
}

/// T-XSS-3: the rule for content that is published is the one in the program.
#[test]
fn the_program_holds_the_published_rule_for_content() {
    let rule = config()["app"]["security"]["csp"]
        .as_str()
        .unwrap()
        .to_owned();
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src ipc: http://ipc.localhost",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(
            rule.split("; ").any(|it| it == part),
            "{part} is missing in {rule}"
        );
    }
    for never in ["unsafe-inline", "unsafe-eval", "*", "https:"] {
        assert!(!rule.contains(never), "{never}");
    }
    let program = fs::read(env!("CARGO_BIN_EXE_satchel")).unwrap();
    let is_there = program
        .windows(rule.len())
        .any(|part| part == rule.as_bytes());
    assert!(is_there, "the program holds another rule");
}

/// Files in which a statement is put together, each with what goes into it. One that does so no longer fails too.
const PUT_TOGETHER: [(&str, &str); 4] = [
    (
        "journal/src/schema.rs",
        "the names of tables and columns, which are constants",
    ),
    (
        "journal/src/apply.rs",
        "the name of a table, which is a constant",
    ),
    (
        "clinic/src/reminders/rows/mod.rs",
        "a condition, which is a constant",
    ),
    (
        "clinic/src/reminders/rows/recall.rs",
        "a condition, which is a constant",
    ),
];

/// 3.1: no statement is put together from what was said.
#[test]
fn only_constants_go_into_a_statement() {
    let verbs = [
        "SELECT ", "INSERT ", "UPDATE ", "DELETE ", "PRAGMA ", "ATTACH ", "WHERE ",
    ];
    let mut files = Vec::new();
    for (path, text) in shipped() {
        // The text of a `format!` stands in its line or in the next.
        let is_put_together = text.split("format!(").skip(1).any(|after| {
            let words = after.trim_start().trim_start_matches('"');
            verbs.iter().any(|verb| words.starts_with(verb))
        });
        if is_put_together {
            files.push(path);
        }
    }
    let known = |path: &String| PUT_TOGETHER.iter().any(|(file, _)| path.ends_with(file));
    let strange: Vec<&String> = files.iter().filter(|path| !known(path)).collect();
    assert!(strange.is_empty(), "a bound parameter instead: {strange:?}");
    assert_eq!(
        files.len(),
        PUT_TOGETHER.len(),
        "an exception is out of date: {files:?}"
    );
}
