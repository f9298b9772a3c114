//! A small W3C WebDriver client: what the journeys and measurements need of the real window.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::process::{Guarded, descendants, kill, server};
use crate::{Failure, Outcome, stop};

/// The key under which WebDriver hides an element's reference.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Where the engine draws without OpenGL it takes a picture with the next thing it draws; a quiet page draws nothing.
const STIR: &str = "
    let left = 40;
    const root = document.documentElement;
    const beat = () => {
      left -= 1;
      root.style.opacity = left % 2 ? '0.999' : '';
      if (left > 0) setTimeout(beat, 25);
      else root.style.removeProperty('opacity');
    };
    setTimeout(beat, 0);
    return null";
/// Longer than any single answer takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a program may take to end after its window is gone.
const LAST_MOMENT: Duration = Duration::from_secs(5);

/// A running driver with one window of the app. Dropped, both are gone.
#[derive(Debug)]
pub struct Window {
    driver: Guarded,
    port: u16,
    wanted: Value,
    session: String,
    /// When the driver, already waiting, was told to start the program.
    pub opened: Instant,
}

/// Something on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The elements in a script's answer.
    #[must_use]
    pub fn all_in(answer: &Value) -> Vec<Self> {
        let one = |value: &Value| Some(Self(value.get(ELEMENT)?.as_str()?.to_owned()));
        answer
            .as_array()
            .map_or_else(Vec::new, |many| many.iter().filter_map(one).collect())
    }

    /// How a script is handed the element.
    #[must_use]
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl Window {
    /// Starts `program` under a driver, with `environment` on top of ours.
    ///
    /// # Errors
    /// When the driver or the program does not start.
    pub fn open(program: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Outcome<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let mut command = server("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .envs(environment.iter().copied());
        command.envs([
            ("TAURI_AUTOMATION", "true"),
            ("TAURI_WEBVIEW_AUTOMATION", "true"),
        ]);
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let driver = Guarded::start(&mut command)?;
        let browser = json!({ "binary": program, "args": arguments });
        let wanted =
            json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": browser } } });
        let mut window = Self {
            driver,
            port,
            wanted,
            session: String::new(),
            opened: Instant::now(),
        };
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if started.elapsed() > PATIENCE {
                return stop("WebKitWebDriver does not answer.");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        window.begin()?;
        Ok(window)
    }

    fn begin(&mut self) -> Outcome {
        self.opened = Instant::now();
        let begun = self.ask("POST", "/session", Some(&self.wanted))?;
        let session = begun.get("sessionId").and_then(Value::as_str);
        session.unwrap_or_default().clone_into(&mut self.session);
        Ok(())
    }

    /// Ends the session, and with it the program: it gets a moment to close its files.
    fn end(&self) -> Outcome {
        let ended = self.ask("DELETE", &format!("/session/{}", self.session), None);
        let started = Instant::now();
        while !descendants(self.driver_id()).is_empty() {
            if started.elapsed() > LAST_MOMENT {
                kill(&descendants(self.driver_id()));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        ended.map(drop)
    }

    /// Ends the program and starts it again.
    ///
    /// # Errors
    /// When it does not start.
    pub fn restart(&mut self) -> Outcome {
        self.end()?;
        self.begin()
    }

    /// The driver's process id: the app and its web processes are below it.
    #[must_use]
    pub fn driver_id(&self) -> u32 {
        self.driver.0.id()
    }

    /// Kills the program without warning, as a power cut does, and starts it again.
    ///
    /// # Errors
    /// When it does not start.
    pub fn crash(&mut self) -> Outcome {
        kill(&descendants(self.driver_id()));
        // The session has lost its program: the driver may find that an error.
        drop(self.end());
        self.begin()
    }

    /// Runs the body of a JavaScript function in the page and answers what it returns.
    ///
    /// # Errors
    /// When the script throws, or the window is gone.
    pub fn script(&self, body: &str, arguments: &Value) -> Outcome<Value> {
        self.post(
            "/execute/sync",
            &json!({ "script": body, "args": arguments }),
        )
    }

    /// Like [`Window::script`], but answers what the script gives to its last argument, a function.
    ///
    /// # Errors
    /// When the script throws or never answers, or the window is gone.
    pub fn script_async(&self, body: &str, arguments: &Value) -> Outcome<Value> {
        self.post(
            "/execute/async",
            &json!({ "script": body, "args": arguments }),
        )
    }

    /// Clicks the middle of an element, as a person would; refused when something covers it.
    ///
    /// # Errors
    /// When the element cannot be clicked.
    pub fn click(&self, element: &Element) -> Outcome {
        self.post(&format!("/element/{}/click", element.0), &json!({}))
            .map(drop)
    }

    /// Types into an element.
    ///
    /// # Errors
    /// When the element takes no keys.
    pub fn type_into(&self, element: &Element, text: &str) -> Outcome {
        self.post(
            &format!("/element/{}/value", element.0),
            &json!({ "text": text }),
        )
        .map(drop)
    }

    /// Empties a field.
    ///
    /// # Errors
    /// When the element is no field.
    pub fn clear(&self, element: &Element) -> Outcome {
        self.post(&format!("/element/{}/clear", element.0), &json!({}))
            .map(drop)
    }

    /// Presses keys one after the other, all held until the last is down: `["\u{E009}", "k"]`.
    ///
    /// # Errors
    /// When the window is gone.
    pub fn press(&self, keys: &[&str]) -> Outcome {
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] }))
            .map(drop)
    }

    /// Drags with the mouse from one element to another.
    ///
    /// # Errors
    /// When the window is gone.
    pub fn drag(&self, from: &Element, to: &Element) -> Outcome {
        let over = |element: &Element, duration: u32| json!({ "type": "pointerMove", "duration": duration, "x": 0, "y": 0, "origin": element.reference() });
        let steps = json!([over(from, 0), { "type": "pointerDown", "button": 0 }, over(to, 200),
            { "type": "pointerUp", "button": 0 }]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": steps });
        self.post("/actions", &json!({ "actions": [mouse] }))
            .map(drop)
    }

    /// Drags an element `steps` frames long, each time so many pixels further, then lets go where Escape was pressed.
    ///
    /// # Errors
    /// When the window is gone.
    pub fn pull(&self, element: &Element, steps: i64, right_px: i64, down_px: i64) -> Outcome {
        let mut way = vec![
            json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": element.reference() }),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        // There and back again, so that it stays inside the window.
        way.extend((0..steps).map(|step| {
            let sign = if step % 30 < 15 { 1 } else { -1 };
            json!({ "type": "pointerMove", "duration": 16, "x": sign * right_px, "y": sign * down_px,
                    "origin": "pointer" })
        }));
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": way });
        self.post("/actions", &json!({ "actions": [mouse] }))?;
        self.press(&["\u{E00C}"])?;
        let up = json!([{ "type": "pointerUp", "button": 0 }]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": up });
        self.post("/actions", &json!({ "actions": [mouse] }))
            .map(drop)
    }

    /// The picture of the window, as PNG.
    ///
    /// # Errors
    /// When the window is gone.
    pub fn picture(&self) -> Outcome<Vec<u8>> {
        self.script(STIR, &json!([]))?;
        let answer = self.ask(
            "GET",
            &format!("/session/{}/screenshot", self.session),
            None,
        )?;
        Ok(decode_base64(answer.as_str().unwrap_or_default()))
    }

    fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        self.ask(
            "POST",
            &format!("/session/{}{path}", self.session),
            Some(body),
        )
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Outcome<Value> {
        let body = body.map_or_else(String::new, Value::to_string);
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer);
        let (_, text) = answer.split_once("\r\n\r\n").unwrap_or_default();
        let mut answer: Value = serde_json::from_str(text)
            .map_err(|error| Failure(format!("{method} {path}: no JSON in the answer: {error}")))?;
        let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
        match value.get("error").and_then(Value::as_str) {
            Some(error) if value.get("message").is_some() => {
                let message = value
                    .get("message")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                stop(format!("{error}: {message}"))
            }
            _ => Ok(value),
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Asked first, so that the app closes its clinic file; then the guard ends what is left.
        drop(self.end());
    }
}

/// Decodes standard base64; what is not of its alphabet is skipped.
fn decode_base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.extend((bits >> count).to_be_bytes().last());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::decode_base64;

    #[test]
    fn base64_of_all_lengths_is_decoded() {
        assert_eq!(decode_base64("U2F0Y2hlbA=="), b"Satchel");
        assert_eq!(decode_base64("c2F0Y2hlbA"), b"satchel");
        assert_eq!(decode_base64(""), b"");
    }
}
