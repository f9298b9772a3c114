//! T-SUP-3, T-SUP-4: how the programs are built, what is left in them, and what a planted library gets.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::house::{House, reply, satchelctl};
use crate::source::{root, shipped};

fn programs() -> [PathBuf; 2] {
    [PathBuf::from(env!("CARGO_BIN_EXE_satchel")), satchelctl()]
}

/// What `readelf` says, or nothing where there is none.
fn readelf(what: &str, program: &Path) -> Option<String> {
    let told = Command::new("readelf")
        .args(["--wide", what])
        .arg(program)
        .output()
        .ok()?;
    assert!(told.status.success(), "{told:?}");
    Some(String::from_utf8(told.stdout).unwrap())
}

/// T-SUP-3: loaded at a place that nobody knows, no memory both written and run, no table left to be written over, and
/// no library looked for where a document or a download may lie.
#[test]
fn the_programs_are_hardened() {
    for program in programs() {
        let Some(header) = readelf("--file-header", &program) else {
            println!("NOT TESTED: how the programs are linked, because there is no readelf.");
            return;
        };
        assert!(
            header.contains("DYN (Position-Independent Executable file)"),
            "{header}"
        );
        let segments = readelf("--program-headers", &program).unwrap();
        let stack = segments
            .lines()
            .find(|line| line.contains("GNU_STACK"))
            .unwrap();
        assert!(stack.contains(" RW ") && !stack.contains("RWE"), "{stack}");
        let loaded = segments
            .lines()
            .filter(|line| line.trim_start().starts_with("LOAD"));
        assert!(loaded.clone().count() > 2);
        for segment in loaded {
            assert!(
                !segment.contains("RWE") && !segment.contains(" WE "),
                "{segment}"
            );
        }
        assert!(segments.contains("GNU_RELRO"), "{segments}");
        let dynamic = readelf("--dynamic", &program).unwrap();
        assert!(
            dynamic.contains("BIND_NOW") || dynamic.contains("NOW"),
            "{dynamic}"
        );
        assert!(
            !dynamic.contains("RPATH") && !dynamic.contains("RUNPATH"),
            "{dynamic}"
        );
        assert!(!dynamic.contains("TEXTREL"), "{dynamic}");
        // By their names, from where the system keeps them.
        for line in dynamic.lines().filter(|line| line.contains("(NEEDED)")) {
            assert!(!line.contains('/'), "{line}");
        }
    }
}

/// T-SUP-3: what serves tests and developers is not in what is shipped.
#[test]
fn nothing_of_a_test_is_built_into_what_is_shipped() {
    // Features by which tests get in are the testkit's and the tests' own.
    for (path, text) in manifests() {
        let is_shipped = ["vault", "journal", "clinic", "interop", "cli"]
            .iter()
            .any(|name| path.ends_with(&format!("crates/{name}/Cargo.toml")));
        let own = text.split("[dev-dependencies]").next().unwrap();
        for feature in ["\"fuzz\"", "\"cheap-kdf\""] {
            assert!(!own.contains(feature), "{path}: {feature}");
        }
        assert!(!is_shipped || !own.contains("testkit"), "{path}");
    }
    let secrets = [
        "BEGIN PRIVATE KEY",
        "BEGIN RSA PRIVATE KEY",
        "BEGIN OPENSSH PRIVATE KEY",
        "AKIA",
        "ghp_",
        "xoxb-",
        "api_key",
        "seven boats at low tide",
    ];
    for (path, text) in shipped() {
        for secret in secrets {
            assert!(!text.contains(secret), "{path}: {secret}");
        }
    }
    // The engine's inspector is for developers' builds alone.
    let page = fs::read_to_string(root().join("src-tauri/src/page.rs")).unwrap();
    assert!(page.contains(".devtools(cfg!(debug_assertions))"));
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(
        !manifest.contains("\"devtools\""),
        "the feature turns it on in a release"
    );
}

/// Every manifest of the workspace but the shared list, which names no features of ours.
fn manifests() -> Vec<(String, String)> {
    let mut found = vec![root().join("Cargo.toml")];
    for entry in fs::read_dir(root().join("src-tauri/crates")).unwrap() {
        let manifest = entry.unwrap().path().join("Cargo.toml");
        let is_testkit = manifest.ends_with("testkit/Cargo.toml");
        found.extend((!is_testkit).then_some(manifest));
    }
    assert!(found.len() >= 8);
    let read = |path: PathBuf| {
        (
            path.display().to_string(),
            fs::read_to_string(path).unwrap(),
        )
    };
    found.into_iter().map(read).collect()
}

/// T-SUP-4: a library that lies beside the program, beside the document or where one works, under each name that the
/// program asks for, is loaded by nobody.
#[test]
fn a_library_beside_the_program_or_the_document_is_not_loaded() {
    let house = House::new();
    let beside = house.path("planted");
    fs::create_dir(&beside).unwrap();
    let program = beside.join("satchelctl");
    fs::copy(satchelctl(), &program).unwrap();
    let Some(dynamic) = readelf("--dynamic", &program) else {
        println!("NOT TESTED: planted libraries, because there is no readelf.");
        return;
    };
    let needed = dynamic.lines().filter(|line| line.contains("(NEEDED)"));
    let mut names: Vec<&str> = needed
        .filter_map(|line| line.split(['[', ']']).nth(1))
        .collect();
    assert!(
        names.iter().any(|name| name.starts_with("libc.")),
        "{names:?}"
    );
    names.extend([
        "sqlite3.so",
        "libsqlite3.so",
        "libsqlcipher.so",
        "libcrypto.so",
        "crypto.so",
    ]);
    for name in names {
        // What is no library ends the program that loads it.
        for folder in [
            beside.clone(),
            house.path("work"),
            house.dir(),
            house.path("home"),
        ] {
            fs::write(folder.join(name), b"planted: not a library").unwrap();
        }
    }
    let loads = house.path("loads");
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "-qq", "-e", "trace=openat,open,execve", "-o"])
        .arg(&loads)
        .arg(&program);
    let proof = reply(&house.inside_by(strace, "verify").output().unwrap());
    assert_eq!(proof["problems"], serde_json::json!([]));
    let log = fs::read_to_string(&loads).unwrap();
    let opened = |line: &&str| line.contains(".so") && !line.contains("ENOENT");
    let opened: Vec<&str> = log.lines().filter(opened).collect();
    assert!(opened.iter().any(|line| line.contains("libc.so")), "{log}");
    let from_us = |line: &&&str| line.contains(&house.everything().display().to_string());
    let planted: Vec<&&str> = opened.iter().filter(from_us).collect();
    assert!(planted.is_empty(), "{planted:#?}");
    // Nor is a place of ours even looked at.
    let asked = log
        .lines()
        .filter(|line| line.contains(".so") && !line.contains("execve"));
    let asked: Vec<&str> = asked.filter(|line| from_us(&line)).collect();
    assert!(asked.is_empty(), "{asked:#?}");
}
