//! One connection to `clinic.db`: keyed before its first use, and allowed only what a clinic needs.

use std::{
    io::{ErrorKind, Read},
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{
        LazyLock, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

use rusqlite::{
    Connection, OpenFlags,
    config::DbConfig,
    hooks::{AuthAction, AuthContext, Authorization},
    limits::Limit,
};
use zeroize::Zeroizing;

use crate::{Error, OpenError, Secret, plain::open_plain};

/// "Stch": tells a clinic from other SQLCipher files.
pub(crate) const APPLICATION_ID: i32 = 0x5374_6368;

/// The oldest SQLite and SQLCipher known to be safe (SQLCipher 4.19 carries SQLite 3.53).
const OLDEST_SQLITE: i32 = 3_053_000;
const OLDEST_CIPHER: (u32, u32) = (4, 19);

const PLAIN: &[u8; 16] = b"SQLite format 3\0";
const PAGE_BYTES: u64 = 4096;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Writer,
    Reader,
}

/// How long a connection waits for another one.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

const STATEMENTS_KEPT: usize = 256;

/// How often long work looks whether the clinic is being locked.
const LOOKED_EVERY: Duration = Duration::from_millis(20);

/// Works on a connection until it is done, or until `stop` says that the clinic is being locked.
///
/// # Errors
/// [`Error::Closed`] if it was stopped; what `work` fails with.
pub fn until_locked<T, E: From<Error>>(
    conn: &Connection,
    stop: &AtomicBool,
    work: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    if stop.load(Ordering::Acquire) {
        return Err(Error::Closed.into());
    }
    let handle = conn.get_interrupt_handle();
    let (working, ended) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let watch = thread::Builder::new().name("until locked".to_owned());
        let watching = watch.spawn_scoped(scope, move || {
            while ended.recv_timeout(LOOKED_EVERY) == Err(RecvTimeoutError::Timeout) {
                if stop.load(Ordering::Acquire) {
                    handle.interrupt();
                }
            }
        });
        // Without the thread the lock waits until the work is done.
        drop(watching);
        let done = work(conn);
        drop(working);
        done
    })
}

/// Looks at the file before SQLite does: SQLCipher would take an empty file for a new database,
/// and a plain one is not a clinic.
pub(crate) fn inspect(path: &Path) -> Result<(), OpenError> {
    const DAMAGED: OpenError = OpenError::Damaged { what: "clinic.db" };
    if !path.try_exists()? {
        return Err(DAMAGED);
    }
    let (bytes, mut file) = match open_plain(path) {
        Err(error) if error.kind() == ErrorKind::InvalidInput => return Err(DAMAGED),
        opened => opened?,
    };
    // Not "a multiple of": a power cut may leave half a page at the end that the WAL still has.
    if bytes < PAGE_BYTES {
        return Err(DAMAGED);
    }
    let mut header = [0; 16];
    file.read_exact(&mut header)?;
    if header == *PLAIN {
        Err(OpenError::NotAClinic)
    } else {
        Ok(())
    }
}

/// Opens the writer with every setting in place; the authorizer is not yet on, for migrations.
pub(crate) fn writer(path: &Path, key: &Secret) -> Result<Connection, OpenError> {
    let (path, key) = (path.to_owned(), key.clone());
    in_one_place(move || {
        let conn = connect(&path, &key, Role::Writer)?;
        gate(&conn)?;
        settle(&conn, Role::Writer)?;
        Ok(conn)
    })
}

/// Opens a reader with every setting in place. The writer passed the gate.
pub(crate) fn reader(path: &Path, key: &Secret) -> Result<Connection, Error> {
    let (path, key) = (path.to_owned(), key.clone());
    in_one_place(move || {
        let mut conn = connect(&path, &key, Role::Reader)?;
        settle(&conn, Role::Reader)?;
        restrict(&mut conn)?;
        Ok(conn)
    })
}

type Job = Box<dyn FnOnce() + Send>;

/// Opens a connection on the one thread that opens them all.
///
/// A connection takes the room for its pages, 8 MB, as it opens, and the C library keeps for each thread apart what was
/// given back: opened by whichever thread came first, the program grew by 10 MB at each unlocking (`docs/figures.md`).
fn in_one_place<E: From<Error> + Send + 'static>(
    open: impl FnOnce() -> Result<Connection, E> + Send + 'static,
) -> Result<Connection, E> {
    static OPENS: LazyLock<Option<Mutex<mpsc::Sender<Job>>>> = LazyLock::new(|| {
        let (give, take) = mpsc::channel::<Job>();
        let all = move || {
            for job in take {
                // One that breaks off takes no thread along; whoever waits hears that nothing comes.
                drop(catch_unwind(AssertUnwindSafe(job)));
            }
        };
        let thread = thread::Builder::new().name("opens".to_owned());
        thread.spawn(all).is_ok().then(|| Mutex::new(give))
    });
    let Some(jobs) = OPENS.as_ref() else {
        return open();
    };
    let (tell, hear) = mpsc::channel();
    let job: Job = Box::new(move || drop(tell.send(open())));
    let jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    drop(jobs.send(job));
    drop(jobs);
    hear.recv()
        .unwrap_or_else(|_gone| Err(Error::Closed.into()))
}

/// Encrypts every page of a copy anew. It is no use to anybody until it was done: it is not safe against a power cut.
pub(crate) fn rekey(path: &Path, old: &Secret, key: &Secret) -> Result<(), OpenError> {
    let conn = connect(path, old, Role::Writer)?;
    gate(&conn)?;
    // One file: what is encrypted anew does not go through a WAL.
    conn.execute_batch("PRAGMA journal_mode = DELETE")?;
    let mut statement = Zeroizing::new(String::with_capacity(96));
    statement.push_str("PRAGMA rekey = \"x'");
    key.push_hex(&mut statement);
    statement.push_str("'\"");
    conn.execute_batch(&statement)?;
    conn.close().map_err(|(_conn, error)| error.into())
}

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn connect(path: &Path, key: &Secret, role: Role) -> Result<Connection, Error> {
    let access = match role {
        Role::Writer => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Role::Reader => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    guard_memory()?;
    // No URI names: a folder called `x?mode=memory` is a folder.
    let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(PATIENCE)?;
    // One change touches a dozen statements of several tables: with the usual 16 each would be prepared anew.
    conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    give_key(&conn, key)?;
    Ok(conn)
}

/// SQLite copies a statement's text, and pages of records, and frees them as they are; with this on, it keeps them out of
/// the swap file and wipes them first: no key and no record is left after locking.
///
/// It holds for the process and for what is allocated from then on. A connection takes the place for its small pieces as it
/// opens, so it has to be on before; that one place is wiped when the connection closes. Without it every small piece would
/// be two calls of the kernel: 430,000 of them, and a third of the time, to read 100,000 patients.
fn guard_memory() -> Result<(), Error> {
    static IS_ON: AtomicBool = AtomicBool::new(false);
    if !IS_ON.load(Ordering::Acquire) {
        let nothing = Connection::open_in_memory()?;
        nothing.execute_batch("PRAGMA cipher_memory_security = ON")?;
        IS_ON.store(true, Ordering::Release);
    }
    Ok(())
}

fn give_key(conn: &Connection, key: &Secret) -> Result<(), Error> {
    let mut statement = Zeroizing::new(String::with_capacity(96));
    statement.push_str("PRAGMA key = \"x'");
    key.push_hex(&mut statement);
    statement.push_str("'\"");
    Ok(conn.execute_batch(&statement)?)
}

/// Refuses a library that would write plain text, or that has known holes.
fn gate(conn: &Connection) -> Result<(), OpenError> {
    let mut answer = conn.prepare("PRAGMA cipher_version")?;
    let mut rows = answer.query([])?;
    let cipher: String = match rows.next()? {
        Some(row) => row.get(0)?,
        None => return Err(OpenError::CipherOff),
    };
    let mut numbers = cipher
        .split(['.', ' '])
        .map(|part| part.parse().unwrap_or(0));
    let newest = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if is_old(rusqlite::version_number(), newest) {
        let sqlite = rusqlite::version().to_owned();
        return Err(OpenError::OldLibrary { sqlite, cipher });
    }
    Ok(())
}

fn is_old(sqlite: i32, cipher: (u32, u32)) -> bool {
    sqlite < OLDEST_SQLITE || cipher < OLDEST_CIPHER
}

fn settle(conn: &Connection, role: Role) -> Result<(), Error> {
    // The schema cannot be edited, does nothing by itself, and names are not taken for text.
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        conn.set_db_config(setting, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 20),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        conn.set_limit(limit, most)?;
    }
    // foreign_keys: declared but not enforced, because a change from another PC may arrive before
    // its parent. secure_delete FAST: pages are encrypted anyway, so only the free wipe is taken.
    conn.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA foreign_keys = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = FAST;
         PRAGMA synchronous = FULL;
         PRAGMA cache_size = -8000;",
    )?;
    match role {
        // What a long read let the WAL grow to is given back to the disk.
        Role::Writer => conn.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA journal_size_limit = 67108864;",
        )?,
        Role::Reader => conn.execute_batch("PRAGMA query_only = ON")?,
    }
    Ok(())
}

/// From here on the connection can change rows, and nothing else: no other file, no tables but
/// temporary ones (kept in memory), no settings.
pub(crate) fn restrict(conn: &mut Connection) -> Result<(), Error> {
    Ok(conn.authorizer(Some(|asked: AuthContext<'_>| {
        if allowed(&asked.action, asked.database_name) {
            Authorization::Allow
        } else {
            Authorization::Deny
        }
    }))?)
}

/// Lifts [`restrict`], for the vault's own statements at locking.
pub(crate) fn lift(conn: &mut Connection) -> Result<(), Error> {
    Ok(conn.authorizer(None::<fn(AuthContext<'_>) -> Authorization>)?)
}

/// Whether the writer moves what it wrote from the WAL into the file as it goes on, or leaves that to others.
pub(crate) fn moves_by_itself(conn: &mut Connection, does: bool) -> Result<(), Error> {
    lift(conn)?;
    // 1,000 pages is what SQLite does unasked.
    let setting = if does {
        "PRAGMA wal_autocheckpoint = 1000"
    } else {
        "PRAGMA wal_autocheckpoint = 0"
    };
    let set = conn.query_row(setting, [], |_row| Ok(()));
    restrict(conn)?;
    Ok(set?)
}

/// Settings that may be asked for; none may be set. `data_version` is what FTS5 itself asks.
const QUESTIONS: [&str; 14] = [
    "cipher_integrity_check",
    "data_version",
    "foreign_key_check",
    "freelist_count",
    "index_info",
    "index_list",
    "integrity_check",
    "page_count",
    "page_size",
    "quick_check",
    "table_info",
    "table_list",
    "table_xinfo",
    "user_version",
];

fn allowed(action: &AuthAction<'_>, database: Option<&str>) -> bool {
    if let AuthAction::Pragma {
        pragma_name,
        pragma_value,
    } = action
    {
        let settable = *pragma_name == "user_version" && pragma_value.is_some();
        return QUESTIONS.contains(pragma_name) && !settable;
    }
    if let AuthAction::Reindex { .. } = action {
        // What making an index on a temporary table ends with.
        return database == Some("temp");
    }
    if let AuthAction::Function { function_name } = action {
        return !["load_extension", "sqlcipher_export"].contains(function_name);
    }
    matches!(
        action,
        AuthAction::Select
            | AuthAction::Read { .. }
            | AuthAction::Insert { .. }
            | AuthAction::Update { .. }
            | AuthAction::Delete { .. }
            | AuthAction::Transaction { .. }
            | AuthAction::Savepoint { .. }
            | AuthAction::Recursive
            | AuthAction::CreateTempTable { .. }
            | AuthAction::CreateTempIndex { .. }
            | AuthAction::DropTempTable { .. }
            | AuthAction::DropTempIndex { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_with_known_holes_is_refused() {
        assert!(!is_old(rusqlite::version_number(), OLDEST_CIPHER));
        assert!(!is_old(OLDEST_SQLITE, (5, 0)), "a newer one is fine");
        assert!(is_old(3_052_999, OLDEST_CIPHER));
        assert!(is_old(OLDEST_SQLITE, (4, 18)));
        assert!(is_old(OLDEST_SQLITE, (3, 99)));
    }

    #[test]
    fn a_library_that_does_not_encrypt_is_noticed() {
        let key = Secret::random().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("clinic.db");
        crate::folder::touch(&path).unwrap();
        let conn = writer(&path, &key).unwrap();
        conn.execute_batch("CREATE TABLE t (id)").unwrap();
        drop(conn);
        assert_ne!(std::fs::read(&path).unwrap()[..16], *PLAIN);
    }
}
