//! The desktop shell: a window, the way from it to the door, and the idle lock. No rules, no SQL.
//!
//! The screens reach the clinic by two commands, `call` and `call_with_files`, and nothing else; a third, `go`, changes
//! over between the clinic and where people practise, of which the shell alone knows the places, and a fourth, `copy`,
//! puts text on the clipboard for a minute: the shell has no file system, shell or network commands, and none that reads
//! the clipboard. Which files are read is chosen in the system's own dialog, on this side; the screens never see or name
//! a path.
//!
//! # Invariants
//! - Sessions stay in Rust, one per window; the screens hold no token. The wall has none: it sees `flow.wall` alone.
//! - A window shows Satchel's own pages only: it navigates nowhere and keeps nothing on disk. The wall is the one other
//!   window, opened from here.
//! - The title is "Satchel", whatever is open.
//!
//! Tests: `tests/journeys`, in the real window.

mod calls;
mod clipboard;
#[cfg(target_os = "linux")]
mod engine;
mod events;
mod hands;
mod home;
mod idle;
mod log;
mod page;
mod pick;
mod place;
mod reception;
mod tend;
mod wall;

use std::process::ExitCode;

use tauri::{App, Manager, RunEvent, Wry};

use clipboard::Clipboard;
use hands::Hands;
use home::Home;
use reception::Reception;

/// Runs Satchel until its window is closed.
#[must_use]
#[expect(
    clippy::exit,
    reason = "written by Tauri's macro; Satchel itself never leaves that way"
)]
pub fn run() -> ExitCode {
    let chosen = home::chosen();
    let mut context = tauri::generate_context!();
    if let Some(dir) = &chosen {
        // One Satchel per home: a second one for the same home shows the first one's window.
        context.config_mut().identifier.push_str(&home::mark(dir));
    }
    let built = tauri::Builder::<Wry>::new()
        .plugin(tauri_plugin_single_instance::init(
            |app, _arguments, _folder| page::show(app),
        ))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![
            calls::call,
            calls::call_with_files,
            calls::go,
            calls::touch,
            clipboard::copy,
            wall::wall
        ])
        .setup(|app| Ok(open(app, chosen)?))
        .build(context);
    let Ok(app) = built else {
        return ExitCode::FAILURE;
    };
    app.run(|app, event| {
        if let (RunEvent::Exit, Some(reception)) = (event, app.try_state::<Reception>()) {
            Clipboard::take_off(app);
            reception.door().close();
        }
    });
    ExitCode::SUCCESS
}

fn open(app: &App<Wry>, chosen: Option<std::path::PathBuf>) -> tauri::Result<()> {
    // Before the engine's processes are started, which keep to it as well.
    clinic::dump::leave_none()?;
    let dir = chosen.map_or_else(|| home::usual(app.path()), Ok)?;
    let home = Home::at(dir);
    log::keep_in(home.dir());
    // Where `satchelctl`, too, keeps what this PC notes of its clinics.
    let config = app.path().config_dir()?.join("Satchel");
    app.manage(Reception::new(&home, &config));
    app.manage(Clipboard::default());
    app.manage(Hands::default());
    page::open(app, &home)?;
    idle::watch(app.handle())?;
    tend::watch(app.handle())
}
