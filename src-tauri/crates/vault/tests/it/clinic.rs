//! A clinic in a temporary folder, on a PC with a key store of its own.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::TempDir;
use uuid::Uuid;
use vault::{
    Binding, Error, Kdf, KeyStore, MemoryKeyStore, Migration, NewClinic, NoKeyStore, OpenError,
    Password, RecoveryWords, Schema, Vault, glance,
};

/// 2026-01-05 08:00 UTC.
pub(crate) const NOW: i64 = 1_767_600_000_000;
pub(crate) const OWNER: Uuid = Uuid::from_u128(1);
pub(crate) const NURSE: Uuid = Uuid::from_u128(2);
pub(crate) const PASSWORD: &str = "correct horse battery staple";

pub(crate) struct Clinic {
    _temp: TempDir,
    pub(crate) dir: PathBuf,
    pub(crate) keys: Arc<dyn KeyStore>,
    pub(crate) schema: Schema,
    pub(crate) words: Vec<String>,
}

impl Clinic {
    pub(crate) fn new() -> Self {
        Self::with(Binding::DeviceSecret, Arc::new(MemoryKeyStore::default()))
    }

    pub(crate) fn password_only() -> Self {
        Self::with(Binding::PasswordOnly, Arc::new(NoKeyStore))
    }

    pub(crate) fn with(binding: Binding, keys: Arc<dyn KeyStore>) -> Self {
        let temp = TempDir::new().unwrap();
        let dir = temp.path().join("Nile Street.satchel");
        let schema = schema();
        let (vault, words) = create(&dir, binding, &schema, keys.clone()).unwrap();
        vault.lock().unwrap();
        let words = words.words().into_iter().map(str::to_owned).collect();
        Self {
            _temp: temp,
            dir,
            keys,
            schema,
            words,
        }
    }

    pub(crate) fn unlock_as(
        &self,
        person: Uuid,
        password: &str,
        now_ms: i64,
    ) -> Result<Vault, OpenError> {
        let keys = self.keys.clone();
        Vault::unlock(
            &self.dir,
            person,
            &new_password(password),
            &self.schema,
            keys,
            now_ms,
        )
    }

    pub(crate) fn unlock(&self) -> Result<Vault, OpenError> {
        self.unlock_as(OWNER, PASSWORD, NOW)
    }

    pub(crate) fn wait_s(&self, now_ms: i64) -> u64 {
        glance(&self.dir, self.keys.as_ref(), now_ms)
            .unwrap()
            .wait_s
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.dir.join("clinic.db")
    }
}

pub(crate) fn create(
    dir: &Path,
    binding: Binding,
    schema: &Schema,
    keys: Arc<dyn KeyStore>,
) -> Result<(Vault, RecoveryWords), OpenError> {
    let password = new_password(PASSWORD);
    let new = NewClinic {
        person: OWNER,
        name: "Amal",
        password: &password,
        binding,
        kdf: Kdf::cheap(),
    };
    let (vault, words) = Vault::create(dir, &new, schema, keys, NOW)?;
    vault.founded()?;
    Ok((vault, words))
}

pub(crate) fn new_password(text: &str) -> Password {
    Password::new(text.to_owned())
}

pub(crate) fn migration(id: u64, sql: &'static str) -> Migration {
    Migration {
        id,
        name: "a step",
        sql: Cow::Borrowed(sql),
    }
}

pub(crate) fn schema() -> Schema {
    let first = "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
                 CREATE VIRTUAL TABLE found USING fts5(text, tokenize = 'trigram');";
    Schema {
        app_version: 1,
        migrations: vec![migration(202_601_050_800, first)],
    }
}

pub(crate) fn add(vault: &Vault, text: &str) -> Result<(), Error> {
    vault.write(|t| {
        Ok(t.execute("INSERT INTO note (text) VALUES (?1)", [text])
            .map(drop)?)
    })
}

pub(crate) fn notes(vault: &Vault) -> Result<Vec<String>, Error> {
    vault.read(|conn| {
        let mut rows = conn.prepare("SELECT text FROM note ORDER BY id")?;
        let rows = rows.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    })
}
