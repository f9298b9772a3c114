//! A clinic of the real `satchelctl`, alone in a temporary folder with everything that this PC writes.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};
use std::sync::Arc;

use serde_json::{Value, json};
use tempfile::TempDir;
use vault::{NoKeyStore, Password, Schema, Vault};

pub(crate) const OWNER: &str = "Amal Haddad";
pub(crate) const PASSWORD: &str = "seven boats at low tide";
pub(crate) const CLINIC: &str = "Green Street Clinic";

/// Later than any wait for the next password.
const MUCH_LATER_MS: i64 = i64::MAX / 2;

/// A password-only clinic, so that the attacks run on any PC.
pub(crate) struct House {
    place: TempDir,
    pub(crate) words: String,
}

impl House {
    pub(crate) fn new() -> Self {
        Self::with(&[])
    }

    /// A clinic for which `satchelctl create` is told this as well.
    pub(crate) fn with(more: &[&str]) -> Self {
        let mut house = Self {
            place: TempDir::new().unwrap(),
            words: String::new(),
        };
        for folder in ["home", "config", "tmp", "work"] {
            fs::create_dir(house.path(folder)).unwrap();
        }
        fs::write(house.path("work/password"), PASSWORD).unwrap();
        let created = reply(&house.create(Command::new(satchelctl()), more));
        let words = created["recovery_words"].as_array().unwrap().iter();
        let words: Vec<&str> = words.map(|word| word.as_str().unwrap()).collect();
        house.words = words.join(" ");
        fs::write(house.path("work/words"), &house.words).unwrap();
        house
    }

    /// Sets the clinic up by this program, which ends in `satchelctl`.
    pub(crate) fn create(&self, program: Command, more: &[&str]) -> Output {
        let mut create = self.at_home(program);
        create.arg("create").arg(self.dir());
        create.args(["--name", CLINIC, "--owner", OWNER, "--key-store", "none"]);
        create
            .arg("--password-file")
            .arg(self.path("work/password"));
        create.args(more).output().unwrap()
    }

    /// A place beside the clinic.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    pub(crate) fn everything(&self) -> &Path {
        self.place.path()
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.path("home/clinic.satchel")
    }

    /// A program whose home, settings and temporary files are the house's.
    pub(crate) fn at_home(&self, mut program: Command) -> Command {
        for (name, folder) in [
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "config"),
            ("TMPDIR", "tmp"),
        ] {
            program.env(name, self.path(folder));
        }
        program.current_dir(self.path("work"));
        program
    }

    /// `satchelctl WORDS...`
    pub(crate) fn run(&self, words: &[&str]) -> Command {
        let mut program = self.at_home(Command::new(satchelctl()));
        program.args(words);
        program
    }

    /// `satchelctl VERB DIR --user OWNER --password-file F`
    pub(crate) fn inside(&self, verb: &str) -> Command {
        self.inside_by(Command::new(satchelctl()), verb)
    }

    pub(crate) fn inside_by(&self, program: Command, verb: &str) -> Command {
        let mut program = self.at_home(program);
        program.args(verb.split(' ')).arg(self.dir());
        program.args(["--user", OWNER, "--password-file"]);
        program.arg(self.path("work/password"));
        program
    }

    pub(crate) fn talk(&self) -> Talk {
        Talk::with(self.inside("talk"))
    }

    pub(crate) fn talk_as(&self, person: &str) -> Talk {
        let mut talk = self.run(&["talk"]);
        talk.arg(self.dir()).args(["--user", person]);
        talk.arg("--password-file").arg(self.path("work/password"));
        Talk::with(talk)
    }

    pub(crate) fn restore(&self, file: &Path, to: &Path) -> Command {
        let mut restore = self.run(&["restore"]);
        restore.arg(file).arg(to).arg("--words-file");
        restore.arg(self.path("work/words"));
        restore.args(["--user", OWNER, "--clinic-name", CLINIC]);
        restore
            .arg("--password-file")
            .arg(self.path("work/password"));
        restore.args(["--key-store", "none"]);
        restore
    }

    /// Rows by table, and the text of the schema.
    pub(crate) fn tables(&self) -> (BTreeMap<String, i64>, String) {
        self.look(|rows| {
            let tables = rows("SELECT name FROM sqlite_schema WHERE type = 'table'");
            let count = |table: &String| {
                let count = format!("SELECT CAST(count(*) AS TEXT) FROM \"{table}\"");
                rows(&count)[0].parse().unwrap()
            };
            let counts = tables.iter().map(|table| (table.clone(), count(table)));
            let schema = rows("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name");
            (counts.collect(), schema.join("\n"))
        })
    }

    /// As `tables`, without what every sign-in adds: a line of the trail, and its entry of the journal.
    pub(crate) fn records(&self) -> (BTreeMap<String, i64>, String) {
        let (mut counts, schema) = self.tables();
        counts.retain(|table, _| !["audit_event", "journal_entry"].contains(&table.as_str()));
        (counts, schema)
    }

    /// The audit trail as it stands in the file, oldest first.
    pub(crate) fn trail(&self) -> Vec<String> {
        self.look(|rows| {
            rows(
                "SELECT concat_ws(' ', hex(id), at_ms, hex(person), command, event, outcome, \
                 hex(patient)) FROM audit_event ORDER BY id",
            )
        })
    }

    /// Asks the file itself, with the right password, past the program: each question gives one text a row.
    fn look<T>(&self, look: impl FnOnce(&dyn Fn(&str) -> Vec<String>) -> T) -> T {
        let schema = Schema {
            app_version: 1,
            migrations: Vec::new(),
        };
        let seen = vault::glance(&self.dir(), &NoKeyStore, MUCH_LATER_MS).unwrap();
        let owner = seen.tiles[0].person;
        let password = Password::new(PASSWORD.to_owned());
        let keys = Arc::new(NoKeyStore);
        let vault = Vault::unlock(&self.dir(), owner, &password, &schema, keys, MUCH_LATER_MS);
        let vault = vault.unwrap();
        let looked = vault.read::<_, vault::Error>(|conn| {
            Ok(look(&|sql| {
                let mut statement = conn.prepare(sql).unwrap();
                let rows = statement.query_map([], |row| row.get(0)).unwrap();
                rows.map(|row| row.unwrap()).collect()
            }))
        });
        let looked = looked.unwrap();
        vault.lock().unwrap();
        looked
    }

    /// The journal is whole, and the tables are what it says.
    pub(crate) fn is_sound(&self) {
        let proof = reply(&self.inside("verify").output().unwrap());
        assert_eq!(proof["problems"], json!([]));
    }
}

/// The program beside the one that is tested here.
pub(crate) fn satchelctl() -> PathBuf {
    let name = format!("satchelctl{}", std::env::consts::EXE_SUFFIX);
    let program = Path::new(env!("CARGO_BIN_EXE_satchel")).with_file_name(name);
    assert!(program.exists(), "build the whole workspace: {program:?}");
    program
}

/// Somebody signed in at `satchelctl talk`. Dropped, the program is killed.
pub(crate) struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Talk {
    pub(crate) fn with(mut program: Command) -> Self {
        program.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = program.spawn().unwrap();
        Self {
            input: child.stdin.take(),
            answers: BufReader::new(child.stdout.take().unwrap()),
            child,
        }
    }

    /// Says one line, whatever it is, and hears one.
    pub(crate) fn say(&mut self, line: &[u8]) -> Value {
        let input = self.input.as_mut().unwrap();
        input.write_all(line).unwrap();
        input.write_all(b"\n").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{error}: {answer:?}"))
    }

    /// The whole answer, with the time that it took.
    pub(crate) fn hear(&mut self, command: &str, args: &Value) -> Value {
        self.say(
            json!({ "command": command, "args": args })
                .to_string()
                .as_bytes(),
        )
    }

    pub(crate) fn ask(&mut self, command: &str, args: &Value) -> Result<Value, Value> {
        let mut answer = self.hear(command, args);
        let refused = answer["error"].take();
        if refused.is_null() {
            Ok(answer["ok"].take())
        } else {
            Err(refused)
        }
    }

    pub(crate) fn ok(&mut self, command: &str, args: &Value) -> Value {
        let reply = self.ask(command, args);
        reply.unwrap_or_else(|refused| panic!("{command}: {refused}"))
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits for the end of one that was broken.
    pub(crate) fn broke(mut self) {
        assert!(!self.child.wait().unwrap().success());
    }

    /// Ends as `satchelctl` ends when nobody asks any more: the clinic is locked.
    pub(crate) fn end(mut self) {
        drop(self.input.take());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[track_caller]
pub(crate) fn reply(output: &Output) -> Value {
    let said = String::from_utf8_lossy(&output.stderr);
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{told}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The code of a refusal, which says something to a person, too.
#[track_caller]
pub(crate) fn refusal(output: &Output) -> String {
    assert!(!output.status.success(), "{output:?}");
    assert!(!output.stderr.is_empty(), "a person is told too");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    text(&told["error"]["code"])
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// An id that nothing has.
pub(crate) fn nobody() -> String {
    "0190a000-0000-7000-8000-000000000000".to_owned()
}
