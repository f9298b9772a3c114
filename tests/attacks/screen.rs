//! T-UNL-4 in the real window, which nothing drives but the keyboard: a lock ends the page together with its process.

use std::fs;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use xtask::bench::machine::pss_mb;
use xtask::memory;

use crate::hands::{ALT, CONTROL, ENTER, ESCAPE, F8, Hands};
use crate::house::{House, OWNER, PASSWORD};
use crate::running::family;

const FAMILY: &str = "Quetzalcoatl";
const SEARCHED: &str = "quetz";

const HOURS: u32 = 8;
/// Booked in an hour.
const VISITS: u32 = 4;
/// As long as a person looks at what a key did.
const LOOK: Duration = Duration::from_millis(700);

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

    /// Signs the owner in; the process of the page.
    fn sign_in(&self) -> u32 {
        self.until("the one who may come in", || {
            (self.count(OWNER).1 > 0).then_some(())
        });
        // Drawn a moment after it is read.
        thread::sleep(Duration::from_secs(1));
        self.hands.write(PASSWORD);
        self.hands.press(&[ENTER]);
        self.until("a page", || self.page())
    }

    /// Locks, and waits until another process shows the page.
    fn lock(&self, page: u32) {
        self.hands.press(&[CONTROL, u32::from('l')]);
        self.until("another process for the page", || {
            self.page().filter(|other| *other != page)
        });
    }

    /// Megabytes of its own process and of all its processes, at rest.
    fn mb(&self) -> (f64, f64) {
        thread::sleep(Duration::from_secs(5));
        let own = self.program.id();
        let all = family(own).into_iter().filter_map(|(id, _)| pss_mb(id));
        (pss_mb(own).unwrap(), all.sum())
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
    let before = window.sign_in();
    window.until("the search", || {
        window.hands.press(&[CONTROL, u32::from('f')]);
        thread::sleep(Duration::from_millis(500));
        window.hands.write(SEARCHED);
        thread::sleep(Duration::from_secs(1));
        (window.count(FAMILY).1 > 0).then_some(())
    });
    let open = [FAMILY, PASSWORD].map(|words| window.count(words));
    // T-IPC-3: her chart is open, and whoever looks at the taskbar reads the program's name.
    window.press_and_look(&[ENTER]);
    let titles = window.hands.titles(window.program.id());
    assert_eq!(titles, ["Satchel", "Satchel"]);
    for (id, name) in family(window.program.id()) {
        let limits = fs::read_to_string(format!("/proc/{id}/limits")).unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core"));
        let none = core.is_some_and(|line| line.split_whitespace().nth(5) == Some("0"));
        assert!(none, "{name} would leave a copy of its memory: {core:?}");
    }
    window.lock(before);
    let locked = [FAMILY, PASSWORD].map(|words| window.count(words));
    println!("in the program and in its engine, open: {open:?}, locked: {locked:?}");
    // What the page was told and said lies in the C library's memory for a while, which wipes nothing that is given back.
    assert!(locked[0].0 < open[0].0, "the program: {open:?}, {locked:?}");
    assert_eq!(locked.map(|(_, engine)| engine), [0; 2], "the engine");
}

/// UI-80: a page gathers what its engine keeps of everything that was drawn; whoever leaves the desk gives all of it back.
#[test]
#[ignore = "takes ten minutes: `cargo xtask soak` plays it"]
fn eight_hours_with_a_lock_after_each_leave_the_memory_flat() {
    let house = House::with(&["--sample", "3000", "--country", "EG"]);
    let booked_before = booked(&house);
    let window = Window::open(&house);
    let mut page = window.sign_in();
    let mut kept = vec![((0.0, 0.0), window.mb())];
    for _ in 0..HOURS {
        window.an_hour();
        let gathered = window.mb();
        window.lock(page);
        page = window.sign_in();
        kept.push((gathered, window.mb()));
    }
    drop(window);
    let visits = booked(&house) - booked_before;
    println!(
        "its own process and all of them, MB, before each lock and after it: {kept:.1?}; {visits} visits booked"
    );
    // The keys reached a window that did what they say.
    assert!(
        visits > u64::from(HOURS * VISITS) * 3 / 4,
        "{visits} visits"
    );
    let (first, last) = (kept[1].1.1, kept[kept.len() - 1].1.1);
    assert!(last <= first * 1.10, "{kept:.1?}");
}

fn booked(house: &House) -> u64 {
    let mut talk = house.talk();
    let lines = talk.ok(
        "audit.list",
        &json!({ "limit": 1, "filter": { "event": "schedule.booked" } }),
    );
    talk.end();
    lines["total"].as_u64().unwrap()
}

impl Window {
    /// Patients looked up, each screen looked at, visits booked, cancelled and taken back; without a look at the window,
    /// so with the pauses of somebody who looks.
    fn an_hour(&self) {
        for name in [
            "adel", "omar", "sara", "mona", "karim", "hany", "laila", "nour",
        ] {
            self.press_and_look(&[CONTROL, u32::from('f')]);
            self.hands.write(name);
            thread::sleep(LOOK);
            self.press_and_look(&[ENTER]);
        }
        for screen in ['2', '3', '4', '8', '1'] {
            self.press_and_look(&[ALT, u32::from(screen)]);
        }
        for _ in 0..VISITS {
            self.press_and_look(&[ESCAPE]);
            self.press_and_look(&[ALT, u32::from('1')]);
            self.press_and_look(&[F8]);
            thread::sleep(LOOK);
            self.press_and_look(&[ENTER]);
            self.hands.write("omar");
            thread::sleep(LOOK);
            self.press_and_look(&[ENTER]);
            self.press_and_look(&[ENTER]);
            thread::sleep(LOOK);
            self.press_and_look(&[u32::from('x')]);
            self.press_and_look(&[u32::from('1')]);
            self.press_and_look(&[CONTROL, u32::from('z')]);
        }
    }

    fn press_and_look(&self, keys: &[u32]) {
        self.hands.press(keys);
        thread::sleep(LOOK);
    }
}
