//! Messages between colleagues, and a record that takes a reason to open.

use xtask::Outcome;

use crate::harness::{App, keys};
use crate::steps::{OWNER, PASSWORD, at_today, go, register, set_up, sign_in};

const NURSE: &str = "Omar Saleh";
const NURSES_PASSWORD: &str = "seven boats at low tide";

#[test]
fn a_phone_message_reaches_a_colleague_and_a_restricted_record_takes_a_reason() -> Outcome {
    App::journey("tasks-message", |app| {
        set_up(app)?;
        add_nurse(app)?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        // On her own page it would be about her, and closed with her record.
        app.press(&[keys::ALT, "1"])?;
        at_today(app)?;
        app.press(&[keys::CONTROL, "m"])?;
        app.within("New message or task", |app| {
            app.fill("Message", "Call her sister back")?;
            app.choose("To", NURSE)?;
            app.fill("Caller", "Huda Adel")?;
            app.fill("Call back on", "010 2345 6789")?;
            app.click("button", "Send")
        })?;
        app.sees("Sent to Omar Saleh")?;
        restrict(app)?;
        switch(app, NURSE, NURSES_PASSWORD)?;
        app.press(&[keys::ALT, "4"])?;
        app.click("button", "Call her sister back")?;
        app.sees("Call from Huda Adel")?;
        app.click("button", "Done")?;
        app.sees("Omar Saleh marked it done")?;
        open_with_a_reason(app)?;
        switch(app, OWNER, PASSWORD)?;
        app.sees("not yet seen by an owner: 1")?;
        app.click("button", "Look at them")?;
        app.click(
            "button",
            "Omar Saleh opened the restricted record of Mona Adel",
        )?;
        app.sees("her blood group")?;
        app.click("button", "Seen")?;
        app.sees("Omar Saleh to Everyone: Owner")?;
        app.press(&[keys::ALT, "1"])?;
        at_today(app)?;
        app.no_longer_sees("not yet seen by an owner")
    })
}

fn add_nurse(app: &mut App) -> Outcome {
    go(app, "People")?;
    app.click("button", "Add person")?;
    app.within("Add person", |app| {
        app.fill("Name", NURSE)?;
        app.choose("Role", "Nurse")?;
        app.fill("First password", NURSES_PASSWORD)?;
        app.click("button", "Add person")
    })?;
    app.sees("Omar Saleh has been added")
}

fn open_her(app: &mut App) -> Outcome {
    app.press(&[keys::CONTROL, "f"])?;
    app.fill("Find a patient", "adel")?;
    app.finds("option", "Adel, Mona")?;
    app.press(&[keys::ENTER])
}

fn restrict(app: &mut App) -> Outcome {
    open_her(app)?;
    app.finds("article", "Mona Adel")?;
    app.click("button", "More")?;
    app.click("menuitem", "Restrict the record")?;
    app.within("Restrict the record of Mona Adel", |app| {
        app.fill("Reason", "she works here")?;
        app.click("button", "Restrict")
    })?;
    app.sees("The record of Mona Adel is restricted")
}

/// A message about her says no more than that there is one; with a reason her page opens.
fn open_with_a_reason(app: &mut App) -> Outcome {
    open_her(app)?;
    app.fill("Why do you need it?", "her blood group, she is bleeding")?;
    app.click("button", "Open for this reason")?;
    app.sees("+20 10 5550 1234")
}

fn switch(app: &mut App, name: &str, password: &str) -> Outcome {
    app.press(&[keys::CONTROL, "l"])?;
    sign_in(app, name, password)?;
    // Who was here before is where they were; the alert for an owner is on Today.
    app.finds("button", "All commands")?;
    app.press(&[keys::ALT, "1"])?;
    at_today(app)
}
