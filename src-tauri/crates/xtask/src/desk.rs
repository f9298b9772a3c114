//! A private desk to work at where no person sits: a virtual display, a session bus of its own and
//! an unlocked key store, so that the real window and the real Secret Service can be tried anywhere.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::process::{Guarded, command, read, server, spelled};
use crate::{Outcome, root, stop, target_dir};

/// The size of the screen that most front desks still have.
const SCREEN: &str = "1366x768x24";

/// Unlocks the key store on the new bus, then becomes the program.
const UNLOCK: &str = "\
printf satchel | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || exit 97
exec \"$@\"";

/// A bus that starts nothing by itself: no portal, no accessibility service of the machine wakes up.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A virtual display with folders of its own. Dropped, it is gone with all it showed.
#[derive(Debug)]
pub struct Desk {
    display: String,
    home: PathBuf,
    _screen: Guarded,
}

impl Desk {
    /// Starts a display that nobody else uses.
    ///
    /// # Errors
    /// When `Xvfb` cannot start, or the folders cannot be made.
    pub fn open() -> Outcome<Self> {
        let mut command = server("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-nolisten",
            "tcp",
            "-noreset",
        ]);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut screen = Guarded::start(&mut command)?;
        let mut number = String::new();
        if let Some(said) = screen.0.stdout.take() {
            BufReader::new(said).read_line(&mut number)?;
        }
        if number.trim().is_empty() {
            return stop("Xvfb found no free display.");
        }
        let home = target_dir()
            .join("desk")
            .join(std::process::id().to_string());
        for folder in ["data", "config", "cache", "run"] {
            std::fs::create_dir_all(home.join(folder))?;
        }
        only_for_us(&home.join("run"))?;
        std::fs::write(home.join("bus.conf"), BUS)?;
        Ok(Self {
            display: format!(":{}", number.trim()),
            home,
            _screen: screen,
        })
    }

    /// Runs a command at this desk, with the key store unlocked for it.
    ///
    /// # Errors
    /// When it cannot start or does not succeed.
    pub fn run(&self, inner: &Command) -> Outcome {
        let status = self.command(inner).status()?;
        if status.success() {
            Ok(())
        } else {
            stop(format!("`{}` ended with {status}", spelled(inner)))
        }
    }

    /// Runs a command at this desk and answers what it printed.
    ///
    /// # Errors
    /// When it cannot start or does not succeed.
    pub fn read(&self, inner: &Command) -> Outcome<String> {
        read(&mut self.command(inner))
    }

    /// A command as it is started at this desk.
    pub(crate) fn command(&self, inner: &Command) -> Command {
        let mut command = Command::new("dbus-run-session");
        command.current_dir(inner.get_current_dir().unwrap_or(&root()));
        command
            .arg(format!(
                "--config-file={}",
                self.home.join("bus.conf").display()
            ))
            .args(["--", "sh", "-c", UNLOCK, "sh"])
            .arg(inner.get_program())
            .args(inner.get_args());
        for (name, value) in inner.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11");
        command.env("XDG_DATA_HOME", self.home.join("data"));
        command.env("XDG_CONFIG_HOME", self.home.join("config"));
        command.env("XDG_CACHE_HOME", self.home.join("cache"));
        command.env("XDG_RUNTIME_DIR", self.home.join("run"));
        // Nothing here listens to accessibility events, and waiting for such a bus slows each start.
        command.env("NO_AT_BRIDGE", "1").env("GTK_A11Y", "none");
        command
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // A folder that stays behind lies in the build folder and does no harm.
        drop(std::fs::remove_dir_all(&self.home));
    }
}

/// The session bus refuses a runtime folder that others may enter.
fn only_for_us(folder: &Path) -> Outcome {
    #[cfg(unix)]
    std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// `cargo xtask desk`: runs any program there.
///
/// # Errors
/// When the desk cannot be opened, or the program fails.
pub(crate) fn at_desk(program: &str, arguments: &[&str]) -> Outcome {
    let desk = Desk::open()?;
    desk.run(command(program).args(arguments))
}
