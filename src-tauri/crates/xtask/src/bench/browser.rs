//! How fast the screens are in Chromium: as it is, and with the processor slowed four times, as a reception's PC may be.

use super::table::Row;
use crate::process::{npm, read};
use crate::setup::chromium;
use crate::{Outcome, stop};

/// The figures of `speed.spec.ts`, at each speed.
pub(super) fn rows() -> Outcome<Vec<Row>> {
    let Some(chromium) = chromium() else {
        return stop("There is no Chromium: `cargo xtask test ui-browser` installs one.");
    };
    read(npm().args(["run", "fake-door", "--workspace", "ui"]))?;
    let mut rows = Vec::new();
    for slowed in ["1", "4"] {
        let mut tests = npm();
        tests.args(["exec", "--workspace", "ui", "--", "playwright"]);
        tests.args(["test", "--project", "speed", "--no-deps"]);
        tests.env("CHROMIUM", &chromium);
        tests.env("SATCHEL_FIGURES", slowed);
        let printed = read(&mut tests)?;
        rows.extend(printed.lines().filter_map(Row::from_json));
    }
    Ok(rows)
}
