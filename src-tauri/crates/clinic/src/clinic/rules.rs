//! What the clinic's settings may be, and when its records are to be proved. Pure.

use super::model::LastProof;
use crate::Error;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// The records are proved this often,
const PROVE_EVERY_MS: i64 = 7 * DAY_MS;
/// sooner if it could not be done,
const PROVE_AGAIN_MS: i64 = DAY_MS;
/// once nobody has touched anything for this long;
const QUIET_MS: i64 = 2 * MINUTE_MS;
/// where there is no such moment, this much later.
const AT_LATEST_MS: i64 = DAY_MS;

/// Whether it is time to prove the records, after `last` was tried and nobody did anything for so long.
pub(super) fn proof_is_due(last: Option<LastProof>, quiet_ms: i64, now_ms: i64) -> bool {
    let Some(last) = last else {
        return true;
    };
    let age_ms = now_ms.saturating_sub(last.at_ms);
    let wait_ms = if last.is_complete {
        PROVE_EVERY_MS
    } else {
        PROVE_AGAIN_MS
    };
    // A clock that was set back must not put it off for years.
    let is_time = age_ms < 0 || age_ms >= wait_ms;
    is_time && (quiet_ms >= QUIET_MS || age_ms >= wait_ms + AT_LATEST_MS)
}

/// # Errors
/// `input.invalid` on `field`.
pub(super) fn check_range(
    field: &str,
    value: i64,
    range: std::ops::RangeInclusive<i64>,
) -> Result<(), Error> {
    if range.contains(&value) {
        Ok(())
    } else {
        Err(Error::invalid(field, "out_of_range"))
    }
}

/// # Errors
/// `input.invalid` on `currency`.
pub(super) fn check_currency(currency: &str) -> Result<(), Error> {
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_code {
        Ok(())
    } else {
        Err(Error::invalid("currency", "not_a_currency"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_proved_each_week_when_nobody_is_at_work() {
        let (busy, quiet) = (0, QUIET_MS);
        let tried = |is_complete| {
            Some(LastProof {
                at_ms: 0,
                is_complete,
            })
        };
        let (done, failed) = (tried(true), tried(false));
        for (last, quiet_ms, now_ms, is_due) in [
            (None, busy, 0, true),
            (done, quiet, 7 * DAY_MS - 1, false),
            (done, quiet, 7 * DAY_MS, true),
            (done, busy, 7 * DAY_MS, false),
            (done, quiet - 1, 7 * DAY_MS, false),
            (done, busy, 8 * DAY_MS - 1, false),
            (done, busy, 8 * DAY_MS, true),
            (failed, quiet, DAY_MS - 1, false),
            (failed, quiet, DAY_MS, true),
            (failed, busy, 2 * DAY_MS, true),
            // The clock was set back.
            (done, quiet, -1, true),
            (done, busy, -1, false),
            (done, quiet, i64::MIN, true),
        ] {
            let found = proof_is_due(last, quiet_ms, now_ms);
            assert_eq!(found, is_due, "{last:?} {quiet_ms} {now_ms}");
        }
    }
}
