//! The `keys` file: the file key, wrapped once per person and once for the recovery words.
//!
//! A slot is protected twice. The *wrap* needs the person's password and binds the key to person,
//! salt, derivation and device. The *seal* needs only the file key, so that the owner can rename
//! or suspend somebody whose password nobody else knows; it covers the whole slot.

mod file;
mod renew;

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Kdf, OpenError, Password, RecoveryWords, Secret, hex, password::random};

/// The newest format of `keys` this program reads, and the one it writes.
const FORMAT: u32 = 1;
const DAMAGED: OpenError = OpenError::Damaged { what: "keys" };

/// What a password alone is not enough without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Binding {
    /// Passwords work only together with the device secret in this PC's key store.
    DeviceSecret,
    /// Passwords work anywhere: the owner's explicit choice for a PC without a key store.
    PasswordOnly,
}

/// A person on the sign-in screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// Who.
    pub person: Uuid,
    /// The name as shown; readable without a key.
    pub name: String,
    /// May not sign in at present.
    pub suspended: bool,
    /// No password opens their slot until they are given a new one.
    pub needs_password: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    format: u32,
    pub(crate) clinic: Uuid,
    /// How new slots are bound.
    pub(crate) binding: Binding,
    slots: Vec<Slot>,
    recovery: Wrapped,
    /// This PC's device secret, wrapped with the file key: the recovery words bring it back when the key store has
    /// forgotten it, and with it everybody's password.
    #[serde(default)]
    device: Option<Wrapped>,
    /// The new file of the last change of key, for whoever finds it not yet in its place.
    #[serde(default)]
    pub(crate) moving: Option<Uuid>,
    /// How often the file was changed, so that an old copy of it is told apart.
    #[serde(default)]
    pub(crate) version: u64,
    /// Whether this PC, or one before it, has noted how far the clinic had come.
    #[serde(default)]
    pub(crate) is_anchored: bool,
    /// Over the whole file, with the file key; all zero in files of before there were seals.
    #[serde(with = "hex", default)]
    seal: [u8; 32],
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    person: Uuid,
    name: String,
    suspended: bool,
    kdf: Kdf,
    #[serde(with = "hex")]
    salt: [u8; 16],
    /// Which device secret the slot is bound to; all zero: none.
    #[serde(with = "hex")]
    device: [u8; 8],
    /// None: no password opens it.
    key: Option<Wrapped>,
    #[serde(with = "hex")]
    seal: [u8; 32],
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrapped {
    #[serde(with = "hex")]
    nonce: [u8; 24],
    #[serde(with = "hex")]
    sealed: [u8; 48],
}

impl Wrapped {
    fn wrap(key: &Secret, with: &[u8; 32], aad: &[u8]) -> Result<Self, OpenError> {
        let mut nonce = [0; 24];
        random(&mut nonce)?;
        let payload = Payload {
            msg: key.bytes(),
            aad,
        };
        let sealed = XChaCha20Poly1305::new(&Key::from(*with))
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_size| OpenError::NoKey)?;
        let sealed = sealed
            .try_into()
            .map_err(|_size: Vec<u8>| OpenError::NoKey)?;
        Ok(Self { nonce, sealed })
    }

    fn unwrap_key(&self, with: &[u8; 32], aad: &[u8]) -> Option<Secret> {
        let payload = Payload {
            msg: &self.sealed,
            aad,
        };
        let key = XChaCha20Poly1305::new(&Key::from(*with))
            .decrypt(&XNonce::from(self.nonce), payload)
            .ok()
            .map(Zeroizing::new)?;
        Secret::from_slice(&key)
    }
}

impl Slot {
    /// What the wrap is bound to: everything that does not change without the password.
    fn aad(&self, clinic: Uuid) -> Vec<u8> {
        let mut text = Canonical::new(b"satchel slot v1");
        text.put(clinic.as_bytes())
            .put(self.person.as_bytes())
            .put(&self.salt)
            .put(&self.device);
        for number in self.kdf.encode() {
            text.put(&number);
        }
        text.0
    }

    fn seal_for(&self, clinic: Uuid, binding: Binding, key: &Secret) -> blake3::Hash {
        let mut text = Canonical::new(b"satchel seal v1");
        text.put(&self.aad(clinic))
            .put(&[u8::from(binding == Binding::PasswordOnly)]);
        text.put(self.name.as_bytes())
            .put(&[u8::from(self.suspended)]);
        if let Some(key) = &self.key {
            text.put(&key.nonce).put(&key.sealed);
        }
        let with = blake3::derive_key("satchel vault 2026 slot seal v1", key.bytes());
        blake3::keyed_hash(&Zeroizing::new(with), &text.0)
    }
}

impl KeyFile {
    pub(crate) fn new(
        clinic: Uuid,
        binding: Binding,
        key: &Secret,
        words: &RecoveryWords,
    ) -> Result<Self, OpenError> {
        let recovery = Wrapped::wrap(key, &words.key(), &recovery_aad(clinic))?;
        Ok(Self {
            format: FORMAT,
            clinic,
            binding,
            slots: Vec::new(),
            recovery,
            device: None,
            moving: None,
            version: 0,
            is_anchored: false,
            seal: [0; 32],
        })
    }

    pub(crate) fn tiles(&self) -> Vec<Tile> {
        let tile = |s: &Slot| Tile {
            person: s.person,
            name: s.name.clone(),
            suspended: s.suspended,
            needs_password: s.key.is_none(),
        };
        self.slots.iter().map(tile).collect()
    }

    /// Adds a person, or wraps the key anew for one who is there.
    pub(crate) fn put(
        &mut self,
        key: &Secret,
        person: Uuid,
        name: &str,
        password: &Password,
        kdf: Kdf,
        device: Option<&Secret>,
    ) -> Result<(), OpenError> {
        let suspended = self.find(person).is_ok_and(|slot| slot.suspended);
        let mut slot = Slot {
            person,
            name: name.to_owned(),
            suspended,
            kdf,
            salt: [0; 16],
            device: device.map_or([0; 8], device_mark),
            key: None,
            seal: [0; 32],
        };
        random(&mut slot.salt)?;
        let with = password_key(password, kdf, &slot.salt, device)?;
        slot.key = Some(Wrapped::wrap(key, &with, &slot.aad(self.clinic))?);
        slot.seal = *slot.seal_for(self.clinic, self.binding, key).as_bytes();
        match self.slots.iter_mut().find(|other| other.person == person) {
            Some(old) => *old = slot,
            None => self.slots.push(slot),
        }
        device.map_or(Ok(()), |device| self.keep_device(key, device))
    }

    pub(crate) fn remove(&mut self, person: Uuid) -> Result<(), OpenError> {
        self.find(person)?;
        self.slots.retain(|slot| slot.person != person);
        Ok(())
    }

    pub(crate) fn rename(&mut self, key: &Secret, person: Uuid, to: &str) -> Result<(), OpenError> {
        self.change(key, person, |slot| to.clone_into(&mut slot.name))
    }

    pub(crate) fn suspend(
        &mut self,
        key: &Secret,
        person: Uuid,
        on: bool,
    ) -> Result<(), OpenError> {
        self.change(key, person, |slot| {
            slot.suspended = on;
            if on {
                // Nothing is left on the disk that their password would open.
                slot.key = None;
            }
        })
    }

    /// Whether no password opens the person's slot.
    pub(crate) fn needs_password(&self, person: Uuid) -> Result<bool, OpenError> {
        Ok(self.find(person)?.key.is_none())
    }

    pub(crate) fn name(&self, person: Uuid) -> Result<&str, OpenError> {
        self.find(person).map(|slot| slot.name.as_str())
    }

    pub(crate) fn suspended(&self, person: Uuid) -> Result<bool, OpenError> {
        self.find(person).map(|slot| slot.suspended)
    }

    /// Whether the person's slot needs exactly this device secret, or none at all.
    pub(crate) fn fits(&self, person: Uuid, device: Option<&Secret>) -> Result<bool, OpenError> {
        Ok(self.find(person)?.device == device.map_or([0; 8], device_mark))
    }

    /// Whether the person's slot needs a device secret.
    pub(crate) fn needs_device(&self, person: Uuid) -> Result<bool, OpenError> {
        Ok(self.find(person)?.device != [0; 8])
    }

    /// The file key, if this is the person's password; the slot's seal is checked with it.
    pub(crate) fn unwrap_for(
        &self,
        person: Uuid,
        password: &Password,
        device: Option<&Secret>,
    ) -> Result<Option<Secret>, OpenError> {
        let slot = self.find(person)?;
        let with = password_key(password, slot.kdf, &slot.salt, device)?;
        let unwrap = |key: &Wrapped| key.unwrap_key(&with, &slot.aad(self.clinic));
        let Some(key) = slot.key.as_ref().and_then(unwrap) else {
            return Ok(None);
        };
        if slot.seal_for(self.clinic, self.binding, &key) == slot.seal {
            return Ok(Some(key));
        }
        Err(DAMAGED)
    }

    /// Changes how new slots are bound. Slots whose seal is broken are not made true by it.
    pub(crate) fn bind(&mut self, key: &Secret, binding: Binding) {
        let (clinic, before) = (self.clinic, self.binding);
        for slot in &mut self.slots {
            if slot.seal_for(clinic, before, key) == slot.seal {
                slot.seal = *slot.seal_for(clinic, binding, key).as_bytes();
            }
        }
        self.binding = binding;
    }

    /// The file key, if these are the clinic's recovery words.
    pub(crate) fn recover(&self, words: &RecoveryWords) -> Option<Secret> {
        self.recovery
            .unwrap_key(&words.key(), &recovery_aad(self.clinic))
    }

    fn find(&self, person: Uuid) -> Result<&Slot, OpenError> {
        self.slots
            .iter()
            .find(|slot| slot.person == person)
            .ok_or(OpenError::NoSlot)
    }

    fn change(
        &mut self,
        key: &Secret,
        person: Uuid,
        change: impl FnOnce(&mut Slot),
    ) -> Result<(), OpenError> {
        let (clinic, binding) = (self.clinic, self.binding);
        let slot = self.slots.iter_mut().find(|slot| slot.person == person);
        let slot = slot.ok_or(OpenError::NoSlot)?;
        // Sealing what somebody else wrote into the file would make it true.
        if slot.seal_for(clinic, binding, key) != slot.seal {
            return Err(DAMAGED);
        }
        change(slot);
        slot.seal = *slot.seal_for(clinic, binding, key).as_bytes();
        Ok(())
    }
}

fn recovery_aad(clinic: Uuid) -> Vec<u8> {
    let mut text = Canonical::new(b"satchel recovery v1");
    text.put(clinic.as_bytes());
    text.0
}

/// Tells device secrets apart without telling anything about them.
fn device_mark(device: &Secret) -> [u8; 8] {
    let hash = blake3::derive_key("satchel vault 2026 device mark v1", device.bytes());
    let mut mark = [0; 8];
    mark.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    mark
}

fn password_key(
    password: &Password,
    kdf: Kdf,
    salt: &[u8; 16],
    device: Option<&Secret>,
) -> Result<Zeroizing<[u8; 32]>, OpenError> {
    let slow = kdf.derive(password, salt)?;
    let mut both = Zeroizing::new(Vec::with_capacity(64));
    both.extend_from_slice(slow.as_ref());
    both.extend_from_slice(device.map_or(&[], |device| device.bytes().as_slice()));
    Ok(Zeroizing::new(blake3::derive_key(
        "satchel vault 2026 password slot key v1",
        &both,
    )))
}

/// Fields one after another, each led by its length, so that no two different slots read the same.
struct Canonical(Vec<u8>);

impl Canonical {
    fn new(what: &[u8]) -> Self {
        let mut text = Self(Vec::new());
        text.put(what);
        text
    }

    fn put(&mut self, bytes: &[u8]) -> &mut Self {
        self.0
            .extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        self.0.extend_from_slice(bytes);
        self
    }
}
