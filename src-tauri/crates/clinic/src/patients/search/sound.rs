//! How a name sounds, across spellings and across Arabic and Latin script.
//!
//! The key is the skeleton of consonants, in classes that both scripts can tell apart: vowels are
//! not written in Arabic, nor are `p` and `v`. "Mohammed", "Muhamad" and "محمد" are all `MHMT`.

/// The script a word is written in, as far as sounds are known for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Script {
    Arabic,
    Latin,
}

const WORD_LETTERS: usize = 3;
const SHORTEST_KEY: usize = 2;

/// The script and sound of a folded word; none for short words and other scripts.
pub(super) fn key(word: &str) -> Option<(Script, String)> {
    let letters: Vec<char> = word.chars().filter(|c| !c.is_ascii_digit()).collect();
    if letters.len() < WORD_LETTERS {
        return None;
    }
    let (script, key) = if letters.iter().all(char::is_ascii_lowercase) {
        (Script::Latin, latin(&letters))
    } else if letters.iter().all(|c| matches!(c, '\u{620}'..='\u{6d3}')) {
        (Script::Arabic, arabic(&letters))
    } else {
        return None;
    };
    (key.len() >= SHORTEST_KEY).then_some((script, key))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn latin(letters: &[char]) -> String {
    let mut out = String::with_capacity(letters.len());
    let mut rest = letters;
    let mut before = None;
    while !rest.is_empty() {
        let (sound, taken) = match before {
            None => latin_start(rest),
            Some(_) => latin_inside(rest, before),
        };
        // A doubled consonant is heard once.
        if before.is_none_or(is_vowel) || !out.ends_with(sound) {
            out.push_str(sound);
        }
        before = rest.get(taken - 1).copied();
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

/// The sound at the beginning of a word, and how many letters make it.
fn latin_start(rest: &[char]) -> (&'static str, usize) {
    match rest {
        ['k' | 'g', 'n', ..] | ['p', 'n', ..] => ("N", 2),
        ['w', 'r', ..] => ("R", 2),
        ['o', 'u', next, ..] if is_vowel(*next) => ("W", 2),
        ['y', next, ..] if is_vowel(*next) => ("Y", 1),
        [first, ..] if is_vowel(*first) => ("A", 1),
        ['w', ..] => ("W", 1),
        ['h', ..] => ("H", 1),
        _ => latin_inside(rest, None),
    }
}

/// The sound inside a word, and how many letters make it.
fn latin_inside(rest: &[char], before: Option<char>) -> (&'static str, usize) {
    match rest {
        ['t', 's', 'c', 'h', ..] => ("X", 4),
        ['s', 'c', 'h', ..] | ['t', 'c', 'h', ..] => ("X", 3),
        ['c', 'h', 'r' | 'l', ..] => ("K", 2),
        ['s' | 'c', 'h' | 'z', ..] => ("X", 2),
        ['g', 'h', 't', ..] => ("T", 3),
        ['g', 'h'] => ("", 2),
        ['p', 'h', ..] => ("F", 2),
        ['k', 'h', ..] | ['c', 'k', ..] => ("K", 2),
        ['t' | 'd', 'h', ..] | ['d', 't', ..] => ("T", 2),
        ['g', 'h', ..] | ['d', 'j', ..] => ("G", 2),
        ['c', 'e' | 'i' | 'y', ..] | ['s' | 'z', ..] => ("S", 1),
        ['c' | 'k' | 'q', ..] => ("K", 1),
        ['x', ..] => ("KS", 1),
        ['b' | 'p', ..] => ("P", 1),
        ['f' | 'v', ..] => ("F", 1),
        ['t' | 'd', ..] => ("T", 1),
        ['g' | 'j', ..] => ("G", 1),
        ['l', ..] => ("L", 1),
        ['m', ..] => ("M", 1),
        ['n', ..] => ("N", 1),
        ['r', ..] => ("R", 1),
        ['h', 'l' | 'n', ..] => ("", 1),
        ['h', next, ..] if is_vowel(*next) || before.is_some_and(is_vowel) => ("H", 1),
        _ => ("", 1),
    }
}

fn arabic(letters: &[char]) -> String {
    let mut out = String::with_capacity(letters.len());
    let last = letters.len() - 1;
    let mut before = None;
    for (index, letter) in letters.iter().enumerate() {
        out.push_str(match letter {
            // "Allah" is written with two and spelt with any number.
            'ل' if before == Some('ل') => "",
            'ا' | 'ع' if index == 0 => "A",
            'و' if index == 0 => "W",
            'ي' if index == 0 => "Y",
            'ه' | 'ح' if index < last => "H",
            'ب' | 'پ' => "P",
            'ت' | 'ث' | 'ط' | 'د' | 'ذ' | 'ض' | 'ٹ' | 'ڈ' => "T",
            'ج' | 'غ' | 'گ' => "G",
            'خ' | 'ك' | 'ق' => "K",
            'س' | 'ص' | 'ز' | 'ظ' => "S",
            'ش' | 'چ' | 'ژ' => "X",
            'ر' | 'ڑ' => "R",
            'ف' | 'ڤ' => "F",
            'ل' => "L",
            'م' => "M",
            'ن' | 'ں' => "N",
            _ => "",
        });
        before = Some(*letter);
    }
    out
}
