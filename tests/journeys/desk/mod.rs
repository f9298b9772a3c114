//! The tasks of a front desk in the real window, among 50,000 patients: by keys, counted and timed.
//!
//! What a task may cost stands in `tasks`; what it did cost is the table in `docs/front-desk.md`, written with
//! `SATCHEL_WRITE_TABLE=1`, beside the steps that other systems take. More than a task may cost fails, and so does a
//! table that no longer says how many keys it takes.

mod hours;
mod tasks;

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use xtask::{Failure, Outcome, root, stop};

use crate::harness::{App, Effort, Place};
use crate::steps::at_today;
use tasks::{TASKS, Task};

const PATIENTS: &str = "50000";
const PASSWORD: &str = "counted and not secret";
const TABLE: &str = "docs/front-desk.md";
/// The table stands between these lines.
const MARKS: [&str; 2] = ["<!-- measured -->", "<!-- /measured -->"];

/// What a task did cost.
struct Cost {
    effort: Effort,
    took: Duration,
}

#[test]
fn the_tasks_of_the_desk_cost_no_more_than_they_may() -> Outcome {
    let place = a_desk("desk")?;
    let mut costs = Vec::new();
    App::journey_at(&place, |app| {
        app.fill("Password", PASSWORD)?;
        app.click("button", "Unlock")?;
        at_today(app)?;
        for task in TASKS {
            (task.before)(app)?;
            app.take_effort();
            let started = Instant::now();
            (task.play)(app)?;
            let took = started.elapsed();
            let effort = app.take_effort();
            app.note(&format!("task {}: {effort:?}, {took:?}", task.number))?;
            app.picture(&format!("task-{}", task.number))?;
            costs.push(Cost { effort, took });
        }
        Ok(())
    })?;
    std::fs::remove_dir_all(&place.home)?;
    let missed: Vec<String> = TASKS.iter().zip(&costs).filter_map(missed).collect();
    if !missed.is_empty() {
        return stop(missed.join("\n"));
    }
    compare(&costs)
}

/// A PC whose clinic has 50,000 invented patients. Whoever is done removes its `home`.
fn a_desk(name: &str) -> Outcome<Place> {
    let mut place = Place::new(name);
    place.home = place.album.join("home");
    std::fs::create_dir_all(&place.home)?;
    let password = place.home.join("password");
    std::fs::write(&password, PASSWORD)?;
    found(&place.home, &password)?;
    Ok(place)
}

/// A clinic of invented people where it is noon, so that the day has visits before and after.
fn found(home: &Path, password: &Path) -> Outcome {
    let program = Path::new(env!("CARGO_BIN_EXE_satchel"));
    let satchelctl = program.with_file_name(format!("satchelctl{}", std::env::consts::EXE_SUFFIX));
    let mut create = Command::new(satchelctl);
    create.arg("create").arg(home.join("clinic.satchel"));
    create.args(["--name", "Green Street Clinic", "--owner", "Dina Haddad"]);
    create.args(["--country", "GB", "--key-store", "none"]);
    create.args([
        "--time-zone",
        &noon_zone()?,
        "--sample",
        PATIENTS,
        "--seed",
        "1",
    ]);
    create.arg("--password-file").arg(password);
    let made = create.stdout(Stdio::null()).status()?;
    if made.success() {
        Ok(())
    } else {
        stop("satchelctl made no clinic")
    }
}

/// A time zone where it is between twelve and one.
#[expect(
    clippy::disallowed_methods,
    reason = "the program in the real window has the machine's clock"
)]
fn noon_zone() -> Outcome<String> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let hours = since.map_err(|error| Failure(error.to_string()))?.as_secs() / 3600 % 24;
    // West of Greenwich is `+` in these names.
    Ok(match hours {
        12 => "Etc/GMT".to_owned(),
        0..=11 => format!("Etc/GMT-{}", 12 - hours),
        _ => format!("Etc/GMT+{}", hours - 12),
    })
}

fn missed((task, cost): (&Task, &Cost)) -> Option<String> {
    let (keys, clicks) = (task.counted)(&cost.effort);
    let much = keys > task.keys_at_most || clicks > task.clicks_at_most;
    let slow = cost.took.as_millis() > u128::from(task.ms_at_most);
    (much || slow).then(|| {
        format!(
            "{} took {keys} keys, {clicks} clicks and {} ms; it may take {}, {} and {}",
            task.name,
            cost.took.as_millis(),
            task.keys_at_most,
            task.clicks_at_most,
            task.ms_at_most
        )
    })
}

/// The table in the document says how many keys each task takes; its times are of the machine that wrote it.
fn compare(costs: &[Cost]) -> Outcome {
    let path = root().join(TABLE);
    let document = std::fs::read_to_string(&path)?;
    let [begin, end] = MARKS;
    let (before, rest) = document.split_once(begin).unwrap_or((&document, ""));
    let (said, after) = rest.split_once(end).unwrap_or_default();
    let table = table(costs);
    if std::env::var_os("SATCHEL_WRITE_TABLE").is_some() {
        std::fs::write(&path, format!("{before}{begin}\n{table}{end}{after}"))?;
        return Ok(());
    }
    if without_times(said).eq(without_times(&table)) {
        Ok(())
    } else {
        stop(format!(
            "{TABLE} says otherwise; write it anew with SATCHEL_WRITE_TABLE=1.\n{table}"
        ))
    }
}

fn without_times(table: &str) -> impl Iterator<Item = &str> {
    let lines = table.trim().lines();
    lines.map(|line| line.rsplit_once(" | ").map_or(line, |(kept, _time)| kept))
}

fn table(costs: &[Cost]) -> String {
    let mut table = String::from(
        "| # | task | OpenEMR | Open Dental | may take | keys, clicks here | seconds |\n| - | - | - | - | - | - | - |\n",
    );
    for (task, cost) in TASKS.iter().zip(costs) {
        let (keys, clicks) = (task.counted)(&cost.effort);
        let took = cost.took.as_millis();
        let _in_memory = writeln!(
            table,
            "| {} | {} | {} | {} | {} | {keys}, {clicks} | {}.{:02} |",
            task.number,
            task.name,
            task.openemr,
            task.open_dental,
            task.target,
            took / 1000,
            took % 1000 / 10
        );
    }
    table
}
