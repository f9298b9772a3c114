//! Migrations: forward only, all or none, after a safety copy.

use std::{borrow::Cow, fs};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::{
    Error, OpenError,
    connection::APPLICATION_ID,
    folder::{self, Folder},
    pool,
};

/// One step of the schema.
#[derive(Debug, Clone)]
pub struct Migration {
    /// The UTC minute it was written in, `YYYYMMDDHHMM`; the order in which migrations run.
    pub id: u64,
    /// What it is for.
    pub name: &'static str,
    /// The statements. Never changed once released: its hash is checked at every opening.
    pub sql: Cow<'static, str>,
}

/// What this program needs a clinic file to be.
#[derive(Debug, Clone)]
pub struct Schema {
    /// The `user_version` this program writes; a file with a higher one is refused.
    pub app_version: u32,
    /// Every migration, in any order.
    pub migrations: Vec<Migration>,
}

const SAFETY_COPIES: usize = 3;

/// Brings the file to the schema, or leaves it as it was.
pub(crate) fn run(
    conn: &mut Connection,
    folder: &Folder,
    schema: &Schema,
) -> Result<(), OpenError> {
    let version = check_identity(conn, schema)?;
    let applied = applied(conn)?;
    let mut pending: Vec<&Migration> = Vec::new();
    for migration in &schema.migrations {
        match applied.iter().find(|done| done.id == migration.id) {
            Some(done) if done.hash == hash(migration) => {}
            Some(_changed) => {
                return Err(OpenError::Damaged {
                    what: "vault_migration",
                });
            }
            None => pending.push(migration),
        }
    }
    if pending.is_empty() && version == schema.app_version {
        return Ok(());
    }
    pending.sort_by_key(|migration| migration.id);
    if let Some(last) = applied.iter().map(|done| done.id).max() {
        keep_safety_copy(conn, folder, version, last)?;
    }
    let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in pending {
        apply(&transaction, migration).map_err(|source| OpenError::Migration {
            id: migration.id,
            source,
        })?;
    }
    transaction.pragma_update(None, "user_version", schema.app_version)?;
    Ok(transaction.commit()?)
}

/// Marks a new, empty file as a clinic.
pub(crate) fn found(conn: &Connection) -> Result<(), Error> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(conn.execute_batch(
        "CREATE TABLE vault_migration (
            id INTEGER PRIMARY KEY,      -- UTC minute, YYYYMMDDHHMM
            name TEXT NOT NULL,          -- what the migration was for
            hash BLOB NOT NULL,          -- BLAKE3 of its statements
            applied_ms INTEGER NOT NULL  -- UTC ms since 1970, this PC's clock
        ) STRICT",
    )?)
}

/// The first read of the file: with the right key it fails only if the file is damaged.
fn check_identity(conn: &Connection, schema: &Schema) -> Result<u32, OpenError> {
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(OpenError::NotAClinic);
    }
    let file: u32 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if file > schema.app_version {
        return Err(OpenError::NewerVersion {
            file,
            app: schema.app_version,
        });
    }
    Ok(file)
}

/// Whether the file holds exactly what the migrations it names make: no trigger, no view, no table and no default
/// besides. For a file that comes from outside.
pub(crate) fn check_schema(conn: &Connection, schema: &Schema) -> Result<(), OpenError> {
    const STRANGE: OpenError = OpenError::Damaged { what: "schema" };
    check_identity(conn, schema)?;
    let mut applied = applied(conn)?;
    applied.sort_by_key(|done| done.id);
    let fresh = Connection::open_in_memory()?;
    found(&fresh)?;
    for done in applied {
        let known = schema
            .migrations
            .iter()
            .find(|migration| migration.id == done.id && hash(migration) == done.hash);
        fresh.execute_batch(&known.ok_or(STRANGE)?.sql)?;
    }
    if things(conn)? == things(&fresh)? {
        Ok(())
    } else {
        Err(STRANGE)
    }
}

type Thing = (String, String, String, Option<String>);

fn things(conn: &Connection) -> Result<Vec<Thing>, Error> {
    let mut rows = conn.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name",
    )?;
    let rows = rows.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

struct Applied {
    id: u64,
    hash: [u8; 32],
}

fn applied(conn: &Connection) -> Result<Vec<Applied>, Error> {
    let mut rows = conn.prepare("SELECT id, hash FROM vault_migration")?;
    let rows = rows.query_map([], |row| {
        let id: i64 = row.get(0)?;
        Ok(Applied {
            id: id.unsigned_abs(),
            hash: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn apply(transaction: &Transaction<'_>, migration: &Migration) -> Result<(), Error> {
    transaction.execute_batch(&migration.sql)?;
    transaction.execute(
        "INSERT INTO vault_migration (id, name, hash, applied_ms)
         VALUES (?1, ?2, ?3, CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER))",
        (migration.id.cast_signed(), migration.name, hash(migration)),
    )?;
    Ok(())
}

fn hash(migration: &Migration) -> [u8; 32] {
    *blake3::hash(migration.sql.as_bytes()).as_bytes()
}

/// Copies the encrypted bytes as they stand. Nobody else can be writing: this process holds the
/// clinic, and has one connection.
fn keep_safety_copy(
    conn: &Connection,
    folder: &Folder,
    version: u32,
    last: u64,
) -> Result<(), OpenError> {
    pool::checkpoint(conn)?;
    let safety = folder.safety();
    folder::make(&safety)?;
    folder::copy(
        &folder.db(),
        &safety.join(format!("clinic-{version}-{last}.db")),
    )?;
    let mut copies = Vec::new();
    for entry in fs::read_dir(&safety)? {
        let path = entry?.path();
        copies
            .extend(order(&path.file_name().unwrap_or_default().to_string_lossy()).zip(Some(path)));
    }
    copies.sort();
    for (_order, path) in copies.iter().rev().skip(SAFETY_COPIES) {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// Version and last migration from a copy's name; nothing else in the folder is touched.
fn order(name: &str) -> Option<(u32, u64)> {
    let (version, last) = name
        .strip_prefix("clinic-")?
        .strip_suffix(".db")?
        .split_once('-')?;
    Some((version.parse().ok()?, last.parse().ok()?))
}
