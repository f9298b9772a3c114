//! What the screens are told without asking.

use std::cell::Cell;
use std::time::{Duration, Instant};

use clinic::door::{Changed, Progress};
use serde::Serialize;
use serde_json::json;
use tauri::{AppHandle, EventTarget, WebviewWindow};

use crate::clipboard::Clipboard;
use crate::reception::Tell;
use crate::wall::WALL;

/// Progress that comes faster than a person reads is left out.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);

/// Tells every window what changed.
pub(crate) fn changed(app: &AppHandle, changed: &Changed) {
    if !changed.topics.is_empty() || !changed.patient_ids.is_empty() {
        send(app, EventTarget::any(), "changed", changed);
    }
}

/// Passes on how far a long piece of work has come.
pub(crate) fn progress(app: &AppHandle) -> impl Fn(Progress) {
    let last: Cell<Option<Instant>> = Cell::new(None);
    move |progress| {
        let is_due = last.get().is_none_or(|at| at.elapsed() >= PROGRESS_EVERY);
        if is_due || progress.total == Some(progress.done) {
            last.set(Some(Instant::now()));
            send(app, EventTarget::any(), "progress", &progress);
        }
    }
}

/// Tells one window of the lock, and the wall with it; what was copied goes off the clipboard, and the page with its process.
pub(crate) fn tell(window: &WebviewWindow, tell: Tell) {
    let target = EventTarget::webview_window(window.label());
    let app = tauri::Manager::app_handle(window);
    match tell {
        Tell::Locking(in_s) => send(app, target, "locking", &json!({ "in_s": in_s })),
        Tell::Locked => {
            Clipboard::take_off(app);
            send(app, target, "locked", &json!({}));
            send(app, EventTarget::webview_window(WALL), "locked", &json!({}));
            #[cfg(target_os = "linux")]
            crate::page::leave(window);
        }
    }
}

fn send(app: &AppHandle, target: EventTarget, event: &str, payload: &impl Serialize) {
    // A window that is just closing need not know.
    drop(tauri::Emitter::emit_to(app, target, event, payload));
}
