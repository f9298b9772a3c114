use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::model::{Density, FormDraft, Me, Permission, Person, Role, Theme};
use super::tables::{PERSON, SUSPENDED};
use crate::clinic::{Locale, Settings};
use crate::ids::PersonId;
use crate::{Error, audit};

/// The role of somebody who may work.
///
/// # Errors
/// `auth.suspended` if they were suspended, `session.none` if they are gone.
pub(crate) fn role_of(conn: &Connection, person: PersonId) -> Result<Role, Error> {
    let row: Option<(String, bool)> = conn
        .prepare_cached(
            "SELECT role, coalesce(suspended, 0) FROM person WHERE id = ?1 AND deleted IS NULL",
        )?
        .query_row([person], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match row {
        None => Err(Error::NoSession),
        Some((_, true)) => Err(Error::Open(vault::OpenError::Suspended)),
        Some((role, false)) => {
            Role::named(&role).ok_or(Error::Internal("a role that this program does not know"))
        }
    }
}

/// Leaves that somebody may not sign in, where the rows do not say so: a backup may be older than that.
pub(crate) fn keep_out(
    conn: &Connection,
    draft: &mut journal::Draft,
    person: PersonId,
) -> Result<(), Error> {
    let may = conn
        .prepare_cached(
            "SELECT 1 FROM person WHERE id = ?1 AND deleted IS NULL AND coalesce(suspended, 0) = 0",
        )?
        .exists([person])?;
    if may {
        draft.set(&PERSON, person.row(), SUSPENDED, true.into());
    }
    Ok(())
}

/// The role of somebody, whether they may work or not.
///
/// # Errors
/// `not_found` if there is nobody of this id.
pub(super) fn written_role(conn: &Connection, person: PersonId) -> Result<Role, Error> {
    let role: Option<String> = conn
        .prepare_cached("SELECT role FROM person WHERE id = ?1 AND deleted IS NULL")?
        .query_row([person], |row| row.get(0))
        .optional()?;
    Role::named(&role.ok_or(Error::NotFound)?)
        .ok_or(Error::Internal("a role that this program does not know"))
}

/// The person as the window needs them.
pub(crate) fn me(conn: &Connection, settings: &Settings, person: PersonId) -> Result<Me, Error> {
    let role = role_of(conn, person)?;
    let mut statement = conn.prepare_cached(
        "SELECT name, theme, density, zoom, locale, letter_keys, first_steps, waiting_room FROM person WHERE id = ?1",
    )?;
    Ok(statement.query_row([person], |row| {
        let theme: Option<String> = row.get(1)?;
        let density: Option<String> = row.get(2)?;
        Ok(Me {
            id: person,
            name: row.get(0)?,
            role,
            permissions: Permission::ALL
                .into_iter()
                .filter(|p| role.may(*p))
                .collect(),
            theme: theme
                .and_then(|word| Theme::named(&word))
                .unwrap_or(Theme::System),
            density: density
                .and_then(|word| Density::named(&word))
                .unwrap_or(Density::Normal),
            zoom: row.get::<_, Option<i64>>(3)?.unwrap_or(100),
            locale: row
                .get::<_, Option<String>>(4)?
                .map(|word| Locale::named(&word)),
            letter_keys: row.get::<_, Option<bool>>(5)?.unwrap_or(true),
            first_steps: row.get::<_, Option<bool>>(6)?.unwrap_or(true),
            waiting_room: row
                .get::<_, Option<String>>(7)?
                .and_then(|text| serde_json::from_str(&text).ok())
                .unwrap_or_default(),
            auto_lock_min: settings.auto_lock_min,
        })
    })?)
}

/// Everybody who works here or did.
pub(super) fn people(conn: &Connection) -> Result<Vec<Person>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, role, coalesce(suspended, 0) FROM person WHERE deleted IS NULL \
         ORDER BY name, id",
    )?;
    let mut rows = statement.query([])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        let id: PersonId = row.get(0)?;
        let role: String = row.get(2)?;
        people.push(Person {
            id,
            name: row.get(1)?,
            role: Role::named(&role).ok_or(Error::Internal("an unknown role"))?,
            suspended: row.get(3)?,
            needs_password: false,
            last_sign_in_ms: audit::last_sign_in(conn, id)?,
        });
    }
    Ok(people)
}

pub(crate) fn name_of(conn: &Connection, person: PersonId) -> Result<String, Error> {
    conn.prepare_cached("SELECT name FROM person WHERE id = ?1 AND deleted IS NULL")?
        .query_row([person], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound)
}

pub(super) fn is_name_taken(conn: &Connection, name: &str) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM person WHERE lower(name) = lower(?1) AND deleted IS NULL)",
        )?
        .query_row([name], |row| row.get(0))?)
}

/// The owners besides this person who are not kept out.
pub(super) fn other_owners(conn: &Connection, person: PersonId) -> Result<Vec<PersonId>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM person WHERE role = 'owner' AND coalesce(suspended, 0) = 0 \
         AND deleted IS NULL AND id <> ?1",
    )?;
    let rows = statement.query_map([person], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn drafts(conn: &Connection, person: PersonId) -> Result<Vec<FormDraft>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT form, key, body, saved_ms FROM draft WHERE person = ?1 ORDER BY saved_ms DESC",
    )?;
    let rows = statement.query_map([person], |row| {
        Ok(FormDraft {
            form: row.get(0)?,
            key: row.get(1)?,
            body: row.get(2)?,
            saved_ms: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn save_draft(
    conn: &Connection,
    person: PersonId,
    draft: &FormDraft,
) -> Result<(), Error> {
    conn.prepare_cached(
        "INSERT INTO draft (person, form, key, body, saved_ms) VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT (person, form, key) DO UPDATE SET body = excluded.body, saved_ms = excluded.saved_ms",
    )?
    .execute(params![person, draft.form, draft.key, draft.body, draft.saved_ms])?;
    Ok(())
}

/// How somebody left a screen at this PC.
pub(crate) fn choice<T: DeserializeOwned + Default>(
    conn: &Connection,
    person: PersonId,
    screen: &str,
) -> Result<T, Error> {
    let kept: Option<String> = conn
        .prepare_cached("SELECT body FROM choice WHERE person = ?1 AND screen = ?2")?
        .query_row(params![person, screen], |row| row.get(0))
        .optional()?;
    // What another build wrote and this one cannot read is as good as never chosen.
    Ok(kept
        .and_then(|kept| serde_json::from_str(&kept).ok())
        .unwrap_or_default())
}

pub(crate) fn keep_choice(
    conn: &Connection,
    person: PersonId,
    screen: &str,
    choice: &impl Serialize,
) -> Result<(), Error> {
    let body = serde_json::to_string(choice)
        .map_err(|_| Error::Internal("a choice that cannot be written"))?;
    conn.prepare_cached(
        "INSERT INTO choice (person, screen, body) VALUES (?1, ?2, ?3) \
         ON CONFLICT (person, screen) DO UPDATE SET body = excluded.body",
    )?
    .execute(params![person, screen, body])?;
    Ok(())
}

pub(super) fn drop_draft(
    conn: &Connection,
    person: PersonId,
    form: &str,
    key: &str,
) -> Result<(), Error> {
    conn.prepare_cached("DELETE FROM draft WHERE person = ?1 AND form = ?2 AND key = ?3")?
        .execute(params![person, form, key])?;
    Ok(())
}
