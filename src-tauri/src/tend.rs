//! Makes the backups that are due, beside the windows.

use std::time::Duration;

use tauri::{AppHandle, Manager as _};

use clinic::door::Changed;

use crate::events;
use crate::reception::Reception;

const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Starts to look, for as long as Satchel runs.
pub(crate) fn watch(app: &AppHandle) -> tauri::Result<()> {
    let app = app.clone();
    let thread = std::thread::Builder::new().name("backups".to_owned());
    thread.spawn(move || {
        loop {
            std::thread::sleep(LOOK_EVERY);
            if app.state::<Reception>().door().tend(&|_| {}) {
                let topics = vec!["backup"];
                let patient_ids = Vec::new();
                events::changed(
                    &app,
                    &Changed {
                        topics,
                        patient_ids,
                    },
                );
            }
        }
    })?;
    Ok(())
}
