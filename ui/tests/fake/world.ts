/**
 * A clinic in memory, behind the same door as the real one, for browser tests.
 *
 * Each feature answers its commands in a file of its own beside this one, whose default export is
 * `(world) => Handlers`. It is found by its place; nothing is registered.
 */
import type {
  AuditEntry,
  Args,
  CommandName,
  DoorEvents,
  DoubtKind,
  Draft,
  Locale,
  Me,
  Permission,
  Reply,
  Role,
  Settings,
  Topic,
} from '../../src/lib/commands';

export type Handlers = {
  [N in CommandName]?: (args: Args<N>) => Reply<N> | Promise<Reply<N>>;
};

/** How a test wants the clinic to stand; given as `window.__fake` before the page loads. */
export interface FakeOptions {
  /** The people, as an earlier page left them. */
  persons?: FakePerson[];
  /** Which opening of the app this belongs to: what another one left is not its own. */
  run?: string;
  state?: 'none' | 'locked' | 'open';
  /** Who is signed in when it stands open. */
  who?: string;
  locale?: Locale;
  /** How long these commands take, ms. */
  slow?: Record<string, number>;
  theme?: Me['theme'];
  key_store?: 'os' | 'none';
  password_only?: boolean;
  sample?: boolean;
  /** Behind the door where people practise. */
  practice?: boolean;
  /** The fourth patient's record is restricted to Dr Laila Farah. */
  restricted?: boolean;
  /** Answers these commands with this refusal code. */
  fail?: Partial<Record<CommandName, string>>;
  settings?: Partial<Settings>;
  /** How its backups stand; well, if nothing is said. */
  backup?: 'none' | 'missing' | 'old key';
  /** A change of key cannot be noted at this PC. */
  unnoted?: boolean;
  /** Why it is open for reading only. */
  doubt?: DoubtKind;
  /** Its records were changed from outside, which a check finds. */
  edited?: boolean;
  /** Everybody's photo, as an image source. */
  photo?: string;
  /** Every name and every text that comes through the door begins with this. */
  hostile?: string;
}

export interface FakePerson {
  id: string;
  name: string;
  role: Role;
  password: string;
  suspended: boolean;
  needs_password: boolean;
  last_sign_in_ms: number | null;
  preferences: Pick<Me, 'theme' | 'density' | 'zoom' | 'letter_keys' | 'first_steps' | 'waiting_room'> & { locale: Locale | null };
  drafts: Draft[];
}

interface Done {
  command: string;
  undo: () => void;
  redo: () => void;
  topics: Topic[];
  patient_ids: string[];
}

/** Which roles may do what, as the clinic crate has it. */
export const tasks: { permission: Permission; roles: Role[] }[] = [
  { permission: 'patients.read', roles: ['owner', 'manager', 'clinician', 'nurse', 'front_desk', 'biller'] },
  { permission: 'patients.register', roles: ['owner', 'manager', 'clinician', 'nurse', 'front_desk'] },
  { permission: 'patients.edit', roles: ['owner', 'manager', 'clinician', 'nurse', 'front_desk'] },
  { permission: 'patients.archive', roles: ['owner', 'manager', 'clinician'] },
  { permission: 'patients.restrict', roles: ['owner', 'manager', 'clinician'] },
  { permission: 'schedule.read', roles: ['owner', 'manager', 'clinician', 'nurse', 'front_desk', 'biller'] },
  { permission: 'schedule.book', roles: ['owner', 'manager', 'clinician', 'nurse', 'front_desk'] },
  { permission: 'schedule.override', roles: ['owner', 'manager', 'clinician'] },
  { permission: 'schedule.set_up', roles: ['owner', 'manager'] },
  { permission: 'flow.move', roles: ['owner', 'manager', 'clinician', 'nurse', 'front_desk'] },
  { permission: 'reminders.export', roles: ['owner', 'manager', 'front_desk'] },
  { permission: 'tasks.use', roles: ['owner', 'manager', 'clinician', 'nurse', 'front_desk', 'biller'] },
  { permission: 'exchange.import', roles: ['owner', 'manager'] },
  { permission: 'people.manage', roles: ['owner', 'manager'] },
  { permission: 'clinic.set_up', roles: ['owner', 'manager'] },
  { permission: 'clinic.verify', roles: ['owner', 'manager', 'auditor'] },
  { permission: 'clinic.restore', roles: ['owner'] },
  { permission: 'audit.read', roles: ['owner', 'manager', 'auditor'] },
];

/** The refusal a command throws. */
export class Refusal {
  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
    readonly field?: string,
  ) {}
}

export function refuse(code: string, params: Record<string, unknown> = {}, field?: string): never {
  throw new Refusal(code, params, field);
}

let lastId = 0;
/** Ids in order, so that runs are equal. */
export function newId(): string {
  lastId += 1;
  return `01890000-0000-7000-8000-${lastId.toString(16).padStart(12, '0')}`;
}

export class World {
  state: 'none' | 'locked' | 'open';
  settings: Settings;
  persons: FakePerson[] = [];
  me: FakePerson | null = null;
  doubt: DoubtKind | null;
  audit: AuditEntry[] = [];
  private done: Done[] = [];
  private undone: Done[] = [];
  private hearing = new Map<string, Set<(payload: unknown) => void>>();

  constructor(readonly options: FakeOptions) {
    this.state = options.state ?? 'open';
    this.doubt = options.doubt ?? null;
    this.settings = {
      name: 'Green Street Clinic',
      country: 'EG',
      currency: 'EGP',
      time_zone: 'Africa/Cairo',
      locale: options.locale ?? 'en',
      week_start: 6,
      date_order: 'dmy',
      hour_cycle: 'h23',
      digits: 'latin',
      calendar: 'gregorian',
      phone_prefix: '+20',
      phone: null,
      auto_lock_min: 10,
      alert_min: 20,
      alert_expected_min: 15,
      alert_roomed_min: 15,
      alert_with_provider_min: 60,
      alert_ready_min: 10,
      sample: options.sample ?? false,
      practice: options.practice ?? false,
      password_only: options.password_only ?? false,
      kept_resources: 0,
      last_proof: null,
      ...options.settings,
    };
  }

  now(): number {
    return Date.now();
  }

  on(event: string, hear: (payload: unknown) => void): () => void {
    const all = this.hearing.get(event) ?? new Set();
    this.hearing.set(event, all.add(hear));
    return () => void all.delete(hear);
  }

  emit<E extends keyof DoorEvents>(event: E, payload: DoorEvents[E]): void {
    for (const hear of this.hearing.get(event) ?? []) hear(payload);
  }

  changed(topics: Topic[], patient_ids: string[] = []): void {
    this.emit('changed', { topics, patient_ids });
  }

  /** Notes how to take a change back, and tells the screens of it. */
  did(command: string, topics: Topic[], undo: () => void, redo: () => void, patient_ids: string[] = []): void {
    this.done.push({ command, topics, undo, redo, patient_ids });
    this.undone = [];
    this.changed(topics, patient_ids);
  }

  undo(): { command: string; redo: boolean } {
    const last = this.done.pop() ?? refuse('clinic.nothing_to_undo');
    last.undo();
    this.undone.push(last);
    this.changed(last.topics, last.patient_ids);
    return { command: last.command, redo: true };
  }

  redo(): { command: string; redo: boolean } {
    const last = this.undone.pop() ?? refuse('clinic.nothing_to_undo');
    last.redo();
    this.done.push(last);
    this.changed(last.topics, last.patient_ids);
    return { command: last.command, redo: this.undone.length > 0 };
  }

  forgetUndo(): void {
    this.done = [];
    this.undone = [];
  }
}
