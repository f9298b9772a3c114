//! Broken, truncated, huge and hostile input: an error that says where, quickly, in little memory.

use std::io::Read;

use interop::fhir::{Content, Error, Limits, Stop, read_bundle};
use proptest::prelude::*;

use crate::{entries, error, read, read_within};

const BUNDLE: &str = "\u{feff}{\"resourceType\":\"Bundle\",\"entry\":[\n\
    {\"fullUrl\":\"urn:uuid:1\",\"resource\":{\"resourceType\":\"Patient\",\"id\":\"1\",\"name\":[{\"family\":\"Ünal\"}]}},\n\
    {\"resource\":{\"resourceType\":\"Encounter\",\"period\":{\"start\":\"2020-01-01T00:00:00Z\"},\"x\":[1e3,true,null,\"\\u00e9\"]}}\n\
    ],\"type\":\"collection\"}";

#[test]
fn a_file_cut_anywhere_is_an_error_and_what_came_before_is_whole() {
    let (whole, _) = read(BUNDLE.as_bytes());
    for len in 3..BUNDLE.len() {
        let (some, result) = read(&BUNDLE.as_bytes()[..len]);
        let error = result.unwrap_err();
        if let Error::Truncated { at } = error {
            assert_eq!(at.entry, u64::try_from(some.len()).unwrap() + 1);
        } else {
            assert!(
                matches!(error, Error::Empty) && len == 3,
                "cut at {len}: {error}"
            );
        }
        assert_eq!(some, whole[..some.len()]);
    }
}

#[test]
fn a_byte_broken_anywhere_never_panics() {
    for place in 0..BUNDLE.len() {
        for byte in [
            0, b'"', b'{', b'}', b'[', b']', b',', b'\\', 0xFF, 0xC3, b'\n',
        ] {
            let mut bytes = BUNDLE.as_bytes().to_vec();
            bytes[place] = byte;
            let (some, result) = read(&bytes);
            assert!(some.len() <= 3);
            if let Err(error) = result {
                let at = error.position().unwrap();
                assert!(
                    at.byte <= u64::try_from(BUNDLE.len()).unwrap()
                        && at.line <= 5
                        && at.entry <= 4
                );
            }
        }
    }
}

#[test]
fn errors_say_where() {
    let text = BUNDLE.replace("\"x\":[1e3", "\"x\":[1e3e");
    let Error::Malformed { at } = error(text.as_bytes()) else {
        panic!()
    };
    let place = text.find("1e3e").unwrap() + 4;
    assert_eq!(
        (at.entry, at.line, at.byte),
        (2, 3, u64::try_from(place).unwrap())
    );
    let mut bytes = BUNDLE.as_bytes().to_vec();
    let place = BUNDLE.find("Ünal").unwrap();
    bytes[place] = 0xE9;
    let Error::NotUtf8 { at } = error(&bytes) else {
        panic!()
    };
    assert_eq!(
        (at.entry, at.line, at.byte),
        (1, 2, u64::try_from(place).unwrap())
    );
    for marked in ["\u{feff}", ""] {
        let utf16: Vec<u8> = format!("{marked}{{}}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert!(matches!(
            error(&utf16),
            Error::NotUtf8 { .. } | Error::Malformed { .. } | Error::Truncated { .. }
        ));
    }
    let text = "{\"resourceType\":\"Patient\"}\n{\"resourceType\":\"Patient\"}\n}";
    let Error::Malformed { at } = error(text.as_bytes()) else {
        panic!()
    };
    assert_eq!((at.entry, at.line), (3, 3));
}

#[test]
fn errors_do_not_tell_what_stands_there() {
    let text = r#"{"resourceType":"Bundle","entry":[{"resource":{"name":SECRET}}]}"#;
    let error = error(text.as_bytes());
    assert!(!format!("{error} {error:?}").contains("SECRET"));
}

#[test]
fn depth_is_refused_and_never_recursed() {
    for deep in [65, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let value = format!("{}1{}", open.repeat(deep), close.repeat(deep));
            let bare = format!("{{\"resourceType\":\"Patient\",\"x\":{value}}}");
            let Error::TooDeep { at, limit: 64 } = error(bare.as_bytes()) else {
                panic!()
            };
            assert_eq!((at.entry, at.line), (1, 1));
            let bundle = format!(
                "{{\"resourceType\":\"Bundle\",\"entry\":[\n{{\"resource\":{{}}}},\n{{\"resource\":{bare}}}]}}"
            );
            let Error::TooDeep { at, .. } = error(bundle.as_bytes()) else {
                panic!()
            };
            assert_eq!((at.entry, at.line), (2, 3));
            // Beside the entries nothing is looked into, so nothing can be too deep.
            entries(&format!(
                "{{\"resourceType\":\"Bundle\",\"meta\":{value},\"entry\":[]}}"
            ));
            assert!(matches!(
                error(open.repeat(deep).as_bytes()),
                Error::NotFhir { .. } | Error::Truncated { .. }
            ));
        }
    }
    let brackets = "[{\\\"".repeat(1000);
    entries(&format!(
        "{{\"resourceType\":\"Basic\",\"text\":\"{brackets}\"}}"
    ));
}

/// Synthesises a bundle without end, or of a given number of resources, and holds none of it.
struct Endless {
    part: Vec<u8>,
    repeats: u64,
    ahead: Vec<u8>,
    next: usize,
}

impl Endless {
    fn new(head: &str, part: &str, repeats: u64) -> Self {
        Self {
            part: part.into(),
            repeats,
            ahead: head.into(),
            next: 0,
        }
    }
}

impl Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.next == self.ahead.len() {
            if self.repeats == 0 {
                return Ok(0);
            }
            self.repeats -= 1;
            self.next = 0;
            self.ahead.clone_from(&self.part);
        }
        let len = out.len().min(self.ahead.len() - self.next);
        out[..len].copy_from_slice(&self.ahead[self.next..self.next + len]);
        self.next += len;
        Ok(len)
    }
}

const HEAD: &str = "{\"resourceType\":\"Bundle\",\"entry\":[";

#[test]
fn a_bundle_of_300_mb_needs_little_memory() {
    let filler = "Lorem ipsum ".repeat(2500);
    let part = format!(
        "{{\"resource\":{{\"resourceType\":\"DocumentReference\",\"x\":\"{filler}\"}}}},\n"
    );
    let repeats = 300_000_000 / u64::try_from(part.len()).unwrap() + 1;
    let last = "{\"resource\":{\"resourceType\":\"Patient\"}}]}";
    let input = Endless::new(HEAD, &part, repeats).chain(last.as_bytes());
    let (mut seen, mut patients) = (0_u64, 0);
    let summary = read_bundle::<()>(input, &Limits::default(), &mut |entry| {
        seen += 1;
        patients += u32::from(matches!(entry.content, Content::Patient(_)));
        Ok(())
    })
    .unwrap();
    assert!(summary.bytes > 300_000_000);
    assert_eq!((seen, patients), (repeats + 1, 1));
    assert!(
        summary.peak_held_bytes < 200_000,
        "{}",
        summary.peak_held_bytes
    );
}

fn endless_error(head: &str, part: &str, limits: &Limits) -> Error {
    let input = Endless::new(head, part, u64::MAX);
    match read_bundle::<()>(input, limits, &mut |_| Ok(())) {
        Err(Stop::Unreadable(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn whatever_does_not_end_is_refused_at_the_limit() {
    let limits = Limits {
        max_resource_bytes: 1 << 20,
        max_bytes: 4 << 20,
        ..Limits::default()
    };
    let x = "x".repeat(4096);
    for (head, part) in [
        (String::new(), " \n"),
        ("{".into(), " "),
        ("{\"".into(), x.as_str()),
        ("{\"resourceType\":\"".into(), x.as_str()),
        ("{\"resourceType\":\"Patient\",\"id\":\"".into(), x.as_str()),
        ("{\"resourceType\":\"Patient\",\"id\":".into(), "9"),
        ("{\"resourceType\":\"Patient\",\"id\":".into(), "["),
        ("{\"resourceType\":\"Bundle\",\"id\":\"".into(), x.as_str()),
        ("{\"entry\":[{\"item\":1}".into(), ",{}"),
        (HEAD.into(), " "),
        (format!("{HEAD}{{\"a\":\""), x.as_str()),
    ] {
        let error = endless_error(&head, part, &limits);
        let Error::TooLarge { at, limit_bytes } = error else {
            panic!("{head:.60}: {error}")
        };
        assert_eq!(limit_bytes, 1 << 20, "{head:.60}");
        assert!(
            at.byte >= 1 << 20 && at.byte < (1 << 20) + 100,
            "{head:.60}: {at}"
        );
    }
    // Small pieces without end meet the limit of the whole.
    for (head, part) in [
        ("", "{\"resourceType\":\"Patient\"}\n"),
        (HEAD, "{\"resource\":{}},"),
        ("{\"resourceType\":\"Bundle\",\"a\":1", ",\"a\":1"),
    ] {
        let error = endless_error(head, part, &limits);
        assert!(
            matches!(
                error,
                Error::TooLarge {
                    limit_bytes: 4_194_304,
                    ..
                }
            ),
            "{error}"
        );
        let few = Limits {
            max_entries: 100,
            ..limits
        };
        let error = endless_error(head, part, &few);
        assert_eq!(
            matches!(error, Error::TooMany { limit: 100, at } if at.entry == 101),
            !part.starts_with(',')
        );
    }
}

#[test]
fn wide_resources_are_kept_and_not_unfolded() {
    let zeros = "0,".repeat(3_000_000);
    let keys = "\"a\":0,".repeat(1_000_000);
    let text = format!("{{\"resourceType\":\"Patient\",\"name\":[{zeros}0],{keys}\"id\":\"1\"}}");
    let entry = entries(&text).remove(0);
    assert_eq!(entry.problems.len(), 201);
    let Content::Patient(patient) = entry.content else {
        panic!()
    };
    assert_eq!(patient.source_id.as_deref(), Some("1"));
    assert_eq!(entry.raw.len(), text.len());
}

fn json_like() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        Just("{"),
        Just("}"),
        Just("["),
        Just("]"),
        Just(","),
        Just(":"),
        Just("\"entry\""),
        Just("\"resource\""),
        Just("\"resourceType\""),
        Just("\"Bundle\""),
        Just("\"Patient\""),
        Just("\"name\""),
        Just("\"\\ud800\""),
        Just("{\"resourceType\":\"Bundle\",\"entry\":["),
        Just("{\"resource\":{\"resourceType\":\"Patient\""),
        Just("1e9999"),
        Just("-"),
        Just("null"),
        Just("tru"),
        Just("\n"),
        Just("\u{feff}"),
        Just("\"\\"),
        Just("é"),
    ];
    prop::collection::vec(token, 0..40).prop_map(|tokens| tokens.concat())
}

fn any_value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,12}".prop_map(Into::into),
        "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})"
            .prop_map(Into::into),
    ];
    let key = prop_oneof![
        Just("text"),
        Just("coding"),
        Just("family"),
        Just("given"),
        Just("period"),
        Just("start"),
        Just("value"),
        Just("language"),
        Just("individual"),
        Just("display"),
        Just("telecom"),
        Just("name"),
        Just("type"),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
            prop::collection::vec((key.clone(), inner), 0..5).prop_map(|pairs| {
                serde_json::Value::Object(
                    pairs.into_iter().map(|(k, v)| (k.to_owned(), v)).collect(),
                )
            }),
        ]
    })
}

const KEYS: [&str; 16] = [
    "id",
    "name",
    "telecom",
    "address",
    "identifier",
    "gender",
    "birthDate",
    "deceasedDateTime",
    "maritalStatus",
    "communication",
    "contact",
    "generalPractitioner",
    "type",
    "participant",
    "period",
    "reasonCode",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let (_, result) = read(&bytes);
        prop_assert!(result.is_err() || bytes.len() > 20);
    }

    #[test]
    fn nearly_json_never_panics(text in json_like()) {
        let (some, result) = read(text.as_bytes());
        if let Ok(summary) = result {
            prop_assert_eq!(summary.entries, some.len() as u64);
        }
    }

    #[test]
    fn any_value_in_any_field_is_kept(kind in prop_oneof![Just("Patient"), Just("Encounter"), Just("Basic")],
            fields in prop::collection::vec((0..KEYS.len(), any_value()), 0..8)) {
        let mut resource = serde_json::Map::new();
        resource.insert("resourceType".into(), kind.into());
        resource.extend(fields.into_iter().map(|(key, value)| (KEYS[key].to_owned(), value)));
        let raw = serde_json::Value::Object(resource).to_string();
        let text = format!("{HEAD}{{\"resource\":{raw}}}]}}");
        let (some, result) = read_within(text.as_bytes(), &Limits::default());
        prop_assert!(result.is_ok());
        prop_assert_eq!(&some[0].raw, &raw);
        prop_assert_eq!(matches!(some[0].content, Content::Other(_)), kind == "Basic");
    }
}
