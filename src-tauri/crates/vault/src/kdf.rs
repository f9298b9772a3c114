//! From a password to 32 bytes, slowly: Argon2id.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{OpenError, Password};

/// How slowly a password becomes a key.
///
/// # Units
/// Memory in KiB; passes over it; lanes.
/// # Source
/// RFC 9106 section 4, second recommended option (64 MiB, 3 passes), with one lane, and two passes more: three took
/// 0.17 s on a 2-core machine of 2026, and a guess should cost a quarter of a second at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kdf {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

// `keys` is read before anything vouches for it: without a ceiling an edited file could ask for
// all memory or for hours.
const MOST: Kdf = Kdf {
    memory_kib: 1024 * 1024,
    passes: 20,
    lanes: 8,
};

impl Kdf {
    /// What every clinic uses: Argon2id with 64 MiB, 5 passes, 1 lane.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            memory_kib: 64 * 1024,
            passes: 5,
            lanes: 1,
        }
    }

    /// A derivation of no worth, for tests that open clinics by the thousand.
    #[cfg(feature = "cheap-kdf")]
    #[must_use]
    pub fn cheap() -> Self {
        Self {
            memory_kib: 8,
            passes: 1,
            lanes: 1,
        }
    }

    pub(crate) fn derive(
        self,
        password: &Password,
        salt: &[u8; 16],
    ) -> Result<Zeroizing<[u8; 32]>, OpenError> {
        let within = self.memory_kib <= MOST.memory_kib
            && self.passes <= MOST.passes
            && self.lanes <= MOST.lanes;
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32));
        let (true, Ok(params)) = (within, params) else {
            return Err(OpenError::Damaged { what: "keys" });
        };
        let mut key = Zeroizing::new([0; 32]);
        // Our own memory and not the library's, because what is left in it leads to the password.
        let mut memory = Zeroizing::new(vec![Block::new(); params.block_count()]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(password.bytes(), salt, key.as_mut(), &mut **memory)
            .map_err(|_memory| OpenError::NoKey)?;
        Ok(key)
    }

    pub(crate) fn encode(self) -> [[u8; 4]; 3] {
        [self.memory_kib, self.passes, self.lanes].map(u32::to_le_bytes)
    }
}
