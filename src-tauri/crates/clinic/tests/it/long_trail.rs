//! A trail of years: how long each order takes. `SATCHEL_TRAIL_LINES=200000` for the figure in `docs/figures.md`.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::shut::Shut;

/// Unoptimised, on a machine that compiles meanwhile. A page that reads rows one by one takes longer.
const MOST_FOR_A_LINE: Duration = Duration::from_micros(100);

#[test]
fn every_order_of_a_long_trail_is_there_in_time() {
    let lines = std::env::var("SATCHEL_TRAIL_LINES").ok();
    let lines: u32 = lines.and_then(|it| it.parse().ok()).unwrap_or(20_000);
    let shut =
        Shut::with(&json!({ "contents": "sample", "sample": { "patients": 50, "seed": 1 } }));
    let day = shut.work(|at| at.ok("audit.list", &json!({ "limit": 1 }))["entries"][0].clone());
    let at_ms = day["at_ms"].as_i64().unwrap();
    // Past the journal, which would take minutes: events of different sorts, of a minute each, about everybody in turn.
    shut.edit(&format!(
        "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {lines}), \
         someone AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM patient) \
         INSERT INTO audit_event (id, clock, at_ms, person, command, event, outcome, patient, place) \
         SELECT CAST(printf('%016d', i) AS BLOB), x'00', {at_ms} - 60000 * i, (SELECT id FROM person LIMIT 1), \
           'patients.get', \
           CASE i % 3 WHEN 0 THEN 'patients.opened' WHEN 1 THEN 'patients.changed' ELSE 'people.signed_in' END, \
           CASE i % 7 WHEN 0 THEN 'denied' ELSE 'done' END, someone.id, 'desk ' || (i % 9) \
         FROM n LEFT JOIN someone ON someone.place = i % 50"
    ));
    shut.work(|at| {
        let total = at.ok("audit.list", &json!({ "limit": 1 }))["total"].clone();
        assert!(total.as_u64() >= Some(lines.into()), "{total}");
        let timed = |what: &str, args: &serde_json::Value| {
            let began = Instant::now();
            let reply = at.ok("audit.list", args);
            let took = began.elapsed();
            assert!(!reply["entries"].as_array().unwrap().is_empty(), "{what}");
            println!("{lines} lines, {what}: {took:?}");
            assert!(took < MOST_FOR_A_LINE * lines, "{what}: {took:?}");
        };
        for by in ["when", "who", "what", "patient", "outcome", "place"] {
            for up in [true, false] {
                let order = json!({ "by": by, "up": up });
                timed(
                    &format!("by {by} up {up}"),
                    &json!({ "order": order, "limit": 100 }),
                );
            }
            let far =
                json!({ "order": { "by": by, "up": true }, "limit": 100, "offset": lines - 200 });
            timed(&format!("by {by}, the last page"), &far);
        }
    });
}
