//! Does what was asked for.

use std::io::{self, Write as _};

use serde::Deserialize;
use serde_json::Value;

use crate::access::Visit;
use crate::arguments::Task;
use crate::stop::Stop;
use crate::{backup, create, import, talk};

/// Does it, and prints the answer.
pub(crate) fn carry_out(task: Task) -> Result<(), Stop> {
    match task {
        Task::Help => print(include_str!("help.txt").trim_end()),
        Task::Version => print(concat!("satchelctl ", env!("CARGO_PKG_VERSION"))),
        Task::Manifest => print(&format!("{:#}", clinic::door::manifest())),
        Task::Create(wanted) => print(&create::create(wanted)?.to_string()),
        Task::Call {
            access,
            command,
            args,
        } => {
            let visit = Visit::sign_in(&access)?;
            print(&visit.call(&command, &args).body.map_err(Stop::Refused)?)
        }
        Task::Talk(access) => {
            let visit = Visit::sign_in(&access)?;
            talk::talk(&visit, io::stdin().lock(), io::stdout().lock())
        }
        Task::ImportFhir {
            access,
            is_trial,
            files,
        } => {
            let visit = Visit::sign_in(&access)?;
            print(&import::import_fhir(&visit, &files, is_trial)?)
        }
        Task::Verify(access) => verify(&Visit::sign_in(&access)?),
        Task::Backup { access, file } => {
            let visit = Visit::sign_in(&access)?;
            print(&backup::back_up(&visit, &file)?)
        }
        Task::Restore(wanted) => print(&backup::restore(wanted)?.to_string()),
    }
}

fn verify(visit: &Visit) -> Result<(), Stop> {
    #[derive(Deserialize)]
    struct Verdict {
        chain_ok: bool,
        replay_ok: bool,
    }
    let report: Value = visit.ask("clinic.verify", &serde_json::json!({}))?;
    print(&report.to_string())?;
    let verdict: Verdict =
        serde_json::from_value(report).map_err(|error| Stop::Stream(error.into()))?;
    if verdict.chain_ok && verdict.replay_ok {
        Ok(())
    } else {
        Err(Stop::NotSound)
    }
}

fn print(text: &str) -> Result<(), Stop> {
    Ok(writeln!(io::stdout(), "{text}")?)
}
