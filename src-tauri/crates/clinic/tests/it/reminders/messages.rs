//! The words of the messages, in the language of whom they are for.

use serde_json::{Value, json};

use super::Desk;
use crate::house::{code, text, why};

#[test]
fn a_message_speaks_the_patients_language_and_says_when_it_cannot() {
    let desk = Desk::new();
    let said = [
        (
            "Mona",
            "en",
            "en",
            None,
            "Hello Mona, this is Green Street Clinic. You have an appointment with Dr Amin on Sunday 22 November at 09:30. If you cannot come, please tell us.",
        ),
        (
            "Inés",
            "es-MX",
            "es",
            None,
            "Hola, Inés. Le escribimos de Green Street Clinic. Tiene una cita con Dr Amin el domingo 22 de noviembre a las 10:00. Si no puede venir, avísenos por favor.",
        ),
        (
            "Zoé",
            "French",
            "fr",
            None,
            "Bonjour Zoé, ici Green Street Clinic. Vous avez rendez-vous avec Dr Amin le dimanche 22 novembre à 10:30. Si vous ne pouvez pas venir, prévenez-nous.",
        ),
        (
            "منى",
            "ar",
            "ar",
            None,
            "مرحبًا منى، معكم \u{2068}Green Street Clinic\u{2069}. لديكم موعد مع \u{2068}Dr Amin\u{2069} يوم الأحد 22 نوفمبر الساعة 11:00. إذا تعذر الحضور فنرجو إخبارنا.",
        ),
        (
            "Jörg",
            "de",
            "en",
            Some("de"),
            "Hello Jörg, this is Green Street Clinic. You have an appointment with Dr Amin on Sunday 22 November at 11:30. If you cannot come, please tell us.",
        ),
        (
            "Ola",
            "",
            "en",
            None,
            "Hello Ola, this is Green Street Clinic. You have an appointment with Dr Amin on Sunday 22 November at 12:00. If you cannot come, please tell us.",
        ),
    ];
    for (at, (given, language, written, instead_of, expected)) in said.into_iter().enumerate() {
        let minute = 9 * 60 + 30 * (at + 1);
        let time = format!("{:02}:{:02}", minute / 60, minute % 60);
        let (_, visit) = desk.booked(given, "0100", language, &time);
        let message = desk.message(&visit);
        assert_eq!(message["text"], json!(expected));
        assert_eq!(
            (&message["language"], &message["instead_of"]),
            (&json!(written), &json!(instead_of)),
            "{given}"
        );
        assert_eq!(
            (&message["gaps"], &message["phone"]),
            (&json!([]), &json!("0100"))
        );
    }
}

#[test]
fn the_clinic_writes_its_own_words_and_a_gap_is_never_sent() {
    let desk = Desk::new();
    let (_, visit) = desk.booked("Mona", "0100", "fr", "10:00");
    let set = |words: Value| json!({ "kind": "reminder", "language": "fr", "text": words });
    let asks_phone = "{name}: {date}, {time}. Tél. {phone}";
    let answer = desk.house.call_as(
        &desk.house.clinic.owner,
        "reminders.set_text",
        &set(json!(asks_phone)),
    );
    assert_eq!(why(&answer), "text: no_clinic_phone");
    desk.house
        .ok("clinic.change_settings", json!({ "phone": "02 555 0100" }));
    assert!(
        text(&desk.message(&visit)["text"]).contains("au 02 555 0100"),
        "the usual words name it now"
    );
    desk.house.ok("reminders.set_text", set(json!(asks_phone)));
    assert_eq!(
        desk.message(&visit)["text"],
        "Mona: dimanche 22 novembre, 10:00. Tél. 02 555 0100"
    );
    for wrong in [
        "{diagnosis}",
        "{reason}",
        "{",
        "}",
        "",
        "{name.family}",
        "{{name}}",
    ] {
        let answer = desk.house.call_as(
            &desk.house.clinic.owner,
            "reminders.set_text",
            &set(json!(wrong)),
        );
        assert_eq!(code(&answer), "input.invalid", "{wrong}");
    }
    // The phone is taken away again: what names it has a gap, and is not handed over.
    desk.house
        .ok("clinic.change_settings", json!({ "phone": "" }));
    assert_eq!(desk.message(&visit)["gaps"], json!(["phone"]));
    let export = desk
        .house
        .ok("reminders.export", json!({ "kind": "reminder" }));
    assert_eq!(
        (&export["messages"], &export["left_out"]),
        (&json!([]), &json!(1))
    );
    desk.house.ok("reminders.set_text", set(Value::Null));
    assert!(text(&desk.message(&visit)["text"]).starts_with("Bonjour Mona, ici"));
    let preview = json!({ "kind": "recall", "language": "ar", "text": "{name}، {clinic}" });
    assert_eq!(
        desk.house.ok("reminders.preview_text", preview)["text"],
        "منى، \u{2068}Green Street Clinic\u{2069}"
    );
}

#[test]
fn a_connector_gets_what_can_be_sent_and_that_is_remembered() {
    let desk = Desk::new();
    let (mona, visit) = desk.booked("Mona", "0100", "en", "10:00");
    desk.booked("Adam", "none", "en", "11:00");
    let front_desk = desk.house.clinic.as_role("front_desk");
    let export = desk.house.ok_as(
        &front_desk,
        "reminders.export",
        &json!({ "kind": "reminder" }),
    );
    assert_eq!(export["format"], "satchel.messages/1");
    assert_eq!(export["left_out"], 1, "who has no number");
    let messages = export["messages"].as_array().unwrap();
    assert_eq!(messages.len(), 1);
    assert_eq!(
        (
            &messages[0]["appointment_id"],
            &messages[0]["patient_id"],
            &messages[0]["phone"]
        ),
        (&json!(visit), &json!(mona), &json!("0100"))
    );
    let line = &desk.house.audit(&json!({ "event": "reminders.exported" }))[0];
    assert_eq!(line["command"], "reminders.export");
    for role in ["nurse", "biller", "auditor"] {
        let somebody = desk.house.clinic.as_role(role);
        let answer =
            desk.house
                .call_as(&somebody, "reminders.export", &json!({ "kind": "recall" }));
        assert_eq!(code(&answer), "auth.forbidden", "{role}");
    }
}

#[test]
fn nobody_is_written_to_twice_or_at_a_number_of_somebody_else() {
    let desk = Desk::new();
    let to_whom = |kind: &str| {
        let export = json!({ "kind": kind, "date": "2026-12-31" });
        let export = desk.house.ok("reminders.export", export);
        let messages = export["messages"].as_array().unwrap().iter();
        let names: Vec<String> = messages.map(|one| text(&one["patient_id"])).collect();
        (names, export["left_out"].clone())
    };
    let [one, other, third] = ["0100", "0200", "0300"].map(|phone| {
        let patient = desk.somebody("Mona", phone, "en");
        let recall = desk.recall(&patient, "2026-12-01");
        (patient, recall)
    });
    for (recall, outcome) in [(&one.1, "sent"), (&other.1, "wrong_number")] {
        let args = json!({ "id": recall, "outcome": outcome });
        desk.house.ok("reminders.call_due", args);
    }
    assert_eq!(to_whom("recall"), (vec![third.0.clone()], json!(2)));
    // Who has not answered for long is written to again.
    desk.house.clinic.clock.advance_min(29 * 24 * 60);
    let owner = desk.house.owner_id();
    desk.house.sign_in(&desk.house.clinic.owner, &owner);
    assert_eq!(to_whom("recall"), (vec![one.0, third.0], json!(1)));
}
