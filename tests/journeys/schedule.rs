//! The day: book, arrive, room, send home.

use xtask::Outcome;

use crate::harness::{App, keys};
use crate::steps::{book, pick_patient, register, set_up};

/// Each step of a visit with the word that the visit shows after it.
pub(crate) const STEPS: [(&str, &str); 5] = [
    ("Arrive", "Waiting"),
    ("In room", "In room"),
    ("Provider in", "With provider"),
    ("Ready", "Ready to check out"),
    ("Check out", "Checked out"),
];

#[test]
fn a_visit_goes_from_booked_to_checked_out() -> Outcome {
    App::journey("schedule-visit", |app| {
        set_up(app)?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        book(app, "adel", "10:20")?;
        app.click("button", "Mona Adel")?;
        for (act, status) in STEPS {
            app.within("Mona Adel", |app| {
                app.click("button", act)?;
                app.sees(status)
            })?;
        }
        app.press(&[keys::CONTROL, "z"])?;
        app.sees("Undone")?;
        app.sees("Ready to check out")
    })
}

#[test]
fn an_overlap_offers_a_way_on() -> Outcome {
    App::journey("schedule-overlap", |app| {
        set_up(app)?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        register(app, "Haddad", "Omar", "39", "+20 10 5550 9999")?;
        book(app, "adel", "10:20")?;
        app.press(&[keys::CONTROL, keys::SHIFT, "b"])?;
        app.within("Book a visit", |app| {
            pick_patient(app, "haddad")?;
            app.fill("Time", "10:25")?;
            app.fill("Date", "t")?;
            app.click("button", "Book")?;
            app.sees("This time overlaps")?;
            app.finds("button", "Next free")?;
            app.click("button", "Book anyway")
        })?;
        app.sees("Omar Haddad booked, 10:25")
    })
}

/// The week, somebody who waits for a time that becomes free, and a series that is moved.
#[test]
fn a_desk_plans_ahead() -> Outcome {
    App::journey("schedule-planning", |app| {
        set_up(app)?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        register(app, "Haddad", "Omar", "39", "+20 10 5550 9999")?;
        app.press(&[keys::ALT, "1"])?;
        app.finds("button", "Next free")?;
        app.press(&[keys::CONTROL, keys::SHIFT, "b"])?;
        app.within("Book a visit", |app| {
            pick_patient(app, "adel")?;
            app.fill("Time", "10:20")?;
            app.fill("Date", "+9")?;
            app.fill("Length", "30")?;
            app.click("button", "Book")
        })?;
        app.sees("Mona Adel booked, 10:20")?;

        // From the day to the week, and to the next day.
        app.press(&["w"])?;
        app.finds("button", "Next week")?;
        app.picture("week")?;
        app.press(&[keys::ALT, keys::RIGHT])?;
        app.sees("Mona Adel moved to")?;

        app.press(&["l"])?;
        app.click("button", "Put somebody on the list")?;
        app.within("Put on the waiting list", |app| {
            pick_patient(app, "haddad")?;
            app.click("button", "Put on the list")
        })?;
        app.sees("Omar Haddad is on the waiting list")?;

        app.click("button", "Mona Adel")?;
        app.within("Mona Adel", |app| app.click("button", "Cancel…"))?;
        app.click("button", "Patient asked")?;
        app.sees("1 person waits for a time like this")?;
        app.picture("offered")?;
        app.click("button", "Book Omar Haddad")?;
        app.sees("Omar Haddad booked")?;

        app.click("button", "Omar Haddad")?;
        app.within("Omar Haddad", |app| app.click("button", "Repeat…"))?;
        app.click("button", "Book 6 visits")?;
        app.sees("6 visits booked")?;
        app.within("Omar Haddad", |app| app.click("button", "Move"))?;
        app.sees("Moving Omar Haddad")?;
        app.press(&[keys::DOWN])?;
        app.press(&[keys::ENTER])?;
        app.click("radio", "All that are ahead")?;
        app.click("button", "Move 6 visits")?;
        app.sees("6 visits moved to")?;
        app.press(&[keys::CONTROL, "z"])?;
        app.sees("Undone")
    })
}
