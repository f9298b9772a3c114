//! How the screens are written: language, digits, and a calendar beside the common one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::words;

/// The one list of the screens' languages; each has a folder in `assets/locales`, which the tests of the window hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub(crate) enum Locale {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Arabic.
    #[serde(rename = "ar")]
    Arabic,
    /// English with accents, and longer: for testing.
    #[serde(rename = "en-XA")]
    Accented,
    /// English from right to left: for testing.
    #[serde(rename = "ar-XB")]
    Mirrored,
}

impl Locale {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Arabic => "ar",
            Self::Accented => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// A language that this program does not know is spoken in English.
    pub(crate) fn named(word: &str) -> Self {
        [
            Self::Spanish,
            Self::French,
            Self::Arabic,
            Self::Accented,
            Self::Mirrored,
        ]
        .into_iter()
        .find(|locale| locale.word() == word)
        .unwrap_or(Self::English)
    }
}

words!(
    /// The digits of numbers, dates and times on screen.
    Digits,
    /// 0 to 9 in every language.
    Latin = "latin",
    /// Those of the language, where it has its own.
    Native = "native",
);

words!(
    /// A calendar that stands beside the Gregorian one; kept and typed is always the Gregorian date.
    Calendar,
    /// None beside it.
    Gregorian = "gregorian",
    /// Umm al-Qura, as in Saudi Arabia.
    IslamicUmalqura = "islamic_umalqura",
    /// As in Iran and Afghanistan.
    Persian = "persian",
    /// As in Ethiopia and Eritrea.
    Ethiopic = "ethiopic",
    /// As in Egypt's church and countryside.
    Coptic = "coptic",
    /// As in Israel.
    Hebrew = "hebrew",
    /// The national calendar of India.
    Indian = "indian",
    /// As in Thailand.
    Buddhist = "buddhist",
    /// As in Taiwan.
    Roc = "roc",
    /// By the years of the emperor.
    Japanese = "japanese",
);

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_kept_is_what_is_sent() {
        for locale in [
            Locale::English,
            Locale::Spanish,
            Locale::French,
            Locale::Arabic,
            Locale::Accented,
            Locale::Mirrored,
        ] {
            assert_eq!(json!(locale), json!(locale.word()));
            assert_eq!(Locale::named(locale.word()), locale);
        }
        assert_eq!(Locale::named("tlh"), Locale::English);
        for calendar in [Calendar::Gregorian, Calendar::IslamicUmalqura] {
            assert_eq!(json!(calendar), json!(calendar.word()));
        }
    }
}
