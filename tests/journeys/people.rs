//! Locking, crashing, coming back, and what is said by telephone when nobody gets in.

use std::time::Duration;

use vault::{KeyStore as _, OsKeyStore};
use xtask::{Failure, Outcome, stop};

use crate::harness::{App, Place, keys};
use crate::steps::{
    OWNER, PASSWORD, answer_kit, at_today, go, recovery_words, register, set_up, set_up_until_kit,
    sign_in, write_down,
};

#[test]
fn a_lock_keeps_what_was_being_typed() -> Outcome {
    App::journey("people-lock", |app| {
        set_up(app)?;
        begin_to_register(app)?;
        app.press(&[keys::CONTROL, "l"])?;
        app.sees("Everything you typed is kept")?;
        if app.text()?.contains("Omar") {
            return stop("the lock screen shows what was being typed");
        }
        sign_in(app, OWNER, PASSWORD)?;
        app.no_longer_sees("Everything you typed is kept")?;
        holds_the_draft(app)
    })
}

#[test]
fn a_crash_keeps_what_was_typed_a_moment_ago() -> Outcome {
    App::journey("people-crash", |app| {
        set_up(app)?;
        begin_to_register(app)?;
        // The last second may be lost.
        std::thread::sleep(Duration::from_millis(1500));
        app.crash()?;
        sign_in(app, OWNER, PASSWORD)?;
        at_today(app)?;
        app.press(&[keys::CONTROL, "n"])?;
        holds_the_draft(app)
    })
}

fn begin_to_register(app: &mut App) -> Outcome {
    app.press(&[keys::CONTROL, "n"])?;
    app.within("New patient", |app| {
        app.fill("Family name", "Haddad")?;
        app.fill("Given name", "Omar")
    })
}

fn holds_the_draft(app: &mut App) -> Outcome {
    app.within("New patient", |app| {
        app.until("see the draft", || {
            let typed = (app.value("Family name")?, app.value("Given name")?);
            Ok((typed == ("Haddad".to_owned(), "Omar".to_owned())).then_some(()))
        })
    })
}

const COLLEAGUE: &str = "Salma Nour";
const HERS: &str = "two herons at noon";
const NEW: &str = "nine boats at low tide";

/// A clinic with one patient and a manager; the kit that was written down.
fn begin(app: &mut App) -> Outcome<String> {
    set_up_until_kit(app, "Start empty")?;
    let kit = recovery_words(app)?.join(" ");
    answer_kit(app)?;
    at_today(app)?;
    register(app, "Farah", "Mona", "2/3/1987", "none")?;
    go(app, "People")?;
    app.click("button", "Add person")?;
    app.fill("Name", COLLEAGUE)?;
    app.choose("Role", "Manager")?;
    app.fill("First password", HERS)?;
    app.click("button", "Add")?;
    app.sees("Salma Nour has been added")?;
    Ok(kit)
}

fn lock(app: &mut App) -> Outcome {
    app.press(&[keys::CONTROL, "l"])?;
    app.finds("button", "Unlock").map(drop)
}

fn find_farah(app: &mut App) -> Outcome {
    app.finds("button", "All commands")?;
    app.press(&[keys::CONTROL, "f"])?;
    app.fill("Find a patient", "farah")?;
    app.sees("Farah, Mona")?;
    app.press(&[keys::ESCAPE])
}

/// From the sign-in screen with the kit to Today.
fn use_kit(app: &mut App, who: &str, kit: &str) -> Outcome {
    app.click("radio", who)?;
    app.click("button", "Forgot the password?")?;
    app.sees(&format!("A new password for {who}"))?;
    app.fill("The 24 words of the recovery kit", kit)?;
    app.fill("New password", NEW)
}

#[test]
fn an_owner_who_lost_the_password_gets_in_with_the_kit() -> Outcome {
    App::journey("recovery-password", |app| {
        let kit = begin(app)?;
        app.restart()?;
        sign_in(app, OWNER, "four brown cats")?;
        app.sees("This password is not right.")?;
        use_kit(app, OWNER, &kit)?;
        app.picture("kit")?;
        app.click("button", "Set password and unlock")?;
        find_farah(app)?;
        lock(app)?;
        sign_in(app, OWNER, PASSWORD)?;
        app.sees("This password is not right.")?;
        sign_in(app, OWNER, NEW)?;
        find_farah(app)
    })
}

#[test]
fn a_key_store_that_forgot_is_mended_with_the_kit_for_everybody() -> Outcome {
    let place = Place::new("recovery-key-store");
    App::journey_at(&place, |app| {
        let kit = begin(app)?;
        lock(app)?;
        // As after a new Windows: the folder is there, what the key store held is not.
        let dir = place.home.join("clinic.satchel");
        let told = |error: &dyn std::fmt::Display| Failure(error.to_string());
        let clinic = vault::glance(&dir, &OsKeyStore, 0).map_err(|error| told(&error))?;
        OsKeyStore
            .remove(clinic.clinic)
            .map_err(|error| told(&error))?;
        app.restart()?;
        for (who, password) in [(COLLEAGUE, HERS), (OWNER, PASSWORD)] {
            sign_in(app, who, password)?;
            app.sees(
                "The key store of this PC has lost its part of the key, as after a new Windows.",
            )?;
        }
        app.picture("forgotten")?;
        use_kit(app, OWNER, &kit)?;
        app.click("button", "Set password and unlock")?;
        find_farah(app)?;
        lock(app)?;
        // Nobody else needs anything.
        sign_in(app, COLLEAGUE, HERS)?;
        find_farah(app)
    })
}

#[test]
fn when_the_only_owner_has_left_the_kit_makes_another() -> Outcome {
    App::journey("recovery-owner-left", |app| {
        let kit = begin(app)?;
        app.restart()?;
        use_kit(app, COLLEAGUE, &kit)?;
        app.click(
            "checkbox",
            "Salma Nour becomes an owner: the only owner has left",
        )?;
        app.picture("becomes-owner")?;
        app.click("button", "Set password and unlock")?;
        at_today(app)?;
        go(app, "People")?;
        app.click("button", "More for Dina Haddad")?;
        app.click("menuitem", "Suspend")?;
        app.sees("Dina Haddad can no longer sign in.")?;
        app.picture("left")?;
        lock(app)?;
        app.sees("Suspended")?;
        sign_in(app, COLLEAGUE, NEW)?;
        find_farah(app)?;
        // If it was a mistake: with a new password only.
        go(app, "People")?;
        app.click("button", "More for Dina Haddad")?;
        app.click("menuitem", "Allow to sign in again")?;
        app.sees("New password for Dina Haddad")?;
        app.fill("New password", PASSWORD)?;
        app.click("button", "Set password")?;
        app.sees("Dina Haddad has a new password.")
    })
}

#[test]
fn after_a_theft_the_clinic_gets_a_new_key() -> Outcome {
    App::journey("recovery-stolen", |app| {
        begin(app)?;
        go(app, "Clinic")?;
        app.click("button", "New key…")?;
        app.sees("The clinic is encrypted anew.")?;
        app.picture("what-it-means")?;
        app.click("button", "Continue")?;
        app.sees("these 24 words are the only other way in")?;
        app.picture("new-kit")?;
        let kit = recovery_words(app)?;
        write_down(app, &kit)?;
        app.click("button", "Continue")?;
        app.fill("Your password", PASSWORD)?;
        app.picture("password")?;
        app.click("button", "Change the key")?;
        app.sees("The clinic has a new key. From now on the new kit holds.")?;
        app.sees(COLLEAGUE)?;
        app.picture("done")?;
        app.click("button", "Close")?;
        lock(app)?;
        sign_in(app, COLLEAGUE, HERS)?;
        app.sees("This password opens nothing any more")?;
        app.picture("locked-out")?;
        app.restart()?;
        sign_in(app, OWNER, PASSWORD)?;
        find_farah(app)?;
        go(app, "People")?;
        app.sees("Needs a new password")?;
        app.picture("people")?;
        app.click("button", "More for Salma Nour")?;
        app.click("menuitem", "Reset password…")?;
        app.fill("New password", HERS)?;
        app.click("button", "Set password")?;
        app.sees("Salma Nour has a new password.")?;
        // And the new kit is the kit.
        app.restart()?;
        use_kit(app, OWNER, &kit.join(" "))?;
        app.click("button", "Set password and unlock")?;
        find_farah(app)
    })
}
