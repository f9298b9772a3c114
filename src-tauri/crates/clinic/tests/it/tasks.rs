//! Messages and tasks between people who work here: who gets what, who sees it, and that nothing said is lost.

use clinic::door::Caller;
use serde_json::{Value, json};

use crate::house::{House, TODAY, code, nobody, text, why};

struct Desk {
    house: House,
    nurse: (String, Caller),
    desk: (String, Caller),
}

impl Desk {
    fn new() -> Self {
        let house = House::new();
        let nurse = house.clinic.add("Salma Nour", "nurse");
        let desk = house.clinic.add("Omar Said", "front_desk");
        Self { house, nurse, desk }
    }

    fn inbox(&self, who: &Caller, which: &str) -> Vec<Value> {
        let inbox = self
            .house
            .ok_as(who, "tasks.inbox", &json!({ "which": which }));
        inbox["tasks"].as_array().unwrap().clone()
    }

    fn unread(&self, who: &Caller) -> i64 {
        let waits = self.house.ok_as(who, "tasks.unread", &json!({}));
        waits["unread"].as_i64().unwrap()
    }

    fn later(&self) {
        self.house.clinic.clock.advance_min(1);
        for (id, caller) in [&self.nurse, &self.desk] {
            self.house.sign_in(caller, id);
        }
        self.house
            .sign_in(&self.house.clinic.owner, &self.house.owner_id());
    }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn a_phone_message_goes_to_a_colleague_and_comes_back_done() {
    let it = Desk::new();
    let (desk, nurse) = (&it.desk.1, &it.nurse.1);
    let patient = it.house.register("Farah", "Mona", "1987-03-02");
    let message = json!({
        "text": "Wants her results.\nCall after two.", "to_person_id": it.nurse.0,
        "patient_id": patient, "caller_name": "Huda Farah", "caller_phone": "010 2345 6789",
        "due": "2026-11-20", "urgent": true,
    });
    let sent = it.house.ok_as(desk, "tasks.send", &message);
    assert_eq!(
        json!([
            sent["kind"],
            sent["text"],
            sent["caller_name"],
            sent["caller_phone"],
            sent["unread"]
        ]),
        json!([
            "task",
            "Wants her results.\nCall after two.",
            "Huda Farah",
            "010 2345 6789",
            false
        ])
    );
    assert_eq!((it.unread(nurse), it.unread(desk)), (1, 0));
    let mine = it.inbox(nurse, "mine");
    assert_eq!(
        json!([
            mine[0]["id"],
            mine[0]["unread"],
            mine[0]["overdue"],
            mine[0]["patient"]["family_name"]
        ]),
        json!([sent["id"], true, true, "Farah"])
    );
    it.later();
    let id = json!({ "id": sent["id"] });
    it.house.ok_as(nurse, "tasks.read", &id);
    assert_eq!(it.unread(nurse), 0);
    it.later();
    let args = json!({ "id": sent["id"], "text": "Which results?" });
    it.house.ok_as(nurse, "tasks.reply", &args);
    // What was asked comes back to whoever sent it, and only once it is read is it no longer new.
    assert_eq!((it.unread(desk), it.unread(nurse)), (1, 0));
    it.later();
    it.house.ok_as(desk, "tasks.read", &id);
    assert_eq!(it.unread(desk), 0);
    it.later();
    let args = json!({ "id": sent["id"], "text": "Told her." });
    let done = it.house.ok_as(nurse, "tasks.done", &args);
    let history: Vec<Value> = done["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| json!([note["by_name"], note["what"], note["text"]]))
        .collect();
    assert_eq!(
        json!(history),
        json!([
            ["Salma Nour", "replied", "Which results?"],
            ["Salma Nour", "done", "Told her."]
        ])
    );
    assert_eq!(it.inbox(nurse, "mine").len(), 0);
    assert_eq!(it.inbox(nurse, "done").len(), 1);
    assert_eq!(it.inbox(desk, "sent")[0]["overdue"], false);
    assert_eq!(it.unread(desk), 1);
    let again = code(&it.house.call_as(nurse, "tasks.done", &id));
    // Somebody was faster: look again.
    assert_eq!(again, "edit.conflict");
    it.house.ok_as(nurse, "tasks.reopen", &id);
    assert_eq!(it.inbox(nurse, "mine")[0]["done_ms"], Value::Null);
    // The patient's page shows it, and the audit names the patient.
    let about = json!({ "patient_id": patient });
    assert_eq!(it.house.ok("tasks.about", about)[0]["id"], sent["id"]);
    let events: Vec<String> = it
        .house
        .audit(&json!({ "patient_id": patient }))
        .iter()
        .map(|line| text(&line["event"]))
        .filter(|event| event.starts_with("tasks."))
        .collect();
    assert_eq!(
        events,
        [
            "tasks.reopened",
            "tasks.done",
            "tasks.read",
            "tasks.replied",
            "tasks.read",
            "tasks.sent"
        ]
    );
}

#[test]
fn a_role_shares_its_tasks_until_somebody_takes_one() {
    let it = Desk::new();
    let (desk, nurse) = (&it.desk.1, &it.nurse.1);
    let (second, other_nurse) = it.house.clinic.add("Dina Aziz", "nurse");
    let args = json!({ "text": "Room 2 needs sheets", "to_role": "nurse" });
    let sent = it.house.ok_as(desk, "tasks.send", &args);
    for who in [nurse, &other_nurse] {
        assert_eq!((it.inbox(who, "role").len(), it.unread(who)), (1, 1));
    }
    let take = json!({ "id": sent["id"], "to_person_id": it.nurse.0 });
    it.house.ok_as(nurse, "tasks.pass_on", &take);
    assert_eq!(it.inbox(&other_nurse, "role").len(), 0);
    assert_eq!(it.inbox(nurse, "mine").len(), 1);
    // Between others: as if there were none.
    for command in ["tasks.read", "tasks.done", "tasks.reopen"] {
        let args = json!({ "id": sent["id"] });
        let answer = it.house.call_as(&other_nurse, command, &args);
        assert_eq!(code(&answer), "not_found", "{command}");
    }
    let back = json!({ "id": sent["id"], "to_person_id": second, "text": "I am off at two" });
    let thread = it.house.ok_as(nurse, "tasks.pass_on", &back);
    assert_eq!(thread["history"][1]["to_person_name"], "Dina Aziz");
    assert_eq!(it.unread(&other_nurse), 1);
}

#[test]
fn what_was_said_is_taken_back_only_while_nobody_has_answered() {
    let it = Desk::new();
    let (desk, nurse) = (&it.desk.1, &it.nurse.1);
    let args = json!({ "text": "Wrong person", "to_person_id": it.nurse.0 });
    it.house.ok_as(desk, "tasks.send", &args);
    it.house.ok_as(desk, "clinic.undo", &json!({}));
    assert_eq!((it.unread(nurse), it.inbox(nurse, "mine").len()), (0, 0));
    it.house.ok_as(desk, "clinic.redo", &json!({}));
    let sent = it.inbox(nurse, "mine")[0].clone();
    let done = json!({ "id": sent["id"] });
    it.house.ok_as(nurse, "tasks.done", &done);
    it.house.ok_as(nurse, "clinic.undo", &json!({}));
    assert_eq!(it.inbox(nurse, "mine").len(), 1);
    let args = json!({ "id": sent["id"], "text": "For me?" });
    it.house.ok_as(nurse, "tasks.reply", &args);
    let undone = it.house.call_as(desk, "clinic.undo", &json!({}));
    assert_eq!(code(&undone), "edit.conflict");
    assert_eq!(it.inbox(nurse, "mine").len(), 1);
}

#[test]
fn what_cannot_be_sent_says_why() {
    let it = Desk::new();
    let desk = &it.desk.1;
    let (auditor, _) = it.house.clinic.add("Nadia Zaki", "auditor");
    let (gone, _) = it.house.clinic.add("Rami Fouad", "nurse");
    it.house.ok("people.suspend", json!({ "id": gone }));
    let words = "words";
    for (args, expected) in [
        (
            json!({ "text": " \n ", "to_role": "nurse" }),
            "text: missing",
        ),
        (
            json!({ "text": "x".repeat(4001), "to_role": "nurse" }),
            "text: too_long",
        ),
        (json!({ "text": words }), "to_person_id: missing"),
        (
            json!({ "text": words, "to_role": "nurse", "to_person_id": it.nurse.0 }),
            "to_person_id: person_and_role",
        ),
        (
            json!({ "text": words, "to_role": "auditor" }),
            "to_person_id: cannot_read",
        ),
        (
            json!({ "text": words, "to_person_id": auditor }),
            "to_person_id: cannot_read",
        ),
        (
            json!({ "text": words, "to_person_id": gone }),
            "to_person_id: cannot_read",
        ),
        (
            json!({ "text": words, "to_role": "nurse", "due": "soon" }),
            "due: not_a_date",
        ),
        (
            json!({ "text": words, "to_role": "nurse", "caller_name": "a\nb" }),
            "caller_name: not_one_line",
        ),
    ] {
        let answer = it.house.call_as(desk, "tasks.send", &args);
        assert_eq!(why(&answer), expected, "{args}");
    }
    for args in [
        json!({ "text": words, "to_person_id": nobody() }),
        json!({ "text": words, "to_role": "nurse", "patient_id": nobody() }),
    ] {
        let answer = it.house.call_as(desk, "tasks.send", &args);
        assert_eq!(code(&answer), "not_found", "{args}");
    }
    let today = json!({ "text": words, "to_role": "nurse", "due": TODAY });
    assert_eq!(it.house.ok_as(desk, "tasks.send", &today)["overdue"], false);
    let names = it.house.ok_as(desk, "tasks.colleagues", &json!({}));
    let names: Vec<String> = names
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["name"]))
        .collect();
    assert_eq!(names, ["Amal Haddad", "Omar Said", "Salma Nour"]);
}

#[test]
fn the_urgent_come_first_then_what_is_due_first() {
    let it = Desk::new();
    for (words, due, urgent) in [
        ("someday", None, false),
        ("late", Some("2026-12-01"), false),
        ("soon", Some("2026-11-22"), false),
        ("now", None, true),
    ] {
        let mut args = json!({ "text": words, "to_role": "nurse", "urgent": urgent });
        if let Some(due) = due {
            args["due"] = json!(due);
        }
        it.house.ok("tasks.send", args);
    }
    let order: Vec<String> = it
        .inbox(&it.nurse.1, "role")
        .iter()
        .map(|task| text(&task["text"]))
        .collect();
    assert_eq!(order, ["now", "soon", "late", "someday"]);
}

#[test]
fn words_that_were_taken_back_are_read_by_nobody() {
    let it = Desk::new();
    let (desk, nurse) = (&it.desk.1, &it.nurse.1);
    let message = json!({ "text": "Call Mona", "to_person_id": it.nurse.0 });
    let id = json!({ "id": it.house.ok_as(desk, "tasks.send", &message)["id"] });
    it.house.ok_as(nurse, "tasks.read", &id);
    let said = json!({ "id": id["id"], "text": "Not meant for her" });
    for command in ["tasks.reply", "tasks.done"] {
        it.later();
        it.house.ok_as(nurse, command, &said);
        it.house.ok_as(nurse, "clinic.undo", &json!({}));
        let seen = it.house.ok_as(desk, "tasks.read", &id);
        assert_eq!(seen["history"], json!([]), "{command}");
        assert_eq!(it.unread(desk), 0, "{command}");
        it.house.ok_as(nurse, "clinic.redo", &json!({}));
        let seen = it.house.ok_as(desk, "tasks.read", &id);
        assert_eq!(seen["history"][0]["text"], "Not meant for her", "{command}");
        it.house.ok_as(nurse, "clinic.undo", &json!({}));
    }
}

#[test]
fn whether_something_is_new_does_not_hang_on_the_clock() {
    let it = Desk::new();
    let (desk, nurse) = (&it.desk.1, &it.nurse.1);
    let message = json!({ "text": "Call Mona", "to_person_id": it.nurse.0 });
    let id = json!({ "id": it.house.ok_as(desk, "tasks.send", &message)["id"] });
    it.later();
    it.house.ok_as(nurse, "tasks.read", &id);
    // The PC's clock was an hour fast, and is put right.
    it.house.clinic.clock.put_min(-60);
    it.later();
    let reply = |who, text: &str| {
        let args = json!({ "id": id["id"], "text": text });
        it.house.ok_as(who, "tasks.reply", &args);
    };
    reply(nurse, "Which one?");
    assert_eq!((it.unread(desk), it.unread(nurse)), (1, 0));
    it.house.ok_as(desk, "tasks.read", &id);
    assert_eq!(it.unread(desk), 0);
    reply(desk, "The young one");
    assert_eq!((it.unread(desk), it.unread(nurse)), (0, 1));
}
