//! The clinics that the real window shows while it is measured: made once, kept in the build folder.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::window::program;
use crate::process::{run, spelled};
use crate::{Failure, Outcome, stop};

/// Their owner's password.
pub(super) const PASSWORD: &str = "a bench has no secrets";
const OWNER: &str = "Bench Owner";
/// Two days that are booked out, one after the other: far from the sample's own appointments.
pub(super) const BOOKED_OUT: [&str; 2] = ["2031-06-02", "2031-06-03"];
const OPENS_MIN: u32 = 8 * 60;
/// How many people are booked again and again.
const FEW: u32 = 200;

/// A day as full as it gets.
#[derive(Debug, Clone, Copy)]
pub(super) struct FullDay {
    pub(super) practitioners: u32,
    pub(super) visits: u32,
    pub(super) visit_min: u32,
}

/// A clinic of so many made-up people. Answers its home.
pub(super) fn of_people(folder: &Path, patients: u32) -> Outcome<PathBuf> {
    made(&folder.join(patients.to_string()), |home| {
        create(home, patients)
    })
}

/// A clinic whose days [`BOOKED_OUT`] are booked out.
pub(super) fn of_full_days(folder: &Path, day: FullDay) -> Outcome<PathBuf> {
    let name = format!("{}x{}", day.practitioners, day.visits);
    made(&folder.join(name), |home| {
        create(home, FEW)?;
        book_out(home, day)
    })
}

/// The home, if it was made whole before; else it is made now.
fn made(home: &Path, make: impl FnOnce(&Path) -> Outcome) -> Outcome<PathBuf> {
    let whole = home.join("whole");
    if !whole.exists() {
        if home.exists() {
            std::fs::remove_dir_all(home)?;
        }
        std::fs::create_dir_all(home)?;
        std::fs::write(home.join("password"), PASSWORD)?;
        make(home)?;
        std::fs::write(whole, "")?;
    }
    Ok(home.to_path_buf())
}

fn satchelctl(task: &str, home: &Path) -> Command {
    let mut command = Command::new(program("satchelctl"));
    command.arg(task).arg(home.join("clinic.satchel"));
    command.arg("--password-file").arg(home.join("password"));
    command
}

fn create(home: &Path, patients: u32) -> Outcome {
    let mut create = satchelctl("create", home);
    create.args(["--name", "Bench", "--owner", OWNER, "--key-store", "none"]);
    create.args(["--sample", &patients.to_string(), "--seed", "1"]);
    // Our own standard output carries the rows.
    run(create.stdout(std::io::stderr()))
}

fn book_out(home: &Path, day: FullDay) -> Outcome {
    let mut talk = Talk::begin(home)?;
    let setup = talk.ask("schedule.setup", json!({}))?;
    for mut one in list(&setup, "practitioners") {
        if let Value::Object(fields) = &mut one {
            fields.insert("active".to_owned(), json!(false));
        }
        talk.ask("schedule.put_practitioner", one)?;
    }
    let kind = json!({ "name": "Bench", "duration_min": day.visit_min, "colour": 1 });
    let kinds = talk.ask("schedule.put_visit_type", kind)?;
    let kind = named(&list(&kinds, "visit_types"), "Bench");
    let people = list(&talk.ask("patients.list", json!({ "limit": FEW }))?, "hits");
    let mut next = people.iter().cycle();
    for column in 0..day.practitioners {
        let name = format!("Dr {column}");
        let who = json!({ "name": name, "colour": column % 8 });
        let all = talk.ask("schedule.put_practitioner", who)?;
        let who = named(&list(&all, "practitioners"), &name);
        for (date, place) in BOOKED_OUT
            .iter()
            .flat_map(|date| (0..day.visits).map(move |place| (date, place)))
        {
            let minute = OPENS_MIN + place * day.visit_min;
            let booking = json!({
                "patient_id": id(next.next()),
                "practitioner_id": who,
                "visit_type_id": kind,
                "date": date,
                "time": format!("{:02}:{:02}", minute / 60, minute % 60),
                "duration_min": day.visit_min,
                "overlap": "allow",
            });
            talk.ask("schedule.book", booking)?;
        }
    }
    talk.end()
}

fn list(of: &Value, name: &str) -> Vec<Value> {
    let all = of.get(name).and_then(Value::as_array);
    all.cloned().unwrap_or_default()
}

fn id(of: Option<&Value>) -> Value {
    of.and_then(|one| one.get("id"))
        .cloned()
        .unwrap_or_default()
}

fn named(all: &[Value], name: &str) -> Value {
    id(all.iter().find(|one| one.get("name") == Some(&json!(name))))
}

/// A conversation with a clinic, one request a line.
struct Talk {
    child: Child,
    say: ChildStdin,
    hear: BufReader<ChildStdout>,
}

impl Talk {
    fn begin(home: &Path) -> Outcome<Self> {
        let mut command = satchelctl("talk", home);
        command.args(["--user", OWNER]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(say), Some(hear)) => Ok(Self {
                child,
                say,
                hear: BufReader::new(hear),
            }),
            _ => stop(format!("`{}` does not talk", spelled(&command))),
        }
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "requests are written where they are made"
    )]
    fn ask(&mut self, command: &str, args: Value) -> Outcome<Value> {
        writeln!(self.say, "{}", json!({ "command": command, "args": args }))?;
        let mut line = String::new();
        self.hear.read_line(&mut line)?;
        let mut answer: Value = serde_json::from_str(&line).unwrap_or_default();
        let ok = answer.get_mut("ok").map(Value::take);
        ok.ok_or_else(|| Failure(format!("{command} is refused: {line}")))
    }

    fn end(self) -> Outcome {
        let Self { mut child, say, .. } = self;
        drop(say);
        if child.wait()?.success() {
            Ok(())
        } else {
            stop("satchelctl did not end well")
        }
    }
}
