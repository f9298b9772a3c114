//! Starting programs and, above all, ending exactly those that were started.

use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;

use crate::{Failure, Outcome, root, stop};

/// A command that runs in the checkout's folder.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The cargo that runs us, or the one on the path.
#[must_use]
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// npm, whose program has another name on Windows.
#[must_use]
pub fn npm() -> Command {
    command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// The command as a person would type it, for messages.
#[must_use]
pub fn spelled(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let name = program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned();
    let words = command
        .get_args()
        .map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name)
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a command to its end with its output on the terminal.
///
/// # Errors
/// When it cannot start or does not succeed.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        stop(format!("`{}` ended with {status}", spelled(command)))
    }
}

/// How many of the last lines a failed command's message keeps.
const LAST_LINES: usize = 40;

/// Runs a command to its end with its output on the terminal; when it fails, the end of what it said is
/// in the message, after a first line that says which command it was.
///
/// # Errors
/// When it cannot start or does not succeed.
pub fn hear(command: &mut Command) -> Outcome {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    let last = Mutex::new(VecDeque::new());
    std::thread::scope(|both| {
        if let Some(said) = child.stdout.take() {
            both.spawn(|| pass_on(said, std::io::stdout(), &last));
        }
        if let Some(said) = child.stderr.take() {
            both.spawn(|| pass_on(said, std::io::stderr(), &last));
        }
    });
    let status = child.wait()?;
    if status.success() {
        return Ok(());
    }
    let mut why = format!("`{}` ended with {status}", spelled(command));
    for line in last.into_inner().unwrap_or_default() {
        why.push('\n');
        why.push_str(&line);
    }
    stop(why)
}

/// Passes lines on as they come, and keeps the last.
fn pass_on(said: impl Read, mut to: impl Write, last: &Mutex<VecDeque<String>>) {
    for line in BufReader::new(said).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).into_owned();
        // Whoever listens may have gone; the work goes on all the same.
        drop(writeln!(to, "{line}"));
        if let Ok(mut last) = last.lock() {
            if last.len() == LAST_LINES {
                last.pop_front();
            }
            last.push_back(line);
        }
    }
}

/// Runs a command to its end and answers what it printed, trimmed.
///
/// # Errors
/// When it cannot start or does not succeed; what it said on standard error is in the message.
pub fn read(command: &mut Command) -> Outcome<String> {
    let output = command
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        stop(format!(
            "`{}` ended with {}: {}",
            spelled(command),
            output.status,
            said.trim()
        ))
    }
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure(format!("`{}` cannot start: {error}", spelled(command)))
}

/// Where a program lies on the path, if it does.
#[must_use]
pub fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|candidate| candidate.is_file())
}

/// A command for a program that serves us: on Linux the kernel ends it even when we are killed.
pub fn server(program: &str) -> Command {
    let mut command = match find("setpriv") {
        Some(setpriv) => Command::new(setpriv),
        None => return Command::new(program),
    };
    command.args(["--pdeathsig", "KILL", program]);
    command
}

/// A running program that must not outlive us: dropped, it is ended with all its descendants.
#[derive(Debug)]
pub struct Guarded(pub Child);

impl Guarded {
    /// Starts a program made with [`server`].
    ///
    /// # Errors
    /// When the program cannot start.
    pub fn start(command: &mut Command) -> Outcome<Self> {
        command
            .spawn()
            .map(Self)
            .map_err(|error| cannot_start(command, &error))
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        kill(&descendants(self.0.id()));
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Kills these processes at once. Only ever called with what we started.
pub fn kill(ids: &[u32]) {
    for id in ids {
        // One that has ended by itself meanwhile is as good as killed.
        drop(
            Command::new("kill")
                .arg("-9")
                .arg(id.to_string())
                .stderr(Stdio::null())
                .status(),
        );
    }
}

/// The ids of all processes below `parent`, nearest first. Linux only; elsewhere empty.
#[must_use]
pub fn descendants(parent: u32) -> Vec<u32> {
    let pairs: Vec<(u32, u32)> = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id| Some((id, parent_of(id)?)))
        .collect();
    let mut found = vec![parent];
    let mut next = 0;
    while let Some(&above) = found.get(next) {
        found.extend(
            pairs
                .iter()
                .filter(|(_, parent)| *parent == above)
                .map(|(id, _)| *id),
        );
        next += 1;
    }
    found.remove(0);
    found
}

fn parent_of(id: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("PPid:"))?
        .trim()
        .parse()
        .ok()
}
