//! The sealed file: chunks that belong together, in their order, to their end.

use std::io::{self, Read, Write};

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{OpenError, RecoveryWords, Secret, slots::KeyFile};

const MAGIC: &[u8; 8] = b"SATCHELB";
/// The newest format this program reads, and the one it writes.
const FORMAT: u32 = 1;
const LONGEST_HEADER: usize = 4 * 1024 * 1024;
const LONGEST_ABOUT: usize = 1024 * 1024;
const CHUNK: usize = 1024 * 1024;
const TAG: usize = 16;
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
        let mut inside = Unsealed {
            seal: Seal::new(&key, &self.head, self.hash),
            from: self.from,
            next: Vec::new(),
            plain: Vec::new(),
            at: 0,
            is_over: false,
        };
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

struct Seal {
    cipher: XChaCha20Poly1305,
    header: [u8; 32],
    number: u64,
}

impl Seal {
    fn new(key: &Secret, head: &Head, header: [u8; 32]) -> Self {
        let mut material = Zeroizing::new(Vec::with_capacity(48));
        material.extend_from_slice(key.bytes());
        material.extend_from_slice(head.id.as_bytes());
        let derived = Zeroizing::new(blake3::derive_key(
            "satchel vault 2026 backup file key v1",
            &material,
        ));
        Self {
            cipher: XChaCha20Poly1305::new(&Key::from(*derived)),
            header,
            number: 0,
        }
    }

    fn nonce(&mut self, is_last: bool) -> XNonce {
        let mut nonce = [0; 24];
        let number = self.number.to_le_bytes();
        nonce
            .iter_mut()
            .zip(number)
            .for_each(|(to, from)| *to = from);
        nonce[23] = u8::from(is_last);
        self.number += 1;
        XNonce::from(nonce)
    }

    fn close(&mut self, chunk: &[u8], is_last: bool) -> io::Result<Vec<u8>> {
        let nonce = self.nonce(is_last);
        let payload = Payload {
            msg: chunk,
            aad: &self.header,
        };
        let sealed = self.cipher.encrypt(&nonce, payload);
        sealed.map_err(|_size| io::Error::other("a chunk that cannot be sealed"))
    }

    fn open(&mut self, sealed: &[u8], is_last: bool) -> io::Result<Vec<u8>> {
        let nonce = self.nonce(is_last);
        let payload = Payload {
            msg: sealed,
            aad: &self.header,
        };
        let opened = self.cipher.decrypt(&nonce, payload);
        opened.map_err(|_changed| io::ErrorKind::InvalidData.into())
    }
}

/// Seals what is written to it; nothing is a backup before [`Sealing::finish`].
pub(crate) struct Sealing<W> {
    seal: Seal,
    waiting: Vec<u8>,
    to: W,
}

impl<W: Write> Sealing<W> {
    pub(crate) fn begin(
        mut to: W,
        head: Head,
        keys: &KeyFile,
        key: &Secret,
        about: &[u8],
    ) -> Result<Self, OpenError> {
        let header = Header {
            head,
            keys: keys.clone(),
        };
        let text = serde_json::to_vec(&header).map_err(|_text| DAMAGED)?;
        to.write_all(MAGIC)?;
        to.write_all(&FORMAT.to_le_bytes())?;
        to.write_all(&length(text.len())?)?;
        to.write_all(&text)?;
        let mut sealing = Self {
            seal: Seal::new(key, &head, *blake3::hash(&text).as_bytes()),
            waiting: Vec::with_capacity(CHUNK),
            to,
        };
        sealing.write_all(&length(about.len())?)?;
        sealing.write_all(about)?;
        Ok(sealing)
    }

    pub(crate) fn finish(mut self) -> io::Result<W> {
        let last = self.seal.close(&self.waiting, true)?;
        self.to.write_all(&last)?;
        Ok(self.to)
    }
}

fn length(bytes: usize) -> Result<[u8; 4], OpenError> {
    u32::try_from(bytes)
        .map(u32::to_le_bytes)
        .map_err(|_long| DAMAGED)
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full chunk is only sealed once more comes, so that the last one is never empty but for an empty backup.
        if self.waiting.len() == CHUNK {
            let sealed = self.seal.close(&self.waiting, false)?;
            self.to.write_all(&sealed)?;
            self.waiting.clear();
        }
        let room = CHUNK - self.waiting.len();
        let part = bytes.get(..room.min(bytes.len())).unwrap_or_default();
        self.waiting.extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

struct Unsealed<R> {
    seal: Seal,
    from: R,
    /// The sealed chunk that was read ahead: only the end of the file tells which one is the last.
    next: Vec<u8>,
    plain: Vec<u8>,
    at: usize,
    is_over: bool,
}

impl<R: Read> Unsealed<R> {
    fn advance(&mut self) -> io::Result<()> {
        if self.seal.number == 0 {
            self.next = chunk(&mut self.from)?;
        }
        let after = if self.next.len() == CHUNK + TAG {
            chunk(&mut self.from)?
        } else {
            Vec::new()
        };
        self.is_over = after.is_empty();
        self.plain = self.seal.open(&self.next, self.is_over)?;
        self.next = after;
        self.at = 0;
        Ok(())
    }
}

impl<R: Read> Read for Unsealed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.plain.len() {
            if self.is_over {
                return Ok(0);
            }
            self.advance()?;
        }
        let rest = self.plain.get(self.at..).unwrap_or_default();
        let count = rest.len().min(into.len());
        into.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        self.at += count;
        Ok(count)
    }
}

/// The next sealed chunk, or what is left of the file.
fn chunk(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut sealed = Vec::with_capacity(CHUNK + TAG);
    from.take((CHUNK + TAG) as u64).read_to_end(&mut sealed)?;
    Ok(sealed)
}

fn fill(from: &mut impl Read, into: &mut [u8]) -> Result<(), OpenError> {
    from.read_exact(into).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => OpenError::NotAClinic,
        _ => error.into(),
    })
}
