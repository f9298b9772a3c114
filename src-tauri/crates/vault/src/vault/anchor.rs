//! What this PC notes of a clinic outside of its folder: how far it had come.
//!
//! The note stands in the OS key store; for a clinic that leaves the key store alone, in the person's configuration
//! folder. Whoever can write there, and has an old copy of the clinic's folder and of the note, is not noticed: a file
//! is easier to write than the key store, so that is the weaker place.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use uuid::Uuid;
use zeroize::Zeroizing;

use super::Vault;
use crate::{Binding, KeyStore, OpenError, Secret, folder};

const SEAL: usize = 32;

/// Where this PC keeps its note of one clinic.
#[derive(Debug, Clone)]
pub struct Outside {
    clinic: Uuid,
    /// None: in the file.
    keys: Option<Arc<dyn KeyStore>>,
    file: PathBuf,
}

impl Outside {
    /// The note as it was left, if there is one.
    ///
    /// # Errors
    /// [`OpenError`] if the place cannot be asked; never `None` in its place.
    pub fn read(&self) -> Result<Option<Vec<u8>>, OpenError> {
        match &self.keys {
            Some(keys) => Ok(keys.anchor(self.clinic)?),
            None => Ok(folder::read(&self.file)?),
        }
    }

    /// Leaves a note in place of the last one.
    ///
    /// # Errors
    /// [`OpenError`] if it was not kept.
    pub fn write(&self, note: &[u8]) -> Result<(), OpenError> {
        if let Some(keys) = &self.keys {
            return Ok(keys.set_anchor(self.clinic, note)?);
        }
        if let Some(dir) = self.file.parent() {
            folder::make(dir)?;
        }
        Ok(folder::replace(&self.file, note)?)
    }
}

/// How the file of the slots stands to what this PC has noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotsMark {
    /// How often it was changed.
    pub version: u64,
    /// Whether somebody with the key wrote it as a whole.
    pub is_sealed: bool,
    /// Whether a note was made of this clinic before.
    pub is_anchored: bool,
    /// Whether the key was changed and no note was made since: what was noted before was sealed with the old one.
    pub is_renewed: bool,
}

pub(super) fn seal_with(key: &Secret, note: &[u8]) -> Vec<u8> {
    let mut sealed = note_seal(key, note).as_bytes().to_vec();
    sealed.extend_from_slice(note);
    sealed
}

fn note_seal(key: &Secret, note: &[u8]) -> blake3::Hash {
    let with = blake3::derive_key("satchel vault 2026 note seal v1", key.bytes());
    blake3::keyed_hash(&Zeroizing::new(with), note)
}

impl Vault {
    /// Where this PC notes how far the clinic has come; `config` is the person's configuration folder.
    #[must_use]
    pub fn outside(&self, config: &Path) -> Outside {
        let slots = self.slots();
        let keeps = slots.binding == Binding::DeviceSecret;
        Outside {
            clinic: slots.clinic,
            keys: keeps.then(|| self.keys.clone()),
            file: config.join("anchors").join(slots.clinic.to_string()),
        }
    }

    /// Seals a note with the file key, so that only somebody who had the clinic open can have written it.
    #[must_use]
    pub fn seal_note(&self, note: &[u8]) -> Vec<u8> {
        seal_with(&self.pool.key(), note)
    }

    /// What a sealed note says; `None` if its seal is not this clinic's.
    #[must_use]
    pub fn open_note(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        let (seal, note) = sealed.split_at_checked(SEAL)?;
        let is_ours = note_seal(&self.pool.key(), note) == *<&[u8; SEAL]>::try_from(seal).ok()?;
        is_ours.then(|| note.to_vec())
    }

    /// What was left beside the clinic about its backups, sealed; `None` if nothing was, or somebody else wrote it.
    ///
    /// # Errors
    /// [`OpenError`] if the folder cannot be read.
    pub fn backups_note(&self) -> Result<Option<Vec<u8>>, OpenError> {
        let sealed = folder::read(&self.folder.backups())?;
        Ok(sealed.and_then(|sealed| self.open_note(&sealed)))
    }

    /// Leaves beside the clinic what is known of its backups.
    ///
    /// # Errors
    /// [`OpenError`] if the folder does not take it.
    pub fn set_backups_note(&self, note: &[u8]) -> Result<(), OpenError> {
        Ok(folder::replace(
            &self.folder.backups(),
            &self.seal_note(note),
        )?)
    }

    /// How the file of the slots stands.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] if it cannot be read back.
    pub fn slots_mark(&self) -> Result<SlotsMark, OpenError> {
        let slots = self.slots();
        Ok(SlotsMark {
            version: slots.version,
            is_sealed: slots.is_sealed(&self.pool.key())?,
            is_anchored: slots.is_anchored,
            is_renewed: slots.moving.is_some(),
        })
    }

    /// Remembers in the clinic's folder that a note was made: from now on a missing note is told.
    ///
    /// # Errors
    /// [`OpenError`] if the folder does not take it.
    pub fn set_anchored(&self) -> Result<(), OpenError> {
        if self.slots().is_anchored {
            return Ok(());
        }
        self.change(|slots, _key| {
            slots.moving = None;
            slots.is_anchored = true;
            Ok(())
        })
    }

    /// The owner takes the slots as they are: sealed anew, and numbered after every copy that was noted.
    ///
    /// # Errors
    /// [`OpenError`] if the folder does not take it.
    pub fn accept_slots(&self, after: u64) -> Result<(), OpenError> {
        self.change(|slots, _key| {
            slots.version = slots.version.max(after);
            Ok(())
        })
    }
}
