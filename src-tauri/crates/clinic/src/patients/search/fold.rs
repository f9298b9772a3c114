//! What makes two spellings the same: case, diacritics, ligatures, Arabic letter forms, digits.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest indexed name, identifier or query word; the rest takes no part in searching.
pub(super) const WORD_CHARS: usize = 64;
const NAME_CHARS: usize = 400;
const NAME_WORDS: usize = 16;
/// Parts up to this length are written with or without a space after them: "de la Cruz", "عبد الله".
const PARTICLE_CHARS: usize = 3;

/// Folds at most `max_chars` characters of `text`.
///
/// Letters and digits come out lower-case, bare of marks; white space as `' '`; all else as `'-'`.
pub(super) fn fold(text: &str, max_chars: usize) -> String {
    let mut out = String::with_capacity(text.len().min(max_chars * 2));
    if text.is_ascii() {
        out.extend(
            text.chars()
                .take(max_chars)
                .map(|c| plain(c.to_ascii_lowercase())),
        );
        return out;
    }
    for c in text
        .chars()
        .take(max_chars)
        .nfkd()
        .flat_map(char::to_lowercase)
    {
        if is_combining_mark(c) || is_invisible(c) {
            continue;
        }
        match letters(c) {
            Some(as_letters) => out.push_str(as_letters),
            None => out.push(plain(digit(c).unwrap_or(c))),
        }
    }
    out
}

/// Where a name stands in the alphabet; equal for names that are the same when folded.
pub(super) fn order_key(name: &str) -> String {
    let folded = fold(name, NAME_CHARS);
    let mut out = String::with_capacity(folded.len());
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|c| *c != '-'));
    }
    out
}

/// Folded `text` without anything but letters and digits, at most [`WORD_CHARS`] long.
pub(super) fn compact(text: &str) -> String {
    let folded = fold(text, NAME_CHARS);
    folded
        .chars()
        .filter(|c| !matches!(c, ' ' | '-'))
        .take(WORD_CHARS)
        .collect()
}

/// The folded words a name is found by.
///
/// "O'Brien" gives `o`, `brien`, `obrien`; "de la Cruz" also `delacruz` and `lacruz`; an Arabic word
/// with the article also the word without it.
pub(super) fn tokens(name: &str) -> Vec<String> {
    let folded = fold(name, NAME_CHARS);
    let mut joined: Vec<String> = Vec::new();
    let mut out: Vec<String> = Vec::new();
    for word in folded.split(' ').take(NAME_WORDS) {
        let parts: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 {
            out.extend(parts.iter().take(NAME_WORDS).map(|part| clip(part)));
        }
        if !parts.is_empty() {
            joined.push(parts.concat());
        }
    }
    for (index, word) in joined.iter().enumerate() {
        out.push(clip(word));
        let mut run = word.clone();
        let mut last = word;
        for next in joined.iter().skip(index + 1) {
            if last.chars().count() > PARTICLE_CHARS {
                break;
            }
            run.push_str(next);
            last = next;
        }
        if run.len() > word.len() {
            out.push(clip(&run));
        }
    }
    let bare: Vec<String> = out
        .iter()
        .filter_map(|token| without_article(token))
        .collect();
    out.extend(bare);
    out.sort_unstable();
    out.dedup();
    out
}

fn clip(token: &str) -> String {
    token.chars().take(WORD_CHARS).collect()
}

fn without_article(token: &str) -> Option<String> {
    let bare = token.strip_prefix("ال")?;
    (bare.chars().count() >= 3).then(|| bare.to_owned())
}

/// Marks of direction, joiners and the tatweel: seen by nobody, typed by some.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{640}' | '\u{621}' | '\u{feff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

fn plain(c: char) -> char {
    if c.is_whitespace() {
        ' '
    } else if c.is_alphanumeric() && !matches!(c, '\u{2b0}'..='\u{2ff}') {
        c
    } else {
        '-'
    }
}

/// Letters that Unicode does not decompose but that people type in another way.
fn letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' | 'ǽ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ə' => "e",
        'ς' => "σ",
        'ٱ' => "ا",
        'ة' | 'ہ' | 'ھ' | 'ە' => "ه",
        'ى' | 'ی' | 'ے' => "ي",
        'ک' => "ك",
        _ => return None,
    })
}

/// Decimal digits of other scripts: Arabic-Indic, Persian, Devanagari, Bengali.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{9e6}'..='\u{9ef}' => 0x9e6,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}
