//! What a file may look like from outside.

use std::io::{self, Read};

use interop::fhir::{Content, Entry, Error, Limits, Stop, read_bundle};

use crate::{entries, error, read};

fn types(entries: &[Entry]) -> Vec<&'static str> {
    let name = |entry: &Entry| match &entry.content {
        Content::Patient(_) => "Patient",
        Content::Encounter(_) => "Encounter",
        Content::Other(_) => "other",
    };
    entries.iter().map(name).collect()
}

#[test]
fn a_bundle_of_any_kind_hands_over_its_resources() {
    for kind in [
        "transaction",
        "collection",
        "searchset",
        "batch",
        "document",
        "history",
    ] {
        let text = format!(
            r#"{{"resourceType":"Bundle","type":"{kind}","total":2,"link":[{{"url":"x"}}],"entry":[
            {{"fullUrl":"urn:uuid:1","resource":{{"resourceType":"Patient","id":"1"}},"search":{{"mode":"match"}}}},
            {{"resource":{{"resourceType":"Encounter"}}}} , {{"resource":{{"resourceType":"Basic","id":"b"}}}}
            ]}}"#
        );
        let entries = entries(&text);
        assert_eq!(types(&entries), ["Patient", "Encounter", "other"]);
        assert_eq!(entries[0].full_url.as_deref(), Some("urn:uuid:1"));
        assert_eq!(entries[0].raw, r#"{"resourceType":"Patient","id":"1"}"#);
        assert_eq!(
            entries.iter().map(|e| e.line).collect::<Vec<_>>(),
            [2, 3, 3]
        );
        assert_eq!(
            entries.iter().map(|e| e.number).collect::<Vec<_>>(),
            [1, 2, 3]
        );
    }
}

#[test]
fn keys_stand_in_any_order() {
    let text = r#"{"entry":[{"resource":{"id":"1","name":[{"family":"A"}],"resourceType":"Patient"}}],
        "type":"collection","resourceType":"Bundle"}"#;
    assert_eq!(types(&entries(text)), ["Patient"]);
}

#[test]
fn an_empty_bundle_is_read() {
    assert!(entries(r#"{"resourceType":"Bundle","entry":[]}"#).is_empty());
    assert!(entries(r#"{"entry":[],"resourceType":"Bundle"}"#).is_empty());
    assert!(entries(r#"{"resourceType":"Bundle"}"#).is_empty());
}

#[test]
fn a_bare_resource_is_read_verbatim() {
    let text = "{ \"resourceType\" : \"Patient\",\n \"id\": \"1\" }";
    let entries = entries(text);
    assert_eq!(types(&entries), ["Patient"]);
    assert_eq!(entries[0].raw, text);
    assert_eq!(entries[0].line, 1);
}

#[test]
fn a_resource_with_an_entry_of_its_own_is_no_bundle() {
    for text in [
        r#"{"entry":[{"item":{"reference":"Patient/1"}},{"item":{}}],"resourceType":"List","id":"l"}"#,
        r#"{"resourceType":"List","id":"l","entry":[{"item":{"reference":"Patient/1"}}]}"#,
    ] {
        let entries = entries(text);
        assert_eq!(types(&entries), ["other"]);
        assert_eq!(entries[0].raw, text);
    }
}

#[test]
fn lines_of_resources_and_of_bundles_are_read() {
    let text = "{\"resourceType\":\"Patient\"}\r\n\n{\"resourceType\":\"Encounter\"}\n\
        {\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"}}]}\n  ";
    let entries = entries(text);
    assert_eq!(types(&entries), ["Patient", "Encounter", "Patient"]);
    assert_eq!(
        entries.iter().map(|e| e.line).collect::<Vec<_>>(),
        [1, 3, 4]
    );
    assert_eq!(entries[1].raw, "{\"resourceType\":\"Encounter\"}");
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert_eq!(
        types(&entries("\u{feff}{\"resourceType\":\"Patient\"}")),
        ["Patient"]
    );
    assert!(matches!(error("\u{feff}".as_bytes()), Error::Empty));
}

#[test]
fn what_is_no_fhir_json_is_named_so() {
    for text in [
        "<Bundle/>",
        "[]",
        "5",
        "null",
        "PK\u{3}\u{4}",
        "MSH|^~\\&|",
        "id,name\n1,A",
    ] {
        assert!(
            matches!(error(text.as_bytes()), Error::NotFhir { .. }),
            "{text}"
        );
    }
    for text in [
        "{}",
        r#"{"a":1}"#,
        r#"{"resourceType":5}"#,
        r#"{"resourceType":"Bundle","entry":5}"#,
        r#"{"resourceType":"Bundle","entry":{}}"#,
        r#"{"resourceType":"Bundle","resourceType":"Patient"}"#,
        r#"{"entry":[{"resource":{"resourceType":"Patient"}}],"resourceType":"List"}"#,
        r#"{"entry":[{"resource":{"resourceType":"Patient"}}]}"#,
    ] {
        assert!(
            matches!(error(text.as_bytes()), Error::NotFhir { .. }),
            "{text}"
        );
    }
    for text in ["", " \r\n\t "] {
        assert!(matches!(error(text.as_bytes()), Error::Empty));
    }
}

#[test]
fn entries_without_a_resource_are_kept_whole() {
    let deletion = r#"{"fullUrl":"urn:uuid:9","request":{"method":"DELETE","url":"Patient/1"}}"#;
    let bare = r#"{"resourceType":"Patient","id":"7"}"#;
    let elements = [
        deletion,
        "5",
        "\"x\"",
        "[{}]",
        "null",
        r#"{"resource":5}"#,
        r#"{"resource":{}}"#,
        bare,
    ];
    let text = format!(
        r#"{{"resourceType":"Bundle","entry":[{}]}}"#,
        elements.join(",")
    );
    let entries = entries(&text);
    let kept: Vec<&str> = entries.iter().map(|e| e.raw.as_str()).collect();
    assert_eq!(
        kept,
        [deletion, "5", "\"x\"", "[{}]", "null", "5", "{}", bare]
    );
    let problem = |e: &Entry| (e.problems[0].field.clone(), e.problems[0].why.code());
    let problems: Vec<_> = entries.iter().map(problem).collect();
    let wrong = |field: &str| (field.to_owned(), "wrong_type");
    let missing = |field: &str| (field.to_owned(), "missing");
    assert_eq!(
        problems,
        [
            missing("resource"),
            wrong("entry"),
            wrong("entry"),
            wrong("entry"),
            wrong("entry"),
            wrong("resource"),
            missing("resourceType"),
            missing("resource"),
        ]
    );
    assert!(entries.iter().all(|e| e.problems.len() == 1));
    assert_eq!(types(&entries)[7], "Patient");
}

#[test]
fn other_resources_say_whom_they_are_about() {
    for (text, subject) in [
        (
            r#"{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/1"}}"#,
            Some("Patient/1"),
        ),
        (
            r#"{"resourceType":"Immunization","id":"c","patient":{"reference":"urn:uuid:1"}}"#,
            Some("urn:uuid:1"),
        ),
        (
            r#"{"resourceType":"Coverage","id":"c","beneficiary":{"reference":"Patient/2"}}"#,
            Some("Patient/2"),
        ),
        (
            r#"{"resourceType":"X","id":"c","subject":[{"reference":"Patient/2"}]}"#,
            Some("Patient/2"),
        ),
        (
            r#"{"resourceType":"X","id":"c","subject":"y","patient":{"reference":"Patient/3"}}"#,
            Some("Patient/3"),
        ),
        (
            r#"{"resourceType":"X","id":"c","subject":{"reference":5}}"#,
            None,
        ),
        (r#"{"resourceType":"Organization","id":"c"}"#, None),
    ] {
        let entry = entries(text).remove(0);
        let Content::Other(other) = entry.content else {
            panic!("{text}")
        };
        assert_eq!(other.subject.as_deref(), subject, "{text}");
        assert_eq!(other.source_id.as_deref(), Some("c"));
        assert!(entry.problems.is_empty(), "{text}");
    }
}

/// Hands out a text one byte at a time, with interruptions.
struct Slow<'a>(&'a [u8], bool);

impl Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.1 = !self.1;
        if self.1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let len = self.0.len().min(out.len()).min(1);
        out[..len].copy_from_slice(&self.0[..len]);
        self.0 = &self.0[len..];
        Ok(len)
    }
}

#[test]
fn a_slow_input_is_read_the_same() {
    let text = "\u{feff}{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Ünal 𝄞 አበበ\"}]}";
    let mut seen = Vec::new();
    read_bundle::<()>(
        Slow(text.as_bytes(), false),
        &Limits::default(),
        &mut |entry| {
            seen.push(entry);
            Ok(())
        },
    )
    .unwrap();
    assert_eq!(seen, entries(text));
}

#[test]
fn a_failing_input_and_a_refusing_sink_end_the_reading() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::ConnectionReset.into())
        }
    }
    let text: &[u8] =
        br#"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient"}},"#;
    let result = read_bundle::<()>(text.chain(Failing), &Limits::default(), &mut |_| Ok(()));
    let Err(Stop::Unreadable(Error::Io { at, source })) = result else {
        panic!("{result:?}")
    };
    assert_eq!(source.kind(), io::ErrorKind::ConnectionReset);
    assert_eq!(at.entry, 2);

    let text = br#"{"resourceType":"Bundle","entry":[{"resource":{}},{"resource":{}}]}"#;
    let mut calls = 0;
    let result = read_bundle(&text[..], &Limits::default(), &mut |_| {
        calls += 1;
        Err("full")
    });
    assert!(matches!(result, Err(Stop::Refused("full"))));
    assert_eq!(calls, 1);
    assert!(read(text).1.is_ok());
}
