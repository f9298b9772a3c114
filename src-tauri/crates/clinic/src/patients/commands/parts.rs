use journal::{Column, Table, Value};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{BY_PATIENT, EDIT, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PartId, PatientId};
use crate::patients::model::{Part, Patient, PhoneKind};
use crate::patients::rows::{belongs, next_rank};
use crate::patients::rules::{Names, check_email, check_phone, clean_line, clean_lines};
use crate::patients::tables::columns as c;
use crate::patients::tables::{ADDRESS, CONTACT, IDENTIFIER, NAME, PATIENT, PHONE};

impl Part {
    fn table(self) -> &'static Table {
        match self {
            Self::Phone => &PHONE,
            Self::Address => &ADDRESS,
            Self::Identifier => &IDENTIFIER,
            Self::Contact => &CONTACT,
            Self::Name => &NAME,
        }
    }

    fn owner_sql(self) -> &'static str {
        macro_rules! owned_by {
            ($table:literal) => {
                concat!(
                    "SELECT EXISTS (SELECT 1 FROM ",
                    $table,
                    " WHERE id = ?1 AND patient = ?2 AND deleted IS NULL)"
                )
            };
        }
        match self {
            Self::Phone => owned_by!("patient_phone"),
            Self::Address => owned_by!("patient_address"),
            Self::Identifier => owned_by!("patient_identifier"),
            Self::Contact => owned_by!("patient_contact"),
            Self::Name => owned_by!("patient_name"),
        }
    }
}

/// Adds a part, or changes the patient's own one of this id.
fn put(
    work: &mut Work<'_>,
    part: Part,
    patient: PatientId,
    id: Option<PartId>,
    cells: Vec<(Column, Value)>,
) -> Result<(), Error> {
    match id {
        Some(id) => {
            belongs(work.conn(), part.owner_sql(), id, patient)?;
            for (column, value) in cells {
                work.set(part.table(), id, column, value);
            }
        }
        None => {
            let id: PartId = work.new_id();
            let owner = (c::OF, patient.into());
            work.insert(part.table(), id, std::iter::once(owner).chain(cells));
        }
    }
    Ok(())
}

fn line(field: &'static str, text: Option<&str>, longest: usize) -> Result<Value, Error> {
    Ok(clean_line(field, text.unwrap_or_default(), longest)?.into())
}

fn needed(field: &'static str, text: &str, longest: usize) -> Result<Value, Error> {
    let text = clean_line(field, text, longest)?;
    Ok(text.ok_or_else(|| Error::invalid(field, "missing"))?.into())
}

macro_rules! part_command {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),* $(,)? } $command:literal $event:literal
     |$this:ident, $work:ident| $body:block) => {
        $(#[$doc])*
        #[derive(Debug, Deserialize, JsonSchema, TS)]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields = nullable)]
        pub(crate) struct $name { patient_id: PatientId, $($field: $type,)* }

        impl Command for $name {
            type Reply = Patient;
            const NAME: &'static str = $command;
            const NEEDS: Needs = EDIT;
            const REMEMBERS: Remembers = Remembers::Change($event);
            const SCOPE: Scope = BY_PATIENT;

            fn run(self, $work: &mut Work<'_>) -> Result<Patient, Error> {
                let $this = self;
                $body
                written($work, $this.patient_id)
            }
        }
    };
}

part_command! {
    /// Adds or changes a phone or e-mail address.
    PutPhone { id: Option<PartId>, kind: PhoneKind, number: String, note: Option<String> }
    "patients.put_phone" "patients.changed" |this, work| {
        let number = match this.kind {
            PhoneKind::Email => check_email(&this.number)?,
            PhoneKind::Mobile | PhoneKind::Home | PhoneKind::Work | PhoneKind::Other => {
                check_phone(&this.number)?.ok_or_else(|| Error::invalid("number", "not_a_phone"))?
            }
        };
        let mut cells = vec![
            (c::PHONE_KIND, this.kind.word().into()),
            (c::PHONE_NUMBER, number.into()),
            (c::PHONE_NOTE, line("note", this.note.as_deref(), 200)?),
        ];
        if this.id.is_none() {
            cells.push((c::PHONE_RANK, next_rank(work.conn(), this.patient_id)?.into()));
            work.set(&PATIENT, this.patient_id, c::NO_PHONE, false);
        }
        put(work, Part::Phone, this.patient_id, this.id, cells)?;
    }
}

part_command! {
    /// Adds or changes an address.
    PutAddress {
        id: Option<PartId>, r#use: String, lines: String, city: Option<String>, district: Option<String>,
        state: Option<String>, postal_code: Option<String>, country: Option<String>,
    }
    "patients.put_address" "patients.changed" |this, work| {
        let cells = vec![
            (c::ADDRESS_USE, needed("use", &this.r#use, 20)?),
            (c::ADDRESS_LINES, clean_lines("lines", &this.lines, 500)?.unwrap_or_default().into()),
            (c::ADDRESS_CITY, line("city", this.city.as_deref(), 120)?),
            (c::ADDRESS_DISTRICT, line("district", this.district.as_deref(), 120)?),
            (c::ADDRESS_STATE, line("state", this.state.as_deref(), 120)?),
            (c::ADDRESS_POSTAL, line("postal_code", this.postal_code.as_deref(), 20)?),
            (c::ADDRESS_COUNTRY, line("country", this.country.as_deref(), 120)?),
        ];
        put(work, Part::Address, this.patient_id, this.id, cells)?;
    }
}

part_command! {
    /// Adds or changes an identifier that somebody else gave.
    PutIdentifier { id: Option<PartId>, system: String, value: String, kind: Option<String> }
    "patients.put_identifier" "patients.changed" |this, work| {
        let cells = vec![
            (c::IDENTIFIER_SYSTEM, needed("system", &this.system, 255)?),
            (c::IDENTIFIER_VALUE, needed("value", &this.value, 255)?),
            (c::IDENTIFIER_KIND, line("kind", this.kind.as_deref(), 60)?),
        ];
        put(work, Part::Identifier, this.patient_id, this.id, cells)?;
    }
}

part_command! {
    /// Adds or changes whom to call.
    PutContact { id: Option<PartId>, relationship: Option<String>, name: String, phone: Option<String> }
    "patients.put_contact" "patients.changed" |this, work| {
        let phone = this.phone.as_deref().filter(|phone| !phone.trim().is_empty());
        let cells = vec![
            (c::CONTACT_RELATIONSHIP, line("relationship", this.relationship.as_deref(), 120)?),
            (c::CONTACT_NAME, needed("name", &this.name, 200)?),
            (c::CONTACT_PHONE, phone.map(check_phone).transpose()?.flatten().into()),
        ];
        put(work, Part::Contact, this.patient_id, this.id, cells)?;
    }
}

part_command! {
    /// Adds or changes a further name.
    PutName { id: Option<PartId>, r#use: String, family_name: Option<String>, given_name: Option<String> }
    "patients.put_name" "patients.changed" |this, work| {
        let family = this.family_name.as_deref().unwrap_or_default();
        let names = Names::new(family, this.given_name.as_deref())?;
        let cells = vec![
            (c::NAME_USE, needed("use", &this.r#use, 20)?),
            (c::NAME_FAMILY, names.family.into()),
            (c::NAME_GIVEN, names.given.into()),
        ];
        put(work, Part::Name, this.patient_id, this.id, cells)?;
    }
}

part_command! {
    /// Takes a part away; an undo brings it back.
    RemovePart { part: Part, id: PartId }
    "patients.remove_part" "patients.changed" |this, work| {
        belongs(work.conn(), this.part.owner_sql(), this.id, this.patient_id)?;
        work.remove(this.part.table(), this.id);
    }
}
