use serde::{Deserialize, Serialize};

/// A hybrid logical clock: 48 bits of UTC milliseconds, 16 bits of counter.
///
/// Orders changes for display and breaks ties; it never decides that a change is thrown away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Hlc(pub i64);

/// A clock of another PC pulls ours forward by this much at most, so that one wrong PC does not spoil all.
const PULL_LIMIT_MS: i64 = 10 * 60 * 1000;

impl Hlc {
    /// The next tick: never before `wall_ms`, always after `latest`.
    #[must_use]
    pub fn next(latest: Self, wall_ms: i64) -> Self {
        let wall = Self::at(wall_ms);
        if wall > latest {
            wall
        } else {
            Self(latest.0.saturating_add(1))
        }
    }

    /// The first tick of a millisecond.
    #[must_use]
    pub fn at(wall_ms: i64) -> Self {
        Self(wall_ms.clamp(0, (1 << 47) - 1) << 16)
    }

    /// UTC milliseconds.
    #[must_use]
    pub fn wall_ms(self) -> i64 {
        self.0 >> 16
    }

    /// What another PC's clock may do to ours.
    #[must_use]
    pub(crate) fn capped(self, wall_ms: i64) -> Self {
        self.min(Self::at(wall_ms.saturating_add(PULL_LIMIT_MS)))
    }
}
