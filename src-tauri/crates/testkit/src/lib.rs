//! Temporary clinics on real encrypted files, with a settable clock, for tests.
//!
//! ```
//! let clinic = testkit::Clinic::new();
//! let dina = clinic.as_role("front_desk");
//! let mona = serde_json::json!({ "family_name": "Farah", "given_name": "Mona", "birth_date": "1987-03-02", "phone": "none" });
//! let id = clinic.call(&dina, "patients.register", mona).unwrap()["id"].clone();
//! clinic.clock.advance_min(60);
//! let refused = clinic.call(&dina, "patients.get", serde_json::json!({ "id": id })).unwrap_err();
//! assert_eq!(refused["code"], "session.expired");
//! ```
#![expect(
    clippy::panic,
    reason = "a test whose clinic cannot be set up stops, and says why"
)]

mod clinic;
mod clock;

pub use crate::clinic::{Clinic, PASSWORD};
pub use crate::clock::HandClock;
