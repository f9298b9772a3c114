//! `kill -9` in the middle of a commit and of an import, in a process of its own.
//!
//! Ten loops by default; `SATCHEL_CRASH_LOOPS=100` for more (with nextest's profile `long`, which is patient).

use std::env;
use std::io::{BufRead as _, BufReader, Write as _, stdout};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use clinic::door::{Caller, Door, Kdf, NoKeyStore, Premises};
use clinic::time::SystemClock;
use serde_json::{Value, json};
use testkit::PASSWORD;

use crate::house::text;
use crate::samples::{bundle, mona, visit};

const DIR: &str = "SATCHEL_TEST_CRASH_DIR";
const JOB: &str = "SATCHEL_TEST_CRASH_JOB";
/// Patients of one import; enough that it is written in several lots, and killed in its middle.
const IMPORTED: usize = 400;

/// A clinic that a password alone opens, so that another process can.
struct Desk {
    door: Door,
    who: Caller,
}

impl Desk {
    fn at(dir: &Path) -> Self {
        let door = Door::new(Premises {
            dir: dir.to_owned(),
            config: dir.with_file_name("config"),
            clock: Arc::new(SystemClock),
            keys: Arc::new(NoKeyStore),
            kdf: Kdf::cheap(),
            app_version: "0.0.0-test",
        });
        let who = door.caller();
        Self { door, who }
    }

    fn create(dir: &Path) {
        let desk = Self::at(dir);
        let args = json!({
            "name": "Green Street Clinic", "country": "EG", "currency": "EGP", "time_zone": "Africa/Cairo",
            "locale": "en", "week_start": 7, "owner": { "name": "Amal Haddad", "password": PASSWORD },
            "key_store": "password_only", "contents": "empty",
        });
        desk.call("clinic.create", &args);
        desk.door.lock();
    }

    /// As after a restart.
    fn opened(dir: &Path) -> Self {
        let desk = Self::at(dir);
        let owner = desk.call("clinic.status", &json!({}))["people"][0]["id"].clone();
        desk.call(
            "people.sign_in",
            &json!({ "person_id": owner, "password": PASSWORD }),
        );
        desk
    }

    fn call(&self, command: &str, args: &Value) -> Value {
        self.import(command, args, &[])
    }

    fn import(&self, command: &str, args: &Value, files: &[String]) -> Value {
        let files = files.iter().map(|file| clinic::door::Incoming {
            name: "bundle.json".to_owned(),
            size_bytes: file.len() as u64,
            bytes: Box::new(std::io::Cursor::new(file.clone().into_bytes())),
        });
        let reply = self.door.call_with(
            &self.who,
            command,
            &args.to_string(),
            files.collect(),
            &|_| {},
        );
        let body = reply
            .body
            .unwrap_or_else(|refused| panic!("{command}: {refused:?}"));
        serde_json::from_str(&body).unwrap()
    }

    fn verify(&self) {
        let proof = self.call("clinic.verify", &json!({}));
        assert_eq!(
            json!([proof["chain_ok"], proof["replay_ok"]]),
            json!([true, true]),
            "{proof}"
        );
    }

    /// How many of the crowd are there.
    fn imported(&self) -> usize {
        let everybody = self.everybody();
        everybody
            .iter()
            .filter(|name| name.starts_with("Crowd"))
            .count()
    }

    /// Everybody's family names.
    fn everybody(&self) -> Vec<String> {
        let mut names = Vec::new();
        let mut after = Value::Null;
        loop {
            let page = self.call("patients.list", &json!({ "after": after, "limit": 200 }));
            names.extend(
                page["hits"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|hit| text(&hit["family_name"])),
            );
            after = page["after"].clone();
            if after.is_null() {
                return names;
            }
        }
    }
}

/// A bundle of many, each with a visit.
fn crowd() -> String {
    let people = (0..IMPORTED).flat_map(|number| {
        let id = uuid::Uuid::from_u128(number as u128 + 1).to_string();
        let mut patient = mona();
        patient["id"] = json!(id);
        patient["name"][0]["family"] = json!(format!("Crowd{number}"));
        [
            patient,
            visit(
                &uuid::Uuid::from_u128(number as u128 + 1_000_000).to_string(),
                &id,
            ),
        ]
    });
    bundle(&people.collect::<Vec<_>>())
}

fn say(line: &str) {
    println!("said {line}");
    stdout().flush().unwrap();
}

/// Not a test of its own: what the other tests here run in a process they kill.
#[test]
fn child() {
    let (Ok(dir), Ok(job)) = (env::var(DIR), env::var(JOB)) else {
        return;
    };
    let desk = Desk::opened(Path::new(&dir));
    if job == "import" {
        let file = crowd();
        say("ready");
        let began = Instant::now();
        desk.import("exchange.import_fhir", &json!({}), &[file]);
        say(&format!("done {}", began.elapsed().as_micros()));
    }
    let first = desk.everybody().len();
    say("ready");
    for number in first.. {
        let args = json!({ "family_name": format!("N{number}"), "phone": "0100 200 300" });
        let id = desk.call("patients.register", &args)["id"].clone();
        say(&format!("registered N{number}"));
        // A command of two parts: the change, and its line in the trail.
        desk.call(
            "patients.update",
            &json!({ "id": id, "note": "x".repeat(number % 3000) }),
        );
        say(&format!("noted {}", text(&id)));
    }
}

fn spawn(dir: &Path, job: &str) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--nocapture", "--test-threads=1"])
        .env(DIR, dir)
        .env(JOB, job)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until the child has said this much, lets it go on for a moment, kills it, and returns all it said.
fn kill_after(mut child: Child, enough: usize, moment_us: u64) -> Vec<String> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut lines = lines.filter_map(|line| {
        line.unwrap()
            .split_once("said ")
            .map(|(_, said)| said.to_owned())
    });
    let mut said: Vec<String> = lines.by_ref().take(enough).collect();
    std::thread::sleep(std::time::Duration::from_micros(moment_us));
    child.kill().unwrap();
    child.wait().unwrap();
    // What it managed to say between our last look and its death counts too.
    said.extend(lines);
    said
}

fn loops() -> u64 {
    env::var("SATCHEL_CRASH_LOOPS")
        .ok()
        .and_then(|loops| loops.parse().ok())
        .unwrap_or(10)
}

#[test]
fn no_acknowledged_change_is_lost_by_kill_9() {
    let folder = tempfile();
    Desk::create(&folder.0);
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..loops() {
        let enough = 2 + usize::try_from(round * 7 % 12).unwrap();
        let said = kill_after(spawn(&folder.0, "register"), enough, round * 613 % 5000);
        assert_eq!(said[0], "ready");
        let desk = Desk::opened(&folder.0);
        let everybody = desk.everybody();
        let registered = said
            .iter()
            .filter_map(|line| line.strip_prefix("registered "));
        acknowledged.extend(registered.map(str::to_owned));
        for name in &acknowledged {
            assert!(everybody.contains(name), "round {round}: {name} is lost");
        }
        assert!(
            everybody.len() <= acknowledged.len() + 1,
            "at most the one not yet acknowledged"
        );
        for id in said.iter().filter_map(|line| line.strip_prefix("noted ")) {
            let patient = desk.call("patients.get", &json!({ "id": id }));
            let number: usize = text(&patient["family_name"])
                .trim_start_matches('N')
                .parse()
                .unwrap();
            assert_eq!(
                text(&patient["note"]).len(),
                number % 3000,
                "round {round}: a note is lost"
            );
        }
        // Whoever was not acknowledged and is there all the same is there for good.
        acknowledged = everybody;
        desk.verify();
    }
    println!(
        "{} loops: {} patients registered, none lost",
        loops(),
        acknowledged.len()
    );
}

#[test]
fn a_killed_import_leaves_nothing_or_all() {
    let folder = tempfile();
    let (mut none, mut all) = (0, 0);
    Desk::create(&folder.0);
    let said = kill_after(spawn(&folder.0, "import"), 2, 0);
    let whole_us: u64 = said[1].strip_prefix("done ").unwrap().parse().unwrap();
    assert_eq!(
        Desk::opened(&folder.0).imported(),
        IMPORTED,
        "an import that said it was done is there"
    );
    for round in 0..loops() {
        std::fs::remove_dir_all(&folder.0).unwrap();
        Desk::create(&folder.0);
        // From the first line read to shortly after the commit, in no order.
        let moment_us = whole_us * (round * 7919 % 1150) / 1000;
        let said = kill_after(spawn(&folder.0, "import"), 1, moment_us);
        let desk = Desk::opened(&folder.0);
        let imported = desk.imported();
        assert!(
            imported == 0 || imported == IMPORTED,
            "round {round}: half an import: {imported}"
        );
        assert!(
            imported == IMPORTED || said.len() == 1,
            "round {round}: acknowledged and lost"
        );
        if imported == 0 {
            none += 1;
        } else {
            all += 1;
        }
        desk.verify();
    }
    println!(
        "{} loops: {none} imports left nothing, {all} were whole; one takes {} ms",
        loops(),
        whole_us / 1000
    );
    assert!(none > 0, "some were killed in their middle");
}

struct Folder(std::path::PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap_or_default();
    }
}

/// A folder of this process that goes with its test.
fn tempfile() -> Folder {
    Folder(env::temp_dir().join(format!(
        "satchel-crash-{}.satchel",
        uuid::Uuid::new_v4().simple()
    )))
}
