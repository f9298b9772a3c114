//! Locking, crashing, and coming back.

use std::time::Duration;

use xtask::{Outcome, stop};

use crate::harness::{App, keys};
use crate::steps::{OWNER, PASSWORD, at_today, set_up, sign_in};

#[test]
fn a_lock_keeps_what_was_being_typed() -> Outcome {
    App::journey("people-lock", |app| {
        set_up(app)?;
        begin_to_register(app)?;
        app.press(&[keys::CONTROL, "l"])?;
        app.sees("Everything you typed is kept")?;
        if app.text()?.contains("Omar") {
            return stop("the lock screen shows what was being typed");
        }
        sign_in(app, OWNER, PASSWORD)?;
        app.no_longer_sees("Everything you typed is kept")?;
        holds_the_draft(app)
    })
}

#[test]
fn a_crash_keeps_what_was_typed_a_moment_ago() -> Outcome {
    App::journey("people-crash", |app| {
        set_up(app)?;
        begin_to_register(app)?;
        // The last second may be lost.
        std::thread::sleep(Duration::from_millis(1500));
        app.crash()?;
        sign_in(app, OWNER, PASSWORD)?;
        at_today(app)?;
        app.press(&[keys::CONTROL, "n"])?;
        holds_the_draft(app)
    })
}

fn begin_to_register(app: &mut App) -> Outcome {
    app.press(&[keys::CONTROL, "n"])?;
    app.within("New patient", |app| {
        app.fill("Family name", "Haddad")?;
        app.fill("Given name", "Omar")
    })
}

fn holds_the_draft(app: &mut App) -> Outcome {
    app.within("New patient", |app| {
        app.until("see the draft", || {
            let typed = (app.value("Family name")?, app.value("Given name")?);
            Ok((typed == ("Haddad".to_owned(), "Omar".to_owned())).then_some(()))
        })
    })
}
