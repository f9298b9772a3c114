//! reminders in the real window.
