//! The plain log: defects with their incident number. Never patient data: a command's name and an error's kind only.

use std::sync::{Mutex, PoisonError};

type Sink = Box<dyn Fn(&str) + Send>;

static SINK: Mutex<Option<Sink>> = Mutex::new(None);

/// Where lines of the log go; the shell gives a file, `satchelctl` standard error.
pub fn set_sink(sink: impl Fn(&str) + Send + 'static) {
    *SINK.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(sink));
}

pub(crate) fn incident(number: &str, command: &str, error: &crate::Error) {
    if let Some(sink) = SINK.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
        // A command's name comes from the outside: keep it to what a name can be.
        let name: String = command
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || "._".contains(*c))
            .take(40)
            .collect();
        sink(&format!("incident {number} in {name}: {error}"));
    }
}
