//! The log of this PC, `satchel.log` in the home: defects with their incident number and place. No patient data:
//! what a panic says may hold some, so only where it happened is written.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use clinic::time::{Clock as _, SystemClock, Zone};

/// A log that grew beyond this begins anew at the next start.
const LARGEST_BYTES: u64 = 1024 * 1024;

/// Writes defects to the home's log from now on.
pub(crate) fn keep_in(home: &Path) {
    let file = open(home).map(|file| Arc::new(Mutex::new(file)));
    if let Some(file) = file.clone() {
        clinic::log::set_sink(move |line| write(&file, line));
    }
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if let (Some(file), Some(place)) = (&file, panic.location()) {
            write(file, &format!("panic at {}:{}", place.file(), place.line()));
        }
        if cfg!(debug_assertions) {
            before(panic);
        }
    }));
}

fn open(home: &Path) -> Option<File> {
    let path = home.join("satchel.log");
    let is_large = path.metadata().is_ok_and(|it| it.len() > LARGEST_BYTES);
    let mut options = OpenOptions::new();
    options
        .create(true)
        .write(true)
        .truncate(is_large)
        .append(!is_large);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).ok()
}

fn write(file: &Mutex<File>, line: &str) {
    let now_ms = SystemClock.now_ms();
    let at =
        Zone::named("UTC").map_or_else(|_| now_ms.to_string(), |utc| utc.civil(now_ms).to_string());
    // A full disk must not turn a report into a second defect.
    drop(writeln!(
        file.lock().unwrap_or_else(PoisonError::into_inner),
        "{at} {line}"
    ));
}
