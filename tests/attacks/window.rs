//! T-UNL-4 in the real window, which nothing drives but the keyboard: a lock ends the page together with its process.

use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use xtask::memory;

use crate::hands::{CONTROL, ENTER, Hands};
use crate::house::{House, OWNER, PASSWORD};
use crate::running::family;

const FAMILY: &str = "Quetzalcoatl";
const SEARCHED: &str = "quetz";

/// Satchel's window, with a keyboard. Dropped, the program is killed.
struct Window {
    program: Child,
    hands: Hands,
}

impl Window {
    fn open(house: &House) -> Self {
        let mut program = house.at_home(Command::new(env!("CARGO_BIN_EXE_satchel")));
        program.env("SATCHEL_HOME", house.path("home"));
        let program = program.spawn().unwrap();
        let hands = Hands::new();
        hands.on(program.id());
        Self { program, hands }
    }

    /// The process that shows the page.
    fn page(&self) -> Option<u32> {
        let all = family(self.program.id());
        let mut pages = all.iter().filter(|(_, name)| name.starts_with("WebKitWeb"));
        pages.next().map(|(id, _)| *id)
    }

    /// How often these words stand in the memory of the program, and of everything that it started.
    fn count(&self, words: &str) -> (usize, usize) {
        let own = self.program.id();
        let others = family(own).into_iter().filter(|(id, _)| *id != own);
        // Who ended meanwhile has no memory.
        let others = others.map(|(id, _)| memory::count(id, words).unwrap_or(0));
        (memory::count(own, words).unwrap(), others.sum())
    }

    fn until<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(seen) = look() {
                return seen;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "never: {what}");
            thread::sleep(Duration::from_millis(100));
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.program.kill().ok();
        self.program.wait().ok();
    }
}

#[test]
fn a_lock_leaves_nothing_of_anybody_in_the_windows_processes() {
    if std::env::var_os("DISPLAY").is_none() {
        println!("NOT TESTED: the window, because there is no display.");
        return;
    }
    let house = House::with(&["--sample", "30", "--country", "EG"]);
    let mut talk = house.talk();
    let person = json!({ "family_name": FAMILY, "given_name": "Zebulon", "birth_date": "1987-03-02", "phone": "none" });
    talk.ok("patients.register", &person);
    talk.end();
    let window = Window::open(&house);
    let before = window.until("a page", || window.page());
    window.until("the one who may come in", || {
        (window.count(OWNER).1 > 0).then_some(())
    });
    // Drawn a moment after it is read.
    thread::sleep(Duration::from_secs(1));
    window.hands.write(PASSWORD);
    window.hands.press(&[ENTER]);
    window.until("the search", || {
        window.hands.press(&[CONTROL, u32::from('f')]);
        thread::sleep(Duration::from_millis(500));
        window.hands.write(SEARCHED);
        thread::sleep(Duration::from_secs(1));
        (window.count(FAMILY).1 > 0).then_some(())
    });
    let open = [FAMILY, PASSWORD].map(|words| window.count(words));
    window.hands.press(&[CONTROL, u32::from('l')]);
    let after = window.until("another process for the page", || {
        window.page().filter(|page| *page != before)
    });
    assert_ne!(after, before);
    let locked = [FAMILY, PASSWORD].map(|words| window.count(words));
    println!("in the program and in its engine, open: {open:?}, locked: {locked:?}");
    // What the page was told and said lies in the C library's memory for a while, which wipes nothing that is given back.
    assert!(locked[0].0 < open[0].0, "the program: {open:?}, {locked:?}");
    assert_eq!(locked.map(|(_, engine)| engine), [0; 2], "the engine");
}
