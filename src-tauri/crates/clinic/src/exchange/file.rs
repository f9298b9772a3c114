//! A file that comes in: how far it is read, and why it could not be.

use std::cell::Cell;
use std::io::Read;
use std::rc::Rc;

use interop::fhir::Error as FhirError;

use crate::Error;

/// Why a file could not be read, and where.
pub(super) fn unreadable(file: usize, error: &FhirError) -> Error {
    let line = error.position().map(|position| position.line);
    if matches!(
        error,
        FhirError::TooLarge { .. } | FhirError::TooMany { .. }
    ) {
        Error::TooLarge { file }
    } else if matches!(error, FhirError::TooDeep { .. }) {
        Error::TooDeep { file }
    } else {
        Error::Unreadable { file, line }
    }
}

/// Counts what was read, for the progress.
pub(super) struct Counted<R> {
    pub(super) inner: R,
    pub(super) done: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.done
            .set(self.done.get() + u64::try_from(read).unwrap_or(0));
        Ok(read)
    }
}
