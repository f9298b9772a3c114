//! The waiting room: from the door to the way out, back again, and those who come without a time.

use serde_json::{Value, json};

use crate::house::{House, TODAY, code, text};

/// What a visit shows of its way, and the minutes at which its steps were stamped.
fn way(visit: &Value, begun_ms: i64) -> (String, Vec<Option<i64>>) {
    let stamps = [
        "arrived_ms",
        "roomed_ms",
        "with_provider_ms",
        "ready_ms",
        "done_ms",
    ];
    let minute = |name: &&str| visit[*name].as_i64().map(|ms| (ms - begun_ms) / 60_000);
    (text(&visit["status"]), stamps.iter().map(minute).collect())
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table, or one story from its beginning to its end"
)]
fn each_step_stamps_its_time_and_a_step_back_wipes_it() {
    let house = House::new();
    let with = house.practitioner("Dr Amin");
    let [one, two] = [house.room("1"), house.room("2")];
    let patient = house.register("Farah", "Mona", "1987");
    let id = house.book(&patient, &with, TODAY, "12:00").unwrap()["id"].clone();
    let begun = house.ok("clinic.status", json!({}))["now_ms"]
        .as_i64()
        .unwrap();
    let steps = [
        (
            "flow.arrive",
            json!({}),
            "arrived",
            [Some(1), None, None, None, None],
        ),
        (
            "flow.room",
            json!({ "room_id": one }),
            "roomed",
            [Some(1), Some(2), None, None, None],
        ),
        (
            "flow.room",
            json!({ "room_id": two }),
            "roomed",
            [Some(1), Some(2), None, None, None],
        ),
        (
            "flow.ready",
            json!({}),
            "ready",
            [Some(1), Some(2), Some(4), Some(4), None],
        ),
        (
            "flow.back",
            json!({}),
            "with_provider",
            [Some(1), Some(2), Some(4), None, None],
        ),
        (
            "flow.done",
            json!({}),
            "done",
            [Some(1), Some(2), Some(4), Some(6), Some(6)],
        ),
        (
            "flow.back",
            json!({}),
            "ready",
            [Some(1), Some(2), Some(4), Some(6), None],
        ),
        (
            "flow.back",
            json!({}),
            "with_provider",
            [Some(1), Some(2), Some(4), None, None],
        ),
        (
            "flow.back",
            json!({}),
            "roomed",
            [Some(1), Some(2), None, None, None],
        ),
        (
            "flow.back",
            json!({}),
            "arrived",
            [Some(1), None, None, None, None],
        ),
        ("flow.back", json!({}), "booked", [None; 5]),
    ];
    for (command, more, status, stamps) in steps {
        house.clinic.clock.advance_min(1);
        house.clinic.door.touch(&house.clinic.owner);
        let mut args = json!({ "id": id });
        args.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let visit = house.ok(command, args);
        assert_eq!(
            way(&visit, begun),
            (status.to_owned(), stamps.to_vec()),
            "{command}"
        );
        let is_inside = ["roomed", "with_provider", "ready", "done"].contains(&status);
        assert_eq!(
            visit["room_id"].is_string(),
            is_inside,
            "{command}: {visit}"
        );
    }
}

#[test]
fn steps_that_are_not_next_are_refused() {
    let house = House::new();
    let with = house.practitioner("Dr Amin");
    let patient = house.register("Farah", "Mona", "1987");
    let id = house.book(&patient, &with, TODAY, "12:00").unwrap()["id"].clone();
    let refused = |command: &str| {
        let args = if command == "schedule.cancel" {
            json!({ "id": id, "late": false })
        } else {
            json!({ "id": id })
        };
        let answer = house.call_as(&house.clinic.owner, command, &args);
        assert_eq!(code(&answer), "flow.wrong_step", "{command}");
        let params = answer.unwrap_err()["params"].clone();
        (text(&params["from"]), text(&params["to"]))
    };
    assert_eq!(refused("flow.back"), ("booked".into(), "back".into()));
    assert_eq!(refused("flow.left"), ("booked".into(), "left".into()));
    house.ok("schedule.confirm", json!({ "id": id }));
    assert_eq!(
        refused("schedule.confirm"),
        ("confirmed".into(), "confirmed".into())
    );
    house.ok("flow.ready", json!({ "id": id }));
    for command in [
        "flow.arrive",
        "flow.room",
        "flow.ready",
        "schedule.cancel",
        "schedule.no_show",
        "schedule.restore",
    ] {
        assert_eq!(refused(command).0, "ready", "{command}");
    }
    house.ok("flow.done", json!({ "id": id }));
    assert_eq!(refused("flow.left"), ("done".into(), "left".into()));
    assert_eq!(refused("flow.done"), ("done".into(), "done".into()));
}

#[test]
fn walk_ins_draw_tickets_and_hold_nobodys_time() {
    let house = House::new();
    let with = house.practitioner("Dr Amin");
    let [mona, adam] = ["Mona", "Adam"].map(|given| house.register("Farah", given, "1987"));
    let first = house.ok(
        "flow.walk_in",
        json!({ "patient_id": mona, "reason": "cough" }),
    );
    let second = house.ok(
        "flow.walk_in",
        json!({ "patient_id": adam, "practitioner_id": with }),
    );
    assert_eq!(
        (&first["ticket"], &second["ticket"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(
        (&first["status"], &first["reason"]),
        (&json!("arrived"), &json!("cough"))
    );
    assert_eq!(
        house.refused("flow.back", json!({ "id": first["id"] })),
        "flow.wrong_step"
    );
    // 10:00 in Cairo is now.
    assert_eq!(
        house.book(&mona, &with, TODAY, "10:00").unwrap()["overlaps"],
        false
    );
    let day = house.ok("schedule.day", json!({ "date": TODAY }));
    assert_eq!(day["unassigned"].as_array().unwrap().len(), 1);
    house.clinic.clock.advance_min(9);
    house.ok("flow.room", json!({ "id": second["id"] }));
    let board = house.ok("flow.board", json!({ "date": TODAY }));
    let mut shown: Vec<_> = board["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["status"].as_str().unwrap())
        .collect();
    shown.sort_unstable();
    assert_eq!(shown, ["arrived", "booked", "roomed"]);
    let left = house.ok("flow.left", json!({ "id": first["id"] }));
    assert_eq!(left["status"], "left");
    assert_eq!(
        house.ok("schedule.restore", json!({ "id": first["id"] }))["status"],
        "arrived"
    );
    // The next day begins at 1 again.
    house.clinic.clock.advance_min(24 * 60);
    house.sign_in(&house.clinic.owner, &house.owner_id());
    assert_eq!(
        house.ok("flow.walk_in", json!({ "patient_id": mona }))["ticket"],
        1
    );
}
