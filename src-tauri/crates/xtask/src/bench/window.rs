//! What the real window costs: time to start, and memory above an empty window.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::json;

use super::clinics::{self, FullDay, PASSWORD};
use super::machine::pss_mb;
use super::painting;
use super::samples::Samples;
use super::table::{Row, Verdict};
use crate::desk::Desk;
use crate::process::{cargo, command, descendants, run};
use crate::webdriver::{Element, Window};
use crate::{Failure, Outcome, stop, target_dir};

/// How many times the window is started; the first start is left out.
const STARTS: usize = 6;
/// How long a window rests before its memory is read.
const REST: Duration = Duration::from_secs(10);
/// How often the page is asked whether it is ready.
const GLANCE: Duration = Duration::from_millis(5);
/// A day of the target, and one of the target for dragging.
const FULL: FullDay = FullDay {
    practitioners: 8,
    visits: 40,
    visit_min: 15,
};
const FULLER: FullDay = FullDay {
    practitioners: 12,
    visits: 60,
    visit_min: 10,
};

/// How many people the target for typing speaks of.
const MANY: Size = Size(1_000_000);

/// How many people the clinic of these measurements has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size(pub(crate) u32);

/// Builds the app for release and measures it at a desk of its own.
pub(crate) fn rows(size: Size) -> Outcome<Vec<Row>> {
    let mut build = cargo();
    build.args([
        "build",
        "--locked",
        "--release",
        "--package",
        "satchel",
        "--package",
        "satchelctl",
    ]);
    run(build.args([
        "--bins",
        "--example",
        "empty-window",
        "--features",
        "satchel/empty-window",
    ]))?;
    let desk = Desk::open()?;
    let mut figures = command(std::env::current_exe()?);
    let printed = desk.read(figures.arg("window-figures").arg(size.0.to_string()))?;
    Ok(printed.lines().filter_map(Row::from_json).collect())
}

/// `cargo xtask window-figures PATIENTS`: the rows as JSON. Runs at the desk that [`rows`] opened.
pub(crate) fn print_figures(size: Size) -> Outcome {
    let folder = target_dir().join("bench-window");
    let nothing = folder.join("nothing");
    std::fs::create_dir_all(&nothing)?;
    println!("{}", cold_start(&nothing)?.to_json());
    let print = |row: &Row| println!("{}", row.to_json());
    let app = signed_in(&clinics::of_people(&folder, size.0)?)?;
    memory(&app, &nothing, size)?.iter().for_each(print);
    print(&painting::palette(&app)?);
    print(&painting::typing(&app, size)?);
    drop(app);
    if size.0 < MANY.0 {
        let app = signed_in(&clinics::of_people(&folder, MANY.0)?)?;
        print(&painting::typing(&app, MANY)?);
    }
    let app = signed_in(&clinics::of_full_days(&folder, FULL)?)?;
    print(&painting::day_switch(&app)?);
    drop(app);
    let app = signed_in(&clinics::of_full_days(&folder, FULLER)?)?;
    print(&painting::drag(&app)?);
    Ok(())
}

fn signed_in(home: &Path) -> Outcome<Window> {
    let app = open("satchel", home)?;
    sign_in(&app)?;
    Ok(app)
}

pub(super) fn program(name: &str) -> PathBuf {
    target_dir()
        .join("release")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn open(name: &str, home: &Path) -> Outcome<Window> {
    let home = home.to_string_lossy();
    Window::open(
        &program(name),
        &[],
        &[("SATCHEL_HOME", &*home), ("LANG", "C")],
    )
}

/// From the start of the process until a person can press the first button.
fn cold_start(home: &Path) -> Outcome<Row> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let window = open("satchel", home)?;
        until(
            &window,
            "return document.querySelector('main button:enabled') !== null",
        )?;
        times.push(window.opened.elapsed());
    }
    // The first start reads the program from disk, which says more of the disk than of the app.
    times.remove(0);
    Ok(timed(
        "window usable from a cold start",
        1500.0,
        &Samples::new(times),
        50,
    ))
}

/// The memory of the app at rest, signed in, and of an empty window.
fn memory(app: &Window, nothing: &Path, size: Size) -> Outcome<Vec<Row>> {
    let (own, all) = at_rest(app, "satchel")?;
    let empty = open("examples/empty-window", nothing)?;
    let (_, empty_all) = at_rest(&empty, "empty-window")?;
    let row = |what: &str, target: &str, median: f64, beside: Option<f64>, is_met: bool| Row {
        what: format!("memory, {} patients, idle: {what}", grouped(size.0)),
        target: target.to_owned(),
        unit: "MB".to_owned(),
        median,
        p99: None,
        beside,
        verdict: Verdict::of(is_met),
    };
    Ok(vec![
        row(
            "the app's own process",
            "<= 120 MB",
            own,
            None,
            own <= 120.0,
        ),
        row(
            "all its processes (beside: an empty window)",
            "<= 100 MB above",
            all,
            Some(empty_all),
            all - empty_all <= 100.0,
        ),
    ])
}

/// The app's own memory and that of all its processes, in MB, once it has rested.
///
/// # Errors
/// When no process of that name runs below the window's driver, or the kernel tells nothing of it.
pub fn at_rest(window: &Window, name: &str) -> Outcome<(f64, f64)> {
    std::thread::sleep(REST);
    let (app, others) = processes(window, name)?;
    let own =
        pss_mb(app).ok_or_else(|| Failure("the kernel tells no memory of a process".to_owned()))?;
    Ok((
        own,
        own + others.into_iter().filter_map(pss_mb).sum::<f64>(),
    ))
}

/// The app's own process, and those that it has below it.
///
/// # Errors
/// When no process of that name runs below the window's driver.
pub fn processes(window: &Window, name: &str) -> Outcome<(u32, Vec<u32>)> {
    let is_app = |id: &&u32| {
        let exe = std::fs::read_link(format!("/proc/{id}/exe"));
        exe.is_ok_and(|exe| exe.file_name().is_some_and(|it| it == name))
    };
    let below = descendants(window.driver_id());
    let app = *below
        .iter()
        .find(is_app)
        .ok_or_else(|| Failure(format!("no process of {name} runs")))?;
    Ok((app, descendants(app)))
}

pub(super) fn timed(what: &str, limit_ms: f64, samples: &Samples, percent: usize) -> Row {
    let which = if percent == 50 {
        "median".to_owned()
    } else {
        format!("p{percent}")
    };
    Row {
        what: what.to_owned(),
        target: format!("{which} <= {limit_ms} ms"),
        unit: "ms".to_owned(),
        median: samples.median_ms(),
        p99: Some(samples.p99_ms()),
        beside: None,
        verdict: Verdict::of(samples.within_ms(percent) <= limit_ms),
    }
}

fn sign_in(app: &Window) -> Outcome {
    let field = "input[type=password]";
    until(
        app,
        &format!("return document.querySelector('{field}') !== null"),
    )?;
    let found = app.script(
        &format!("return [document.querySelector('{field}')]"),
        &json!([]),
    )?;
    let field = Element::all_in(&found);
    let field = field
        .first()
        .ok_or_else(|| Failure("there is no password field".to_owned()))?;
    app.type_into(field, PASSWORD)?;
    app.press(&["\u{E007}"])?;
    until(
        app,
        "return document.querySelector('[data-keys=calendar]') !== null",
    )
}

pub(super) fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let start = digits.chars().take(first).collect::<String>();
    let rest: Vec<char> = digits.chars().skip(first).collect();
    let groups = rest.chunks(3).map(|group| group.iter().collect::<String>());
    std::iter::once(start)
        .filter(|it| !it.is_empty())
        .chain(groups)
        .collect::<Vec<_>>()
        .join(",")
}

pub(super) fn until(window: &Window, condition: &str) -> Outcome {
    let started = Instant::now();
    while window.script(condition, &json!([]))? != json!(true) {
        if started.elapsed() > Duration::from_secs(60) {
            return stop(format!("the window never came to: {condition}"));
        }
        std::thread::sleep(GLANCE);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_grouped_by_thousands() {
        let all = [7, 100, 1_000, 100_000, 1_000_000].map(super::grouped);
        assert_eq!(all, ["7", "100", "1,000", "100,000", "1,000,000"]);
    }
}
