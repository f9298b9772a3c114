//! New ids: UUIDv7, so that rows made one after the other lie one after the other.

use uuid::{Builder, Uuid};

/// The version takes the first four of these sixteen bits.
const LAST_PLACE: u16 = 0x0fff;

/// Makes ids that always grow, whatever the clock does: the newest row has the largest id.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    latest_ms: u64,
    /// Which id of that millisecond.
    place: u16,
}

impl Ids {
    pub(crate) fn next(&mut self, now_ms: i64) -> Uuid {
        let now_ms = u64::try_from(now_ms).unwrap_or(0);
        if now_ms > self.latest_ms {
            (self.latest_ms, self.place) = (now_ms, 0);
        } else if self.place < LAST_PLACE {
            self.place += 1;
        } else {
            (self.latest_ms, self.place) = (self.latest_ms + 1, 0);
        }
        let mut rest = [0; 10];
        let random = Uuid::new_v4();
        let place = self.place.to_be_bytes();
        for (to, from) in rest.iter_mut().zip(place.iter().chain(random.as_bytes())) {
            *to = *from;
        }
        Builder::from_unix_timestamp_millis(self.latest_ms, &rest).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_also_while_the_clock_stands_or_goes_back() {
        let mut ids = Ids::default();
        let times = std::iter::repeat_n(1000, 5000).chain([999, 1003, 1003, 2]);
        let made: Vec<Uuid> = times.map(|now_ms| ids.next(now_ms)).collect();
        assert!(made.is_sorted_by(|a, b| a < b));
        assert!(made.iter().all(|id| id.get_version_num() == 7));
    }
}
