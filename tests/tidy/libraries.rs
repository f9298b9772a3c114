//! Which libraries may come in, and whether each is used. The lists are in `deny.toml`.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::{files, none, read, root};

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Dependencies that no line of the crate's own names, each with its reason.
const USED_WITHOUT_A_NAME: &[(&str, &str)] = &[];

/// The words of a list in `deny.toml`.
fn listed(name: &str) -> BTreeSet<String> {
    let text = read("deny.toml");
    let start = format!("\n{name} = [");
    let list = text.split_once(&start).map_or("", |(_, rest)| rest);
    let list = list.split_once(']').map_or("", |(list, _)| list);
    let words = list.split('"').skip(1).step_by(2).map(str::to_owned);
    words.collect()
}

/// What cargo has resolved for the desktops that Satchel runs on.
fn packages() -> Vec<Value> {
    let mut ask = Command::new(env!("CARGO"));
    ask.args(["metadata", "--locked", "--format-version", "1"]);
    for target in listed("targets") {
        ask.args(["--filter-platform", &target]);
    }
    let output = match ask.current_dir(root()).output() {
        Ok(output) if output.status.success() => output,
        // No package is told as a fault of its own by whoever asks.
        Ok(_) | Err(_) => return Vec::new(),
    };
    let told: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    // Cargo lists more packages than it resolved: those of other platforms too.
    let list = |place: &str| told.pointer(place).and_then(Value::as_array).cloned();
    let nodes = list("/resolve/nodes").unwrap_or_default();
    let resolved: BTreeSet<&str> = nodes.iter().map(|node| word(node, "id")).collect();
    let mut packages = list("/packages").unwrap_or_default();
    packages.retain(|package| resolved.contains(word(package, "id")));
    packages
}

fn word<'a>(package: &'a Value, name: &str) -> &'a str {
    package
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// Whether a licence expression can be met with the licences allowed. `/` is what older crates write for OR.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest, allowed) && rest.is_empty()
}

fn either(rest: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let mut met = both(rest, allowed);
    while let Some(("OR", after)) = rest.split_first().map(|(first, after)| (*first, after)) {
        *rest = after;
        met |= both(rest, allowed);
    }
    met
}

fn both(rest: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let mut met = one(rest, allowed);
    while let Some(("AND", after)) = rest.split_first().map(|(first, after)| (*first, after)) {
        *rest = after;
        met &= one(rest, allowed);
    }
    met
}

fn one(rest: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let Some((first, after)) = rest.split_first() else {
        return false;
    };
    *rest = after;
    if *first == "(" {
        let met = either(rest, allowed);
        let closed = rest.split_first().is_some_and(|(first, after)| {
            *rest = after;
            *first == ")"
        });
        return met && closed;
    }
    let mut licence = (*first).to_owned();
    if let [with @ "WITH", exception, after @ ..] = *rest {
        licence = format!("{licence} {with} {exception}");
        *rest = after;
    }
    allowed.contains(&licence)
}

#[test]
fn every_library_may_be_given_away_and_comes_from_crates_io() {
    let (allowed, banned) = (listed("allow"), listed("deny"));
    let packages = packages();
    assert!(
        packages.len() > 300,
        "cargo metadata told of {} packages",
        packages.len()
    );
    assert!(allowed.len() > 5 && banned.len() > 5);
    let mut problems = Vec::new();
    for package in &packages {
        let name = format!("{} {}", word(package, "name"), word(package, "version"));
        let licence = word(package, "license");
        if !is_met(licence, &allowed) {
            problems.push(format!("{name}: the licence is `{licence}`"));
        }
        if banned.contains(word(package, "name")) {
            problems.push(format!("{name}: is banned"));
        }
        // Our own have no source.
        if !package["source"].is_null() && word(package, "source") != CRATES_IO {
            problems.push(format!("{name}: comes from {}", word(package, "source")));
        }
        if package["source"].is_null() {
            let needs = package["dependencies"].as_array().into_iter().flatten();
            problems.extend(
                needs
                    .filter(|need| need["path"].is_null() && word(need, "req") == "*")
                    .map(|need| format!("{name}: any version of {}", word(need, "name"))),
            );
        }
    }
    none(
        &problems,
        "What may come in stands in deny.toml, with its reason.",
    );
}

#[test]
fn licences_are_read_as_they_are_meant() {
    let allowed = listed("allow");
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0/MIT", true),
        ("GPL-3.0 AND MIT", false),
        ("(GPL-3.0 OR MIT) AND Unicode-3.0", true),
        ("MIT AND (GPL-3.0 OR AGPL-3.0)", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("GPL-2.0 WITH Classpath-exception-2.0", false),
        ("(MIT", false),
        ("MIT MIT", false),
    ] {
        assert_eq!(is_met(expression, &allowed), met, "{expression}");
    }
}

/// The names below a heading of a manifest that ends like this.
fn needs(manifest: &str, heading: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_here = false;
    for line in manifest.lines() {
        if let Some(heading_here) = line.strip_prefix('[') {
            is_here = heading_here.trim_end_matches(']').ends_with(heading);
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| is_here) {
            names.push(name.trim().to_owned());
        }
    }
    names
}

#[test]
fn no_dependency_is_unused() {
    let mut manifests = files("src-tauri/crates", &["Cargo.toml"]);
    manifests.push("Cargo.toml".to_owned());
    let mut problems = Vec::new();
    let mut wanted = BTreeSet::new();
    for path in manifests {
        let folder = path.strip_suffix("Cargo.toml").unwrap_or_default();
        let sources = if folder.is_empty() {
            let mut own = files("tests", &[".rs"]);
            own.extend(files("src-tauri/src", &[".rs"]));
            own.extend(files("src-tauri/examples", &[".rs"]));
            own.push("src-tauri/build.rs".to_owned());
            own
        } else {
            files(folder, &[".rs"])
        };
        let code: String = sources.iter().map(|source| read(source)).collect();
        let manifest = read(&path);
        // What the whole workspace agrees on; whether anybody takes it is asked below.
        let (agreed, own) = match manifest.split_once("[workspace.lints") {
            Some((before, after)) => (before, after),
            None => ("", manifest.as_str()),
        };
        for name in needs(own, "dependencies") {
            let is_named = code.contains(&format!("{}::", name.replace('-', "_")))
                || code.contains(&format!("use {};", name.replace('-', "_")));
            let is_excused = USED_WITHOUT_A_NAME
                .iter()
                .any(|(excused, _)| *excused == name);
            if !is_named && !is_excused {
                problems.push(format!("{path}: {name}"));
            }
            wanted.insert(name);
        }
        if !agreed.is_empty() {
            let shared = needs(agreed, "workspace.dependencies");
            wanted.extend(shared.into_iter().map(|name| format!("shared {name}")));
        }
    }
    for name in wanted
        .iter()
        .filter_map(|name| name.strip_prefix("shared "))
    {
        if !wanted.contains(name) {
            problems.push(format!("Cargo.toml: nobody takes {name}"));
        }
    }
    none(&problems, "A dependency that nothing uses is taken out.");
}
