//! The wall of the waiting room: a second window, on another screen where there is one.
//!
//! It has no session: it looks through the desk's, and is let see `flow.wall` alone, in which there is no name. So it shows
//! nobody once the desk has locked, it keeps no clinic open, and whatever ran in it could ask for nothing else.

use serde::Deserialize;
use tauri::{AppHandle, Manager as _, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::page;
use crate::reception::Reception;

/// The wall's label; the capabilities in `tauri.conf.json` name it too.
pub(crate) const WALL: &str = "wall";

/// All that the wall may ask the door.
pub(crate) const ITS_COMMAND: &str = "flow.wall";

/// Where there is one screen only, the wall is a window on it.
const SIZE: (f64, f64) = (960.0, 600.0);

/// What can be done with the wall, and with a window that serves as one.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WallAct {
    /// Opens it, or brings it to the front.
    Show,
    /// Closes it.
    Hide,
    /// Lets the asking window fill its screen.
    Fill,
    /// Gives the asking window its frame back.
    Unfill,
}

/// Works the wall. It waits for the window system, so it runs beside the window's own thread.
#[tauri::command]
pub(crate) async fn wall(window: WebviewWindow, act: WallAct) -> Result<(), String> {
    let app = window.app_handle();
    let done = match act {
        WallAct::Show if window.label() == page::MAIN => show(&window),
        WallAct::Show => Ok(()),
        WallAct::Hide => {
            hide(app);
            Ok(())
        }
        WallAct::Fill => window.set_fullscreen(true),
        WallAct::Unfill => window.set_fullscreen(false),
    };
    done.map_err(|_refused| "window".to_owned())
}

fn show(desk: &WebviewWindow) -> tauri::Result<()> {
    let app = desk.app_handle();
    if let Some(wall) = app.get_webview_window(WALL) {
        return wall.set_focus();
    }
    let here = desk.current_monitor()?.map(|screen| *screen.position());
    let screens = desk.available_monitors()?;
    let other = screens
        .iter()
        .find(|screen| here.is_some_and(|here| here != *screen.position()));
    let builder = WebviewWindowBuilder::new(app, WALL, WebviewUrl::App("wall.html".into()));
    let builder = builder.inner_size(SIZE.0, SIZE.1).focused(false);
    let builder = match other {
        Some(screen) => {
            let at = screen.position().to_logical::<f64>(screen.scale_factor());
            builder.position(at.x, at.y).fullscreen(true)
        }
        None => builder.center(),
    };
    page::build(builder, &app.state::<Reception>().webview).map(drop)
}

/// Closes the wall, if it hangs.
pub(crate) fn hide(app: &AppHandle) {
    if let Some(wall) = app.get_webview_window(WALL) {
        // It may be closing already.
        drop(wall.close());
    }
}
