//! A step of the way back.

use journal::Dot;

use super::Work;
use super::steps::Done;
use super::touched::Step;
use super::work::ONE_BY_ONE;
use crate::clinic::{PROFILE, TIME_ZONE};
use crate::time::Zone;
use crate::{Error, tables};

impl Work<'_> {
    /// The next that whoever asks would take back, or do again.
    pub(crate) fn next_step(&self, is_redo: bool) -> Option<Done> {
        self.open.steps.next(self.me.0, is_redo)
    }

    /// The draft that takes an entry back.
    pub(crate) fn take_back(&mut self, dot: Dot, step: Step) -> Result<(), Error> {
        let tx = self
            .tx
            .ok_or(Error::Internal("a change outside of a transaction"))?;
        self.draft = journal::undo(tx, tables::schema(), dot)?;
        // What others use by now does not vanish: a patient with a visit, a household that grew, a doctor who is booked.
        if tables::leaves_something_named(tx, &self.draft)? {
            return Err(Error::EditConflict);
        }
        let zone = self.draft.value(&PROFILE, TIME_ZONE).map(Zone::kept);
        if let Some(zone) = zone.transpose()? {
            // What was booked in between is promised by the wall too.
            self.keep_wall_times(zone)?;
        }
        if self.draft.len() > ONE_BY_ONE {
            self.about_everybody();
        } else {
            for (table, row) in self.draft.rows().collect::<Vec<_>>() {
                if let Some(patient) = tables::patient_of(tx, table, row)? {
                    self.about(patient);
                }
            }
        }
        self.touched.stepped = Some(step);
        Ok(())
    }
}
