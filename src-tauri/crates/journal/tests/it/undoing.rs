//! Taking back is a new change, and never takes away what came later.

use journal::{Error, Value};

use crate::device::{
    BEN, BODY, Device, NOTE, PATIENT, PHONE, SCHEMA, exchange, register, rename, row, two_devices,
};

fn superseded(result: &Result<journal::Receipt, Error>) -> bool {
    matches!(result, Err(Error::Superseded))
}

#[test]
fn a_registration_taken_back_and_again() {
    let mut device = Device::new([1; 16]);
    let made = device.change(|draft| register(draft, 1, "Silva"));
    let undone = device.undo(made).unwrap();
    assert!(device.is_deleted(1));
    assert!(superseded(&device.undo(made)));
    let redone = device.undo(undone).unwrap();
    assert!(!device.is_deleted(1));
    assert_eq!(device.name(1), "Silva".into());
    device.undo(redone).unwrap();
    assert!(device.is_deleted(1));
    assert!(device.prove().holds());
    assert_eq!(device.entries().len(), 4);
}

#[test]
fn an_edit_taken_back_and_again() {
    let mut device = Device::new([1; 16]);
    device.change(|draft| register(draft, 1, "Silva"));
    let phone = device.change(|draft| draft.set(&PATIENT, row(1), PHONE, "123".into()));
    let name = device.change(|draft| rename(draft, 1, "Souza"));
    // Other cells of the row may have changed since.
    let undone = device.undo(phone).unwrap();
    assert_eq!(device.cell(&PATIENT, row(1), "phone"), Some(Value::Null));
    device.undo(name).unwrap();
    assert_eq!(device.name(1), "Silva".into());
    device.undo(undone).unwrap();
    assert_eq!(device.cell(&PATIENT, row(1), "phone"), Some("123".into()));
    assert!(device.prove().holds());
}

#[test]
fn steps_are_taken_back_one_after_the_other() {
    let mut device = Device::new([1; 16]);
    let made = device.change(|draft| register(draft, 1, "Silva"));
    let first = device.change(|draft| rename(draft, 1, "Souza"));
    let second = device.change(|draft| rename(draft, 1, "Sosa"));
    let mut back = vec![device.undo(second).unwrap()];
    assert_eq!(device.name(1), "Souza".into());
    assert!(
        superseded(&device.undo(made)),
        "not before what came after it"
    );
    back.push(device.undo(first).unwrap());
    assert_eq!(device.name(1), "Silva".into());
    back.push(device.undo(made).unwrap());
    assert!(device.is_deleted(1));
    while let Some(undone) = back.pop() {
        device.undo(undone).unwrap();
    }
    assert!(!device.is_deleted(1));
    assert_eq!(device.name(1), "Sosa".into());
    assert!(device.prove().holds());
}

#[test]
fn a_deletion_taken_back_and_again() {
    let mut device = Device::new([1; 16]);
    device.change(|draft| register(draft, 1, "Silva"));
    let deleted = device.change(|draft| draft.delete(&PATIENT, row(1), true));
    let undone = device.undo(deleted).unwrap();
    assert!(!device.is_deleted(1));
    device.undo(undone).unwrap();
    assert!(device.is_deleted(1));
}

#[test]
fn what_was_changed_since_is_not_taken_back() {
    let mut device = Device::new([1; 16]);
    let made = device.change(|draft| register(draft, 1, "Silva"));
    let renamed = device.change(|draft| {
        rename(draft, 1, "Souza");
        draft.set(&PATIENT, row(1), PHONE, "123".into());
    });
    assert!(superseded(&device.undo(made)));
    device.change(|draft| draft.set(&PATIENT, row(1), PHONE, "456".into()));
    assert!(superseded(&device.undo(renamed)));
    let renamed = device.change(|draft| rename(draft, 1, "Sosa"));
    device.change(|draft| draft.delete(&PATIENT, row(1), true));
    assert!(superseded(&device.undo(renamed)));
    assert_eq!(device.name(1), "Sosa".into());
}

#[test]
fn what_somebody_else_wrote_into_a_row_that_came_back_stays() {
    let mut device = Device::new([1; 16]);
    let made = device.change(|draft| register(draft, 1, "Silva"));
    let anna = device.person;
    for (person, stays) in [(BEN, true), (anna, false)] {
        let undone = device.undo(made).unwrap();
        let redone = device.undo(undone).unwrap();
        device.person = person;
        device.change(|draft| draft.set(&PATIENT, row(1), PHONE, "123".into()));
        device.person = anna;
        assert_eq!(superseded(&device.undo(redone)), stays);
        assert_eq!(device.is_deleted(1), !stays);
        if stays {
            // As it was, for the next.
            device.change(|draft| draft.set(&PATIENT, row(1), PHONE, Value::Null));
        }
    }
    assert!(device.prove().holds());
}

#[test]
fn what_somebody_else_changed_apart_is_not_taken_back() {
    let (mut anna, mut ben) = two_devices();
    let renamed = anna.change(|draft| rename(draft, 1, "Souza"));
    ben.change(|draft| rename(draft, 1, "Sosa"));
    exchange(&mut anna, &mut ben);
    assert!(superseded(&anna.undo(renamed)));
}

#[test]
fn a_decision_taken_back_shows_what_was_shown_before() {
    let (mut anna, mut ben) = two_devices();
    anna.change(|draft| rename(draft, 1, "Souza"));
    ben.change_at(crate::device::NINE_MS + 1, |draft| rename(draft, 1, "Sosa"));
    exchange(&mut anna, &mut ben);
    let decided = anna.change(|draft| rename(draft, 1, "Silva"));
    anna.undo(decided).unwrap();
    assert_eq!(anna.name(1), "Sosa".into());
    exchange(&mut anna, &mut ben);
}

#[test]
fn what_happened_stays_written() {
    let mut device = Device::new([1; 16]);
    let made = device.change(|draft| {
        register(draft, 1, "Silva");
        draft.create(&NOTE, row(2), [(BODY, "well".into())]);
    });
    device.undo(made).unwrap();
    assert!(device.is_deleted(1));
    assert_eq!(device.cell(&NOTE, row(2), "deleted"), Some(Value::Null));
    let noted = device.change(|draft| draft.create(&NOTE, row(3), [(BODY, "ill".into())]));
    assert!(
        device
            .tx(|tx| journal::undo(tx, &SCHEMA, noted.dot))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn an_entry_that_is_not_there_is_not_taken_back() {
    let mut device = Device::new([1; 16]);
    let dot = journal::Dot { log: 1, seq: 7 };
    let error = device.tx(|tx| journal::undo(tx, &SCHEMA, dot)).unwrap_err();
    assert!(matches!(error, Error::Missing { log: 1, seq: 7 }));
}
