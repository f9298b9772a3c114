//! What the outside can ask of the clinic itself.

mod create;
mod first_steps;
mod new_key;
mod practise;
mod prove;
mod settings;
mod status;
mod time_zone;
mod undo;

pub(crate) use create::Create;
pub(crate) use first_steps::{FirstSteps, GetFirstSteps};
pub(crate) use new_key::{ChangeKey, NewKit};
pub(crate) use practise::Practise;
pub(crate) use prove::{AcceptCopy, Conflicts, Verify};
pub(crate) use settings::{ChangeSettings, GetSettings};
pub(crate) use status::{Countries, SignInTile, Status};
pub(crate) use time_zone::{ChangeTimeZone, PreviewTimeZone};
pub(crate) use undo::{Redo, Undo};
