//! What is said to patients, in their language: the usual texts, and how a date and a time are said. The words stand in
//! the messages of the screens (`message-...` in `reminders.ftl`), where whoever translates finds them.

use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::model::MessageKind;
use crate::clinic::{DateOrder, Digits, HourCycle, Locale, Settings};

/// The languages that messages are written in.
pub(super) const LANGUAGES: [Locale; 4] = [
    Locale::English,
    Locale::Spanish,
    Locale::French,
    Locale::Arabic,
];

macro_rules! spoken {
    ($($language:literal),*) => {
        [$(($language, include_str!(concat!(
            "../../../../../assets/locales/", $language, "/reminders.ftl"
        )))),*]
    };
}

type Bundle = FluentBundle<FluentResource>;

/// In the order of [`LANGUAGES`].
static BUNDLES: LazyLock<[Bundle; 4]> =
    LazyLock::new(|| spoken!("en", "es", "fr", "ar").map(|(language, text)| read(language, text)));

fn read(language: &str, text: &str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
    // Marks around what is filled in would be seen on old phones.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text.to_owned());
    // A message that cannot be read fails the tests; the others are still said.
    let resource = resource.unwrap_or_else(|(readable, _)| readable);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The language that a text for the pseudo-locales is written in.
pub(super) fn written(locale: Locale) -> Locale {
    match locale {
        Locale::Accented | Locale::Mirrored => Locale::English,
        Locale::English | Locale::Spanish | Locale::French | Locale::Arabic => locale,
    }
}

/// Their names, as people write them who do not know codes: folded, in the languages of the screens and their own. An
/// Arabic desk leaves the hamza out, and ends with ى or ه as well as with ي or ة.
const NAMES: [(Locale, &[&str]); 4] = [
    (
        Locale::English,
        &[
            "eng",
            "english",
            "inglés",
            "ingles",
            "anglais",
            "إنجليزي",
            "إنجليزى",
            "إنجليزية",
            "إنجليزيه",
            "الإنجليزية",
            "الإنجليزيه",
            "انجليزي",
            "انجليزى",
            "انجليزية",
            "انجليزيه",
            "الانجليزية",
            "الانجليزيه",
            "إنكليزي",
            "إنكليزى",
            "إنكليزية",
            "إنكليزيه",
            "الإنكليزية",
            "الإنكليزيه",
            "انكليزي",
            "انكليزى",
            "انكليزية",
            "انكليزيه",
            "الانكليزية",
            "الانكليزيه",
        ],
    ),
    (
        Locale::Spanish,
        &[
            "spa",
            "spanish",
            "español",
            "espanol",
            "castellano",
            "espagnol",
            "إسباني",
            "إسبانى",
            "إسبانية",
            "إسبانيه",
            "الإسبانية",
            "الإسبانيه",
            "اسباني",
            "اسبانى",
            "اسبانية",
            "اسبانيه",
            "الاسبانية",
            "الاسبانيه",
            "أسباني",
            "أسبانى",
            "أسبانية",
            "أسبانيه",
            "الأسبانية",
            "الأسبانيه",
        ],
    ),
    (
        Locale::French,
        &[
            "fra",
            "fre",
            "french",
            "francés",
            "frances",
            "français",
            "francais",
            "فرنسي",
            "فرنسى",
            "فرنسية",
            "فرنسيه",
            "الفرنسية",
            "الفرنسيه",
        ],
    ),
    (
        Locale::Arabic,
        &[
            "ara",
            "arabic",
            "árabe",
            "arabe",
            "عربي",
            "عربى",
            "عربية",
            "عربيه",
            "العربية",
            "العربيه",
        ],
    ),
];

/// The language of a message to somebody who speaks this: a BCP 47 tag, or its name as a desk would type it; `None` if
/// none is written in it.
pub(super) fn spoken(language: &str) -> Option<Locale> {
    let typed = language.trim().to_lowercase();
    let first = typed.split(['-', '_']).next().unwrap_or_default();
    let by_tag = LANGUAGES.into_iter().find(|locale| locale.word() == first);
    by_tag.or_else(|| {
        let mut names = NAMES.iter();
        let found = names.find(|(_, names)| names.contains(&typed.as_str()));
        found.map(|(locale, _)| *locale)
    })
}

pub(super) fn is_rtl(language: Locale) -> bool {
    written(language) == Locale::Arabic
}

fn say(language: Locale, id: &str, values: &[(&str, &str)]) -> String {
    let at = LANGUAGES
        .iter()
        .position(|one| *one == written(language))
        .unwrap_or(0);
    let mut args = FluentArgs::new();
    for (name, value) in values {
        args.set(*name, *value);
    }
    let said = BUNDLES.get(at).and_then(|bundle| {
        let pattern = bundle.get_message(id)?.value()?;
        let said = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
        Some(said.into_owned())
    });
    said.unwrap_or_default()
}

/// The usual text, with its placeholders in braces. One that names the clinic's phone asks people to call it; a clinic
/// that has not said its phone gets one that does not.
pub(super) fn usual_text(kind: MessageKind, language: Locale, has_phone: bool) -> String {
    let id = match (kind, has_phone) {
        (MessageKind::Reminder, true) => "message-reminder",
        (MessageKind::Reminder, false) => "message-reminder-no-phone",
        (MessageKind::Recall, true) => "message-recall",
        (MessageKind::Recall, false) => "message-recall-no-phone",
    };
    let placeholders = kind.placeholders().iter();
    let braced: Vec<(&str, String)> = placeholders
        .map(|placeholder| (placeholder.word(), format!("{{{}}}", placeholder.word())))
        .collect();
    let values: Vec<(&str, &str)> = braced
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    say(language, id, &values)
}

/// "Saturday 21 November": a reminder is about a day that is near.
pub(super) fn date(language: Locale, date: NaiveDate, settings: &Settings) -> String {
    let weekday = say(
        language,
        &format!("message-weekday-{}", date.weekday().number_from_monday()),
        &[],
    );
    let month = say(language, &format!("message-month-{}", date.month()), &[]);
    let day = if date.day() == 1 {
        say(language, "message-day-first", &[])
    } else {
        date.day().to_string()
    };
    let id = match settings.date_order {
        DateOrder::Mdy => "message-date-mdy",
        DateOrder::Dmy | DateOrder::Ymd => "message-date",
    };
    let values = [
        ("weekday", weekday.as_str()),
        ("day", &day),
        ("month", &month),
    ];
    in_digits(language, settings, &say(language, id, &values))
}

/// "09:40", or "9:40 am" where a day has twice twelve hours.
pub(super) fn time(language: Locale, time: NaiveTime, settings: &Settings) -> String {
    let said = match settings.hour_cycle {
        HourCycle::H23 => time.format("%H:%M").to_string(),
        HourCycle::H12 => {
            let clock = time.format("%-I:%M").to_string();
            let half = if chrono::Timelike::hour(&time) < 12 {
                "message-time-am"
            } else {
                "message-time-pm"
            };
            say(language, half, &[("time", &clock)])
        }
    };
    in_digits(language, settings, &said)
}

/// Somebody to show a text with.
pub(super) fn sample_name(language: Locale) -> String {
    say(language, "message-sample-name", &[])
}

/// Somebody whom they see.
pub(super) fn sample_practitioner(language: Locale) -> String {
    say(language, "message-sample-practitioner", &[])
}

fn in_digits(language: Locale, settings: &Settings, text: &str) -> String {
    if settings.digits == Digits::Latin || !is_rtl(language) {
        return text.to_owned();
    }
    let own = |c: char| {
        let digit = c.to_digit(10)?;
        char::from_u32(u32::from('\u{660}') + digit)
    };
    text.chars().map(|c| own(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminders::rules::check_text;

    #[test]
    fn the_usual_texts_are_in_the_grammar_of_every_language() {
        for language in LANGUAGES {
            for kind in MessageKind::ALL {
                for has_phone in [true, false] {
                    let text = usual_text(kind, language, has_phone);
                    assert!(check_text(kind, &text).is_ok(), "{language:?}: {text}");
                    assert!(
                        text.contains("{name}") && text.contains("{clinic}"),
                        "{text}"
                    );
                    assert_eq!(text.contains("{phone}"), has_phone, "{text}");
                    if kind == MessageKind::Reminder {
                        assert!(text.contains("{date}") && text.contains("{time}"), "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_message_speaks_the_patients_language() {
        for (said, expected) in [
            ("ar", Some(Locale::Arabic)),
            ("ar-EG", Some(Locale::Arabic)),
            ("FR", Some(Locale::French)),
            ("es_MX", Some(Locale::Spanish)),
            ("French", Some(Locale::French)),
            (" عربي ", Some(Locale::Arabic)),
            ("عربى", Some(Locale::Arabic)),
            ("انجليزى", Some(Locale::English)),
            ("الانجليزيه", Some(Locale::English)),
            ("اسباني", Some(Locale::Spanish)),
            ("فرنسية", Some(Locale::French)),
            ("de", None),
            ("arz", None),
            ("", None),
        ] {
            assert_eq!(spoken(said), expected, "{said}");
        }
    }
}
