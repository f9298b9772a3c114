//! Setting the clinic up.

use xtask::Outcome;

use crate::harness::{App, Place};
use crate::steps::{OWNER, PASSWORD, at_today, pass_kit, set_up_until_kit, sign_in};

#[test]
fn a_new_owner_gets_from_nothing_to_today() -> Outcome {
    App::journey("clinic-set-up", |app| {
        set_up_until_kit(app, "Start empty")?;
        app.click("button", "Open the clinic")?;
        app.fill("Word number", "zebra")?;
        app.click("button", "Open the clinic")?;
        app.sees("This is not word number")?;
        app.click("button", "Show the words again")?;
        pass_kit(app)?;
        app.sees("No one sees patients yet")
    })
}

#[test]
fn the_clinic_is_there_after_a_restart() -> Outcome {
    App::journey("clinic-restart", |app| {
        set_up_until_kit(app, "Start empty")?;
        pass_kit(app)?;
        app.restart()?;
        app.sees("Who is here?")?;
        sign_in(app, OWNER, "not my password")?;
        app.sees("This password is not right.")?;
        app.fill("Password", PASSWORD)?;
        app.click("button", "Unlock")?;
        at_today(app)
    })
}

#[test]
fn the_language_of_the_machine_does_not_matter() -> Outcome {
    let place = Place {
        lang: "ar_EG.UTF-8",
        ..Place::new("clinic-language")
    };
    App::journey_at(&place, |app| {
        set_up_until_kit(app, "Start empty")?;
        pass_kit(app)?;
        app.sees("No one sees patients yet")
    })
}
