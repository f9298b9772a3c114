//! The sealed file: what anybody can read of it, and what needs the key.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::chunks::{CHUNK, Seal, Sealing, Unsealed};
use crate::{OpenError, RecoveryWords, Secret, slots::KeyFile};

const MAGIC: &[u8; 8] = b"SATCHELB";
/// The newest format this program reads, and the one it writes.
const FORMAT: u32 = 1;
const LONGEST_HEADER: usize = 4 * 1024 * 1024;
const LONGEST_ABOUT: usize = 1024 * 1024;
const DAMAGED: OpenError = OpenError::Damaged { what: "backup" };

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The clinic's file.
    Whole,
    /// What came after a whole backup.
    Changes {
        /// The whole one's id.
        base: Uuid,
    },
}

/// What anybody can read of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The clinic.
    pub clinic: Uuid,
    /// This backup.
    pub id: Uuid,
    /// What it holds.
    pub kind: Kind,
    /// When it was made, UTC ms.
    pub made_ms: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    head: Head,
    keys: KeyFile,
}

/// A backup that nobody has opened yet.
pub struct Backup<R> {
    head: Head,
    pub(crate) keys: KeyFile,
    hash: [u8; 32],
    from: R,
}

impl<R> std::fmt::Debug for Backup<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Backup")
            .field("head", &self.head)
            .finish_non_exhaustive()
    }
}

impl<R: Read> Backup<R> {
    /// Reads what anybody can read.
    ///
    /// # Errors
    /// [`OpenError::NotAClinic`] if it is no backup, [`OpenError::NewerVersion`], [`OpenError::Damaged`].
    pub fn read(mut from: R) -> Result<Self, OpenError> {
        let mut start = [0; 16];
        fill(&mut from, &mut start)?;
        let (magic, rest) = start.split_at(8);
        if magic != MAGIC {
            return Err(OpenError::NotAClinic);
        }
        let (format, length) = rest.split_at(4);
        let number = |bytes: &[u8]| bytes.try_into().map_or(u32::MAX, u32::from_le_bytes);
        if number(format) != FORMAT {
            return Err(OpenError::NewerVersion {
                file: number(format),
                app: FORMAT,
            });
        }
        let length = usize::try_from(number(length)).unwrap_or(usize::MAX);
        if length > LONGEST_HEADER {
            return Err(DAMAGED);
        }
        let mut text = vec![0; length];
        fill(&mut from, &mut text)?;
        let header: Header = serde_json::from_slice(&text).map_err(|_text| DAMAGED)?;
        if header.head.clinic != header.keys.clinic {
            return Err(DAMAGED);
        }
        Ok(Self {
            head: header.head,
            keys: header.keys,
            hash: *blake3::hash(&text).as_bytes(),
            from,
        })
    }

    /// What anybody can read.
    #[must_use]
    pub fn head(&self) -> Head {
        self.head
    }

    /// Opens it with the clinic's recovery words.
    ///
    /// # Errors
    /// [`OpenError::WrongWords`]; [`OpenError::Damaged`] if its first chunk is not what was written.
    pub fn open_with_words(self, words: &[String]) -> Result<Contents<R>, OpenError> {
        let key = RecoveryWords::parse(words)
            .ok()
            .and_then(|words| self.keys.recover(&words))
            .ok_or(OpenError::WrongWords)?;
        self.open(key)
    }

    pub(crate) fn open(self, key: Secret) -> Result<Contents<R>, OpenError> {
        if !self.keys.is_sealed(&key)? {
            return Err(DAMAGED);
        }
        let seal = Seal::new(&key, self.head.id, self.hash);
        let mut inside = Unsealed::new(self.from, seal);
        let mut length = [0; 4];
        let broken = |_error: io::Error| DAMAGED;
        inside.read_exact(&mut length).map_err(broken)?;
        let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
        if length > LONGEST_ABOUT {
            return Err(DAMAGED);
        }
        let mut about = vec![0; length];
        inside.read_exact(&mut about).map_err(broken)?;
        Ok(Contents {
            head: self.head,
            about,
            keys: self.keys,
            key,
            inside,
        })
    }
}

/// An opened backup.
pub struct Contents<R> {
    /// What anybody can read.
    pub head: Head,
    /// What the clinic said of it when it was made.
    pub about: Vec<u8>,
    pub(crate) keys: KeyFile,
    pub(crate) key: Secret,
    inside: Unsealed<R>,
}

impl<R> std::fmt::Debug for Contents<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contents")
            .field("head", &self.head)
            .finish_non_exhaustive()
    }
}

impl<R: Read> Contents<R> {
    /// Who had a slot when it was made.
    #[must_use]
    pub fn tiles(&self) -> Vec<crate::Tile> {
        self.keys.tiles()
    }

    /// Copies the contents to their end, which is only there if nothing is missing; how many bytes.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] if a chunk is not what was written or the end is missing.
    pub fn copy_to(&mut self, to: &mut impl Write) -> Result<u64, OpenError> {
        let mut bytes = 0;
        let mut room = vec![0; CHUNK];
        loop {
            let read = match self.inside.read(&mut room) {
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(DAMAGED),
                Err(error) => return Err(error.into()),
            };
            let Some(part) = room.get(..read).filter(|part| !part.is_empty()) else {
                return Ok(bytes);
            };
            to.write_all(part)?;
            bytes += part.len() as u64;
        }
    }

    /// The contents as a whole, which must not be longer than this.
    ///
    /// # Errors
    /// As [`Contents::copy_to`].
    pub fn take(&mut self, most: usize) -> Result<Vec<u8>, OpenError> {
        struct Bounded(Vec<u8>, usize);
        impl Write for Bounded {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                if self.0.len() + bytes.len() > self.1 {
                    return Err(io::ErrorKind::FileTooLarge.into());
                }
                self.0.extend_from_slice(bytes);
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut taken = Bounded(Vec::new(), most);
        self.copy_to(&mut taken)?;
        Ok(taken.0)
    }
}

fn fill(from: &mut impl Read, into: &mut [u8]) -> Result<(), OpenError> {
    from.read_exact(into).map_err(|error| {
        if error.kind() == io::ErrorKind::UnexpectedEof {
            OpenError::NotAClinic
        } else {
            error.into()
        }
    })
}

/// Begins a backup: what anybody can read, and what is said of the contents.
pub(crate) fn begin<W: Write>(
    mut to: W,
    head: Head,
    keys: &KeyFile,
    key: &Secret,
    about: &[u8],
) -> Result<Sealing<W>, OpenError> {
    let header = Header {
        head,
        keys: keys.clone(),
    };
    let text = serde_json::to_vec(&header).map_err(|_text| DAMAGED)?;
    to.write_all(MAGIC)?;
    to.write_all(&FORMAT.to_le_bytes())?;
    to.write_all(&length(text.len())?)?;
    to.write_all(&text)?;
    let seal = Seal::new(key, head.id, *blake3::hash(&text).as_bytes());
    let mut sealing = Sealing::new(to, seal);
    sealing.write_all(&length(about.len())?)?;
    sealing.write_all(about)?;
    Ok(sealing)
}

fn length(bytes: usize) -> Result<[u8; 4], OpenError> {
    u32::try_from(bytes)
        .map(u32::to_le_bytes)
        .map_err(|_long| DAMAGED)
}
