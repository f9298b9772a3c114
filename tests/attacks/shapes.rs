//! Arguments made from the real manifest: a new command is attacked without a new test.

use std::collections::BTreeMap;
use std::process::Command as Program;

use serde_json::{Map, Value, json};

use crate::cast::Cast;
use crate::house::{reply, satchelctl, text};

/// A command as `satchelctl manifest` describes it.
pub(crate) struct Command {
    pub(crate) name: String,
    /// `None`: before sign-in. "`signed_in`": anybody who has.
    pub(crate) permission: Option<String>,
    /// The arguments by which a patient is reached, with what each names: `patient`, or a table.
    pub(crate) reaches: BTreeMap<String, String>,
    /// `change`, `final`, `scratch`, `view` or `nothing`.
    pub(crate) kind: String,
    args: Value,
    pub(crate) reply: Value,
}

impl Command {
    /// Whether it changes what is kept.
    pub(crate) fn changes(&self) -> bool {
        ["change", "final", "scratch"].contains(&self.kind.as_str())
    }
}

/// Every command of the program that is attacked.
pub(crate) fn commands() -> Vec<Command> {
    let manifest = reply(&Program::new(satchelctl()).arg("manifest").output().unwrap());
    let defs = &manifest["$defs"];
    let commands = manifest["commands"].as_array().unwrap().iter();
    let read = |command: &Value| Command {
        name: text(&command["name"]),
        permission: command["permission"].as_str().map(str::to_owned),
        reaches: command["reaches"]
            .as_array()
            .unwrap()
            .iter()
            .map(|reached| (text(&reached["field"]), text(&reached["names"])))
            .collect(),
        kind: text(&command["audit"]["kind"]),
        args: resolved(&command["args"], defs),
        reply: resolved(&command["reply"], defs),
    };
    let commands: Vec<Command> = commands.map(read).collect();
    assert!(commands.len() > 100, "{}", commands.len());
    commands
}

/// All but two after which nobody could go on: one ends the session, the other may change the owner's password. What they
/// refuse is tried with the others; what they take, by clinic's own tests.
pub(crate) fn lasting() -> Vec<Command> {
    let mut commands = commands();
    commands.retain(|command| {
        !["people.lock", "people.change_password"].contains(&command.name.as_str())
    });
    commands
}

/// Those that need somebody who has signed in.
pub(crate) fn inside() -> Vec<Command> {
    let mut commands = commands();
    commands.retain(|command| command.permission.is_some());
    commands
}

/// The schema with every `$ref` in place; what refers to itself ends there.
fn resolved(schema: &Value, defs: &Value) -> Value {
    unfold(schema, defs, 0)
}

fn unfold(schema: &Value, defs: &Value, depth: usize) -> Value {
    if depth > 30 {
        return json!({});
    }
    if let Some(name) = schema["$ref"].as_str() {
        return unfold(&defs[name.trim_start_matches("#/$defs/")], defs, depth + 1);
    }
    match schema {
        Value::Object(parts) => {
            let parts = parts.iter();
            Value::Object(
                parts
                    .map(|(key, part)| (key.clone(), unfold(part, defs, depth + 1)))
                    .collect(),
            )
        }
        Value::Array(parts) => {
            let parts = parts.iter();
            parts.map(|part| unfold(part, defs, depth + 1)).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => schema.clone(),
    }
}

impl Command {
    /// What it needs and nothing else, with ids of what is there.
    pub(crate) fn smallest(&self, cast: &Cast) -> Map<String, Value> {
        let needed = self.args["required"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let mut args = self.full(cast);
        args.retain(|name, _| needed.contains(&json!(name)) || name == "overlap");
        if args.contains_key("text") && self.name == "tasks.send" {
            args.insert("to_role".to_owned(), json!("nurse"));
        }
        args
    }

    /// Every argument that it has, however deep.
    pub(crate) fn full(&self, cast: &Cast) -> Map<String, Value> {
        let args = self.example("", &self.args, cast);
        args.as_object().cloned().unwrap_or_default()
    }

    fn example(&self, name: &str, schema: &Value, cast: &Cast) -> Value {
        if let Some(either) = schema["anyOf"].as_array() {
            let some = either.iter().find(|option| option["type"] != "null");
            return self.example(name, some.unwrap_or(&Value::Null), cast);
        }
        if let Some(word) = schema["enum"].as_array().or(schema["oneOf"].as_array()) {
            let words = word.iter().map(|word| word.get("const").unwrap_or(word));
            let words: Vec<&Value> = words.collect();
            let fitting = ["nurse", "allow"].map(Value::from);
            let fitting = words.iter().find(|word| fitting.contains(word));
            return (*fitting.unwrap_or(&words[0])).clone();
        }
        let kind = match schema["type"].as_array() {
            Some(kinds) => kinds.iter().find(|kind| **kind != "null").cloned(),
            None => Some(schema["type"].clone()),
        };
        match text(&kind.unwrap_or_default()).as_str() {
            "string" => self.words(name, cast),
            "integer" | "number" => json!(number(name)),
            "boolean" => json!(true),
            "array" => json!([self.example(name.trim_end_matches('s'), &schema["items"], cast)]),
            _ => {
                let parts = schema["properties"]
                    .as_object()
                    .cloned()
                    .unwrap_or_default();
                let parts = parts.iter();
                parts
                    .map(|(name, part)| (name.clone(), self.example(name, part, cast)))
                    .collect()
            }
        }
    }

    fn words(&self, name: &str, cast: &Cast) -> Value {
        if name == "id" || name == "before" || name.ends_with("_id") {
            return json!(cast.id(self, name));
        }
        json!(match name {
            "date" | "due" | "until" | "from" => "2026-11-23",
            "time" => "09:30",
            "until_time" => "10:30",
            "birth_date" => "1987-03-02",
            "phone" | "number" => "010 2345 6789",
            "country" => "EG",
            "currency" => "EGP",
            "time_zone" => "Africa/Cairo",
            "locale" | "language" => "en",
            // Nobody is shut out by an attack that succeeds.
            "password" | "old_password" | "new_password" => crate::house::PASSWORD,
            _ => "words",
        })
    }
}

fn number(name: &str) -> i64 {
    match name {
        "start_min" => 540,
        "end_min" => 1020,
        "limit" | "duration_min" | "auto_lock_min" | "alert_min" | "late_after_min" => 20,
        "zoom" => 100,
        "age_years" => 39,
        _ => 1,
    }
}

/// Where something of a kind stands in arguments, as JSON pointers.
pub(crate) fn places(args: &Value, is_it: fn(&Value) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    look(args, String::new(), is_it, &mut found);
    found
}

fn look(value: &Value, place: String, is_it: fn(&Value) -> bool, found: &mut Vec<String>) {
    match value {
        Value::Object(parts) => {
            for (name, part) in parts {
                let name = name.replace('~', "~0").replace('/', "~1");
                look(part, format!("{place}/{name}"), is_it, found);
            }
        }
        Value::Array(parts) => {
            for (number, part) in parts.iter().enumerate() {
                look(part, format!("{place}/{number}"), is_it, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    if is_it(value) {
        found.push(place);
    }
}

impl Command {
    /// The smallest arguments that have this place, with the value there.
    pub(crate) fn with(&self, cast: &Cast, place: &str, value: Value) -> Value {
        let full = self.full(cast);
        let mut args = self.smallest(cast);
        let top = place.trim_start_matches('/').split('/').next().unwrap();
        args.insert(top.to_owned(), full[top].clone());
        let mut args = Value::Object(args);
        *args.pointer_mut(place).unwrap() = value;
        args
    }

    /// The smallest arguments that have this object.
    pub(crate) fn with_object(&self, cast: &Cast, place: &str) -> Value {
        let object = Value::Object(self.full(cast));
        if place.is_empty() {
            return Value::Object(self.smallest(cast));
        }
        self.with(cast, place, object.pointer(place).unwrap().clone())
    }

    /// Where text stands in its arguments, ids and choices too.
    pub(crate) fn texts(&self, cast: &Cast) -> Vec<String> {
        places(&Value::Object(self.full(cast)), Value::is_string)
    }
}
