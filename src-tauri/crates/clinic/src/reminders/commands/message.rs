use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::READ;
use super::show::next_working_day;
use crate::Error;
use crate::clinic::{Locale, Settings};
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{AppointmentId, RecallId};
use crate::people::Permission;
use crate::reminders::model::{
    Callee, Filled, Message, MessageExport, MessageKind, Outcome, Placeholder, RecallToCall, Tried,
    VisitToCall,
};
use crate::reminders::rows;
use crate::reminders::rules::{Known, fill, pieces};
use crate::reminders::tables::RECALL;
use crate::reminders::words;
use crate::schedule::APPOINTMENT;
use crate::time::parse_date;

/// As many as a day can hold.
const MOST_MESSAGES: usize = 500;
/// What a connector is given; a change of its rows is another number.
const FORMAT: &str = "satchel.messages/1";

/// What is said to these patients, each in their own language, ready to copy.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Messages {
    /// About these visits.
    appointment_ids: Option<Vec<AppointmentId>>,
    /// About these recalls.
    recall_ids: Option<Vec<RecallId>>,
}

impl Command for Messages {
    type Reply = Vec<Message>;
    const NAME: &'static str = "reminders.messages";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers =
        Remembers::Nothing("they say no more than the day that is always on the screen");
    const SCOPE: Scope = Scope::Each(&[
        (APPOINTMENT.number, "appointment_ids"),
        (RECALL.number, "recall_ids"),
    ]);

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Message>, Error> {
        let visits = self.appointment_ids.unwrap_or_default();
        messages(work, visits, self.recall_ids.unwrap_or_default())
    }
}

/// The same to be put on paper, with whom to call, and remembered, since paper leaves the house.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct PrintCalls {
    /// About these visits.
    appointment_ids: Option<Vec<AppointmentId>>,
    /// About these recalls.
    recall_ids: Option<Vec<RecallId>>,
}

impl Command for PrintCalls {
    type Reply = Vec<Message>;
    const NAME: &'static str = "reminders.print_calls";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::View("reminders.calls_printed");
    const SCOPE: Scope = Messages::SCOPE;

    fn run(self, work: &mut Work<'_>) -> Result<Vec<Message>, Error> {
        let visits = self.appointment_ids.unwrap_or_default();
        let printed = messages(work, visits, self.recall_ids.unwrap_or_default())?;
        for message in &printed {
            work.about(message.patient_id);
        }
        Ok(printed)
    }
}

fn messages(
    work: &Work<'_>,
    visits: Vec<AppointmentId>,
    recalls: Vec<RecallId>,
) -> Result<Vec<Message>, Error> {
    if visits.len() + recalls.len() > MOST_MESSAGES {
        return Err(Error::invalid("appointment_ids", "too_many"));
    }
    let writer = Writer::of(work)?;
    let mut messages = Vec::new();
    for id in visits {
        let visit = rows::visit_to_call(work.conn(), id)?.ok_or(Error::NotFound)?;
        messages.push(writer.about_visit(work, &visit)?);
    }
    for id in recalls {
        let recall = rows::recall_call(work.conn(), id)?.ok_or(Error::NotFound)?;
        messages.push(writer.about_recall(work, &recall)?);
    }
    Ok(messages)
}

/// The messages of a day, or to everybody who is due, for a connector: rows to be sent by something else. Nothing leaves
/// the PC by this.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub(crate) struct Export {
    kind: MessageKind,
    /// The day of the visits, or until when somebody is due; the next working day, or today, if not said.
    date: Option<String>,
}

impl Command for Export {
    type Reply = MessageExport;
    const NAME: &'static str = "reminders.export";
    const NEEDS: Needs = Needs::Permission(Permission::RemindersExport);
    const REMEMBERS: Remembers = Remembers::View("reminders.exported");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<MessageExport, Error> {
        let date = self.date.as_deref();
        let date = date.map(|date| parse_date("date", date)).transpose()?;
        let writer = Writer::of(work)?;
        let hidden = work.hidden()?;
        let now_ms = work.now_ms();
        let mut messages = Vec::new();
        let all = match self.kind {
            MessageKind::Reminder => {
                let day = date.map_or_else(|| next_working_day(work), Ok)?;
                let visits = rows::unconfirmed(work.conn(), day, &hidden)?;
                for visit in visits
                    .iter()
                    .filter(|visit| is_to_be_sent(&visit.tried, now_ms))
                {
                    messages.push(writer.about_visit(work, visit)?);
                }
                visits.len()
            }
            MessageKind::Recall => {
                let today = work.today()?;
                let until = date.unwrap_or(today);
                // Everybody: those who were written to already would otherwise stand before the others for ever.
                let (all, due) = rows::due(work.conn(), today, until, usize::MAX, &hidden)?;
                let to_write = due
                    .iter()
                    .filter(|recall| is_to_be_sent(&recall.tried, now_ms));
                for recall in to_write.take(MOST_MESSAGES) {
                    messages.push(writer.about_recall(work, recall)?);
                }
                all
            }
        };
        messages.retain(|message| message.phone.is_some() && message.gaps.is_empty());
        for message in &messages {
            work.about(message.patient_id);
        }
        Ok(MessageExport {
            format: FORMAT.to_owned(),
            clinic: work.settings().name.clone(),
            made_ms: work.now_ms(),
            left_out: all - messages.len(),
            messages,
        })
    }
}

/// Who was written to is given this long to answer.
const ANSWERS_WITHIN_MS: i64 = 28 * 86_400_000;

/// Nobody is written to again before they could answer, or at a number that is somebody else's.
fn is_to_be_sent(tried: &Tried, now_ms: i64) -> bool {
    match tried.last_outcome {
        Some(Outcome::WrongNumber) => false,
        Some(Outcome::Sent) => tried
            .last_ms
            .is_some_and(|sent_ms| now_ms - sent_ms > ANSWERS_WITHIN_MS),
        _ => true,
    }
}

/// Writes messages: the texts are read once.
struct Writer {
    settings: Settings,
    texts: Vec<((MessageKind, Locale), String)>,
}

impl Writer {
    fn of(work: &Work<'_>) -> Result<Self, Error> {
        let settings = work.settings().clone();
        let mut texts = Vec::new();
        for kind in MessageKind::ALL {
            for language in words::LANGUAGES {
                let own = rows::own_text(work.conn(), kind, language)?;
                let text = own.map_or_else(
                    || words::usual_text(kind, language, settings.phone.is_some()),
                    |(_, text)| text,
                );
                texts.push(((kind, language), text));
            }
        }
        Ok(Self { settings, texts })
    }

    fn about_visit(&self, work: &Work<'_>, visit: &VisitToCall) -> Result<Message, Error> {
        let mut message = self.begin(&visit.who);
        message.appointment_id = Some(visit.id);
        let start = work.zone()?.civil(visit.start_ms);
        let language = message.language;
        let mut known = self.known(&visit.who);
        known.push((
            Placeholder::Date,
            words::date(language, start.date(), &self.settings),
        ));
        known.push((
            Placeholder::Time,
            words::time(language, start.time(), &self.settings),
        ));
        if let Some(id) = visit.practitioner_id {
            let name = rows::practitioner_name(work.conn(), id)?;
            known.extend(name.map(|name| (Placeholder::Practitioner, name)));
        }
        self.end(message, MessageKind::Reminder, &known)
    }

    fn about_recall(&self, _: &Work<'_>, recall: &RecallToCall) -> Result<Message, Error> {
        let mut message = self.begin(&recall.who);
        message.recall_id = Some(recall.id);
        let known = self.known(&recall.who);
        self.end(message, MessageKind::Recall, &known)
    }

    fn known(&self, who: &Callee) -> Known {
        let called = [&who.preferred_name, &who.given_name];
        let called = called.into_iter().flatten().next();
        let mut known = known_of_clinic(&self.settings);
        known.push((
            Placeholder::Name,
            called.unwrap_or(&who.family_name).clone(),
        ));
        known
    }

    /// In whose language, and to which number.
    fn begin(&self, who: &Callee) -> Message {
        let theirs = who.language.as_deref().and_then(words::spoken);
        Message {
            appointment_id: None,
            recall_id: None,
            patient_id: who.patient_id,
            phone: who.phones.first().map(|phone| phone.number.clone()),
            language: theirs.unwrap_or_else(|| words::written(self.settings.locale)),
            instead_of: if theirs.is_some() {
                None
            } else {
                who.language.clone()
            },
            text: String::new(),
            gaps: Vec::new(),
        }
    }

    fn end(
        &self,
        mut message: Message,
        kind: MessageKind,
        known: &Known,
    ) -> Result<Message, Error> {
        let mut texts = self.texts.iter();
        let text = texts.find(|(of, _)| *of == (kind, message.language));
        let text = text.map_or("", |(_, text)| text.as_str());
        let filled = filled_in(kind, message.language, text, known)?;
        (message.text, message.gaps) = (filled.text, filled.gaps);
        Ok(message)
    }
}

/// What every message may say of the clinic.
pub(super) fn known_of_clinic(settings: &Settings) -> Known {
    let mut known = vec![(Placeholder::Clinic, settings.name.clone())];
    known.extend(
        settings
            .phone
            .clone()
            .map(|phone| (Placeholder::Phone, phone)),
    );
    known
}

pub(super) fn filled_in(
    kind: MessageKind,
    language: Locale,
    text: &str,
    known: &Known,
) -> Result<Filled, Error> {
    Ok(fill(&pieces(kind, text)?, known, words::is_rtl(language)))
}
