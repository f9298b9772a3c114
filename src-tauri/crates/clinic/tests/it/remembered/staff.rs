//! What staff say to each other, and whose record only some may open.

use super::Day;

pub(super) fn messages(day: &mut Day) {
    let send = r#"{"text":"call her back","to_person_id":"<owner>","patient_id":"<mona>"}"#;
    let task = day.call("tasks.send", send, &[]);
    day.name("task", &task["id"]);
    for (command, args) in [
        ("tasks.inbox", r#"{"which":"mine"}"#),
        ("tasks.about", r#"{"patient_id":"<mona>"}"#),
        ("tasks.read", r#"{"id":"<task>"}"#),
        ("tasks.reply", r#"{"id":"<task>","text":"whom?"}"#),
        ("tasks.pass_on", r#"{"id":"<task>","to_role":"nurse"}"#),
        ("tasks.done", r#"{"id":"<task>","text":"told her"}"#),
        ("tasks.reopen", r#"{"id":"<task>"}"#),
        ("tasks.unread", "{}"),
        ("tasks.colleagues", "{}"),
        ("tasks.alerts", "{}"),
    ] {
        day.call(command, args, &[]);
    }
}

pub(super) fn restricted(day: &mut Day) {
    // Somebody else does not name the owner, who then needs a reason.
    let doctor = day.house.clinic.as_role("clinician");
    let args = r#"{"id":"<mona>","reason":"works here","person_ids":[],"treating":false}"#;
    day.house
        .ok_as(&doctor, "patients.restrict", &day.fill(args));
    for (command, args) in [
        (
            "patients.break_glass",
            r#"{"id":"<mona>","reason":"she fainted"}"#,
        ),
        ("patients.unrestrict", r#"{"id":"<mona>"}"#),
        ("patients.restrict", args),
        (
            "schedule.stop_booking",
            r#"{"patient_id":"<mona>","reason":"three no-shows"}"#,
        ),
        ("schedule.booking_stop", r#"{"patient_id":"<mona>"}"#),
        ("schedule.allow_booking", r#"{"patient_id":"<mona>"}"#),
    ] {
        day.call(command, args, &[]);
    }
}
