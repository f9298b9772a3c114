//! `cargo xtask audit`: the libraries against what has been published about them. Outside of the test command: advisories
//! come from the network, and change by the day.

use crate::process::{npm, run};
use crate::{Outcome, setup, stop};

/// cargo-deny with all of `deny.toml`, then npm's own audit of what is shipped. What could not be asked is said, and is a
/// failure: an audit that asked nobody must not look like one that found nothing.
///
/// # Errors
/// When something was found, or could not be asked.
pub(crate) fn audit() -> Outcome {
    let mut missed = Vec::new();
    let mut wrong = Vec::new();
    let deny = setup::deny();
    match deny {
        Ok(mut deny) => {
            // These need nobody: they hold whether or not there is a network.
            if let Err(why) = run(deny.args(["--offline", "check", "bans", "licenses", "sources"]))
            {
                wrong.push(why.0);
            }
            let fetched = setup::deny().and_then(|mut deny| run(deny.args(["fetch", "db"])));
            if let Err(why) = fetched {
                missed.push(format!("advisories of the Rust libraries: {why}"));
            } else if let Err(why) =
                setup::deny().and_then(|mut deny| run(deny.args(["check", "advisories"])))
            {
                wrong.push(why.0);
            }
        }
        Err(why) => missed.push(format!("cargo-deny: {why}")),
    }
    let asked = npm().args(["audit", "--omit=dev", "--json"]).output()?;
    let told: serde_json::Value = serde_json::from_slice(&asked.stdout).unwrap_or_default();
    // Only an audit that was made has counted something.
    match told
        .pointer("/metadata/vulnerabilities/total")
        .and_then(serde_json::Value::as_u64)
    {
        Some(0) => println!("npm audit: 0 known holes in what is shipped"),
        Some(found) => wrong.push(format!(
            "npm audit: {found} known holes; see `npm audit --omit=dev`"
        )),
        None => missed
            .push("advisories of the screens' libraries: the registry did not answer".to_owned()),
    }
    for what in &missed {
        println!("NOT TESTED: {what}");
    }
    if missed.is_empty() && wrong.is_empty() {
        return Ok(());
    }
    wrong.extend((!missed.is_empty()).then(|| "Not everything could be asked.".to_owned()));
    stop(wrong.join("\n"))
}
