//! Why satchelctl did not do what it was asked, for a program and for a person.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clinic::WireError;
use serde_json::{Value, json};

/// Why it stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Stop {
    /// The command line cannot be understood.
    #[error("{0}. `satchelctl help` tells more.")]
    Usage(String),
    /// The clinic refused.
    #[error("{}", sentence(.0))]
    Refused(WireError),
    /// A file on the command line cannot be read.
    #[error("{} cannot be read: {error}.", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The proof failed; the report has been printed.
    #[error("The clinic's records do not match their history: see the report.")]
    NotSound,
    /// The system does not let it be kept from leaving a copy of its memory.
    #[error(
        "this program could leave a copy of its memory when it breaks, so it did nothing: {0}."
    )]
    Dump(io::Error),
    /// Nobody reads the answer any more, or standard input broke.
    #[error("standard input or output failed: {0}.")]
    Stream(#[from] io::Error),
}

impl From<lexopt::Error> for Stop {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

impl Stop {
    pub(crate) fn usage(what: String) -> Self {
        Self::Usage(what)
    }

    /// An argument that the clinic could not even be asked about.
    pub(crate) fn invalid(field: &str, why: &str) -> Self {
        let field = Some(field.to_owned());
        let params = json!({ "why": why });
        Self::Refused(WireError {
            code: "input.invalid",
            field,
            params,
            incident: None,
        })
    }

    /// Tells both, and gives the exit code: 2 for a command line that cannot be understood, else 1.
    pub(crate) fn tell(&self) -> ExitCode {
        let error = match self {
            Self::Usage(_) => json!({ "code": "input.invalid", "field": "arguments" }),
            Self::Refused(error) => json!(error),
            Self::File { .. } => json!({ "code": "input.no_file" }),
            Self::NotSound | Self::Stream(_) | Self::Dump(_) => Value::Null,
        };
        if !error.is_null() {
            // Whoever cannot be told on one stream is told on the other.
            drop(writeln!(io::stdout(), "{}", json!({ "error": error })));
        }
        drop(writeln!(io::stderr(), "satchelctl: {self}"));
        ExitCode::from(if let Self::Usage(_) = self { 2 } else { 1 })
    }
}

fn sentence(error: &WireError) -> String {
    let seconds = error
        .params
        .get("wait_s")
        .and_then(Value::as_u64)
        .unwrap_or_default();
    let said = match error.code {
        "auth.wrong_password" if seconds > 0 => {
            return format!("The password is wrong. Try again in {seconds} s.");
        }
        "auth.wait" => return format!("Too many wrong passwords. Try again in {seconds} s."),
        "auth.wrong_password" => "The password is wrong.",
        "auth.weak_password" => "The password is too easy to guess. Take a longer or rarer one.",
        "auth.forbidden" => "This person's role does not allow it.",
        "auth.suspended" => "This person may not sign in at present.",
        "auth.needs_password" => {
            "This person's password opens nothing any more. An owner or a manager gives them a new one."
        }
        "clinic.exists" => "There is a clinic in this folder already.",
        "clinic.missing" => "There is no clinic in this folder.",
        "clinic.not_a_clinic" => "This folder holds no Satchel clinic.",
        "clinic.in_use" => "Satchel has this clinic open. Close it there first.",
        "clinic.newer_version" => "A newer Satchel wrote this clinic. Update this one.",
        "clinic.damaged" => "The clinic's file is damaged. Nothing was changed.",
        "clinic.no_key_store" => {
            "This PC has no key store. With --key-store none a password alone opens the clinic."
        }
        "clinic.key_store_silent" => {
            "This PC's key store did not answer. If it asks for a password somewhere, give it, and try again."
        }
        "clinic.device_secret_missing" => {
            "This PC has lost the clinic's secret. Open it once in Satchel with the recovery words."
        }
        "clinic.read_only" => {
            "This may be an older copy of the clinic, so nothing is changed. Open it in Satchel and decide."
        }
        "auth.wrong_words" => "These are not the recovery words of this clinic.",
        "backup.none" => "This is no Satchel backup.",
        "backup.damaged" => "The backup is damaged. Nothing was changed.",
        "backup.other_clinic" => "Another clinic is in this folder. It was not touched.",
        "backup.base_missing" => {
            "The whole backup that this one stands on is missing: put it into the same folder."
        }
        "input.unknown_command" => "There is no such command: see `satchelctl manifest`.",
        "not_found" => "There is nothing with this id.",
        "storage.full" => "The disk is full. Nothing was changed.",
        "exchange.unreadable" => "A file could not be read to its end. Nothing was taken in.",
        "exchange.too_large" => "A file is larger than Satchel takes. Nothing was taken in.",
        "exchange.too_deep" => "A file is nested too deeply. Nothing was taken in.",
        _ => "",
    };
    match (&error.field, &error.incident) {
        _ if !said.is_empty() => said.to_owned(),
        (Some(field), _) => {
            let why = error
                .params
                .get("why")
                .and_then(Value::as_str)
                .unwrap_or("invalid");
            format!(
                "`{field}` is not what it must be ({}).",
                why.replace('_', " ")
            )
        }
        (None, Some(incident)) => format!("A defect of Satchel; its number is {incident}."),
        (None, None) => format!("The clinic refused ({}).", error.code),
    }
}
