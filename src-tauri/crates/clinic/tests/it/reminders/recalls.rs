//! Who is due, and until when.

use serde_json::json;

use super::Desk;
use crate::house::{TODAY, code, text, why};

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
fn who_was_registered_twice_is_called_once() {
    let desk = Desk::new();
    let [mona, twin, third] =
        ["Mona", "Mouna", "Muna"].map(|given| desk.somebody(given, "0100", "en"));
    desk.recall(&mona, "2026-12-03");
    desk.recall(&twin, "2026-11-28");
    for other in [&twin, &third] {
        let merge = json!({ "id": mona, "merge_id": other });
        desk.house.ok("patients.merge", merge);
    }
    let of = |id: &str| {
        let args = json!({ "patient_id": id });
        let recall = desk.house.ok("reminders.of_patient", args)["recall"].clone();
        json!([recall["patient_id"], recall["due"]])
    };
    let export = || {
        let args = json!({ "kind": "recall", "date": "2026-12-31" });
        let rows = desk.house.ok("reminders.export", args);
        (
            rows["messages"].as_array().unwrap().len(),
            rows["left_out"].clone(),
        )
    };
    let once = || {
        assert_eq!(desk.due("2026-12-31"), ["Mona"]);
        assert_eq!(
            (export(), of(&mona)),
            ((1, json!(0)), json!([twin, "2026-11-28"]))
        );
    };
    once();
    // A new one takes the place of both, and they come back with the step.
    desk.recall(&mona, "2027-01-05");
    assert!(desk.due("2026-12-31").is_empty());
    assert_eq!(desk.due("2027-01-31"), ["Mona"]);
    desk.house.ok("clinic.undo", json!({}));
    once();
    desk.recall(&third, "2027-01-05");
    for other in [&twin, &third] {
        desk.house.ok("patients.unmerge", json!({ "id": other }));
    }
    assert_eq!(
        [&mona, &twin, &third].map(|id| of(id)),
        [
            json!([mona, "2027-01-05"]),
            json!([null, null]),
            json!([null, null])
        ],
        "whose it was when it was set"
    );
    // Only another record's: it is not written over, and the person's own begins.
    let merge = json!({ "id": third, "merge_id": mona });
    desk.house.ok("patients.merge", merge);
    desk.recall(&third, "2027-02-05");
    assert_eq!(desk.due("2027-02-28"), ["Muna"]);
    assert_eq!(of(&third), json!([third, "2027-02-05"]));
}
