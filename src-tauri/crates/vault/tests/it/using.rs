//! An open clinic: one writer, readers that see one moment, and nothing but rows to change.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use rusqlite::Connection;
use vault::{Error, Vault, until_locked};

use crate::clinic::{Clinic, add, notes};

fn count(conn: &Connection) -> Result<i64, Error> {
    Ok(conn.query_row("SELECT count(*) FROM note", [], |row| row.get(0))?)
}

#[test]
fn a_failed_or_panicking_write_changes_nothing() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let failed: Result<(), Error> = vault.write(|t| {
        t.execute("INSERT INTO note (text) VALUES ('half')", [])?;
        t.execute("INSERT INTO note (text) VALUES ('half')", [])?;
        Ok(())
    });
    let Err(Error::Constraint(rule)) = failed else {
        panic!("{failed:?}")
    };
    assert!(
        rule.contains("note.text") && !rule.contains("half"),
        "{rule}"
    );
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        vault.write::<(), Error>(|t| {
            t.execute("INSERT INTO note (text) VALUES ('half')", [])?;
            panic!("in the middle")
        })
    }));
    assert!(panicked.is_err());
    assert!(notes(&vault).unwrap().is_empty());
    add(&vault, "after").unwrap();
    assert_eq!(notes(&vault).unwrap(), ["after"]);
}

#[test]
fn a_read_sees_one_moment_while_others_write() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let (to_reader, from_writer) = mpsc::channel();
    let (to_writer, from_reader) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(|| {
            let from_writer: mpsc::Receiver<()> = from_writer;
            vault
                .read::<_, Error>(|conn| {
                    assert_eq!(count(conn)?, 0);
                    to_writer.send(()).unwrap();
                    from_writer.recv().unwrap();
                    assert_eq!(count(conn)?, 0);
                    Ok(())
                })
                .unwrap();
        });
        from_reader.recv().unwrap();
        add(&vault, "meanwhile").unwrap();
        to_reader.send(()).unwrap();
    });
    assert_eq!(vault.read::<_, Error>(count).unwrap(), 1);
}

#[test]
fn more_reads_than_readers_wait_their_turn_and_panics_give_readers_back() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    thread::scope(|scope| {
        for n in 0..16 {
            let vault = &vault;
            scope.spawn(move || {
                for _ in 0..20 {
                    let done = catch_unwind(AssertUnwindSafe(|| {
                        vault.read::<_, Error>(|conn| {
                            assert!(n % 2 == 0 || count(conn)? == -1, "half of them panic");
                            thread::sleep(Duration::from_millis(1));
                            Ok(())
                        })
                    }));
                    assert_eq!(done.is_ok(), n % 2 == 0);
                }
            });
        }
        for n in 0..50 {
            add(&vault, &format!("note {n}")).unwrap();
        }
    });
    assert_eq!(vault.read::<_, Error>(count).unwrap(), 50);
}

#[test]
fn reading_through_much_waits_for_nobody_and_nobody_for_it() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    add(&vault, "one").unwrap();
    let seen = vault.read::<_, Error>(|_| {
        vault.read::<_, Error>(|_| {
            vault.read::<_, Error>(|_| {
                // All three readers are lent out.
                vault.read_through::<_, Error>(|conn| {
                    let before = count(conn)?;
                    add(&vault, "another")?;
                    assert!(conn.execute_batch("DELETE FROM note").is_err());
                    Ok((before, count(conn)?))
                })
            })
        })
    });
    // As it was at one moment, whatever was written meanwhile.
    assert_eq!(seen.unwrap(), (1, 1));
    assert_eq!(vault.read::<_, Error>(count).unwrap(), 2);
}

#[test]
fn what_is_under_way_ends_when_the_clinic_is_locked() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    let stop = AtomicBool::default();
    let endless =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
    let all = |conn: &Connection| Ok::<i64, Error>(conn.query_row(endless, [], |row| row.get(0))?);
    vault
        .read::<_, Error>(|conn| {
            let stopped = thread::scope(|scope| {
                scope.spawn(|| {
                    thread::sleep(Duration::from_millis(100));
                    stop.store(true, Ordering::Release);
                });
                until_locked(conn, &stop, all)
            });
            assert!(matches!(stopped, Err(Error::Closed)), "{stopped:?}");
            let not_begun = until_locked(conn, &stop, |_| -> Result<(), Error> { panic!("begun") });
            assert!(matches!(not_begun, Err(Error::Closed)));
            // The connection goes on as before.
            assert_eq!(count(conn)?, 0);
            Ok(())
        })
        .unwrap();
}

/// What `write` answers to one statement.
fn writes(vault: &Vault, sql: &str) -> Result<(), Error> {
    vault.write(|t| Ok(t.execute_batch(sql)?))
}

#[test]
fn the_search_index_and_temporary_tables_work() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    for sql in [
        "INSERT INTO found (rowid, text) VALUES (1, 'Fatima'), (2, 'Omar')",
        "INSERT INTO found (found) VALUES ('optimize')",
        "DELETE FROM found WHERE rowid = 2",
        "INSERT INTO found (found) VALUES ('integrity-check')",
        "INSERT INTO found (found) VALUES ('rebuild')",
        "CREATE TEMP TABLE replay (id INTEGER PRIMARY KEY, text TEXT) STRICT;
         INSERT INTO temp.replay (text) SELECT text FROM note;
         CREATE INDEX temp.replay_text ON replay (text);
         DROP TABLE temp.replay;",
        "SAVEPOINT one; INSERT INTO note (text) VALUES ('x'); ROLLBACK TO one; RELEASE one;",
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5)
         INSERT INTO note (text) SELECT i FROM n",
    ] {
        writes(&vault, sql).unwrap_or_else(|error| panic!("{sql}: {error:?}"));
    }
    let hits: i64 = vault
        .read::<_, Error>(|conn| {
            let sql = "SELECT count(*) FROM found WHERE text MATCH 'atim'";
            Ok(conn.query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(hits, 1);
    assert!(vault.check_pages().unwrap().is_empty());
}

#[test]
fn only_rows_can_be_changed() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    for sql in [
        "ATTACH 'other.db' AS other",
        "DETACH main",
        "CREATE TABLE t (id)",
        "CREATE INDEX i ON note (text)",
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE TEMP TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE note",
        "ALTER TABLE note ADD COLUMN more TEXT",
        "CREATE VIRTUAL TABLE v USING fts5(x)",
        "DROP TABLE found",
        "DELETE FROM sqlite_schema",
        "INSERT INTO found_data VALUES (1, 2)",
        "PRAGMA key = 'x'",
        "PRAGMA rekey = 'x'",
        "PRAGMA user_version = 9",
        "PRAGMA writable_schema = ON",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA foreign_keys",
        "SELECT load_extension('x')",
        "SELECT sqlcipher_export('main')",
        "SELECT * FROM pragma_compile_options",
        "SELECT \"no such column\"",
        "VACUUM",
        "REINDEX",
        "ANALYZE",
    ] {
        assert!(writes(&vault, sql).is_err(), "{sql}");
    }
    assert!(notes(&vault).unwrap().is_empty());
}

#[test]
fn a_reader_cannot_write() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    for sql in [
        "INSERT INTO note (text) VALUES ('x')",
        "PRAGMA query_only = OFF",
        "VACUUM",
    ] {
        let tried = vault.read::<_, Error>(|conn| Ok(conn.execute_batch(sql)?));
        assert!(tried.is_err(), "{sql}");
    }
}

#[test]
fn a_value_may_be_long_but_not_endless() {
    let clinic = Clinic::new();
    let vault = clinic.unlock().unwrap();
    add(&vault, &"x".repeat(10_000_000)).unwrap();
    assert!(
        writes(
            &vault,
            "INSERT INTO note (text) SELECT hex(randomblob(1e9))"
        )
        .is_err()
    );
}
