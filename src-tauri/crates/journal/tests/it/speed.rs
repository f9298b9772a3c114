//! Smoke, not a benchmark: the limits are wide enough for a busy machine and an unoptimised build.

use std::time::Instant;

use crate::device::{Device, FAMILY_NAME, PATIENT, PHONE, rename};

fn id(number: u32) -> journal::RowId {
    let mut id = [0; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    id
}

#[test]
fn thousands_of_rows_take_no_time_worth_waiting_for() {
    let mut device = Device::new([1; 16]);
    let started = Instant::now();
    for draft in 0..20_u32 {
        device.change(|rows| {
            for number in 0..1_000 {
                let name = format!("Silva {number}");
                let cells = [(FAMILY_NAME, name.into()), (PHONE, "+551199999999".into())];
                rows.create(&PATIENT, id(draft * 1_000 + number), cells);
            }
        });
    }
    let bulk = started.elapsed();
    device.change(|draft| crate::device::register(draft, 1, "Silva"));
    let started = Instant::now();
    for number in 0..500 {
        device.change(|draft| rename(draft, 1, if number % 2 == 0 { "Souza" } else { "Sosa" }));
    }
    let single = started.elapsed() / 500;
    let is_quick = bulk.as_secs() < 10 && single.as_millis() < 10;
    assert!(
        is_quick,
        "20,000 rows in {bulk:?}; one change in {single:?}"
    );
}
