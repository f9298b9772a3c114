//! `cargo xtask fuzz`: cargo-fuzz with one reader of `tests/fuzz`.

use std::env::consts::ARCH;

use crate::setup::cargo_fuzz;
use crate::{Outcome, process, root, stop, target_dir};

const USUAL_S: &str = "60";

/// Looks for inputs that break a reader, beginning with its corpus; what reaches something new is kept below `target/fuzz/`.
///
/// # Errors
/// When the reader breaks, takes more than ten seconds or 512 MB; the input is named.
pub(crate) fn fuzz(words: &[&str]) -> Outcome {
    let (name, seconds) = match words {
        [name] => (*name, USUAL_S),
        [name, seconds] if seconds.parse::<u32>().is_ok() => (*name, *seconds),
        _ => {
            return stop(
                "`fuzz` takes the name of a reader in tests/fuzz, and for how many seconds.",
            );
        }
    };
    let corpus = root().join("tests/fuzz/corpus").join(name);
    if name.contains(['/', '\\', '.']) || !corpus.is_dir() {
        return stop(format!("tests/fuzz/corpus has no `{name}`."));
    }
    let made = target_dir().join("fuzz");
    let (found, broken) = (
        made.join("found").join(name),
        made.join("broken").join(name),
    );
    std::fs::create_dir_all(&found)?;
    std::fs::create_dir_all(&broken)?;
    let mut fuzz = cargo_fuzz()?;
    fuzz.args([
        "run",
        "guided",
        "--fuzz-dir",
        "tests/fuzz/guided",
        "--target",
    ]);
    fuzz.arg(format!("{ARCH}-unknown-linux-gnu"));
    fuzz.arg("--target-dir").arg(&made).arg(&found).arg(&corpus);
    fuzz.args(["--", "-timeout=10", "-rss_limit_mb=512", "-max_len=16384"]);
    fuzz.arg(format!("-max_total_time={seconds}"));
    fuzz.arg(format!("-artifact_prefix={}/", broken.display()));
    // The instruments are the compiler's own, and still unstable.
    fuzz.env("RUSTC_BOOTSTRAP", "1")
        .env("SATCHEL_FUZZ_TARGET", name);
    process::run(&mut fuzz)
}
