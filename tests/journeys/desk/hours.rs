//! A whole working day in one window: what it keeps in memory may not grow with the hours.

use xtask::{Outcome, stop};

use super::tasks::{book_next_free, is_told, wrote_before};
use super::{PASSWORD, a_desk};
use crate::harness::{App, keys};
use crate::steps::{at_today, register};

const HOURS: u32 = 8;
/// Eight hours may leave this much more than the first one did, in percent (UI-80).
const GROWTH_PERCENT: f64 = 10.0;

#[test]
#[ignore = "takes four minutes: `cargo xtask soak` plays it"]
fn eight_hours_leave_the_memory_flat() -> Outcome {
    let place = a_desk("desk-hours")?;
    let mut kept = Vec::new();
    App::journey_at(&place, |app| {
        app.fill("Password", PASSWORD)?;
        app.click("button", "Unlock")?;
        at_today(app)?;
        measure(app, "signed in")?;
        for hour in 1..=HOURS {
            an_hour(app, hour)?;
            today(app)?;
            measure(app, &format!("hour {hour}, before the lock"))?;
            step_away(app)?;
            kept.push(measure(app, &format!("hour {hour}"))?);
        }
        app.picture("after-eight-hours")
    })?;
    std::fs::remove_dir_all(&place.home)?;
    println!("all processes after each hour, MB: {kept:.1?}");
    let (Some(first), Some(last)) = (kept.first(), kept.last()) else {
        return stop("nothing was measured");
    };
    if last > &(first * (1.0 + GROWTH_PERCENT / 100.0)) {
        return stop(format!("from {first:.1} to {last:.1} MB: {kept:.1?}"));
    }
    Ok(())
}

/// Who leaves the desk locks it, and comes back to a page of its own.
fn step_away(app: &mut App) -> Outcome {
    app.press(&[keys::CONTROL, "l"])?;
    app.fill("Password", PASSWORD)?;
    app.click("button", "Unlock")?;
    at_today(app)
}

/// All its processes' memory, in MB.
fn measure(app: &mut App, when: &str) -> Outcome<f64> {
    let (own, all) = app.memory()?;
    let told = format!("{when}: the app's own process {own:.1} MB, all its processes {all:.1} MB");
    app.note(&told)?;
    Ok(all)
}

/// What a desk does in an hour, by the counts of a usual day: patients looked up, numbers mended, visits booked, moved,
/// cancelled and taken back, somebody new, a message, and each screen looked at.
fn an_hour(app: &mut App, hour: u32) -> Outcome {
    for letters in [
        "adel", "omar", "sara", "mona", "garc", "ali", "lind", "khan", "1987", "farah",
    ] {
        find(app, letters)?;
    }
    for number in 0..2 {
        app.click("textbox", "Number or address")?;
        app.press(&[keys::CONTROL, "a"])?;
        app.types(&format!("+44 1632 96{hour:02}{number:02}"))?;
        app.press(&[keys::ENTER])?;
        app.sees("Saved")?;
    }
    for _ in 0..3 {
        book(app)?;
        app.press(&["m"])?;
        app.press(&[keys::DOWN])?;
        app.press(&[keys::ENTER])?;
        // The gap it was booked into may be no longer than the visit.
        if app.is_asked("Move anyway", " moved to ")? {
            app.click("button", "Move anyway")?;
        }
        is_told(app, " moved to ")?;
        app.press(&["x"])?;
        app.finds("dialog", "Cancel the visit")?;
        app.press(&["1"])?;
        is_told(app, " cancelled")?;
        app.press(&[keys::CONTROL, "z"])?;
        is_told(app, "Undone")?;
    }
    register(app, &format!("Newman{hour}"), "Nora", "14/05/1991", "none")?;
    wrote_before(app)?;
    for screen in ["2", "3", "4", "8", "1"] {
        app.press(&[keys::ALT, screen])?;
        app.finds("heading", "")?;
    }
    app.press(&["w"])?;
    app.finds("button", "Next week")?;
    app.click("button", "Day")?;
    app.finds("button", "Next day").map(drop)
}

fn today(app: &mut App) -> Outcome {
    app.press(&[keys::ESCAPE])?;
    app.press(&[keys::ALT, "1"])?;
    at_today(app)
}

fn find(app: &mut App, letters: &str) -> Outcome {
    app.press(&[keys::CONTROL, "f"])?;
    app.finds("combobox", "Find a patient")?;
    app.types(letters)?;
    app.finds("option", "")?;
    app.press(&[keys::ENTER])?;
    app.finds("article", "Patient").map(drop)
}

/// The next free time, and the visit under the cursor.
fn book(app: &mut App) -> Outcome {
    today(app)?;
    book_next_free(app)
}
