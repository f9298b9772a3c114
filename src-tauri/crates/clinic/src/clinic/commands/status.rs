use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Binding, OpenError, glance};

use crate::Error;
use crate::clinic::Locale;
use crate::clinic::countries::{Country, countries};
use crate::door::{Before, Caller, Door, Doubt, Remembers, Threshold};
use crate::ids::PersonId;
use crate::people::{self, Me};
use crate::time::Zone;

/// What the first screen needs before anybody has signed in: nothing of any patient.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Status {}

/// Whether there is a clinic, and who can open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    /// There is none: the first-run wizard.
    None,
    /// It is locked.
    Locked,
    /// It is open.
    Open,
}

/// Whether the operating system keeps secrets for Satchel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KeyStore {
    /// It does.
    Os,
    /// There is no key store, it does not answer, or this clinic leaves it alone.
    None,
}

/// Somebody who can sign in.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct SignInTile {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they may not.
    pub suspended: bool,
}

/// The first screen.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct ClinicStatus {
    /// Whether there is a clinic.
    pub state: State,
    /// Its name, while it is open.
    pub clinic_name: Option<String>,
    /// Who can sign in.
    pub people: Vec<SignInTile>,
    /// Whether this PC keeps secrets.
    pub key_store: KeyStore,
    /// Whether a password alone opens this clinic.
    pub password_only: bool,
    /// Whether its people are invented, while it is open.
    pub sample: bool,
    /// Whether this is where people practise.
    pub practice: bool,
    /// Why it is open for reading only, while it is.
    pub doubt: Option<Doubt>,
    /// Who has signed in at this window.
    pub me: Option<Me>,
    /// Who was signed in at this window before it locked.
    pub before: Option<Before>,
    /// The language of the screens.
    pub locale: Locale,
    /// Seconds until a password may be tried again.
    pub wait_s: u64,
    /// The program's version.
    pub version: String,
    /// Today, where the clinic is.
    pub today: String,
    /// Now, UTC ms.
    pub now_ms: i64,
}

impl Threshold for Status {
    type Reply = ClinicStatus;
    const NAME: &'static str = "clinic.status";
    const REMEMBERS: Remembers = Remembers::Nothing("asked before anybody has signed in");

    fn run(self, door: &Door, caller: &Caller) -> Result<ClinicStatus, Error> {
        let premises = &door.premises;
        let now_ms = door.now_ms();
        let glance = match glance(&premises.dir, premises.keys.as_ref(), now_ms) {
            Err(OpenError::NotFound) => None,
            other => Some(other?),
        };
        let password_only = glance
            .as_ref()
            .is_some_and(|glance| glance.binding == Binding::PasswordOnly);
        // Asking may make the key store ask the person for a password: for nothing, if a password alone opens.
        let reachable = !password_only && premises.keys.reachable();
        let mut status = ClinicStatus {
            state: State::None,
            clinic_name: None,
            people: Vec::new(),
            key_store: if reachable {
                KeyStore::Os
            } else {
                KeyStore::None
            },
            password_only,
            sample: false,
            practice: door.is_practice,
            doubt: None,
            me: None,
            before: None,
            locale: Locale::English,
            wait_s: 0,
            version: premises.app_version.to_owned(),
            today: Zone::named("UTC")?.date(now_ms).to_string(),
            now_ms,
        };
        let Some(glance) = glance else {
            return Ok(status);
        };
        status.state = State::Locked;
        status.wait_s = glance.wait_s;
        status.locale = Locale::named(glance.language.as_deref().unwrap_or_default());
        status.people = glance
            .tiles
            .into_iter()
            .map(|tile| SignInTile {
                id: PersonId(tile.person),
                name: tile.name,
                suspended: tile.suspended,
            })
            .collect();
        status.before = caller.before();
        let Some(open) = door.opened() else {
            return Ok(status);
        };
        // To a window without a session an open clinic looks like a locked one.
        if let Some(person) = caller.person(&open) {
            let settings = open.settings();
            let me = open
                .vault
                .read(|conn| people::me(conn, &settings, person))?;
            status.today = Zone::named(&settings.time_zone)?.date(now_ms).to_string();
            status.locale = me.locale.unwrap_or(settings.locale);
            caller.is_here(Before {
                person_id: person,
                clinic_name: settings.name.clone(),
            });
            status.clinic_name = Some(settings.name);
            status.sample = settings.sample;
            status.doubt = open.watch.doubt();
            status.state = State::Open;
            status.me = Some(me);
        }
        Ok(status)
    }
}

/// Every country with its usual currency, time zones and habits.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Countries {}

impl Threshold for Countries {
    type Reply = Vec<Country>;
    const NAME: &'static str = "clinic.countries";
    const REMEMBERS: Remembers = Remembers::Nothing("the same for everybody");

    fn run(self, _door: &Door, _caller: &Caller) -> Result<Vec<Country>, Error> {
        Ok(countries().to_vec())
    }
}
