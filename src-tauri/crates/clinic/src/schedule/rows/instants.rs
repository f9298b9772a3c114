//! Reading when every visit is, and nothing else of it.

use rusqlite::Connection;

use crate::Error;
use crate::ids::AppointmentId;

/// When a visit is.
pub(in crate::schedule) struct Instants {
    pub(in crate::schedule) id: AppointmentId,
    pub(in crate::schedule) day: String,
    pub(in crate::schedule) start_ms: i64,
    pub(in crate::schedule) end_ms: i64,
    pub(in crate::schedule) series_start_ms: Option<i64>,
    /// Whether the patient has come.
    pub(in crate::schedule) is_here: bool,
}

/// Shows every visit of every year to `look`.
pub(in crate::schedule) fn instants(
    conn: &Connection,
    mut look: impl FnMut(Instants),
) -> Result<(), Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, day, start_ms, end_ms, series_start_ms, arrived_ms IS NOT NULL FROM appointment \
         WHERE deleted IS NULL",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        look(Instants {
            id: row.get(0)?,
            day: row.get(1)?,
            start_ms: row.get(2)?,
            end_ms: row.get(3)?,
            series_start_ms: row.get(4)?,
            is_here: row.get(5)?,
        });
    }
    Ok(())
}
