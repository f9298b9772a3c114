use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use super::message::{filled_in, known_of_clinic};
use super::show::next_working_day;
use crate::Error;
use crate::clinic::Locale;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::TextId;
use crate::people::Permission;
use crate::reminders::model::{Filled, MessageKind, MessageText, MessageTexts, Placeholder};
use crate::reminders::rows::own_text;
use crate::reminders::rules::{check_text, pieces};
use crate::reminders::tables::MESSAGE_TEXT;
use crate::reminders::tables::columns as c;
use crate::reminders::words::{self, LANGUAGES};

const SET_UP: Needs = Needs::Permission(Permission::ClinicSetUp);

/// Every text that messages are made of.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetTexts {}

impl Command for GetTexts {
    type Reply = MessageTexts;
    const NAME: &'static str = "reminders.texts";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("no patient is shown");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<MessageTexts, Error> {
        all_texts(work)
    }
}

/// Writes a text in the clinic's own words; without one, the usual words come back.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct SetText {
    kind: MessageKind,
    language: Locale,
    text: Option<String>,
}

impl Command for SetText {
    type Reply = MessageTexts;
    const NAME: &'static str = "reminders.set_text";
    const NEEDS: Needs = SET_UP;
    const REMEMBERS: Remembers = Remembers::Change("reminders.text_changed");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<MessageTexts, Error> {
        check_language(self.language)?;
        let stands = own_text(work.conn(), self.kind, self.language)?;
        match (stands, self.text) {
            (Some((id, _)), None) => work.remove(&MESSAGE_TEXT, id),
            (None, None) => {}
            (Some((id, _)), Some(text)) => {
                let text = check(work, self.kind, &text)?;
                work.set(&MESSAGE_TEXT, id, c::TEXT, text);
            }
            (None, Some(text)) => {
                let text = check(work, self.kind, &text)?;
                let id: TextId = work.new_id();
                work.insert(
                    &MESSAGE_TEXT,
                    id,
                    [
                        (c::TEXT_KIND, self.kind.word().into()),
                        (c::TEXT_LANGUAGE, self.language.word().into()),
                        (c::TEXT, text.into()),
                    ],
                );
            }
        }
        work.write_now()?;
        all_texts(work)
    }
}

/// A text as somebody would read it, with an invented name; nothing is kept.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewText {
    kind: MessageKind,
    language: Locale,
    text: String,
}

impl Command for PreviewText {
    type Reply = Filled;
    const NAME: &'static str = "reminders.preview_text";
    const NEEDS: Needs = SET_UP;
    const REMEMBERS: Remembers = Remembers::Nothing("no patient is shown");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<Filled, Error> {
        check_language(self.language)?;
        let text = check_text(self.kind, &self.text)?;
        let mut known = known_of_clinic(work.settings());
        let settings = work.settings();
        let time = chrono::NaiveTime::from_hms_opt(9, 40, 0).unwrap_or_default();
        known.extend([
            (Placeholder::Name, words::sample_name(self.language)),
            (
                Placeholder::Practitioner,
                words::sample_practitioner(self.language),
            ),
            (
                Placeholder::Date,
                words::date(self.language, next_working_day(work)?, settings),
            ),
            (
                Placeholder::Time,
                words::time(self.language, time, settings),
            ),
        ]);
        filled_in(self.kind, self.language, &text, &known)
    }
}

/// # Errors
/// `input.invalid`: the pseudo-locales are for testing screens, nobody speaks them.
fn check_language(language: Locale) -> Result<(), Error> {
    if LANGUAGES.contains(&language) {
        Ok(())
    } else {
        Err(Error::invalid("language", "not_a_language"))
    }
}

/// In the grammar, and nothing asked for that the clinic itself has not said.
fn check(work: &Work<'_>, kind: MessageKind, text: &str) -> Result<String, Error> {
    let text = check_text(kind, text)?;
    let asks_phone =
        pieces(kind, &text)?.contains(&crate::reminders::rules::Piece::Gap(Placeholder::Phone));
    if asks_phone && work.settings().phone.is_none() {
        return Err(Error::invalid("text", "no_clinic_phone"));
    }
    Ok(text)
}

fn all_texts(work: &Work<'_>) -> Result<MessageTexts, Error> {
    // As written: a change of the phone in this very command cannot be.
    let phone = work.settings().phone.clone();
    let mut texts = Vec::new();
    for kind in MessageKind::ALL {
        for language in LANGUAGES {
            let own = own_text(work.conn(), kind, language)?;
            texts.push(MessageText {
                kind,
                language,
                own: own.is_some(),
                text: own.map_or_else(
                    || words::usual_text(kind, language, phone.is_some()),
                    |(_, text)| text,
                ),
                placeholders: kind.placeholders().to_vec(),
            });
        }
    }
    Ok(MessageTexts { texts, phone })
}
