//! Secrets in memory: wiped when dropped, never printed.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::{OpenError, hex};

/// A person's password, byte for byte as it was typed.
///
/// Nothing is trimmed, cut or normalised: two passwords are the same only if their bytes are.
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes over `text`, which is wiped when this is dropped.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The password as text, for rules about weak passwords.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

/// A 256-bit secret: the device secret in the OS key store, or the key of the clinic file.
///
/// It lives in one place on the heap, so that moving it leaves no copy on the stack.
pub struct Secret(Box<[u8; 32]>);

impl Secret {
    /// Makes a new random secret.
    ///
    /// # Errors
    /// [`OpenError::NoKey`] if the operating system gives no randomness.
    pub fn random() -> Result<Self, OpenError> {
        let mut secret = Self(Box::new([0; 32]));
        random(secret.0.as_mut())?;
        Ok(secret)
    }

    /// Copies `bytes`, which the caller wipes; `None` unless there are exactly 32.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut secret = Self(Box::new([0; 32]));
        if bytes.len() != secret.0.len() {
            return None;
        }
        secret.0.copy_from_slice(bytes);
        Some(secret)
    }

    /// The 32 bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The bytes as hexadecimal text, appended to `text`.
    pub(crate) fn push_hex(&self, text: &mut String) {
        hex::push(text, self.0.as_ref());
    }
}

impl Clone for Secret {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Fills `bytes` from the operating system.
pub(crate) fn random(bytes: &mut [u8]) -> Result<(), OpenError> {
    getrandom::fill(bytes).map_err(|_none| OpenError::NoKey)
}
