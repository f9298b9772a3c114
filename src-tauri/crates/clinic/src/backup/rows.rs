use journal::{Entry, Mark, Standing};
use rusqlite::Connection;

use super::model::About;
use crate::{Error, audit, tables};

/// Counts what a file holds at this moment.
pub(super) fn about(conn: &Connection) -> Result<About, Error> {
    let patients = conn.query_row(
        "SELECT count(*) FROM patient WHERE deleted IS NULL",
        [],
        |row| row.get(0),
    )?;
    Ok(About {
        clinic_name: crate::clinic::settings(conn)?.name,
        patients,
        entries: journal::entry_count(conn)?,
        vector: journal::vector(conn)?,
        mark: journal::mark(conn)?,
    })
}

/// Whether a file is what was said of it: counted again, and its journal ends where it said.
pub(super) fn is_what_it_says(conn: &Connection, said: &About) -> Result<bool, Error> {
    let ends = journal::standing(conn, &said.mark)? == Standing::Holds { ahead: 0 };
    Ok(ends && about(conn)? == *said)
}

/// The entries that came after a whole backup, packed one after another.
pub(super) fn changes_since(conn: &Connection, base: &About) -> Result<Vec<u8>, Error> {
    let mut packed = Vec::new();
    for entry in journal::since(conn, &base.vector)? {
        let bytes = entry.encode()?;
        let length = u32::try_from(bytes.len()).map_err(|_| Error::Internal("a huge entry"))?;
        packed.extend_from_slice(&length.to_le_bytes());
        packed.extend_from_slice(&bytes);
    }
    Ok(packed)
}

/// Unpacks them; `None` if they are not what was packed.
pub(super) fn unpack(mut packed: &[u8]) -> Option<Vec<Entry>> {
    let mut entries = Vec::new();
    while !packed.is_empty() {
        let (length, rest) = packed.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (bytes, rest) = rest.split_at_checked(length)?;
        entries.push(Entry::decode(bytes).ok()?);
        packed = rest;
    }
    Some(entries)
}

/// How many entries are packed here, and whether they lead from a mark of nothing to what was said.
#[cfg(feature = "fuzz")]
pub(crate) fn read(said: &[u8], packed: &[u8]) -> Option<(usize, bool)> {
    let entries = unpack(packed)?;
    let about: Option<About> = serde_json::from_slice(said).ok();
    let leads = about.is_some_and(|about| leads_on(&entries, &about.mark, &about));
    Some((entries.len(), leads))
}

/// Whether these entries lead from the whole backup's end to this one's, each continuing the one before it.
pub(super) fn leads_on(entries: &[Entry], from: &Mark, to: &About) -> bool {
    let mut reached = from.logs.clone();
    for entry in entries {
        let (Some(id), Ok(bytes)) = (entry.logs.first(), entry.encode()) else {
            return false;
        };
        let hash = *blake3::hash(&bytes).as_bytes();
        let log = reached.iter_mut().find(|log| log.log == *id);
        match log {
            Some(log) if log.seq + 1 == entry.seq && log.hash == entry.prev => {
                (log.seq, log.hash) = (entry.seq, hash);
            }
            None if entry.seq == 1 => reached.push(journal::Reached {
                log: *id,
                seq: 1,
                hash,
            }),
            Some(_) | None => return false,
        }
    }
    to.mark.logs.iter().all(|log| reached.contains(log))
}

/// How many changes of this file a backup does not have. Who only looked is not counted.
pub(super) fn lost(conn: &Connection, backup: &About) -> Result<u64, Error> {
    let lost = journal::since(conn, &backup.vector)?;
    let is_change = |entry: &&Entry| entry.ops.iter().any(|op| op.table != audit::EVENT.number);
    Ok(lost.iter().filter(is_change).count() as u64)
}

/// Takes in what came after the whole backup.
pub(super) fn take_in(tx: &rusqlite::Transaction<'_>, entries: &[Entry]) -> Result<(), Error> {
    journal::receive(tx, tables::schema(), entries)?;
    Ok(())
}
