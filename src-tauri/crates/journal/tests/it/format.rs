//! Entries as bytes: they are kept for ever, so their form never changes silently.

use journal::{Dot, Entry, Hlc, Op, Set, Value};
use proptest::prelude::*;

fn sample() -> Entry {
    let sets = vec![
        Set {
            column: 1,
            value: "Silva".into(),
            base: vec![Dot { log: 0, seq: 1 }],
        },
        Set {
            column: 300,
            value: Value::Null,
            base: Vec::new(),
        },
        Set {
            column: 2,
            value: Value::Int(-5),
            base: vec![Dot { log: 1, seq: 500 }],
        },
        Set {
            column: 3,
            value: Value::Blob(vec![0, 255]),
            base: Vec::new(),
        },
    ];
    Entry {
        logs: vec![[0x11; 16], [0x22; 16]],
        seq: 2,
        prev: [0x33; 32],
        hlc: Hlc::at(1_795_251_600_000),
        wall_ms: 1_795_251_600_000,
        person: [0x44; 16],
        command: "patients.update".into(),
        deps: vec![Dot { log: 1, seq: 500 }],
        ops: vec![Op {
            table: 7,
            row: [0x55; 16],
            creates: true,
            sets,
        }],
    }
}

/// From the first version that wrote clinics.
const GOLDEN: &str = "\
    0211111111111111111111111111111111222222222222222222222222222222\
    2202333333333333333333333333333333333333333333333333333333333333\
    3333808080a8afd5fea10380eaabd5bf68444444444444444444444444444444\
    440f70617469656e74732e7570646174650101f4030107555555555555555555\
    55555555555555010401020553696c7661010001ac0200000201090101f40303\
    030200ff00";

#[test]
fn the_form_of_an_entry_never_changes() {
    let bytes = sample().encode().unwrap();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, GOLDEN);
}

#[test]
fn only_whole_entries_are_read() {
    let bytes = sample().encode().unwrap();
    assert_eq!(Entry::decode(&bytes).unwrap(), sample());
    for cut in 0..bytes.len() {
        assert!(Entry::decode(&bytes[..cut]).is_err());
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert!(Entry::decode(&longer).is_err());
    let homeless = Entry {
        logs: Vec::new(),
        deps: Vec::new(),
        ops: Vec::new(),
        ..sample()
    };
    assert!(Entry::decode(&homeless.encode().unwrap()).is_err());
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Int),
        any::<String>().prop_map(Value::Text),
        any::<Vec<u8>>().prop_map(Value::Blob),
    ]
}

fn dots() -> impl Strategy<Value = Vec<Dot>> {
    prop::collection::vec((any::<u32>(), any::<u64>()), 0..3).prop_map(|dots| {
        dots.into_iter()
            .map(|(log, seq)| Dot { log, seq })
            .collect()
    })
}

fn op() -> impl Strategy<Value = Op> {
    let set = (any::<u16>(), value(), dots()).prop_map(|(column, value, base)| Set {
        column,
        value,
        base,
    });
    (
        any::<u16>(),
        any::<[u8; 16]>(),
        any::<bool>(),
        prop::collection::vec(set, 0..4),
    )
        .prop_map(|(table, row, creates, sets)| Op {
            table,
            row,
            creates,
            sets,
        })
}

prop_compose! {
    fn entry()(
        logs in prop::collection::vec(any::<[u8; 16]>(), 1..4),
        seq: u64,
        prev: [u8; 32],
        (hlc, wall_ms) in any::<(i64, i64)>(),
        person: [u8; 16],
        command: String,
        deps in dots(),
        ops in prop::collection::vec(op(), 0..4),
    ) -> Entry {
        Entry { logs, seq, prev, hlc: Hlc(hlc), wall_ms, person, command, deps, ops }
    }
}

proptest! {
    #[test]
    fn an_entry_survives_its_bytes(entry in entry()) {
        prop_assert_eq!(Entry::decode(&entry.encode().unwrap()).unwrap(), entry);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        if let Ok(entry) = Entry::decode(&bytes) {
            prop_assert!(entry.encode().is_ok());
        }
    }

    #[test]
    fn damaged_bytes_are_read_or_refused(entry in entry(), place: usize, byte: u8) {
        let mut bytes = entry.encode().unwrap();
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Ok(entry) = Entry::decode(&bytes) {
            let mut device = crate::device::Device::new([1; 16]);
            // Taken, held or refused, but never a panic, and never a file that cannot prove itself.
            drop(device.receive(&[entry]));
            prop_assert!(device.prove().holds());
        }
    }
}
