//! Birth dates as people type them.

use super::record::Civil;
use super::{Class, DateOrder};

/// The dates that a typed word can mean, as digits that a stored birth date begins with.
///
/// `groups` are the word's runs of digits, in order.
pub(super) fn typed_dates(groups: &[&str], order: DateOrder) -> Vec<(String, Class)> {
    let mut dates: Vec<(Option<Civil>, Class)> = Vec::new();
    match *groups {
        [one] if one.len() == 4 => {
            let year = one
                .parse::<u16>()
                .ok()
                .filter(|year| (1880..=2100).contains(year));
            dates.push((year.and_then(|year| civil(year, 0, 0)), Class::Year));
        }
        [one] if one.len() == 8 => {
            dates.push((split_date(one, DateOrder::Ymd), Class::Date));
            dates.push((split_date(one, order), Class::Date));
        }
        [a, b] if a.len() == 4 => dates.push((month_of(a, b), Class::Year)),
        [a, b] if b.len() == 4 => dates.push((month_of(b, a), Class::Year)),
        [y, m, d] if y.len() == 4 => dates.push((day_of(y, m, d), Class::Date)),
        [a, b, c] => {
            let (year, month, day) = match order {
                DateOrder::Mdy => (c, a, b),
                DateOrder::Ymd if c.len() < 4 => (a, b, c),
                DateOrder::Dmy | DateOrder::Ymd => (c, b, a),
            };
            if year.len() == 2 {
                dates.extend(
                    ["19", "20"].map(|century| {
                        (day_of(&format!("{century}{year}"), month, day), Class::Date)
                    }),
                );
            } else {
                dates.push((day_of(year, month, day), Class::Date));
            }
        }
        _ => {}
    }
    let known = dates
        .into_iter()
        .filter_map(|(date, class)| Some((date?.digits(), class)));
    let mut known: Vec<(String, Class)> = known.collect();
    known.dedup();
    known
}

fn civil(year: u16, month: u8, day: u8) -> Option<Civil> {
    Civil { year, month, day }.checked()
}

fn month_of(year: &str, month: &str) -> Option<Civil> {
    civil(four(year)?, small(month)?, 0)
}

fn day_of(year: &str, month: &str, day: &str) -> Option<Civil> {
    civil(four(year)?, small(month)?, small(day)?)
}

fn four(digits: &str) -> Option<u16> {
    (digits.len() == 4).then(|| digits.parse().ok()).flatten()
}

fn small(digits: &str) -> Option<u8> {
    let value = (digits.len() <= 2)
        .then(|| digits.parse::<u8>().ok())
        .flatten()?;
    (value > 0).then_some(value)
}

/// Eight digits without separators.
fn split_date(digits: &str, order: DateOrder) -> Option<Civil> {
    let (head, tail) = digits.split_at_checked(4)?;
    match order {
        DateOrder::Ymd => {
            let (month, day) = tail.split_at_checked(2)?;
            day_of(head, month, day)
        }
        DateOrder::Dmy | DateOrder::Mdy => {
            let (first, second) = head.split_at_checked(2)?;
            let is_dmy = order == DateOrder::Dmy;
            let (day, month) = if is_dmy {
                (first, second)
            } else {
                (second, first)
            };
            day_of(tail, month, day)
        }
    }
}
