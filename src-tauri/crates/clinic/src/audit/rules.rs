//! What sort of thing an event is, what counts as a disclosure, and what may stand in a spreadsheet.

use super::model::AuditKind;
use crate::people::Role;

/// The sort of an event; `looks`: by the manifest somebody only looked.
pub(super) fn kind_of(event: &str, looks: bool) -> AuditKind {
    let (feature, what) = event.split_once('.').unwrap_or(("", event));
    match (feature, what) {
        (_, "denied") => AuditKind::Refused,
        (_, what) if what.ends_with("printed") => AuditKind::Printed,
        (_, what) if what.ends_with("exported") => AuditKind::Exported,
        ("people", "signed_in" | "sign_in_failed" | "recovered" | "locked") => AuditKind::SignIn,
        // Whoever breaks the glass sees, and changes nothing.
        ("patients", "glass_broken") => AuditKind::Looked,
        _ if looks => AuditKind::Looked,
        ("people" | "clinic" | "backup", _)
        | ("schedule", "set_up")
        | ("reminders", "text_changed") => AuditKind::SetUp,
        _ => AuditKind::Changed,
    }
}

/// Whether an event about a patient disclosed their record outside of their care: 45 CFR 164.528 wants those listed, and
/// leaves out treatment. Satchel cannot know why somebody looked, so what is in doubt is listed.
pub(super) fn is_disclosure(kind: AuditKind, event: &str, role: Option<Role>) -> bool {
    match kind {
        // Paper and files leave the house, and the glass is broken by those who do not treat.
        AuditKind::Printed | AuditKind::Exported => true,
        AuditKind::Looked if event == "patients.glass_broken" => true,
        AuditKind::Looked => !role.is_some_and(cares),
        AuditKind::SignIn | AuditKind::Changed | AuditKind::SetUp | AuditKind::Refused => false,
    }
}

/// Those whose work is the patients' care, the front desk's with them: they look because the patient comes.
fn cares(role: Role) -> bool {
    match role {
        Role::Clinician | Role::Nurse | Role::FrontDesk => true,
        Role::Owner | Role::Manager | Role::Biller | Role::Auditor => false,
    }
}

/// What makes a spreadsheet take a cell for a formula, at its beginning (OWASP ASVS 1.2.10, and the full-width forms).
const FORMULA: [char; 12] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
];

/// A cell of text: always in quotes, and with a single quote before what a spreadsheet would reckon with.
pub(super) fn text_cell(text: &str) -> String {
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// A cell that stays a number; empty where there is none.
pub(super) fn number_cell(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_event_is_of_the_sort_that_people_look_for() {
        for (event, looks, kind) in [
            ("people.signed_in", false, AuditKind::SignIn),
            ("people.role_changed", false, AuditKind::SetUp),
            ("patients.opened", true, AuditKind::Looked),
            ("patients.glass_broken", false, AuditKind::Looked),
            ("patients.card_printed", true, AuditKind::Printed),
            ("audit.exported", true, AuditKind::Exported),
            ("patients.changed", false, AuditKind::Changed),
            ("schedule.set_up", false, AuditKind::SetUp),
            ("clinic.clock_changed", false, AuditKind::SetUp),
            ("denied", false, AuditKind::Refused),
        ] {
            assert_eq!(kind_of(event, looks), kind, "{event}");
        }
    }

    #[test]
    fn what_leaves_the_house_is_a_disclosure_and_a_nurse_who_looks_is_care() {
        let looked = |role| is_disclosure(AuditKind::Looked, "patients.opened", role);
        assert!(!looked(Some(Role::Nurse)) && !looked(Some(Role::FrontDesk)));
        assert!(looked(Some(Role::Auditor)) && looked(Some(Role::Owner)) && looked(None));
        let nurse = Some(Role::Nurse);
        assert!(is_disclosure(
            AuditKind::Printed,
            "patients.card_printed",
            nurse
        ));
        assert!(is_disclosure(
            AuditKind::Looked,
            "patients.glass_broken",
            nurse
        ));
        assert!(!is_disclosure(AuditKind::Changed, "patients.changed", None));
    }

    /// Reads a row as RFC 4180 has it.
    fn cells(row: &str) -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut letters = row.chars().peekable();
        let mut quoted = false;
        while let Some(letter) = letters.next() {
            let cell = cells.last_mut().unwrap();
            match letter {
                '"' if quoted && letters.peek() == Some(&'"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                other => cell.push(other),
            }
        }
        assert!(!quoted, "a cell has no end: {row:?}");
        cells
    }

    fn hostile() -> impl Strategy<Value = String> {
        let sign = proptest::sample::select(FORMULA.as_slice());
        let rest = "[=+@,;\"'\\r\\n\\t\\x00＝a-zء-ي -]{0,12}";
        prop_oneof![
            any::<String>(),
            (sign, rest).prop_map(|(sign, rest)| format!("{sign}{rest}")),
            rest.prop_map(|text| text),
        ]
    }

    proptest! {
        #[test]
        fn a_row_reads_back_the_same_and_no_cell_is_a_formula(texts in proptest::collection::vec(hostile(), 1..6), number in any::<i64>()) {
            let row: Vec<String> = texts.iter().map(|text| text_cell(text)).collect();
            let row = format!("{},{}", row.join(","), number_cell(Some(number)));
            let read = cells(&row);
            prop_assert_eq!(read.len(), texts.len() + 1);
            for (text, read) in texts.iter().zip(&read) {
                prop_assert!(!read.starts_with(FORMULA), "{:?}", read);
                let guarded = format!("'{text}");
                let expected = if text.starts_with(FORMULA) { &guarded } else { text };
                prop_assert_eq!(read, expected);
            }
            prop_assert_eq!(read.last().unwrap(), &number.to_string());
        }
    }
}
