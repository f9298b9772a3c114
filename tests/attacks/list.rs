//! Holds `attacks.md`, `guards.md` and `docs/security/findings.md` complete and true: every attack of the list has a line,
//! and every test that is named is there, is run, and is not left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use xtask::guards::LIST;

use crate::source::root;

const ATTACKS: &str = "tests/attacks/attacks.md";
const FINDINGS: &str = "docs/security/findings.md";

/// How many attacks of each kind there are, in the order of the list. They are never numbered anew.
const IDS: [(&str, usize); 16] = [
    ("SQL", 4),
    ("EXE", 3),
    ("FIL", 5),
    ("IMP", 4),
    ("XSS", 3),
    ("IPC", 5),
    ("AZ", 5),
    ("CSRF", 2),
    ("UNL", 5),
    ("SES", 2),
    ("DB", 11),
    ("BAK", 5),
    ("CSV", 1),
    ("SYN", 7),
    ("POR", 8),
    ("AUD", 4),
];

const SUPPLY: (&str, usize) = ("SUP", 4);

fn read(path: &str) -> String {
    let text = fs::read_to_string(root().join(path));
    text.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A test that a document names: where it stands, and its function.
type Named = (String, String);

/// What stands between backquotes as `path: function`.
fn named(text: &str) -> Vec<Named> {
    let quoted = text.split('`').skip(1).step_by(2);
    let pairs = quoted.filter_map(|words| words.split_once(": "));
    let is_path = |path: &str| path.ends_with(".rs") || path.ends_with(".ts");
    pairs
        .filter(|(path, _)| is_path(path))
        .map(|(path, test)| (path.to_owned(), test.trim().to_owned()))
        .collect()
}

/// The attacks by id, each with what stands below it.
fn attacks() -> BTreeMap<String, String> {
    let mut attacks = BTreeMap::new();
    for part in read(ATTACKS).split("\n- **").skip(1) {
        let (id, rest) = part.split_once("**").unwrap();
        let rest = rest.split("\n## ").next().unwrap().to_owned();
        assert!(
            attacks.insert(id.to_owned(), rest).is_none(),
            "{id} stands twice"
        );
    }
    attacks
}

#[test]
fn every_attack_has_a_line_that_says_what_proves_it_or_why_nothing_does() {
    let attacks = attacks();
    let ids: BTreeSet<String> = IDS
        .iter()
        .chain([&SUPPLY])
        .flat_map(|(kind, count)| (1..=*count).map(move |number| format!("T-{kind}-{number}")))
        .collect();
    let listed: BTreeSet<String> = attacks.keys().cloned().collect();
    assert_eq!(ids, listed);
    for (id, text) in &attacks {
        let is_proved = !named(text).is_empty();
        let open = ["\n  - Not yet: ", "\n  - Does not apply: "];
        let is_open = open.iter().any(|words| text.contains(words));
        assert!(
            is_proved || is_open,
            "{id} says neither what proves it nor why nothing does"
        );
    }
}

#[test]
fn every_test_that_is_named_is_there_and_runs() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for document in [ATTACKS, FINDINGS, LIST] {
        for (path, test) in named(&read(document)) {
            count += 1;
            let text = fs::read_to_string(root().join(&path)).unwrap_or_default();
            let runs = if path.ends_with(".rs") {
                runs_in_rust(&text, &test)
            } else {
                text.contains(&format!("test('{test}'"))
            };
            if !runs {
                wrong.push(format!("{document}: {path}: {test}"));
            }
        }
    }
    assert!(count > 100, "{count}");
    assert!(
        wrong.is_empty(),
        "not there, no test, or not run: {wrong:#?}"
    );
}

/// Whether a function is a test that is not left out. What stands above it reaches up to an empty line or a bracket.
fn runs_in_rust(text: &str, test: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let start = format!("fn {test}(");
    let Some(at) = lines
        .iter()
        .position(|line| line.trim_start().starts_with(&start))
    else {
        return false;
    };
    let above = lines[..at].iter().rev();
    let above: Vec<&&str> = above
        .take_while(|line| !["", "}"].contains(&line.trim()))
        .collect();
    let has = |words: &str| above.iter().any(|line| line.trim().starts_with(words));
    has("#[test]") && !has("#[ignore")
}

#[test]
fn a_test_that_is_left_out_is_not_one() {
    let text = "\n#[test]\nfn one() {\n}\n\n#[test]\n#[ignore = \"slow\"]\nfn two() {\n}\n\nfn three() {\n}\n";
    let runs = ["one", "two", "three", "four"].map(|test| runs_in_rust(text, test));
    assert_eq!(runs, [true, false, false, false]);
}

/// Each attack that is run here is on the list: one that nobody names would be missed by nobody.
#[test]
fn every_attack_here_is_on_the_list() {
    let text = read(ATTACKS);
    let listed: BTreeSet<Named> = named(&text).into_iter().collect();
    for entry in fs::read_dir(root().join("tests/attacks")).unwrap() {
        let path = format!(
            "tests/attacks/{}",
            entry.unwrap().file_name().to_string_lossy()
        );
        if !path.ends_with(".rs") || path.ends_with("/list.rs") {
            continue;
        }
        let text = read(&path);
        for line in text.lines().filter_map(|line| line.strip_prefix("fn ")) {
            let test = line.split('(').next().unwrap().to_owned();
            if runs_in_rust(&text, &test) {
                let is_listed = listed.contains(&(path.clone(), test.clone()));
                assert!(is_listed, "{path}: {test} stands in no line of {ATTACKS}");
            }
        }
    }
}

/// The findings of 2018 are numbered 1 to 23, and each names an attack.
#[test]
fn every_finding_of_2018_is_answered() {
    let text = read(FINDINGS);
    for number in 1..=23 {
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("| {number} |")));
        let line = line.unwrap_or_else(|| panic!("finding {number} is missing"));
        assert!(line.contains("T-"), "{line}");
    }
    let known = attacks();
    for id in text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
        let is_id = id.starts_with("T-") && id.ends_with(|c: char| c.is_ascii_digit());
        assert!(
            !is_id || known.contains_key(id),
            "{id} is no attack of the list"
        );
    }
}
