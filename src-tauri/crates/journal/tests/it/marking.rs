//! A mark kept outside of the file tells an old copy, another history, and a cut one from the file that goes on.

use journal::{Mark, Standing};
use rusqlite::params;

use crate::device::{Device, PATIENT, PHONE, SCHEMA, exchange, register, rename, row, two_devices};

fn standing(device: &Device, mark: &Mark) -> Standing {
    journal::standing(&device.conn, mark).unwrap()
}

fn mark(device: &Device) -> Mark {
    journal::mark(&device.conn).unwrap()
}

fn clinic() -> Device {
    let mut device = Device::new([1; 16]);
    device.change(|draft| register(draft, 1, "Costa"));
    device.change(|draft| rename(draft, 1, "Souza"));
    device
}

#[test]
fn a_file_that_goes_on_from_its_mark_holds() {
    let mut device = clinic();
    let early = mark(&device);
    assert_eq!(standing(&device, &early), Standing::Holds { ahead: 0 });
    for phone in ["1", "2", "3"] {
        device.change(|draft| draft.set(&PATIENT, row(1), PHONE, phone.into()));
    }
    assert_eq!(standing(&device, &early), Standing::Holds { ahead: 3 });
    assert_eq!(
        standing(&device, &Mark::default()),
        Standing::Holds { ahead: 5 }
    );
}

#[test]
fn a_new_log_after_the_mark_is_no_alarm() {
    let (mut anna, mut ben) = two_devices();
    anna.change(|draft| register(draft, 2, "Costa"));
    let early = mark(&anna);
    ben.change(|draft| register(draft, 3, "Silva"));
    exchange(&mut anna, &mut ben);
    assert_eq!(standing(&anna, &early), Standing::Holds { ahead: 1 });
    journal::begin_log(&anna.conn, [9; 16]).unwrap();
    anna.change(|draft| rename(draft, 2, "Sosa"));
    assert_eq!(standing(&anna, &early), Standing::Holds { ahead: 2 });
    let late = mark(&anna);
    assert_eq!(
        late.logs.first().map(|log| (log.log, log.seq)),
        Some(([9; 16], 1))
    );
    assert_eq!(standing(&ben, &late), Standing::Behind { seq: 1 });
}

#[test]
fn an_old_copy_is_behind_and_one_that_was_worked_on_apart_is_another_history() {
    let mut device = clinic();
    let mut old = device.copy();
    device.change(|draft| rename(draft, 1, "Sosa"));
    let late = mark(&device);
    assert_eq!(standing(&old, &late), Standing::Behind { seq: 3 });
    old.change(|draft| rename(draft, 1, "Silva"));
    assert_eq!(standing(&old, &late), Standing::Forked { seq: 3 });
}

#[test]
fn what_follows_the_mark_must_continue_it() {
    let spoil = |sql: &str| {
        let mut device = clinic();
        let early = mark(&device);
        for name in ["Sosa", "Silva", "Reis"] {
            device.change(|draft| rename(draft, 1, name));
        }
        device.conn.execute_batch(sql).unwrap();
        standing(&device, &early)
    };
    assert_eq!(spoil(""), Standing::Holds { ahead: 3 });
    for (sql, seq) in [
        ("DELETE FROM journal_entry WHERE seq = 4", 4),
        ("DELETE FROM journal_entry WHERE seq = 5", 5),
        ("UPDATE journal_entry SET body = x'00' WHERE seq = 4", 4),
        ("UPDATE journal_entry SET body = x'00' WHERE seq = 2", 2),
        ("UPDATE journal_log SET head_seq = 4", 6),
        ("UPDATE journal_log SET head_hash = zeroblob(32)", 6),
    ] {
        assert_eq!(spoil(sql), Standing::Broken { seq }, "{sql}");
    }
}

#[test]
fn an_edit_with_its_hash_made_to_fit_breaks_at_the_next() {
    let mut device = clinic();
    let early = mark(&device);
    device.change(|draft| rename(draft, 1, "Sosa"));
    device.change(|draft| rename(draft, 1, "Silva"));
    let mut entry = device.entries().remove(2);
    entry.ops[0].sets[0].value = "Forged".into();
    let body = entry.encode().unwrap();
    let sql = "UPDATE journal_entry SET body = ?1, hash = ?2 WHERE seq = 3";
    device
        .conn
        .execute(sql, params![body, blake3::hash(&body).as_bytes()])
        .unwrap();
    assert_eq!(standing(&device, &early), Standing::Broken { seq: 4 });
}

#[test]
fn a_proof_of_one_table_sees_that_table_and_every_entry() {
    let spoiled = |sql: &str| {
        let device = clinic();
        device.conn.execute_batch(sql).unwrap();
        let proof = journal::prove_tables(&device.conn, &SCHEMA, &[&PATIENT]).unwrap();
        (proof.broken, proof.differing)
    };
    assert_eq!(spoiled(""), (vec![], vec![]));
    let one = vec![("patient", row(1))];
    assert_eq!(
        spoiled("UPDATE patient SET family_name = 'Costa'"),
        (vec![], one)
    );
    let elsewhere = "INSERT INTO note (id, clock) VALUES (zeroblob(16), x'0000')";
    assert_eq!(
        spoiled(elsewhere),
        (vec![], vec![]),
        "another table's matter"
    );
    assert_eq!(
        spoiled("DELETE FROM journal_entry WHERE seq = 2").0,
        [(1, 2)]
    );
}

#[test]
fn tables_made_anew_from_the_journal_are_what_it_says() {
    let mut device = clinic();
    let spoil = "UPDATE patient SET family_name = 'Forged'; DELETE FROM journal_conflict;";
    device.conn.execute_batch(spoil).unwrap();
    let print = |device: &Device| journal::fingerprint(&device.conn, &SCHEMA, &[&PATIENT]).unwrap();
    let forged = print(&device);
    device.tx(|tx| journal::rebuild(tx, &SCHEMA)).unwrap();
    assert!(device.prove().holds());
    assert_ne!(print(&device), forged);
}
