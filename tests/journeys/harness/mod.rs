//! Works the app as a person does: by the words on the screen, with mouse and keys.

mod album;
mod app;

pub use album::Album;
pub use app::{App, Place, keys};
