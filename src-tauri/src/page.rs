//! The desk's window, and what holds for every window and the page in it.

use std::path::Path;

use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry,
};

use crate::home::Home;
use crate::place::Place;
use crate::wall;

/// The desk's window; the capabilities in `tauri.conf.json` name it too.
pub(crate) const MAIN: &str = "main";

/// Opens the window where it was closed last.
pub(crate) fn open(app: &App<Wry>, home: &Home) -> tauri::Result<()> {
    let place = Place::last(home, app);
    let builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default());
    let builder = builder
        .min_inner_size(Place::LEAST.0, Place::LEAST.1)
        .inner_size(place.width, place.height)
        .maximized(place.is_maximized);
    let builder = match place.at {
        Some((x, y)) => builder.position(x, y),
        None => builder.center(),
    };
    let window = build(builder, &home.webview())?;
    let (remembered, home) = (window.clone(), home.dir().to_owned());
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { .. } = event {
            Place::of(&remembered).keep(&home);
        }
        // Without the desk nobody could close the wall.
        if let WindowEvent::Destroyed = event {
            wall::hide(remembered.app_handle());
        }
    });
    Ok(())
}

/// Opens a window with what holds for every one of ours.
pub(crate) fn build<M: Manager<Wry>>(
    builder: WebviewWindowBuilder<'_, Wry, M>,
    kept: &Path,
) -> tauri::Result<WebviewWindow> {
    let builder = builder
        .title("Satchel")
        .prevent_overflow()
        .initialization_script(include_str!("page.js"))
        .on_navigation(is_ours)
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
        .on_download(|_webview, _event| false)
        // The engine keeps nothing on disk: no cache, no form history. Where it is driven by a test it must, since
        // WebKitGTK lets only a lasting session be automated.
        .incognito(!is_automated())
        .general_autofill_enabled(false)
        .zoom_hotkeys_enabled(false)
        // Dragging belongs to the screens; dropped files are refused in page.js.
        .disable_drag_drop_handler()
        .devtools(cfg!(debug_assertions))
        .data_directory(kept.to_owned());
    // What went against the content policy from the very start on, for the journeys.
    #[cfg(debug_assertions)]
    let builder = builder.initialization_script(include_str!("page_watched.js"));
    let window = builder.build()?;
    #[cfg(target_os = "linux")]
    crate::engine::settle(&window)?;
    Ok(window)
}

/// Ends the process that showed the page of a locked window, with all that it still has in memory. Elsewhere than on Linux
/// no engine offers that: the page itself goes, as it does everywhere, and the process stays.
#[cfg(target_os = "linux")]
pub(crate) fn leave(window: &WebviewWindow) {
    // WebKitGTK ends the session of whoever drives a page together with the page's process.
    if !is_automated() {
        // A window that is just closing takes its page along.
        drop(crate::engine::end_page(window));
    }
}

/// Brings the window to the person who started Satchel once more.
pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // If the desktop refuses, the window is still there to be clicked.
        drop(window.unminimize());
        drop(window.set_focus());
    }
}

/// Satchel's own pages: `tauri://localhost`, on Windows `http(s)://tauri.localhost`; while developing, Vite's.
fn is_ours(url: &Url) -> bool {
    let is_vite = cfg!(dev) && url.host_str() == Some("localhost") && url.port() == Some(1420);
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows),
        _ => is_vite,
    }
}

fn is_automated() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|it| it == "true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        let ours = |url: &str| is_ours(&Url::parse(url).unwrap());
        assert!(ours("tauri://localhost/") || cfg!(windows));
        for elsewhere in [
            "https://example.org/",
            "http://localhost/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "tauri://elsewhere/",
            "javascript:alert(1)",
        ] {
            assert!(!ours(elsewhere), "{elsewhere}");
        }
    }
}
