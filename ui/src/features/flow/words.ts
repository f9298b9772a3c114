/** What a screen reader hears of one person in the waiting room. */
import { clockTime } from '../../lib/format';
import { t, tx } from '../../lib/i18n.svelte';
import { spoken } from '../patients';
import type { Appt, Words } from '../schedule';
import { minutesIn, urgency } from './board';

export function cardName(row: Appt, words: Words): string {
  const minutes = minutesIn(row, words.nowMs);
  const alarm = urgency(row, words.nowMs, words.alertMin);
  const late = alarm === 'late' ? 'flow-late' : alarm === 'very_late' ? 'flow-very-late' : 'flow-min';
  return [
    spoken(row),
    tx(`status-${row.status}`),
    minutes === null ? undefined : tx(late, { count: minutes }),
    row.start_ms == null ? t('flow-walk-in') : clockTime(row.start_ms),
    row.ticket == null ? undefined : t('flow-ticket', { number: String(row.ticket) }),
    words.rooms.get(row.room_id ?? ''),
    words.practitioners.get(row.practitioner_id ?? ''),
  ]
    .filter(Boolean)
    .join(', ');
}
