use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use vault::Password;

use crate::Error;
use crate::clinic::Locale;
use crate::door::{Command, Needs, Nothing, Remembers, Scope, Work};
use crate::people::model::{Density, Theme, WaitingRoomView};
use crate::people::tables::{
    DENSITY, FIRST_STEPS, LETTER_KEYS, LOCALE, PERSON, THEME, WAITING_ROOM, ZOOM,
};
use crate::people::{self, check_password, rows};

/// The person who has signed in.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Me {}

impl Command for Me {
    type Reply = people::Me;
    const NAME: &'static str = "people.me";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Nothing("a person's own name");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<people::Me, Error> {
        people::me(work.conn(), work.settings(), work.me())
    }
}

/// How the person likes their window.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct SetPreferences {
    theme: Option<Theme>,
    density: Option<Density>,
    zoom: Option<i64>,
    locale: Option<Locale>,
    letter_keys: Option<bool>,
    first_steps: Option<bool>,
    waiting_room: Option<WaitingRoomView>,
}

impl Command for SetPreferences {
    type Reply = people::Me;
    const NAME: &'static str = "people.set_preferences";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Final("people.preferences_changed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<people::Me, Error> {
        let mut me = people::me(work.conn(), work.settings(), work.me())?;
        if let Some(theme) = self.theme {
            work.set(&PERSON, me.id, THEME, theme.word());
            me.theme = theme;
        }
        if let Some(density) = self.density {
            work.set(&PERSON, me.id, DENSITY, density.word());
            me.density = density;
        }
        if let Some(zoom) = self.zoom {
            if !(80..=200).contains(&zoom) {
                return Err(Error::invalid("zoom", "out_of_range"));
            }
            work.set(&PERSON, me.id, ZOOM, zoom);
            me.zoom = zoom;
        }
        if let Some(locale) = self.locale {
            work.set(&PERSON, me.id, LOCALE, locale.word());
            me.locale = Some(locale);
        }
        if let Some(letter_keys) = self.letter_keys {
            work.set(&PERSON, me.id, LETTER_KEYS, letter_keys);
            me.letter_keys = letter_keys;
        }
        if let Some(first_steps) = self.first_steps {
            work.set(&PERSON, me.id, FIRST_STEPS, first_steps);
            me.first_steps = first_steps;
        }
        if let Some(mut view) = self.waiting_room {
            view.hidden.sort_unstable();
            view.hidden.dedup();
            let text = serde_json::to_string(&view)
                .map_err(|_| Error::Internal("a view that cannot be written"))?;
            work.set(&PERSON, me.id, WAITING_ROOM, text);
            me.waiting_room = view;
        }
        Ok(me)
    }
}

/// Gives oneself a new password.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangePassword {
    old_password: String,
    new_password: String,
}

impl Command for ChangePassword {
    type Reply = Nothing;
    const NAME: &'static str = "people.change_password";
    const NEEDS: Needs = Needs::Anybody;
    const REMEMBERS: Remembers = Remembers::Final("people.password_changed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Nothing, Error> {
        let me = work.me();
        let name = rows::name_of(work.conn(), me)?;
        let old = Password::new(self.old_password);
        work.vault().check_password(me.0, &old, work.now_ms())?;
        check_password(&self.new_password, &[&name])?;
        work.vault()
            .set_password(me.0, &Password::new(self.new_password), work.kdf())?;
        Ok(Nothing {})
    }
}
