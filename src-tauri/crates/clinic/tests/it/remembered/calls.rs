//! Calls, recalls, and the words that are sent.

use super::Day;

/// Calls about visits, recalls, and messages.
pub(super) fn reminders(day: &mut Day) {
    let book =
        r#"{"patient_id":"<mona>","practitioner_id":"<amin>","date":"2026-12-07","time":"09:30"}"#;
    let booked = day.call("schedule.book", book, &[]);
    day.name("called", &booked["id"]);
    for (command, args) in [
        ("reminders.day", r#"{"date":"2026-12-07"}"#),
        (
            "reminders.call_visit",
            r#"{"id":"<called>","outcome":"confirmed"}"#,
        ),
        ("reminders.of_visit", r#"{"id":"<called>"}"#),
        ("reminders.messages", r#"{"appointment_ids":["<called>"]}"#),
        (
            "reminders.print_calls",
            r#"{"appointment_ids":["<called>"]}"#,
        ),
        ("reminders.export", r#"{"kind":"recall"}"#),
        ("reminders.texts", "{}"),
        (
            "reminders.preview_text",
            r#"{"kind":"recall","language":"en","text":"{name}"}"#,
        ),
        (
            "reminders.set_text",
            r#"{"kind":"recall","language":"en","text":"Dear {name}"}"#,
        ),
    ] {
        day.call(command, args, &[]);
    }
    let recall = r#"{"patient_id":"<adam>","due":"2027-05-21","reason":"check-up"}"#;
    let recall = day.call("reminders.set_recall", recall, &[]);
    day.name("recall", &recall["id"]);
    for (command, args) in [
        ("reminders.due", r#"{"until":"2027-06-01"}"#),
        ("reminders.of_patient", r#"{"patient_id":"<adam>"}"#),
        (
            "reminders.call_due",
            r#"{"id":"<recall>","outcome":"no_answer"}"#,
        ),
        (
            "reminders.postpone_recall",
            r#"{"id":"<recall>","by":"month"}"#,
        ),
        (
            "reminders.stop_recall",
            r#"{"id":"<recall>","reason":"moved"}"#,
        ),
    ] {
        day.call(command, args, &[]);
    }
}
