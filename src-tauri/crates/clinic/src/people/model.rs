use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clinic::Locale;
use crate::ids::{PersonId, PractitionerId};

/// What somebody's work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// Owns the clinic: everything.
    Owner,
    /// Runs it day by day.
    Manager,
    /// Sees patients and decides.
    Clinician,
    /// Sees patients and prepares.
    Nurse,
    /// Receives and books.
    FrontDesk,
    /// Handles the money.
    Biller,
    /// Reads what was done, changes nothing.
    Auditor,
}

/// A task that a role may or may not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub enum Permission {
    /// Change the clinic's settings.
    #[serde(rename = "clinic.set_up")]
    ClinicSetUp,
    /// Prove that nothing was tampered with.
    #[serde(rename = "clinic.verify")]
    ClinicVerify,
    /// Decide about an older copy of the clinic.
    #[serde(rename = "clinic.restore")]
    ClinicRestore,
    /// Add, suspend and reset people.
    #[serde(rename = "people.manage")]
    PeopleManage,
    /// Read the audit trail.
    #[serde(rename = "audit.read")]
    AuditRead,
    /// Find and open patients.
    #[serde(rename = "patients.read")]
    PatientsRead,
    /// Register patients.
    #[serde(rename = "patients.register")]
    PatientsRegister,
    /// Change patients' details.
    #[serde(rename = "patients.edit")]
    PatientsEdit,
    /// Archive patients.
    #[serde(rename = "patients.archive")]
    PatientsArchive,
    /// Restrict a record to some, and open it to all again.
    #[serde(rename = "patients.restrict")]
    PatientsRestrict,
    /// See the schedule and the waiting room.
    #[serde(rename = "schedule.read")]
    ScheduleRead,
    /// Book, move and cancel.
    #[serde(rename = "schedule.book")]
    ScheduleBook,
    /// Say for whom nobody books, and book all the same.
    #[serde(rename = "schedule.override")]
    ScheduleOverride,
    /// Set up providers, rooms, visit types and hours.
    #[serde(rename = "schedule.set_up")]
    ScheduleSetUp,
    /// Move patients through the waiting room.
    #[serde(rename = "flow.move")]
    FlowMove,
    /// Hand messages to patients over to a connector.
    #[serde(rename = "reminders.export")]
    RemindersExport,
    /// Send messages and tasks, and work through one's own.
    #[serde(rename = "tasks.use")]
    TasksUse,
    /// Bring in data of other systems.
    #[serde(rename = "exchange.import")]
    ExchangeImport,
}

/// The person who has signed in, as the window needs them.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub(crate) struct Me {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// What they may do.
    pub permissions: Vec<Permission>,
    /// `system`, `light`, `dark` or `contrast`.
    pub theme: Theme,
    /// `compact`, `normal` or `roomy`.
    pub density: Density,
    /// Percent.
    pub zoom: i64,
    /// Their language; none: the clinic's.
    pub locale: Option<Locale>,
    /// Whether single-letter keys work.
    pub letter_keys: bool,
    /// Whether the list of a new clinic's first steps is shown.
    pub first_steps: bool,
    /// How they look at the waiting room.
    pub waiting_room: WaitingRoomView,
    /// Minutes without a key or click until the clinic locks.
    pub auto_lock_min: i64,
}

/// How somebody looks at the waiting room.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct WaitingRoomView {
    /// As a list rather than as columns.
    pub as_list: bool,
    /// Whose patients only; none: everybody's.
    pub practitioner_id: Option<PractitionerId>,
    /// What the list leaves out.
    pub hidden: Vec<FlowFact>,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $($(#[$each:meta])* $variant:ident = $word:literal),* $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum $name { $($(#[$each])* $variant,)* }

        impl $name {
            pub(crate) fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
            pub(crate) fn named(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use words;

words!(
    /// Light or dark.
    Theme,
    /// As the PC.
    System = "system",
    /// Dark on light.
    Light = "light",
    /// Light on dark.
    Dark = "dark",
    /// High contrast.
    Contrast = "contrast",
);

words!(
    /// How close together things stand.
    Density,
    /// Close.
    Compact = "compact",
    /// As designed.
    Normal = "normal",
    /// Apart.
    Roomy = "roomy",
);

/// What the list of the waiting room can leave out of a visit.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FlowFact {
    /// When they are booked.
    Time,
    /// How long they are in this step.
    Since,
    /// When they came.
    Arrived,
    /// What kind of visit.
    Type,
    /// With whom.
    Who,
    /// Where.
    Room,
    /// How long they have been in the house.
    Total,
    /// When they checked out.
    Done,
}

/// A person, for those who manage people.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Whether they may not sign in.
    pub suspended: bool,
    /// Whether no password opens the clinic for them until they are given a new one.
    pub needs_password: bool,
    /// When they last signed in, UTC ms.
    pub last_sign_in_ms: Option<i64>,
}

/// A task and who may do it.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct Task {
    /// The permission.
    pub permission: Permission,
    /// The roles that have it.
    pub roles: Vec<Role>,
}

/// All tasks.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct RoleMatrix {
    /// One line a task.
    pub tasks: Vec<Task>,
}

/// What somebody was typing.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct FormDraft {
    /// Which form.
    pub form: String,
    /// About what.
    pub key: String,
    /// What they typed.
    pub body: String,
    /// When, UTC ms.
    pub saved_ms: i64,
}
