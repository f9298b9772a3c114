//! The terms a patient is found by: one byte for their kind, then their text.

use super::fold::{WORD_CHARS, compact, fold, tokens};
use super::record::Civil;
use super::sound::{self, Script};

pub(super) const FAMILY: u8 = b'f';
pub(super) const OTHER: u8 = b'g';
pub(super) const SOUND: u8 = b's';
pub(super) const PHONE: u8 = b'p';
pub(super) const IDENTIFIER: u8 = b'i';
pub(super) const BIRTH: u8 = b'b';

/// Fewest digits a phone is found by.
pub(super) const PHONE_TAIL: usize = 4;
/// From here on digits are a whole phone, not a tail.
pub(super) const PHONE_WHOLE: usize = 7;

/// A term of `kind`.
pub(super) fn term(kind: u8, text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + 1);
    out.push(kind);
    out.extend_from_slice(text.as_bytes());
    out
}

/// The term for a sound in one script.
pub(super) fn sound_term(script: Script, key: &str) -> Vec<u8> {
    let mark = match script {
        Script::Arabic => b'a',
        Script::Latin => b'l',
    };
    let mut out = vec![SOUND, mark];
    out.extend_from_slice(key.as_bytes());
    out
}

/// All terms of a name; `kind` is [`FAMILY`] or [`OTHER`].
pub(super) fn name_terms(kind: u8, name: &str) -> Vec<Vec<u8>> {
    let words = tokens(name);
    let sounds = words.iter().filter_map(|word| sound::key(word));
    let sounds: Vec<Vec<u8>> = sounds
        .map(|(script, key)| sound_term(script, &key))
        .collect();
    words
        .iter()
        .map(|word| term(kind, word))
        .chain(sounds)
        .collect()
}

/// The folded digits of `text`.
pub(crate) fn digits(text: &str) -> String {
    if text.is_ascii() {
        return text
            .chars()
            .filter(char::is_ascii_digit)
            .take(WORD_CHARS)
            .collect();
    }
    fold(text, 2 * WORD_CHARS)
        .chars()
        .filter(char::is_ascii_digit)
        .take(WORD_CHARS)
        .collect()
}

/// Digits without the zeros that lead out of a town or country.
pub(super) fn without_trunk(digits: &str) -> &str {
    digits.trim_start_matches('0')
}

/// The term of a phone's digits, last digit first, so that a tail is a prefix.
pub(super) fn phone_term(digits: &str) -> Vec<u8> {
    term(PHONE, &digits.chars().rev().collect::<String>())
}

/// The term of a phone as the patient gave it; none for what is not a phone number.
pub(super) fn stored_phone_term(phone: &str) -> Option<Vec<u8>> {
    if phone.contains('@') {
        return None;
    }
    let all = digits(phone);
    let significant = without_trunk(&all);
    (!significant.is_empty()).then(|| phone_term(significant))
}

/// The term of an identifier; none if it has no letter or digit.
pub(super) fn identifier_term(identifier: &str) -> Option<Vec<u8>> {
    let compacted = compact(identifier);
    (!compacted.is_empty()).then(|| term(IDENTIFIER, &compacted))
}

/// The term of a birth date.
pub(super) fn birth_term(birth_date: &str) -> Option<Vec<u8>> {
    Civil::parse(birth_date).map(|civil| term(BIRTH, &civil.digits()))
}
