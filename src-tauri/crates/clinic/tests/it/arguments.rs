//! Arguments made from the manifest's schemas: a new command is tried without a new test.

use serde_json::{Map, Value, json};

use crate::house::{nobody, text};

/// A command as the manifest describes it.
pub(crate) struct Command {
    pub(crate) name: String,
    /// `None`: before sign-in. "`signed_in`": anybody who has.
    pub(crate) permission: Option<String>,
    /// The argument that names the patient.
    pub(crate) patient: Option<String>,
    /// The arguments by which a patient is reached, with what each names: `patient`, or a table.
    pub(crate) reaches: Vec<(String, String)>,
    /// `change`, `final`, `scratch`, `view` or `nothing`.
    pub(crate) kind: String,
    /// The audit event, or why there is none.
    pub(crate) event: String,
    pub(crate) fields: Vec<Field>,
}

/// An argument.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) shape: Shape,
    pub(crate) is_needed: bool,
}

/// What an argument may be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    Id,
    Text,
    Whole,
    YesNo,
    Choice(Vec<String>),
    List,
    Object(Value),
}

pub(crate) fn commands() -> Vec<Command> {
    let manifest = clinic::door::manifest();
    let defs = &manifest["$defs"];
    let commands = manifest["commands"].as_array().unwrap().iter();
    commands
        .map(|command| Command {
            name: text(&command["name"]),
            permission: command["permission"].as_str().map(str::to_owned),
            patient: command["patient"].as_str().map(str::to_owned),
            reaches: command["reaches"]
                .as_array()
                .unwrap()
                .iter()
                .map(|reached| (text(&reached["field"]), text(&reached["names"])))
                .collect(),
            kind: text(&command["audit"]["kind"]),
            event: text(&command["audit"]["event"]),
            fields: fields(&resolved(&command["args"], defs), defs),
        })
        .collect()
}

/// Those that need somebody who has signed in.
pub(crate) fn inside() -> Vec<Command> {
    commands()
        .into_iter()
        .filter(|command| command.permission.is_some())
        .collect()
}

fn resolved(schema: &Value, defs: &Value) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        return resolved(&defs[name.trim_start_matches("#/$defs/")], defs);
    }
    let options = schema["anyOf"].as_array();
    let option = options.and_then(|options| options.iter().find(|option| option["type"] != "null"));
    option.map_or_else(|| schema.clone(), |option| resolved(option, defs))
}

fn fields(schema: &Value, defs: &Value) -> Vec<Field> {
    assert_eq!(schema["additionalProperties"], json!(false), "{schema}");
    let needed = schema["required"].as_array().cloned().unwrap_or_default();
    let fields = schema["properties"]
        .as_object()
        .cloned()
        .unwrap_or_default();
    fields
        .into_iter()
        .map(|(name, schema)| Field {
            is_needed: needed.contains(&json!(name)),
            shape: shape(&name, &resolved(&schema, defs), defs),
            name,
        })
        .collect()
}

fn shape(name: &str, schema: &Value, defs: &Value) -> Shape {
    let words = |list: &Value, key: &str| {
        let list = list.as_array()?.iter();
        Some(
            list.map(|word| text(if key.is_empty() { word } else { &word[key] }))
                .collect(),
        )
    };
    let choices = words(&schema["enum"], "").or_else(|| words(&schema["oneOf"], "const"));
    let kind = &schema["type"];
    // ["string", "null"]: it may be left out.
    let kinds = kind.as_array().map(|kinds| kinds.iter());
    let kind = kinds
        .and_then(|mut kinds| kinds.find(|kind| **kind != "null"))
        .unwrap_or(kind);
    match (choices, kind.as_str().unwrap_or_default()) {
        (Some(words), _) => Shape::Choice(words),
        (None, "string") if name == "id" || name.ends_with("_id") => Shape::Id,
        (None, "string") => Shape::Text,
        (None, "integer") => Shape::Whole,
        (None, "boolean") => Shape::YesNo,
        (None, "array") => Shape::List,
        (None, "object") => {
            let fields = fields(schema, defs);
            let needed = fields.iter().filter(|field| field.is_needed);
            Shape::Object(
                needed
                    .map(|field| (field.name.clone(), field.example()))
                    .collect(),
            )
        }
        (None, other) => panic!("{name}: {other:?} in {schema}"),
    }
}

impl Command {
    /// What it needs and nothing else, each of the right kind; ids are nobody's.
    pub(crate) fn smallest(&self) -> Map<String, Value> {
        let needed = self.fields.iter().filter(|field| field.is_needed);
        needed
            .map(|field| (field.name.clone(), field.example()))
            .collect()
    }

    /// The smallest with this argument on top.
    pub(crate) fn with(&self, field: &str, value: Value) -> Value {
        let mut args = self.smallest();
        args.insert(field.to_owned(), value);
        Value::Object(args)
    }
}

impl Field {
    /// A value that the command takes.
    pub(crate) fn example(&self) -> Value {
        let name = self.name.as_str();
        match &self.shape {
            Shape::Id => json!(nobody()),
            Shape::Text => json!(words(name)),
            Shape::Whole => json!(number(name)),
            Shape::YesNo => json!(true),
            Shape::Choice(words) if words.contains(&"nurse".to_owned()) => json!("nurse"),
            Shape::Choice(words) => json!(words[0]),
            Shape::List => json!([]),
            Shape::Object(example) => example.clone(),
        }
    }

    /// Values of every other kind.
    pub(crate) fn wrong(&self) -> Vec<Value> {
        let mut wrong = vec![json!(1.5)];
        if !matches!(self.shape, Shape::Object(_)) {
            wrong.push(json!({ "$ne": "" }));
        }
        match self.shape {
            Shape::Id | Shape::Text | Shape::Choice(_) => {
                wrong.extend([json!(7), json!(["x"]), json!(true)]);
            }
            Shape::Whole | Shape::YesNo => wrong.extend([json!("7"), json!([7])]),
            Shape::List | Shape::Object(_) => wrong.extend([json!("x"), json!(7)]),
        }
        if matches!(self.shape, Shape::Choice(_) | Shape::Id) {
            wrong.push(json!("no such word"));
        }
        if self.is_needed {
            wrong.push(Value::Null);
        }
        wrong
    }
}

fn words(name: &str) -> &'static str {
    match name {
        "date" => "2026-11-23",
        "time" => "09:30",
        "birth_date" => "1987-03-02",
        "phone" | "number" => "010 2345 6789",
        "password" | "old_password" | "new_password" => "nine herons at noon",
        "country" => "EG",
        "currency" => "EGP",
        "time_zone" => "Africa/Cairo",
        "locale" => "en",
        _ => "words",
    }
}

fn number(name: &str) -> i64 {
    match name {
        "limit" | "duration_min" | "auto_lock_min" | "alert_min" => 20,
        "zoom" => 100,
        "age_years" => 39,
        _ => 1,
    }
}
