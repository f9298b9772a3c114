//! Figures from inside the door, one row a line as JSON; `cargo xtask bench` prints them as a table.
//!
//! Each clinic is a real encrypted file of invented people. Raw SQLCipher does the same kind of work beside it, so
//! that a figure is a ratio too. Password derivation is cheap here on purpose: it is not what is measured.
#![expect(clippy::print_stdout, reason = "its rows are its output")]

mod calls;
mod desk;
mod free;
mod raw;
mod safety;
mod search;

use xtask::bench::table::Row;
use zeroizing_alloc::ZeroAlloc;

#[global_allocator] // As in the programs that are measured.
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // How many patients are searched, if it is not a million.
    let patients = std::env::args()
        .nth(1)
        .map_or(Ok(1_000_000), |count| count.parse())?;
    let inside = [desk::rows()?, free::rows()?, calls::rows()?].concat();
    for row in [inside, search::rows(patients)?].concat() {
        println!("{}", Row::to_json(&row));
    }
    Ok(())
}
