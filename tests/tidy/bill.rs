//! What Satchel says it is made of, held against what cargo builds and what the screens take.

#![expect(clippy::unwrap_used, reason = "a test may stop loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;
use xtask::sbom;

use crate::{files, none, read, root};

fn text<'a>(value: &'a Value, place: &str) -> &'a str {
    value
        .pointer(place)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The components by name and version, those that are shipped.
fn shipped(bill: &Value) -> BTreeMap<(String, String), &Value> {
    assert_eq!(text(bill, "/bomFormat"), "CycloneDX");
    assert_eq!(text(bill, "/specVersion"), "1.6");
    let components = bill["components"].as_array().into_iter().flatten();
    let shipped = components.filter(|it| text(it, "/scope") == "required");
    let named = shipped.map(|it| {
        (
            (
                text(it, "/name").to_owned(),
                text(it, "/version").to_owned(),
            ),
            it,
        )
    });
    named.collect()
}

/// What a component does not say of itself.
fn missing(of: &(String, String), component: &Value, is_hashed: bool) -> Vec<String> {
    let hash = text(component, "/hashes/0/content");
    let is_hash = [64, 128].contains(&hash.len()) && hash.bytes().all(|b| b.is_ascii_hexdigit());
    let purl = text(component, "/purl");
    let checks = [
        (
            "licence",
            !text(component, "/licenses/0/expression").is_empty(),
        ),
        (
            "purl",
            purl.starts_with("pkg:") && purl.contains(&format!("@{}", of.1.replace('+', "%2B"))),
        ),
        ("hash", is_hash || !is_hashed),
    ];
    let not_there = checks.iter().filter(|(_, is_there)| !is_there);
    not_there
        .map(|(what, _)| format!("{} {}: no {what}", of.0, of.1))
        .collect()
}

/// What cargo links into the programs, by its own account: macros run in the compiler and are not shipped.
fn linked() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for target in [
        "x86_64-unknown-linux-gnu",
        "x86_64-pc-windows-msvc",
        "aarch64-apple-darwin",
    ] {
        let mut ask = Command::new(env!("CARGO"));
        ask.args([
            "tree",
            "--locked",
            "--edges",
            "normal,no-proc-macro",
            "--prefix",
            "none",
        ]);
        ask.args([
            "--package",
            "satchel",
            "--package",
            "satchelctl",
            "--target",
            target,
        ]);
        let told = ask
            .args(["--format", "{p}"])
            .current_dir(root())
            .output()
            .unwrap();
        assert!(
            told.status.success(),
            "{}",
            String::from_utf8_lossy(&told.stderr)
        );
        for line in String::from_utf8_lossy(&told.stdout).lines() {
            // Ours have their place behind the version.
            let mut words = line.split(' ');
            if let (Some(name), Some(version), false) =
                (words.next(), words.next(), line.contains("(/"))
            {
                found.insert((name.to_owned(), version.trim_start_matches('v').to_owned()));
            }
        }
    }
    found
}

#[test]
fn each_library_that_is_linked_is_in_the_bill() {
    let bill = sbom::rust().unwrap();
    let components = shipped(&bill);
    let linked = linked();
    assert!(linked.len() > 200, "{}", linked.len());
    let mut problems: Vec<String> = linked
        .iter()
        .filter(|it| !components.contains_key(*it))
        .map(|(name, version)| format!("{name} {version} is linked and not in the bill"))
        .collect();
    let lock = read("Cargo.lock");
    for (of, component) in &components {
        let is_inside = text(component, "/purl").starts_with("pkg:generic/");
        problems.extend(missing(of, component, !is_inside));
        // The hash is the lock file's, of this library and no other.
        let here = format!("name = \"{}\"\nversion = \"{}\"\n", of.0, of.1);
        let locked = lock
            .split("[[package]]")
            .find(|it| it.trim_start().starts_with(&here));
        if !is_inside && !locked.is_some_and(|it| it.contains(text(component, "/hashes/0/content")))
        {
            problems.push(format!(
                "{} {}: another hash than in Cargo.lock",
                of.0, of.1
            ));
        }
    }
    none(&problems, "`cargo xtask sbom` names what is shipped.");
    let inside: BTreeSet<&str> = components.keys().map(|(name, _)| name.as_str()).collect();
    for library in ["sqlite", "openssl", "zstd"] {
        assert!(
            inside.contains(library),
            "{library}, in C, is inside a crate"
        );
    }
}

/// The packages whose words a source takes in: `import ... from 'NAME'`.
fn taken(source: &str) -> impl Iterator<Item = String> {
    let imports = source
        .split("from '")
        .skip(1)
        .filter_map(|rest| rest.split('\'').next());
    let ours = |name: &&str| !name.starts_with(['.', '$', '/']);
    imports.filter(ours).map(|name| {
        let parts = if name.starts_with('@') { 2 } else { 1 };
        name.split('/').take(parts).collect::<Vec<_>>().join("/")
    })
}

#[test]
fn each_library_of_the_screens_is_in_the_bill() {
    let bill = sbom::ui().unwrap();
    let components = shipped(&bill);
    let mut sources = files("ui/src", &[".ts", ".svelte"]);
    sources.retain(|path| !path.ends_with(".test.ts"));
    let mut names: BTreeSet<String> = sources
        .iter()
        .flat_map(|path| taken(&read(path)).collect::<Vec<_>>())
        .collect();
    // What svelte's compiler makes of a screen calls svelte.
    names.insert("svelte".to_owned());
    assert!(
        names.contains("@fluent/bundle") && names.len() > 3,
        "{names:?}"
    );
    let mut problems = Vec::new();
    for name in &names {
        let manifest: Value =
            serde_json::from_str(&read(&format!("node_modules/{name}/package.json")))
                .unwrap_or_default();
        let of = (name.clone(), text(&manifest, "/version").to_owned());
        if !components.contains_key(&of) {
            problems.push(format!(
                "{} {} is in the screens and not in the bill",
                of.0, of.1
            ));
        }
    }
    for (of, component) in &components {
        problems.extend(missing(of, component, true));
    }
    none(&problems, "`cargo xtask sbom` names what is shipped.");
}

/// Libraries that ship in two versions, each with who holds the older one back. Another, or one less, fails.
const TWICE: [(&str, &str); 7] = [
    ("base64", "ours is 0.22; plist, below tauri, takes 0.23"),
    ("bitflags", "1.3 by the bindings of WebKitGTK"),
    ("getrandom", "0.3 by tauri"),
    ("miniz_oxide", "0.8 by what reads the icon, below tauri"),
    ("phf", "0.12 by chrono-tz"),
    ("phf_shared", "0.12 by chrono-tz"),
    ("thiserror", "1 by the bindings of GTK"),
];

#[test]
fn what_ships_twice_is_known() {
    let mut versions: BTreeMap<String, usize> = BTreeMap::new();
    for (name, _) in linked() {
        *versions.entry(name).or_default() += 1;
    }
    let twice = versions.into_iter().filter(|(_, count)| *count > 1);
    let twice: Vec<String> = twice.map(|(name, _)| name).collect();
    assert_eq!(twice, TWICE.map(|(name, _)| name));
}
