//! The list of all commands: what is not here cannot be called.

use schemars::{Schema, SchemaGenerator};
use serde::de::{DeserializeOwned, IgnoredAny};
use ts_rs::TS;

use super::manifest::Types;
use super::{
    Beside, Caller, Command, CommandBeside, Door, Incoming, Needs, Remembers, Scope, Threshold,
    ThresholdWithFiles, Work,
};
use crate::{
    Error, audit, backup, clinic, exchange, flow, patients, people, reminders, schedule, tasks,
};

/// One command, as the door and the manifest see it.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) needs: Needs,
    pub(crate) remembers: Remembers,
    pub(crate) scope: Scope,
    pub(crate) run: Run,
    pub(super) schemas: fn(&mut SchemaGenerator) -> (Schema, Schema),
    pub(super) types: fn(&mut Types),
    #[cfg(feature = "fuzz")]
    parses: fn(&str) -> Result<(), Error>,
}

pub(super) type Inside = fn(&mut Work<'_>, &str) -> Result<String, Error>;
pub(super) type AtSide = fn(&mut Beside<'_>, &str) -> Result<String, Error>;
pub(super) type WithFiles = fn(&Door, &Caller, &str, Vec<Incoming>) -> Result<String, Error>;
pub(super) type AtThreshold = fn(&Door, &Caller, &str) -> Result<String, Error>;

/// How it runs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Run {
    /// Before sign-in.
    Threshold(AtThreshold),
    /// Before sign-in, with files that the person picked.
    WithFiles(WithFiles),
    /// With a session.
    Inside(Inside),
    /// With a session, in no transaction.
    Beside(AtSide),
}

const fn threshold<C: Threshold>() -> Entry {
    Entry {
        name: C::NAME,
        needs: Needs::Nobody,
        remembers: C::REMEMBERS,
        scope: Scope::NoPatient,
        run: Run::Threshold(|door, caller, args| answer(&parse::<C>(args)?.run(door, caller)?)),
        schemas: |generator| {
            (
                generator.subschema_for::<C>(),
                generator.subschema_for::<C::Reply>(),
            )
        },
        types: |types| types.add::<C, C::Reply>(C::NAME),
        #[cfg(feature = "fuzz")]
        parses: |args| parse::<C>(args).map(drop),
    }
}

const fn with_files<C: ThresholdWithFiles>() -> Entry {
    Entry {
        name: C::NAME,
        needs: Needs::Nobody,
        remembers: C::REMEMBERS,
        scope: Scope::NoPatient,
        run: Run::WithFiles(|door, caller, args, files| {
            answer(&parse::<C>(args)?.run(door, caller, files)?)
        }),
        schemas: |generator| {
            (
                generator.subschema_for::<C>(),
                generator.subschema_for::<C::Reply>(),
            )
        },
        types: |types| types.add::<C, C::Reply>(C::NAME),
        #[cfg(feature = "fuzz")]
        parses: |args| parse::<C>(args).map(drop),
    }
}

const fn inside<C: Command>() -> Entry {
    Entry {
        name: C::NAME,
        needs: C::NEEDS,
        remembers: C::REMEMBERS,
        scope: C::SCOPE,
        run: Run::Inside(|work, args| answer(&parse::<C>(args)?.run(work)?)),
        schemas: |generator| {
            (
                generator.subschema_for::<C>(),
                generator.subschema_for::<C::Reply>(),
            )
        },
        types: |types| types.add::<C, C::Reply>(C::NAME),
        #[cfg(feature = "fuzz")]
        parses: |args| parse::<C>(args).map(drop),
    }
}

const fn beside<C: CommandBeside>() -> Entry {
    Entry {
        name: C::NAME,
        needs: C::NEEDS,
        remembers: C::REMEMBERS,
        scope: Scope::NoPatient,
        run: Run::Beside(|beside, args| answer(&parse::<C>(args)?.run(beside)?)),
        schemas: |generator| {
            (
                generator.subschema_for::<C>(),
                generator.subschema_for::<C::Reply>(),
            )
        },
        types: |types| types.add::<C, C::Reply>(C::NAME),
        #[cfg(feature = "fuzz")]
        parses: |args| parse::<C>(args).map(drop),
    }
}

/// Every command there is.
pub(super) static COMMANDS: &[Entry] = &[
    threshold::<clinic::commands::Status>(),
    threshold::<clinic::commands::Countries>(),
    threshold::<clinic::commands::Create>(),
    threshold::<clinic::commands::Practise>(),
    threshold::<people::commands::SignIn>(),
    threshold::<people::commands::Recover>(),
    threshold::<people::commands::Lock>(),
    with_files::<backup::commands::Look>(),
    with_files::<backup::commands::Preview>(),
    with_files::<backup::commands::Restore>(),
    inside::<backup::commands::Get>(),
    beside::<backup::commands::ChoosePlace>(),
    beside::<backup::commands::Make>(),
    inside::<people::commands::Me>(),
    inside::<people::commands::SetPreferences>(),
    inside::<people::commands::ChangePassword>(),
    inside::<people::commands::List>(),
    inside::<people::commands::Add>(),
    inside::<people::commands::SetRole>(),
    inside::<people::commands::Suspend>(),
    inside::<people::commands::Resume>(),
    inside::<people::commands::ResetPassword>(),
    inside::<people::commands::Roles>(),
    inside::<people::commands::SaveDraft>(),
    inside::<people::commands::Drafts>(),
    inside::<people::commands::DropDraft>(),
    inside::<clinic::commands::GetSettings>(),
    inside::<clinic::commands::ChangeSettings>(),
    inside::<clinic::commands::PreviewTimeZone>(),
    inside::<clinic::commands::ChangeTimeZone>(),
    inside::<clinic::commands::GetFirstSteps>(),
    inside::<clinic::commands::Undo>(),
    inside::<clinic::commands::Redo>(),
    inside::<clinic::commands::Verify>(),
    inside::<clinic::commands::AcceptCopy>(),
    beside::<clinic::commands::NewKit>(),
    beside::<clinic::commands::ChangeKey>(),
    inside::<clinic::commands::Conflicts>(),
    inside::<audit::commands::List>(),
    inside::<audit::commands::GetView>(),
    inside::<audit::commands::KeepView>(),
    inside::<audit::commands::Print>(),
    inside::<audit::commands::Export>(),
    inside::<audit::commands::Disclosed>(),
    inside::<audit::commands::PrintDisclosures>(),
    inside::<patients::commands::Register>(),
    inside::<patients::commands::Hints>(),
    inside::<patients::commands::Search>(),
    inside::<patients::commands::List>(),
    inside::<patients::commands::Recent>(),
    inside::<patients::commands::Get>(),
    inside::<patients::commands::PrintCard>(),
    inside::<patients::commands::Update>(),
    inside::<patients::commands::PutPhone>(),
    inside::<patients::commands::PutAddress>(),
    inside::<patients::commands::PutIdentifier>(),
    inside::<patients::commands::PutContact>(),
    inside::<patients::commands::PutName>(),
    inside::<patients::commands::RemovePart>(),
    inside::<patients::commands::JoinHousehold>(),
    inside::<patients::commands::SetGuarantor>(),
    inside::<patients::commands::LeaveHousehold>(),
    inside::<patients::commands::Archive>(),
    inside::<patients::commands::Unarchive>(),
    inside::<patients::commands::MergeInto>(),
    inside::<patients::commands::Unmerge>(),
    inside::<patients::commands::ListDuplicates>(),
    inside::<patients::commands::KeepApart>(),
    inside::<patients::commands::Restrict>(),
    inside::<patients::commands::Unrestrict>(),
    inside::<patients::commands::BreakGlass>(),
    inside::<patients::commands::Photo>(),
    inside::<patients::commands::SetPhoto>(),
    inside::<patients::commands::RemovePhoto>(),
    inside::<schedule::commands::GetSetup>(),
    inside::<schedule::commands::PutPractitioner>(),
    inside::<schedule::commands::PutRoom>(),
    inside::<schedule::commands::PutVisitType>(),
    inside::<schedule::commands::SetHours>(),
    inside::<schedule::commands::GetDay>(),
    inside::<schedule::commands::PrintDay>(),
    inside::<schedule::commands::Book>(),
    inside::<schedule::commands::Move>(),
    inside::<schedule::commands::Edit>(),
    inside::<schedule::commands::Cancel>(),
    inside::<schedule::commands::NoShow>(),
    inside::<schedule::commands::Restore>(),
    inside::<schedule::commands::Confirm>(),
    inside::<schedule::commands::NextFree>(),
    inside::<schedule::commands::GetAhead>(),
    inside::<schedule::commands::StopBooking>(),
    inside::<schedule::commands::AllowBooking>(),
    inside::<schedule::commands::GetBookingStop>(),
    inside::<schedule::commands::GetWeek>(),
    inside::<schedule::commands::PutBlock>(),
    inside::<schedule::commands::Unblock>(),
    inside::<schedule::commands::PreviewSeries>(),
    inside::<schedule::commands::RepeatVisit>(),
    inside::<schedule::commands::PreviewMove>(),
    inside::<schedule::commands::MoveSeries>(),
    inside::<schedule::commands::CancelSeries>(),
    inside::<schedule::commands::Wait>(),
    inside::<schedule::commands::StopWaiting>(),
    inside::<schedule::commands::Waitlist>(),
    inside::<schedule::commands::GetViews>(),
    inside::<schedule::commands::KeepViews>(),
    inside::<flow::commands::Arrive>(),
    inside::<flow::commands::Room>(),
    inside::<flow::commands::WithProvider>(),
    inside::<flow::commands::Ready>(),
    inside::<flow::commands::Done>(),
    inside::<flow::commands::Left>(),
    inside::<flow::commands::Back>(),
    inside::<flow::commands::WalkIn>(),
    inside::<flow::commands::GetBoard>(),
    inside::<flow::commands::GetWall>(),
    inside::<flow::commands::PrintBoard>(),
    inside::<flow::commands::PrintSlip>(),
    inside::<reminders::commands::GetDay>(),
    inside::<reminders::commands::GetDue>(),
    inside::<reminders::commands::GetOfPatient>(),
    inside::<reminders::commands::GetOfVisit>(),
    inside::<reminders::commands::CallVisit>(),
    inside::<reminders::commands::CallDue>(),
    inside::<reminders::commands::SetRecall>(),
    inside::<reminders::commands::PostponeRecall>(),
    inside::<reminders::commands::StopRecall>(),
    inside::<reminders::commands::GetTexts>(),
    inside::<reminders::commands::SetText>(),
    inside::<reminders::commands::PreviewText>(),
    inside::<reminders::commands::Messages>(),
    inside::<reminders::commands::PrintCalls>(),
    inside::<reminders::commands::Export>(),
    inside::<tasks::commands::Send>(),
    inside::<tasks::commands::GetInbox>(),
    inside::<tasks::commands::AboutPatient>(),
    inside::<tasks::commands::Read>(),
    inside::<tasks::commands::Reply>(),
    inside::<tasks::commands::Finish>(),
    inside::<tasks::commands::Reopen>(),
    inside::<tasks::commands::PassOn>(),
    inside::<tasks::commands::Alerts>(),
    inside::<tasks::commands::Unread>(),
    inside::<tasks::commands::Colleagues>(),
    inside::<exchange::commands::LookFhir>(),
    inside::<exchange::commands::ImportFhir>(),
];

/// Every command there is.
pub(crate) fn all() -> impl Iterator<Item = &'static Entry> {
    COMMANDS.iter()
}

/// The command of this name.
pub(crate) fn find(name: &str) -> Option<&'static Entry> {
    COMMANDS.iter().find(|entry| entry.name == name)
}

/// How many commands there are.
#[cfg(feature = "fuzz")]
pub(crate) fn count() -> usize {
    COMMANDS.len()
}

/// Reads the arguments of a command as the door does, once for whom they name and once for what they are.
#[cfg(feature = "fuzz")]
pub(crate) fn understands(place: usize, args: &str) -> Result<(), Error> {
    let entry = COMMANDS.get(place).ok_or(Error::UnknownCommand)?;
    super::admit::names(entry.scope, args)?;
    (entry.parses)(args)
}

/// Arguments are typed; what the type does not have is refused by name, never by repeating what was sent.
fn parse<C: DeserializeOwned + TS>(args: &str) -> Result<C, Error> {
    // A list in the order of the fields would do for serde; arguments have names.
    if !args.trim_start().starts_with('{') {
        return Err(Error::invalid("args", "not_json"));
    }
    let mut reader = serde_json::Deserializer::from_str(args);
    let parsed: Result<C, _> = serde_path_to_error::deserialize(&mut reader);
    let value = parsed.map_err(|error| {
        let path = error.path().to_string();
        let said = error.inner().to_string();
        let named = said.split('`').nth(1).unwrap_or_default();
        let (field, why) = if said.starts_with("missing field") {
            (named.to_owned(), "missing")
        } else if said.starts_with("unknown field") {
            ("args".to_owned(), "unknown_field")
        } else if error.inner().is_data() || serde_json::from_str::<IgnoredAny>(args).is_ok() {
            (path, "wrong_type")
        } else {
            ("args".to_owned(), "not_json")
        };
        // Paths hold only names that the type declares, and indexes.
        Error::Invalid { field, why }
    })?;
    reader
        .end()
        .map_err(|_| Error::invalid("args", "not_json"))?;
    Ok(value)
}

fn answer(reply: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string(reply).map_err(|_| Error::Internal("a reply that cannot be written"))
}
