//! An open clinic: the unlocked file and what is derived from it in memory.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use vault::{RecoveryWords, Vault};

use super::Door;
use super::steps::Steps;
use super::watch::{Arrival, Watch, keep_noting};
use crate::Error;
use crate::clinic::Settings;
use crate::patients::Directory;

static OPENINGS: AtomicU64 = AtomicU64::new(1);

/// An open clinic. Dropping the last holder closes the file and wipes the key.
pub(crate) struct Open {
    pub(crate) vault: Vault,
    /// Sessions of an earlier opening do not count.
    pub(crate) opening: u64,
    /// Names, phones and dates in memory, for the search.
    pub(crate) directory: Directory,
    /// Whether the file is the newest there was, and whole.
    pub(crate) watch: Arc<Watch>,
    /// When somebody at one of the windows last did something, UTC ms.
    touched_ms: AtomicI64,
    /// Set at the lock: a backup, a proof or an import under way gives up.
    pub(crate) stop: Arc<AtomicBool>,
    /// Whether a backup is being made.
    pub(crate) backs_up: AtomicBool,
    /// Whether the records were proved by themselves since they were opened.
    pub(crate) has_proved: AtomicBool,
    /// What each person can take back.
    pub(crate) steps: Arc<Steps>,
    /// Whether the PC's clock goes on as it should.
    pub(crate) steady: crate::audit::Steady,
    /// New recovery words that were shown and open nothing yet.
    pub(crate) kit: Mutex<Option<RecoveryWords>>,
    settings: RwLock<Settings>,
    ids: Mutex<crate::new_id::Ids>,
}

impl std::fmt::Debug for Open {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Open")
            .field("opening", &self.opening)
            .finish_non_exhaustive()
    }
}

impl Open {
    /// Takes over an unlocked file and looks whether it is the newest. The directory is read from when the door holds it.
    pub(crate) fn new(vault: Vault, door: &Door, arrival: Arrival) -> Result<Arc<Self>, Error> {
        let premises = &door.premises;
        let outside = vault.outside(&premises.config);
        let watch = Arc::new(Watch::begin(&vault, outside, arrival)?);
        let settings = vault.read(crate::clinic::settings)?;
        greet_in(&vault, &settings);
        let newest_ms = vault.read(crate::audit::newest_ms)?;
        let steady = crate::audit::Steady::begin(premises.clock.as_ref(), newest_ms);
        if arrival == Arrival::SignedIn && watch.doubt().is_none() {
            door.steps.wait_no_longer(premises.clock.now_ms());
        } else {
            door.steps.forget();
        }
        let open = Arc::new(Self {
            vault,
            steps: door.steps.clone(),
            opening: OPENINGS.fetch_add(1, Ordering::Relaxed),
            directory: Directory::default(),
            watch,
            steady,
            settings: RwLock::new(settings),
            ids: Mutex::new(crate::new_id::Ids::default()),
            kit: Mutex::default(),
            touched_ms: AtomicI64::new(premises.clock.now_ms()),
            stop: Arc::default(),
            backs_up: AtomicBool::default(),
            has_proved: AtomicBool::default(),
        });
        open.begin_notes(premises.clock.now_ms())?;
        keep_noting(&open, premises.clock.clone());
        Ok(open)
    }

    pub(crate) fn settings(&self) -> Settings {
        self.settings
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Reads the settings again after they changed.
    pub(crate) fn reload_settings(&self) -> Result<(), Error> {
        let fresh = self.vault.read(crate::clinic::settings)?;
        greet_in(&self.vault, &fresh);
        *self
            .settings
            .write()
            .unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// Somebody at one of the windows did something.
    pub(super) fn touch(&self, now_ms: i64) {
        self.touched_ms.store(now_ms, Ordering::Relaxed);
    }

    /// For how long nobody has done anything at any window. A clock set back starts the time anew.
    pub(crate) fn quiet_ms(&self, now_ms: i64) -> i64 {
        let touched_ms = self.touched_ms.fetch_min(now_ms, Ordering::Relaxed);
        now_ms.saturating_sub(touched_ms).max(0)
    }

    pub(crate) fn new_id(&self, now_ms: i64) -> uuid::Uuid {
        self.ids
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .next(now_ms)
    }
}

/// Takes what is shared out of its `Arc` once nobody else holds it: from then on nobody can come to hold it again, not
/// even who only looks now and then whether it is still there. After `longest` it is given back shared.
pub(super) fn taken_out<T>(mut shared: Arc<T>, longest: Duration) -> Result<T, Arc<T>> {
    let began = Instant::now();
    loop {
        match Arc::try_unwrap(shared) {
            Err(still) if began.elapsed() < longest => shared = still,
            taken => return taken,
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// The next first screen greets in the clinic's language. Nobody is kept out because that could not be noted.
fn greet_in(vault: &Vault, settings: &Settings) {
    let _next_time = vault.greet_in(settings.locale.word());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A lock had found nobody else, and let go; meanwhile the note's thread had looked in, and the file stayed open.
    #[test]
    fn what_was_taken_out_nobody_comes_to_hold() {
        for _ in 0..100 {
            let shared = Arc::new(());
            let weak = Arc::downgrade(&shared);
            let looks = thread::spawn({
                let weak = weak.clone();
                move || while weak.upgrade().is_some() {}
            });
            let taken = taken_out(shared, Duration::from_secs(10));
            assert!(weak.upgrade().is_none(), "while it is still there");
            assert_eq!(taken, Ok(()));
            looks.join().unwrap();
        }
    }

    #[test]
    fn what_somebody_goes_on_holding_stays_shared() {
        let shared = Arc::new(());
        let held = Arc::clone(&shared);
        assert!(taken_out(shared, Duration::from_millis(5)).is_err());
        drop(held);
    }
}
