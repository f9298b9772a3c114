//! A key store that never answers, and a clinic that must leave the key store alone.

use std::{
    env,
    os::unix::net::UnixListener,
    path::Path,
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use uuid::Uuid;
use vault::{Binding, KeyStore, KeyStoreError, OpenError, OsKeyStore, Vault, glance};

use crate::clinic::{NOW, OWNER, PASSWORD, add, create, new_password, schema};

const JOB: &str = "SATCHEL_TEST_SILENT_JOB";

/// A session bus that takes calls and never answers one.
struct SilentBus {
    temp: TempDir,
    bus: UnixListener,
}

impl SilentBus {
    fn new() -> Self {
        let temp = TempDir::new().unwrap();
        let bus = UnixListener::bind(temp.path().join("bus")).unwrap();
        bus.set_nonblocking(true).unwrap();
        Self { temp, bus }
    }

    /// Runs a job of this file in a process whose session bus this is.
    fn run(&self, job: &str) {
        let address = format!("unix:path={}", self.temp.path().join("bus").display());
        let output = Command::new(env::current_exe().unwrap())
            .args(["--exact", "silent_store::child", "--nocapture"])
            .env("DBUS_SESSION_BUS_ADDRESS", address)
            .env(JOB, job)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success() && said.contains("the job is done"),
            "{said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    fn was_asked(&self) -> bool {
        self.bus.accept().is_ok()
    }
}

/// Not a test of its own: what the tests here run where the key store is silent.
#[test]
fn child() {
    let temp = TempDir::new().unwrap();
    let dir = temp.path().join("Nile Street.satchel");
    match env::var(JOB).as_deref() {
        Ok("ask") => ask(&dir),
        Ok("password only") => password_only(&dir),
        _ => return,
    }
    println!("the job is done");
}

fn ask(dir: &Path) {
    let began = Instant::now();
    let asked = OsKeyStore.get(Uuid::nil());
    assert!(matches!(asked, Err(KeyStoreError::Silent)), "{asked:?}");
    let took = began.elapsed();
    assert!(
        (10..15).contains(&took.as_secs()),
        "given up after {took:?}"
    );
    // It still owes that answer: nobody waits for it once more.
    let began = Instant::now();
    assert!(!OsKeyStore.reachable());
    let made = create(dir, Binding::DeviceSecret, &schema(), Arc::new(OsKeyStore));
    assert!(
        matches!(made, Err(OpenError::KeyStore(KeyStoreError::Silent))),
        "{made:?}"
    );
    assert!(!dir.exists());
    assert!(began.elapsed() < Duration::from_secs(1));
}

fn password_only(dir: &Path) {
    let keys = Arc::new(OsKeyStore);
    let (vault, words) = create(dir, Binding::PasswordOnly, &schema(), keys.clone()).unwrap();
    vault.lock().unwrap();
    let (schema, began) = (schema(), Instant::now());
    let open = |password: &str| {
        Vault::unlock(
            dir,
            OWNER,
            &new_password(password),
            &schema,
            keys.clone(),
            NOW,
        )
    };
    assert!(matches!(
        open("wrong"),
        Err(OpenError::WrongPassword { .. })
    ));
    let vault = open(PASSWORD).unwrap();
    add(&vault, "asthma").unwrap();
    vault
        .set_password(OWNER, &new_password("another"), vault::Kdf::cheap())
        .unwrap();
    assert_eq!(vault.glance(NOW).unwrap().wait_s, 0);
    vault.lock().unwrap();
    let words: Vec<String> = words.words().into_iter().map(str::to_owned).collect();
    let (new, kdf) = (new_password(PASSWORD), vault::Kdf::cheap());
    Vault::recover(dir, &words, OWNER, &new, kdf, &schema, keys.clone(), NOW)
        .unwrap()
        .lock()
        .unwrap();
    assert_eq!(glance(dir, keys.as_ref(), NOW).unwrap().wait_s, 0);
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_silent_key_store_is_given_up_and_said_to_be_silent() {
    let bus = SilentBus::new();
    bus.run("ask");
    assert!(bus.was_asked());
}

#[test]
fn a_password_only_clinic_never_asks_the_key_store() {
    let bus = SilentBus::new();
    bus.run("password only");
    assert!(!bus.was_asked());
}
