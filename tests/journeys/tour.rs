//! A reception day.

use xtask::Outcome;

use crate::harness::App;

#[test]
fn reception_day() -> Outcome {
    App::journey("tour", |app| app.sees("Welcome"))
}
