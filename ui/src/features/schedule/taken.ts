/** The clinic's "this time is held", in words and as the way on. */
import type { DoorError } from '../../lib/door';
import { shortDate } from '../../lib/format';
import { t } from '../../lib/i18n.svelte';
import { shownTime } from './words';

export interface NextTime {
  date: string;
  time: string;
  label: string;
}

export function takenWords(error: DoorError, who: string): string {
  const held = error.params['with'];
  return t('schedule-taken', { count: typeof held === 'number' ? Math.max(1, held) : 1, who });
}

/** The next free time that the refusal names, if there is one. */
export function waysOn(error: DoorError, date?: string): NextTime | null {
  const next = { date: error.params['next_free_date'], time: error.params['next_free_time'] };
  if (typeof next.date !== 'string' || typeof next.time !== 'string') return null;
  const label =
    date === next.date
      ? t('schedule-taken-next', { time: shownTime(next.time) })
      : t('schedule-taken-next-day', { time: shownTime(next.time), date: shortDate(next.date) });
  return { date: next.date, time: next.time, label };
}
