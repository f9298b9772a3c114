//! T-XSS-2: from inside the real window, whatever a script that came in would try, to run more or to get out.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::json;
use xtask::{Outcome, stop};

use crate::harness::App;
use crate::steps::{at_today, set_up};

const ATTEMPTS: &str = include_str!("leave.js");

/// A connection on which nothing was said.
const SILENT: &str = "a connection";

/// Whoever is spoken to: keeps the first line of each request.
struct Listener {
    address: String,
    heard: Arc<Mutex<Vec<String>>>,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    fn open() -> Outcome<Self> {
        let socket = TcpListener::bind("127.0.0.1:0")?;
        socket.set_nonblocking(true)?;
        let address = socket.local_addr()?.to_string();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ends = Arc::new(AtomicBool::new(false));
        let (hears, ended) = (Arc::clone(&heard), Arc::clone(&ends));
        let thread = std::thread::spawn(move || {
            while !ended.load(Ordering::Relaxed) {
                match socket.accept() {
                    Ok((stream, _)) => hears
                        .lock()
                        .into_iter()
                        .for_each(|mut all| all.push(said(&stream))),
                    Err(error) if error.kind() == ErrorKind::WouldBlock => {
                        std::thread::sleep(Duration::from_millis(10));
                    }
                    Err(_broken) => return,
                }
            }
        });
        Ok(Self {
            address,
            heard,
            ends,
            thread: Some(thread),
        })
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().map(|all| all.clone()).unwrap_or_default()
    }
}

fn said(mut stream: &TcpStream) -> String {
    let mut start = [0; 200];
    drop(stream.set_nonblocking(false));
    drop(stream.set_read_timeout(Some(Duration::from_millis(500))));
    let length = stream.read(&mut start).unwrap_or_default();
    let text = String::from_utf8_lossy(start.get(..length).unwrap_or_default());
    text.lines().next().unwrap_or(SILENT).to_owned()
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

#[test]
fn nothing_in_the_page_runs_text_or_leaves_it() -> Outcome {
    let listener = Listener::open()?;
    // It would have heard.
    TcpStream::connect(&listener.address)?.write_all(b"GET /self HTTP/1.1\r\n")?;
    App::journey("clinic-leaving", |app| {
        set_up(app)?;
        let address = json!(format!("http://{}", listener.address));
        app.script(&format!("(function () {{ {ATTEMPTS} }})({address}, true);"))?;
        app.until("have tried everything", || {
            Ok((app.script("return window.__done === true")? == json!(true)).then_some(()))
        })?;
        let tried = app.script("return window.__tried")?;
        let went = app.script("return window.__went")?;
        let place = app.script("return location.href")?;
        let heard = listener.heard();
        if tried.as_u64().is_none_or(|tried| tried < 40) {
            return stop(format!("only {tried} ways were tried"));
        }
        // WebKitGTK opens one connection ahead of a page that it then may not go to, and says nothing on it: attacks.md
        // has it as open. A word on it, or a second one, is a way out.
        let silent = heard.iter().filter(|line| *line == SILENT).count();
        let is_word = |line: &&String| *line != SILENT && *line != "GET /self HTTP/1.1";
        if went != json!([]) || silent > 1 || heard.iter().any(|line| is_word(&line)) {
            return stop(format!("ran: {went}; arrived: {heard:?}"));
        }
        if !place
            .as_str()
            .is_some_and(|it| it.starts_with("tauri://localhost"))
        {
            return stop(format!("the page is at {place} now"));
        }
        // Each refusal by the content rule is reported, and is none of the journey's own faults.
        let refused = app.script(
            "const seen = window.__cspViolations.length; \
             window.__cspViolations.length = window.__broken.length = 0; return seen",
        )?;
        if refused.as_u64().is_none_or(|refused| refused < 15) {
            return stop(format!("the content rule refused {refused} ways only"));
        }
        // What was refused has broken nothing.
        app.click("button", "Next free")?;
        app.sees("Next free times")?;
        app.press(&[crate::harness::keys::ESCAPE])?;
        at_today(app)
    })
}
