//! What each command needs on the machine: named first, then installed.

use std::env::consts::OS;
use std::path::PathBuf;
use std::process::Command;

use crate::process::{cargo, command, find, npm, read, run};
use crate::{Outcome, root, stop, target_dir};

/// The releases of the programs that are installed when the machine has none.
const NEXTEST: &str = "0.9.151";
const TYPOS: &str = "1.52.0";
const DENY: &str = "0.20.2";
const FUZZ: &str = "0.13.2";

/// A Debian package and why Satchel wants it.
#[derive(Clone, Copy)]
pub(crate) struct Package {
    name: &'static str,
    why: &'static str,
}

/// One line of a list of needs.
pub(crate) const fn package(name: &'static str, why: &'static str) -> Package {
    Package { name, why }
}

const BUILD: &[Package] = &[
    package("gcc", "C compiler, for SQLCipher"),
    package("libc6-dev", "C library headers"),
    package("libssl-dev", "OpenSSL, whose ciphers SQLCipher uses"),
    package("pkg-config", "finds OpenSSL and the web engine"),
    package("libwebkit2gtk-4.1-dev", "the web engine of the window"),
    package("librsvg2-dev", "icons of the window"),
];

const DESK: &[Package] = &[
    package("xvfb", "a virtual display"),
    package("dbus", "a session bus of its own"),
    package("gnome-keyring", "a real key store"),
    package("webkit2gtk-driver", "drives the real window"),
    package("fonts-noto-core", "letters of nearly all scripts"),
    package(
        "fonts-droid-fallback",
        "letters of Chinese, Japanese and Korean",
    ),
];

/// For which work the machine is made ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Build the app and open its window on a screen that is there.
    Window,
    /// Build the app and play it on a virtual screen.
    Tour,
    /// Everything the test command does.
    Test,
}

/// Names what is missing for `purpose` and installs it.
///
/// # Errors
/// When something is missing that cannot be installed from here; the message lists all of it.
pub(crate) fn prepare(purpose: Purpose) -> Outcome {
    let debian = OS == "linux" && find("apt-get").is_some() && find("dpkg-query").is_some();
    if debian {
        install_packages(purpose)?;
    }
    let mut missing = tools(purpose);
    if !debian {
        missing.extend(elsewhere(purpose));
    }
    if !missing.is_empty() {
        let list: String = missing.iter().map(|line| format!("\n  - {line}")).collect();
        return stop(format!("Satchel cannot be built here yet. Missing:{list}"));
    }
    install_node_modules()?;
    if purpose == Purpose::Test && chromium().is_none() {
        println!(
            "Missing: a Chromium for the browser tests. Installing the one that Playwright brings."
        );
        let mut install = command("npx");
        install.args(["playwright", "install", "--with-deps", "chromium"]);
        return run(install.current_dir(root().join("ui")));
    }
    Ok(())
}

/// Ubuntu's package of Chromium only points to a snap, which containers and servers cannot run.
fn is_ubuntu() -> bool {
    std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}

fn install_packages(purpose: Purpose) -> Outcome {
    let mut wanted = BUILD.to_vec();
    if purpose != Purpose::Window {
        wanted.extend(DESK);
    }
    if purpose == Purpose::Test && chromium().is_none() && !is_ubuntu() {
        wanted.push(package(
            "chromium-headless-shell",
            "browser tests of the screens",
        ));
    }
    if purpose == Purpose::Test {
        wanted.push(package("strace", "what a program starts, and whom it asks"));
    }
    if node_major().is_none() {
        wanted.push(package("nodejs", "builds the screens"));
    }
    install(&wanted)
}

/// Names which of these packages are missing and installs them.
///
/// # Errors
/// When apt cannot install them, or there is no right to.
pub(crate) fn install(packages: &[Package]) -> Outcome {
    let missing: Vec<&Package> = packages
        .iter()
        .filter(|it| !is_installed(it.name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing on this machine:");
    for it in &missing {
        println!("  {:24} {}", it.name, it.why);
    }
    println!("Installing with apt-get.");
    run(as_root()?.args(["apt-get", "update"]))?;
    let install = ["apt-get", "install", "--yes", "--no-install-recommends"];
    run(as_root()?
        .args(install)
        .args(missing.iter().map(|it| it.name)))
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    read(&mut query).is_ok_and(|status| status == "installed")
}

/// `env VARIABLE command...` with the rights to install packages.
fn as_root() -> Outcome<Command> {
    let mut command = if read(Command::new("id").arg("-u"))? == "0" {
        Command::new("env")
    } else if find("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    } else {
        return stop("Installing packages needs root, or sudo.");
    };
    command.arg("DEBIAN_FRONTEND=noninteractive");
    Ok(command)
}

/// Tools that come from the languages' own worlds, and that we do not install behind one's back.
fn tools(purpose: Purpose) -> Vec<String> {
    let mut missing = Vec::new();
    match node_major() {
        Some(20..) => {}
        Some(old) => missing.push(format!(
            "Node 20 or newer (found {old}): https://nodejs.org"
        )),
        None => missing.push("Node 20 or newer: https://nodejs.org".to_owned()),
    }
    if find(if cfg!(windows) { "npm.cmd" } else { "npm" }).is_none() && !cfg!(windows) {
        missing.push("npm, which comes with Node: https://nodejs.org".to_owned());
    }
    if purpose == Purpose::Test {
        for component in ["fmt", "clippy"] {
            if read(cargo().args([component, "--version"])).is_err() && !add_component(component) {
                missing.push(format!(
                    "cargo {component}: rustup component add {component}"
                ));
            }
        }
    }
    missing
}

fn add_component(component: &str) -> bool {
    let name = if component == "fmt" {
        "rustfmt"
    } else {
        component
    };
    println!("Missing: cargo {component}. Installing with rustup.");
    find("rustup").is_some() && run(command("rustup").args(["component", "add", name])).is_ok()
}

/// What to fetch by hand where there is no apt.
fn elsewhere(purpose: Purpose) -> Vec<String> {
    let mut missing = Vec::new();
    let mut need = |program: &str, how: &str| {
        if find(program).is_none() {
            missing.push(how.to_owned());
        }
    };
    match OS {
        "windows" => {
            need(
                "perl",
                "Strawberry Perl (configures OpenSSL): winget install StrawberryPerl.StrawberryPerl",
            );
            need("nasm", "NASM (assembles OpenSSL): winget install NASM.NASM");
            need(
                "nmake",
                "Visual Studio Build Tools with `Desktop development with C++`, and a \
                           `Developer PowerShell` to work in: winget install Microsoft.VisualStudio.2022.BuildTools",
            );
        }
        "macos" => {
            need("cc", "the Xcode command line tools: xcode-select --install");
        }
        _ => {
            need("gcc", "gcc");
            need("pkg-config", "pkg-config");
            for (library, what) in [
                (
                    "webkit2gtk-4.1",
                    "WebKitGTK 4.1 with its headers (webkit2gtk-4.1)",
                ),
                ("libcrypto", "OpenSSL with its headers"),
            ] {
                if read(Command::new("pkg-config").args(["--exists", library])).is_err() {
                    missing.push(what.to_owned());
                }
            }
        }
    }
    if OS == "linux" && purpose != Purpose::Window {
        for program in [
            "Xvfb",
            "dbus-run-session",
            "gnome-keyring-daemon",
            "WebKitWebDriver",
        ] {
            if find(program).is_none() {
                missing.push(program.to_owned());
            }
        }
    }
    if OS == "linux" && purpose == Purpose::Test && find("strace").is_none() {
        missing.push("strace".to_owned());
    }
    missing
}

/// The browser for the tests of the screens: first the one without a browser's own windows, since
/// drawing those, unseen, took half of the tests' time.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(set) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(set));
    }
    let names = [
        "chromium-headless-shell",
        "chrome-headless-shell",
        "chromium",
        "google-chrome-stable",
        "google-chrome",
        "chrome",
    ];
    names.iter().find_map(|name| find(name))
}

fn node_major() -> Option<u32> {
    let version = read(command("node").arg("--version")).ok()?;
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Fetches the libraries of the screens when the lock file is newer than what lies here.
fn install_node_modules() -> Outcome {
    let changed = |path: PathBuf| std::fs::metadata(path).and_then(|it| it.modified()).ok();
    let locked = changed(root().join("package-lock.json"));
    let installed = changed(root().join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    println!("Fetching the libraries of the screens.");
    run(npm().args(["ci", "--no-audit", "--no-fund"]))
}

/// The Rust test runner.
///
/// # Errors
/// When it cannot be built.
pub(crate) fn nextest() -> Outcome<Command> {
    let options = ["--no-default-features", "--features", "default-no-update"];
    let mut nextest = tool("cargo-nextest", NEXTEST, &options)?;
    nextest.arg("nextest");
    Ok(nextest)
}

/// The spelling checker.
///
/// # Errors
/// When it cannot be built.
pub(crate) fn typos() -> Outcome<Command> {
    tool("typos-cli", TYPOS, &[])
}

/// The checker of libraries against `deny.toml` and the published advisories.
///
/// # Errors
/// When it cannot be built.
pub(crate) fn deny() -> Outcome<Command> {
    tool("cargo-deny", DENY, &[])
}

/// What builds a reader with instruments and runs it.
///
/// # Errors
/// When it cannot be built.
pub(crate) fn cargo_fuzz() -> Outcome<Command> {
    tool("cargo-fuzz", FUZZ, &[])
}

/// A program from crates.io, built once into the target folder when the machine has none.
fn tool(name: &str, version: &str, options: &[&str]) -> Outcome<Command> {
    let program = name.trim_end_matches("-cli");
    if let Some(installed) = find(program) {
        return Ok(command(installed));
    }
    let tools = target_dir().join("tools");
    let ours = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let ours = tools.join("bin").join(ours);
    if !ours.is_file() {
        println!(
            "Missing: {name}. Building it once into {}.",
            tools.display()
        );
        let mut install = cargo();
        install.args(["install", "--locked", "--debug", name, "--version", version]);
        run(install.args(options).arg("--root").arg(&tools))?;
    }
    Ok(command(ours))
}
