//! Records that only some may open: nobody else reads, changes, counts or guesses them, by any command.

mod glass;
mod lists;
mod stopped;

use clinic::door::Caller;
use serde_json::{Value, json};

use crate::arguments::{Command, Shape, inside};
use crate::house::{House, TODAY, code, nobody, text};

const MONDAY: &str = "2026-11-23";
const TOMORROW: &str = "2026-11-22";
/// What nobody else may come to know, by any way.
const SECRETS: [&str; 14] = [
    "010 5550 1234",
    "9 Hidden Street",
    "1987-03-02",
    "ZX-4471",
    "a quiet note",
    "Rania Contact",
    "sutures out",
    "about her test",
    "Caller Karim",
    "because she is staff",
    "waits in the morning",
    "stitches to be looked at",
    "asked for her sister",
    "M. F.",
];

/// A restricted patient with one of everything, somebody who may open her, and a second owner who may not.
struct Ward {
    house: House,
    patient: String,
    visit: String,
    waiting: String,
    task: String,
    recall: String,
    /// A walk-in, with a ticket.
    walk_in: String,
    /// May everything, but is not one of those named.
    other: Caller,
    other_id: String,
}

impl Ward {
    fn new() -> Self {
        let house = House::new();
        house.open_daily(9 * 60, 17 * 60);
        let with = house.practitioner("Dr Amin");
        let patient = house.register("Farah", "Mona", "1987-03-02");
        let child = house.register("Farah", "Adam", "2019");
        house.join(&child, &patient);
        let of = |more: Value| {
            let mut args = json!({ "patient_id": patient });
            args.as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            args
        };
        for (command, args) in [
            (
                "patients.put_phone",
                json!({ "kind": "mobile", "number": "010 5550 1234" }),
            ),
            (
                "patients.put_address",
                json!({ "use": "home", "lines": "9 Hidden Street" }),
            ),
            (
                "patients.put_identifier",
                json!({ "system": "passport", "value": "ZX-4471" }),
            ),
            ("patients.put_contact", json!({ "name": "Rania Contact" })),
        ] {
            house.ok(command, of(args));
        }
        house.ok(
            "patients.update",
            json!({ "id": patient, "note": "a quiet note" }),
        );
        let waits = of(json!({ "note": "waits in the morning" }));
        let waiting = text(&house.ok("schedule.wait", waits)["id"]);
        let book = of(json!({
            "practitioner_id": with, "date": MONDAY, "time": "09:30", "reason": "sutures out",
        }));
        let visit = text(&house.ok("schedule.book", book)["id"]);
        let walk_in = of(json!({ "reason": "sutures out" }));
        let walk_in = text(&house.ok("flow.walk_in", walk_in)["id"]);
        let due = of(json!({ "due": TOMORROW, "reason": "stitches to be looked at" }));
        let recall = text(&house.ok("reminders.set_recall", due)["id"]);
        let called = json!({ "id": visit, "outcome": "no_answer", "note": "asked for her sister" });
        house.ok("reminders.call_visit", called);
        let (other_id, other) = house.clinic.add("Basma Zaki", "owner");
        let task = of(json!({
            "text": "about her test", "to_person_id": other_id, "caller_name": "Caller Karim",
        }));
        let task = text(&house.ok("tasks.send", task)["id"]);
        let restrict = json!({
            "id": patient, "reason": "because she is staff", "person_ids": [], "treating": false,
        });
        house.ok("patients.restrict", restrict);
        Self {
            house,
            patient,
            visit,
            waiting,
            task,
            recall,
            walk_in,
            other,
            other_id,
        }
    }

    fn row(&self, names: &str) -> Option<&str> {
        Some(match names {
            "patient" => &self.patient,
            "appointment" => &self.visit,
            "waitlist" => &self.waiting,
            "task" => &self.task,
            "recall" => &self.recall,
            _ => return None,
        })
    }

    fn refused(&self, command: &str, args: &Value) -> String {
        code(&self.house.call_as(&self.other, command, args))
    }

    fn finds(&self, words: &str) -> Value {
        let args = json!({ "text": words, "limit": 50 });
        self.house.ok_as(&self.other, "patients.search", &args)
    }

    fn break_glass(&self, id: &str) -> Result<Value, Value> {
        let args = json!({ "id": id, "reason": "she fainted at the desk" });
        self.house
            .call_as(&self.other, "patients.break_glass", &args)
    }
}

fn args_for(command: &Command) -> Value {
    let mut args = command.smallest();
    for name in ["date", "from"] {
        if args.contains_key(name) {
            args.insert(name.to_owned(), json!(MONDAY));
        }
    }
    Value::Object(args)
}

/// Generated from the manifest: whatever reaches a patient, by their own id or by that of something of theirs.
#[test]
fn every_command_that_reaches_a_restricted_patient_is_refused() {
    let ward = Ward::new();
    let plain = ward.house.register("Nour", "Zoe", "1990");
    let mut tried = 0;
    for command in inside() {
        for (field, names) in &command.reaches {
            let row = ward.row(names);
            let row = row.unwrap_or_else(|| panic!("{}: no {names} here", command.name));
            let is_list = command
                .fields
                .iter()
                .any(|one| one.name == *field && one.shape == Shape::List);
            let mut args = command.with(field, if is_list { json!([row]) } else { json!(row) });
            for (other, names) in &command.reaches {
                if other != field && names == "patient" {
                    args[other] = json!(plain);
                }
            }
            let answer = ward.refused(&command.name, &args);
            assert_eq!(answer, "patients.restricted", "{} by {field}", command.name);
            tried += 1;
        }
    }
    assert!(tried > 60, "{tried}");
    let denied = ward.house.audit(&json!({ "event": "denied" }));
    assert_eq!(
        json!([denied[0]["outcome"], denied[0]["person_id"]]),
        json!(["denied", ward.other_id])
    );
}

/// Generated from the manifest: whatever answers at all, in all lists, says nothing of what is hers.
#[test]
fn no_command_says_what_is_hers() {
    let ward = Ward::new();
    let mut answered = 0;
    for command in inside() {
        if ["people.lock", "clinic.undo", "clinic.redo"].contains(&command.name.as_str()) {
            continue;
        }
        let mut tries = vec![args_for(&command)];
        if command.name == "tasks.inbox" {
            tries = ["mine", "role", "sent", "done"]
                .map(|which| json!({ "which": which }))
                .to_vec();
        }
        match command.name.as_str() {
            "flow.board" | "flow.print_board" | "schedule.print_day" | "schedule.week" => {
                tries.push(json!({ "date": TODAY }));
            }
            "reminders.day" => tries.push(json!({ "date": MONDAY })),
            "reminders.due" => tries.push(json!({ "until": MONDAY })),
            "reminders.export" => {
                tries = ["reminder", "recall"]
                    .map(|kind| json!({ "kind": kind, "date": MONDAY }))
                    .to_vec();
            }
            _ => {}
        }
        for args in tries {
            let Ok(reply) = ward.house.call_as(&ward.other, &command.name, &args) else {
                continue;
            };
            answered += 1;
            let reply = reply.to_string();
            for secret in SECRETS {
                assert!(
                    !reply.contains(secret),
                    "{} says {secret}: {reply}",
                    command.name
                );
            }
            let names = [
                "patients.search",
                "patients.list",
                "patients.hints",
                "patients.recent",
            ];
            assert!(
                names.contains(&command.name.as_str()) || !reply.contains(&ward.patient),
                "{} names her: {reply}",
                command.name
            );
        }
    }
    assert!(answered > 20, "{answered}");
}

#[test]
fn a_merge_restricts_the_whole_person() {
    let ward = Ward::new();
    let twin = ward.house.register("Farah", "Muna", "1987-03-02");
    let merge = json!({ "id": twin, "merge_id": ward.patient });
    assert_eq!(
        ward.refused("patients.merge", &merge),
        "patients.restricted"
    );
    ward.house.ok("patients.merge", merge);
    for id in [&twin, &ward.patient] {
        let get = json!({ "id": id });
        assert_eq!(ward.refused("patients.get", &get), "patients.restricted");
    }
    assert_eq!(ward.finds("1234")["total"], 0);
    assert_eq!(ward.finds("mona farah")["hits"][0]["restricted"], true);
}

#[test]
fn a_record_that_is_taken_apart_stays_as_restricted_as_the_person_was() {
    let ward = Ward::new();
    let twin = ward.house.register("Farah", "Muna", "1987-03-02");
    let late = ward.house.register("Farah", "Mouna", "1987-03-02");
    for id in [&ward.patient, &late] {
        ward.house
            .ok("patients.merge", json!({ "id": twin, "merge_id": id }));
    }
    // Who may open her changes, and nobody books, while all are one: the word stands on the one that is shown.
    let restrict = json!({
        "id": twin, "reason": "because she is staff", "person_ids": [], "treating": false,
    });
    ward.house.ok("patients.restrict", restrict);
    let stop = json!({ "patient_id": twin, "reason": "three no-shows" });
    ward.house.ok("schedule.stop_booking", stop);
    let person = ward.house.patient(&twin);
    for id in [&ward.patient, &late] {
        ward.house.ok("patients.unmerge", json!({ "id": id }));
    }
    for id in [&twin, &ward.patient, &late] {
        let get = json!({ "id": id });
        assert_eq!(ward.refused("patients.get", &get), "patients.restricted");
        let record = ward.house.patient(id);
        assert_eq!(record["restriction"], person["restriction"]);
        assert_eq!(record["booking_stop"]["reason"], "three no-shows");
    }
    // One step back, and they are one again; what was said of one alone is then theirs alone.
    ward.house.ok("clinic.undo", json!({}));
    ward.house.ok("patients.unmerge", json!({ "id": late }));
    ward.house.ok("patients.unrestrict", json!({ "id": late }));
    assert_eq!(ward.refused("patients.get", &json!({ "id": late })), "done");
    let get = json!({ "id": ward.patient });
    assert_eq!(ward.refused("patients.get", &get), "patients.restricted");
}

/// A refusal takes as long as one of somebody who is not there: nobody learns from the time.
#[test]
fn a_refusal_tells_nothing_by_its_time() {
    let ward = Ward::new();
    let asked = [ward.patient.clone(), nobody()].map(|id| json!({ "id": id }).to_string());
    let mut took = [Vec::new(), Vec::new()];
    // In turns: what else the machine does slows both.
    for _ in 0..41 {
        for (args, took) in asked.iter().zip(&mut took) {
            let reply = ward
                .house
                .clinic
                .door
                .call(&ward.other, "patients.get", args);
            took.push(reply.took_us);
        }
    }
    let [restricted, missing] = took.map(|mut took| {
        took.sort_unstable();
        took[20]
    });
    println!("refused: restricted {restricted} us, nobody {missing} us");
    assert!(restricted < missing * 4 && missing < restricted * 4);
}
