//! Whoever edits the file with the right key but past the journal is found out, and the place is named.

use journal::{Proof, RowId};
use rusqlite::params;

use crate::device::{Device, PATIENT, PHONE, exchange, register, rename, row, two_devices};

/// Log 1 of four entries, log 2 of two that need some of the first; one conflict.
fn clinic() -> Device {
    let (mut anna, mut ben) = two_devices();
    anna.change(|draft| register(draft, 2, "Costa"));
    anna.send_to(&mut ben);
    ben.change(|draft| draft.set(&PATIENT, row(2), PHONE, "123".into()));
    exchange(&mut anna, &mut ben);
    anna.change(|draft| draft.set(&PATIENT, row(2), PHONE, "456".into()));
    anna.change(|draft| rename(draft, 1, "Souza"));
    ben.change(|draft| rename(draft, 1, "Sosa"));
    exchange(&mut anna, &mut ben);
    assert_eq!(anna.conflicts().len(), 1);
    anna
}

fn after(sql: &str) -> Proof {
    let device = clinic();
    device.conn.execute_batch(sql).unwrap();
    device.prove()
}

fn broken(sql: &str) -> Vec<(u32, u64)> {
    let proof = after(sql);
    assert!(!proof.holds());
    proof.broken
}

fn differing(sql: &str) -> Vec<(&'static str, RowId)> {
    let proof = after(sql);
    assert_eq!((proof.holds(), proof.broken), (false, Vec::new()));
    proof.differing
}

#[test]
fn an_untouched_file_holds() {
    let proof = clinic().prove();
    assert_eq!((proof.entries, proof.holds()), (6, true));
}

#[test]
fn an_edited_entry_is_named() {
    let device = clinic();
    let mut entry = device.entries().remove(1);
    assert_eq!(entry.seq, 2);
    entry.ops[0].sets[0].value = "Forged".into();
    let body = entry.encode().unwrap();
    let edit = |sql: &str| {
        device
            .conn
            .execute(sql, params![body, blake3::hash(&body).as_bytes()])
            .unwrap();
        device.prove()
    };
    let proof = edit("UPDATE journal_entry SET body = ?1 WHERE log = 1 AND seq = 2 AND ?2 <> ''");
    assert_eq!(proof.broken, [(1, 2)]);
    assert_eq!(proof.differing, [("patient", row(2))]);
    // With its hash made to fit, the next in the chain does not follow it.
    let proof = edit("UPDATE journal_entry SET body = ?1, hash = ?2 WHERE log = 1 AND seq = 2");
    assert_eq!(proof.broken, [(1, 3)]);
    assert_eq!(
        broken("UPDATE journal_entry SET body = x'00' WHERE log = 1 AND seq = 3"),
        [(1, 3)]
    );
    assert_eq!(
        broken("UPDATE journal_entry SET hlc = 1 WHERE log = 1 AND seq = 3"),
        [(1, 3)]
    );
    assert_eq!(
        broken("UPDATE journal_entry SET hash = x'00' WHERE log = 2 AND seq = 1"),
        [(2, 1)]
    );
}

#[test]
fn an_edited_last_entry_is_named_even_with_its_hash_made_to_fit() {
    let device = clinic();
    let mut entry = device.entries().remove(4);
    assert_eq!((entry.logs[0], entry.seq), ([1; 16], 4));
    entry.ops[0].sets[0].value = "Forged".into();
    let body = entry.encode().unwrap();
    let hash = blake3::hash(&body);
    let sql = "UPDATE journal_entry SET body = ?1, hash = ?2 WHERE log = 1 AND seq = 4";
    device
        .conn
        .execute(sql, params![body, hash.as_bytes()])
        .unwrap();
    assert_eq!(device.prove().broken, [(1, 4)]);
}

#[test]
fn a_missing_entry_is_named() {
    assert_eq!(
        broken("DELETE FROM journal_entry WHERE log = 1 AND seq = 3")[0],
        (1, 3)
    );
    assert_eq!(
        broken("DELETE FROM journal_entry WHERE log = 1 AND seq = 4"),
        [(1, 4)]
    );
    assert_eq!(
        broken("DELETE FROM journal_entry WHERE log = 1 AND seq = 1")[0],
        (1, 1)
    );
    assert!(broken("DELETE FROM journal_entry WHERE log = 2").contains(&(2, 2)));
    assert!(broken("DELETE FROM journal_log WHERE log = 2").contains(&(2, 1)));
}

#[test]
fn reordered_entries_are_named() {
    let swapped = "CREATE TEMP TABLE old AS SELECT * FROM journal_entry; \
         UPDATE journal_entry SET (hlc, hash, body) = (SELECT hlc, hash, body FROM old \
           WHERE old.log = 1 AND old.seq = 5 - journal_entry.seq) WHERE log = 1 AND seq IN (2, 3)";
    assert_eq!(broken(swapped), [(1, 2), (1, 3), (1, 4)]);
    let moved = "UPDATE journal_entry SET ord = 99 WHERE log = 1 AND seq = 2";
    assert_eq!(broken(moved)[0], (1, 2));
    // The first of log 2 names the second of log 1 among its causes.
    let moved = "UPDATE journal_entry SET ord = 0 WHERE log = 2 AND seq = 1";
    assert_eq!(broken(moved)[0], (2, 1));
}

#[test]
fn an_edited_head_is_named() {
    for column in ["head_seq = 3", "head_hash = zeroblob(32)", "head_hlc = 5"] {
        let place = broken(&format!("UPDATE journal_log SET {column} WHERE log = 1"));
        assert_eq!(place[0].0, 1);
    }
    assert!(!broken("UPDATE journal_log SET log_id = zeroblob(16) WHERE log = 2").is_empty());
}

#[test]
fn an_edited_row_is_named() {
    let two = vec![("patient", row(2))];
    let patient_2 = "WHERE id = x'02020202020202020202020202020202'";
    assert_eq!(
        differing(&format!("UPDATE patient SET phone = '999' {patient_2}")),
        two
    );
    assert_eq!(
        differing(&format!("UPDATE patient SET deleted = 1 {patient_2}")),
        two
    );
    assert_eq!(
        differing(&format!("UPDATE patient SET clock = x'0000' {patient_2}")),
        two
    );
    assert_eq!(differing(&format!("DELETE FROM patient {patient_2}")), two);
    let added = "INSERT INTO patient (id, clock) VALUES (zeroblob(16), x'0000')";
    assert_eq!(differing(added), [("patient", [0; 16])]);
    assert_eq!(
        differing("DELETE FROM journal_conflict"),
        [("journal_conflict", row(1))]
    );
}
