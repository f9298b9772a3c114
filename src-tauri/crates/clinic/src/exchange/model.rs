use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What an import took, kept and could not read; of a dry run, what it would.
#[derive(Debug, Default, Serialize, JsonSchema, TS)]
pub(crate) struct ImportReport {
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Patients who were not here yet.
    pub patients_new: u64,
    /// Patients who were here, unchanged at the source.
    pub patients_same: u64,
    /// Patients who were here and changed at the source: what was missing was added, what stands here was left.
    pub patients_changed: u64,
    /// Visits that were not here yet.
    pub visits_new: u64,
    /// Visits that were here.
    pub visits_same: u64,
    /// One line per resource type.
    pub resources: Vec<ResourceCount>,
    /// What could not be read as it was meant; the whole resource is kept all the same.
    pub problems: Vec<ImportProblem>,
    /// How many problems there are in all; the list is cut.
    pub problem_count: u64,
}

/// A resource type and what became of it.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct ResourceCount {
    /// FHIR resource type.
    pub resource_type: String,
    /// Understood and shown.
    pub taken: u64,
    /// Kept for a later version.
    pub kept: u64,
    /// Here already.
    pub same: u64,
}

/// Something that could not be read as it was meant.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct ImportProblem {
    /// Which file, counted from 1.
    pub file: usize,
    /// Which entry in it, counted from 1.
    pub entry: u64,
    /// Which field; empty: the whole entry.
    pub field: String,
    /// What is wrong, as a word.
    pub code: String,
}

const MOST_PROBLEMS: usize = 200;

impl ImportReport {
    pub(super) fn problem(&mut self, file: usize, entry: u64, field: &str, code: &str) {
        self.problem_count += 1;
        if self.problems.len() < MOST_PROBLEMS {
            let (field, code) = (field.to_owned(), code.to_owned());
            self.problems.push(ImportProblem {
                file,
                entry,
                field,
                code,
            });
        }
    }
}

/// What became of resources, by type.
#[derive(Debug, Default)]
pub(super) struct Counts(BTreeMap<String, (u64, u64, u64)>);

/// What became of one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Taken,
    Kept,
    Same,
}

impl Counts {
    pub(super) fn add(&mut self, resource_type: &str, fate: Fate) {
        let (taken, kept, same) = self.0.entry(resource_type.to_owned()).or_default();
        match fate {
            Fate::Taken => *taken += 1,
            Fate::Kept => *kept += 1,
            Fate::Same => *same += 1,
        }
    }

    pub(super) fn lines(self) -> Vec<ResourceCount> {
        let lines = self
            .0
            .into_iter()
            .map(|(resource_type, (taken, kept, same))| ResourceCount {
                resource_type,
                taken,
                kept,
                same,
            });
        lines.collect()
    }
}
