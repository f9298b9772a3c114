//! Temporary clinics, a settable clock, synthetic people.
