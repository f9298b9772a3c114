//! `cargo xtask sbom`: what Satchel is made of, in CycloneDX 1.6, for whoever must know whether a hole that was published
//! somewhere is in their program.
//!
//! Made from what cargo and npm have locked, so that it is the same on every machine. Sources: the CycloneDX 1.6 schema of
//! ECMA-424, and the package-url specification's `cargo`, `npm` and `generic` types.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::process::{cargo, read};
use crate::{Failure, Outcome, root, stop, target_dir};

/// The packages that are programs, and where they run (`deny.toml` says the same).
const PROGRAMS: [&str; 2] = ["satchel", "satchelctl"];
const TARGETS: [&str; 3] = [
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
];

/// C libraries that lie inside a crate: the crate, the library and its licence. A version behind `+` is the library's.
const INSIDE: [(&str, &str, &str); 3] = [
    ("libsqlite3-sys", "sqlite", "blessing"),
    ("openssl-src", "openssl", "Apache-2.0"),
    ("zstd-sys", "zstd", "BSD-3-Clause"),
];

/// Writes `target/sbom/satchel-rust.cdx.json` and `satchel-ui.cdx.json`.
///
/// # Errors
/// When cargo does not answer, or a lock file is not one.
pub(crate) fn sbom() -> Outcome {
    let folder = target_dir().join("sbom");
    std::fs::create_dir_all(&folder)?;
    for (name, bill) in [("satchel-rust", rust()?), ("satchel-ui", ui()?)] {
        let file = folder.join(format!("{name}.cdx.json"));
        std::fs::write(&file, serde_json::to_string_pretty(&bill)?)?;
        let components = list(&bill, "/components").count();
        println!("{}: {components} components", file.display());
    }
    Ok(())
}

fn bill(components: &[Value]) -> Value {
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "satchel",
                "version": env!("CARGO_PKG_VERSION"),
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
            "tools": { "components": [{ "type": "application", "name": "cargo xtask sbom" }] },
        },
        "components": components,
    })
}

fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, place: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value
        .pointer(place)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// The Rust libraries: those that are linked are required; what only helps to build is excluded.
///
/// # Errors
/// When cargo does not answer.
pub fn rust() -> Outcome<Value> {
    let mut ask = cargo();
    ask.args(["metadata", "--locked", "--format-version", "1"]);
    for target in TARGETS {
        ask.args(["--filter-platform", target]);
    }
    let told: Value = serde_json::from_str(&read(&mut ask)?)?;
    let sums = checksums(&std::fs::read_to_string(root().join("Cargo.lock"))?);
    let (linked, reached) = reached(&told);
    let mut components = Vec::new();
    for package in list(&told, "/packages") {
        let id = word(package, "id");
        if package["source"].is_null() || !reached.contains(id) {
            continue;
        }
        let (name, version) = (word(package, "name"), word(package, "version"));
        let Some(sum) = sums.get(&(name.to_owned(), version.to_owned())) else {
            return stop(format!("Cargo.lock has no checksum of {name} {version}."));
        };
        let scope = if linked.contains(id) {
            "required"
        } else {
            "excluded"
        };
        components.push(json!({
            "type": "library",
            "name": name,
            "version": version,
            "scope": scope,
            // Older crates write `/` for OR.
            "licenses": [{ "expression": word(package, "license").replace('/', " OR ") }],
            "purl": format!("pkg:cargo/{name}@{}", version.replace('+', "%2B")),
            "hashes": [{ "alg": "SHA-256", "content": sum }],
        }));
        components.extend(inside(package)?);
    }
    Ok(bill(&components))
}

/// The packages that the programs link, and those that they need in any way.
fn reached(told: &Value) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let macros: BTreeSet<&str> = list(told, "/packages")
        .filter(|package| {
            list(package, "/targets").any(|it| list(it, "/kind").any(|kind| kind == "proc-macro"))
        })
        .map(|package| word(package, "id"))
        .collect();
    let nodes: BTreeMap<&str, &Value> = list(told, "/resolve/nodes")
        .map(|node| (word(node, "id"), node))
        .collect();
    let follow = |is_one: &dyn Fn(&str, &Value) -> bool| {
        let mut open: Vec<&str> = list(told, "/packages")
            .filter(|package| PROGRAMS.contains(&word(package, "name")))
            .map(|package| word(package, "id"))
            .collect();
        let mut found = BTreeSet::new();
        while let Some(id) = open.pop() {
            if let (true, Some(node)) = (found.insert(id), nodes.get(id)) {
                let needs = list(node, "/deps").filter(|need| is_one(word(need, "pkg"), need));
                open.extend(needs.map(|need| word(need, "pkg")));
            }
        }
        found
    };
    let is_normal = |need: &Value| list(need, "/dep_kinds").any(|it| it["kind"].is_null());
    let is_built = |need: &Value| list(need, "/dep_kinds").any(|it| it["kind"] == "build");
    let linked = follow(&|id, need| is_normal(need) && !macros.contains(id));
    let all = follow(&|_, need| is_normal(need) || is_built(need));
    (linked, all)
}

/// The library in C that lies inside a crate, if one does.
fn inside(package: &Value) -> Outcome<Option<Value>> {
    let name = word(package, "name");
    let Some((_, library, licence)) = INSIDE.iter().find(|(of, ..)| *of == name) else {
        return Ok(None);
    };
    let crate_version = word(package, "version");
    let version = match crate_version.split_once('+') {
        Some((_, version)) => version.trim_start_matches("zstd.").to_owned(),
        None => sqlite_version(&PathBuf::from(word(package, "manifest_path")))?,
    };
    Ok(Some(json!({
        "type": "library",
        "name": library,
        "version": version,
        "scope": "required",
        "description": format!("inside {name} {crate_version}"),
        "licenses": [{ "expression": licence }],
        "purl": format!("pkg:generic/{library}@{version}"),
    })))
}

/// What the crate says of the SQLite beneath its SQLCipher.
fn sqlite_version(manifest: &std::path::Path) -> Outcome<String> {
    let told = manifest
        .with_file_name("sqlcipher")
        .join("bindgen_bundled_version.rs");
    let text = std::fs::read_to_string(&told)?;
    let line = text
        .lines()
        .find(|line| line.contains("const SQLITE_VERSION:"));
    line.and_then(|line| line.split('"').nth(1))
        .map(str::to_owned)
        .ok_or_else(|| Failure(format!("{} names no version of SQLite.", told.display())))
}

/// The checksums of Cargo.lock, SHA-256, by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let mut sums = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let start = format!("{name} = \"");
            let line = package.lines().find_map(|line| line.strip_prefix(&start));
            line.map(|rest| rest.trim_end_matches('"').to_owned())
        };
        if let (Some(name), Some(version), Some(sum)) =
            (field("name"), field("version"), field("checksum"))
        {
            sums.insert((name, version), sum);
        }
    }
    sums
}

/// The libraries of the screens. What the lock file says is for development only is excluded.
///
/// # Errors
/// When package-lock.json is not what npm writes.
pub fn ui() -> Outcome<Value> {
    let lock: Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("package-lock.json"))?)?;
    let mut components = Vec::new();
    for (place, package) in lock
        .get("packages")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let Some((_, name)) = place.rsplit_once("node_modules/") else {
            continue;
        };
        if package["link"] == true {
            continue;
        }
        let version = word(package, "version");
        let Some(hash) = hash_of(word(package, "integrity")) else {
            return stop(format!("package-lock.json has no SHA-512 of {place}."));
        };
        let scope = if package["dev"] == true {
            "excluded"
        } else {
            "required"
        };
        components.push(json!({
            "type": "library",
            "name": name,
            "version": version,
            "scope": scope,
            "licenses": [{ "expression": word(package, "license") }],
            "purl": format!("pkg:npm/{}@{version}", name.replace('@', "%40")),
            "hashes": [{ "alg": "SHA-512", "content": hash }],
        }));
    }
    Ok(bill(&components))
}

/// npm writes `sha512-` and base64 (RFC 4648), CycloneDX wants hexadecimal.
fn hash_of(integrity: &str) -> Option<String> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bits = String::new();
    for letter in integrity
        .strip_prefix("sha512-")?
        .trim_end_matches('=')
        .bytes()
    {
        let value = LETTERS.iter().position(|it| *it == letter)?;
        bits.push_str(&format!("{value:06b}"));
    }
    let nibbles = bits.as_bytes().chunks_exact(4).take(128);
    let digit = |nibble: &[u8]| {
        let value = u32::from_str_radix(std::str::from_utf8(nibble).ok()?, 2).ok()?;
        char::from_digit(value, 16)
    };
    let hash: String = nibbles.map(digit).collect::<Option<_>>()?;
    (hash.len() == 128).then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::hash_of;

    #[test]
    fn a_hash_is_written_as_it_is_meant() {
        // RFC 4648: the bytes 0x00, 0x10, 0x83, 0x10, .. are the letters in their order.
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let text = format!("sha512-{letters}{}==", "A".repeat(22));
        let hash = hash_of(&text).unwrap();
        assert!(hash.starts_with("00108310518720928b30d38f41149351559761969b71d79f"));
        assert_eq!(hash_of("sha512-AAAA"), None);
        assert_eq!(hash_of("sha1-AAAA"), None);
    }
}
