/** What the front desk does with a list of calls, each by one command of the door: done, said, and undoable. */
import { call, copy } from '../../lib/door';
import { longDate } from '../../lib/format';
import { t, tx } from '../../lib/i18n.svelte';
import { change } from '../../lib/saved.svelte';
import { problem, toast, undoable } from '../../lib/toasts.svelte';
import { spoken, type Named } from '../patients';
import type { Message, Outcome, Recall, RecallToCall, VisitToCall } from './types';

/** The outcomes of a list with the key of each, in the order of the buttons. */
export const OF_VISIT = {
  confirmed: 'reminders.confirmed',
  no_answer: 'reminders.no-answer',
  left_message: 'reminders.left-message',
  wrong_number: 'reminders.wrong-number',
  wants_to_move: 'reminders.wants-to-move',
  not_coming: 'reminders.not-coming',
  sent: 'reminders.sent',
} as const satisfies Record<Outcome, string>;

export const OF_DUE = {
  no_answer: 'reminders.no-answer',
  left_message: 'reminders.left-message',
  wrong_number: 'reminders.wrong-number',
  sent: 'reminders.sent',
} as const satisfies Partial<Record<Outcome, string>>;

const said = (outcome: Outcome, row: Named): string => tx(`reminders-did-${outcome}`, { name: spoken(row) }) ?? spoken(row);

/** Where a refusal is said: in a toast, or by the dialog that is open above all toasts. */
type Refused = (thrown: unknown) => void;

async function did<T>(work: Promise<T>, words: (done: T) => string, refused: Refused = problem): Promise<T | null> {
  try {
    const done = await work;
    undoable(words(done));
    return done;
  } catch (thrown) {
    refused(thrown);
    return null;
  }
}

export function callVisit(row: VisitToCall, outcome: Outcome): Promise<VisitToCall | null> {
  const why = outcome === 'not_coming' ? { note: t('reminders-cancel-reason') } : {};
  return did(change('reminders.call_visit', { id: row.id, outcome, ...why }), () => said(outcome, row));
}

export const callDue = (row: RecallToCall, outcome: Outcome): Promise<RecallToCall | null> =>
  did(change('reminders.call_due', { id: row.id, outcome }), () => said(outcome, row));

export const postpone = (row: RecallToCall, by: 'week' | 'month'): Promise<Recall | null> =>
  did(change('reminders.postpone_recall', { id: row.id, by }), (recall) =>
    t('reminders-postponed', { name: spoken(row), date: longDate(recall.due) }),
  );

export const stopRecall = (id: string, who: Named, reason: string, refused: Refused): Promise<Recall | null> =>
  did(change('reminders.stop_recall', { id, reason }), () => t('reminders-stopped', { name: spoken(who) }), refused);

/** What is to be remembered of a patient's next visit. */
export interface Again {
  patient_id: string;
  due: string;
  practitioner_id?: string | null;
  visit_type_id?: string | null;
  reason?: string | null;
}

export const setRecall = (who: Named, again: Again, refused?: Refused): Promise<Recall | null> =>
  did(
    change('reminders.set_recall', again),
    (recall) => t('reminders-recall-set', { name: spoken(who), date: longDate(recall.due) }),
    refused,
  );

/** The messages that can go out as they are, with the number before each. */
const ready = (messages: readonly Message[]): Message[] => messages.filter((one) => one.phone !== null && one.gaps.length === 0);

export async function copyMessage(message: Message): Promise<void> {
  if (message.gaps.length > 0) toast(t('reminders-copy-none'));
  else toast((await copy(message.text)) ? t('reminders-copied') : t('reminders-copy-failed'));
}

export async function copyAll(picked: { appointment_ids?: string[]; recall_ids?: string[] }): Promise<void> {
  try {
    const all = await call('reminders.messages', picked);
    const messages = ready(all);
    const left = all.length - messages.length;
    if (messages.length === 0) return toast(t('reminders-copy-none'));
    const text = messages.map((one) => `${one.phone}\n${one.text}`).join('\n\n');
    if (!(await copy(text))) return toast(t('reminders-copy-failed'));
    const words = [t('reminders-copied-all', { count: messages.length })];
    if (left > 0) words.push(t('reminders-copied-left', { count: left }));
    toast(words.join('. '));
  } catch (thrown) {
    problem(thrown);
  }
}
