//! Figures from inside the door, one row a line as JSON; `cargo xtask bench` prints them as a table.
//!
//! Each clinic is a real encrypted file of invented people. Raw SQLCipher does the same kind of work beside it, so
//! that a figure is a ratio too. Password derivation is cheap here on purpose: it is not what is measured.
#![expect(clippy::print_stdout, reason = "its rows are its output")]

mod calls;
mod desk;
mod free;
mod raw;
mod search;

use xtask::bench::table::Row;

const USAGE: &str = "bench [--patients N]   (default 1000000)";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let patients = match words.as_slice() {
        [] => 1_000_000,
        ["--patients", count] => count.parse()?,
        _ => return Err(USAGE.into()),
    };
    for row in [
        desk::rows()?,
        free::rows()?,
        calls::rows()?,
        search::rows(patients)?,
    ]
    .concat()
    {
        println!("{}", Row::to_json(&row));
    }
    Ok(())
}
