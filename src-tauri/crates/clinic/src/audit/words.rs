//! What the events are called on the screens, for whoever looks for one by its words and for what leaves the clinic. The
//! words stand in `audit.ftl`, where whoever translates finds them; none of them has a variable.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::model::{AuditKind, AuditLine};
use super::rules::kind_of;
use crate::clinic::Locale;
use crate::door::{Remembers, commands};

type Words = BTreeMap<&'static str, &'static str>;

macro_rules! told {
    ($($language:literal),*) => {
        [$(($language, told(include_str!(concat!(
            "../../../../../assets/locales/", $language, "/audit.ftl"
        ))))),*]
    };
}

static TOLD: LazyLock<[(&str, Words); 4]> = LazyLock::new(|| told!("en", "es", "fr", "ar"));

fn told(text: &'static str) -> Words {
    text.lines()
        .filter_map(|line| line.split_once(" = "))
        .collect()
}

/// The words of a message; its id where it has none.
pub(super) fn say(locale: Locale, id: &str) -> &str {
    let language = locale.word();
    let words = TOLD.iter().find(|(known, _)| *known == language);
    let words = words.or_else(|| TOLD.first()).map(|(_, words)| words);
    words.and_then(|words| words.get(id).copied()).unwrap_or(id)
}

/// The words of an event; its name where it has none.
pub(super) fn say_event(locale: Locale, event: &str) -> String {
    say_named(locale, "event", event)
}

/// Why; of a step back or forward, what was taken back or done again, which is remembered by the name of its command.
pub(super) fn say_reason(locale: Locale, line: &AuditLine) -> String {
    let reason = line.reason.as_deref().unwrap_or_default();
    if matches!(line.event.as_str(), "clinic.undone" | "clinic.redone") {
        say_named(locale, "command", reason)
    } else {
        reason.to_owned()
    }
}

/// The words of something with a dotted name of this kind; the name where it has none.
fn say_named(locale: Locale, kind: &str, name: &str) -> String {
    let id = format!("{kind}-{}", name.replace(['.', '_'], "-"));
    let words = say(locale, &id);
    if words == id { name } else { words }.to_owned()
}

/// What is remembered beside what the manifest names.
const FURTHER: [&str; 4] = [
    "denied",
    "people.sign_in_failed",
    "schedule.stop_overridden",
    super::CLOCK_CHANGED,
];

/// Every event there is, and its sort.
pub(super) fn events() -> BTreeMap<&'static str, AuditKind> {
    let named = commands().filter_map(|command| match command.remembers {
        Remembers::View(event) | Remembers::Stay(event) => Some((event, true)),
        Remembers::Change(event) | Remembers::Final(event) => Some((event, false)),
        Remembers::Scratch(_) | Remembers::Nothing(_) => None,
    });
    let further = FURTHER.map(|event| (event, false));
    let all = named.chain(further);
    all.map(|(event, looks)| (event, kind_of(event, looks)))
        .collect()
}

/// Every event, in the order of its words.
pub(super) fn in_order(locale: Locale) -> Vec<&'static str> {
    let mut events: Vec<&str> = events().into_keys().collect();
    events.sort_by_cached_key(|event| say_event(locale, event).to_lowercase());
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_has_words_in_every_language() {
        for locale in [
            Locale::English,
            Locale::Spanish,
            Locale::French,
            Locale::Arabic,
        ] {
            for event in events().into_keys() {
                assert_ne!(say_event(locale, event), event, "{}", locale.word());
            }
        }
        assert_eq!(
            say_event(Locale::Mirrored, "denied"),
            "Tried something not allowed"
        );
        assert_eq!(say_event(Locale::English, "of.tomorrow"), "of.tomorrow");
    }
}
