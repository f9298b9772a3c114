//! What Satchel puts on the clipboard: it goes off again after a minute, at a lock and at exit, if it is still ours.
//!
//! A page can only write over whatever is there; so this side does it, which can look first. What somebody else has put
//! there since is theirs and stays. Of our own text only a mark is kept.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use clinic::WireError;
use tauri::{AppHandle, Manager as _, WebviewWindow};

use crate::calls::refusal;
use crate::page;

/// Long enough to change over to another program and paste.
const STAYS: Duration = Duration::from_secs(60);
/// A screen full of messages is a tenth of this.
const LONGEST_BYTES: usize = 256 * 1024;

/// The clipboard does not answer: on Windows one program at a time has it open.
#[derive(Debug)]
struct Busy;

/// Where copied text lies.
trait Board: Send {
    fn put(&mut self, text: &str) -> Result<(), Busy>;
    /// `None` if something else than text lies there, or nothing.
    fn text(&mut self) -> Result<Option<String>, Busy>;
    fn clear(&mut self) -> Result<(), Busy>;
}

/// The clipboard of the desktop, asked for when something is first copied.
#[derive(Default)]
struct Desktop(Option<arboard::Clipboard>);

impl Desktop {
    fn board(&mut self) -> Result<&mut arboard::Clipboard, Busy> {
        if self.0.is_none() {
            self.0 = arboard::Clipboard::new().ok();
        }
        self.0.as_mut().ok_or(Busy)
    }
}

impl Board for Desktop {
    fn put(&mut self, text: &str) -> Result<(), Busy> {
        let set = self.board()?.set();
        // Windows keeps a history of what was copied, and sends it to the person's other PCs.
        #[cfg(windows)]
        let set = {
            use arboard::SetExtWindows as _;
            set.exclude_from_history()
                .exclude_from_cloud()
                .exclude_from_monitoring()
        };
        #[cfg(target_os = "linux")]
        let set = arboard::SetExtLinux::exclude_from_history(set);
        set.text(text).map_err(|_| Busy)
    }

    fn text(&mut self) -> Result<Option<String>, Busy> {
        match self.board()?.get_text() {
            Ok(text) => Ok(Some(text)),
            Err(arboard::Error::ContentNotAvailable) => Ok(None),
            Err(_) => Err(Busy),
        }
    }

    fn clear(&mut self) -> Result<(), Busy> {
        self.board()?.clear().map_err(|_| Busy)
    }
}

/// What lies on the clipboard by Satchel, and until when.
struct Copied<B> {
    board: B,
    marks: RandomState,
    ours: Option<(u64, Instant)>,
}

impl<B: Board> Copied<B> {
    fn new(board: B) -> Self {
        let marks = RandomState::new();
        Self {
            board,
            marks,
            ours: None,
        }
    }

    fn put(&mut self, text: &str, now: Instant) -> Result<(), Busy> {
        self.board.put(text)?;
        self.ours = Some((self.marks.hash_one(text), now));
        Ok(())
    }

    /// Takes it off once its time is over.
    fn tend(&mut self, now: Instant) {
        let is_over = |(_, at): (u64, Instant)| now.saturating_duration_since(at) >= STAYS;
        if self.ours.is_some_and(is_over) {
            self.take_off();
        }
    }

    /// Takes it off now, if it is still ours. A clipboard that does not answer is asked again the next time.
    fn take_off(&mut self) {
        let Some((mark, _)) = self.ours else {
            return;
        };
        let is_off = match self.board.text() {
            Ok(Some(text)) if self.marks.hash_one(text.as_str()) == mark => self.board.clear(),
            Ok(_) => Ok(()),
            Err(Busy) => Err(Busy),
        };
        if is_off.is_ok() {
            self.ours = None;
        }
    }
}

/// The one clipboard of the windows.
pub(crate) struct Clipboard(Mutex<Copied<Desktop>>);

impl Default for Clipboard {
    fn default() -> Self {
        Self(Mutex::new(Copied::new(Desktop::default())))
    }
}

impl Clipboard {
    /// To be called now and then.
    pub(crate) fn tend(app: &AppHandle) {
        Self::of(app, |copied| copied.tend(Instant::now()));
    }

    /// The clinic is locked, or Satchel ends.
    pub(crate) fn take_off(app: &AppHandle) {
        Self::of(app, Copied::take_off);
    }

    fn of<T>(app: &AppHandle, act: impl FnOnce(&mut Copied<Desktop>) -> T) -> Option<T> {
        let clipboard = app.try_state::<Self>()?;
        let mut copied = clipboard.0.lock().unwrap_or_else(PoisonError::into_inner);
        Some(act(&mut copied))
    }
}

/// Puts text on the clipboard for a minute. Only somebody who is signed in at the desk has anything to copy.
#[tauri::command]
pub(crate) async fn copy(window: WebviewWindow, text: String) -> Result<(), WireError> {
    if window.label() != page::MAIN {
        return Err(refusal("auth.forbidden"));
    }
    if text.len() > LONGEST_BYTES {
        return Err(refusal("input.invalid"));
    }
    let put = tauri::async_runtime::spawn_blocking(move || {
        Clipboard::of(window.app_handle(), |copied| {
            copied.put(&text, Instant::now())
        })
    });
    match put.await {
        Ok(Some(Ok(()))) => Ok(()),
        Ok(_) | Err(_) => Err(refusal("internal")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A clipboard that everybody writes to.
    #[derive(Default)]
    struct Table {
        text: Option<String>,
        refuses: bool,
    }

    impl Table {
        fn answers(&self) -> Result<(), Busy> {
            if self.refuses { Err(Busy) } else { Ok(()) }
        }
    }

    impl Board for Table {
        fn put(&mut self, text: &str) -> Result<(), Busy> {
            self.answers()?;
            self.text = Some(text.to_owned());
            Ok(())
        }

        fn text(&mut self) -> Result<Option<String>, Busy> {
            self.answers()?;
            Ok(self.text.clone())
        }

        fn clear(&mut self) -> Result<(), Busy> {
            self.answers()?;
            self.text = None;
            Ok(())
        }
    }

    fn lies(copied: &Copied<Table>) -> Option<&str> {
        copied.board.text.as_deref()
    }

    #[test]
    fn what_was_copied_goes_off_after_a_minute() {
        let mut copied = Copied::new(Table::default());
        let start = Instant::now();
        copied.put("Hello Mona", start).unwrap();
        copied.tend(start + Duration::from_secs(59));
        assert_eq!(lies(&copied), Some("Hello Mona"));
        // Copied again: the minute begins anew.
        let again = start + Duration::from_secs(59);
        copied.put("Hello Omar", again).unwrap();
        copied.tend(start + Duration::from_secs(61));
        assert_eq!(lies(&copied), Some("Hello Omar"));
        copied.tend(start + Duration::from_secs(119));
        assert_eq!(lies(&copied), None);
    }

    #[test]
    fn what_somebody_else_copied_since_stays() {
        let mut copied = Copied::new(Table::default());
        let start = Instant::now();
        copied.put("Hello Mona", start).unwrap();
        copied.board.text = Some("a recipe".to_owned());
        copied.tend(start + STAYS);
        copied.take_off();
        assert_eq!(lies(&copied), Some("a recipe"));
        // Nor is the same text taken from whoever copies it themselves later.
        copied.board.text = Some("Hello Mona".to_owned());
        copied.take_off();
        assert_eq!(lies(&copied), Some("Hello Mona"));
    }

    #[test]
    fn a_lock_takes_it_off_at_once_and_a_clipboard_that_refuses_is_told() {
        let mut copied = Copied::new(Table::default());
        copied.put("Hello Mona", Instant::now()).unwrap();
        copied.take_off();
        assert_eq!(lies(&copied), None);
        copied.board.refuses = true;
        assert!(copied.put("Hello Mona", Instant::now()).is_err());
    }

    #[test]
    fn a_clipboard_that_does_not_answer_is_asked_again() {
        let mut copied = Copied::new(Table::default());
        let start = Instant::now();
        copied.put("Hello Mona", start).unwrap();
        copied.board.refuses = true;
        copied.tend(start + STAYS);
        copied.take_off();
        assert_eq!(lies(&copied), Some("Hello Mona"));
        copied.board.refuses = false;
        copied.tend(start + STAYS);
        assert_eq!(lies(&copied), None);
    }
}
