/** The next free time, where a booking begins without one. */
import type { FreeTime } from '../../lib/commands';
import { call } from '../../lib/door';
import { session } from '../../lib/session.svelte';
import { wall } from './clock';
import type { Wish } from './panels';

/** The first that suits what is known of the booking, with this practitioner or, without one, with whoever is free first. */
export async function nextFor({ date, part_of_day }: Wish, duration_min: number, practitioner_id?: string): Promise<FreeTime | undefined> {
  const now = wall(Date.now(), session.timeZone);
  const [first] = await call('schedule.next_free', {
    duration_min,
    date,
    ...(date === now.date ? { time: now.time } : {}),
    ...(practitioner_id ? { practitioner_ids: [practitioner_id] } : {}),
    ...(part_of_day ? { part_of_day } : {}),
  });
  return first;
}
