//! The day: book, arrive, room, send home.

use xtask::Outcome;

use crate::harness::{App, keys};
use crate::steps::{add_practitioner, register, set_up};

#[test]
fn a_visit_goes_from_booked_to_checked_out() -> Outcome {
    App::journey("schedule-visit", |app| {
        set_up(app)?;
        add_practitioner(app, "Dr Farah")?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        app.press(&[keys::ALT, "1"])?;
        book(app, "adel", "10:20")?;
        for (act, status) in [
            ("Arrive", "Waiting"),
            ("In room", "In room"),
            ("Provider in", "With provider"),
            ("Ready", "Ready to check out"),
            ("Check out", "Checked out"),
        ] {
            app.click("button", act)?;
            app.sees(status)?;
        }
        app.press(&[keys::CONTROL, "z"])?;
        app.sees("Undone")
    })
}

/// Books the first patient found for these letters, today.
pub fn book(app: &mut App, letters: &str, time: &str) -> Outcome {
    app.press(&[keys::CONTROL, keys::SHIFT, "b"])?;
    app.fill("Patient", letters)?;
    app.finds("option", "")?;
    app.press(&[keys::ENTER])?;
    app.fill("Time", time)?;
    app.click("button", "Book Ctrl+Enter")?;
    app.sees("booked")
}
