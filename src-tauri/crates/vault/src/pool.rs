//! The open connections: one writer, up to three readers, opened when first needed.

use std::{
    mem,
    path::{Path, PathBuf},
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        TryLockError,
    },
    thread,
    time::Duration,
};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::{Error, OpenError, Secret, connection};

const MOST_READERS: usize = 3;

/// How often, and how far apart, the file is asked to hold still: reads that began before it must end first.
const ASKED: u32 = 1200;
const ASKED_EVERY: Duration = Duration::from_millis(50);

/// How often what was written during a long read is moved before the writer goes on doing that by itself.
const MOVES: u32 = 3;

#[derive(Debug)]
pub(crate) struct Pool {
    path: PathBuf,
    key: Mutex<Secret>,
    /// Held by who reads; all of it by whoever exchanges the file.
    gate: RwLock<()>,
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Readers>,
    freed: Condvar,
}

#[derive(Debug, Default)]
struct Readers {
    idle: Vec<Connection>,
    /// Idle and lent out together.
    open: usize,
}

/// A reader that goes back to the pool, even when the work with it panics.
struct Lease<'a> {
    pool: &'a Pool,
    conn: Option<Connection>,
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        let mut readers = held(&self.pool.readers);
        match self.conn.take() {
            // One that could not end its transaction would keep seeing an old moment.
            Some(conn) if conn.is_autocommit() => readers.idle.push(conn),
            Some(_) | None => readers.open -= 1,
        }
        drop(readers);
        self.pool.freed.notify_one();
    }
}

impl Pool {
    /// Takes over the writer, which is restricted from here on.
    pub(crate) fn new(path: &Path, key: Secret, mut writer: Connection) -> Result<Self, Error> {
        connection::restrict(&mut writer)?;
        Ok(Self {
            path: path.to_path_buf(),
            key: Mutex::new(key),
            gate: RwLock::new(()),
            writer: Mutex::new(Some(writer)),
            readers: Mutex::default(),
            freed: Condvar::new(),
        })
    }

    pub(crate) fn key(&self) -> Secret {
        held(&self.key).clone()
    }

    pub(crate) fn read<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let _open = self.pass();
        let lease = self.lease()?;
        let conn = lease.conn.as_ref().ok_or(Error::Closed)?;
        // One transaction around it all: every statement of one read sees the same moment.
        let moment = conn.unchecked_transaction().map_err(Error::from)?;
        work(&moment)
    }

    /// As [`Pool::read`], with a connection that nobody else waits for and that is closed afterwards.
    pub(crate) fn read_through<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let _open = self.pass();
        let conn = connection::reader(&self.path, &self.key())?;
        let moment = conn.unchecked_transaction().map_err(Error::from)?;
        let done = work(&moment);
        drop(moment);
        close(conn)?;
        done
    }

    pub(crate) fn write<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
        follow: impl FnOnce(&mut T),
    ) -> Result<T, E> {
        let mut writer = held(&self.writer);
        let conn = writer.as_mut().ok_or(Error::Closed)?;
        let transaction = conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Error::from)?;
        // Dropped without a commit, by an error or a panic, it is rolled back.
        let mut done = work(&transaction)?;
        transaction.commit().map_err(Error::from)?;
        follow(&mut done);
        Ok(done)
    }

    /// Holds `clinic.db` as it is while `work` reads it, byte for byte if it likes; others go on writing, into the WAL.
    ///
    /// With everything moved into the file and the WAL empty, a reader that begins then needs no WAL, and SQLite moves
    /// nothing into the file until it has ended. Only that beginning keeps a writer waiting: what was written meanwhile
    /// is moved afterwards from here, and not by the next commit.
    pub(crate) fn frozen<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let reader = connection::reader(&self.path, &self.key())?;
        let mover = connection::writer(&self.path, &self.key()).map_err(|_refused| Error::Busy)?;
        mover.busy_timeout(Duration::ZERO).map_err(Error::from)?;
        let (moment, heaping) = self.hold_still(&reader, &mover)?;
        let done = work(&moment)?;
        drop(moment);
        // Each round finds less than the one before.
        (0..MOVES).try_for_each(|_round| move_some(&mover))?;
        drop(heaping);
        close(mover)?;
        close(reader)?;
        Ok(done)
    }

    fn hold_still<'a>(
        &'a self,
        reader: &'a Connection,
        mover: &Connection,
    ) -> Result<(Transaction<'a>, Heaping<'a>), Error> {
        for _ in 0..ASKED {
            // Most of the way without keeping anybody waiting.
            move_some(mover)?;
            let mut writer = held(&self.writer);
            let conn = writer.as_mut().ok_or(Error::Closed)?;
            match checkpoint(mover) {
                Ok(()) => {
                    let moment = reader.unchecked_transaction()?;
                    // The moment begins with the first read.
                    moment.query_row("SELECT count(*) FROM sqlite_schema", [], |_row| Ok(()))?;
                    connection::moves_by_itself(conn, false)?;
                    drop(writer);
                    return Ok((moment, Heaping(self)));
                }
                Err(Error::Busy) => drop(writer),
                Err(error) => return Err(error),
            }
            thread::sleep(ASKED_EVERY);
        }
        Err(Error::Busy)
    }

    /// Keeps everybody from writing, with everything moved into the one file; others go on reading.
    pub(crate) fn exchange(&self) -> Result<Exchange<'_>, Error> {
        let mut writer = held(&self.writer);
        for _ in 0..ASKED {
            let conn = writer.as_mut().ok_or(Error::Closed)?;
            connection::lift(conn)?;
            // A reader is waited for between the tries: here.
            conn.busy_timeout(Duration::ZERO)?;
            let moved = checkpoint(conn);
            conn.busy_timeout(connection::PATIENCE)?;
            connection::restrict(conn)?;
            match moved {
                Ok(()) => return Ok(Exchange { pool: self, writer }),
                Err(Error::Busy) => thread::sleep(ASKED_EVERY),
                Err(error) => return Err(error),
            }
        }
        Err(Error::Busy)
    }

    fn pass(&self) -> RwLockReadGuard<'_, ()> {
        self.gate.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves everything into the one file, closes every connection; a second call does nothing.
    pub(crate) fn close(&self) -> Result<(), Error> {
        let mut readers = held(&self.readers);
        let idle = mem::take(&mut readers.idle);
        readers.open -= idle.len();
        drop(readers);
        idle.into_iter().try_for_each(close)?;
        match held(&self.writer).take() {
            Some(mut writer) => {
                connection::lift(&mut writer)?;
                let moved = checkpoint(&writer);
                close(writer)?;
                moved
            }
            None => Ok(()),
        }
    }

    fn lease(&self) -> Result<Lease<'_>, Error> {
        let mut readers = held(&self.readers);
        while readers.idle.is_empty() && readers.open == MOST_READERS {
            readers = self
                .freed
                .wait(readers)
                .unwrap_or_else(PoisonError::into_inner);
        }
        if let Some(conn) = readers.idle.pop() {
            return Ok(Lease {
                pool: self,
                conn: Some(conn),
            });
        }
        readers.open += 1;
        drop(readers);
        let mut lease = Lease {
            pool: self,
            conn: None,
        };
        lease.conn = Some(connection::reader(&self.path, &self.key())?);
        Ok(lease)
    }
}

/// The writer leaves what it wrote in the WAL, until this is dropped.
struct Heaping<'a>(&'a Pool);

impl Drop for Heaping<'_> {
    fn drop(&mut self) {
        if let Some(writer) = held(&self.0.writer).as_mut() {
            // A setting of this connection in memory: there is nothing that could refuse it.
            connection::moves_by_itself(writer, true).ok();
        }
    }
}

/// Nobody writes.
pub(crate) struct Exchange<'a> {
    pool: &'a Pool,
    writer: MutexGuard<'a, Option<Connection>>,
}

/// Nobody writes, nobody reads, and every connection is closed. Dropped, it leaves the clinic so.
pub(crate) struct Shut<'a> {
    pool: &'a Pool,
    writer: MutexGuard<'a, Option<Connection>>,
    _gate: RwLockWriteGuard<'a, ()>,
}

impl<'a> Exchange<'a> {
    /// Waits until every read has ended, and closes.
    pub(crate) fn shut(mut self) -> Result<Shut<'a>, Error> {
        let gate = self.gate()?;
        let mut readers = held(&self.pool.readers);
        let idle = mem::take(&mut readers.idle);
        readers.open -= idle.len();
        drop(readers);
        idle.into_iter().try_for_each(close)?;
        if let Some(mut conn) = self.writer.take() {
            connection::lift(&mut conn)?;
            close(conn)?;
        }
        Ok(Shut {
            pool: self.pool,
            writer: self.writer,
            _gate: gate,
        })
    }

    fn gate(&self) -> Result<RwLockWriteGuard<'a, ()>, Error> {
        for _ in 0..ASKED {
            match self.pool.gate.try_write() {
                Ok(gate) => return Ok(gate),
                Err(TryLockError::Poisoned(gate)) => return Ok(gate.into_inner()),
                Err(TryLockError::WouldBlock) => thread::sleep(ASKED_EVERY),
            }
        }
        Err(Error::Busy)
    }
}

impl Shut<'_> {
    /// Opens the file that stands there now.
    pub(crate) fn open(mut self, key: &Secret) -> Result<(), OpenError> {
        let mut conn = connection::writer(&self.pool.path, key)?;
        connection::restrict(&mut conn)?;
        *held(&self.pool.key) = key.clone();
        *self.writer = Some(conn);
        Ok(())
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        // Best effort: whatever stays in the WAL is read again at the next opening.
        self.close().ok();
    }
}

/// Moves into the file what nobody reads in the WAL any more, without keeping anybody waiting.
fn move_some(conn: &Connection) -> Result<(), Error> {
    Ok(conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_row| Ok(()))?)
}

/// Moves the WAL into the file and empties it.
pub(crate) fn checkpoint(conn: &Connection) -> Result<(), Error> {
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get("busy"))?;
    if busy == 0 { Ok(()) } else { Err(Error::Busy) }
}

pub(crate) fn close(conn: Connection) -> Result<(), Error> {
    conn.close().map_err(|(_conn, error)| error.into())
}

/// A panic in a closure leaves no half state behind a lock here: SQLite rolled it back.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
