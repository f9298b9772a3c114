//! A keyboard at the window of a program: its keys come from the display, as a person's do.

use std::collections::HashMap;
use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, InputFocus, Window};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::{CURRENT_TIME, NONE};

const PRESS: u8 = 2;
const RELEASE: u8 = 3;
/// Long enough that no key is taken for another's repetition.
const BETWEEN: Duration = Duration::from_millis(30);

pub(crate) const ENTER: u32 = 0xff0d;
pub(crate) const CONTROL: u32 = 0xffe3;
pub(crate) const ALT: u32 = 0xffe9;
pub(crate) const ESCAPE: u32 = 0xff1b;
pub(crate) const F8: u32 = 0xffc5;

/// The keyboard of this display.
pub(crate) struct Hands {
    display: RustConnection,
    root: Window,
    /// The key for each symbol that needs no other key held.
    keys: HashMap<u32, u8>,
}

impl Hands {
    pub(crate) fn new() -> Self {
        let (display, screen) = RustConnection::connect(None).unwrap();
        let root = display.setup().roots[screen].root;
        let (first, last) = (display.setup().min_keycode, display.setup().max_keycode);
        let map = display.get_keyboard_mapping(first, last - first + 1);
        let map = map.unwrap().reply().unwrap();
        let rows = map.keysyms.chunks(map.keysyms_per_keycode.into());
        let keys = (first..=last).zip(rows).map(|(key, row)| (row[0], key));
        Self {
            keys: keys.collect(),
            display,
            root,
        }
    }

    /// Waits for the window of this process, and has it hear the keys. No window manager does that here.
    pub(crate) fn on(&self, process: u32) {
        let begun = Instant::now();
        let window = loop {
            if let Some(window) = self.window(process) {
                break window;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "no window came");
            thread::sleep(BETWEEN);
        };
        let focus = InputFocus::PARENT;
        let told = self.display.set_input_focus(focus, window, CURRENT_TIME);
        told.unwrap().check().unwrap();
    }

    /// What the display calls the windows of this process, by either of the two names that they have.
    pub(crate) fn titles(&self, process: u32) -> Vec<String> {
        let window = self.window(process).unwrap();
        let names = [AtomEnum::WM_NAME.into(), self.atom(b"_NET_WM_NAME")];
        let names = names.map(|name| {
            let name = self
                .display
                .get_property(false, window, name, AtomEnum::ANY, 0, 1024);
            String::from_utf8_lossy(&name.unwrap().reply().unwrap().value).into_owned()
        });
        names.to_vec()
    }

    fn atom(&self, name: &[u8]) -> u32 {
        let atom = self.display.intern_atom(false, name).unwrap();
        atom.reply().unwrap().atom
    }

    fn window(&self, process: u32) -> Option<Window> {
        let name = self.atom(b"_NET_WM_PID");
        let all = self.display.query_tree(self.root).unwrap().reply().unwrap();
        all.children.into_iter().find(|window| {
            let of = self
                .display
                .get_property(false, *window, name, AtomEnum::CARDINAL, 0, 1);
            let shown = self.display.get_window_attributes(*window);
            let is_shown = shown
                .unwrap()
                .reply()
                .is_ok_and(|it| u8::from(it.map_state) == 2);
            let of = of.unwrap().reply().ok();
            is_shown && of.and_then(|it| it.value32()?.next()) == Some(process)
        })
    }

    /// Presses this key while those before it are held.
    pub(crate) fn press(&self, keys: &[u32]) {
        let keys: Vec<u8> = keys.iter().map(|key| self.keys[key]).collect();
        for key in &keys {
            self.send(PRESS, *key);
        }
        for key in keys.iter().rev() {
            self.send(RELEASE, *key);
        }
        thread::sleep(BETWEEN);
    }

    /// Types small letters and spaces.
    pub(crate) fn write(&self, text: &str) {
        for letter in text.chars() {
            self.press(&[letter.into()]);
        }
    }

    fn send(&self, what: u8, key: u8) {
        let sent = self
            .display
            .xtest_fake_input(what, key, CURRENT_TIME, NONE, 0, 0, 0);
        sent.unwrap().check().unwrap();
    }
}
