//! Chunks that belong together, in their order, to their end.

use std::io::{self, Read, Write};

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::Secret;

pub(super) const CHUNK: usize = 1024 * 1024;
const TAG: usize = 16;

pub(super) struct Seal {
    cipher: XChaCha20Poly1305,
    header: [u8; 32],
    number: u64,
}

impl Seal {
    pub(super) fn new(key: &Secret, id: Uuid, header: [u8; 32]) -> Self {
        let mut material = Zeroizing::new(Vec::with_capacity(48));
        material.extend_from_slice(key.bytes());
        material.extend_from_slice(id.as_bytes());
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
    pub(super) fn new(to: W, seal: Seal) -> Self {
        Self {
            seal,
            waiting: Vec::with_capacity(CHUNK),
            to,
        }
    }

    pub(crate) fn finish(mut self) -> io::Result<W> {
        let last = self.seal.close(&self.waiting, true)?;
        self.to.write_all(&last)?;
        Ok(self.to)
    }
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

/// Opens what [`Sealing`] wrote.
pub(super) struct Unsealed<R> {
    seal: Seal,
    from: R,
    /// The sealed chunk that was read ahead: only the end of the file tells which one is the last.
    next: Vec<u8>,
    plain: Vec<u8>,
    at: usize,
    is_over: bool,
}

impl<R: Read> Unsealed<R> {
    pub(super) fn new(from: R, seal: Seal) -> Self {
        Self {
            seal,
            from,
            next: Vec::new(),
            plain: Vec::new(),
            at: 0,
            is_over: false,
        }
    }

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
