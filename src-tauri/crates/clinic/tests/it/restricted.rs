//! Records that only some may open: nobody else reads, changes, counts or guesses them, by any command.

use clinic::door::Caller;
use serde_json::{Value, json};

use crate::arguments::{Command, inside};
use crate::house::{House, TODAY, code, nobody, text, why};

const MONDAY: &str = "2026-11-23";
/// What nobody else may come to know, by any way.
const SECRETS: [&str; 11] = [
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
];

/// A restricted patient with one of everything, somebody who may open her, and a second owner who may not.
struct Ward {
    house: House,
    patient: String,
    visit: String,
    waiting: String,
    task: String,
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
        house.ok("flow.walk_in", of(json!({ "reason": "sutures out" })));
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
            let mut args = command.with(field, json!(row));
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
    assert!(tried > 45, "{tried}");
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
        if command.name == "flow.board" {
            tries.push(json!({ "date": TODAY }));
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
fn she_is_found_by_her_name_alone() {
    let ward = Ward::new();
    let found = ward.finds("mona farah");
    let hit = &found["hits"][0];
    assert_eq!(
        json!([
            found["total"],
            hit["restricted"],
            hit["family_name"],
            hit["birth_date"],
            hit["phone"],
            hit["last_visit"],
            hit["sex"]
        ]),
        json!([1, true, "Farah", "1987", null, null, "unknown"])
    );
    for words in [
        "010 5550 1234",
        "1234",
        "02/03/1987",
        "ZX-4471",
        "mona 1234",
    ] {
        assert_eq!(ward.finds(words)["total"], 0, "{words}");
        let mine = ward
            .house
            .ok("patients.search", json!({ "text": words, "limit": 5 }));
        assert_eq!(mine["total"], 1, "{words}");
        assert_eq!(mine["hits"][0]["restricted"], false);
    }
    // Enough not to register her twice, and a phone tried out says nothing.
    let hints = |more: Value| {
        let hints = ward.house.ok_as(&ward.other, "patients.hints", &more);
        json!(hints[0]["reasons"])
    };
    assert_eq!(
        hints(json!({ "family_name": "Farah", "given_name": "Mona" })),
        json!(["name"])
    );
    assert_eq!(hints(json!({ "phone": "010 5550 1234" })), Value::Null);
    // Everybody's list and count have her in her place, once.
    let list = ward
        .house
        .ok_as(&ward.other, "patients.list", &json!({ "limit": 10 }));
    assert_eq!(list["total"], 2);
    let restricted: Vec<&Value> = list["hits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hit| &hit["restricted"])
        .collect();
    assert_eq!(json!(restricted), json!([false, true]));
    // It holds after the clinic was locked, too.
    ward.house.clinic.door.lock();
    ward.house.sign_in(&ward.other, &ward.other_id);
    assert_eq!(ward.finds("1234")["total"], 0);
    assert_eq!(ward.finds("farah")["total"], 2);
}

#[test]
fn her_visit_holds_its_time_and_says_no_more() {
    let ward = Ward::new();
    let day = ward
        .house
        .ok_as(&ward.other, "schedule.day", &json!({ "date": MONDAY }));
    let visit = &day["columns"][0]["appointments"][0];
    assert_eq!(
        json!([
            visit["restricted"],
            visit["family_name"],
            visit["patient_number"],
            visit["status"],
            visit["reason"]
        ]),
        json!([true, "", 0, "booked", null])
    );
    let minutes =
        (visit["start_ms"].as_i64().unwrap() - day["day_start_ms"].as_i64().unwrap()) / 60_000;
    assert_eq!(minutes, 9 * 60 + 30);
    // A walk-in holds no time: it is left out, and nobody counts it.
    let board = ward
        .house
        .ok_as(&ward.other, "flow.board", &json!({ "date": TODAY }));
    assert_eq!(json!([board["waiting"], board["rows"]]), json!([0, []]));
    assert_eq!(
        ward.house
            .ok_as(&ward.other, "schedule.waitlist", &json!({})),
        json!([])
    );
    // Who lives with her is not told that she does.
    let child = ward.finds("adam")["hits"][0]["id"].clone();
    let child = ward
        .house
        .ok_as(&ward.other, "patients.get", &json!({ "id": child }));
    assert_eq!(child["household"]["members"].as_array().unwrap().len(), 1);
    assert_eq!(child["household"]["guarantor_id"], Value::Null);
    let task = ward
        .house
        .ok_as(&ward.other, "tasks.inbox", &json!({ "which": "mine" }));
    let task = &task["tasks"][0];
    assert_eq!(
        json!([task["restricted"], task["text"], task["patient"]]),
        json!([true, "", null])
    );
    let lines = ward
        .house
        .ok_as(&ward.other, "audit.list", &json!({ "limit": 200 }));
    let lines = lines["entries"].as_array().unwrap();
    assert!(
        lines
            .iter()
            .any(|line| line["restricted"] == true && line["patient_number"].is_null())
    );
}

#[test]
fn the_glass_is_broken_for_a_reason_and_the_owners_hear_of_it() {
    let ward = Ward::new();
    let owner = &ward.house.clinic.owner;
    let why_not = |reason: &str| {
        let args = json!({ "id": ward.patient, "reason": reason });
        why(&ward
            .house
            .call_as(&ward.other, "patients.break_glass", &args))
    };
    for (reason, expected) in [
        ("  ", "reason: missing"),
        ("x", "reason: too_short"),
        (". . . . . .", "reason: too_short"),
    ] {
        assert_eq!(why_not(reason), expected, "{reason}");
    }
    assert_eq!(
        ward.refused("patients.get", &json!({ "id": ward.patient })),
        "patients.restricted"
    );
    let opened = ward.break_glass(&ward.patient).unwrap();
    assert_eq!(opened["patient_id"], json!(ward.patient));
    let whole = ward
        .house
        .ok_as(&ward.other, "patients.get", &json!({ "id": ward.patient }));
    assert_eq!(whole["phones"][0]["number"], "010 5550 1234");
    assert_eq!(ward.finds("1234")["total"], 1);
    // A second time there is nothing to break.
    assert_eq!(code(&ward.break_glass(&ward.patient)), "input.invalid");
    // Every owner has it before them until one of the others has seen it.
    let alerts = |who: &Caller| ward.house.ok_as(who, "tasks.unread", &json!({}))["alerts"].clone();
    assert_eq!((alerts(owner), alerts(&ward.other)), (json!(1), json!(1)));
    let list = ward.house.ok("tasks.alerts", json!({}));
    let alert = &list[0];
    assert_eq!(
        json!([
            alert["kind"],
            alert["text"],
            alert["sender_name"],
            alert["patient"]["family_name"]
        ]),
        json!(["alert", "she fainted at the desk", "Basma Zaki", "Farah"])
    );
    let seen = json!({ "id": alert["id"] });
    assert_eq!(ward.refused("tasks.done", &seen), "auth.forbidden");
    let away = json!({ "id": alert["id"], "to_role": "front_desk" });
    assert_eq!(ward.refused("tasks.pass_on", &away), "auth.forbidden");
    assert_eq!(
        ward.refused("clinic.undo", &json!({})),
        "clinic.nothing_to_undo"
    );
    ward.house.ok_as(owner, "tasks.done", &seen);
    assert_eq!((alerts(owner), alerts(&ward.other)), (json!(0), json!(0)));
    let lines = ward
        .house
        .audit(&json!({ "event": "patients.glass_broken" }));
    assert_eq!(
        json!([lines.len(), lines[0]["person_id"], lines[0]["patient_id"]]),
        json!([1, ward.other_id, ward.patient])
    );
    let nurse = ward.house.clinic.as_role("nurse");
    let read = ward.house.call_as(&nurse, "tasks.read", &seen);
    assert_eq!(code(&read), "not_found");
}

#[test]
fn what_was_opened_closes_after_an_hour_and_with_the_session() {
    let ward = Ward::new();
    let get = json!({ "id": ward.patient });
    // From a visit or a message that says no more than that there is one.
    for (way, id) in [
        ("visit", &ward.visit),
        ("task", &ward.task),
        ("waiting", &ward.waiting),
    ] {
        ward.break_glass(id)
            .unwrap_or_else(|refused| panic!("{way}: {refused}"));
        ward.house.ok_as(&ward.other, "patients.get", &get);
        // The same person in another window has not given a reason.
        let second = ward.house.clinic.door.caller();
        ward.house.sign_in(&second, &ward.other_id);
        assert_eq!(
            code(&ward.house.call_as(&second, "patients.get", &get)),
            "patients.restricted"
        );
        ward.house.sign_in(&ward.other, &ward.other_id);
        assert_eq!(
            ward.refused("patients.get", &get),
            "patients.restricted",
            "{way}"
        );
    }
    ward.break_glass(&ward.patient).unwrap();
    for minute in 1..60 {
        ward.house.clinic.clock.advance_min(1);
        ward.house.clinic.door.touch(&ward.other);
        ward.house.ok_as(&ward.other, "patients.get", &get);
        assert!(minute < 60);
    }
    ward.house.clinic.clock.advance_min(1);
    ward.house.clinic.door.touch(&ward.other);
    assert_eq!(ward.refused("patients.get", &get), "patients.restricted");
    assert_eq!(code(&ward.break_glass(&nobody())), "not_found");
}

#[test]
fn who_is_named_or_treats_her_opens_her_as_ever() {
    let ward = Ward::new();
    let get = json!({ "id": ward.patient });
    let (doctor_id, doctor) = ward.house.clinic.add("Dr Hana", "clinician");
    let (nurse_id, nurse) = ward.house.clinic.add("Salma Nour", "nurse");
    let opens = |who: &Caller| code(&ward.house.call_as(who, "patients.get", &get));
    let restrict = |people: Value, treating: bool| {
        let args = json!({
            "id": ward.patient, "reason": "family", "person_ids": people, "treating": treating,
        });
        ward.house.ok("patients.restrict", args)
    };
    let patient = restrict(json!([nurse_id]), true);
    let named: Vec<String> = patient["restriction"]["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|person| text(&person["name"]))
        .collect();
    // Whoever restricts does not lock themselves out.
    assert_eq!(named, ["Amal Haddad", "Salma Nour"]);
    assert_eq!(
        (opens(&nurse), opens(&doctor)),
        ("done".to_owned(), "patients.restricted".to_owned())
    );
    let column = json!({ "name": "Dr Hana", "colour": 2, "person_id": doctor_id });
    let setup = ward.house.ok("schedule.put_practitioner", column);
    let column = setup["practitioners"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["person_id"] == json!(doctor_id))
        .unwrap()["id"]
        .clone();
    // Nobody books themselves in.
    let book = json!({
        "patient_id": ward.patient, "practitioner_id": column, "date": MONDAY, "time": "11:00",
    });
    let own = ward.house.call_as(&doctor, "schedule.book", &book);
    assert_eq!(code(&own), "patients.restricted");
    let visit = ward.house.ok("schedule.book", book);
    assert_eq!(opens(&doctor), "done");
    ward.house.ok(
        "schedule.cancel",
        json!({ "id": visit["id"], "late": false }),
    );
    assert_eq!(opens(&doctor), "patients.restricted");
    // A new word replaces the old one, and can be taken back.
    restrict(json!([]), false);
    assert_eq!(opens(&nurse), "patients.restricted");
    ward.house.ok("clinic.undo", json!({}));
    assert_eq!(opens(&nurse), "done");
    ward.house.ok("patients.unrestrict", get.clone());
    assert_eq!(
        (opens(&doctor), ward.refused("patients.get", &get)),
        ("done".to_owned(), "done".to_owned())
    );
    assert_eq!(ward.finds("1234")["total"], 1);
    ward.house.ok("clinic.undo", json!({}));
    assert_eq!(
        (opens(&doctor), ward.finds("1234")["total"].clone()),
        ("patients.restricted".to_owned(), json!(0))
    );
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

/// A refusal takes as long as one of somebody who is not there: nobody learns from the time.
#[test]
fn a_refusal_tells_nothing_by_its_time() {
    let ward = Ward::new();
    let median = |id: &str| {
        let args = json!({ "id": id }).to_string();
        let mut took: Vec<u64> = (0..41)
            .map(|_| {
                ward.house
                    .clinic
                    .door
                    .call(&ward.other, "patients.get", &args)
                    .took_us
            })
            .collect();
        took.sort_unstable();
        took[20]
    };
    let (restricted, missing) = (median(&ward.patient), median(&nobody()));
    println!("refused: restricted {restricted} us, nobody {missing} us");
    assert!(restricted < missing * 4 && missing < restricted * 4);
}

#[test]
fn for_whom_nobody_books_it_takes_somebody_who_may_decide() {
    let ward = Ward::new();
    let with = ward.house.practitioner("Dr Zaki");
    let patient = ward.house.register("Nour", "Zoe", "1990");
    let desk = ward.house.clinic.as_role("front_desk");
    let stop = json!({ "patient_id": patient, "reason": "three no-shows" });
    let refused = ward.house.call_as(&desk, "schedule.stop_booking", &stop);
    assert_eq!(code(&refused), "auth.forbidden");
    ward.house.ok("schedule.stop_booking", stop);
    let asked = ward.house.ok_as(
        &desk,
        "schedule.booking_stop",
        &json!({ "patient_id": patient }),
    );
    assert_eq!(
        json!([asked["reason"], asked["by_name"]]),
        json!(["three no-shows", "Amal Haddad"])
    );
    let book = |despite: bool| {
        json!({
            "patient_id": patient, "practitioner_id": with, "date": MONDAY, "time": "10:00",
            "despite_stop": despite,
        })
    };
    let by = |who: &Caller, despite: bool| {
        code(&ward.house.call_as(who, "schedule.book", &book(despite)))
    };
    assert_eq!(by(&desk, false), "schedule.booking_stopped");
    assert_eq!(by(&desk, true), "auth.forbidden");
    assert_eq!(
        by(&ward.house.clinic.owner, false),
        "schedule.booking_stopped"
    );
    assert_eq!(by(&ward.house.clinic.owner, true), "done");
    let lines = ward
        .house
        .audit(&json!({ "event": "schedule.stop_overridden" }));
    assert_eq!(
        json!([lines.len(), lines[0]["patient_id"]]),
        json!([1, patient])
    );
    let visit = ward.house.ok("schedule.day", json!({ "date": MONDAY }));
    let visit = visit["columns"][1]["appointments"][0]["id"].clone();
    let repeat = json!({ "id": visit, "repeat": { "every": "week", "count": 3 } });
    let repeated = code(&ward.house.call_as(&desk, "schedule.repeat", &repeat));
    assert!(
        ["schedule.booking_stopped", "input.invalid"].contains(&repeated.as_str()),
        "{repeated}"
    );
    ward.house
        .ok("schedule.allow_booking", json!({ "patient_id": patient }));
    let mut later = book(false);
    later["time"] = json!("11:00");
    ward.house.ok_as(&desk, "schedule.book", &later);
}
