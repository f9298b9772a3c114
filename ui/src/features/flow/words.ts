/** What a screen reader hears of one person in the waiting room. */
import { clockTime } from '../../lib/format';
import { t, tx } from '../../lib/i18n.svelte';
import { spoken } from '../patients';
import { said, type Appt, type Words } from '../schedule';
import { minutesIn, minutesOverdue, urgency, type Alerts } from './board';

/** The names and limits by which a card is read. */
export interface FlowWords extends Words {
  alerts: Alerts;
}

/** What the timer of a visit says: minutes in its step, or how late they are; nothing for who is expected in time. */
export function timerText(row: Appt, words: FlowWords): string | null {
  const minutes = minutesIn(row, words.nowMs);
  if (minutes !== null) return t('flow-min', { count: minutes });
  const overdue = urgency(row, words.nowMs, words.alerts) === 'calm' ? null : minutesOverdue(row, words.nowMs);
  return overdue === null ? null : t('flow-overdue', { count: overdue });
}

/** How a screen reader says the same: that it is too long stands in words. */
function timerWords(row: Appt, words: FlowWords): string | undefined {
  const minutes = minutesIn(row, words.nowMs);
  const alarm = urgency(row, words.nowMs, words.alerts);
  if (minutes === null) {
    const overdue = minutesOverdue(row, words.nowMs);
    return alarm === 'calm' || overdue === null ? undefined : t('flow-overdue-long', { count: overdue });
  }
  const kind = row.status === 'arrived' ? '' : '-there';
  return alarm === 'calm' ? t('flow-min', { count: minutes }) : tx(`flow-${alarm}${kind}`, { count: minutes });
}

export function cardName(row: Appt, words: FlowWords): string {
  return said([
    // First what is seen, in the order it is seen: who speaks to the PC says what they read (WCAG 2.5.3).
    spoken(row),
    row.ticket == null ? undefined : t('flow-ticket', { number: String(row.ticket) }),
    row.start_ms == null ? undefined : clockTime(row.start_ms),
    words.practitioners.get(row.practitioner_id ?? ''),
    words.rooms.get(row.room_id ?? ''),
    row.walk_in ? t('flow-walk-in') : undefined,
    tx(`status-${row.status}`),
    timerWords(row, words),
  ]);
}
