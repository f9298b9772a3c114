//! Locks the clinic when nobody is there, and when the PC has slept; takes off the clipboard what was on it for a minute.

use std::time::Duration;

use clinic::time::{Clock as _, SystemClock};
use tauri::{AppHandle, Manager as _};

use crate::clipboard::Clipboard;
use crate::events;
use crate::reception::Reception;

const LOOK_EVERY: Duration = Duration::from_secs(1);

/// The clock went on for this much longer than we did: the PC slept, and somebody else may have woken it.
const SLEPT_MS: i64 = 60_000;

/// Starts to look, once a second, for as long as Satchel runs.
pub(crate) fn watch(app: &AppHandle) -> tauri::Result<()> {
    let app = app.clone();
    let thread = std::thread::Builder::new().name("idle lock".to_owned());
    thread.spawn(move || {
        let mut last_ms = SystemClock.now_ms();
        loop {
            std::thread::sleep(LOOK_EVERY);
            let now_ms = SystemClock.now_ms();
            let reception = app.state::<Reception>();
            if now_ms.saturating_sub(last_ms) > SLEPT_MS {
                reception.door().lock();
            }
            last_ms = now_ms;
            Clipboard::tend(&app);
            for (label, window) in app.webview_windows() {
                reception.look(&reception.at(&label), |tell| events::tell(&window, tell));
            }
        }
    })?;
    Ok(())
}
