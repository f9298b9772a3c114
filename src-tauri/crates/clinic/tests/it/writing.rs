//! Language, digits and calendar: whose counts when, and what a locked clinic greets in.

use serde_json::{Value, json};
use testkit::Clinic;

use crate::house::House;

/// What whoever comes next is greeted in, by a door that nobody has gone through.
fn greeting(house: &House) -> Value {
    let door = house.clinic.another_door(None);
    let caller = door.caller();
    let status = door.call(&caller, "clinic.status", "{}").body.unwrap();
    let status: Value = serde_json::from_str(&status).unwrap();
    status["locale"].clone()
}

fn in_language(locale: &str) -> House {
    House {
        clinic: Clinic::with(&json!({ "contents": "empty", "locale": locale })),
    }
}

#[test]
fn a_locked_clinic_greets_in_its_own_language() {
    let house = in_language("ar");
    house.ok("people.lock", json!({}));
    assert_eq!(greeting(&house), "ar");
}

#[test]
fn the_greeting_follows_the_settings() {
    let house = in_language("en");
    house.ok("clinic.change_settings", json!({ "locale": "fr" }));
    assert_eq!(greeting(&house), "fr");
}

#[test]
fn a_greeting_that_somebody_wrote_over_is_english() {
    let house = in_language("es");
    for nonsense in ["tlh", "../../keys", "", "\u{0}\u{1}", &"a".repeat(99)] {
        std::fs::write(house.clinic.dir().join("language"), nonsense).unwrap();
        assert_eq!(greeting(&house), "en", "{nonsense:?}");
    }
    std::fs::remove_file(house.clinic.dir().join("language")).unwrap();
    assert_eq!(greeting(&house), "en");
}

#[test]
fn a_persons_language_counts_before_the_clinics() {
    let house = in_language("es");
    let status = |house: &House| house.ok("clinic.status", json!({}))["locale"].clone();
    assert_eq!(status(&house), "es");
    let me = house.ok("people.set_preferences", json!({ "locale": "ar" }));
    assert_eq!(me["locale"], "ar");
    assert_eq!(status(&house), "ar");
    assert_eq!(house.ok("clinic.settings", json!({}))["locale"], "es");
}

#[test]
fn digits_and_calendar_are_the_clinics() {
    let house = in_language("ar");
    let now = house.ok("clinic.settings", json!({}));
    assert_eq!(
        (&now["digits"], &now["calendar"]),
        (&json!("latin"), &json!("gregorian"))
    );
    let args = json!({ "digits": "native", "calendar": "islamic_umalqura" });
    house.ok("clinic.change_settings", args);
    let now = house.ok("clinic.settings", json!({}));
    assert_eq!(
        (&now["digits"], &now["calendar"]),
        (&json!("native"), &json!("islamic_umalqura"))
    );
    for wrong in [
        json!({ "locale": "tlh" }),
        json!({ "digits": "roman" }),
        json!({ "calendar": "mayan" }),
    ] {
        assert_eq!(
            house.refused("clinic.change_settings", wrong),
            "input.invalid"
        );
    }
}
