//! What the outside can ask of reminders.

mod call;
mod message;
mod recall;
mod show;
mod text;

pub(crate) use call::{CallDue, CallVisit};
pub(crate) use message::{Export, Messages, PrintCalls};
pub(crate) use recall::{PostponeRecall, SetRecall, StopRecall};
pub(crate) use show::{GetDay, GetDue, GetOfPatient, GetOfVisit};
pub(crate) use text::{GetTexts, PreviewText, SetText};

use super::tables::RECALL;
use crate::door::{Needs, Scope};
use crate::people::Permission;

const BOOK: Needs = Needs::Permission(Permission::ScheduleBook);
const READ: Needs = Needs::Permission(Permission::ScheduleRead);
/// The recall's own patient.
const DUE: Scope = Scope::Of(RECALL.number, "id");
