//! The OS key store, where there is one.
//!
//! Without a reachable store these tests can show only that it is said to be unreachable, and they
//! say so. `SATCHEL_TEST_KEY_STORE=1` makes that a failure; run them in a session of their own:
//! `dbus-run-session -- sh -c 'echo -n pw | gnome-keyring-daemon --unlock --components=secrets; ..'`.

use std::{env, fs, sync::Arc};

use tempfile::TempDir;
use uuid::Uuid;
use vault::{
    Binding, KeyStore, KeyStoreError, OpenError, OsKeyStore, Secret, TryCount, Vault, glance,
};

use crate::clinic::{Clinic, NOW, OWNER, PASSWORD, create, new_password, schema};

/// Whether there is a store to test with; if not, what is promised without one is checked here.
fn reachable() -> bool {
    if OsKeyStore.reachable() {
        return true;
    }
    assert!(
        env::var_os("SATCHEL_TEST_KEY_STORE").is_none(),
        "no key store can be reached"
    );
    println!("NOT TESTED: no key store can be reached in this session");
    assert!(
        OsKeyStore.get(Uuid::nil()).is_err(),
        "never 'none' in place of 'cannot be asked'"
    );
    let temp = TempDir::new().unwrap();
    let dir = temp.path().join("x.satchel");
    let made = create(&dir, Binding::DeviceSecret, &schema(), Arc::new(OsKeyStore));
    assert!(matches!(
        made,
        Err(OpenError::NoKeyStore | OpenError::KeyStore(_))
    ));
    false
}

/// Forgets a test's entries, whatever happened.
struct Forget(Uuid);

impl Drop for Forget {
    fn drop(&mut self) {
        OsKeyStore.remove(self.0).ok();
    }
}

fn some_id() -> Uuid {
    let bytes = *Secret::random().unwrap().bytes();
    Uuid::from_slice(&bytes[..16]).unwrap()
}

#[test]
fn os_key_store_keeps_and_forgets() {
    if !reachable() {
        return;
    }
    let (clinic, other) = (some_id(), some_id());
    let _forget = Forget(clinic);
    assert!(OsKeyStore.get(clinic).unwrap().is_none());
    assert!(OsKeyStore.tries(clinic).unwrap().is_none());
    let (first, second) = (Secret::random().unwrap(), Secret::random().unwrap());
    for secret in [&first, &second] {
        OsKeyStore.set(clinic, secret).unwrap();
        assert_eq!(
            OsKeyStore.get(clinic).unwrap().unwrap().bytes(),
            secret.bytes()
        );
    }
    let count = TryCount {
        failed: 4,
        last_ms: NOW,
    };
    OsKeyStore.set_tries(clinic, count).unwrap();
    assert_eq!(OsKeyStore.tries(clinic).unwrap(), Some(count));
    assert_eq!(
        OsKeyStore.get(clinic).unwrap().unwrap().bytes(),
        second.bytes()
    );
    assert!(OsKeyStore.get(other).unwrap().is_none());
    OsKeyStore.remove(clinic).unwrap();
    OsKeyStore.remove(clinic).unwrap();
    assert!(OsKeyStore.get(clinic).unwrap().is_none());
    assert!(OsKeyStore.tries(clinic).unwrap().is_none());
}

#[test]
fn os_key_store_binds_a_clinic_to_this_pc() {
    if !reachable() {
        return;
    }
    let clinic = Clinic::with(Binding::DeviceSecret, Arc::new(OsKeyStore));
    let id = glance(&clinic.dir, &OsKeyStore, NOW).unwrap().clinic;
    let _forget = Forget(id);
    clinic.unlock().unwrap().lock().unwrap();
    for n in 0..5 {
        clinic
            .unlock_as(OWNER, "wrong", NOW + n * 60_000)
            .unwrap_err();
    }
    fs::remove_file(clinic.dir.join("tries")).unwrap();
    let now_ms = NOW + 4 * 60_000;
    let tried = clinic.unlock_as(OWNER, PASSWORD, now_ms);
    assert!(
        matches!(tried, Err(OpenError::Wait { wait_s: 4 })),
        "the mirror counts"
    );
    clinic
        .unlock_as(OWNER, PASSWORD, now_ms + 4000)
        .unwrap()
        .lock()
        .unwrap();

    OsKeyStore.remove(id).unwrap();
    let tried = clinic.unlock_as(OWNER, PASSWORD, now_ms + 4000);
    assert!(matches!(tried, Err(OpenError::DeviceSecretMissing)));
    let (new, kdf) = (new_password("new"), vault::Kdf::cheap());
    let keys: Arc<dyn KeyStore> = Arc::new(OsKeyStore);
    Vault::recover(
        &clinic.dir,
        &clinic.words,
        OWNER,
        &new,
        kdf,
        &clinic.schema,
        keys,
        now_ms,
    )
    .unwrap()
    .lock()
    .unwrap();
    clinic.unlock_as(OWNER, "new", now_ms).unwrap();
}

#[test]
fn no_key_store_says_so() {
    let said = vault::NoKeyStore.get(Uuid::nil());
    assert!(matches!(said, Err(KeyStoreError::Unreachable)));
    assert!(!vault::NoKeyStore.reachable());
}
