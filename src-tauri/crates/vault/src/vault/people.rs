//! The slots of an open clinic: who has one, and which password opens it.

use uuid::Uuid;

use super::{
    Vault,
    open::{device_secret, try_password},
};
use crate::{Binding, Kdf, OpenError, Password, Secret, slots::KeyFile};

impl Vault {
    /// Checks a person's password while the clinic is open, with the same growing delay.
    ///
    /// # Errors
    /// Those of [`Vault::unlock`] about the person and the password.
    pub fn check_password(
        &self,
        person: Uuid,
        password: &Password,
        now_ms: i64,
    ) -> Result<(), OpenError> {
        // The lock is held meanwhile, so that two windows cannot try two passwords at once.
        let slots = self.slots();
        try_password(
            &self.folder,
            &slots,
            self.keys.as_ref(),
            person,
            password,
            now_ms,
        )
        .map(drop)
    }

    /// Gives a person a slot.
    ///
    /// # Errors
    /// [`OpenError::Exists`] if the person has one; others if it could not be kept.
    pub fn add_slot(
        &self,
        person: Uuid,
        name: &str,
        password: &Password,
        kdf: Kdf,
    ) -> Result<(), OpenError> {
        self.change(|slots, key| {
            if slots.name(person).is_ok() {
                return Err(OpenError::Exists);
            }
            let device = self.device(slots, key)?;
            slots.put(key, person, name, password, kdf, device.as_ref())
        })
    }

    /// Takes a person's slot away.
    ///
    /// # Errors
    /// [`OpenError::NoSlot`] if the person has none; others if it could not be kept.
    pub fn remove_slot(&self, person: Uuid) -> Result<(), OpenError> {
        self.change(|slots, _key| slots.remove(person))
    }

    /// Gives a person a new password; whether they are suspended does not change.
    ///
    /// # Errors
    /// [`OpenError::NoSlot`] if the person has no slot; others if it could not be kept.
    pub fn set_password(
        &self,
        person: Uuid,
        password: &Password,
        kdf: Kdf,
    ) -> Result<(), OpenError> {
        self.change(|slots, key| {
            let name = slots.name(person)?.to_owned();
            let device = self.device(slots, key)?;
            slots.put(key, person, &name, password, kdf, device.as_ref())
        })
    }

    /// Changes the name shown at sign-in.
    ///
    /// # Errors
    /// [`OpenError::NoSlot`] if the person has no slot; others if it could not be kept.
    pub fn rename_slot(&self, person: Uuid, name: &str) -> Result<(), OpenError> {
        self.change(|slots, key| slots.rename(key, person, name))
    }

    /// Keeps a person out, or lets them in again.
    ///
    /// Whoever is kept out has no key any more: they are let in with a new password.
    ///
    /// # Errors
    /// [`OpenError::NoSlot`] if the person has no slot; others if it could not be kept.
    pub fn suspend_slot(&self, person: Uuid, suspended: bool) -> Result<(), OpenError> {
        self.change(|slots, key| slots.suspend(key, person, suspended))
    }

    fn device(&self, slots: &KeyFile, key: &Secret) -> Result<Option<Secret>, OpenError> {
        match slots.binding {
            Binding::DeviceSecret => device_secret(slots, key, self.keys.as_ref()).map(Some),
            Binding::PasswordOnly => Ok(None),
        }
    }

    /// Writes the changed slots first, and believes them only then.
    pub(super) fn change(
        &self,
        change: impl FnOnce(&mut KeyFile, &Secret) -> Result<(), OpenError>,
    ) -> Result<(), OpenError> {
        let mut slots = self.slots();
        let mut changed = slots.clone();
        let key = self.pool.key();
        change(&mut changed, &key)?;
        changed.write(&self.folder, &key)?;
        *slots = changed;
        Ok(())
    }
}
