//! What becomes of a file in doubt: found, ended by a proof, or taken as it is by the owner.

use std::sync::PoisonError;

use journal::Standing;

use super::watch::fresh_log;
use super::{Doubt, DoubtKind, Open, Work};
use crate::{Error, tables};

const LONGEST_PLACE: usize = 200;

impl Open {
    /// Something was found that the history does not say: from now on the clinic is read only, at every opening.
    pub(crate) fn fall_in_doubt(&self, kind: DoubtKind, place: &str, now_ms: i64) {
        let noted_ms = self.watch.last().as_ref().map(|note| note.at_ms);
        let doubt = Doubt {
            kind,
            noted_ms,
            // A key store takes little.
            place: place.chars().take(LONGEST_PLACE).collect(),
        };
        let mut known = self
            .watch
            .doubt
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        if known.is_some() {
            return;
        }
        *known = Some(doubt.clone());
        drop(known);
        // If it cannot be noted now, that is tried again every second and at the lock.
        if let Ok(Some(pending)) = self.note(now_ms, Some(doubt)) {
            drop(self.watch.write(pending));
        }
    }

    /// Everything was proved, to the end that was noted: what a proof had found is over.
    pub(crate) fn dispel_doubt(&self, now_ms: i64) -> Result<(), Error> {
        let stays = self.watch.doubt().is_some_and(|doubt| doubt.kind.stays());
        let mark = self.watch.last().as_ref().map(|note| note.mark.clone());
        let (true, Some(mark)) = (stays, mark) else {
            return Ok(());
        };
        let standing = self
            .vault
            .read(|conn| Ok::<_, Error>(journal::standing(conn, &mark)?))?;
        if !matches!(standing, Standing::Holds { ahead: _ }) {
            return Ok(());
        }
        self.believe();
        self.begin_notes(now_ms)
    }

    fn believe(&self) {
        *self
            .watch
            .doubt
            .write()
            .unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The key was changed: what was noted under the old one is replaced.
    pub(crate) fn note_anew(&self, now_ms: i64) -> Result<(), Error> {
        drop(self.watch.last().take());
        self.begin_notes(now_ms)
    }

    /// The owner takes the file as it is: what this PC noted is replaced.
    pub(crate) fn accept(&self, now_ms: i64) -> Result<(), Error> {
        let mut last = self.watch.last();
        let noted = last.take();
        drop(last);
        self.vault
            .accept_slots(noted.map_or(0, |note| note.slots))?;
        self.believe();
        self.steps.forget();
        self.begin_notes(now_ms)
    }
}

impl Work<'_> {
    /// Takes the file as it is for a new beginning; what is noted outside follows the commit.
    pub(crate) fn accept_copy(&mut self) -> Result<(), Error> {
        let tx = self
            .tx
            .ok_or(Error::Internal("a change outside of a transaction"))?;
        let doubt = self.open.watch.doubt().ok_or(Error::NotFound)?;
        if matches!(doubt.kind, DoubtKind::People | DoubtKind::Records) {
            journal::rebuild(tx, tables::schema())?;
            self.about_everybody();
        }
        journal::begin_log(tx, fresh_log())?;
        // What was taken as it is, is not found again by every proof.
        self.says(doubt.place);
        self.touched.is_accepted = true;
        Ok(())
    }

    /// Says that everything is what the history says.
    pub(crate) fn dispel_doubt(&self) -> Result<(), Error> {
        self.open.dispel_doubt(self.now_ms)
    }

    /// Says that something is not what the history says.
    pub(crate) fn fall_in_doubt(&self, kind: DoubtKind, place: &str) {
        self.open.fall_in_doubt(kind, place, self.now_ms);
    }
}
