//! A patient's further names, phones, addresses, identifiers and contacts, as an import brings them.
//!
//! Only what is not here yet is added; what was taken away here stays away.

use interop::fhir::PatientIn;

use super::import::Import;
use super::names::{fit, main_name, names_of, some};
use crate::Error;
use crate::ids::PatientId;
use crate::patients::columns as c;
use crate::patients::{ADDRESS, CONTACT, IDENTIFIER, NAME, PHONE};

pub(super) fn take(
    import: &mut Import<'_, '_>,
    given: &PatientIn,
    id: PatientId,
) -> Result<(), Error> {
    let of = id.to_string();
    names(import, given, id, &of)?;
    phones(import, given, id, &of)?;
    addresses(import, given, id, &of)?;
    identifiers(import, given, id, &of)?;
    contacts(import, given, id, &of)
}

fn names(
    import: &mut Import<'_, '_>,
    given: &PatientIn,
    id: PatientId,
    of: &str,
) -> Result<(), Error> {
    let main = main_name(given);
    for (index, name) in given.names.iter().enumerate() {
        let shown = name.display().unwrap_or_default();
        let usage = name.usage.as_deref().unwrap_or("other");
        if Some(index) != main && !shown.is_empty() {
            let names = names_of(Some(name));
            let cells = [
                (c::NAME_USE, fit(usage).into()),
                (c::NAME_FAMILY, names.family.into()),
                (c::NAME_GIVEN, names.given.into()),
                (c::NAME_TEXT, some(name.text.as_deref()).into()),
            ];
            import.part(&NAME, id, &[of, "name", usage, &shown], cells)?;
        }
    }
    Ok(())
}

fn phones(
    import: &mut Import<'_, '_>,
    given: &PatientIn,
    id: PatientId,
    of: &str,
) -> Result<(), Error> {
    for (index, telecom) in given.telecoms.iter().enumerate() {
        // Not to be called: somebody else may have the number by now, or no voice answers. It stands in the kept
        // resource.
        let is_old = telecom.usage.as_deref() == Some("old");
        if is_old || matches!(telecom.system.as_deref(), Some("fax" | "pager" | "url")) {
            continue;
        }
        let kind = match (telecom.system.as_deref(), telecom.usage.as_deref()) {
            (Some("email"), _) => "email",
            (Some("phone" | "sms") | None, Some("mobile")) => "mobile",
            (Some("phone") | None, Some("home")) => "home",
            (Some("phone") | None, Some("work")) => "work",
            _ => "other",
        };
        let rank = telecom
            .rank
            .map_or(index, |rank| usize::try_from(rank).unwrap_or(index));
        let cells = [
            (c::PHONE_KIND, kind.into()),
            (c::PHONE_NUMBER, fit(&telecom.value).into()),
            (c::PHONE_RANK, i64::try_from(rank).unwrap_or(0).into()),
        ];
        import.part(&PHONE, id, &[of, "phone", kind, &telecom.value], cells)?;
    }
    Ok(())
}

fn addresses(
    import: &mut Import<'_, '_>,
    given: &PatientIn,
    id: PatientId,
    of: &str,
) -> Result<(), Error> {
    for address in &given.addresses {
        let lines = if address.lines.is_empty() {
            address.text.clone().unwrap_or_default()
        } else {
            address
                .lines
                .iter()
                .map(|line| fit(line))
                .collect::<Vec<_>>()
                .join("\n")
        };
        let city = some(address.city.as_deref());
        let cells = [
            (
                c::ADDRESS_USE,
                address
                    .usage
                    .as_deref()
                    .map_or("home".to_owned(), fit)
                    .into(),
            ),
            (c::ADDRESS_LINES, lines.as_str().into()),
            (c::ADDRESS_CITY, city.clone().into()),
            (
                c::ADDRESS_DISTRICT,
                some(address.district.as_deref()).into(),
            ),
            (c::ADDRESS_STATE, some(address.state.as_deref()).into()),
            (
                c::ADDRESS_POSTAL,
                some(address.postal_code.as_deref()).into(),
            ),
            (c::ADDRESS_COUNTRY, some(address.country.as_deref()).into()),
        ];
        let key = [of, "address", &lines, city.as_deref().unwrap_or_default()];
        import.part(&ADDRESS, id, &key, cells)?;
    }
    Ok(())
}

fn identifiers(
    import: &mut Import<'_, '_>,
    given: &PatientIn,
    id: PatientId,
    of: &str,
) -> Result<(), Error> {
    for identifier in &given.identifiers {
        let system = identifier.system.as_deref().unwrap_or("?");
        let kind = identifier
            .type_code
            .as_deref()
            .or(identifier.type_text.as_deref());
        let cells = [
            (c::IDENTIFIER_SYSTEM, fit(system).into()),
            (c::IDENTIFIER_VALUE, fit(&identifier.value).into()),
            (c::IDENTIFIER_KIND, some(kind).into()),
        ];
        import.part(
            &IDENTIFIER,
            id,
            &[of, "identifier", system, &identifier.value],
            cells,
        )?;
    }
    Ok(())
}

fn contacts(
    import: &mut Import<'_, '_>,
    given: &PatientIn,
    id: PatientId,
    of: &str,
) -> Result<(), Error> {
    for contact in &given.contacts {
        let name = contact.name.as_deref().unwrap_or("?");
        let phone = contact.phone.as_deref();
        let cells = [
            (
                c::CONTACT_RELATIONSHIP,
                some(contact.relationship.as_deref()).into(),
            ),
            (c::CONTACT_NAME, fit(name).into()),
            (c::CONTACT_PHONE, some(phone).into()),
        ];
        import.part(
            &CONTACT,
            id,
            &[of, "contact", name, phone.unwrap_or_default()],
            cells,
        )?;
    }
    Ok(())
}
