//! `cargo xtask guards`: each guard taken out, one after the other; its tests must fail without it. A guard that no test
//! misses is a guess. Outside of the test command: each takes a build.

mod list;
mod twin;

use std::time::{Duration, Instant};

use crate::process::{hear, read};
use crate::setup::{Purpose, prepare};
use crate::{Outcome, stop};

pub use list::{Guard, LIST, Test, all};
use twin::Twin;

/// How nextest ends when a test that ran failed, and when there was none to run.
const TEST_FAILED: i32 = 100;
const NOTHING_RAN: i32 = 4;

/// How one guard was missed.
struct Tried<'a> {
    guard: &'a Guard,
    /// What is wrong; nothing: every test failed without it.
    wrong: Vec<String>,
    took: Duration,
}

/// Takes out all guards of the list, or those named, and ends with a table.
///
/// # Errors
/// When the tests fail with all guards in place, or one of them does not fail without its guard.
pub(crate) fn guards(words: &[&str]) -> Outcome {
    let list = all()?;
    let guards = chosen(&list, words)?;
    prepare(Purpose::Window)?;
    let twin = Twin::make(&list)?;
    let tests: Vec<Test> = guards.iter().flat_map(|it| it.tests.clone()).collect();
    println!("==== with every guard ====");
    hear(&mut twin.build())?;
    hear(&mut twin.run(&tests)?)?;
    let mut tried = Vec::new();
    for guard in guards {
        println!("==== without {} ====", guard.name);
        let began = Instant::now();
        let wrong = without(&twin, guard)?;
        let took = began.elapsed();
        let done = Tried { guard, wrong, took };
        // Said at once as well: whoever ends a long run early knows what was tried.
        println!("{}", row(&done));
        tried.push(done);
    }
    summary(&tried)
}

/// Those named, in the order of the list; all if none is.
fn chosen<'a>(list: &'a [Guard], words: &[&str]) -> Outcome<Vec<&'a Guard>> {
    let names: Vec<&str> = list.iter().map(|guard| guard.name.as_str()).collect();
    if let Some(unknown) = words.iter().find(|word| !names.contains(word)) {
        let names = names.join(", ");
        return stop(format!("There is no guard `{unknown}`. Guards: {names}"));
    }
    let is_chosen = |guard: &&Guard| words.is_empty() || words.contains(&guard.name.as_str());
    Ok(list.iter().filter(is_chosen).collect())
}

/// What is wrong with a guard: it cannot be taken out, or a test does not miss it.
fn without(twin: &Twin, guard: &Guard) -> Outcome<Vec<String>> {
    let _missing = match twin.take_out(guard) {
        Ok(missing) => missing,
        Err(why) => return Ok(vec![why.0]),
    };
    // What does not compile would pass for a test that fails, and show nothing.
    if let Err(why) = read(&mut twin.build()) {
        println!("{why}");
        return Ok(vec!["it does not compile".to_owned()]);
    }
    let mut wrong = Vec::new();
    // One by one: of several, one that fails would hide another that passes.
    for test in &guard.tests {
        let ended = twin.run(std::slice::from_ref(test))?.output()?;
        let what = match ended.status.code() {
            Some(TEST_FAILED) => continue,
            Some(0) => "passes",
            Some(NOTHING_RAN) => "is not there",
            Some(_) | None => "could not be run",
        };
        println!("{}", String::from_utf8_lossy(&ended.stderr));
        wrong.push(format!("{} {what}", test.named));
    }
    Ok(wrong)
}

fn row(tried: &Tried<'_>) -> String {
    let Tried { guard, wrong, took } = tried;
    let verdict = if wrong.is_empty() {
        "missed".to_owned()
    } else {
        format!("NOT MISSED: {}", wrong.join("; "))
    };
    let (tests, seconds) = (guard.tests.len(), took.as_secs());
    format!("  {:16} {tests:5}  {seconds:7}  {verdict}", guard.name)
}

fn summary(tried: &[Tried<'_>]) -> Outcome {
    println!("\n  {:16} tests  seconds  verdict", "guard");
    for done in tried {
        println!("{}", row(done));
    }
    let missed = tried.iter().filter(|it| it.wrong.is_empty()).count();
    println!(
        "{missed} of {} guards are missed by each of their tests",
        tried.len()
    );
    // All is said: the count stays the last line.
    if missed == tried.len() {
        Ok(())
    } else {
        stop("")
    }
}
