//! The slots of an open clinic: who has one, and which password opens it.

use std::{
    sync::{MutexGuard, PoisonError},
    thread::{self, ThreadId},
};

use uuid::Uuid;

use super::{
    Vault,
    open::{device_secret, try_password},
};
use crate::{Binding, Kdf, OpenError, Password, Secret, folder, slots::KeyFile};

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
        let mut under_way = self.under_way();
        let mine = thread::current().id();
        if let Some(it) = under_way.as_mut().filter(|it| it.by == mine) {
            // While there is room: a disk that is full afterwards still takes a new name for what stands there.
            let before = it.before.clone().unwrap_or_else(|| slots.clone());
            let version = slots.version.saturating_add(1);
            it.before = Some(before.write_before(version, &self.folder, &key)?);
        }
        changed.write(&self.folder, &key)?;
        *slots = changed;
        Ok(())
    }

    /// Begins a change of the records: what this thread does to the slots from now on goes with it.
    pub(super) fn with_slots(&self) -> WithSlots<'_> {
        *self.under_way() = Some(UnderWay {
            by: thread::current().id(),
            before: None,
        });
        WithSlots(self)
    }

    fn under_way(&self) -> MutexGuard<'_, Option<UnderWay>> {
        self.under_way
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// A change of the records that is not yet kept.
#[derive(Debug)]
pub(super) struct UnderWay {
    /// Others may change the slots meanwhile, for another reason.
    by: ThreadId,
    /// The slots before it changed them.
    before: Option<KeyFile>,
}

/// Dropped before [`WithSlots::keep`], the slots are again what they were: the records were not changed either.
pub(super) struct WithSlots<'a>(&'a Vault);

impl WithSlots<'_> {
    pub(super) fn keep(&self) {
        if let Some(UnderWay {
            before: Some(_), ..
        }) = self.0.under_way().take()
        {
            // The change is kept, so that nobody may hear that it failed. One that stays even now goes at the next opening,
            // which refuses to go on with it.
            folder::remove(&self.0.folder.keys_before()).ok();
        }
    }
}

impl Drop for WithSlots<'_> {
    fn drop(&mut self) {
        let under_way = self.0.under_way().take();
        let Some(before) = under_way.and_then(|it| it.before) else {
            return;
        };
        let mut slots = self.0.slots();
        let folder = &self.0.folder;
        // If even that is refused, or somebody else changed them since, they stay: whoever asked hears that it failed,
        // and asks again.
        let is_last = slots.version.saturating_add(1) == before.version;
        if is_last && folder::take_place(&folder.keys_before(), &folder.keys()).is_ok() {
            *slots = before;
        }
    }
}
