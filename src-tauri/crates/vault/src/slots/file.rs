//! The file of the slots: read, sealed as a whole, written.

use serde::Deserialize;
use zeroize::Zeroizing;

use super::{DAMAGED, FORMAT, KeyFile};
use crate::{
    OpenError, Secret,
    folder::{self, Folder},
};

impl KeyFile {
    pub(crate) fn read(folder: &Folder) -> Result<Self, OpenError> {
        if folder.is_unfounded() {
            return Err(OpenError::NotFound);
        }
        let Some(bytes) = folder::read(&folder.keys())? else {
            let lost = folder.db().try_exists()?;
            return Err(if lost { DAMAGED } else { OpenError::NotFound });
        };
        Self::from_bytes(&bytes)
    }

    /// Numbers, seals and writes the file.
    pub(crate) fn write(&mut self, folder: &Folder, key: &Secret) -> Result<(), OpenError> {
        self.version = self.version.saturating_add(1);
        self.seal = self.whole_seal(key)?;
        self.put_down(folder)
    }

    /// Writes the slots as they will be again if a change comes to nothing: newer than that change, which has this
    /// version.
    pub(crate) fn write_before(
        mut self,
        changed: u64,
        folder: &Folder,
        key: &Secret,
    ) -> Result<Self, OpenError> {
        self.version = changed.saturating_add(1);
        self.seal = self.whole_seal(key)?;
        folder::replace(&folder.keys_before(), &self.to_bytes()?)?;
        Ok(self)
    }

    /// Writes the file as it is: a copy that was made elsewhere.
    pub(crate) fn put_down(&self, folder: &Folder) -> Result<(), OpenError> {
        Ok(folder::replace(&folder.keys(), &self.to_bytes()?)?)
    }

    /// Whether the file as a whole was written by somebody who had the key.
    pub(crate) fn is_sealed(&self, key: &Secret) -> Result<bool, OpenError> {
        let is_old = self.version == 0 && self.seal == [0; 32];
        Ok(is_old || blake3::Hash::from(self.whole_seal(key)?) == self.seal)
    }

    fn whole_seal(&self, key: &Secret) -> Result<[u8; 32], OpenError> {
        let unsealed = Self {
            seal: [0; 32],
            ..self.clone()
        };
        let text = serde_json::to_vec(&unsealed).map_err(|_text| DAMAGED)?;
        let with = blake3::derive_key("satchel vault 2026 keys seal v1", key.bytes());
        Ok(*blake3::keyed_hash(&Zeroizing::new(with), &text).as_bytes())
    }

    /// Reads what [`KeyFile::put_down`] or `write` wrote.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, OpenError> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        // The format is read first: a newer file may have fields this program does not know.
        let Format { format } = serde_json::from_slice(bytes).map_err(|_text| DAMAGED)?;
        if format > FORMAT {
            return Err(OpenError::NewerVersion {
                file: format,
                app: FORMAT,
            });
        }
        serde_json::from_slice(bytes).map_err(|_text| DAMAGED)
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, OpenError> {
        serde_json::to_vec_pretty(self).map_err(|_text| DAMAGED)
    }
}
