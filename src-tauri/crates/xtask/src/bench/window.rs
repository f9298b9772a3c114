//! What the real window costs: time to start, and memory above a window that shows nothing.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use super::machine::pss_mb;
use super::samples::Samples;
use super::table::{Row, Verdict};
use crate::desk::Desk;
use crate::process::{cargo, command, descendants, run};
use crate::webdriver::Window;
use crate::{Failure, Outcome, stop, target_dir};

/// How many times the window is started; the first start is left out.
const STARTS: usize = 6;
/// How long a window rests before its memory is read.
const REST: Duration = Duration::from_secs(10);
/// How often the page is asked whether it is ready.
const GLANCE: Duration = Duration::from_millis(5);

/// Builds the app for release and measures it at a desk of its own.
pub(crate) fn rows() -> Outcome<Vec<Row>> {
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
    run(build.args(["--bins", "--examples"]))?;
    let desk = Desk::open()?;
    let printed = desk.read(command(std::env::current_exe()?).arg("window-figures"))?;
    Ok(printed.lines().filter_map(Row::from_json).collect())
}

/// `cargo xtask window-figures`: the rows as JSON. Runs at the desk that [`rows`] opened.
pub(crate) fn print_figures() -> Outcome {
    let folder = target_dir().join("bench-window");
    let empty_home = folder.join("empty");
    std::fs::create_dir_all(&empty_home)?;
    println!(
        "{}",
        cold_start(&program("satchel"), &empty_home)?.to_json()
    );
    let sample_home = sample(&folder.join("sample"))?;
    for row in memory(&sample_home)? {
        println!("{}", row.to_json());
    }
    Ok(())
}

fn program(name: &str) -> PathBuf {
    target_dir()
        .join("release")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn open(program: &Path, home: &Path) -> Outcome<Window> {
    let home = home.to_string_lossy();
    Window::open(program, &[], &[("SATCHEL_HOME", &*home), ("LANG", "C")])
}

/// From the start of the process until a person can press the first button.
fn cold_start(program: &Path, home: &Path) -> Outcome<Row> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let window = open(program, home)?;
        until(
            &window,
            "return document.querySelector('main button:enabled, main input:enabled') !== null",
        )?;
        times.push(window.opened.elapsed());
    }
    // The first start reads the program from disk, which says more of the disk than of the app.
    times.remove(0);
    let samples = Samples::new(times);
    let median = samples.median_ms();
    Ok(Row {
        what: "window usable from a cold start".to_owned(),
        target: "<= 1,500 ms".to_owned(),
        unit: "ms".to_owned(),
        median,
        p99: Some(samples.p99_ms()),
        beside: None,
        verdict: Verdict::of(median <= 1500.0),
    })
}

/// The memory of the app at rest, signed in to 100,000 patients, and of an empty window.
fn memory(home: &Path) -> Outcome<Vec<Row>> {
    let app = open(&program("satchel"), home)?;
    sign_in(&app, home)?;
    let (own, all) = at_rest(&app, "satchel")?;
    drop(app);
    let empty = open(&program("examples/empty-window"), home)?;
    let (_, empty_all) = at_rest(&empty, "empty-window")?;
    let row = |what: &str, target: &str, median: f64, beside: Option<f64>, is_met: bool| Row {
        what: what.to_owned(),
        target: target.to_owned(),
        unit: "MB".to_owned(),
        median,
        p99: None,
        beside,
        verdict: Verdict::of(is_met),
    };
    Ok(vec![
        row(
            "memory, 100,000 patients, idle: the app's process",
            "<= 120 MB",
            own,
            None,
            own <= 120.0,
        ),
        row(
            "memory, 100,000 patients, idle: all its processes (beside: an empty window)",
            "<= 100 MB above",
            all,
            Some(empty_all),
            all - empty_all <= 100.0,
        ),
    ])
}

/// The app's own memory and that of all its processes, in MB.
fn at_rest(window: &Window, name: &str) -> Outcome<(f64, f64)> {
    std::thread::sleep(REST);
    let below = descendants(window.driver_id());
    let is_app = |id: &&u32| {
        std::fs::read_link(format!("/proc/{id}/exe"))
            .is_ok_and(|exe| exe.file_name().is_some_and(|it| it == name))
    };
    let app = *below
        .iter()
        .find(is_app)
        .ok_or_else(|| Failure(format!("no process of {name} runs")))?;
    let own =
        pss_mb(app).ok_or_else(|| Failure("the kernel tells no memory of a process".to_owned()))?;
    Ok((
        own,
        own + descendants(app).into_iter().filter_map(pss_mb).sum::<f64>(),
    ))
}

fn sign_in(app: &Window, home: &Path) -> Outcome {
    let _ = (app, home);
    stop("not yet")
}

/// A clinic of 100,000 people, made once.
fn sample(home: &Path) -> Outcome<PathBuf> {
    let password = home.join("password");
    if !home.join("Bench.satchel").exists() {
        std::fs::create_dir_all(home)?;
        std::fs::write(&password, "a bench has no secrets")?;
        let mut create = Command::new(program("satchelctl"));
        create
            .arg("create")
            .arg(home.join("Bench.satchel"))
            .arg("--password-file")
            .arg(&password);
        create.args([
            "--name",
            "Bench",
            "--owner",
            "Bench Owner",
            "--key-store",
            "none",
        ]);
        run(create
            .args(["--sample", "100000", "--seed", "1"])
            .stdout(std::io::stderr()))?;
    }
    Ok(home.to_path_buf())
}

fn until(window: &Window, condition: &str) -> Outcome {
    let started = Instant::now();
    while window.script(condition, &json!([]))? != json!(true) {
        if started.elapsed() > Duration::from_secs(30) {
            return stop(format!("the window never came to: {condition}"));
        }
        std::thread::sleep(GLANCE);
    }
    Ok(())
}
