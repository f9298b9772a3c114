//! One patient as the index keeps it.

use super::arena::{Reader, write_number, write_text};

/// What the index is told of a patient. Dates are "YYYY", "YYYY-MM" or "YYYY-MM-DD".
#[derive(Clone, Copy, Default)]
pub(crate) struct Card<'a> {
    /// The patient's id.
    pub(crate) id: [u8; 16],
    /// The chart number.
    pub(crate) number: u64,
    /// Family name as written.
    pub(crate) family_name: &'a str,
    /// Given name as written; empty if there is none.
    pub(crate) given_name: &'a str,
    /// The name the patient wants to be called by.
    pub(crate) preferred_name: Option<&'a str>,
    /// Birth date, whole or partial; anything else counts as unknown.
    pub(crate) birth_date: Option<&'a str>,
    /// The caller's code for the sex; handed back in [`super::Hit`].
    pub(crate) sex: u8,
    /// The first phone, as typed.
    pub(crate) phone: Option<&'a str>,
    /// Whether the patient is archived.
    pub(crate) archived: bool,
    /// Civil date of the last visit.
    pub(crate) last_visit: Option<&'a str>,
    /// Former names, names in other scripts, aliases.
    pub(crate) other_names: &'a [&'a str],
    /// All phones; whether the first is among them does not matter.
    pub(crate) phones: &'a [&'a str],
    /// Values of national ids, insurance numbers and the like.
    pub(crate) identifiers: &'a [&'a str],
}

impl std::fmt::Debug for Card<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Card")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// A civil date of which month and day may be unknown (0).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Civil {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
}

impl Civil {
    /// Reads "YYYY", "YYYY-MM" or "YYYY-MM-DD".
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut next = |length: usize| {
            let part = parts.next()?;
            let is_number = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
            is_number.then(|| part.parse::<u16>().ok()).flatten()
        };
        let year = next(4)?;
        let (month, day) = match text.len() {
            4 => (0, 0),
            7 => (next(2)?, 0),
            10 => (next(2)?, next(2)?),
            _ => return None,
        };
        Self {
            year,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        }
        .checked()
    }

    /// This date if its month and day can be.
    pub(super) fn checked(self) -> Option<Self> {
        (self.month <= 12 && self.day <= 31 && (self.month > 0 || self.day == 0)).then_some(self)
    }

    /// The known digits, `YYYY[MM[DD]]`: a partial date is the beginning of the whole one.
    pub(super) fn digits(self) -> String {
        let Self { year, month, day } = self;
        match (month, day) {
            (0, _) => format!("{year:04}"),
            (_, 0) => format!("{year:04}{month:02}"),
            _ => format!("{year:04}{month:02}{day:02}"),
        }
    }

    fn text(self) -> String {
        let Self { year, month, day } = self;
        match (month, day) {
            (0, _) => format!("{year:04}"),
            (_, 0) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    fn packed(self) -> u64 {
        u64::from(self.year) * 512 + u64::from(self.month) * 32 + u64::from(self.day)
    }

    fn unpacked(packed: u64) -> Option<Self> {
        Some(Self {
            year: u16::try_from(packed / 512).ok()?,
            month: u8::try_from(packed / 32 % 16).ok()?,
            day: u8::try_from(packed % 32).ok()?,
        })
    }
}

/// A [`Card`] read back from the arena.
pub(super) struct Stored<'a> {
    pub(super) id: [u8; 16],
    pub(super) number: u64,
    pub(super) archived: bool,
    pub(super) sex: u8,
    pub(super) family_name: &'a str,
    pub(super) given_name: &'a str,
    pub(super) preferred_name: Option<&'a str>,
    pub(super) phone: Option<&'a str>,
    birth: Option<Civil>,
    last_visit: Option<Civil>,
    lists: Reader<'a>,
}

/// The variable lists of a card, for building it again.
#[derive(Default)]
pub(super) struct Lists<'a> {
    names: Vec<&'a str>,
    phones: Vec<&'a str>,
    identifiers: Vec<&'a str>,
    birth_date: Option<String>,
    last_visit: Option<String>,
}

impl Card<'_> {
    /// Appends this card's bytes.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.id);
        write_number(out, self.number);
        out.push(u8::from(self.archived));
        out.push(self.sex);
        for date in [self.birth_date, self.last_visit] {
            let packed = date
                .and_then(Civil::parse)
                .map_or(0, |civil| civil.packed() + 1);
            write_number(out, packed);
        }
        write_text(out, self.family_name);
        write_text(out, self.given_name);
        for text in [self.preferred_name, self.phone] {
            match text {
                None => out.push(0),
                Some(text) => {
                    write_number(out, text.len() as u64 + 1);
                    out.extend_from_slice(text.as_bytes());
                }
            }
        }
        let more = self
            .phones
            .iter()
            .filter(|phone| Some(**phone) != self.phone)
            .copied();
        let phones: Vec<&str> = more.collect();
        for list in [self.other_names, &phones, self.identifiers] {
            write_number(out, list.len() as u64);
            list.iter().for_each(|text| write_text(out, text));
        }
    }
}

fn optional_text<'a>(reader: &mut Reader<'a>) -> Option<Option<&'a str>> {
    let Some(length) = reader.size()?.checked_sub(1) else {
        return Some(None);
    };
    std::str::from_utf8(reader.bytes(length)?).ok().map(Some)
}

fn optional_date(reader: &mut Reader<'_>) -> Option<Option<Civil>> {
    Some(reader.number()?.checked_sub(1).and_then(Civil::unpacked))
}

impl<'a> Stored<'a> {
    /// Reads the card at the beginning of `bytes`.
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        let id = reader.bytes(16)?.try_into().ok()?;
        let number = reader.number()?;
        let archived = reader.byte()? != 0;
        let sex = reader.byte()?;
        let birth = optional_date(&mut reader)?;
        let last_visit = optional_date(&mut reader)?;
        let family_name = reader.text()?;
        let given_name = reader.text()?;
        let preferred_name = optional_text(&mut reader)?;
        let phone = optional_text(&mut reader)?;
        Some(Self {
            id,
            number,
            archived,
            sex,
            family_name,
            given_name,
            preferred_name,
            phone,
            birth,
            last_visit,
            lists: reader,
        })
    }

    pub(super) fn birth_date(&self) -> Option<String> {
        self.birth.map(Civil::text)
    }

    pub(super) fn last_visit(&self) -> Option<String> {
        self.last_visit.map(Civil::text)
    }

    /// The lists at the end of the card, and its dates as text.
    pub(super) fn lists(&self) -> Option<Lists<'a>> {
        let mut reader = self.lists;
        let mut next = || {
            let count = reader.size()?;
            (0..count)
                .map(|_| reader.text())
                .collect::<Option<Vec<_>>>()
        };
        let (names, phones, identifiers) = (next()?, next()?, next()?);
        let (birth_date, last_visit) = (self.birth_date(), self.last_visit());
        Some(Lists {
            names,
            phones,
            identifiers,
            birth_date,
            last_visit,
        })
    }

    /// The card that was written.
    pub(super) fn card<'b>(&self, lists: &'b Lists<'a>) -> Card<'b>
    where
        'a: 'b,
    {
        Card {
            id: self.id,
            number: self.number,
            family_name: self.family_name,
            given_name: self.given_name,
            preferred_name: self.preferred_name,
            birth_date: lists.birth_date.as_deref(),
            sex: self.sex,
            phone: self.phone,
            archived: self.archived,
            last_visit: lists.last_visit.as_deref(),
            other_names: &lists.names,
            phones: &lists.phones,
            identifiers: &lists.identifiers,
        }
    }
}
