//! What is done all day, and what it may cost.

use xtask::{Outcome, stop};

use crate::harness::{App, Effort, keys};
use crate::steps::{at_today, pick_patient};

/// A task, what others take for it, and what it may cost here.
pub(super) struct Task {
    pub(super) number: u8,
    pub(super) name: &'static str,
    /// Steps by the others' documents: C clicks, K keys, what is typed left out.
    pub(super) openemr: &'static str,
    pub(super) open_dental: &'static str,
    /// The promise, in words.
    pub(super) target: &'static str,
    pub(super) keys_at_most: u32,
    pub(super) clicks_at_most: u32,
    pub(super) ms_at_most: u32,
    /// Keys and clicks, with or without what is typed.
    pub(super) counted: fn(&Effort) -> (u32, u32),
    /// Comes to where the task begins; not counted.
    pub(super) before: fn(&mut App) -> Outcome,
    /// Does it, until the window shows that it is done.
    pub(super) play: fn(&mut App) -> Outcome,
}

/// Letters count where the promise counts them.
fn all(effort: &Effort) -> (u32, u32) {
    (effort.keys + effort.letters, effort.clicks)
}

fn without_typing(effort: &Effort) -> (u32, u32) {
    (effort.keys, effort.clicks)
}

fn nothing(_app: &mut App) -> Outcome {
    Ok(())
}

/// Today, with the cursor in the day.
fn today(app: &mut App) -> Outcome {
    app.press(&[keys::ESCAPE])?;
    app.press(&[keys::ALT, "1"])?;
    at_today(app)?;
    in_the_day(app)
}

fn in_the_day(app: &App) -> Outcome {
    app.until("have the cursor in the day", || {
        Ok(app
            .focus_is("it.closest('[data-keys~=calendar]')")?
            .then_some(()))
    })
}

/// How many steps of the day a visit may need.
const ROOM: usize = 6;

/// Today, with the cursor where a visit has room.
fn at_free_time(app: &mut App) -> Outcome {
    today(app)?;
    let mut free = 0;
    for _ in 0..120 {
        free = if app.focus_is("it.hasAttribute('data-free')")? {
            free + 1
        } else {
            0
        };
        if free == ROOM {
            return (1..ROOM).try_for_each(|_| app.press(&[keys::UP]));
        }
        app.press(&[keys::DOWN])?;
    }
    stop("no free time is left today")
}

/// Beside the visit that was booked last: one arrow away from it.
fn beside_the_visit(app: &mut App) -> Outcome {
    in_the_day_again(app)?;
    app.press(&[keys::UP])
}

fn in_the_day_again(app: &mut App) -> Outcome {
    app.press(&[keys::ESCAPE])?;
    in_the_day(app)
}

/// Books whom these letters find at the free time under the cursor.
fn book_here(app: &mut App, letters: &str) -> Outcome {
    app.press(&["n"])?;
    book_whom(app, letters)
}

fn book_whom(app: &mut App, letters: &str) -> Outcome {
    app.types(letters)?;
    app.press(&[keys::ENTER])?;
    app.finds("button", "Other patient")?;
    app.press(&[keys::ENTER])?;
    app.sees(" booked, ")?;
    app.until("have the cursor on the new visit", || {
        Ok(app.focus_is("it.hasAttribute('data-tile')")?.then_some(()))
    })
}

/// The first time that is free, whoever it is with.
pub(super) fn book_next_free(app: &mut App) -> Outcome {
    app.press(&[keys::F8])?;
    app.until("have the first free time in hand", || {
        Ok(app.focus_is("it.closest('dialog li')")?.then_some(()))
    })?;
    app.press(&[keys::ENTER])?;
    app.finds("combobox", "Patient")?;
    book_whom(app, "omar")
}

/// The list of calls, with somebody on it: the sample clinic has no visits at weekends.
fn at_the_calls(app: &mut App) -> Outcome {
    app.press(&[keys::ESCAPE])?;
    app.press(&[keys::ALT, "1"])?;
    at_today(app)?;
    app.press(&[keys::CONTROL, keys::SHIFT, "b"])?;
    app.within("Book a visit", |app| {
        pick_patient(app, "omar")?;
        app.fill("Time", "16:40")?;
        app.fill("Date", "+1")?;
        app.click("button", "Book")
    })?;
    if app.is_asked("Book anyway", " booked, ")? {
        app.click("button", "Book anyway")?;
    }
    app.sees(" booked, ")?;
    app.press(&[keys::ALT, "8"])?;
    app.sees("Called 0 of ")
}

/// Waits for what is said of the last change: words that stand elsewhere on the screen as well.
pub(super) fn is_told(app: &App, words: &str) -> Outcome {
    let told = "return document.querySelector('.toasts')?.innerText ?? ''";
    app.until(&format!("be told \"{words}\""), || {
        let said = app.script(told)?;
        Ok(said
            .as_str()
            .is_some_and(|it| it.contains(words))
            .then_some(()))
    })
}

/// A first message chooses to whom; the next one goes there unless told otherwise.
pub(super) fn wrote_before(app: &mut App) -> Outcome {
    app.press(&[keys::ALT, "1"])?;
    at_today(app)?;
    app.press(&[keys::CONTROL, "m"])?;
    app.within("New message or task", |app| {
        app.fill("Message", "The lab wants its box back")?;
        app.choose("To", "Everyone: Owner")?;
        app.click("button", "Send")
    })?;
    app.sees("Sent to Everyone: Owner")
}

/// Somebody who waits and somebody who comes next can be read without a key.
const IN_SIGHT: &str = "const seen = (status) =>
      [...document.querySelectorAll(`[data-status=${status}]`)].some((tile) => {
        const box = tile.getBoundingClientRect();
        return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
      });
    return seen('arrived') && seen('booked')";

pub(super) const TASKS: &[Task] = &[
    Task {
        number: 1,
        name: "find and open a patient",
        openemr: "1K + 1C, 2 to 14 s at worst",
        open_dental: "2K",
        target: "6 keys with what is typed, 3 s",
        keys_at_most: 6,
        clicks_at_most: 0,
        ms_at_most: 3_000,
        counted: all,
        before: nothing,
        play: |app| {
            app.press(&[keys::CONTROL, "f"])?;
            app.types("adel")?;
            app.press(&[keys::ENTER])?;
            app.finds("article", "Patient").map(drop)
        },
    },
    Task {
        number: 9,
        name: "confirm and mend a phone",
        openemr: "3C or more",
        open_dental: "3C",
        target: "3 keys and clicks, 10 s",
        keys_at_most: 2,
        clicks_at_most: 1,
        ms_at_most: 10_000,
        counted: without_typing,
        before: nothing,
        play: |app| {
            app.click("textbox", "Number or address")?;
            app.press(&[keys::CONTROL, "a"])?;
            app.types("+44 1632 960123")?;
            app.press(&[keys::ENTER])?;
            app.sees("Saved")
        },
    },
    Task {
        number: 4,
        name: "book a known patient",
        openemr: "6C",
        open_dental: "4 to 5C",
        target: "10 keys with what is typed, 15 s",
        keys_at_most: 10,
        clicks_at_most: 0,
        ms_at_most: 15_000,
        counted: all,
        before: at_free_time,
        play: |app| book_here(app, "omar"),
    },
    Task {
        number: 3,
        name: "mark an arrival",
        openemr: "4C",
        open_dental: "2C",
        target: "2 keys, 2 s",
        keys_at_most: 2,
        clicks_at_most: 0,
        ms_at_most: 2_000,
        counted: all,
        before: beside_the_visit,
        play: |app| {
            app.press(&[keys::DOWN])?;
            app.press(&["a"])?;
            app.sees("has arrived")
        },
    },
    Task {
        number: 2,
        name: "see who is here and who is next",
        openemr: "1C, read anew now and then",
        open_dental: "always shown",
        target: "nothing to press, on the day itself",
        keys_at_most: 0,
        clicks_at_most: 0,
        ms_at_most: 1_000,
        counted: all,
        before: nothing,
        play: |app| {
            app.sees("Waiting ")?;
            app.until("see who waits and who is next", || {
                Ok((app.script(IN_SIGHT)? == true).then_some(()))
            })
        },
    },
    Task {
        number: 6,
        name: "move a visit",
        openemr: "4C",
        open_dental: "1 to 2C",
        target: "3 keys, 5 s",
        keys_at_most: 3,
        clicks_at_most: 0,
        ms_at_most: 5_000,
        counted: all,
        before: |app| {
            // The visit that has arrived stays; another one is booked and stood on.
            at_free_time(app)?;
            book_here(app, "sara")
        },
        play: |app| {
            app.press(&["m"])?;
            app.press(&[keys::DOWN])?;
            app.press(&[keys::ENTER])?;
            app.sees(" moved to ")
        },
    },
    Task {
        number: 7,
        name: "cancel a visit",
        openemr: "4C",
        open_dental: "2C",
        target: "2 keys, 3 s",
        keys_at_most: 2,
        clicks_at_most: 0,
        ms_at_most: 3_000,
        counted: all,
        before: in_the_day_again,
        play: |app| {
            app.press(&["x"])?;
            app.finds("dialog", "Cancel the visit")?;
            app.press(&["1"])?;
            is_told(app, " cancelled")
        },
    },
    Task {
        number: 5,
        name: "book the next free time",
        openemr: "3 to 4C to find it",
        open_dental: "2C to find it",
        target: "2 keys to find it, 8 more to book",
        keys_at_most: 10,
        clicks_at_most: 0,
        ms_at_most: 15_000,
        counted: all,
        before: today,
        play: book_next_free,
    },
    Task {
        number: 8,
        name: "register a patient",
        openemr: "4C or more, a form of 134 fields",
        open_dental: "2K from a search that failed",
        target: "one card, 40 s",
        keys_at_most: 6,
        clicks_at_most: 0,
        ms_at_most: 40_000,
        counted: without_typing,
        before: nothing,
        play: |app| {
            app.press(&[keys::CONTROL, "n"])?;
            app.finds("textbox", "Family name")?;
            let fields = ["Okonkwo", "Ngozi", "14/05/1991", "+44 1632 960555"];
            for (at, typed) in fields.iter().enumerate() {
                if at > 0 {
                    app.press(&[keys::TAB])?;
                }
                app.types(typed)?;
            }
            app.press(&[keys::CONTROL, keys::ENTER])?;
            app.sees("Ngozi Okonkwo registered, number")
        },
    },
    Task {
        number: 13,
        name: "call about tomorrow's visit, one row",
        openemr: "a batch and a recall screen",
        open_dental: "Confirm List",
        target: "1 key, 10 s",
        keys_at_most: 1,
        clicks_at_most: 0,
        ms_at_most: 10_000,
        counted: all,
        before: at_the_calls,
        play: |app| {
            app.press(&["c"])?;
            app.sees("Called 1 of ")
        },
    },
    Task {
        number: 14,
        name: "leave a colleague a message",
        openemr: "6C",
        open_dental: "2C",
        target: "2 keys, 15 s",
        keys_at_most: 2,
        clicks_at_most: 0,
        ms_at_most: 15_000,
        counted: without_typing,
        before: wrote_before,
        play: |app| {
            app.press(&[keys::CONTROL, "m"])?;
            app.finds("textbox", "Message")?;
            app.types("Mrs Adel asks for her results")?;
            app.press(&[keys::CONTROL, keys::ENTER])?;
            app.no_longer_sees("New message or task")?;
            app.sees("Sent to Everyone: Owner")
        },
    },
];
