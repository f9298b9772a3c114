//! What the outside can ask of people.

mod access;
mod drafts;
mod manage;
mod preferences;

pub(crate) use access::{Lock, Recover, SignIn};
pub(crate) use drafts::{Drafts, DropDraft, SaveDraft};
pub(crate) use manage::{
    Add, List, ResetPassword, Resume, Roles, SetRole, Suspend, has_other_owner,
};
pub(crate) use preferences::{ChangePassword, Me, SetPreferences};
