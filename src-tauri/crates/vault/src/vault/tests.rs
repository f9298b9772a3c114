//! Where the file key is, and where it is not. Only here can a test know the key.

use std::{borrow::Cow, fs, path::Path, sync::Arc};

use uuid::Uuid;

use super::{NewClinic, Vault};
use crate::{
    Binding, Error, Kdf, KeyStore, MemoryKeyStore, Migration, Password, RecoveryWords, Schema,
    Secret,
};

const OWNER: Uuid = Uuid::from_u128(1);
const PASSWORD: &str = "correct horse battery staple";
const CANARY: &str = "Zebulon Canary of the memory";

fn schema() -> Schema {
    let sql = Cow::Borrowed("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT");
    Schema {
        app_version: 1,
        migrations: vec![Migration {
            id: 1,
            name: "first",
            sql,
        }],
    }
}

fn create(dir: &Path, keys: Arc<dyn KeyStore>) -> (Vault, RecoveryWords) {
    let password = Password::new(PASSWORD.to_owned());
    let new = NewClinic {
        person: OWNER,
        name: "Amal",
        password: &password,
        binding: Binding::DeviceSecret,
        kdf: Kdf::cheap(),
    };
    let (vault, words) = Vault::create(dir, &new, &schema(), keys, 0).unwrap();
    vault.founded().unwrap();
    (vault, words)
}

fn fill(vault: &Vault) {
    vault
        .write::<_, Error>(|t| {
            for n in 0..2000 {
                t.execute(
                    "INSERT INTO note (text) VALUES (?1)",
                    [format!("{CANARY} {n}")],
                )?;
            }
            Ok(())
        })
        .unwrap();
    let all = "SELECT count(*) FROM note WHERE text LIKE '%nary%'";
    vault
        .read::<i64, Error>(|conn| Ok(conn.query_row(all, [], |row| row.get(0))?))
        .unwrap();
}

fn hex(secret: &Secret) -> String {
    let mut text = String::new();
    secret.push_hex(&mut text);
    text
}

fn files(dir: &Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else {
            found.push(fs::read(entry).unwrap());
        }
    }
    found
}

#[test]
fn neither_key_nor_device_secret_is_in_the_folder() {
    let temp = tempfile::TempDir::new().unwrap();
    let keys: Arc<dyn KeyStore> = Arc::new(MemoryKeyStore::default());
    let (vault, _words) = create(&temp.path().join("x.satchel"), keys.clone());
    fill(&vault);
    let device = keys.get(vault.clinic()).unwrap().unwrap();
    let found = files(temp.path());
    assert!(found.len() >= 5, "clinic.db, -wal, -shm, keys, lock");
    for secret in [&vault.pool.key(), &device] {
        let text = hex(secret);
        for bytes in &found {
            assert!(!contains(bytes, secret.bytes()));
            assert!(!contains(bytes, text.as_bytes()));
            assert!(!contains(bytes, text.to_uppercase().as_bytes()));
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|here| here == part)
}

/// Secrets to look for, kept so that the list itself is not found.
#[cfg(target_os = "linux")]
struct Wanted(Vec<(&'static str, Vec<u8>)>);

#[cfg(target_os = "linux")]
impl Wanted {
    const MASK: u8 = 0xa5;

    fn add(&mut self, what: &'static str, bytes: &[u8]) {
        self.0
            .push((what, bytes.iter().map(|byte| byte ^ Self::MASK).collect()));
    }

    /// How often each is in this process's writable memory.
    fn count(&self) -> Vec<(&'static str, usize)> {
        use std::os::unix::fs::FileExt;
        let memory = fs::File::open("/proc/self/mem").unwrap();
        let mut counts: Vec<_> = self.0.iter().map(|(what, _)| (*what, 0)).collect();
        let mut part = vec![0; 1 << 20];
        for line in fs::read_to_string("/proc/self/maps").unwrap().lines() {
            let (range, rest) = line.split_once(' ').unwrap();
            if !rest.starts_with("rw") || rest.ends_with("[vvar]") {
                continue;
            }
            let (from, to) = range.split_once('-').unwrap();
            let number = |text| u64::from_str_radix(text, 16).unwrap();
            let (mut at, end) = (number(from), number(to));
            let own = part.as_ptr() as u64;
            while at < end {
                let wanted = usize::try_from((end - at).min(part.len() as u64)).unwrap();
                let Ok(read) = memory.read_at(&mut part[..wanted], at) else {
                    break;
                };
                if read == 0 {
                    break;
                }
                for ((_, count), (_, masked)) in counts.iter_mut().zip(&self.0) {
                    let same = |here: &[u8]| {
                        here.iter()
                            .zip(masked)
                            .all(|(byte, mask)| byte ^ Self::MASK == *mask)
                    };
                    let here = part[..read].windows(masked.len());
                    *count += here
                        .enumerate()
                        .filter(|(n, here)| {
                            // The buffer we read into holds what we just read.
                            let place = at + *n as u64;
                            same(here) && !(own..own + (1 << 20)).contains(&place)
                        })
                        .count();
                }
                // Overlapping, so that nothing hides on a border.
                at += if read as u64 == end - at {
                    read as u64
                } else {
                    read as u64 - 64
                };
            }
        }
        counts
    }
}

#[cfg(target_os = "linux")]
#[test]
fn after_lock_nothing_secret_is_left_in_memory() {
    let temp = tempfile::TempDir::new().unwrap();
    let dir = temp.path().join("x.satchel");
    let keys: Arc<dyn KeyStore> = Arc::new(MemoryKeyStore::default());
    create(&dir, keys.clone()).0.lock().unwrap();
    let password = Password::new(PASSWORD.to_owned());
    let vault = Vault::unlock(&dir, OWNER, &password, &schema(), keys, 0).unwrap();
    drop(password);
    fill(&vault);

    let mut wanted = Wanted(Vec::new());
    wanted.add("key", vault.pool.key().bytes());
    {
        let text = zeroize::Zeroizing::new(hex(&vault.pool.key()));
        wanted.add("key as text", &text.as_bytes()[..40]);
    }
    let canary: Vec<u8> = CANARY.bytes().chain(*b" 17").collect();
    wanted.add("record", &canary);
    wanted.add("password", PASSWORD.as_bytes());
    let open = wanted.count();
    vault.lock().unwrap();
    let locked = wanted.count();
    println!("open: {open:?}; locked: {locked:?}");
    assert!(
        open[0].1 > 0 && open[2].1 > 0,
        "the search finds what is there: {open:?}"
    );
    assert_eq!(
        (locked[0].1, locked[1].1, locked[3].1),
        (0, 0, 0),
        "{locked:?}"
    );
    // One copy is the text this test made itself and freed.
    assert!(locked[2].1 <= 1, "{locked:?}");
}
