/**
 * What the door understands: every command with the shape of its arguments and of its reply.
 *
 * Written by hand from the clinic crate until the generated `bindings.ts` takes its place.
 * Ids are UUID strings; instants are epoch milliseconds and end in `_ms`; civil dates are
 * `YYYY-MM-DD` (a birth date may be `YYYY` or `YYYY-MM`); times are `HH:MM` in the clinic's zone.
 */
export type Locale = 'en' | 'es' | 'fr' | 'ar' | 'en-XA' | 'ar-XB';
export type Role =
  | 'owner'
  | 'manager'
  | 'clinician'
  | 'nurse'
  | 'front_desk'
  | 'biller'
  | 'auditor';
export type Theme = 'system' | 'light' | 'dark' | 'contrast';
export type Density = 'compact' | 'normal' | 'roomy';
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type HourCycle = 'h23' | 'h12';
export type Sex = 'female' | 'male' | 'other' | 'unknown';
export type Empty = Record<string, never>;

export interface Me {
  id: string;
  name: string;
  role: Role;
  permissions: string[];
  theme: Theme;
  density: Density;
  zoom: number;
  locale?: Locale | null;
  letter_keys: boolean;
  auto_lock_min: number;
}

export interface SignInTile {
  id: string;
  name: string;
  suspended: boolean;
}

export interface Status {
  state: 'none' | 'locked' | 'open';
  clinic_name?: string | null;
  people: SignInTile[];
  key_store: 'os' | 'none';
  password_only: boolean;
  sample: boolean;
  me?: Me | null;
  locale: Locale;
  wait_s: number;
  version: string;
  today: string;
  now_ms: number;
}

export interface Country {
  code: string;
  currency: string;
  time_zones: string[];
  week_start: number;
  date_order: DateOrder;
  hour_cycle: HourCycle;
  phone_prefix: string;
}

export interface Settings {
  name: string;
  country: string;
  currency: string;
  time_zone: string;
  locale: Locale;
  week_start: number;
  date_order: DateOrder;
  hour_cycle: HourCycle;
  phone_prefix: string;
  auto_lock_min: number;
  alert_min: number;
  sample: boolean;
  password_only: boolean;
  kept_resources: number;
}

export interface SettingsChange {
  name?: string;
  time_zone?: string;
  week_start?: number;
  date_order?: DateOrder;
  hour_cycle?: HourCycle;
  auto_lock_min?: number;
  alert_min?: number;
  locale?: Locale;
}

export interface NewClinic {
  name: string;
  country: string;
  currency: string;
  time_zone: string;
  locale: Locale;
  week_start: number;
  owner: { name: string; password: string };
  key_store: 'os' | 'password_only';
  contents: 'empty' | 'sample';
}

export interface Preferences {
  theme?: Theme;
  density?: Density;
  zoom?: number;
  locale?: Locale;
  letter_keys?: boolean;
}

export interface Person {
  id: string;
  name: string;
  role: Role;
  suspended: boolean;
  last_sign_in_ms?: number | null;
}

export interface Draft {
  form: string;
  key: string;
  body: string;
  saved_ms: number;
}

export interface AuditEntry {
  id: string;
  at_ms: number;
  person_id?: string | null;
  person_name?: string | null;
  command: string;
  event: string;
  outcome: 'done' | 'denied' | 'failed';
  patient_id?: string | null;
  patient_number?: number | null;
}

export interface AuditFilter {
  patient_id?: string;
  person_id?: string;
  event?: string;
  before?: string;
  limit: number;
}

export interface Registration {
  family_name: string;
  given_name?: string | null;
  birth_date?: string | null;
  age_years?: number | null;
  phone: string;
  sex?: Sex | null;
  preferred_name?: string | null;
  language?: string | null;
}

export type HintReason = 'name' | 'sounds_like' | 'birth_date' | 'phone' | 'swapped';

export interface Hint {
  id: string;
  number: number;
  family_name: string;
  given_name?: string | null;
  birth_date?: string | null;
  phone?: string | null;
  reasons: HintReason[];
}

export type MatchReason = 'name' | 'sounds_like' | 'phone' | 'number' | 'birth_date' | 'identifier';

export interface Hit {
  id: string;
  number: number;
  family_name: string;
  given_name?: string | null;
  preferred_name?: string | null;
  birth_date?: string | null;
  sex: Sex;
  phone?: string | null;
  archived: boolean;
  last_visit?: string | null;
  matched: MatchReason[];
}

export type PhoneKind = 'mobile' | 'home' | 'work' | 'email' | 'other';

export interface PatientName {
  id: string;
  use: string;
  family_name?: string | null;
  given_name?: string | null;
  text?: string | null;
}

export interface Phone {
  id: string;
  kind: PhoneKind;
  number: string;
  note?: string | null;
  first: boolean;
}

export interface Address {
  id: string;
  use: string;
  lines: string;
  city?: string | null;
  district?: string | null;
  state?: string | null;
  postal_code?: string | null;
  country?: string | null;
}

export interface Identifier {
  id: string;
  system: string;
  value: string;
  kind?: string | null;
}

export interface Contact {
  id: string;
  relationship?: string | null;
  name: string;
  phone?: string | null;
}

export interface HouseholdMember {
  id: string;
  number: number;
  family_name: string;
  given_name?: string | null;
  birth_date?: string | null;
}

export interface Household {
  id: string;
  guarantor_id?: string | null;
  members: HouseholdMember[];
}

export interface Visit {
  id: string;
  kind: 'appointment' | 'past_visit';
  start_ms?: number | null;
  date: string;
  what: string;
  who?: string | null;
  status: string;
}

export interface Patient {
  id: string;
  number: number;
  family_name: string;
  given_name?: string | null;
  preferred_name?: string | null;
  birth_date?: string | null;
  birth_date_estimated: boolean;
  age_years?: number | null;
  sex: Sex;
  language?: string | null;
  archived: boolean;
  archived_reason?: string | null;
  note?: string | null;
  no_phone: boolean;
  deceased_date?: string | null;
  names: PatientName[];
  phones: Phone[];
  addresses: Address[];
  identifiers: Identifier[];
  contacts: Contact[];
  household?: Household | null;
  has_photo: boolean;
  visits: Visit[];
  kept: { resource_type: string; count: number }[];
  version: string;
}

/** An absent member stays as it is; `null` clears it. */
export interface PatientChange {
  id: string;
  family_name?: string;
  given_name?: string | null;
  preferred_name?: string | null;
  birth_date?: string | null;
  age_years?: number | null;
  sex?: Sex;
  language?: string | null;
  note?: string | null;
}

type Part<T> = Omit<T, 'id'> & { patient_id: string; id?: string };

export interface Practitioner {
  id: string;
  name: string;
  colour: number;
  active: boolean;
  person_id?: string | null;
}

export interface Room {
  id: string;
  name: string;
  active: boolean;
}

export interface VisitType {
  id: string;
  name: string;
  duration_min: number;
  colour: number;
  active: boolean;
}

export interface OpeningHours {
  id: string;
  practitioner_id?: string | null;
  weekday: number;
  start_min: number;
  end_min: number;
}

export interface Setup {
  practitioners: Practitioner[];
  rooms: Room[];
  visit_types: VisitType[];
  hours: OpeningHours[];
}

export type AppointmentStatus =
  | 'booked'
  | 'confirmed'
  | 'arrived'
  | 'roomed'
  | 'with_provider'
  | 'ready'
  | 'done'
  | 'no_show'
  | 'cancelled'
  | 'left';

export interface Appointment {
  id: string;
  patient_id: string;
  patient_number: number;
  family_name: string;
  given_name?: string | null;
  preferred_name?: string | null;
  birth_date?: string | null;
  phone?: string | null;
  new_patient: boolean;
  practitioner_id?: string | null;
  room_id?: string | null;
  visit_type_id?: string | null;
  date?: string;
  start_ms?: number | null;
  end_ms?: number | null;
  status: AppointmentStatus;
  reason?: string | null;
  arrived_ms?: number | null;
  roomed_ms?: number | null;
  with_provider_ms?: number | null;
  ready_ms?: number | null;
  done_ms?: number | null;
  cancel_reason?: string | null;
  cancelled_late?: boolean | null;
  walk_in?: boolean;
  ticket?: number | null;
  overlaps: boolean;
  version: string;
}

export interface DayColumn {
  practitioner: { id: string; name: string; colour: number };
  open: { start_ms: number; end_ms: number }[];
  appointments: Appointment[];
}

export interface Day {
  date: string;
  day_start_ms: number;
  day_end_ms: number;
  columns: DayColumn[];
  unassigned: Appointment[];
}

export interface Booking {
  patient_id: string;
  practitioner_id: string;
  date: string;
  time: string;
  visit_type_id?: string | null;
  duration_min?: number;
  reason?: string | null;
  overlap?: 'ask' | 'allow';
}

export interface Move {
  id: string;
  practitioner_id?: string;
  date: string;
  time: string;
  duration_min?: number;
  overlap?: 'ask' | 'allow';
}

export interface Board {
  rows: Appointment[];
  waiting: number;
  in_room: number;
  longest_waiting_min: number;
  alert_min: number;
}

export interface ImportReport {
  patients_new: number;
  patients_same: number;
  patients_changed: number;
  visits_new: number;
  visits_same: number;
  resources: { resource_type: string; taken: number; kept: number; same: number }[];
  /** The first of them; `file` and `entry` count from 1, `field` names a place, never a value. */
  problems: { file: number; entry: number; field: string; code: string }[];
  problem_count: number;
  dry_run: boolean;
}

interface Does<Args, Reply> {
  args: Args;
  reply: Reply;
}
type Step = Does<{ id: string }, Appointment>;

export interface Commands {
  'clinic.status': Does<Empty, Status>;
  'clinic.countries': Does<Empty, Country[]>;
  'clinic.create': Does<NewClinic, { recovery_words: string[]; me: Me }>;
  'clinic.settings': Does<Empty, Settings>;
  'clinic.change_settings': Does<SettingsChange, Settings>;
  'clinic.undo': Does<Empty, { command: string; redo: boolean }>;
  'clinic.redo': Does<Empty, { command: string; redo: boolean }>;
  'clinic.verify': Does<
    Empty,
    { entries: number; chain_ok: boolean; replay_ok: boolean; problems: string[] }
  >;
  'clinic.conflicts': Does<
    Empty,
    {
      table: string;
      row: string;
      column: string;
      versions: { value: unknown; person?: string | null; at_ms: number }[];
    }[]
  >;

  'people.sign_in': Does<{ person_id: string; password: string }, Me>;
  'people.recover': Does<{ person_id: string; words: string[]; new_password: string }, Me>;
  'people.lock': Does<Empty, Empty>;
  'people.me': Does<Empty, Me>;
  'people.set_preferences': Does<Preferences, Me>;
  'people.change_password': Does<{ old_password: string; new_password: string }, Empty>;
  'people.list': Does<Empty, Person[]>;
  'people.add': Does<{ name: string; role: Role; password: string }, { id: string }>;
  'people.set_role': Does<{ id: string; role: Role }, Empty>;
  'people.suspend': Does<{ id: string }, Empty>;
  'people.resume': Does<{ id: string }, Empty>;
  'people.reset_password': Does<{ id: string; new_password: string }, Empty>;
  'people.roles': Does<Empty, { tasks: { permission: string; roles: Role[] }[] }>;
  'people.save_draft': Does<{ form: string; key: string; body: string }, Empty>;
  'people.drafts': Does<Empty, Draft[]>;
  'people.drop_draft': Does<{ form: string; key: string }, Empty>;

  'audit.list': Does<AuditFilter, { entries: AuditEntry[]; more: boolean }>;

  'patients.register': Does<Registration, { id: string; number: number }>;
  'patients.hints': Does<
    { family_name?: string; given_name?: string; birth_date?: string; phone?: string },
    Hint[]
  >;
  'patients.search': Does<{ text: string; limit: number }, { total: number; hits: Hit[] }>;
  'patients.list': Does<
    { after?: string; limit: number },
    { total: number; hits: Hit[]; after?: string | null }
  >;
  'patients.recent': Does<Empty, Hit[]>;
  'patients.get': Does<{ id: string }, Patient>;
  'patients.update': Does<PatientChange, Patient>;
  'patients.put_phone': Does<Omit<Part<Phone>, 'first'>, Patient>;
  'patients.put_address': Does<Part<Address>, Patient>;
  'patients.put_identifier': Does<Part<Identifier>, Patient>;
  'patients.put_contact': Does<Part<Contact>, Patient>;
  'patients.put_name': Does<Part<PatientName>, Patient>;
  'patients.remove_part': Does<
    {
      patient_id: string;
      part: 'phone' | 'address' | 'identifier' | 'contact' | 'name';
      id: string;
    },
    Patient
  >;
  'patients.join_household': Does<{ patient_id: string; with_patient_id: string }, Patient>;
  'patients.set_guarantor': Does<{ patient_id: string; guarantor_id: string }, Patient>;
  'patients.leave_household': Does<{ patient_id: string }, Patient>;
  'patients.archive': Does<{ id: string; reason: string }, Patient>;
  'patients.unarchive': Does<{ id: string }, Patient>;
  'patients.photo': Does<{ id: string }, { data_url?: string | null }>;
  'patients.set_photo': Does<{ id: string }, Patient>;
  'patients.remove_photo': Does<{ id: string }, Patient>;

  'schedule.setup': Does<Empty, Setup>;
  'schedule.put_practitioner': Does<
    { id?: string; name: string; colour: number; active?: boolean; person_id?: string | null },
    Setup
  >;
  'schedule.put_room': Does<{ id?: string; name: string; active?: boolean }, Setup>;
  'schedule.put_visit_type': Does<
    { id?: string; name: string; duration_min: number; colour: number; active?: boolean },
    Setup
  >;
  'schedule.set_hours': Does<
    {
      practitioner_id?: string | null;
      weekday: number;
      spans: { start_min: number; end_min: number }[];
    },
    Setup
  >;
  'schedule.day': Does<{ date: string }, Day>;
  'schedule.book': Does<Booking, Appointment>;
  'schedule.move': Does<Move, Appointment>;
  'schedule.edit': Does<
    { id: string; visit_type_id?: string | null; reason?: string | null },
    Appointment
  >;
  'schedule.cancel': Does<{ id: string; late: boolean; reason?: string | null }, Appointment>;
  'schedule.no_show': Step;
  'schedule.restore': Step;
  'schedule.confirm': Step;
  'schedule.next_free': Does<
    { practitioner_id?: string; duration_min: number; date: string; time?: string },
    { practitioner_id: string; date: string; time: string }[]
  >;

  'flow.arrive': Step;
  'flow.room': Does<{ id: string; room_id?: string | null }, Appointment>;
  'flow.with_provider': Step;
  'flow.ready': Step;
  'flow.done': Step;
  'flow.left': Step;
  'flow.back': Step;
  'flow.walk_in': Does<
    { patient_id: string; practitioner_id?: string | null; reason?: string | null },
    Appointment
  >;
  'flow.board': Does<{ date: string }, Board>;

  'exchange.import_fhir': Does<{ dry_run: boolean }, ImportReport>;
}

export type CommandName = keyof Commands;
export type Args<N extends CommandName> = Commands[N]['args'];
export type Reply<N extends CommandName> = Commands[N]['reply'];

export type Topic = 'patients' | 'schedule' | 'flow' | 'people' | 'clinic';

/** What the clinic tells the screens without being asked. */
export interface DoorEvents {
  changed: { topics: Topic[]; patient_ids: string[] };
  locking: { in_s: number };
  locked: Empty;
  progress: { task: string; done: number; total?: number | null };
}
