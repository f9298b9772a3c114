/** What a screen reader hears of one person in the waiting room. */
import { clockTime } from '../../lib/format';
import { t, tx } from '../../lib/i18n.svelte';
import { spoken } from '../patients';
import { said, type Appt, type Words } from '../schedule';
import { minutesIn, urgency } from './board';

export function cardName(row: Appt, words: Words): string {
  const minutes = minutesIn(row, words.nowMs);
  const alarm = urgency(row, words.nowMs, words.alertMin);
  const late = alarm === 'late' ? 'flow-late' : alarm === 'very_late' ? 'flow-very-late' : 'flow-min';
  return said([
    // First what is seen, in the order it is seen: who speaks to the PC says what they read (WCAG 2.5.3).
    spoken(row),
    row.ticket == null ? undefined : t('flow-ticket', { number: String(row.ticket) }),
    row.start_ms == null ? undefined : clockTime(row.start_ms),
    words.practitioners.get(row.practitioner_id ?? ''),
    words.rooms.get(row.room_id ?? ''),
    row.walk_in ? t('flow-walk-in') : undefined,
    tx(`status-${row.status}`),
    minutes === null ? undefined : tx(late, { count: minutes }),
  ]);
}
