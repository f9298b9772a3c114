//! What the outside may know of the commands: a manifest for attack tests, and TypeScript for the UI.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use ts_rs::{Config, TS, TypeVisitor};

use super::list::COMMANDS;
use super::{Needs, Remembers, Scope};

/// Every command with argument schema, reply schema, permission, patient scope and audit event.
#[must_use]
pub fn manifest() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let commands: Vec<Value> = COMMANDS
        .iter()
        .map(|entry| {
            let (args, reply) = (entry.schemas)(&mut generator);
            let (kind, event) = match entry.remembers {
                Remembers::Change(event) => ("change", event),
                Remembers::Final(event) => ("final", event),
                Remembers::Scratch(why) => ("scratch", why),
                Remembers::View(event) => ("view", event),
                Remembers::Nothing(why) => ("nothing", why),
            };
            json!({
                "name": entry.name,
                "args": args,
                "reply": reply,
                "permission": match entry.needs {
                    Needs::Nobody => Value::Null,
                    Needs::Anybody => json!("signed_in"),
                    Needs::Permission(permission) => json!(permission),
                },
                "callable_when_locked": entry.needs == Needs::Nobody,
                "patient": match entry.scope {
                    Scope::NoPatient => Value::Null,
                    Scope::Patient(field) => json!(field),
                },
                "audit": { "kind": kind, "event": event },
            })
        })
        .collect();
    let definitions = generator.take_definitions(true);
    json!({ "commands": commands, "$defs": definitions })
}

/// The types that the commands' arguments and replies are made of.
#[derive(Default)]
pub(super) struct Types {
    config: Config,
    declared: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Types {
    pub(super) fn add<Args: TS + 'static, Reply: TS + 'static>(&mut self, name: &str) {
        let args = Args::inline(&self.config);
        Args::visit_dependencies(self);
        self.visit::<Reply>();
        let reply = Reply::name(&self.config);
        self.commands
            .push(format!("  '{name}': {{ args: {args}; reply: {reply} }};"));
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let is_declared = T::output_path().is_some();
        let ident = T::ident(&self.config);
        if is_declared && !self.declared.contains_key(&ident) {
            let declaration = T::decl(&self.config);
            self.declared.insert(ident, format!("export {declaration}"));
        } else if is_declared {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The TypeScript of every command: `interface Commands`, and the types that it needs.
#[must_use]
pub fn typescript() -> String {
    let mut types = Types {
        config: Config::default().with_large_int("number"),
        ..Types::default()
    };
    for entry in COMMANDS {
        (entry.types)(&mut types);
    }
    let declared: Vec<&str> = types.declared.values().map(String::as_str).collect();
    format!(
        "// Written by `cargo xtask bindings` from the door's list of commands. Do not edit.\n\n\
         {}\n\n/** Every command of the door. */\nexport interface Commands {{\n{}\n}}\n",
        declared.join("\n\n"),
        types.commands.join("\n")
    )
}
