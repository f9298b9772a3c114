//! What a person typed, as the terms that could be meant.

use super::dates::typed_dates;
use super::fold::{WORD_CHARS, fold};
use super::sound::{self, Script};
use super::terms::{
    BIRTH, FAMILY, IDENTIFIER, OTHER, PHONE_TAIL, PHONE_WHOLE, phone_term, sound_term, term,
    without_trunk,
};
use super::{Class, DateOrder};

const TEXT_CHARS: usize = 200;
const WORDS: usize = 12;
/// Longest country calling code.
const COUNTRY_CODE: usize = 3;
const IDENTIFIER_PREFIX: usize = 3;
/// Words that some write as part of the next.
const ARTICLES: [&str; 14] = [
    "al", "el", "ad", "as", "ash", "mc", "mac", "o", "d", "abu", "abo", "ال", "ابو", "ام",
];
/// Letters of the name after an article, or it would be found by any two letters.
const ARTICLE_NAME: usize = 3;

/// One way to look a word up.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Probe {
    pub(super) term: Vec<u8>,
    /// How a patient with exactly this term is found.
    pub(super) exact: Class,
    /// How a patient with a longer term is found; none if it must be exact.
    pub(super) longer: Option<Class>,
}

/// One word: a patient matches if any of this finds them.
#[derive(Clone, PartialEq, Eq, Default)]
pub(super) struct Word {
    pub(super) number: Option<u64>,
    pub(super) probes: Vec<Probe>,
}

/// A way to read the text: a patient matches if all words find them.
pub(super) type Reading = Vec<Word>;

/// A typed word with its folded form (`-` for each character that is neither letter nor digit).
#[derive(Clone)]
struct Typed {
    folded: String,
    is_number: bool,
}

impl Typed {
    fn groups(&self) -> Vec<&str> {
        self.folded
            .split(['-', ' '])
            .filter(|part| !part.is_empty())
            .collect()
    }

    fn is_digits(&self) -> bool {
        let mut known = self.folded.chars().filter(|c| !matches!(c, '-' | ' '));
        !self.is_number && known.all(|c| c.is_ascii_digit())
    }
}

/// The ways to read `text`; none if there is nothing to search for.
///
/// "smith-jones" is one name or two, "mc adam" too, "010 1234 567" one phone or three numbers.
pub(super) fn readings(text: &str, order: DateOrder) -> Vec<Reading> {
    let text: String = text.chars().take(TEXT_CHARS).collect();
    let words = text.split_whitespace().take(WORDS);
    let typed: Vec<Typed> = words
        .map(|raw| Typed {
            folded: fold(raw, TEXT_CHARS).chars().take(2 * TEXT_CHARS).collect(),
            is_number: raw.starts_with('#'),
        })
        .filter(|typed| typed.folded.chars().any(|c| !matches!(c, '-' | ' ')))
        .collect();
    let split = |words: &[Typed]| words.iter().flat_map(split_name).take(WORDS).collect();
    let ways = [join_articles(&typed), typed]
        .into_iter()
        .flat_map(|typed| {
            let merged = merge_digits(&typed);
            let ways: [Vec<Typed>; 4] = [split(&merged), split(&typed), merged, typed];
            ways
        });
    let mut readings: Vec<Reading> = Vec::new();
    for way in ways {
        let mut reading: Reading = Vec::new();
        for typed in &way {
            let word = word(typed, order);
            if !reading.contains(&word) {
                reading.push(word);
            }
        }
        if !reading.is_empty() && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// Joins an article or the like to the name after it: "el sayed" is "السيد", "mc adam" "McAdam".
fn join_articles(typed: &[Typed]) -> Vec<Typed> {
    typed
        .chunk_by(|word, next| {
            let is_name = next.folded.chars().count() >= ARTICLE_NAME && !next.is_digits();
            is_name && ARTICLES.contains(&word.folded.as_str())
        })
        .map(|run| {
            let folded = run.iter().map(|typed| typed.folded.as_str()).collect();
            Typed {
                folded,
                is_number: run.iter().any(|typed| typed.is_number),
            }
        })
        .collect()
}

/// Joins neighbouring words of digits: phones and dates are often typed with spaces.
fn merge_digits(typed: &[Typed]) -> Vec<Typed> {
    typed
        .chunk_by(|a, b| a.is_digits() && b.is_digits())
        .map(|run| {
            let folded: Vec<&str> = run.iter().map(|typed| typed.folded.as_str()).collect();
            let is_number = run.iter().any(|typed| typed.is_number);
            Typed {
                folded: folded.join(" "),
                is_number,
            }
        })
        .collect()
}

/// The parts of a name with hyphens or apostrophes; other words as they are.
fn split_name(typed: &Typed) -> Vec<Typed> {
    if typed.is_digits() || typed.is_number {
        return vec![typed.clone()];
    }
    let part = |part: &str| Typed {
        folded: part.to_owned(),
        is_number: false,
    };
    typed.groups().into_iter().map(part).collect()
}

fn word(typed: &Typed, order: DateOrder) -> Word {
    let groups = typed.groups();
    let joined: String = groups.concat().chars().take(WORD_CHARS).collect();
    let number = match *groups.as_slice() {
        [one] if one.bytes().all(|b| b.is_ascii_digit()) => one.parse().ok(),
        _ => None,
    };
    if typed.is_number && number.is_some() {
        return Word {
            number,
            probes: Vec::new(),
        };
    }
    let mut probes = Vec::new();
    let mut probe = |term, exact, longer| {
        probes.push(Probe {
            term,
            exact,
            longer,
        });
    };
    probe(
        term(FAMILY, &joined),
        Class::ExactFamily,
        Some(Class::Family),
    );
    probe(term(OTHER, &joined), Class::ExactOther, Some(Class::Other));
    let by_prefix = joined.chars().count() >= IDENTIFIER_PREFIX;
    let longer = by_prefix.then_some(Class::IdentifierPrefix);
    probe(term(IDENTIFIER, &joined), Class::Identifier, longer);
    for (term, longer) in sound_terms(&joined) {
        probe(term, Class::Sound, longer.then_some(Class::Sound));
    }
    if typed.is_digits() {
        for (digits, class) in typed_dates(&groups, order) {
            probe(term(BIRTH, &digits), class, Some(class));
        }
        probes.extend(phone_probes(&joined));
    }
    Word { number, probes }
}

/// Sounds of a word, and whether longer ones will do.
///
/// In the other script a name is found while it is still being typed; in the word's own script the
/// letters do that, and more exactly.
pub(super) fn sound_terms(word: &str) -> Vec<(Vec<u8>, bool)> {
    // Nobody types digits to hear how they sound.
    let spoken = if word.bytes().any(|b| b.is_ascii_digit()) {
        None
    } else {
        sound::key(word)
    };
    let Some((script, key)) = spoken else {
        return Vec::new();
    };
    let across = match script {
        Script::Arabic => Script::Latin,
        Script::Latin => Script::Arabic,
    };
    vec![
        (sound_term(script, &key), false),
        (sound_term(across, &key), true),
    ]
}

/// A phone typed whole, with or without country code, or its last digits.
pub(super) fn phone_probes(digits: &str) -> Vec<Probe> {
    let mut probes = Vec::new();
    if digits.len() < PHONE_TAIL {
        return probes;
    }
    let class = if digits.len() < PHONE_WHOLE {
        Class::Tail
    } else {
        Class::Phone
    };
    let significant = without_trunk(digits);
    probes.push(Probe {
        term: phone_term(digits),
        exact: Class::Phone,
        longer: Some(class),
    });
    if significant.len() != digits.len() && !significant.is_empty() {
        let longer = (significant.len() >= PHONE_WHOLE).then_some(Class::Phone);
        probes.push(Probe {
            term: phone_term(significant),
            exact: Class::Phone,
            longer,
        });
    }
    for code in 1..=COUNTRY_CODE {
        let local = significant
            .get(code..)
            .map(without_trunk)
            .unwrap_or_default();
        if local.len() >= PHONE_WHOLE {
            let term = phone_term(local);
            probes.push(Probe {
                term,
                exact: Class::Phone,
                longer: None,
            });
        }
    }
    probes
}
