//! Bringing in the patients of another program.

use xtask::Outcome;

use crate::harness::{App, Place, keys};
use crate::steps::{answer_kit, set_up_until_kit};

const BUNDLE: &str = "tests/journeys/bundle.json";

#[test]
fn a_new_clinic_begins_with_the_patients_of_another_program() -> Outcome {
    let place = Place {
        picked: xtask::root().join(BUNDLE).display().to_string(),
        ..Place::new("exchange-import")
    };
    App::journey_at(&place, |app| {
        set_up_until_kit(app, "Bring in patients of another program")?;
        answer_kit(app)?;
        app.click("button", "Choose files and look")?;
        app.sees("This is what would come in")?;
        app.sees("Everything could be read.")?;
        app.click("button", "Import for good")?;
        app.sees("Done. Everything below is now in your clinic.")?;
        app.press(&[keys::CONTROL, "f"])?;
        app.fill("Find a patient", "okonkwo")?;
        app.sees("Okonkwo, Adaeze")?;
        app.sees("15/06/1974")
    })
}
