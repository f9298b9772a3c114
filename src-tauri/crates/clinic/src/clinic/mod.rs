//! The clinic itself: its name, country, currency, time zone and habits; setting it up; proving it; taking steps back.

mod countries;
mod found;
mod model;
mod proof;
mod rows;
mod rules;
mod tables;
mod writing;

pub(crate) mod commands;

pub(crate) use model::Settings;
pub(crate) use proof::tend;
pub(crate) use rows::settings;
pub(crate) use tables::{PROFILE, TIME_ZONE};
pub(crate) use writing::{Digits, Locale};

pub(crate) use countries::{DateOrder, HourCycle};
