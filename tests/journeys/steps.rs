//! What many journeys begin with.

use xtask::{Failure, Outcome};

use crate::harness::{App, keys};

/// The owner of every journey's clinic.
pub(crate) const OWNER: &str = "Dina Haddad";
/// The owner's password.
pub(crate) const PASSWORD: &str = "three brown cats";

/// Sets a clinic up on a PC that has none, up to the recovery kit; `start` is one of the wizard's ways to start.
pub(crate) fn set_up_until_kit(app: &mut App, start: &str) -> Outcome {
    name_owner(app, start)?;
    app.click("button", "Create the clinic")?;
    app.sees("The recovery kit")
}

/// The wizard up to the owner, who has a name and a password; `start` is one of its ways to start.
pub(crate) fn name_owner(app: &mut App, start: &str) -> Outcome {
    app.sees("Welcome to Satchel")?;
    app.click("button", "Continue")?;
    app.fill("Name of the clinic", "Green Street Clinic")?;
    app.choose("Country", "Egypt")?;
    app.click("button", "Continue")?;
    app.click("radio", start)?;
    app.click("button", "Continue")?;
    app.fill("Your name", OWNER)?;
    app.fill("Password", PASSWORD)
}

/// Answers the two words that are asked back, and comes to Today.
pub(crate) fn pass_kit(app: &mut App) -> Outcome {
    answer_kit(app)?;
    at_today(app)
}

/// Answers the two words that are asked back.
pub(crate) fn answer_kit(app: &mut App) -> Outcome {
    let kit = recovery_words(app)?;
    write_down(app, &kit)?;
    app.click("button", "Open the clinic")
}

/// Says that the kit is written down, and fills in the words that are asked back.
pub(crate) fn write_down(app: &mut App, kit: &[String]) -> Outcome {
    app.click("button", "I have written them down")?;
    app.sees("Word number")?;
    for label in app.texts("textbox")? {
        let place = label
            .rsplit(' ')
            .next()
            .and_then(|place| place.parse::<usize>().ok());
        let word = place.and_then(|place| kit.get(place.checked_sub(1)?));
        app.fill(&label, word.map_or("", String::as_str))?;
    }
    Ok(())
}

/// The words of the kit on the screen, in their order.
pub(crate) fn recovery_words(app: &mut App) -> Outcome<Vec<String>> {
    let words = app.texts("listitem")?;
    let words: Vec<String> = words
        .iter()
        .filter_map(|text| text.split_once(' '))
        .filter(|(place, _)| place.parse::<u32>().is_ok())
        .map(|(_, word)| word.to_owned())
        .collect();
    if words.len() == 24 {
        Ok(words)
    } else {
        Err(Failure(format!("the kit shows {} words", words.len())))
    }
}

/// A clinic of one's own, open, without patients.
pub(crate) fn set_up(app: &mut App) -> Outcome {
    set_up_until_kit(app, "Start empty")?;
    pass_kit(app)
}

/// Registers a patient with the four fields.
pub(crate) fn register(
    app: &mut App,
    family: &str,
    given: &str,
    birth: &str,
    phone: &str,
) -> Outcome {
    app.press(&[keys::CONTROL, "n"])?;
    app.within("New patient", |app| {
        app.fill("Family name", family)?;
        app.fill("Given name", given)?;
        app.fill("Birth date or age", birth)?;
        app.fill("Phone", phone)?;
        app.click("button", "Register")
    })?;
    app.sees(&format!("{given} {family} registered, number"))
}

/// Signs in on the sign-in or lock screen.
pub(crate) fn sign_in(app: &mut App, name: &str, password: &str) -> Outcome {
    app.click("radio", name)?;
    app.fill("Password", password)?;
    app.click("button", "Unlock")
}

/// Waits for the first screen after signing in.
pub(crate) fn at_today(app: &App) -> Outcome {
    app.finds("button", "Next free")?;
    app.no_longer_sees("Unlock")
}

/// Goes to a screen by its name, through the list of all commands.
pub(crate) fn go(app: &mut App, screen: &str) -> Outcome {
    app.press(&[keys::CONTROL, "k"])?;
    app.fill("What do you want to do?", screen)?;
    app.finds("option", &format!("Go to {screen}"))?;
    app.press(&[keys::ENTER])?;
    app.finds("heading", screen).map(drop)
}

/// Chooses the first patient whom these letters find.
pub(crate) fn pick_patient(app: &mut App, letters: &str) -> Outcome {
    app.fill("Patient", letters)?;
    app.finds("option", letters)?;
    app.press(&[keys::ENTER])?;
    app.finds("button", "Other patient").map(drop)
}

/// Books someone today, and comes to the day.
pub(crate) fn book(app: &mut App, letters: &str, time: &str) -> Outcome {
    app.press(&[keys::ALT, "1"])?;
    at_today(app)?;
    app.press(&[keys::CONTROL, keys::SHIFT, "b"])?;
    app.within("Book a visit", |app| {
        pick_patient(app, letters)?;
        // Time first: as long as it is empty the next free one is looked for, which may be tomorrow.
        app.fill("Time", time)?;
        app.fill("Date", "t")?;
        app.click("button", "Book")
    })?;
    // A clinic that counts twice to twelve says "8:10 am".
    app.sees(&format!("booked, {}", time.trim_start_matches('0')))
}
