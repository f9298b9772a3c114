//! What the outside can ask of the clinic itself.

mod create;
mod prove;
mod settings;
mod status;
mod undo;

pub(crate) use create::Create;
pub(crate) use prove::{Conflicts, Verify};
pub(crate) use settings::{ChangeSettings, GetSettings};
pub(crate) use status::{Countries, Status};
pub(crate) use undo::{Redo, Undo};
