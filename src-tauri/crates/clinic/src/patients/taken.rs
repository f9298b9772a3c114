//! What merges took from one record for another, and giving it back in whichever order they are taken apart. Pure.

use std::collections::BTreeMap;

use journal::Value;

use crate::ids::{PartId, PatientId};

/// What a merge took from a record, and what stood in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) id: PartId,
    pub(super) into: PatientId,
    pub(super) from: PatientId,
    pub(super) what: String,
    pub(super) before: Vec<Value>,
    pub(super) after: Vec<Value>,
}

/// Gives back what was taken from the record that leaves, and what it took itself from records that stay behind.
///
/// `all` are takings of the same thing in their order, `cells` what stands in the records that took.
pub(super) fn give_back(
    all: &mut Vec<Taken>,
    cells: &mut BTreeMap<PatientId, Vec<Value>>,
    leaving: PatientId,
) {
    let is_over = |taken: &Taken| taken.from == leaving || taken.into == leaving;
    while let Some(place) = all.iter().position(is_over) {
        let gone = all.remove(place);
        put_right(all, cells, &gone, gone.into);
    }
}

/// Puts what stood in a record before a taking where the taking shows now: into what a later one replaced, or else into
/// the record, and on into whoever took it from there. What somebody has changed since stays.
fn put_right(
    all: &mut [Taken],
    cells: &mut BTreeMap<PatientId, Vec<Value>>,
    gone: &Taken,
    record: PatientId,
) {
    let mut place = (record, gone.id);
    loop {
        let (record, since) = place;
        let mut others = all.iter_mut();
        if let Some(later) = others.find(|later| later.into == record && later.id > since) {
            if later.before == gone.after {
                later.before.clone_from(&gone.before);
            }
            return;
        }
        match cells.get_mut(&record) {
            Some(shown) if *shown == gone.after => shown.clone_from(&gone.before),
            _ => return,
        }
        let mut others = all.iter_mut();
        let Some(on) = others.find(|on| on.from == record && on.after == gone.after) else {
            return;
        };
        on.after.clone_from(&gone.before);
        place = (on.into, on.id);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Records that say their own number, and merges that take it or not.
    struct World {
        under: Vec<Option<usize>>,
        cells: BTreeMap<PatientId, Vec<Value>>,
        taken: Vec<Taken>,
        next: u128,
    }

    fn record(number: usize) -> PatientId {
        PatientId(uuid::Uuid::from_u128(number.try_into().unwrap()))
    }

    fn own(number: usize) -> Vec<Value> {
        vec![format!("name {number}").into()]
    }

    impl World {
        fn new(records: usize) -> Self {
            Self {
                under: vec![None; records],
                cells: (0..records).map(|one| (record(one), own(one))).collect(),
                taken: Vec::new(),
                next: 0,
            }
        }

        fn merge(&mut self, into: usize, from: usize, takes: bool) {
            if into == from || self.under[into].is_some() || self.under[from].is_some() {
                return;
            }
            for under in &mut self.under {
                if *under == Some(from) {
                    *under = Some(into);
                }
            }
            self.under[from] = Some(into);
            let [before, after] = [into, from].map(|one| self.cells[&record(one)].clone());
            if takes && before != after {
                self.next += 1;
                self.cells.insert(record(into), after.clone());
                self.taken.push(Taken {
                    id: PartId(uuid::Uuid::from_u128(self.next)),
                    into: record(into),
                    from: record(from),
                    what: String::new(),
                    before,
                    after,
                });
            }
        }

        fn unmerge(&mut self, leaving: usize) {
            if self.under[leaving].take().is_some() {
                give_back(&mut self.taken, &mut self.cells, record(leaving));
            }
        }

        /// Whoever stands says their own name or that of a record that is shown under them.
        fn check(&self) {
            for (number, under) in self.under.iter().enumerate() {
                let shown = &self.cells[&record(number)];
                let mut theirs = (0..self.under.len())
                    .filter(|other| *other == number || self.under[*other] == Some(number));
                assert!(
                    under.is_some() || theirs.any(|other| *shown == own(other)),
                    "{number} says {shown:?}: {:?} {:?}",
                    self.under,
                    self.taken
                );
            }
        }
    }

    proptest! {
        #[test]
        fn whichever_order_ends_with_everybodys_own(
            steps in prop::collection::vec((0..5_usize, 0..5_usize, any::<bool>(), 0..4_u8), 1..40),
            order in Just((0..5_usize).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let mut world = World::new(5);
            for (one, other, takes, what) in steps {
                if what == 0 {
                    world.unmerge(one);
                } else {
                    world.merge(one, other, takes);
                }
                world.check();
            }
            for leaving in order {
                world.unmerge(leaving);
                world.check();
            }
            for number in 0..5 {
                prop_assert_eq!(&world.cells[&record(number)], &own(number));
            }
            prop_assert!(world.taken.is_empty());
        }
    }

    #[test]
    fn what_somebody_changed_since_stays() {
        let mut world = World::new(3);
        world.merge(2, 0, true);
        world.cells.insert(record(2), vec!["changed".into()]);
        world.merge(2, 1, true);
        world.unmerge(0);
        world.unmerge(1);
        assert_eq!(world.cells[&record(2)], ["changed".into()]);
    }
}
