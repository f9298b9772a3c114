//! The waiting room.

use xtask::{Outcome, stop};

use crate::harness::{App, keys};
use crate::steps::{book, pick_patient, register, set_up};

/// Counts how often printing is asked for: the system's dialog would wait for a person.
const COUNT_PRINTS: &str =
    "window.__printed = 0; window.print = () => { window.__printed += 1; }; return null";

/// The slowest that an arrival may be on a machine that also compiles; the budget is 200 ms.
const ARRIVED_WITHIN_MS: f64 = 1_000.0;

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

/// Notes how long after the key the card stands in its new column.
const ARRIVE: &str = "window.__arrived = null;
    window.addEventListener('keydown', () => {
      const begun = performance.now();
      const look = () => {
        if (document.querySelector('[data-card][data-status=arrived]')) window.__arrived = performance.now() - begun;
        else requestAnimationFrame(look);
      };
      look();
    }, { capture: true, once: true });
    return null";

/// From booked to gone by the keys of the board, and every step back by Ctrl+Z.
#[test]
fn a_visit_walks_through_the_house_by_keys() -> Outcome {
    App::journey("flow-keys", |app| {
        set_up(app)?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        book(app, "adel", "10:20")?;
        app.press(&[keys::ALT, "2"])?;
        app.finds("heading", "Waiting room")?;
        app.to_the_row()?;
        // UI-01: the board shows the arrival within 200 ms of the key.
        app.script(ARRIVE)?;
        app.press(&[keys::ENTER])?;
        app.sees("Waiting 1")?;
        let took = app.until("have drawn the arrival", || {
            Ok(app.script("return window.__arrived")?.as_f64())
        })?;
        app.note(&format!("the arrival stood on the board after {took} ms"))?;
        if took > ARRIVED_WITHIN_MS {
            return stop(format!("the arrival took {took} ms"));
        }
        app.sees("Mona Adel")?;
        app.press(&[keys::CONTROL, "z"])?;
        app.sees("Undone")?;
        app.sees("Waiting 0")?;
        for (after, totals) in [
            ("Waiting", "Waiting 1"),
            ("In room", "In room 1"),
            ("With provider", "In room 0"),
            ("Ready", "Ready 1"),
            ("Done", "Ready 0"),
        ] {
            app.to_the_row()?;
            app.press(&[keys::ENTER])?;
            if after == "In room" && app.is_there("dialog", "Which room?")? {
                app.press(&["1"])?;
            }
            app.sees(totals)?;
            app.finds("region", &format!("{after}, 1"))?;
        }
        app.press(&[keys::SHIFT, keys::ENTER])?;
        app.finds("region", "Ready, 1")?;
        app.press(&[keys::CONTROL, "z"])?;
        app.finds("region", "Done, 1").map(drop)
    })
}

/// The wall on this screen tells nobody's name; paper is asked for without an error.
#[test]
fn the_wall_tells_no_name_and_the_list_is_printed() -> Outcome {
    App::journey("flow-wall", |app| {
        set_up(app)?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        app.press(&[keys::CONTROL, keys::SHIFT, "w"])?;
        app.within("Walk-in", |app| {
            pick_patient(app, "adel")?;
            app.click("button", "Take in")
        })?;
        app.press(&[keys::ALT, "2"])?;
        app.sees("Waiting 1")?;
        app.script(COUNT_PRINTS)?;
        app.press(&[keys::CONTROL, "p"])?;
        app.until("print", || {
            let printed = app.script("return window.__printed")?;
            Ok((printed == 1).then_some(()))
        })?;
        app.click("button", "Wall display")?;
        app.click("menuitem", "On this screen")?;
        app.within("Wall display", |app| {
            app.sees("Ticket 1")?;
            app.sees("M. A.")
        })?;
        app.picture("wall")?;
        let on_wall = app.script("return document.querySelector('dialog .wall').innerText")?;
        if on_wall.to_string().contains("Mona") || on_wall.to_string().contains("Adel") {
            return stop("the wall tells a name");
        }
        app.press(&[keys::ESCAPE])?;
        app.finds("button", "Wall display").map(drop)
    })
}
