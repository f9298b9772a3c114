//! Calling about tomorrow, calling who is due, and the words of the messages.

use serde_json::{Value, json};

use crate::house::{House, TODAY, code, text, why};

const TOMORROW: &str = "2026-11-22";

struct Desk {
    house: House,
    with: String,
}

impl Desk {
    fn new() -> Self {
        let house = House::new();
        let with = house.practitioner("Dr Amin");
        house.open_daily(9 * 60, 17 * 60);
        house.ok("clinic.change_settings", json!({ "hour_cycle": "h23" }));
        Self { house, with }
    }

    /// Somebody with this phone (or "none") and language, booked for tomorrow: their id and the visit's.
    fn booked(&self, given: &str, phone: &str, language: &str, time: &str) -> (String, String) {
        let patient = self.somebody(given, phone, language);
        let visit = self.house.book(&patient, &self.with, TOMORROW, time);
        (patient, text(&visit.unwrap()["id"]))
    }

    fn somebody(&self, given: &str, phone: &str, language: &str) -> String {
        let args = json!({
            "family_name": "Farah", "given_name": given, "birth_date": "1987", "phone": phone,
            "language": language,
        });
        text(&self.house.ok("patients.register", args)["id"])
    }

    /// Somebody who died, as another system tells it.
    fn brought_in(&self, given: &str, deceased: &str) -> String {
        let patient = json!({
            "resourceType": "Patient", "id": "d", "deceasedDateTime": deceased,
            "name": [{ "family": "Farah", "given": [given] }],
        });
        let bundle = json!({
            "resourceType": "Bundle", "type": "collection", "entry": [{ "resource": patient }],
        });
        let bytes = bundle.to_string().into_bytes();
        let files: &[(&str, &[u8])] = &[("one.json", &bytes)];
        let owner = &self.house.clinic.owner;
        let args = json!({ "dry_run": false });
        let done = self
            .house
            .clinic
            .call_with(owner, "exchange.import_fhir", args, files);
        done.unwrap();
        let found = self
            .house
            .ok("patients.search", json!({ "text": given, "limit": 1 }));
        text(&found["hits"][0]["id"])
    }

    fn day(&self) -> Value {
        self.house.ok("reminders.day", json!({}))
    }

    /// The given names on the list of tomorrow.
    fn to_call(&self) -> Vec<String> {
        names(&self.day()["visits"])
    }

    fn due(&self, until: &str) -> Vec<String> {
        let due = self.house.ok("reminders.due", json!({ "until": until }));
        let names = names(&due["recalls"]);
        assert_eq!(due["total"], json!(names.len()));
        names
    }

    fn status(&self, visit: &str) -> String {
        let day = self.house.ok("schedule.day", json!({ "date": TOMORROW }));
        let rows = day["columns"][0]["appointments"].as_array().unwrap();
        let row = rows.iter().find(|row| row["id"] == visit);
        row.map_or_else(String::new, |row| text(&row["status"]))
    }

    fn call(&self, visit: &str, outcome: &str) -> Value {
        let args = json!({ "id": visit, "outcome": outcome });
        self.house.ok("reminders.call_visit", args)
    }

    fn recall(&self, patient: &str, due: &str) -> String {
        let args = json!({ "patient_id": patient, "due": due, "practitioner_id": self.with });
        text(&self.house.ok("reminders.set_recall", args)["id"])
    }

    fn message(&self, visit: &str) -> Value {
        let args = json!({ "appointment_ids": [visit] });
        self.house.ok("reminders.messages", args)[0].clone()
    }
}

fn names(rows: &Value) -> Vec<String> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| text(&row["given_name"])).collect()
}

#[test]
fn each_outcome_is_remembered_and_does_what_it_says() {
    let desk = Desk::new();
    for (outcome, status, fhir, medium) in [
        ("confirmed", "confirmed", "completed", "phone"),
        ("no_answer", "booked", "not-done", "phone"),
        ("left_message", "booked", "completed", "phone"),
        ("wrong_number", "booked", "not-done", "phone"),
        ("wants_to_move", "booked", "completed", "phone"),
        ("not_coming", "cancelled", "completed", "phone"),
        ("sent", "booked", "completed", "message"),
    ] {
        let (patient, visit) = desk.booked("Mona", "0100 200 300", "en", "10:00");
        let called = desk.call(&visit, outcome);
        assert_eq!(
            (
                &called["status"],
                &called["attempts"],
                &called["last_outcome"]
            ),
            (&json!(status), &json!(1), &json!(outcome)),
            "{outcome}"
        );
        assert_eq!(desk.status(&visit), status, "{outcome}");
        let still_to_call = !desk.to_call().is_empty();
        assert_eq!(still_to_call, status == "booked", "{outcome}");
        for attempts in [
            desk.house.ok("reminders.of_visit", json!({ "id": visit })),
            desk.house
                .ok("reminders.of_patient", json!({ "patient_id": patient }))["attempts"]
                .clone(),
        ] {
            let one = &attempts[0];
            assert_eq!(one["subject"], json!(patient));
            assert_eq!(one["appointment_id"], json!(visit));
            assert_eq!(
                (&one["outcome"], &one["status"], &one["medium"]),
                (&json!(outcome), &json!(fhir), &json!(medium))
            );
            assert_eq!(one["sender_name"], "Amal Haddad");
        }
        // One step took it all, and takes it all back.
        let undone = desk.house.ok("clinic.undo", json!({}));
        assert_eq!(undone["command"], "reminders.call_visit");
        assert_eq!(desk.status(&visit), "booked", "{outcome}");
        assert_eq!(
            desk.house.ok("reminders.of_visit", json!({ "id": visit })),
            json!([]),
            "{outcome}"
        );
        assert_eq!(desk.to_call(), ["Mona"], "{outcome}");
        desk.house
            .ok("schedule.cancel", json!({ "id": visit, "late": false }));
    }
    desk.house.verify();
}

#[test]
fn who_does_not_come_is_cancelled_with_the_reason_and_late_within_a_day() {
    let desk = Desk::new();
    let (patient, visit) = desk.booked("Mona", "none", "en", "09:00");
    let far = desk.house.book(&patient, &desk.with, "2026-11-30", "09:00");
    let far = text(&far.unwrap()["id"]);
    for (id, date, late) in [(visit, TOMORROW, true), (far, "2026-11-30", false)] {
        let args = json!({ "id": id, "outcome": "not_coming", "note": "travels" });
        desk.house.ok("reminders.call_visit", args);
        let day = desk.house.ok("schedule.day", json!({ "date": date }));
        let row = &day["columns"][0]["appointments"][0];
        assert_eq!(
            (&row["cancel_reason"], &row["cancelled_late"]),
            (&json!("travels"), &json!(late))
        );
    }
}

#[test]
fn a_visit_that_is_over_or_cancelled_is_not_called_about() {
    let desk = Desk::new();
    let patient = desk.somebody("Mona", "none", "en");
    let visit = text(
        &desk
            .house
            .book(&patient, &desk.with, TODAY, "12:00")
            .unwrap()["id"],
    );
    desk.house.ok("flow.arrive", json!({ "id": visit }));
    for outcome in ["confirmed", "no_answer", "not_coming", "sent"] {
        let args = json!({ "id": visit, "outcome": outcome });
        assert_eq!(
            desk.house.refused("reminders.call_visit", args),
            "flow.wrong_step",
            "{outcome}"
        );
    }
    // Two call the same list: the second yes changes nothing and is remembered.
    let (_, twice) = desk.booked("Adam", "none", "en", "10:00");
    desk.call(&twice, "confirmed");
    assert_eq!(desk.call(&twice, "confirmed")["attempts"], 2);
}

#[test]
fn the_list_says_whom_to_call_at_which_number() {
    let desk = Desk::new();
    let (mona, _) = desk.booked("Mona", "0100 200 300", "ar", "10:00");
    let (child, _) = desk.booked("Adam", "none", "", "11:00");
    let work =
        json!({ "patient_id": mona, "kind": "work", "number": "02 555", "note": "after four" });
    desk.house.ok("patients.put_phone", work);
    let mail = json!({ "patient_id": mona, "kind": "email", "number": "m@example.org" });
    desk.house.ok("patients.put_phone", mail);
    let mother =
        json!({ "patient_id": child, "name": "Huda", "relationship": "mother", "phone": "0111" });
    desk.house.ok("patients.put_contact", mother);
    let day = desk.day();
    assert_eq!(day["date"], TOMORROW);
    assert_eq!(day["visits"][0]["language"], "ar");
    assert_eq!(
        day["visits"][0]["phones"],
        json!([{ "number": "0100 200 300", "note": null }, { "number": "02 555", "note": "after four" }])
    );
    assert_eq!(day["visits"][1]["no_phone"], true);
    assert_eq!(
        day["visits"][1]["phones"],
        json!([{ "number": "0111", "note": "Huda, mother" }]),
        "of somebody without a phone, their mother's"
    );
}

#[test]
fn nobody_calls_the_archived_the_dead_or_a_record_twice() {
    let desk = Desk::new();
    let (gone, _) = desk.booked("Gone", "none", "en", "09:00");
    let dead = desk.brought_in("Dead", "2026-11-20");
    desk.house
        .book(&dead, &desk.with, TOMORROW, "09:30")
        .unwrap();
    let (twin, _) = desk.booked("Twin", "0100", "en", "10:00");
    let mona = desk.somebody("Mona", "0200", "en");
    for patient in [&gone, &dead, &twin] {
        desk.recall(patient, "2026-12-01");
    }
    desk.house
        .ok("patients.archive", json!({ "id": gone, "reason": "moved" }));
    desk.house
        .ok("patients.merge", json!({ "id": mona, "merge_id": twin }));
    assert_eq!(
        desk.to_call(),
        ["Mona"],
        "the merged is shown as who they are"
    );
    let row = &desk.day()["visits"][0];
    assert_eq!(row["patient_id"], json!(mona));
    assert_eq!(
        row["phones"],
        json!([{ "number": "0200", "note": null }, { "number": "0100", "note": null }])
    );
    assert!(
        desk.due("2026-12-31").is_empty(),
        "the twin's visit is booked"
    );
}

#[test]
fn the_due_are_listed_until_a_visit_is_booked() {
    let desk = Desk::new();
    let [mona, adam, zoe] = ["Mona", "Adam", "Zoe"].map(|given| desk.somebody(given, "0100", "en"));
    desk.recall(&mona, "2026-12-01");
    desk.recall(&adam, "2026-11-28");
    let zoes = desk.recall(&zoe, "2027-05-21");
    assert!(desk.due(TODAY).is_empty());
    assert_eq!(
        desk.due("2026-12-01"),
        ["Adam", "Mona"],
        "the longest overdue first"
    );

    // Booked, they leave by themselves; cancelled, they are back.
    let visit = text(
        &desk
            .house
            .book(&adam, &desk.with, "2026-12-03", "10:00")
            .unwrap()["id"],
    );
    assert_eq!(desk.due("2026-12-01"), ["Mona"]);
    let of_adam = desk
        .house
        .ok("reminders.of_patient", json!({ "patient_id": adam }));
    assert_eq!(
        (&of_adam["answered"], &of_adam["recall"]["due"]),
        (&json!(true), &json!("2026-11-28"))
    );
    desk.house
        .ok("schedule.cancel", json!({ "id": visit, "late": false }));
    assert_eq!(desk.due("2026-12-01"), ["Adam", "Mona"]);

    // A visit soon after the recall was set was about something else; one near its date answers it.
    desk.house.clinic.clock.advance_ms(86_400_000);
    desk.house
        .sign_in(&desk.house.clinic.owner, &desk.house.owner_id());
    let walked = desk.house.ok("flow.walk_in", json!({ "patient_id": zoe }));
    desk.house.ok("flow.done", json!({ "id": walked["id"] }));
    assert!(
        !desk.due("2027-06-01").contains(&"Zoe".to_owned()),
        "today they are here"
    );
    desk.house.clinic.clock.advance_ms(86_400_000);
    desk.house
        .sign_in(&desk.house.clinic.owner, &desk.house.owner_id());
    assert!(desk.due("2027-06-01").contains(&"Zoe".to_owned()));
    desk.house.ok(
        "reminders.stop_recall",
        json!({ "id": zoes, "reason": "moved away" }),
    );
    assert!(!desk.due("2027-06-01").contains(&"Zoe".to_owned()));
    assert_eq!(
        desk.house.refused(
            "reminders.postpone_recall",
            json!({ "id": zoes, "by": "week" })
        ),
        "not_found"
    );
    desk.house.ok("clinic.undo", json!({}));
    assert!(desk.due("2027-06-01").contains(&"Zoe".to_owned()));
}

#[test]
fn a_recall_is_one_for_each_patient_and_can_be_put_off() {
    let desk = Desk::new();
    let mona = desk.somebody("Mona", "0100", "en");
    let first = desk.recall(&mona, "2026-12-01");
    assert_eq!(
        desk.recall(&mona, "2027-01-01"),
        first,
        "the new takes the place of the old"
    );
    let put_off = |by: &str| {
        text(
            &desk.house.ok(
                "reminders.postpone_recall",
                json!({ "id": first, "by": by }),
            )["due"],
        )
    };
    assert_eq!(put_off("week"), "2027-01-08");
    assert_eq!(put_off("month"), "2027-02-08");
    for (due, expected) in [
        (TODAY, "due: not_ahead"),
        ("2020-01-01", "due: not_ahead"),
        ("2056-01-01", "due: out_of_range"),
        ("2027-02-30", "due: not_a_date"),
    ] {
        let args = json!({ "patient_id": mona, "due": due });
        let answer = desk
            .house
            .call_as(&desk.house.clinic.owner, "reminders.set_recall", &args);
        assert_eq!(why(&answer), expected);
    }
    let call = |outcome: &str| {
        let args = json!({ "id": first, "outcome": outcome });
        code(
            &desk
                .house
                .call_as(&desk.house.clinic.owner, "reminders.call_due", &args),
        )
    };
    assert_eq!(call("no_answer"), "done");
    assert_eq!(call("confirmed"), "input.invalid", "nothing is booked");
    let stop = json!({ "id": first, "reason": "  " });
    assert_eq!(
        desk.house.refused("reminders.stop_recall", stop),
        "input.invalid"
    );
}

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
