//! The waiting room.

use xtask::Outcome;

use crate::harness::{App, keys};
use crate::steps::{pick_patient, register, set_up};

#[test]
fn a_walk_in_waits_in_three_steps() -> Outcome {
    App::journey("flow-walk-in", |app| {
        set_up(app)?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        app.press(&[keys::CONTROL, keys::SHIFT, "w"])?;
        app.within("Walk-in", |app| {
            pick_patient(app, "adel")?;
            app.click("button", "Take in")
        })?;
        app.sees("Mona Adel is waiting, ticket")?;
        app.press(&[keys::ALT, "2"])?;
        app.finds("heading", "Waiting room")?;
        app.sees("Waiting 1")
    })
}
