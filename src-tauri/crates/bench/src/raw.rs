//! Raw SQLCipher on a file of its own, set as the clinic's file is: the limit that the machine sets.

use std::error::Error;

use rusqlite::{Connection, params};
use tempfile::TempDir;

/// An encrypted file with names in a full-text index.
pub(crate) struct Raw {
    conn: Connection,
    _folder: TempDir,
}

impl Raw {
    pub(crate) fn new() -> Result<Self, Box<dyn Error>> {
        let folder = TempDir::new()?;
        #[expect(
            clippy::disallowed_methods,
            reason = "the raw file beside which a clinic is measured"
        )]
        let conn = Connection::open(folder.path().join("raw.db"))?;
        conn.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "5a".repeat(32)))?;
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000; \
             CREATE TABLE person (id INTEGER PRIMARY KEY, family TEXT, given TEXT, born TEXT, \
                                  phone TEXT, sex TEXT, language TEXT, number INTEGER) STRICT; \
             CREATE VIRTUAL TABLE name USING fts5 (family, given, prefix = '1 2 3', \
                                  content = '', tokenize = 'unicode61 remove_diacritics 2'); \
             CREATE TABLE visit (day TEXT, column_no INTEGER, start_ms INTEGER, end_ms INTEGER, \
                                 person INTEGER, status TEXT, reason TEXT) STRICT; \
             CREATE INDEX visit_by_day ON visit (day, column_no); \
             CREATE TABLE log (head INTEGER, hash BLOB) STRICT; \
             INSERT INTO log VALUES (0, x''); \
             CREATE TABLE entry (ord INTEGER PRIMARY KEY, log INTEGER, seq INTEGER, hlc INTEGER, hash BLOB, \
                                 body BLOB, UNIQUE (log, seq)) STRICT; \
             CREATE TABLE patient (id BLOB PRIMARY KEY, number INTEGER, family TEXT, given TEXT, born TEXT, \
                                   clock BLOB) STRICT, WITHOUT ROWID; \
             CREATE INDEX patient_by_number ON patient (number); \
             CREATE TABLE phone (id BLOB PRIMARY KEY, patient BLOB, number TEXT, rank INTEGER, clock BLOB) \
                                 STRICT, WITHOUT ROWID; \
             CREATE INDEX phone_by_patient ON phone (patient, rank, id); \
             CREATE TABLE event (id BLOB PRIMARY KEY, at_ms INTEGER, command TEXT, patient BLOB, clock BLOB) \
                                 STRICT, WITHOUT ROWID; \
             CREATE INDEX event_by_patient ON event (patient, id); \
             CREATE INDEX event_by_command ON event (command, id);",
        )?;
        Ok(Self {
            conn,
            _folder: folder,
        })
    }

    /// One row, one transaction.
    pub(crate) fn commit_one(&self, number: usize) -> Result<(), Box<dyn Error>> {
        let number = i64::try_from(number)?;
        self.conn
            .prepare_cached(
                "INSERT INTO person (family, given, born, phone, sex, language, number) \
                 VALUES ('Farah', 'Mona', '1987-03-02', '+20 10 5550 1234', 'female', 'ar', ?1)",
            )?
            .execute([number])?;
        Ok(())
    }

    /// One transaction that writes what a registration writes: an entry of the journal with its two places in indexes, the
    /// head of the log, a patient, a phone and a line of the audit trail, each found in the ways that the clinic needs.
    pub(crate) fn commit_same(&mut self, number: usize) -> Result<(), Box<dyn Error>> {
        let number = i64::try_from(number)?;
        let id = |kind: u8| {
            let mut id = [kind; 16];
            id[..8].copy_from_slice(&number.to_be_bytes());
            id
        };
        let body = [7_u8; 420];
        let tx = self.conn.transaction()?;
        tx.prepare_cached(
            "INSERT INTO entry (log, seq, hlc, hash, body) VALUES (1, ?1, ?1, ?2, ?3)",
        )?
        .execute(params![number, [9_u8; 32], body])?;
        tx.prepare_cached("UPDATE log SET head = ?1, hash = ?2")?
            .execute(params![number, [9_u8; 32]])?;
        tx.prepare_cached(
            "INSERT INTO patient VALUES (?1, ?2, 'Bench', 'Mona', '1987-03-02', ?3)",
        )?
        .execute(params![id(1), number, [1_u8; 60]])?;
        tx.prepare_cached("INSERT INTO phone VALUES (?1, ?2, '+20 10 5550 1234', 0, ?3)")?
            .execute(params![id(2), id(1), [1_u8; 30]])?;
        tx.prepare_cached("INSERT INTO event VALUES (?1, ?2, 'patients.register', ?3, ?4)")?
            .execute(params![id(3), number, id(1), [1_u8; 40]])?;
        tx.commit()?;
        Ok(())
    }

    pub(crate) fn fill_names(&mut self, names: &[(String, String)]) -> Result<(), Box<dyn Error>> {
        let tx = self.conn.transaction()?;
        for (number, (family, given)) in names.iter().enumerate() {
            let number = i64::try_from(number)?;
            tx.prepare_cached("INSERT INTO name (rowid, family, given) VALUES (?1, ?2, ?3)")?
                .execute(params![number, family, given])?;
            tx.prepare_cached(
                "INSERT INTO person (id, family, given, number) VALUES (?1, ?2, ?3, ?1)",
            )?
            .execute(params![number, family, given])?;
        }
        tx.commit()?;
        Ok(())
    }

    /// The exact total, and the first 200 in the order of the alphabet.
    pub(crate) fn search(&self, text: &str) -> Result<i64, Box<dyn Error>> {
        let words: Vec<String> = text
            .split_whitespace()
            .map(|word| format!("\"{word}\"*"))
            .collect();
        let words = words.join(" ");
        let total = self
            .conn
            .prepare_cached("SELECT count(*) FROM name WHERE name MATCH ?1")?
            .query_row([&words], |row| row.get(0))?;
        let mut statement = self.conn.prepare_cached(
            "SELECT family, given FROM person WHERE id IN (SELECT rowid FROM name WHERE name MATCH ?1) \
             ORDER BY family, given LIMIT 200",
        )?;
        let mut rows = statement.query([&words])?;
        while rows.next()?.is_some() {}
        Ok(total)
    }

    pub(crate) fn fill_day(&mut self) -> Result<(), Box<dyn Error>> {
        let tx = self.conn.transaction()?;
        for place in 0..320_i64 {
            tx.prepare_cached(
                "INSERT INTO visit VALUES ('2026-11-21', ?1, ?2, ?2 + 900000, ?3, 'booked', 'Follow-up')",
            )?
            .execute(params![place % 8, place / 8 * 900_000, place])?;
        }
        tx.commit()?;
        Ok(())
    }

    pub(crate) fn day(&self) -> Result<(), Box<dyn Error>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT v.*, p.family, p.given, p.phone FROM visit v LEFT JOIN person p ON p.id = v.person \
             WHERE v.day = '2026-11-21' ORDER BY v.start_ms",
        )?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
        Ok(())
    }
}
