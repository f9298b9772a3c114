//! What is understood of a patient and a visit, and what happens to fields of the wrong type.

use interop::fhir::{Deceased, Gender, IdentifierIn, LanguageIn, NameIn, TelecomIn, When};
use serde_json::{Value, json};

use crate::{encounter, patient};

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn everything_of_a_patient_is_taken() {
    let (patient, problems) = patient(
        r#"{"resourceType":"Patient","id":"p1","active":true,
        "name":[{"use":"official","family":"García Márquez","given":["José","Luis"],"prefix":["Dr."],"suffix":["Jr."],
                 "text":"Dr. José","period":{"start":"2001","end":"2010-05-06"}},{"text":"Pepe","use":"nickname"}],
        "telecom":[{"system":"phone","value":"+34 555 0100","use":"mobile","rank":1},{"system":"email","value":"a@example.org"},
                   {"system":"fax"}],
        "address":[{"use":"home","line":["C/ Mayor 1","2º"],"city":"Madrid","district":"Centro","state":"MD","postalCode":"28013",
                    "country":"ES","text":"all of it"}],
        "identifier":[{"system":"urn:x","value":"123","type":{"coding":[{"code":"MR"}],"text":"Record"}},{"value":"9"}],
        "gender":"other","birthDate":"1890-06","deceasedDateTime":"2020-01-01T00:00:00Z",
        "maritalStatus":{"coding":[{"code":"M","display":"Married"}]},
        "communication":[{"language":{"coding":[{"code":"es"}],"text":"Spanish"},"preferred":true},{"language":{"coding":[{"code":"fr"}]}}],
        "contact":[{"relationship":[{"coding":[{"code":"N","display":"Next of kin"}]}],"name":{"family":"Ruiz","given":["Ana"]},
                    "telecom":[{"system":"email","value":"m@example.org"},{"system":"phone","value":"555-0101"}]}],
        "photo":[{"contentType":"image/png"}],"generalPractitioner":[{"reference":"Practitioner/1","display":"Dr. No"}],
        "extension":[{"url":"x"}],"managingOrganization":{"reference":"Organization/1"}}"#,
    );
    assert_eq!(problems, []);
    assert_eq!(patient.source_id, text("p1"));
    assert_eq!(patient.active, Some(true));
    assert_eq!(patient.names[0].family, text("García Márquez"));
    assert_eq!(patient.names[0].given, ["José", "Luis"]);
    assert_eq!(patient.names[0].prefix, ["Dr."]);
    assert_eq!(patient.names[0].suffix, ["Jr."]);
    assert_eq!(patient.names[0].start, Some(When::Date("2001".into())));
    assert_eq!(patient.names[0].end, Some(When::Date("2010-05-06".into())));
    assert_eq!(
        patient.names[1],
        NameIn {
            usage: text("nickname"),
            text: text("Pepe"),
            ..NameIn::default()
        }
    );
    let phone = TelecomIn {
        system: text("phone"),
        value: "+34 555 0100".into(),
        usage: text("mobile"),
        rank: Some(1),
    };
    assert_eq!(patient.telecoms.len(), 2);
    assert_eq!(patient.telecoms[0], phone);
    let address = &patient.addresses[0];
    assert_eq!(address.lines, ["C/ Mayor 1", "2º"]);
    assert_eq!(
        (&address.city, &address.district),
        (&text("Madrid"), &text("Centro"))
    );
    assert_eq!(
        (&address.state, &address.country),
        (&text("MD"), &text("ES"))
    );
    assert_eq!(
        (&address.postal_code, &address.text),
        (&text("28013"), &text("all of it"))
    );
    let record = IdentifierIn {
        system: text("urn:x"),
        value: "123".into(),
        type_code: text("MR"),
        type_text: text("Record"),
    };
    assert_eq!(patient.identifiers.len(), 2);
    assert_eq!(patient.identifiers[0], record);
    assert_eq!(patient.gender, Some(Gender::Other));
    assert_eq!(patient.birth_date, text("1890-06"));
    let died = When::Instant {
        utc_ms: 1_577_836_800_000,
        date: "2020-01-01".into(),
    };
    assert_eq!(patient.deceased, Some(Deceased::At(died)));
    assert_eq!(patient.marital_status, text("Married"));
    let spanish = LanguageIn {
        code: text("es"),
        text: text("Spanish"),
        preferred: true,
    };
    assert_eq!(patient.languages.len(), 2);
    assert_eq!(patient.languages[0], spanish);
    assert_eq!(patient.contacts[0].relationship, text("Next of kin"));
    assert_eq!(patient.contacts[0].name, text("Ana Ruiz"));
    assert_eq!(patient.contacts[0].phone, text("555-0101"));
    assert!(patient.has_photo);
    assert_eq!(patient.general_practitioner, text("Dr. No"));
}

#[test]
fn everything_of_an_encounter_is_taken() {
    let (visit, problems) = encounter(
        r#"{"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},
        "type":[{"coding":[{"code":"185345009","display":"Encounter for symptom"}]}],"subject":{"reference":"urn:uuid:1"},
        "participant":[{"individual":{"reference":"Practitioner/1"}},{"individual":{"display":"Dr. Yes"}}],
        "period":{"start":"2011-04-15T09:13:12+02:00","end":"2011-04-15"},
        "reasonCode":[{"text":"Cough"}],"serviceProvider":{"display":"Clinic"}}"#,
    );
    assert_eq!(problems, []);
    assert_eq!(visit.source_id, text("e1"));
    assert_eq!(visit.status, text("finished"));
    assert_eq!(visit.class_code, text("AMB"));
    assert_eq!(visit.type_text, text("Encounter for symptom"));
    assert_eq!(visit.subject, text("urn:uuid:1"));
    assert_eq!(visit.practitioner, text("Dr. Yes"));
    assert_eq!(visit.service_provider, text("Clinic"));
    assert_eq!(visit.reason, text("Cough"));
    let start = When::Instant {
        utc_ms: 1_302_851_592_000,
        date: "2011-04-15".into(),
    };
    assert_eq!(visit.start, Some(start));
    assert_eq!(visit.end, Some(When::Date("2011-04-15".into())));
}

/// Puts `value` at the end of a path of keys and indexes.
fn with(mut resource: Value, path: &[&str], value: &Value) -> Value {
    let mut place = &mut resource;
    for step in path {
        place = match step.parse::<usize>() {
            Ok(index) => &mut place[index],
            Err(_) => &mut place[*step],
        };
    }
    *place = value.clone();
    resource
}

/// Checks every value that a field cannot have: a problem for the field, and nothing is lost.
fn refuses(
    base: &Value,
    path: &[&str],
    good: &[&str],
    read: impl Fn(&str) -> Vec<(String, &'static str)>,
) {
    let values = [
        ("number", json!(5)),
        ("text", json!("x")),
        ("truth", json!(true)),
        ("list", json!([5])),
        ("object", json!({"x": 5})),
        ("fraction", json!(-1.5e300)),
    ];
    for (kind, value) in values {
        if good.contains(&kind) {
            continue;
        }
        let json = with(base.clone(), path, &value).to_string();
        let problems = read(&json);
        assert_eq!(problems.len(), 1, "{path:?} {kind}: {problems:?}");
        assert!(
            problems[0].0.starts_with(path[0]),
            "{path:?} {kind}: {problems:?}"
        );
        assert!(
            problems[0].1 == "wrong_type"
                || problems[0].1 == "bad_date"
                || problems[0].1 == "unknown_code",
            "{path:?} {kind}: {problems:?}"
        );
    }
    // null says nothing, and an empty text neither.
    assert_eq!(
        read(&with(base.clone(), path, &Value::Null).to_string()),
        []
    );
}

#[test]
fn a_wrong_type_costs_the_field_only() {
    let base = json!({"resourceType": "Patient", "id": "1", "active": true, "gender": "female", "birthDate": "1990",
        "deceasedBoolean": false, "deceasedDateTime": "2000",
        "name": [{"use": "usual", "family": "A", "given": ["B"], "prefix": [], "suffix": [], "text": "T", "period": {"start": "2000"}}],
        "telecom": [{"system": "phone", "value": "1", "use": "home", "rank": 1}],
        "address": [{"use": "home", "line": ["L"], "city": "C", "district": "D", "state": "S", "postalCode": "P", "country": "X", "text": "T"}],
        "identifier": [{"system": "s", "value": "v", "type": {"coding": [{"code": "c"}], "text": "t"}}],
        "maritalStatus": {"text": "m"}, "communication": [{"language": {"text": "l"}, "preferred": true}],
        "contact": [{"relationship": [{"text": "r"}], "name": {"text": "n"}, "telecom": [{"value": "1"}]}],
        "generalPractitioner": [{"display": "d"}]});
    let read = |json: &str| patient(json).1;
    assert_eq!(read(&base.to_string()), []);
    for path in ["id", "gender", "birthDate", "deceasedDateTime"] {
        // A text is no wrong type, but "x" is no date and no gender either.
        refuses(
            &base,
            &[path],
            if path == "id" { &["text"] } else { &[] },
            read,
        );
    }
    for path in ["active", "deceasedBoolean"] {
        refuses(&base, &[path], &["truth"], read);
    }
    for path in [
        "name",
        "telecom",
        "address",
        "identifier",
        "communication",
        "contact",
        "generalPractitioner",
    ] {
        refuses(&base, &[path], &[], read);
        refuses(&base, &[path, "0"], &["object"], read);
    }
    refuses(&base, &["maritalStatus"], &["object"], read);
    for key in ["use", "family", "text"] {
        refuses(&base, &["name", "0", key], &["text"], read);
    }
    for key in ["given", "prefix", "suffix"] {
        refuses(&base, &["name", "0", key], &[], read);
    }
    refuses(&base, &["name", "0", "given", "0"], &["text"], read);
    refuses(&base, &["name", "0", "period"], &["object"], read);
    refuses(&base, &["name", "0", "period", "start"], &[], read);
    for key in ["system", "value", "use"] {
        refuses(&base, &["telecom", "0", key], &["text"], read);
    }
    refuses(&base, &["telecom", "0", "rank"], &["number"], read);
    for key in [
        "use",
        "city",
        "district",
        "state",
        "postalCode",
        "country",
        "text",
    ] {
        refuses(&base, &["address", "0", key], &["text"], read);
    }
    refuses(&base, &["address", "0", "line"], &[], read);
    for key in ["system", "value"] {
        refuses(&base, &["identifier", "0", key], &["text"], read);
    }
    refuses(&base, &["identifier", "0", "type"], &["object"], read);
    refuses(&base, &["identifier", "0", "type", "coding"], &[], read);
    refuses(
        &base,
        &["communication", "0", "language"],
        &["object"],
        read,
    );
    refuses(
        &base,
        &["communication", "0", "preferred"],
        &["truth"],
        read,
    );
    for key in ["relationship", "telecom"] {
        refuses(&base, &["contact", "0", key], &[], read);
    }
    refuses(&base, &["contact", "0", "name"], &["object"], read);
    refuses(
        &base,
        &["generalPractitioner", "0", "display"],
        &["text"],
        read,
    );
}

#[test]
fn a_wrong_type_in_a_visit_costs_the_field_only() {
    let base = json!({"resourceType": "Encounter", "id": "1", "status": "finished", "class": {"code": "AMB"}, "type": [{"text": "t"}],
        "subject": {"reference": "Patient/1"}, "participant": [{"individual": {"display": "d"}}],
        "period": {"start": "2000", "end": "2001"}, "reasonReference": [{"display": "r"}], "serviceProvider": {"display": "s"}});
    let read = |json: &str| encounter(json).1;
    assert_eq!(read(&base.to_string()), []);
    refuses(&base, &["id"], &["text"], read);
    refuses(&base, &["status"], &["text"], read);
    for key in ["class", "subject", "period", "serviceProvider"] {
        refuses(&base, &[key], &["object"], read);
    }
    for key in ["type", "participant", "reasonReference"] {
        refuses(&base, &[key], &[], read);
        refuses(&base, &[key, "0"], &["object"], read);
    }
    refuses(&base, &["class", "code"], &["text"], read);
    refuses(&base, &["subject", "reference"], &["text"], read);
    refuses(
        &base,
        &["participant", "0", "individual"],
        &["object"],
        read,
    );
    for key in ["start", "end"] {
        refuses(&base, &["period", key], &[], read);
    }
}

#[test]
fn what_cannot_be_taken_is_told_apart() {
    let told = |json: &str| patient(json).1;
    let one = |field: &str, why| vec![(field.to_owned(), why)];
    assert_eq!(
        told(r#"{"resourceType":"Patient","birthDate":"2023-02-29"}"#),
        one("birthDate", "bad_date")
    );
    assert_eq!(
        told(r#"{"resourceType":"Patient","gender":"F"}"#),
        one("gender", "unknown_code")
    );
    assert_eq!(
        told(r#"{"resourceType":"Patient","id":"\ud800"}"#),
        one("id", "bad_text")
    );
    assert_eq!(
        told(r#"{"resourceType":"Patient","name":[{"family":"\udfff"},{"family":"A"}]}"#),
        one("name[0]", "bad_text")
    );
    assert_eq!(told(r#"{"resourceType":"Patient","\ud800":1,"id":""}"#), []);
    let (twice, problems) = patient(r#"{"resourceType":"Patient","id":"1","id":"2"}"#);
    assert_eq!(
        (twice.source_id, problems),
        (text("2"), one("id", "repeated"))
    );
    let names = vec![r#"{"family":"A"}"#; 201].join(",");
    let (many, problems) = patient(&format!(r#"{{"resourceType":"Patient","name":[{names}]}}"#));
    assert_eq!((many.names.len(), problems), (200, one("name", "too_much")));
    let long = "x".repeat(70_000);
    let (long, problems) = patient(&format!(r#"{{"resourceType":"Patient","id":"{long}"}}"#));
    assert_eq!((long.source_id, problems), (None, one("id", "too_much")));
    let (dead, problems) = patient(r#"{"resourceType":"Patient","deceasedDateTime":"lately"}"#);
    assert_eq!(
        (dead.deceased, problems),
        (Some(Deceased::Yes), one("deceasedDateTime", "bad_date"))
    );
}
