//! What the outside can ask of the waiting room.

mod print;
mod show;
mod step;
mod walk_in;

pub(crate) use print::{PrintBoard, PrintSlip};
pub(crate) use show::{GetBoard, GetWall};
pub(crate) use step::{Arrive, Back, Done, Left, Ready, Room, WithProvider};
pub(crate) use walk_in::WalkIn;

use crate::door::Needs;
use crate::people::Permission;

const MOVE: Needs = Needs::Permission(Permission::FlowMove);
const READ: Needs = Needs::Permission(Permission::ScheduleRead);
