//! What reads bytes that anybody could have written, for `tests/fuzz` alone: no shipped program has the feature.

use uuid::Uuid;

use crate::{
    Backup, Head, Kind, RecoveryWords, Secret,
    backup::begin,
    slots::KeyFile,
    tries::{TryCount, kept},
};

/// The largest contents that are looked at.
const MOST: usize = 1024 * 1024;

/// Reads the file `keys`, and writes again what was read.
#[must_use]
pub fn keys(bytes: &[u8]) -> Option<Vec<u8>> {
    let file = KeyFile::from_bytes(bytes).ok()?;
    for tile in file.tiles() {
        file.name(tile.person).ok()?;
        file.needs_device(tile.person).ok()?;
    }
    file.to_bytes().ok()
}

/// Reads the file `tries`: the count, and what of it is not yet reported.
#[must_use]
pub fn tries(bytes: &[u8], now_ms: i64) -> Option<(TryCount, u64)> {
    let tries = kept(bytes)?;
    Some((tries.count(), tries.wait_s(now_ms)))
}

/// Reads recovery words as somebody typed them, and says how many they are.
#[must_use]
pub fn words(text: &str) -> Option<usize> {
    let typed: Vec<String> = text.split(' ').map(str::to_owned).collect();
    Some(RecoveryWords::parse(&typed).ok()?.words().len())
}

/// Reads a backup, opening it with a key of zeros; what is said of its contents, and they.
#[must_use]
pub fn backup(bytes: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut contents = Backup::read(bytes).ok()?.open(nothing()?).ok()?;
    let taken = contents.take(MOST).ok()?;
    Some((contents.about, taken))
}

/// A backup that [`backup`] opens, with the slots of a file that was never sealed.
#[must_use]
pub fn sealed(keys: &[u8], about: &[u8], contents: &[u8]) -> Option<Vec<u8>> {
    let keys = KeyFile::from_bytes(keys).ok()?;
    let head = Head {
        clinic: keys.clinic,
        id: Uuid::from_u128(1),
        kind: Kind::Whole,
        made_ms: 0,
    };
    let mut file = Vec::new();
    let mut sealing = begin(&mut file, head, &keys, &nothing()?, about).ok()?;
    std::io::Write::write_all(&mut sealing, contents).ok()?;
    sealing.finish().ok()?;
    Some(file)
}

fn nothing() -> Option<Secret> {
    Secret::from_slice(&[0; 32])
}
