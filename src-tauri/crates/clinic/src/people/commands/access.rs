use std::sync::atomic::Ordering;

use journal::Draft;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use vault::{OpenError, Password, Vault};

use crate::audit::{Event, Outcome};
use crate::door::{Arrival, Caller, Door, Nothing, Open, Remembers, Threshold};
use crate::ids::PersonId;
use crate::people::{self, PERSON, ROLE, Role, check_password};
use crate::{Error, audit, tables};

/// Signs somebody in: unlocks the clinic, or takes over the window from somebody else.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    person_id: PersonId,
    password: String,
}

impl SignIn {
    /// As this person.
    pub(crate) fn as_person(person_id: PersonId, password: String) -> Self {
        Self {
            person_id,
            password,
        }
    }
}

impl Threshold for SignIn {
    type Reply = people::Me;
    const NAME: &'static str = "people.sign_in";
    const REMEMBERS: Remembers = Remembers::Final("people.signed_in");

    fn run(self, door: &Door, caller: &Caller) -> Result<people::Me, Error> {
        let _one_at_a_time = door.enter();
        let password = Password::new(self.password);
        let now_ms = door.now_ms();
        let premises = &door.premises;
        let person = self.person_id;
        if let Some(open) = door.opened() {
            let checked = open.vault.check_password(person.0, &password, now_ms);
            remember_failed_tries(&open)?;
            checked?;
            return admit(&open, caller, person, now_ms);
        }
        let vault = Vault::unlock(
            &premises.dir,
            person.0,
            &password,
            &tables::file_schema(),
            premises.keys.clone(),
            now_ms,
        )?;
        let open = Open::new(vault, door, Arrival::SignedIn)?;
        door.check_place(&open)?;
        remember_failed_tries(&open)?;
        let me = admit(&open, caller, person, now_ms)?;
        door.set_open(open);
        Ok(me)
    }
}

/// Each wrong password once: what was tried while the file was shut is remembered now that it can be.
fn remember_failed_tries(open: &Open) -> Result<(), Error> {
    for failed in open.vault.take_failed_tries() {
        let who = failed.person.map(PersonId);
        remember(
            open,
            failed.at_ms,
            who,
            "people.sign_in_failed",
            Outcome::Failed,
        )?;
    }
    Ok(())
}

fn admit(open: &Open, caller: &Caller, person: PersonId, now_ms: i64) -> Result<people::Me, Error> {
    let me = open
        .vault
        .read(|conn| people::me(conn, &open.settings(), person))?;
    remember(
        open,
        now_ms,
        Some(person),
        "people.signed_in",
        Outcome::Done,
    )?;
    caller.sign_in(person, open.opening, now_ms);
    Ok(me)
}

fn remember(
    open: &Open,
    at_ms: i64,
    person: Option<PersonId>,
    event: &'static str,
    outcome: Outcome,
) -> Result<(), Error> {
    let line = Event {
        at_ms,
        person,
        command: "people.sign_in",
        event,
        outcome,
        patient: None,
    };
    audit::remember(open, at_ms, &[line])
}

/// Lets somebody back in with the recovery kit, and gives them a new password.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Recover {
    person_id: PersonId,
    words: Vec<String>,
    new_password: String,
    /// Whether they become an owner: the only one has left. Whoever has the kit decides that.
    becomes_owner: Option<bool>,
}

impl Threshold for Recover {
    type Reply = people::Me;
    const NAME: &'static str = "people.recover";
    const REMEMBERS: Remembers = Remembers::Final("people.recovered");

    fn run(self, door: &Door, caller: &Caller) -> Result<people::Me, Error> {
        let _one_at_a_time = door.enter();
        if door.opened().is_some() {
            return Err(Error::Open(OpenError::InUse));
        }
        check_password(&self.new_password, &[])?;
        let now_ms = door.now_ms();
        let premises = &door.premises;
        let vault = Vault::recover(
            &premises.dir,
            &self.words,
            self.person_id.0,
            &Password::new(self.new_password),
            premises.kdf,
            &tables::file_schema(),
            premises.keys.clone(),
            now_ms,
        )?;
        let open = Open::new(vault, door, Arrival::Recovered)?;
        door.check_place(&open)?;
        let becomes_owner = self.becomes_owner == Some(true);
        remember_recovery(&open, now_ms, self.person_id, becomes_owner)?;
        let me = open
            .vault
            .read(|conn| people::me(conn, &open.settings(), self.person_id))?;
        caller.sign_in(self.person_id, open.opening, now_ms);
        door.set_open(open);
        Ok(me)
    }
}

/// Remembers it, and makes an owner of the person if that was asked: both or neither. Also of a file in doubt: who
/// decides about that is an owner.
fn remember_recovery(
    open: &Open,
    now_ms: i64,
    person: PersonId,
    becomes_owner: bool,
) -> Result<(), Error> {
    open.vault.write(|tx| {
        let mut draft = Draft::default();
        let mut events = vec!["people.recovered"];
        if becomes_owner && people::role_of(tx, person)? != Role::Owner {
            draft.set(&PERSON, person.row(), ROLE, Role::Owner.word().into());
            events.push("people.role_changed");
        }
        let lines = events.into_iter().map(|event| Event {
            at_ms: now_ms,
            person: Some(person),
            command: Recover::NAME,
            event,
            outcome: Outcome::Done,
            patient: None,
        });
        let lines: Vec<Event> = lines.collect();
        audit::remember_with(tx, draft, &lines, || open.new_id(now_ms))
    })
}

/// Locks the clinic: the file is closed and the key wiped.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lock {}

impl Threshold for Lock {
    type Reply = Nothing;
    const NAME: &'static str = "people.lock";
    const REMEMBERS: Remembers = Remembers::Final("people.locked");

    fn run(self, door: &Door, caller: &Caller) -> Result<Nothing, Error> {
        if let Some(open) = door.opened() {
            let now_ms = door.now_ms();
            let person = caller.person(&open);
            let event = Event {
                at_ms: now_ms,
                person,
                command: Self::NAME,
                event: "people.locked",
                outcome: Outcome::Done,
                patient: None,
            };
            // An import would keep the writer, and with it this, for minutes.
            open.stop.store(true, Ordering::Release);
            // Whatever the disk says, the clinic must close: the error is told after the lock.
            let remembered = audit::remember(&open, now_ms, &[event]);
            drop(open);
            door.lock();
            remembered?;
        }
        Ok(Nothing {})
    }
}
