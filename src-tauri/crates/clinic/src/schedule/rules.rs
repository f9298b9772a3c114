//! What times may be, what overlaps, and what is free. Pure.

use super::model::{Block, Opening, Span, Status};
use crate::Error;
use crate::ids::PractitionerId;

pub(crate) const SHORTEST_MIN: i64 = 5;
pub(crate) const LONGEST_MIN: i64 = 12 * 60;
/// Free times are offered on the quarter of an hour, as people say them.
pub(crate) const STEP_MIN: i64 = 5;

/// # Errors
/// `input.invalid` on `duration_min`.
pub(super) fn check_duration(minutes: i64) -> Result<i64, Error> {
    let is_fine = (SHORTEST_MIN..=LONGEST_MIN).contains(&minutes);
    if is_fine {
        Ok(minutes)
    } else {
        Err(Error::invalid("duration_min", "out_of_range"))
    }
}

/// Spans that begin on one day: in order, not empty, not touching each other's time, none longer than a day.
///
/// # Errors
/// `input.invalid` on `spans`.
pub(super) fn check_spans(spans: &[Span]) -> Result<Vec<Span>, Error> {
    let mut spans = spans.to_vec();
    spans.sort_by_key(|span| span.start_min);
    let is_whole = |span: &Span| {
        (0..24 * 60).contains(&span.start_min)
            && span.end_min > span.start_min
            && span.end_min <= span.start_min + 24 * 60
    };
    let apart = spans.windows(2).all(|pair| match pair {
        [a, b] => a.end_min <= b.start_min,
        _ => true,
    });
    if spans.len() <= 8 && spans.iter().all(is_whole) && apart {
        Ok(spans)
    } else {
        Err(Error::invalid("spans", "out_of_order"))
    }
}

impl Status {
    /// Whether the visit holds the practitioner's time.
    pub(crate) fn holds_time(self) -> bool {
        match self {
            Self::Booked
            | Self::Confirmed
            | Self::Arrived
            | Self::Roomed
            | Self::WithProvider
            | Self::Ready
            | Self::Done => true,
            Self::NoShow | Self::Cancelled | Self::Left => false,
        }
    }

    /// Whether it can still be moved, cancelled or missed: the patient is not here yet.
    pub(crate) fn is_ahead(self) -> bool {
        matches!(self, Self::Booked | Self::Confirmed)
    }
}

/// Half-open: one may begin when the other ends.
pub(super) fn overlap(a: (i64, i64), b: (i64, i64)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

impl Block {
    /// Whether it holds this practitioner's time.
    pub(super) fn holds(&self, practitioner: PractitionerId) -> bool {
        self.practitioner_id.is_none_or(|of| of == practitioner)
    }

    /// Whether it keeps this practitioner from being booked then.
    pub(super) fn blocks(&self, practitioner: PractitionerId, span: (i64, i64)) -> bool {
        self.holds(practitioner) && overlap(span, (self.start_ms, self.end_ms))
    }
}

/// The first times at which `length_ms` fits into what is open and not busy.
pub(super) fn free_starts(
    open: &[Opening],
    busy: &[(i64, i64)],
    length_ms: i64,
    not_before_ms: i64,
    most: usize,
) -> Vec<i64> {
    let step_ms = STEP_MIN * 60_000;
    let mut starts = Vec::new();
    for span in open {
        let mut start = span.start_ms;
        if start < not_before_ms {
            start += steps_up(not_before_ms - start, step_ms) * step_ms;
        }
        while start + length_ms <= span.end_ms && starts.len() < most {
            let blocking = busy
                .iter()
                .filter(|taken| overlap((start, start + length_ms), **taken));
            match blocking.map(|taken| taken.1).max() {
                None => {
                    starts.push(start);
                    start += length_ms.max(step_ms);
                }
                Some(end) => {
                    start = span.start_ms + steps_up(end - span.start_ms, step_ms) * step_ms;
                }
            }
        }
    }
    starts
}

/// How many steps reach at least this far.
fn steps_up(distance: i64, step: i64) -> i64 {
    (distance + step - 1) / step
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIN: i64 = 60_000;

    #[test]
    fn free_times_are_open_and_not_taken() {
        let open = [
            Opening {
                start_ms: 0,
                end_ms: 60 * MIN,
            },
            Opening {
                start_ms: 90 * MIN,
                end_ms: 120 * MIN,
            },
        ];
        let busy = [(10 * MIN, 25 * MIN), (40 * MIN, 41 * MIN)];
        let starts = free_starts(&open, &busy, 15 * MIN, 0, 10);
        assert_eq!(starts, [25 * MIN, 45 * MIN, 90 * MIN, 105 * MIN]);
        assert_eq!(free_starts(&open, &busy, 15 * MIN, 46 * MIN, 1), [90 * MIN]);
        assert!(free_starts(&open, &busy, 61 * MIN, 0, 10).is_empty());
    }

    #[test]
    fn one_may_begin_when_the_other_ends() {
        assert!(!overlap((0, 10), (10, 20)));
        assert!(overlap((0, 11), (10, 20)));
        assert!(overlap((0, 100), (10, 20)));
    }

    #[test]
    fn spans_must_be_apart_and_at_most_a_day_long() {
        let span = |start_min, end_min| Span { start_min, end_min };
        assert!(check_spans(&[span(540, 720), span(780, 1020)]).is_ok());
        assert!(
            check_spans(&[span(780, 1020), span(540, 720)]).is_ok(),
            "any order"
        );
        assert!(
            check_spans(&[span(1320, 1560)]).is_ok(),
            "from ten in the evening to two"
        );
        for wrong in [
            [span(540, 540), span(600, 700)],
            [span(540, 720), span(700, 800)],
            [span(-1, 5), span(6, 7)],
            [span(1, 1442), span(0, 1)],
        ] {
            assert!(check_spans(&wrong).is_err());
        }
    }
}
