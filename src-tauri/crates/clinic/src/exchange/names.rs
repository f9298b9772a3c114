//! From FHIR's words to the clinic's. Pure.

use interop::fhir::{Deceased, Gender, NameIn, PatientIn, When};

use crate::patients::{Death, Names};
use crate::time::Zone;

/// The name that a person goes by: the official one, else a usual one, else any that is not old.
pub(super) fn main_name(patient: &PatientIn) -> Option<usize> {
    let rank = |name: &NameIn| match name.usage.as_deref() {
        Some("official") => 0,
        Some("usual") => 1,
        None => 2,
        Some("old" | "maiden") => 4,
        Some(_) => 3,
    };
    let named = patient
        .names
        .iter()
        .enumerate()
        .filter(|(_, name)| name.display().is_some());
    named
        .min_by_key(|(index, name)| (rank(name), *index))
        .map(|(index, _)| index)
}

/// A name as it is kept. Somebody without any is "?", so that nobody is hidden.
pub(super) fn names_of(name: Option<&NameIn>) -> Names {
    let given = name.map(|name| name.given.join(" ")).unwrap_or_default();
    let family = name.and_then(|name| name.family.clone().or_else(|| name.text.clone()));
    let family = family.unwrap_or_default();
    // "text" holds the whole name: where it stands in for the family name, the given name is in it already.
    let given = if name.is_some_and(|name| name.family.is_none() && name.text.is_some()) {
        String::new()
    } else {
        given
    };
    Names::new(&fit(&family), Some(&fit(&given))).unwrap_or_else(|_empty| Names {
        family: "?".to_owned(),
        given: None,
    })
}

/// One line that fits; what is cut stands in the kept resource.
pub(super) fn fit(text: &str) -> String {
    let clean = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let text: String = clean.take(200).collect();
    text.trim().to_owned()
}

pub(super) fn some(text: Option<&str>) -> Option<String> {
    text.map(fit).filter(|text| !text.is_empty())
}

pub(super) fn sex(gender: Option<Gender>) -> &'static str {
    match gender {
        Some(Gender::Female) => "female",
        Some(Gender::Male) => "male",
        Some(Gender::Other) => "other",
        Some(Gender::Unknown) | None => "unknown",
    }
}

/// The day of an instant or date, as far as it is known, and the instant itself.
pub(super) fn day_and_instant(when: &When, zone: Zone) -> (String, Option<i64>) {
    match when {
        When::Instant { utc_ms, .. } => (zone.date(*utc_ms).to_string(), Some(*utc_ms)),
        When::Local { date, .. } | When::Date(date) => (date.clone(), None),
    }
}

/// Whether they died, and on which day as far as that is known.
pub(super) fn death(deceased: Option<&Deceased>, zone: Zone) -> Option<Death> {
    match deceased {
        Some(Deceased::At(when)) => Some(Death {
            date: Some(day_and_instant(when, zone).0),
        }),
        Some(Deceased::Yes) => Some(Death { date: None }),
        Some(Deceased::No) | None => None,
    }
}

/// The language they would rather speak.
pub(super) fn language(patient: &PatientIn) -> Option<String> {
    let languages = &patient.languages;
    let chosen = languages
        .iter()
        .find(|language| language.preferred)
        .or(languages.first())?;
    some(chosen.code.as_deref().or(chosen.text.as_deref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(usage: &str, family: Option<&str>, given: &[&str], text: Option<&str>) -> NameIn {
        NameIn {
            usage: Some(usage.to_owned()),
            family: family.map(str::to_owned),
            given: given.iter().map(|name| (*name).to_owned()).collect(),
            text: text.map(str::to_owned),
            ..NameIn::default()
        }
    }

    #[test]
    fn people_go_by_their_official_name() {
        let patient = PatientIn {
            names: vec![
                named("maiden", Some("Old"), &[], None),
                named("official", Some("New"), &["A", "B"], None),
            ],
            ..PatientIn::default()
        };
        assert_eq!(main_name(&patient), Some(1));
        let names = names_of(patient.names.get(1));
        assert_eq!(
            (names.family.as_str(), names.given.as_deref()),
            ("New", Some("A B"))
        );
    }

    #[test]
    fn whoever_has_no_name_is_not_hidden() {
        assert_eq!(names_of(None).family, "?");
        assert_eq!(
            names_of(Some(&named("usual", None, &[], Some("Pelé")))).family,
            "Pelé"
        );
        assert_eq!(
            names_of(Some(&named("usual", None, &["Solo"], None))).family,
            "Solo"
        );
    }
}
