/**
 * What the door understands. The types are generated from the clinic (`bindings.ts`); here they get
 * the names that screens use, and what a generator cannot know.
 */
import type * as door from './bindings';

export type * from './bindings';

export type Empty = Record<string, never>;

export type Status = door.ClinicStatus;
export type AppointmentStatus = door.Status;
export type AuditEntry = door.AuditLine;
export type Draft = door.FormDraft;
export type Hit = door.PatientHit;
export type Hint = door.PatientHint;
export type HintReason = door.Resembles;
export type MatchReason = door.Matched;
export type PatientName = door.FurtherName;
export type HouseholdMember = door.Member;
export type OpeningHours = door.Hours;

/** For the door an argument that may be left out may as well be `null`. */
type Loose<A> = { [K in keyof A]: undefined extends A[K] ? A[K] | null : A[K] };

export type CommandName = keyof door.Commands;
export type Commands = {
  [N in CommandName]: {
    args: symbol extends keyof door.Commands[N]['args']
      ? Empty
      : Loose<door.Commands[N]['args']>;
    reply: door.Commands[N]['reply'];
  };
};
export type Args<N extends CommandName> = Commands[N]['args'];
export type Reply<N extends CommandName> = Commands[N]['reply'];

export type NewClinic = Args<'clinic.create'>;
export type SettingsChange = Args<'clinic.change_settings'>;
export type Preferences = Args<'people.set_preferences'>;
export type Registration = Args<'patients.register'>;
export type PatientChange = Args<'patients.update'>;
export type Booking = Args<'schedule.book'>;
export type Move = Args<'schedule.move'>;

export type Topic = 'patients' | 'schedule' | 'flow' | 'reminders' | 'people' | 'clinic' | 'tasks' | 'backup';

/** What the clinic tells the screens without being asked. */
export interface DoorEvents {
  changed: { topics: Topic[]; patient_ids: string[] };
  locking: { in_s: number };
  locked: Empty;
  progress: { task: string; done: number; total?: number | null };
}
