//! `cargo xtask test`: everything that continuous integration checks, one step after the other.

use std::cell::OnceCell;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::desk::Desk;
use crate::process::{cargo, command, hear, npm, read};
use crate::setup::{Purpose, chromium, nextest, prepare, typos};
use crate::{Outcome, stop, target_dir};

/// One thing that is checked.
struct Step {
    name: &'static str,
    /// A step without whose success this one can only fail, and would hide why.
    after: Option<&'static str>,
    work: fn(&Bench) -> Outcome,
}

const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        after: None,
        work: |_| hear(cargo().args(["fmt", "--all", "--check"])),
    },
    Step {
        name: "spelling",
        after: None,
        work: |_| hear(&mut typos()?),
    },
    Step {
        name: "clippy",
        after: None,
        work: |_| clippy(),
    },
    Step {
        name: "ui-types",
        after: None,
        work: |_| ui("check"),
    },
    Step {
        name: "ui-lint",
        after: None,
        work: |_| ui("lint"),
    },
    Step {
        name: "ui-unit",
        after: None,
        work: |_| ui("test"),
    },
    Step {
        name: "ui-build",
        after: None,
        work: |_| ui("build"),
    },
    Step {
        name: "ui-browser",
        after: Some("ui-build"),
        work: |_| browser(),
    },
    Step {
        name: "rust",
        after: None,
        work: |bench| bench.nextest("not binary(/^(tidy|journeys)$/)"),
    },
    Step {
        name: "doc",
        after: None,
        work: |_| doctests(),
    },
    Step {
        name: "tidy",
        after: None,
        work: |bench| bench.nextest("binary(=tidy)"),
    },
    Step {
        name: "journeys",
        after: Some("ui-build"),
        work: |bench| bench.nextest("binary(=journeys)"),
    },
];

/// What the steps share.
#[derive(Default)]
struct Bench {
    desk: OnceCell<Desk>,
}

impl Bench {
    /// The virtual desk, opened when first needed.
    fn desk(&self) -> Outcome<&Desk> {
        if self.desk.get().is_none() {
            let opened = Desk::open()?;
            return Ok(self.desk.get_or_init(|| opened));
        }
        self.desk
            .get()
            .map_or_else(|| stop("There is no desk."), Ok)
    }

    fn nextest(&self, which: &str) -> Outcome {
        let mut tests = nextest()?;
        tests.args(["run", "--workspace", "--locked", "--filterset", which]);
        if cfg!(target_os = "linux") {
            tests.env("SATCHEL_TEST_KEY_STORE", "1");
            if may_mount() {
                tests.env("SATCHEL_TEST_FULL_DISK", "1");
            } else {
                println!("NOT TESTED: a full disk, because mounting a small one takes root.");
            }
            return hear(&mut self.desk()?.command(&tests));
        }
        hear(&mut tests)
    }
}

/// Whether a test may mount a file system that is soon full.
fn may_mount() -> bool {
    let place = target_dir().join("tmp/small-disk");
    if std::fs::create_dir_all(&place).is_err() {
        return false;
    }
    let mount = ["-t", "tmpfs", "-o", "size=64k", "satchel-test"];
    let mounted = read(Command::new("mount").args(mount).arg(&place)).is_ok();
    mounted && read(Command::new("umount").arg(&place)).is_ok()
}

fn clippy() -> Outcome {
    hear(cargo().args([
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn doctests() -> Outcome {
    hear(cargo().args(["test", "--locked", "--workspace", "--doc"]))
}

fn ui(script: &str) -> Outcome {
    hear(npm().args(["run", script, "--workspace", "ui"]))
}

fn browser() -> Outcome {
    let ours = "require('playwright-core').chromium.executablePath()";
    let chromium = match chromium() {
        Some(chromium) => chromium,
        None => read(command("node").args(["--print", ours]))?.into(),
    };
    hear(
        npm()
            .args(["run", "test:browser", "--workspace", "ui"])
            .env("CHROMIUM", chromium),
    )
}

enum Verdict {
    Passed,
    Failed(String),
}

/// Runs all steps, or those named, and ends with `N passed, N failed`.
///
/// # Errors
/// When the machine cannot be made ready, or a step fails.
pub(crate) fn test(words: &[&str]) -> Outcome {
    if let Some(unknown) = words
        .iter()
        .find(|word| !STEPS.iter().any(|step| step.name == **word))
    {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return stop(format!(
            "There is no step `{unknown}`. Steps: {}",
            names.join(", ")
        ));
    }
    prepare(Purpose::Test)?;
    let bench = Bench::default();
    let mut done: Vec<(&str, Verdict, Duration)> = Vec::new();
    for step in STEPS
        .iter()
        .filter(|step| words.is_empty() || words.contains(&step.name))
    {
        let started = Instant::now();
        let broken = done.iter().find(|(name, verdict, _)| {
            Some(*name) == step.after && matches!(verdict, Verdict::Failed(_))
        });
        let verdict = match broken {
            Some((before, ..)) => Verdict::Failed(format!("not tried, because {before} failed")),
            None => {
                println!("\n==== {} ====", step.name);
                (step.work)(&bench).map_or_else(|why| Verdict::Failed(why.0), |()| Verdict::Passed)
            }
        };
        done.push((step.name, verdict, started.elapsed()));
    }
    summary(&done)
}

fn summary(done: &[(&str, Verdict, Duration)]) -> Outcome {
    for (name, verdict, _) in done {
        if let Verdict::Failed(why) = verdict
            && let Some((_, last)) = why.split_once('\n')
        {
            println!("\n==== {name} FAILED, the end of what it said ====\n{last}");
        }
    }
    println!();
    let mut failed = 0;
    for (name, verdict, took) in done {
        let time = format!("{}:{:02}", took.as_secs() / 60, took.as_secs() % 60);
        match verdict {
            Verdict::Passed => println!("  passed  {name:12} {time:>6}"),
            Verdict::Failed(why) => {
                failed += 1;
                let why = why.lines().next().unwrap_or_default();
                println!("  FAILED  {name:12} {time:>6}  {why}");
            }
        }
    }
    println!("{} passed, {failed} failed", done.len() - failed);
    // All is said: the count stays the last line.
    if failed == 0 { Ok(()) } else { stop("") }
}
