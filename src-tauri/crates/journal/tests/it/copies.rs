//! Two diverged copies of a clinic exchange their journals by hand and converge, with the conflicts listed.

use journal::{Error, Value};

use crate::device::{
    ALLERGY, ANNA, BEN, Device, MINUTE_MS, NINE_MS, PATIENT, PHONE, SEVERITY, SUBSTANCE, exchange,
    register, rename, row,
};

/// A clinic with two patients and an allergy, and a copy of its file on another PC that writes under its own id.
fn clinic_and_copy() -> (Device, Device) {
    let mut anna = Device::new([1; 16]);
    anna.change(|draft| register(draft, 1, "Silva"));
    anna.change(|draft| register(draft, 2, "Costa"));
    anna.change(|draft| {
        draft.create(
            &ALLERGY,
            row(1),
            [(SUBSTANCE, "penicillin".into()), (SEVERITY, 1_i64.into())],
        );
    });
    let ben = anna.copy();
    journal::begin_log(&ben.conn, [2; 16]).unwrap();
    (anna, ben)
}

#[test]
fn diverged_copies_converge_with_the_conflicts_listed() {
    let (mut anna, mut ben) = clinic_and_copy();
    anna.change(|draft| rename(draft, 1, "Silva-Santos"));
    ben.change_at(NINE_MS + MINUTE_MS, |draft| rename(draft, 1, "da Silva"));
    anna.change(|draft| draft.set(&PATIENT, row(2), PHONE, "123".into()));
    ben.change(|draft| rename(draft, 2, "Kosta"));
    anna.change(|draft| draft.set(&ALLERGY, row(1), SEVERITY, 2_i64.into()));
    ben.change(|draft| draft.set(&ALLERGY, row(1), SEVERITY, 3_i64.into()));
    ben.change(|draft| register(draft, 3, "New"));
    exchange(&mut anna, &mut ben);

    let conflicts = anna.conflicts();
    let found: Vec<_> = conflicts
        .iter()
        .map(|c| (c.table, c.row, c.column))
        .collect();
    assert_eq!(
        found,
        [
            ("patient", row(1), "family_name"),
            ("allergy", row(1), "severity")
        ]
    );
    let versions: Vec<_> = conflicts[0]
        .versions
        .iter()
        .map(|v| (v.value.clone(), v.person, v.at_ms))
        .collect();
    let latest = ("da Silva".into(), BEN, NINE_MS + MINUTE_MS);
    assert_eq!(versions, [latest, ("Silva-Santos".into(), ANNA, NINE_MS)]);
    // The latest is shown, and what was changed in different cells is simply both.
    assert_eq!(anna.name(1), "da Silva".into());
    assert_eq!(anna.name(2), "Kosta".into());
    assert_eq!(anna.cell(&PATIENT, row(2), "phone"), Some("123".into()));
    assert_eq!(anna.name(3), "New".into());

    // A person decides, having seen both: nothing is left to decide anywhere.
    anna.change(|draft| rename(draft, 1, "Silva-Santos"));
    anna.change(|draft| draft.set(&ALLERGY, row(1), SEVERITY, 3_i64.into()));
    exchange(&mut anna, &mut ben);
    assert!(ben.conflicts().is_empty());
    assert_eq!(ben.name(1), "Silva-Santos".into());
    assert_eq!(ben.cell(&ALLERGY, row(1), "severity"), Some(3_i64.into()));
}

#[test]
fn equal_values_written_apart_are_no_conflict() {
    let (mut anna, mut ben) = clinic_and_copy();
    anna.change(|draft| rename(draft, 1, "Souza"));
    ben.change(|draft| rename(draft, 1, "Souza"));
    exchange(&mut anna, &mut ben);
    assert!(anna.conflicts().is_empty());
    assert_eq!(anna.name(1), "Souza".into());

    // A third version, made apart from both, is one again.
    let mut carla = clinic_and_copy().0.copy();
    journal::begin_log(&carla.conn, [3; 16]).unwrap();
    carla.change(|draft| rename(draft, 1, "Sosa"));
    exchange(&mut carla, &mut anna);
    assert_eq!(anna.conflicts()[0].versions.len(), 3);
    anna.change(|draft| rename(draft, 1, "Souza"));
    exchange(&mut carla, &mut anna);
    assert!(carla.conflicts().is_empty());
}

#[test]
fn a_resolution_made_apart_from_a_further_change_is_a_conflict_again() {
    let (mut anna, mut ben) = clinic_and_copy();
    anna.change(|draft| rename(draft, 1, "A"));
    ben.change(|draft| rename(draft, 1, "B"));
    exchange(&mut anna, &mut ben);
    anna.change(|draft| rename(draft, 1, "A"));
    ben.change(|draft| rename(draft, 1, "C"));
    exchange(&mut anna, &mut ben);
    let values: Vec<Value> = anna
        .conflicts()
        .remove(0)
        .versions
        .into_iter()
        .map(|version| version.value)
        .collect();
    assert_eq!(values, ["C".into(), "A".into()]);
}

#[test]
fn a_copy_that_does_not_begin_its_own_log_is_noticed() {
    let (mut anna, _) = clinic_and_copy();
    let mut clone = anna.copy();
    anna.change(|draft| rename(draft, 1, "Souza"));
    clone.change(|draft| rename(draft, 1, "Sosa"));
    let before = anna.digest();
    let error = anna.receive(&clone.entries()).unwrap_err();
    assert!(matches!(error, Error::Forked { seq: 4, .. }));
    assert_eq!(anna.digest(), before);
}

#[test]
fn a_file_restored_from_an_old_copy_gets_its_own_changes_back() {
    let (mut anna, _) = clinic_and_copy();
    let mut restored = anna.copy();
    anna.change(|draft| rename(draft, 1, "Souza"));
    journal::begin_log(&restored.conn, [9; 16]).unwrap();
    restored.change(|draft| rename(draft, 2, "Kosta"));
    exchange(&mut anna, &mut restored);
    assert_eq!(
        (restored.name(1), anna.name(2)),
        ("Souza".into(), "Kosta".into())
    );
}
