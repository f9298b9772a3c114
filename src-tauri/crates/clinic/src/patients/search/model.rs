//! What the index is asked and what it answers.

use super::record::Stored;

/// The order in which the clinic writes dates.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum DateOrder {
    /// 31/12/1980
    #[default]
    Dmy,
    /// 12/31/1980
    Mdy,
    /// 1980/12/31
    Ymd,
}

/// What of a patient matched the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Kind {
    /// A name, whole or begun.
    Name,
    /// A name that sounds alike or is the same in the other script.
    SoundsLike,
    /// A phone or its last digits.
    Phone,
    /// The chart number.
    Number,
    /// The birth date or year.
    BirthDate,
    /// An identifier, whole or begun.
    Identifier,
}

impl Kind {
    const ALL: [Self; 6] = [
        Self::Name,
        Self::SoundsLike,
        Self::Phone,
        Self::Number,
        Self::BirthDate,
        Self::Identifier,
    ];
}

/// A set of [`Kind`]s.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Kinds(u8);

impl Kinds {
    pub(super) const fn with(self, kind: Kind) -> Self {
        Self(self.0 | 1 << kind as u8)
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// A name that is seen to match need not be heard to.
    pub(super) const fn without_sound_if_seen(self) -> Self {
        let sound = 1 << Kind::SoundsLike as u8;
        if self.0 == sound {
            self
        } else {
            Self(self.0 & !sound)
        }
    }

    /// The kinds in this set.
    pub(crate) fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL
            .into_iter()
            .filter(move |kind| self.0 >> *kind as u8 & 1 == 1)
    }
}

/// How exactly a word finds a patient.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Class {
    Number,
    Identifier,
    Phone,
    ExactFamily,
    ExactOther,
    Tail,
    Date,
    Family,
    Other,
    IdentifierPrefix,
    Year,
    Sound,
}

impl Class {
    pub(super) const COUNT: usize = 12;
    /// In the order of their discriminants.
    pub(super) const ALL: [Self; Self::COUNT] = [
        Self::Number,
        Self::Identifier,
        Self::Phone,
        Self::ExactFamily,
        Self::ExactOther,
        Self::Tail,
        Self::Date,
        Self::Family,
        Self::Other,
        Self::IdentifierPrefix,
        Self::Year,
        Self::Sound,
    ];

    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Number => Kind::Number,
            Self::Identifier | Self::IdentifierPrefix => Kind::Identifier,
            Self::Phone | Self::Tail => Kind::Phone,
            Self::ExactFamily | Self::ExactOther | Self::Family | Self::Other => Kind::Name,
            Self::Date | Self::Year => Kind::BirthDate,
            Self::Sound => Kind::SoundsLike,
        }
    }
}

/// A patient in a list of results.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The patient's id.
    pub(crate) id: [u8; 16],
    /// The chart number.
    pub(crate) number: u64,
    /// Family name as written.
    pub(crate) family_name: String,
    /// Given name as written; empty if there is none.
    pub(crate) given_name: String,
    /// The name the patient wants to be called by.
    pub(crate) preferred_name: Option<String>,
    /// "YYYY", "YYYY-MM" or "YYYY-MM-DD".
    pub(crate) birth_date: Option<String>,
    /// The code that [`super::Card::sex`] gave.
    pub(crate) sex: u8,
    /// The first phone, as typed.
    pub(crate) phone: Option<String>,
    /// Whether the patient is archived.
    pub(crate) archived: bool,
    /// Civil date of the last visit.
    pub(crate) last_visit: Option<String>,
    /// What matched; empty in a list that was not searched.
    pub(crate) matched: Kinds,
}

impl Hit {
    pub(super) fn of(stored: &Stored<'_>, matched: Kinds) -> Self {
        Self {
            id: stored.id,
            number: stored.number,
            family_name: stored.family_name.to_owned(),
            given_name: stored.given_name.to_owned(),
            preferred_name: stored.preferred_name.map(str::to_owned),
            birth_date: stored.birth_date(),
            sex: stored.sex,
            phone: stored.phone.map(str::to_owned),
            archived: stored.archived,
            last_visit: stored.last_visit(),
            matched,
        }
    }
}

// Results are personal data: a debug print shows ids only.
impl std::fmt::Debug for Hit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hit")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// The answer to a search.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// How many patients match, exactly.
    pub(crate) total: u64,
    /// The best of them, best first.
    pub(crate) hits: Vec<Hit>,
}

/// Where a page of all patients begins.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PageFrom<'a> {
    /// After the page that ended with this key; none: at the first patient.
    After(Option<&'a str>),
    /// Where so many patients stand before it.
    Place(u64),
}

/// A page of all patients in alphabetical order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// All patients, not only this page's.
    pub(crate) total: u64,
    /// This page's patients.
    pub(crate) hits: Vec<Hit>,
    /// Where the next page begins; none after the last.
    pub(crate) after: Option<String>,
}

/// What is filled in so far in the register form.
#[derive(Clone, Copy, Default)]
pub(crate) struct HintQuery<'a> {
    /// Family name as typed.
    pub(crate) family_name: &'a str,
    /// Given name as typed.
    pub(crate) given_name: &'a str,
    /// "YYYY", "YYYY-MM" or "YYYY-MM-DD".
    pub(crate) birth_date: Option<&'a str>,
    /// Phone as typed.
    pub(crate) phone: Option<&'a str>,
    /// A patient who is no duplicate: the one being edited.
    pub(crate) except: Option<[u8; 16]>,
}

impl std::fmt::Debug for HintQuery<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HintQuery").finish_non_exhaustive()
    }
}

/// Why somebody may be the patient who is being registered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Reason {
    /// Family and given name are the same.
    Name,
    /// The phone is the same.
    Phone,
    /// The birth date is the same, or one slip away.
    BirthDate,
    /// Family and given name are the other way round.
    Swapped,
    /// Family and given name sound alike.
    SoundsLike,
}

impl Reason {
    pub(super) const ALL: [Self; 5] = [
        Self::Name,
        Self::Phone,
        Self::BirthDate,
        Self::Swapped,
        Self::SoundsLike,
    ];
}

/// A patient who may be the one being registered.
#[derive(Clone, Debug)]
pub(crate) struct Hint {
    /// The patient.
    pub(crate) hit: Hit,
    /// Why; never empty.
    pub(crate) reasons: Vec<Reason>,
}
