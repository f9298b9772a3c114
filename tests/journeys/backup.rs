//! A backup in a folder, a day's work lost on purpose, and the clinic back from the backup.

use xtask::Outcome;

use crate::harness::{App, Place, keys};
use crate::steps::{OWNER, answer_kit, at_today, go, recovery_words, register, set_up_until_kit};

#[test]
fn a_clinic_comes_back_from_its_backup_by_the_words_on_the_screen() -> Outcome {
    let place = Place::new("backup-restore");
    let drive = place.album.join("drive");
    std::fs::create_dir_all(&drive)?;
    let place = Place {
        picked: drive.to_string_lossy().into_owned(),
        ..place
    };
    App::journey_at(&place, |app| {
        set_up_until_kit(app, "Start empty")?;
        let kit = recovery_words(app)?.join(" ");
        answer_kit(app)?;
        at_today(app)?;
        app.sees("There is no backup: no place was chosen for it.")?;
        register(app, "Farah", "Mona", "2/3/1987", "none")?;
        go(app, "Backup")?;
        app.click("button", "Choose a place")?;
        app.click("button", "Back up now")?;
        app.sees("Done: the backup was opened, and holds what the clinic holds.")?;
        register(app, "Haddad", "Omar", "1/1/1990", "none")?;
        // As after a night.
        app.restart()?;
        app.click("button", "Restore a backup")?;
        app.click("button", "Choose the file")?;
        app.fill("The 24 words", &kit)?;
        app.click("button", "See what it holds")?;
        app.sees("The clinic on this PC is not deleted: it is set aside first.")?;
        app.choose("Who signs in", OWNER)?;
        app.fill("New password", "nine herons at noon")?;
        app.fill("Name of the clinic", "Green Street Clinic")?;
        app.click("button", "Restore")?;
        at_today(app)?;
        app.press(&[keys::CONTROL, "f"])?;
        app.fill("Find a patient", "farah")?;
        app.sees("Farah, Mona")
    })
}
