//! Who did what.

use xtask::Outcome;

use crate::harness::App;
use crate::steps::{OWNER, go, register, set_up};

#[test]
fn what_was_done_is_remembered_with_who_did_it() -> Outcome {
    App::journey("audit-trail", |app| {
        set_up(app)?;
        register(app, "Adel", "Mona", "02/03/1987", "+20 10 5550 1234")?;
        go(app, "Audit trail")?;
        for line in [
            "Created the clinic",
            "Registered a patient",
            "Opened a patient",
        ] {
            app.finds("cell", line)?;
        }
        app.finds("cell", OWNER).map(drop)
    })
}
