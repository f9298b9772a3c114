//! Which step follows which. Pure.

use unicode_normalization::UnicodeNormalization as _;

use crate::schedule::Status;

/// The steps of a visit, in order.
const STEPS: [Status; 6] = [
    Status::Booked,
    Status::Arrived,
    Status::Roomed,
    Status::WithProvider,
    Status::Ready,
    Status::Done,
];

/// Where a status stands among the steps; a confirmed visit has not begun either.
pub(super) fn place(status: Status) -> Option<usize> {
    let status = if status == Status::Confirmed {
        Status::Booked
    } else {
        status
    };
    STEPS.iter().position(|step| *step == status)
}

/// The steps that are reached on the way from one status to a later one; `None` if it is not later.
pub(super) fn reached(from: Status, to: Status) -> Option<Vec<Status>> {
    let (from, to) = (place(from)?, place(to)?);
    (from < to).then(|| {
        STEPS
            .iter()
            .copied()
            .skip(from + 1)
            .take(to - from)
            .collect()
    })
}

/// The step before.
pub(super) fn before(status: Status) -> Option<Status> {
    STEPS.get(place(status)?.checked_sub(1)?).copied()
}

/// "M. F.": what of a name may hang on a wall. A name of a single letter would be told whole, so it is left out.
pub(super) fn initials(given: Option<&str>, family: &str) -> Option<String> {
    let first = |name: &str| {
        let mut letters = name.nfc().filter(|letter| letter.is_alphanumeric());
        let first = letters.next()?;
        letters.next()?;
        Some(format!("{}.", first.to_uppercase()))
    };
    let parts: Vec<String> = given
        .into_iter()
        .chain([family])
        .filter_map(first)
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_never_tell_a_whole_name() {
        for (given, family, shown) in [
            (Some("Mona"), "Farah", Some("M. F.")),
            (Some("élodie"), "O\u{2019}Brien", Some("É. O.")),
            (Some("e\u{301}lodie"), "de la Tour", Some("É. D.")),
            (None, "Sukarno", Some("S.")),
            (Some("منى"), "فرح", Some("م. ف.")),
            (Some("小明"), "王", Some("小.")),
            (Some("明"), "王", None),
            (Some("U"), "Nu", Some("N.")),
            (Some(""), "-\u{202e}'", None),
        ] {
            let told = initials(given, family);
            assert_eq!(told.as_deref(), shown, "{given:?} {family}");
        }
    }

    #[test]
    fn going_further_reaches_what_lies_between() {
        use Status as S;
        assert_eq!(reached(S::Confirmed, S::Arrived), Some(vec![S::Arrived]));
        assert_eq!(
            reached(S::Booked, S::Roomed),
            Some(vec![S::Arrived, S::Roomed])
        );
        assert_eq!(reached(S::Ready, S::Roomed), None);
        assert_eq!(reached(S::Done, S::Done), None);
        assert_eq!(reached(S::Cancelled, S::Arrived), None);
    }

    #[test]
    fn every_step_but_the_first_has_one_before() {
        use Status as S;
        assert_eq!(before(S::Done), Some(S::Ready));
        assert_eq!(before(S::Arrived), Some(S::Booked));
        assert_eq!(before(S::Booked), None);
        assert_eq!(before(S::Left), None);
    }
}
