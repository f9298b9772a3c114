//! Whether the PC's clock was put forward or back: whoever changes the time changes what the trail says of it.

use std::sync::{Mutex, PoisonError};

use super::{Event, Outcome, Said, remember_said};
use crate::Error;
use crate::door::Open;
use crate::time::Clock;

/// What such a line says.
pub(crate) const CLOCK_CHANGED: &str = "clinic.clock_changed";

/// Less is a clock that is set right by the network.
const LEAST_MS: i64 = 60_000;

/// Both clocks as they stood when last looked at: the one that people set, and the one that only goes on.
#[derive(Debug)]
pub(crate) struct Steady(Mutex<(i64, i64)>);

impl Steady {
    /// Begins to look at a file that was just opened: its newest line cannot have been written later than now.
    pub(crate) fn begin(clock: &dyn Clock, newest_ms: Option<i64>) -> Self {
        let now_ms = clock.now_ms();
        let wall_ms = newest_ms.map_or(now_ms, |newest_ms| now_ms.max(newest_ms));
        Self(Mutex::new((wall_ms, clock.steady_ms())))
    }

    /// Looks again; by how much the time jumped since, ms, where that is worth a line.
    fn jumped(&self, clock: &dyn Clock) -> Option<i64> {
        let now = (clock.now_ms(), clock.steady_ms());
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *last, now);
        let by_ms = (now.0 - before.0) - (now.1 - before.1);
        (by_ms.abs() >= LEAST_MS).then_some(by_ms)
    }

    /// Looks again, and remembers a jump.
    pub(crate) fn look(&self, open: &Open, clock: &dyn Clock) -> Result<(), Error> {
        let Some(by_ms) = self.jumped(clock) else {
            return Ok(());
        };
        let at_ms = clock.now_ms();
        let line = Event {
            at_ms,
            person: None,
            command: "clinic.clock",
            event: CLOCK_CHANGED,
            outcome: Outcome::Done,
            patient: None,
        };
        let said = Said {
            reason: None,
            count: Some(by_ms / 1_000),
        };
        remember_said(open, at_ms, &[line], Some(&said))
    }
}
