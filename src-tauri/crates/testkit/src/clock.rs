use std::sync::atomic::{AtomicI64, Ordering};

/// A clock that stands still until a test moves it.
#[derive(Debug)]
pub struct HandClock {
    /// What it shows.
    now_ms: AtomicI64,
    /// By how much somebody put it forward.
    put_ms: AtomicI64,
}

impl HandClock {
    /// A clock at this instant, UTC milliseconds.
    #[must_use]
    pub fn at(now_ms: i64) -> Self {
        Self {
            now_ms: AtomicI64::new(now_ms),
            put_ms: AtomicI64::new(0),
        }
    }

    /// Puts it at this instant, earlier or later.
    pub fn set(&self, now_ms: i64) {
        self.now_ms.store(now_ms, Ordering::SeqCst);
    }

    /// Moves it on; back with a negative number.
    pub fn advance_ms(&self, by_ms: i64) {
        self.now_ms.fetch_add(by_ms, Ordering::SeqCst);
    }

    /// Puts it forward, or back with a negative number, as somebody does who changes the PC's time: no time passes.
    pub fn put_min(&self, by_min: i64) {
        self.put_ms.fetch_add(by_min * 60_000, Ordering::SeqCst);
        self.advance_min(by_min);
    }

    /// Moves it on by minutes.
    pub fn advance_min(&self, by_min: i64) {
        self.advance_ms(by_min * 60_000);
    }
}

impl clinic::time::Clock for HandClock {
    fn now_ms(&self) -> i64 {
        self.now_ms.load(Ordering::SeqCst)
    }

    fn steady_ms(&self) -> i64 {
        self.now_ms() - self.put_ms.load(Ordering::SeqCst)
    }
}
