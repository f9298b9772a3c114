//! `cargo xtask soak`: the crash tests, many times over, with what each of them counted; the readers of outside bytes, ten
//! minutes each; and a long day in the real window.

use crate::desk::Desk;
use crate::setup::{Purpose, nextest, prepare};
use crate::{Outcome, process, stop};

const USUAL: &str = "1000";
/// What is repeated, or too long for every test.
const WHICH: &str = "((test(/^crash::/) | test(=rekey::a_killed_change_of_key_leaves_the_old_state_or_the_new)) & not test(child))
    | binary(=fuzz) | test(=desk::hours::eight_hours_leave_the_memory_flat)
    | test(=screen::eight_hours_with_a_lock_after_each_leave_the_memory_flat)";

const FUZZ_S: &str = "600";

/// Kills the work of other processes `LOOPS` times in each crash test (1,000 unless said otherwise).
///
/// # Errors
/// When the machine cannot be made ready, or anything acknowledged was lost.
pub(crate) fn soak(words: &[&str]) -> Outcome {
    let loops = match words {
        [] => USUAL,
        [loops] if loops.parse::<u32>().is_ok_and(|it| it > 0) => loops,
        _ => return stop("`soak` takes one number: how often each test kills."),
    };
    prepare(Purpose::Test)?;
    let mut tests = nextest()?;
    tests.args(["run", "--workspace", "--locked", "--profile", "long"]);
    tests.args(["--run-ignored", "all", "--filterset", WHICH]);
    tests.env("SATCHEL_CRASH_LOOPS", loops);
    tests.env("SATCHEL_FUZZ_S", FUZZ_S);
    if cfg!(target_os = "linux") {
        return process::run(&mut Desk::open()?.command(&tests));
    }
    process::run(&mut tests)
}
