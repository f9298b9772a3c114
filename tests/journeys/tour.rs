//! A reception day, from an empty PC to the last patient, with a picture of each screen.
//!
//! `cargo xtask run` plays it where there is no display and keeps the album in `target/tour/`.

use std::path::PathBuf;

use xtask::Outcome;

use crate::harness::{App, Place, keys};
use crate::schedule::STEPS;
use crate::steps::PASSWORD;
use crate::steps::{at_today, book, go, pass_kit, pick_patient, register, set_up_until_kit};

#[test]
fn reception_day() -> Outcome {
    let mut place = Place::new("tour");
    if let Some(album) = std::env::var_os("SATCHEL_TOUR") {
        place.home = PathBuf::from(&album).join("home");
        place.album = album.into();
    }
    let sample = std::env::var("SATCHEL_TOUR_PASSWORD").ok();
    if let Some(home) = std::env::var_os("SATCHEL_TOUR_HOME") {
        place.home = home.into();
    }
    App::journey_at(&place, |app| {
        let password = match &sample {
            Some(password) => {
                app.picture("sign-in")?;
                app.fill("Password", password)?;
                app.click("button", "Unlock")?;
                at_today(app)?;
                password
            }
            None => {
                begin(app)?;
                PASSWORD
            }
        };
        morning(app)?;
        look_around(app)?;
        evening(app, password)
    })
}

fn begin(app: &mut App) -> Outcome {
    app.sees("Welcome to Satchel")?;
    app.picture("welcome")?;
    set_up_until_kit(app, "Try it with a sample clinic")?;
    app.picture("recovery-kit")?;
    pass_kit(app)?;
    app.sees("Sample clinic")
}

fn morning(app: &mut App) -> Outcome {
    app.picture("today")?;
    register(app, "Farah", "Mona", "02/03/1987", "+20 10 5550 1234")?;
    app.finds("heading", "Mona Farah")?;
    app.picture("patient")?;
    app.press(&[keys::CONTROL, "f"])?;
    app.fill("Find a patient", "mona far")?;
    app.finds("", "Farah, Mona")?;
    app.picture("search")?;
    app.press(&[keys::CONTROL, "n"])?;
    app.within("New patient", |app| {
        app.fill("Family name", "Farrah")?;
        app.fill("Given name", "Mona")?;
        app.sees("sounds alike")?;
        app.picture("already-registered")
    })?;
    app.press(&[keys::ESCAPE])?;
    book(app, "farah mona 1987", "08:10")?;
    app.picture("booked")?;
    app.click("button", "Mona Farah")?;
    visit(app)
}

/// From booked to checked out, and a walk-in beside it.
fn visit(app: &mut App) -> Outcome {
    for (act, status) in STEPS {
        app.within("Mona Farah", |app| app.click("button", act))?;
        if act == "In room" && app.is_there("dialog", "Which room?")? {
            app.picture("which-room")?;
            app.press(&["1"])?;
        }
        app.within("Mona Farah", |app| app.sees(status))?;
        app.picture(&status.to_lowercase().replace(' ', "-"))?;
    }
    register(app, "Haddad", "Omar", "39", "+20 10 5550 9999")?;
    app.press(&[keys::CONTROL, keys::SHIFT, "w"])?;
    app.within("Walk-in", |app| {
        pick_patient(app, "haddad omar")?;
        app.click("button", "Take in")
    })?;
    app.sees("Omar Haddad is waiting, ticket")?;
    app.press(&[keys::ALT, "2"])?;
    app.finds("heading", "Waiting room")?;
    app.picture("waiting-room")
}

fn look_around(app: &mut App) -> Outcome {
    for screen in [
        "Patients",
        "People",
        "Clinic",
        "Import",
        "Practitioners and rooms",
        "Audit trail",
    ] {
        go(app, screen)?;
        app.picture(&screen.to_lowercase().replace(' ', "-"))?;
    }
    app.press(&[keys::CONTROL, "k"])?;
    app.finds("combobox", "What do you want to do?")?;
    app.picture("all-commands")?;
    app.press(&[keys::ESCAPE])
}

fn evening(app: &mut App, password: &str) -> Outcome {
    go(app, "My settings")?;
    for (colours, name) in [("Dark", "dark"), ("High contrast", "contrast")] {
        app.choose("Colours", colours)?;
        app.picture(&format!("settings-{name}"))?;
        app.press(&[keys::ALT, "1"])?;
        at_today(app)?;
        app.picture(&format!("today-{name}"))?;
        go(app, "My settings")?;
    }
    app.choose("Colours", "Light")?;
    app.press(&[keys::CONTROL, "l"])?;
    app.sees("Everything you typed is kept")?;
    app.picture("locked")?;
    app.fill("Password", password)?;
    app.click("button", "Unlock")?;
    app.no_longer_sees("Everything you typed is kept")
}
