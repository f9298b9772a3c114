//! What a desk does in a day.

use super::{Day, calls, records};
use crate::house::TODAY;

pub(super) fn schedule(day: &mut Day) {
    let setup = day.call(
        "schedule.put_practitioner",
        r#"{"name":"Dr Amin","colour":2}"#,
        &[],
    );
    day.name("amin", &setup["practitioners"][0]["id"]);
    let setup = day.call("schedule.put_room", r#"{"name":"1"}"#, &[]);
    day.name("room", &setup["rooms"][0]["id"]);
    let visit_type = r#"{"name":"Check-up","duration_min":30,"colour":3}"#;
    let setup = day.call("schedule.put_visit_type", visit_type, &[]);
    day.name("type", &setup["visit_types"][0]["id"]);
    let hours = r#"{"weekday":1,"spans":[{"start_min":540,"end_min":1020}]}"#;
    day.call("schedule.set_hours", hours, &[]);
    day.call("schedule.setup", "{}", &[]);
    day.call(
        "schedule.next_free",
        r#"{"duration_min":20,"date":"2026-11-23"}"#,
        &[],
    );
    let book =
        r#"{"patient_id":"<mona>","practitioner_id":"<amin>","date":"2026-11-23","time":"09:30"}"#;
    let booked = day.call("schedule.book", book, &[]);
    day.name("visit", &booked["id"]);
    for (command, args) in [
        ("schedule.day", r#"{"date":"2026-11-23"}"#),
        (
            "schedule.move",
            r#"{"id":"<visit>","date":"2026-11-23","time":"10:00"}"#,
        ),
        (
            "schedule.edit",
            r#"{"id":"<visit>","visit_type_id":"<type>","reason":"cough"}"#,
        ),
        ("schedule.confirm", r#"{"id":"<visit>"}"#),
        ("schedule.cancel", r#"{"id":"<visit>","late":false}"#),
        ("schedule.restore", r#"{"id":"<visit>"}"#),
        ("schedule.no_show", r#"{"id":"<visit>"}"#),
        ("schedule.restore", r#"{"id":"<visit>"}"#),
        ("flow.arrive", r#"{"id":"<visit>"}"#),
        ("flow.back", r#"{"id":"<visit>"}"#),
        ("flow.room", r#"{"id":"<visit>","room_id":"<room>"}"#),
        ("flow.with_provider", r#"{"id":"<visit>"}"#),
        ("flow.ready", r#"{"id":"<visit>"}"#),
        ("flow.done", r#"{"id":"<visit>"}"#),
    ] {
        day.call(command, args, &[]);
    }
    planning(day);
    calls::reminders(day);
    records::merging(day);
    let walk_in = day.call("flow.walk_in", r#"{"patient_id":"<adam>"}"#, &[]);
    day.name("walk_in", &walk_in["id"]);
    day.call("flow.left", r#"{"id":"<walk_in>"}"#, &[]);
    let today = format!(r#"{{"date":"{TODAY}"}}"#);
    day.call("flow.board", &today, &[]);
    day.call("flow.wall", "{}", &[]);
    day.call("flow.print_board", &today, &[]);
    day.call("flow.print_slip", r#"{"id":"<visit>"}"#, &[]);
    day.call("schedule.print_day", &today, &[]);
}

/// What a desk plans ahead: blocked time, visits that repeat, and who would come sooner.
fn planning(day: &mut Day) {
    day.call("schedule.week", r#"{"date":"2026-11-23"}"#, &[]);
    let lunch = r#"{"date":"2026-11-24","time":"12:00","until_time":"13:00","reason":"lunch"}"#;
    let blocked = day.call("schedule.block", lunch, &[]);
    day.name("block", &blocked["block"]["id"]);
    day.call("schedule.unblock", r#"{"id":"<block>"}"#, &[]);
    let book =
        r#"{"patient_id":"<mona>","practitioner_id":"<amin>","date":"2026-11-30","time":"09:30"}"#;
    let booked = day.call("schedule.book", book, &[]);
    day.name("first", &booked["id"]);
    for (command, args) in [
        (
            "schedule.preview_series",
            r#"{"id":"<first>","repeat":{"every":"week","count":3}}"#,
        ),
        (
            "schedule.repeat",
            r#"{"id":"<first>","repeat":{"every":"week","count":3}}"#,
        ),
        (
            "schedule.preview_move",
            r#"{"id":"<first>","which":"all","date":"2026-11-30","time":"11:00"}"#,
        ),
        (
            "schedule.move_series",
            r#"{"id":"<first>","which":"all","date":"2026-11-30","time":"11:00"}"#,
        ),
        (
            "schedule.cancel_series",
            r#"{"id":"<first>","which":"following","reason":"away"}"#,
        ),
    ] {
        day.call(command, args, &[]);
    }
    let waits = day.call("schedule.wait", r#"{"patient_id":"<mona>"}"#, &[]);
    day.name("waits", &waits["id"]);
    day.call("schedule.waitlist", "{}", &[]);
    day.call("schedule.stop_waiting", r#"{"id":"<waits>"}"#, &[]);
    let week = r#"{"now":{"seen":"week","columns":"room","of":[],"cancelled":false},"saved":[]}"#;
    day.call("schedule.keep_views", week, &[]);
    day.call("schedule.views", "{}", &[]);
    day.call("schedule.ahead", r#"{"practitioner_id":"<amin>"}"#, &[]);
}
