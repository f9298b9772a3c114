//! The list of guards: where each stands, what takes it out, and which tests must fail then.
//!
//! It is a document like the other lists of attacks, so that one reads as text what was tried. A change is written as its
//! lines, without numbers: it holds for as long as those lines stand there, wherever they move.

use std::fs;
use std::path::Path;

use crate::{Failure, Outcome, root, stop};

/// Where the list stands.
pub const LIST: &str = "tests/attacks/guards.md";

/// What keeps an attack out.
#[derive(Debug, Clone)]
pub struct Guard {
    /// What it is called on the command line.
    pub name: String,
    /// The file that it stands in, from the folder of the checkout.
    pub path: String,
    /// Lines of that file as they stand there once, with the guard.
    pub with: String,
    /// What stands in their place without it.
    pub without: String,
    /// Each of them must fail without it.
    pub tests: Vec<Test>,
}

/// A test, as a document names it.
#[derive(Debug, Clone)]
pub struct Test {
    /// `path: name`.
    pub named: String,
    /// The file of tests that cargo builds it into, such as `attacks`.
    pub target: String,
    /// By what nextest finds it and no other.
    pub filter: String,
}

/// Every guard of the list.
///
/// # Errors
/// When the list cannot be read, or a guard of it takes nothing out or names no test.
pub fn all() -> Outcome<Vec<Guard>> {
    let text = fs::read_to_string(root().join(LIST))?;
    text.split("\n## ").skip(1).map(Guard::read).collect()
}

impl Guard {
    /// Reads one part of the list: name, file, diff, tests.
    ///
    /// # Errors
    /// When one of them is missing.
    pub fn read(part: &str) -> Outcome<Self> {
        let name = part.lines().next().unwrap_or_default();
        let wrong = |what: &str| Failure(format!("{LIST}: {name}: {what}"));
        let parts = part.split_once("\n```diff\n").and_then(|(before, rest)| {
            let (diff, after) = rest.split_once("\n```\n")?;
            Some((quoted(before).last()?, diff, after))
        });
        let (path, diff, after) = parts.ok_or_else(|| wrong("a file and a diff are missing"))?;
        let (with, without) = (side(diff, '-'), side(diff, '+'));
        if with.is_empty() || with == without {
            return Err(wrong("the diff takes nothing out"));
        }
        let tests: Vec<Test> = quoted(after).map(Test::read).collect::<Outcome<_>>()?;
        if tests.is_empty() {
            return Err(wrong("no test would miss it"));
        }
        Ok(Self {
            name: name.to_owned(),
            path: path.to_owned(),
            with,
            without,
            tests,
        })
    }

    /// The text of its file without the guard.
    ///
    /// # Errors
    /// When its lines do not stand there exactly once: nobody could say then what was taken out.
    pub fn taken_out_of(&self, text: &str) -> Outcome<String> {
        match text.matches(&self.with).count() {
            1 => Ok(text.replacen(&self.with, &self.without, 1)),
            count => stop(format!(
                "the lines of `{}` stand {count} times in {}",
                self.name, self.path
            )),
        }
    }
}

impl Test {
    fn read(named: &str) -> Outcome<Self> {
        let parts = named.split_once(": ").and_then(|(path, test)| {
            let (folder, inner) = match path.strip_prefix("tests/") {
                Some(inner) => ("", inner),
                None => path.split_once("/tests/")?,
            };
            let (target, module) = inner.strip_suffix(".rs")?.split_once('/')?;
            let module = module.strip_suffix("/mod").unwrap_or(module);
            Some((folder, target, module.replace('/', "::"), test))
        });
        let Some((folder, target, module, test)) = parts else {
            return stop(format!("{LIST}: `{named}` is no test in a folder of tests"));
        };
        let package = package(Path::new(folder))?;
        let path = match module.as_str() {
            "main" => test.to_owned(),
            module => format!("{module}::{test}"),
        };
        Ok(Self {
            named: named.to_owned(),
            target: target.to_owned(),
            filter: format!("binary_id(={package}::{target}) & test(={path})"),
        })
    }
}

/// What cargo calls the package in this folder.
pub(super) fn package(folder: &Path) -> Outcome<String> {
    let manifest = root().join(folder).join("Cargo.toml");
    let text = fs::read_to_string(&manifest)
        .map_err(|error| Failure(format!("{}: {error}", manifest.display())))?;
    // The first: what follows are the names of its programs.
    let mut names = text.lines().filter_map(|line| line.strip_prefix("name = "));
    names.next().map_or_else(
        || stop(format!("{} has no name", manifest.display())),
        |name| Ok(name.trim_matches('"').to_owned()),
    )
}

/// What stands between backquotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// One side of a diff: the lines that both have, and those with this sign.
fn side(diff: &str, sign: char) -> String {
    let lines = diff.lines().filter_map(|line| match line {
        "" => Some(line),
        _ => line.strip_prefix([' ', sign]),
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}
