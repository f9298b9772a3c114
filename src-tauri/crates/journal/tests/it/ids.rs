//! The same id, made on two devices apart: each cell keeps both versions.

use journal::Value;

use crate::device::{BEN, Device, PATIENT, PHONE, exchange, register, rename, row};
use crate::oracle;

fn made_apart() -> (Device, Device) {
    let mut anna = Device::new([1; 16]);
    let mut ben = Device::new([2; 16]);
    ben.person = BEN;
    anna.change(|draft| register(draft, 1, "Silva"));
    ben.change_at(crate::device::NINE_MS + 1, |draft| {
        register(draft, 1, "Souza");
        draft.set(&PATIENT, row(1), PHONE, "123".into());
    });
    (anna, ben)
}

fn columns(device: &Device) -> Vec<&'static str> {
    device
        .conflicts()
        .into_iter()
        .map(|conflict| conflict.column)
        .collect()
}

#[test]
fn a_row_made_twice_lists_both() {
    let (mut anna, mut ben) = made_apart();
    exchange(&mut anna, &mut ben);
    assert_eq!(columns(&anna), ["family_name", "phone"]);
    assert_eq!(anna.name(1), "Souza".into());
    assert_eq!(anna.conflicts()[1].versions[1].value, Value::Null);
    anna.change(|draft| {
        rename(draft, 1, "Silva");
        draft.set(&PATIENT, row(1), PHONE, "123".into());
    });
    exchange(&mut anna, &mut ben);
    assert!(ben.conflicts().is_empty());
}

#[test]
fn a_row_made_twice_and_edited_before_they_met_lists_the_edit_and_the_other() {
    let (mut anna, mut ben) = made_apart();
    anna.change(|draft| rename(draft, 1, "Santos"));
    exchange(&mut anna, &mut ben);
    let values: Vec<Value> = ben.conflicts()[0]
        .versions
        .iter()
        .map(|v| v.value.clone())
        .collect();
    assert_eq!(values, ["Souza".into(), "Santos".into()]);
    for device in [&anna, &ben] {
        assert_eq!(oracle::told(device), oracle::meaning(&device.entries()));
    }
}

#[test]
fn a_row_made_twice_and_taken_away_once_stands() {
    let (mut anna, mut ben) = made_apart();
    ben.change(|draft| draft.delete(&PATIENT, row(1), true));
    exchange(&mut anna, &mut ben);
    assert!(!anna.is_deleted(1));
    assert_eq!(columns(&ben), ["deleted", "family_name", "phone"]);
}
