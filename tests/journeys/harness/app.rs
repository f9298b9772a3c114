//! One window of Satchel on a clinic folder of its own.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::bench::window::at_rest;
use xtask::webdriver::{Element, Window};
use xtask::{Failure, Outcome, stop, target_dir};

use super::Album;

/// How long a person would wait before calling it broken.
const PATIENCE: Duration = Duration::from_secs(45);
/// What a person points at: the words beside a radio button, which may be drawn by its tile; nothing at work.
const TARGET: &str = "const it = arguments[0];
    if (it.matches(':disabled')) return [];
    return ['radio', 'checkbox'].includes(it.type) && it.labels.length ? [it.labels[0]] : [it]";
const WATCH: &str = include_str!("../watch.js");
const FIND: &str = include_str!("../find.js");

/// Keys that are no letters, as WebDriver names them.
pub(crate) mod keys {
    pub(crate) const ENTER: &str = "\u{E007}";
    pub(crate) const ESCAPE: &str = "\u{E00C}";
    pub(crate) const CONTROL: &str = "\u{E009}";
    pub(crate) const SHIFT: &str = "\u{E008}";
    pub(crate) const ALT: &str = "\u{E00A}";
    pub(crate) const RIGHT: &str = "\u{E014}";
    pub(crate) const F8: &str = "\u{E038}";
    pub(crate) const TAB: &str = "\u{E004}";
    pub(crate) const UP: &str = "\u{E013}";
    pub(crate) const DOWN: &str = "\u{E015}";
}

/// Where and how the app runs.
#[derive(Debug)]
pub(crate) struct Place {
    /// The folder that holds the clinic; removed afterwards if it was not there before.
    pub(crate) home: PathBuf,
    /// Where pictures and log go.
    pub(crate) album: PathBuf,
    /// The machine's language, which must not matter.
    pub(crate) lang: &'static str,
    /// The file that a person picks when the system asks for one.
    pub(crate) picked: String,
}

impl Place {
    /// A PC without a clinic, in the plainest language.
    pub(crate) fn new(name: &str) -> Self {
        let album = target_dir().join("journeys").join(name);
        // What an earlier run left there.
        drop(fs::remove_dir_all(&album));
        Self {
            home: album.join("home"),
            album,
            lang: "C",
            picked: String::new(),
        }
    }
}

/// What a person had to do.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Effort {
    /// Keys, each with those held beside it.
    pub(crate) keys: u32,
    /// What was typed, letter by letter.
    pub(crate) letters: u32,
    /// Clicks.
    pub(crate) clicks: u32,
}

/// The running app.
#[derive(Debug)]
pub(crate) struct App {
    window: Window,
    album: Album,
    /// The part of the window to look in, by its name; empty for all of it.
    part: String,
    /// What was done since it was last asked for.
    effort: Effort,
}

impl App {
    /// Plays a journey in a fresh window, on a PC that has no clinic yet.
    ///
    /// When it fails, what the window showed last stays in `target/journeys/NAME/`.
    pub(crate) fn journey(name: &str, steps: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        Self::journey_at(&Place::new(name), steps)
    }

    /// Plays a journey at a place of one's choice.
    pub(crate) fn journey_at(place: &Place, steps: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        let made = !place.home.exists();
        fs::create_dir_all(&place.home)?;
        let mut app = Self::open(place)?;
        let played = app.play(steps);
        drop(app);
        if made {
            fs::remove_dir_all(&place.home)?;
        }
        played
    }

    fn open(place: &Place) -> Outcome<Self> {
        let program = PathBuf::from(env!("CARGO_BIN_EXE_satchel"));
        let home = place.home.to_string_lossy();
        let environment = [
            ("SATCHEL_HOME", &*home),
            ("SATCHEL_TEST_PICK", &place.picked),
            ("LANG", place.lang),
            ("LC_ALL", place.lang),
        ];
        let album = Album::open(place.album.clone())?;
        let window = Window::open(&program, &[], &environment)?;
        let app = Self {
            window,
            album,
            part: String::new(),
            effort: Effort::default(),
        };
        app.watch()?;
        Ok(app)
    }

    /// Runs the steps; then nothing may have gone wrong in the page.
    pub(crate) fn play(&mut self, steps: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        let played = steps(self).and_then(|()| self.kept_the_rules());
        if let Err(failure) = &played {
            self.note(&format!("FAILED: {failure}"))?;
            self.picture("failed")?;
            let shown = format!("reports: {:?}\n{}", self.kept_the_rules(), self.text()?);
            self.note(&shown)?;
        }
        played
    }

    /// Closes the window and opens it again on the same folder, as after a night.
    pub(crate) fn restart(&mut self) -> Outcome {
        self.note("restart")?;
        self.window.restart()?;
        self.watch()
    }

    /// Kills the app in the middle of its work and opens it again.
    pub(crate) fn crash(&mut self) -> Outcome {
        self.note("crash")?;
        self.window.crash()?;
        self.watch()
    }

    /// Waits for the page and keeps what goes wrong in it from now on.
    fn watch(&self) -> Outcome {
        self.until("see the page", || {
            Ok((self.window.script(WATCH, &json!([]))? == Value::Bool(true)).then_some(()))
        })
    }

    /// Does the steps in one part of the window, such as a side panel, once it is there.
    pub(crate) fn within(
        &mut self,
        part: &str,
        steps: impl FnOnce(&mut Self) -> Outcome,
    ) -> Outcome {
        self.finds("", part)?;
        part.clone_into(&mut self.part);
        let done = steps(self);
        self.part.clear();
        done
    }

    /// Clicks what has this role (`""` for any) and this name.
    pub(crate) fn click(&mut self, role: &str, name: &str) -> Outcome {
        self.note(&format!("click {role} \"{name}\""))?;
        self.effort.clicks += 1;
        self.until(&format!("click {role} \"{name}\""), || {
            let found = self.one(role, name)?;
            let target = self.window.script(TARGET, &json!([found.reference()]))?;
            match Element::all_in(&target).first() {
                Some(target) => self.window.click(target).map(Some),
                None => Ok(None),
            }
        })
    }

    /// Replaces what stands in the field with this label.
    pub(crate) fn fill(&mut self, label: &str, text: &str) -> Outcome {
        self.note(&format!("fill \"{label}\""))?;
        // A field may be closed for a moment, while its last content is worked on.
        self.until(&format!("fill \"{label}\""), || {
            let field = self.field(label)?;
            self.window.clear(&field)?;
            self.window.type_into(&field, text).map(Some)
        })
    }

    /// Chooses an option in the list with this label.
    pub(crate) fn choose(&mut self, label: &str, option: &str) -> Outcome {
        self.note(&format!("choose \"{option}\" in \"{label}\""))?;
        let list = self.until(&format!("find the list \"{label}\""), || {
            self.one("combobox", label).map(Some)
        })?;
        let chosen = self.window.script(
            include_str!("../choose.js"),
            &json!([list.reference(), option]),
        )?;
        if chosen == Value::Bool(true) {
            Ok(())
        } else {
            stop(format!("\"{label}\" offers no \"{option}\""))
        }
    }

    /// Presses keys together: `[keys::CONTROL, "k"]`.
    pub(crate) fn press(&mut self, together: &[&str]) -> Outcome {
        self.note(&format!("press {together:?}"))?;
        self.effort.keys += 1;
        self.window.press(together)
    }

    /// Types wherever the focus is, key by key.
    pub(crate) fn types(&mut self, text: &str) -> Outcome {
        self.note(&format!("type {} letters", text.chars().count()))?;
        for letter in text.chars() {
            self.effort.letters += 1;
            self.window.press(&[letter.encode_utf8(&mut [0; 4])])?;
        }
        Ok(())
    }

    /// What was done since this was last asked.
    pub(crate) fn take_effort(&mut self) -> Effort {
        std::mem::take(&mut self.effort)
    }

    /// Whether this holds of what has the focus, as the body of a function of `it`.
    pub(crate) fn focus_is(&self, question: &str) -> Outcome<bool> {
        let body = format!("const it = document.activeElement; return Boolean({question})");
        Ok(self.window.script(&body, &json!([]))? == Value::Bool(true))
    }

    /// Waits until the window shows these words.
    pub(crate) fn sees(&self, words: &str) -> Outcome {
        self.until(&format!("see \"{words}\""), || {
            Ok(self.text()?.contains(words).then_some(()))
        })
    }

    /// Waits until the window no longer shows these words.
    pub(crate) fn no_longer_sees(&self, words: &str) -> Outcome {
        self.until(&format!("no longer see \"{words}\""), || {
            Ok((!self.text()?.contains(words)).then_some(()))
        })
    }

    /// Waits until something with this role and name is there.
    pub(crate) fn finds(&self, role: &str, name: &str) -> Outcome<Element> {
        self.until(&format!("find {role} \"{name}\""), || {
            self.one(role, name).map(Some)
        })
    }

    /// Whether something with this role and name is there after a moment.
    pub(crate) fn is_there(&self, role: &str, name: &str) -> Outcome<bool> {
        std::thread::sleep(Duration::from_millis(500));
        Ok(!self.all(role, name)?.is_empty())
    }

    /// Waits until this button is offered or these words are told, and says whether it was the button.
    pub(crate) fn is_asked(&self, button: &str, told: &str) -> Outcome<bool> {
        self.until(&format!("be asked \"{button}\" or told \"{told}\""), || {
            let is_asked = !self.all("button", button)?.is_empty();
            let is_told = self.text()?.contains(told);
            Ok((is_asked || is_told).then_some(is_asked))
        })
    }

    /// The words of everything with this role, or of its label, in their order on the screen.
    pub(crate) fn texts(&self, role: &str) -> Outcome<Vec<String>> {
        let read = |element: Element| {
            let label = "return arguments[0].labels?.[0]?.innerText ?? arguments[0].innerText";
            let text = self.window.script(label, &json!([element.reference()]))?;
            Ok(plain(text.as_str().unwrap_or_default()))
        };
        self.all(role, "")?.into_iter().map(read).collect()
    }

    /// What stands in the field with this label.
    pub(crate) fn value(&self, label: &str) -> Outcome<String> {
        let field = self.field(label)?;
        let value = self
            .window
            .script("return arguments[0].value", &json!([field.reference()]))?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// All words in the window, with the space between them evened out.
    pub(crate) fn text(&self) -> Outcome<String> {
        let text = self
            .window
            .script("return document.body.innerText", &json!([]))?;
        Ok(plain(text.as_str().unwrap_or_default()))
    }

    /// What a script in the page answers: for what no person could measure.
    pub(crate) fn script(&self, body: &str) -> Outcome<Value> {
        self.window.script(body, &json!([]))
    }

    /// Puts the keyboard on the row that the keys of a screen act on, as soon as it is drawn.
    pub(crate) fn to_the_row(&self) -> Outcome {
        const GO: &str = "const row = document.querySelector('[data-cursor]');
            row?.focus();
            return row !== null && document.activeElement === row";
        self.until("reach the row of the keys", || {
            Ok((self.script(GO)? == true).then_some(()))
        })
    }

    /// Megabytes of the app's own process and of all its processes, at rest.
    pub(crate) fn memory(&self) -> Outcome<(f64, f64)> {
        at_rest(&self.window, "satchel")
    }

    /// Keeps a picture of the window, and says at once when something is wrong in it.
    pub(crate) fn picture(&mut self, name: &str) -> Outcome {
        self.album.picture(&self.window, name)
    }

    /// Writes a line into the journey's log.
    pub(crate) fn note(&mut self, what: &str) -> Outcome {
        self.album.note(what)
    }

    /// Neither a broken script nor anything against the content policy, by the engine's own reports.
    fn kept_the_rules(&self) -> Outcome {
        let seen = self
            .window
            .script(include_str!("../reports.js"), &json!([]))?;
        match seen.as_array() {
            Some(none) if none.is_empty() => Ok(()),
            _ => stop(format!("something went wrong in the page: {seen}")),
        }
    }

    fn all(&self, role: &str, name: &str) -> Outcome<Vec<Element>> {
        Ok(Element::all_in(
            &self.window.script(FIND, &json!([role, name, self.part]))?,
        ))
    }

    fn one(&self, role: &str, name: &str) -> Outcome<Element> {
        let found = self.all(role, name)?;
        found
            .into_iter()
            .next()
            .ok_or_else(|| Failure(format!("there is no {role} \"{name}\"")))
    }

    fn field(&self, label: &str) -> Outcome<Element> {
        let roles = ["textbox", "searchbox", "combobox", "spinbutton"];
        let found = roles.iter().find_map(|role| self.one(role, label).ok());
        found.ok_or_else(|| Failure(format!("there is no field \"{label}\"")))
    }

    /// Tries again until it succeeds or patience ends.
    pub(crate) fn until<T>(
        &self,
        what: &str,
        mut attempt: impl FnMut() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        let started = Instant::now();
        loop {
            let why = match attempt() {
                Ok(Some(done)) => return Ok(done),
                Ok(None) => String::new(),
                Err(failure) => failure.0,
            };
            if started.elapsed() > PATIENCE {
                return stop(format!(
                    "could not {what} in {} s. {why}",
                    PATIENCE.as_secs()
                ));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// Text as a person reads it: without direction marks, the space evened out.
fn plain(text: &str) -> String {
    let is_mark = |letter: &char| ('\u{2066}'..='\u{2069}').contains(letter);
    let text: String = text.chars().filter(|letter| !is_mark(letter)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
