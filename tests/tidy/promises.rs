//! What the documents say is tested, is.

use crate::{files, none, read};

/// The tests that a document names, as `file: name`, in code marks.
fn named(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let marked = text.split('`').skip(1).step_by(2);
    marked.filter_map(|mark| {
        let (file, name) = mark.split_once(": ")?;
        let is_file = [".spec.ts", ".rs"].iter().any(|end| file.ends_with(end));
        is_file.then_some((file, name))
    })
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    let mut tests = files("ui/tests/browser", &[".spec.ts"]);
    tests.extend(files("tests/journeys", &[".rs"]));
    tests.extend(files("tests/attacks", &[".rs"]));
    let page = read("docs/promises.md");
    let is_there = |file: &str, name: &str| {
        tests
            .iter()
            .filter(|path| path.ends_with(&format!("/{file}")))
            .any(|path| read(path).contains(name))
    };
    let problems: Vec<String> = named(&page)
        .filter(|(file, name)| !is_there(file, name))
        .map(|(file, name)| format!("{file} has no `{name}`"))
        .collect();
    assert!(named(&page).count() > 50, "docs/promises.md names no tests");
    none(&problems, "docs/promises.md names tests that are there.");
}
