use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Password;

use crate::Error;
use crate::door::{Command, Needs, Nothing, Remembers, Scope, Work};
use crate::ids::PersonId;
use crate::people::model::{Permission, Person, Role, RoleMatrix, Task};
use crate::people::rules::check_name;
use crate::people::tables::{NAME, PERSON, ROLE, SUSPENDED};
use crate::people::{check_password, rows};

const MANAGE: Needs = Needs::Permission(Permission::PeopleManage);

/// Everybody who works here.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct List {}

impl Command for List {
    type Reply = Vec<Person>;
    const NAME: &'static str = "people.list";
    const NEEDS: Needs = MANAGE;
    const REMEMBERS: Remembers = Remembers::Nothing("names of colleagues");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Person>, Error> {
        let mut people = rows::people(work.conn())?;
        let tiles = work.vault().tiles();
        for person in &mut people {
            let tile = tiles.iter().find(|tile| tile.person == person.id.0);
            person.needs_password = tile.is_some_and(|tile| tile.needs_password);
        }
        Ok(people)
    }
}

/// Who may do what.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Roles {}

impl Command for Roles {
    type Reply = RoleMatrix;
    const NAME: &'static str = "people.roles";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Nothing("the same in every clinic");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, _work: &mut Work<'_>) -> Result<RoleMatrix, Error> {
        let roles = |permission| {
            Role::ALL
                .into_iter()
                .filter(|r| r.may(permission))
                .collect()
        };
        let tasks = Permission::ALL.into_iter();
        Ok(RoleMatrix {
            tasks: tasks
                .map(|permission| Task {
                    permission,
                    roles: roles(permission),
                })
                .collect(),
        })
    }
}

/// Somebody new, with a first password that they change.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Add {
    name: String,
    role: Role,
    password: String,
}

/// The person added.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Added {
    /// Their id.
    pub id: PersonId,
}

impl Command for Add {
    type Reply = Added;
    const NAME: &'static str = "people.add";
    const NEEDS: Needs = MANAGE;
    const REMEMBERS: Remembers = Remembers::Final("people.added");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Added, Error> {
        let name = check_name(&self.name)?;
        only_owners_make_owners(work, self.role)?;
        check_password(&self.password, &[&name])?;
        if rows::is_name_taken(work.conn(), &name)? {
            return Err(Error::invalid("name", "taken"));
        }
        let id: PersonId = work.new_id();
        work.insert(
            &PERSON,
            id,
            [
                (NAME, name.as_str().into()),
                (ROLE, self.role.word().into()),
            ],
        );
        // The slot comes last: if it cannot be written, the row is not either.
        work.write_now()?;
        work.vault()
            .add_slot(id.0, &name, &Password::new(self.password), work.kdf())?;
        Ok(Added { id })
    }
}

/// A manager cannot raise anybody above themselves, nor touch an owner.
fn only_owners_make_owners(work: &Work<'_>, role: Role) -> Result<(), Error> {
    if role == Role::Owner && work.role() != Role::Owner {
        Err(Error::Forbidden)
    } else {
        Ok(())
    }
}

fn may_touch(work: &Work<'_>, person: PersonId) -> Result<(), Error> {
    // A suspended owner is an owner still: whoever could reset and resume them could take their place.
    only_owners_make_owners(work, rows::written_role(work.conn(), person)?)
}

fn must_leave_an_owner(work: &Work<'_>, person: PersonId) -> Result<(), Error> {
    if has_other_owner(work, person)? {
        Ok(())
    } else {
        Err(Error::LastOwner)
    }
}

/// Whether an owner besides this person can sign in: one whose password opens nothing, since a change of key, cannot.
pub(crate) fn has_other_owner(work: &Work<'_>, person: PersonId) -> Result<bool, Error> {
    let others = rows::other_owners(work.conn(), person)?;
    let tiles = work.vault().tiles();
    Ok(tiles
        .iter()
        .any(|tile| !tile.needs_password && others.iter().any(|other| other.0 == tile.person)))
}

/// Gives somebody another role.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetRole {
    id: PersonId,
    role: Role,
}

impl Command for SetRole {
    type Reply = Nothing;
    const NAME: &'static str = "people.set_role";
    const NEEDS: Needs = MANAGE;
    const REMEMBERS: Remembers = Remembers::Final("people.role_changed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        may_touch(work, self.id)?;
        only_owners_make_owners(work, self.role)?;
        if self.role != Role::Owner {
            must_leave_an_owner(work, self.id)?;
        }
        work.set(&PERSON, self.id, ROLE, self.role.word());
        Ok(Nothing {})
    }
}

/// Stops somebody from signing in, and takes the key out of their slot: nothing is left that their password would open.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Suspend {
    id: PersonId,
}

impl Command for Suspend {
    type Reply = Nothing;
    const NAME: &'static str = "people.suspend";
    const NEEDS: Needs = MANAGE;
    const REMEMBERS: Remembers = Remembers::Final("people.suspended");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        may_touch(work, self.id)?;
        must_leave_an_owner(work, self.id)?;
        work.set(&PERSON, self.id, SUSPENDED, true);
        work.write_now()?;
        work.vault().suspend_slot(self.id.0, true)?;
        Ok(Nothing {})
    }
}

/// Lets somebody sign in again, once they have been given a new password.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Resume {
    id: PersonId,
}

impl Command for Resume {
    type Reply = Nothing;
    const NAME: &'static str = "people.resume";
    const NEEDS: Needs = MANAGE;
    const REMEMBERS: Remembers = Remembers::Final("people.resumed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        may_touch(work, self.id)?;
        work.set(&PERSON, self.id, SUSPENDED, false);
        work.write_now()?;
        work.vault().suspend_slot(self.id.0, false)?;
        Ok(Nothing {})
    }
}

/// Gives somebody who forgot theirs a new password.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResetPassword {
    id: PersonId,
    new_password: String,
}

impl Command for ResetPassword {
    type Reply = Nothing;
    const NAME: &'static str = "people.reset_password";
    const NEEDS: Needs = MANAGE;
    const REMEMBERS: Remembers = Remembers::Final("people.password_reset");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        may_touch(work, self.id)?;
        let name = rows::name_of(work.conn(), self.id)?;
        check_password(&self.new_password, &[&name])?;
        work.vault()
            .set_password(self.id.0, &Password::new(self.new_password), work.kdf())?;
        Ok(Nothing {})
    }
}
