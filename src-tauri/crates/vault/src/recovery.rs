//! The recovery words: the second way in, printed once, stored nowhere.

use std::fmt;

use bip39::{Language, Mnemonic};
use zeroize::{Zeroize, Zeroizing};

use crate::{OpenError, Secret};

/// The 24 words (BIP39, English) that open the clinic without a password or a device secret.
pub struct RecoveryWords(Mnemonic);

impl RecoveryWords {
    /// The words, in order.
    #[must_use]
    pub fn words(&self) -> Vec<&str> {
        self.0.words().collect()
    }

    /// Makes new words, which open nothing yet.
    ///
    /// # Errors
    /// [`OpenError::NoKey`] if the operating system gives no randomness.
    pub fn random() -> Result<Self, OpenError> {
        let entropy = Secret::random()?;
        let words = Mnemonic::from_entropy_in(Language::English, entropy.bytes());
        words.map(Self).map_err(|_length| OpenError::NoKey)
    }

    /// Reads words as a person typed them: capitals and spaces around a word do not matter.
    pub(crate) fn parse(words: &[String]) -> Result<Self, OpenError> {
        let room = words.iter().map(|word| word.len() + 1).sum();
        let mut text = Zeroizing::new(String::with_capacity(room));
        for word in words {
            if !text.is_empty() {
                text.push(' ');
            }
            text.extend(word.trim().chars().map(|c| c.to_ascii_lowercase()));
        }
        match Mnemonic::parse_in_normalized(Language::English, &text) {
            Ok(words) if words.word_count() == 24 => Ok(Self(words)),
            Ok(_) | Err(_) => Err(OpenError::WrongWords),
        }
    }

    /// The key the recovery slot is wrapped with. The words are 256 random bits, so no slow
    /// derivation is needed.
    pub(crate) fn key(&self) -> Zeroizing<[u8; 32]> {
        let (mut entropy, _len) = self.0.to_entropy_array();
        let key = blake3::derive_key("satchel vault 2026 recovery slot key v1", &entropy);
        entropy.zeroize();
        Zeroizing::new(key)
    }
}

impl fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryWords(..)")
    }
}
