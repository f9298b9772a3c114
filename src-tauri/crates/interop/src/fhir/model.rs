//! What the reader hands over, in FHIR's words.

use super::when::When;

/// One resource of the input.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number in the input, from 1.
    pub number: u64,
    /// The line on which it (or its bundle entry) begins, from 1.
    pub line: u64,
    /// `Bundle.entry.fullUrl`; bare resources have none.
    pub full_url: Option<String>,
    /// What was understood.
    pub content: Content,
    /// The resource's JSON exactly as written. An entry that holds no resource (a deletion, say) is given whole.
    pub raw: String,
    /// Fields that could not be taken, in the order of the resource's definition.
    pub problems: Vec<Problem>,
}

/// What kind of resource an [`Entry`] holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A person who is or was a patient.
    Patient(Box<PatientIn>),
    /// A visit.
    Encounter(Box<EncounterIn>),
    /// Anything that is not understood yet.
    Other(Other),
}

/// A resource that is kept but not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// `resourceType`; empty if it has none, see the entry's problems.
    pub resource_type: String,
    /// Its id in the other system.
    pub source_id: Option<String>,
    /// The reference to the patient it is about, as written.
    pub subject: Option<String>,
}

/// FHIR `Patient`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PatientIn {
    /// Its id in the other system.
    pub source_id: Option<String>,
    /// False: the other system no longer uses this record.
    pub active: Option<bool>,
    /// All names, in their order.
    pub names: Vec<NameIn>,
    /// All phones, addresses for mail, and so on, in their order.
    pub telecoms: Vec<TelecomIn>,
    /// All postal addresses, in their order.
    pub addresses: Vec<AddressIn>,
    /// All identifiers that have a value, in their order.
    pub identifiers: Vec<IdentifierIn>,
    /// Administrative gender.
    pub gender: Option<Gender>,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a date of the calendar; may be in the future.
    pub birth_date: Option<String>,
    /// Whether, and perhaps when, the person died.
    pub deceased: Option<Deceased>,
    /// Words for the marital status, or else its code.
    pub marital_status: Option<String>,
    /// The languages the person speaks.
    pub languages: Vec<LanguageIn>,
    /// Relatives, guardians, friends.
    pub contacts: Vec<ContactIn>,
    /// Whether the resource holds or names a photo.
    pub has_photo: bool,
    /// The general practitioner's name, or else the reference as written.
    pub general_practitioner: Option<String>,
}

/// FHIR `HumanName`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameIn {
    /// `usual`, `official`, `temp`, `nickname`, `anonymous`, `old`, `maiden`; as written.
    pub usage: Option<String>,
    /// The whole name as one text.
    pub text: Option<String>,
    /// The family name.
    pub family: Option<String>,
    /// Given names, the middle ones included.
    pub given: Vec<String>,
    /// What stands before the name.
    pub prefix: Vec<String>,
    /// What stands after the name.
    pub suffix: Vec<String>,
    /// Since when the name is borne.
    pub start: Option<When>,
    /// Until when the name was borne.
    pub end: Option<When>,
}

impl NameIn {
    /// Returns the name as one line: `text` if it has one, else given names and family name.
    #[must_use]
    pub fn display(&self) -> Option<String> {
        if self.text.is_some() {
            return self.text.clone();
        }
        let parts: Vec<&str> = self
            .given
            .iter()
            .chain(self.family.as_ref())
            .map(String::as_str)
            .collect();
        if parts.is_empty() {
            None
        } else {
            Some(parts.join(" "))
        }
    }
}

/// FHIR `ContactPoint` that has a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TelecomIn {
    /// `phone`, `fax`, `email`, `pager`, `url`, `sms`, `other`; as written.
    pub system: Option<String>,
    /// The number or address.
    pub value: String,
    /// `home`, `work`, `temp`, `old`, `mobile`; as written.
    pub usage: Option<String>,
    /// 1 is preferred over 2.
    pub rank: Option<u32>,
}

/// FHIR `Address`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddressIn {
    /// `home`, `work`, `temp`, `old`, `billing`; as written.
    pub usage: Option<String>,
    /// The whole address as one text.
    pub text: Option<String>,
    /// Street, house, flat.
    pub lines: Vec<String>,
    /// City or village.
    pub city: Option<String>,
    /// District or county.
    pub district: Option<String>,
    /// State or province.
    pub state: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country, a code or a name; as written.
    pub country: Option<String>,
}

/// FHIR `Identifier` that has a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentifierIn {
    /// The namespace, a URI.
    pub system: Option<String>,
    /// The identifier itself.
    pub value: String,
    /// The code of its type, such as `MR`.
    pub type_code: Option<String>,
    /// Words for its type.
    pub type_text: Option<String>,
}

/// FHIR `AdministrativeGender`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// `female`
    Female,
    /// `male`
    Male,
    /// `other`
    Other,
    /// `unknown`
    Unknown,
}

/// What is said about the person's death.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deceased {
    /// `deceasedBoolean: false`
    No,
    /// `deceasedBoolean: true`
    Yes,
    /// `deceasedDateTime`
    At(When),
}

/// A language the person speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageIn {
    /// The code, BCP 47 as a rule.
    pub code: Option<String>,
    /// Words for it.
    pub text: Option<String>,
    /// Whether the person prefers it.
    pub preferred: bool,
}

/// A relative, guardian or friend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactIn {
    /// Words for the relationship, or else its code.
    pub relationship: Option<String>,
    /// The name as one line.
    pub name: Option<String>,
    /// The first phone number that is not an old one.
    pub phone: Option<String>,
}

/// FHIR `Encounter`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EncounterIn {
    /// Its id in the other system.
    pub source_id: Option<String>,
    /// The reference to the patient as written, see [`reference`](super::reference).
    pub subject: Option<String>,
    /// `planned`, `finished`, `cancelled`, ...; as written.
    pub status: Option<String>,
    /// The class, such as `AMB`.
    pub class_code: Option<String>,
    /// Words for the type of visit, or else its code.
    pub type_text: Option<String>,
    /// When it began.
    pub start: Option<When>,
    /// When it ended.
    pub end: Option<When>,
    /// The first practitioner's name, if it is written out.
    pub practitioner: Option<String>,
    /// The organisation's name, if it is written out.
    pub service_provider: Option<String>,
    /// Words for the reason, or else its code.
    pub reason: Option<String>,
}

/// A field that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field's path, such as `name[0].family`.
    pub field: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// Another JSON type than FHIR gives it.
    WrongType,
    /// Not a date of the calendar, or not written as FHIR writes dates.
    BadDate,
    /// A code outside the closed list of the field.
    UnknownCode,
    /// The same key stands twice; the last one was taken.
    Repeated,
    /// Characters that cannot be text, such as half a surrogate pair.
    BadText,
    /// More items than are taken, or an item larger than is taken.
    TooMuch,
    /// A field that must be there is not.
    Missing,
}

impl Why {
    /// Returns the code that reports use.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongType => "wrong_type",
            Self::BadDate => "bad_date",
            Self::UnknownCode => "unknown_code",
            Self::Repeated => "repeated",
            Self::BadText => "bad_text",
            Self::TooMuch => "too_much",
            Self::Missing => "missing",
        }
    }
}

/// What a reading came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Resources handed over.
    pub entries: u64,
    /// Bytes read.
    pub bytes: u64,
    /// The most bytes of input held at any moment: the measure of the reader's memory.
    pub peak_held_bytes: u64,
}
