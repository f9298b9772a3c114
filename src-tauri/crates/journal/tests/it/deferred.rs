//! Entries of a newer program are kept whole, and taken up once this program knows their tables and columns.

use std::sync::LazyLock;

use journal::{Column, Merge, Schema, Table, Value};

use crate::device::{Device, FAMILY_NAME, PATIENT, PHONE, SCHEMA, exchange, register, rename, row};

const NICKNAME: Column = Column::text(3, "nickname", Merge::Demographic, "among friends");
const NEW_PATIENT: Table = Table {
    columns: &[FAMILY_NAME, PHONE, NICKNAME],
    ..PATIENT
};
const COLOUR: Column = Column::text(1, "colour", Merge::Demographic, "as painted");
const ROOM: Table = Table {
    number: 9,
    name: "room",
    comment: "a room",
    columns: &[COLOUR],
    indexes: &[],
};

static NEW_SCHEMA: LazyLock<Schema> = LazyLock::new(|| Schema::new(&[&NEW_PATIENT, &ROOM]));
static OLD_SCHEMA: LazyLock<Schema> = LazyLock::new(|| Schema::new(&[&PATIENT]));

fn deferred(device: &Device) -> u64 {
    device
        .conn
        .query_row("SELECT count(*) FROM journal_deferred", [], |row| {
            row.get(0)
        })
        .unwrap()
}

/// The old program's file after the update: as a migration does it.
fn update(device: &mut Device) -> u64 {
    device
        .conn
        .execute_batch("ALTER TABLE patient ADD COLUMN nickname TEXT")
        .unwrap();
    device.conn.execute_batch(&ROOM.ddl()).unwrap();
    device.schema = &NEW_SCHEMA;
    device
        .tx(|tx| journal::take_up_deferred(tx, &NEW_SCHEMA))
        .unwrap()
}

#[test]
fn what_a_newer_program_wrote_is_kept_and_taken_up_later() {
    let mut old = Device::with_schema([1; 16], &OLD_SCHEMA);
    let mut new = Device::with_schema([2; 16], &NEW_SCHEMA);
    old.change(|draft| register(draft, 1, "Silva"));
    old.send_to(&mut new);
    new.change(|draft| {
        rename(draft, 1, "Souza");
        draft.set(&NEW_PATIENT, row(1), NICKNAME, "Zé".into());
    });
    new.change(|draft| draft.create(&ROOM, row(2), [(COLOUR, "blue".into())]));
    new.change(|draft| draft.set(&NEW_PATIENT, row(1), NICKNAME, "Zeca".into()));
    new.change(|draft| {
        draft.create(
            &NEW_PATIENT,
            row(3),
            [(NICKNAME, "Bia".into()), (PHONE, "123".into())],
        );
    });
    let received = new.send_to(&mut old);
    assert_eq!((received.applied, received.held), (4, 0));
    assert_eq!(deferred(&old), 4);
    // What the old program knows of them, it shows.
    assert_eq!(old.name(1), "Souza".into());
    assert_eq!(old.cell(&PATIENT, row(3), "phone"), Some("123".into()));
    assert!(old.prove().holds());
    // It goes on working, and passes on what it does not understand.
    old.change(|draft| rename(draft, 1, "Sousa"));
    old.send_to(&mut new);
    assert_eq!(new.name(1), "Sousa".into());
    assert_eq!(old.entries().len(), new.entries().len());

    assert_eq!(update(&mut old), 4);
    assert_eq!(deferred(&old), 0);
    assert_eq!(old.cell(&PATIENT, row(1), "nickname"), Some("Zeca".into()));
    assert_eq!(old.cell(&ROOM, row(2), "colour"), Some("blue".into()));
    assert_eq!(old.name(1), "Sousa".into());
    exchange(&mut old, &mut new);
    assert_eq!(
        old.tx(|tx| journal::take_up_deferred(tx, &NEW_SCHEMA))
            .unwrap(),
        0
    );
}

#[test]
fn an_update_without_anything_deferred_holds() {
    let mut old = Device::with_schema([1; 16], &OLD_SCHEMA);
    old.change(|draft| register(draft, 1, "Silva"));
    assert_eq!(update(&mut old), 0);
    assert!(old.prove().holds());
    old.change(|draft| draft.set(&NEW_PATIENT, row(1), NICKNAME, "Zé".into()));
    assert_eq!(old.cell(&PATIENT, row(1), "nickname"), Some("Zé".into()));
    assert!(old.prove().holds());
}

#[test]
fn a_conflict_in_a_column_that_is_not_known_yet_is_listed_after_the_update() {
    let mut a = Device::with_schema([1; 16], &NEW_SCHEMA);
    let mut b = Device::with_schema([2; 16], &NEW_SCHEMA);
    let mut old = Device::with_schema([3; 16], &OLD_SCHEMA);
    a.change(|draft| register(draft, 1, "Silva"));
    a.send_to(&mut b);
    a.change(|draft| draft.set(&NEW_PATIENT, row(1), NICKNAME, "Zé".into()));
    b.change(|draft| draft.set(&NEW_PATIENT, row(1), NICKNAME, Value::Null));
    a.send_to(&mut old);
    b.send_to(&mut old);
    assert!(old.conflicts().is_empty());
    assert_eq!(update(&mut old), 2);
    assert_eq!(old.conflicts().len(), 1);
    exchange(&mut a, &mut b);
    assert_eq!(old.digest(), a.digest());
    assert_eq!(SCHEMA.tables().count(), 3);
}
