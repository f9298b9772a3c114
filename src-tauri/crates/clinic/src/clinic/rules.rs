//! What the clinic's settings may be. Pure.

use crate::Error;

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
