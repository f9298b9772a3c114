//! What a set of entries means, said naively: no clocks of rows, no order, every pair compared.

use std::collections::{BTreeMap, BTreeSet};

use journal::{Entry, LogId, RowId, Table, Value};
use serde::Deserialize;

use crate::device::{ALLERGY, Device, NOTE, PATIENT};

/// A dot that means the same everywhere.
pub(crate) type Place = (LogId, u64);
/// Table, row, column number.
type Cell = (&'static str, RowId, u16);

const TABLES: [&Table; 3] = [&PATIENT, &ALLERGY, &NOTE];

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub(crate) heads: BTreeSet<Place>,
    pub(crate) shown: Value,
    pub(crate) is_conflict: bool,
}

struct Write<'a> {
    by: &'a Entry,
    value: Value,
    replaces: BTreeSet<Place>,
}

pub(crate) fn place(entry: &Entry) -> Place {
    (entry.logs[0], entry.seq)
}

fn columns(table: &Table) -> Vec<(u16, &'static str)> {
    let own = table
        .columns
        .iter()
        .map(|column| (column.number, column.name));
    std::iter::once((0, "deleted")).chain(own).collect()
}

/// Everything that an entry's author had seen, found by walking from cause to cause.
pub(crate) fn past(entries: &BTreeMap<Place, &Entry>, entry: &Entry) -> BTreeSet<Place> {
    let mut seen = BTreeSet::new();
    let mut open = vec![place(entry)];
    while let Some(next) = open.pop() {
        let Some(entry) = entries.get(&next) else {
            continue;
        };
        let before = (next.1 > 1).then(|| (next.0, next.1 - 1));
        let deps = entry
            .deps
            .iter()
            .map(|dep| (entry.logs[dep.log as usize], dep.seq));
        open.extend(deps.chain(before).filter(|cause| seen.insert(*cause)));
    }
    seen
}

pub(crate) fn meaning(entries: &[Entry]) -> BTreeMap<Cell, Meaning> {
    let by_place: BTreeMap<Place, &Entry> = entries.iter().map(|e| (place(e), e)).collect();
    let mut writes: BTreeMap<Cell, Vec<Write<'_>>> = BTreeMap::new();
    for by in by_place.values() {
        for op in &by.ops {
            let table = TABLES
                .into_iter()
                .find(|table| table.number == op.table)
                .unwrap();
            for (column, _) in columns(table) {
                let set = op.sets.iter().find(|set| set.column == column);
                let replaces = match set {
                    _ if op.creates => BTreeSet::new(),
                    Some(set) => set
                        .base
                        .iter()
                        .map(|dot| (by.logs[dot.log as usize], dot.seq))
                        .collect(),
                    // Who changes a row says that it stands.
                    None if column == 0 => past(&by_place, by),
                    None => continue,
                };
                let value = set.map_or(Value::Null, |set| set.value.clone());
                let cell = (table.name, op.row, column);
                writes.entry(cell).or_default().push(Write {
                    by,
                    value,
                    replaces,
                });
            }
        }
    }
    writes
        .into_iter()
        .map(|(cell, writes)| (cell, judge(cell.2, &writes)))
        .collect()
}

fn judge(column: u16, writes: &[Write<'_>]) -> Meaning {
    let heads: Vec<&Write<'_>> = writes
        .iter()
        .filter(|write| {
            !writes
                .iter()
                .any(|other| other.replaces.contains(&place(write.by)))
        })
        .collect();
    let rank = |write: &&&Write<'_>| {
        let stands = column == 0 && write.value == Value::Null;
        (stands, write.by.hlc, write.by.logs[0], write.by.seq)
    };
    let shown = heads.iter().max_by_key(rank).unwrap();
    Meaning {
        heads: heads.iter().map(|write| place(write.by)).collect(),
        shown: shown.value.clone(),
        is_conflict: heads.iter().any(|head| head.value != shown.value),
    }
}

/// The packed clock of a row as it lies in the file, read apart from the journal's own code.
#[derive(Deserialize)]
struct Clock {
    created: Vec<(u32, u64)>,
    cells: Vec<(u16, Vec<(u32, u64)>)>,
}

/// What a device's tables say, in the same shape.
pub(crate) fn told(device: &Device) -> BTreeMap<Cell, Meaning> {
    let conn = &device.conn;
    let mut statement = conn.prepare("SELECT log, log_id FROM journal_log").unwrap();
    let logs: BTreeMap<u32, LogId> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let conflicts: BTreeSet<_> = device
        .conflicts()
        .into_iter()
        .map(|c| (c.table, c.row, c.column))
        .collect();
    let mut cells = BTreeMap::new();
    for table in TABLES {
        for (number, name) in columns(table) {
            let sql = format!("SELECT id, clock, {name} FROM {}", table.name);
            let mut statement = conn.prepare(&sql).unwrap();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let id: RowId = row.get(0).unwrap();
                let bytes: Vec<u8> = row.get(1).unwrap();
                let clock: Clock = postcard::from_bytes(&bytes).unwrap();
                let heads = clock
                    .cells
                    .into_iter()
                    .find(|(column, _)| *column == number);
                let heads = heads.map_or(clock.created, |(_, heads)| heads);
                let meaning = Meaning {
                    heads: heads
                        .into_iter()
                        .map(|(log, seq)| (logs[&log], seq))
                        .collect(),
                    shown: row.get(2).unwrap(),
                    is_conflict: conflicts.contains(&(table.name, id, name)),
                };
                cells.insert((table.name, id, number), meaning);
            }
        }
    }
    cells
}
