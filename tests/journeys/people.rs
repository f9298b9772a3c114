//! Locking, and coming back.

use xtask::{Outcome, stop};

use crate::harness::{App, keys};
use crate::steps::{OWNER, PASSWORD, set_up, sign_in};

#[test]
fn a_lock_keeps_what_was_being_typed() -> Outcome {
    App::journey("people-lock", |app| {
        set_up(app)?;
        app.press(&[keys::CONTROL, "n"])?;
        app.fill("Family name", "Haddad")?;
        app.fill("Given name", "Omar")?;
        app.press(&[keys::CONTROL, "l"])?;
        app.sees("Everything you typed is kept")?;
        if app.text()?.contains("Omar") {
            return stop("the lock screen shows what was being typed");
        }
        sign_in(app, OWNER, PASSWORD)?;
        app.no_longer_sees("Everything you typed is kept")?;
        app.finds("textbox", "Family name")?;
        match (
            app.value("Family name")?.as_str(),
            app.value("Given name")?.as_str(),
        ) {
            ("Haddad", "Omar") => Ok(()),
            _ => stop("the draft is lost"),
        }
    })
}
