//! Somebody changed the clinic's folder, without the key or with it: T-DB-1 to T-DB-7, through the door.
//!
//! Pass for each: within one opening it is refused, or opens read only and says why, or a proof names it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use clinic::door::{Caller, Door};
use serde_json::{Value, json};
use testkit::{Clinic, PASSWORD};
use vault::{Password, Schema, Vault};

use crate::house::{code, text};

const PAGE: usize = 4096;

/// A clinic that is shut and opened again, while somebody works on its files.
struct Shut {
    clinic: Clinic,
    owner: String,
}

/// Somebody at a door.
struct At<'a> {
    door: &'a Door,
    who: Caller,
}

impl At<'_> {
    fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        match self.door.call(&self.who, command, &args.to_string()).body {
            Ok(text) => Ok(serde_json::from_str(&text).unwrap()),
            Err(error) => Err(json!(error)),
        }
    }

    fn ok(&self, command: &str, args: Value) -> Value {
        let reply = self.call(command, args);
        reply.unwrap_or_else(|refused| panic!("{command}: {refused}"))
    }

    /// Why it is open for reading only; empty if it is not.
    fn doubt(&self) -> String {
        text(&self.ok("clinic.status", json!({}))["doubt"]["kind"])
    }

    fn register(&self, family: &str) -> Result<Value, Value> {
        let args = json!({ "family_name": family, "birth_date": "1987-03-02", "phone": "none" });
        self.call("patients.register", args)
    }

    fn is_whole(&self) -> bool {
        let proof = self.ok("clinic.verify", json!({}));
        let is_whole = proof["chain_ok"] == true && proof["replay_ok"] == true;
        assert_eq!(is_whole, proof["problems"] == json!([]), "{proof}");
        is_whole
    }
}

impl Shut {
    fn new() -> Self {
        Self::with(json!({}))
    }

    fn with(more: Value) -> Self {
        let clinic = Clinic::with(&more.as_object().map_or_else(
            || json!({ "contents": "empty" }),
            |more| {
                let mut args = json!({ "contents": "empty" });
                args.as_object_mut().unwrap().extend(more.clone());
                args
            },
        ));
        let status = clinic.call(&clinic.owner, "clinic.status", json!({}));
        let owner = text(&status.unwrap()["people"][0]["id"]);
        clinic.door.lock();
        Self { clinic, owner }
    }

    /// Opens it, works, and shuts it again.
    fn work<T>(&self, work: impl FnOnce(&At<'_>) -> T) -> T {
        let done = self.try_work(&self.clinic.door, work);
        done.unwrap_or_else(|refused| panic!("it does not open: {refused}"))
    }

    fn try_work<T>(&self, door: &Door, work: impl FnOnce(&At<'_>) -> T) -> Result<T, Value> {
        let at = At {
            door,
            who: door.caller(),
        };
        let who = json!({ "person_id": self.owner, "password": PASSWORD });
        at.call("people.sign_in", who)?;
        let done = work(&at);
        door.lock();
        Ok(done)
    }

    fn db(&self) -> PathBuf {
        self.clinic.dir().join("clinic.db")
    }

    /// Changes the file with the right key, past the journal.
    fn edit(&self, sql: &str) {
        let schema = Schema {
            app_version: 1,
            migrations: Vec::new(),
        };
        let vault = Vault::unlock(
            &self.clinic.dir(),
            uuid::Uuid::parse_str(&self.owner).unwrap(),
            &Password::new(PASSWORD.to_owned()),
            &schema,
            self.clinic.keys.clone(),
            i64::MAX / 2,
        )
        .unwrap();
        let changed = vault.write::<_, vault::Error>(|tx| Ok(tx.execute_batch(sql)?));
        changed.unwrap_or_else(|refused| panic!("{sql}: {refused}"));
        vault.lock().unwrap();
    }
}

/// A copy of what lies in a folder, without what lies in its folders.
fn copy(from: &Path, to: &Path, but: &[&str]) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_file() && !but.contains(&name.as_str()) {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// How an opening ends: refused, read only, found by a proof, or nothing is wrong.
fn opening(shut: &Shut) -> String {
    let opened = shut.try_work(&shut.clinic.door, |at| {
        let doubt = at.doubt();
        if !doubt.is_empty() {
            assert_eq!(code(&at.register("Nobody")), "clinic.read_only");
            return doubt;
        }
        if at.is_whole() {
            return "whole".to_owned();
        }
        assert_eq!(code(&at.register("Nobody")), "clinic.read_only");
        "proof".to_owned()
    });
    opened.unwrap_or_else(|refused| text(&refused["code"]))
}

#[test]
fn an_untouched_clinic_is_never_in_doubt() {
    let shut = Shut::new();
    for name in ["Farah", "Haddad", "Nour"] {
        shut.work(|at| {
            assert_eq!(at.doubt(), "");
            at.register(name).unwrap();
        });
    }
    assert_eq!(opening(&shut), "whole");
}

#[test]
fn t_db_1_to_3_bits_pages_and_ends() {
    let shut = Shut::new();
    shut.work(|at| {
        for n in 0..40 {
            at.register(&format!("Patient{n}")).unwrap();
        }
    });
    let saved = Saved::of(&shut);
    let good = fs::read(shut.db()).unwrap();
    let pages = good.len() / PAGE;
    let mut attacks: Vec<(String, Vec<u8>)> = Vec::new();
    for page in (0..pages).step_by(9) {
        let mut flipped = good.clone();
        flipped[page * PAGE + 100] ^= 1;
        attacks.push((format!("a bit of page {page}"), flipped));
        let mut zeroed = good.clone();
        zeroed[page * PAGE..(page + 1) * PAGE].fill(0);
        attacks.push((format!("page {page} zeroed"), zeroed));
        if page > 0 && page + 1 < pages {
            let mut swapped = good.clone();
            let (one, two) = swapped[page * PAGE..(page + 2) * PAGE].split_at_mut(PAGE);
            one.swap_with_slice(two);
            attacks.push((format!("page {page} and its next swapped"), swapped));
        }
    }
    attacks.push((
        "cut by a page".to_owned(),
        good[..good.len() - PAGE].to_vec(),
    ));
    attacks.push(("cut in half".to_owned(), good[..good.len() / 2].to_vec()));
    for (what, bytes) in attacks {
        saved.put_back(&shut);
        fs::write(shut.db(), bytes).unwrap();
        assert_ne!(opening(&shut), "whole", "{what}");
    }
    saved.put_back(&shut);
    assert_eq!(opening(&shut), "whole");
}

/// The folder and this PC's note of it, to begin an attack anew.
struct Saved {
    folder: PathBuf,
    note: Vec<u8>,
}

impl Saved {
    fn of(shut: &Shut) -> Self {
        let folder = shut.clinic.dir().with_file_name("saved");
        copy(&shut.clinic.dir(), &folder, &[]);
        let id = clinic_id(&folder);
        let note = vault::KeyStore::anchor(shut.clinic.keys.as_ref(), id);
        Self {
            folder,
            note: note.unwrap().unwrap(),
        }
    }

    fn put_back(&self, shut: &Shut) {
        let dir = shut.clinic.dir();
        for beside in ["clinic.db-wal", "clinic.db-shm"] {
            fs::remove_file(dir.join(beside)).ok();
        }
        copy(&self.folder, &dir, &["lock"]);
        let id = clinic_id(&dir);
        vault::KeyStore::set_anchor(shut.clinic.keys.as_ref(), id, &self.note).unwrap();
    }
}

#[test]
fn t_db_4_an_old_copy_of_one_page() {
    let shut = Shut::new();
    let nurse = shut.work(|at| {
        let add = json!({ "name": "Salma Nour", "role": "nurse", "password": PASSWORD });
        at.register("Farah").unwrap();
        text(&at.ok("people.add", add)["id"])
    });
    let before = fs::read(shut.db()).unwrap();
    shut.work(|at| at.ok("people.suspend", json!({ "id": nurse })));
    let after = fs::read(shut.db()).unwrap();
    let saved = Saved::of(&shut);
    let mut kinds = Vec::new();
    for page in 0..before.len() / PAGE {
        let place = page * PAGE..(page + 1) * PAGE;
        if before[place.clone()] == after[place.clone()] {
            continue;
        }
        saved.put_back(&shut);
        let mut spliced = after.clone();
        spliced[place.clone()].copy_from_slice(&before[place]);
        fs::write(shut.db(), spliced).unwrap();
        let kind = opening(&shut);
        if kind == "whole" {
            // The records equal their history to its noted end: the page said nothing else.
            let people = shut.work(|at| at.ok("people.list", json!({})));
            let salma = people
                .as_array()
                .unwrap()
                .iter()
                .find(|one| one["id"] == nurse.as_str());
            assert_eq!(salma.unwrap()["suspended"], true, "page {page}");
        }
        kinds.push(kind);
    }
    assert!(kinds.contains(&"people".to_owned()), "{kinds:?}");
    assert!(kinds.len() > 3, "{kinds:?}");
    let unnoticed = kinds.iter().filter(|kind| *kind == "whole").count();
    assert!(unnoticed <= 1, "the file's own counter at most: {kinds:?}");
}

fn clinic_id(dir: &Path) -> uuid::Uuid {
    let keys: Value = serde_json::from_slice(&fs::read(dir.join("keys")).unwrap()).unwrap();
    uuid::Uuid::parse_str(keys["clinic"].as_str().unwrap()).unwrap()
}

#[test]
fn t_db_5_an_old_copy_of_the_whole_file_until_the_owner_decides() {
    let shut = Shut::new();
    shut.work(|at| at.register("Farah").unwrap());
    let old = fs::read(shut.db()).unwrap();
    shut.work(|at| at.register("Haddad").unwrap());
    fs::write(shut.db(), &old).unwrap();
    shut.work(|at| {
        assert_eq!(at.doubt(), "older_copy");
        let status = at.ok("clinic.status", json!({}));
        assert!(status["doubt"]["noted_ms"].as_i64().is_some(), "{status}");
        assert_eq!(code(&at.register("Nour")), "clinic.read_only");
        assert_eq!(code(&at.call("clinic.undo", json!({}))), "clinic.read_only");
        let found = at.ok("patients.search", json!({ "text": "Farah", "limit": 5 }));
        assert_eq!(found["hits"][0]["family_name"], "Farah", "reading goes on");
    });
    // It stays so over a restart, and nobody but the owner decides.
    shut.work(|at| {
        assert_eq!(at.doubt(), "older_copy");
        at.ok("clinic.accept_copy", json!({}));
        assert_eq!(at.doubt(), "");
        at.register("Nour").unwrap();
        let lines = at.ok(
            "audit.list",
            json!({ "event": "clinic.copy_accepted", "limit": 5 }),
        );
        assert_eq!(lines["entries"][0]["outcome"], "done");
        assert_eq!(code(&at.call("clinic.accept_copy", json!({}))), "not_found");
    });
    shut.work(|at| assert_eq!((at.doubt().as_str(), at.is_whole()), ("", true)));
}

#[test]
fn an_old_copy_that_was_worked_on_is_another_history() {
    let shut = Shut::new();
    let dir = shut.clinic.dir();
    let apart = dir.with_file_name("apart.satchel");
    copy(&dir, &apart, &[]);
    shut.work(|at| at.register("Farah").unwrap());
    // Elsewhere, on a PC that has the same secret but not the notes.
    let elsewhere = shut.clinic.door_at(&apart);
    shut.try_work(&elsewhere, |at| assert_eq!(at.doubt(), "older_copy"))
        .unwrap();
    shut.edit("DELETE FROM audit_event WHERE id = (SELECT max(id) FROM audit_event)");
    assert_eq!(opening(&shut), "proof");
}

#[test]
fn t_db_6_a_deleted_and_a_cut_wal() {
    for cut in [None, Some(2), Some(4)] {
        let shut = Shut::new();
        let dir = shut.clinic.dir();
        let copied = dir.with_file_name("copied.satchel");
        let at = At {
            door: &shut.clinic.door,
            who: shut.clinic.door.caller(),
        };
        let who = json!({ "person_id": shut.owner, "password": PASSWORD });
        at.ok("people.sign_in", who);
        for n in 0..10 {
            at.register(&format!("Patient{n}")).unwrap();
        }
        // Within a second or so it is noted how far it came; then the plug is pulled.
        shut.clinic.clock.advance_ms(1000);
        thread::sleep(Duration::from_millis(2500));
        copy(&dir, &copied, &["clinic.db-shm", "lock"]);
        let wal = copied.join("clinic.db-wal");
        let length = fs::metadata(&wal).unwrap().len();
        assert!(length > 0, "the last commits stand in the WAL");
        match cut {
            None => fs::remove_file(&wal).unwrap(),
            Some(part) => {
                let file = fs::File::options().write(true).open(&wal).unwrap();
                file.set_len(length - length / part).unwrap();
            }
        }
        let door = shut.clinic.door_at(&copied);
        let kind = shut.try_work(&door, |at| at.doubt());
        assert_eq!(kind.unwrap(), "older_copy", "{cut:?}");
        at.door.lock();
    }
}

#[test]
fn a_wal_that_was_left_by_a_crash_is_no_alarm() {
    let shut = Shut::new();
    let dir = shut.clinic.dir();
    let copied = dir.with_file_name("copied.satchel");
    let at = At {
        door: &shut.clinic.door,
        who: shut.clinic.door.caller(),
    };
    at.ok(
        "people.sign_in",
        json!({ "person_id": shut.owner, "password": PASSWORD }),
    );
    for n in 0..5 {
        at.register(&format!("Patient{n}")).unwrap();
        at.ok("people.roles", json!({}));
        // At any moment: before the note, in its middle, after it.
        fs::remove_dir_all(&copied).ok();
        copy(&dir, &copied, &["clinic.db-shm", "lock"]);
        let door = shut.clinic.door_at(&copied);
        let keys = vault::KeyStore::anchor(shut.clinic.keys.as_ref(), clinic_id(&dir)).unwrap();
        assert_eq!(shut.try_work(&door, |at| at.doubt()).unwrap(), "");
        let keys = keys.unwrap();
        vault::KeyStore::set_anchor(shut.clinic.keys.as_ref(), clinic_id(&dir), &keys).unwrap();
        thread::sleep(Duration::from_millis(300));
    }
    at.door.lock();
}

#[test]
fn t_db_7_rows_of_the_journal_and_of_the_audit_trail_edited_with_the_key() {
    let last_entry = "(SELECT max(ord) FROM journal_entry)";
    let middle = "(SELECT max(ord) - 3 FROM journal_entry)";
    let line = "(SELECT id FROM audit_event ORDER BY id LIMIT 1 OFFSET 2)";
    for (what, sql, expected) in [
        (
            "an audit line deleted",
            format!("DELETE FROM audit_event WHERE id = {line}"),
            "proof",
        ),
        (
            "an audit line edited",
            format!("UPDATE audit_event SET event = 'nothing' WHERE id = {line}"),
            "proof",
        ),
        (
            "two audit lines reordered",
            format!("UPDATE audit_event SET at_ms = at_ms + 1000 WHERE id = {line}"),
            "proof",
        ),
        (
            "the last entry deleted",
            format!("DELETE FROM journal_entry WHERE ord = {last_entry}"),
            "older_copy",
        ),
        (
            "an entry in the middle deleted",
            format!("DELETE FROM journal_entry WHERE ord = {middle}"),
            "proof",
        ),
        (
            "an entry edited",
            format!("UPDATE journal_entry SET body = x'00' WHERE ord = {middle}"),
            "proof",
        ),
        (
            "the last entry edited",
            format!("UPDATE journal_entry SET body = x'00' WHERE ord = {last_entry}"),
            "broken_history",
        ),
        (
            "entries reordered",
            format!("UPDATE journal_entry SET ord = -1 WHERE ord = {middle}"),
            "proof",
        ),
        (
            "a role changed",
            "UPDATE person SET zoom = 90".to_owned(),
            "people",
        ),
        (
            "the clinic's lock taken off",
            "UPDATE clinic_profile SET auto_lock_min = 100000".to_owned(),
            "people",
        ),
        (
            "a patient taken away",
            "UPDATE patient SET deleted = 1".to_owned(),
            "proof",
        ),
    ] {
        let shut = Shut::new();
        shut.work(|at| {
            for name in ["Farah", "Haddad", "Nour"] {
                at.register(name).unwrap();
            }
        });
        shut.edit(&sql);
        assert_eq!(opening(&shut), expected, "{what}");
        // It is known from then on, before anybody asks for a proof.
        let doubt = shut.work(At::doubt);
        assert!(!doubt.is_empty(), "{what}: {doubt}");
    }
}

#[test]
fn the_owner_may_have_the_tables_made_anew_from_their_history() {
    let shut = Shut::new();
    shut.work(|at| at.register("Farah").unwrap());
    shut.edit("UPDATE person SET zoom = 200");
    shut.work(|at| {
        assert_eq!(at.doubt(), "people");
        at.ok("clinic.accept_copy", json!({}));
        assert_eq!(at.ok("people.me", json!({}))["zoom"], 100);
        assert!(at.is_whole());
    });
    shut.work(|at| assert_eq!((at.doubt().as_str(), at.is_whole()), ("", true)));
}

#[test]
fn an_old_list_of_sign_ins_is_told() {
    let shut = Shut::new();
    let nurse = shut.work(|at| {
        let add = json!({ "name": "Salma Nour", "role": "nurse", "password": PASSWORD });
        text(&at.ok("people.add", add)["id"])
    });
    let keys = shut.clinic.dir().join("keys");
    let old = fs::read(&keys).unwrap();
    shut.work(|at| {
        let reset = json!({ "id": nurse, "new_password": "ten herons at noon" });
        at.ok("people.reset_password", reset)
    });
    fs::write(&keys, old).unwrap();
    shut.work(|at| {
        assert_eq!(at.doubt(), "sign_ins");
        at.ok("clinic.accept_copy", json!({}));
    });
    shut.work(|at| assert_eq!(at.doubt(), ""));
}

#[test]
fn a_pc_without_a_key_store_notes_it_in_a_file_and_misses_it() {
    let shut = Shut::with(json!({ "key_store": "password_only" }));
    shut.work(|at| at.register("Farah").unwrap());
    let old = fs::read(shut.db()).unwrap();
    shut.work(|at| at.register("Haddad").unwrap());
    let now = fs::read(shut.db()).unwrap();
    fs::write(shut.db(), old).unwrap();
    shut.work(|at| assert_eq!(at.doubt(), "older_copy"));
    fs::write(shut.db(), now).unwrap();
    shut.work(|at| assert_eq!(at.doubt(), ""));
    // Taken away, or the folder was carried to another PC: the owner says which.
    fs::remove_dir_all(shut.clinic.config()).unwrap();
    shut.work(|at| {
        assert_eq!(at.doubt(), "no_note");
        at.ok("clinic.accept_copy", json!({}));
        at.register("Nour").unwrap();
    });
    // A note that somebody wrote without the key is none.
    let anchors = shut.clinic.config().join("anchors");
    let note = fs::read_dir(&anchors)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let mut bytes = fs::read(&note).unwrap();
    bytes[40] ^= 1;
    fs::write(&note, bytes).unwrap();
    shut.work(|at| assert_eq!(at.doubt(), "no_note"));
}

#[test]
fn nobody_but_the_owner_accepts_a_copy() {
    let shut = Shut::new();
    let manager = shut.work(|at| {
        let add = json!({ "name": "Nour Aziz", "role": "manager", "password": PASSWORD });
        text(&at.ok("people.add", add)["id"])
    });
    let old = fs::read(shut.db()).unwrap();
    shut.work(|at| at.register("Haddad").unwrap());
    fs::write(shut.db(), &old).unwrap();
    shut.work(|at| {
        let boss = At {
            door: at.door,
            who: at.door.caller(),
        };
        boss.ok(
            "people.sign_in",
            json!({ "person_id": manager, "password": PASSWORD }),
        );
        assert_eq!(
            code(&boss.call("clinic.accept_copy", json!({}))),
            "auth.forbidden"
        );
        assert_eq!(boss.doubt(), "older_copy");
    });
}
