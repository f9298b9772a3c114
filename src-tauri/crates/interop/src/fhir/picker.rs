//! Takes values out of a resource, and notes what is not as FHIR has it.

use serde_json::{Map, Value};

use super::fields::{Fields, items};
use super::model::{Problem, Why};
use super::when::When;

/// Items taken of one list; nobody has 200 names.
const MAX_ITEMS: usize = 200;
/// The largest field, or item of a list, that is looked into.
const MAX_ITEM_BYTES: usize = 64 * 1024;

type Object = Map<String, Value>;

/// Collects the problems met on the way.
#[derive(Debug, Default)]
pub(super) struct Picker {
    pub(super) problems: Vec<Problem>,
}

impl Picker {
    pub(super) fn note(&mut self, field: impl Into<String>, why: Why) {
        self.problems.push(Problem {
            field: field.into(),
            why,
        });
    }

    /// Takes a whole field of a resource.
    pub(super) fn value(&mut self, fields: &Fields<'_>, name: &str) -> Option<Value> {
        self.note_repeated(fields, name);
        self.parse(fields.raw(name)?.get(), name)
    }

    /// Takes the items of a list of objects, each with its path.
    pub(super) fn objects(&mut self, fields: &Fields<'_>, name: &str) -> Vec<(String, Object)> {
        self.note_repeated(fields, name);
        let Some(raw) = fields.raw(name) else {
            return Vec::new();
        };
        let Ok((list, has_more)) = items(raw.get(), MAX_ITEMS) else {
            self.note(name, Why::WrongType);
            return Vec::new();
        };
        let mut objects = Vec::new();
        for (index, item) in list.iter().enumerate() {
            let path = format!("{name}[{index}]");
            match self.parse(item.get(), &path) {
                Some(Value::Object(object)) => objects.push((path, object)),
                Some(_) => self.note(path, Why::WrongType),
                None => {}
            }
        }
        if has_more {
            self.note(name, Why::TooMuch);
        }
        objects
    }

    /// Takes the first item of a list of objects.
    pub(super) fn first(&mut self, fields: &Fields<'_>, name: &str) -> Option<(String, Object)> {
        self.objects(fields, name).into_iter().next()
    }

    /// Takes an object.
    pub(super) fn object(&mut self, fields: &Fields<'_>, name: &str) -> Option<Object> {
        let value = self.value(fields, name)?;
        self.as_object(&value, name).cloned()
    }

    /// Takes a text field of a resource.
    pub(super) fn text_field(&mut self, fields: &Fields<'_>, name: &str) -> Option<String> {
        let value = self.value(fields, name)?;
        self.as_text(&value, name)
    }

    fn note_repeated(&mut self, fields: &Fields<'_>, name: &str) {
        if fields.is_repeated(name) {
            self.note(name, Why::Repeated);
        }
    }

    fn parse(&mut self, text: &str, path: &str) -> Option<Value> {
        if text.len() > MAX_ITEM_BYTES {
            self.note(path, Why::TooMuch);
            return None;
        }
        match serde_json::from_str(text) {
            Ok(Value::Null) => None,
            Ok(value) => Some(value),
            // The text is well-formed JSON: what is left is text that is no Unicode, or a number without end.
            Err(_) => {
                self.note(path, Why::BadText);
                None
            }
        }
    }

    fn as_object<'v>(&mut self, value: &'v Value, path: &str) -> Option<&'v Object> {
        let object = value.as_object();
        if object.is_none() {
            self.note(path, Why::WrongType);
        }
        object
    }

    /// A text that says something: FHIR forbids empty ones, other systems write them.
    fn as_text(&mut self, value: &Value, path: &str) -> Option<String> {
        let Some(text) = value.as_str() else {
            self.note(path, Why::WrongType);
            return None;
        };
        (!text.trim().is_empty()).then(|| text.to_owned())
    }

    fn present<'v>(object: &'v Object, key: &str) -> Option<&'v Value> {
        object.get(key).filter(|value| !value.is_null())
    }

    /// Takes a text.
    pub(super) fn text(&mut self, object: &Object, at: &str, key: &str) -> Option<String> {
        self.as_text(Self::present(object, key)?, &format!("{at}.{key}"))
    }

    /// Takes a list of texts; `null` holds the place of an item that has only extensions.
    pub(super) fn texts(&mut self, object: &Object, at: &str, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for (path, value) in self.list(object, at, key) {
            if !value.is_null() {
                texts.extend(self.as_text(value, &path));
            }
        }
        texts
    }

    /// Takes a list of objects.
    pub(super) fn inner<'v>(
        &mut self,
        object: &'v Object,
        at: &str,
        key: &str,
    ) -> Vec<(String, &'v Object)> {
        let mut objects = Vec::new();
        for (path, value) in self.list(object, at, key) {
            if let Some(object) = self.as_object(value, &path) {
                objects.push((path, object));
            }
        }
        objects
    }

    fn list<'v>(&mut self, object: &'v Object, at: &str, key: &str) -> Vec<(String, &'v Value)> {
        let Some(value) = Self::present(object, key) else {
            return Vec::new();
        };
        let path = format!("{at}.{key}");
        let Some(list) = value.as_array() else {
            self.note(path, Why::WrongType);
            return Vec::new();
        };
        if list.len() > MAX_ITEMS {
            self.note(path.as_str(), Why::TooMuch);
        }
        let numbered = list.iter().take(MAX_ITEMS).enumerate();
        numbered
            .map(|(index, value)| (format!("{path}[{index}]"), value))
            .collect()
    }

    /// Takes an object within an object.
    pub(super) fn part<'v>(
        &mut self,
        object: &'v Object,
        at: &str,
        key: &str,
    ) -> Option<(String, &'v Object)> {
        let path = format!("{at}.{key}");
        let part = self.as_object(Self::present(object, key)?, &path)?;
        Some((path, part))
    }

    /// Takes a truth value.
    pub(super) fn truth(&mut self, object: &Object, at: &str, key: &str) -> Option<bool> {
        let value = Self::present(object, key)?;
        if value.as_bool().is_none() {
            self.note(format!("{at}.{key}"), Why::WrongType);
        }
        value.as_bool()
    }

    /// Takes a small whole number.
    pub(super) fn count(&mut self, object: &Object, at: &str, key: &str) -> Option<u32> {
        let value = Self::present(object, key)?;
        let count = value.as_u64().and_then(|count| u32::try_from(count).ok());
        if count.is_none() {
            self.note(format!("{at}.{key}"), Why::WrongType);
        }
        count
    }

    /// Takes a date or time.
    pub(super) fn when(&mut self, object: &Object, at: &str, key: &str) -> Option<When> {
        let text = self.text(object, at, key)?;
        self.moment(&text, &format!("{at}.{key}"))
    }

    /// Reads a date or time.
    pub(super) fn moment(&mut self, text: &str, path: &str) -> Option<When> {
        let when = When::parse(text);
        if when.is_none() {
            self.note(path, Why::BadDate);
        }
        when
    }

    /// Takes start and end of a `Period`.
    pub(super) fn period(&mut self, object: &Object, at: &str) -> (Option<When>, Option<When>) {
        (self.when(object, at, "start"), self.when(object, at, "end"))
    }

    /// Takes the words of a `CodeableConcept`: its text, else a coding's display, else a code.
    pub(super) fn concept(&mut self, concept: &Object, at: &str) -> Option<String> {
        let text = self.text(concept, at, "text");
        let codings = self.inner(concept, at, "coding");
        let mut words = |key| {
            codings
                .iter()
                .find_map(|(path, coding)| self.text(coding, path, key))
        };
        text.or_else(|| words("display")).or_else(|| words("code"))
    }

    /// Takes the first code of a `CodeableConcept`.
    pub(super) fn code(&mut self, concept: &Object, at: &str) -> Option<String> {
        let codings = self.inner(concept, at, "coding");
        codings
            .iter()
            .find_map(|(path, coding)| self.text(coding, path, "code"))
    }

    /// Takes the words of the first `CodeableConcept` that has some in a list.
    pub(super) fn first_concept(&mut self, fields: &Fields<'_>, name: &str) -> Option<String> {
        let concepts = self.objects(fields, name);
        concepts
            .iter()
            .find_map(|(path, concept)| self.concept(concept, path))
    }
}
