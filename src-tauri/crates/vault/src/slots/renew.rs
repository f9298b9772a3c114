//! What outlives a key store, and what a new file key leaves of the slots.

use uuid::Uuid;
use zeroize::Zeroizing;

use super::{Canonical, DAMAGED, KeyFile, Slot, Wrapped};
use crate::{OpenError, RecoveryWords, Secret};

impl KeyFile {
    /// The device secret that this clinic's slots are bound to, as whoever has the file key can read it.
    pub(crate) fn device(&self, key: &Secret) -> Option<Secret> {
        let kept = self.device.as_ref()?;
        kept.unwrap_key(&device_key(key), &device_aad(self.clinic))
    }

    pub(super) fn keep_device(&mut self, key: &Secret, device: &Secret) -> Result<(), OpenError> {
        let wrapped = Wrapped::wrap(device, &device_key(key), &device_aad(self.clinic))?;
        self.device = Some(wrapped);
        Ok(())
    }

    /// The slots for a new file key: every person's, and no password opens any of them yet.
    pub(crate) fn renewed(
        &self,
        (old, key): (&Secret, &Secret),
        words: &RecoveryWords,
        moving: Uuid,
    ) -> Result<Self, OpenError> {
        let mut fresh = Self::new(self.clinic, self.binding, key, words)?;
        fresh.version = self.version;
        fresh.moving = Some(moving);
        for slot in &self.slots {
            // Sealing what somebody else wrote into the file would make it true.
            if slot.seal_for(self.clinic, self.binding, old) != slot.seal {
                return Err(DAMAGED);
            }
            let mut slot = Slot {
                key: None,
                ..slot.clone()
            };
            slot.seal = *slot.seal_for(self.clinic, self.binding, key).as_bytes();
            fresh.slots.push(slot);
        }
        Ok(fresh)
    }
}

fn device_aad(clinic: Uuid) -> Vec<u8> {
    let mut text = Canonical::new(b"satchel kept device secret v1");
    text.put(clinic.as_bytes());
    text.0
}

fn device_key(key: &Secret) -> Zeroizing<[u8; 32]> {
    let with = blake3::derive_key("satchel vault 2026 kept device secret v1", key.bytes());
    Zeroizing::new(with)
}
