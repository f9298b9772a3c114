/** What the list of the waiting room shows of a visit beside its patient and its status. Each can be hidden. */
import type { FlowFact } from '../../lib/commands';
import { clockTime } from '../../lib/format';
import { t } from '../../lib/i18n.svelte';
import type { Appt } from '../schedule';
import { minutesInHouse } from './board';
import { timerText, type FlowWords } from './words';

/** In the order of the columns. */
export const FACTS: readonly FlowFact[] = ['time', 'since', 'arrived', 'type', 'who', 'room', 'total', 'done'];

const time = (ms: number | null): string => (ms === null ? '' : clockTime(ms));
const named = (names: ReadonlyMap<string, string>, id: string | null): string => names.get(id ?? '') ?? '';

export function factOf(fact: FlowFact, row: Appt, words: FlowWords): string {
  switch (fact) {
    case 'time':
      return row.walk_in ? t('flow-walk-in') : time(row.start_ms);
    case 'since':
      return timerText(row, words) ?? '';
    case 'arrived':
      return time(row.arrived_ms);
    case 'type':
      return named(words.visitTypes, row.visit_type_id);
    case 'who':
      return named(words.practitioners, row.practitioner_id);
    case 'room':
      return named(words.rooms, row.room_id);
    case 'total': {
      const count = minutesInHouse(row, words.nowMs);
      return count === null ? '' : t('flow-min', { count });
    }
    case 'done':
      return time(row.done_ms);
  }
}
