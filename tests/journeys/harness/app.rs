//! One window of Satchel on a clinic folder of its own.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::webdriver::{Element, Window};
use xtask::{Failure, Outcome, stop, target_dir};

use super::Album;

/// How long a person would wait before calling it broken.
const PATIENCE: Duration = Duration::from_secs(20);
const FIND: &str = include_str!("../find.js");

/// Keys that are no letters, as WebDriver names them.
pub mod keys {
    pub const ENTER: &str = "\u{E007}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const TAB: &str = "\u{E004}";
    pub const CONTROL: &str = "\u{E009}";
    pub const SHIFT: &str = "\u{E008}";
    pub const ALT: &str = "\u{E00A}";
    pub const DOWN: &str = "\u{E015}";
    pub const UP: &str = "\u{E013}";
}

/// The running app.
#[derive(Debug)]
pub struct App {
    window: Window,
    album: RefCell<Album>,
}

impl App {
    /// Plays a journey in a fresh window, on a PC that has no clinic yet.
    ///
    /// When it fails, what the window showed last stays in `target/journeys/NAME/`.
    pub fn journey(name: &str, play: impl FnOnce(&Self) -> Outcome) -> Outcome {
        let folder = target_dir().join("journeys").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let home = folder.join("home");
        fs::create_dir_all(&home)?;
        let app = Self::open(&home, Album::open(folder)?, "C")?;
        let played = app.play(play);
        drop(app);
        fs::remove_dir_all(home)?;
        played
    }

    /// Opens the window on the clinics in `home`, in the machine's language `lang`.
    pub fn open(home: &Path, album: Album, lang: &str) -> Outcome<Self> {
        let program = PathBuf::from(env!("CARGO_BIN_EXE_satchel"));
        let home = home.to_string_lossy();
        let environment = [("SATCHEL_HOME", &*home), ("LANG", lang), ("LC_ALL", lang)];
        let window = Window::open(&program, &[], &environment)?;
        Ok(Self { window, album: RefCell::new(album) })
    }

    /// Runs the steps; then nothing may have gone against the content policy.
    pub fn play(&self, steps: impl FnOnce(&Self) -> Outcome) -> Outcome {
        let played = steps(self).and_then(|()| self.kept_the_policy());
        if let Err(failure) = &played {
            self.note(&format!("FAILED: {failure}"))?;
            self.picture("failed")?;
            self.note(&self.text()?)?;
        }
        played
    }

    /// Clicks what has this role (`""` for any) and this name.
    pub fn click(&self, role: &str, name: &str) -> Outcome {
        self.note(&format!("click {role} \"{name}\""))?;
        self.until(&format!("click {role} \"{name}\""), || {
            self.window.click(&self.one(role, name)?).map(Some)
        })
    }

    /// Replaces what stands in the field with this label.
    pub fn fill(&self, label: &str, text: &str) -> Outcome {
        self.note(&format!("fill \"{label}\""))?;
        let field = self.until(&format!("find the field \"{label}\""), || self.field(label).map(Some))?;
        self.window.clear(&field)?;
        self.window.type_into(&field, text)
    }

    /// Types at the end of the field with this label.
    pub fn type_into(&self, label: &str, text: &str) -> Outcome {
        self.note(&format!("type into \"{label}\""))?;
        let field = self.until(&format!("find the field \"{label}\""), || self.field(label).map(Some))?;
        self.window.type_into(&field, text)
    }

    /// Chooses an option in the list with this label.
    pub fn choose(&self, label: &str, option: &str) -> Outcome {
        self.note(&format!("choose \"{option}\" in \"{label}\""))?;
        let list = self.until(&format!("find the list \"{label}\""), || self.one("combobox", label).map(Some))?;
        let chosen = self.window.script(include_str!("../choose.js"), &json!([list.reference(), option]))?;
        if chosen == Value::Bool(true) { Ok(()) } else { stop(format!("\"{label}\" offers no \"{option}\"")) }
    }

    /// Presses keys together: `[keys::CONTROL, "k"]`.
    pub fn press(&self, together: &[&str]) -> Outcome {
        self.note(&format!("press {together:?}"))?;
        self.window.press(together)
    }

    /// Waits until the window shows these words.
    pub fn sees(&self, words: &str) -> Outcome {
        self.until(&format!("see \"{words}\""), || Ok(self.text()?.contains(words).then_some(())))
    }

    /// Waits until the window no longer shows these words.
    pub fn no_longer_sees(&self, words: &str) -> Outcome {
        self.until(&format!("no longer see \"{words}\""), || {
            Ok((!self.text()?.contains(words)).then_some(()))
        })
    }

    /// Waits until something with this role and name is there.
    pub fn finds(&self, role: &str, name: &str) -> Outcome<Element> {
        self.until(&format!("find {role} \"{name}\""), || self.one(role, name).map(Some))
    }

    /// What stands in the field with this label.
    pub fn value(&self, label: &str) -> Outcome<String> {
        let field = self.field(label)?;
        let value = self.window.script("return arguments[0].value", &json!([field.reference()]))?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// All words in the window, with the space between them evened out.
    pub fn text(&self) -> Outcome<String> {
        let text = self.window.script("return document.body.innerText", &json!([]))?;
        let isolates = |letter: &char| !('\u{2066}'..='\u{2069}').contains(letter);
        let text: String = text.as_str().unwrap_or_default().chars().filter(isolates).collect();
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The window itself, for what only a few journeys need.
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// Keeps a picture of the window.
    pub fn picture(&self, name: &str) -> Outcome {
        self.album.borrow_mut().picture(&self.window, name)
    }

    /// Writes a line into the journey's log.
    pub fn note(&self, what: &str) -> Outcome {
        self.album.borrow_mut().note(what)
    }

    fn kept_the_policy(&self) -> Outcome {
        let seen = self.window.script("return window.__cspViolations", &json!([]))?;
        match seen.as_array() {
            Some(none) if none.is_empty() => Ok(()),
            Some(_) => stop(format!("against the content policy: {seen}")),
            None => stop("the window keeps no list of what went against the content policy"),
        }
    }

    fn one(&self, role: &str, name: &str) -> Outcome<Element> {
        let found = Element::all_in(&self.window.script(FIND, &json!([role, name]))?);
        found.into_iter().next().ok_or_else(|| Failure(format!("there is no {role} \"{name}\"")))
    }

    fn field(&self, label: &str) -> Outcome<Element> {
        let roles = ["textbox", "searchbox", "combobox", "spinbutton"];
        let found = roles.iter().find_map(|role| self.one(role, label).ok());
        found.ok_or_else(|| Failure(format!("there is no field \"{label}\"")))
    }

    /// Tries again until it succeeds or patience ends.
    fn until<T>(&self, what: &str, mut attempt: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        let started = Instant::now();
        loop {
            let why = match attempt() {
                Ok(Some(done)) => return Ok(done),
                Ok(None) => String::new(),
                Err(failure) => failure.0,
            };
            if started.elapsed() > PATIENCE {
                return stop(format!("could not {what} in {} s. {why}", PATIENCE.as_secs()));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}
