//! What a draft may do, and what it leaves behind.

use journal::{Error, Value};

use crate::device::{
    BODY, Device, FAMILY_NAME, NINE_MS, NOTE, PATIENT, PHONE, SCHEMA, draft, register, rename, row,
    two_devices,
};

#[test]
fn a_change_is_written_with_author_command_clock_and_base() {
    let mut device = Device::new([1; 16]);
    device.change(|draft| register(draft, 1, "Silva"));
    let receipt = device.change(|draft| rename(draft, 1, "Souza"));
    assert_eq!(device.name(1), "Souza".into());
    assert_eq!(device.cell(&PATIENT, row(1), "phone"), Some(Value::Null));
    let entry = device.last_entry();
    assert_eq!(
        (entry.person, entry.command.as_str()),
        (device.person, "tests.change")
    );
    assert_eq!((entry.wall_ms, entry.hlc.wall_ms()), (NINE_MS, NINE_MS));
    assert_eq!(entry.ops[0].sets[0].base, [journal::Dot { log: 0, seq: 1 }]);
    assert_eq!(
        *blake3::hash(&entry.encode().unwrap()).as_bytes(),
        receipt.hash
    );
    let first = &device.entries()[0];
    assert_eq!(
        entry.prev,
        *blake3::hash(&first.encode().unwrap()).as_bytes()
    );
    assert_eq!(journal::entry_count(&device.conn).unwrap(), 2);
    assert_eq!(journal::vector(&device.conn).unwrap(), [([1; 16], 2)]);
    assert!(device.prove().holds());
}

#[test]
fn the_last_value_of_a_cell_in_a_draft_is_the_one_that_counts() {
    let mut device = Device::new([1; 16]);
    device.change(|draft| {
        rename(draft, 1, "Silva");
        register(draft, 1, "Souza");
        rename(draft, 1, "Santos");
        draft.set(&PATIENT, row(1), PHONE, "123".into());
        assert_eq!(draft.len(), 1);
    });
    assert_eq!(device.name(1), "Santos".into());
    assert_eq!(device.entries()[0].ops[0].sets.len(), 2);
}

/// Nothing is written when a draft is refused.
fn refusal(device: &mut Device, fill: impl FnOnce(&mut journal::Draft)) -> Error {
    let before = (device.digest(), journal::entry_count(&device.conn).unwrap());
    let error = device.try_commit(draft(fill), NINE_MS).unwrap_err();
    assert_eq!(
        before,
        (device.digest(), journal::entry_count(&device.conn).unwrap())
    );
    error
}

#[test]
fn a_draft_that_makes_no_sense_is_refused() {
    let mut device = Device::new([1; 16]);
    device.change(|draft| register(draft, 1, "Silva"));
    device.change(|draft| draft.create(&NOTE, row(1), [(BODY, "well".into())]));
    let error = refusal(&mut device, |draft| rename(draft, 9, "Nobody"));
    assert!(matches!(error, Error::NoRow));
    let error = refusal(&mut device, |draft| register(draft, 1, "Again"));
    assert!(matches!(error, Error::RowExists));
    let error = refusal(&mut device, |draft| {
        draft.set(&NOTE, row(1), BODY, "ill".into());
    });
    assert!(matches!(error, Error::AppendOnly));
    let error = refusal(&mut device, |draft| draft.delete(&NOTE, row(1), true));
    assert!(matches!(error, Error::AppendOnly));
    let other = journal::Column {
        number: 77,
        ..FAMILY_NAME
    };
    let error = refusal(&mut device, |draft| {
        draft.set(&PATIENT, row(1), other, 1_i64.into());
    });
    assert!(matches!(error, Error::UnknownColumn));
    let other = journal::Table {
        number: 77,
        ..PATIENT
    };
    let error = refusal(&mut device, |draft| draft.create(&other, row(2), []));
    assert!(matches!(error, Error::UnknownColumn));
    device.change(|draft| draft.delete(&PATIENT, row(1), true));
    let error = refusal(&mut device, |draft| rename(draft, 1, "Gone"));
    assert!(matches!(error, Error::NoRow));
}

#[test]
fn without_a_log_of_its_own_a_file_is_read_only() {
    let mut device = Device::new([1; 16]);
    device
        .conn
        .execute("UPDATE journal_log SET mine = 0", [])
        .unwrap();
    let error = refusal(&mut device, |draft| register(draft, 1, "Silva"));
    assert!(matches!(error, Error::NoLog));
}

#[test]
fn the_vector_decides_what_is_sent() {
    let (mut anna, mut ben) = two_devices();
    anna.change(|draft| rename(draft, 1, "Souza"));
    ben.change(|draft| draft.set(&PATIENT, row(1), PHONE, "123".into()));
    ben.send_to(&mut anna);
    let seqs = |known: &[(journal::LogId, u64)]| {
        let entries = journal::since(&anna.conn, known).unwrap();
        entries
            .iter()
            .map(|entry| (entry.logs[0][0], entry.seq))
            .collect::<Vec<_>>()
    };
    assert_eq!(seqs(&[]), [(1, 1), (1, 2), (2, 1)]);
    assert_eq!(seqs(&[([1; 16], 1)]), [(1, 2), (2, 1)]);
    assert_eq!(seqs(&[([1; 16], 9), ([7; 16], 3)]), [(2, 1)]);
    assert_eq!(seqs(&journal::vector(&anna.conn).unwrap()), []);
    assert_eq!(SCHEMA.tables().count(), 3);
}
