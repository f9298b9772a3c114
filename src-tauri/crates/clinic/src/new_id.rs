//! New ids: UUIDv7, so that rows made one after the other lie one after the other.

use uuid::{Builder, Uuid};

/// Makes ids whose time never goes back, whatever the clock does.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    latest_ms: u64,
}

impl Ids {
    pub(crate) fn next(&mut self, now_ms: i64) -> Uuid {
        self.latest_ms = self.latest_ms.max(u64::try_from(now_ms).unwrap_or(0));
        let mut random = [0; 10];
        for (to, from) in random.iter_mut().zip(Uuid::new_v4().as_bytes()) {
            *to = *from;
        }
        Builder::from_unix_timestamp_millis(self.latest_ms, &random).into_uuid()
    }
}
