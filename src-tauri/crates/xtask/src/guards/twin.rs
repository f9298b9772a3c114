//! A copy of the checkout in which guards are taken out; in the checkout itself nothing is changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::list::{Guard, Test, package};
use crate::process::{cargo, command, read};
use crate::{Outcome, root, setup, target_dir};

/// A setting that nobody would choose for all crates of the copy. Cargo tells those of two checkouts apart by their settings,
/// and not by their place: with the same ones, what lacks a guard would be taken for what the checkout has built. Libraries
/// stay as they are, and are shared.
const DEBUG: &str = "line-directives-only";

/// The copy, at the same place each time: what did not change in it is not built anew.
pub(super) struct Twin {
    folder: PathBuf,
    built: PathBuf,
    /// All but libraries.
    crates: Vec<String>,
    /// The files of tests of the whole list.
    targets: BTreeSet<String>,
}

impl Twin {
    /// Copies what git keeps, and what it would keep of what is new.
    pub(super) fn make(list: &[Guard]) -> Outcome<Self> {
        let from = root();
        let words = "ls-files -z --cached --others --exclude-standard";
        let listed = read(command("git").args(words.split(' ')))?;
        let listed = listed.split('\0').filter(|path| !path.is_empty());
        // Git still lists what was just deleted.
        let kept: BTreeSet<&Path> = listed
            .map(Path::new)
            .filter(|path| from.join(path).is_file())
            .collect();
        // The one below `tests` is no part of the workspace.
        let manifests = kept
            .iter()
            .filter(|path| path.ends_with("Cargo.toml") && !path.starts_with("tests"));
        let folders = manifests.filter_map(|path| path.parent());
        let tests = list.iter().flat_map(|guard| &guard.tests);
        let place = target_dir().join("guards");
        let twin = Self {
            folder: place.join("checkout"),
            built: place.join("built"),
            crates: folders.map(package).collect::<Outcome<_>>()?,
            targets: tests.map(|test| test.target.clone()).collect(),
        };
        fs::create_dir_all(&twin.folder)?;
        twin.forget_all_but(&kept, &twin.folder)?;
        for path in kept {
            copy_if_other(&from.join(path), &twin.folder.join(path))?;
        }
        Ok(twin)
    }

    /// Takes away what the checkout no longer has: tests that look through folders would find it.
    fn forget_all_but(&self, kept: &BTreeSet<&Path>, folder: &Path) -> Outcome {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.forget_all_but(kept, &path)?;
            } else if !path
                .strip_prefix(&self.folder)
                .is_ok_and(|path| kept.contains(path))
            {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Takes a guard out, until what this returns is dropped.
    pub(super) fn take_out(&self, guard: &Guard) -> Outcome<Missing> {
        let path = self.folder.join(&guard.path);
        let text = fs::read_to_string(&path)?;
        fs::write(&path, guard.taken_out_of(&text)?)?;
        Ok(Missing { path, text })
    }

    /// Builds all tests of the list, and both programs for those that attack them.
    pub(super) fn build(&self) -> Command {
        let mut build = cargo();
        build.args(["build", "--workspace", "--locked", "--bin", "satchelctl"]);
        self.at_home(&mut build);
        build
    }

    /// Runs these tests and no others.
    pub(super) fn run(&self, tests: &[Test]) -> Outcome<Command> {
        let mut run = setup::nextest()?;
        run.args(["run", "--workspace", "--locked"]);
        let which: Vec<String> = tests.iter().map(|it| format!("({})", it.filter)).collect();
        run.arg("--filterset").arg(which.join(" | "));
        self.at_home(&mut run);
        Ok(run)
    }

    /// In the copy, which shares the libraries with the checkout, and has crates and programs of its own.
    fn at_home(&self, command: &mut Command) {
        for name in &self.crates {
            let setting = format!("profile.dev.package.{name}.debug=\"{DEBUG}\"");
            command.args(["--config", &setting]);
        }
        // The same for every guard: cargo builds some libraries anew for another choice of tests.
        for target in &self.targets {
            command.args(["--test", target]);
        }
        command
            .current_dir(&self.folder)
            .env("CARGO_BUILD_BUILD_DIR", target_dir())
            .env("CARGO_TARGET_DIR", &self.built);
        // Whole crates, though two of these builds differ by one line: after one that was killed, the compiler kept what it
        // had made without a guard, and put it into the next, which had the guard.
        command.env("CARGO_INCREMENTAL", "0");
    }
}

/// What is written again is built again, so only what differs is.
fn copy_if_other(from: &Path, to: &Path) -> Outcome {
    if fs::read(to).ok() == Some(fs::read(from)?) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to)?;
    Ok(())
}

/// A guard that is out. Dropped, it is in again, written anew so that cargo sees it.
pub(super) struct Missing {
    path: PathBuf,
    text: String,
}

impl Drop for Missing {
    fn drop(&mut self) {
        // One that stays out is put in when the next copy is made.
        drop(fs::write(&self.path, &self.text));
    }
}
