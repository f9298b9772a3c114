//! `cargo xtask run`: builds Satchel and opens its window.

use std::fmt::Write as _;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::desk::Desk;
use crate::process::{cargo, npm, run as carry_out};
use crate::setup::{Purpose, prepare};
use crate::{Outcome, root, stop, target_dir};

/// How many people the sample clinic has.
const SAMPLE_PATIENTS: &str = "2000";
const SAMPLE_OWNER: &str = "Sample Owner";

/// Builds Satchel and opens it; without a screen, plays the reception tour.
///
/// # Errors
/// When the machine cannot be made ready, or a build or the tour fails.
pub(crate) fn run(words: &[&str]) -> Outcome {
    let mut is_sample = false;
    let mut home: Option<PathBuf> = None;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match (*word, words.as_slice().first()) {
            ("--sample", _) => is_sample = true,
            ("--dir", Some(folder)) => {
                home = Some(std::path::absolute(folder)?);
                words.next();
            }
            (other, _) => {
                return stop(format!(
                    "`run` takes --sample and --dir FOLDER, not `{other}`."
                ));
            }
        }
    }
    let has_screen = !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
    prepare(if has_screen {
        Purpose::Window
    } else {
        Purpose::Tour
    })?;
    carry_out(npm().args(["run", "build", "--workspace", "ui"]))?;
    let sample = if is_sample {
        Some(sample_clinic(home.as_deref())?)
    } else {
        None
    };
    if has_screen {
        open_window(home, sample)
    } else {
        play_tour(sample)
    }
}

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

fn open_window(home: Option<PathBuf>, sample: Option<Sample>) -> Outcome {
    carry_out(cargo().args(["build", "--locked", "--package", "satchel"]))?;
    let mut window = Command::new(program("satchel"));
    if let Some(sample) = &sample {
        println!(
            "Sign in as {SAMPLE_OWNER} with the password: {}",
            sample.password
        );
    }
    if let Some(home) = sample.map(|it| it.home).or(home) {
        window.env("SATCHEL_HOME", home);
    }
    carry_out(&mut window)
}

/// Plays the tour at a desk of its own: see `tests/journeys/tour.rs`.
fn play_tour(sample: Option<Sample>) -> Outcome {
    let album = root().join("target/tour");
    if album.exists() {
        std::fs::remove_dir_all(&album)?;
    }
    std::fs::create_dir_all(&album)?;
    // With the whole workspace selected, the libraries are the ones that `test` builds too.
    let mut tour = cargo();
    tour.args([
        "test",
        "--locked",
        "--workspace",
        "--test",
        "journeys",
        "--",
    ]);
    tour.args(["--exact", "tour::reception_day", "--nocapture"]);
    tour.env("SATCHEL_TOUR", &album);
    if let Some(sample) = sample {
        tour.env("SATCHEL_TOUR_HOME", sample.home)
            .env("SATCHEL_TOUR_PASSWORD", sample.password);
    }
    println!("No display here: playing the reception tour on a virtual one.");
    let desk = Desk::open()?;
    let played = desk.run(&tour);
    println!("Screenshots and log: {}", album.display());
    played
}

/// A clinic full of made-up people, and the password its owner got.
struct Sample {
    home: PathBuf,
    password: String,
}

fn sample_clinic(home: Option<&Path>) -> Outcome<Sample> {
    let home = home.map_or_else(|| root().join("target/sample"), Path::to_path_buf);
    let password_file = home.join("password");
    if let Ok(password) = std::fs::read_to_string(&password_file) {
        return Ok(Sample { home, password });
    }
    let mut password = String::new();
    for _ in 0..2 {
        // The standard library's only source of chance: good enough for people who do not exist.
        write!(
            password,
            "{:08x}",
            RandomState::new().build_hasher().finish() >> 32
        )
        .map_err(|error| crate::Failure(error.to_string()))?;
    }
    std::fs::create_dir_all(&home)?;
    std::fs::write(&password_file, &password)?;
    carry_out(cargo().args(["build", "--locked", "--package", "satchelctl"]))?;
    let mut create = Command::new(program("satchelctl"));
    create.arg("create").arg(home.join("Sample.satchel"));
    create.args([
        "--name",
        "Sample clinic",
        "--owner",
        SAMPLE_OWNER,
        "--key-store",
        "none",
    ]);
    create.arg("--password-file").arg(&password_file);
    create.args(["--sample", SAMPLE_PATIENTS, "--seed", "1"]);
    // It prints the recovery words, which nobody needs for people who do not exist.
    let made = carry_out(create.stdout(Stdio::null()));
    if made.is_err() {
        std::fs::remove_file(&password_file)?;
    }
    made.map(|()| Sample { home, password })
}

fn program(name: &str) -> PathBuf {
    target_dir()
        .join("debug")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
