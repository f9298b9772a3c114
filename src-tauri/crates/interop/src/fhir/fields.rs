//! Takes a JSON object apart without reading what is not asked for.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The asked-for fields of one JSON object, each as its text.
#[derive(Debug, Default)]
pub(super) struct Fields<'a> {
    found: Vec<(&'static str, &'a RawValue)>,
    repeated: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Finds the fields of those names. Of a field that stands twice the last one counts, as in most parsers.
    pub(super) fn parse(text: &'a str, names: &[&'static str]) -> serde_json::Result<Self> {
        let mut json = serde_json::Deserializer::from_str(text);
        json.deserialize_map(Wanted(names))
    }

    /// Returns a field's text; `null` counts as absent.
    pub(super) fn raw(&self, name: &str) -> Option<&'a RawValue> {
        let (_, raw) = self.found.iter().find(|(found, _)| *found == name)?;
        (raw.get() != "null").then_some(*raw)
    }

    pub(super) fn is_repeated(&self, name: &str) -> bool {
        self.repeated.contains(&name)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}

struct Wanted<'n>(&'n [&'static str]);

impl<'de> Visitor<'de> for Wanted<'_> {
    type Value = Fields<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Fields::default();
        while let Some(name) = map.next_key_seed(Name(self.0))? {
            let Some(name) = name else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let raw = map.next_value()?;
            match fields.found.iter_mut().find(|(found, _)| *found == name) {
                None => fields.found.push((name, raw)),
                Some((_, earlier)) => {
                    *earlier = raw;
                    if !fields.repeated.contains(&name) {
                        fields.repeated.push(name);
                    }
                }
            }
        }
        Ok(fields)
    }
}

/// Recognises a key; keys that were not asked for are not stored, so a million of them cost nothing.
struct Name<'n>(&'n [&'static str]);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<&'static str>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // As bytes, so that a key with half a surrogate pair is just another unknown key.
        deserializer.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.visit_bytes(text.as_bytes())
    }

    fn visit_bytes<E: Error>(self, text: &[u8]) -> Result<Self::Value, E> {
        Ok(self.0.iter().find(|name| name.as_bytes() == text).copied())
    }
}

/// Returns the first `limit` items of a JSON array and whether there are more; an error if it is no array.
pub(super) fn items(text: &str, limit: usize) -> serde_json::Result<(Vec<&RawValue>, bool)> {
    let mut json = serde_json::Deserializer::from_str(text);
    json.deserialize_seq(Items(limit))
}

struct Items(usize);

impl<'de> Visitor<'de> for Items {
    type Value = (Vec<&'de RawValue>, bool);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while items.len() < self.0 {
            let Some(item) = seq.next_element()? else {
                return Ok((items, false));
            };
            items.push(item);
        }
        let mut has_more = false;
        while seq.next_element::<IgnoredAny>()?.is_some() {
            has_more = true;
        }
        Ok((items, has_more))
    }
}

/// Returns how deep a well-formed JSON text nests. A loop, not a recursion: the text may be hostile.
pub(super) fn depth(text: &str) -> u32 {
    let (mut now, mut most, mut is_in_string, mut is_escaped) = (0_u32, 0_u32, false, false);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_in_string => is_escaped = true,
            b'"' => is_in_string = !is_in_string,
            _ if is_in_string => {}
            b'{' | b'[' => {
                now = now.saturating_add(1);
                most = most.max(now);
            }
            b'}' | b']' => now = now.saturating_sub(1),
            _ => {}
        }
    }
    most
}
