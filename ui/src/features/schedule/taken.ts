/** The clinic's "this time is held", by a visit, by a block or by who is in the room, in words and as the way on; and which of two equal times. */
import type { DoorError } from '../../lib/door';
import { shortDate, timeOfDay } from '../../lib/format';
import { t } from '../../lib/i18n.svelte';
import { session } from '../../lib/session.svelte';
import { isTwice } from './clock';

export interface NextTime {
  date: string;
  time: string;
  label: string;
}

/** Whether a refusal is one that a person may overrule, or answer with another time. */
export const isTaken = (error: DoorError): boolean =>
  ['schedule.slot_taken', 'schedule.blocked', 'schedule.room_taken'].includes(error.code);

export function takenWords(error: DoorError, who: string): string {
  if (error.code === 'schedule.blocked') return t('schedule-taken-blocked', { who });
  if (error.code === 'schedule.room_taken') return t('schedule-taken-room');
  const held = error.params['with'];
  return t('schedule-taken', { count: typeof held === 'number' ? Math.max(1, held) : 1, who });
}

/** The next free time that the refusal names, if there is one. */
export function waysOn(error: DoorError, date?: string): NextTime | null {
  const next = { date: error.params['next_free_date'], time: error.params['next_free_time'] };
  if (typeof next.date !== 'string' || typeof next.time !== 'string') return null;
  const label =
    date === next.date
      ? t('schedule-taken-next', { time: timeOfDay(next.time) })
      : t('schedule-taken-next-day', { time: timeOfDay(next.time), date: shortDate(next.date) });
  return { date: next.date, time: next.time, label };
}

/** How to say which one is meant, of a time that the clocks show twice. */
export const twiceWords = (date: string, time: string): string | undefined =>
  isTwice(date, time, session.timeZone) ? t('schedule-twice', { time: `${timeOfDay(time.slice(0, 5))} B` }) : undefined;

/** Where a visit stands that somebody else moved, and who that was. */
export interface Meanwhile {
  by: string | null;
  at_ms: number;
  practitioner_id: string | null;
  start_ms: number;
  end_ms: number;
}

export const isCrossed = (error: DoorError): boolean => error.code === 'schedule.moved_meanwhile';

export function meanwhileOf(error: DoorError): Meanwhile {
  const { by, at_ms, practitioner_id, start_ms, end_ms } = error.params;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return { by: text(by), practitioner_id: text(practitioner_id), at_ms: Number(at_ms), start_ms: Number(start_ms), end_ms: Number(end_ms) };
}
