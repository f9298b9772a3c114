//! Setting the clinic up.

use xtask::Outcome;

use crate::harness::{App, Place};
use crate::steps::{OWNER, PASSWORD, at_today, name_owner, pass_kit, set_up_until_kit, sign_in};

#[test]
fn a_new_owner_gets_from_nothing_to_today() -> Outcome {
    App::journey("clinic-set-up", |app| {
        set_up_until_kit(app, "Start empty")?;
        app.click("button", "I have written them down")?;
        app.fill("Word number", "zebra")?;
        app.click("button", "Open the clinic")?;
        app.sees("This is not word number")?;
        app.click("button", "Show the words again")?;
        pass_kit(app)?;
        // The owner has a column and the clinic its usual hours: there is a free time.
        app.sees(OWNER)?;
        app.click("button", "Next free")?;
        app.within("Next free times", |app| {
            app.finds("button", OWNER).map(drop)
        })
    })
}

#[test]
fn an_owner_who_sees_nobody_is_told_who_can() -> Outcome {
    App::journey("clinic-owner-only", |app| {
        name_owner(app, "Start empty")?;
        app.click("checkbox", "I see patients myself")?;
        app.click("button", "Create the clinic")?;
        app.sees("The recovery kit")?;
        pass_kit(app)?;
        app.sees("No one sees patients yet")?;
        app.click("button", "Add a practitioner")?;
        app.finds("heading", "Practitioners and rooms").map(drop)
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
fn one_practises_beside_the_clinic_and_comes_back() -> Outcome {
    App::journey("clinic-practice", |app| {
        set_up_until_kit(app, "Start empty")?;
        pass_kit(app)?;
        app.restart()?;
        app.sees("Who is here?")?;
        app.click("button", "Practise")?;
        app.sees("Everybody here is invented.")?;
        app.finds("button", "Begin practice anew")?;
        app.click("button", "Leave practice")?;
        app.sees("Who is here?")?;
        sign_in(app, OWNER, PASSWORD)?;
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
        app.sees(OWNER)
    })
}

/// Greeting is before anybody has a key: the language has to be known without one.
#[test]
fn an_arabic_clinic_greets_in_arabic_after_a_restart() -> Outcome {
    App::journey("clinic-arabic", |app| {
        app.click("radio", "العربية")?;
        app.sees("مرحبًا بك في Satchel")?;
        app.click("button", "متابعة")?;
        app.fill("اسم العيادة", "عيادة النيل")?;
        app.click("button", "متابعة")?;
        app.click("radio", "البدء من الصفر")?;
        app.click("button", "متابعة")?;
        app.fill("اسمك", "أمل حداد")?;
        app.fill("كلمة المرور", PASSWORD)?;
        app.click("button", "إنشاء العيادة")?;
        app.sees("ورقة الاسترداد")?;
        app.restart()?;
        app.sees("من هنا؟")?;
        app.click("radio", "أمل حداد")?;
        app.fill("كلمة المرور", "not my password")?;
        app.click("button", "فتح القفل")?;
        app.sees("كلمة المرور غير صحيحة")
    })
}
