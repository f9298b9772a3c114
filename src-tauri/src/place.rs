//! Where the window stood when it was closed.

use std::path::Path;

use serde::{Deserialize, Serialize};
use tauri::{App, Monitor, WebviewWindow, Wry};

use crate::home::Home;

/// Size and place of the window, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Place {
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// None: in the middle.
    pub(crate) at: Option<(f64, f64)>,
    pub(crate) is_maximized: bool,
}

impl Place {
    /// Smaller than this the screens do not fit.
    pub(crate) const LEAST: (f64, f64) = (900.0, 600.0);

    /// On a smaller screen the window shrinks to fit.
    const FIRST: Self = Self {
        width: 1280.0,
        height: 800.0,
        at: None,
        is_maximized: false,
    };

    /// Where the window was closed last, if there is still a screen there.
    pub(crate) fn last(home: &Home, app: &App<Wry>) -> Self {
        let kept = std::fs::read_to_string(file(home.dir())).ok();
        let kept: Option<Self> = kept.and_then(|text| serde_json::from_str(&text).ok());
        let screens = app.available_monitors().unwrap_or_default();
        kept.map_or(Self::FIRST, |place| {
            place.within(|x, y| screens.iter().any(|screen| shows(screen, x, y)))
        })
    }

    fn within(mut self, is_shown: impl Fn(f64, f64) -> bool) -> Self {
        self.width = self.width.clamp(Self::LEAST.0, 8_000.0);
        self.height = self.height.clamp(Self::LEAST.1, 8_000.0);
        self.at = self.at.filter(|(x, y)| is_shown(*x, *y));
        self
    }

    pub(crate) fn of(window: &WebviewWindow) -> Self {
        let scale = window.scale_factor().unwrap_or(1.0);
        let size = window
            .inner_size()
            .map(|size| size.to_logical::<f64>(scale));
        let at = window
            .outer_position()
            .map(|at| at.to_logical::<f64>(scale));
        let is_maximized = window.is_maximized().unwrap_or_default();
        match (size, is_maximized) {
            (Ok(size), false) => Self {
                width: size.width,
                height: size.height,
                at: at.ok().map(|at| (at.x, at.y)),
                is_maximized,
            },
            _ => Self {
                is_maximized,
                ..Self::FIRST
            },
        }
    }

    pub(crate) fn keep(self, home: &Path) {
        // A place that could not be kept is no reason to keep a window open.
        drop(serde_json::to_vec(&self).map(|text| std::fs::write(file(home), text)));
    }
}

fn file(home: &Path) -> std::path::PathBuf {
    home.join("window.json")
}

/// Whether the corner of a window at this place can be seen and dragged.
fn shows(screen: &Monitor, x: f64, y: f64) -> bool {
    let scale = screen.scale_factor();
    let corner = screen.position().to_logical::<f64>(scale);
    let size = screen.size().to_logical::<f64>(scale);
    (corner.x - 50.0..corner.x + size.width - 100.0).contains(&x)
        && (corner.y - 50.0..corner.y + size.height - 100.0).contains(&y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_never_opens_out_of_sight_or_too_small() {
        let kept = Place {
            width: 10.0,
            height: f64::MAX,
            at: Some((9e9, 0.0)),
            is_maximized: false,
        };
        let place = kept.within(|x, _| x < 2_000.0);
        assert_eq!(
            place,
            Place {
                width: 900.0,
                height: 8_000.0,
                at: None,
                is_maximized: false
            }
        );
    }
}
