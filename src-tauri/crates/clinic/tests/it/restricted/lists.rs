//! What lists, searches and papers say of her to whom she is not shown.

use clinic::door::Caller;
use serde_json::{Value, json};

use super::{MONDAY, Ward};
use crate::house::TODAY;

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
    // A walk-in holds no time: it is left out.
    let board = ward
        .house
        .ok_as(&ward.other, "flow.board", &json!({ "date": TODAY }));
    assert_eq!(board["rows"], json!([]));
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

/// Whoever may see her has her in each list: what the others do not find was there to be found.
#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn who_calls_and_prints_without_her_record_is_not_told_of_her() {
    let ward = Ward::new();
    let owner = &ward.house.clinic.owner;
    let both = |command: &str, args: &Value, of: &dyn Fn(&Value) -> Value| {
        let ask = |who: &Caller| of(&ward.house.ok_as(who, command, args));
        (ask(owner), ask(&ward.other))
    };
    let monday = json!({ "date": MONDAY });
    let count = |list: &Value| json!(list.as_array().unwrap().len());
    assert_eq!(
        both("reminders.day", &monday, &|day| count(&day["visits"])),
        (json!(1), json!(0))
    );
    let until = json!({ "until": MONDAY });
    let due = |list: &Value| json!([list["total"], count(&list["recalls"])]);
    let cancelled = ward.house.ok(
        "schedule.cancel",
        json!({ "id": ward.visit, "late": false }),
    );
    assert_eq!(cancelled["status"], "cancelled");
    ward.house.ok("flow.left", json!({ "id": ward.walk_in }));
    assert_eq!(
        both("reminders.due", &until, &due),
        (json!([1, 1]), json!([0, 0]))
    );
    let recalls = json!({ "kind": "recall", "date": MONDAY });
    assert_eq!(
        both("reminders.export", &recalls, &|sent| count(
            &sent["messages"]
        )),
        (json!(1), json!(0))
    );
    ward.house.ok("clinic.undo", json!({}));
    ward.house.ok("clinic.undo", json!({}));
    let visits = json!({ "kind": "reminder", "date": MONDAY });
    assert_eq!(
        both("reminders.export", &visits, &|sent| json!([
            count(&sent["messages"]),
            sent["left_out"]
        ])),
        (json!([1, 0]), json!([0, 0]))
    );
    let confirm = json!({ "id": ward.visit, "outcome": "confirmed" });
    ward.house.ok("reminders.call_visit", confirm);
    assert_eq!(
        both("reminders.day", &monday, &|day| day["confirmed"].clone()),
        (json!(1), json!(0))
    );
    let first = |day: &Value| {
        let visit = &day["columns"][0]["appointments"][0];
        json!([
            visit["restricted"],
            visit["family_name"],
            visit["start_ms"].is_i64()
        ])
    };
    let seen = (json!([false, "Farah", true]), json!([true, "", true]));
    assert_eq!(both("schedule.print_day", &monday, &first), seen);
    assert_eq!(
        both("schedule.week", &monday, &|week| {
            let mut days = week["days"].as_array().unwrap().iter();
            first(days.find(|day| day["date"] == MONDAY).unwrap())
        }),
        seen
    );
    let today = json!({ "date": TODAY });
    assert_eq!(
        both("flow.print_board", &today, &|board| count(&board["rows"])),
        (json!(1), json!(0))
    );
    // On the wall she is a ticket and nothing else: she still has to find the room.
    assert_eq!(
        both("flow.wall", &json!({}), &|wall| {
            json!([wall["waiting"][0]["initials"], wall["waiting"][0]["ticket"]])
        }),
        (json!(["M. F.", 1]), json!([null, 1]))
    );
}
