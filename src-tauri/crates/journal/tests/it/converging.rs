//! Any order, duplication, batching and partial delivery gives the same state, and no change disappears.

use std::collections::{BTreeMap, BTreeSet};

use journal::{Column, Draft, Entry, Table, Value};
use proptest::prelude::*;

use crate::device::{
    ABOUT, ALLERGY, BODY, Device, FAMILY_NAME, MINUTE_MS, NINE_MS, NOTE, PATIENT, PHONE, SEVERITY,
    SUBSTANCE, row,
};
use crate::oracle::{self, Place, place};

#[derive(Debug, Clone)]
enum Step {
    /// Somebody changes a few rows in one command.
    Change {
        device: usize,
        minute: i64,
        touches: Vec<Touch>,
    },
    /// Somebody takes back one of their last changes.
    Undo { device: usize, back: usize },
    /// Some entries reach another device: by place in the sender's list, in this order, in batches of this size.
    Send {
        from: usize,
        to: usize,
        which: Vec<usize>,
        batch: usize,
    },
}

#[derive(Debug, Clone)]
struct Touch {
    table: usize,
    row: u8,
    column: usize,
    value: u8,
    deletes: bool,
}

fn touch() -> impl Strategy<Value = Touch> {
    (
        0..3_usize,
        1..4_u8,
        0..2_usize,
        0..3_u8,
        prop::bool::weighted(0.2),
    )
        .prop_map(|(table, row, column, value, deletes)| Touch {
            table,
            row,
            column,
            value,
            deletes,
        })
}

fn step(devices: usize) -> impl Strategy<Value = Step> {
    let device = 0..devices;
    prop_oneof![
        5 => (device.clone(), -30..30_i64, prop::collection::vec(touch(), 1..4))
            .prop_map(|(device, minute, touches)| Step::Change { device, minute, touches }),
        1 => (device.clone(), 0..3_usize).prop_map(|(device, back)| Step::Undo { device, back }),
        4 => (device.clone(), device, prop::collection::vec(any::<usize>(), 1..12), 1..5_usize)
            .prop_map(|(from, to, which, batch)| Step::Send { from, to, which, batch }),
    ]
}

fn history() -> impl Strategy<Value = (usize, Vec<Step>, u64)> {
    (2..5_usize).prop_flat_map(|devices| {
        (
            Just(devices),
            prop::collection::vec(step(devices), 1..30),
            any::<u64>(),
        )
    })
}

fn cell(touch: &Touch) -> (&'static Table, Column, Value) {
    let text = Value::from(["Ana", "Bea", "Carla"][usize::from(touch.value)]);
    let number = Value::from(u32::from(touch.value));
    match (touch.table, touch.column) {
        (0, 0) => (&PATIENT, FAMILY_NAME, text),
        (0, _) => (&PATIENT, PHONE, text),
        (1, 0) => (&ALLERGY, SUBSTANCE, text),
        (1, _) => (&ALLERGY, SEVERITY, number),
        (_, 0) => (&NOTE, ABOUT, row(touch.value).into()),
        (..) => (&NOTE, BODY, text),
    }
}

/// What a person at this device could do: make what is not there, change what is, bring back what was taken away.
fn add(draft: &mut Draft, device: &Device, touch: &Touch) {
    let (table, column, value) = cell(touch);
    let id = row(touch.row);
    let is_drafted = draft.rows().any(|known| known == (table.number, id));
    match device.cell(table, id, "deleted") {
        _ if is_drafted => draft.set(table, id, column, value),
        None => draft.create(table, id, [(column, value)]),
        Some(_) if table.is_append_only() => {}
        Some(Value::Null) if touch.deletes => draft.delete(table, id, true),
        Some(Value::Null) => draft.set(table, id, column, value),
        Some(_) => draft.delete(table, id, false),
    }
}

/// The step's effect; returns the device whose file may have changed.
fn play(devices: &mut [Device], receipts: &mut [Vec<journal::Receipt>], step: &Step) -> usize {
    match step {
        Step::Change {
            device: at,
            minute,
            touches,
        } => {
            let mut draft = Draft::default();
            let device = &mut devices[*at];
            touches
                .iter()
                .for_each(|touch| add(&mut draft, device, touch));
            if !draft.is_empty() {
                let receipt = device
                    .try_commit(draft, NINE_MS + minute * MINUTE_MS)
                    .unwrap();
                receipts[*at].push(receipt);
            }
            *at
        }
        Step::Undo { device: at, back } => {
            let known = &mut receipts[*at];
            if let Some(receipt) = known.len().checked_sub(back + 1).map(|index| known[index]) {
                match devices[*at].undo(receipt) {
                    Ok(receipt) => known.push(receipt),
                    Err(journal::Error::Superseded) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            *at
        }
        Step::Send {
            from,
            to,
            which,
            batch,
        } => {
            let entries = devices[*from].entries();
            if !entries.is_empty() {
                let picked: Vec<Entry> = which
                    .iter()
                    .map(|index| entries[index % entries.len()].clone())
                    .collect();
                for batch in picked.chunks(*batch) {
                    devices[*to].receive(batch).unwrap();
                }
            }
            *to
        }
    }
}

/// The tables say what the entries mean, nothing is hidden, and the file can prove itself.
fn check(device: &Device) {
    let entries = device.entries();
    let meaning = oracle::meaning(&entries);
    assert_eq!(oracle::told(device), meaning);
    assert!(device.prove().holds(), "{:?}", device.prove());
    let by_place: BTreeMap<Place, &Entry> = entries.iter().map(|e| (place(e), e)).collect();
    for conflict in device.conflicts() {
        let stands = conflict.versions.iter().map(|version| &version.value);
        assert!(stands.collect::<BTreeSet<_>>().len() > 1);
    }
    // A row is hidden only if whoever took it away had seen all that it held.
    for ((table, row, column), cell) in &meaning {
        let deletion = &meaning[&(*table, *row, 0)];
        if *column != 0 && deletion.shown != Value::Null {
            for head in &cell.heads {
                let is_seen =
                    |by: &Place| by == head || oracle::past(&by_place, by_place[by]).contains(head);
                assert!(deletion.heads.iter().any(is_seen), "{table} hides {head:?}");
            }
        }
    }
}

fn shuffled(entries: &[Entry], seed: u64) -> Vec<Entry> {
    let mut keyed: Vec<_> = entries
        .iter()
        .map(|entry| {
            (
                blake3::hash(format!("{seed}{:?}", place(entry)).as_bytes()),
                entry,
            )
        })
        .collect();
    keyed.sort_by_key(|(key, _)| *key.as_bytes());
    keyed.into_iter().map(|(_, entry)| entry.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn devices_that_hold_the_same_entries_agree((count, steps, seed) in history()) {
        let mut devices: Vec<Device> = (1..=count)
            .map(|number| Device::new([u8::try_from(number).unwrap(); 16]))
            .collect();
        let mut receipts = vec![Vec::new(); count];
        for step in &steps {
            let touched = play(&mut devices, &mut receipts, step);
            check(&devices[touched]);
        }
        let written: usize = receipts.iter().map(Vec::len).sum();
        let all: BTreeMap<Place, Entry> = devices
            .iter()
            .flat_map(Device::entries)
            .map(|entry| (place(&entry), entry))
            .collect();
        prop_assert_eq!(all.len(), written);
        let all: Vec<Entry> = all.into_values().collect();
        for (device, salt) in devices.iter_mut().zip(0..) {
            for batch in shuffled(&all, seed.wrapping_add(salt)).chunks(3) {
                device.receive(batch).unwrap();
            }
            let received = device.receive(&all).unwrap();
            prop_assert_eq!((received.known, received.held), (all.len() as u64, 0));
            check(device);
        }
        for pair in devices.windows(2) {
            prop_assert_eq!(pair[0].digest(), pair[1].digest());
            prop_assert_eq!(pair[0].conflicts(), pair[1].conflicts());
        }
    }
}
