//! What a list shows of those who were found.

use super::model::{Matched, PatientHit, Resembles, Sex};
use super::rows::{CardRow, Hidden};
use super::search::{Hit, Kind, Reason};
use super::shelves::veiled;

/// The hit of a card that was read from the file, as much of it as somebody may see.
pub(super) fn hit_for(hidden: &Hidden, card: &CardRow) -> PatientHit {
    if hidden.has(card.id.into()) {
        PatientHit {
            restricted: true,
            ..hit_of(&veiled(card))
        }
    } else {
        hit_of(card)
    }
}

/// The hit of a card that was read from the file.
pub(super) fn hit_of(card: &CardRow) -> PatientHit {
    PatientHit {
        id: card.id.into(),
        number: card.number,
        family_name: card.family.clone(),
        given_name: card.given.clone().unwrap_or_default(),
        preferred_name: card.preferred.clone(),
        birth_date: card.birth_date.clone(),
        sex: sex_of(card),
        phone: card.phones.first().cloned(),
        archived: card.is_archived,
        restricted: false,
        last_visit: card.last_visit.clone(),
        matched: Vec::new(),
    }
}

pub(super) fn sex_of(card: &CardRow) -> Sex {
    card.sex
        .as_deref()
        .and_then(Sex::named)
        .unwrap_or(Sex::Unknown)
}

pub(super) fn shown(hidden: &Hidden, hit: Hit) -> PatientHit {
    PatientHit {
        restricted: hidden.has(hit.id.into()),
        id: hit.id.into(),
        number: i64::try_from(hit.number).unwrap_or(i64::MAX),
        family_name: hit.family_name,
        given_name: hit.given_name,
        preferred_name: hit.preferred_name,
        birth_date: hit.birth_date,
        sex: Sex::of_code(hit.sex),
        phone: hit.phone,
        archived: hit.archived,
        last_visit: hit.last_visit,
        matched: hit.matched.iter().map(matched).collect(),
    }
}

fn matched(kind: Kind) -> Matched {
    match kind {
        Kind::Name => Matched::Name,
        Kind::SoundsLike => Matched::SoundsLike,
        Kind::Phone => Matched::Phone,
        Kind::Number => Matched::Number,
        Kind::BirthDate => Matched::BirthDate,
        Kind::Identifier => Matched::Identifier,
    }
}

pub(super) fn resembles(reason: Reason) -> Resembles {
    match reason {
        Reason::Name => Resembles::Name,
        Reason::Phone => Resembles::Phone,
        Reason::BirthDate => Resembles::BirthDate,
        Reason::Swapped => Resembles::Swapped,
        Reason::SoundsLike => Resembles::SoundsLike,
    }
}
