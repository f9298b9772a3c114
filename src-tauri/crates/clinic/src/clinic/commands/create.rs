use journal::Draft;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Binding, NewClinic, Password, Vault};

use super::Practise;
use crate::clinic::Locale;
use crate::clinic::countries::countries;
use crate::clinic::found::{Founding, found};
use crate::clinic::rules::{check_currency, check_range};
use crate::clinic::tables::FOR_PRACTICE;
use crate::door::{Arrival, Caller, Door, Open, Remembers, Threshold};
use crate::ids::PersonId;
use crate::people::{self, check_name, check_password};
use crate::schedule::UsualWeek;
use crate::time::Zone;
use crate::{Error, new_id, sample, tables};

/// How many invented patients the wizard's sample clinic has.
const SAMPLE_PATIENTS: u32 = 400;
const SAMPLE_SEED: u64 = 7;
/// Nobody needs more to try a front desk, and the file would outgrow the disk.
const MOST_SAMPLE_PATIENTS: u32 = 2_000_000;

/// Sets a clinic up: an encrypted file, its owner, and the recovery kit. The owner is signed in.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Create {
    name: String,
    country: String,
    currency: String,
    time_zone: String,
    locale: Locale,
    week_start: i64,
    owner: Owner,
    key_store: Keeping,
    contents: Contents,
    /// What an empty clinic receives with; none: nothing is set up yet. A sample brings its own.
    usual_week: Option<UsualWeek>,
    sample: Option<Sample>,
}

/// The first person.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Owner {
    name: String,
    password: String,
}

/// What opens the clinic besides a password.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Keeping {
    /// A secret that this PC keeps: a stolen disk cannot be guessed open.
    Os,
    /// Nothing: the owner knows that the password is all there is.
    PasswordOnly,
}

/// What the clinic begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Contents {
    /// Nothing.
    Empty,
    /// Invented people, a year of appointments.
    Sample,
}

/// How large the sample is, and which one.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sample {
    patients: u32,
    seed: u64,
}

/// The clinic is there.
#[derive(Serialize, JsonSchema, TS)]
pub(crate) struct Created {
    /// The recovery kit: shown once, to be printed.
    pub recovery_words: Vec<String>,
    /// The owner.
    pub me: people::Me,
}

/// What the file says of its people, for as long as it is there.
fn mark(door: &Door, is_sample: bool) -> i64 {
    if door.is_practice {
        FOR_PRACTICE
    } else {
        is_sample.into()
    }
}

fn wanted_sample(asked: Option<Sample>) -> Result<Sample, Error> {
    let wanted = asked.unwrap_or(Sample {
        patients: SAMPLE_PATIENTS,
        seed: SAMPLE_SEED,
    });
    if wanted.patients > MOST_SAMPLE_PATIENTS {
        return Err(Error::invalid("sample.patients", "out_of_range"));
    }
    Ok(wanted)
}

impl Threshold for Create {
    type Reply = Created;
    const NAME: &'static str = "clinic.create";
    const REMEMBERS: Remembers = Remembers::Final("clinic.created");

    fn run(self, door: &Door, caller: &Caller) -> Result<Created, Error> {
        if door.is_practice {
            return Err(Error::KeptApart);
        }
        self.set_up(door, caller)
    }
}

impl Create {
    /// A clinic of invented people, to practise in.
    pub(super) fn practice(like: Practise, name: &'static str, password: &str) -> Self {
        Self {
            name: name.to_owned(),
            country: like.country,
            currency: like.currency,
            time_zone: like.time_zone,
            locale: like.locale,
            week_start: like.week_start,
            owner: Owner {
                name: name.to_owned(),
                password: password.to_owned(),
            },
            key_store: Keeping::PasswordOnly,
            contents: Contents::Sample,
            usual_week: None,
            sample: None,
        }
    }

    pub(super) fn set_up(self, door: &Door, caller: &Caller) -> Result<Created, Error> {
        let _one_at_a_time = door.enter();
        if door.opened().is_some() {
            return Err(Error::Open(vault::OpenError::Exists));
        }
        let name = check_name(&self.name)?;
        let owner_name = check_name(&self.owner.name)
            .map_err(|_refused| Error::invalid("owner.name", "not_a_name"))?;
        let mut known = countries().iter();
        let country = known.find(|country| country.code == self.country);
        let country = country.ok_or_else(|| Error::invalid("country", "unknown"))?;
        check_currency(&self.currency)?;
        Zone::named(&self.time_zone)?;
        check_range("week_start", self.week_start, 1..=7)?;
        check_password(&self.owner.password, &[&owner_name, &name])?;
        let is_sample = self.contents == Contents::Sample;
        let wanted = wanted_sample(self.sample)?;
        let now_ms = door.now_ms();
        let mut ids = new_id::Ids::default();
        let owner = PersonId(ids.next(now_ms));
        // What is begun with is put together first: what is refused leaves no file behind.
        let mut draft = Draft::default();
        if let (Contents::Empty, Some(week)) = (self.contents, &self.usual_week) {
            let new_row = || *ids.next(now_ms).as_bytes();
            let owner = (owner, owner_name.as_str());
            week.leave_with(&mut draft, new_row, owner, &country.weekend)?;
        }
        let premises = &door.premises;
        let (vault, words) = Vault::create(
            &premises.dir,
            &NewClinic {
                person: owner.0,
                name: &owner_name,
                password: &Password::new(self.owner.password),
                binding: match self.key_store {
                    Keeping::Os => Binding::DeviceSecret,
                    Keeping::PasswordOnly => Binding::PasswordOnly,
                },
                kdf: premises.kdf,
            },
            &tables::file_schema(),
            premises.keys.clone(),
            now_ms,
        )?;
        let founding = Founding {
            name: &name,
            country,
            currency: &self.currency,
            time_zone: &self.time_zone,
            locale: self.locale,
            week_start: self.week_start,
            owner,
            owner_name: &owner_name,
            sample: mark(door, is_sample),
        };
        found(&vault, &founding, draft, now_ms)?;
        if is_sample {
            let zone = Zone::named(&self.time_zone)?;
            let written = (zone, self.locale);
            sample::fill(&vault, owner, wanted.patients, wanted.seed, written, now_ms)?;
        }
        let open = Open::new(vault, door, Arrival::Founded)?;
        let me = open
            .vault
            .read(|conn| people::me(conn, &open.settings(), owner))?;
        open.vault.founded()?;
        caller.sign_in(owner, open.opening, now_ms);
        door.set_open(open);
        let recovery_words = words.words().into_iter().map(str::to_owned).collect();
        Ok(Created { recovery_words, me })
    }
}
