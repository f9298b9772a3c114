//! `cargo xtask windows-check`: what lies below the window, built for Windows and tried under Wine.
//!
//! Debian's `rustc-web` is used because its sources come with it: the standard library for Windows is
//! built along. Outside the test command, because the first build takes a quarter of an hour.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::process::{cargo, command, read, run, spelled};
use crate::setup::{Package, install, package};
use crate::{Failure, Outcome, root, stop, target_dir};

const TARGET: &str = "x86_64-pc-windows-gnu";
const CRATES: [&str; 4] = ["vault", "journal", "clinic", "satchelctl"];
/// Called by its path: a compiler of rustup may stand before it on the search path.
const RUSTC: &str = "/usr/bin/rustc";
const WINE: &str = "/usr/lib/wine/wine64";

const PACKAGES: &[Package] = &[
    package(
        "rustc-web",
        "a Rust compiler whose standard library can be built",
    ),
    package("rust-web-src", "the sources of that library"),
    package("gcc-mingw-w64-x86-64", "C compiler and linker for Windows"),
    package("wine64", "runs Windows programs"),
    package("perl", "configures OpenSSL"),
    package("make", "builds OpenSSL"),
];

/// Builds, runs the tests, and plays one round with `satchelctl`.
///
/// # Errors
/// When something cannot be built, a test fails, or the round goes wrong.
pub(crate) fn windows_check(words: &[&str]) -> Outcome {
    let is_round_only = match words {
        [] => false,
        ["round"] => true,
        _ => return stop("`windows-check` takes `round`, for the round alone, or nothing more."),
    };
    if !cfg!(target_os = "linux") {
        return stop("This check is for Linux: on Windows, `cargo xtask test` is the check.");
    }
    install(PACKAGES)?;
    let wine = Wine::set_up()?;
    println!("==== build for Windows ====");
    let tests = || {
        let mut tests = build(&wine);
        tests.args(["--lib", "--bins", "--tests"]);
        tests
    };
    let began = Instant::now();
    run(tests().arg("--no-run"))?;
    println!("built in {} s", began.elapsed().as_secs());
    if !is_round_only {
        println!("==== tests under Wine ====");
        let began = Instant::now();
        run(tests().arg("--no-fail-fast"))?;
        println!("tested in {} s", began.elapsed().as_secs());
    }
    println!("==== a round with satchelctl.exe ====");
    round(&wine)?;
    println!("windows-check passed");
    Ok(())
}

fn folder() -> PathBuf {
    target_dir().join("windows")
}

/// `cargo test` for Windows, with the standard library built along. The program of the round comes with its tests:
/// built by itself it would share nothing with them, and take as long again.
fn build(wine: &Wine) -> Command {
    let mut build = cargo();
    build.args([
        "-Z",
        "build-std=std,panic_abort",
        "test",
        "--locked",
        "--target",
        TARGET,
    ]);
    for name in CRATES {
        build.args(["--package", name]);
    }
    build
        .env("RUSTC", RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", folder());
    build.env_remove("RUSTDOC").env_remove("RUSTC_WRAPPER");
    build.env(
        "CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER",
        "x86_64-w64-mingw32-gcc",
    );
    build.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", WINE);
    // The Credential Manager that Wine provides is the key store that the tests try.
    build.env("SATCHEL_TEST_KEY_STORE", "1");
    wine.environment(&mut build);
    build
}

/// A Windows of our own. Dropped, its server ends.
struct Wine {
    prefix: PathBuf,
}

impl Wine {
    /// Makes the folders of a new Windows and gives it the random numbers that Rust asks it for.
    fn set_up() -> Outcome<Self> {
        let wine = Self {
            prefix: folder().join("wine"),
        };
        let system = wine.prefix.join("drive_c/windows/system32");
        if !system.is_dir() {
            std::fs::create_dir_all(folder())?;
            let mut boot = Command::new(WINE);
            wine.environment(boot.args(["wineboot", "--init"]));
            run(&mut boot)?;
        }
        let mut compile = command("x86_64-w64-mingw32-gcc");
        compile
            .args(["-shared", "-O2", "-Wall", "-Werror", "-o"])
            .arg(system.join("bcryptprimitives.dll"));
        compile.arg(root().join("src-tauri/crates/xtask/assets/bcryptprimitives.c"));
        run(compile.arg("-ladvapi32"))?;
        Ok(wine)
    }

    fn environment(&self, command: &mut Command) {
        command
            .env("WINEPREFIX", &self.prefix)
            .env("WINEARCH", "win64")
            .env("WINEDEBUG", "-all");
        // Neither the browser nor the .NET of a Windows are wanted, nor a question about them.
        command.env("WINEDLLOVERRIDES", "mscoree=;mshtml=;winemenubuilder.exe=");
        command.env_remove("DISPLAY");
    }

    /// Runs a Windows program and answers what it printed.
    fn read(&self, program: &Path, arguments: &[&str]) -> Outcome<String> {
        let mut run = Command::new(WINE);
        self.environment(run.arg(program).args(arguments));
        run.current_dir(self.prefix.join("drive_c/clinics"));
        println!("{}", spelled(&run));
        read(&mut run)
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        let mut end = Command::new("/usr/lib/wine/wineserver");
        self.environment(end.arg("--kill"));
        // Nothing to end is fine too.
        drop(end.stdout(Stdio::null()).stderr(Stdio::null()).status());
    }
}

/// Create, register, search, verify: with the device secret in the Credential Manager.
fn round(wine: &Wine) -> Outcome {
    let program = folder().join(TARGET).join("debug/satchelctl.exe");
    let clinics = wine.prefix.join("drive_c/clinics");
    if clinics.exists() {
        std::fs::remove_dir_all(&clinics)?;
    }
    std::fs::create_dir_all(&clinics)?;
    std::fs::write(clinics.join("password"), "correct horse battery")?;
    let place = ["Round.satchel", "--password-file", "password"];
    let mut create = vec!["create"];
    create.extend(place);
    create.extend([
        "--name",
        "Round",
        "--owner",
        "Amal Haddad",
        "--key-store",
        "os",
        "--country",
        "EG",
    ]);
    wine.read(&program, &create)?;
    let ask = |name: &str, arguments: &str| {
        let mut call = vec!["call"];
        call.extend(place);
        call.extend(["--user", "Amal Haddad", name, arguments]);
        wine.read(&program, &call)
    };
    let person =
        r#"{"family_name":"Müller","given_name":"Ana","birth_date":"1987-03-02","phone":"none"}"#;
    ask("patients.register", person)?;
    let found = ask("patients.search", r#"{"text":"muller","limit":5}"#)?;
    let found: serde_json::Value = serde_json::from_str(&found)?;
    let name = found
        .pointer("/hits/0/family_name")
        .and_then(serde_json::Value::as_str);
    if name != Some("Müller") {
        return Err(Failure(format!(
            "the search did not find the person: {found}"
        )));
    }
    let mut verify = vec!["verify"];
    verify.extend(place);
    verify.extend(["--user", "Amal Haddad"]);
    println!("{}", wine.read(&program, &verify)?);
    Ok(())
}
