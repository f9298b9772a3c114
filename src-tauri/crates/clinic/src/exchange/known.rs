//! Which patient a reference means: two systems both have a "Patient/1", so a file is asked first whom it means itself.

use std::collections::HashMap;

use interop::fhir::{PatientIn, reference};

use super::names::main_name;
use crate::ids::PatientId;

/// The patients of an import, by the keys of `interop::fhir::reference`.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// As the file that is being read calls them, where another may call somebody else so.
    here: HashMap<String, PatientId>,
    /// As all files call them; nobody, where they mean two.
    anywhere: HashMap<String, Option<PatientId>>,
}

impl Known {
    pub(super) fn add(&mut self, keys: Vec<String>, id: PatientId) {
        for key in keys {
            if !is_unique(&key) {
                self.here.insert(key.clone(), id);
            }
            let meant = self.anywhere.entry(key).or_insert(Some(id));
            *meant = meant.filter(|one| *one == id);
        }
    }

    /// Another file begins, or none is left.
    pub(super) fn leave_file(&mut self) {
        self.here.clear();
    }

    /// Whom a reference means, as far as that is sure by now.
    pub(super) fn find(&self, to: &str, waits: Waits) -> Option<PatientId> {
        let key = reference::key(to);
        let is_sure = matches!(waits, Waits::NoLonger) || is_unique(&key);
        let anywhere = || self.anywhere.get(&key).filter(|_| is_sure).copied();
        self.here
            .get(&key)
            .copied()
            .or_else(|| anywhere().flatten())
    }
}

/// How long something waits for the patient whom it refers to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Waits {
    /// Until its file is read.
    ForFile,
    /// Until all files are.
    ForOthers,
    NoLonger,
}

/// Who this is, wherever the file came from. An address or UUID is unique; "Patient/1" is not: two systems both have
/// one, so what the person is counts too.
pub(super) fn identity(keys: &[String], given: &PatientIn) -> String {
    if let Some(id) = given
        .source_id
        .as_deref()
        .filter(|id| uuid::Uuid::parse_str(id).is_ok())
    {
        return id.to_ascii_lowercase();
    }
    if let Some(key) = keys.iter().find(|key| is_unique(key)) {
        return key.clone();
    }
    let name = main_name(given).and_then(|index| given.names.get(index)?.display());
    let identifier = given
        .identifiers
        .first()
        .map(|identifier| identifier.value.as_str());
    let born = given.birth_date.as_deref();
    let words = [
        keys.first().map(String::as_str),
        identifier,
        born,
        name.as_deref(),
    ];
    words.map(Option::unwrap_or_default).join("\u{1f}")
}

/// What the identity of the patient may be whom a reference means, where an earlier import brought them: only names that
/// are nobody else's say who it is.
pub(super) fn identities(to: &str) -> Vec<String> {
    let key = reference::key(to);
    if !is_unique(&key) {
        return Vec::new();
    }
    let tail = key.rsplit(['/', ':']).next().unwrap_or_default();
    let id = uuid::Uuid::parse_str(tail).map(|_uuid| tail.to_ascii_lowercase());
    id.into_iter().chain([key.clone()]).collect()
}

/// Whether nobody else is called so: an address or UUID, unlike "Patient/1".
fn is_unique(key: &str) -> bool {
    let tail = key.rsplit(['/', ':']).next().unwrap_or_default();
    key.contains("://") || uuid::Uuid::parse_str(tail).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_two_files_give_to_two_means_nobody_elsewhere() {
        let [one, other] = [1, 2].map(|id| PatientId(uuid::Uuid::from_u128(id)));
        let keys = |more: &str| vec!["Patient/1".to_owned(), more.to_owned()];
        let mut known = Known::default();
        known.add(keys("https://a.example/Patient/1"), one);
        let now = |known: &Known, to: &str| known.find(to, Waits::ForFile);
        let last = |known: &Known, to: &str| known.find(to, Waits::NoLonger);
        assert_eq!(now(&known, "Patient/1"), Some(one));
        known.leave_file();
        assert_eq!(now(&known, "Patient/1"), None, "the file may bring its own");
        assert_eq!(now(&known, "https://a.example/Patient/1"), Some(one));
        assert_eq!(last(&known, "Patient/1"), Some(one));
        known.add(keys("https://b.example/Patient/1"), other);
        assert_eq!(now(&known, "Patient/1"), Some(other));
        known.leave_file();
        assert_eq!(last(&known, "Patient/1"), None);
        assert_eq!(now(&known, "https://b.example/Patient/1"), Some(other));
    }
}
