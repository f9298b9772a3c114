//! 3.2, 3.6: Satchel starts no program, opens no connection and listens to nobody, whatever is typed into it: T-EXE-1 to
//! T-EXE-3, T-IPC-4.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::cast::Cast;
use crate::corpus::hostile;
use crate::house::{House, Talk, reply};
use crate::shapes::lasting;
use crate::source::shipped;
use crate::watched::{Watch, is_nowhere};

/// What runs a program, in any place that is not expected to.
const CANARY: &str = "canary-was-run";

fn commands_to_run() -> Vec<String> {
    let shells = [
        "; touch {}",
        "$(touch {})",
        "`touch {}`",
        "| touch {}",
        "& touch {}",
        "--output={}",
        "\n touch {}",
    ];
    let mut said: Vec<String> = shells
        .iter()
        .map(|shell| shell.replace("{}", CANARY))
        .collect();
    said.extend(hostile().into_iter().filter(|text| text.len() < 400));
    said
}

/// T-EXE-1, T-EXE-2, T-IPC-4: what a shell would run, in every setting and every other text; then everything that
/// satchelctl can do.
#[test]
fn nothing_is_started_and_nobody_is_spoken_to() {
    let house = House::new();
    let watch = Watch::new(&house);
    let mut talk = Talk::with(house.inside_by(watch.program(), "talk"));
    let cast = Cast::enter(&mut talk);
    let said = commands_to_run();
    let mut taken = 0;
    for command in lasting() {
        let is_setting = ["clinic.", "reminders.set_text", "people.set_", "backup."];
        let is_setting = is_setting
            .iter()
            .any(|start| command.name.starts_with(start));
        for place in command.texts(&cast) {
            let few = if is_setting { said.len() } else { 5 };
            for shell in said.iter().take(few) {
                let answer = talk.ask(&command.name, &command.with(&cast, &place, json!(shell)));
                taken += usize::from(answer.is_ok());
            }
        }
    }
    assert!(taken > 200, "{taken}");
    talk.end();
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "resource": { "resourceType": "Patient", "id": "a", "name": [{ "family": "; touch canary-was-run" }] } },
    ] });
    fs::write(
        house.path("work/$(touch canary-was-run).json"),
        bundle.to_string(),
    )
    .unwrap();
    let mut import = house.inside_by(watch.program(), "import fhir");
    import.arg("$(touch canary-was-run).json");
    assert_eq!(reply(&once_let_in(&mut import))["patients_new"], 1);
    fs::remove_file(house.path("work/$(touch canary-was-run).json")).unwrap();
    let made = house.path("work/one.satchelbackup");
    let mut backup = house.inside_by(watch.program(), "backup");
    reply(&backup.arg(&made).output().unwrap());
    let mut restore = house.at_home(watch.program());
    restore
        .arg("restore")
        .arg(&made)
        .arg(house.path("home/new.satchel"));
    restore.arg("--words-file").arg(house.path("work/words"));
    let restored: Value = reply(&restore.arg("--dry-run").output().unwrap());
    assert!(restored["patients"].as_u64() > Some(2), "{restored}");
    reply(&house.inside_by(watch.program(), "verify").output().unwrap());
    let other = House::new();
    fs::remove_dir_all(other.dir()).unwrap();
    reply(&other.create(watch.program(), &["--sample", "5", "--country", "EG"]));
    watch.saw_nothing(6);
    is_nowhere(CANARY, house.everything());
}

/// What was tried as a password above has to be waited for.
fn once_let_in(program: &mut Command) -> Output {
    for _ in 0..60 {
        let output = program.output().unwrap();
        if !String::from_utf8_lossy(&output.stdout).contains("auth.wait") {
            return output;
        }
        thread::sleep(Duration::from_secs(1));
    }
    panic!("nobody is let in after a minute");
}

/// T-EXE-3: no shipped source starts a program or looks one up. The list of exceptions is empty.
#[test]
fn no_shipped_source_can_start_a_program() {
    let words = [
        "process::Command",
        "Command::new",
        "libc::",
        "ShellExecute",
        "CreateProcess",
        "tauri_plugin_shell",
        "tauri_plugin_opener",
        "open::that",
        "dlopen",
        "libloading",
        "load_extension_enable",
        "unsafe ",
    ];
    let mut found = Vec::new();
    for (path, text) in shipped() {
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            let is_there = words.iter().any(|word| line.contains(word));
            found.extend(is_there.then(|| format!("{path}: {line}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// T-EXE-1, T-IPC-4: the window itself, where there is a display: its processes are the web engine's, and none listens.
#[test]
#[cfg(target_os = "linux")]
fn the_window_starts_its_web_engine_alone_and_listens_to_nobody() {
    if std::env::var_os("DISPLAY").is_none() {
        println!("NOT TESTED: the window, because there is no display.");
        return;
    }
    let house = House::new();
    let mut window = house.at_home(Command::new(env!("CARGO_BIN_EXE_satchel")));
    window.env("SATCHEL_HOME", house.path("home"));
    let mut window = window.spawn().unwrap();
    let is_engine = |name: &str| {
        name.starts_with("WebKit") || name.contains("xdg-") || name.starts_with("bwrap")
    };
    let mut seen = Vec::new();
    for _ in 0..100 {
        thread::sleep(Duration::from_millis(100));
        seen = family(window.id());
        if seen.iter().any(|(_, name)| name.starts_with("WebKitWeb")) {
            break;
        }
    }
    thread::sleep(Duration::from_secs(2));
    seen.extend(family(window.id()));
    let listening = listening();
    let ours: Vec<String> = seen.iter().flat_map(|(id, _)| sockets(*id)).collect();
    window.kill().unwrap();
    window.wait().unwrap();
    let names: Vec<&str> = seen.iter().map(|(_, name)| name.as_str()).collect();
    assert!(
        names.iter().any(|name| name.starts_with("WebKitWeb")),
        "no page was shown: {names:?}"
    );
    let strange = names
        .iter()
        .find(|name| !is_engine(name) && **name != "satchel");
    assert_eq!(strange, None, "{names:?}");
    let heard: Vec<&String> = ours
        .iter()
        .filter(|socket| listening.contains(socket))
        .collect();
    assert!(heard.is_empty(), "{heard:?}");
}

/// A process and all that come from it, with their names.
pub(crate) fn family(id: u32) -> Vec<(u32, String)> {
    let name = fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default();
    let mut family = vec![(id, name.trim().to_owned())];
    for thread in fs::read_dir(format!("/proc/{id}/task"))
        .into_iter()
        .flatten()
        .flatten()
    {
        let children = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
        for child in children
            .split_whitespace()
            .filter_map(|child| child.parse().ok())
        {
            family.extend(self::family(child));
        }
    }
    family
}

/// The sockets that a process has open, by number.
fn sockets(id: u32) -> Vec<String> {
    let open = fs::read_dir(format!("/proc/{id}/fd"))
        .into_iter()
        .flatten()
        .flatten();
    let targets = open.filter_map(|entry| fs::read_link(entry.path()).ok());
    let names = targets.map(|target: PathBuf| target.to_string_lossy().into_owned());
    let numbers = names.filter_map(|name| {
        Some(
            name.strip_prefix("socket:[")?
                .trim_end_matches(']')
                .to_owned(),
        )
    });
    numbers.collect()
}

/// Every socket of this machine that the network could reach: TCP that listens, and all of UDP.
fn listening() -> Vec<String> {
    let mut found = Vec::new();
    for (table, is_open) in [("tcp", "0A"), ("tcp6", "0A"), ("udp", ""), ("udp6", "")] {
        let table = fs::read_to_string(format!("/proc/net/{table}")).unwrap_or_default();
        for line in table.lines().skip(1) {
            let words: Vec<&str> = line.split_whitespace().collect();
            if is_open.is_empty() || words.get(3) == Some(&is_open) {
                found.extend(words.get(9).map(|number| (*number).to_owned()));
            }
        }
    }
    found
}
