//! The clock orders for display; it never stops, never runs back, and one wrong PC does not spoil all.

use journal::Hlc;
use proptest::prelude::*;

use crate::device::{
    Device, MINUTE_MS, NINE_MS, PATIENT, PHONE, exchange, rename, row, two_devices,
};

const TEN_YEARS_MS: i64 = 10 * 365 * 24 * 60 * MINUTE_MS;

fn clocks(device: &Device) -> Vec<Hlc> {
    device.entries().iter().map(|entry| entry.hlc).collect()
}

#[test]
fn a_clock_set_back_does_not_run_back() {
    let mut device = Device::new([1; 16]);
    device.change_at(NINE_MS, |draft| draft.create(&PATIENT, row(1), []));
    for wall_ms in [NINE_MS - TEN_YEARS_MS, -5, i64::MIN, 0, NINE_MS] {
        device.change_at(wall_ms, |draft| rename(draft, 1, "Silva"));
    }
    let clocks = clocks(&device);
    assert!(clocks.is_sorted_by(|a, b| a < b));
    assert_eq!(clocks.last().unwrap().wall_ms(), NINE_MS);
    assert_eq!(device.entries()[1].wall_ms, NINE_MS - TEN_YEARS_MS);
}

#[test]
fn a_clock_ten_years_ahead_pulls_others_ten_minutes_at_most() {
    let (mut anna, mut ben) = two_devices();
    ben.change_at(NINE_MS + TEN_YEARS_MS, |draft| rename(draft, 1, "Later"));
    ben.send_to(&mut anna);
    anna.change(|draft| rename(draft, 1, "Sooner"));
    let hlc = anna.last_entry().hlc;
    assert!(hlc > Hlc::at(NINE_MS + 10 * MINUTE_MS));
    assert!(hlc.wall_ms() <= NINE_MS + 10 * MINUTE_MS);
    // Who saw the other's value replaces it, whatever the clocks say.
    exchange(&mut anna, &mut ben);
    assert_eq!(ben.name(1), "Sooner".into());
    assert!(ben.conflicts().is_empty());
    anna.change(|draft| rename(draft, 1, "Still sooner"));
    assert!(anna.last_entry().hlc > hlc);
    assert!(anna.last_entry().hlc.wall_ms() <= NINE_MS + 10 * MINUTE_MS);
}

#[test]
fn a_clock_five_minutes_ahead_is_followed() {
    let (mut anna, mut ben) = two_devices();
    ben.change_at(NINE_MS + 5 * MINUTE_MS, |draft| {
        draft.set(&PATIENT, row(1), PHONE, "1".into());
    });
    ben.send_to(&mut anna);
    anna.change(|draft| rename(draft, 1, "Souza"));
    assert!(anna.last_entry().hlc > ben.last_entry().hlc);
}

proptest! {
    #[test]
    fn a_tick_is_after_the_last_and_never_before_the_wall(latest: i64, wall_ms: i64) {
        let next = Hlc::next(Hlc(latest), wall_ms);
        prop_assert!(next > Hlc(latest) || latest == i64::MAX);
        prop_assert!(next >= Hlc::at(wall_ms));
    }

    #[test]
    fn an_instant_survives_the_clock(wall_ms in 0..1_i64 << 47) {
        prop_assert_eq!(Hlc::at(wall_ms).wall_ms(), wall_ms);
    }
}
