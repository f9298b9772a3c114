//! What the outside can ask of the exchange.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::import::Import;
use super::model::ImportReport;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::people::Permission;

const MAY_IMPORT: Needs = Needs::Permission(Permission::ExchangeImport);

/// Reads the FHIR R4 bundles that the person picked, and says what an import would take; nothing is changed.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct LookFhir {}

impl Command for LookFhir {
    type Reply = ImportReport;
    const NAME: &'static str = "exchange.look_fhir";
    const NEEDS: Needs = MAY_IMPORT;
    const REMEMBERS: Remembers = Remembers::View("exchange.looked");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<ImportReport, Error> {
        read(work, true)
    }
}

/// Brings in the FHIR R4 bundles that the person picked: all of them, or none.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportFhir {}

impl Command for ImportFhir {
    type Reply = ImportReport;
    const NAME: &'static str = "exchange.import_fhir";
    const NEEDS: Needs = MAY_IMPORT;
    const REMEMBERS: Remembers = Remembers::Final("exchange.imported");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<ImportReport, Error> {
        read(work, false)
    }
}

fn read(work: &mut Work<'_>, dry_run: bool) -> Result<ImportReport, Error> {
    // Nobody real among the invented.
    if work.settings().practice {
        return Err(Error::KeptApart);
    }
    let files = work.take_incoming()?;
    let total_bytes = files.iter().map(|file| file.size_bytes).sum();
    let mut import = Import::new(work, dry_run, total_bytes)?;
    for (index, file) in files.into_iter().enumerate() {
        import.file(index + 1, file)?;
    }
    import.finish()
}
