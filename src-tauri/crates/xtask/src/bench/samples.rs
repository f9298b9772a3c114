//! Timing a piece of work many times.

use std::time::{Duration, Instant};

use crate::Outcome;

/// The times of one piece of work, shortest first.
#[derive(Debug, Clone)]
pub struct Samples {
    sorted: Vec<Duration>,
}

impl Samples {
    /// Sorts times that were taken elsewhere.
    #[must_use]
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self { sorted: times }
    }

    /// The time that `percent` of all runs stayed within, in milliseconds; 0 without runs.
    #[must_use]
    pub fn within_ms(&self, percent: usize) -> f64 {
        let rank = (self.sorted.len() * percent)
            .div_ceil(100)
            .saturating_sub(1);
        self.sorted
            .get(rank)
            .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    /// The middle time, in milliseconds.
    #[must_use]
    pub fn median_ms(&self) -> f64 {
        self.within_ms(50)
    }

    /// The time that all but one in a hundred stayed within, in milliseconds.
    #[must_use]
    pub fn p99_ms(&self) -> f64 {
        self.within_ms(99)
    }
}

/// Times `work` for each number below `times`, after a tenth as many runs to warm up.
///
/// # Errors
/// The first failure of `work`.
pub fn measure(times: usize, mut work: impl FnMut(usize) -> Outcome) -> Outcome<Samples> {
    for run in 0..times.div_ceil(10) {
        work(run)?;
    }
    let mut taken = Vec::with_capacity(times);
    for run in 0..times {
        let started = Instant::now();
        work(run)?;
        taken.push(started.elapsed());
    }
    Ok(Samples::new(taken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_ranks_of_the_sorted_times() {
        let samples = Samples::new((1..=100).rev().map(Duration::from_millis).collect());
        assert!((samples.median_ms() - 50.0).abs() < 1e-9);
        assert!((samples.p99_ms() - 99.0).abs() < 1e-9);
        let one = Samples::new(vec![Duration::from_millis(7)]);
        assert!((one.p99_ms() - 7.0).abs() < 1e-9);
    }
}
