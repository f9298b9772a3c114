//! The OS key store: what a stolen disk does not contain.

use std::{
    fmt::Debug,
    sync::{Mutex, PoisonError, mpsc},
    thread::{self, JoinHandle},
    time::Duration,
};

use keyring::{Entry, Error as Keyring};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{KeyStoreError, Secret, TryCount};

/// Where this PC keeps a clinic's device secret, a second copy of its wrong-password count, and how far its file had
/// come.
///
/// These stand apart from the secret: writing them often must never put the secret at risk.
pub trait KeyStore: Debug + Send + Sync {
    /// The clinic's device secret on this PC, if there is one.
    ///
    /// # Errors
    /// [`KeyStoreError`] if the store cannot be asked; never `None` in its place.
    fn get(&self, clinic: Uuid) -> Result<Option<Secret>, KeyStoreError>;
    /// Keeps the clinic's device secret.
    ///
    /// # Errors
    /// [`KeyStoreError`] if it was not kept.
    fn set(&self, clinic: Uuid, secret: &Secret) -> Result<(), KeyStoreError>;
    /// Forgets everything about the clinic; no error if there was nothing.
    ///
    /// # Errors
    /// [`KeyStoreError`] if something may be left.
    fn remove(&self, clinic: Uuid) -> Result<(), KeyStoreError>;
    /// Whether a key store answers on this PC, in this session.
    fn reachable(&self) -> bool;
    /// The mirrored count of wrong passwords.
    ///
    /// # Errors
    /// [`KeyStoreError`] if the store cannot be asked.
    fn tries(&self, clinic: Uuid) -> Result<Option<TryCount>, KeyStoreError>;
    /// Mirrors the count of wrong passwords.
    ///
    /// # Errors
    /// [`KeyStoreError`] if it was not kept.
    fn set_tries(&self, clinic: Uuid, tries: TryCount) -> Result<(), KeyStoreError>;
    /// How far the clinic's file had come, as the last writer left it.
    ///
    /// # Errors
    /// [`KeyStoreError`] if the store cannot be asked; never `None` in its place.
    fn anchor(&self, clinic: Uuid) -> Result<Option<Vec<u8>>, KeyStoreError>;
    /// Keeps how far the clinic's file has come; at most 2,500 bytes, which is what Windows takes.
    ///
    /// # Errors
    /// [`KeyStoreError`] if it was not kept.
    fn set_anchor(&self, clinic: Uuid, anchor: &[u8]) -> Result<(), KeyStoreError>;
}

/// Windows Credential Manager, macOS Keychain, or the Secret Service.
///
/// The store is looked for once per process: one that starts later is seen after a restart. A store that does not
/// answer within ten seconds is given up with [`KeyStoreError::Silent`].
#[derive(Debug, Clone, Copy)]
pub struct OsKeyStore;

const SERVICE: &str = "org.satchel.clinic";

/// Long enough for a slow store; no person waits longer before they think that Satchel has died.
const LONGEST: Duration = Duration::from_secs(10);

/// Questions that were given up and may still be answered.
static OVERDUE: Mutex<Vec<JoinHandle<()>>> = Mutex::new(Vec::new());

/// Asks in a thread of its own: a store that hangs, or that asks the person for a password, cannot be
/// interrupted. While it owes an answer it is not asked again; once it has answered, it is.
fn within_time<T: Send + 'static>(
    ask: impl FnOnce() -> Result<T, KeyStoreError> + Send + 'static,
) -> Result<T, KeyStoreError> {
    let overdue = || OVERDUE.lock().unwrap_or_else(PoisonError::into_inner);
    overdue().retain(|asked| !asked.is_finished());
    if !overdue().is_empty() {
        return Err(KeyStoreError::Silent);
    }
    let (answer, answered) = mpsc::channel();
    let asked = thread::Builder::new()
        // Nobody may be left to hear it.
        .spawn(move || drop(answer.send(ask())))
        .map_err(|error| KeyStoreError::Refused(error.to_string()))?;
    match answered.recv_timeout(LONGEST) {
        Ok(answer) => answer,
        Err(_silent) => {
            overdue().push(asked);
            Err(KeyStoreError::Silent)
        }
    }
}

fn secret_entry(clinic: Uuid) -> Result<Entry, KeyStoreError> {
    Entry::new(SERVICE, &clinic.to_string()).map_err(|error| refused(&error))
}

fn tries_entry(clinic: Uuid) -> Result<Entry, KeyStoreError> {
    Entry::new(SERVICE, &format!("{clinic}.tries")).map_err(|error| refused(&error))
}

fn anchor_entry(clinic: Uuid) -> Result<Entry, KeyStoreError> {
    Entry::new(SERVICE, &format!("{clinic}.anchor")).map_err(|error| refused(&error))
}

fn refused(error: &Keyring) -> KeyStoreError {
    if let Keyring::NoDefaultStore = error {
        return KeyStoreError::Unreachable;
    }
    // Two kinds carry the stored bytes; their text does not, but their Debug would.
    KeyStoreError::Refused(error.to_string())
}

fn found<T>(answer: keyring::Result<T>) -> Result<Option<T>, KeyStoreError> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(Keyring::NoEntry) => Ok(None),
        Err(error) => Err(refused(&error)),
    }
}

impl KeyStore for OsKeyStore {
    fn get(&self, clinic: Uuid) -> Result<Option<Secret>, KeyStoreError> {
        within_time(move || {
            let Some(bytes) = found(secret_entry(clinic)?.get_secret())?.map(Zeroizing::new) else {
                return Ok(None);
            };
            Secret::from_slice(&bytes)
                .map(Some)
                .ok_or(KeyStoreError::Malformed)
        })
    }

    fn set(&self, clinic: Uuid, secret: &Secret) -> Result<(), KeyStoreError> {
        let secret = secret.clone();
        within_time(move || {
            let kept = secret_entry(clinic)?.set_secret(secret.bytes());
            kept.map_err(|error| refused(&error))
        })
    }

    fn remove(&self, clinic: Uuid) -> Result<(), KeyStoreError> {
        within_time(move || {
            found(secret_entry(clinic)?.delete_credential())?;
            found(tries_entry(clinic)?.delete_credential())?;
            found(anchor_entry(clinic)?.delete_credential())?;
            Ok(())
        })
    }

    fn reachable(&self) -> bool {
        // A Secret Service may answer and yet have no unlocked collection: only asking shows it.
        self.get(Uuid::nil()).is_ok()
    }

    fn tries(&self, clinic: Uuid) -> Result<Option<TryCount>, KeyStoreError> {
        within_time(move || {
            let Some(bytes) = found(tries_entry(clinic)?.get_secret())? else {
                return Ok(None);
            };
            serde_json::from_slice(&bytes)
                .map(Some)
                .map_err(|_text| KeyStoreError::Malformed)
        })
    }

    fn set_tries(&self, clinic: Uuid, tries: TryCount) -> Result<(), KeyStoreError> {
        let bytes = serde_json::to_vec(&tries).map_err(|_text| KeyStoreError::Malformed)?;
        within_time(move || {
            let kept = tries_entry(clinic)?.set_secret(&bytes);
            kept.map_err(|error| refused(&error))
        })
    }

    fn anchor(&self, clinic: Uuid) -> Result<Option<Vec<u8>>, KeyStoreError> {
        within_time(move || found(anchor_entry(clinic)?.get_secret()))
    }

    fn set_anchor(&self, clinic: Uuid, anchor: &[u8]) -> Result<(), KeyStoreError> {
        let anchor = anchor.to_vec();
        within_time(move || {
            let kept = anchor_entry(clinic)?.set_secret(&anchor);
            kept.map_err(|error| refused(&error))
        })
    }
}

/// A PC without a key store: every question is answered [`KeyStoreError::Unreachable`].
#[derive(Debug, Clone, Copy)]
pub struct NoKeyStore;

impl KeyStore for NoKeyStore {
    fn get(&self, _clinic: Uuid) -> Result<Option<Secret>, KeyStoreError> {
        Err(KeyStoreError::Unreachable)
    }

    fn set(&self, _clinic: Uuid, _secret: &Secret) -> Result<(), KeyStoreError> {
        Err(KeyStoreError::Unreachable)
    }

    fn remove(&self, _clinic: Uuid) -> Result<(), KeyStoreError> {
        Err(KeyStoreError::Unreachable)
    }

    fn reachable(&self) -> bool {
        false
    }

    fn tries(&self, _clinic: Uuid) -> Result<Option<TryCount>, KeyStoreError> {
        Err(KeyStoreError::Unreachable)
    }

    fn set_tries(&self, _clinic: Uuid, _tries: TryCount) -> Result<(), KeyStoreError> {
        Err(KeyStoreError::Unreachable)
    }

    fn anchor(&self, _clinic: Uuid) -> Result<Option<Vec<u8>>, KeyStoreError> {
        Err(KeyStoreError::Unreachable)
    }

    fn set_anchor(&self, _clinic: Uuid, _anchor: &[u8]) -> Result<(), KeyStoreError> {
        Err(KeyStoreError::Unreachable)
    }
}

#[cfg(feature = "cheap-kdf")]
pub use memory::MemoryKeyStore;

#[cfg(feature = "cheap-kdf")]
mod memory {
    use std::{
        collections::HashMap,
        sync::{Mutex, MutexGuard, PoisonError},
    };

    use super::{KeyStore, KeyStoreError, Secret, TryCount, Uuid};

    /// A key store in memory, for tests; one value stands for one PC.
    #[derive(Debug, Default)]
    pub struct MemoryKeyStore(Mutex<HashMap<Uuid, Kept>>);

    #[derive(Debug, Default)]
    struct Kept {
        secret: Option<Secret>,
        tries: Option<TryCount>,
        anchor: Option<Vec<u8>>,
    }

    impl MemoryKeyStore {
        fn held(&self) -> MutexGuard<'_, HashMap<Uuid, Kept>> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }

    impl KeyStore for MemoryKeyStore {
        fn get(&self, clinic: Uuid) -> Result<Option<Secret>, KeyStoreError> {
            Ok(self
                .held()
                .get(&clinic)
                .and_then(|kept| kept.secret.clone()))
        }

        fn set(&self, clinic: Uuid, secret: &Secret) -> Result<(), KeyStoreError> {
            self.held().entry(clinic).or_default().secret = Some(secret.clone());
            Ok(())
        }

        fn remove(&self, clinic: Uuid) -> Result<(), KeyStoreError> {
            self.held().remove(&clinic);
            Ok(())
        }

        fn reachable(&self) -> bool {
            true
        }

        fn tries(&self, clinic: Uuid) -> Result<Option<TryCount>, KeyStoreError> {
            Ok(self.held().get(&clinic).and_then(|kept| kept.tries))
        }

        fn set_tries(&self, clinic: Uuid, tries: TryCount) -> Result<(), KeyStoreError> {
            self.held().entry(clinic).or_default().tries = Some(tries);
            Ok(())
        }

        fn anchor(&self, clinic: Uuid) -> Result<Option<Vec<u8>>, KeyStoreError> {
            let kept = self
                .held()
                .get(&clinic)
                .and_then(|kept| kept.anchor.clone());
            Ok(kept)
        }

        fn set_anchor(&self, clinic: Uuid, anchor: &[u8]) -> Result<(), KeyStoreError> {
            self.held().entry(clinic).or_default().anchor = Some(anchor.to_vec());
            Ok(())
        }
    }
}
