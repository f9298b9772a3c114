//! Power cuts, as far as a process can have them: `kill -9` in the middle of work.

use std::{
    env, fs,
    io::{BufRead, BufReader, Write, stdout},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, atomic::AtomicBool},
    thread,
    time::Duration,
};

use uuid::Uuid;
use vault::{
    Backup, Error, Head, Kdf, Kind, NoKeyStore, OpenError, Restoring, Schema, Shelf, Vault,
};

use crate::clinic::{Clinic, NOW, OWNER, PASSWORD, add, migration, new_password, notes, schema};

const DIR: &str = "SATCHEL_TEST_CRASH_DIR";
const JOB: &str = "SATCHEL_TEST_CRASH_JOB";

/// Not a test of its own: what the other tests here run in a process they kill.
#[test]
fn child() {
    let (Ok(dir), Ok(job)) = (env::var(DIR), env::var(JOB)) else {
        return;
    };
    if job == "restore" {
        restore_for_ever(dir.as_ref());
    }
    let keys = Arc::new(NoKeyStore);
    let password = new_password(if job == "guess" { "wrong" } else { PASSWORD });
    let schema = if job == "migrate" {
        long_migration()
    } else {
        schema()
    };
    let opened = Vault::unlock(dir.as_ref(), OWNER, &password, &schema, keys, NOW);
    if job == "guess" {
        say(if matches!(opened, Err(OpenError::InUse)) {
            "in use"
        } else {
            "guessed"
        });
        thread::sleep(Duration::from_secs(60));
    }
    let vault = opened.unwrap();
    if job == "back up" {
        back_up_for_ever(&vault);
    }
    if job == "change key" {
        crate::rekey::change_for_ever(&vault, &drive());
    }
    if job == "change password" {
        change_password_for_ever(&vault);
    }
    let start = notes(&vault).unwrap().len();
    say("ready");
    for n in start.. {
        add(&vault, &format!("{n:06} {}", "x".repeat(n % 3000))).unwrap();
        say(&n.to_string());
    }
}

/// What the owner's password is changed to the `n`th time.
fn nth_password(n: usize) -> String {
    format!("boat number {n} at low tide")
}

/// Changes the owner's password, for ever.
fn change_password_for_ever(vault: &Vault) {
    say("ready");
    for n in 0.. {
        let password = new_password(&nth_password(n));
        vault.set_password(OWNER, &password, Kdf::cheap()).unwrap();
        say(&n.to_string());
    }
}

/// Makes backups into the folder beside the clinic, for ever.
fn back_up_for_ever(vault: &Vault) {
    let drive = drive();
    say("ready");
    for n in 0_u64.. {
        let head = Head {
            clinic: vault.clinic(),
            id: Uuid::new_v4(),
            kind: Kind::Whole,
            made_ms: NOW,
        };
        let to = Shelf::at(&drive, vault.clinic()).place(&head, "2026-01-05");
        let count = "SELECT count(*) FROM note";
        vault
            .back_up(
                &to,
                head,
                |conn| {
                    let notes: u32 = conn.query_row(count, [], |row| row.get(0))?;
                    Ok::<_, OpenError>(notes.to_le_bytes().to_vec())
                },
                &|_, _| {},
                &AtomicBool::new(false),
            )
            .unwrap();
        say(&n.to_string());
    }
}

/// Restores the first backup over the clinic, for ever; the words are in a file.
fn restore_for_ever(dir: &Path) {
    let words = fs::read_to_string(drive().join("words")).unwrap();
    let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
    let beginning = i64::from(std::process::id()) * 1_000_000;
    say("ready");
    for n in 0.. {
        let file = fs::File::open(drive().join("first")).unwrap();
        let whole = Backup::read(file).unwrap().open_with_words(&words).unwrap();
        let restored = Restoring::begin(dir, whole, &schema()).unwrap();
        restored.finish(beginning + n).unwrap();
        say(&n.to_string());
    }
}

fn drive() -> PathBuf {
    PathBuf::from(env::var(DIR).unwrap()).with_file_name("drive")
}

/// How often a test kills.
pub(crate) fn loops(usual: usize) -> usize {
    let asked = env::var("SATCHEL_CRASH_LOOPS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
fn a_killed_backup_is_none_or_whole() {
    let clinic = Clinic::password_only();
    let vault = clinic.unlock().unwrap();
    for n in 0..400 {
        add(&vault, &format!("{n} {}", "x".repeat(2000))).unwrap();
    }
    vault.lock().unwrap();
    let drive = clinic.dir.with_file_name("drive");
    fs::create_dir(&drive).unwrap();
    let mut whole = 0;
    for round in 0..loops(10) {
        run_and_kill(&clinic, "back up", 1 + round % 3);
        let vault = clinic.unlock().unwrap();
        let shelf = Shelf::at(&drive, vault.clinic());
        for found in shelf.list().unwrap() {
            let counted = vault.rehearse(
                &found.path,
                &clinic.schema,
                &Arc::default(),
                |conn, about| {
                    let count = "SELECT count(*) FROM note";
                    let notes: u32 = conn.query_row(count, [], |row| row.get(0))?;
                    Ok::<_, OpenError>(about == notes.to_le_bytes())
                },
            );
            assert!(counted.unwrap());
            whole += 1;
            fs::remove_file(found.path).unwrap();
        }
        shelf.sweep().unwrap();
        assert_eq!(
            fs::read_dir(&drive).unwrap().count(),
            0,
            "nothing half is left"
        );
        assert_eq!(notes(&vault).unwrap().len(), 400);
        vault.lock().unwrap();
    }
    println!("{whole} whole backups, the others none");
}

#[test]
fn a_killed_restore_leaves_a_clinic_that_opens() {
    let clinic = Clinic::password_only();
    let vault = clinic.unlock().unwrap();
    for n in 0..400 {
        add(&vault, &format!("{n} {}", "x".repeat(2000))).unwrap();
    }
    let drive = clinic.dir.with_file_name("drive");
    fs::create_dir(&drive).unwrap();
    fs::write(drive.join("words"), clinic.words.join(" ")).unwrap();
    let head = Head {
        clinic: vault.clinic(),
        id: Uuid::new_v4(),
        kind: Kind::Whole,
        made_ms: NOW,
    };
    let about = |_conn: &rusqlite::Connection| Ok::<_, OpenError>(Vec::new());
    let never = AtomicBool::new(false);
    vault
        .back_up(&drive.join("first"), head, about, &|_, _| {}, &never)
        .unwrap();
    add(&vault, "after the backup").unwrap();
    vault.lock().unwrap();
    let mut restored = 0;
    for round in 0..loops(10) {
        let said = run_and_kill(&clinic, "restore", 1 + round % 4);
        restored += said.len() - 1;
        // Wherever it was killed: the clinic of before, or the restored one, and never none.
        let vault = clinic.unlock().unwrap();
        let kept = notes(&vault).unwrap().len();
        assert!(
            kept == 400 || (kept == 401 && restored == 0),
            "{kept} after {restored}"
        );
        assert!(vault.check_pages().unwrap().is_empty());
        vault.lock().unwrap();
        for entry in fs::read_dir(clinic.dir.parent().unwrap()).unwrap() {
            let path = entry.unwrap().path();
            if path.display().to_string().contains(".kept-") {
                fs::remove_dir_all(path).unwrap();
            }
        }
    }
    println!("{restored} restores finished before they were killed");
}

/// A migration that writes several megabytes before it is done.
fn long_migration() -> Schema {
    let mut schema = schema();
    schema.app_version = 2;
    schema.migrations.push(migration(
        202_602_010_000,
        "CREATE TABLE visit (id INTEGER PRIMARY KEY, text TEXT) STRICT;
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
         INSERT INTO visit (id, text) SELECT i, hex(randomblob(200)) FROM n;
         CREATE INDEX visit_text ON visit (text);",
    ));
    schema
}

pub(crate) fn say(line: &str) {
    // Past the harness's own buffer: what was said must be with the parent before the kill.
    println!("said {line}");
    stdout().flush().unwrap();
}

pub(crate) fn spawn(clinic: &Clinic, job: &str) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--nocapture", "--test-threads=1"])
        .env(DIR, &clinic.dir)
        .env(JOB, job)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Runs `job` in a child until `enough` of what it said, kills it, and returns all it said.
fn run_and_kill(clinic: &Clinic, job: &str, enough: usize) -> Vec<String> {
    let mut child = spawn(clinic, job);
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut lines = lines.filter_map(|line| {
        let line = line.unwrap();
        line.split_once("said ").map(|(_, said)| said.to_owned())
    });
    let mut said: Vec<String> = lines.by_ref().take(enough).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    // What it managed to say between our last look and its death counts too.
    said.extend(lines);
    said
}

#[test]
fn no_acknowledged_row_is_lost_by_kill_9() {
    let mut clinic = Clinic::password_only();
    let mut acknowledged = 0;
    let rounds = loops(20);
    for round in 0..rounds {
        // Each row is read after each kill: a file that grew over a thousand would take the day.
        if round % 50 == 0 {
            clinic = Clinic::password_only();
        }
        let said = run_and_kill(&clinic, "write", 2 + round * 7 % 40);
        assert_eq!(said[0], "ready");
        acknowledged = said.last().unwrap().parse::<usize>().unwrap() + 1;
        let vault = clinic.unlock().unwrap();
        let kept = notes(&vault).unwrap();
        assert!(
            kept.len() >= acknowledged,
            "{} of {acknowledged}",
            kept.len()
        );
        assert!(
            kept.len() <= acknowledged + 1,
            "at most the one not yet acknowledged"
        );
        for (n, note) in kept.iter().enumerate() {
            assert!(note.starts_with(&format!("{n:06} ")));
        }
        assert!(vault.check_pages().unwrap().is_empty());
        // Every other round the WAL is left for the next process to find.
        if round % 2 == 0 {
            vault.lock().unwrap();
        }
    }
    assert!(
        acknowledged >= ((rounds - 1) % 50 + 1) * 2,
        "the rounds did work: {acknowledged}"
    );
}

#[test]
fn a_try_counts_even_if_the_process_is_killed_while_it_is_tried() {
    let clinic = Clinic::password_only();
    let vault = clinic.unlock().unwrap();
    // Slow, so that the kill comes before the answer.
    vault
        .set_password(OWNER, &new_password(PASSWORD), Kdf::standard())
        .unwrap();
    vault.lock().unwrap();
    let file = clinic.dir.join("tries");
    for n in 1..=3 {
        let before = fs::read(&file).ok();
        let mut child = spawn(&clinic, "guess");
        while fs::read(&file).ok() == before {
            thread::sleep(Duration::from_millis(2));
            assert!(child.try_wait().unwrap().is_none(), "it was never counted");
        }
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(clinic.wait_s(NOW), u64::from(n == 3));
    }
    assert!(matches!(
        clinic.unlock(),
        Err(OpenError::Wait { wait_s: 1 })
    ));
    let vault = clinic.unlock_as(OWNER, PASSWORD, NOW + 1000).unwrap();
    assert_eq!(vault.take_failed_tries().len(), 3);
}

#[test]
fn a_killed_change_of_password_leaves_the_old_one_or_the_new() {
    let clinic = Clinic::password_only();
    let mut changed = 0;
    for round in 0..loops(10) {
        let said = run_and_kill(&clinic, "change password", 1 + round * 3 % 11);
        let acknowledged = said.last().unwrap().parse::<usize>().ok();
        let old = acknowledged.map_or_else(|| PASSWORD.to_owned(), nth_password);
        let new = nth_password(acknowledged.map_or(0, |n| n + 1));
        let now = NOW + i64::try_from(round).unwrap() * 1_000_000;
        let vault = clinic
            .unlock_as(OWNER, &old, now)
            .or_else(|_old_is_gone| clinic.unlock_as(OWNER, &new, now + 500_000))
            .unwrap();
        changed += acknowledged.map_or(0, |n| n + 1);
        vault
            .set_password(OWNER, &new_password(PASSWORD), Kdf::cheap())
            .unwrap();
        vault.lock().unwrap();
    }
    println!("{changed} changes were acknowledged");
    assert!(changed > 0);
}

#[test]
fn a_killed_migration_never_happened_and_can_be_run_again() {
    let mut clinic = Clinic::password_only();
    let vault = clinic.unlock().unwrap();
    add(&vault, "asthma").unwrap();
    vault.lock().unwrap();
    let wal = clinic.dir.join("clinic.db-wal");
    for mb in [1, 4, 2, 3].into_iter().cycle().take(loops(2)) {
        let mut child = spawn(&clinic, "migrate");
        while fs::metadata(&wal).map_or(0, |wal| wal.len()) < mb << 20 {
            thread::sleep(Duration::from_millis(1));
            assert!(
                child.try_wait().unwrap().is_none(),
                "it was killed in the middle"
            );
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // Still a file for the app of before.
        let vault = clinic.unlock().unwrap();
        assert_eq!(notes(&vault).unwrap(), ["asthma"]);
        vault.lock().unwrap();
    }
    clinic.schema = long_migration();
    let vault = clinic.unlock().unwrap();
    let count = "SELECT count(*) FROM visit";
    let visits = vault.read::<i64, Error>(|conn| Ok(conn.query_row(count, [], |r| r.get(0))?));
    assert_eq!(visits.unwrap(), 60_000);
    assert!(vault.check_pages().unwrap().is_empty());
}

#[test]
fn another_process_is_told_that_the_clinic_is_in_use() {
    let clinic = Clinic::password_only();
    let vault = clinic.unlock().unwrap();
    assert_eq!(run_and_kill(&clinic, "guess", 1), ["in use"]);
    vault.lock().unwrap();
}
