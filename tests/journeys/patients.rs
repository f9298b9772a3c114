//! Registering and finding people.

use xtask::Outcome;

use crate::harness::{App, keys};
use crate::steps::{register, set_up};

#[test]
fn someone_registered_is_found_by_any_part_of_the_name() -> Outcome {
    App::journey("patients-search", |app| {
        set_up(app)?;
        register(app, "Müller", "Ana María", "02/03/1987", "+20 10 5550 1234")?;
        register(app, "Farah", "Mona", "39", "+20 10 5550 7777")?;
        for typed in ["muller", "maria mul", "ana", "1234"] {
            app.press(&[keys::CONTROL, "f"])?;
            app.fill("Find a patient", typed)?;
            app.finds("", "Müller, Ana María")?;
        }
        app.fill("Find a patient", "xqzk")?;
        app.sees("No patient matches")
    })
}

#[test]
fn someone_already_registered_is_pointed_out_while_typing() -> Outcome {
    App::journey("patients-hints", |app| {
        set_up(app)?;
        register(app, "Farah", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        app.press(&[keys::CONTROL, "n"])?;
        app.within("New patient", |app| {
            app.fill("Family name", "Farrah")?;
            app.fill("Given name", "Mona")
        })?;
        app.sees("Already registered?")?;
        app.sees("sounds alike")
    })
}

#[test]
fn hostile_names_stay_text() -> Outcome {
    App::journey("patients-hostile", |app| {
        set_up(app)?;
        let name = "<img src=x onerror=alert(1)>'; DROP TABLE patient;--";
        register(app, name, "Robert", "1890", "+20 10 5550 0000")?;
        app.press(&[keys::CONTROL, "f"])?;
        app.fill("Find a patient", "robert")?;
        app.sees(name)
    })
}
