//! The encrypted clinic file: create, unlock, lock, key slots, migrations, backup, restore.
//!
//! A clinic is a folder `<name>.satchel/`:
//!
//! | entry | holds |
//! | --- | --- |
//! | `clinic.db` | every record, SQLCipher with a random 256-bit key |
//! | `keys` | that key, wrapped once per person and once for the recovery words; JSON |
//! | `tries` | wrong passwords since the last right one; mirrored in the OS key store |
//! | `files/` | attachments |
//! | `safety/` | the last copies of `clinic.db` from before a migration |
//! | `backups` | where backups go and how the last ones went; sealed |
//! | `fresh-*` | the new file of a change of key, until it is in its place |
//! | `lock` | held while a process has the clinic open |
//!
//! # Invariants
//! - Nothing of `clinic.db` is readable without a person's password (and, unless the owner chose
//!   otherwise, this PC's device secret) or the recovery words. There is no other way in.
//! - Locking closes every connection and wipes the key.
//! - One process at a time has a clinic open; within it there is one writer, and reads see one moment.
//! - What is in `keys` besides the wrapped keys (names, who is suspended, how keys are bound) is
//!   sealed with the file key and checked before anybody is let in.
//!
//! # Not here
//! What the records mean (`clinic`) and how changes are remembered (`journal`). An old copy of the whole folder opens
//! here without complaint: the vault only keeps the note ([`Outside`]) by which the door tells it apart.
//!
//! Tests: `tests/it/`, on real files, real processes and, where there is one, a real key store.

mod backup;
mod connection;
mod error;
mod folder;
mod hex;
mod kdf;
mod keystore;
mod migrate;
mod password;
mod plain;
mod pool;
mod recovery;
mod slots;
mod tries;
mod vault;

pub use crate::{
    backup::{
        Backup, Contents, ENDING as BACKUP_ENDING, Found, Head, Kind, Restored, Restoring, Rival,
        Shelf, UNPROVEN, is_of_an_older_key, look_into, rival,
    },
    connection::until_locked,
    error::{Error, KeyStoreError, OpenError},
    kdf::Kdf,
    keystore::{KeyStore, NoKeyStore, OsKeyStore},
    migrate::{Migration, Schema},
    password::{Password, Secret},
    plain::open_plain,
    recovery::RecoveryWords,
    slots::{Binding, Tile},
    tries::{FailedTry, TryCount},
    vault::{Glance, NewClinic, NewKey, Outside, SlotsMark, Vault, check_pages, glance},
};

#[cfg(feature = "fuzz")]
pub mod fuzz;

#[cfg(feature = "cheap-kdf")]
pub use crate::keystore::MemoryKeyStore;
