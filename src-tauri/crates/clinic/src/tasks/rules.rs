//! To whom a task goes, who sees it, and what its words may be. Pure.

use super::model::{Addressee, StaffTask, TaskKind};
use crate::Error;
use crate::ids::PersonId;
use crate::patients::{clean_line, clean_lines};
use crate::people::Role;

const LONGEST_TEXT_CHARS: usize = 4000;

/// A person or a role, never both.
///
/// # Errors
/// `input.invalid` on `to_person_id`: `missing`, or `person_and_role`.
pub(super) fn addressee(person: Option<PersonId>, role: Option<Role>) -> Result<Addressee, Error> {
    match (person, role) {
        (Some(person), None) => Ok(Addressee::Person(person)),
        (None, Some(role)) => Ok(Addressee::Role(role)),
        (None, None) => Err(Error::invalid("to_person_id", "missing")),
        (Some(_), Some(_)) => Err(Error::invalid("to_person_id", "person_and_role")),
    }
}

/// What was written; nothing if it is empty.
///
/// # Errors
/// `input.invalid` on `text`.
pub(super) fn words(text: &str) -> Result<Option<String>, Error> {
    clean_lines("text", text, LONGEST_TEXT_CHARS)
}

/// Who telephoned, or from where, as it was said.
///
/// # Errors
/// `input.invalid` on the field.
pub(super) fn caller(field: &str, text: Option<&str>) -> Result<Option<String>, Error> {
    clean_line(field, text.unwrap_or_default(), 200)
}

impl StaffTask {
    /// What is left of it for somebody who may not open the record that it is about.
    pub(super) fn veil(&mut self) {
        self.restricted = true;
        self.text.clear();
        self.patient = None;
        self.caller_name = None;
        self.caller_phone = None;
    }

    /// Whether this person may read it and work on it.
    pub(super) fn is_for(&self, person: PersonId, role: Role) -> bool {
        if self.kind == TaskKind::Alert {
            return role == Role::Owner;
        }
        self.patient.is_some()
            || self.sender_id == person
            || self.to_person_id == Some(person)
            || self.to_role == Some(role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_goes_to_somebody_and_to_one_alone() {
        let person = PersonId(uuid::Uuid::nil());
        let went = |person, role| addressee(person, role).ok();
        assert_eq!(went(Some(person), None), Some(Addressee::Person(person)));
        assert_eq!(
            went(None, Some(Role::Nurse)),
            Some(Addressee::Role(Role::Nurse))
        );
        assert_eq!(went(None, None), None);
        assert_eq!(went(Some(person), Some(Role::Nurse)), None);
    }
}
