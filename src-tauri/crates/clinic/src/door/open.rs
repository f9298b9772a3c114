//! An open clinic: the unlocked file and what is derived from it in memory.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use vault::Vault;

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
    /// Takes over an unlocked file. The directory is read from when the door holds it.
    pub(crate) fn new(vault: Vault) -> Result<Arc<Self>, Error> {
        let settings = vault.read(crate::clinic::settings)?;
        greet_in(&vault, &settings);
        Ok(Arc::new(Self {
            vault,
            opening: OPENINGS.fetch_add(1, Ordering::Relaxed),
            directory: Directory::default(),
            settings: RwLock::new(settings),
            ids: Mutex::new(crate::new_id::Ids::default()),
        }))
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

    pub(crate) fn new_id(&self, now_ms: i64) -> uuid::Uuid {
        self.ids
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .next(now_ms)
    }
}

/// The next first screen greets in the clinic's language. Nobody is kept out because that could not be noted.
fn greet_in(vault: &Vault, settings: &Settings) {
    let _next_time = vault.greet_in(settings.locale.word());
}
