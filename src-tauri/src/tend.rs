//! Makes the backups that are due and proves the records, beside the windows.

use std::time::Duration;

use tauri::{AppHandle, Manager as _};

use crate::events;
use crate::reception::Reception;

const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Starts to look, for as long as Satchel runs.
pub(crate) fn watch(app: &AppHandle) -> tauri::Result<()> {
    let app = app.clone();
    let thread = std::thread::Builder::new().name("tending".to_owned());
    thread.spawn(move || {
        loop {
            std::thread::sleep(LOOK_EVERY);
            let changed = app.state::<Reception>().door().tend();
            events::changed(&app, &changed);
        }
    })?;
    Ok(())
}
