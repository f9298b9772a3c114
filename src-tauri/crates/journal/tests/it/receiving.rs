//! What comes from elsewhere is taken whole, held until its causes arrive, or refused.

use journal::{Dot, Entry, Error, LogId, Op, Set};

use crate::device::{Device, FAMILY_NAME, PATIENT, PHONE, register, rename, row, two_devices};
use crate::oracle;

/// Somebody's journal of four entries, each needing the one before.
fn history() -> (Device, Vec<Entry>) {
    let (mut anna, mut ben) = two_devices();
    ben.change(|draft| rename(draft, 1, "Souza"));
    ben.send_to(&mut anna);
    anna.change(|draft| draft.set(&PATIENT, row(1), PHONE, "123".into()));
    anna.send_to(&mut ben);
    ben.change(|draft| rename(draft, 1, "Sosa"));
    let entries = ben.entries();
    (ben, entries)
}

fn forged(entry: &Entry) -> Entry {
    Entry {
        command: "tests.forged".into(),
        ..entry.clone()
    }
}

/// Refused, and after the rollback the file is as it was.
fn refusal(device: &mut Device, entries: &[Entry]) -> Error {
    let known = |device: &Device| (device.digest(), device.entries(), held(device));
    let before = known(device);
    let error = device.receive(entries).unwrap_err();
    assert_eq!(known(device), before);
    assert!(device.prove().holds());
    error
}

fn held(device: &Device) -> u64 {
    device
        .conn
        .query_row("SELECT count(*) FROM journal_held", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn entries_are_held_until_their_causes_arrive() {
    let (ben, entries) = history();
    let mut carla = Device::new([3; 16]);
    let backwards = [3, 2, 1].map(|index: usize| entries[index].clone());
    let received = carla.receive(&backwards).unwrap();
    assert_eq!((received.applied, received.held), (0, 3));
    assert!(carla.cell(&PATIENT, row(1), "id").is_none());
    let received = carla.receive(&entries[..1]).unwrap();
    assert_eq!((received.applied, received.held), (4, 0));
    assert_eq!(carla.digest(), ben.digest());
    let received = carla.receive(&entries).unwrap();
    assert_eq!((received.applied, received.known, received.held), (0, 4, 0));
    assert!(carla.prove().holds());
}

#[test]
fn a_batch_in_the_wrong_order_is_taken_at_once() {
    let (ben, mut entries) = history();
    let mut carla = Device::new([3; 16]);
    entries.reverse();
    assert_eq!(carla.receive(&entries).unwrap().applied, 4);
    assert_eq!(carla.digest(), ben.digest());
}

#[test]
fn another_entry_in_a_known_place_is_a_fork() {
    let (_, entries) = history();
    let mut carla = Device::new([3; 16]);
    carla.receive(&entries[..1]).unwrap();
    let batch = [entries[1].clone(), forged(&entries[0])];
    assert!(matches!(
        refusal(&mut carla, &batch),
        Error::Forked { seq: 1, .. }
    ));
}

#[test]
fn another_entry_in_a_held_place_is_a_fork() {
    let (_, entries) = history();
    let mut carla = Device::new([3; 16]);
    carla.receive(&entries[3..]).unwrap();
    assert_eq!(carla.receive(&entries[3..]).unwrap().held, 1);
    let error = refusal(&mut carla, &[forged(&entries[3])]);
    assert!(matches!(error, Error::Forked { seq: 2, .. }));
}

#[test]
fn an_entry_that_does_not_continue_its_log_is_refused() {
    let (_, entries) = history();
    let mut carla = Device::new([3; 16]);
    let batch = [
        entries[0].clone(),
        Entry {
            prev: [7; 32],
            ..entries[1].clone()
        },
    ];
    assert!(matches!(
        refusal(&mut carla, &batch),
        Error::BrokenChain { seq: 1, .. }
    ));
    // Held first, and found out when its predecessor arrives.
    let late = Entry {
        prev: [7; 32],
        ..entries[2].clone()
    };
    carla.receive(&[late]).unwrap();
    assert!(matches!(
        refusal(&mut carla, &entries[..2]),
        Error::BrokenChain { seq: 2, .. }
    ));
}

#[test]
fn entries_that_contradict_themselves_are_refused() {
    let (_, entries) = history();
    let mut carla = Device::new([3; 16]);
    let first = &entries[0];
    let op = first.ops[0].clone();
    let twice = Op {
        sets: vec![op.sets[0].clone(), op.sets[0].clone()],
        ..op.clone()
    };
    let from_nowhere = Set {
        base: vec![Dot { log: 5, seq: 1 }],
        ..op.sets[0].clone()
    };
    let forgeries = [
        Entry {
            logs: Vec::new(),
            ..first.clone()
        },
        Entry {
            seq: 0,
            ..first.clone()
        },
        Entry {
            seq: u64::MAX,
            ..first.clone()
        },
        Entry {
            ops: vec![op.clone(), op.clone()],
            ..first.clone()
        },
        Entry {
            ops: vec![twice],
            ..first.clone()
        },
        Entry {
            deps: vec![Dot { log: 5, seq: 1 }],
            ..first.clone()
        },
        Entry {
            ops: vec![Op {
                sets: vec![from_nowhere],
                ..op
            }],
            ..first.clone()
        },
    ];
    for forgery in forgeries {
        assert!(matches!(
            refusal(&mut carla, &[forgery]),
            Error::Undecodable
        ));
    }
}

/// An entry by hand that replaces what it does not list among its causes.
fn careless(log: LogId, base: Dot, other: LogId) -> Entry {
    let set = Set {
        column: FAMILY_NAME.number,
        value: "Careless".into(),
        base: vec![base],
    };
    Entry {
        logs: vec![log, other],
        seq: 1,
        prev: [0; 32],
        hlc: journal::Hlc::at(0),
        wall_ms: 0,
        person: row(9),
        command: "tests.careless".into(),
        deps: Vec::new(),
        ops: vec![Op {
            table: PATIENT.number,
            row: row(1),
            creates: false,
            sets: vec![set],
        }],
    }
}

#[test]
fn what_an_entry_replaces_is_among_its_causes_even_if_it_does_not_say_so() {
    let mut anna = Device::new([1; 16]);
    anna.change(|draft| register(draft, 1, "Silva"));
    let careless = [careless([8; 16], Dot { log: 1, seq: 1 }, [1; 16])];
    let mut early = Device::new([3; 16]);
    assert_eq!(early.receive(&careless).unwrap().held, 1);
    anna.send_to(&mut early);
    anna.receive(&careless).unwrap();
    assert_eq!(early.digest(), anna.digest());
    // One that replaces itself can never be.
    let own = [self::careless([7; 16], Dot { log: 0, seq: 1 }, [1; 16])];
    assert_eq!(anna.receive(&own).unwrap().held, 1);
}

#[test]
fn a_change_of_a_row_that_nobody_made_keeps_order_out_of_it() {
    let mut orphan = careless([8; 16], Dot { log: 0, seq: 1 }, [1; 16]);
    orphan.ops[0].sets[0].base.clear();
    let mut anna = Device::new([1; 16]);
    let mut ben = Device::new([2; 16]);
    anna.change(|draft| register(draft, 1, "Silva"));
    ben.receive(&[orphan.clone()]).unwrap();
    assert_eq!(ben.name(1), "Careless".into());
    anna.receive(&[orphan]).unwrap();
    anna.send_to(&mut ben);
    assert_eq!(anna.digest(), ben.digest());
    assert_eq!(anna.conflicts(), ben.conflicts());
    for device in [&anna, &ben] {
        assert!(device.prove().holds());
        assert_eq!(oracle::told(device), oracle::meaning(&device.entries()));
    }
}
