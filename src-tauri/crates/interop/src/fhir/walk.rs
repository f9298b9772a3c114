//! Walks through the input, one resource at a time.

use std::fmt;
use std::io::Read;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::error::{Error, Position, Stop};
use super::fields::{Fields, depth};
use super::guard::{Fault, Guard, Meter};
use super::model::{Entry, Problem, Summary, Why};
use super::picker::Picker;
use super::{Limits, content};

/// Reads a FHIR R4 Bundle, a bare resource or newline-delimited resources, and hands each to `sink`.
///
/// A Bundle's keys may stand in any order; its own fields (`meta`, `link`, `total`, ...) are not handed over. Bundles
/// within a Bundle are handed over as [`Content::Other`](super::Content::Other); a Bundle on each line is read like several files.
///
/// # Shape
/// `reader` need not be buffered. Held at once: one resource, at most `limits.max_resource_bytes`, a few times over
/// while it is taken apart.
/// # Errors
/// [`Stop::Unreadable`] when the input breaks a rule of [`Error`]; [`Stop::Refused`] with the sink's own error. Entries
/// handed over before stay handed over.
pub fn read_bundle<E>(
    reader: impl Read,
    limits: &Limits,
    sink: &mut dyn FnMut(Entry) -> Result<(), E>,
) -> Result<Summary, Stop<E>> {
    let meter = Rc::new(Meter::default());
    let mut guard = Guard::new(reader, Rc::clone(&meter), limits.max_bytes);
    let mut walk = Walk {
        limits,
        meter,
        sink,
        entries: 0,
        kind: Kind::Undecided,
        is_declared: false,
        stop: None,
    };
    walk.meter.allow(limits.max_resource_bytes);
    guard.skip_mark().map_err(|error| walk.io_error(error))?;
    let mut documents = 0_u64;
    loop {
        walk.meter.allow(limits.max_resource_bytes);
        match guard.skip_space().map_err(|error| walk.io_error(error))? {
            Some(b'{') => walk.document(&mut guard)?,
            Some(_) if documents == 0 => return Err(Error::NotFhir { at: walk.here() }.into()),
            Some(_) => return Err(Error::Malformed { at: walk.here() }.into()),
            None if documents == 0 => return Err(Error::Empty.into()),
            None => return Ok(walk.summary()),
        }
        documents += 1;
    }
}

/// What the document at hand turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Neither a `resourceType` nor an `entry` that tells was met yet.
    Undecided,
    Bundle,
    Resource,
}

struct Walk<'a, E> {
    limits: &'a Limits,
    meter: Rc<Meter>,
    sink: &'a mut dyn FnMut(Entry) -> Result<(), E>,
    entries: u64,
    kind: Kind,
    is_declared: bool,
    /// Why the walk ends; the parser itself only learns that it does.
    stop: Option<Stop<E>>,
}

impl<E> Walk<'_, E> {
    fn here(&self) -> Position {
        Position {
            entry: self.entries + 1,
            line: self.meter.line_ends() + 1,
            byte: self.meter.byte(),
        }
    }

    fn summary(&self) -> Summary {
        Summary {
            entries: self.entries,
            bytes: self.meter.byte(),
            peak_held_bytes: self.meter.peak(),
        }
    }

    fn io_error(&self, source: std::io::Error) -> Error {
        let at = self.here();
        match self.meter.fault() {
            Some(Fault::NotUtf8) => Error::NotUtf8 { at },
            Some(Fault::Cut) => Error::Truncated { at },
            Some(Fault::Allowance) => Error::TooLarge {
                at,
                limit_bytes: self.limits.max_resource_bytes,
            },
            Some(Fault::Total) => Error::TooLarge {
                at,
                limit_bytes: self.limits.max_bytes,
            },
            None => Error::Io { at, source },
        }
    }

    fn json_error(&mut self, error: serde_json::Error) -> Stop<E> {
        if let Some(stop) = self.stop.take() {
            return stop;
        }
        let at = self.here();
        match error.classify() {
            Category::Io => self.io_error(error.into()),
            // Half a number at the end is a syntax error to the parser.
            Category::Syntax if self.meter.is_at_end() => Error::Truncated { at },
            Category::Syntax => Error::Malformed { at },
            Category::Data => Error::NotFhir { at },
            Category::Eof => Error::Truncated { at },
        }
        .into()
    }

    /// Reads one document, whose first byte is known to be `{`.
    fn document<R: Read>(&mut self, guard: &mut Guard<R>) -> Result<(), Stop<E>> {
        (self.kind, self.is_declared) = (Kind::Undecided, false);
        let line = self.meter.line_ends() + 1;
        self.meter.start_copy();
        let mut json = serde_json::Deserializer::from_reader(guard);
        (&mut *self)
            .deserialize(&mut json)
            .map_err(|error| self.json_error(error))?;
        let copy = self.meter.take_copy();
        if !self.is_declared {
            return Err(Error::NotFhir { at: self.here() }.into());
        }
        if self.kind == Kind::Bundle {
            return Ok(());
        }
        let at = self.here();
        let text = String::from_utf8(copy).map_err(|_error| Error::NotUtf8 { at })?;
        self.check(&text, line)?;
        self.hand_over(None, text, line, Vec::new())
    }

    /// Learns the document's type; it may be said twice, but not differently.
    fn declare(&mut self, resource_type: &str) -> Result<(), Stop<E>> {
        let kind = if resource_type == "Bundle" {
            Kind::Bundle
        } else {
            Kind::Resource
        };
        if self.kind != Kind::Undecided && self.kind != kind {
            return Err(Error::NotFhir { at: self.here() }.into());
        }
        self.decide(kind);
        self.is_declared = true;
        Ok(())
    }

    fn decide(&mut self, kind: Kind) {
        self.kind = kind;
        if kind == Kind::Bundle {
            drop(self.meter.take_copy());
        }
    }

    /// Takes one element of `Bundle.entry`.
    fn element(&mut self, element: &RawValue) -> Result<(), Stop<E>> {
        let text = element.get();
        self.meter.hold(text.len());
        let ends = text.bytes().filter(|byte| *byte == b'\n').count();
        let ends = u64::try_from(ends).unwrap_or(u64::MAX);
        let line = (self.meter.line_ends() + 1).saturating_sub(ends);
        self.check(text, line)?;
        let mut picker = Picker::default();
        let Ok(fields) = Fields::parse(text, &["fullUrl", "resource"]) else {
            picker.note("entry", Why::WrongType);
            return self.hand_over(None, text.to_owned(), line, picker.problems);
        };
        let full_url = picker.text_field(&fields, "fullUrl");
        let Some(resource) = fields.raw("resource") else {
            picker.note("resource", Why::Missing);
            return self.hand_over(full_url, text.to_owned(), line, picker.problems);
        };
        self.meter
            .hold(text.len().saturating_add(resource.get().len()));
        self.hand_over(full_url, resource.get().to_owned(), line, picker.problems)
    }

    fn check(&self, text: &str, line: u64) -> Result<(), Error> {
        let byte = self
            .meter
            .byte()
            .saturating_sub(u64::try_from(text.len()).unwrap_or(u64::MAX));
        let at = Position {
            entry: self.entries + 1,
            line,
            byte,
        };
        if self.entries >= self.limits.max_entries {
            return Err(Error::TooMany {
                at,
                limit: self.limits.max_entries,
            });
        }
        if depth(text) > self.limits.max_depth {
            return Err(Error::TooDeep {
                at,
                limit: self.limits.max_depth,
            });
        }
        Ok(())
    }

    fn hand_over(
        &mut self,
        full_url: Option<String>,
        raw: String,
        line: u64,
        problems: Vec<Problem>,
    ) -> Result<(), Stop<E>> {
        let mut picker = Picker { problems };
        let content = content::read(&raw, &mut picker);
        self.entries += 1;
        let problems = picker.problems;
        let entry = Entry {
            number: self.entries,
            line,
            full_url,
            content,
            raw,
            problems,
        };
        (self.sink)(entry).map_err(Stop::Refused)
    }

    /// Ends the parsing with a reason that the parser cannot carry.
    fn end<J: serde::de::Error>(&mut self, stop: Stop<E>) -> J {
        self.stop = Some(stop);
        J::custom("stopped")
    }
}

/// The keys of a document's outermost object that matter here.
enum Key {
    ResourceType,
    Entry,
    Any,
}

impl<'de> serde::Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl Visitor<'_> for KeyVisitor {
            type Value = Key;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_bytes<E: serde::de::Error>(self, key: &[u8]) -> Result<Key, E> {
                Ok(match key {
                    b"resourceType" => Key::ResourceType,
                    b"entry" => Key::Entry,
                    _ => Key::Any,
                })
            }
        }
        // As bytes, so that a key that is no Unicode is just another key.
        deserializer.deserialize_bytes(KeyVisitor)
    }
}

impl<'de, E> DeserializeSeed<'de> for &mut Walk<'_, E> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, E> Visitor<'de> for &mut Walk<'_, E> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a resource")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        loop {
            if self.kind == Kind::Bundle {
                self.meter.allow(self.limits.max_resource_bytes);
            }
            let Some(key) = map.next_key::<Key>()? else {
                return Ok(());
            };
            match key {
                Key::ResourceType => {
                    let name: String = map.next_value()?;
                    self.declare(&name).map_err(|stop| self.end(stop))?;
                }
                Key::Entry if self.kind != Kind::Resource => map.next_value_seed(Elements(self))?,
                Key::Entry | Key::Any => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
    }
}

/// The elements of `entry`, in a Bundle or in what may be one.
struct Elements<'w, 'a, E>(&'w mut Walk<'a, E>);

impl<'de, E> DeserializeSeed<'de> for Elements<'_, '_, E> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, E> Visitor<'de> for Elements<'_, '_, E> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let walk = self.0;
        loop {
            match walk.kind {
                Kind::Bundle => walk.meter.allow(walk.limits.max_resource_bytes),
                Kind::Resource => {
                    while seq.next_element::<IgnoredAny>()?.is_some() {}
                    return Ok(());
                }
                Kind::Undecided => {}
            }
            let Some(element) = seq.next_element::<Box<RawValue>>()? else {
                return Ok(());
            };
            if walk.kind == Kind::Undecided {
                // `entry` came before `resourceType`. Other resources have an `entry` too (List), of
                // another shape.
                let marks = ["fullUrl", "resource", "request", "response"];
                let is_bundle = Fields::parse(element.get(), &marks).is_ok_and(|f| !f.is_empty());
                walk.decide(if is_bundle {
                    Kind::Bundle
                } else {
                    Kind::Resource
                });
            }
            if walk.kind == Kind::Bundle {
                walk.element(&element).map_err(|stop| walk.end(stop))?;
            }
        }
    }
}
