//! Brings in the files of another system.

use std::cell::Cell;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clinic::door::Progress;

use crate::access::Visit;
use crate::file;
use crate::stop::Stop;

/// How often the progress is told.
const TELL_EVERY: Duration = Duration::from_millis(500);

/// Takes in FHIR bundles, and gives the report. The progress goes to standard error.
pub(crate) fn import_fhir(
    visit: &Visit,
    files: &[PathBuf],
    is_trial: bool,
) -> Result<String, Stop> {
    let incoming = files
        .iter()
        .map(|path| file::open(path))
        .collect::<Result<Vec<_>, Stop>>()?;
    let last = Cell::new(Instant::now());
    let tell = |progress: Progress| {
        if last.get().elapsed() < TELL_EVERY {
            return;
        }
        last.set(Instant::now());
        let total = progress
            .total
            .map(|total| format!(" of {total}"))
            .unwrap_or_default();
        // The import goes on whether or not somebody watches it.
        drop(writeln!(
            std::io::stderr(),
            "{}: {}{total}",
            progress.task,
            progress.done
        ));
    };
    let command = if is_trial {
        "exchange.look_fhir"
    } else {
        "exchange.import_fhir"
    };
    visit.door.touch(&visit.caller);
    let reply = visit
        .door
        .call_with(&visit.caller, command, "{}", incoming, &tell);
    reply.body.map_err(Stop::Refused)
}
