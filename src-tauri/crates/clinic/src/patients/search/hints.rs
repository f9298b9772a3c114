//! Who in one segment may be the patient that is being registered.

use super::bits::Bits;
use super::fold::{order_key, tokens};
use super::model::{HintQuery, Reason};
use super::query::{phone_probes, sound_terms};
use super::record::Civil;
use super::segment::{OrderKey, Segment};
use super::terms::{BIRTH, FAMILY, OTHER, PHONE_WHOLE, digits, term};

/// Most hints shown.
pub(super) const HINTS: usize = 5;

/// A possible duplicate; the greatest is the likeliest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Likeness {
    reasons: u32,
    weights: u32,
}

impl Likeness {
    fn of(reasons: u8) -> Self {
        let weights = Reason::ALL
            .iter()
            .filter(|reason| has(reasons, **reason))
            .map(|reason| {
                // Earlier reasons say more.
                1 << (Reason::ALL.len() - *reason as usize)
            });
        Self {
            reasons: reasons.count_ones(),
            weights: weights.sum(),
        }
    }
}

/// A candidate of one segment.
#[derive(Clone, Copy)]
pub(super) struct Suspect {
    pub(super) likeness: Likeness,
    pub(super) slot: u32,
    reasons: u8,
}

impl Suspect {
    pub(super) fn reasons(&self) -> Vec<Reason> {
        Reason::ALL
            .into_iter()
            .filter(|reason| has(self.reasons, *reason))
            .collect()
    }
}

const fn has(reasons: u8, reason: Reason) -> bool {
    reasons >> reason as u8 & 1 == 1
}

/// The likeliest duplicates in `segment`, likeliest first.
pub(super) fn suspects(segment: &Segment, query: &HintQuery<'_>) -> Vec<Suspect> {
    let family = order_key(query.family_name);
    let given = order_key(query.given_name);
    let same = called(segment, &family, &given);
    let swapped = if family == given || given.is_empty() {
        Bits::empty(segment.slots())
    } else {
        called(segment, &given, &family)
    };
    let family_alike = alike(segment, query.family_name);
    let given_alike = alike(segment, query.given_name);
    let mut sounds = family_alike.clone();
    sounds.intersect_with(&given_alike);
    sounds.subtract(&same);
    sounds.subtract(&swapped);
    let phone = with_phone(segment, query.phone.unwrap_or_default());
    let birth = born(segment, query.birth_date.unwrap_or_default());

    let mut candidates = family_alike;
    candidates.union_with(&given_alike);
    candidates.intersect_with(&birth);
    if query.birth_date.is_none() {
        candidates.union_with(&sounds);
    }
    for set in [&same, &swapped, &phone] {
        candidates.union_with(set);
    }
    candidates.intersect_with(&segment.live);
    if let Some(slot) = query.except.and_then(|id| segment.slot_of(&id)) {
        candidates.remove(slot);
    }
    let evidence = [same, phone, birth, swapped, sounds];
    best(&candidates, &evidence)
}

/// The best of `candidates`; `evidence` is in the order of [`Reason::ALL`].
fn best(candidates: &Bits, evidence: &[Bits]) -> Vec<Suspect> {
    let mut best: Vec<Suspect> = Vec::with_capacity(HINTS + 1);
    for slot in candidates.iter() {
        let reasons = (0..).zip(evidence).fold(0_u8, |reasons, (place, set)| {
            reasons | u8::from(set.contains(slot)) << place
        });
        let likeness = Likeness::of(reasons);
        let is_full = best.len() >= HINTS;
        if is_full && best.last().is_some_and(|last| last.likeness >= likeness) {
            continue;
        }
        let place = best.partition_point(|other| other.likeness >= likeness);
        best.insert(
            place,
            Suspect {
                likeness,
                slot,
                reasons,
            },
        );
        best.truncate(HINTS);
    }
    best
}

/// Everybody of exactly this name, by place in the alphabet.
fn called(segment: &Segment, family: &str, given: &str) -> Bits {
    let mut bits = Bits::empty(segment.slots());
    if family.is_empty() {
        return bits;
    }
    let name = (family, given);
    let of = |key: &OrderKey| (key.0.as_str(), key.1.as_str()).cmp(&name);
    let first = segment.first_slot(|key| of(key).is_lt());
    let end = segment.first_slot(|key| of(key).is_le());
    bits.insert_run(first, end.saturating_sub(first));
    bits
}

/// Everybody who has all words of `name` among their names, or words that sound alike.
fn alike(segment: &Segment, name: &str) -> Bits {
    let mut all: Option<Bits> = None;
    for word in name.split_whitespace().take(4) {
        let mut bits = Bits::empty(segment.slots());
        for token in tokens(word) {
            let sounds = sound_terms(&token).into_iter().map(|(sound, _)| sound);
            for term in [FAMILY, OTHER]
                .map(|kind| term(kind, &token))
                .into_iter()
                .chain(sounds)
            {
                insert_exact(segment, &term, &mut bits);
            }
        }
        match &mut all {
            None => all = Some(bits),
            Some(all) => all.intersect_with(&bits),
        }
    }
    all.unwrap_or_default()
}

fn insert_exact(segment: &Segment, term: &[u8], bits: &mut Bits) {
    if let Some(postings) = segment.dict.exact(term) {
        postings.insert_into(bits);
    }
}

fn with_phone(segment: &Segment, phone: &str) -> Bits {
    let mut bits = Bits::empty(segment.slots());
    let typed = digits(phone);
    if typed.len() >= PHONE_WHOLE {
        for probe in phone_probes(&typed) {
            match probe.longer {
                None => insert_exact(segment, &probe.term, &mut bits),
                Some(_) => {
                    segment
                        .dict
                        .scan(&probe.term, |_, postings| postings.insert_into(&mut bits));
                }
            }
        }
    }
    bits
}

/// Everybody born on this date, or on one that a slip of the hand makes of it.
fn born(segment: &Segment, birth_date: &str) -> Bits {
    let mut bits = Bits::empty(segment.slots());
    let Some(date) = Civil::parse(birth_date) else {
        return bits;
    };
    let digits = date.digits();
    let mut terms = vec![digits.clone()];
    if digits.len() == 8 {
        terms.extend(slips(date));
        // People who know only their year or month.
        terms.extend(
            [4, 6]
                .iter()
                .filter_map(|known| digits.get(..*known))
                .map(str::to_owned),
        );
        terms
            .iter()
            .for_each(|digits| insert_exact(segment, &term(BIRTH, digits), &mut bits));
    } else {
        segment.dict.scan(&term(BIRTH, &digits), |_, found| {
            found.insert_into(&mut bits);
        });
    }
    bits
}

/// Dates with day and month swapped, one digit wrong, or two neighbouring digits swapped.
fn slips(date: Civil) -> Vec<String> {
    let (month, day) = (date.day, date.month);
    let mut slips: Vec<String> = Civil { month, day, ..date }
        .checked()
        .map(Civil::digits)
        .into_iter()
        .collect();
    let typed = date.digits().into_bytes();
    for place in 0..typed.len() {
        for digit in b'0'..=b'9' {
            let mut slip = typed.clone();
            if let Some(wrong) = slip.get_mut(place) {
                *wrong = digit;
            }
            slips.extend(String::from_utf8(slip));
        }
        if place + 1 < typed.len() {
            let mut slip = typed.clone();
            slip.swap(place, place + 1);
            slips.extend(String::from_utf8(slip));
        }
    }
    slips
}
