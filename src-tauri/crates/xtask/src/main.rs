//! `cargo xtask`: see [`xtask::start`].

fn main() -> std::process::ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    xtask::start(&words)
}
