//! The ways in: found a clinic, unlock it, recover it.

use std::{
    fs::{self, File},
    io,
    path::Path,
    sync::{Arc, Mutex},
};

use uuid::{Builder, Uuid};

use super::{NewClinic, Vault, rekey::settle};
use crate::{
    Binding, Kdf, KeyStore, OpenError, Password, RecoveryWords, Schema, Secret, connection,
    folder::{self, Folder},
    migrate,
    password::random,
    pool::{self, Pool},
    slots::KeyFile,
    tries::{self, Attempt, Mirror},
};

impl Vault {
    /// Begins a clinic in `dir`, which is absent or empty, and opens it.
    ///
    /// It is built beside `dir` and then takes its name. Until [`Vault::founded`] nobody else finds a clinic there, and
    /// another may be begun in its place, and it is set aside: a crash leaves no half-made one. The returned words are
    /// the only copy.
    ///
    /// # Errors
    /// [`OpenError::Exists`] if there is something in `dir`; [`OpenError::NoKeyStore`] if it is to
    /// be bound to a device secret and no key store answers; others if the disk refuses.
    pub fn create(
        dir: &Path,
        new: &NewClinic<'_>,
        schema: &Schema,
        keys: Arc<dyn KeyStore>,
        now_ms: i64,
    ) -> Result<(Self, RecoveryWords), OpenError> {
        let folder = Folder::at(dir);
        make_room(&folder, now_ms)?;
        let mut id = [0; 16];
        random(&mut id)?;
        let clinic = Builder::from_random_bytes(id).into_uuid();
        let device = match new.binding {
            Binding::DeviceSecret => Some(Secret::random()?),
            Binding::PasswordOnly => None,
        };
        if let Some(device) = &device {
            keys.set(clinic, device)?;
        }
        let built = build(&folder, clinic, new, schema, device.as_ref());
        if built.is_err() && device.is_some() {
            // The clinic was not made, so nothing needs this secret; a leftover opens nothing.
            keys.remove(clinic).ok();
        }
        let (key, words, slots) = built?;
        let held = folder.hold()?;
        Ok((Self::open(folder, held, key, slots, schema, keys)?, words))
    }

    /// Says that what a clinic begins with is in it: from now on it is one.
    ///
    /// # Errors
    /// [`OpenError`] if the disk refuses.
    pub fn founded(&self) -> Result<(), OpenError> {
        folder::remove(&self.folder.founding())?;
        Ok(folder::sync(self.folder.path())?)
    }

    /// Opens the clinic with a person's password.
    ///
    /// # Errors
    /// [`OpenError::WrongPassword`] or, during the wait, [`OpenError::Wait`] (the password is then
    /// not tried); [`OpenError::Suspended`], [`OpenError::NoSlot`]; [`OpenError::NoKeyStore`] or
    /// [`OpenError::DeviceSecretMissing`] if the password alone cannot do;
    /// [`OpenError::InUse`], [`OpenError::NewerVersion`], [`OpenError::Damaged`] and the others
    /// about the file.
    pub fn unlock(
        dir: &Path,
        person: Uuid,
        password: &Password,
        schema: &Schema,
        keys: Arc<dyn KeyStore>,
        now_ms: i64,
    ) -> Result<Self, OpenError> {
        let folder = Folder::at(dir);
        // Looked at before it is held: holding makes a file, and this may be no clinic at all.
        KeyFile::read(&folder)?;
        let held = folder.hold()?;
        // Read again: before the clinic was held, another process may have changed it.
        let slots = KeyFile::read(&folder)?;
        settle(&folder, &slots)?;
        connection::inspect(&folder.db())?;
        let key = try_password(&folder, &slots, keys.as_ref(), person, password, now_ms)?;
        Self::open(folder, held, key, slots, schema, keys)
    }

    /// Opens the clinic with the recovery words and gives `person` a new password.
    ///
    /// On a PC without the clinic's device secret, or with another one, it is put back from the file of
    /// the slots: everybody's password works there from then on. If the clinic is bound to a device secret and no key store answers, it is not
    /// silently weakened: see [`Vault::recover_password_only`].
    ///
    /// # Errors
    /// [`OpenError::WrongWords`], [`OpenError::NoSlot`], [`OpenError::Suspended`],
    /// [`OpenError::NoKeyStore`], and those of [`Vault::unlock`] about the file.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a different thing a person brings"
    )]
    pub fn recover(
        dir: &Path,
        words: &[String],
        person: Uuid,
        new_password: &Password,
        kdf: Kdf,
        schema: &Schema,
        keys: Arc<dyn KeyStore>,
        now_ms: i64,
    ) -> Result<Self, OpenError> {
        let (folder, held, key, mut slots) = with_words(dir, words, person, now_ms)?;
        let device = match slots.binding {
            Binding::DeviceSecret => Some(device_secret(&slots, &key, keys.as_ref())?),
            Binding::PasswordOnly => None,
        };
        let name = slots.name(person)?.to_owned();
        slots.put(&key, person, &name, new_password, kdf, device.as_ref())?;
        Self::open_recovered(folder, held, key, slots, schema, keys, now_ms)
    }

    /// As [`Vault::recover`], and from now on passwords alone open the clinic: for a PC without
    /// a key store, when the owner has chosen so.
    ///
    /// # Errors
    /// As [`Vault::recover`], without [`OpenError::NoKeyStore`].
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a different thing a person brings"
    )]
    pub fn recover_password_only(
        dir: &Path,
        words: &[String],
        person: Uuid,
        new_password: &Password,
        kdf: Kdf,
        schema: &Schema,
        keys: Arc<dyn KeyStore>,
        now_ms: i64,
    ) -> Result<Self, OpenError> {
        let (folder, held, key, mut slots) = with_words(dir, words, person, now_ms)?;
        let name = slots.name(person)?.to_owned();
        slots.bind(&key, Binding::PasswordOnly);
        slots.put(&key, person, &name, new_password, kdf, None)?;
        Self::open_recovered(folder, held, key, slots, schema, keys, now_ms)
    }

    fn open_recovered(
        folder: Folder,
        held: File,
        key: Secret,
        slots: KeyFile,
        schema: &Schema,
        keys: Arc<dyn KeyStore>,
        now_ms: i64,
    ) -> Result<Self, OpenError> {
        let vault = Self::open(folder, held, key, slots, schema, keys)?;
        // Only now: a file that cannot be opened keeps its slots as they are.
        vault.slots().write(&vault.folder, &vault.pool.key())?;
        tries::reset(
            &vault.folder,
            Mirror::of(&vault.slots(), vault.keys.as_ref()),
            now_ms,
        )?;
        Ok(vault)
    }

    fn open(
        folder: Folder,
        held: File,
        key: Secret,
        slots: KeyFile,
        schema: &Schema,
        keys: Arc<dyn KeyStore>,
    ) -> Result<Self, OpenError> {
        let db = folder.db();
        connection::inspect(&db)?;
        let mut writer = connection::writer(&db, &key)?;
        migrate::run(&mut writer, &folder, schema)?;
        let pool = Pool::new(&db, key, writer)?;
        // Left by a power cut in the middle of a change: somebody who was kept out by it could still open the clinic.
        folder::remove(&folder.keys_before())?;
        Ok(Self {
            folder,
            keys,
            slots: Mutex::new(slots),
            under_way: Mutex::default(),
            pool,
            _held: held,
        })
    }
}

/// The file key, if the password is right and it may be tried at all.
pub(super) fn try_password(
    folder: &Folder,
    slots: &KeyFile,
    keys: &dyn KeyStore,
    person: Uuid,
    password: &Password,
    now_ms: i64,
) -> Result<Secret, OpenError> {
    if slots.suspended(person)? {
        return Err(OpenError::Suspended);
    }
    if slots.needs_password(person)? {
        return Err(OpenError::NeedsPassword);
    }
    let device = if slots.needs_device(person)? {
        Some(kept_device(slots, keys, person)?.ok_or(OpenError::DeviceSecretMissing)?)
    } else {
        None
    };
    // Said here and not as a wrong password, which would be a lie that sends people guessing.
    if !slots.fits(person, device.as_ref())? {
        return Err(OpenError::DeviceSecretMissing);
    }
    let mirror = Mirror::for_person(slots, keys, person)?;
    let attempt = Attempt::begin(folder, mirror, person, now_ms)?;
    match slots.unwrap_for(person, password, device.as_ref())? {
        Some(key) => attempt.right().map(|()| key),
        None => Err(attempt.wrong()),
    }
}

/// What the key store has for this person's slot.
fn kept_device(
    slots: &KeyFile,
    keys: &dyn KeyStore,
    person: Uuid,
) -> Result<Option<Secret>, OpenError> {
    let kept = keys.get(slots.clinic)?;
    if slots.fits(person, kept.as_ref())? {
        return Ok(kept);
    }
    // The key was changed, and Satchel was stopped before the new secret had taken the old one's place.
    let entry = next_device_entry(slots.clinic);
    if let Some(next) = keys.get(entry)?
        && slots.fits(person, Some(&next))?
    {
        keys.set(slots.clinic, &next)?;
        // A leftover opens nothing that the other does not.
        keys.remove(entry).ok();
        return Ok(Some(next));
    }
    Ok(kept)
}

/// Where a new device secret waits until the file that needs it is in place.
pub(super) fn next_device_entry(clinic: Uuid) -> Uuid {
    let hash = blake3::derive_key("satchel vault 2026 next device entry v1", clinic.as_bytes());
    let mut id = [0; 16];
    id.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    Builder::from_custom_bytes(id).into_uuid()
}

/// The clinic's device secret, which this PC has from now on; a new one if there is none.
pub(super) fn device_secret(
    slots: &KeyFile,
    key: &Secret,
    keys: &dyn KeyStore,
) -> Result<Secret, OpenError> {
    let here = keys.get(slots.clinic)?;
    let device = match (slots.device(key), here) {
        (Some(ours), Some(here)) if ours.bytes() == here.bytes() => return Ok(here),
        (None, Some(here)) => return Ok(here),
        (Some(ours), _) => ours,
        (None, None) => Secret::random()?,
    };
    keys.set(slots.clinic, &device)?;
    Ok(device)
}

fn with_words(
    dir: &Path,
    words: &[String],
    person: Uuid,
    now_ms: i64,
) -> Result<(Folder, File, Secret, KeyFile), OpenError> {
    let folder = Folder::at(dir);
    KeyFile::read(&folder)?;
    let held = folder.hold()?;
    let slots = KeyFile::read(&folder)?;
    settle(&folder, &slots)?;
    connection::inspect(&folder.db())?;
    let Some(key) = RecoveryWords::parse(words)
        .ok()
        .and_then(|words| slots.recover(&words))
    else {
        tries::note_wrong_words(&folder, now_ms)?;
        return Err(OpenError::WrongWords);
    };
    if slots.suspended(person)? {
        return Err(OpenError::Suspended);
    }
    Ok((folder, held, key, slots))
}

/// Makes sure that `folder` can be made: it is absent, or empty and goes away.
fn make_room(folder: &Folder, now_ms: i64) -> Result<(), OpenError> {
    if folder.is_unfounded() {
        // Whoever can write a file here could say so of a clinic that people work in: it is not deleted. And somebody
        // may be about to found it at this moment: then it is held.
        folder.set_aside(now_ms)?;
    }
    match fs::read_dir(folder.path()) {
        Ok(mut entries) => match entries.next() {
            Some(_) => Err(OpenError::Exists),
            None => Ok(fs::remove_dir(folder.path())?),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(OpenError::Exists),
        Err(error) => Err(error.into()),
    }
}

fn build(
    folder: &Folder,
    clinic: Uuid,
    new: &NewClinic<'_>,
    schema: &Schema,
    device: Option<&Secret>,
) -> Result<(Secret, RecoveryWords, KeyFile), OpenError> {
    let site = folder.unfinished();
    match fs::remove_dir_all(site.path()) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        Ok(()) | Err(_) => folder::make(site.path())?,
    }
    folder::make(&site.files())?;
    folder::touch(&site.db())?;
    folder::touch(&site.founding())?;
    let key = Secret::random()?;
    let words = RecoveryWords::random()?;
    let mut slots = KeyFile::new(clinic, new.binding, &key, &words)?;
    slots.put(&key, new.person, new.name, new.password, new.kdf, device)?;
    let mut writer = connection::writer(&site.db(), &key)?;
    migrate::found(&writer)?;
    migrate::run(&mut writer, &site, schema)?;
    pool::checkpoint(&writer)?;
    pool::close(writer)?;
    slots.write(&site, &key)?;
    // Windows renames no folder with an open file in it; everything above is closed.
    folder::take_place(site.path(), folder.path())?;
    folder
        .path()
        .parent()
        .filter(|dir| !dir.as_os_str().is_empty())
        .map_or(Ok(()), folder::sync)?;
    Ok((key, words, slots))
}
