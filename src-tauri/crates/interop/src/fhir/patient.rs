//! Understands FHIR `Patient`.

use serde_json::{Map, Value};

use super::fields::Fields;
use super::model::{
    AddressIn, ContactIn, Deceased, Gender, IdentifierIn, LanguageIn, NameIn, PatientIn, TelecomIn,
    Why,
};
use super::picker::Picker;
use super::when::is_date;

const FIELDS: [&str; 15] = [
    "id",
    "active",
    "name",
    "telecom",
    "address",
    "identifier",
    "gender",
    "birthDate",
    "deceasedBoolean",
    "deceasedDateTime",
    "maritalStatus",
    "communication",
    "contact",
    "photo",
    "generalPractitioner",
];

type Object = Map<String, Value>;

/// Reads a patient; what cannot be taken is left out and noted.
pub(super) fn read(raw: &str, picker: &mut Picker) -> PatientIn {
    let Ok(fields) = Fields::parse(raw, &FIELDS) else {
        return PatientIn::default();
    };
    let source_id = picker.text_field(&fields, "id");
    let active = truth_field(&fields, "active", picker);
    let identifiers = each(&fields, "identifier", picker, identifier);
    let names = each(&fields, "name", picker, |at, object, picker| {
        Some(name(at, object, picker))
    });
    let telecoms = each(&fields, "telecom", picker, telecom);
    let gender = gender(&fields, picker);
    let birth_date = birth_date(&fields, picker);
    let deceased = deceased(&fields, picker);
    let addresses = each(&fields, "address", picker, |at, o, picker| {
        Some(address(at, o, picker))
    });
    let marital_status = picker
        .object(&fields, "maritalStatus")
        .and_then(|concept| picker.concept(&concept, "maritalStatus"));
    let contacts = each(&fields, "contact", picker, contact);
    let languages = each(&fields, "communication", picker, language);
    let general_practitioner =
        picker
            .first(&fields, "generalPractitioner")
            .and_then(|(at, reference)| {
                let name = picker.text(&reference, &at, "display");
                name.or_else(|| picker.text(&reference, &at, "reference"))
            });
    PatientIn {
        source_id,
        active,
        names,
        telecoms,
        addresses,
        identifiers,
        gender,
        birth_date,
        deceased,
        marital_status,
        languages,
        contacts,
        // Not looked into: a photo may be megabytes of base64.
        has_photo: fields
            .raw("photo")
            .is_some_and(|raw| raw.get().contains('{')),
        general_practitioner,
    }
}

fn each<T>(
    fields: &Fields<'_>,
    list: &str,
    picker: &mut Picker,
    read: impl Fn(&str, &Object, &mut Picker) -> Option<T>,
) -> Vec<T> {
    let objects = picker.objects(fields, list);
    objects
        .iter()
        .filter_map(|(at, object)| read(at, object, picker))
        .collect()
}

fn truth_field(fields: &Fields<'_>, name: &str, picker: &mut Picker) -> Option<bool> {
    let value = picker.value(fields, name)?;
    if value.as_bool().is_none() {
        picker.note(name, Why::WrongType);
    }
    value.as_bool()
}

fn name(at: &str, object: &Object, picker: &mut Picker) -> NameIn {
    let (start, end) = picker
        .part(object, at, "period")
        .map_or((None, None), |(at, period)| picker.period(period, &at));
    NameIn {
        usage: picker.text(object, at, "use"),
        text: picker.text(object, at, "text"),
        family: picker.text(object, at, "family"),
        given: picker.texts(object, at, "given"),
        prefix: picker.texts(object, at, "prefix"),
        suffix: picker.texts(object, at, "suffix"),
        start,
        end,
    }
}

fn telecom(at: &str, object: &Object, picker: &mut Picker) -> Option<TelecomIn> {
    let system = picker.text(object, at, "system");
    let value = picker.text(object, at, "value");
    let usage = picker.text(object, at, "use");
    let rank = picker.count(object, at, "rank");
    Some(TelecomIn {
        system,
        value: value?,
        usage,
        rank,
    })
}

fn address(at: &str, object: &Object, picker: &mut Picker) -> AddressIn {
    AddressIn {
        usage: picker.text(object, at, "use"),
        text: picker.text(object, at, "text"),
        lines: picker.texts(object, at, "line"),
        city: picker.text(object, at, "city"),
        district: picker.text(object, at, "district"),
        state: picker.text(object, at, "state"),
        postal_code: picker.text(object, at, "postalCode"),
        country: picker.text(object, at, "country"),
    }
}

fn identifier(at: &str, object: &Object, picker: &mut Picker) -> Option<IdentifierIn> {
    let (type_code, type_text) =
        picker
            .part(object, at, "type")
            .map_or((None, None), |(at, kind)| {
                let code = picker.code(kind, &at);
                (code, picker.text(kind, &at, "text"))
            });
    let system = picker.text(object, at, "system");
    let value = picker.text(object, at, "value");
    Some(IdentifierIn {
        system,
        value: value?,
        type_code,
        type_text,
    })
}

fn gender(fields: &Fields<'_>, picker: &mut Picker) -> Option<Gender> {
    match picker.text_field(fields, "gender")?.as_str() {
        "female" => Some(Gender::Female),
        "male" => Some(Gender::Male),
        "other" => Some(Gender::Other),
        "unknown" => Some(Gender::Unknown),
        _ => {
            picker.note("gender", Why::UnknownCode);
            None
        }
    }
}

fn birth_date(fields: &Fields<'_>, picker: &mut Picker) -> Option<String> {
    let text = picker.text_field(fields, "birthDate")?;
    if !is_date(&text) {
        picker.note("birthDate", Why::BadDate);
        return None;
    }
    Some(text)
}

fn deceased(fields: &Fields<'_>, picker: &mut Picker) -> Option<Deceased> {
    let is_dead = truth_field(fields, "deceasedBoolean", picker);
    let when = picker.text_field(fields, "deceasedDateTime");
    if let Some(text) = when {
        // A date that cannot be read still says that the person died.
        let when = picker.moment(&text, "deceasedDateTime");
        return Some(when.map_or(Deceased::Yes, Deceased::At));
    }
    is_dead.map(|is_dead| if is_dead { Deceased::Yes } else { Deceased::No })
}

fn language(at: &str, object: &Object, picker: &mut Picker) -> Option<LanguageIn> {
    let preferred = picker.truth(object, at, "preferred").unwrap_or(false);
    let (at, concept) = picker.part(object, at, "language")?;
    let code = picker.code(concept, &at);
    let text = picker.concept(concept, &at);
    (code.is_some() || text.is_some()).then_some(LanguageIn {
        code,
        text,
        preferred,
    })
}

fn contact(at: &str, object: &Object, picker: &mut Picker) -> Option<ContactIn> {
    let relationships = picker.inner(object, at, "relationship");
    let relationship = relationships
        .iter()
        .find_map(|(at, words)| picker.concept(words, at));
    let name = picker
        .part(object, at, "name")
        .and_then(|(at, object)| name(&at, object, picker).display());
    let telecoms = picker.inner(object, at, "telecom");
    let telecoms: Vec<TelecomIn> = telecoms
        .iter()
        .filter_map(|(at, object)| telecom(at, object, picker))
        .collect();
    let is_phone = |system: &str| matches!(system, "phone" | "sms");
    let phone = telecoms
        .into_iter()
        .filter(|telecom| telecom.usage.as_deref() != Some("old"))
        .find(|telecom| telecom.system.as_deref().is_none_or(is_phone))
        .map(|telecom| telecom.value);
    (name.is_some() || phone.is_some()).then_some(ContactIn {
        relationship,
        name,
        phone,
    })
}
