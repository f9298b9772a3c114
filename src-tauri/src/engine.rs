//! What the engine is told on Linux: to draw the way that suits this PC, to keep ready nothing that no page uses, and to
//! end a page with its process.

use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use tauri::WebviewWindow;
use tauri::webview::PlatformWebview;
use webkit2gtk::{
    CacheModel, HardwareAccelerationPolicy, SettingsExt as _, WebContextExt as _,
    WebProcessTerminationReason, WebView, WebViewExt as _,
};

/// Where the kernel lists what can draw.
const DRAWING: &str = "/dev/dri";

/// A page whose process ended by itself is shown again once in this time: one that always ends it is not shown for ever.
const MOST_OFTEN: Duration = Duration::from_secs(10);

/// Ends the process that shows this window's page, with all that it has in memory; another one shows the first page.
///
/// The engine gives back what a page of before held, and wipes none of it: only the end of its process does.
pub(crate) fn end_page(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| webview.inner().terminate_web_process())
}

/// Shows the first page again when its process has ended: because we ended it, or because it broke.
fn show_again(view: &WebView) {
    let broke: Cell<Option<Instant>> = Cell::new(None);
    view.connect_web_process_terminated(move |view, why| {
        let is_ours = why == WebProcessTerminationReason::TerminatedByApi;
        let is_first = broke.get().is_none_or(|at| at.elapsed() > MOST_OFTEN);
        if !is_ours {
            broke.set(Some(Instant::now()));
        }
        if is_ours || is_first {
            view.reload();
        }
    });
}

/// Tells the engine behind this window, before its first page is drawn.
pub(crate) fn settle(window: &WebviewWindow) -> tauri::Result<()> {
    let draws_by_itself = !has_graphics(Path::new(DRAWING));
    window.with_webview(move |webview| tell(&webview, draws_by_itself))
}

fn tell(webview: &PlatformWebview, draws_by_itself: bool) {
    let view = webview.inner();
    show_again(&view);
    if let Some(context) = view.context() {
        // One page, read once, from inside the program.
        context.set_cache_model(CacheModel::DocumentViewer);
    }
    let Some(settings) = view.settings() else {
        return;
    };
    settings.set_enable_page_cache(false);
    settings.set_enable_webgl(false);
    settings.set_enable_webaudio(false);
    settings.set_enable_media(false);
    if draws_by_itself {
        // Without a graphics card the engine draws by OpenGL all the same, and the processor plays the card. Measured: a
        // keystroke's results then take three to five times as long as drawn directly, and nearly twice the memory.
        settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
    }
}

/// Whether a graphics card can be drawn with; a PC that cannot be asked is taken to have one.
fn has_graphics(listed: &Path) -> bool {
    match fs::read_dir(listed) {
        Ok(entries) => entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("renderD")),
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_that_only_shows_does_not_draw() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!has_graphics(&dir.path().join("none")));
        assert!(!has_graphics(dir.path()));
        fs::write(dir.path().join("card0"), "").unwrap();
        assert!(!has_graphics(dir.path()));
        fs::write(dir.path().join("renderD128"), "").unwrap();
        assert!(has_graphics(dir.path()));
    }
}
