mod pairs;
mod restricted;

pub(crate) use pairs::{Differs, Duplicate, Duplicates, Merged};
pub(crate) use restricted::{MayOpen, Opened, Restriction};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{HouseholdId, PartId, PatientId};
use crate::people::words;
use crate::schedule::BookingStop;

words!(
    /// FHIR AdministrativeGender.
    Sex,
    /// Female.
    Female = "female",
    /// Male.
    Male = "male",
    /// Other.
    Other = "other",
    /// Not known.
    Unknown = "unknown",
);

words!(
    /// What kind of phone.
    PhoneKind,
    /// Carried along.
    Mobile = "mobile",
    /// At home.
    Home = "home",
    /// At work.
    Work = "work",
    /// Not a phone: e-mail.
    Email = "email",
    /// Anything else.
    Other = "other",
);

/// What part of a patient's details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Part {
    /// A phone or e-mail address.
    Phone,
    /// An address.
    Address,
    /// An identifier.
    Identifier,
    /// A contact.
    Contact,
    /// A further name.
    Name,
}

impl Sex {
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Female => 1,
            Self::Male => 2,
            Self::Other => 3,
        }
    }

    pub(crate) const fn of_code(code: u8) -> Self {
        match code {
            1 => Self::Female,
            2 => Self::Male,
            3 => Self::Other,
            _ => Self::Unknown,
        }
    }
}

/// Why a patient was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Matched {
    /// A name, whole or begun.
    Name,
    /// A name that sounds alike, or is the same in another script.
    SoundsLike,
    /// A phone or its last digits.
    Phone,
    /// The chart number.
    Number,
    /// The birth date or year.
    BirthDate,
    /// An identifier.
    Identifier,
}

/// Why somebody may be the person who is being registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Resembles {
    /// The same name.
    Name,
    /// The same phone.
    Phone,
    /// The same birth date, or one slip away.
    BirthDate,
    /// Family and given name the other way round.
    Swapped,
    /// A name that sounds alike.
    SoundsLike,
}

/// A patient in a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct PatientHit {
    /// The patient.
    pub id: PatientId,
    /// Chart number.
    pub number: i64,
    /// Family name.
    pub family_name: String,
    /// Given names; empty: none.
    pub given_name: String,
    /// What they want to be called.
    pub preferred_name: Option<String>,
    /// As far as known.
    pub birth_date: Option<String>,
    /// Sex.
    pub sex: Sex,
    /// The first phone, as typed.
    pub phone: Option<String>,
    /// Whether the record is archived.
    pub archived: bool,
    /// Whether the record is restricted to others: then the name, the chart number and the birth year are all there is.
    pub restricted: bool,
    /// The date of the last visit.
    pub last_visit: Option<String>,
    /// Why they were found.
    pub matched: Vec<Matched>,
}

/// A page of patients.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct PatientHits {
    /// How many there are in all.
    pub total: u64,
    /// The first of them, best first.
    pub hits: Vec<PatientHit>,
    /// Where the next page begins.
    pub after: Option<String>,
}

/// Somebody who may be the person who is being registered.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct PatientHint {
    /// The patient.
    #[serde(flatten)]
    pub hit: PatientHit,
    /// Why.
    pub reasons: Vec<Resembles>,
}

/// A patient, whole.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Patient {
    /// The patient.
    pub id: PatientId,
    /// Chart number.
    pub number: i64,
    /// Family name; one-word names stand here.
    pub family_name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// What they want to be called.
    pub preferred_name: Option<String>,
    /// As far as known.
    pub birth_date: Option<String>,
    /// Whether it was worked out from an age.
    pub birth_date_estimated: bool,
    /// Whole years today.
    pub age_years: Option<i64>,
    /// Sex.
    pub sex: Sex,
    /// BCP 47.
    pub language: Option<String>,
    /// Whether the record is archived.
    pub archived: bool,
    /// Why.
    pub archived_reason: Option<String>,
    /// Why others may not open it, and who may.
    pub restriction: Option<Restriction>,
    /// Why nobody books a visit for them, if it is so.
    pub booking_stop: Option<BookingStop>,
    /// For the front desk.
    pub note: Option<String>,
    /// Asked, has none.
    pub no_phone: bool,
    /// Whether they have died.
    pub deceased: bool,
    /// When, as far as known.
    pub deceased_date: Option<String>,
    /// Further names.
    pub names: Vec<FurtherName>,
    /// Phones and e-mail, the first to call first.
    pub phones: Vec<Phone>,
    /// Addresses.
    pub addresses: Vec<Address>,
    /// Identifiers.
    pub identifiers: Vec<Identifier>,
    /// Whom to call.
    pub contacts: Vec<Contact>,
    /// Who belongs together.
    pub household: Option<Household>,
    /// Whether there is a photo.
    pub has_photo: bool,
    /// Appointments and past visits, newest first.
    pub visits: Vec<Visit>,
    /// What an import brought that this version does not understand yet.
    pub kept: Vec<Kept>,
    /// Other records of the same person, shown here.
    pub merged: Vec<Merged>,
}

/// That somebody has died, as another system tells it.
#[derive(Debug, Clone)]
pub(crate) struct Death {
    /// When, as far as known.
    pub(crate) date: Option<String>,
}

/// A further name.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct FurtherName {
    /// Its id.
    pub id: PartId,
    /// FHIR NameUse.
    pub r#use: String,
    /// Family name.
    pub family_name: Option<String>,
    /// Given names.
    pub given_name: Option<String>,
    /// The whole name as it is said.
    pub text: Option<String>,
}

/// A phone or e-mail address.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Phone {
    /// Its id.
    pub id: PartId,
    /// What kind.
    pub kind: PhoneKind,
    /// As typed.
    pub number: String,
    /// Whose, or when to call.
    pub note: Option<String>,
    /// Whether it is called first.
    pub first: bool,
}

/// An address.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Address {
    /// Its id.
    pub id: PartId,
    /// FHIR AddressUse.
    pub r#use: String,
    /// Street and house, lines separated by a line feed.
    pub lines: String,
    /// Town.
    pub city: Option<String>,
    /// District.
    pub district: Option<String>,
    /// State.
    pub state: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country.
    pub country: Option<String>,
}

/// An identifier.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Identifier {
    /// Its id.
    pub id: PartId,
    /// Who gave it.
    pub system: String,
    /// The identifier.
    pub value: String,
    /// What kind.
    pub kind: Option<String>,
}

/// Whom to call.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Contact {
    /// Its id.
    pub id: PartId,
    /// Mother, guardian, ...
    pub relationship: Option<String>,
    /// Their name.
    pub name: String,
    /// Their phone.
    pub phone: Option<String>,
}

/// Who belongs together.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Household {
    /// Its id.
    pub id: HouseholdId,
    /// Who pays.
    pub guarantor_id: Option<PatientId>,
    /// Everybody in it.
    pub members: Vec<Member>,
}

/// Somebody in a household.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Member {
    /// The patient.
    pub id: PatientId,
    /// Chart number.
    pub number: i64,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// As far as known.
    pub birth_date: Option<String>,
}

/// What kind of visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum VisitKind {
    /// Booked here.
    Appointment,
    /// Brought in from another system.
    PastVisit,
}

/// A visit, past or to come.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Visit {
    /// Its id.
    pub id: String,
    /// What kind.
    pub kind: VisitKind,
    /// When it begins, UTC ms.
    pub start_ms: Option<i64>,
    /// On which day, as far as that is known: one brought in may have its year alone.
    pub date: Option<String>,
    /// What for.
    pub what: String,
    /// With whom.
    pub who: Option<String>,
    /// How far it has come.
    pub status: String,
}

/// What an import brought that this version does not understand yet.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Kept {
    /// FHIR resource type.
    pub resource_type: String,
    /// How many.
    pub count: i64,
}
