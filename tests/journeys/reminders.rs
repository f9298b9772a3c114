//! The calls of the front desk.

use xtask::{Failure, Outcome, stop};

use crate::harness::{App, keys};
use crate::steps::{OWNER, PASSWORD, at_today, pick_patient, register, set_up, sign_in};

#[test]
fn a_list_of_three_is_worked_off_by_keys_with_one_undo() -> Outcome {
    App::journey("reminders-calls", |app| {
        set_up(app)?;
        for (family, given, phone, time) in [
            ("Adel", "Mona", "+20 10 5550 1234", "10:20"),
            ("Haddad", "Omar", "+20 10 5550 9999", "10:40"),
            ("Nasser", "Layla", "+20 10 5550 4321", "11:00"),
        ] {
            register(app, family, given, "39", phone)?;
            book_tomorrow(app, family, time)?;
        }
        app.press(&[keys::ALT, "8"])?;
        app.sees("Called 0 of 3")?;
        app.sees("Hello Mona, this is Green Street Clinic.")?;
        app.press(&["c"])?;
        app.sees("Mona Adel comes")?;
        app.sees("Hello Omar, this is Green Street Clinic.")?;
        app.press(&["x"])?;
        app.sees("Omar Haddad does not come")?;
        app.sees("Called 2 of 3")?;
        // It was Omar's brother: one key takes the call and the cancelling back.
        app.press(&[keys::CONTROL, "z"])?;
        app.sees("Undone")?;
        app.sees("Called 1 of 3")?;
        app.sees("Hello Layla, this is Green Street Clinic.")?;
        app.press(&["n"])?;
        app.sees("Layla Nasser: no answer")?;
        app.sees("Hello Omar, this is Green Street Clinic.")?;
        app.press(&["l"])?;
        app.sees("Called 3 of 3")?;
        app.sees("Confirmed 1")
    })
}

fn book_tomorrow(app: &mut App, letters: &str, time: &str) -> Outcome {
    app.press(&[keys::ALT, "1"])?;
    at_today(app)?;
    app.press(&[keys::CONTROL, keys::SHIFT, "b"])?;
    app.within("Book a visit", |app| {
        pick_patient(app, letters)?;
        app.fill("Time", time)?;
        app.fill("Date", "+1")?;
        app.click("button", "Book")
    })?;
    app.sees(&format!("booked, {time}"))
}

#[test]
fn a_message_is_copied_and_goes_off_the_clipboard_at_the_lock() -> Outcome {
    App::journey("reminders-copy", |app| {
        let mut board = told(arboard::Clipboard::new())?;
        set_up(app)?;
        register(app, "Adel", "Mona", "39", "+20 10 5550 1234")?;
        book_tomorrow(app, "Adel", "10:20")?;
        copy_message(app)?;
        app.picture("copied")?;
        let copied = told(board.get_text())?;
        if !copied.starts_with("Hello Mona, this is Green Street Clinic.") {
            return stop(format!("the clipboard holds \"{copied}\""));
        }
        app.press(&[keys::CONTROL, "l"])?;
        app.until("see it go off the clipboard", || {
            Ok(board
                .get_text()
                .unwrap_or_default()
                .is_empty()
                .then_some(()))
        })?;
        // What somebody copied since is theirs.
        sign_in(app, OWNER, PASSWORD)?;
        copy_message(app)?;
        told(board.set_text("a recipe"))?;
        app.press(&[keys::CONTROL, "l"])?;
        app.finds("button", "Unlock")?;
        std::thread::sleep(std::time::Duration::from_secs(2));
        if told(board.get_text())? != "a recipe" {
            return stop("what somebody else copied is gone");
        }
        Ok(())
    })
}

fn told<T>(asked: Result<T, arboard::Error>) -> Outcome<T> {
    asked.map_err(|refused| Failure(refused.to_string()))
}

fn copy_message(app: &mut App) -> Outcome {
    app.press(&[keys::ALT, "8"])?;
    app.sees("Hello Mona, this is Green Street Clinic.")?;
    app.click("button", "Copy message")?;
    app.sees("Message copied. It leaves the clipboard in a minute.")
}
