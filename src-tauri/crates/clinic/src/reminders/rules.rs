//! The grammar of message texts, which day is called, and what a call comes to. Pure.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::model::{AttemptStatus, Filled, MessageKind, Outcome, Placeholder, PutOff};
use crate::Error;
use crate::time::next_day;

/// Four messages of a phone network; no reminder needs more.
const LONGEST_TEXT: usize = 600;
/// A visit that falls out within a day is too late to give to somebody else.
const LATE_MS: i64 = 24 * 3_600_000;
/// Beyond this nobody plans; a wrong year is caught.
const FARTHEST_DUE_MONTHS: u32 = 120;
/// A clinic that is closed for longer calls the day after tomorrow's usual day.
const LONGEST_BREAK_DAYS: usize = 14;

impl Outcome {
    /// Whether the patient, or their machine, was reached.
    pub(super) fn status(self) -> AttemptStatus {
        match self {
            Self::NoAnswer | Self::WrongNumber => AttemptStatus::NotDone,
            Self::Confirmed
            | Self::LeftMessage
            | Self::WantsToMove
            | Self::NotComing
            | Self::Sent => AttemptStatus::Completed,
        }
    }

    /// Whether it says something of a visit that is not booked yet.
    ///
    /// # Errors
    /// `input.invalid` on `outcome`: who is due has nothing to confirm, to move or to cancel.
    pub(super) fn check_of_recall(self) -> Result<(), Error> {
        match self {
            Self::NoAnswer | Self::LeftMessage | Self::WrongNumber | Self::Sent => Ok(()),
            Self::Confirmed | Self::WantsToMove | Self::NotComing => {
                Err(Error::invalid("outcome", "nothing_booked"))
            }
        }
    }
}

impl MessageKind {
    pub(super) const ALL: [Self; 2] = [Self::Reminder, Self::Recall];

    /// As it is kept.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Reminder => "reminder",
            Self::Recall => "recall",
        }
    }

    /// What a text of this kind can be filled in with.
    pub(super) fn placeholders(self) -> &'static [Placeholder] {
        use Placeholder as P;
        match self {
            Self::Reminder => &[
                P::Name,
                P::Date,
                P::Time,
                P::Practitioner,
                P::Clinic,
                P::Phone,
            ],
            Self::Recall => &[P::Name, P::Clinic, P::Phone],
        }
    }
}

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// As it is written.
    Words(&'t str),
    /// To be filled in.
    Gap(Placeholder),
}

/// Reads a text: words, and placeholders in braces. Nothing else: no conditions, no markup.
///
/// # Errors
/// `input.invalid` on `text`.
pub(super) fn pieces(kind: MessageKind, text: &str) -> Result<Vec<Piece<'_>>, Error> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once(['{', '}']) {
        // A closing brace that nothing opened stands where the words end.
        if rest
            .get(words.len()..)
            .is_some_and(|at| at.starts_with('}'))
        {
            return Err(Error::invalid("text", "brace"));
        }
        let (word, after) = after
            .split_once('}')
            .ok_or_else(|| Error::invalid("text", "brace"))?;
        let known = Placeholder::named(word.trim()).filter(|it| kind.placeholders().contains(it));
        let known = known.ok_or_else(|| Error::invalid("text", "unknown_placeholder"))?;
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        pieces.push(Piece::Gap(known));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    Ok(pieces)
}

/// # Errors
/// `input.invalid` on `text`: empty, too long, no text, or not in the grammar.
pub(super) fn check_text(kind: MessageKind, text: &str) -> Result<String, Error> {
    let text = crate::patients::clean_lines("text", text, LONGEST_TEXT)?
        .ok_or_else(|| Error::invalid("text", "missing"))?;
    pieces(kind, &text)?;
    Ok(text)
}

/// What is known of a patient and their visit.
pub(super) type Known = Vec<(Placeholder, String)>;

/// Fills a text in. In a text that runs from right to left, what runs the other way is kept together.
pub(super) fn fill(pieces: &[Piece<'_>], known: &Known, is_rtl: bool) -> Filled {
    let mut filled = Filled {
        text: String::new(),
        gaps: Vec::new(),
    };
    for piece in pieces {
        match piece {
            Piece::Words(words) => filled.text.push_str(words),
            Piece::Gap(placeholder) => match value_of(known, *placeholder) {
                Some(value) if is_rtl && runs_otherwise(value) => {
                    filled.text.push('\u{2068}');
                    filled.text.push_str(value);
                    filled.text.push('\u{2069}');
                }
                Some(value) => filled.text.push_str(value),
                None if filled.gaps.contains(placeholder) => {}
                None => filled.gaps.push(*placeholder),
            },
        }
    }
    filled
}

/// A reminder's text with every gap filled by what is given.
#[cfg(feature = "fuzz")]
pub(crate) fn filled(text: &str, with: &str) -> Option<String> {
    let kind = MessageKind::Reminder;
    let text = check_text(kind, text).ok()?;
    let known = kind.placeholders().iter();
    let known = known.map(|it| (*it, with.to_owned())).collect();
    Some(fill(&pieces(kind, &text).ok()?, &known, true).text)
}

fn value_of(known: &Known, placeholder: Placeholder) -> Option<&str> {
    let mut known = known.iter();
    let found = known.find(|(of, _)| *of == placeholder);
    found.map(|(_, value)| value.as_str())
}

/// Latin letters, or a phone with its plus and spaces, would be turned around in an Arabic sentence.
fn runs_otherwise(value: &str) -> bool {
    let has_latin = value.chars().any(|c| c.is_ascii_alphabetic());
    let is_number = value.contains(' ') && !value.chars().any(char::is_alphabetic);
    has_latin || is_number || value.starts_with('+')
}

/// The day that is called when nobody says which: the next on which the clinic receives, or has somebody booked.
pub(super) fn day_to_call(
    today: NaiveDate,
    open_weekdays: &[i64],
    is_booked: impl Fn(NaiveDate) -> Result<bool, Error>,
    is_blocked: impl Fn(NaiveDate) -> Result<bool, Error>,
) -> Result<NaiveDate, Error> {
    let tomorrow = next_day(today);
    let days = std::iter::successors(Some(tomorrow), |day| day.succ_opt());
    for day in days.take(LONGEST_BREAK_DAYS) {
        let weekday = i64::from(day.weekday().number_from_monday());
        let is_open = open_weekdays.contains(&weekday) && !is_blocked(day)?;
        if is_open || is_booked(day)? {
            return Ok(day);
        }
    }
    Ok(tomorrow)
}

/// Whether a visit falls out too late to be given to somebody else.
pub(super) fn is_late(now_ms: i64, start_ms: i64) -> bool {
    start_ms.saturating_sub(now_ms) < LATE_MS
}

/// When somebody should come again.
///
/// # Errors
/// `input.invalid` on `due`: not ahead, or farther than anybody plans.
pub(super) fn check_due(today: NaiveDate, due: NaiveDate) -> Result<(), Error> {
    let farthest = today.checked_add_months(Months::new(FARTHEST_DUE_MONTHS));
    if due <= today {
        Err(Error::invalid("due", "not_ahead"))
    } else if farthest.is_some_and(|farthest| due > farthest) {
        Err(Error::invalid("due", "out_of_range"))
    } else {
        Ok(())
    }
}

/// From when on a visit answers a recall: halfway there. A dressing the day after the check-up is not the check-up in
/// six months.
pub(super) fn counts_from(today: NaiveDate, due: NaiveDate) -> NaiveDate {
    let days = due.signed_duration_since(today).num_days().max(2) / 2;
    let days = u64::try_from(days).unwrap_or(1);
    today.checked_add_days(Days::new(days)).unwrap_or(due)
}

/// A recall put off: counted from its date, or from today if that has passed.
pub(super) fn put_off(today: NaiveDate, due: NaiveDate, by: PutOff) -> NaiveDate {
    let from = due.max(today);
    let later = match by {
        PutOff::Week => from.checked_add_days(Days::new(7)),
        PutOff::Month => from.checked_add_months(Months::new(1)),
    };
    later.unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn known() -> Known {
        [
            (Placeholder::Name, "Mona"),
            (Placeholder::Clinic, "عيادة النيل"),
            (Placeholder::Phone, "+20 2 555 0100"),
        ]
        .map(|(placeholder, value)| (placeholder, value.to_owned()))
        .into()
    }

    fn filled(kind: MessageKind, text: &str, is_rtl: bool) -> (String, Vec<Placeholder>) {
        let filled = fill(&pieces(kind, text).unwrap(), &known(), is_rtl);
        (filled.text, filled.gaps)
    }

    #[test]
    fn a_text_is_words_and_placeholders_of_a_closed_list() {
        for (text, why) in [
            ("Hello {name}", None),
            ("Hello { name }, {clinic}, {phone}", None),
            ("no placeholder at all: 5 < 6 & <b>", None),
            ("Hello {reason}", Some("unknown_placeholder")),
            ("Hello {Name}", Some("unknown_placeholder")),
            ("Hello {}", Some("unknown_placeholder")),
            ("Hello {{name}}", Some("unknown_placeholder")),
            ("Hello {name", Some("brace")),
            ("Hello name}", Some("brace")),
            ("{name}}", Some("brace")),
            ("", Some("missing")),
            ("  \n ", Some("missing")),
            ("a\u{7}b", Some("not_text")),
        ] {
            let answer = check_text(MessageKind::Reminder, text);
            match (answer, why) {
                (Ok(_), None) => {}
                (Err(Error::Invalid { field, why: said }), Some(why)) => {
                    assert_eq!((field.as_str(), said), ("text", why), "{text}");
                }
                (other, _) => panic!("{text}: {other:?}"),
            }
        }
        assert!(check_text(MessageKind::Reminder, &"a".repeat(601)).is_err());
        // Who is due has no date and no time yet.
        assert!(check_text(MessageKind::Reminder, "{date} {time}").is_ok());
        assert!(check_text(MessageKind::Recall, "{date}").is_err());
    }

    #[test]
    fn what_nobody_knows_is_a_gap_and_what_is_filled_in_is_never_read_again() {
        let kind = MessageKind::Reminder;
        assert_eq!(
            filled(kind, "{name}, {date} {date} {time}", false),
            (
                "Mona,   ".to_owned(),
                vec![Placeholder::Date, Placeholder::Time]
            )
        );
        let known = vec![(Placeholder::Name, "{phone}".to_owned())];
        let text = fill(&pieces(kind, "Hello {name}").unwrap(), &known, false).text;
        assert_eq!(text, "Hello {phone}");
    }

    #[test]
    fn what_runs_the_other_way_is_kept_together_from_right_to_left() {
        let (text, _) = filled(MessageKind::Recall, "{name} {clinic} {phone}", true);
        assert_eq!(
            text,
            "\u{2068}Mona\u{2069} عيادة النيل \u{2068}+20 2 555 0100\u{2069}"
        );
        let (text, _) = filled(MessageKind::Recall, "{name}", false);
        assert_eq!(text, "Mona");
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_next_working_day_is_called() {
        // Friday and Saturday closed, as in Egypt; 2026-11-21 is a Saturday.
        let week = [1, 2, 3, 4, 7];
        let never = |_| Ok(false);
        let to_call = |today: &str| day_to_call(date(today), &week, never, never).unwrap();
        assert_eq!(to_call("2026-11-21"), date("2026-11-22"));
        assert_eq!(
            to_call("2026-11-26"),
            date("2026-11-29"),
            "over the weekend"
        );
        let somebody = |day| Ok(day == date("2026-11-27"));
        assert_eq!(
            day_to_call(date("2026-11-26"), &week, somebody, never).unwrap(),
            date("2026-11-27"),
            "booked on a closed day"
        );
        let feast = |day| Ok(day == date("2026-11-22"));
        assert_eq!(
            day_to_call(date("2026-11-21"), &week, never, feast).unwrap(),
            date("2026-11-23")
        );
        assert_eq!(
            day_to_call(date("2026-11-21"), &[], never, never).unwrap(),
            date("2026-11-22"),
            "without hours: tomorrow"
        );
    }

    #[test]
    fn a_visit_answers_a_recall_from_halfway_on() {
        let today = date("2026-11-21");
        for (due, from) in [
            ("2027-05-21", "2027-02-19"),
            ("2026-11-28", "2026-11-24"),
            ("2026-11-22", "2026-11-22"),
        ] {
            assert_eq!(counts_from(today, date(due)), date(from), "{due}");
        }
        assert!(check_due(today, today).is_err());
        assert!(check_due(today, date("2036-11-21")).is_ok());
        assert!(check_due(today, date("2036-11-22")).is_err());
    }

    #[test]
    fn what_is_put_off_goes_ahead_of_today() {
        let today = date("2026-11-21");
        assert_eq!(
            put_off(today, date("2026-01-31"), PutOff::Week),
            date("2026-11-28")
        );
        assert_eq!(
            put_off(today, date("2027-01-31"), PutOff::Month),
            date("2027-02-28")
        );
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading(text in "[{}a-z \\n\u{600}-\u{6ff}]{0,40}") {
            if let Ok(read) = pieces(MessageKind::Reminder, &text) {
                let filled = fill(&read, &Known::new(), true);
                let is_read = !filled.text.contains(['{', '}']);
                prop_assert!(is_read);
            }
        }
    }
}
