/** Calls of the fake clinic: tomorrow's visits, who is due, and messages in plain English. */
import type {
  Appointment, Args, ContactAttempt, Message, MessageKind, MessageText, Outcome, Patient, Placeholder, Recall, RecallToCall, VisitToCall,
} from '../../src/lib/commands';
import type { Callee, Tried } from '../../src/features/reminders/types';
import { addDays, addMonths } from '../../src/lib/dates';
import { recordsOf } from './records';
import { type Handlers, newId, refuse, type World } from './world';

declare module './world' {
  interface FakeOptions {
    /** How many visits of tomorrow are to be called about, and how many patients are due. */
    calls?: number;
  }
}

const MINUTE = 60_000;
const KINDS: MessageKind[] = ['reminder', 'recall'];
const LANGUAGES = ['en', 'es', 'fr', 'ar'] as const;
const OF: Record<MessageKind, Placeholder[]> = {
  reminder: ['name', 'date', 'time', 'practitioner', 'clinic', 'phone'],
  recall: ['name', 'clinic', 'phone'],
};
const USUAL: Record<MessageKind, string> = {
  reminder: 'Hello {name}, this is {clinic}. You have an appointment with {practitioner} on {date} at {time}. If you cannot come, please tell us.',
  recall: 'Hello {name}, this is {clinic}. It is time for your next visit. Please tell us which day suits you.',
};
const TOPICS = ['reminders', 'schedule', 'flow'] as const;

export default (world: World): Handlers => {
  const records = recordsOf(world);
  const attempts: ContactAttempt[] = [];
  const recalls: Recall[] = [];
  const own = new Map<string, string>();
  const today = records.today;
  const tomorrow = addDays(today, 1);

  for (let n = 0; n < (world.options.calls ?? 0); n += 1) {
    const patient = records.patients[n + 2];
    const start_ms = records.at(tomorrow, '09:00') + n * 20 * MINUTE;
    if (!patient) break;
    if (n === 2) patient.language = 'de';
    records.add({ patient_id: patient.id, practitioner_id: records.setup.practitioners[n % 2]?.id ?? null, start_ms, end_ms: start_ms + 20 * MINUTE });
    const due = records.patients[n + 40];
    if (due) {
      recalls.push({
        id: newId(), patient_id: due.id, due: addDays(today, n === 0 ? -40 : n - 3), set_ms: world.now(), reason: n % 2 ? null : 'Blood pressure',
        practitioner_id: records.setup.practitioners[1]?.id ?? null, visit_type_id: records.setup.visit_types[2]?.id ?? null,
      });
    }
  }

  const callee = (p: Patient): Callee => ({
    patient_id: p.id,
    patient_number: p.number,
    family_name: p.family_name,
    given_name: p.given_name,
    preferred_name: p.preferred_name,
    language: p.language,
    no_phone: p.no_phone,
    phones: p.phones.map(({ number, note }) => ({ number, note })),
  });
  const tried = (mine: ContactAttempt[]): Tried => ({
    attempts: mine.length,
    last_outcome: mine.at(-1)?.outcome ?? null,
    last_ms: mine.at(-1)?.sent_ms ?? null,
  });
  const visitToCall = (row: Appointment): VisitToCall => ({
    id: row.id,
    ...callee(records.patient(row.patient_id)),
    practitioner_id: row.practitioner_id,
    start_ms: row.start_ms,
    status: row.status,
    ...tried(attempts.filter((one) => one.appointment_id === row.id)),
  });
  const recallToCall = (recall: Recall): RecallToCall => ({
    ...callee(records.patient(recall.patient_id)),
    id: recall.id,
    due: recall.due,
    practitioner_id: recall.practitioner_id,
    visit_type_id: recall.visit_type_id,
    reason: recall.reason,
    ...tried(attempts.filter((one) => one.recall_id === recall.id)),
  });
  const recall = (id: string): Recall => recalls.find((one) => one.id === id) ?? refuse('not_found');
  const isBooked = (patient: string): boolean => records.rows.some((row) => row.patient_id === patient && row.date >= today && !['cancelled', 'no_show', 'left'].includes(row.status));

  function attempt(patient: string, outcome: Outcome, about: { appointment_id?: string; recall_id?: string }): ContactAttempt {
    const one: ContactAttempt = {
      id: newId(), subject: patient, appointment_id: about.appointment_id ?? null, recall_id: about.recall_id ?? null, sent_ms: world.now(),
      sender: world.me?.id ?? '', sender_name: world.me?.name ?? '', medium: outcome === 'sent' ? 'message' : 'phone',
      status: outcome === 'no_answer' || outcome === 'wrong_number' ? 'not-done' : 'completed', outcome, note: null,
    };
    attempts.push(one);
    return one;
  }

  const textOf = (kind: MessageKind, language: (typeof LANGUAGES)[number]): MessageText => {
    const mine = own.get(`${kind} ${language}`);
    return { kind, language, text: mine ?? USUAL[kind], own: mine !== undefined, placeholders: OF[kind] };
  };
  const texts = () => ({ texts: KINDS.flatMap((kind) => LANGUAGES.map((language) => textOf(kind, language))), phone: world.settings.phone });
  const fill = (text: string, values: Partial<Record<Placeholder, string>>): { text: string; gaps: Placeholder[] } => {
    const gaps: Placeholder[] = [];
    const filled = text.replace(/\{\s*(\w+)\s*\}/g, (_, word: string) => {
      const value = values[word as Placeholder];
      if (value === undefined) gaps.push(word as Placeholder);
      return value ?? '';
    });
    return { text: filled, gaps };
  };
  const ofClinic = () => ({ clinic: world.settings.name, ...(world.settings.phone ? { phone: world.settings.phone } : {}) });

  function message(p: Patient, kind: MessageKind, values: Partial<Record<Placeholder, string>>): Omit<Message, 'appointment_id' | 'recall_id'> {
    const asked = p.language;
    const language = asked === 'Arabic' ? 'ar' : 'en';
    return {
      patient_id: p.id, phone: p.phones[0]?.number ?? null, language, instead_of: asked === null || asked === 'Arabic' ? null : asked,
      ...fill(textOf(kind, language).text, { ...ofClinic(), name: p.preferred_name ?? p.given_name ?? p.family_name, ...values }),
    };
  }

  const messages = ({ appointment_ids, recall_ids }: Args<'reminders.messages'>): Message[] => [
    ...(appointment_ids ?? []).map((id): Message => {
      const row = records.row(id);
      const practitioner = records.setup.practitioners.find((one) => one.id === row.practitioner_id)?.name;
      return {
        appointment_id: id, recall_id: null,
        ...message(records.patient(row.patient_id), 'reminder', { date: 'Sunday 22 November', time: '09:40', ...(practitioner ? { practitioner } : {}) }),
      };
    }),
    ...(recall_ids ?? []).map((id): Message => ({ appointment_id: null, recall_id: id, ...message(records.patient(recall(id).patient_id), 'recall', {}) })),
  ];

  return {
    'reminders.day': ({ date }) => {
      const on = date ?? tomorrow;
      const rows = records.rows.filter((row) => row.date === on && !row.walk_in && !records.hidesRow(row)).sort((a, b) => a.start_ms - b.start_ms);
      return { date: on, visits: rows.filter((row) => row.status === 'booked').map(visitToCall), confirmed: rows.filter((row) => row.status === 'confirmed').length };
    },
    'reminders.due': ({ until }) => {
      const due = recalls
        .filter((one) => one.due <= (until ?? today) && !isBooked(one.patient_id) && !records.hidesRow(one))
        .sort((a, b) => (a.due < b.due ? -1 : 1))
        .map(recallToCall);
      return { total: due.length, recalls: due };
    },
    'reminders.of_patient': ({ patient_id }) => ({
      recall: recalls.find((one) => one.patient_id === patient_id) ?? null,
      answered: isBooked(patient_id),
      attempts: attempts.filter((one) => one.subject === patient_id).reverse(),
    }),
    'reminders.of_visit': ({ id }) => attempts.filter((one) => one.appointment_id === id).reverse(),
    'reminders.call_visit': ({ id, outcome, note }) => {
      const row = records.row(id);
      const before = structuredClone(row);
      if (outcome === 'confirmed') row.status = 'confirmed';
      if (outcome === 'not_coming') Object.assign(row, { status: 'cancelled', cancel_reason: note ?? null, cancelled_late: true });
      const after = structuredClone(row);
      const one = attempt(row.patient_id, outcome, { appointment_id: id });
      world.did(
        'reminders.call_visit', [...TOPICS],
        () => {
          Object.assign(row, before);
          attempts.splice(attempts.indexOf(one), 1);
        },
        () => {
          Object.assign(row, after);
          attempts.push(one);
        },
        [row.patient_id],
      );
      return visitToCall(row);
    },
    'reminders.call_due': ({ id, outcome }) => {
      const of = recall(id);
      const one = attempt(of.patient_id, outcome, { recall_id: id });
      world.did('reminders.call_due', ['reminders'], () => void attempts.splice(attempts.indexOf(one), 1), () => void attempts.push(one));
      return recallToCall(of);
    },
    'reminders.set_recall': ({ patient_id, due, practitioner_id, visit_type_id, reason }) => {
      if (due <= today) refuse('input.invalid', { why: 'not_ahead' }, 'due');
      const fields = { due, practitioner_id: practitioner_id ?? null, visit_type_id: visit_type_id ?? null, reason: reason ?? null };
      const stands = recalls.find((one) => one.patient_id === patient_id);
      if (stands) return records.change('reminders.set_recall', ['reminders'], stands, fields);
      const made: Recall = { id: newId(), patient_id, set_ms: world.now(), ...fields };
      recalls.push(made);
      world.did('reminders.set_recall', ['reminders'], () => void recalls.splice(recalls.indexOf(made), 1), () => void recalls.push(made));
      return made;
    },
    'reminders.postpone_recall': ({ id, by }) => {
      const of = recall(id);
      const from = of.due > today ? of.due : today;
      return records.change('reminders.postpone_recall', ['reminders'], of, { due: by === 'week' ? addDays(from, 7) : addMonths(from, 1) });
    },
    'reminders.stop_recall': ({ id }) => {
      const of = recall(id);
      recalls.splice(recalls.indexOf(of), 1);
      world.did('reminders.stop_recall', ['reminders'], () => void recalls.push(of), () => void recalls.splice(recalls.indexOf(of), 1));
      return of;
    },
    'reminders.texts': texts,
    'reminders.set_text': ({ kind, language, text }) => {
      const key = `${kind} ${language}`;
      const before = own.get(key);
      const put = (words: string | null | undefined): void => void (words == null ? own.delete(key) : own.set(key, words));
      put(text);
      world.did('reminders.set_text', ['reminders'], () => put(before), () => put(text));
      return texts();
    },
    'reminders.preview_text': ({ text }) =>
      fill(text, { ...ofClinic(), name: 'Anna', date: 'Sunday 22 November', time: '09:40', practitioner: 'Dr Farah' }),
    'reminders.messages': messages,
    'reminders.print_calls': messages,
  };
};
