//! What comes in and goes out: pure parsers of other systems' formats.
//!
//! Nothing here knows a clinic, a database or a clock. A parser reads bytes within stated limits and
//! hands over what it understood together with the text it came from, so that the caller can keep
//! what is not understood yet.

pub mod fhir;
