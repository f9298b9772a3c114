//! The one way from the screens to the door.

use std::path::PathBuf;

use clinic::WireError;
use clinic::door::Incoming;
use serde_json::{Value, json};
use tauri::ipc::Response;
use tauri::{Manager as _, State, WebviewWindow};

use crate::clipboard::Clipboard;
use crate::hands::Hands;
use crate::pick::{Kind, pick};
use crate::reception::{AtWindow, Place, Reception};
use crate::wall::{ITS_COMMAND, WALL};
use crate::{events, page, pick};

/// Asks the clinic to do `name`.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    name: String,
    args: Value,
) -> Result<Response, WireError> {
    if window.label() == WALL {
        return on_wall(&window, &name).await;
    }
    beside(&window.clone(), move || {
        answer(&window, &name, &args, Vec::new(), None)
    })
    .await
}

/// As [`call`], with files that the person picks in the system's dialog; `input.no_file` if they pick none.
#[tauri::command]
pub(crate) async fn call_with_files(
    window: WebviewWindow,
    name: String,
    args: Value,
) -> Result<Response, WireError> {
    let kind = Kind::for_command(&name).filter(|_| window.label() == page::MAIN);
    let Some(kind) = kind else {
        return Err(refusal("input.unknown_command"));
    };
    beside(&window.clone(), move || {
        let at = window.state::<Reception>().at(window.label());
        let paths = chosen(&window, &at, kind, &name);
        if paths.is_empty() {
            return Err(refusal("input.no_file"));
        }
        if kind == Kind::BackupPlace {
            let place = paths.into_iter().next();
            return answer(&window, &name, &args, Vec::new(), place);
        }
        if let (Kind::Table, [path]) = (kind, paths.as_slice()) {
            // Remembered before it is written: nothing leaves unseen.
            let reply = asked(&window, &name, &args, Vec::new(), None)?;
            return pick::save(path, &reply).map(Response::new);
        }
        let incoming = pick::open(&paths)?;
        let reply = answer(&window, &name, &args, incoming, None)?;
        if name == IMPORT {
            // What is in is not brought in once more.
            at.keep_looked_at(kind, Vec::new());
        }
        Ok(reply)
    })
    .await
}

/// What the wall sees through the desk's session. It is no sign that somebody is at the desk.
async fn on_wall(window: &WebviewWindow, name: &str) -> Result<Response, WireError> {
    if name != ITS_COMMAND {
        return Err(refusal("auth.forbidden"));
    }
    let wall = window.clone();
    beside(window, move || {
        let reception = wall.state::<Reception>();
        let desk = reception.at(page::MAIN);
        let reply = reception.door().call(&desk.caller, ITS_COMMAND, "{}");
        reply.body.map(Response::new)
    })
    .await
}

/// A person pressed a key or a button in this window.
#[tauri::command]
#[expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands its arguments over by value"
)]
pub(crate) fn touch(window: WebviewWindow, reception: State<'_, Reception>) {
    reception.door().touch(&reception.at(window.label()).caller);
}

/// Changes over to the clinic, or to where people practise; with `afresh` the practice clinic is thrown away and begun
/// anew. Whoever was signed in is signed out.
#[tauri::command]
pub(crate) async fn go(window: WebviewWindow, place: Place, afresh: bool) -> Result<(), WireError> {
    beside(&window.clone(), move || {
        Clipboard::take_off(window.app_handle());
        let gone = window.state::<Reception>().go(place, afresh);
        gone.map_err(|_| refusal("storage.failed"))
    })
    .await
}

/// What takes in what `exchange.look_fhir` looked at.
const IMPORT: &str = "exchange.import_fhir";

/// The files for this call. An import and a restore take what was looked at, and nothing else; everything else asks.
fn chosen(window: &WebviewWindow, at: &AtWindow, kind: Kind, name: &str) -> Vec<PathBuf> {
    match name {
        "backup.preview" | "backup.restore" | IMPORT => at.looked_at(kind),
        "backup.look" | "exchange.look_fhir" => {
            let paths = pick(window, kind);
            // Whoever closes the dialog leaves what they looked at before.
            if !paths.is_empty() {
                at.keep_looked_at(kind, paths.clone());
            }
            paths
        }
        _ => pick(window, kind),
    }
}

fn answer(
    window: &WebviewWindow,
    name: &str,
    args: &Value,
    incoming: Vec<Incoming>,
    place: Option<PathBuf>,
) -> Result<Response, WireError> {
    asked(window, name, args, incoming, place).map(Response::new)
}

fn asked(
    window: &WebviewWindow,
    name: &str,
    args: &Value,
    incoming: Vec<Incoming>,
    place: Option<PathBuf>,
) -> Result<String, WireError> {
    let reception = window.state::<Reception>();
    let at = reception.at(window.label());
    let tell = events::progress(window.app_handle());
    let progress = |step| {
        // Whoever waits for an import is at work: a lock would throw it away.
        reception.door().touch(&at.caller);
        tell(step);
    };
    let reply = reception.door().call_at(
        &at.caller,
        name,
        &args.to_string(),
        incoming,
        place,
        &progress,
    );
    events::changed(window.app_handle(), &reply.changed);
    reception.look(&at, |tell| events::tell(window, tell));
    reply.body
}

/// Works on a thread of its own: the window never waits, and a search does not wait for an import.
async fn beside<T: Send + 'static>(
    window: &WebviewWindow,
    work: impl FnOnce() -> Result<T, WireError> + Send + 'static,
) -> Result<T, WireError> {
    let done = window.state::<Hands>().run(work).await;
    done.unwrap_or_else(|| Err(refusal("internal")))
}

pub(crate) fn refusal(code: &'static str) -> WireError {
    WireError {
        code,
        field: None,
        params: json!({}),
        incident: None,
    }
}
