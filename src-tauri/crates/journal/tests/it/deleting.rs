//! Taking a row away hides only what its author had seen.

use journal::Value;

use crate::device::{ANNA, BEN, PATIENT, PHONE, exchange, rename, row, two_devices};

#[test]
fn a_deletion_that_nobody_contradicts_hides_the_row_everywhere() {
    let (mut anna, mut ben) = two_devices();
    anna.change(|draft| rename(draft, 1, "Souza"));
    exchange(&mut anna, &mut ben);
    ben.change(|draft| draft.delete(&PATIENT, row(1), true));
    exchange(&mut anna, &mut ben);
    assert!(anna.is_deleted(1) && anna.conflicts().is_empty());
    anna.change(|draft| draft.delete(&PATIENT, row(1), false));
    exchange(&mut anna, &mut ben);
    assert!(!ben.is_deleted(1));
}

#[test]
fn a_deletion_and_a_change_made_apart_keep_the_row_in_sight_until_a_person_decides() {
    for is_taken_away in [true, false] {
        let (mut anna, mut ben) = two_devices();
        anna.change(|draft| rename(draft, 1, "Souza"));
        ben.change_at(crate::device::NINE_MS + 1, |draft| {
            draft.delete(&PATIENT, row(1), true);
        });
        assert!(ben.is_deleted(1));
        exchange(&mut anna, &mut ben);
        assert!(!anna.is_deleted(1) && !ben.is_deleted(1));
        assert_eq!(ben.name(1), "Souza".into());
        let conflict = anna.conflicts().remove(0);
        assert_eq!((conflict.table, conflict.column), ("patient", "deleted"));
        let versions: Vec<_> = conflict
            .versions
            .iter()
            .map(|v| (v.value.clone(), v.person))
            .collect();
        assert_eq!(versions, [(Value::Null, ANNA), (1_i64.into(), BEN)]);

        anna.change(|draft| draft.delete(&PATIENT, row(1), is_taken_away));
        exchange(&mut anna, &mut ben);
        assert!(ben.conflicts().is_empty());
        assert_eq!(ben.is_deleted(1), is_taken_away);
    }
}

#[test]
fn going_on_with_a_row_whose_deletion_is_contested_decides_that_it_stands() {
    let (mut anna, mut ben) = two_devices();
    anna.change(|draft| rename(draft, 1, "Souza"));
    ben.change(|draft| draft.delete(&PATIENT, row(1), true));
    exchange(&mut anna, &mut ben);
    ben.change(|draft| draft.set(&PATIENT, row(1), PHONE, "123".into()));
    exchange(&mut anna, &mut ben);
    assert!(anna.conflicts().is_empty() && !anna.is_deleted(1));
}
