use std::path::Path;
use std::sync::LazyLock;

use journal::{
    Author, Column, Conflict, Draft, Entry, Error, LogId, Merge, Proof, Receipt, Received, RowId,
    Schema, Table, Value,
};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use tempfile::TempDir;

pub(crate) const FAMILY_NAME: Column =
    Column::text(1, "family_name", Merge::Demographic, "as people call them");
pub(crate) const PHONE: Column = Column::text(2, "phone", Merge::Demographic, "digits");
pub(crate) const PATIENT: Table = Table {
    number: 1,
    name: "patient",
    comment: "somebody who is treated",
    columns: &[FAMILY_NAME, PHONE],
    indexes: &["CREATE INDEX patient_by_name ON patient (family_name)"],
};

pub(crate) const SUBSTANCE: Column =
    Column::text(1, "substance", Merge::Clinical, "what they must not get");
pub(crate) const SEVERITY: Column = Column::int(2, "severity", Merge::Clinical, "1 to 3");
pub(crate) const ALLERGY: Table = Table {
    number: 2,
    name: "allergy",
    comment: "what a patient must not get",
    columns: &[SUBSTANCE, SEVERITY],
    indexes: &[],
};

pub(crate) const ABOUT: Column =
    Column::blob(1, "about", Merge::AppendOnly, "about whom: patient.id");
pub(crate) const BODY: Column = Column::text(2, "body", Merge::AppendOnly, "what was found");
pub(crate) const NOTE: Table = Table {
    number: 3,
    name: "note",
    comment: "what was found; corrected by another",
    columns: &[ABOUT, BODY],
    indexes: &[],
};

pub(crate) static SCHEMA: LazyLock<Schema> =
    LazyLock::new(|| Schema::new(&[&PATIENT, &ALLERGY, &NOTE]));

/// 2026-11-21 09:00 UTC.
pub(crate) const NINE_MS: i64 = 1_795_251_600_000;
pub(crate) const MINUTE_MS: i64 = 60_000;
pub(crate) const ANNA: RowId = [0xA1; 16];
pub(crate) const BEN: RowId = [0xBE; 16];

pub(crate) fn row(number: u8) -> RowId {
    [number; 16]
}

/// A PC with a clinic file.
pub(crate) struct Device {
    pub(crate) conn: Connection,
    pub(crate) schema: &'static Schema,
    pub(crate) person: RowId,
    dir: TempDir,
}

impl Device {
    pub(crate) fn new(log: LogId) -> Self {
        Self::with_schema(log, &SCHEMA)
    }

    pub(crate) fn with_schema(log: LogId, schema: &'static Schema) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let conn = open(&dir.path().join("clinic.db"));
        conn.execute_batch(&schema.ddl()).unwrap();
        journal::begin_log(&conn, log).unwrap();
        Self {
            conn,
            schema,
            person: ANNA,
            dir,
        }
    }

    /// The same file on another PC, which has not noticed yet that it is a copy.
    pub(crate) fn copy(&self) -> Self {
        self.conn
            .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
            .unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("clinic.db");
        std::fs::copy(self.dir.path().join("clinic.db"), &path).unwrap();
        Self {
            conn: open(&path),
            schema: self.schema,
            person: BEN,
            dir,
        }
    }

    pub(crate) fn tx<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .unwrap();
        let done = work(&tx)?;
        tx.commit().unwrap();
        Ok(done)
    }

    pub(crate) fn try_commit(&mut self, draft: Draft, wall_ms: i64) -> Result<Receipt, Error> {
        let author = Author {
            person: self.person,
            command: "tests.change",
            wall_ms,
        };
        let schema = self.schema;
        self.tx(|tx| journal::commit(tx, schema, draft, author))
    }

    /// Makes and commits a draft at nine o'clock.
    pub(crate) fn change(&mut self, fill: impl FnOnce(&mut Draft)) -> Receipt {
        self.change_at(NINE_MS, fill)
    }

    pub(crate) fn change_at(&mut self, wall_ms: i64, fill: impl FnOnce(&mut Draft)) -> Receipt {
        self.try_commit(draft(fill), wall_ms).unwrap()
    }

    pub(crate) fn undo(&mut self, receipt: Receipt) -> Result<Receipt, Error> {
        let draft = self.tx(|tx| journal::undo(tx, &SCHEMA, receipt.dot))?;
        self.try_commit(draft, NINE_MS)
    }

    pub(crate) fn receive(&mut self, entries: &[Entry]) -> Result<Received, Error> {
        let schema = self.schema;
        self.tx(|tx| journal::receive(tx, schema, entries))
    }

    /// Everything that the other lacks, by hand.
    pub(crate) fn send_to(&self, other: &mut Self) -> Received {
        let vector = journal::vector(&other.conn).unwrap();
        other
            .receive(&journal::since(&self.conn, &vector).unwrap())
            .unwrap()
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        journal::since(&self.conn, &[]).unwrap()
    }

    pub(crate) fn last_entry(&self) -> Entry {
        self.entries().pop().unwrap()
    }

    pub(crate) fn digest(&self) -> [u8; 32] {
        journal::digest(&self.conn, self.schema).unwrap()
    }

    pub(crate) fn conflicts(&self) -> Vec<Conflict> {
        journal::conflicts(&self.conn, self.schema).unwrap()
    }

    pub(crate) fn prove(&self) -> Proof {
        journal::prove(&self.conn, self.schema).unwrap()
    }

    /// What the table shows; `None` if it has no such row.
    pub(crate) fn cell(&self, table: &Table, row: RowId, column: &str) -> Option<Value> {
        use rusqlite::OptionalExtension as _;
        let sql = format!("SELECT {column} FROM {} WHERE id = ?1", table.name);
        self.conn
            .query_row(&sql, [row], |row| row.get(0))
            .optional()
            .unwrap()
    }

    pub(crate) fn name(&self, number: u8) -> Value {
        self.cell(&PATIENT, row(number), "family_name").unwrap()
    }

    pub(crate) fn is_deleted(&self, number: u8) -> bool {
        self.cell(&PATIENT, row(number), "deleted").unwrap() != Value::Null
    }
}

pub(crate) fn draft(fill: impl FnOnce(&mut Draft)) -> Draft {
    let mut draft = Draft::default();
    fill(&mut draft);
    draft
}

pub(crate) fn register(draft: &mut Draft, number: u8, name: &str) {
    draft.create(&PATIENT, row(number), [(FAMILY_NAME, name.into())]);
}

pub(crate) fn rename(draft: &mut Draft, number: u8, name: &str) {
    draft.set(&PATIENT, row(number), FAMILY_NAME, name.into());
}

/// Two PCs of one clinic that hold the same patient, number 1, by the name of Silva.
pub(crate) fn two_devices() -> (Device, Device) {
    let mut anna = Device::new([1; 16]);
    let mut ben = Device::new([2; 16]);
    ben.person = BEN;
    anna.change(|draft| register(draft, 1, "Silva"));
    anna.send_to(&mut ben);
    (anna, ben)
}

/// Both learn what the other did, and then agree and hold what they say.
pub(crate) fn exchange(a: &mut Device, b: &mut Device) {
    a.send_to(b);
    b.send_to(a);
    assert_eq!(a.digest(), b.digest());
    assert_eq!(a.conflicts(), b.conflicts());
    assert!(a.prove().holds() && b.prove().holds());
}

#[expect(
    clippy::disallowed_methods,
    reason = "the journal is tested below the vault"
)]
fn open(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    let key =
        "PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\"";
    conn.execute_batch(key).unwrap();
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;",
    )
    .unwrap();
    conn.set_prepared_statement_cache_capacity(64);
    conn
}
