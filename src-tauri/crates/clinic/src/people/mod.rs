//! The people who work in the clinic: their roles, passwords, preferences and drafts.
//!
//! A person is a row here and a key slot in the vault: who has no slot cannot open the file, whatever the tables say.
//! There is always an owner who can sign in.

mod model;
mod rows;
mod rules;
mod tables;

pub(crate) mod commands;

pub use model::Permission;
pub(crate) use model::{Me, Role, words};
pub(crate) use rows::{choice, keep_choice, keep_out, me, name_of, role_of};
pub(crate) use rules::{check_name, check_password};
pub(crate) use tables::{KEPT_DDL, NAME, PERSON, ROLE};
