//! Works the app as a person does: by the words on the screen, with mouse and keys.

mod album;
mod app;

pub(crate) use album::Album;
pub(crate) use app::{App, Effort, Place, keys};
