/** The clinic's "this time is held", by a visit, by a block or by who is in the room, in words and as the way on. */
import type { DoorError } from '../../lib/door';
import { shortDate, timeOfDay } from '../../lib/format';
import { t } from '../../lib/i18n.svelte';

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
