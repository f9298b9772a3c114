//! What the outside can ask of the exchange.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::import::Import;
use super::model::ImportReport;
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::people::Permission;

/// Brings in the FHIR R4 bundles that the person picked: all of them, or none.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportFhir {
    /// Only says what would be taken.
    dry_run: bool,
}

impl Command for ImportFhir {
    type Reply = ImportReport;
    const NAME: &'static str = "exchange.import_fhir";
    const NEEDS: Needs = Needs::Permission(Permission::ExchangeImport);
    const REMEMBERS: Remembers = Remembers::Final("exchange.imported");
    const SCOPE: Scope = Scope::NoPatient;

    fn run(self, work: &mut Work<'_>) -> Result<ImportReport, Error> {
        // Nobody real among the invented.
        if work.settings().practice {
            return Err(Error::KeptApart);
        }
        let files = work.take_incoming()?;
        let mut import = Import::new(work, self.dry_run)?;
        for (index, file) in files.into_iter().enumerate() {
            import.file(index + 1, file)?;
        }
        import.finish()
    }
}
