//! Backups: made beside the work, opened again, and refused when a single bit is not what was written.

use std::{
    cell::Cell,
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use uuid::Uuid;
use vault::{
    Backup, Error, Head, Kdf, Kind, MemoryKeyStore, OpenError, Restored, Restoring, Rival, Shelf,
    Vault,
};

use crate::clinic::{Clinic, NOW, NURSE, OWNER, add, new_password, notes};

const COUNT: &str = "SELECT count(*) FROM note";

fn head(vault: &Vault, kind: Kind) -> Head {
    Head {
        clinic: vault.clinic(),
        id: Uuid::new_v4(),
        kind,
        made_ms: NOW,
    }
}

/// A whole backup that says how many notes there were.
fn back_up(vault: &Vault, dir: &Path) -> Result<PathBuf, OpenError> {
    back_up_beside(vault, dir, &|_, _| {})
}

/// The same, while something else is done.
fn back_up_beside(
    vault: &Vault,
    dir: &Path,
    meanwhile: &dyn Fn(u64, u64),
) -> Result<PathBuf, OpenError> {
    let head = head(vault, Kind::Whole);
    let to = Shelf::at(dir, vault.clinic()).place(&head, "2026-01-05");
    vault.back_up(
        &to,
        head,
        |conn| {
            let count: u32 = conn.query_row(COUNT, [], |row| row.get(0))?;
            Ok::<_, OpenError>(count.to_le_bytes().to_vec())
        },
        meanwhile,
        &AtomicBool::new(false),
    )?;
    Ok(to)
}

fn restore(clinic: &Clinic, bytes: &[u8], dir: &Path) -> Result<Restored, OpenError> {
    let whole = Backup::read(Cursor::new(bytes))?.open_with_words(&clinic.words)?;
    Restoring::begin(dir, whole, &clinic.schema)?.finish(NOW)
}

fn reopen(clinic: &Clinic, dir: &Path) -> Vault {
    let (password, kdf) = (new_password("after"), Kdf::cheap());
    let keys = Arc::new(MemoryKeyStore::default());
    let (words, schema) = (&clinic.words, &clinic.schema);
    Vault::recover(dir, words, OWNER, &password, kdf, schema, keys, NOW).unwrap()
}

/// A clinic with some pages of notes, open, and a drive.
fn filled(count: usize) -> (Clinic, Vault, TempDir) {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    for n in 0..count {
        add(&vault, &format!("{n} {}", "x".repeat(500))).unwrap();
    }
    (clinic, vault, TempDir::new().unwrap())
}

fn entries(dir: &Path) -> usize {
    fs::read_dir(dir).unwrap().count()
}

#[test]
fn a_new_pc_the_backup_and_the_words_are_enough() {
    let (clinic, vault, drive) = filled(200);
    let file = back_up(&vault, drive.path()).unwrap();
    add(&vault, "after the backup").unwrap();
    let before = notes(&vault).unwrap();
    vault.lock().unwrap();
    let place = drive.path().join("new.satchel");
    let bytes = fs::read(&file).unwrap();
    assert!(!bytes.windows(9).any(|part| part == b"xxxxxxxxx"));
    assert_eq!(restore(&clinic, &bytes, &place).unwrap().kept, None);
    let vault = reopen(&clinic, &place);
    assert_eq!(notes(&vault).unwrap(), before[..200]);
    assert!(vault.check_pages().unwrap().is_empty());
}

#[test]
fn a_backup_is_rehearsed_and_leaves_nothing() {
    let (clinic, vault, drive) = filled(200);
    let file = back_up(&vault, drive.path()).unwrap();
    let counted = vault.rehearse(&file, &clinic.schema, &Arc::default(), |conn, about| {
        let count: u32 = conn.query_row(COUNT, [], |row| row.get(0))?;
        Ok::<_, OpenError>((count, about == count.to_le_bytes()))
    });
    assert_eq!(counted.unwrap(), (200, true));
    assert!(!clinic.dir.join("rehearsal").exists());
    assert_eq!(entries(drive.path()), 1);
}

#[test]
fn the_clinic_that_stands_there_is_set_aside_whole() {
    let (clinic, vault, drive) = filled(50);
    let file = back_up(&vault, drive.path()).unwrap();
    add(&vault, "lost by the restore").unwrap();
    let password = new_password("nurse's own");
    vault
        .add_slot(NURSE, "Badr", &password, Kdf::cheap())
        .unwrap();
    vault.suspend_slot(NURSE, true).unwrap();
    let bytes = fs::read(&file).unwrap();
    // While it is open it is not touched.
    assert!(matches!(
        restore(&clinic, &bytes, &clinic.dir),
        Err(OpenError::InUse)
    ));
    assert_eq!(notes(&vault).unwrap().len(), 51);
    vault.lock().unwrap();
    let kept = restore(&clinic, &bytes, &clinic.dir).unwrap().kept.unwrap();
    let vault = reopen(&clinic, &clinic.dir);
    assert_eq!(notes(&vault).unwrap().len(), 50);
    // The slots of this PC are newer than the backup's: who was sent away stays away.
    let glance = vault.glance(NOW).unwrap();
    assert!(
        glance
            .tiles
            .iter()
            .any(|tile| tile.person == NURSE && tile.suspended)
    );
    vault.lock().unwrap();
    let vault = reopen(&clinic, &kept);
    assert_eq!(notes(&vault).unwrap().len(), 51);
}

#[test]
fn one_flipped_bit_in_each_kilobyte_is_refused_and_nothing_is_touched() {
    let (clinic, vault, drive) = filled(20);
    let file = back_up(&vault, drive.path()).unwrap();
    vault.lock().unwrap();
    let good = fs::read(&file).unwrap();
    let live = fs::read(clinic.db()).unwrap();
    let place = drive.path().join("new.satchel");
    let mut bytes = good.clone();
    for at in (0..good.len()).step_by(1024).chain([good.len() - 1]) {
        bytes[at] ^= 4;
        let refused = restore(&clinic, &bytes, &place);
        assert!(refused.is_err(), "byte {at} of {}", good.len());
        assert!(restore(&clinic, &bytes, &clinic.dir).is_err());
        bytes[at] ^= 4;
    }
    for cut in [good.len() - 1, good.len() - 16, good.len() / 2, 100, 8, 0] {
        assert!(
            restore(&clinic, &good[..cut], &place).is_err(),
            "{cut} bytes"
        );
    }
    let longer = [&good[..], &[0; 32]].concat();
    assert!(restore(&clinic, &longer, &place).is_err());
    assert!(!place.exists() && fs::read(clinic.db()).unwrap() == live);
    assert_eq!(entries(drive.path()), 1, "nothing half is left");
    restore(&clinic, &good, &place).unwrap();
}

#[test]
fn another_clinics_backup_or_words_are_refused() {
    let (clinic, vault, drive) = filled(5);
    let (other, others, _drive) = filled(5);
    others.lock().unwrap();
    let bytes = fs::read(back_up(&vault, drive.path()).unwrap()).unwrap();
    assert_eq!(vault::rival(&other.dir, vault.clinic()), Rival::Other);
    assert!(matches!(
        restore(&clinic, &bytes, &other.dir),
        Err(OpenError::Exists)
    ));
    assert!(matches!(
        restore(&other, &bytes, &clinic.dir),
        Err(OpenError::WrongWords)
    ));
    let others = other.unlock().unwrap();
    let file = drive.path().join("renamed");
    fs::write(&file, &bytes).unwrap();
    assert!(matches!(
        others.open_backup(&file),
        Err(OpenError::Damaged { what: "backup" })
    ));
}

/// A backup made by somebody who has the key and put something of their own into the file.
fn planted(sql: &str) -> Result<Restored, OpenError> {
    let (clinic, vault, drive) = filled(5);
    vault.lock().unwrap();
    let mut altered = clinic.schema.clone();
    let sql: &'static str = String::from(sql).leak();
    altered.app_version = 1;
    altered
        .migrations
        .push(crate::clinic::migration(202_602_010_000, sql));
    let vault = Vault::unlock(
        &clinic.dir,
        OWNER,
        &new_password(crate::clinic::PASSWORD),
        &altered,
        clinic.keys.clone(),
        NOW,
    )
    .unwrap();
    vault
        .write(|tx| {
            let forget = "DELETE FROM vault_migration WHERE id = 202602010000";
            Ok::<_, Error>(tx.execute(forget, []).map(drop)?)
        })
        .unwrap();
    let bytes = fs::read(back_up(&vault, drive.path()).unwrap()).unwrap();
    restore(&clinic, &bytes, &drive.path().join("new.satchel"))
}

#[test]
fn what_a_backup_holds_besides_its_versions_tables_is_refused() {
    planted("SELECT 1").unwrap();
    for sql in [
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT * FROM note",
        "CREATE TABLE extra (id INTEGER PRIMARY KEY)",
        "CREATE INDEX i ON note (upper(text))",
        "DROP TABLE note; CREATE TABLE note (id INTEGER PRIMARY KEY, \
         text TEXT NOT NULL UNIQUE DEFAULT (hex('x'))) STRICT",
    ] {
        let refused = planted(sql);
        assert!(
            matches!(refused, Err(OpenError::Damaged { what: "schema" })),
            "{sql}: {refused:?}"
        );
    }
}

#[test]
fn nobody_waits_long_while_a_backup_is_made() {
    let (_clinic, vault, drive) = filled(2000);
    let vault = Arc::new(vault);
    let writing = {
        let vault = vault.clone();
        thread::spawn(move || {
            let mut longest = Duration::ZERO;
            for n in 0..300 {
                let began = Instant::now();
                add(&vault, &format!("meanwhile {n}")).unwrap();
                longest = longest.max(began.elapsed());
            }
            longest
        })
    };
    while !writing.is_finished() {
        let file = back_up(&vault, drive.path()).unwrap();
        fs::remove_file(file).unwrap();
    }
    let longest = writing.join().unwrap();
    println!("the longest commit beside backups: {longest:?}");
    assert_eq!(notes(&vault).unwrap().len(), 2300);
    assert!(vault.check_pages().unwrap().is_empty());
}

#[test]
fn what_was_written_beside_a_backup_is_moved_by_the_backup_and_not_by_the_next_commit() {
    let (clinic, vault, drive) = filled(50);
    let file_bytes = || fs::metadata(clinic.db()).unwrap().len();
    let many = |from: usize| {
        vault.write(|t| {
            let mut insert = t.prepare("INSERT INTO note (text) VALUES (?1)")?;
            for n in from..from + 3000 {
                insert.execute([format!("{n} {}", "z".repeat(900))])?;
            }
            Ok::<_, Error>(())
        })
    };
    let still = Cell::new(0);
    back_up_beside(&vault, drive.path(), &|_, _| {
        still.set(file_bytes());
        many(1_000).unwrap();
        assert_eq!(file_bytes(), still.get(), "it holds still");
    })
    .unwrap();
    let (before, after) = (still.get(), file_bytes());
    assert!(after > before + 2_000_000, "{before}, then {after}");
    many(10_000).unwrap();
    assert!(file_bytes() > after + 2_000_000, "as it did before");
}

#[test]
fn each_backup_made_beside_writers_is_one_moment() {
    let (clinic, vault, drive) = filled(300);
    let vault = Arc::new(vault);
    let writing = {
        let vault = vault.clone();
        thread::spawn(move || {
            for n in 0..400 {
                add(&vault, &format!("meanwhile {n} {}", "y".repeat(n % 900))).unwrap();
            }
        })
    };
    let mut made = 0;
    while !writing.is_finished() || made == 0 {
        let file = back_up(&vault, drive.path()).unwrap();
        let same = vault.rehearse(&file, &clinic.schema, &Arc::default(), |conn, about| {
            let count: u32 = conn.query_row(COUNT, [], |row| row.get(0))?;
            Ok::<_, OpenError>(about == count.to_le_bytes())
        });
        assert!(same.unwrap());
        fs::remove_file(file).unwrap();
        made += 1;
    }
    writing.join().unwrap();
}

#[test]
fn a_missing_drive_and_a_half_made_backup_are_told_and_leave_nothing() {
    let (_clinic, vault, drive) = filled(5);
    let gone = drive.path().join("gone");
    assert!(back_up(&vault, &gone).is_err());
    assert!(Shelf::at(&gone, vault.clinic()).list().is_err());
    let head = head(&vault, Kind::Whole);
    let to = drive.path().join("x.satchelbackup");
    let refused = vault.back_up(
        &to,
        head,
        |_conn| Err::<Vec<u8>, _>(OpenError::NoKey),
        &|_, _| {},
        &AtomicBool::new(false),
    );
    assert!(matches!(refused, Err(OpenError::NoKey)));
    assert_eq!(entries(drive.path()), 0);
}

#[test]
fn a_whole_backup_stays_while_changes_stand_on_it() {
    let (_clinic, vault, drive) = filled(5);
    let shelf = Shelf::at(drive.path(), vault.clinic());
    let whole = back_up(&vault, drive.path()).unwrap();
    let base = shelf.list().unwrap()[0].head.id;
    let later = head(&vault, Kind::Changes { base });
    let to = shelf.place(&later, "2026-01-06");
    vault
        .back_up_changes(&to, later, b"about", b"changes")
        .unwrap();
    fs::write(drive.path().join("holiday.satchelbackup"), "no backup").unwrap();
    let mut contents = vault.open_backup(&to).unwrap();
    assert_eq!(contents.about, b"about");
    assert_eq!(contents.take(100).unwrap(), b"changes");
    // Windows keeps the name of a removed file for as long as somebody has it open.
    drop(contents);
    assert!(vault.open_backup(&to).unwrap().take(3).is_err());
    assert_eq!(shelf.list().unwrap().len(), 2);
    shelf.remove(&[base]).unwrap();
    assert!(whole.exists());
    shelf.remove(&[base, later.id]).unwrap();
    shelf.remove(&[base]).unwrap();
    assert_eq!(shelf.list().unwrap(), []);
}

#[test]
fn a_whole_backup_stays_while_one_beside_it_cannot_be_read() {
    let (_clinic, vault, drive) = filled(5);
    let place = back_up(&vault, drive.path()).unwrap();
    let shelf = Shelf::at(drive.path(), vault.clinic());
    let first = shelf.list().unwrap()[0].head;
    let torn = head(&vault, Kind::Changes { base: first.id });
    let torn = shelf.place(&torn, "2026-11-23");
    fs::write(&torn, "a drive that gives other bytes today").unwrap();
    shelf.remove(&[first.id]).unwrap();
    assert!(place.exists(), "it may be what the other stands on");
    fs::remove_file(torn).unwrap();
    shelf.remove(&[first.id]).unwrap();
    assert!(!place.exists());
}
