/** A time that became free is offered at once to those whom it would suit. */
import { call } from '../../lib/door';
import { session } from '../../lib/session.svelte';
import { wall } from './clock';
import { openWaitlist } from './panels';
import type { Appt, Freed } from './types';

const MINUTE = 60_000;
const STEP = 5 * MINUTE;
/** Less is no visit. */
const SHORTEST_MIN = 5;

/** What is left of the time of a visit that fell out; nothing once it is over. */
export function leftOf(row: Pick<Appt, 'practitioner_id' | 'start_ms' | 'end_ms'>, nowMs: number, zone: string): Freed | null {
  const start = Math.max(row.start_ms, Math.ceil(nowMs / STEP) * STEP);
  const duration_min = Math.floor((row.end_ms - start) / MINUTE);
  if (!row.practitioner_id || duration_min < SHORTEST_MIN) return null;
  return { practitioner_id: row.practitioner_id, ...wall(start, zone), duration_min };
}

/** Of several times the first that suits anybody. Whether it is free indeed, the clinic knows. */
export async function offer(fallen: readonly Appt[]): Promise<void> {
  if (!session.can('schedule.book')) return;
  for (const row of fallen) {
    const freed = leftOf(row, Date.now(), session.timeZone);
    const waiting = freed ? await call('schedule.waitlist', { free: freed }) : [];
    if (freed && waiting.length > 0) return openWaitlist(freed);
  }
}
